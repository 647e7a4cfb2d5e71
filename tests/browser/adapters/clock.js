// Runs in a page before its example. Where the test sets `longest`, timers of so
// many milliseconds and more never come: what is seen then came without them.
'use strict';

{
  const { setTimeout } = globalThis;
  const NEVER_MS = 2 ** 30;
  globalThis.setTimeout = (body, ms = 0, ...rest) => setTimeout(
    body, ms >= (globalThis.longest ?? Infinity) ? NEVER_MS : ms, ...rest);
}
