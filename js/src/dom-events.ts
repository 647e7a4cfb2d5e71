// The events of a composer that is an element of the page. Editors with a model
// of their own add `onEdit` from the model and leave out `input`.
import type { ComposerListeners } from './composer.js';

/** Options of `domEvents`. */
export interface DomEventOptions {
  /** Whether `input` events tell of edits. Default true. */
  readonly input?: boolean;
}

/** Calls back on the element's own events until `signal` is aborted. */
export function domEvents(
  element: HTMLElement,
  listeners: ComposerListeners,
  signal: AbortSignal,
  { input = true }: DomEventOptions = {},
): void {
  const on = (type: string, listener: (event: Event) => void): void =>
    element.addEventListener(type, listener, { signal });
  // What is pasted or dropped arrives with the next input event, or, in an
  // editor with a model, by the time the event is over.
  let whole = false;
  const arrives = (): void => {
    if (input) whole = true;
    else queueMicrotask(() => signal.aborted || listeners.onEdit(true));
  };
  on('paste', arrives);
  on('drop', arrives);
  if (input) {
    on('input', () => {
      listeners.onEdit(whole);
      whole = false;
    });
  }
  on('compositionstart', () => listeners.onCompose(true));
  on('compositionend', () => listeners.onCompose(false));
  on('focus', () => listeners.onFocus(true));
  on('blur', () => listeners.onFocus(false));
  element.ownerDocument.addEventListener(
    'selectionchange', () => listeners.onSelect(), { signal });
  element.closest('form')?.addEventListener('reset', () => {
    // The form empties its fields after this event.
    setTimeout(() => signal.aborted || listeners.onEdit(true));
  }, { signal });
}
