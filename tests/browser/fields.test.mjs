// The overlay fits every text field, and rich text is read as it is seen, in three
// browsers: a press where a mark begins and ends sets the caret there.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ENGINES } from './engines/index.mjs';
import { atRest } from './engines/rest.mjs';
import { checked, guardedPage, marksAre, PHONE } from './guarded.mjs';

const filler = 'work talk '.repeat(12);
const LONG = `${filler}call ${PHONE} now, ${filler}`;
const SHORT = `call ${PHONE} now`;

const textarea = (attributes) => `<textarea aria-label="Draft" ${attributes}></textarea>`;

const FIELDS = {
  'a textarea': [textarea('rows=8 cols=40')],
  'a textarea with wide padding and border': [textarea('rows=8'),
    'textarea { padding: 17px 31px 5px 9px; border: 7px solid; width: 411px }'],
  // Of a width that leaves the mark clear of the scroll bar, where a press is its.
  'a textarea with a scroll bar': [textarea('rows=3 cols=34')],
  'a textarea that does not wrap': [textarea('rows=3 cols=30 wrap=off')],
  'a textarea with spaced letters and a serif font': [textarea('rows=9'),
    'textarea { font: 19px/1.9 serif; letter-spacing: 1.5px; ' +
    'word-spacing: 4px; width: 90% }'],
  'a justified, indented textarea': [textarea('rows=9'),
    'textarea { text-indent: 40px; width: 380px; text-align: justify }'],
  'a textarea from right to left': [textarea('rows=8 cols=40 dir=rtl')],
  'a textarea in a scrolled box':
    [`<div><p>Above</p>${textarea('rows=8 cols=40')}<p>Below</p></div>`,
      'div { height: 200px; overflow: auto; margin: 30px } p { height: 150px }'],
  'a textarea with a page of rude styles':
    [`<section>${textarea('rows=8 cols=40')}</section>`,
      'section * { position: relative; padding: 5px; margin: 4px; ' +
      'border: 1px solid; transform: none; font-size: 20px !important; }'],
  'a textarea of a zoomed page': [`<p>Above</p>${textarea('rows=6 cols=34')}`,
    'html { zoom: 1.5 } textarea { padding: 9px; border: 3px solid }'],
  'an input': ['<input aria-label="Draft" size=70>'],
  'an input that is centred and tall': ['<input aria-label="Draft">',
    'input { text-align: center; height: 70px; width: 640px; padding: 3px 20px }', SHORT],
  'an input that scrolls': ['<input aria-label="Draft" size=30>'],
};

/** Where the parts of the mark that are in sight begin and end; runs in the page. */
const edges = () => {
  // Engines that measure in the pixels of a zoomed page, press in others.
  const root = document.documentElement;
  const zoom = 'currentCSSZoom' in root ? 1 : Number(getComputedStyle(root).zoom) || 1;
  const frame = composer().getBoundingClientRect();
  return field.rectsOf(field.state.findings[0]).filter((box) =>
    // A space at the end of a line may hang over the edge.
    box.left >= frame.left && box.right <= frame.right + 12 &&
    box.top >= frame.top - 1 && box.bottom <= frame.bottom + 1,
  ).map(({ left, right, top, height }) =>
    [left + 2, Math.min(right, frame.right - 4) - 2].map((x) =>
      [x * zoom, (top + height / 2) * zoom]));
};

for (const engine of ENGINES) {
  const it = (title, body) => test(`${engine}: ${title}`, body);

  for (const [title, [markup, style = '', draft = LONG]] of Object.entries(FIELDS)) {
    it(`a mark fits its text in ${title}`, async (t) => {
      const page = await guardedPage(t, engine, markup,
        { style, draft, size: { width: 900, height: 560 } });
      await marksAre(page, [PHONE]);
      await page.evaluate(() => {
        field.reveal(field.state.findings[0]);
        composer().scrollIntoView({ block: 'center' });
      });
      await page.press('Escape');
      const parts = await atRest(page, edges);
      assert.ok(parts.length > 0, 'the mark is out of sight');
      const caretAt = async (place) => {
        await page.click(...place);
        const { start } = await page.evaluate(() => field.composer.selection());
        await page.press('Escape'); // The card may lie over the rest.
        return start;
      };
      const said = [];
      for (const [left, right] of parts) {
        const ends = [await caretAt(left), await caretAt(right)].sort((a, b) => a - b);
        said.push(draft.slice(...ends));
      }
      assert.equal(said.join(' ').replace(/\s+/g, ' '), PHONE);
    });
  }

  const rich = (inside) =>
    `<div aria-label="Draft" role="textbox" class="rich" contenteditable>${inside}</div>`;

  it('rich text reads blocks and breaks as lines', async (t) => {
    const page = await guardedPage(t, engine, rich(
      '<p>one <b>tw</b>o</p><p>a<br>b</p>c<div><br></div><ul><li>d</li></ul>'));
    await checked(page);
    assert.equal(await page.evaluate(() => field.draft), 'one two\na\nb\nc\n\nd');
  });

  it('a finding over several nodes of rich text is marked and removed', async (t) => {
    const page = await guardedPage(t, engine,
      rich('call <b>+44 20</b> <i>7946</i> 0958 now'));
    await marksAre(page, [PHONE]);
    await page.evaluate(() => field.remove(...field.state.findings));
    await marksAre(page, []);
    assert.match(await page.evaluate(() => composer().innerText), /^call\s+now\s*$/);
  });

  it('an element nobody writes in is refused by name', async (t) => {
    const page = await guardedPage(t, engine,
      `${textarea('')}<input type=checkbox aria-label="Yes"><p>Words</p>`);
    const errors = await page.evaluate(() =>
      [...document.querySelectorAll('input, form p')].map((element) => {
        try {
          guard.attachGuard(element, engine);
          return '';
        } catch (error) {
          return `${error.name}: ${error.message}`;
        }
      }));
    assert.match(errors[0], /TypeError: .*<input type="checkbox">/);
    assert.match(errors[1], /TypeError: .*<p>/);
  });

  it('a wrong context is told to the host and not hidden', async (t) => {
    const page = await guardedPage(t, engine, textarea(''),
      { draft: SHORT, options: { context: { plan: 'gold' } } });
    const [told] = await page.waitFor(() => window.told.errors.length > 0 && window.told.errors);
    assert.match(told, /context\.plan.*gold/);
    assert.equal(await page.evaluate(() => field.state.status), 'ready');
  });
}
