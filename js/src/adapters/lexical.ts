// Lexical.
//
//   import * as lexical from 'lexical';
//   const field = guardLexical(lexical, editor, createGuard());
//   field.dispose();
//
// The functions come from the page, because those of one copy of Lexical do
// not read the editors of another.
import { attachComposer, type AttachOptions } from '../attach.js';
import { diff, mapSpan } from '../changes.js';
import type { ComposerListeners } from '../composer.js';
import type { Field } from '../field.js';
import type { GuardSource } from '../field-state.js';
import type { Span } from '../types.js';
import { ModelComposer, textIn } from './model-composer.js';
import { OBJECT, PlaceMap, type PlaceRange } from './place-map.js';

/** What of `lexical` is used. */
export interface Lexical {
  $getRoot(): any;
  $getSelection(): any;
  $setSelection(selection: any): void;
  $createRangeSelection(): any;
  $isRangeSelection(selection: any): boolean;
  $isElementNode(node: any): boolean;
  $isTextNode(node: any): boolean;
  $isLineBreakNode(node: any): boolean;
}

/** What of an editor is used. */
export interface LexicalEditor {
  getRootElement(): HTMLElement | null;
  getElementByKey(key: string): HTMLElement | null;
  getEditorState(): { read<T>(callback: () => T): T };
  update(callback: () => void, options?: any): void;
  registerUpdateListener(listener: (payload: any) => void): () => void;
  isEditable(): boolean;
  focus(callback?: () => void): void;
}

interface LexicalNode {
  getKey(): string;
  getTextContent(): string;
  isInline(): boolean;
  getParent(): LexicalNode | null;
  getIndexWithinParent(): number;
  getChildren(): readonly LexicalNode[];
}

interface Point {
  readonly key: string;
  readonly offset: number;
  readonly type: 'text' | 'element';
}

interface RangeSelection {
  readonly anchor: Point & { set(key: string, offset: number, type: string): void };
  readonly focus: RangeSelection['anchor'];
  isBackward(): boolean;
  insertText(text: string): void;
  removeText(): void;
}

/**
 * Puts an editor under guard; it must have its root element.
 * @throws TypeError when it has none.
 */
export function guardLexical(
  lexical: Lexical,
  editor: LexicalEditor,
  guard: GuardSource,
  options: AttachOptions = {},
): Field {
  return attachComposer(new LexicalComposer(lexical, editor), guard, options);
}

class LexicalComposer extends ModelComposer {
  readonly element: HTMLElement;
  readonly #lexical: Lexical;
  readonly #editor: LexicalEditor;
  #read: { state: unknown; map: PlaceMap<Point> } | undefined;

  constructor(lexical: Lexical, editor: LexicalEditor) {
    super();
    const element = editor.getRootElement();
    if (!element) {
      throw new TypeError(
        'composer-guard: editor: expected a Lexical editor with a root ' +
          'element, got one without; call setRootElement() first',
      );
    }
    this.element = element;
    this.#lexical = lexical;
    this.#editor = editor;
  }

  get writable(): boolean {
    return this.#editor.isEditable();
  }

  read(): string {
    return this.#map().draft;
  }

  selection(): Span | null {
    const map = this.#map();
    return this.#editor.getEditorState().read(() => this.#selectionIn(map));
  }

  select(span: Span): void {
    const range = this.#map().rangeOf(span);
    if (!range) return;
    this.element.focus({ preventScroll: true });
    this.#editor.update(() => this.#select(range), { discrete: true });
  }

  replace(span: Span, text: string): void {
    const map = this.#map();
    const range = map.rangeOf(span);
    if (!range) return;
    this.#editor.update(() => {
      const caret = this.#selectionIn(map);
      const selection = this.#select(range);
      if (text === '') selection.removeText();
      else selection.insertText(text);
      // The caret goes back to where the person had it, unless it was inside.
      const after = readDocument(this.#lexical);
      const kept = caret && mapSpan(caret, diff(map.draft, after.draft));
      const place = kept && after.rangeOf(kept);
      if (place) this.#select(place);
    }, { discrete: true, tag: 'history-push' });
  }

  rangeOf(span: Span): Range | null {
    const places = this.#map().rangeOf(span);
    if (!places) return null;
    const range = this.element.ownerDocument.createRange();
    const set = ({ key, offset, type }: Point, start: boolean): boolean => {
      const element = this.#editor.getElementByKey(key);
      const node = type === 'text' ? textIn(element) : element;
      if (!node) return false;
      const length = node instanceof Text ? node.length : node.childNodes.length;
      const at = Math.min(offset, length);
      if (start) range.setStart(node, at);
      else range.setEnd(node, at);
      return true;
    };
    return set(places.from, true) && set(places.to, false) ? range : null;
  }

  protected listenToModel(listeners: ComposerListeners, signal: AbortSignal): void {
    const stop = this.#editor.registerUpdateListener(() => listeners.onEdit());
    signal.addEventListener('abort', stop);
  }

  #map(): PlaceMap<Point> {
    const state = this.#editor.getEditorState();
    // States never change, so the same one reads the same.
    if (this.#read?.state !== state) {
      const map = state.read(() => readDocument(this.#lexical));
      this.#read = { state, map };
    }
    return this.#read.map;
  }

  #select({ from, to }: PlaceRange<Point>): RangeSelection {
    const selection = this.#lexical.$createRangeSelection() as RangeSelection;
    selection.anchor.set(from.key, from.offset, from.type);
    selection.focus.set(to.key, to.offset, to.type);
    this.#lexical.$setSelection(selection);
    return selection;
  }

  #selectionIn(map: PlaceMap<Point>): Span | null {
    const selection = this.#lexical.$getSelection() as RangeSelection | null;
    if (!selection || !this.#lexical.$isRangeSelection(selection)) return null;
    const anchor = this.#offsetOf(selection.anchor, map);
    const focus = this.#offsetOf(selection.focus, map);
    return { start: Math.min(anchor, focus), end: Math.max(anchor, focus) };
  }

  #offsetOf({ key, offset, type }: Point, map: PlaceMap<Point>): number {
    if (type === 'text') {
      const piece = map.pieces.find(({ from }) => from.key === key);
      return piece ? piece.start + offset : 0;
    }
    // Between two children of a line: what ends there, or else begins there.
    const here = ({ from, to }: PlaceRange<Point>): boolean =>
      (from.key === key && from.offset >= offset) ||
      (to.key === key && to.offset >= offset);
    const piece = map.pieces.find(here);
    if (!piece) return map.draft.length;
    return piece.to.key === key && piece.to.offset <= offset
      ? piece.end
      : piece.start;
  }
}

/** Every block of text as one line of the draft; to be called in a read. */
function readDocument(lexical: Lexical): PlaceMap<Point> {
  const map = new PlaceMap<Point>(({ key, offset, type }, units) =>
    ({ key, offset: offset + units, type }));
  let lineEnd: Point | undefined;
  const beside = (node: LexicalNode, after: 0 | 1): Point => ({
    key: node.getParent()!.getKey(),
    offset: node.getIndexWithinParent() + after,
    type: 'element',
  });
  const isBlock = (node: LexicalNode): boolean =>
    !lexical.$isLineBreakNode(node) && !lexical.$isTextNode(node) &&
    !node.isInline();

  const visit = (node: LexicalNode): void => {
    if (lexical.$isTextNode(node)) {
      const text = node.getTextContent();
      map.addText(text, { key: node.getKey(), offset: 0, type: 'text' });
      return;
    }
    if (lexical.$isLineBreakNode(node)) {
      map.addSolid('\n', beside(node, 0), beside(node, 1));
      return;
    }
    if (!lexical.$isElementNode(node)) {
      if (isBlock(node)) return; // A ruler or a picture between two lines.
      map.addSolid(node.getTextContent() || OBJECT, beside(node, 0), beside(node, 1));
      return;
    }
    const children = node.getChildren();
    const line = isBlock(node) && !children.some(isBlock);
    if (line) {
      const key = node.getKey();
      const start: Point = { key, offset: 0, type: 'element' };
      if (lineEnd) map.addSolid('\n', lineEnd, start);
      map.begin(start);
      lineEnd = { key, offset: children.length, type: 'element' };
    }
    for (const child of children) visit(child);
  };
  for (const child of lexical.$getRoot().getChildren() as LexicalNode[]) visit(child);
  return map;
}
