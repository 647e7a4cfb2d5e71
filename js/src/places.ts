// Places in a draft, and bringing one into view.
import type { Span } from './types.js';

export function byStart(a: Span, b: Span): number {
  return a.start - b.start;
}

// Between a finding that is shown and the edge of its field.
const MARGIN_PX = 24;

/** Scrolls until `box`, of the viewport and in `element`, is to be seen. */
export function scrollTo(element: HTMLElement, box: DOMRect | undefined): void {
  if (box) scrollInside(element, box);
  element.scrollIntoView({ block: 'nearest' });
}

function scrollInside(element: HTMLElement, box: DOMRect): void {
  const frame = element.getBoundingClientRect();
  const by = (low: number, high: number, from: number, to: number): number =>
    low < from ? low - from - MARGIN_PX
      : high > to ? high - to + MARGIN_PX : 0;
  element.scrollTop += by(box.top, box.bottom, frame.top, frame.bottom);
  // Where lines wrap, only the space at the end of one may be out of sight.
  if (element instanceof HTMLTextAreaElement && element.wrap !== 'off') return;
  element.scrollLeft += by(box.left, box.right, frame.left, frame.right);
}

/** A place that can be asked for and is not drawn. */
export function unseen({ start, end }: Span): Span & { severity: 'none' } {
  return { start, end, severity: 'none' };
}

/**
 * A box from the first to the last of a finding's lines that are to be seen in
 * `element`, as wide as the last: what lies clear of it covers none of them, and
 * not the pointer over one. Undefined where there are no boxes.
 */
export function around(boxes: readonly DOMRect[], element: Element): DOMRect | undefined {
  const frame = element.getBoundingClientRect();
  const seen = boxes.filter(({ top, bottom }) =>
    bottom > frame.top && top < frame.bottom);
  const lines = seen.length > 0 ? seen : boxes.slice(0, 1);
  const last = lines.at(-1);
  if (!last) return undefined;
  const top = Math.min(...lines.map((line) => line.top));
  const bottom = Math.max(...lines.map((line) => line.bottom));
  return new DOMRect(last.left, top, last.width, bottom - top);
}
