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
  element.scrollLeft += by(box.left, box.right, frame.left, frame.right);
}

/** A place that can be asked for and is not drawn. */
export function unseen({ start, end }: Span): Span & { severity: 'none' } {
  return { start, end, severity: 'none' };
}
