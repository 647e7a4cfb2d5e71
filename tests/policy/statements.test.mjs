// The table of the policy's statements (core/policy/README.md) and their cases
// (tests/cases/policy.cases) agree, in both directions and with what the command
// says.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { differences, readCases } from '../cases/read-cases.mjs';
import { checkSamples } from '../quality/check.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const read = (path) => readFileSync(here(path), 'utf8');
const COMMAND = process.env.COMPOSER_GUARD ?? here('../../build/release/bin/composer-guard');

const listed = (text) => (text === '-' ? [] : text.replaceAll('`', '').split(', '));

const table = [...read('../../core/policy/README.md')
  .matchAll(/^\| `(\w+)` \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)]
  .map(([, name, says, verdict, sections]) =>
    ({ name, says, verdict: listed(verdict), sections: listed(sections) }));

// The statement that each case stands below.
const source = read('../cases/policy.cases');
const headings = [...source.matchAll(/^% \[(\w+)\]/gm)].map(({ 1: name, index }) =>
  ({ name, line: source.slice(0, index).split('\n').length }));
const cases = readCases(source, 'policy.cases');
checkSamples(cases, COMMAND);
const casesOf = (name) => cases.filter(({ line }) =>
  headings.findLast((heading) => heading.line < line)?.name === name);

const outcomesOf = ({ findings, reminders }) => {
  const found = findings.map(({ severity, exemption }) =>
    exemption === null ? severity : `${severity === 'none' ? 'exempt' : severity} (${exemption})`);
  const reminded = reminders.map(({ kind }) => `reminder (${kind})`);
  return [...found, ...reminded, ...(findings.length + reminders.length ? [] : ['silent'])];
};

test('the table has the statements of the case file, and each once', () => {
  const names = table.map(({ name }) => name);
  assert.ok(names.length > 40, `${names.length} statements`);
  assert.deepEqual([...names].sort(), headings.map(({ name }) => name).sort());
  assert.equal(new Set(names).size, names.length);
});

test('every case stands below a statement, and is met', () => {
  for (const one of cases) {
    const where = `policy.cases:${one.line}`;
    assert.ok(headings.some(({ line }) => line < one.line), where);
    assert.equal(one.open, false, where);
    assert.deepEqual(differences(one, one.verdict), [], where);
  }
});

for (const { name, says, verdict, sections } of table) {
  test(`${name}: ${says}`, () => {
    const verdicts = casesOf(name).map((one) => one.verdict);
    const outcomes = new Set(verdicts.flatMap(outcomesOf));
    for (const outcome of verdict) {
      assert.ok(outcomes.has(outcome), `no case is "${outcome}"`);
    }
    for (const outcome of outcomes) {
      // A near miss may be silent, or hold a link that brings advice.
      if (outcome === 'silent' || outcome.startsWith('reminder')) continue;
      assert.ok(verdict.includes(outcome), `a case is "${outcome}"`);
    }
    const reported = verdicts.flatMap(({ findings, reminders }) =>
      [...findings, ...reminders].map(({ section }) => section));
    for (const section of sections) {
      assert.ok(reported.includes(section), `no case is of section "${section}"`);
    }
  });
}

test('every section that has a title is one of the policy, and shown by a case', () => {
  const { sections } = JSON.parse(read('../../core/policy/messages/en.json'));
  const policy = read('../../core/policy/policy.toml');
  const inTable = new Set(table.flatMap((row) => row.sections));
  const ofExemptions = ['exception_plan', 'before_contract']; // declared: severity none
  for (const section of Object.keys(sections)) {
    assert.ok(policy.includes(`section = "${section}"`), section);
    assert.ok(inTable.has(section) || ofExemptions.includes(section), section);
  }
});
