// A huge draft gives back the memory that it took, and nothing else changes.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { setTimeout as after } from 'node:timers/promises';
import { createGuard } from 'composer-guard';
import { PHONE } from './engines.mjs';

const MB = 1 << 20;
const HUGE = `${'The layout is done, the tests are next. '.repeat(25_000)}\n${PHONE}`;
const PACK = await readFile(
  new URL('../../tests/policy/craftly.json', import.meta.url), 'utf8');

// The memories that were made, held as weakly as may be: the last one is used.
const memories = [];
const { instantiate } = WebAssembly;
WebAssembly.instantiate = async (...args) => {
  const made = await instantiate(...args);
  memories.push(Object.values((made.instance ?? made).exports)
    .find((value) => value instanceof WebAssembly.Memory));
  return made;
};
const used = () => memories.at(-1).buffer.byteLength;

async function until(condition) {
  for (let waited = 0; !condition(); waited += 10) {
    assert.ok(waited < 10_000, 'it did not come about in ten seconds');
    await after(10);
  }
}

test('a paste of a megabyte gives back what it took, and the policy stays', async (t) => {
  const guard = await createGuard({ policy: PACK });
  t.after(() => guard.dispose());
  const { policyVersion } = guard.info;
  const before = guard.check(PHONE);
  const kept = used();
  const { findings } = guard.check(HUGE);
  assert.equal(findings.length, 1);
  assert.ok(used() > kept, 'the draft was not huge enough to tell anything');
  const made = memories.length;
  guard.check(PHONE);
  await until(() => memories.length > made && used() <= 8 * MB);
  assert.deepEqual(guard.check(PHONE), before);
  assert.equal(guard.info.policyVersion, policyVersion);
  assert.equal(guard.check(PHONE).policyVersion, policyVersion);
  assert.ok(used() <= kept, `${used()} bytes, ${kept} before`);
});

test('a huge draft that is still written in keeps its engine', async (t) => {
  const guard = await createGuard();
  t.after(() => guard.dispose());
  const lane = {};
  guard.check(HUGE, {}, { lane });
  const made = memories.length;
  guard.check(PHONE); // another composer
  const { findings } = guard.check(`${HUGE}!`, {}, { lane });
  assert.equal(findings.length, 1);
  await after(100);
  assert.equal(memories.length, made);
  guard.check('It is gone.', {}, { lane });
  await until(() => memories.length > made);
  assert.equal(guard.check(PHONE, {}, { lane }).findings.length, 1);
});

test('a policy that is set while another engine starts is the one that holds', async (t) => {
  const guard = await createGuard();
  t.after(() => guard.dispose());
  const made = memories.length;
  guard.check(HUGE);
  guard.setPolicy(PACK);
  await until(() => memories.length > made);
  await after(50);
  assert.match(guard.check(PHONE).policyVersion, /craftly/);
});
