// Keeps the page's own files, so that it works without a network after the
// first load. The build puts in the list of files and a hash of what is in them.
const PREFIX = 'composer-guard-demo-';
const CACHE = `${PREFIX}__VERSION__`;
const FILES = __FILES__;

addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES)));
});

addEventListener('activate', (event) => {
  event.waitUntil(caches.keys().then((names) => Promise.all(names
    .filter((name) => name.startsWith(PREFIX) && name !== CACHE)
    .map((name) => caches.delete(name)))));
});

// The page itself comes from the network where there is one, so that a new
// build shows at once; the other files carry a hash in their names.
async function page(request) {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match('./index.html');
    if (kept) return kept;
    throw error;
  }
}

async function file(request) {
  return (await caches.match(request)) ?? fetch(request);
}

addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  if (new URL(request.url).origin !== location.origin) return;
  event.respondWith(request.mode === 'navigate' ? page(request) : file(request));
});
