// The composer of an element.
import type { Composer } from './composer.js';
import { RichText } from './rich-text.js';
import { TextControl } from './text-control.js';

// Kinds of <input> that hold text a person writes.
const TEXT_INPUTS = ['text', 'search', ''];

/**
 * The composer of an element.
 * @throws TypeError for an element nobody writes text in, and for one in a
 *     frame: its text and its selection belong to another window.
 */
export function composerOf(element: HTMLElement): Composer {
  if (element.ownerDocument !== document) {
    throw new TypeError(
      `composer-guard: cannot attach to <${element.localName}> of another ` +
        `document: load composer-guard in that frame`,
    );
  }
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
