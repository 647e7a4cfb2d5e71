// The report counts what it says it counts.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { raisedFloors, readFloors, underFloors } from './floors.mjs';
import { findingRows, measure, mistakes, silence, spanRows } from './measure.mjs';

const finding = (category, start, end, more = {}) => ({
  category, intent: 'share', start, end, confidence: 'high', severity: 'warning',
  kind: category, rule: 'r', techniques: [], ...more,
});

const sample = (expect, findings, more = {}) => ({
  set: 'cases', id: 'x', text: 'x'.repeat(50), context: {}, tags: ['tag'], judged: true, allowed: false,
  expect: expect.map(([category, start, end, intent = 'share']) =>
    ({ category, intent, spans: [{ start, end }] })),
  verdict: {
    severity: findings.some((each) => each.severity === 'warning') ? 'warning'
      : findings.some((each) => each.severity === 'hint') ? 'hint' : 'none',
    findings,
  },
  ...more,
});

test('a finding of the category and intent that overlaps meets a span', () => {
  const [row] = spanRows([sample([['phone', 5, 10]], [finding('phone', 9, 20)])]);
  assert.deepEqual([row.found, row.whole, row.warned], [true, false, true]);
  assert.equal(spanRows([sample([['phone', 5, 10]], [finding('phone', 10, 20)])])[0].found, false);
  assert.equal(spanRows([sample([['phone', 5, 10]], [finding('email', 5, 10)])])[0].found, false);
});

test('a wrong intent counts for the category only', () => {
  const [row] = spanRows([sample([['phone', 5, 10, 'request']], [finding('phone', 5, 10)])]);
  assert.deepEqual([row.found, row.foundCategory], [false, true]);
});

test('an exempt finding is not reported', () => {
  const samples = [sample([['phone', 5, 10]], [finding('phone', 5, 10, { severity: 'none' })])];
  assert.equal(spanRows(samples)[0].found, false);
  assert.deepEqual(findingRows(samples), []);
});

test('what is found beside the expected is a false alarm only where all is judged', () => {
  const findings = [finding('phone', 5, 10), finding('email', 20, 30)];
  const falseAlarms = (judged) =>
    findingRows([sample([['phone', 5, 10]], findings, { judged })]).filter((row) => !row.right).length;
  assert.equal(falseAlarms(true), 1);
  assert.equal(falseAlarms(false), 0);
});

test('silent drafts are counted by their greatest severity', () => {
  const silent = silence([sample([], []), sample([], [finding('phone', 0, 1)]),
    sample([], [finding('phone', 0, 1, { severity: 'hint' })]), sample([], [])]);
  assert.deepEqual([silent.drafts, silent.warning, silent.hint, silent.warningsPer1000], [4, 1, 1, 250]);
});

test('figures are given by category, intent, confidence and tag', () => {
  const { cases } = measure([
    sample([['phone', 5, 10]], [finding('phone', 5, 10)]),
    sample([['phone', 5, 10]], []),
    sample([], [finding('email', 0, 4, { confidence: 'low', severity: 'hint' })]),
  ]);
  assert.equal(cases.recall, 0.5);
  assert.equal(cases.precision, 0.5);
  assert.equal(cases.byCategory.phone.recall, 0.5);
  assert.equal(cases.byCategory.email.precision, 0);
  assert.equal(cases.byConfidence.high.precision, 1);
  assert.equal(cases.byConfidence.low.precision, 0);
  assert.equal(cases.byIntent.share.expected, 2);
  assert.equal(cases.byTag.tag.silent.hint, 1);
  assert.deepEqual(cases.curves.phone.at(-1), { confidence: 'high', precision: 1, recall: 0.5 });
});

test('drafts that the policy allows are counted apart', () => {
  const { cases } = measure([
    sample([['phone', 5, 10]], [finding('phone', 5, 10, { severity: 'none' })], { allowed: true })]);
  assert.equal(cases.expected, 0);
  assert.deepEqual(cases.allowed, { drafts: 1, withFinding: 1, withWarning: 0 });
});

test('mistakes come the worst first', () => {
  const what = mistakes([
    sample([['phone', 5, 10]], []),
    sample([], [finding('email', 0, 4, { severity: 'hint' })]),
    sample([], [finding('email', 0, 4)]),
  ]).map((row) => row.what);
  assert.deepEqual(what, ['false warning', 'miss', 'false hint']);
});

test('a figure under its floor is named, one that is not measured is told apart', () => {
  const floors = readFloors(JSON.stringify({ floors: [
    { figure: 'a.b', min: 0.9 }, { figure: 'a.c', max: 2 }, { figure: 'x.y', min: 1 }] }));
  const { checked, under, absent } = underFloors({ a: { b: 0.8, c: 2 } }, floors);
  assert.equal(checked, 2);
  assert.deepEqual(under, ['a.b: 0.8 is under 0.9']);
  assert.deepEqual(absent, ['x.y']);
  assert.throws(() => readFloors('{"floors":[{"figure":"a"}]}'), /min and max/);
});

test('a floor only rises, a ceiling only falls', () => {
  const floors = [{ figure: 'a', min: 0.5 }, { figure: 'b', min: 0.9 }, { figure: 'c', max: 9 }, { figure: 'd', min: 1 }];
  assert.deepEqual(raisedFloors({ a: 0.66666, b: 0.1, c: 3.21111 }, floors), [
    { figure: 'a', min: 0.66 }, { figure: 'b', min: 0.9 }, { figure: 'c', max: 3.22 }, { figure: 'd', min: 1 }]);
});
