// Where is measured: a process of Node and a page of headless Chromium, behind
// the same `call(name, ...arguments)` of measure.mjs.
import { fork } from 'node:child_process';
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

/** Runs `measure.mjs` of the folder in a process of its own. */
export async function nodeHost(folder) {
  const base = pathToFileURL(join(folder, '/'));
  const child = fork(fileURLToPath(new URL('node-host.mjs', import.meta.url)),
    [new URL('measure.mjs', base).href], { serialization: 'advanced' });
  let fail;
  child.on('exit', (status) => fail?.(new Error(`the process ended: ${status}`)));
  return {
    base: base.href,
    call: (name, ...args) => new Promise((resolve, reject) => {
      fail = reject;
      child.once('message', ({ value, error }) => {
        fail = undefined;
        if (error) reject(new Error(error));
        else resolve(value);
      });
      child.send({ name, args });
    }),
    close: () => child.kill(),
  };
}

const TYPES = {
  '.html': 'text/html', '.mjs': 'text/javascript', '.wasm': 'application/wasm',
};
// Pages that are alone with themselves have a clock of 5 microseconds.
const ALONE = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

function serve(folder) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const headers = { ...ALONE, 'content-type': TYPES[extname(pathname)] ?? 'text/html' };
    if (pathname === '/') {
      response.writeHead(200, headers).end('<!doctype html><meta charset="utf-8">');
      return;
    }
    try {
      const body = await readFile(join(folder, normalize(pathname)));
      response.writeHead(200, headers).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

const ARGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

/** Starts Chromium; `host()` opens a page with a process of its own. */
export async function startChromium(folder) {
  const server = await serve(folder);
  const base = `http://127.0.0.1:${server.address().port}/`;
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ARGS,
  });
  return {
    version: browser.version(),
    host: async () => {
      // No cache and no compiled code of the page before.
      const context = await browser.newContext();
      context.setDefaultTimeout(0);
      const page = await context.newPage();
      await page.goto(base);
      await page.evaluate(async () => { window.measure = await import('/measure.mjs'); });
      return {
        base,
        call: (name, ...args) => page.evaluate(
          ([what, given]) => window.measure[what](...given), [name, args]),
        close: () => context.close(),
      };
    },
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}
