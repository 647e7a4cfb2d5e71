// Marks over a text field: an overlay with the same text in the same places,
// invisible but for its underlines, that no pointer and no reader meets.
//
// It is the field's next sibling, positioned by measuring, so that it needs
// nothing of the page's layout. It holds text only while there are marks.
import type { Mark, Marks } from './marks.js';
import { adopt, markStyle } from './sheets.js';
import type { Span } from './types.js';
import { zoomOf } from './zoom.js';

const STYLE = `
  :host {
    all: initial;
    display: block !important;
    position: absolute !important;
    margin: 0 !important;
    padding: 0 !important;
    border: 0 !important;
    overflow: hidden !important;
    background: none !important;
    pointer-events: none !important;
    user-select: none !important;
  }
  .text { box-sizing: border-box; color: transparent; }
  .control { position: absolute; inset: 0; display: flex; align-items: center; }
  .mark { text-underline-offset: 3px; text-decoration-skip-ink: none; }
  .hint { ${markStyle('hint')} }
  .warning { ${markStyle('warning')} border-radius: 2px; }
  @media (forced-colors: active) {
    /* The text stays unseen, and its lines are seen, in the person's colours. */
    .text { forced-color-adjust: none; }
    .mark { text-decoration-color: CanvasText; background: none; }
  }
`;

// What decides where a letter stands.
const COPIED = [
  'direction', 'font-family', 'font-feature-settings', 'font-kerning',
  'font-size', 'font-size-adjust', 'font-stretch', 'font-style',
  'font-variant', 'font-variation-settings', 'font-weight', 'hyphens',
  'letter-spacing', 'line-break', 'line-height', 'overflow-wrap',
  'padding-bottom', 'padding-left', 'padding-right', 'padding-top',
  'tab-size', 'text-align', 'text-indent', 'text-rendering',
  'text-transform', 'unicode-bidi', 'word-break', 'word-spacing',
];

// WebKit does not tell when the text of an <input> scrolls. After these it may have.
const STIRS = ['focus', 'blur', 'keyup', 'wheel', 'pointermove', 'pointerup'];

export class OverlayMarks implements Marks {
  readonly #field: HTMLTextAreaElement | HTMLInputElement;
  readonly #host = document.createElement('div');
  readonly #text = document.createElement('div');
  #listening = new AbortController();
  readonly #resizes = new ResizeObserver(() => this.#place());
  // Another class, direction or theme may change no size.
  readonly #restyles = new MutationObserver(() => this.#place());
  readonly #unadopt: () => void;
  #spans: { mark: Mark; element: HTMLElement }[] = [];
  /** How far the field was scrolled when the overlay was laid over it. */
  #scrolled = [0, 0];

  constructor(field: HTMLTextAreaElement | HTMLInputElement) {
    this.#field = field;
    this.#host.setAttribute('data-composer-guard', 'marks');
    this.#host.setAttribute('aria-hidden', 'true');
    // A page that is translated keeps what is in its fields, and so its copy.
    this.#host.translate = false;
    const root = this.#host.attachShadow({ mode: 'open' });
    this.#unadopt = adopt(root, STYLE);
    this.#text.className = 'text';
    if (this.#field instanceof HTMLInputElement) {
      const frame = document.createElement('div');
      frame.className = 'control';
      frame.append(this.#text);
      root.append(frame);
    } else {
      root.append(this.#text);
    }
  }

  show(draft: string, marks: readonly Mark[]): void {
    this.#spans = [];
    if (marks.length === 0) {
      this.#hide();
      return;
    }
    // Text and marked text in turn. Text after the last mark cannot move what
    // stands before it, but for the word it may belong to and the line's
    // alignment.
    const texts: string[] = [];
    const shown: Mark[] = [];
    let at = 0;
    for (const mark of marks) {
      if (mark.start < at) continue;
      texts.push(draft.slice(at, mark.start), draft.slice(mark.start, mark.end));
      shown.push(mark);
      at = mark.end;
    }
    const lineEnd = draft.indexOf('\n', at);
    texts.push(`${draft.slice(at, lineEnd < 0 ? draft.length : lineEnd)}\u200B`);
    this.#write(texts, shown);
    this.#reveal();
    this.#place();
  }

  /** Writes anew only what differs: most keys change one text of many. */
  #write(texts: readonly string[], marks: readonly Mark[]): void {
    const names = marks.map(({ severity }) =>
      severity === 'none' ? '' : `mark ${severity}`);
    const there = this.#text.childNodes;
    const fits = there.length === texts.length && names.every((name, i) =>
      (there[2 * i + 1] as HTMLElement).className === name);
    if (!fits) {
      this.#text.replaceChildren(...texts.map((_, i) => i % 2 === 0
        ? document.createTextNode('')
        : Object.assign(document.createElement('span'), { className: names[i >> 1] })));
    }
    texts.forEach((text, i) => {
      if (there[i]!.textContent !== text) there[i]!.textContent = text;
    });
    this.#spans = marks.map((mark, i) =>
      ({ mark, element: there[2 * i + 1] as HTMLElement }));
  }

  rectsOf(span: Span): readonly DOMRect[] {
    this.#follow(); // The field may have been scrolled in this very task.
    const found = this.#spans.find(
      ({ mark }) => mark.start === span.start && mark.end === span.end,
    );
    return found ? [...found.element.getClientRects()] : [];
  }

  dispose(): void {
    this.#hide();
    this.#unadopt();
  }

  #reveal(): void {
    if (this.#host.isConnected) return;
    // WebKit may measure it before it takes the sheet of its shadow tree.
    this.#host.style.position = 'absolute';
    this.#host.style.left = '0px';
    this.#host.style.top = '0px';
    this.#field.after(this.#host);
    this.#resizes.observe(this.#field);
    if (this.#host.offsetParent) this.#resizes.observe(this.#host.offsetParent);
    for (const box of aroundAndItself(this.#field)) {
      this.#restyles.observe(box, { attributes: true });
    }
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const place = (): void => this.#place();
    const options = { signal, passive: true, capture: true };
    const follow = (): void => void requestAnimationFrame(() => this.#follow());
    for (const name of STIRS) this.#field.addEventListener(name, follow, options);
    document.addEventListener('selectionchange', follow, options);
    addEventListener('resize', place, options);
    addEventListener('scroll', place, options); // Of any box around the field.
    document.addEventListener('transitionend', place, options);
    document.addEventListener('animationend', place, options);
    document.fonts.addEventListener('loadingdone', place, { signal });
  }

  #hide(): void {
    this.#listening.abort();
    this.#resizes.disconnect();
    this.#restyles.disconnect();
    this.#host.remove();
    this.#text.replaceChildren();
  }

  /** Lays it anew when the field has been scrolled meanwhile. */
  #follow(): void {
    const { scrollLeft, scrollTop } = this.#field;
    const [left, top] = this.#scrolled;
    if (this.#host.isConnected && (scrollLeft !== left || scrollTop !== top)) this.#place();
  }

  /** Lays the overlay over the inside of the field's border. */
  #place(): void {
    const field = this.#field;
    const host = this.#host.style;
    const computed = getComputedStyle(field);
    for (const name of COPIED) {
      this.#text.style.setProperty(name, computed.getPropertyValue(name));
    }
    const single = field instanceof HTMLInputElement;
    const wraps = !single && field.wrap !== 'off';
    const inside = insideOf(field, computed);
    this.#text.style.whiteSpace = wraps ? 'pre-wrap' : 'pre';
    this.#text.style.width = wraps ? `${inside.width}px` : 'max-content';
    this.#text.style.minWidth = `${inside.width}px`;
    const { scrollLeft, scrollTop } = field;
    this.#scrolled = [scrollLeft, scrollTop];
    this.#text.style.transform = `translate(${-scrollLeft}px, ${-scrollTop}px)`;
    host.setProperty('width', `${inside.width}px`);
    host.setProperty('height', `${inside.height}px`);
    host.setProperty('color-scheme', computed.colorScheme);
    if (computed.zIndex !== 'auto') host.setProperty('z-index', computed.zIndex);

    // All in the pixels of styles.
    const zoom = zoomOf(field);
    const target = field.getBoundingClientRect();
    const own = this.#host.getBoundingClientRect();
    const left = target.left / zoom + inside.left;
    const top = target.top / zoom + inside.top;
    const right = left - own.left / zoom;
    const down = top - own.top / zoom;
    if (Math.abs(right) + Math.abs(down) > 0.25) {
      host.left = `${parseFloat(host.left) + right}px`;
      host.top = `${parseFloat(host.top) + down}px`;
    }
    host.clipPath = clipOf(field, { ...inside, left, top });
  }
}

/** A box in the pixels of styles. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The inside of the field's border, from the corner of the border on. */
function insideOf(
  field: HTMLTextAreaElement | HTMLInputElement,
  computed: CSSStyleDeclaration,
): Box {
  if (field instanceof HTMLTextAreaElement) { // There may be a scroll bar.
    const { clientLeft: left, clientTop: top } = field;
    return { left, top, width: field.clientWidth, height: field.clientHeight };
  }
  // Firefox counts the padding of an input to its border.
  const border = (side: string): number =>
    parseFloat(computed.getPropertyValue(`border-${side}-width`));
  const left = border('left');
  const top = border('top');
  return {
    left,
    top,
    width: field.offsetWidth - left - border('right'),
    height: field.offsetHeight - top - border('bottom'),
  };
}

/** The element and those it inherits styles from, out of shadow trees too. */
function* aroundAndItself(element: Element): Generator<Element> {
  for (let box: Element | null = element; box;) {
    yield box;
    const root = box.getRootNode();
    box = box.assignedSlot ?? box.parentElement ??
      (root instanceof ShadowRoot ? root.host : null);
  }
}

/** What of the field the scrolling boxes around it leave to be seen. */
function clipOf(
  field: HTMLTextAreaElement | HTMLInputElement,
  { left, top, width, height }: Box,
): string {
  const zoom = zoomOf(field);
  let cut = { top: 0, right: 0, bottom: 0, left: 0 };
  for (let box = field.parentElement; box; box = box.parentElement) {
    if (box === document.body || box === document.documentElement) break;
    const { overflowX, overflowY } = getComputedStyle(box);
    if (overflowX === 'visible' && overflowY === 'visible') continue;
    const frame = box.getBoundingClientRect();
    const inner = {
      left: frame.left / zoom + box.clientLeft,
      top: frame.top / zoom + box.clientTop,
    };
    cut = {
      top: Math.max(cut.top, inner.top - top),
      left: Math.max(cut.left, inner.left - left),
      bottom: Math.max(cut.bottom, top + height - inner.top - box.clientHeight),
      right: Math.max(cut.right, left + width - inner.left - box.clientWidth),
    };
  }
  const { top: t, right, bottom, left: l } = cut;
  if (t + right + bottom + l === 0) return 'none';
  return `inset(${t}px ${right}px ${bottom}px ${l}px)`;
}
