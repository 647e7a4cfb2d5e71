// The errors a host can meet, and how they survive the way out of a worker.

/** The engine could not be loaded, has failed, or was disposed. */
export class EngineError extends Error {
  override readonly name: string = 'EngineError';
}

/** A context field or value that does not exist; the text names both. */
export class ContextError extends RangeError {
  override readonly name = 'ContextError';
}

/** One thing that is wrong with a policy pack. */
export interface PolicyProblem {
  /** Where in the pack, as a JSON pointer (RFC 6901): `/rules/3/pattern`. */
  readonly pointer: string;
  /** Line of its JSON text, from 1. */
  readonly line: number;
  /** Character of that line, from 1. */
  readonly column: number;
  /** What is wrong. */
  readonly message: string;
}

/** A policy pack that is not taken: all that is wrong with it. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError';
  /** In the order of the text; at least one. */
  readonly problems: readonly PolicyProblem[];

  constructor(problems: readonly PolicyProblem[]) {
    const lines = problems.map(({ pointer, line, column, message }) =>
      `${line}:${column}: ${pointer === '' ? '' : `${pointer}: `}${message}`);
    super(`composer-guard: the policy pack is not taken:\n${lines.join('\n')}`);
    this.problems = problems;
  }
}

/** A newer draft of the same composer took this one's place. */
export class SupersededError extends Error {
  override readonly name = 'SupersededError';
}

/** An error as data. */
export interface ErrorData {
  readonly name: string;
  readonly message: string;
  /** Of a `PolicyError`. */
  readonly problems?: readonly PolicyProblem[];
}

export function toErrorData(error: unknown): ErrorData {
  if (error instanceof PolicyError) {
    const { name, message, problems } = error;
    return { name, message, problems };
  }
  if (error instanceof Error) {
    return { name: error.name, message: error.message };
  }
  return { name: 'Error', message: String(error) };
}

export function fromErrorData(data: ErrorData): Error {
  if (data.name === 'ContextError') return new ContextError(data.message);
  if (data.problems) return new PolicyError(data.problems);
  if (data.name === 'TypeError') return new TypeError(data.message);
  return new EngineError(data.message);
}
