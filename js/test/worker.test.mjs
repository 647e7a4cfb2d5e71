// What only the engine in a worker promises.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createWorkerGuard } from 'composer-guard';
import { PHONE } from './engines.mjs';

/** A worker as a page has it, played by the test. */
class FakeWorker extends EventTarget {
  static made = [];
  terminated = false;
  requests = [];

  constructor() {
    super();
    FakeWorker.made.push(this);
  }

  postMessage(request) {
    this.requests.push(request);
    if (request.type !== 'start') return;
    queueMicrotask(() => this.reply({ type: 'ready', info: {} }));
  }

  reply(data) {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }

  die() {
    this.dispatchEvent(
      Object.assign(new Event('error'), { message: 'out of memory' }));
  }

  terminate() {
    this.terminated = true;
  }

  /** Waits for the request after those already seen. */
  async next() {
    while (this.requests.length < 2) await new Promise(setImmediate);
    return this.requests.pop();
  }
}

async function openFake(t, options = {}) {
  FakeWorker.made = [];
  const guard = await createWorkerGuard({
    worker: () => new FakeWorker(), ...options,
  });
  t.after(() => guard.dispose());
  return guard;
}

const worker = () => FakeWorker.made.at(-1);

async function nextWorker(count) {
  while (FakeWorker.made.length < count) await new Promise(setImmediate);
}

test('the newest draft of a lane takes the place of a waiting one', async (t) => {
  const guard = await openFake(t);
  const first = guard.check('1', {}, { lane: 'a' });
  const second = guard.check('2', {}, { lane: 'a' });
  const other = guard.check('other', {}, { lane: 'b' });
  const third = guard.check('3', {}, { lane: 'a' });
  await assert.rejects(second, { name: 'SupersededError' });
  for (const [promise, draft] of [[first, '1'], [other, 'other'], [third, '3']]) {
    const request = await worker().next();
    assert.equal(request.draft, draft);
    worker().reply({ type: 'verdict', id: request.id, verdict: draft });
    assert.equal(await promise, draft);
  }
});

test('an answer to another question is dropped', async (t) => {
  const guard = await openFake(t);
  const promise = guard.check('1');
  const { id } = await worker().next();
  worker().reply({ type: 'verdict', id: id + 9, verdict: 'late' });
  worker().reply({ type: 'verdict', id, verdict: 'mine' });
  assert.equal(await promise, 'mine');
});

test('a worker that dies is replaced, and the waiting drafts go on', async (t) => {
  const guard = await openFake(t);
  const busy = guard.check('1');
  const waiting = guard.check('2');
  await worker().next();
  worker().die();
  await assert.rejects(busy, { name: 'EngineError', message: /out of memory/ });
  await nextWorker(2);
  assert.ok(FakeWorker.made[0].terminated);
  const { id, draft } = await worker().next();
  assert.equal(draft, '2');
  worker().reply({ type: 'verdict', id, verdict: 'two' });
  assert.equal(await waiting, 'two');
});

test('a worker that does not answer in time is replaced', async (t) => {
  const guard = await openFake(t, { timeout: 20 });
  await assert.rejects(guard.check('1'), /no answer in 20 ms/);
  const promise = guard.check('2');
  await nextWorker(2);
  const { id } = await worker().next();
  worker().reply({ type: 'verdict', id, verdict: 'two' });
  assert.equal(await promise, 'two');
});

test('after three deaths in a row the guard gives up', async (t) => {
  const guard = await openFake(t);
  for (let death = 1; death <= 3; ++death) {
    const busy = guard.check('x');
    await nextWorker(death);
    await worker().next();
    worker().die();
    await assert.rejects(busy, { name: 'EngineError' });
  }
  await assert.rejects(guard.check('x'), { name: 'EngineError' });
  assert.equal(FakeWorker.made.length, 3);
});

test('dispose rejects what is under way and ends the worker', async (t) => {
  const guard = await openFake(t);
  const busy = guard.check('1');
  const waiting = guard.check('2');
  guard.dispose();
  await assert.rejects(busy, /disposed/);
  await assert.rejects(waiting, /disposed/);
  assert.ok(worker().terminated);
});

test('a worker file that cannot be made is an EngineError', async () => {
  const failing = createWorkerGuard({
    worker: () => { throw new Error('blocked by the CSP'); },
  });
  await assert.rejects(failing, (error) =>
    error.name === 'EngineError' && error.cause.message === 'blocked by the CSP');
});

test('a real worker answers beside a busy page', async (t) => {
  const guard = await createWorkerGuard();
  t.after(() => guard.dispose());
  assert.equal((await guard.check(PHONE)).severity, 'warning');
});

test('a worker that is replaced gets the policy of the one before', async (t) => {
  const guard = await openFake(t);
  const changed = guard.setPolicy('{"a":1}');
  const { id, policy } = await worker().next();
  assert.equal(policy, '{"a":1}');
  worker().reply({ type: 'policy', id, info: { policyVersion: '9' } });
  await changed;
  assert.equal(guard.info.policyVersion, '9');
  const lost = guard.check('first');
  await worker().next();
  worker().die();
  await assert.rejects(lost);
  guard.check('second').catch(() => {});
  await nextWorker(2);
  while (worker().requests.length === 0) await new Promise(setImmediate);
  assert.equal(worker().requests[0].policy, '{"a":1}');
});
