// Text size, contrast, the date in words, what has passed, tables in another order. The page is whole without it.
(() => {
  const root = document.documentElement;
  root.dataset.script = ""; // the style keeps room for what comes below
  const choices = { size: ["small", "large"], contrast: ["high"] };
  const read = (name) => { try { return localStorage.getItem(`bantin-${name}`); } catch { return null; } };
  const keep = (name, value) => { try { localStorage.setItem(`bantin-${name}`, value); } catch { /* not kept */ } };
  const apply = (name, value) => {
    if (choices[name].includes(value)) root.dataset[name] = value;
    else delete root.dataset[name];
  };
  for (const name in choices) apply(name, read(name));

  const two = (number) => String(number).padStart(2, "0");
  const iso = (day) => `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;

  // Days below 10 and months 1 and 2 with a zero before, as documents write them.
  const today = (place, now) => {
    const [days, form] = [place.dataset.days.split("|"), place.dataset.form];
    const month = now.getMonth() + 1;
    const words = { weekday: days[now.getDay()], day: two(now.getDate()), month: month < 3 ? two(month) : month, year: now.getFullYear() };
    const time = document.createElement("time");
    time.dateTime = iso(now);
    time.textContent = form.replace(/\{(\w+)\}/g, (_, key) => words[key]);
    place.replaceChildren(time);
    place.hidden = false;
  };

  const tools = (group) => {
    const buttons = [...group.querySelectorAll("button")];
    const nameOf = (button) => ("size" in button.dataset ? "size" : "contrast");
    const show = () => buttons.forEach((button) => {
      const name = nameOf(button);
      button.setAttribute("aria-pressed", String((root.dataset[name] || "") === button.dataset[name]));
    });
    buttons.forEach((button) => button.addEventListener("click", () => {
      const name = nameOf(button);
      const wanted = button.dataset[name];
      const value = name === "contrast" && root.dataset[name] === wanted ? "" : wanted;
      apply(name, value);
      keep(name, value);
      show();
    }));
    show();
    group.hidden = false;
  };

  const past = (time, now) => {
    const end = time.dateTime;
    if (end.includes("T") ? new Date(end) >= now : end >= iso(now)) return;
    const tag = document.createElement("strong");
    tag.className = "tag tag-ended";
    tag.textContent = time.dataset.past;
    time.after(" ", tag);
  };

  const sortable = (table) => {
    const body = table.tBodies[0];
    if (body.rows.length < 2) return;
    const heads = [...table.tHead.rows[0].cells];
    const key = (row, at) => row.cells[at].querySelector("time")?.dateTime || row.cells[at].textContent.trim();
    heads.forEach((head, at) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const down = head.getAttribute("aria-sort") === "ascending";
        heads.forEach((other) => other.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        const rows = [...body.rows].sort((a, b) => key(a, at).localeCompare(key(b, at), "vi", { numeric: true }));
        body.append(...(down ? rows.reverse() : rows));
      });
    });
  };

  // The style shows these open on a desk; then they are open for everybody's tools too.
  const wide = matchMedia("(min-width: 64em)");
  const open = (details) => { details.open = wide.matches; };

  // Reads the words of the article's script, as they are said; only where the browser speaks Vietnamese.
  const listen = (button) => {
    const speech = window.speechSynthesis;
    if (!speech) return;
    const words = button.textContent;
    const voice = () => speech.getVoices().find((one) => one.lang.toLowerCase().startsWith("vi"));
    const show = () => { if (voice()) button.hidden = false; };
    const stop = () => { speech.cancel(); button.textContent = words; };
    const say = (text) => {
      const body = text.replace(/^\ufeff/, "").split(/^-{3,}\r?$/m).slice(1).join("\n");
      const paragraphs = body.split(/(?:\r?\n){2,}/).map((one) => one.replace(/\s+/g, " ").trim()).filter(Boolean);
      paragraphs.forEach((paragraph, at) => {
        const said = new SpeechSynthesisUtterance(paragraph);
        said.lang = "vi-VN";
        said.voice = voice();
        if (at === paragraphs.length - 1) said.onend = stop;
        speech.speak(said);
      });
    };
    button.addEventListener("click", () => {
      if (speech.speaking) { stop(); return; }
      button.textContent = button.dataset.stop;
      fetch(button.dataset.script).then((answer) => (answer.ok ? answer.text() : Promise.reject())).then(say).catch(stop);
    });
    speech.addEventListener?.("voiceschanged", show);
    show();
  };

  // The page handed on: by the telephone's own means, or its address copied; for what the browser cannot there is no button.
  const share = (group) => {
    const [send, copy] = group.querySelectorAll("button");
    const url = document.querySelector("link[rel=canonical]")?.href || location.href;
    send.hidden = !navigator.share;
    copy.hidden = !navigator.clipboard;
    group.hidden = send.hidden && copy.hidden;
    send.addEventListener("click", () => navigator.share({ title: document.title, url }).catch(() => {}));
    copy.addEventListener("click", () => navigator.clipboard.writeText(url).then(() => {
      group.querySelector("[role=status]").textContent = group.dataset.copied;
    }, () => {}));
  };

  // Visited pages are kept for reading without a network.
  const { worker } = document.currentScript.dataset;
  if (worker && isSecureContext && navigator.serviceWorker && new URL(worker, location.href).origin === location.origin) {
    addEventListener("load", () => navigator.serviceWorker.register(worker, { updateViaCache: "none" }).catch(() => {}));
  }

  addEventListener("DOMContentLoaded", () => {
    const now = new Date();
    const all = (selector, act) => document.querySelectorAll(selector).forEach((found) => act(found, now));
    const folded = ".doors details, .contents details";
    all(folded, open);
    wide.addEventListener("change", () => all(folded, open));
    all(".today", today);
    all(".tools", tools);
    all("time[data-past]", past);
    all(".listen", listen);
    all(".share", share);
    all("table[data-sortable]", sortable);
  });
  addEventListener("beforeprint", () => document.querySelectorAll("[data-printed]").forEach((place) => {
    const now = new Date();
    place.dataset.words ??= place.textContent;
    place.textContent = `${place.dataset.words}${two(now.getDate())}/${two(now.getMonth() + 1)}/${now.getFullYear()}`;
    place.hidden = false;
  }));
})();
