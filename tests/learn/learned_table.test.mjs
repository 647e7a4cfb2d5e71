// core/rules/generate/learned_table.mjs
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LearnedTable, learnedOf } from '../../core/rules/generate/learned_table.mjs';

const TABLE = new LearnedTable(4, 2);

test('a number is found in its slot or behind it, and one alike for it', () => {
  const numbers = [0b000101, 0b000110, 0b111100, 0b111101];
  const slots = TABLE.placed(numbers);
  numbers.forEach((number, place) => assert.equal(TABLE.found(slots, numbers, number), place));
  assert.equal(TABLE.found(slots, numbers, 0b000111), -1);
  // The second stands in the next slot, where others look for their own.
  assert.equal(TABLE.found(slots, numbers, 0b001010), 1);
  assert.deepEqual(TABLE.asRead([{ pairs: [0b000110, 0b001010, 0b011111] }], numbers), [{ pairs: [1] }]);
});

test('what is taken is packed slot by slot, over the end to the beginning', () => {
  const learned = [{ number: 0b111100, weights: [2] }, { number: 0b111101, weights: [-3] }];
  const { taken, apart, weights } = TABLE.packed(learned, 'a.toml', []);
  assert.deepEqual(taken, [0b1000000000000001n]);
  assert.deepEqual(apart, [1, 0]);
  assert.deepEqual(weights, [[5], [10]]);
});

test('what is wrong is named', () => {
  const errors = [];
  learnedOf('0a+2 0b+2-1 xyz', 2, 1, 'a.toml', errors);
  assert.deepEqual(errors.map((error) => error.match(/"(.*?)"/)[1]), ['0b+2-1', 'xyz']);
  const full = [];
  TABLE.packed(Array.from({ length: 13 }, (_, number) => ({ number, weights: [1] })), 'a.toml', full);
  assert.deepEqual(full, ['a.toml: more than 12 numbers']);
});
