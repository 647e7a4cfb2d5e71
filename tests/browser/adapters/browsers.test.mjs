// The same editors in all three browsers: what adapters.test.mjs shows in
// Chromium is shown in Firefox and WebKit here, and the rest in all of them.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { ENGINES, openPage } from '../engines/index.mjs';
import { atRest } from '../engines/rest.mjs';
import { ARTIFACTS, serve } from '../harness.mjs';
import { tableIsCurrent } from '../features.mjs';
import { buildPages, examples } from './pages.mjs';

const PHONE = '+44 20 7946 0958';
const DRAFT = `I can start on Monday. My number is ${PHONE}. Thanks`;
const WITHOUT = 'I can start on Monday. Thanks';

const ONLY = process.env.ADAPTER;

const server = await serve(await buildPages());
after(() => server.close());
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
const middleOf = (name, part) => {
  const root = document.querySelector(`[data-composer-guard=${name}]`)?.shadowRoot;
  const box = root?.querySelector(`[part~=${part}]`)?.getBoundingClientRect();
  return box && [box.left + box.width / 2, box.top + box.height / 2];
};
const middleOfMark = () => {
  const overlay = document.querySelector('[data-composer-guard=marks]');
  const [range] = [...CSS.highlights.values()].flatMap((ranges) => [...ranges]);
  const mark = overlay?.shadowRoot.querySelector('.mark') ??
    document.querySelector('.composer-guard-mark') ?? range;
  const box = mark.getBoundingClientRect();
  return [box.left + box.width / 2, box.top + box.height / 2];
};
const tips = () => document.querySelectorAll('[data-composer-guard=tip]').length;
const text = () => globalThis.adapter.text();
const shows = (words) => {
  const { value, textContent } = document.activeElement;
  return (value ?? textContent).includes(words);
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

/** From here on no timer of so many milliseconds and more comes. */
const noTimers = (page, ms) =>
  page.evaluate((longest) => void (window.longest = longest), ms);

/** Longer than a check waits: a condition cannot show that nothing comes. */
async function aWhile(page, ms = 600) {
  const end = await page.evaluate((ms) => performance.now() + ms, ms);
  await page.waitFor((end) => performance.now() > end, end);
}

/** The caret goes; Slate hears of it a moment later. */
async function go(page, ...keys) {
  for (const key of keys) await page.press(key);
  await aWhile(page, 400);
}

async function openComposer(t, engine, name) {
  const page = await openPage(t, engine, `${server.url}${name}/`,
    { width: 760, height: 560 });
  await page.waitFor(() => Boolean(globalThis.adapter));
  await page.evaluate(() => localStorage.clear());
  await page.waitFor(focus);
  return page;
}

/** Real keys bring a text to the clipboard, from a field beside the page. */
async function copy(page, words) {
  await page.evaluate((words) => {
    const field = document.createElement('textarea');
    field.id = 'copied';
    document.body.prepend(field);
    field.value = words;
    field.focus();
    field.select();
  }, words);
  await page.press('Control+c');
  await page.evaluate(() => document.getElementById('copied').remove());
}

describe('the browsers', { concurrency: true }, () => {
  for (const engine of ENGINES) {
    // One page at a time: only one has the focus.
    describe(engine, { concurrency: 1 }, () => {
      for (const { name } of examples()) {
        if (ONLY && ONLY !== name) continue;
        if (engine !== 'chromium') personAt(engine, name);
        everywhere(engine, name);
      }
    });
  }
});

tableIsCurrent();

/** What adapters.test.mjs shows in Chromium. */
function personAt(engine, name) {
  const it = (title, body) => test(`${engine}, ${name}: ${title}`, body);

  it('marked, taken out, brought back, gone', async (t) => {
    const page = await openComposer(t, engine, name);
    await page.type(DRAFT);
    await until(page, marked, PHONE);
    await until(page, text, DRAFT);
    await page.screenshot(join(ARTIFACTS, `adapter-${name}-${engine}.png`));

    await page.press('F8');
    const [x, y] = await atRest(page, middleOf, 'tip', 'remove');
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

  it('F8 goes to the finding, Escape goes back', async (t) => {
    const page = await openComposer(t, engine, name);
    await page.type(`Please call ${PHONE} tomorrow.`);
    await until(page, marked, PHONE);
    await page.press('F8');
    await until(page, tips, 1);
    await page.press('Escape');
    await until(page, tips, 0);
    // The finding is what is selected now.
    await page.type('me');
    await until(page, text, 'Please call me tomorrow.');
    await until(page, marked, '');
  });

  it('the pointer over a mark opens the card, a press keeps it', async (t) => {
    const page = await openComposer(t, engine, name);
    await page.type(`Please call ${PHONE} tomorrow.`);
    await until(page, marked, PHONE);
    const [x, y] = await atRest(page, middleOfMark);
    await page.move(x, y);
    await until(page, tips, 1);
    await page.move(x, 550);
    await until(page, tips, 0);
    await page.click(x, y);
    await until(page, tips, 1);
    await page.move(x, 550);
    await aWhile(page);
    await until(page, tips, 1);
  });

  it('a mark moves with edits before it, and goes when it is touched', async (t) => {
    const page = await openComposer(t, engine, name);
    await page.type(`call ${PHONE} now`);
    await until(page, marked, PHONE);
    await noTimers(page, 200);
    await go(page, 'Home');
    await page.type('so ');
    await until(page, text, `so call ${PHONE} now`);
    await until(page, marked, PHONE);
    await go(page, 'End');
    await go(page, ...Array(' now'.length + 3).fill('ArrowLeft'));
    await page.type('x');
    await until(page, marked, '');
  });

  it('what is pasted is checked at once', async (t) => {
    const page = await openComposer(t, engine, name);
    // The engine is there: it has answered once.
    await page.type(`call ${PHONE} `);
    await until(page, marked, PHONE);
    await copy(page, 'or mail jane@example-mail.com');
    await page.waitFor(focus);
    await go(page, 'End');
    await noTimers(page, 200);
    await page.press('Control+v');
    await until(page, marked, `${PHONE}|jane@example-mail.com`);
  });

  it('silent while an input method composes', async (t) => {
    const page = await openComposer(t, engine, name);
    await page.type('call ');
    await page.compose('+44 20', '+44 20 7946', PHONE);
    await page.waitFor(shows, PHONE); // Composed, and not in the draft yet.
    await aWhile(page);
    await until(page, marked, '');
    await page.commit(PHONE);
    await page.type(' today');
    await until(page, text, `call ${PHONE} today`);
    await until(page, marked, PHONE);
  });
}

/** What it does not show. */
function everywhere(engine, name) {
  const it = (title, body) => test(`${engine}, ${name}: ${title}`, body);

  it('a half-typed token waits until it is left', async (t) => {
    const page = await openComposer(t, engine, name);
    // The pause after which it would count as finished never comes.
    await noTimers(page, 1500);
    await page.type(`call ${PHONE}`);
    await aWhile(page);
    await until(page, marked, '');
    await page.type(' ');
    await until(page, marked, PHONE);
  });

  it('not contact information: gone and remembered, without its text', async (t) => {
    const page = await openComposer(t, engine, name);
    await page.type(`Please call ${PHONE} tomorrow.`);
    await until(page, marked, PHONE);
    await page.press('F8');
    const [x, y] = await atRest(page, middleOf, 'tip', 'dismiss');
    await page.click(x, y);
    await until(page, marked, '');
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
    assert.match(kept, /[0-9a-f]{64}/);
    assert.doesNotMatch(kept, /20 ?7946/);
    // Another time, in another draft.
    await page.waitFor(focus);
    await go(page, 'End');
    await page.type(` Again ${PHONE}, or jane@example-mail.com now`);
    await until(page, marked, 'jane@example-mail.com');
    await page.evaluate(() => localStorage.clear());
  });
}
