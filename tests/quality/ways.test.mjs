import assert from 'node:assert/strict';
import { test } from 'node:test';

import { OF_A_CLAUSE, OF_A_DRAFT, OF_A_WORD, OF_ANY } from './ways.mjs';

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

test('a line is broken, and a long word mistyped, in the middle of a span', () => {
  const text = 'Hi. Let us continue on Skype now.';
  const mark = { start: 4, end: 32 };
  assert.equal(OF_ANY['a line break'](text, mark), 'Hi. Let us continue\non Skype now.');
  assert.equal(OF_ANY['two letters exchanged'](text, mark), 'Hi. Let us contniue on Skype now.');
  assert.equal(OF_ANY['a letter left out'](text, mark), 'Hi. Let us contnue on Skype now.');
  assert.equal(OF_ANY['a letter doubled'](text, mark), 'Hi. Let us contiinue on Skype now.');
  assert.equal(OF_ANY['a letter left out']('call me', { start: 0, end: 7 }), null);
});

test('an adverb is put before a verb', () => {
  const way = OF_A_CLAUSE['an adverb before the verb'];
  assert.equal(way('Hi. Can you call me?', { start: 4, end: 20 }), 'Hi. Can you maybe call me?');
  assert.equal(way('Hi. On Skype?', { start: 4, end: 13 }), null);
});
