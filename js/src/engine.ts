// The engine: the only importer of the WebAssembly glue.
//
// A draft crosses as UTF-8, written straight into the module's memory; a lone
// surrogate arrives as U+FFFD, one unit wide, so spans stay true. A verdict
// comes back as one string of JSON, and only when there is something in it.
import createModule, { type WasmEngine } from './composer_guard.mjs';
import { encodeContext } from './context.js';
import {
  ContextError, EngineError, PolicyError, type PolicyProblem,
} from './errors.js';
import { moved } from './changes.js';
import { AS_BEFORE, Lanes, MOVED, type Told } from './lanes.js';
import { policyText, type PolicySource } from './policy-pack.js';
import type {
  CheckOptions, Context, Detail, EngineInfo, GuardOptions, Limits, Verdict,
} from './types.js';

// UTF-8 needs at most three bytes for one UTF-16 unit.
const BYTES_PER_UNIT = 3;

// Limits::draft_units of core/guard.h.
const DEFAULT_DRAFT_UNITS = 1 << 20;

// What crosses at most beyond the limit, so that the engine can tell that the
// draft goes on; two units, so that no pair is cut at the limit.
const BEYOND_LIMIT = 2;

// A draft that is a pasted file; what it took is given back when it is gone.
const HUGE_DRAFT = 100_000;

// Bytes of WebAssembly memory that are kept however they came about.
const KEPT_MEMORY = 8 << 20;

type EngineOptions = Pick<GuardOptions, 'limits' | 'policy' | 'detail'>;

/** One guard, which is one module instance at a time. */
export class Engine {
  #info!: EngineInfo;
  #wasm: WasmEngine;
  #memory: WebAssembly.Memory;
  readonly #module: WebAssembly.Module;
  #options: EngineOptions;
  #grown = false; // by a huge draft
  #renewing = false;
  #empty!: Verdict;
  readonly #draftUnits: number;
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder();
  readonly #lanes = new Lanes({
    open: (number, draft, pairs, explain) =>
      this.#wasm.open(number, ...this.#write(draft, pairs), explain),
    edit: (number, { from, to }, inserted) =>
      this.#wasm.edit(number, from, to - from, this.#write(inserted, '')[0]),
    close: (number) => this.#wasm.close(number),
  });

  private constructor(
    wasm: WasmEngine,
    memory: WebAssembly.Memory,
    draftUnits: number,
    module: WebAssembly.Module,
    options: EngineOptions,
  ) {
    this.#wasm = wasm;
    this.#memory = memory;
    this.#module = module;
    this.#options = options;
    this.#draftUnits = draftUnits;
    this.#describe();
  }

  #start(detail: number): void {
    this.#wasm.init(this.#draftUnits, detail);
    this.#describe();
  }

  get info(): EngineInfo {
    return this.#info;
  }

  #describe(): void {
    const { emptyVerdict, ...rest } = JSON.parse(
      this.#result(this.#wasm.describe()),
    ) as Omit<EngineInfo, 'engineVersion' | 'policyVersion'> & {
      emptyVerdict: Verdict;
    };
    const { engineVersion, policyVersion } = emptyVerdict;
    this.#info = Object.freeze({ engineVersion, policyVersion, ...rest });
    Object.freeze(emptyVerdict.findings);
    Object.freeze(emptyVerdict.outline);
    Object.freeze(emptyVerdict.reminders);
    Object.freeze(emptyVerdict.counts);
    this.#empty = Object.freeze(emptyVerdict);
  }

  /**
   * Makes an engine of a compiled module.
   * @throws EngineError when the module is not one of ours or cannot start.
   * @throws PolicyError when the policy pack is not taken.
   */
  static async create(
    module: WebAssembly.Module,
    options: EngineOptions = {},
  ): Promise<Engine> {
    const { limits = {}, policy = null, detail = 'full' } = options;
    const draftUnits = readDraftUnits(limits);
    const engine = await orEngineError(async () => {
      const { wasm, memory } = await instantiate(module);
      return new Engine(wasm, memory, draftUnits, module, options);
    });
    const level = readDetail(detail, engine.info.details);
    await orEngineError(() => engine.#start(level));
    if (policy !== null) engine.setPolicy(policy);
    return engine;
  }

  /** As `Guard.check`. */
  check(
    draft: string,
    context?: Context,
    { explain = false, lane }: CheckOptions = {},
  ): Verdict {
    if (typeof draft !== 'string') {
      throw new TypeError(
        `composer-guard: the draft must be a string, not ${typeof draft}`,
      );
    }
    const pairs = encodeContext(context);
    const bounded = this.#bounded(draft);
    if (lane === undefined) {
      const length = this.#orFailed(
        () => this.#wasm.check(...this.#write(bounded, pairs), explain));
      this.#giveBack(bounded.length);
      return this.#read(length, null).verdict;
    }
    const kept =
      this.#orFailed(() => this.#lanes.check(lane, bounded, pairs, explain));
    this.#giveBack(bounded.length);
    // While a draft is written most keys change nothing of what is found.
    const { length, told } = kept;
    if (told !== null && length === AS_BEFORE) return told.verdict;
    kept.told = told !== null && length === MOVED
      ? { json: '', verdict: moved(told.verdict, kept.change) }
      : this.#read(length, told);
    return kept.told.verdict;
  }

  // What the engine answered; `before`, where it says the same.
  #read(length: number, before: Told | null): Told {
    if (length === 0) return { json: '', verdict: this.#empty };
    if (length < 0) {
      throw new ContextError(`composer-guard: ${this.#result(-length)}`);
    }
    const json = this.#result(length);
    if (before !== null && json === before.json) return before;
    return { json, verdict: JSON.parse(json) as Verdict };
  }

  /** As `Guard.setPolicy`. */
  setPolicy(policy: PolicySource): void {
    const text = policyText(policy);
    const length = this.#orFailed(
      () => this.#wasm.setPolicy(this.#write(text, '')[0]));
    if (length > 0) {
      throw new PolicyError(JSON.parse(this.#result(length)) as PolicyProblem[]);
    }
    this.#lanes.clear(); // Contexts may mean something else now.
    this.#options = { ...this.#options, policy };
    this.#describe();
  }

  // WebAssembly memory never shrinks. So when a huge draft is gone, another
  // instance takes over, and this one goes with all its memory.
  #giveBack(units: number): void {
    if (units >= HUGE_DRAFT && this.#memory.buffer.byteLength > KEPT_MEMORY) {
      this.#grown = true;
    }
    if (!this.#grown || this.#renewing || this.#lanes.units >= HUGE_DRAFT) return;
    this.#renewing = true;
    void this.#renew().finally(() => {
      this.#grown = this.#renewing = false;
    });
  }

  // The checks meanwhile are answered by the instance there is; where there is
  // no other, it stays.
  async #renew(): Promise<void> {
    const options = this.#options;
    const fresh = await Engine.create(this.#module, options).catch(() => null);
    if (fresh === null || options !== this.#options) return;
    this.#lanes.clear();
    this.#wasm = fresh.#wasm;
    this.#memory = fresh.#memory;
  }

  #bounded(draft: string): string {
    const most = this.#draftUnits + BEYOND_LIMIT;
    return draft.length > most ? draft.slice(0, most) : draft;
  }

  #orFailed<T>(run: () => T): T {
    try {
      return run();
    } catch (cause) {
      throw new EngineError('composer-guard: the engine has failed', { cause });
    }
  }

  // Writes both where the engine reads them; their bytes.
  #write(draft: string, pairs: string): [number, number] {
    const most = (draft.length + pairs.length) * BYTES_PER_UNIT;
    const address = this.#wasm.reserve(most);
    // Made anew each time: the buffer is another one when memory has grown.
    const input = new Uint8Array(this.#memory.buffer, address, most);
    const draftBytes = this.#encoder.encodeInto(draft, input).written;
    if (pairs === '') return [draftBytes, 0];
    const rest = input.subarray(draftBytes);
    return [draftBytes, this.#encoder.encodeInto(pairs, rest).written];
  }

  #result(length: number): string {
    return this.#decoder.decode(
      new Uint8Array(this.#memory.buffer, this.#wasm.resultAddress(), length),
    );
  }
}

async function orEngineError<T>(start: () => T | Promise<T>): Promise<T> {
  try {
    return await start();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new EngineError(
      `composer-guard: the engine does not start: ${reason}`,
      { cause },
    );
  }
}

// The level's number, which is its place in the engine's own list.
function readDetail(detail: Detail, details: readonly Detail[]): number {
  const level = details.indexOf(detail);
  if (level >= 0) return level;
  throw new RangeError(
    `composer-guard: detail: unknown value ${JSON.stringify(detail)} ` +
      `(${details.join(', ')})`,
  );
}

function readDraftUnits(limits: Limits): number {
  const units = limits.draftUnits ?? DEFAULT_DRAFT_UNITS;
  if (!Number.isInteger(units) || units < 1 || units > DEFAULT_DRAFT_UNITS) {
    throw new RangeError(
      `composer-guard: limits.draftUnits must be a whole number from 1 to ` +
        `${DEFAULT_DRAFT_UNITS}, not ${String(units)}`,
    );
  }
  return units;
}

async function instantiate(
  module: WebAssembly.Module,
): Promise<{ wasm: WasmEngine; memory: WebAssembly.Memory }> {
  let memory: WebAssembly.Memory | undefined;
  const wasm = await new Promise<WasmEngine>((resolve, reject) => {
    createModule({
      instantiateWasm(imports, done) {
        WebAssembly.instantiate(module, imports).then((instance) => {
          memory = findMemory(instance);
          done(instance, module);
        }).catch(reject);
        return {};
      },
      onAbort: (reason) => reject(new Error(String(reason))),
      print: () => {},
      printErr: () => {},
    }).then(resolve, reject);
  });
  if (!memory) throw new Error('the module exports no memory');
  return { wasm, memory };
}

// Emscripten shortens the names of exports, so it is found by what it is.
function findMemory(
  instance: WebAssembly.Instance,
): WebAssembly.Memory | undefined {
  return Object.values(instance.exports).find(
    (value) => value instanceof WebAssembly.Memory,
  );
}
