// The engine without any user interface; safe to import on a server.
export { ContextError, EngineError, SupersededError } from './errors.js';
export { createGuard } from './guard.js';
export { createWorkerGuard, type WorkerGuardOptions } from './worker-guard.js';
export type * from './types.js';
