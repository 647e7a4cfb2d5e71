// Marks in rich text: ranges that the browser paints. For every composer that
// can say where a span is in the document.
import type { Mark, Marks } from './marks.js';
import { adopt, markStyle, rootOf } from './sheets.js';
import type { Span } from './types.js';

const SEVERITIES = ['hint', 'warning'] as const;
const NAMES = {
  hint: 'composer-guard-hint',
  warning: 'composer-guard-warning',
} as const;

const STYLE = SEVERITIES.map(
  (severity) => `::highlight(${NAMES[severity]}) {
    text-underline-offset: 3px;
    text-decoration-skip-ink: none;
    ${markStyle(severity)}
  }
  @media (forced-colors: active) {
    /* Where the browser lays a highlight of its own, the line is inside it. */
    ::highlight(${NAMES[severity]}) { text-underline-offset: 0; }
  }`,
).join('\n');

/** What can be marked by ranges. */
export interface Ranged {
  /** The element whose text it is. */
  readonly element: HTMLElement;
  /** Where a span is in the document, or null when it is not there. */
  rangeOf(span: Span): Range | null;
}

/** Marks painted by the browser: nothing is added to the document. */
export class HighlightMarks implements Marks {
  readonly #composer: Ranged;
  readonly #unadopt: () => void;
  #shown: { name: string; range: Range }[] = [];

  constructor(composer: Ranged) {
    this.#composer = composer;
    this.#unadopt = adopt(rootOf(composer.element), STYLE);
  }

  show(_draft: string, marks: readonly Mark[]): void {
    this.#clear();
    if (!('highlights' in CSS)) return; // The list and summary still tell.
    for (const mark of marks) {
      if (mark.severity === 'none') continue;
      const range = this.#composer.rangeOf(mark);
      if (!range) continue;
      const name = NAMES[mark.severity];
      // The registry belongs to the page: all fields share two highlights.
      if (!CSS.highlights.has(name)) CSS.highlights.set(name, new Highlight());
      CSS.highlights.get(name)!.add(range);
      this.#shown.push({ name, range });
    }
  }

  rectsOf(span: Span): readonly DOMRect[] {
    const range = this.#composer.rangeOf(span);
    return range ? [...range.getClientRects()] : [];
  }

  dispose(): void {
    this.#clear();
    this.#unadopt();
  }

  #clear(): void {
    for (const { name, range } of this.#shown) {
      const highlight = CSS.highlights.get(name);
      highlight?.delete(range);
      if (highlight?.size === 0) CSS.highlights.delete(name);
    }
    this.#shown = [];
  }
}
