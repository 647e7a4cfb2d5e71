// The overlay follows its field, in three browsers: whatever moves or redraws
// the text, a press where the mark is sets the caret where the finding begins.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ENGINES } from './engines/index.mjs';
import { until } from './engines/process.mjs';
import { atRest } from './engines/rest.mjs';
import { guardedPage, marksAre, PHONE } from './guarded.mjs';

const MARKUP = {
  textarea: '<textarea aria-label="Draft"></textarea>',
  input: '<input aria-label="Draft">',
};
// Of one size whatever is in it, so that no change of size helps.
const STYLE = `
  textarea { width: 300px; height: 160px; padding: 7px 13px; }
  input { width: 420px; height: 40px; padding: 2px 9px; }
  .large { font: 20px/1.8 serif; letter-spacing: 1px; }
  .box { height: 150px; overflow: auto; }
`;
const WORDS = 'I can build it, so ';
const DRAFT = `${WORDS}call ${PHONE} now`;
const DRAFTS = {
  input: DRAFT,
  textarea: `${WORDS.repeat(3)}${DRAFT}\n${'a line of work\n'.repeat(30)}`,
};

/**
 * `window.mark()`: where the mark begins, where the middle of its longest part
 * is, and the colour of its line.
 */
const lookForMark = () => {
  window.mark = () => {
    // Engines that measure in the pixels of a zoomed page, press in others.
    const root = document.documentElement;
    const zoom = 'currentCSSZoom' in root ? 1 : Number(getComputedStyle(root).zoom) || 1;
    const at = ({ left, top, height }, right) =>
      [left + right, top + height / 2].map((value) => value * zoom);
    const boxes = field.rectsOf(field.state.findings[0]);
    const [longest] = [...boxes].sort((a, b) => b.width - a.width);
    const style = getComputedStyle(shadows('marks')[0].querySelector('.mark'));
    return {
      start: at(boxes[0], 3),
      middle: at(longest, longest.width / 2),
      colour: style.textDecorationColor,
    };
  };
};

/** What happens to the field; runs in the page. */
const CHANGES = {
  'the field scrolls': () => (composer().scrollTop = 24),
  'a box around it scrolls': () => {
    const { form } = composer();
    form.className = 'box';
    form.prepend(Object.assign(document.createElement('p'), { textContent: 'Above' }));
    form.append(...Array.from({ length: 9 }, () => document.createElement('p')));
    form.scrollTop = 20;
  },
  'the page above it grows': () =>
    composer().form.before(Object.assign(
      document.createElement('p'), { textContent: 'More' })),
  'it is resized': () => (composer().style.width = '215px'),
  'the page is zoomed': () => (document.documentElement.style.zoom = '1.25'),
  'its font changes': () => composer().classList.add('large'),
  'the font of all changes': () => {
    composer().style.font = 'inherit';
    document.body.style.font = '20px/1.8 serif';
  },
  'its direction changes': () => (composer().dir = 'rtl'),
};

const ONLY_LINES = ['the field scrolls', 'it is resized'];

for (const engine of ENGINES) {
  const open = async (t, kind) => {
    const page = await guardedPage(t, engine, MARKUP[kind],
      { draft: DRAFTS[kind], style: STYLE });
    await marksAre(page, [PHONE]);
    await page.evaluate(lookForMark);
    return page;
  };

  for (const kind of Object.keys(MARKUP)) {
    for (const [what, change] of Object.entries(CHANGES)) {
      // One line neither scrolls down nor wraps.
      if (kind === 'input' && ONLY_LINES.includes(what)) continue;
      test(`${engine}, ${kind}: the mark follows when ${what}`, async (t) => {
        const page = await open(t, kind);
        // All of it is in sight, from its beginning on.
        await page.evaluate(() => {
          field.composer.select({ start: 0, end: 0 });
          composer().scrollTop = 0;
        });
        const before = await atRest(page, () => mark());
        await page.evaluate(change);
        const after = await atRest(page, (was) => {
          const now = mark();
          return JSON.stringify(now) !== was && now;
        }, JSON.stringify(before)).catch(() => assert.fail('the mark stayed where it was'));
        const press = async (place) => {
          await page.click(...place);
          const { start: caret } = await page.evaluate(() => field.composer.selection());
          await page.press('Escape'); // The card may lie over the rest.
          return caret;
        };
        const from = DRAFTS[kind].indexOf(PHONE);
        // Where writing turns, the edge of a word is that of another, too.
        if (what !== 'its direction changes') assert.equal(await press(after.start), from);
        // The press may have scrolled what it was in.
        const { middle } = await atRest(page, () => mark());
        const inside = await press(middle);
        assert.ok(inside > from && inside < from + PHONE.length, `${inside}`);
      });
    }
  }

  test(`${engine}: the marks take the colours of the page's theme`, async (t) => {
    const page = await open(t, 'textarea');
    const { colour: light } = await page.evaluate(() => mark());
    await page.evaluate(() => (document.documentElement.style.colorScheme = 'dark'));
    await page.waitFor((was) => mark().colour !== was, light);
    await page.evaluate(() => (composer().style.colorScheme = 'light'));
    await page.waitFor((was) => mark().colour === was, light);
  });

  test(`${engine}: in a zoomed page the card opens under the pointer`, async (t) => {
    const page = await open(t, 'textarea');
    await page.evaluate(() => {
      document.documentElement.style.zoom = '2';
      field.composer.select({ start: 0, end: 0 });
      composer().scrollTop = 0;
    });
    const { middle } = await atRest(page, () => mark());
    await page.move(...middle);
    await page.waitFor(() => part('tip', 'reason') !== null);
  });

  test(`${engine}: the mark follows when the text of an input scrolls`, async (t) => {
    const page = await guardedPage(t, engine, MARKUP.input,
      { draft: `call ${PHONE} now, ${WORDS.repeat(9)}`, style: STYLE });
    await marksAre(page, [PHONE]);
    // What is drawn, without asking the field, which would look anew.
    const where = () => page.evaluate(() => {
      const mark = shadows('marks')[0].querySelector('.mark').getBoundingClientRect();
      const { left, right } = composer().getBoundingClientRect();
      return mark.right < left ? 'before' : mark.left < right ? 'in' : 'behind';
    });
    const isAt = async (place) => until(async () => await where() === place);
    await page.press('End');
    await isAt('before');
    await page.press('Home');
    await isAt('in');
  });
}
