// Learns core/rules/gist.toml: how much each pair of kinds of words
// (core/detect/gist.h) speaks for a request or a proposal to leave the
// platform, by logistic regression over the parts of sentences of
//   - the case lines,
//   - the labelled drafts of tests/quality/unseen that are tagged `fitted`,
//   - what the guard's fixes make of both, which must be silent,
//   - the real drafts of a folder (--folder), in which the rules find nothing.
// What is tagged `unseen` is never read.
//
//   node tests/learn/learn.mjs --pairs build/release/tests/composer_guard_gist
//        --command build/release/bin/composer-guard [--folder DIR] [--print]

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadSamples } from '../quality/samples.mjs';
import { quantised, sumOf, train } from './regression.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const { values: options } = parseArgs({
  options: {
    pairs: { type: 'string', default: join(root, 'build/release/tests/composer_guard_gist') },
    command: { type: 'string', default: join(root, 'build/release/bin/composer-guard') },
    folder: { type: 'string', default: '' },
    print: { type: 'boolean', default: false },
  },
});

// Words that an English draft has some of, whatever it is about.
const ENGLISH = new Set(('the a to of and is for you your in i me my we on it its can with this that are be has not '
  + "will please what do have at or but by no if from here let's us how who").split(' '));
const SHARE_OF_ENGLISH = 0.12;
const FEW_WORDS = 5;
// step: of a weight; forget: how much every weight is drawn to 0; margin: steps
// by which a sum must be over even odds to be reported.
const TABLES = {
  breach: { step: 0.25, rounds: 14, forget: 1.5e-4, margin: 1 },
  kinds: { step: 0.4, rounds: 14, forget: 1e-3, margin: 0 },
};
// As core/rules/gist.h has it.
const NUMBER_BITS = 24;
const KIND_NUMBERS = 2 ** 12;
const KINDS = ['move', 'handle', 'phone', 'email', 'address', 'form_link', 'application_link'];
const FOLDS = 3;
// Real drafts are many, and all silent; labelled ones were written by others.
const WEIGHTS = { benign: 1, cases: 2, examples: 5 };
const MOST_TURNS = 24;
const NUMBERS_PER_LINE = 14;
const { fixes: PHRASES } = JSON.parse(readFileSync(join(root, 'core/policy/messages/en.json'), 'utf8'));

function isEnglish(text) {
  const words = text.toLowerCase().match(/\p{L}+(?:['’]\p{L}+)?/gu) ?? [];
  if (words.some((word) => /[^\u0000-\u024f’]/.test(word))) return false;
  const english = words.filter((word) => ENGLISH.has(word)).length;
  return words.length < FEW_WORDS || english >= words.length * SHARE_OF_ENGLISH;
}

function run(command, args, lines) {
  const input = lines.map((line) => `${line}\n`).join('');
  return execFileSync(command, args, { input, maxBuffer: 2 ** 30 }).toString().split('\n');
}

// The parts of each draft, with the mark that they hold, if any.
function partsOf(samples) {
  const lines = run(options.pairs, [], samples.map(({ text }) =>
    text.toWellFormed().replaceAll(/[\r\x01]/g, ' ').replaceAll('\n', '\x01')));
  let at = 0;
  return samples.flatMap((sample, draft) => {
    const parts = [];
    for (; lines[at] !== ''; ++at) {
      const [start, end, ...pairs] = lines[at].split(' ').map(Number);
      const marks = sample.expect.filter(({ spans }) =>
        spans.some((span) => span.start < end && span.end > start));
      const mark = marks.find(({ intent }) => intent !== 'share');
      parts.push({
        pairs,
        mark,
        shares: marks.length > 0,
        weight: WEIGHTS[sample.set],
        real: sample.set === 'benign',
        own: sample.set === 'cases',
        draft,
      });
    }
    ++at;
    return parts;
  });
}

function verdictsOf(samples) {
  const lines = run(options.command, ['check'],
    samples.map(({ text, context }, id) => JSON.stringify({ id, text, context })));
  return samples.map((_, i) => JSON.parse(lines[i]).verdict);
}

function fixText({ before, message, after, capital }) {
  const text = message === null ? '' : PHRASES[message];
  return before + (capital ? text.slice(0, 1).toUpperCase() + text.slice(1) : text) + after;
}

// What the judge itself finds says nothing to learn from.
const byRules = ({ rule }) => !rule.startsWith('gist.');

// What each fix of the only finding of a draft leaves, which must be silent.
function fixed(samples) {
  return verdictsOf(samples).flatMap(({ findings }, i) => {
    const found = findings.filter(byRules);
    return found.length !== 1 ? [] : found[0].fixes.map((fix) => ({
      ...samples[i],
      text: samples[i].text.slice(0, fix.start) + fixText(fix) + samples[i].text.slice(fix.end),
      expect: [],
      set: 'cases',
    }));
  });
}

function drafts() {
  const names = (folder) => readdirSync(folder).sort();
  const own = loadSamples(join(root, 'tests/quality/unseen'), names)
    .filter(({ set, tags, text, expect }) => (set === 'cases' || tags.includes('fitted'))
      && (expect.length === 0 || isEnglish(text)));
  const real = options.folder === '' ? [] : loadSamples(options.folder, names)
    .filter(({ set, text }) => set === 'benign' && isEnglish(text));
  const silent = verdictsOf(real).flatMap(({ findings }, i) =>
    findings.some(byRules) ? [] : [{ ...real[i], expect: [] }]);
  return [...own, ...fixed(own), ...silent];
}

// What a part says, each number once; numbers are put in a row from 0 on.
function breachExamples(parts) {
  const rows = new Map();
  const row = (pair) => {
    const number = pair >>> (32 - NUMBER_BITS);
    if (!rows.has(number)) rows.set(number, rows.size);
    return rows.get(number);
  };
  const examples = parts.map(({ pairs, mark, weight, ...rest }) => (
    { pairs: [...new Set(pairs.map(row))], weight, is: mark !== undefined, ...rest }));
  return { examples, numbers: [...rows.keys()] };
}

// Learns again, with more weight on the silent case lines that would be
// reported, until there are none.
function learn(examples, size, { step, rounds, forget, margin }) {
  for (let turn = 1; ; ++turn) {
    const learned = quantised(train(examples, { size, rounds, forget }), step);
    learned.bias -= margin;
    const wrong = examples.filter(({ pairs, is, own }) => own && !is && sumOf(learned, pairs) > 0);
    if (wrong.length === 0 || turn === MOST_TURNS) return learned;
    for (const example of wrong) example.weight *= 2;
  }
}

const reported = (learned, examples) =>
  new Set(examples.filter(({ pairs, is }) => !is && sumOf(learned, pairs) > 0).map(({ draft }) => draft)).size;

// How many real drafts would be reported, had they not been learned from.
function reportedUnseen(examples, size) {
  let count = 0;
  for (let fold = 0; fold < FOLDS; ++fold) {
    const left = ({ real, draft }) => real && draft % FOLDS === fold;
    const learned = learn(examples.filter((example) => !left(example)).map((example) => ({ ...example })), size, TABLES.breach);
    count += reported(learned, examples.filter(left));
  }
  return count;
}

function weightsText(words) {
  const lines = Array.from({ length: Math.ceil(words.length / NUMBERS_PER_LINE) }, (_, i) =>
    words.slice(i * NUMBERS_PER_LINE, (i + 1) * NUMBERS_PER_LINE).join(' '));
  return `weights = """\n${lines.join('\n')}\n"""\n`;
}

function breachTable(parts) {
  const { examples, numbers } = breachExamples(parts);
  const { bias, weights } = learn(examples, numbers.length, TABLES.breach);
  console.error(`breach: ${examples.length} parts; silent drafts reported: ${reported({ bias, weights }, examples)}; `
    + `real ones, where they are left out: ${reportedUnseen(examples, numbers.length)}`);
  const words = numbers.map((number, i) => ({ number, weight: weights[i] }))
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => a.number - b.number)
    .map(({ number, weight }) => `${number.toString(16).padStart(6, '0')}${weight > 0 ? '+' : ''}${weight}`);
  console.error(`breach: ${words.length} numbers`);
  return `[breach]\nbias = ${bias}\n${weightsText(words)}`;
}

const kindOf = ({ intent, category }) => (intent === 'request' ? category : 'move');

// Which kind of breach a part is that is one: the kind with the largest sum.
function kindTable(marked, kind) {
  const examples = marked.map(({ pairs, mark }) => (
    { pairs: pairs.map((pair) => pair % KIND_NUMBERS), weight: 1, is: kindOf(mark) === kind }));
  const { bias, weights } = learn(examples, KIND_NUMBERS, TABLES.kinds);
  const words = weights.flatMap((weight, number) =>
    (weight === 0 ? [] : [`${number.toString(16).padStart(3, '0')}${weight > 0 ? '+' : ''}${weight}`]));
  return `[kinds.${kind}]\nbias = ${bias}\n${weightsText(words)}`;
}

// A contact that is shared beside its request says nothing of either.
const parts = partsOf(drafts()).filter(({ mark, shares }) => mark !== undefined || !shares);
const marked = parts.filter(({ mark }) => mark !== undefined);
const text = `# What kinds of words, and pairs of them, speak for a breach: numbers in
# hexadecimal, each with its weight. Then for each kind of breach, of the last
# bits of a number.
# Which number is which, and what is a kind: core/detect/gist.h. Written by
# tests/learn/learn.mjs, which says from what; learn again when the word classes
# have changed much.
source = "case lines and labelled drafts of this project; real job posts in which nothing was found"

${breachTable(parts)}
${KINDS.map((kind) => kindTable(marked, kind)).join('\n')}`;
if (options.print) process.stdout.write(text);
else writeFileSync(join(root, 'core/rules/gist.toml'), text);
