// What the guard finds of the plain sentences that were held back: of each meaning
// and each language how many, and of work talk how much is reported.
//
//   node tests/learn/measure.mjs [--command build/release/bin/composer-guard]
//                                [--of held_back|held_back_shares|later|next|learned|marked]
//                                [--floors]
//
// --of: which sentences (sentences.mjs), or those of marked.mjs that were held back.
// --floors: of all that were held back, and exit with 1 when a figure is under
// tests/learn/floors.json, which only rises.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readFloors, underFloors } from '../quality/floors.mjs';
import { markedSamples } from './marked.mjs';
import { sentencesOf, useOf } from './sentences.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const { values: options } = parseArgs({
  options: {
    command: { type: 'string', default: join(root, 'build/release/bin/composer-guard') },
    of: { type: 'string', default: 'held_back' },
    floors: { type: 'boolean', default: false },
  },
});

// As what the floors name the sentences that are held to them.
const MARKED = 'marked';
const HELD_TO_FLOORS = { held_back: '', held_back_shares: 'shares_' };

const languageOf = ({ lang }) => (lang === 'en' ? 'english' : 'others');

function verdictsOf(sentences) {
  const input = sentences.map(({ text }, id) => `${JSON.stringify({ id, text })}\n`).join('');
  return execFileSync(options.command, ['check'], { input, maxBuffer: 2 ** 30 }).toString()
    .split('\n').filter((line) => line !== '').map((line) => JSON.parse(line).verdict);
}

function count(row, { marks: [mark] }, { findings }) {
  if (mark === undefined) {
    const warned = findings.some(({ severity }) => severity === 'warning');
    ++row.silent;
    row.warnings += warned ? 1 : 0;
    row.hints += findings.length > 0 && !warned ? 1 : 0;
    return;
  }
  const right = findings.some(({ category, intent }) => category === mark.category && intent === mark.intent);
  ++row.breaches;
  row.found += right ? 1 : 0;
  row.asOther += findings.length > 0 && !right ? 1 : 0;
}

// What is counted of the sentences of each group.
function rowsOf(use) {
  const sentences = sentencesOf(join(root, 'tests/learn/sentences'), (name) => useOf(name) === use);
  if (sentences.length === 0) throw new Error(`no sentences are "${use}"`);
  const verdicts = verdictsOf(sentences);
  const rows = new Map();
  sentences.forEach((sentence, i) => {
    const english = languageOf(sentence) === 'english' ? 'English' : 'other languages';
    for (const group of [english, sentence.lang, sentence.key]) {
      if (!rows.has(group)) rows.set(group, { breaches: 0, found: 0, asOther: 0, silent: 0, hints: 0, warnings: 0 });
      count(rows.get(group), sentence, verdicts[i]);
    }
  });
  return rows;
}

// Of what is marked and was held back: contacts by what they are, and the things
// that are written like them; and whether the guard finds them.
function markedRows() {
  const samples = markedSamples(join(root, 'tests/learn/marked'), (name) => name.startsWith('held_back'));
  const verdicts = verdictsOf(samples);
  const rows = new Map();
  samples.forEach((sample, i) => {
    // Each batch of sentences has floors of its own.
    const [, batch = ''] = /(_second)?\.jsonl:/.exec(sample.id);
    const group = `marked_${sample.kind}_${languageOf(sample)}${batch}`;
    if (!rows.has(group)) rows.set(group, { breaches: 0, found: 0, asOther: 0, silent: 0, hints: 0, warnings: 0 });
    count(rows.get(group), { marks: sample.expect }, verdicts[i]);
  });
  return rows;
}

const share = (part, of) => (of === 0 ? '' : `${(100 * part / of).toFixed(1)}%`);

function print(use, rows) {
  console.log(use);
  console.table(Object.fromEntries([...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([group, row]) => [
    group, { ...row, recall: share(row.found, row.breaches), reported: share(row.hints + row.warnings, row.silent) }])));
}

// As what the floors hold names them.
function figuresOf({ breaches, found, silent, hints, warnings }) {
  return { recall: found / breaches, warned: warnings / silent, reported: (hints + warnings) / silent };
}

const figures = {};
if (options.floors || options.of === MARKED) {
  const rows = markedRows();
  print(MARKED, rows);
  for (const [group, row] of rows) figures[group] = figuresOf(row);
}
for (const use of options.floors ? Object.keys(HELD_TO_FLOORS) : [options.of].filter((of) => of !== MARKED)) {
  const rows = rowsOf(use);
  print(use, rows);
  figures[`${HELD_TO_FLOORS[use]}english`] = figuresOf(rows.get('English'));
  figures[`${HELD_TO_FLOORS[use]}others`] = figuresOf(rows.get('other languages'));
}

if (options.floors) {
  const floors = readFloors(readFileSync(join(root, 'tests/learn/floors.json'), 'utf8'));
  const { checked, under } = underFloors(figures, floors);
  for (const line of under) console.log(line);
  console.log(`${checked - under.length} passed, ${under.length} failed`);
  process.exitCode = under.length > 0 ? 1 : 0;
}
