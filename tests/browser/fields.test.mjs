// The overlay fits every text field, and the package runs unbundled: the page
// loads the built modules as they are.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { serve, start } from './harness.mjs';

const world = await start();
const PHONE = '+44 20 7946 0958';

/** A page with some markup, and the package under `window.guard`. */
async function open(t, markup, style = '') {
  const server = await serve(fileURLToPath(new URL('../../js/', import.meta.url)));
  t.after(() => server.close());
  const page = await world.browser.newPage({ viewport: { width: 700, height: 500 } });
  page.setDefaultTimeout(8000);
  t.after(() => page.close());
  await page.route('**/page.html', (route) => route.fulfill({
    contentType: 'text/html',
    body: `<!doctype html><style>${style}</style>${markup}
      <script type="module">
        import * as guard from './dist/index.js';
        window.guard = guard;
        window.ready = guard.createGuard();
      </script>`,
  }));
  await page.goto(`${server.url}page.html`);
  await page.waitForFunction(() => window.guard);
  return page;
}

/** Puts the element under guard and waits for the answer. */
function attach(page, options = {}) {
  return page.evaluate(async (given) => {
    const element = document.querySelector('textarea, input, [contenteditable]');
    window.field = window.guard.attachGuard(element, window.ready, given);
    await window.ready;
    await new Promise((resolve) => window.field.subscribe(
      ({ checks }) => checks > 0 && resolve()));
  }, options);
}

const filler = 'work talk '.repeat(12);
const LONG = `${filler}call ${PHONE} now, ${filler}`;

const FIELDS = {
  'a textarea': ['<textarea rows=8 cols=40></textarea>'],
  'a textarea with wide padding and border':
    ['<textarea rows=8></textarea>',
      'textarea { padding: 17px 31px 5px 9px; border: 7px solid; width: 411px }'],
  'a textarea with a scroll bar':
    ['<textarea rows=3 cols=30></textarea>'],
  'a textarea that does not wrap':
    ['<textarea rows=3 cols=30 wrap=off></textarea>'],
  'a textarea with spaced letters and a serif font':
    ['<textarea rows=9></textarea>',
      'textarea { font: 19px/1.9 serif; letter-spacing: 1.5px; ' +
      'word-spacing: 4px; width: 90% }'],
  'a justified, indented textarea':
    ['<textarea rows=9></textarea>',
      'textarea { text-indent: 40px; width: 380px; text-align: justify }'],
  'a textarea from right to left':
    ['<textarea rows=8 cols=40 dir=rtl></textarea>'],
  'a textarea in a scrolled box':
    ['<div><p>Above</p><textarea rows=8 cols=40></textarea><p>Below</p></div>',
      'div { height: 200px; overflow: auto; margin: 30px } p { height: 150px }'],
  'a textarea with a page of rude styles':
    ['<section><textarea rows=8 cols=40></textarea></section>',
      'section * { position: relative; padding: 5px; margin: 4px; ' +
      'border: 1px solid; transform: none; font-size: 20px !important; }'],
  'a textarea of a zoomed page':
    ['<p>Above</p><textarea rows=6 cols=30></textarea>',
      'html { zoom: 1.5 } textarea { padding: 9px; border: 3px solid }'],
  'an input': ['<input size=70>'],
  'an input that is centred and tall':
    ['<input>', 'input { text-align: center; height: 70px; width: 640px; ' +
      'padding: 3px 20px }', `call ${PHONE} now`],
  'an input that scrolls': ['<input size=30>'],
};

for (const [title, [markup, style, draft = LONG]] of Object.entries(FIELDS)) {
  test(`a mark fits its text in ${title}`, async (t) => {
    const page = await open(t, markup, style);
    await page.evaluate((text) => {
      document.querySelector('textarea, input').value = text;
    }, draft);
    await attach(page);
    const places = await page.evaluate(async () => {
      const { field } = window;
      const element = field.composer.element;
      field.reveal(field.state.findings[0]);
      element.scrollIntoView({ block: 'center' });
      // The field scrolls to its selection by itself, at the next frames.
      await new Promise((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const boxes = field.rectsOf(field.state.findings[0]);
      const frame = element.getBoundingClientRect();
      const seen = boxes.filter((box) =>
        // A space at the end of a line may hang over the edge.
        box.left >= frame.left && box.right <= frame.right + 12 &&
        box.top >= frame.top - 1 && box.bottom <= frame.bottom + 1);
      const offset = (x, y) => document.caretPositionFromPoint(x, y).offset;
      return {
        draft: field.draft,
        boxes: seen.map(({ left, right, top, height }) => [
          offset(left + 1, top + height / 2),
          offset(Math.min(right, frame.right - 4) - 1, top + height / 2),
        ].sort((a, b) => a - b)),
      };
    });
    assert.ok(places.boxes.length > 0, 'the mark is out of sight');
    const said = places.boxes.map(([from, to]) => places.draft.slice(from, to));
    assert.equal(said.join(' ').replace(/\s+/g, ' '), PHONE);
  });
}

test('a mark stays with its field when the page above it grows', async (t) => {
  const page = await open(t, '<p></p><textarea rows=8 cols=40></textarea>');
  await page.locator('textarea').fill(LONG);
  await attach(page);
  const distance = () => page.evaluate(() =>
    window.field.rectsOf(window.field.state.findings[0])[0].top -
    window.field.composer.element.getBoundingClientRect().top);
  const before = await distance();
  await page.evaluate(() => {
    document.querySelector('p').style.height = '120px';
  });
  await page.waitForFunction((was) => Math.abs(was - (
    window.field.rectsOf(window.field.state.findings[0])[0].top -
    window.field.composer.element.getBoundingClientRect().top)) < 1, before);
});

test('a mark follows when the field is resized', async (t) => {
  const page = await open(t, '<textarea rows=8 cols=60></textarea>');
  await page.locator('textarea').fill(LONG);
  await attach(page);
  await page.evaluate(() => {
    document.querySelector('textarea').style.width = '240px';
  });
  await page.waitForFunction(() => {
    const { field } = window;
    const box = field.rectsOf(field.state.findings[0])[0];
    const place = document.caretPositionFromPoint(
      box.left + 1, box.top + box.height / 2);
    return place?.offset === field.state.findings[0].start;
  });
});

test('rich text reads blocks and breaks as lines', async (t) => {
  const page = await open(t,
    '<div contenteditable><p>one <b>tw</b>o</p><p>a<br>b</p>c<div><br></div>' +
    '<ul><li>d</li></ul></div>');
  await attach(page);
  assert.equal(await page.evaluate(() => window.field.draft),
    'one two\na\nb\nc\n\nd');
});

test('a finding over several nodes of rich text is marked and removed', async (t) => {
  const page = await open(t,
    '<div contenteditable>call <b>+44 20</b> <i>7946</i> 0958 now</div>');
  await attach(page);
  const marked = () => page.evaluate(() =>
    [...CSS.highlights.values()].flatMap((ranges) => [...ranges]).map(String));
  assert.deepEqual(await marked(), [PHONE]);
  await page.evaluate(() => window.field.remove(...window.field.state.findings));
  assert.match(await page.locator('div').innerText(), /^call\s+now$/);
  assert.deepEqual(await marked(), []);
});

test('an element nobody writes in is refused by name', async (t) => {
  const page = await open(t, '<input type=checkbox><p></p>');
  const errors = await page.evaluate(() =>
    [...document.querySelectorAll('input, p')].map((element) => {
      try {
        window.guard.attachGuard(element, window.ready);
        return '';
      } catch (error) {
        return `${error.name}: ${error.message}`;
      }
    }));
  assert.match(errors[0], /TypeError: .*<input type="checkbox">/);
  assert.match(errors[1], /TypeError: .*<p>/);
});

test('a wrong context is told to the host and not hidden', async (t) => {
  const page = await open(t, '<textarea></textarea>');
  const told = await page.evaluate(() => new Promise((resolve) => {
    window.guard.attachGuard(document.querySelector('textarea'), window.ready, {
      context: { plan: 'gold' },
      onError: ({ name, message }) => resolve(`${name}: ${message}`),
    });
  }));
  assert.match(told, /ContextError: .*context\.plan.*gold/);
});

test('an answer that comes too late is dropped', async (t) => {
  const page = await open(t, '<textarea>first</textarea>');
  const state = await page.evaluate(async () => {
    const asked = [];
    const slow = {
      info: {},
      check: (draft) => new Promise((resolve) => asked.push({ draft, resolve })),
      dispose() {},
    };
    const verdict = (start) => ({
      severity: 'warning', reminders: [], truncated: false,
      findings: [{ start, end: start + 3, severity: 'warning', message: 'x', fixes: [] }],
    });
    const element = document.querySelector('textarea');
    const field = window.guard.attachGuard(element, slow, { wait: 0 });
    const until = async (count) => {
      while (asked.length < count) await new Promise(requestAnimationFrame);
    };
    await until(1);
    element.setRangeText('second ', 0, 0);
    element.dispatchEvent(new InputEvent('input'));
    await until(2);
    asked[1].resolve(verdict(1));
    asked[0].resolve(verdict(0));
    await new Promise(requestAnimationFrame);
    return field.state.findings.map(({ start }) => start);
  });
  assert.deepEqual(state, [1]);
});
