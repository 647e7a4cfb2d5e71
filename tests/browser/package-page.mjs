// Pages that load the built package as it is, unbundled, under the strictest
// policy that the README promises to be enough.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { AXE } from './axe.mjs';
import { WRONG, wrongType } from './wrong-engine.mjs';

const PACKAGE = fileURLToPath(new URL('../../js/', import.meta.url));

export const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; " +
  "connect-src 'self'; worker-src 'self'; style-src 'self'; img-src data:; form-action 'self'";

const TYPES = {
  '.css': 'text/css', '.html': 'text/html', '.js': 'text/javascript',
  '.mjs': 'text/javascript', '.wasm': 'application/wasm',
};

const here = (path) => fileURLToPath(new URL(`.${path}`, import.meta.url));

// What is not of the package.
const FILES = {
  '/axe.js': AXE,
  ...Object.fromEntries(['/mortal/worker.js', '/mortal/deaths.js'].map(
    (path) => [path, here(path)])),
  '/boot.js': here('/package-boot.js'),
};

const ENGINE = join(PACKAGE, 'dist/composer_guard.wasm');
/** Where the engine's file is wrong, by what is wrong with it. */
export const wrongEngine = (what) => `/engine/${encodeURIComponent(what)}.wasm`;

const WRONG_BY_PATH = Object.fromEntries(
  Object.entries({ ...WRONG, 'has a wrong type': wrongType })
    .map(([what, answer]) => [wrongEngine(what), answer]));

const sources = new Map();
let server;

after(() => {
  server?.close();
  server?.closeAllConnections();
});

async function answer(request, response) {
  const { pathname } = new URL(request.url, 'http://localhost');
  if (WRONG_BY_PATH[pathname]) return WRONG_BY_PATH[pathname](response, ENGINE);
  const path = FILES[pathname] ?? join(PACKAGE, normalize(pathname));
  try {
    const body = sources.get(pathname) ?? await readFile(path);
    response.writeHead(200, {
      'content-type': TYPES[extname(pathname)] ?? 'application/octet-stream',
      'content-security-policy': POLICY,
      // Each run has a port of its own, so nothing of an older one is met.
      'cache-control': 'max-age=3600',
    }).end(body);
  } catch {
    response.writeHead(404).end('not found');
  }
}

/** The address of a page with that markup; `window.guard` is the package. */
export async function packagePage(markup, style = '') {
  if (!server) {
    server = createServer(answer);
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  }
  const name = `/${sources.size}`;
  sources.set(`${name}.css`, style);
  sources.set(`${name}.html`, `<!doctype html><html lang="en">
    <meta charset="utf-8"><title>A composer</title>
    <meta name="viewport" content="width=device-width">
    <link rel="icon" href="data:,"><link rel="stylesheet" href="${name}.css">
    <script src="/boot.js"></script><main><h1>A composer</h1>${markup}</main>`);
  return `http://127.0.0.1:${server.address().port}${name}.html`;
}
