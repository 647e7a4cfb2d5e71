// The two engines, so that every test of the interface runs on both.
import { createGuard, createWorkerGuard } from 'composer-guard';

export const ENGINES = [
  { name: 'the engine in this thread', create: createGuard },
  { name: 'the engine in a worker', create: createWorkerGuard },
];

export const PHONE = 'call me on +44 20 7946 0958';
export const CLEAN = 'a contact form for $1,200-1,500 by 2024-05-01';

/** A guard that is disposed when the test ends. */
export async function open(t, engine, options) {
  const guard = await engine.create(options);
  t.after(() => guard.dispose());
  return guard;
}

/** The promise of a check, also when the check throws at once. */
export async function check(guard, ...args) {
  return guard.check(...args);
}
