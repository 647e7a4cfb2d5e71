// A browser, and a server that sends the headers of the guide.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { after } from 'node:test';
import { chromium } from 'playwright-core';
import { headers } from './guide.mjs';

export const PHONE = '+44 20 7946 0958';

const TYPES = {
  '.css': 'text/css', '.html': 'text/html', '.js': 'text/javascript',
  '.json': 'application/json', '.mjs': 'text/javascript',
};

const headersOf = (path) => extname(path) === '.wasm'
  ? headers('wasm')
  : { 'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream' };

/** Serves a folder under the policy of the guide; `offline()` ends the service. */
export async function serve(t, folder) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    try {
      const body = await readFile(join(folder, normalize(path)));
      response.writeHead(200, { ...headers('page'), ...headersOf(path) }).end(body);
    } catch {
      response.writeHead(404).end('not found');
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
  t.after(close);
  return { url: `http://127.0.0.1:${server.address().port}/`, offline: close };
}

let browser;
after(() => browser?.close());

/** Opens a page; the answer has what it complained of. */
export async function open(t, url) {
  const executablePath = [process.env.CHROMIUM, '/usr/bin/chromium',
    '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
    path && existsSync(path));
  browser ??= await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update',
      '--disable-sync'],
  });
  const page = await browser.newPage();
  t.after(() => page.close());
  page.setDefaultTimeout(15_000);
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(url);
  return { page, complaints };
}

/** What a newcomer does: writes a number into the textarea and sees the mark. */
export async function typeAndSee(page) {
  const field = page.getByLabel('Message');
  await field.fill('');
  await field.pressSequentially(`call me on ${PHONE} please`);
  // Not the first mark: the engine may come in the midst of the number.
  await page.locator('[data-composer-guard=marks] .mark')
    .getByText(PHONE, { exact: true }).waitFor();
}
