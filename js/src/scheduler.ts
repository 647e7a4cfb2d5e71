// When to check: some quiet time after the last key, but never later than the
// maximum wait after the first.

export interface SchedulerOptions {
  /** Milliseconds of quiet. */
  readonly wait: number;
  /** Milliseconds after the first request at most. */
  readonly maxWait: number;
}

export class Scheduler {
  readonly #run: () => void;
  readonly #options: SchedulerOptions;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pending = false;
  #deadline = 0;

  constructor(run: () => void, options: SchedulerOptions) {
    this.#run = run;
    this.#options = options;
  }

  /** True between a request and its run. */
  get pending(): boolean {
    return this.#pending;
  }

  /** Asks for a run. */
  request(): void {
    const now = performance.now();
    if (!this.pending) this.#deadline = now + this.#options.maxWait;
    clearTimeout(this.#timer);
    const wait = Math.min(this.#options.wait, this.#deadline - now);
    this.#pending = true;
    // A timer cannot wait for ever: it would fire at once.
    if (wait === Infinity) return;
    this.#timer = setTimeout(() => this.flush(), Math.max(0, wait));
  }

  /** Runs at once. */
  flush(): void {
    this.cancel();
    this.#run();
  }

  cancel(): void {
    clearTimeout(this.#timer);
    this.#pending = false;
  }
}
