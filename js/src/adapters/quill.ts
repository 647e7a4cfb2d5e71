// Quill 2.
//
//   const field = guardQuill(new Quill('#editor'), createGuard());
//   field.dispose();
//
// Its positions are offsets of its text, where a picture or another embed is
// one unit, and the last line's own end is no part of the draft.
import { attachComposer, type AttachOptions } from '../attach.js';
import type { ComposerListeners } from '../composer.js';
import type { Field } from '../field.js';
import type { GuardSource } from '../field-state.js';
import type { Span } from '../types.js';
import { ModelComposer } from './model-composer.js';
import { OBJECT } from './place-map.js';

/** What of Quill is used. */
export interface QuillEditor {
  readonly root: HTMLElement;
  getContents(): { readonly ops: readonly { readonly insert?: unknown }[] };
  getSelection(): { readonly index: number; readonly length: number } | null;
  setSelection(index: number, length: number, source?: any): unknown;
  getFormat(index: number, length: number): Record<string, unknown>;
  getLeaf(index: number): [{ readonly domNode: Node } | null, number];
  updateContents(delta: any, source?: any): unknown;
  getModule(name: string): unknown;
  isEnabled(): boolean;
  on(event: any, listener: (...args: any[]) => void): unknown;
  off(event: any, listener: (...args: any[]) => void): unknown;
}

/** Puts an editor under guard. */
export function guardQuill(
  quill: QuillEditor,
  guard: GuardSource,
  options: AttachOptions = {},
): Field {
  return attachComposer(new QuillComposer(quill), guard, options);
}

class QuillComposer extends ModelComposer {
  readonly #quill: QuillEditor;

  constructor(quill: QuillEditor) {
    super();
    this.#quill = quill;
  }

  get element(): HTMLElement {
    return this.#quill.root;
  }

  get writable(): boolean {
    return this.#quill.isEnabled();
  }

  read(): string {
    const text = this.#quill.getContents().ops
      .map(({ insert }) => (typeof insert === 'string' ? insert : OBJECT))
      .join('');
    return text.endsWith('\n') ? text.slice(0, -1) : text;
  }

  selection(): Span | null {
    const range = this.#quill.getSelection();
    return range && { start: range.index, end: range.index + range.length };
  }

  select({ start, end }: Span): void {
    this.element.focus({ preventScroll: true });
    this.#quill.setSelection(start, end - start, 'user');
  }

  replace({ start, end }: Span, text: string): void {
    const history = this.#quill.getModule('history') as
      { cutoff?(): void } | undefined;
    history?.cutoff?.(); // Undo takes back this and no more.
    const ops: object[] = [];
    if (start > 0) ops.push({ retain: start });
    if (text !== '') {
      ops.push({ insert: text, attributes: this.#formatAt(start, end) });
    }
    if (end > start) ops.push({ delete: end - start });
    this.#quill.updateContents(ops, 'user');
    history?.cutoff?.();
  }

  rangeOf({ start, end }: Span): Range | null {
    const first = this.#quill.getLeaf(start);
    const last = this.#quill.getLeaf(end);
    if (!first[0] || !last[0]) return null;
    const range = this.element.ownerDocument.createRange();
    if (first[0].domNode instanceof Text) {
      range.setStart(first[0].domNode, Math.min(first[1], first[0].domNode.length));
    } else {
      range.setStartBefore(first[0].domNode);
    }
    if (last[0].domNode instanceof Text) {
      range.setEnd(last[0].domNode, Math.min(last[1], last[0].domNode.length));
    } else {
      range.setEndAfter(last[0].domNode);
    }
    return range;
  }

  protected listenToModel(listeners: ComposerListeners, signal: AbortSignal): void {
    const edited = (): void => listeners.onEdit();
    this.#quill.on('text-change', edited);
    signal.addEventListener('abort', () => this.#quill.off('text-change', edited));
  }

  /** How the text that is replaced looks. */
  #formatAt(start: number, end: number): Record<string, unknown> {
    return this.#quill.getFormat(start, end - start);
  }
}
