// A lane's draft is kept by the engine and edited; its verdict is that of a
// check of the whole.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, CLEAN, ENGINES, open, PHONE } from './engines.mjs';

/** What an index is drawn from, the same each time. */
function seeded(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor(state / 2 ** 32 * below);
  };
}

const PIECES = [
  'We begin with a plan of all pages. ', 'Then comes the design of each one. ',
  'call me on +44 20 7946 0958', 'jane at acme dot com', '. ', '\n\n', ' ', 'a',
  '5', '@', '\u{1F600}', '\ud83d', '\ude00', '微信', 'é', '`', 'my skype: live:jane_7 ',
];

for (const engine of ENGINES) {
  test(`${engine.name}: edits of a lane give the verdict of a whole check`, async (t) => {
    const guard = await open(t, engine);
    const next = seeded(7);
    const lane = {};
    let draft = '';
    for (let n = 0; n < 300; ++n) {
      const start = next(draft.length + 1);
      const end = Math.min(draft.length, start + (next(3) === 0 ? next(40) : 0));
      draft = draft.slice(0, start) + PIECES[next(PIECES.length)] + draft.slice(end);
      assert.deepEqual(
        await check(guard, draft, {}, { lane }), await check(guard, draft), JSON.stringify(draft));
    }
  });

  test(`${engine.name}: a lane follows its context, its options and the policy`, async (t) => {
    const guard = await open(t, engine);
    const lane = 'one';
    assert.equal((await check(guard, PHONE, {}, { lane })).severity, 'warning');
    assert.equal((await check(guard, PHONE, { contract: 'active' }, { lane })).severity, 'none');
    const explained = await check(guard, PHONE, {}, { lane, explain: true });
    assert.ok(explained.findings[0].explanation);
    await guard.setPolicy({
      format: 1, id: 'own', version: '1', platform: { name: 'Own' },
      severities: [{ categories: ['phone'], high: 'none' }],
    });
    assert.equal((await check(guard, PHONE, {}, { lane })).severity, 'none');
    await guard.setPolicy(null);
    assert.equal((await check(guard, `${PHONE}!`, {}, { lane })).severity, 'warning');
  });

  test(`${engine.name}: more lanes than are kept`, async (t) => {
    const guard = await open(t, engine);
    const lanes = Array.from({ length: 20 }, (_, n) => (n % 2 === 0 ? { n } : n));
    for (let round = 0; round < 3; ++round) {
      for (const lane of lanes) {
        const draft = `${round % 2 === 0 ? PHONE : CLEAN}${'.'.repeat(round)}`;
        const { severity } = await check(guard, draft, {}, { lane });
        assert.equal(severity, round % 2 === 0 ? 'warning' : 'none');
      }
    }
  });

  test(`${engine.name}: a wrong context leaves the lane usable`, async (t) => {
    const guard = await open(t, engine);
    const lane = {};
    await check(guard, CLEAN, {}, { lane });
    await assert.rejects(check(guard, PHONE, { plan: 'gold' }, { lane }), /context\.plan/);
    assert.equal((await check(guard, PHONE, {}, { lane })).severity, 'warning');
  });
}

test('a key that changes nothing of what is found gives the verdict there is', async (t) => {
  const guard = await open(t, ENGINES[0]);
  const lane = {};
  const draft = `${PHONE}. Then we talk about the plan`;
  const first = guard.check(draft, {}, { lane });
  assert.equal(guard.check(`${draft}.`, {}, { lane }), first);
  assert.equal(guard.check(`${draft}. And a sketch`, {}, { lane }), first);
  const other = guard.check(`${draft}?`, {}, { lane: 'other' });
  assert.equal(guard.check(`${draft}. And a`, {}, { lane }), first);
  assert.equal(guard.check(`${draft}? And`, {}, { lane: 'other' }), other);
  const moved = guard.check(` ${draft}`, {}, { lane });
  assert.equal(moved.findings[0].start, first.findings[0].start + 1);
  // Far behind, it is only moved, with its fixes.
  const prose = 'We begin with a plan of all pages and then see. '.repeat(12);
  const before = guard.check(`${prose}${draft}`, {}, { lane });
  const behind = guard.check(`Hello. ${prose}${draft}`, {}, { lane });
  assert.deepEqual(behind, guard.check(`Hello. ${prose}${draft}`));
  assert.equal(behind.findings[0].start, before.findings[0].start + 7);
  assert.equal(guard.check(`Hello! ${prose}${draft}`, {}, { lane }), behind);
  assert.notEqual(guard.check(` ${draft}`), moved); // Without a lane it is the caller's.
});
