// Processes of a test, and what it waits for.
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** What `attempt` gives when it no longer throws or gives nothing. */
export async function until(attempt, ms = 20000) {
  const end = Date.now() + ms;
  let last = new Error('it gave nothing');
  do {
    try {
      const value = await attempt();
      if (value) return value;
    } catch (error) {
      last = error;
    }
    await sleep(25);
  } while (Date.now() < end);
  throw new Error(`waited ${ms} ms: ${last.message}`, { cause: last });
}

// A wait in a test is long enough for a busy machine. When much is broken, the
// file has waited in vain for some time already, and does not go on so.
const WAIT_MS = 20000;
const SHORT_WAIT_MS = 6000;
const IN_VAIN_MS = 60000;
let inVain = 0;

/** What `attempt` gives in a page when it gives something true. */
export async function patiently(attempt) {
  const ms = inVain < IN_VAIN_MS ? WAIT_MS : SHORT_WAIT_MS;
  try {
    return await until(attempt, ms);
  } catch (error) {
    inVain += ms;
    throw error;
  }
}

/** Ends a process and waits until it has ended. */
export function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  return new Promise((resolve) => {
    child.once('exit', resolve);
    child.kill();
    setTimeout(() => child.kill('SIGKILL'), 3000).unref();
  });
}

export function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
