// WebKit by WebKitWebDriver and its MiniBrowser, in a display of their own.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ended, freePort, until } from './process.mjs';
import { WebDriverPage } from './webdriver-page.mjs';

const PATHS = {
  url: 'url',
  script: 'execute/async',
  actions: 'actions',
  rect: 'window/rect',
  screenshot: 'screenshot',
};

const SCREEN = '1600x1400x24';

/** Where Debian keeps the browser of the driver, or undefined. */
export function miniBrowser() {
  const library = '/usr/lib';
  if (!existsSync(library)) return undefined;
  return readdirSync(library)
    .filter((name) => name.endsWith('-linux-gnu'))
    .flatMap((name) => ['4.1', '4.0', '6.0'].map((version) =>
      join(library, name, `webkit2gtk-${version}`, 'MiniBrowser')))
    .find((path) => existsSync(path));
}

/** Starts a display, the driver and the browser; one page at a time. */
export async function launchWebKit(driverBinary, binary) {
  const display = await startDisplay();
  const port = await freePort();
  const driver = spawn(driverBinary, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: display.name, GTK_A11Y: 'none',
      NO_AT_BRIDGE: '1', LIBGL_ALWAYS_SOFTWARE: '1' },
  });
  const base = `http://127.0.0.1:${port}/session`;
  await until(() => fetch(`${base.replace(/session$/, 'status')}`));
  const { sessionId } = await send(base, {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': {
      binary, args: ['--automation'],
    } } },
  });
  const command = (what, body) => send(`${base}/${sessionId}/${PATHS[what]}`, body,
    what === 'screenshot' ? 'GET' : 'POST');
  return {
    name: 'webkit',
    open: (size) => WebDriverPage.open(command, size),
    async close() {
      await send(`${base}/${sessionId}`, undefined, 'DELETE').catch(() => {});
      await ended(driver);
      await ended(display.server);
    },
  };
}

/** An X server that chooses its own free number and says which. */
async function startDisplay() {
  const server = spawn('Xvfb',
    ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise((resolve, reject) => {
    server.stdio[3].once('data', (bytes) => resolve(String(bytes).trim()));
    server.once('error', reject);
    server.once('exit', () => reject(new Error('Xvfb did not start')));
  });
  return { server, name: `:${number}` };
}

async function send(url, body, method = 'POST') {
  const response = await fetch(url, {
    method, ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }),
  });
  const { value } = await response.json();
  if (value?.error) throw new Error(`WebKit: ${value.error}: ${value.message}`);
  return value;
}
