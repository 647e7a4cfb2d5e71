// Documents with structure: what stands before a contact (an empty line, a list,
// a picture, bold letters inside it) does not shift its mark, and taking it out
// leaves the rest as it was.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { marksOf, open, start, textIs, textOf, tip, write } from './world.mjs';

const world = await start();

const JANE = 'jane@example-mail.com';
const ANN = 'ann@other-mail.org';
const PHONE = '+44 20 7946 0958';
const ALL = JANE + PHONE + ANN;
const DOT = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';

// A mark over bold letters is drawn in pieces.
const marked = (page, text) => page.waitForFunction(
  ({ find, wanted }) => globalThis.eval(`(${find})`)() === wanted,
  { find: joined.toString(), wanted: text },
).catch(async () => assert.equal((await marksOf(page)).join(''), text));

function joined() {
  const texts = [...document.querySelectorAll('.composer-guard-mark')]
    .map((mark) => mark.textContent);
  const ranges = [...CSS.highlights.values()].flatMap((all) => [...all]);
  ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
  return [...texts, ...ranges.map((range) => range.toString())].join('');
}

async function removeAll(page, times) {
  for (let i = 0; i < times; ++i) {
    await page.getByRole('button', { name: 'Remove', exact: true }).first().click();
  }
}

test('prosemirror: quotes, empty lines, breaks, pictures and bold letters', async (t) => {
  const page = await open(t, world, 'prosemirror');
  const load = (rest) => page.evaluate(([jane, phone, ann, dot]) => {
    const { view } = globalThis.adapter;
    const { schema } = view.state;
    const p = (...content) => ({ type: 'paragraph', content });
    const text = (words, ...marks) =>
      ({ type: 'text', text: words, marks: marks.map((type) => ({ type })) });
    const doc = schema.nodeFromJSON({ type: 'doc', content: [
      { type: 'heading', content: [text('Offer')] },
      { type: 'paragraph' },
      { type: 'blockquote', content: [
        p(...(jane
          ? [text('plans (jane@'), text('example', 'strong'), text('-mail.com) are done')]
          : [text('plans are done')])),
        p(text('one'), { type: 'hard_break' }, text(`files ${phone}now`)),
      ] },
      { type: 'horizontal_rule' },
      p(text('see '), { type: 'image', attrs: { src: dot } }, text(` and papers ${ann}today`)),
    ] });
    if (!jane) return JSON.stringify(doc);
    view.dispatch(view.state.tr.replaceWith(0, view.state.doc.content.size, doc.content));
    return JSON.stringify(view.state.doc);
  }, rest);
  const full = await load([true, `(${PHONE}) `, `(${ANN}) `, DOT]);
  const plain = await load([false, '', '', DOT]);
  await marked(page, ALL);
  await removeAll(page, 3);
  const json = () => page.evaluate(() => JSON.stringify(globalThis.adapter.view.state.doc));
  // What is left between bold letters is one text again.
  assert.equal(await json(), plain);
  await page.getByRole('textbox').focus();
  for (let i = 0; i < 3; ++i) await page.keyboard.press('Control+z');
  assert.equal(await json(), full);
  await marked(page, ALL);
});

test('tiptap: lists, headings, breaks and links', async (t) => {
  const page = await open(t, world, 'tiptap');
  await page.evaluate(([jane, phone, ann]) => globalThis.adapter.editor.commands.setContent(
    `<h2>Offer</h2><ul><li><p>plans (<b>${jane.slice(0, 4)}</b>${jane.slice(4)}) are done</p>` +
    `<ul><li><p>files (${phone}) now</p></li></ul></li></ul><p></p><hr>` +
    `<ol><li><p>first<br>papers (${ann}) today</p></li></ol>`), [JANE, PHONE, ANN]);
  await marked(page, ALL);
  await removeAll(page, 3);
  assert.equal(await page.evaluate(() => globalThis.adapter.editor.getHTML()),
    '<h2>Offer</h2><ul><li><p>plans are done</p><ul><li><p>files now</p></li></ul></li></ul>' +
    // The last, empty line is TipTap's own.
    '<p></p><hr><ol><li><p>first<br>papers today</p></li></ol><p></p>');
});

test('codemirror: a finding out of sight is found by F8', async (t) => {
  const page = await open(t, world, 'codemirror');
  await page.evaluate((text) => globalThis.adapter.view.dispatch({ changes: { from: 0, insert: text } }),
    `${'a line of work\n'.repeat(2000)}call ${PHONE} now\n\nwrite to ${ANN} today`);
  const list = page.locator('[data-composer-guard=list] [part~=item]');
  await list.nth(1).waitFor();
  assert.deepEqual(await marksOf(page), []);
  await page.getByRole('textbox').focus();
  await page.keyboard.press('F8');
  await tip(page).waitFor();
  await marked(page, PHONE + ANN);
  assert.equal(await page.evaluate(() => getSelection().toString()), PHONE);
});

test('lexical: lines, breaks, empty paragraphs and bold letters', async (t) => {
  const page = await open(t, world, 'lexical');
  await page.evaluate(([jane, phone, ann]) => {
    const { editor, lexical: $ } = globalThis.adapter;
    const paragraph = (...nodes) => $.$createParagraphNode().append(...nodes);
    const text = (words) => $.$createTextNode(words);
    editor.update(() => $.$getRoot().clear().append(
      paragraph(),
      paragraph(text('plans ('), text(jane.slice(0, 5)), text(jane.slice(5)).toggleFormat('bold'), text(') are done')),
      paragraph(),
      paragraph(text('one'), $.$createLineBreakNode(), $.$createLineBreakNode(), text(`files (${phone}) now`)),
      paragraph($.$createTabNode(), text(`papers (${ann}) today`)),
    ), { discrete: true });
  }, [JANE, PHONE, ANN]);
  await marked(page, ALL);
  await removeAll(page, 3);
  const left = '\nplans are done\n\none\n\nfiles now\n\tpapers today';
  await textIs(page, left);
  await page.getByRole('textbox').focus();
  for (let i = 0; i < 3; ++i) await page.keyboard.press('Control+z');
  await textIs(page, left.replace('plans ', `plans (${JANE}) `)
    .replace('files ', `files (${PHONE}) `).replace('papers ', `papers (${ANN}) `));
  await marked(page, ALL);
});

test('lexical: the caret stays where it was, whatever is taken out', async (t) => {
  const page = await open(t, world, 'lexical');
  await page.getByRole('textbox').click();
  await write(page, `files (${PHONE}) or not`);
  await page.keyboard.press('ArrowLeft');
  await marked(page, PHONE);
  await removeAll(page, 1);
  await textIs(page, 'files or not');
  await page.getByRole('textbox').focus();
  await page.keyboard.type('X');
  await textIs(page, 'files or noXt');
});

for (const name of ['lexical', 'quill', 'prosemirror']) {
  test(`${name}: text that is redrawn bold keeps its mark`, async (t) => {
    const page = await open(t, world, name);
    if (name === 'prosemirror') {
      // Its keys are the page's to bind.
      await page.evaluate(() => {
        const { view } = globalThis.adapter;
        const { strong } = view.state.schema.marks;
        addEventListener('keydown', ({ key }) => {
          const { from, to } = view.state.selection;
          if (key === 'F9') view.dispatch(view.state.tr.addMark(from, to, strong.create()));
        });
      });
    }
    await page.getByRole('textbox', { name: 'Draft' }).click();
    await write(page, `call ${PHONE} now`);
    await marked(page, PHONE);
    await page.keyboard.press('Control+a');
    await page.keyboard.press(name === 'prosemirror' ? 'F9' : 'Control+b');
    await page.locator('strong').first().waitFor();
    await marked(page, PHONE);
  });
}

test('quill: lists, pictures and bold letters', async (t) => {
  const page = await open(t, world, 'quill');
  await page.evaluate(([jane, phone, ann, dot]) => globalThis.adapter.quill.setContents([
    { insert: 'Offer' }, { insert: '\n', attributes: { header: 1 } },
    { insert: '\nplans (' }, { insert: jane.slice(0, 6), attributes: { bold: true } },
    { insert: `${jane.slice(6)}) are done` }, { insert: '\n', attributes: { list: 'bullet' } },
    { insert: { image: dot } }, { insert: ` files (${phone}) now` },
    { insert: '\n', attributes: { list: 'bullet' } },
    { insert: `papers (${ann}) today\n` },
  ], 'user'), [JANE, PHONE, ANN, DOT]);
  await marked(page, ALL);
  await removeAll(page, 3);
  const contents = () => page.evaluate(() => globalThis.adapter.quill.getContents().ops);
  assert.deepEqual(await contents(), [
    { insert: 'Offer' }, { insert: '\n', attributes: { header: 1 } },
    { insert: '\nplans are done' }, { insert: '\n', attributes: { list: 'bullet' } },
    { insert: { image: DOT } }, { insert: ' files now' },
    { insert: '\n', attributes: { list: 'bullet' } },
    { insert: 'papers today\n' },
  ]);
});

test('slate: nested blocks, links, voids and bold letters', async (t) => {
  const page = await open(t, world, 'slate-model');
  await marked(page, ALL);
  assert.equal(await page.evaluate(() => globalThis.adapter.field.draft),
    `\nplans (${JANE}) are done\nor see my page (${PHONE})\n` +
    `Hi \uFFFC, papers (${ANN}) today`);
  const before = await textOf(page);
  await page.evaluate(() => {
    const { field } = globalThis.adapter;
    field.remove(...field.state.findings);
  });
  await page.waitForFunction(() => globalThis.adapter.field.draft ===
    '\nplans are done\nor see my page\nHi \uFFFC, papers today');
  await page.getByRole('textbox').focus();
  await page.keyboard.press('Control+z');
  await textIs(page, before);
  await marked(page, ALL);
  assert.ok(await page.evaluate(() => {
    const { editor, field, before } = globalThis.adapter;
    const wrapped = editor.onChange !== before;
    field.dispose();
    return wrapped && editor.onChange === before;
  }), 'the editor has its own onChange again');
});
