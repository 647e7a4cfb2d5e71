// The drafts of the demo are what they say: those of a group with warnings have
// one, the others stay silent; and the messages come in every language. In three
// browsers.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fill, openDemo, PHONE, press, set } from './demo-page.mjs';
import { ENGINES } from './engines/index.mjs';
import { ARTIFACTS } from './harness.mjs';

mkdirSync(ARTIFACTS, { recursive: true });

/** What is listed for a card. */
const isFound = (card) => (document.querySelector(`#${card} .found > *`)
  ?.shadowRoot.querySelectorAll('[part~=item]').length ?? 0) > 0;
const summary = (card) =>
  document.querySelector(`#${card} .summary > *`)?.shadowRoot.textContent ?? '';

for (const engine of ENGINES) {
  test(`${engine}: each draft is found or left alone, as its group says`, async (t) => {
    const page = await openDemo(t, engine);
    const chips = await page.evaluate(() =>
      [...document.querySelectorAll('#examples button')].map((button) => ({
        label: button.textContent,
        into: button.dataset.into,
        warns: button.closest('.group').classList.contains('warning'),
      })));
    assert.ok(chips.length > 30 && chips.some(({ warns }) => !warns));
    const wrong = [];
    for (const [at, { label, into, warns }] of chips.entries()) {
      await page.evaluate((at) => {
        // Emptied, so that the answer to the draft before is not taken for this one's.
        document.getElementById('verdict').textContent = '';
        document.querySelectorAll('#examples button')[at].click();
      }, at);
      const verdict = await page.waitFor(() =>
        document.getElementById('verdict').textContent);
      const found = JSON.parse(verdict).severity === 'warning';
      if (found !== warns) wrong.push(`${label}: ${found ? 'a' : 'no'} warning`);
      if (found) await page.waitFor(isFound, into);
    }
    assert.deepEqual(wrong, []);
    assert.deepEqual(await page.evaluate(() => complaints), []);
  });

  test(`${engine}: an Arabic draft and Arabic messages run from right to left`, async (t) => {
    const page = await openDemo(t, engine);
    await page.evaluate(press, '#examples button', 'العربية');
    await set(page, 'language', 'ar');
    await page.waitFor(() => document.querySelector('#message .found > *')?.dir === 'rtl');
    await page.waitFor(isFound, 'message');
    const directions = await page.evaluate(() => [
      getComputedStyle(document.getElementById('text')).direction,
      document.querySelector('#message .found > *').dir,
    ]);
    assert.deepEqual(directions, ['rtl', 'rtl']);
    await page.screenshot(join(ARTIFACTS, `demo-${engine}-arabic.png`));
    assert.deepEqual(await page.evaluate(() => complaints), []);
  });

  test(`${engine}: each language of messages is loaded when it is chosen`, async (t) => {
    const page = await openDemo(t, engine);
    await fill(page, '#text', `Call ${PHONE}`);
    await page.waitFor(isFound, 'message');
    const tags = await page.evaluate(() =>
      [...document.querySelector('#context [name=language]').options]
        .map(({ value }) => value));
    assert.equal(tags.length, 18);
    const seen = new Set([await page.evaluate(summary, 'message')]);
    for (const tag of tags.filter((one) => one !== 'en')) {
      const before = [...seen].at(-1);
      await set(page, 'language', tag);
      seen.add(await page.waitFor((before) => {
        const shown = document.querySelector('#message .summary > *')?.shadowRoot.textContent;
        return shown && shown !== before && shown;
      }, before));
    }
    assert.equal(seen.size, 18);
    assert.deepEqual(await page.evaluate(() => complaints), []);
  });
}
