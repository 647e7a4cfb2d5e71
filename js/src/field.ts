// One composer under guard: when to check, whose answer counts, where the
// findings are now.
//
//   const field = new Field(composerOf(textarea), createGuard(), { context });
//   field.subscribe(({ findings }) => …);
//
// An answer counts only while the draft it was asked for stands; edits in the
// meantime move the findings they do not touch and drop those they do. What is
// found in the token that is being typed waits until the person leaves it.
import { diff, mapFindings, type Change, type Placed } from './changes.js';
import type { Composer } from './composer.js';
import { ownDismissals, type Dismissals } from './dismissals.js';
import { EngineError, SupersededError } from './errors.js';
import {
  INITIAL, severityOf, toldOf, type FieldOptions, type FieldState, type GuardSource,
} from './field-state.js';
import { Inquiry, type Answer } from './inquiry.js';
import type { Marks } from './marks.js';
import { isAt, isTyped, PendingToken } from './pending.js';
import { byStart, scrollTo, unseen } from './places.js';
import { removeAll } from './removal.js';
import { Scheduler } from './scheduler.js';
import { standing } from './standing.js';
import type {
  AsyncGuard, Finding, Fix, Guard, Reminder, Span,
} from './types.js';

const DEFAULTS = { wait: 250, maxWait: 1000, pendingWait: 2000 };

/** One composer under guard; made by `attachGuard` and the adapters. */
export class Field {
  readonly composer: Composer;
  readonly #options: FieldOptions;
  readonly #marks: Marks | undefined;
  readonly #scheduler: Scheduler;
  readonly #token: PendingToken;
  readonly #dismissals: Dismissals | null;
  readonly #listening = new AbortController();
  readonly #listeners = new Set<(state: FieldState) => void>();
  readonly #loaded: Promise<FieldState>;
  readonly #inquiry = new Inquiry();
  #state = INITIAL;
  #found: readonly Finding[] = [];
  #reminders: readonly Reminder[] = [];
  #draft: string;
  #composing = false;

  constructor(composer: Composer, guard: GuardSource, options: FieldOptions) {
    this.composer = composer;
    this.#options = options;
    this.#draft = composer.read();
    const { dismissals = ownDismissals() } = options;
    this.#dismissals = dismissals || null;
    if (options.marks !== false) this.#marks = composer.marks();
    this.#scheduler = new Scheduler(() => void this.#run(), {
      wait: options.wait ?? DEFAULTS.wait,
      maxWait: options.maxWait ?? DEFAULTS.maxWait,
    });
    this.#token = new PendingToken(
      options.pendingWait ?? DEFAULTS.pendingWait, () => this.#place());
    composer.listen({
      onEdit: (whole) => this.#onEdit(whole ?? false),
      onSelect: () => this.#onSelect(),
      onCompose: (active) => this.#onCompose(active),
      onFocus: (focused) => this.#onFocus(focused),
    }, this.#listening.signal);
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
    return this.composer.writable;
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
   * Checks all at once; for a changed context, or a draft changed by script.
   * With an engine in this thread the answer is in `state` when this returns;
   * while the engine loads, the promise of the first answer is returned.
   */
  check(): Promise<FieldState> | FieldState {
    this.#token.leave();
    if (this.#state.status !== 'loading') return this.#run();
    // The first check waits for an input method, but not the one who asks.
    return this.#loaded.then((state) =>
      state.verdict || state.error ? state : this.#run());
  }

  /** Takes findings out of the draft, through the composer's own input. */
  remove(...findings: readonly Placed[]): void {
    if (!this.writable) return;
    removeAll(this.composer, this.#draft, findings);
    void this.check();
  }

  /** Applies a fix; `text` is what `fixText` makes of it. */
  apply(fix: Fix, text: string): void {
    if (!this.writable) return;
    this.composer.replace(fix, text);
    void this.check();
  }

  /** Whether findings may be said to be no contact information. */
  get dismissible(): boolean {
    return this.#dismissals !== null;
  }

  /** The person says it is no contact information: now and from now on. */
  dismiss(finding: Finding): void {
    const text = this.#draft.slice(finding.start, finding.end);
    const hash = this.#dismissals?.add(finding.category, text);
    if (hash === undefined) return;
    this.#place();
    this.#options.onDismiss?.({ finding, hash });
  }

  /** Takes that back. */
  restore(finding: Finding): void {
    const text = this.#draft.slice(finding.start, finding.end);
    this.#dismissals?.delete(finding.category, text);
    this.#place();
  }

  /** Selects a finding and brings it into view. */
  reveal(span: Span): void {
    this.composer.select(span);
    scrollTo(this.composer.element, this.rectsOf(span)[0]);
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
    this.#token.dispose();
    this.#marks?.dispose();
    this.#listeners.clear();
  }

  #onEdit(whole: boolean): void {
    const change = this.#readEdit();
    if (!change) return;
    const typed = !whole && isTyped(change.inserted);
    if (!this.#composing) {
      if (typed) this.#token.enter(this.#draft, change);
      else this.#token.leave();
    }
    this.#place(); // Once a key: it costs more than all the rest.
    if (this.#composing) return;
    if (typed) this.#scheduler.request();
    else this.#scheduler.flush();
  }

  #onCompose(composing: boolean): void {
    if (composing) this.#scheduler.cancel();
    const ended = this.#composing && !composing;
    this.#composing = composing;
    if (!ended) return;
    if (this.#readEdit()) this.#place();
    this.#scheduler.request();
  }

  #onFocus(focused: boolean): void {
    if (focused) {
      if (this.#readEdit()) {
        this.#place();
        if (!this.#composing) this.#scheduler.request();
      }
      return;
    }
    this.#composing = false;
    this.#token.leave();
    if (this.#readEdit() || this.#scheduler.pending) this.#scheduler.flush();
  }

  #onSelect(): void {
    const { span } = this.#token;
    if (!span || this.#composing) return;
    // Some browsers move the caret before they tell of the edit.
    if (this.composer.read() !== this.#draft) return;
    if (!isAt(this.composer.selection(), span)) this.#token.leave();
  }

  #start(guard: Guard | AsyncGuard): Promise<FieldState> | FieldState {
    if (this.disposed) return this.#state;
    this.#inquiry.open(guard);
    this.#update({ status: 'ready' });
    return this.#composing ? this.#state : this.#run();
  }

  #run(): Promise<FieldState> | FieldState {
    const edited = this.#readEdit();
    this.#scheduler.cancel();
    if (this.disposed) return this.#state;
    if (!this.#inquiry.isOpen) return this.#state;
    try {
      const { context } = this.#options;
      const now = typeof context === 'function' ? context() : context;
      const answer = this.#inquiry.ask(this.#draft, now);
      if (!('then' in answer)) return this.#accept(answer);
      if (edited) this.#place({ status: 'checking' });
      else this.#update({ status: 'checking' });
      return answer.then(
        (given) => given ? this.#accept(given) : this.#state,
        (error: unknown) => this.#fail(error),
      );
    } catch (error) {
      return this.#fail(error);
    }
  }

  /** Reads the draft; moves what is known along, for `#place`. How it changed. */
  #readEdit(): Change | null {
    const draft = this.composer.read();
    if (draft === this.#draft) return null;
    const change = diff(this.#draft, draft);
    this.#draft = draft;
    this.#inquiry.outdate();
    this.#found = mapFindings(this.#found, change);
    this.#reminders = mapFindings(this.#reminders, change);
    return change;
  }

  #accept({ verdict, checkMs }: Answer): FieldState {
    if (this.disposed) return this.#state;
    const checks = this.#state.checks + 1;
    this.#found = verdict.findings;
    this.#reminders = verdict.reminders;
    this.#place({
      status: 'ready', truncated: verdict.truncated, verdict, checks, checkMs,
      error: null,
    });
    return this.#state;
  }

  #fail(error: unknown): FieldState {
    if (error instanceof SupersededError || this.disposed) return this.#state;
    const reported = error instanceof Error ? error : new Error(String(error));
    // A wrong context is the host's to mend; a lost engine stays lost.
    const off = reported instanceof EngineError || !this.#inquiry.isOpen;
    // An engine that was given up says the same to every draft.
    const isNews = reported !== this.#state.error;
    this.#found = [];
    this.#reminders = [];
    this.#place({
      status: off ? 'off' : 'ready', verdict: null, error: reported,
    });
    if (isNews) this.#options.onError?.(reported);
    return this.#state;
  }

  /** Shows what is known, as far as it stands. */
  #place(rest: Partial<FieldState> = {}): void {
    const { span } = this.#token;
    const sorted = standing(this.#found, this.#draft, span, this.#dismissals);
    const { findings } = sorted;
    const reminders = this.#reminders;
    const marks = [...findings, ...reminders.map(unseen)].sort(byStart);
    this.#marks?.show(this.#draft, marks);
    const { verdict } = { ...this.#state, ...rest };
    const severity = severityOf(toldOf({ findings, verdict }));
    this.#update({ ...rest, ...sorted, reminders, severity });
  }

  #update(changes: Partial<FieldState>): void {
    this.#state = { ...this.#state, ...changes };
    this.#listeners.forEach((listener) => listener(this.#state));
  }
}
