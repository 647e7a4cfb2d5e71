// createGuard: an engine in this thread.
import { Engine } from './engine.js';
import { EngineError } from './errors.js';
import { loadModule } from './load.js';
import type { PolicySource } from './policy-pack.js';
import type {
  CheckOptions, Context, EngineInfo, Guard, GuardOptions, Verdict,
} from './types.js';

// The package's own module is compiled once, however many guards are made.
let ownModule: Promise<WebAssembly.Module> | undefined;

/**
 * Loads the engine. Works the same in a page, in a worker and in Node.
 *
 *   const guard = await createGuard();
 *   guard.check('call me on +44 20 7946 0958').severity  // 'warning'
 *   guard.check('a contact form for $1,200-1,500').severity  // 'none'
 *
 * @throws EngineError (as a rejection, with the cause) when it cannot load.
 * @throws PolicyError (as a rejection) when the policy pack is not taken.
 */
export async function createGuard(options: GuardOptions = {}): Promise<Guard> {
  const module = await compile(options);
  return new PageGuard(await Engine.create(module, options));
}

function compile(options: GuardOptions): Promise<WebAssembly.Module> {
  if (options.wasm !== undefined) return loadModule(options.wasm);
  ownModule ??= loadModule().catch((error: unknown) => {
    ownModule = undefined; // The next call tries again.
    throw error;
  });
  return ownModule;
}

class PageGuard implements Guard {
  #info;
  #engine: Engine | undefined;

  constructor(engine: Engine) {
    this.#engine = engine;
    this.#info = engine.info;
  }

  get info(): EngineInfo {
    return this.#info;
  }

  check(draft: string, context?: Context, options?: CheckOptions): Verdict {
    return this.#live().check(draft, context, options);
  }

  setPolicy(policy: PolicySource): void {
    const engine = this.#live();
    engine.setPolicy(policy);
    this.#info = engine.info;
  }

  #live(): Engine {
    if (this.#engine) return this.#engine;
    throw new EngineError('composer-guard: the guard was disposed');
  }

  dispose(): void {
    this.#engine = undefined;
  }
}
