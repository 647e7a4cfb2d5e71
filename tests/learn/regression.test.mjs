// tests/learn/regression.mjs
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quantised, telling, train, trainUntilRight } from './regression.mjs';

const OPTIONS = { decay: 0.1, rounds: 100 };

// `marks` tells the outcome, the others occur with any.
function examplesOf(outcomes, count) {
  return Array.from({ length: count }, (_, i) => (
    { pairs: [i % outcomes, outcomes + (i % 7)], weight: 1, outcome: i % outcomes }));
}

const sumOf = (values, pairs, outcomes, k) =>
  pairs.reduce((sum, pair) => sum + values[pair * outcomes + k], values[values.length - outcomes + k]);

test('what tells of an outcome speaks for it', () => {
  const examples = [
    { pairs: [0, 2], weight: 1, outcome: 0 }, { pairs: [1, 2], weight: 1, outcome: 1 },
    { pairs: [0, 3], weight: 1, outcome: 0 }, { pairs: [1, 3], weight: 1, outcome: 1 },
  ];
  const values = train(examples, { size: 4, ...OPTIONS });
  for (const { pairs, outcome } of examples) assert.equal(sumOf(values, pairs, 1, 0) > 0, outcome === 0);
  assert.ok(values[0] > 1 && values[1] < -1);
  assert.ok(Math.abs(values[2]) < 0.01 && Math.abs(values[3]) < 0.01);
});

test('what is known of a sum before is not learned again', () => {
  const known = (outcome) => (outcome === 0 ? 9 : -9);
  const examples = Array.from({ length: 40 }, (_, i) => ({ pairs: [i % 2], weight: 1, outcome: i % 2, offset: known(i % 2) }));
  const values = train(examples, { size: 2, ...OPTIONS });
  assert.ok(values.every((value) => Math.abs(value) < 0.5));
});

test('of several outcomes the right one has the largest sum', () => {
  const outcomes = 3;
  const examples = examplesOf(outcomes, 63);
  const values = train(examples, { size: 10, outcomes, ...OPTIONS });
  for (const { pairs, outcome } of examples) {
    const sums = [0, 1, 2].map((k) => sumOf(values, pairs, outcomes, k));
    assert.equal(sums.indexOf(Math.max(...sums)), outcome);
  }
  assert.deepEqual(telling([{ values, examples }], { size: 10, outcomes, count: 3 }).sort(), [0, 1, 2]);
});

test('the order of the examples changes nothing that is kept', () => {
  const examples = examplesOf(2, 70);
  const values = train(examples, { size: 9, ...OPTIONS });
  const turned = train([...examples].reverse(), { size: 9, ...OPTIONS });
  assert.deepEqual(quantised(values, 0.1), quantised(turned, 0.1));
});

test('what was trained before is a place to begin', () => {
  const examples = examplesOf(2, 70);
  const values = train(examples, { size: 9, ...OPTIONS });
  const again = train(examples, { size: 9, decay: OPTIONS.decay, rounds: 1, from: values });
  assert.deepEqual(quantised(again, 0.1), quantised(values, 0.1));
});

test('a weight in whole steps is at most 7, a bias may be more', () => {
  assert.deepEqual(quantised([9, -9, 0.24, 30], 0.5), [7, -7, 0, 60]);
});

test('what is one of the project\'s own is learned until it is right', () => {
  // Nine say that the number is none, and one of the project's own that it is.
  const examples = [
    ...Array.from({ length: 9 }, () => ({ pairs: [0], weight: 1, outcome: 1 })),
    { pairs: [0, 1], weight: 0.1, outcome: 0, own: true },
  ];
  const isWrong = (learned, { pairs }) => pairs.reduce((sum, pair) => sum + learned[pair], learned.at(-1)) <= 0;
  const options = { size: 2, step: 0.25, decay: 1, rounds: 50 };
  assert.ok(isWrong(quantised(train(examples, options), options.step), examples.at(-1)));
  const { learned, wrong } = trainUntilRight(examples, options, isWrong);
  assert.equal(wrong, 0);
  assert.ok(!isWrong(learned, examples.at(-1)));
});
