// The token under the caret.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAt, isTyped, overlaps, tokenAt } from '../dist/pending.js';

const token = (draft) => {
  const caret = draft.indexOf('|');
  const text = draft.replace('|', '');
  const { start, end } = tokenAt(text, caret);
  return text.slice(start, end);
};

test('a token goes from space to space, round the caret', () => {
  assert.equal(token('call 415 555|'), '555');
  assert.equal(token('mail jane@ac|me.com now'), 'jane@acme.com');
  assert.equal(token('see t.me/jane_|'), 't.me/jane_');
  assert.equal(token('at jane@acme.|'), 'jane@acme.');
});

test('behind a space or the end of a sentence there is none', () => {
  for (const draft of ['|', 'call 415 |', 'your skype?|', 'my mail, |',
    'mail me!|', '(415)|', '|415', 'a\n|', '電話、|']) {
    assert.equal(token(draft), '', draft);
  }
});

test('where no spaces are written the script ends a token', () => {
  assert.equal(token('微信jane_doe7|'), 'jane_doe7');
  assert.equal(token('微信jane_doe7请|'), '请');
  assert.equal(token('私の電話は|'), '私の電話は');
});

test('a key gives one character, a paste more', () => {
  assert.ok(isTyped(0) && isTyped(1) && isTyped('😀'.length));
  assert.ok(!isTyped('+44 20'.length));
});

test('spans that touch share nothing', () => {
  assert.ok(!overlaps({ start: 0, end: 3 }, { start: 3, end: 5 }));
  assert.ok(overlaps({ start: 0, end: 4 }, { start: 3, end: 5 }));
  assert.ok(!overlaps({ start: 0, end: 4 }, { start: 2, end: 2 }));
});

test('a caret at the edge of a token is still there, a selection is not', () => {
  const span = { start: 5, end: 8 };
  assert.ok(isAt({ start: 8, end: 8 }, span));
  assert.ok(!isAt({ start: 9, end: 9 }, span));
  assert.ok(!isAt({ start: 5, end: 8 }, span));
  assert.ok(!isAt(null, span));
});
