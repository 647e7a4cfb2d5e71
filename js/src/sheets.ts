// Style sheets made by script: a page whose policy forbids inline styles takes
// them, and they leave no node behind.

const SHEETS = new Map<string, CSSStyleSheet>();

/** One sheet for the same text, shared by all. */
export function sheetOf(text: string): CSSStyleSheet {
  let sheet = SHEETS.get(text);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    SHEETS.set(text, sheet);
  }
  return sheet;
}

const USES = new WeakMap<object, Map<CSSStyleSheet, number>>();

/** Uses a sheet in a document or shadow tree; call the answer to stop. */
export function adopt(root: Document | ShadowRoot, text: string): () => void {
  const sheet = sheetOf(text);
  const uses = USES.get(root) ?? new Map<CSSStyleSheet, number>();
  USES.set(root, uses);
  const count = uses.get(sheet) ?? 0;
  uses.set(sheet, count + 1);
  if (count === 0) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  let used = true;
  return () => {
    if (!used) return;
    used = false;
    const left = uses.get(sheet)! - 1;
    uses.set(sheet, left);
    if (left > 0) return;
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((s) => s !== sheet);
  };
}

/** The document or shadow tree an element lives in. */
export function rootOf(element: Element): Document | ShadowRoot {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root : element.ownerDocument;
}

/** How marks look, in the overlay and as highlights. */
export function markStyle(severity: 'hint' | 'warning'): string {
  return severity === 'warning'
    ? underline('wavy', '1.5px',
      'var(--composer-guard-warning, light-dark(#c4320a, #ff9c66))') +
        'background-color: var(--composer-guard-warning-tint, ' +
        'light-dark(rgb(196 50 10 / 9%), rgb(255 156 102 / 14%)));'
    : underline('dotted', '2px',
      'var(--composer-guard-hint, light-dark(#1f5fbf, #84b4ff))');
}

// In single properties: WebKit takes a thickness or style only so.
function underline(style: string, thickness: string, colour: string): string {
  return `text-decoration-line: underline; text-decoration-style: ${style};` +
    `text-decoration-thickness: ${thickness}; text-decoration-color: ${colour};`;
}
