// The send gate: looks once more at the moment of sending.
//
//   gateSend(form, [field], { mode: 'confirm' });     // a form
//
//   const gate = createGate([field]);                  // a handler
//   button.onclick = async () => (await gate.pass()) && send();
//
// It fails open: without an engine the draft is sent, and the host is told.
import type { Field } from './field.js';
import { isAtLeast, toldOf, type FieldState, type Told } from './field-state.js';
import { en } from './messages/en.js';
import type { Messages } from './messages/types.js';
import type { Finding } from './types.js';
import { askBeforeSending } from './ui/confirm.js';

/** What happened at the gate. */
export interface GateDecision {
  /**
   * `sent`: nothing was found, or the mode only warns; `off`: sent unchecked,
   * there was no engine or no answer; `blocked` and `edit`: not sent; `removed`
   * and `overridden`: sent after the person chose so.
   */
  readonly outcome:
    'sent' | 'off' | 'blocked' | 'edit' | 'removed' | 'overridden';
  /**
   * What was found at or above the threshold; empty when the engine tells less
   * than `full`.
   */
  readonly findings: readonly Finding[];
}

/** Options of `gateSend` and `createGate`. */
export interface GateOptions {
  /**
   * `warn` tells and sends, `confirm` asks, `block` does not send before the
   * findings are gone. May be a getter: it is read at each sending.
   * Default `'confirm'`.
   */
  readonly mode?: 'warn' | 'confirm' | 'block';
  /** From which severity on. Default `'warning'`. */
  readonly threshold?: 'hint' | 'warning';
  /** Whether `confirm` offers to send anyway. Default true. */
  readonly allowOverride?: boolean;
  /**
   * Milliseconds sending waits for an engine that loads or is busy; then it is
   * sent unchecked, as `off`. Default 3,000.
   */
  readonly patience?: number;
  /** Texts of the question. Default English. */
  readonly messages?: Messages;
  /** Hears of every decision. Default nothing. */
  readonly onDecision?: (decision: GateDecision) => void;
}

/** Asks whether a draft may go. */
export interface Gate {
  /**
   * True when it may be sent now. A promise while the engine is busy or the
   * person is asked; false while an earlier question is still open.
   */
  pass(): boolean | Promise<boolean>;
  /** Closes a question that is open; the draft stays. */
  dispose(): void;
}

const DEFAULT_PATIENCE_MS = 3000;

/** Guards a handler of one's own that sends. */
export function createGate(
  fields: readonly Field[],
  options: GateOptions = {},
): Gate {
  return new FieldsGate(fields, options);
}

/** Guards the submit of a form; returns how to take the gate away. */
export function gateSend(
  form: HTMLFormElement,
  fields: readonly Field[],
  options: GateOptions = {},
): () => void {
  const gate = createGate(fields, options);
  const listening = new AbortController();
  let passing = false;
  form.addEventListener('submit', (event) => {
    if (passing) return;
    const passes = gate.pass();
    if (passes === true) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const { submitter } = event;
    void Promise.resolve(passes).then((now) => {
      if (!now) return;
      passing = true;
      try {
        form.requestSubmit(submitter);
      } finally {
        passing = false;
      }
    });
  }, { capture: true, signal: listening.signal });
  return () => {
    listening.abort();
    gate.dispose();
  };
}

class FieldsGate implements Gate {
  readonly #fields: readonly Field[];
  readonly #options: GateOptions;
  readonly #disposed = new AbortController();
  #busy = false;

  constructor(fields: readonly Field[], options: GateOptions) {
    this.#fields = fields;
    this.#options = options;
  }

  pass(): boolean | Promise<boolean> {
    if (this.#busy) return false;
    const answers = this.#fields.map((field) => field.check());
    const decided = answers.some((answer) => answer instanceof Promise)
      ? this.#wait(answers)
      : this.#decide(answers as FieldState[]);
    if (typeof decided === 'boolean') return decided;
    this.#busy = true;
    return decided.finally(() => (this.#busy = false));
  }

  dispose(): void {
    this.#disposed.abort();
  }

  async #wait(
    answers: readonly (FieldState | Promise<FieldState>)[],
  ): Promise<boolean> {
    const patience = this.#options.patience ?? DEFAULT_PATIENCE_MS;
    const states = await inTime(Promise.all(answers), patience);
    if (states) return this.#decide(states);
    this.#tell('off');
    return true;
  }

  #decide(states: readonly FieldState[]): boolean | Promise<boolean> {
    const told = this.#disposed.signal.aborted ? [] : this.#grave();
    if (told.length === 0) {
      const unchecked = states.some(
        ({ status, error }) => status === 'off' || error !== null);
      this.#tell(unchecked ? 'off' : 'sent');
      return true;
    }
    if (this.#options.mode !== 'warn') return this.#ask(told);
    this.#tell('sent', this.#findings());
    return true;
  }

  async #ask(told: readonly Told[]): Promise<boolean> {
    const { messages = en, mode, allowOverride = true } = this.#options;
    const blocked = mode === 'block';
    const findings = this.#findings();
    const first = this.#fields.find((field) => this.#graveIn(field).length > 0)!;
    const answer = await askBeforeSending(first.composer.element, {
      messages,
      told,
      counted: this.#fields.every(
        ({ state }) => state.verdict?.detail !== 'gentle'),
      blocked,
      signal: this.#disposed.signal,
      allowOverride: allowOverride && !blocked,
      allowRemove: this.#fields.every(
        (field) => this.#graveIn(field).length === 0 ||
          (field.writable && this.#findingsIn(field).length > 0)),
    });
    if (answer === 'send') {
      this.#tell('overridden', findings);
      return true;
    }
    if (this.#disposed.signal.aborted) return false;
    if (answer === 'edit') {
      const [finding] = this.#findingsIn(first);
      if (finding) first.reveal(finding);
      else first.composer.element.focus();
      this.#tell(blocked ? 'blocked' : 'edit', findings);
      return false;
    }
    return this.#remove(findings);
  }

  /** What is left when a finding is gone may be another finding. */
  async #remove(findings: readonly Finding[]): Promise<boolean> {
    for (const field of this.#fields) field.remove(...this.#findingsIn(field));
    await Promise.all(this.#fields.map((field) => field.check()));
    const left = this.#grave();
    if (left.length > 0) return this.#ask(left);
    this.#tell('removed', findings);
    return true;
  }

  #grave(): readonly Told[] {
    return this.#fields.flatMap((field) => this.#graveIn(field));
  }

  #graveIn(field: Field): readonly Told[] {
    const { threshold = 'warning' } = this.#options;
    return toldOf(field.state).filter((one) => isAtLeast(one, threshold));
  }

  /** Those of them of which the engine says where they are. */
  #findings(): readonly Finding[] {
    return this.#fields.flatMap((field) => this.#findingsIn(field));
  }

  #findingsIn(field: Field): readonly Finding[] {
    const { threshold = 'warning' } = this.#options;
    return field.state.findings.filter((one) => isAtLeast(one, threshold));
  }

  #tell(
    outcome: GateDecision['outcome'],
    findings: readonly Finding[] = [],
  ): void {
    try {
      this.#options.onDecision?.({ outcome, findings });
    } catch (error) {
      reportError(error); // The host's listener is no reason not to send.
    }
  }
}

/** What is promised, or undefined when it does not come in time. */
async function inTime<T>(promised: Promise<T>, ms: number): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  return Promise.race([promised, late]).finally(() => clearTimeout(timer));
}
