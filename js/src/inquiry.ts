// Where a field's draft goes to the engine: the only place. An answer counts
// only while the draft it was asked for stands.
//
//   const inquiry = new Inquiry();
//   inquiry.open(await createGuard());
//   const answer = inquiry.ask(draft, context);  // a promise from a worker
//   inquiry.outdate();                           // an edit: it comes late now
import type { AsyncGuard, Context, Guard, Verdict } from './types.js';

/** What the engine says of the draft it was asked about. */
export interface Answer {
  readonly verdict: Verdict;
  /** Milliseconds it took. */
  readonly checkMs: number;
}

export class Inquiry {
  #guard: Guard | AsyncGuard | undefined;
  #revision = 0;

  /** True once there is an engine. */
  get isOpen(): boolean {
    return this.#guard !== undefined;
  }

  /** Asks this engine from now on. */
  open(guard: Guard | AsyncGuard): void {
    this.#guard = guard;
  }

  /** The draft is another one: an answer under way is none to it. */
  outdate(): void {
    ++this.#revision;
  }

  /**
   * What the engine says, at once or later; null for an answer that comes late.
   * @throws (or rejects with) what the engine throws, when it is not late.
   */
  ask(draft: string, context?: Context): Answer | Promise<Answer | null> {
    const revision = ++this.#revision;
    const started = performance.now();
    const timed = (verdict: Verdict): Answer =>
      ({ verdict, checkMs: performance.now() - started });
    const verdict = this.#guard!.check(draft, context, { lane: this });
    if (!('then' in verdict)) return timed(verdict);
    const isLate = (): boolean => revision !== this.#revision;
    return verdict.then(
      (given) => (isLate() ? null : timed(given)),
      (error: unknown) => {
        if (isLate()) return null;
        throw error;
      },
    );
  }
}
