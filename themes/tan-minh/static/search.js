// Finds pages by the index of src/web/search, of which a query loads a few small scripts.
(() => {
  const FIGURES = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#%()*+-./:;>?@[]^_{|}=~";
  const VALUE = Object.fromEntries([...FIGURES].map((figure, value) => [figure, value]));
  const LAST = 60, GROUP = 16, MARK = 8, LEAF = 8, LEAVES = 3; // as the index is written
  const KIND = [2.5, 1.5, 1]; // title, headings, text
  const OTHER_MARKS = 0.35; // a word with other marks than typed
  const WRONG_MARKS = 0.8; // where no word has the marks typed
  const MISTYPED = 0.5; // a word one letter away
  const WORDS = 12, FILES = 9, ALL_FILES = 11; // at most, the last with those for mistyped words
  const SHOWN = 8, MOST = 100;

  const { max, min, floor, ceil, log } = Math;
  const given = {};
  self.bantinSearch = (name, content) => { given[name] = content; };

  // Letters and words as in src/web/search/token.rs.
  const TWO_PLACES = /(^|[^q])(o[ae]|uy)([\u0300\u0301\u0303\u0309\u0323])$/;
  const strip = (form) => form.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d");
  const word = (token) => {
    const moved = token.toLowerCase().normalize("NFD").replace(TWO_PLACES, (_, before, pair, tone) => before + pair[0] + tone + pair[1]);
    const form = moved.normalize("NFC").replace(/^0(\d)$/, "$1");
    return { form, fold: strip(form) };
  };
  const tokens = (text) => [...text.matchAll(/[\p{L}\p{N}\u0300-\u036f]+/gu)].map((match) => ({ ...word(match[0]), at: match.index, end: match.index + match[0].length }));

  // Numbers of documents: `05-NQ/TU`, `05 nq tu`.
  const codes = (words, text) => {
    const found = new Set();
    const figures = (at) => words[at] && /^\d+$/.test(words[at].fold);
    const sign = (at) => words[at] && /^[b-df-hj-np-tv-xz]{1,5}\d*$/.test(words[at].fold); // no vowel
    for (let from = 0; from < words.length; from++) {
      if (!figures(from)) continue;
      const join = (end) => words.slice(from, end).map((one) => one.fold).join("-");
      let end = from + 1;
      while (end < words.length && end - from < 5 && /^[-/–‑]$/.test(text.slice(words[end - 1].end, words[end].at))) end++;
      if (end > from + 1) found.add(join(end));
      let letters = from + 1;
      while (figures(letters) && letters < from + 2) letters++;
      if (sign(letters)) for (let more = 3; more > 0; more--) if (letters + more <= words.length) found.add(join(letters + more));
    }
    return [...found].filter((code) => /[a-z]/.test(code)).slice(0, 4);
  };

  const numbers = (text, see) => {
    let next = 0, higher = 0;
    for (let at = 0; at < text.length; at++) {
      const value = VALUE[text[at]];
      if (value >= LAST) { higher = higher * 26 + value - LAST + 1; continue; }
      next += higher * LAST + value;
      see(next++);
      higher = 0;
    }
  };

  // Whether words are one letter apart, or two letters swapped.
  const near = (typed, meant) => {
    if (max(typed.length, meant.length) < 4 || Math.abs(typed.length - meant.length) > 1) return false;
    let start = 0;
    while (start < typed.length && typed[start] === meant[start]) start++;
    const [left, right] = [typed.slice(start), meant.slice(start)];
    return left.slice(1) === right.slice(1) || left.slice(1) === right || left === right.slice(1)
      || (left.length > 1 && left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2));
  };

  const engine = (load, contents) => {
    const folder = contents.replace(/[^/]*$/, "");
    const files = {};
    const file = (name, url) => (files[name] ||= load(url).then(() => {
      if (!(name in given)) throw new Error(name);
      return given[name];
    }).catch((error) => { delete files[name]; throw error; }));
    let opened;
    const open = () => (opened ||= file("m0", contents).then(prepare).catch((error) => { opened = undefined; throw error; }));

    const prepare = (table) => {
      const count = table.pieces.length;
      const starts = new Uint32Array(count + 1), leaves = new Uint32Array(count + 1);
      const counts = [...table.pieces].map((figure) => VALUE[figure]);
      counts.forEach((value, page) => {
        starts[page + 1] = starts[page] + 1 + (value & 1) + (value >> 1);
        leaves[page + 1] = leaves[page] + max(1, ceil((value >> 1) / LEAF));
      });
      const pageOf = new Uint32Array(starts[count]), kindOf = new Uint8Array(starts[count]).fill(2);
      counts.forEach((value, page) => {
        pageOf.fill(page, starts[page], starts[page + 1]);
        kindOf[starts[page]] = 0;
        if (value & 1) kindOf[starts[page] + 1] = 1;
      });
      const rows = table.words.split("\n");
      const words = rows.slice(0, 6).map((row) => row.split(" "));
      const known = new Map(words.flatMap((row, rarity) => row.map((one) => [one, rarity])));
      return { ...table, count, starts, leaves, pageOf, kindOf, words, known, all: rows.length === 6, bounds: table.bounds.split("\n") };
    };

    const part = (table, sort, number) => {
      const mark = table[sort].substr(floor(number / GROUP) * MARK, MARK);
      return file(sort + number, `${folder}${sort}${number}-${mark}.js`);
    };

    const place = (table, key) => {
      let [low, high] = [0, table.bounds.length - 1];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (table.bounds[middle] <= key) low = middle; else high = middle - 1;
      }
      return low;
    };

    const read = (content) => {
      const lines = new Map();
      let first = "";
      for (const line of content.split("\n")) {
        const parts = line.split(" ");
        if (line[0] === " ") { lines.set(`${first} ${parts[1]}`, { cut: 0, forms: [["", parts[2]]] }); continue; }
        const [fold, cut] = parts[0].split(/~(.*)/);
        first = fold;
        const entry = { cut: 0, forms: [] };
        if (cut) numbers(cut, (number) => { entry.cut = number; });
        for (let at = 1; at + 1 < parts.length; at += 2) entry.forms.push([parts[at] === "=" ? fold : parts[at], parts[at + 1]]);
        if (entry.forms.length) lines.set(fold, entry);
      }
      return lines;
    };

    const dictionary = (table) => {
      const lines = new Map(), loaded = new Set();
      const get = (key) => lines.get(key);
      const want = async (keys, most) => {
        const fresh = new Set();
        for (const key of keys) {
          const number = place(table, key);
          if (!loaded.has(number) && fresh.size < most) fresh.add(number);
        }
        await Promise.all([...fresh].map(async (number) => {
          for (const [key, entry] of read(await part(table, "w", number))) lines.set(key, entry);
          loaded.add(number);
        }));
      };
      return { get, want, has: (key) => loaded.has(place(table, key)), left: () => max(0, ALL_FILES - loaded.size) };
    };

    // The rarest words first, each with its pair.
    const wanted = (table, terms, signs) => {
      const rarity = (fold) => table.known.get(fold) ?? 6;
      const worth = terms.flatMap((term, at) => {
        const next = terms[at + 1];
        if (table.all && /^[a-z]{2,}$/.test(term.fold) && !table.known.has(term.fold)) return [];
        return [[rarity(term.fold), term.fold], ...(next ? [[max(rarity(term.fold), rarity(next.fold)) - 0.5, `${term.fold} ${next.fold}`]] : [])];
      });
      worth.sort((left, right) => right[0] - left[0]);
      return [...signs, ...worth.map(([, key]) => key)];
    };

    const allowed = async (table, { section, model, year }) => {
      const masks = [];
      const list = async (rows, id, from) => {
        const at = rows.findIndex((row) => row[0] === id);
        const mask = new Uint8Array(table.count);
        if (at >= 0) numbers(await part(table, "f", from + at), (page) => { mask[page] = 1; });
        masks.push(mask);
      };
      if (section) await list(table.sections, section, 0);
      if (model) await list(table.models, model, table.sections.length);
      if (year) {
        const at = table.years.findIndex((row) => row[0] === Number(year));
        const mask = new Uint8Array(table.count);
        if (at >= 0) mask.fill(1, table.years[at][1], table.years[at + 1]?.[1]);
        masks.push(mask);
      }
      return (page) => masks.every((mask) => mask[page]);
    };

    // A word counts once a page, at its weightiest; words of one piece more, neighbours more still.
    const weigh = (table, terms, signs, { get, has }, may) => {
      const { count, starts, pageOf, kindOf } = table;
      const [score, cover, phrase] = [new Float32Array(count), new Float32Array(count), new Float32Array(count)];
      const together = new Float32Array(pageOf.length);
      const marked = terms.some((term) => term.form !== term.fold);
      let total = 0;
      for (const term of terms) {
        if (table.known.has(term.fold) && !term.options.some(({ fold }) => has(fold))) continue; // not asked for
        const best = term.best = new Float32Array(count), exact = term.exact = new Float32Array(count), stamp = new Float32Array(pageOf.length);
        let [held, cut] = [0, 0];
        const lists = [];
        for (const option of term.options) {
          const entry = get(option.fold);
          if (!entry) continue;
          cut = max(cut, entry.cut);
          const other = entry.forms.some(([form]) => form === term.form) ? OTHER_MARKS : WRONG_MARKS;
          for (const [form, text] of entry.forms) {
            const same = option.fold !== term.fold || !marked || form === term.form;
            const weight = option.weight * (same ? 1 : term.form === term.fold ? 0.9 : other);
            const list = [];
            numbers(text, (piece) => list.push(piece));
            held += list.length;
            lists.push([weight, list]);
          }
        }
        held /= max(0.05, 1 - cut / pageOf.length);
        term.worth = max(0.3, log(1 + pageOf.length / (held + 1)));
        total += term.worth;
        for (const [weight, list] of lists) for (const piece of list) {
          const page = pageOf[piece];
          best[page] = max(best[page], weight * KIND[kindOf[piece]]);
          exact[page] = max(exact[page], weight);
          if (weight > stamp[piece]) {
            together[piece] += term.worth * (weight - stamp[piece]);
            stamp[piece] = weight;
          }
        }
        for (let page = 0; page < count; page++) {
          score[page] += best[page] * term.worth;
          if (best[page]) cover[page] += term.worth;
          else if (cut >= starts[page + 1]) { cover[page] += term.worth * 0.7; exact[page] = 0.5; } // too common to be told
        }
      }
      terms.forEach((term, at) => {
        const next = terms[at + 1];
        if (!next) return;
        const best = new Float32Array(count);
        for (const one of term.options) for (const other of next.options) {
          const entry = get(`${one.fold} ${other.fold}`);
          if (entry) numbers(entry.forms[0][1], (piece) => {
            const page = pageOf[piece];
            const weight = min(term.exact?.[page] ?? one.weight, next.exact?.[page] ?? other.weight);
            best[page] = max(best[page], weight * KIND[kindOf[piece]]);
          });
        }
        const worth = ((term.worth ?? 1) + (next.worth ?? 1)) / 2;
        for (let page = 0; page < count; page++) phrase[page] += best[page] * worth;
      });
      const close = new Float32Array(count), at = new Int32Array(count).fill(-1);
      for (let piece = 0; piece < pageOf.length; piece++) {
        if (!together[piece]) continue;
        const page = pageOf[piece];
        close[page] = max(close[page], (together[piece] ** 2 / total) * KIND[kindOf[piece]]);
        if (kindOf[piece] === 2 && (at[page] < 0 || together[piece] > together[at[page]])) at[page] = piece;
      }
      for (const sign of signs) {
        const entry = get(sign);
        const worth = sign.split("-").length * 6;
        if (entry) for (const [, text] of entry.forms) numbers(text, (piece) => {
          const page = pageOf[piece];
          phrase[page] = max(phrase[page], worth * KIND[kindOf[piece]]);
          cover[page] = total;
        });
      }
      const undated = table.years.length ? table.years[0][1] : count;
      const weights = new Float32Array(count);
      let [pages, most] = [[], -1];
      for (let page = 0; page < count; page++) {
        if (!(score[page] + phrase[page]) || !may(page)) continue;
        const share = total ? (cover[page] /= total) : (cover[page] = 1);
        const age = page < undated ? 0.7 : (page - undated + 1) / (count - undated);
        weights[page] = (score[page] + 1.2 * phrase[page] + 1.5 * close[page]) * share ** 1.5 * (1 + 0.1 * age);
        pages.push(page);
        if (most < 0 || weights[page] > weights[most]) most = page;
      }
      const enough = most < 0 ? 0 : min(0.6, cover[most]);
      pages = pages.filter((page) => cover[page] >= enough).sort((left, right) => weights[right] - weights[left] || right - left);
      return { pages, weights, cover, at };
    };

    // Words that may be mistyped: those nowhere, those the best page lacks, then the others.
    const suspects = (table, terms, found, { get }) => {
      const top = found.pages[0];
      const lacks = (term) => top === undefined || (term.best && !term.best[top] && (get(term.fold)?.cut ?? 0) <= table.starts[top]);
      const unknown = (term) => {
        const forms = get(term.fold)?.forms;
        return forms ? term.form !== term.fold && !forms.some(([form]) => form === term.form) : !table.known.has(term.fold);
      };
      const words = terms.filter((term) => /^[a-z]{3,}$/.test(term.fold));
      const wrong = words.filter((term) => unknown(term) || lacks(term));
      const others = terms.some(lacks) && !words.some((term) => !get(term.fold) && unknown(term)) ? words.filter((term) => !wrong.includes(term)) : [];
      return [...wrong, ...others].slice(0, 3);
    };

    // What may be meant: words beside the neighbours, else the commonest.
    const mend = async (table, terms, wrong, words) => {
      const plans = wrong.map((term) => {
        const at = terms.indexOf(term);
        const [before, after] = [terms[at - 1]?.fold, terms[at + 1]?.fold];
        const meant = table.words.flatMap((row) => row.filter((one) => one !== term.fold && near(term.fold, one))).slice(0, 10);
        const pairs = (one) => [before && `${before} ${one}`, after && `${one} ${after}`].filter(Boolean);
        return { term, meant, pairs };
      });
      await words.want(plans.flatMap(({ meant, pairs }) => meant.flatMap(pairs)), max(0, words.left() - 3));
      for (const plan of plans) {
        const beside = plan.meant.filter((one) => plan.pairs(one).some((key) => words.get(key)));
        plan.meant = beside.length ? beside : plan.meant.slice(0, 5);
      }
      await words.want(plans.flatMap(({ meant }) => meant), words.left());
      for (const { term, meant } of plans) term.options.push(...meant.map((fold) => ({ fold, weight: MISTYPED })));
    };

    // Results, in order by what only their text tells.
    const details = async (table, terms, { weights, at: best }, pages) => {
      const leaf = (number) => part(table, "d", floor(number / LEAVES)).then((leaves) => leaves[number % LEAVES]);
      const folds = new Set(terms.flatMap((term) => term.options.map((option) => option.fold)));
      const shown = await Promise.all(pages.map(async (page) => {
        const [title, path, section, date, models, expired, headings, pieces] = await leaf(table.leaves[page]);
        const first = table.starts[page + 1] - (VALUE[table.pieces[page]] >> 1);
        const at = max(0, best[page] - first);
        const text = at < LEAF ? pieces[at] : (await leaf(table.leaves[page] + floor(at / LEAF)))[0][at % LEAF];
        const line = hits(text ?? headings, folds, 34);
        const factor = fit(title, line, terms) * (expired ? 0.85 : 1);
        return { title: hits(title, folds).parts, path, section: table.sections[section]?.[1] ?? "", date, expired, models, line: line.parts, weight: weights[page] * factor };
      }));
      return shown.sort((left, right) => right.weight - left.weight);
    };

    const fit = (title, line, terms) => {
      const [named, asked] = [tokens(title).map((one) => one.fold), terms.map((one) => one.fold)];
      const [all, phrase] = [` ${named.join(" ")} `, ` ${asked.join(" ")} `];
      const whole = all === phrase ? 1.6 : all.includes(phrase) ? 1.1 + 0.2 * (asked.length / named.length) : 1;
      return whole * (1 + 0.25 * line.tight);
    };

    // The words around hits, and how close these stand.
    const hits = (text, folds, most = Infinity) => {
      const words = tokens(text);
      const hit = words.map((one) => folds.has(one.fold));
      let [from, best] = [0, -1];
      const size = min(words.length, most);
      for (let start = 0; start + size <= words.length && most < Infinity; start++) {
        const inside = new Set();
        for (let at = start; at < start + size; at++) if (hit[at]) inside.add(words[at].fold);
        const lead = hit[start + 5] || !start ? 0.5 : 0;
        if (inside.size + lead > best) [from, best] = [start, inside.size + lead];
      }
      const end = from + size;
      const parts = [];
      const add = (words, marks) => { if (words) parts.push([words, marks]); };
      let at = from ? words[from].at : 0;
      if (from) add("… ", false);
      for (let number = from; number < end; number++) {
        if (!hit[number]) continue;
        const begin = words[number].at;
        while (number + 1 < end && hit[number + 1]) number++;
        add(text.slice(at, begin), false);
        add(text.slice(begin, words[number].end), true);
        at = words[number].end;
      }
      const cut = end < words.length;
      add(text.slice(at, cut ? words[end - 1].end : undefined), false);
      if (cut) add(" …", false);
      return { parts, tight: tightness(words, hit) };
    };

    // Hits to the width of the narrowest stretch.
    const tightness = (words, hit) => {
      const last = new Map();
      const kinds = new Set(words.filter((_, at) => hit[at]).map((one) => one.fold)).size;
      let width = Infinity;
      words.forEach((one, at) => {
        if (!hit[at]) return;
        last.set(one.fold, at);
        if (last.size === kinds) width = min(width, at - min(...last.values()) + 1);
      });
      return kinds > 1 ? kinds / width : 0;
    };

    const find = async (query, narrow = {}) => {
      const table = await open();
      const typed = tokens(query.normalize("NFC")).slice(0, WORDS);
      const terms = typed.map((one) => ({ ...one, options: [{ fold: one.fold, weight: 1 }] }));
      const signs = codes(typed, query.normalize("NFC"));
      const words = dictionary(table);
      const [may] = await Promise.all([allowed(table, narrow), words.want(wanted(table, terms, signs), FILES)]);
      let found = weigh(table, terms, signs, words, may);
      const signed = found.pages.length && signs.some((sign) => words.get(sign));
      const wrong = signed ? [] : suspects(table, terms, found, words);
      if (wrong.length) {
        await mend(table, terms, wrong, words);
        found = weigh(table, terms, signs, words, may);
      }
      const count = found.pages.length;
      let next = 0;
      const more = () => details(table, terms, found, found.pages.slice(next, min(next += SHOWN, MOST)));
      return { count, exact: count > 0 && found.cover[found.pages[0]] > 0.99 && !wrong.length, more, left: () => min(count, MOST) - next };
    };
    return { find, open };
  };
  self.bantinSearch.engine = engine;

  const form = document.querySelector("form[data-search]");
  if (!form) return;
  const one = (selector) => document.querySelector(selector);
  const [area, results, status, list, more, help] = ["area", "results", "status", "list", "more", "help"].map((name) => one(`[data-search-${name}]`));
  const root = form.dataset.root;
  const script = (src) => new Promise((resolve, reject) => {
    const element = document.createElement("script");
    element.src = src;
    element.onload = resolve;
    element.onerror = () => { element.remove(); reject(new Error(src)); };
    document.head.append(element);
  });
  const { find } = engine(script, form.dataset.search);
  const KEYS = ["q", "muc", "mo-hinh", "nam"];
  const field = (key) => form.elements.namedItem(key);
  const values = () => KEYS.map((key) => field(key)?.value.trim() ?? "");
  const make = (name, className, ...children) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    element.append(...children);
    return element;
  };
  const words = (parts) => parts.map(([text, hit]) => (hit ? make("mark", "", text) : text));

  const card = ({ title, path, section, date, expired, line }) => {
    const link = make("a", "", ...words(title));
    link.href = root + path;
    const about = [];
    if (date) {
      about.push(make("time", "", date.split("-").reverse().join("/")));
      about[0].dateTime = date;
    }
    if (section) about.push(make("span", "", section));
    if (expired) about.push(make("span", "tag tag-ended", status.dataset.expired));
    const item = make("li", "card", make("h3", "card-title", link));
    if (about.length) item.append(make("p", "meta", ...about.flatMap((each, at) => (at ? [" ", each] : [each]))));
    if (line.length) item.append(make("p", "search-line", ...words(line)));
    return item;
  };

  let asked = 0;
  let shown = "";
  const say = (text, query = "", count = "") => { status.textContent = text.replace("{query}", query).replace("{count}", count); };

  const show = async (again) => {
    const [q, section, model, year] = values();
    const wanted = JSON.stringify([q, section, model, year]);
    if (wanted === shown && !again) return;
    shown = wanted;
    const turn = ++asked;
    area.hidden = !q;
    more.hidden = help.hidden = true;
    if (!q) { list.replaceChildren(); say(""); return; }
    results.setAttribute("aria-busy", "true");
    if (!list.children.length) say(status.dataset.waiting);
    try {
      const found = await find(q, { section, model, year });
      const cards = await found.more();
      if (turn !== asked) return;
      list.replaceChildren(...cards.map(card));
      const { none, count, many, near } = status.dataset;
      say(!found.count ? none : found.count > MOST ? many : found.exact ? count : near, q, min(found.count, MOST));
      help.hidden = found.count > 0;
      more.hidden = found.left() <= 0;
      more.onclick = async () => {
        const next = (await found.more()).map(card);
        if (turn !== asked) return;
        list.append(...next);
        more.hidden = found.left() <= 0;
        next[0].querySelector("a").focus();
      };
    } catch (error) {
      if (turn !== asked) return;
      shown = "";
      list.replaceChildren();
      say(status.dataset.failed);
    }
    results.setAttribute("aria-busy", "false");
  };

  // Some browsers keep a folder's address as it is.
  const keep = (step) => {
    const given = new URLSearchParams();
    KEYS.forEach((key, at) => { if (values()[at]) given.set(key, values()[at]); });
    const address = location.pathname + (String(given) && `?${given}`);
    if (address === location.pathname + location.search) return;
    try { history[step](null, "", address); } catch { /* stays */ }
  };
  const restore = () => {
    const given = new URLSearchParams(location.search);
    for (const key of KEYS) if (field(key)) field(key).value = given.get(key) ?? "";
    for (const select of form.querySelectorAll("select")) if (select.selectedIndex < 0) select.value = "";
  };

  let timer;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => { keep("replaceState"); show(); }, 600);
  };
  form.addEventListener("input", (event) => { if (event.target === field("q") && !event.isComposing) soon(); });
  form.addEventListener("change", (event) => {
    if (event.target === field("q")) return;
    clearTimeout(timer);
    keep("replaceState");
    show();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    keep("pushState");
    show(true);
  });
  addEventListener("popstate", () => { restore(); show(); });

  one("[data-search-off]")?.remove();
  form.hidden = false;
  restore();
  show();
})();
