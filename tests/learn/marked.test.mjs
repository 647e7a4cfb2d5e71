// tests/learn/marked.mjs
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { markedSamples } from './marked.mjs';

const here = dirname(fileURLToPath(import.meta.url));

function samplesOf(lines) {
  const folder = mkdtempSync(join(tmpdir(), 'marked-'));
  try {
    writeFileSync(join(folder, 'a.jsonl'), lines);
    return markedSamples(folder, () => true);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('what stands between the signs is a contact, or a thing', () => {
  const [contact, thing] = samplesOf('{"lang":"en","key":"num.phone","text":"Ring ⟦1234⟧, ok"}\n{"lang":"en","key":"num.thing","text":"Row ⟦1234⟧"}\n');
  assert.equal(contact.text, 'Ring 1234, ok');
  assert.deepEqual(contact.expect, [{ category: 'phone', intent: 'share', spans: [{ start: 5, end: 9 }] }]);
  assert.deepEqual(thing.expect, []);
  assert.deepEqual(thing.marked, { start: 4, end: 8 });
});

test('a line without the signs is told with its place', () => {
  assert.throws(() => samplesOf('{"lang":"en","key":"num.phone","text":"Ring 1234"}\n'), /a\.jsonl:1: nothing stands between/u);
});

test('no sentence that was held back is learned from', () => {
  const textsOf = (wanted) => markedSamples(join(here, 'marked'), wanted).map(({ text }) => text);
  const learned = new Set(textsOf((name) => !name.startsWith('held_back')));
  const others = textsOf((name) => name.startsWith('held_back'));
  assert.ok(learned.size > 0 && others.length > 0);
  assert.deepEqual(others.filter((text) => learned.has(text)), []);
});
