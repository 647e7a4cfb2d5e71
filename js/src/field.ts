// One composer under guard: when to check, whose answer counts, where the
// findings are now.
//
//   const field = new Field(textarea, createGuard(), { context });
//   field.subscribe(({ findings }) => …);
//
// An answer counts only while the draft it was asked for stands; edits in the
// meantime move the findings they do not touch and drop those they do.
import { diff, mapSpans } from './changes.js';
import { editableOf, type Editable } from './editable.js';
import { EngineError, SupersededError } from './errors.js';
import { marksOf, type Marks } from './marks.js';
import { byStart, scrollTo, withSpace } from './places.js';
import { Scheduler } from './scheduler.js';
import type {
  AsyncGuard, Context, Finding, Guard, Reminder, Severity, Span, Verdict,
} from './types.js';

/** An engine, or the promise of one. */
export type GuardSource =
  | Guard
  | AsyncGuard
  | PromiseLike<Guard | AsyncGuard>;

/** Options of `attachGuard`. */
export interface FieldOptions {
  /** What the host knows, or a function asked before each check. Default {}. */
  readonly context?: Context | (() => Context);
  /** Milliseconds of quiet before a check. Default 250. */
  readonly wait?: number;
  /** Milliseconds until a check while typing goes on. Default 1,000. */
  readonly maxWait?: number;
  /** Whether findings are underlined. Default true. */
  readonly marks?: boolean;
  /** Hears of an engine that failed and of a wrong context. Default nothing. */
  readonly onError?: (error: Error) => void;
}

/** How a composer stands. */
export interface FieldState {
  /**
   * `loading` until the engine is there, `checking` while an answer is due,
   * `ready`, or `off` when there is no engine: the composer then works as if
   * there were no guard.
   */
  readonly status: 'loading' | 'checking' | 'ready' | 'off';
  /** Where they are now, by `start`. */
  readonly findings: readonly Finding[];
  /** Where they are now. */
  readonly reminders: readonly Reminder[];
  /** The greatest severity among `findings`. */
  readonly severity: Severity;
  /** True when only the beginning of the draft was read. */
  readonly truncated: boolean;
  /** The last answer, with spans in the draft it was given for. */
  readonly verdict: Verdict | null;
  /** How many checks have been answered. */
  readonly checks: number;
  /** Milliseconds the last check took. */
  readonly checkMs: number;
  /** The last error, or null. */
  readonly error: Error | null;
}

const DEFAULT_WAIT_MS = 250;
const DEFAULT_MAX_WAIT_MS = 1000;

const INITIAL: FieldState = {
  status: 'loading', findings: [], reminders: [], severity: 'none',
  truncated: false, verdict: null, checks: 0, checkMs: 0, error: null,
};

const RANKS: readonly Severity[] = ['none', 'hint', 'warning'];

export class Field {
  readonly editable: Editable;
  readonly #options: FieldOptions;
  readonly #marks: Marks | undefined;
  readonly #scheduler: Scheduler;
  readonly #listening = new AbortController();
  readonly #listeners = new Set<(state: FieldState) => void>();
  readonly #loaded: Promise<FieldState>;
  #guard: Guard | AsyncGuard | undefined;
  #state = INITIAL;
  #draft: string;
  #revision = 0;
  #composing = false;
  #checkNow = false;

  /** @throws TypeError for an element nobody writes text in. */
  constructor(element: HTMLElement, guard: GuardSource, options: FieldOptions) {
    this.editable = editableOf(element);
    this.#options = options;
    this.#draft = this.editable.read();
    if (options.marks !== false) this.#marks = marksOf(this.editable);
    this.#scheduler = new Scheduler(() => void this.check(), {
      wait: options.wait ?? DEFAULT_WAIT_MS,
      maxWait: options.maxWait ?? DEFAULT_MAX_WAIT_MS,
    });
    this.#listen(element);
    this.#loaded = Promise.resolve(guard).then(
      (ready) => this.#start(ready),
      (error: unknown) => this.#fail(error),
    );
  }

  get state(): FieldState {
    return this.#state;
  }

  /** The draft as it was last read. */
  get draft(): string {
    return this.#draft;
  }

  /** True when the person may edit. */
  get writable(): boolean {
    return this.editable.writable;
  }

  /** True after `dispose()`. */
  get disposed(): boolean {
    return this.#listening.signal.aborted;
  }

  /** Calls back now and at every change; call the answer to stop. */
  subscribe(listener: (state: FieldState) => void): () => void {
    this.#listeners.add(listener);
    listener(this.#state);
    return () => void this.#listeners.delete(listener);
  }

  /**
   * Checks at once; for a changed context, or a draft changed by script. With
   * an engine in this thread the answer is in `state` when this returns; while
   * the engine loads, the promise of the first answer is returned.
   */
  check(): Promise<FieldState> | FieldState {
    this.#readEdit();
    this.#scheduler.cancel();
    if (this.disposed) return this.#state;
    if (!this.#guard) {
      return this.#state.status === 'loading' ? this.#loaded : this.#state;
    }
    const revision = ++this.#revision;
    const started = performance.now();
    const settle = (verdict: Verdict): FieldState => {
      if (revision === this.#revision && !this.disposed) {
        this.#accept(verdict, performance.now() - started);
      }
      return this.#state;
    };
    try {
      const { context } = this.#options;
      const now = typeof context === 'function' ? context() : context;
      const answer = this.#guard.check(this.#draft, now, { lane: this });
      if (!('then' in answer)) return settle(answer);
      this.#update({ status: 'checking' });
      return answer.then(settle, (error: unknown) =>
        revision === this.#revision ? this.#fail(error) : this.#state);
    } catch (error) {
      return this.#fail(error);
    }
  }

  /** Takes findings out of the draft, through the composer's own input. */
  remove(...findings: readonly Span[]): void {
    if (!this.writable) return;
    // From the last to the first, so that the earlier ones stay in place.
    for (const span of [...findings].sort((a, b) => b.start - a.start)) {
      this.editable.replace(withSpace(this.#draft, span), '');
      this.#readEdit();
    }
    void this.check();
  }

  /** Selects a finding and brings it into view. */
  reveal(span: Span): void {
    const { element } = this.editable;
    this.editable.select(span);
    const [box] = this.rectsOf(span);
    if (box) scrollTo(element, box);
    element.scrollIntoView({ block: 'nearest' });
    this.#listeners.forEach((listener) => listener(this.#state));
  }

  /** Boxes of a finding in the viewport, one a line. */
  rectsOf(span: Span): readonly DOMRect[] {
    return this.#marks?.rectsOf(span) ?? [];
  }

  /** Leaves the composer as it was: no listener, node or style stays. */
  dispose(): void {
    this.#listening.abort();
    this.#scheduler.cancel();
    this.#marks?.dispose();
    this.#listeners.clear();
  }

  #listen(element: HTMLElement): void {
    const { signal } = this.#listening;
    const on = (type: string, listener: (event: Event) => void): void =>
      element.addEventListener(type, listener, { signal });
    on('input', (event) => this.#onInput(event as InputEvent));
    on('compositionstart', () => {
      this.#composing = true;
      this.#scheduler.cancel();
    });
    on('compositionend', () => {
      this.#composing = false;
      this.#readEdit();
      this.#scheduler.request();
    });
    on('paste', () => (this.#checkNow = true));
    on('drop', () => (this.#checkNow = true));
    on('focus', () => this.#readEdit() && this.#scheduler.request());
    on('blur', () => {
      this.#composing = false;
      if (this.#scheduler.pending) this.#scheduler.flush();
    });
    const form = element.closest('form');
    form?.addEventListener('reset', () => {
      // The form empties its fields after this event.
      queueMicrotask(() => setTimeout(() => this.disposed || this.check()));
    }, { signal });
  }

  #onInput(event: InputEvent): void {
    this.#readEdit();
    if (this.#composing || event.isComposing) return;
    if (this.#checkNow) {
      this.#checkNow = false;
      this.#scheduler.flush();
    } else {
      this.#scheduler.request();
    }
  }

  #start(guard: Guard | AsyncGuard): Promise<FieldState> | FieldState {
    if (this.disposed) return this.#state;
    this.#guard = guard;
    this.#update({ status: 'ready' });
    return this.check();
  }

  /** Reads the draft; moves what is known along. True when it had changed. */
  #readEdit(): boolean {
    const draft = this.editable.read();
    if (draft === this.#draft) return false;
    const change = diff(this.#draft, draft);
    this.#draft = draft;
    ++this.#revision; // An answer under way is an answer to another draft.
    const { findings, reminders } = this.#state;
    if (findings.length + reminders.length > 0) {
      this.#place(mapSpans(findings, change), mapSpans(reminders, change), {});
    }
    return true;
  }

  #accept(verdict: Verdict, checkMs: number): void {
    const { findings, reminders, truncated } = verdict;
    const checks = this.#state.checks + 1;
    this.#place(findings, reminders, {
      status: 'ready', truncated, verdict, checks, checkMs, error: null,
    });
  }

  #fail(error: unknown): FieldState {
    if (error instanceof SupersededError || this.disposed) return this.#state;
    const reported = error instanceof Error ? error : new Error(String(error));
    // A wrong context is the host's to mend; a lost engine stays lost.
    const off = reported instanceof EngineError || !this.#guard;
    this.#place([], [], {
      status: off ? 'off' : 'ready', verdict: null, error: reported,
    });
    this.#options.onError?.(reported);
    return this.#state;
  }

  #place(
    findings: readonly Finding[],
    reminders: readonly Reminder[],
    rest: Partial<FieldState>,
  ): void {
    const severity = RANKS[
      Math.max(0, ...findings.map((f) => RANKS.indexOf(f.severity)))
    ]!;
    const places = reminders.map((span) => ({ ...span, severity: 'none' as const }));
    this.#marks?.show(this.#draft, [...findings, ...places].sort(byStart));
    this.#update({ ...rest, findings, reminders, severity });
  }

  #update(changes: Partial<FieldState>): void {
    this.#state = { ...this.#state, ...changes };
    this.#listeners.forEach((listener) => listener(this.#state));
  }
}
