import assert from 'node:assert/strict';
import { test } from 'node:test';

import { OF_A_DRAFT, OF_A_WORD } from './ways.mjs';

test('the word in the middle of a span is dressed, and nothing else', () => {
  const text = 'Hi. Let us talk on Skype now.';
  const mark = { start: 4, end: 28 };
  const way = OF_A_WORD['bold, **word**'];
  assert.equal(way(text, mark), 'Hi. Let us talk on **Skype** now.');
  assert.equal(way('call me', { start: 0, end: 7 }), null);
});

test('a sentence behind a draft stands behind its full stop', () => {
  const way = OF_A_DRAFT['a sentence behind it'];
  assert.equal(way('Call me', {}), 'Call me. I can start on Monday.');
  assert.equal(way('Call me?', {}), 'Call me? I can start on Monday.');
});
