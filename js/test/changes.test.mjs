// How findings move with edits.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diff, mapFindings, mapSpan } from '../dist/changes.js';

const span = { start: 8, end: 12, rule: 'r' };
const after = (before, now) => mapSpan(span, diff(before, now));

test('text before a finding moves it', () => {
  assert.deepEqual(after('call me 5551', 'please call me 5551'),
    { start: 15, end: 19, rule: 'r' });
  assert.deepEqual(after('call me 5551', 'me 5551'),
    { start: 3, end: 7, rule: 'r' });
});

test('text after a finding leaves it', () => {
  assert.equal(after('call me 5551', 'call me 5551 now'), span);
});

test('a finding that is touched is gone', () => {
  assert.equal(after('call me 5551', 'call me 55x51'), null);
  assert.equal(after('call me 5551', 'call me 551'), null);
  assert.equal(after('call me 5551', ''), null);
});

test('a change is what lies between what both share', () => {
  assert.deepEqual(diff('abc', 'abc'), { from: 3, to: 3, inserted: 0 });
  assert.deepEqual(diff('abc', 'aXc'), { from: 1, to: 2, inserted: 1 });
  assert.deepEqual(diff('aaa', 'aaaa'), { from: 3, to: 3, inserted: 1 });
  assert.deepEqual(diff('', 'a'), { from: 0, to: 0, inserted: 1 });
});

test('fixes move with their finding; one that is touched is gone', () => {
  const fix = (start, end) => ({ kind: 'remove', start, end });
  const found = [{ start: 8, end: 12, fixes: [fix(7, 12), fix(8, 12)] }];
  const moved = mapFindings(found, diff('call me 5551', 'please call me 5551'));
  assert.deepEqual(moved, [{ start: 15, end: 19, fixes: [fix(14, 19), fix(15, 19)] }]);
  const touched = mapFindings(found, diff('call me 5551', 'call me5551'));
  assert.deepEqual(touched, [{ start: 7, end: 11, fixes: [fix(7, 11)] }]);
  assert.deepEqual(mapFindings(found, diff('call me 5551', 'call me 55')), []);
});

test('the change is the same that a loop over all units finds', () => {
  let seed = 7;
  const next = (below) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor(seed / 65_536) % below;
  };
  // Few letters, so that what lies beside the change is often like it.
  const text = (units) => Array.from({ length: units }, () => 'aab'[next(3)]).join('');
  const loop = (before, now) => {
    const shorter = Math.min(before.length, now.length);
    let from = 0;
    while (from < shorter && before[from] === now[from]) ++from;
    let tail = 0;
    while (tail < shorter - from && before.at(-1 - tail) === now.at(-1 - tail)) ++tail;
    return { from, to: before.length - tail, inserted: now.length - tail - from };
  };
  for (let n = 0; n < 2_000; ++n) {
    const before = text(next(200));
    const from = next(before.length + 1);
    const now = before.slice(0, from) + text(next(4)) + before.slice(from + next(4));
    assert.deepEqual(diff(before, now), loop(before, now));
  }
});
