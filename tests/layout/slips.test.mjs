// The generator tells slips as the core does: the examples of
// tests/unit/slips_test.cc.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSlip } from '../../core/rules/generate/slips.mjs';

const SLIPS = [
  ['telegarm', 'telegram'], ['phoen', 'phone'], ['numbr', 'number'], ['emmail', 'email'],
  ['adress', 'address'], ['doesnt', "doesn't"], ['telehgram', 'telegram'], ['telefram', 'telegram'],
];
const NONE = [
  ['nunber', 'number'], ['nujmber', 'number'], ['elegram', 'telegram'], ['etlegram', 'telegram'],
  ['contacts', 'contact'], ['contac', 'contact'], ['numbers', 'numbed'], ['telegram', 'telegram'],
  ['teelgarm', 'telegram'],
];

test('slips, and what is none', () => {
  for (const [typed, word] of SLIPS) assert.ok(isSlip(typed, word, false), typed);
  for (const [typed, word] of NONE) assert.ok(!isSlip(typed, word, false), typed);
});

test('of a language with many endings less is one', () => {
  assert.ok(isSlip('telegarm', 'telegram', true));
  assert.ok(!isSlip('telefram', 'telegram', true));
});
