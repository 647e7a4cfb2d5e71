// How the demo looks in three browsers, on a phone, zoomed and on a desktop, light
// and dark: everything is in sight. The pictures are for people, in build/artifacts/.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fill, focus, isListed, openDemo, PHONE, press, says, SIZES } from './demo-page.mjs';
import { ENGINES } from './engines/index.mjs';
import { atRest } from './engines/rest.mjs';
import { ARTIFACTS } from './harness.mjs';

mkdirSync(ARTIFACTS, { recursive: true });

/** What of the page is wider than it: nothing may be. */
const tooWide = (page) => page.evaluate(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth <= clientWidth ? [] : [...document.querySelectorAll('body *')]
    .filter((one) => one.getBoundingClientRect().right > clientWidth + 0.5)
    .map((one) => `${one.localName}#${one.id}.${one.className}`);
});

/** How far a part of the package is out of the window, once it is still. */
const outOfSight = async (page, name) => JSON.parse(await atRest(page, (name) => {
  const root = document.querySelector(`[data-composer-guard=${name}]`).shadowRoot;
  const boxes = [...root.querySelectorAll('[part=tip], dialog, button')];
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  return boxes.length > 1 && JSON.stringify(boxes.flatMap((one) => {
    const { left, top, right, bottom } = one.getBoundingClientRect();
    const by = Math.max(-left, -top, right - width, bottom - height);
    return by > 0.5 ? [`${one.part.value}: ${by}`] : [];
  }));
}, name));

/** The composers from left to right and from top to bottom, as rows of ids. */
const rows = () => {
  const tops = new Map();
  for (const card of document.querySelectorAll('.composers > .card')) {
    const top = Math.round(card.getBoundingClientRect().top);
    tops.set(top, [...tops.get(top) ?? [], card.id]);
  }
  return [...tops.values()];
};

for (const engine of ENGINES) {
  for (const size of Object.keys(SIZES)) {
    for (const theme of ['light', 'dark']) {
      test(`${engine}, ${size}, ${theme}: findings, card and question fit`, async (t) => {
        const page = await openDemo(t, engine, { size, theme });
        const picture = (name) =>
          page.screenshot(join(ARTIFACTS, `demo-${engine}-${size}-${theme}-${name}.png`));
        await picture('empty');
        const columns = size === 'wide' ? 2 : 1;
        const seen = await page.evaluate(rows);
        assert.deepEqual(seen.map((row) => row.length), Array(4 / columns).fill(columns), seen);

        await page.evaluate(press, '#examples button', 'Contacts, plainly');
        await page.waitFor(isListed, 'proposal', PHONE);
        await fill(page, '#text', `Call ${PHONE}, my work: https://janedoe.design`);
        await page.waitFor(isListed, 'message', PHONE);
        await page.evaluate(focus, '#cover');
        await page.press('F8');
        await page.waitFor(says, 'tip', 'Before a contract starts');
        assert.deepEqual(await outOfSight(page, 'tip'), []);
        assert.deepEqual(await tooWide(page), []);
        await picture('card');

        await page.press('Escape');
        await page.evaluate(press, '#proposal [type=submit]', 'Send');
        await page.waitFor(says, 'confirm', 'Send with contact');
        assert.deepEqual(await outOfSight(page, 'confirm'), []);
        assert.deepEqual(await tooWide(page), []);
        await picture('question');
        assert.deepEqual(await page.evaluate(() => complaints), []);
      });
    }
  }

  test(`${engine}: the toggle changes the theme and is remembered`, async (t) => {
    const page = await openDemo(t, engine, { theme: 'light' });
    const looks = () => [
      getComputedStyle(document.documentElement).colorScheme,
      document.getElementById('theme').getAttribute('aria-pressed'),
    ];
    assert.deepEqual(await page.evaluate(looks), ['light', 'false']);
    await page.evaluate(() => document.getElementById('theme').click());
    assert.deepEqual(await page.evaluate(looks), ['dark', 'true']);
    await page.goto(await page.evaluate(() => location.href));
    await page.waitFor(() => document.getElementById('meter-ready').textContent !== '–');
    assert.deepEqual(await page.evaluate(looks), ['dark', 'true']);
  });
}
