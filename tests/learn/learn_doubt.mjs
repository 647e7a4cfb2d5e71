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
//        [--folder DIR] [--print]

import { execFileSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { atomsOf, textOf } from '../disguise/atoms.mjs';
import { generate } from '../disguise/generate.mjs';
import { seeded } from '../disguise/random.mjs';
import { disguise, techniquesOf } from '../disguise/techniques/all.mjs';
import { TABLE } from '../../core/rules/generate/doubt.mjs';
import { loadSamples } from '../quality/samples.mjs';
import { markedSamples } from './marked.mjs';
import { telling, train, trainUntilRight } from './regression.mjs';
import { weightsText } from './weights.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const { values: options } = parseArgs({
  options: {
    found: { type: 'string', default: join(root, 'build/release/tests/composer_guard_found') },
    folder: { type: 'string', default: '' },
    print: { type: 'boolean', default: false },
  },
});

// step: of a weight; decay: how much every weight is drawn to 0; kept: so many
// numbers.
const STEP = 0.25;
const DECAY = 3;
const ROUNDS = 150;
const KEPT = 3000;
const FEWEST = 3; // finds that a number is in
const NUMBER_BITS = 20;
// As core/detect/doubt.cc has them; of what is a contact a little more is asked.
const NO_CONTACT = -7;
const HARDLY_ONE = 0;
const NO_MAIL = -11;
const HARDLY_MAIL = -7;
const LIKELY_ONE = 6;
const DOUBTFUL = -1; // the confidence of what little speaks for
const WEIGHTS = { cases: 1, examples: 2, benign: 1, marked: 2, wrapped: 0.1, disguised: 1, generated: 1 };
const DISGUISES = [1, 2]; // of each that is marked, of so many techniques
// Whose number words are put for digits.
const LANGUAGES_OF_WORDS = ['en', 'es', 'fr', 'de', 'pt', 'it'];
// Category of core/guard.h.
const CATEGORIES = ['phone', 'email', 'address', 'form_link', 'application_link', 'handle'];

function samples() {
  const unseen = join(root, 'tests/quality/unseen');
  const labelled = loadSamples(unseen, (folder) => readdirSync(folder))
    .filter(({ set, tags, open, allowed }) => !open && !allowed && (set === 'cases' || tags.includes('fitted')));
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
    mail: category === 'email',
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
  return telling([{ values, examples: some }], { size, count: KEPT }).map((row) => numbers[row]).sort((a, b) => a - b);
}

const sumOf = (learned, { pairs }) => pairs.reduce((sum, pair) => sum + learned[pair], learned.at(-1));

// Whether a case would come out otherwise.
function isWrong(learned, example) {
  const sum = sumOf(learned, example);
  const none = example.mail ? NO_MAIL : NO_CONTACT;
  if (example.outcome === 0) return sum <= (example.doubtful ? LIKELY_ONE : example.wrapped ? none : example.mail ? HARDLY_MAIL : HARDLY_ONE);
  return sum > (example.doubtful ? LIKELY_ONE : none);
}

function learn(found, numbers) {
  const size = numbers.length;
  const { learned, wrong } = trainUntilRight(TABLE.asRead(found, numbers), { size, step: STEP, decay: DECAY, rounds: ROUNDS }, isWrong);
  console.error(`${size} numbers, ${wrong} cases wrong`);
  return learned;
}

const found = finds(samples());
console.error(`${found.length} finds, ${found.filter(({ outcome }) => outcome === 1).length} of them none`);
let numbers = chosen(found);
// Those that come to nothing make room; which those are, a first try tells.
const tried = learn(found, numbers);
numbers = numbers.filter((_, place) => tried[place] !== 0);
const learned = learn(found, numbers);
const words = numbers.map((number, i) => (
  `${number.toString(16).padStart(NUMBER_BITS / 4, '0')}${learned[i] < 0 ? learned[i] : `+${learned[i]}`}`));
const text = `# What around something that was found speaks for a contact that is given: the
# first bits of its number in hexadecimal, with the weight. Which number is which:
# core/detect/around.h. Written by tests/learn/learn_doubt.mjs, which says from
# what; learn again when detectors or word classes have changed much.
bias = ${learned.at(-1)}
${weightsText(words)}`;
if (options.print) process.stdout.write(text);
else writeFileSync(join(root, 'core/rules/doubt.toml'), text);
