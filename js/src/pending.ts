// The token under the caret: what is being typed may become something else, so
// it is not judged before the person leaves it.
//
//   tokenAt('call 415 555', 12)   // { start: 9, end: 12 }: still typing
//   tokenAt('call 415 555 ', 13)  // { start: 13, end: 13 }: left
//   tokenAt('your skype?', 11)    // { start: 11, end: 11 }: a sentence's end
import type { Change } from './changes.js';
import { Scheduler } from './scheduler.js';
import type { Span } from './types.js';

// More than this at once is no key: a paste, a completion, a correction.
const UNITS_OF_A_KEY = 2;

// No contact goes on after these; after a full stop, a colon or a slash it may.
const ENDS = /[\s\p{Z}?!,;)\]}"”»、。，！？；）」』]/u;

// Scripts that write no spaces: there a token ends where the script changes.
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー]/u;

/** Whether an edit of so many new units came from the keyboard. */
export function isTyped(inserted: number): boolean {
  return inserted <= UNITS_OF_A_KEY;
}

/** The token that ends at or goes across `caret`; empty when there is none. */
export function tokenAt(draft: string, caret: number): Span {
  const before = draft[caret - 1];
  if (before === undefined || ENDS.test(before)) {
    return { start: caret, end: caret };
  }
  const unspaced = UNSPACED.test(before);
  const inside = (unit: string | undefined): boolean =>
    unit !== undefined && !ENDS.test(unit) && UNSPACED.test(unit) === unspaced;
  let start = caret - 1;
  while (inside(draft[start - 1])) --start;
  let end = caret;
  while (inside(draft[end])) ++end;
  return { start, end };
}

/** Whether two spans share a unit. */
export function overlaps(a: Span, b: Span): boolean {
  return Math.max(a.start, b.start) < Math.min(a.end, b.end);
}

/** Whether a selection is a caret in or at the edge of the token. */
export function isAt(selection: Span | null, token: Span): boolean {
  return selection !== null && selection.start === selection.end &&
    selection.start >= token.start && selection.end <= token.end;
}

/** The token that is being typed, until it is left or a pause goes by. */
export class PendingToken {
  readonly #pause: Scheduler;
  readonly #onLeave: () => void;
  #span: Span | null = null;

  constructor(wait: number, onLeave: () => void) {
    this.#onLeave = onLeave;
    this.#pause = new Scheduler(() => this.leave(), { wait, maxWait: Infinity });
  }

  /** Where it is, or null. */
  get span(): Span | null {
    return this.#span;
  }

  /** After an edit by key; `draft` is the new one. */
  enter(draft: string, { from, inserted }: Change): void {
    this.#span = tokenAt(draft, from + inserted);
    this.#pause.request();
  }

  leave(): void {
    this.#pause.cancel();
    if (!this.#span) return;
    this.#span = null;
    this.#onLeave();
  }

  dispose(): void {
    this.#pause.cancel();
  }
}
