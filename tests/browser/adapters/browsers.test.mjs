// The same editors in Firefox and WebKit: what is typed is marked, the card takes
// it out, undo brings it back, and the end leaves nothing.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { ENGINES, openPage } from '../engines/index.mjs';
import { ARTIFACTS, serve } from '../harness.mjs';
import { tableIsCurrent } from '../features.mjs';
import { buildPages, examples } from './pages.mjs';

const PHONE = '+44 20 7946 0958';
const DRAFT = `I can start on Monday. My number is ${PHONE}. Thanks`;
const WITHOUT = 'I can start on Monday. Thanks';

const others = ENGINES.filter((engine) => engine !== 'chromium');
const server = others.length > 0 ? await serve(await buildPages()) : undefined;
after(() => server?.close());
mkdirSync(ARTIFACTS, { recursive: true });

// These run in the page.
const focus = () => {
  const composer = document.querySelector(
    'textarea, [role=textbox], .cm-content, [contenteditable=true]');
  composer.focus();
  // WebKit's window has no focus without a window manager.
  return document.activeElement === composer;
};
const marked = () => [
  ...[...document.querySelectorAll('[data-composer-guard=marks]')].flatMap((host) =>
    [...host.shadowRoot.querySelectorAll('.mark')].map((mark) => mark.textContent)),
  ...[...document.querySelectorAll('.composer-guard-mark')].map((mark) => mark.textContent),
  ...[...CSS.highlights.values()].flatMap((ranges) => [...ranges].map(String)),
].join('|');
const removeOfTip = () => {
  const root = document.querySelector('[data-composer-guard=tip]')?.shadowRoot;
  const box = root?.querySelector('[part~=remove]')?.getBoundingClientRect();
  return box && [box.left + box.width / 2, box.top + box.height / 2];
};
const is = (body, wanted) => new Function('wanted', `return (${body})() === wanted`)(wanted);

/** Waits until `body` gives `wanted` in the page. */
const until = (page, body, wanted) => page.waitFor(is, body.toString(), wanted)
  .catch(async () => assert.equal(await page.evaluate(body), wanted));

// WebKit's small browser has no key for the undo of its own text fields, which is
// the same undo; editors bind the key themselves.
async function undo(page, engine) {
  const native = await page.evaluate(() => Boolean(document.querySelector('textarea')));
  if (engine === 'webkit' && native) {
    await page.evaluate(() => void document.execCommand('undo'));
  } else {
    await page.press('Control+z');
  }
}

describe('the other browsers', { concurrency: true }, () => {
  for (const engine of others) {
    // One page at a time: only one has the focus.
    describe(engine, { concurrency: 1 }, () => {
      for (const { name } of examples()) personAt(engine, name);
    });
  }
});

tableIsCurrent();

function personAt(engine, name) {
  test(`${engine}, ${name}: marked, taken out, brought back, gone`, async (t) => {
    const page = await openPage(t, engine, `${server.url}${name}/`,
      { width: 760, height: 560 });
    await page.waitFor(() => Boolean(globalThis.adapter));
    await page.waitFor(focus);
    await page.type(DRAFT);
    await until(page, marked, PHONE);
    const text = () => globalThis.adapter.text();
    await until(page, text, DRAFT);
    await page.screenshot(join(ARTIFACTS, `adapter-${name}-${engine}.png`));

    await page.press('F8');
    const [x, y] = await page.waitFor(removeOfTip);
    await page.click(x, y);
    await until(page, text, WITHOUT);
    await until(page, marked, '');

    await page.waitFor(focus);
    await undo(page, engine);
    await until(page, text, DRAFT);
    await until(page, marked, PHONE);

    await page.evaluate(() => globalThis.adapter.end());
    await page.waitFor(() => CSS.highlights.size === 0 && !document.querySelector(
      '[data-composer-guard=marks], [data-composer-guard=tip], .composer-guard-mark'));
  });
}
