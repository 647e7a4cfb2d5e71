// The pages of the examples in a browser, and what a person sees there.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after } from 'node:test';
import { chromium } from 'playwright-core';
import { ARTIFACTS, serve } from '../harness.mjs';
import { buildPages } from './pages.mjs';

const ARGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update',
  '--disable-sync',
];

/** Builds the pages and starts the browser, once for a test file. */
export async function start() {
  mkdirSync(ARTIFACTS, { recursive: true });
  const server = await serve(await buildPages());
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ARGS,
  });
  after(async () => {
    await browser.close();
    server.close();
  });
  return { browser, url: server.url, idle: { true: [], false: [] } };
}

/**
 * Opens the page of an example; it may not complain. With `clock` its timers
 * go on only as the test lets them. Pages are used again: a browser that knows
 * the engine's code already needs a third of the time.
 */
export async function open(t, { browser, url, idle }, name, { clock = false } = {}) {
  const page = idle[clock].pop() ?? await newPage(browser, clock);
  const complaints = [];
  const onError = (error) => complaints.push(error.message);
  const onConsole = (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  };
  page.on('pageerror', onError).on('console', onConsole);
  t.after(async () => {
    await page.mouse.move(0, 0);
    await page.evaluate(() => localStorage.clear());
    await page.goto('about:blank');
    page.off('pageerror', onError).off('console', onConsole);
    idle[clock].push(page);
    if (complaints.length > 0) throw new Error(complaints.join('\n'));
  });
  if (clock) await page.clock.resume();
  await page.goto(`${url}${name}/`);
  await page.waitForFunction(() => globalThis.adapter);
  return page;
}

async function newPage(browser, clock) {
  const context = await browser.newContext({ viewport: { width: 760, height: 560 } });
  context.setDefaultTimeout(20_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  if (clock) await page.clock.install();
  return page;
}

/** From here on no timer of the page runs, unless the test lets it. */
export async function stopClock(page) {
  const now = await page.evaluate(() => Date.now());
  await page.clock.pauseAt(now + 3_600_000);
}

export const composer = (page) => page.getByRole('textbox', { name: 'Draft' });

/**
 * Writes into what has the focus: the end by keys, the rest at once, because a
 * key costs a browser without a graphics card ten milliseconds.
 */
export async function write(page, text) {
  // Not right behind a space: a browser writes the last one of a line as U+00A0.
  const [, most, end] = /^(.*\S)(.{3,}?)$/.exec(text);
  await page.keyboard.insertText(most);
  await page.keyboard.type(end);
}

export const tip = (page) => page.getByRole('dialog', { name: 'About this part' });

/** What the editor itself says it holds. */
export const textOf = (page) => page.evaluate(() => globalThis.adapter.text());

/** Waits until it says so. */
export async function textIs(page, text) {
  try {
    await page.waitForFunction((wanted) => globalThis.adapter.text() === wanted, text);
  } catch (error) {
    throw new Error(`the text is ${JSON.stringify(await textOf(page))}, ` +
      `not ${JSON.stringify(text)}`, { cause: error });
  }
}

/** The texts under the marks, however they are drawn. */
export const marksOf = (page) => page.evaluate(findMarks);

/** Waits until exactly these texts are marked. */
export async function marksAre(page, texts) {
  try {
    await page.waitForFunction(
      ({ find, wanted }) => JSON.stringify(new Function(`return (${find})()`)()) === wanted,
      { find: findMarks.toString(), wanted: JSON.stringify(texts) });
  } catch (error) {
    throw new Error(`marked is ${JSON.stringify(await marksOf(page))}, ` +
      `not ${JSON.stringify(texts)}`, { cause: error });
  }
}

// Runs in the page.
function findMarks() {
  const overlays = document.querySelectorAll('[data-composer-guard=marks]');
  const drawn = [...overlays].flatMap((host) =>
    [...host.shadowRoot.querySelectorAll('.mark')]);
  const decorated = [...document.querySelectorAll('.composer-guard-mark')];
  const painted = [...CSS.highlights.values()].flatMap((ranges) => [...ranges]);
  return [
    ...[...drawn, ...decorated].map((mark) => mark.textContent),
    ...painted.map((range) => range.toString()),
  ];
}

/** How many findings the page tells of, beside the marks. */
export const toldOf = (page) => page.evaluate(() => {
  const lists = document.querySelectorAll('[data-composer-guard=list]');
  const said = document.querySelector('p[role=status]')?.textContent ?? '0';
  return [...lists].reduce((sum, host) =>
    sum + host.shadowRoot.querySelectorAll('[part~=item]').length, parseInt(said));
});

/** A box of the first mark. */
export const boxOfMark = (page) => page.evaluate(() => {
  const overlay = document.querySelector('[data-composer-guard=marks]');
  const [range] = [...CSS.highlights.values()].flatMap((ranges) => [...ranges]);
  const mark = overlay?.shadowRoot.querySelector('.mark') ??
    document.querySelector('.composer-guard-mark') ?? range;
  return mark.getBoundingClientRect().toJSON();
});

export async function screenshot(page, name) {
  await page.screenshot({
    path: join(ARTIFACTS, `adapter-${name}.png`), animations: 'disabled',
  });
}
