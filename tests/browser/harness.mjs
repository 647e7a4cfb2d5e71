// A browser, a server for the built demo, and a page that fails the test when
// it complains.
import { createServer } from 'node:http';
import { existsSync, mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const DEMO = process.env.DEMO_DIST ?? join(root, 'build/demo');
export const ARTIFACTS = join(root, 'build/artifacts');

export const ARGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update',
  '--disable-sync',
];

const TYPES = {
  '.css': 'text/css', '.html': 'text/html', '.js': 'text/javascript',
  '.mjs': 'text/javascript', '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/**
 * Serves a folder on a free port of this machine, and `files` by their paths.
 * `intercept(request, path)` may give a function that answers instead.
 */
export function serve(folder, files = {}, intercept = () => undefined) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const file = files[path] ?? join(folder, normalize(path));
    const instead = intercept(request, path);
    if (instead) return instead(response, file);
    try {
      const body = await readFile(file);
      const type = TYPES[extname(path)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type }).end(body);
    } catch {
      response.writeHead(404).end('not found');
    }
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve({
      url: `http://127.0.0.1:${server.address().port}/`,
      close: () => server.close(),
      /** Ends the connections that are kept open, too. */
      drop: () => server.closeAllConnections(),
    }));
  });
}

/** Starts the browser and the server, once for a test file. */
export async function start() {
  if (!existsSync(join(DEMO, 'index.html'))) {
    throw new Error(`${DEMO} is missing: build the demo first`);
  }
  mkdirSync(ARTIFACTS, { recursive: true });
  const server = await serve(DEMO);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ARGS,
  });
  after(async () => {
    await browser.close();
    server.close();
  });
  return { browser, url: server.url };
}

/**
 * Opens the demo. The page's complaints (uncaught errors, console errors, CSP
 * violations) are in `complaints`, and requests to other hosts in `strangers`.
 */
export async function openDemo(t, { browser, url }, options = {}) {
  const { before, ready = true, ...contextOptions } = options;
  const context = await browser.newContext({
    viewport: { width: 1240, height: 1000 }, ...contextOptions,
  });
  t.after(() => context.close());
  context.setDefaultTimeout(8000);
  const page = await context.newPage();
  const complaints = [];
  const strangers = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(url) && !address.startsWith('data:')) {
      strangers.push(address);
    }
  });
  await before?.(page);
  await page.goto(url);
  if (ready) await page.waitForFunction(() =>
    document.getElementById('meter-ready').textContent !== '–');
  return { page, complaints, strangers };
}

// What a person meets on the page.
export const cover = (page) => page.getByLabel('Cover letter');
export const message = (page) => page.getByLabel('Your message');
export const summaryOf = (page, card) => 
  page.locator(`#${card} .summary [role=status]`);
export const tip = (page) => page.getByRole('dialog', { name: 'About this part' });
export const listOf = (page, card) => page.locator(`#${card} .found [part=item]`);

/** The texts underlined over a text field. */
export function overlayMarks(page, card = 'proposal') {
  return page.locator(`#${card} [data-composer-guard=marks] .mark`);
}

/** The texts underlined in rich text, by name of the highlight. */
export function highlights(page) {
  return page.evaluate(() => Object.fromEntries(
    [...CSS.highlights].map(([name, ranges]) =>
      [name, [...ranges].map((range) => range.toString())])));
}

export async function screenshot(page, name) {
  await page.screenshot({
    path: join(ARTIFACTS, `${name}.png`), fullPage: true, animations: 'disabled',
  });
}
