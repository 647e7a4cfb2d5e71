// What is learned from (learn.mjs), as parts of sentences.

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from '../../core/rules/node_modules/smol-toml/dist/index.js';
import { loadSamples } from '../quality/samples.mjs';
import { sentencesOf, useOf } from './sentences.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
// Real drafts are many, and all silent; labelled ones were written by others.
const WEIGHTS = { benign: 1, cases: 2, examples: 5 };
const { fixes: PHRASES } = JSON.parse(readFileSync(join(root, 'core/policy/messages/en.json'), 'utf8'));

function run(command, args, lines) {
  const input = lines.map((line) => `${line}\n`).join('');
  return execFileSync(command, args, { input, maxBuffer: 2 ** 30 }).toString().split('\n');
}

// The parts of each draft, with the mark that they hold, if any: of what is asked
// or proposed, or else of what is shared.
function partsOf(samples, pairs) {
  const lines = run(pairs, [], samples.map(({ text }) =>
    text.toWellFormed().replaceAll(/[\r\x01]/g, ' ').replaceAll('\n', '\x01')));
  let at = 0;
  return samples.flatMap((sample, draft) => {
    const parts = [];
    for (; lines[at] !== ''; ++at) {
      const [start, end, foreign, ...numbers] = lines[at].split(' ').map(Number);
      const marks = sample.expect.filter(({ spans }) =>
        spans.some((span) => span.start < end && span.end > start));
      const mark = marks.find(({ intent }) => intent !== 'share');
      parts.push({
        pairs: numbers,
        foreign: foreign === 1,
        asks: mark,
        shares: mark === undefined ? marks[0] : undefined,
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

function verdictsOf(samples, command) {
  const lines = run(command, ['check'],
    samples.map(({ text, context }, id) => JSON.stringify({ id, text, context })));
  return samples.map((_, i) => JSON.parse(lines[i]).verdict);
}

function fixText({ before, message, after, capital }) {
  const text = message === null ? '' : PHRASES[message];
  return before + (capital ? text.slice(0, 1).toUpperCase() + text.slice(1) : text) + after;
}

// What the judge itself finds says nothing to learn from.
const byRules = ({ rule }) => !rule.startsWith('gist.');

// What is left when the only finding of a draft is fixed, or when a contact that
// a case shares is deleted, which must be silent.
function fixed(samples, verdicts) {
  return verdicts.flatMap(({ findings }, i) => {
    const found = findings.filter(byRules);
    if (found.length !== 1) return [];
    const [{ start, end, intent, fixes }] = found;
    const deleted = samples[i].set === 'cases' && intent === 'share' ? [''] : [];
    const left = [
      ...fixes.map((fix) => ({ ...fix, text: fixText(fix) })), ...deleted.map((text) => ({ start, end, text }))];
    return left.map((change) => ({
      ...samples[i],
      text: samples[i].text.slice(0, change.start) + change.text + samples[i].text.slice(change.end),
      expect: [],
      set: 'cases',
    }));
  });
}

// Plain sentences, each wholly what its key says.
function sentenceSamples() {
  return sentencesOf(join(root, 'tests/learn/sentences'), (name) => useOf(name) === 'learned').map(({ text, marks }) => (
    { set: 'examples', text, context: {}, tags: [], expect: marks }));
}

// What the rules say of themselves: what each finds, and what it leaves alone
// and no other finds. What speaks against a finding does it the other way round.
function ruleSamples(command) {
  const folders = ['phrases', 'frames'].map((name) => join(root, 'core/rules', name));
  const rules = folders.flatMap((folder) => readdirSync(folder).sort().flatMap((name) =>
    parse(readFileSync(join(folder, name), 'utf8')).rule ?? []));
  const sample = (text, expect) => ({ set: 'cases', text, context: {}, tags: [], expect });
  const silent = rules.flatMap(({ intent, examples, silent: left }) => (intent === 'decline' ? examples : left ?? []))
    .map((text) => sample(text, []));
  const found = rules.flatMap(({ intent, examples, silent: left, category }) =>
    (intent === 'decline' ? left : examples).map((text) => sample(text, [
      { category: [category].flat()[0], intent, spans: [{ start: 0, end: text.length }] }])));
  return [...found, ...silentByRules(silent, command)];
}

function silentByRules(samples, command) {
  return verdictsOf(samples, command).flatMap(({ findings }, i) =>
    (findings.some(byRules) ? [] : [{ ...samples[i], expect: [] }]));
}

// Marks that no rule finds: nothing else than what is learned does. Open cases
// need not be found.
function needed(samples, verdicts) {
  const overlaps = ({ start, end }) => (other) => other.start < end && other.end > start;
  return samples.map((sample, i) => ({
    ...sample,
    expect: sample.expect.map((mark) => ({
      ...mark,
      needed: sample.open !== true && !mark.spans.some((span) => verdicts[i].findings.filter(byRules).some(overlaps(span))),
    })),
  }));
}

/**
 * pairs, command: the programs composer_guard_gist and composer-guard; folder: of
 * real drafts, or ''. Of each part its numbers, what it asks or shares, and what
 * it weighs.
 */
export function learnedParts({ pairs, command, folder }) {
  const names = (path) => readdirSync(path).sort();
  const labelled = loadSamples(join(root, 'tests/quality/unseen'), names)
    .filter(({ set, tags }) => set === 'cases' || tags.includes('fitted'));
  const own = [...labelled, ...sentenceSamples(), ...ruleSamples(command)];
  const verdicts = verdictsOf(own, command);
  const real = folder === '' ? [] : loadSamples(folder, names).filter(({ set }) => set === 'benign');
  return partsOf([...needed(own, verdicts), ...fixed(own, verdicts), ...silentByRules(real, command)], pairs);
}
