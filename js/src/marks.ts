// The underlines. Nothing is ever inserted into the composer: in rich text the
// browser paints them (CSS Custom Highlight API), over a text field they lie in
// an overlay of the same shape.
import type { Severity, Span } from './types.js';

/** One underline. */
export interface Mark extends Span {
  /** `none` is a place that can be asked for and is not drawn. */
  readonly severity: Severity;
}

/** What draws the marks of one composer. */
export interface Marks {
  /** Draws these, by `start`, and nothing else; `draft` is their text. */
  show(draft: string, marks: readonly Mark[]): void;
  /** Where one of them is in the viewport, one box a line. */
  rectsOf(span: Span): readonly DOMRect[];
  /** Takes every mark, node and style away. */
  dispose(): void;
}
