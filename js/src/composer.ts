// What the guard needs of a composer, whatever editor it is: a text field, a
// contenteditable, or the model of an editor (the adapters).
//
// Spans count UTF-16 units of the draft as `read()` last gave it, everywhere.
// A composer is read, never written to but through its own input, so that undo
// works, the caret stays and the page hears of it.
import type { Marks } from './marks.js';
import type { Span } from './types.js';

/** A composer. One object serves one field and keeps no listener of its own. */
export interface Composer {
  /**
   * The element that has the focus while the person writes. Keys and pointer
   * are heard on it; the tip takes its colour scheme and language from it.
   */
  readonly element: HTMLElement;
  /** True when the person may edit. */
  readonly writable: boolean;
  /** The draft. Blocks and line breaks read as one "\n" each. */
  read(): string;
  /** The selection in the draft, or null when it is elsewhere. */
  selection(): Span | null;
  /** Focuses the composer and selects. */
  select(span: Span): void;
  /**
   * Replaces a part as one edit of the person: one step of undo, and the page
   * or the editor hears of it. The caret stays, unless it was in that part.
   * Afterwards `read()` gives the new draft.
   */
  replace(span: Span, text: string): void;
  /** Calls back until `signal` is aborted; `domEvents` has the usual ones. */
  listen(listeners: ComposerListeners, signal: AbortSignal): void;
  /** Makes what draws the marks: `HighlightMarks` where it is no overlay. */
  marks(): Marks;
}

/** What happens in a composer; each may be called more often than needed. */
export interface ComposerListeners {
  /**
   * The draft may have changed. `whole` when something came in one piece (a
   * paste, a drop): then it is checked at once. Default false.
   */
  onEdit(whole?: boolean): void;
  /** The caret may have moved. */
  onSelect(): void;
  /** An input method began (true) or ended (false) to compose. */
  onCompose(composing: boolean): void;
  /** The focus came (true) or left (false). */
  onFocus(focused: boolean): void;
}
