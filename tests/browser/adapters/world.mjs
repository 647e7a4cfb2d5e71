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
  return { browser, url: server.url };
}

/**
 * Opens the page of an example; it may not complain. With `clock` its timers
 * stand still until the test lets them run.
 */
export async function open(t, { browser, url }, name, { clock = false } = {}) {
  const context = await browser.newContext({ viewport: { width: 760, height: 560 } });
  context.setDefaultTimeout(8000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  t.after(async () => {
    await context.close();
    if (complaints.length > 0) throw new Error(complaints.join('\n'));
  });
  if (clock) await page.clock.install();
  await page.goto(`${url}${name}/`);
  await page.waitForFunction(() => globalThis.adapter);
  return page;
}

export const composer = (page) => page.getByRole('textbox', { name: 'Draft' });

export const tip = (page) => page.getByRole('dialog', { name: 'About this part' });

/** What the editor itself says it holds. */
export const textOf = (page) => page.evaluate(() => globalThis.adapter.text());

export const textIs = (page, text) => page.waitForFunction(
  (wanted) => globalThis.adapter.text() === wanted, text);

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
