// contenteditable: its text nodes as one draft, and the way back.
//
// A line break or the border of a block reads as one "\n"; everything else is
// the text nodes' own characters, so that a place in the draft is a place in
// one of them.
import type { Composer, ComposerListeners } from './composer.js';
import { domEvents } from './dom-events.js';
import { HighlightMarks } from './highlights.js';
import type { Marks } from './marks.js';
import type { Span } from './types.js';
import { caretAfter, typeIntoFocused } from './typing.js';

interface Piece {
  readonly node: Text;
  /** Where its first unit is in the draft. */
  readonly start: number;
}

const BLOCKS = new Set(
  ('address article aside blockquote dd div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section ' +
    'table td th tr ul').split(' '),
);

function selectRange(range: Range): void {
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

const UNREAD = new Set(['script', 'style', 'template']);

export class RichText implements Composer {
  readonly element: HTMLElement;
  #pieces: Piece[] = [];

  constructor(element: HTMLElement) {
    this.element = element;
  }

  get writable(): boolean {
    return this.element.isContentEditable;
  }

  read(): string {
    this.#pieces = [];
    let draft = '';
    let breakDue = false;
    const visit = (node: Node): void => {
      if (node instanceof Text) {
        if (node.data === '') return;
        if (breakDue && draft !== '') draft += '\n';
        breakDue = false;
        this.#pieces.push({ node, start: draft.length });
        draft += node.data;
        return;
      }
      if (!(node instanceof Element) || UNREAD.has(node.localName)) return;
      if (node.localName === 'br') {
        // Two in a row are an empty line; one at a block's end is nothing.
        if (breakDue && draft !== '') draft += '\n';
        breakDue = true;
        return;
      }
      const block = node !== this.element && BLOCKS.has(node.localName);
      if (block) breakDue = true;
      for (const child of node.childNodes) visit(child);
      if (block) breakDue = true;
    };
    visit(this.element);
    return draft;
  }

  selection(): Span | null {
    const selection = document.getSelection();
    if (!selection || selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0);
    if (!this.element.contains(range.commonAncestorContainer)) return null;
    return {
      start: this.#offsetOf(range.startContainer, range.startOffset),
      end: this.#offsetOf(range.endContainer, range.endOffset),
    };
  }

  select(span: Span): void {
    const range = this.rangeOf(span);
    if (!range) return;
    this.element.focus({ preventScroll: true });
    selectRange(range);
  }

  replace(span: Span, text: string): void {
    const range = this.rangeOf(span);
    if (!range) return;
    const expected = this.element.textContent ?? '';
    const caret = caretAfter(this.selection(), span, text) && // It moves along:
      document.getSelection()?.getRangeAt(0).cloneRange();
    this.select(span);
    if (!typeIntoFocused(text) && this.element.textContent === expected) {
      range.deleteContents();
      if (text !== '') range.insertNode(document.createTextNode(text));
      this.element.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    if (caret) selectRange(caret);
  }

  listen(listeners: ComposerListeners, signal: AbortSignal): void {
    domEvents(this.element, listeners, signal);
  }

  marks(): Marks {
    return new HighlightMarks(this);
  }

  /** The place of a span in the document, as of the last `read()`. */
  rangeOf({ start, end }: Span): Range | null {
    const first = this.#pieceAt(start);
    const last = this.#pieceAt(Math.max(start, end - 1));
    if (!first || !last) return null;
    if (!first.node.isConnected || !last.node.isConnected) return null;
    const range = document.createRange();
    const clamp = (piece: Piece, offset: number): number =>
      Math.max(0, Math.min(piece.node.length, offset - piece.start));
    range.setStart(first.node, clamp(first, start));
    range.setEnd(last.node, clamp(last, end));
    return range;
  }

  /** The last piece that starts at or before `offset`. */
  #pieceAt(offset: number): Piece | undefined {
    let low = 0;
    let high = this.#pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#pieces[middle]!.start <= offset) low = middle + 1;
      else high = middle;
    }
    return this.#pieces[Math.max(0, low - 1)];
  }

  #offsetOf(container: Node, offset: number): number {
    if (container instanceof Text) {
      const piece = this.#pieces.find(({ node }) => node === container);
      return piece ? piece.start + offset : 0;
    }
    // Between two nodes: the end of the last text before the place.
    const place = document.createRange();
    place.setStart(container, offset);
    let end = 0;
    for (const { node, start } of this.#pieces) {
      if (place.comparePoint(node, 0) > 0) break;
      end = start + node.length;
    }
    return end;
  }
}
