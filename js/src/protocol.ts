// What a page and its worker say to each other. Each request has an id, each
// answer carries the id of its request.
import type { ErrorData } from './errors.js';
import type { PolicySource } from './policy-pack.js';
import type { Context, Detail, EngineInfo, Limits, Verdict } from './types.js';

export type Request =
  | {
      readonly type: 'start';
      readonly module: WebAssembly.Module;
      readonly limits: Limits;
      readonly policy: PolicySource;
      readonly detail: Detail;
    }
  | {
      readonly type: 'policy';
      readonly id: number;
      readonly policy: PolicySource;
    }
  | {
      readonly type: 'check';
      readonly id: number;
      readonly draft: string;
      readonly context: Context | undefined;
      readonly explain: boolean;
      readonly lane: unknown;
    };

export type Reply =
  | { readonly type: 'ready'; readonly info: EngineInfo }
  | { readonly type: 'failed'; readonly error: ErrorData }
  | { readonly type: 'verdict'; readonly id: number; readonly verdict: Verdict }
  | { readonly type: 'policy'; readonly id: number; readonly info: EngineInfo }
  | { readonly type: 'error'; readonly id: number; readonly error: ErrorData };

// A variable, so that no bundler tries to resolve a Node module for the page.
export const NODE_WORKERS = 'node:worker_threads';
