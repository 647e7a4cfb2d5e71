// WebKit by WebKitWebDriver and its MiniBrowser, in a display of their own.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ended, freePort, until } from './process.mjs';
import { WebDriverPage } from './webdriver-page.mjs';

const PATHS = {
  url: 'url',
  script: 'execute/async',
  actions: 'actions',
  rect: 'window/rect',
  screenshot: 'screenshot',
  window: 'window',
  windows: 'window/handles',
  close: 'window',
};
const METHODS = { screenshot: 'GET', windows: 'GET', close: 'DELETE' };


const SCREEN = '1600x1400x24';

// GTK's own input method composes what its table says: keys that stand in the
// draft, underlined, until the last of them puts a text in their place. Tests
// compose these texts, between a key that nothing else writes and Enter.
const COMPOSED = ['+44 20 7946 0958'];
const BEGIN = '¤';
const NAMES = { [BEGIN]: 'currency', '+': 'plus', ' ': 'space' };
const TABLE = COMPOSED.map((text) => {
  const keys = [...BEGIN, ...text, 'Return'].map((key) => `<${NAMES[key] ?? key}>`);
  return `${keys.join(' ')} : "${text}"\n`;
}).join('');

const INPUT_METHOD = {
  compose(steps, page) {
    const text = steps.at(-1);
    if (!COMPOSED.includes(text)) {
      throw new Error(`the table of the input method has no ${text}`);
    }
    return page.type(BEGIN + text);
  },
  commit: (text, page) => page.press('Enter'),
};

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

// WebKit never changes the colours of a page; high contrast is what it has.
const SETTINGS = {
  reducedMotion: 'gtk-enable-animations=0',
  forcedColors: 'gtk-theme-name=HighContrast',
};

/**
 * Starts a display, the driver and the browser; one page at a time, all of them
 * with what of `media` the person has set.
 */
export async function launchWebKit(driverBinary, binary, media = {}) {
  const display = await startDisplay();
  const settings = writeSettings(media);
  const port = await freePort();
  const driver = spawn(driverBinary, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: display.name, GTK_A11Y: 'none',
      NO_AT_BRIDGE: '1', LIBGL_ALWAYS_SOFTWARE: '1',
      XDG_CONFIG_HOME: settings, XDG_CACHE_HOME: settings,
      GTK_IM_MODULE: 'gtk-im-context-simple' },
  });
  const base = `http://127.0.0.1:${port}/session`;
  await until(() => fetch(`${base.replace(/session$/, 'status')}`));
  const { sessionId } = await send(base, {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': {
      binary,
      args: ['--automation', '--javascript-can-open-windows-automatically=true'],
    } } },
  });
  const command = (what, body) => send(`${base}/${sessionId}/${PATHS[what]}`, body,
    METHODS[what]);
  const powers = { ...INPUT_METHOD, ...windowsOf(command) };
  return {
    name: 'webkit',
    open: (size) => WebDriverPage.open(command, size, powers),
    async close() {
      await send(`${base}/${sessionId}`, undefined, 'DELETE').catch(() => {});
      await ended(driver);
      await ended(display.server);
      try {
        rmSync(settings, { recursive: true, force: true, maxRetries: 5 });
      } catch {
        // A process of the browser still writes its cache there: a folder of the
        // system's own for what is temporary, and no reason to fail.
      }
    },
  };
}

const LEAST_WIDTH = 480;

/**
 * The tool bar keeps the browser's window wider than a phone is; one that a page
 * opens has none. It is there as long as its page is.
 */
function windowsOf(command) {
  let first;
  return {
    async resize({ width, height }, page) {
      if (width >= LEAST_WIDTH) return fit(command, page, width, height);
      [first] = await command('windows');
      await page.evaluate((features) => void open('about:blank', 'narrow', features),
        `popup,width=${width},height=${height}`);
      const handle = await until(async () =>
        (await command('windows')).find((one) => one !== first));
      await command('window', { handle });
    },
    async leave() {
      if (!first) return;
      await command('close');
      await command('window', { handle: first });
      first = undefined;
    },
  };
}

/**
 * The window as large as its inside asks for. It is resized a while after it was
 * told to be, so what has been asked for is mended until it is so.
 */
async function fit(command, page, width, height) {
  const asked = { width, height };
  await command('rect', asked);
  await until(async () => {
    const [across, down] = await page.evaluate(inside);
    if (across === width && down === height) return true;
    asked.width += width - across;
    asked.height += height - down;
    await command('rect', asked);
    return false;
  });
}

/** The size of a page that has been drawn. */
const inside = () => new Promise((drawn) => requestAnimationFrame(() =>
  requestAnimationFrame(() => drawn([innerWidth, innerHeight]))));

/** A folder of settings for GTK, with the table of its input method. */
function writeSettings(media) {
  const lines = Object.keys(SETTINGS).filter((name) => media[name])
    .map((name) => `${SETTINGS[name]}\n`);
  const folder = mkdtempSync(join(tmpdir(), 'composer-guard-webkit-'));
  for (const version of ['gtk-3.0', 'gtk-4.0']) {
    mkdirSync(join(folder, version));
    writeFileSync(join(folder, version, 'Compose'), TABLE);
    writeFileSync(join(folder, version, 'settings.ini'), `[Settings]\n${lines.join('')}`);
  }
  return folder;
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
