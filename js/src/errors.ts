// The errors a host can meet, and how they survive the way out of a worker.

/** The engine could not be loaded, has failed, or was disposed. */
export class EngineError extends Error {
  override readonly name: string = 'EngineError';
}

/** A context field or value that does not exist; the text names both. */
export class ContextError extends RangeError {
  override readonly name = 'ContextError';
}

/** A newer draft of the same composer took this one's place. */
export class SupersededError extends Error {
  override readonly name = 'SupersededError';
}

/** An error as data. */
export interface ErrorData {
  readonly name: string;
  readonly message: string;
}

export function toErrorData(error: unknown): ErrorData {
  if (error instanceof Error) {
    return { name: error.name, message: error.message };
  }
  return { name: 'Error', message: String(error) };
}

export function fromErrorData(data: ErrorData): Error {
  if (data.name === 'ContextError') return new ContextError(data.message);
  if (data.name === 'TypeError') return new TypeError(data.message);
  return new EngineError(data.message);
}
