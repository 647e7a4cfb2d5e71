// Everybody can use it: axe finds nothing in any state, in three browsers, and
// a picture of each state is kept in build/artifacts/ for people to look at.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ENGINES } from './engines/index.mjs';
import { DRAFT, guardedPage, KINDS, marksAre, PHONE } from './guarded.mjs';

const ARTIFACTS = fileURLToPath(new URL('../../build/artifacts/', import.meta.url));
mkdirSync(ARTIFACTS, { recursive: true });

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const SIZE = { width: 640, height: 560 };
const SITE = `${DRAFT}, my work: https://janedoe.design`;

/** What axe finds, as "rule: element". */
async function complaintsOfAxe(page) {
  await page.evaluate(() => window.axe ? undefined : new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = '/axe.js';
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  }));
  return page.evaluate(async (values) => {
    const { violations } = await axe.run(document, {
      runOnly: { type: 'tag', values },
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id}: ${JSON.stringify(target)}`));
  }, TAGS);
}

const openCard = async (page) => {
  await marksAre(page, [PHONE]);
  await page.press('F8');
  await page.waitFor(() => Boolean(shadows('tip')[0]?.activeElement));
};

const ask = (mode) => async (page) => {
  await marksAre(page, [PHONE]);
  await page.evaluate((mode) => {
    guard.gateSend(document.getElementById('form'), [field], { mode });
    document.querySelector('form > button').click();
  }, mode);
  await page.waitFor(() => shadows('confirm').length === 1);
};

/** A state: the draft, how it is reached, and how the page looks. */
const STATES = {
  empty: { draft: '' },
  findings: { draft: SITE, reach: (page) => marksAre(page, [PHONE]) },
  card: { draft: DRAFT, reach: openCard },
  'card-dark': {
    draft: DRAFT, reach: openCard,
    style: ':root { color-scheme: dark; background: #10141c; color: #eee }' +
      'textarea, button { background: #181e2a; color: #eee }',
  },
  'card-right-to-left': {
    draft: `يمكنك الاتصال على ${PHONE} غدا`, reach: openCard, language: 'ar',
  },
  question: { draft: DRAFT, reach: ask('confirm') },
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
    const messages = (await import(`/dist/messages/${language}.js`))[language];
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
      const { draft, style, reach, language } = state;
      const page = await guardedPage(t, engine, KINDS.textarea, {
        draft, style, size: SIZE, parts: ['summary', 'list'],
      });
      if (language) await speak(page, language);
      await reach?.(page);
      // After the last frame of what moves in.
      await page.evaluate(() => Promise.allSettled(document.getAnimations()
        .map(({ finished }) => finished)));
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
    assert.deepEqual(outside, []);
    assert.equal(lines, 'underline'); // Not by its colour alone.
    await page.screenshot(join(ARTIFACTS, `state-${engine}-zoomed.png`));
  });
}

const EMULATED = {
  'forced-colours': { forcedColors: 'active' },
  'reduced-motion': { reducedMotion: 'reduce' },
};

for (const [name, media] of Object.entries(EMULATED)) {
  test(`chromium: ${name}: marks and signs are there, nothing moves`, async (t) => {
    const page = await guardedPage(t, 'chromium', KINDS.textarea, {
      draft: DRAFT, size: SIZE, parts: ['summary', 'list'],
    });
    await page.native.emulateMedia(media);
    await openCard(page);
    const seen = await page.evaluate(() => ({
      line: getComputedStyle(shadows('marks')[0].querySelector('.mark'))
        .textDecorationLine,
      stroke: getComputedStyle(shadows('tip')[0].querySelector('.sign')).stroke,
      moving: shadows('tip')[0].querySelector('[part=tip]').getAnimations().length,
    }));
    assert.equal(seen.line, 'underline');
    assert.notEqual(seen.stroke, 'none');
    if (name === 'reduced-motion') assert.equal(seen.moving, 0);
    await page.screenshot(join(ARTIFACTS, `state-chromium-${name}.png`));
    assert.deepEqual(await complaintsOfAxe(page), []);
  });
}
