// Slate, shown by slate-react.
//
//   import { Transforms } from 'slate';
//   import { ReactEditor } from 'slate-react';
//   useEffect(() => {
//     const field = guardSlate({ Transforms, ReactEditor }, editor, createGuard());
//     return () => field.dispose();
//   }, [editor]);
import { attachComposer, type AttachOptions } from '../attach.js';
import type { ComposerListeners } from '../composer.js';
import type { Field } from '../field.js';
import type { GuardSource } from '../field-state.js';
import type { Span } from '../types.js';
import { ModelComposer } from './model-composer.js';
import { OBJECT, PlaceMap } from './place-map.js';

/** What of `slate` and `slate-react` is used. */
export interface SlateModules {
  readonly Transforms: {
    select(editor: any, target: any): void;
    delete(editor: any, options: any): void;
    insertText(editor: any, text: string, options: any): void;
  };
  readonly ReactEditor: {
    toDOMNode(editor: any, node: any): HTMLElement;
    toDOMRange(editor: any, range: any): Range;
    focus(editor: any): void;
    isReadOnly(editor: any): boolean;
  };
}

/** What of an editor is used. */
export interface SlateEditor {
  readonly children: readonly any[];
  readonly selection: any;
  onChange(options?: any): void;
  isInline(element: any): boolean;
  isVoid(element: any): boolean;
}

interface SlateElement {
  readonly children: readonly SlateNode[];
}
type SlateNode = SlateElement | { readonly text: string };

interface Point {
  readonly path: readonly number[];
  readonly offset: number;
}

/**
 * Puts an editor under guard; once it is rendered, for instance in an effect.
 * @throws Error of slate-react when the editor is not rendered.
 */
export function guardSlate(
  slate: SlateModules,
  editor: SlateEditor,
  guard: GuardSource,
  options: AttachOptions = {},
): Field {
  return attachComposer(new SlateComposer(slate, editor), guard, options);
}

class SlateComposer extends ModelComposer {
  readonly element: HTMLElement;
  readonly #slate: SlateModules;
  readonly #editor: SlateEditor;
  #read: { children: unknown; map: PlaceMap<Point> } | undefined;

  constructor(slate: SlateModules, editor: SlateEditor) {
    super();
    this.#slate = slate;
    this.#editor = editor;
    this.element = slate.ReactEditor.toDOMNode(editor, editor);
  }

  get writable(): boolean {
    return !this.#slate.ReactEditor.isReadOnly(this.#editor);
  }

  read(): string {
    return this.#map().draft;
  }

  selection(): Span | null {
    const selection = this.#editor.selection as
      { anchor: Point; focus: Point } | null;
    if (!selection) return null;
    const offset = (point: Point): number =>
      this.#map().offsetOf((place) => comparePoints(place, point));
    const anchor = offset(selection.anchor);
    const focus = offset(selection.focus);
    return { start: Math.min(anchor, focus), end: Math.max(anchor, focus) };
  }

  select(span: Span): void {
    const range = this.#rangeOf(span);
    if (!range) return;
    this.#slate.ReactEditor.focus(this.#editor);
    this.#slate.Transforms.select(this.#editor, range);
    // The editor would select on the page only with its next rendering, and not
    // when the focus has gone on to the card by then.
    const shown = this.rangeOf(span);
    const selection = this.element.ownerDocument.getSelection();
    if (shown) selection?.setBaseAndExtent(
      shown.startContainer, shown.startOffset, shown.endContainer, shown.endOffset,
    );
  }

  replace(span: Span, text: string): void {
    const at = this.#rangeOf(span);
    if (!at) return;
    const { Transforms } = this.#slate;
    if (text === '') Transforms.delete(this.#editor, { at });
    else Transforms.insertText(this.#editor, text, { at });
  }

  rangeOf(span: Span): Range | null {
    const range = this.#rangeOf(span);
    if (!range) return null;
    try {
      return this.#slate.ReactEditor.toDOMRange(this.#editor, range);
    } catch {
      return null; // The model is ahead of what React has rendered.
    }
  }

  protected listenToModel(listeners: ComposerListeners, signal: AbortSignal): void {
    const editor = this.#editor;
    const before = editor.onChange;
    const onChange = (options?: unknown): void => {
      before.call(editor, options);
      if (!signal.aborted) listeners.onEdit();
    };
    editor.onChange = onChange;
    signal.addEventListener('abort', () => {
      // Someone who has wrapped it since keeps a way through.
      if (editor.onChange === onChange) editor.onChange = before;
    });
  }

  #rangeOf(span: Span): { anchor: Point; focus: Point } | null {
    const places = this.#map().rangeOf(span);
    return places && { anchor: places.from, focus: places.to };
  }

  #map(): PlaceMap<Point> {
    const { children } = this.#editor;
    // Documents never change, so the same one reads the same.
    if (this.#read?.children !== children) {
      this.#read = { children, map: readDocument(this.#editor) };
    }
    return this.#read.map;
  }
}

/** Every block of text as one line of the draft. */
function readDocument(editor: SlateEditor): PlaceMap<Point> {
  const map = new PlaceMap<Point>(({ path, offset }, units) =>
    ({ path, offset: offset + units }));
  let lineEnd: Point | undefined;
  const visit = (node: SlateNode, path: readonly number[]): void => {
    if ('text' in node) {
      const start = { path, offset: 0 };
      map.begin(start);
      map.addText(node.text, start);
      lineEnd = { path, offset: node.text.length };
      return;
    }
    const inline = editor.isInline(node);
    if (editor.isVoid(node)) {
      // The text of a void is empty and not shown.
      const place = { path: [...path, 0], offset: 0 };
      if (inline) map.addSolid(OBJECT, place, place);
      return;
    }
    const [first] = node.children;
    const line = !inline && first !== undefined &&
      ('text' in first || editor.isInline(first));
    if (line && lineEnd) {
      map.addSolid('\n', lineEnd, { path: [...path, 0], offset: 0 });
    }
    node.children.forEach((child, index) => visit(child, [...path, index]));
  };
  editor.children.forEach((node: SlateNode, index) => visit(node, [index]));
  return map;
}

function comparePoints(a: Point, b: Point): number {
  for (let i = 0; i < Math.min(a.path.length, b.path.length); ++i) {
    if (a.path[i] !== b.path[i]) return a.path[i]! - b.path[i]!;
  }
  return a.offset - b.offset;
}
