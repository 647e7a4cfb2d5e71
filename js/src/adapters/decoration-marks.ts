// Marks by the editor's own decorations: a class on the text, drawn by the
// editor, of which its document knows nothing.
import type { Ranged } from '../highlights.js';
import type { Mark, Marks } from '../marks.js';
import { adopt, markStyle, rootOf } from '../sheets.js';
import type { Span } from '../types.js';
import type { PlaceRange } from './place-map.js';

/** A decoration as every editor knows it: two positions and a class. */
export interface Decorated extends PlaceRange<number> {
  readonly class: string;
}

/** What draws. */
export interface Decorator extends Ranged {
  /** The positions of a span in the editor, or null. */
  placesOf(span: Span): PlaceRange<number> | null;
  /** What the editor shows now, by `from`. */
  decorations(): readonly Decorated[];
  /** Shows these and nothing else. */
  decorate(decorations: readonly Decorated[]): void;
  /** False while a redrawing would disturb, or the editor is gone. */
  readonly idle: boolean;
}

const STYLE = `
  .composer-guard-mark {
    text-underline-offset: 3px; text-decoration-skip-ink: none;
  }
  .composer-guard-hint { ${markStyle('hint')} }
  .composer-guard-warning { ${markStyle('warning')} }
`;

export class DecorationMarks implements Marks {
  readonly #decorator: Decorator;
  readonly #unadopt: () => void;
  #wanted: readonly Mark[] = [];
  #due = false;
  #disposed = false;

  constructor(decorator: Decorator) {
    this.#decorator = decorator;
    this.#unadopt = adopt(rootOf(decorator.element), STYLE);
  }

  show(_draft: string, marks: readonly Mark[]): void {
    this.#wanted = marks.filter(({ severity }) => severity !== 'none');
    if (this.#due) return;
    this.#due = true;
    // Later: an editor that is telling of an edit takes no new one.
    queueMicrotask(() => {
      this.#due = false;
      if (!this.#disposed) this.#draw();
    });
  }

  rectsOf(span: Span): readonly DOMRect[] {
    const range = this.#decorator.rangeOf(span);
    return range ? [...range.getClientRects()] : [];
  }

  dispose(): void {
    this.#disposed = true;
    this.#wanted = [];
    this.#draw();
    this.#unadopt();
  }

  /** Draws what is wanted, when it is not there already: most edits move it. */
  #draw(): void {
    const decorator = this.#decorator;
    if (!decorator.idle) return; // The check after a composition draws again.
    const wanted = this.#wanted.flatMap((mark) => {
      const places = decorator.placesOf(mark);
      if (!places) return [];
      return { ...places, class: `composer-guard-mark composer-guard-${mark.severity}` };
    });
    if (!same(wanted, decorator.decorations())) decorator.decorate(wanted);
  }
}

function same(a: readonly Decorated[], b: readonly Decorated[]): boolean {
  return a.length === b.length && a.every((one, index) => {
    const other = b[index]!;
    return one.from === other.from && one.to === other.to &&
      one.class === other.class;
  });
}
