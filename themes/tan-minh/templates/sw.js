// Keeps visited pages for reading without a network. Pages come from the network first, so that nothing old is shown while
// there is one; files with a hash in their names never change.
const scope = registration.scope;
const own = `bantin ${scope} `;
const [shell, pages, files] = ["shell", "pages", "files"].map((part) => `${own}{{ version }} ${part}`);
const most = { [pages]: 60, [files]: 120 };
const hashed = /-[0-9a-f]{8,}\.\w+$/;

const keep = async (name, request, answer) => {
  const cache = await caches.open(name);
  await cache.delete(request); // so that what was read last stands last
  await cache.put(request, answer);
  const kept = await cache.keys();
  await Promise.all(kept.slice(0, Math.max(0, kept.length - most[name])).map((old) => cache.delete(old)));
};

const note = () => new Response(
  `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{ t.offline_title }}</title><link rel="stylesheet" href="${scope}{{ assets["site.css"] }}"><main class="wide"><h1>{{ t.offline_title }}</h1><p>{{ t.offline_text }}</p><p><a href="${scope}">{{ t.home }}</a></p></main>`,
  { status: 503, headers: { "content-type": "text/html;charset=utf-8" } },
);

const page = async (event) => {
  try {
    const answer = await fetch(event.request);
    if (answer.ok) event.waitUntil(keep(pages, event.request, answer.clone()).catch(() => {}));
    return answer;
  } catch {
    return (await caches.match(event.request, { ignoreSearch: true, ignoreVary: true })) || note();
  }
};

const file = async (event) => {
  const kept = await caches.match(event.request, { ignoreVary: true });
  if (kept) return kept;
  const answer = await fetch(event.request);
  if (answer.ok) event.waitUntil(keep(files, event.request, answer.clone()).catch(() => {}));
  return answer;
};

addEventListener("install", (event) => {
  skipWaiting();
  event.waitUntil(caches.open(shell).then((cache) => cache.addAll(["{{ assets["site.css"] }}", "{{ assets["site.js"] }}"].map((one) => scope + one))));
});
addEventListener("activate", (event) => event.waitUntil(caches.keys().then((names) => Promise.all(
  names.filter((name) => name.startsWith(own) && ![shell, pages, files].includes(name)).map((name) => caches.delete(name)),
)).then(() => clients.claim())));
addEventListener("fetch", (event) => {
  const { method, url, mode, destination } = event.request;
  if (method !== "GET" || !url.startsWith(scope)) return;
  if (mode === "navigate") event.respondWith(page(event));
  else if (hashed.test(new URL(url).pathname) && ["style", "script", "image"].includes(destination)) event.respondWith(file(event));
});
