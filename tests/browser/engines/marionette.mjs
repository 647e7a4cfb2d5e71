// Firefox by Marionette, the protocol behind its WebDriver: JSON over a socket,
// each message with its length before it.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ended, until } from './process.mjs';
import { WebDriverPage } from './webdriver-page.mjs';

// A first start without pages, updates and reports.
const PREFERENCES = {
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'marionette.port': 0,
  'network.connectivity-service.enabled': false,
  'network.captive-portal-service.enabled': false,
  'toolkit.telemetry.enabled': false,
  // Emulated devices ask for their own; tests say what they want.
  'ui.prefersReducedMotion': 1,
};

const NAMES = {
  url: ['WebDriver:Navigate'],
  script: ['WebDriver:ExecuteAsyncScript'],
  actions: ['WebDriver:PerformActions'],
  rect: ['WebDriver:SetWindowRect'],
  screenshot: ['WebDriver:TakeScreenshot'],
};

/** Starts Firefox; one page at a time, each in a new document. */
export async function launchFirefox(binary) {
  const profile = mkdtempSync(join(tmpdir(), 'composer-guard-firefox-'));
  writeFileSync(join(profile, 'user.js'), Object.entries(PREFERENCES)
    .map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`)
    .join(''));
  const browser = spawn(binary,
    ['--headless', '--marionette', '--remote-allow-system-access', '--no-remote',
      '--profile', profile],
    { stdio: 'ignore', env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1' } });
  const port = await until(() =>
    Number(readFileSync(join(profile, 'MarionetteActivePort'), 'utf8')));
  const socket = await until(() => open(port));
  const client = new Client(socket);
  await client.send('WebDriver:NewSession', {});
  await client.send('WebDriver:SetTimeouts', { script: 30000 });
  const command = async (what, body) =>
    (await client.send(NAMES[what][0], body))?.value;
  const inBrowser = browserScripts(client);
  const powers = {
    async resize({ width, height }) {
      await command('rect', {
        width: Math.max(width, LEAST_WIDTH), height: height + TOOL_BARS,
      });
      await inBrowser(FIT, [width, height]);
    },
    compose: (steps) => inBrowser(COMPOSE, [steps]),
    commit: (text) => inBrowser(COMMIT, [text]),
    emulate: ({ forcedColors = false, reducedMotion = false }) =>
      inBrowser(EMULATE, [forcedColors, reducedMotion]),
  };
  return {
    name: 'firefox',
    open: (size) => WebDriverPage.open(command, size, powers),
    async close() {
      await client.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
      socket.destroy();
      await ended(browser);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

// Pixels: a window is never narrower, and what is above a page is not higher.
const LEAST_WIDTH = 500;
const TOOL_BARS = 200;

// These run in the browser's own window, which has what a page has not: the box
// that the page is in, which may be as narrow as a phone, the input method that
// Firefox's own tests use, and its settings.
const FIT = `const [width, height, done] = arguments;
  const { style } = gBrowser.selectedBrowser;
  for (const end of ['min', 'max']) {
    style.setProperty(end + '-width', width + 'px');
    style.setProperty(end + '-height', height + 'px');
  }
  done(true);`;
const COMPOSE = `const [steps, done] = arguments;
  const processor = window.testInputMethod ??=
    Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  if (!processor.beginInputTransactionForTests(window, () => true)) {
    throw new Error('the input method does not begin');
  }
  for (const text of steps) {
    processor.setPendingCompositionString(text);
    processor.appendClauseToPendingComposition(text.length, processor.ATTR_RAW_CLAUSE);
    processor.setCaretInPendingComposition(text.length);
    processor.flushPendingComposition();
  }
  done();`;
const COMMIT = `const [text, done] = arguments;
  window.testInputMethod.commitCompositionWith(text);
  done();`;
const EMULATE = `const [forcedColors, reducedMotion, done] = arguments;
  Services.prefs.setIntPref('browser.display.document_color_use', forcedColors ? 2 : 0);
  Services.prefs.setIntPref('ui.prefersReducedMotion', reducedMotion ? 1 : 0);
  done(true);`;

/** Runs a script in the browser's own window. */
function browserScripts(client) {
  return async (script, args) => {
    await client.send('Marionette:SetContext', { value: 'chrome' });
    try {
      const answer = await client.send('WebDriver:ExecuteAsyncScript', { script, args });
      return answer?.value;
    } finally {
      await client.send('Marionette:SetContext', { value: 'content' });
    }
  };
}

function open(port) {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket));
    socket.once('error', reject);
  });
}

class Client {
  #socket;
  #waiting = new Map();
  #nextId = 1;
  #bytes = Buffer.alloc(0);

  constructor(socket) {
    this.#socket = socket;
    socket.on('data', (bytes) => this.#read(bytes));
    socket.on('error', () => {}); // The commands under way hear of `close`.
    socket.on('close', () => {
      for (const { reject } of this.#waiting.values()) {
        reject(new Error('Firefox has ended'));
      }
    });
  }

  send(name, parameters) {
    const id = this.#nextId++;
    const message = JSON.stringify([0, id, name, parameters]);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#socket.write(`${Buffer.byteLength(message)}:${message}`);
    });
  }

  #read(bytes) {
    this.#bytes = Buffer.concat([this.#bytes, bytes]);
    for (;;) {
      const colon = this.#bytes.indexOf(':');
      if (colon < 0) return;
      const length = Number(this.#bytes.subarray(0, colon));
      const end = colon + 1 + length;
      if (this.#bytes.length < end) return;
      const message = JSON.parse(this.#bytes.subarray(colon + 1, end));
      this.#bytes = this.#bytes.subarray(end);
      this.#answer(message);
    }
  }

  #answer(message) {
    if (!Array.isArray(message)) return; // The greeting.
    const [, id, error, result] = message;
    const job = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) job?.reject(new Error(`Firefox: ${error.error}: ${error.message}`));
    else job?.resolve(result);
  }
}
