// tests/learn/sentences.mjs
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { OTHER_USES, sentencesOf, useOf } from './sentences.mjs';

const here = dirname(fileURLToPath(import.meta.url));

function withFiles(files, use) {
  const folder = mkdtempSync(join(tmpdir(), 'sentences-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a key says what the whole sentence is', () => {
  const text = '{"lang":"en","key":"move.fee","text":"Let us skip the fee."}\n{"lang":"en","key":"silent.fee","text":"The fee is in."}\n';
  const [breach, silent] = withFiles({ 'a.jsonl': text }, (folder) => sentencesOf(folder, () => true));
  assert.deepEqual(breach.marks, [{ category: 'off_platform', intent: 'move', spans: [{ start: 0, end: 20 }] }]);
  assert.deepEqual(silent.marks, []);
  const shared = '{"lang":"en","key":"share.email.riddle","text":"Me at the big G."}\n';
  const [{ marks }] = withFiles({ 'a.jsonl': shared }, (folder) => sentencesOf(folder, () => true));
  assert.deepEqual(marks, [{ category: 'email', intent: 'share', spans: [{ start: 0, end: 16 }] }]);
});

test('a line that is wrong is told with its place', () => {
  for (const [line, message] of [
    ['{"lang":"en","key":"fax.need","text":"Fax?"}', /^Error: a\.jsonl:1: unknown key "fax\.need"$/],
    ['{"lang":', /^Error: a\.jsonl:1: /],
  ]) {
    withFiles({ 'a.jsonl': `${line}\n` }, (folder) => assert.throws(() => sentencesOf(folder, () => true), (error) => message.test(String(error))));
  }
});

test('no sentence that was held back, or came later, is learned from', () => {
  const folder = join(here, 'sentences');
  const textsOf = (wanted) => sentencesOf(folder, (name) => wanted.includes(useOf(name))).map(({ text }) => text);
  const learned = new Set(textsOf(['learned']));
  const others = textsOf(OTHER_USES);
  assert.ok(learned.size > 0 && others.length > 0);
  assert.deepEqual(others.filter((text) => learned.has(text)), []);
});
