// Learns core/rules/doubt.toml: how much what stands around something that
// detectors found (core/detect/around.h) speaks for a contact that is given, by
// logistic regression over what is found in
//   - the case lines,
//   - the labelled drafts of tests/quality/unseen that are tagged `fitted`,
//   - the sentences of tests/learn/marked, but those that are held back,
//   - the real drafts of a folder (--folder), where it is a hint or less.
// What is tagged `unseen` is never read.
//
//   node tests/learn/learn_doubt.mjs [--found build/release/tests/composer_guard_found]
//        [--folder DIR] [--only email,handle] [--print]
//
// --only: of finds of these categories; of the others what doubt.toml has is kept.

import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { atomsOf, textOf } from '../disguise/atoms.mjs';
import { generate } from '../disguise/generate.mjs';
import { seeded } from '../disguise/random.mjs';
import { disguise, techniquesOf } from '../disguise/techniques/all.mjs';
import { parse } from '../../core/rules/node_modules/smol-toml/dist/index.js';
import { TABLE } from '../../core/rules/generate/doubt.mjs';
import { learnedOf } from '../../core/rules/generate/learned_table.mjs';
import { loadSamples } from '../quality/samples.mjs';
import { markedSamples } from './marked.mjs';
import { telling, train, trainUntilRight } from './regression.mjs';
import { weightsText } from './weights.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const FILE = join(root, 'core/rules/doubt.toml');
// Category of core/guard.h.
const CATEGORIES = ['phone', 'email', 'address', 'form_link', 'application_link', 'handle'];
const { values: options } = parseArgs({
  options: {
    found: { type: 'string', default: join(root, 'build/release/tests/composer_guard_found') },
    folder: { type: 'string', default: '' },
    only: { type: 'string', default: CATEGORIES.join() },
    print: { type: 'boolean', default: false },
  },
});

// step: of a weight; decay: how much every weight is drawn to 0; kept: so many
// numbers.
const STEP = 0.25;
const DECAY = 3;
const ROUNDS = 150;
const KEPT = { all: 7500, some: 4500 }; // numbers, of all categories and of some
const FEWEST = 3; // finds that a number is in
const NUMBER_BITS = 20;
// As core/detect/doubt.cc has them; a little more is asked of both.
const NO_CONTACT = -7;
const A_CONTACT = -4;
const HARDLY_ONE = 0;
const NO_MAIL = -12;
const MAIL = -10;
const HARDLY_MAIL = -7;
const LIKELY = { phone: 6, other: 4 };
const DOUBTFUL = -1; // the confidence of what little speaks for
const WEIGHTS = { cases: 1, examples: 2, benign: 1, marked: 3, wrapped: 0.1, disguised: 1, generated: 1 };
const DISGUISES = [1, 2]; // of each that is marked, of so many techniques
// Whose number words are put for digits.
const LANGUAGES_OF_WORDS = ['en', 'es', 'fr', 'de', 'pt', 'it'];

function samples() {
  const unseen = join(root, 'tests/quality/unseen');
  const labelled = loadSamples(unseen, (folder) => readdirSync(folder))
    .filter(({ set, tags, open, allowed }) => !open && (set === 'cases' || (!allowed && tags.includes('fitted'))))
    // What the policy lets pass is a contact.
    .map((sample) => (sample.allowed ? { ...sample, expect: sample.marks } : sample));
  const marked = markedSamples(join(root, 'tests/learn/marked'), (name) => !name.startsWith('held_back'));
  return [
    ...labelled,
    ...wrapped(labelled),
    ...marked,
    ...disguised(marked),
    ...generated(),
    ...(options.folder === '' ? [] : loadSamples(options.folder, (folder) => readdirSync(folder))
      .filter(({ set }) => set === 'benign').map((sample) => ({ ...sample, expect: [] }))),
  ];
}

// Whatever stands before or behind a draft, what it shares is shared
// (tests/properties/switch_off_test.cc). Each case is learned in them.
const WRAPPERS = [
  ['```\n', '\n```'], ['```js\n', '\n```'], ['<pre>\n', '\n</pre>'], ['[QUOTE]\n', '\n[/QUOTE]'],
  ['<!-- composer-guard: off -->\n', '\n<!-- on -->'], ['// composer-guard-ignore-next-line\n\n', ''],
  ['{"exception":"legal","contract":"active"}\n', ''], ['', '\n\nPlease contact me only here until we have a contract.'],
  ['This is for legal purposes.\n\n', ''], ['Please invite me to the GitHub repo, access is all I need.\n\n', ''],
  ['', '\n\nBest regards,\nTom'], ['', '\nWe have 3 pages.'], ['Hi Anna,\n\n', ''],
  ['', '\n\nFor the NDA and the background check only.'], ['', '\n\nThis is the Business plan, a contract is active.'],
];

function wrapped(samples) {
  const shares = samples.filter(({ set, expect, text }) =>
    set === 'cases' && !text.includes('`') && expect.some(({ intent }) => intent === 'share'));
  return shares.flatMap((sample) => WRAPPERS.map(([before, behind]) => ({
    ...sample,
    set: 'wrapped',
    text: before + sample.text + behind,
    judged: false,
    expect: sample.expect.map((mark) => ({
      ...mark, spans: mark.spans.map(({ start, end }) => ({ start: start + before.length, end: end + before.length })) })),
  })));
}

const isAscii = (text) => /^[ -~]*$/.test(text);

// What is marked, once more in disguise: what is a thing stays one.
function disguised(samples) {
  const roles = { num: ['phone', 'number'], name: ['handle', 'name'], place: ['address', 'place'] };
  return samples.flatMap((sample, i) => {
    const { kind, text, marked: { start, end }, expect } = sample;
    // Of mail only what is in no disguise is doubted.
    if (!isAscii(text.slice(start, end)) || roles[kind] === undefined) return [];
    const [category, role] = roles[kind];
    const random = seeded(i);
    const language = LANGUAGES_OF_WORDS.includes(sample.lang) ? sample.lang : 'en';
    const names = techniquesOf(category);
    return DISGUISES.map((count) => Array.from({ length: count }, () => random.pick(names))).flatMap((some) => {
      const made = disguise(atomsOf(text.slice(start, end), role, random), [...new Set(some)], { language, random, silent: expect.length === 0 });
      if (!made) return [];
      const written = textOf(made);
      return [{
        ...sample,
        set: 'disguised',
        text: text.slice(0, start) + written + text.slice(end),
        expect: expect.map((mark) => ({ ...mark, spans: [{ start, end: start + written.length }] })),
      }];
    });
  });
}

// The disguise suite's drafts by other throws of the dice than its floors have.
const generated = () => generate({ seed: 2, single: 20, pair: 5 }).map(({ category, text, start, end, silent }) => ({
  set: 'generated', text, context: {}, judged: false,
  expect: silent ? [] : [{ category: { link: 'form_link', move: 'off_platform' }[category] ?? category, intent: 'share', spans: [{ start, end }] }],
}));

// What is found in the drafts, with whether it is a contact.
function finds(drafts) {
  const lines = execFileSync(options.found, [], {
    input: drafts.map(({ text, context }) =>
      `${context?.region ?? ''}\t${text.toWellFormed().replaceAll(/[\r\x01]/g, ' ').replaceAll('\n', '\x01')}\n`).join(''),
    maxBuffer: 2 ** 31 - 1,
  }).toString().split('\n');
  let at = 0;
  return drafts.flatMap((draft) => {
    // A passage that is read again says it again.
    const places = new Map();
    for (; lines[at] !== ''; ++at) {
      const [category, start, end, confidence, ...numbers] = lines[at].split(' ').map(Number);
      places.set(`${category} ${start} ${end}`, { category: CATEGORIES[category], start, end, confidence, numbers });
    }
    ++at;
    return [...places.values()].flatMap((place) => findOf(place, draft));
  });
}

// One find, unless nobody says what it is.
function findOf({ category, start, end, confidence, numbers }, { set, expect, judged }) {
  const marks = expect.filter(({ spans }) => spans.some((span) => span.start < end && span.end > start));
  const right = marks.some((mark) => mark.category === category);
  // Of what is warned of in real drafts nobody said what it is.
  if (set === 'benign' && confidence > 0) return [];
  // In what is marked as something else a find may be a part of it.
  const part = marks.length > 0 && !(judged && confidence === DOUBTFUL);
  if (!right && (part || (expect.length > 0 && !judged))) return [];
  return [{
    pairs: [...new Set(numbers.map((number) => number >>> (32 - NUMBER_BITS)))],
    outcome: right ? 0 : 1,
    doubtful: confidence === DOUBTFUL,
    category,
    weight: WEIGHTS[set],
    own: set === 'cases' || set === 'wrapped',
    wrapped: set === 'wrapped',
  }];
}

// The numbers that tell most.
function chosen(examples) {
  const seen = new Map();
  for (const { pairs } of examples) for (const number of pairs) seen.set(number, (seen.get(number) ?? 0) + 1);
  const numbers = [...seen.keys()].filter((number) => seen.get(number) >= FEWEST);
  const rows = new Map(numbers.map((number, row) => [number, row]));
  const some = examples.map((example) => ({ ...example, pairs: example.pairs.flatMap((number) => rows.get(number) ?? []) }));
  const size = numbers.length;
  const values = train(some, { size, decay: DECAY, rounds: ROUNDS });
  const count = options.only === CATEGORIES.join() ? KEPT.all : KEPT.some;
  return telling([{ values, examples: some }], { size, count }).map((row) => numbers[row]).sort((a, b) => a - b);
}

// In whole steps.
const sumOf = (learned, { pairs, known = 0 }) => pairs.reduce((sum, pair) => sum + learned[pair], learned.at(-1) + known);

// Whether a case would come out otherwise.
function isWrong(learned, example) {
  const sum = sumOf(learned, example);
  const mail = example.category === 'email';
  const none = mail ? NO_MAIL : NO_CONTACT;
  const kept = mail ? MAIL : A_CONTACT;
  const likely = example.category === 'phone' ? LIKELY.phone : LIKELY.other;
  if (example.outcome === 0) return sum <= (example.doubtful ? likely : example.wrapped ? kept : mail ? HARDLY_MAIL : HARDLY_ONE);
  return sum > (example.doubtful ? likely : none);
}

// What the table has of finds of other categories: no two have numbers in common.
function keptOf(finds) {
  if (finds.length === 0) return { bias: 0, numbers: new Map() };
  const { bias, weights } = parse(readFileSync(FILE, 'utf8'));
  const theirs = new Set(finds.flatMap(({ pairs }) => pairs));
  const words = learnedOf(weights, NUMBER_BITS / 4, 1, FILE, []).filter(({ number }) => theirs.has(number));
  return { bias, numbers: new Map(words.map(({ number, weights: [weight] }) => [number, weight])) };
}

// The finds by the places of their numbers among `numbers`, as the guard reads them
// beside what is kept.
function asRead(finds, numbers, kept) {
  const all = [...numbers, ...kept.numbers.keys()].sort((a, b) => a - b);
  const places = new Map(numbers.map((number, place) => [number, place]));
  return TABLE.asRead(finds, all).map((find) => {
    const read = find.pairs.map((place) => all[place]);
    const known = read.reduce((sum, number) => sum + (kept.numbers.get(number) ?? 0), kept.bias);
    return { ...find, pairs: read.flatMap((number) => places.get(number) ?? []), known, offset: known * STEP };
  });
}

function learn(finds, numbers, kept) {
  const size = numbers.length;
  const { learned, wrong } = trainUntilRight(asRead(finds, numbers, kept), { size, step: STEP, decay: DECAY, rounds: ROUNDS }, isWrong);
  console.error(`${size} numbers, ${wrong} cases wrong`);
  return learned;
}

// The numbers of `learnt` that wrong cases among the finds are read with and do not
// have.
function mistakenIn(finds, weights, bias, learnt) {
  const numbers = [...weights.keys()].sort((a, b) => a - b);
  const learned = [...numbers.map((number) => weights.get(number)), bias];
  const mistaken = new Set();
  const own = finds.filter((find) => find.own);
  TABLE.asRead(own, numbers).forEach((read, i) => {
    if (!isWrong(learned, read)) return;
    const has = new Set(own[i].pairs);
    for (const place of read.pairs) if (!has.has(numbers[place]) && learnt.includes(numbers[place])) mistaken.add(numbers[place]);
  });
  return mistaken;
}

// What stands with every find of a category takes what the sum of all begins with.
function always(finds) {
  const [first, ...others] = finds;
  return first.pairs.filter((number) => others.every(({ pairs }) => pairs.includes(number)));
}

const wanted = options.only.split(',');
const found = finds(samples());
const [learnable, others] = [true, false].map((is) => found.filter(({ category }) => wanted.includes(category) === is));
console.error(`${learnable.length} finds, ${learnable.filter(({ outcome }) => outcome === 1).length} of them none`);
const kept = keptOf(others);
let bias;
const constants = others.length === 0 ? [] : wanted.map((name) => learnable.filter(({ category }) => category === name))
  .filter(({ length }) => length > 0).map((finds) => always(finds)[0]);
let numbers = [...new Set([...constants, ...chosen(learnable)])].filter((number) => !kept.numbers.has(number)).sort((a, b) => a - b);
// Those that come to nothing make room; which those are, a first try tells.
const tried = learn(learnable, numbers, kept);
numbers = numbers.filter((number, place) => tried[place] !== 0 || constants.includes(number));
let weights;
for (;;) {
  const learned = learn(learnable, numbers, kept);
  // Without what came to nothing others would be read otherwise.
  const left = numbers.filter((number, place) => learned[place] !== 0 || constants.includes(number));
  if (left.length < numbers.length) {
    numbers = left;
    continue;
  }
  bias = others.length === 0 ? learned.at(-1) : kept.bias;
  weights = new Map(kept.numbers);
  numbers.forEach((number, i) => weights.set(number, learned[i] + (constants.includes(number) ? learned.at(-1) : 0)));
  // And those that are taken for what other finds have, where a case is then wrong.
  const mistaken = mistakenIn(others, weights, bias, numbers);
  if (mistaken.size === 0) break;
  console.error(`${mistaken.size} of them are taken for others`);
  numbers = numbers.filter((number) => !mistaken.has(number));
}
const words = [...weights].filter(([, weight]) => weight !== 0).sort(([a], [b]) => a - b).map(([number, weight]) => (
  `${number.toString(16).padStart(NUMBER_BITS / 4, '0')}${weight < 0 ? weight : `+${weight}`}`));
const text = `# What around something that was found speaks for a contact that is given: the
# first bits of its number in hexadecimal, with the weight. Which number is which:
# core/detect/around.h. Written by tests/learn/learn_doubt.mjs, which says from
# what; learn again when detectors or word classes have changed much.
bias = ${bias}
${weightsText(words)}`;
if (options.print) process.stdout.write(text);
else writeFileSync(FILE, text);
