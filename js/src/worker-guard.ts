// createWorkerGuard: an engine in a worker, behind the interface of the engine
// in the page, only later.
//
// One check is under way at a time, the others wait here, where a newer draft
// of the same lane can still take an older one's place. A worker that dies or
// does not answer is replaced; the check it was busy with is rejected, since it
// may be the reason, and the waiting ones go to the next worker.
import { encodeContext } from './context.js';
import { EngineError, fromErrorData, SupersededError } from './errors.js';
import { loadModule } from './load.js';
import { policyText, type PolicySource } from './policy-pack.js';
import type { Reply, Request } from './protocol.js';
import { openPort, type WorkerPort } from './worker-port.js';
import type {
  AsyncGuard,
  CheckOptions,
  Context,
  EngineInfo,
  GuardOptions,
  Verdict,
} from './types.js';

/** Options of `createWorkerGuard`. */
export interface WorkerGuardOptions extends GuardOptions {
  /**
   * Makes the worker, for a host that serves the package's `worker.js` from a
   * place of its own. Default: the file beside the package's own modules.
   */
  readonly worker?: () => Worker;
  /** Milliseconds for one check, and for the start. Default 5,000. */
  readonly timeout?: number;
}

const DEFAULT_TIMEOUT_MS = 5000;

// Deaths in a row, without one answer between them, before giving up.
const MAX_CRASHES = 3;

interface Job {
  readonly request: Extract<Request, { readonly id: number }>;
  readonly lane: unknown;
  resolve(reply: Reply): void;
  reject(error: Error): void;
}

/**
 * Loads the engine into a worker.
 * @throws EngineError (as a rejection) when it cannot load.
 * @throws PolicyError (as a rejection) when the policy pack is not taken.
 */
export async function createWorkerGuard(
  options: WorkerGuardOptions = {},
): Promise<AsyncGuard> {
  const module = await loadModule(options.wasm);
  const guard = new WorkerGuard(module, options);
  await guard.start();
  return guard;
}

class WorkerGuard implements AsyncGuard {
  info!: EngineInfo;
  readonly #module: WebAssembly.Module;
  readonly #options: WorkerGuardOptions;
  readonly #waiting: Job[] = [];
  readonly #names = new WeakMap<object, string>();
  #policy: string | null;
  #port: WorkerPort | undefined;
  #current: Job | undefined;
  #starting: Promise<void> | undefined;
  #onStarted: ((error?: Error) => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #nextId = 1;
  #crashes = 0;
  #ended: EngineError | undefined;

  constructor(module: WebAssembly.Module, options: WorkerGuardOptions) {
    this.#module = module;
    this.#options = options;
    this.#policy = policyText(options.policy) || null;
  }

  check(
    draft: string,
    context?: Context,
    options: CheckOptions = {},
  ): Promise<Verdict> {
    return new Promise((resolve, reject) => {
      if (this.#ended) throw this.#ended;
      if (typeof draft !== 'string') {
        throw new TypeError(
          `composer-guard: the draft must be a string, not ${typeof draft}`,
        );
      }
      encodeContext(context); // Throws here what cannot be sent.
      const { lane, explain = false } = options;
      this.#supersede(lane);
      const id = this.#nextId++;
      this.#waiting.push({
        request: {
          type: 'check', id, draft, context, explain, lane: this.#nameOf(lane),
        },
        lane,
        resolve: (reply) => reply.type === 'verdict' && resolve(reply.verdict),
        reject,
      });
      this.#next();
    });
  }

  setPolicy(policy: PolicySource): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#ended) throw this.#ended;
      const text = policyText(policy) || null; // Throws what is no pack.
      const id = this.#nextId++;
      this.#waiting.push({
        request: { type: 'policy', id, policy: text },
        lane: undefined,
        resolve: (reply) => {
          if (reply.type !== 'policy') return;
          this.#policy = text; // For the worker after this one, too.
          this.info = reply.info;
          resolve();
        },
        reject,
      });
      this.#next();
    });
  }

  dispose(): void {
    this.#end(new EngineError('composer-guard: the guard was disposed'));
  }

  /** Starts a worker and waits until its engine is ready. */
  start(): Promise<void> {
    this.#starting ??= this.#open().finally(() => {
      this.#starting = undefined;
    });
    return this.#starting;
  }

  async #open(): Promise<void> {
    // A port that has been given up must not be heard again.
    let live = true;
    const port = await openPort(
      {
        onReply: (reply) => live && this.#onReply(reply),
        onCrash: (reason) => live && this.#onCrash(reason),
      },
      this.#options.worker,
    ).catch((cause: unknown) => {
      throw new EngineError('composer-guard: cannot make a worker', { cause });
    });
    this.#port = {
      post: (request) => port.post(request),
      terminate: () => {
        live = false;
        port.terminate();
      },
    };
    if (this.#ended) return this.#close();
    await new Promise<void>((resolve, reject) => {
      this.#onStarted = (error) => (error ? reject(error) : resolve());
      this.#startTimer();
      const { limits = {}, detail = 'full' } = this.#options;
      this.#port?.post({
        type: 'start', module: this.#module, limits, policy: this.#policy, detail,
      });
    });
  }

  // A lane's name in the worker, where an object would be another one each time.
  #nameOf(lane: unknown): unknown {
    if (typeof lane !== 'object' || lane === null) return lane;
    const name = this.#names.get(lane) ?? `lane ${this.#nextId++}`;
    this.#names.set(lane, name);
    return name;
  }

  #supersede(lane: unknown): void {
    if (lane === undefined) return;
    const index = this.#waiting.findIndex((job) => job.lane === lane);
    const [older] = index < 0 ? [] : this.#waiting.splice(index, 1);
    older?.reject(new SupersededError('composer-guard: a newer draft came'));
  }

  #next(): void {
    if (this.#current || this.#waiting.length === 0 || this.#ended) return;
    if (!this.#port) {
      this.start().then(
        () => this.#next(),
        (error: unknown) => this.#end(asEngineError(error)),
      );
      return;
    }
    if (this.#starting) return;
    const job = this.#waiting.shift()!;
    this.#current = job;
    this.#startTimer();
    this.#port.post(job.request);
  }

  #onReply(reply: Reply): void {
    if (reply.type === 'ready' || reply.type === 'failed') {
      clearTimeout(this.#timer);
      const started = this.#onStarted;
      this.#onStarted = undefined;
      if (reply.type === 'ready') {
        this.info = reply.info;
        started?.();
      } else {
        this.#close();
        started?.(fromErrorData(reply.error));
      }
      return;
    }
    const job = this.#current;
    if (!job || job.request.id !== reply.id) return;
    clearTimeout(this.#timer);
    this.#current = undefined;
    this.#crashes = 0;
    if (reply.type === 'error') job.reject(fromErrorData(reply.error));
    else job.resolve(reply);
    this.#next();
  }

  #onCrash(reason: string): void {
    this.#close();
    const error = new EngineError(`composer-guard: the worker died: ${reason}`);
    const started = this.#onStarted;
    this.#onStarted = undefined;
    started?.(error);
    const job = this.#current;
    this.#current = undefined;
    job?.reject(error);
    if (++this.#crashes >= MAX_CRASHES) this.#end(error);
    else this.#next();
  }

  #startTimer(): void {
    clearTimeout(this.#timer);
    const ms = this.#options.timeout ?? DEFAULT_TIMEOUT_MS;
    this.#timer = setTimeout(() => this.#onCrash(`no answer in ${ms} ms`), ms);
  }

  #close(): void {
    clearTimeout(this.#timer);
    this.#port?.terminate();
    this.#port = undefined;
  }

  #end(error: EngineError): void {
    if (this.#ended) return;
    this.#ended = error;
    this.#close();
    this.#onStarted?.(error);
    this.#current?.reject(error);
    this.#current = undefined;
    for (const job of this.#waiting.splice(0)) job.reject(error);
  }
}

function asEngineError(error: unknown): EngineError {
  if (error instanceof EngineError) return error;
  return new EngineError(String(error), { cause: error });
}
