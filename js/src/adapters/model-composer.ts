// What the adapters have in common: an editor with a model of its own whose
// text nodes the browser shows, so that marks are ranges over them.
import type { Composer, ComposerListeners } from '../composer.js';
import { domEvents } from '../dom-events.js';
import { HighlightMarks, type Ranged } from '../highlights.js';
import type { Mark, Marks } from '../marks.js';
import type { Span } from '../types.js';

/** A composer over the model of an editor. */
export abstract class ModelComposer implements Composer, Ranged {
  abstract readonly element: HTMLElement;
  abstract readonly writable: boolean;
  abstract read(): string;
  abstract selection(): Span | null;
  abstract select(span: Span): void;
  abstract replace(span: Span, text: string): void;
  abstract rangeOf(span: Span): Range | null;

  /** Calls back at every change of the model, until `signal` is aborted. */
  protected abstract listenToModel(
    listeners: ComposerListeners,
    signal: AbortSignal,
  ): void;

  listen(listeners: ComposerListeners, signal: AbortSignal): void {
    this.listenToModel(listeners, signal);
    domEvents(this.element, listeners, signal, { input: false });
  }

  marks(): Marks {
    return new FollowingMarks(this);
  }
}

/**
 * Highlights that outlive the editor's own redrawing: it may put new nodes in
 * the place of old ones though the draft is the same (bold, a rendering that
 * comes late), and ranges over the old ones would be empty.
 */
export class FollowingMarks implements Marks {
  readonly #marks: HighlightMarks;
  readonly #redrawn = new MutationObserver(() => this.#draw());
  #draft = '';
  #shown: readonly Mark[] = [];

  constructor(composer: Ranged) {
    this.#marks = new HighlightMarks(composer);
    this.#redrawn.observe(composer.element, {
      childList: true, characterData: true, subtree: true,
    });
  }

  show(draft: string, marks: readonly Mark[]): void {
    this.#draft = draft;
    this.#shown = marks;
    this.#draw();
  }

  rectsOf(span: Span): readonly DOMRect[] {
    return this.#marks.rectsOf(span);
  }

  dispose(): void {
    this.#redrawn.disconnect();
    this.#marks.dispose();
  }

  #draw(): void {
    this.#marks.show(this.#draft, this.#shown);
  }
}

/** The first text node inside a node, or null. */
export function textIn(node: Node | null): Text | null {
  let inner: Node | null = node;
  while (inner && !(inner instanceof Text)) inner = inner.firstChild;
  return inner;
}
