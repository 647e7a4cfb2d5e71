// Learns core/rules/gist.toml: how much each pair of kinds of words
// (core/detect/gist.h) speaks for a request or a proposal to leave the platform,
// and for a contact that is shared, by logistic regression over the parts of
// sentences of
//   - the plain sentences of tests/learn/sentences,
//   - the case lines, and the examples of the rules,
//   - the labelled drafts of tests/quality/unseen that are tagged `fitted`,
//   - what the guard's fixes make of both, which must be silent,
//   - the real drafts of a folder (--folder), in which the rules find nothing.
// What is tagged `unseen` is never read.
//
//   node tests/learn/learn.mjs --pairs build/release/tests/composer_guard_gist
//        --command build/release/bin/composer-guard [--folder DIR] [--print]
//        [--real]
//
// --real: how many of the real drafts would be reported, had they not been learned
// from; that takes as long again.

import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { learnedParts } from './drafts.mjs';
import { KINDS, TABLE } from '../../core/rules/generate/gist.mjs';
import { quantised, telling, train, trainUntilRight } from './regression.mjs';
import { weightsText } from './weights.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const { values: options } = parseArgs({
  options: {
    pairs: { type: 'string', default: join(root, 'build/release/tests/composer_guard_gist') },
    command: { type: 'string', default: join(root, 'build/release/bin/composer-guard') },
    folder: { type: 'string', default: '' },
    print: { type: 'boolean', default: false },
    real: { type: 'boolean', default: false },
  },
});

// step: of a weight; decay: how much every weight is drawn to 0; kept: of the
// numbers, so many, and of those so many; margins: steps by which a sum must be
// over even odds to be reported, in English and in other languages.
const TABLES = {
  breach: {
    step: 0.4, decay: 3, rounds: 150, kept: [45000, 16000], outcomes: 1, margins: { asks: [4, 4], shares: [5, 5] },
  },
  kinds: { step: 0.5, decay: 1, rounds: 80, kept: { asks: [450], shares: [350] } },
};
const FEWEST = 3; // parts that a number is in
// As core/rules/gist.h has it.
const NUMBER_BITS = 20;
const KIND_NUMBERS = 2 ** 12;
const LEAST_OF_SHARES = 2; // what else tells of nothing but shares is hardly missed
const FOLDS = 3;
const KIND_NEEDED = 40; // weight of a part whose kind nothing else tells
// What is judged of a part, each by its own weights.
const JUDGED = ['asks', 'shares'];

// The parts that say something of it; `mark`: what the part asks or shares, if
// anything. What is shared beside a request says nothing of either.
const partsFor = (judged, parts) => parts
  .filter((part) => JUDGED.every((other) => other === judged || part[other] === undefined))
  .map((part) => ({ ...part, mark: part[judged], outcome: part[judged] === undefined ? 1 : 0 }));

// What a part says, each number once; then numbers are put in a row from 0 on.
const breachParts = (parts) => parts.map((part) => (
  { ...part, pairs: [...new Set(part.pairs.map((pair) => pair >>> (32 - NUMBER_BITS)))] }));

function breachExamples(parts) {
  const examples = breachParts(parts);
  const seen = new Map();
  for (const { pairs } of examples) for (const number of pairs) seen.set(number, (seen.get(number) ?? 0) + 1);
  const numbers = [...seen.keys()].filter((number) => seen.get(number) >= FEWEST);
  const rows = new Map(numbers.map((number, row) => [number, row]));
  for (const example of examples) example.pairs = example.pairs.flatMap((number) => rows.get(number) ?? []);
  return { examples: JUDGED.map((judged) => partsFor(judged, examples)), numbers };
}

// The numbers that tell most for any of the sets of examples, and the examples
// with no others.
function chosen({ examples, numbers }, { decay, rounds, kept, outcomes }) {
  let some = { examples, numbers };
  for (const count of kept) {
    const size = some.numbers.length;
    const learned = some.examples.map((set) => ({ values: train(set, { size, outcomes, decay, rounds }), examples: set }));
    const rows = telling(learned, { size, outcomes, count });
    const places = new Map(rows.map((row, place) => [row, place]));
    some = {
      examples: some.examples.map((set) => set.map((example) => ({ ...example, pairs: example.pairs.flatMap((row) => places.get(row) ?? []) }))),
      numbers: rows.map((row) => some.numbers[row]),
    };
  }
  return some;
}

// One judge by its examples.
class Judge {
  constructor(judged, examples, size) {
    this.margins = TABLES.breach.margins[judged];
    // Whether it must be reported, or must not, and is read otherwise. Of the
    // labelled drafts some may.
    ({ learned: this.learned } = trainUntilRight(examples, { ...TABLES.breach, size }, (learned, example) => (example.mark === undefined
      ? this.isOver(learned, example) : example.mark.needed && !this.isOver(learned, example))));
  }

  bias(learned, foreign) {
    return learned.at(-1) - this.margins[foreign ? 1 : 0];
  }

  isOver(learned, { pairs, foreign }) {
    return pairs.reduce((sum, pair) => sum + learned[pair], this.bias(learned, foreign)) > 0;
  }

  get biases() {
    return [false, true].map((foreign) => this.bias(this.learned, foreign));
  }

  // How many of the examples' drafts that are silent it would report.
  reported(examples) {
    return new Set(examples.filter((example) => example.mark === undefined && this.isOver(this.learned, example)).map(({ draft }) => draft)).size;
  }
}

// How many real drafts would be reported, had they not been learned from.
function reportedUnseen(judged, examples, size) {
  let count = 0;
  for (let fold = 0; fold < FOLDS; ++fold) {
    const left = ({ real, draft }) => real && draft % FOLDS === fold;
    count += new Judge(judged, examples.filter((example) => !left(example)), size).reported(examples.filter(left));
  }
  return count;
}

// The examples as the guard reads them: a number that was not chosen may be taken
// for one that was.
const asRead = (parts, numbers) => TABLE.asRead(breachParts(parts), numbers);

function judgesOf(parts, numbers) {
  const examples = asRead(parts, numbers);
  return JUDGED.map((judged) => {
    const own = partsFor(judged, examples);
    return { judged, own, judge: new Judge(judged, own, numbers.length) };
  });
}

const signed = (weight) => (weight < 0 ? `${weight}` : `+${weight}`);

function breachTable(parts) {
  let numbers = chosen(breachExamples(parts), TABLES.breach).numbers.sort((a, b) => a - b);
  // Those that come to nothing make room; which those are, a first try tells.
  const tried = judgesOf(parts, numbers);
  numbers = numbers.filter((_, place) => tried.some(({ judge }) => judge.learned[place] !== 0));
  const judges = judgesOf(parts, numbers);
  for (const { judged, own, judge } of judges) {
    console.error(`${judged}: ${own.length} parts; silent drafts reported: ${judge.reported(own)}`
      + (options.real ? `; real ones, where they are left out: ${reportedUnseen(judged, own, numbers.length)}` : ''));
  }
  // The few that came to nothing in the end kept others from their places: hardly
  // anything is found in these that was not.
  const words = numbers.map((number, i) => ({ number, weights: judges.map(({ judge }) => judge.learned[i]) }))
    .filter(({ weights: [asks, shares] }) => asks !== 0 || Math.abs(shares) >= LEAST_OF_SHARES)
    .map(({ number, weights }) => `${number.toString(16).padStart(NUMBER_BITS / 4, '0')}${weights.map(signed).join('')}`);
  const [english, foreign] = [0, 1].map((i) => judges.map(({ judge }) => judge.biases[i]).join(', '));
  return `[breach]\nbias = [${english}]\nbias_foreign = [${foreign}]\n${weightsText(words)}`;
}

// The name in KINDS of what a part asks or shares.
const KIND_OF = {
  asks: ({ intent, category }) => (intent === 'move' || category === 'off_platform' ? 'move' : category),
  shares: ({ category }) => `share_${category}`,
};

// Which kind of breach a part is that is one: the kind with the largest sum.
function kindTables(judged, parts) {
  const { decay, rounds, step, kept } = TABLES.kinds;
  const kinds = KINDS.filter((name) => name.startsWith('share_') === (judged === 'shares'));
  const outcomes = kinds.length;
  const all = partsFor(judged, parts).filter(({ mark }) => mark !== undefined && mark.intent !== 'decline')
    .map(({ pairs, mark, own }) => ({
      pairs: pairs.map((pair) => pair % KIND_NUMBERS),
      weight: own && mark.needed ? KIND_NEEDED : 1,
      outcome: kinds.indexOf(KIND_OF[judged](mark)),
    }));
  const { examples: [examples], numbers } = chosen(
    { examples: [all], numbers: [...Array(KIND_NUMBERS).keys()] }, { decay, rounds, outcomes, kept: kept[judged] });
  const sumOf = (learned, { pairs }, kind) =>
    pairs.reduce((sum, pair) => sum + learned[pair * outcomes + kind], learned[numbers.length * outcomes + kind]);
  const kindRead = (learned, example) => {
    const sums = kinds.map((_, kind) => sumOf(learned, example, kind));
    return sums.indexOf(Math.max(...sums));
  };
  const learned = quantised(train(examples, { size: numbers.length, outcomes, decay, rounds }), step, outcomes);
  console.error(`kinds, ${judged}: ${examples.filter((example) => kindRead(learned, example) !== example.outcome).length} of ${examples.length} misread`);
  return kinds.map((name, kind) => {
    const words = numbers.map((number, i) => ({ number, weight: learned[i * outcomes + kind] }))
      .filter(({ weight }) => weight !== 0)
      .sort((a, b) => a.number - b.number)
      .map(({ number, weight }) => `${number.toString(16).padStart(3, '0')}${signed(weight)}`);
    return `[kinds.${name}]\nbias = ${learned[numbers.length * outcomes + kind]}\n${weightsText(words)}`;
  });
}

const parts = learnedParts(options);
const text = `# What kinds of words, and pairs of them, speak for a breach: the first bits of
# their numbers in hexadecimal, each with its weights for something that is asked or
# proposed, and for something that is shared. Then for each kind of breach, of the
# last bits of a number.
# Which number is which, and what is a kind: core/detect/gist.h. Written by
# tests/learn/learn.mjs, which says from what; learn again when the word classes
# have changed much.
source = "sentences, case lines, examples of rules and labelled drafts of this project; real job posts in which nothing was found"

${breachTable(parts)}
${JUDGED.flatMap((judged) => kindTables(judged, parts)).join('\n')}`;
if (options.print) process.stdout.write(text);
else writeFileSync(join(root, 'core/rules/gist.toml'), text);
