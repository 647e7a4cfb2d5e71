// "This is not contact information", remembered.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { createDismissals } from '../dist/dismissals.js';
import { sha256 } from '../dist/sha256.js';

const PHONE = '+44 20 7946 0958';

/** As `localStorage`, as far as it is used. */
function storage() {
  const items = new Map();
  return {
    items,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => items.set(key, value),
    removeItem: (key) => items.delete(key),
  };
}

test('the hash is SHA-256, at every length of a block', () => {
  for (const length of [0, 1, 54, 55, 56, 57, 63, 64, 65, 119, 120, 500]) {
    const text = 'aé日😀'.repeat(length).slice(0, length);
    assert.equal(sha256(text), createHash('sha256').update(text).digest('hex'));
  }
});

test('what was dismissed is known again, also written a little differently', () => {
  const kept = createDismissals({ storage: storage() });
  assert.equal(kept.has('phone', PHONE), false);
  kept.add('phone', PHONE);
  assert.equal(kept.has('phone', PHONE), true);
  assert.equal(kept.has('phone', ` ${PHONE.replace(/ /g, '  ')}`), true);
  assert.equal(kept.has('handle', PHONE), false);
  kept.delete('phone', PHONE);
  assert.equal(kept.has('phone', PHONE), false);
});

test('it outlives the page, and holds no text', () => {
  const place = storage();
  createDismissals({ storage: place }).add('email', 'jane@acme.com');
  const [[key, value]] = place.items;
  assert.equal(key, 'composer-guard.dismissals');
  assert.doesNotMatch(value, /jane|acme/);
  assert.equal(createDismissals({ storage: place }).has('email', 'jane@acme.com'), true);
});

test('two machines have two salts, and an export brings one to the other', () => {
  const here = createDismissals({ storage: null });
  const there = createDismissals({ storage: null });
  assert.notEqual(here.add('phone', PHONE), there.add('phone', PHONE));
  const other = createDismissals({ storage: storage() });
  other.import(JSON.parse(JSON.stringify(here.export())));
  assert.equal(other.has('phone', PHONE), true);
  other.clear();
  assert.equal(other.has('phone', PHONE), false);
});

test('what cannot be imported is refused with its value', () => {
  const kept = createDismissals({ storage: null });
  for (const wrong of [null, {}, [], { version: 2, salt: 'ab', hashes: [] },
    { version: 1, salt: 'ab', hashes: ['<script>'] }]) {
    assert.throws(() => kept.import(wrong), /TypeError.*dismissals: expected/);
  }
});

test('a storage that refuses, or holds something else, is no error', () => {
  const refuses = () => { throw new Error('no'); };
  const kept = createDismissals({
    storage: { getItem: refuses, setItem: refuses, removeItem: refuses },
  });
  kept.add('phone', PHONE);
  assert.equal(kept.has('phone', PHONE), true);
  kept.clear();
  const odd = storage();
  odd.setItem('composer-guard.dismissals', '{"version":');
  assert.equal(createDismissals({ storage: odd }).has('phone', PHONE), false);
});

test('the oldest go first', () => {
  const kept = createDismissals({ storage: null, limit: 2 });
  for (const name of ['a', 'b', 'c']) kept.add('handle', name);
  assert.deepEqual(['a', 'b', 'c'].map((name) => kept.has('handle', name)),
    [false, true, true]);
});
