// The draft of an editor that keeps a document of its own, and the way back.
//
// The document is read once, from its first piece to its last; a span of the
// draft then becomes two places of the editor, and a place an offset:
//
//   const map = new PlaceMap<number>((pos, units) => pos + units);
//   map.addText('call me', 1);       // paragraph one: positions 1 to 8
//   map.addSolid('\n', 8, 10);       // its end and the start of the next
//   map.addText('5551234', 10);
//   map.rangeOf({ start: 8, end: 15 })  // { from: 10, to: 17 }
import type { Span } from '../types.js';

/** What stands for something that is no text, such as a picture in a line. */
export const OBJECT = '\uFFFC';

/** A stretch of the draft that the editor holds in one place. */
export interface Piece<P> extends Span {
  readonly from: P;
  readonly to: P;
  /** True when there is no place inside: a line break, a mention. */
  readonly solid: boolean;
}

/** Two places of an editor. */
export interface PlaceRange<P> {
  readonly from: P;
  readonly to: P;
}

export class PlaceMap<P> {
  readonly #advance: (place: P, units: number) => P;
  readonly #pieces: Piece<P>[] = [];
  #origin: P | undefined;
  #draft = '';

  /** @param advance The place some UTF-16 units further on in the same text. */
  constructor(advance: (place: P, units: number) => P) {
    this.#advance = advance;
  }

  /** What has been added so far. */
  get draft(): string {
    return this.#draft;
  }

  /** In the order of the draft. */
  get pieces(): readonly Piece<P>[] {
    return this.#pieces;
  }

  /** Where the first line begins; for a draft that is empty. */
  begin(place: P): void {
    this.#origin ??= place;
  }

  /** Text whose units are the editor's own. */
  addText(text: string, from: P): void {
    if (text === '') return;
    this.#add(text, from, this.#advance(from, text.length), false);
  }

  /** One thing of the editor that reads as `text`. */
  addSolid(text: string, from: P, to: P): void {
    if (text === '') return;
    this.#add(text, from, to, true);
  }

  /**
   * The places of a span, as close to its text as the editor has them; null
   * when the draft has no such span.
   */
  rangeOf({ start, end }: Span): PlaceRange<P> | null {
    if (start < 0 || end < start || end > this.#draft.length) return null;
    if (start === end) {
      const place = this.#placeBefore(start) ?? this.#placeAfter(start);
      return place === undefined ? null : { from: place, to: place };
    }
    const from = this.#placeAfter(start);
    const to = this.#placeBefore(end);
    return from === undefined || to === undefined ? null : { from, to };
  }

  /**
   * The offset of a place.
   * @param order How a place stands to it: negative when it is before.
   */
  offsetOf(order: (place: P) => number): number {
    const at = this.#search((piece) => order(piece.from) <= 0) - 1;
    const piece = this.#pieces[at];
    if (!piece) return 0;
    if (order(piece.to) <= 0) return piece.end;
    if (piece.solid) return piece.start;
    // Inside the text: as far in as is not yet behind the place.
    let low = 0;
    let high = piece.end - piece.start;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (order(this.#advance(piece.from, middle)) <= 0) low = middle;
      else high = middle - 1;
    }
    return piece.start + low;
  }

  #add(text: string, from: P, to: P, solid: boolean): void {
    this.begin(from);
    const start = this.#draft.length;
    this.#draft += text;
    this.#pieces.push({ start, end: this.#draft.length, from, to, solid });
  }

  /** Where the unit at `offset` begins. */
  #placeAfter(offset: number): P | undefined {
    const piece = this.#pieces[this.#search((p) => p.end <= offset)];
    if (!piece) return this.#pieces.at(-1)?.to ?? this.#origin;
    return offset === piece.start || piece.solid
      ? piece.from
      : this.#advance(piece.from, offset - piece.start);
  }

  /** Where the unit before `offset` ends. */
  #placeBefore(offset: number): P | undefined {
    const piece = this.#pieces[this.#search((p) => p.start < offset) - 1];
    if (!piece) return this.#origin;
    return offset >= piece.end || piece.solid
      ? piece.to
      : this.#advance(piece.from, offset - piece.start);
  }

  /** How many pieces, from the first on, `holds` is true for. */
  #search(holds: (piece: Piece<P>) => boolean): number {
    let low = 0;
    let high = this.#pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (holds(this.#pieces[middle]!)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
