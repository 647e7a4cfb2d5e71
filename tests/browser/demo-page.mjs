// The demo in any of the three browsers, and what a person does and reads there.
// What needs Playwright (routes, a clock, a real touch) is in harness.mjs.
import { after } from 'node:test';
import { AXE } from './axe.mjs';
import { openPage } from './engines/index.mjs';
import { DEMO, serve } from './harness.mjs';

export const PHONE = '+44 20 7946 0958';
export const SIZES = {
  wide: { width: 1240, height: 900 },
  narrow: { width: 360, height: 780 },
};
/** The composers, by surface. */
export const COMPOSERS = {
  proposal: '#cover', message: '#text', job_post: '#job-text', profile: '#profile-text',
};

export const server = await serve(DEMO, { '/axe.js': AXE });
after(() => {
  server.close();
  server.drop();
});

// These run in the page.
const isThere = () =>
  document.querySelector('#profile-text .ProseMirror, #profile-text.ProseMirror') !== null;
export const isReady = `() => document.getElementById('meter-ready').textContent !== '–' &&
  (${isThere})()`;
export const focus = (selector) => {
  const box = document.querySelector(selector);
  (box.matches('textarea, [contenteditable]') ? box
    : box.querySelector('[contenteditable]')).focus();
};
export const isListed = (card, text) =>
  [...document.querySelector(`#${card} .found > *`)?.shadowRoot
    .querySelectorAll('[part~=excerpt]') ?? []]
    .some(({ textContent }) => textContent === text);
export const says = (name, text) => document.querySelector(`[data-composer-guard=${name}]`)
  ?.shadowRoot.textContent.includes(text);
export const press = (selector, text) => [...document.querySelectorAll(selector)]
  .find(({ textContent }) => textContent.includes(text)).click();
const choose = (name, value) => {
  const select = document.querySelector(`#context [name=${name}]`);
  select.value = value;
  if (select.value !== value) throw new Error(`no ${name} ${value}`);
  select.dispatchEvent(new Event('change', { bubbles: true }));
};
const wears = (theme) => {
  const button = document.getElementById('theme');
  if (document.documentElement.dataset.theme !== theme) button.click();
};
const watch = () => {
  window.complaints = [];
  addEventListener('error', ({ message }) => complaints.push(message));
  addEventListener('unhandledrejection', ({ reason }) => complaints.push(String(reason)));
  document.addEventListener('securitypolicyviolation', (event) =>
    complaints.push(`${event.effectiveDirective} ${event.blockedURI}`));
};

/** Opens the demo, ready if not told otherwise; `theme` is `light` or `dark`. */
export async function openDemo(t, engine,
  { size = 'wide', fragment = '', theme, url = server.url, ready = true } = {}) {
  const page = await openPage(t, engine, url + fragment, SIZES[size]);
  await page.waitFor(ready ? isReady : isThere);
  await page.evaluate(watch);
  if (theme) await page.evaluate(wears, theme);
  return page;
}

/** Writes into a composer or a field, in the place of what is there. */
export async function fill(page, selector, text) {
  await page.evaluate(focus, selector);
  // An editor hears of what is selected a moment later.
  await page.evaluate(() => new Promise((heard) => {
    document.execCommand('selectAll');
    requestAnimationFrame(() => requestAnimationFrame(() => heard(true)));
  }));
  await page.evaluate((text) => {
    document.execCommand(text === '' ? 'delete' : 'insertText', false, text);
  }, text);
}

/** Chooses what the marketplace knows: `set(page, 'plan', 'business')`. */
export const set = (page, name, value) => page.evaluate(choose, name, value);

/** Waits until the line by the Send button holds these words. */
export const summaryHas = (page, card, words) => page.waitFor((card, words) =>
  document.querySelector(`#${card} .summary > *`)?.shadowRoot.textContent.includes(words),
card, words);

/** What the page itself shows in an element. */
export const textOf = (page, selector) => page.evaluate((selector) =>
  document.querySelector(selector).textContent, selector);

/** Waits until an element shows these words. */
export const shows = (page, selector, words) => page.waitFor((selector, words) =>
  document.querySelector(selector).textContent.includes(words), selector, words);

/** How many texts are underlined over the text field of a card. */
export const overlayMarks = (page, card = 'proposal') => page.evaluate((card) =>
  document.querySelector(`#${card} [data-composer-guard=marks]`)
    ?.shadowRoot.querySelectorAll('.mark').length ?? 0, card);
