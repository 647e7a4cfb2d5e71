// What is found in the cases, with the words around it dressed in ways that change
// nothing of what they say, or mistyped: how much of it stays found. Hints of the
// learned judge are left out, which are not for every wording.
//
//   tests/quality/dressed [--command FILE] [--misses N] [--floors]

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { readAllCases } from '../cases/read-cases.mjs';
import { checkSamples } from './check.mjs';
import { OF_A_CLAUSE, OF_A_DRAFT, OF_A_WORD, OF_ANY } from './ways.mjs';

const folder = dirname(fileURLToPath(import.meta.url));
const { values: options } = parseArgs({
  options: {
    command: { type: 'string', default: join(folder, '../../build/release/bin/composer-guard') },
    misses: { type: 'string', default: '0' },
    floors: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

if (options.help) {
  console.log(`usage: tests/quality/dressed [options]

Dresses the words of the cases, mistypes them and sets sentences beside them, and
counts what is still found.

  --command FILE  the command (default: build/release/bin/composer-guard)
  --misses N      print N misses of each way
  --floors        exit with 1 when a share is under tests/quality/dressed.json`);
  process.exit(0);
}
if (!existsSync(options.command)) {
  console.error(`${options.command} is missing: cmake --build --preset release`);
  process.exit(2);
}

const isGist = ({ rule }) => rule.startsWith('gist.');
const has = ({ verdict }, { category, intent }) => verdict.findings.some((finding) =>
  finding.category === category && finding.intent === intent && !isGist(finding));

const all = readAllCases().filter(({ open }) => !open)
  .map(({ text, context, marks }) => ({ text, context, marks: marks.filter(({ severity }) => severity !== 'none') }));
checkSamples(all, options.command);
const isEnglish = ({ text }) => /^[\x20-\x7E\n]*$/.test(text); // most are
const cases = all.filter(isEnglish);
const others = all.filter((sample) => !isEnglish(sample));
// One mark of each draft is enough.
const wanted = (intents, among = cases) => among.flatMap((sample) => {
  const mark = sample.marks.find((one) => intents.includes(one.intent) && has(sample, one));
  return mark ? [{ ...sample, mark }] : [];
});

function measure(name, way, samples) {
  const dressed = samples.map(({ text, context, mark }) => ({ text: way(text, mark), context, mark }))
    .filter(({ text }) => text !== null);
  checkSamples(dressed, options.command);
  const lost = dressed.filter((sample) => !has(sample, sample.mark));
  for (const { text } of lost.slice(0, Number(options.misses))) console.log(`  ${name}: ${JSON.stringify(text)}`);
  return { drafts: dressed.length, lost: lost.length, kept: 1 - lost.length / dressed.length };
}

const figures = {};
// What is dressed already would be dressed twice.
const bare = wanted(['request', 'move']).filter(({ text }) => !/[*_<>"\n]|\.\./.test(text));
for (const [name, way] of Object.entries(OF_A_WORD)) figures[name] = measure(name, way, bare);
for (const [name, way] of Object.entries(OF_A_DRAFT)) {
  figures[name] = measure(name, way, wanted(['share', 'request', 'move']));
}
for (const [name, way] of Object.entries(OF_ANY)) {
  figures[name] = measure(name, way, wanted(['request', 'move']));
  figures[`${name}, other languages`] = measure(name, way, wanted(['request', 'move'], others));
}
for (const [name, way] of Object.entries(OF_A_CLAUSE)) figures[name] = measure(name, way, wanted(['request', 'move']));
console.table(Object.fromEntries(Object.entries(figures).map(([name, { drafts, lost, kept }]) =>
  [name, { drafts, lost, kept: `${(100 * kept).toFixed(1)}%` }])));

if (options.floors) {
  const floors = JSON.parse(readFileSync(join(folder, 'dressed.json'), 'utf8'));
  const under = Object.entries(floors).filter(([name, least]) => !(figures[name]?.kept >= least));
  for (const [name, least] of under) console.log(`${name}: ${figures[name]?.kept} is under ${least}`);
  console.log(`${Object.keys(floors).length - under.length} passed, ${under.length} failed`);
  process.exitCode = under.length > 0 ? 1 : 0;
}
