// ProseMirror, and TipTap, which is built on it: a plugin that draws the marks
// as decorations.
//
//   import { closeHistory } from 'prosemirror-history';
//   import { Plugin, TextSelection } from 'prosemirror-state';
//   import { Decoration, DecorationSet } from 'prosemirror-view';
//   const pm = { Plugin, TextSelection, Decoration, DecorationSet, closeHistory };
//   plugins: [guardPlugin(pm, createGuard())]
//
// The classes come from the page, because a plugin of one copy of ProseMirror
// is no plugin of another.
import { attachComposer, type AttachOptions } from '../attach.js';
import type { Composer, ComposerListeners } from '../composer.js';
import { domEvents } from '../dom-events.js';
import type { Field } from '../field.js';
import type { GuardSource } from '../field-state.js';
import type { Marks } from '../marks.js';
import type { Span } from '../types.js';
import { DecorationMarks, type Decorated, type Decorator } from './decoration-marks.js';
import { OBJECT, PlaceMap, type PlaceRange } from './place-map.js';

/** What of the page's copy of ProseMirror is used. */
export interface ProseMirror<P> {
  readonly Plugin: new (spec: any) => P;
  readonly TextSelection: { create(doc: any, anchor: number, head?: number): any };
  readonly Decoration: {
    inline(from: number, to: number, attributes: any, spec?: any): any;
  };
  readonly DecorationSet: { create(doc: any, decorations: any[]): any };
  /**
   * That of `prosemirror-history`: a fix is then a step of undo of its own, also
   * right behind a key stroke. Default none.
   */
  readonly closeHistory?: (transaction: any) => any;
}

/** Options of an adapter whose field exists only with the editor's view. */
export interface PluginOptions extends AttachOptions {
  /** Hears of the field of a view, for a list or a gate. Default nothing. */
  readonly onField?: (field: Field) => void;
}

// What of the editor is used, whichever version it is.
interface PmNode {
  readonly isText: boolean;
  readonly isInline: boolean;
  readonly isLeaf: boolean;
  readonly isTextblock: boolean;
  readonly text?: string;
  readonly nodeSize: number;
  readonly content: { readonly size: number };
  readonly type: {
    readonly name: string;
    readonly spec: {
      readonly leafText?: (node: any) => string;
      readonly linebreakReplacement?: boolean;
    };
  };
  descendants(visit: (node: PmNode, pos: number) => boolean | void): void;
}

interface PmTransaction {
  readonly doc: PmNode;
  readonly mapping: unknown;
  setMeta(key: unknown, value: unknown): PmTransaction;
  getMeta(key: unknown): unknown;
  setSelection(selection: unknown): PmTransaction;
  scrollIntoView(): PmTransaction;
  insertText(text: string, from: number, to: number): PmTransaction;
  delete(from: number, to: number): PmTransaction;
}

interface PmState {
  readonly doc: PmNode;
  readonly selection: { readonly from: number; readonly to: number };
  readonly tr: PmTransaction;
}

interface PmView {
  readonly dom: HTMLElement;
  readonly state: PmState;
  readonly editable: boolean;
  readonly composing: boolean;
  readonly isDestroyed: boolean;
  dispatch(transaction: PmTransaction): void;
  focus(): void;
  domAtPos(pos: number, side?: number): { node: Node; offset: number };
}

interface PmDecorations {
  map(mapping: unknown, doc: PmNode): PmDecorations;
  find(): readonly (PlaceRange<number> & { readonly spec: { class: string } })[];
}

interface PmPlugin {
  getState(state: PmState): PmDecorations | undefined;
}

/**
 * A plugin that puts its editor under guard.
 * @param pm The classes, of the copy of ProseMirror the editor is made with.
 */
export function guardPlugin<P>(
  pm: ProseMirror<P>,
  guard: GuardSource,
  { onField, ...options }: PluginOptions = {},
): P {
  // The plugin is its own key: two of them in one editor do not meet.
  const plugin: P = new pm.Plugin({
    state: {
      init: (_config: unknown, { doc }: PmState): PmDecorations =>
        pm.DecorationSet.create(doc, []),
      apply: (tr: PmTransaction, shown: PmDecorations): PmDecorations =>
        (tr.getMeta(plugin) as PmDecorations | undefined) ??
          shown.map(tr.mapping, tr.doc),
    },
    props: {
      decorations(state: PmState): unknown {
        return (plugin as PmPlugin).getState(state);
      },
    },
    view(view: PmView) {
      const composer = new ProseMirrorComposer(view, pm, plugin as PmPlugin);
      const field = attachComposer(composer, guard, options);
      onField?.(field);
      return {
        update: (now: PmView, before: PmState): void => {
          if (now.state.doc !== before.doc) composer.listeners?.onEdit();
        },
        destroy: (): void => {
          composer.gone = true;
          field.dispose();
        },
      };
    },
  });
  return plugin;
}

class ProseMirrorComposer implements Composer, Decorator {
  listeners: ComposerListeners | undefined;
  /** True once the view is on its way out and takes no transaction. */
  gone = false;
  readonly #view: PmView;
  readonly #pm: ProseMirror<unknown>;
  readonly #plugin: PmPlugin;
  #read: { doc: PmNode; map: PlaceMap<number> } | undefined;

  constructor(view: PmView, pm: ProseMirror<unknown>, plugin: PmPlugin) {
    this.#view = view;
    this.#pm = pm;
    this.#plugin = plugin;
  }

  get element(): HTMLElement {
    return this.#view.dom;
  }

  get writable(): boolean {
    return this.#view.editable;
  }

  read(): string {
    return this.#map().draft;
  }

  selection(): Span {
    const { from, to } = this.#view.state.selection;
    const offset = (pos: number): number =>
      this.#map().offsetOf((place) => place - pos);
    return { start: offset(from), end: offset(to) };
  }

  select(span: Span): void {
    const range = this.#map().rangeOf(span);
    if (!range) return;
    const { state } = this.#view;
    const { from, to } = range;
    this.#view.dispatch(state.tr
      .setSelection(this.#pm.TextSelection.create(state.doc, from, to))
      .scrollIntoView());
    this.#view.focus();
  }

  replace(span: Span, text: string): void {
    const range = this.#map().rangeOf(span);
    if (!range) return;
    const { tr } = this.#view.state;
    this.#pm.closeHistory?.(tr);
    this.#view.dispatch(text === ''
      ? tr.delete(range.from, range.to)
      : tr.insertText(text, range.from, range.to));
  }

  rangeOf(span: Span): Range | null {
    const places = this.#map().rangeOf(span);
    if (!places || this.#view.isDestroyed) return null;
    const from = this.#view.domAtPos(places.from, 1);
    const to = this.#view.domAtPos(places.to, -1);
    const range = this.element.ownerDocument.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
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
    return !this.gone && !this.#view.isDestroyed && !this.#view.composing;
  }

  placesOf(span: Span): PlaceRange<number> | null {
    return this.#map().rangeOf(span);
  }

  decorations(): readonly Decorated[] {
    const shown = this.#plugin.getState(this.#view.state)?.find() ?? [];
    return shown
      .map(({ from, to, spec }) => ({ from, to, class: spec.class }))
      .sort((a, b) => a.from - b.from);
  }

  decorate(decorations: readonly Decorated[]): void {
    const { doc, tr } = this.#view.state;
    const { Decoration, DecorationSet } = this.#pm;
    const shown = DecorationSet.create(doc, decorations.map((one) =>
      Decoration.inline(one.from, one.to, { class: one.class }, one)));
    this.#view.dispatch(tr.setMeta(this.#plugin, shown));
  }

  #map(): PlaceMap<number> {
    const { doc } = this.#view.state;
    // Documents never change, so the same one reads the same.
    if (this.#read?.doc !== doc) this.#read = { doc, map: readDocument(doc) };
    return this.#read.map;
  }
}

/** Every line of text as one line of the draft, line breaks as "\n". */
function readDocument(doc: PmNode): PlaceMap<number> {
  const map = new PlaceMap<number>((pos, units) => pos + units);
  let lineEnd: number | undefined;
  doc.descendants((node, pos) => {
    if (node.isTextblock) {
      const start = pos + 1;
      if (lineEnd !== undefined) map.addSolid('\n', lineEnd, start);
      map.begin(start);
      lineEnd = start + node.content.size;
    } else if (node.isText) {
      map.addText(node.text!, pos);
    } else if (node.isInline && node.isLeaf) {
      map.addSolid(leafText(node), pos, pos + node.nodeSize);
    }
    return true;
  });
  return map;
}

function leafText(node: PmNode): string {
  const { name, spec } = node.type;
  if (spec.linebreakReplacement || /^hard_?break$/i.test(name)) return '\n';
  return spec.leafText?.(node) || OBJECT;
}
