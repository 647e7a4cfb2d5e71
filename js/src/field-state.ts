// How a composer stands, and what its host may choose.
import type { Dismissals } from './dismissals.js';
import type {
  AsyncGuard, Context, Finding, Guard, Reminder, Severity, Verdict,
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
  /**
   * Milliseconds of quiet after which a token under the caret no longer counts
   * as half typed. `Infinity`: only when it is left. Default 2,000.
   */
  readonly pendingWait?: number;
  /** Whether findings are underlined. Default true. */
  readonly marks?: boolean;
  /**
   * Where "this is not contact information" is remembered; `false`: it is not
   * offered. Default: this machine's, shared by all fields of the page.
   */
  readonly dismissals?: Dismissals | false;
  /** Hears what the person said is no contact information. Default nothing. */
  readonly onDismiss?: (dismissal: Dismissal) => void;
  /**
   * Hears of an engine that failed and of a wrong context, once of each failure.
   * Default nothing.
   */
  readonly onError?: (error: Error) => void;
}

/** The person said that a finding is no contact information. */
export interface Dismissal {
  /** What was found; its text stays in the page. */
  readonly finding: Finding;
  /** What is remembered of its text. */
  readonly hash: string;
}

/** How a composer stands. */
export interface FieldState {
  /**
   * `loading` until the engine is there, `checking` while an answer is due,
   * `ready`, or `off` when there is no engine: the composer then works as if
   * there were no guard.
   */
  readonly status: 'loading' | 'checking' | 'ready' | 'off';
  /**
   * Where they are now, by `start`. Empty when the engine tells less than
   * `full`; `verdict` then says what it tells.
   */
  readonly findings: readonly Finding[];
  /**
   * Found in the token that is being typed, and not shown yet: it may become
   * something else.
   */
  readonly pending: readonly Finding[];
  /** Found, and said by the person to be no contact information. */
  readonly dismissed: readonly Finding[];
  /** Where they are now. */
  readonly reminders: readonly Reminder[];
  /** The greatest severity of what was found. */
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

export const INITIAL: FieldState = {
  status: 'loading', findings: [], pending: [], dismissed: [],
  reminders: [], severity: 'none', truncated: false, verdict: null, checks: 0, checkMs: 0,
  error: null,
};

const RANKS: readonly Severity[] = ['none', 'hint', 'warning'];

/** What may be said of a finding where the engine does not say where it is. */
export interface Told {
  readonly severity: Severity;
  readonly message: string;
  readonly kind?: string;
}

/**
 * What was found, as far as the engine tells: the findings, or at less detail
 * what they are, or only that there is something.
 */
export function toldOf(
  { findings, verdict }: Pick<FieldState, 'findings' | 'verdict'>,
): readonly Told[] {
  if (verdict?.detail === 'category') return verdict.outline;
  if (verdict?.detail !== 'gentle') return findings;
  const { severity } = verdict;
  return severity === 'none' ? [] : [{ severity, message: 'gentle' }];
}

/** The greatest severity of all. */
export function severityOf(told: readonly Told[]): Severity {
  const ranks = told.map(({ severity }) => RANKS.indexOf(severity));
  return RANKS[Math.max(0, ...ranks)]!;
}

/** Whether it is at least that severe. */
export function isAtLeast({ severity }: Told, least: Severity): boolean {
  return RANKS.indexOf(severity) >= RANKS.indexOf(least);
}
