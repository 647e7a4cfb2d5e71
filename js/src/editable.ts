// What the guard needs of a composer, whatever element it is.
import { RichText } from './rich-text.js';
import { TextControl } from './text-control.js';
import type { Span } from './types.js';

/** A composer: it is read, never written to but through its own input. */
export interface Editable {
  readonly element: HTMLElement;
  /** True when the person may edit. */
  readonly writable: boolean;
  /** The draft. */
  read(): string;
  /** The selection in the draft, or null when it is elsewhere. */
  selection(): Span | null;
  /** Focuses the composer and selects. */
  select(span: Span): void;
  /**
   * Replaces a part as if the person had typed it, so that undo works and the
   * page hears its `input` event.
   */
  replace(span: Span, text: string): void;
}

// Kinds of <input> that hold text a person writes.
const TEXT_INPUTS = ['text', 'search', ''];

/**
 * The composer of an element.
 * @throws TypeError for an element nobody writes text in.
 */
export function editableOf(element: HTMLElement): Editable {
  if (element instanceof HTMLTextAreaElement) return new TextControl(element);
  if (element instanceof HTMLInputElement) {
    if (TEXT_INPUTS.includes(element.type)) return new TextControl(element);
    throw new TypeError(
      `composer-guard: cannot attach to <input type="${element.type}">`,
    );
  }
  if (element.isContentEditable || element.contentEditable === 'true') {
    return new RichText(element);
  }
  throw new TypeError(
    `composer-guard: cannot attach to <${element.localName}>: expected ` +
      `<textarea>, <input type="text"> or contenteditable`,
  );
}
