// What a key stroke costs the page's own thread, in Chromium:
//
//   node tests/bench/typing.mjs [--keys N] [--units N]
//
// The same keys go into a composer that nobody guards and into one that is
// guarded; `over` is what the second costs more, without the checks themselves,
// which have a report of their own. Times are milliseconds a key, by the
// browser's own counters. Build the package first, and install the packages of
// tests/browser.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ARGS, serve } from '../browser/harness.mjs';
import { chromium } from '../browser/node_modules/playwright-core/index.mjs';

const { values } = parseArgs({
  options: {
    keys: { type: 'string', default: '120' },
    units: { type: 'string', default: '5000' },
  },
});
const KEYS = Number(values.keys);
const UNITS = Number(values.units);
// About the pace of someone fast; several keys then share a check.
const PAUSE_MS = 60;

const LINE = 'The shop needs a new front page, a contact form and a price list for $1,200. ';
const CONTACT = 'Call me on +44 20 7946 0958 please. ';

/** A draft of that length with so many contacts, the last near its end. */
function draftOf(units, contacts) {
  const prose = units - contacts * CONTACT.length;
  const part = LINE.repeat(Math.ceil(prose / LINE.length))
    .slice(0, Math.floor(prose / Math.max(1, contacts)));
  return contacts === 0 ? part : `${part}${CONTACT}`.repeat(contacts);
}

const TEXTAREA = '<textarea rows="12" cols="80"></textarea>';
const RICH = '<div contenteditable="true" style="width:40em;white-space:pre-wrap"></div>';
const CASES = [
  ['textarea, nothing found', TEXTAREA, 0],
  ['textarea, 5 found', TEXTAREA, 5],
  ['contenteditable, nothing found', RICH, 0],
  ['contenteditable, 5 found', RICH, 5],
];

/** Runs in the page: the composer, and whether it is guarded. */
async function prepare([markup, draft, guarded]) {
  document.body.innerHTML = `<main>${markup}</main>`;
  const composer = document.querySelector('main').firstElementChild;
  if ('value' in composer) composer.value = draft;
  else composer.textContent = draft;
  window.checks = [];
  if (guarded) {
    const { attachGuard, createGuard, mountSummary } = await import('/dist/index.js');
    const guard = await createGuard();
    const timed = {
      check(...args) {
        const started = performance.now();
        const verdict = guard.check(...args);
        window.checks.push(performance.now() - started);
        return verdict;
      },
    };
    const field = attachGuard(composer, timed);
    mountSummary(document.querySelector('main'), field);
    await field.check();
  }
  composer.focus();
  // Between two words in the middle, where most of the text is behind the caret.
  const middle = draft.indexOf('new front', draft.length / 2);
  if ('value' in composer) composer.setSelectionRange(middle, middle);
  else getSelection().collapse(composer.firstChild, middle);
}

const COUNTERS = ['TaskDuration', 'ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration'];

async function measure(browser, url, markup, draft, guarded) {
  const page = await browser.newPage();
  await page.route('**/bench.html', (route) => route.fulfill({
    contentType: 'text/html', body: '<!doctype html><meta charset="utf-8"><body></body>',
  }));
  await page.goto(`${url}bench.html`);
  await page.evaluate(prepare, [markup, draft, guarded]);
  const client = await page.context().newCDPSession(page);
  // Time of the thread, not of the clock: other programs do not count.
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  const type = async (keys) => {
    for (let i = 0; i < keys; ++i) {
      await page.keyboard.press('etaoin '[i % 7]);
      await page.waitForTimeout(PAUSE_MS);
    }
  };
  const read = async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    const all = Object.fromEntries(metrics.map(({ name, value }) => [name, value * 1000]));
    return COUNTERS.map((name) => all[name]);
  };
  await type(20); // Code that runs for the first time is not what is asked.
  await page.evaluate(() => { window.checks = []; });
  const before = await read();
  await type(KEYS);
  const after = await read();
  // By the clock, so other programs do count: the middle one of all is fair.
  const checks = await page.evaluate(() => window.checks.sort((a, b) => a - b));
  const check = (checks[checks.length >> 1] ?? 0) * checks.length;
  await page.close();
  return [...after.map((value, i) => value - before[i]), check].map((ms) => ms / KEYS);
}

const server = await serve(fileURLToPath(new URL('../../js', import.meta.url)));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ARGS,
});
try {
  console.log(`${UNITS} units, ${KEYS} keys; milliseconds a key`);
  const row = (name, values) => console.log(
    name.padEnd(32), ...values.map((value) => String(value).padStart(8)));
  row('', ['plain', 'guarded', 'check', 'over', 'script', 'layout']);
  for (const [name, markup, contacts] of CASES) {
    const draft = draftOf(UNITS, contacts);
    const plain = await measure(browser, server.url, markup, draft, false);
    const guarded = await measure(browser, server.url, markup, draft, true);
    const [task, script, layout, style, check] = guarded.map((ms, i) => ms - plain[i]);
    row(name, [plain[0], guarded[0], check, task - check, script - check, layout + style]
      .map((ms) => ms.toFixed(2)));
  }
} finally {
  await browser.close();
  server.close();
}
