// Writing into a composer the way a person does.
import { mapSpan } from './changes.js';
import type { Span } from './types.js';

/** Types into the focused element; false when the browser did not. */
export function typeIntoFocused(text: string): boolean {
  // Deprecated, and still the only way in that keeps the undo stack.
  return text === ''
    ? document.execCommand('delete')
    : document.execCommand('insertText', false, text);
}

/** Where the caret is to be after a replacement; null for where it ended. */
export function caretAfter(
  caret: Span | null,
  replaced: Span,
  text: string,
): Span | null {
  const change = { from: replaced.start, to: replaced.end, inserted: text.length };
  return caret && mapSpan(caret, change);
}
