// The engine without any user interface; safe to import on a server.
export {
  ContextError,
  EngineError,
  PolicyError,
  SupersededError,
  type PolicyProblem,
} from './errors.js';
export { createGuard } from './guard.js';
export { createWorkerGuard, type WorkerGuardOptions } from './worker-guard.js';
export type { PolicyPack, PolicySource } from './policy-pack.js';
export type * from './types.js';
