// The send gate: looks once more at the moment of sending.
//
//   gateSend(form, [field], { mode: 'confirm' });
//
// It fails open: without an engine the form is sent, and the host is told.
import type { Field } from './field.js';
import type { FieldState } from './field-state.js';
import { en } from './messages/en.js';
import type { Messages } from './messages/types.js';
import type { Finding, Severity } from './types.js';
import { askBeforeSending, type Answer } from './ui/confirm.js';

/** What happened at the gate. */
export interface GateDecision {
  /**
   * `sent`: nothing was found, or the mode only warns; `off`: sent unchecked,
   * there was no engine; `blocked` and `edit`: not sent; `removed` and
   * `overridden`: sent after the person chose so.
   */
  readonly outcome:
    'sent' | 'off' | 'blocked' | 'edit' | 'removed' | 'overridden';
  /** What was found at or above the threshold. */
  readonly findings: readonly Finding[];
}

/** Options of `gateSend`. */
export interface GateOptions {
  /**
   * `warn` tells and sends, `confirm` asks, `block` does not send.
   * Default `'confirm'`.
   */
  readonly mode?: 'warn' | 'confirm' | 'block';
  /** From which severity on. Default `'warning'`. */
  readonly threshold?: 'hint' | 'warning';
  /** Whether `confirm` offers to send anyway. Default true. */
  readonly allowOverride?: boolean;
  /**
   * Milliseconds the form waits for an engine that loads or is busy; then it is
   * sent unchecked, as `off`. Default 3,000.
   */
  readonly patience?: number;
  /** Texts of the question. Default English. */
  readonly messages?: Messages;
  /** Hears of every decision. Default nothing. */
  readonly onDecision?: (decision: GateDecision) => void;
}

const DEFAULT_PATIENCE_MS = 3000;

const RANKS: readonly Severity[] = ['none', 'hint', 'warning'];

/** Guards the submit of a form; returns how to take the gate away. */
export function gateSend(
  form: HTMLFormElement,
  fields: readonly Field[],
  options: GateOptions = {},
): () => void {
  const least = RANKS.indexOf(options.threshold ?? 'warning');
  const listening = new AbortController();
  let passing = false;

  const tell = (
    outcome: GateDecision['outcome'],
    findings: readonly Finding[] = [],
  ): void => options.onDecision?.({ outcome, findings });

  const grave = (field: Field): readonly Finding[] =>
    field.state.findings.filter((f) => RANKS.indexOf(f.severity) >= least);

  /** True when the form may go now. */
  const decide = (states: readonly FieldState[]): boolean => {
    const findings = fields.flatMap(grave);
    if (findings.length === 0) {
      const off = states.some(({ status }) => status === 'off');
      tell(off ? 'off' : 'sent');
      return true;
    }
    if (options.mode === 'warn') {
      tell('sent', findings);
      return true;
    }
    if (options.mode === 'block') {
      edit();
      tell('blocked', findings);
      return false;
    }
    return false;
  };

  const edit = (): void => {
    const field = fields.find((candidate) => grave(candidate).length > 0);
    if (field) field.reveal(grave(field)[0]!);
  };

  const ask = async (submitter: HTMLElement | null): Promise<void> => {
    const findings = fields.flatMap(grave);
    const answer: Answer = await askBeforeSending(form, {
      messages: options.messages ?? en,
      allowOverride: options.allowOverride ?? true,
      findings,
    });
    if (answer === 'edit') {
      edit();
      tell('edit', findings);
      return;
    }
    if (answer === 'remove') {
      for (const field of fields) field.remove(...grave(field));
    }
    tell(answer === 'remove' ? 'removed' : 'overridden', findings);
    send(submitter);
  };

  const send = (submitter: HTMLElement | null): void => {
    passing = true;
    form.requestSubmit(submitter);
    passing = false;
  };

  // Read each time: the host may change its mind.
  const asks = (): boolean => (options.mode ?? 'confirm') === 'confirm';

  form.addEventListener('submit', (event) => {
    if (passing) return;
    const hold = (): void => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    const { submitter } = event;
    const answers = fields.map((field) => field.check());
    const late = answers.some((answer) => answer instanceof Promise);
    if (!late) {
      if (decide(answers as FieldState[])) return;
      hold();
      if (asks()) void ask(submitter);
      return;
    }
    hold();
    const patience = options.patience ?? DEFAULT_PATIENCE_MS;
    void inTime(Promise.all(answers), patience).then((states) => {
      if (listening.signal.aborted) return;
      if (!states) tell('off');
      if (!states || decide(states)) send(submitter);
      else if (asks()) void ask(submitter);
    });
  }, { capture: true, signal: listening.signal });

  return () => listening.abort();
}

/** What is promised, or undefined when it does not come in time. */
async function inTime<T>(promised: Promise<T>, ms: number): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  return Promise.race([promised, late]).finally(() => clearTimeout(timer));
}
