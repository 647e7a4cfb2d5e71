// The context as the engine reads it: `field\0value\0` pairs in wire names.
//
// Which fields and values exist is the core's to say; only the JavaScript
// types are looked at here, because the core never sees them.
import { ContextError } from './errors.js';
import type { Context } from './types.js';

/**
 * Encodes a context; no context is the empty string.
 * @throws ContextError when a value has the wrong type; it names the field.
 */
export function encodeContext(context: Context | undefined): string {
  if (context === undefined) return '';
  if (context === null || typeof context !== 'object') {
    throw new ContextError(
      `composer-guard: context: expected an object, got ${describe(context)}`,
    );
  }
  let pairs = '';
  for (const [field, value] of Object.entries(context) as [string, unknown][]) {
    if (value === undefined) continue;
    for (const text of readValue(field, value)) {
      pairs += `${withoutNul(field)}\0${withoutNul(text)}\0`;
    }
  }
  return pairs;
}

function readValue(field: string, value: unknown): readonly string[] {
  if (field !== 'previous') {
    if (typeof value === 'string') return [value];
    throw wrongType(`context.${field}`, 'a string', value);
  }
  if (!Array.isArray(value)) {
    throw wrongType('context.previous', 'an array of strings', value);
  }
  value.forEach((message: unknown, index) => {
    if (typeof message === 'string') return;
    throw wrongType(`context.previous[${index}]`, 'a string', message);
  });
  return value as string[];
}

// NUL ends a field on the way; as U+FFFD it is still no letter of any value.
function withoutNul(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '\uFFFD') : text;
}

function wrongType(where: string, expected: string, value: unknown): Error {
  return new ContextError(
    `composer-guard: ${where}: expected ${expected}, got ${describe(value)}`,
  );
}

function describe(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'object') return 'an object';
  return `${typeof value} ${String(value)}`;
}
