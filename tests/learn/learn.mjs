// Learns core/rules/gist.toml: how much each pair of kinds of words
// (core/detect/gist.h) speaks for a request or a proposal to leave the
// platform, by logistic regression over the parts of sentences of
//   - the plain sentences of tests/learn/sentences,
//   - the case lines, and the examples of the rules,
//   - the labelled drafts of tests/quality/unseen that are tagged `fitted`,
//   - what the guard's fixes make of both, which must be silent,
//   - the real drafts of a folder (--folder), in which the rules find nothing.
// What is tagged `unseen` is never read.
//
//   node tests/learn/learn.mjs --pairs build/release/tests/composer_guard_gist
//        --command build/release/bin/composer-guard [--folder DIR] [--print]

import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { learnedParts } from './drafts.mjs';
import { found, placed } from '../../core/rules/generate/gist.mjs';
import { quantised, telling, train } from './regression.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const { values: options } = parseArgs({
  options: {
    pairs: { type: 'string', default: join(root, 'build/release/tests/composer_guard_gist') },
    command: { type: 'string', default: join(root, 'build/release/bin/composer-guard') },
    folder: { type: 'string', default: '' },
    print: { type: 'boolean', default: false },
  },
});

// step: of a weight; decay: how much every weight is drawn to 0; kept: of the
// numbers, so many, and of those so many; margin: steps by which a sum must be
// over even odds to be reported, in English and in other languages.
const TABLES = {
  breach: { step: 0.4, decay: 3, rounds: 150, kept: [34000, 7600], margin: { english: 4, foreign: 4 } },
  kinds: { step: 0.5, decay: 1, rounds: 80, kept: [450], outcomes: 7 },
};
const FEWEST = 3; // parts that a number is in
const NEXT_ROUNDS = 20; // where the weights are nearly right
// As core/rules/gist.h has it.
const NUMBER_BITS = 22;
const KIND_NUMBERS = 2 ** 12;
const KINDS = ['move', 'handle', 'phone', 'email', 'address', 'form_link', 'application_link'];
const FOLDS = 3;
const KIND_NEEDED = 40; // weight of a part whose kind nothing else tells
const MOST_TURNS = 24;
const NUMBERS_PER_LINE = 14;

// What a part says, each number once; then numbers are put in a row from 0 on.
function breachParts(parts) {
  return parts.map((part) => (
    { ...part, pairs: [...new Set(part.pairs.map((pair) => pair >>> (32 - NUMBER_BITS)))], outcome: part.mark === undefined ? 1 : 0 }));
}

function breachExamples(parts) {
  const examples = breachParts(parts);
  const seen = new Map();
  for (const { pairs } of examples) for (const number of pairs) seen.set(number, (seen.get(number) ?? 0) + 1);
  const numbers = [...seen.keys()].filter((number) => seen.get(number) >= FEWEST);
  const rows = new Map(numbers.map((number, row) => [number, row]));
  for (const example of examples) example.pairs = example.pairs.flatMap((number) => rows.get(number) ?? []);
  return { examples, numbers };
}

// The numbers that tell most, and the examples with no others.
function chosen({ examples, numbers }, { decay, rounds, kept, outcomes }) {
  let some = { examples, numbers };
  for (const count of kept) {
    const size = some.numbers.length;
    const values = train(some.examples, { size, outcomes, decay, rounds });
    const rows = telling(values, some.examples, { size, outcomes, count });
    const places = new Map(rows.map((row, place) => [row, place]));
    some = {
      examples: some.examples.map((example) => ({ ...example, pairs: example.pairs.flatMap((row) => places.get(row) ?? []) })),
      numbers: rows.map((row) => some.numbers[row]),
    };
  }
  return some;
}

// Learns again, with more weight on what is wrong, until nothing is. isWrong: by
// the weights in whole steps.
function learn(examples, size, { step, decay, rounds, outcomes }, isWrong) {
  let exact;
  for (let turn = 1; ; ++turn) {
    exact = train(examples, { size, outcomes, decay, rounds: turn === 1 ? rounds : NEXT_ROUNDS, from: exact });
    const learned = quantised(exact, step, outcomes);
    const wrong = examples.filter((example) => example.own && isWrong(learned, example));
    if (wrong.length === 0 || turn === MOST_TURNS) return learned;
    for (const example of wrong) example.weight *= 2;
  }
}

const biasesOf = (learned, { margin }) =>
  ({ english: learned.at(-1) - margin.english, foreign: learned.at(-1) - margin.foreign });

function isOver(learned, { pairs, foreign }) {
  const { english, foreign: other } = biasesOf(learned, TABLES.breach);
  return pairs.reduce((sum, pair) => sum + learned[pair], foreign ? other : english) > 0;
}

// Whether it must be reported, or must not, and is read otherwise. Of the labelled
// drafts some may.
const isMisread = (learned, example) => (example.mark === undefined
  ? isOver(learned, example) : example.mark.needed && !isOver(learned, example));

const learnBreach = (examples, size) => learn(examples, size, TABLES.breach, isMisread);

const reported = (learned, examples) =>
  new Set(examples.filter((example) => example.mark === undefined && isOver(learned, example)).map(({ draft }) => draft)).size;

// How many real drafts would be reported, had they not been learned from.
function reportedUnseen(examples, size) {
  let count = 0;
  for (let fold = 0; fold < FOLDS; ++fold) {
    const left = ({ real, draft }) => real && draft % FOLDS === fold;
    const learned = learnBreach(examples.filter((example) => !left(example)).map((example) => ({ ...example })), size);
    count += reported(learned, examples.filter(left));
  }
  return count;
}

function weightsText(words) {
  const lines = Array.from({ length: Math.ceil(words.length / NUMBERS_PER_LINE) }, (_, i) =>
    words.slice(i * NUMBERS_PER_LINE, (i + 1) * NUMBERS_PER_LINE).join(' '));
  return `weights = """\n${lines.join('\n')}\n"""\n`;
}

// The examples as the guard reads them: a number that was not chosen may be taken
// for one that was.
function asRead(parts, numbers) {
  const slots = placed(numbers);
  return breachParts(parts).map((part) => (
    { ...part, pairs: [...new Set(part.pairs.map((number) => found(slots, numbers, number)))].filter((place) => place !== -1) }));
}

function breachTable(parts) {
  let numbers = chosen(breachExamples(parts), TABLES.breach).numbers.sort((a, b) => a - b);
  // Those that come to nothing make room; which those are, a first try tells.
  const tried = learnBreach(asRead(parts, numbers), numbers.length);
  numbers = numbers.filter((_, place) => tried[place] !== 0);
  const examples = asRead(parts, numbers);
  const learned = learnBreach(examples.map((example) => ({ ...example })), numbers.length);
  const { english, foreign } = biasesOf(learned, TABLES.breach);
  console.error(`breach: ${examples.length} parts; silent drafts reported: ${reported(learned, examples)}; `
    + `real ones, where they are left out: ${reportedUnseen(examples, numbers.length)}`);
  // The few that came to nothing in the end kept others from their places: hardly
  // anything is found in these that was not.
  const words = numbers.map((number, i) => ({ number, weight: learned[i] }))
    .filter(({ weight }) => weight !== 0)
    .map(({ number, weight }) => `${number.toString(16).padStart(6, '0')}${weight < 0 ? '' : '+'}${weight}`);
  return `[breach]\nbias = ${english}\nbias_foreign = ${foreign}\n${weightsText(words)}`;
}

const kindOf = ({ intent, category }) => (intent === 'request' && category !== 'off_platform' ? category : 'move');

// Which kind of breach a part is that is one: the kind with the largest sum.
function kindTables(marked) {
  const { outcomes } = TABLES.kinds;
  const all = marked.map(({ pairs, mark, own }) => (
    { pairs: pairs.map((pair) => pair % KIND_NUMBERS), weight: own && mark.needed ? KIND_NEEDED : 1, outcome: KINDS.indexOf(kindOf(mark)) }));
  const { examples, numbers } = chosen({ examples: all, numbers: [...Array(KIND_NUMBERS).keys()] }, TABLES.kinds);
  const kindRead = (learned, { pairs }) => {
    const sums = KINDS.map((_, kind) =>
      pairs.reduce((sum, pair) => sum + learned[pair * outcomes + kind], learned[numbers.length * outcomes + kind]));
    return sums.indexOf(Math.max(...sums));
  };
  const { decay, rounds, step } = TABLES.kinds;
  const learned = quantised(train(examples, { size: numbers.length, outcomes, decay, rounds }), step, outcomes);
  console.error(`kinds: ${examples.filter((example) => kindRead(learned, example) !== example.outcome).length} of ${examples.length} misread`);
  return KINDS.map((name, kind) => {
    const words = numbers.map((number, i) => ({ number, weight: learned[i * outcomes + kind] }))
      .filter(({ weight }) => weight !== 0)
      .sort((a, b) => a.number - b.number)
      .map(({ number, weight }) => `${number.toString(16).padStart(3, '0')}${weight > 0 ? '+' : ''}${weight}`);
    return `[kinds.${name}]\nbias = ${learned[numbers.length * outcomes + kind]}\n${weightsText(words)}`;
  });
}

// A contact that is shared beside its request says nothing of either.
const parts = learnedParts(options).filter(({ mark, shares }) => mark !== undefined || !shares);
const marked = parts.filter(({ mark }) => mark !== undefined && mark.intent !== 'decline');
const text = `# What kinds of words, and pairs of them, speak for a breach: the first bits of
# their numbers in hexadecimal, each with its weight. Then for each kind of breach,
# of the last bits of a number.
# Which number is which, and what is a kind: core/detect/gist.h. Written by
# tests/learn/learn.mjs, which says from what; learn again when the word classes
# have changed much.
source = "sentences, case lines, examples of rules and labelled drafts of this project; real job posts in which nothing was found"

${breachTable(parts)}
${kindTables(marked).join('\n')}`;
if (options.print) process.stdout.write(text);
else writeFileSync(join(root, 'core/rules/gist.toml'), text);
