// The draft of an editor with a model, and the way back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PlaceMap } from '../dist/adapters/place-map.js';

// Places are positions as ProseMirror counts them: a paragraph takes one before
// and one after its text, an object in a line one.
function map(...parts) {
  const made = new PlaceMap((place, units) => place + units);
  for (const [kind, ...rest] of parts) made[kind](...rest);
  return made;
}

const offset = (made, place) => made.offsetOf((other) => other - place);

const LINES = [
  ['addText', 'call', 1],
  ['addSolid', '\n', 5, 7],
  ['addText', '5551234', 7],
  ['addSolid', '\uFFFC', 14, 15],
  ['addText', ' now', 15],
];

test('text reads in order, and a span has its places', () => {
  const made = map(...LINES);
  assert.equal(made.draft, 'call\n5551234\uFFFC now');
  assert.deepEqual(made.rangeOf({ start: 5, end: 12 }), { from: 7, to: 14 });
  assert.deepEqual(made.rangeOf({ start: 1, end: 3 }), { from: 2, to: 4 });
});

test('a span that ends where a line ends stays in that line', () => {
  const made = map(...LINES);
  assert.deepEqual(made.rangeOf({ start: 0, end: 4 }), { from: 1, to: 5 });
  assert.deepEqual(made.rangeOf({ start: 4, end: 5 }), { from: 5, to: 7 });
  assert.deepEqual(made.rangeOf({ start: 3, end: 6 }), { from: 4, to: 8 });
});

test('what is solid is taken whole', () => {
  const made = map(['addText', 'see ', 1], ['addSolid', '@Sam', 5, 6], ['addText', '!', 6]);
  assert.equal(made.draft, 'see @Sam!');
  assert.deepEqual(made.rangeOf({ start: 5, end: 7 }), { from: 5, to: 6 });
  assert.equal(offset(made, 5), 4);
  assert.equal(offset(made, 6), 8);
});

test('every place of the text has its offset, and back', () => {
  const made = map(...LINES);
  for (let at = 0; at <= made.draft.length; ++at) {
    const { from, to } = made.rangeOf({ start: at, end: at });
    assert.equal(from, to);
    assert.equal(offset(made, from), at, `offset ${at}`);
  }
});

test('a place between two pieces is the nearest offset before it', () => {
  const made = map(...LINES);
  assert.equal(offset(made, 6), 4); // between the paragraphs
  assert.equal(offset(made, 0), 0);
  assert.equal(offset(made, 99), made.draft.length);
});

test('an empty draft has one place when a line has begun, else none', () => {
  const made = map(['begin', 1], ['addText', '', 1]);
  assert.deepEqual(made.rangeOf({ start: 0, end: 0 }), { from: 1, to: 1 });
  assert.equal(map().rangeOf({ start: 0, end: 0 }), null);
  // An empty line before text: the caret in it is the draft's beginning.
  const later = map(['begin', 1], ['addSolid', '\n', 1, 3], ['addText', 'hi', 3]);
  assert.deepEqual(later.rangeOf({ start: 0, end: 0 }), { from: 1, to: 1 });
  assert.deepEqual(later.rangeOf({ start: 1, end: 1 }), { from: 3, to: 3 });
});

test('a span that the draft does not have has no places', () => {
  const made = map(...LINES);
  for (const [start, end] of [[-1, 2], [3, 2], [0, 99]]) {
    assert.equal(made.rangeOf({ start, end }), null, `${start} to ${end}`);
  }
});

test('lone surrogates and emoji are units like any other', () => {
  const made = map(['addText', '\uD83D\uDE00 \uD800', 1], ['addSolid', '\n', 5, 7], ['addText', 'x', 7]);
  assert.deepEqual(made.rangeOf({ start: 5, end: 6 }), { from: 7, to: 8 });
  assert.deepEqual(made.rangeOf({ start: 3, end: 4 }), { from: 4, to: 5 });
});
