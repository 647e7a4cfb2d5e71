// Three browsers behind one small interface, so that one test runs in all.
//
//   for (const engine of ENGINES) {
//     test(`${engine}: …`, async (t) => {
//       const page = await openPage(t, engine, url, { width: 700, height: 500 });
//       await page.evaluate((id) => document.getElementById(id).focus(), 'draft');
//       await page.type('call me');
//       await page.waitFor(() => window.field.state.checks > 0);
//     });
//   }
//
// A page has goto, evaluate, waitFor, type, press, move, click, compose, commit,
// screenshot and close. Chromium must be there; Firefox and WebKit are
// left out where they are not installed, unless COMPOSER_GUARD_BROWSERS names
// them ("chromium firefox webkit").
import { spawnSync } from 'node:child_process';
import { after } from 'node:test';
import { launchChromium } from './chromium.mjs';
import { launchFirefox } from './marionette.mjs';
import { launchWebKit, miniBrowser } from './webkit.mjs';

const named = process.env.COMPOSER_GUARD_BROWSERS?.split(/[\s,]+/).filter(Boolean);

/** Where a command is, or undefined. */
function which(...names) {
  for (const name of names) {
    const found = spawnSync('sh', ['-c', 'command -v "$0"', name]);
    if (found.status === 0) return String(found.stdout).trim();
  }
  return undefined;
}

const firefox = process.env.FIREFOX ?? which('firefox-esr', 'firefox');
const webkit = which('WebKitWebDriver') && which('Xvfb') && miniBrowser();

const LAUNCH = {
  chromium: () => launchChromium(),
  firefox: () => launchFirefox(firefox),
  webkit: (media) => launchWebKit(which('WebKitWebDriver'), webkit, media),
};

const present = ['chromium', ...(firefox ? ['firefox'] : []), ...(webkit ? ['webkit'] : [])];

/** The names of the browsers that tests run in. */
export const ENGINES = named ?? present;

const missing = Object.keys(LAUNCH).filter((name) => !ENGINES.includes(name));
if (missing.length > 0) console.log(`left out, not installed: ${missing.join(', ')}`);

const launched = new Map();

function launch(name, media) {
  if (!LAUNCH[name]) throw new Error(`no browser named ${name}`);
  // WebKit is told at its start, the others page by page.
  const key = name === 'webkit' ? `${name} ${JSON.stringify(media)}` : name;
  if (!launched.has(key)) launched.set(key, LAUNCH[name](media));
  return launched.get(key);
}

after(async () => {
  for (const browser of launched.values()) await (await browser).close();
});

/**
 * A fresh page of that browser at `url`, closed after the test. `media` is what
 * the person has set: `{ forcedColors: true }`, `{ reducedMotion: true }`.
 */
export async function openPage(t, name, url, size = { width: 800, height: 600 }, media = {}) {
  const browser = await launch(name, media);
  const page = await browser.open(size);
  t.after(() => page.close());
  await page.emulate(media);
  await page.goto(url);
  // The first frames of a browser take seconds on a busy machine: part of its
  // start, and of no wait in a test.
  await page.evaluate(() => new Promise((drawn) =>
    requestAnimationFrame(() => requestAnimationFrame(() => drawn(true)))));
  return page;
}
