// Everybody can use it: axe finds nothing in any state, in three browsers, and
// a picture of each state is kept in build/artifacts/ for people to look at.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { complaintsOfAxe } from './axe.mjs';
import { ENGINES } from './engines/index.mjs';
import { DRAFT, guardedPage, KINDS, marksAre, PHONE } from './guarded.mjs';

const ARTIFACTS = fileURLToPath(new URL('../../build/artifacts/', import.meta.url));
mkdirSync(ARTIFACTS, { recursive: true });

const SIZE = { width: 640, height: 560 };
const SITE = `${DRAFT}, my work: https://janedoe.design`;

/** Waits for the last frame of what moves in. */
const isStill = (page) => page.waitFor(() => [document, ...['tip', 'confirm']
  .flatMap((name) => shadows(name))].every((root) => root.getAnimations().length === 0));

const openCard = async (page) => {
  await marksAre(page, [PHONE]);
  await page.press('F8');
  await page.waitFor(() => Boolean(shadows('tip')[0]?.activeElement));
};

const DARK = ':root { color-scheme: dark; background: #10141c; color: #eee }' +
  'textarea, button { background: #181e2a; color: #eee }';
const PHONE_SIZE = { width: 360, height: 640 };
const PHONE_STYLE = 'textarea { width: 320px } form > button { min-height: 28px }';
const ZOOMED = 'html { zoom: 2 } textarea { width: 290px }';
const ARABIC = `يمكنك الاتصال على ${PHONE} غدا، أعمالي: https://janedoe.design`;

const ask = (mode) => async (page) => {
  await marksAre(page, [PHONE]);
  await page.evaluate((mode) => {
    const { messages } = window;
    guard.gateSend(document.getElementById('form'), [field],
      messages ? { mode, messages } : { mode });
    document.querySelector('form > button').click();
  }, mode);
  await page.waitFor(() => shadows('confirm').length === 1);
};

/** A state: the draft, how it is reached, and how the page looks. */
const STATES = {
  empty: { draft: '' },
  findings: { draft: SITE, reach: (page) => marksAre(page, [PHONE]) },
  card: { draft: DRAFT, reach: openCard },
  'card-dark': { draft: DRAFT, reach: openCard, style: DARK },
  'card-right-to-left': { draft: ARABIC, reach: openCard, language: 'ar' },
  'card-phone': {
    draft: SITE, reach: openCard, size: PHONE_SIZE, style: PHONE_STYLE,
  },
  'findings-forced-colours': {
    draft: SITE, reach: (page) => marksAre(page, [PHONE]), media: { forcedColors: true },
  },
  'card-forced-colours': {
    draft: SITE, reach: openCard, media: { forcedColors: true },
  },
  'findings-dark': {
    draft: SITE, style: DARK, reach: (page) => marksAre(page, [PHONE]),
  },
  'findings-right-to-left': {
    draft: ARABIC, language: 'ar', reach: (page) => marksAre(page, [PHONE]),
  },
  'findings-phone': {
    draft: SITE, size: PHONE_SIZE, style: PHONE_STYLE,
    reach: (page) => marksAre(page, [PHONE]),
  },
  'findings-zoomed': {
    draft: SITE, style: ZOOMED, reach: (page) => marksAre(page, [PHONE]),
  },
  'card-zoomed': { draft: SITE, style: ZOOMED, reach: openCard },
  'question-zoomed': { draft: DRAFT, style: ZOOMED, reach: ask('confirm') },
  question: { draft: DRAFT, reach: ask('confirm') },
  'question-dark': { draft: DRAFT, reach: ask('confirm'), style: DARK },
  'question-right-to-left': {
    draft: ARABIC, reach: ask('confirm'), language: 'ar',
  },
  'question-phone': {
    draft: DRAFT, reach: ask('confirm'), size: PHONE_SIZE, style: PHONE_STYLE,
  },
  'question-forced-colours': {
    draft: DRAFT, reach: ask('confirm'), media: { forcedColors: true },
  },
  blocked: { draft: DRAFT, reach: ask('block') },
  dismissed: {
    draft: DRAFT,
    async reach(page) {
      await marksAre(page, [PHONE]);
      await page.evaluate(() => field.dismiss(field.state.findings[0]));
      await page.waitFor(() => part('list', 'note').hidden === false);
      await page.evaluate(() => localStorage.clear());
    },
  },
  off: {
    draft: DRAFT,
    async reach(page) {
      await marksAre(page, [PHONE]);
      await page.evaluate(() => {
        engine.dispose();
        field.check();
      });
      await page.waitFor(() => field.state.status === 'off');
    },
  },
};

/** Writes the views again in another language. */
function speak(page, language) {
  return page.evaluate(async (language) => {
    const { [language]: messages } = await import(`/dist/messages/${language}.js`);
    window.messages = messages;
    document.documentElement.lang = language;
    document.documentElement.dir = messages.dir;
    composer().dir = messages.dir;
    field.dispose();
    unmountList();
    unmountSummary();
    window.field = guard.attachGuard(composer(), engine, { messages });
    guard.mountList(document.getElementById('list'), field, { messages });
    guard.mountSummary(document.getElementById('summary'), field, { messages });
    await field.check();
  }, language);
}

for (const engine of ENGINES) {
  for (const [name, state] of Object.entries(STATES)) {
    test(`${engine}: nothing for axe to say: ${name}`, async (t) => {
      const { draft, style, reach, language, media, size = SIZE } = state;
      const page = await guardedPage(t, engine, KINDS.textarea, {
        draft, style, size, media, parts: ['summary', 'list'],
      });
      if (language) await speak(page, language);
      await reach?.(page);
      await isStill(page);
      await page.screenshot(join(ARTIFACTS, `state-${engine}-${name}.png`));
      assert.deepEqual(await complaintsOfAxe(page), []);
      assert.deepEqual(await page.evaluate(() => complaints), []);
    });
  }

  test(`${engine}: the live region says it once, and only the sum`, async (t) => {
    const page = await guardedPage(t, engine, KINDS.textarea, { parts: ['summary'] });
    await page.evaluate(() => {
      window.said = [];
      const [root] = shadows('summary');
      const line = root.querySelector('[role=status]');
      new MutationObserver(() => said.push(line.textContent)).observe(
        line, { childList: true, characterData: true, subtree: true });
    });
    await page.type(`${DRAFT}, or ${PHONE} tonight, as you like it best`);
    await marksAre(page, [PHONE, PHONE]);
    const said = await page.evaluate(() => said);
    assert.ok(said.length <= 2, JSON.stringify(said));
    assert.match(said.at(-1), /^2 warnings\s+Phone number$/);
  });

  test(`${engine}: at 320 pixels, as at 400%, the card fits`, async (t) => {
    const page = await guardedPage(t, engine, '<textarea aria-label="Draft" ' +
      'class="narrow" rows="4"></textarea>', {
      draft: DRAFT, size: { width: 500, height: 520 },
      style: 'html { zoom: 2 } .narrow { width: 200px } ' +
        '.frame { position: fixed; inset: 0 }',
      parts: ['list'],
    });
    await openCard(page);
    const { outside, lines } = await page.evaluate(() => {
      // What fills the viewport is measured as the card is, whatever zooms.
      const frame = document.body.appendChild(document.createElement('i'));
      frame.className = 'frame';
      const all = frame.getBoundingClientRect();
      const box = shadows('tip')[0].host.getBoundingClientRect();
      frame.remove();
      const [mark] = shadows('marks')[0].querySelectorAll('.mark');
      return {
        outside: [all.left - box.left, all.top - box.top, box.right - all.right,
          box.bottom - all.bottom].filter((by) => by > 0),
        lines: getComputedStyle(mark).textDecorationLine,
      };
    });
    await isStill(page);
    assert.deepEqual(outside, []);
    assert.equal(lines, 'underline'); // Not by its colour alone.
    await page.screenshot(join(ARTIFACTS, `state-${engine}-zoomed.png`));
  });
}

const EMULATED = {
  'forced-colours': { forcedColors: true },
  'reduced-motion': { reducedMotion: true },
};

for (const engine of ENGINES) {
  for (const [name, media] of Object.entries(EMULATED)) {
    test(`${engine}: ${name}: marks and signs are there, nothing moves`, async (t) => {
      const page = await guardedPage(t, engine, KINDS.textarea, {
        draft: DRAFT, size: SIZE, media, parts: ['summary', 'list'],
      });
      await openCard(page);
      if (name !== 'reduced-motion') await isStill(page);
      const seen = await page.evaluate(() => ({
        forced: matchMedia('(forced-colors: active)').matches,
        contrast: matchMedia('(prefers-contrast: more)').matches && !matchMedia(
          '(forced-colors: active)').matches,
        still: matchMedia('(prefers-reduced-motion: reduce)').matches,
        ...(({ textDecorationLine: line, textDecorationColor: colour, color: letters }) =>
          ({ line, colour, letters }))(
          getComputedStyle(shadows('marks')[0].querySelector('.mark'))),
        stroke: getComputedStyle(shadows('tip')[0].querySelector('.sign')).stroke,
        moving: shadows('tip')[0].querySelector('[part=tip]').getAnimations().length,
      }));
      await page.screenshot(join(ARTIFACTS, `state-${engine}-${name}.png`));
      // WebKit has none: with high contrast, which it has, colours stay the page's.
      assert.equal(seen.forced, name === 'forced-colours' && engine !== 'webkit');
      assert.equal(seen.contrast, name === 'forced-colours' && engine === 'webkit');
      assert.equal(seen.still, name === 'reduced-motion');
      assert.equal(seen.line, 'underline');
      // A line that cannot be seen is none, and the field has the letters.
      assert.doesNotMatch(seen.colour, /^rgba.*, 0\)$/);
      assert.match(seen.letters, /^rgba.*, 0\)$/);
      assert.notEqual(seen.stroke, 'none');
      if (name === 'reduced-motion') assert.equal(seen.moving, 0);
    });
  }
}
