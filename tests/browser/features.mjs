// The table of composers, browsers and features in js/docs/browsers.md: a test
// whose name is known here stands behind each letter of it.
//
//   import { tableIsCurrent } from './features.mjs';
//   test('firefox, textarea: a paste is checked at once, whole', …);
//   tableIsCurrent();  // the last test: what passed is what the table says
//
// COMPOSER_GUARD_WRITE_TABLE=1 in the environment writes what passed instead.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const PAGE = fileURLToPath(new URL('../../js/docs/browsers.md', import.meta.url));

/** Columns of the table, each with the names of the tests that show it. */
export const FEATURES = {
  'marks what is typed': [
    'a typed contact is marked, and nothing complains',
    'what is typed is marked, in its line, and nothing is inserted',
    'marked, taken out, brought back, gone',
  ],
  'half-typed waits': ['a half-typed token waits until it is left'],
  'paste at once': [
    'a paste is checked at once, whole', 'what is pasted is checked at once',
  ],
  'silent in an input method': [
    'nothing is said while an input method composes',
    'silent while an input method composes',
  ],
  'marks move': [
    'marks move with edits and vanish when touched',
    'a mark moves with edits before it, and goes when it is touched',
  ],
  'fix and undo': [
    'the fix goes through the input: undo brings it back',
    'the card takes it out, undo brings it back',
    'marked, taken out, brought back, gone',
  ],
  'F8 and Escape': [
    'F8 goes round the findings, Escape gives the focus back',
    'F8 goes to the finding, Escape goes back',
  ],
  'card by pointer': [
    'the pointer over a mark opens the card, a press keeps it',
    'the card takes it out, undo brings it back',
  ],
  'not contact information': [
    'not contact information: gone, remembered, told, taken back',
    'not contact information: gone and remembered, without its text',
  ],
  'leaves nothing': [
    'dispose leaves no listener, node, style or highlight',
    'its end leaves nothing',
    'marked, taken out, brought back, gone',
  ],
};

const LETTERS = { chromium: 'C', firefox: 'F', webkit: 'W' };
const COLUMNS = Object.keys(FEATURES);

// What ran in this file, as ["textarea", "firefox", "fix and undo", true].
const shown = [];

/** "firefox, textarea: title" or, in Chromium, "quill: title". */
function read(name) {
  const [, engine = 'chromium', composer, title] =
    name.match(/^(?:(chromium|firefox|webkit), )?(.+?): (.*)$/) ?? [];
  return { engine, composer, title };
}

afterEach(({ name, passed }) => {
  const { engine, composer, title } = read(name);
  for (const column of COLUMNS) {
    if (FEATURES[column].includes(title)) {
      shown.push([composer, engine, column, passed]);
    }
  }
});

/** The rows of the table: by composer and column the letters of browsers. */
export function readTable(page = readFileSync(PAGE, 'utf8')) {
  const rows = page.split('\n').filter((line) => line.startsWith('|')).slice(2)
    .map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));
  return new Map(rows.map(([composer, ...cells]) => [composer,
    new Map(COLUMNS.map((column, i) => [column,
      new Set(cells[i]?.split(' ').filter((letter) => letter !== '–'))]))]));
}

function writeTable(table) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const rows = [...table].map(([composer, cells]) => line([composer,
    ...COLUMNS.map((column) => [...cells.get(column)].sort().join(' ') || '–')]));
  const page = readFileSync(PAGE, 'utf8').split('\n');
  const from = page.findIndex((text) => text.startsWith('|'));
  const old = page.filter((text) => text.startsWith('|')).length;
  page.splice(from, old, line(['composer', ...COLUMNS]),
    line(Array(COLUMNS.length + 1).fill('---')), ...rows);
  writeFileSync(PAGE, page.join('\n'));
}

/** The last test of a file: the table says what the tests before it showed. */
export function tableIsCurrent() {
  test('the table in js/docs/browsers.md says what these tests showed', () => {
    const table = readTable();
    const stale = [];
    for (const [composer, engine, column, passed] of shown) {
      if (!table.has(composer)) {
        table.set(composer, new Map(COLUMNS.map((name) => [name, new Set()])));
      }
      const letters = table.get(composer).get(column);
      if (letters.has(LETTERS[engine]) === passed) continue;
      stale.push(`${composer}, ${engine}: ${column}: ${passed ? 'shown' : 'not shown'}`);
      if (passed) letters.add(LETTERS[engine]);
      else letters.delete(LETTERS[engine]);
    }
    if (process.env.COMPOSER_GUARD_WRITE_TABLE) writeTable(table);
    else assert.deepEqual(stale, []);
  });
}
