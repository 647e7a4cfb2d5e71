// Writing into a composer the way a person does.

/** Types into the focused element; false when the browser did not. */
export function typeIntoFocused(text: string): boolean {
  // Deprecated, and still the only way in that keeps the undo stack.
  return text === ''
    ? document.execCommand('delete')
    : document.execCommand('insertText', false, text);
}
