// What the guard finds of the plain sentences that were held back: of each meaning
// and each language how many, and of work talk how much is reported.
//
//   node tests/learn/measure.mjs [--command build/release/bin/composer-guard]
//                                [--of held_back|later|learned] [--floors]
//
// --of: which sentences (sentences.mjs). --floors: exit with 1 when a figure of
// those held back is under tests/learn/floors.json, which only rises.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readFloors, underFloors } from '../quality/floors.mjs';
import { sentencesOf, useOf } from './sentences.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const { values: options } = parseArgs({
  options: {
    command: { type: 'string', default: join(root, 'build/release/bin/composer-guard') },
    of: { type: 'string', default: 'held_back' },
    floors: { type: 'boolean', default: false },
  },
});

const sentences = sentencesOf(join(root, 'tests/learn/sentences'), (name) => useOf(name) === options.of);
if (sentences.length === 0) throw new Error(`no sentences are "${options.of}"`);
const input = sentences.map(({ text }, id) => `${JSON.stringify({ id, text })}\n`).join('');
const verdicts = execFileSync(options.command, ['check'], { input, maxBuffer: 2 ** 30 }).toString()
  .split('\n').filter((line) => line !== '').map((line) => JSON.parse(line).verdict);

const rows = new Map();
function count(group, { marks: [mark] }, { findings }) {
  const row = rows.get(group) ?? { breaches: 0, found: 0, asOther: 0, silent: 0, hints: 0, warnings: 0 };
  rows.set(group, row);
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
sentences.forEach((sentence, i) => {
  const english = sentence.lang === 'en' ? 'English' : 'other languages';
  for (const group of [english, sentence.lang, sentence.key]) count(group, sentence, verdicts[i]);
});
const share = (part, of) => (of === 0 ? '' : `${(100 * part / of).toFixed(1)}%`);

// As what the floors hold names them.
function figuresOf({ breaches, found, silent, hints, warnings }) {
  return { recall: found / breaches, warned: warnings / silent, reported: (hints + warnings) / silent };
}
console.table(Object.fromEntries([...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([group, row]) => [
  group, { ...row, recall: share(row.found, row.breaches), reported: share(row.hints + row.warnings, row.silent) }])));

if (options.floors) {
  const floors = readFloors(readFileSync(join(root, 'tests/learn/floors.json'), 'utf8'));
  const figures = { english: figuresOf(rows.get('English')), others: figuresOf(rows.get('other languages')) };
  const { checked, under } = underFloors(figures, floors);
  for (const line of under) console.log(line);
  console.log(`${checked - under.length} passed, ${under.length} failed`);
  process.exitCode = under.length > 0 ? 1 : 0;
}
