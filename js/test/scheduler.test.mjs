// When a check is due.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Scheduler } from '../dist/scheduler.js';

/** A scheduler on a clock that the test moves. */
function scheduler(t) {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  let now = 0;
  t.mock.method(performance, 'now', () => now);
  let runs = 0;
  const made = new Scheduler(() => ++runs, { wait: 250, maxWait: 1000 });
  return {
    made,
    runs: () => runs,
    pass(ms) {
      now += ms;
      t.mock.timers.tick(ms);
    },
  };
}

test('it runs once, after the quiet time', (t) => {
  const { made, runs, pass } = scheduler(t);
  made.request();
  pass(200);
  made.request();
  pass(249);
  assert.equal(runs(), 0);
  pass(1);
  assert.equal(runs(), 1);
  pass(5000);
  assert.equal(runs(), 1);
});

test('it runs while typing never stops', (t) => {
  const { made, runs, pass } = scheduler(t);
  for (let i = 0; i < 25; ++i) {
    made.request();
    pass(100);
  }
  assert.equal(runs(), 2);
});

test('a flush runs at once and leaves nothing to do', (t) => {
  const { made, runs, pass } = scheduler(t);
  made.request();
  made.flush();
  assert.equal(runs(), 1);
  assert.equal(made.pending, false);
  pass(5000);
  assert.equal(runs(), 1);
});

test('a cancelled request never runs', (t) => {
  const { made, runs, pass } = scheduler(t);
  made.request();
  made.cancel();
  pass(5000);
  assert.equal(runs(), 0);
});
