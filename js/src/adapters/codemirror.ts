// CodeMirror 6: an extension that draws the marks as decorations.
//
//   import { Decoration, ViewPlugin } from '@codemirror/view';
//   extensions: [guardExtension({ Decoration, ViewPlugin }, createGuard())]
//
// The classes come from the page, because an extension of one copy of
// CodeMirror is no extension of another.
import { attachComposer } from '../attach.js';
import type { Composer, ComposerListeners } from '../composer.js';
import { domEvents } from '../dom-events.js';
import type { Field } from '../field.js';
import type { GuardSource } from '../field-state.js';
import type { Marks } from '../marks.js';
import type { Span } from '../types.js';
import { DecorationMarks, type Decorated, type Decorator } from './decoration-marks.js';
import type { PlaceRange } from './place-map.js';
import type { PluginOptions } from './prosemirror.js';

/** The classes of `@codemirror/view` that are used. */
export interface CodeMirror {
  readonly ViewPlugin: { define(create: (view: any) => any, spec?: any): any };
  readonly Decoration: {
    mark(spec: { class: string }): { range(from: number, to: number): any };
    set(of: any, sort?: boolean): any;
  };
}

/** What goes into the `extensions` of an editor. */
export interface CodeMirrorExtension {
  readonly extension: any;
}

// What of the editor is used, whichever version it is.
interface CmView {
  readonly contentDOM: HTMLElement;
  readonly composing: boolean;
  readonly viewport: PlaceRange<number>;
  readonly state: {
    readonly doc: { readonly length: number; toString(): string };
    readonly readOnly: boolean;
    readonly selection: { readonly main: PlaceRange<number> };
  };
  dispatch(spec: object): void;
  focus(): void;
  coordsAtPos(pos: number): unknown;
  domAtPos(pos: number, side?: -1 | 1): { node: Node; offset: number };
}

interface CmUpdate {
  readonly docChanged: boolean;
  readonly changes: unknown;
}

interface CmCursor extends PlaceRange<number> {
  readonly value: { readonly spec: { class: string } } | null;
  next(): void;
}

interface CmDecorations {
  map(changes: unknown): CmDecorations;
  iter(): CmCursor;
}

/**
 * An extension that puts its editor under guard.
 * @param cm The classes, of the copy of CodeMirror the editor is made with.
 */
export function guardExtension(
  cm: CodeMirror,
  guard: GuardSource,
  { onField, ...options }: PluginOptions = {},
): CodeMirrorExtension {
  return cm.ViewPlugin.define((view: CmView) => {
    const composer = new CodeMirrorComposer(view, cm);
    const field: Field = attachComposer(composer, guard, options);
    onField?.(field);
    return {
      composer,
      update: ({ docChanged, changes }: CmUpdate): void => {
        if (!docChanged) return;
        composer.shown = composer.shown.map(changes);
        composer.listeners?.onEdit();
      },
      destroy: (): void => {
        composer.gone = true;
        field.dispose();
      },
    };
  }, {
    decorations: ({ composer }: { composer: CodeMirrorComposer }) => composer.shown,
  });
}

class CodeMirrorComposer implements Composer, Decorator {
  listeners: ComposerListeners | undefined;
  /** True once the view is on its way out and takes no transaction. */
  gone = false;
  /** What the editor draws. */
  shown: CmDecorations;
  readonly #view: CmView;
  readonly #cm: CodeMirror;
  #read: { doc: object; draft: string } | undefined;

  constructor(view: CmView, cm: CodeMirror) {
    this.#view = view;
    this.#cm = cm;
    this.shown = cm.Decoration.set([]);
  }

  get element(): HTMLElement {
    return this.#view.contentDOM;
  }

  get writable(): boolean {
    return !this.#view.state.readOnly && this.element.isContentEditable;
  }

  // Positions of the document are offsets of its text: a line break is one.
  read(): string {
    const { doc } = this.#view.state;
    // Documents never change, so the same one reads the same.
    if (this.#read?.doc !== doc) this.#read = { doc, draft: doc.toString() };
    return this.#read.draft;
  }

  selection(): Span {
    const { from, to } = this.#view.state.selection.main;
    return { start: from, end: to };
  }

  select({ start, end }: Span): void {
    this.#view.dispatch({
      selection: { anchor: start, head: end }, scrollIntoView: true,
    });
    this.#view.focus();
    // Measures now, so that what scrolled into view is drawn.
    this.#view.coordsAtPos(start);
  }

  replace({ start, end }: Span, text: string): void {
    this.#view.dispatch({
      changes: { from: start, to: end, insert: text },
      // Not joined with typing: undo takes back this and no more.
      userEvent: 'input.guard',
    });
  }

  rangeOf({ start, end }: Span): Range | null {
    // Text out of sight is not in the page.
    const { from, to } = this.#view.viewport;
    if (this.gone || start < from || end > to) return null;
    const first = this.#view.domAtPos(start, 1);
    const last = this.#view.domAtPos(end, -1);
    const range = this.element.ownerDocument.createRange();
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, last.offset);
    return range;
  }

  listen(listeners: ComposerListeners, signal: AbortSignal): void {
    this.listeners = listeners;
    signal.addEventListener('abort', () => (this.listeners = undefined));
    domEvents(this.element, listeners, signal, { input: false });
  }

  marks(): Marks {
    return new DecorationMarks(this);
  }

  get idle(): boolean {
    // A redrawing under the hands of an input method ends its composition.
    return !this.gone && !this.#view.composing;
  }

  placesOf({ start, end }: Span): PlaceRange<number> | null {
    return end <= this.#view.state.doc.length ? { from: start, to: end } : null;
  }

  decorations(): readonly Decorated[] {
    const found: Decorated[] = [];
    for (const at = this.shown.iter(); at.value; at.next()) {
      found.push({ from: at.from, to: at.to, class: at.value.spec.class });
    }
    return found;
  }

  decorate(decorations: readonly Decorated[]): void {
    const { Decoration } = this.#cm;
    this.shown = Decoration.set(decorations.map(({ from, to, class: name }) =>
      Decoration.mark({ class: name }).range(from, to)));
    this.#view.dispatch({}); // The editor asks for them at every update.
  }
}
