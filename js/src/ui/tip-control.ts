// When the tip opens and closes: under the pointer, at a press into a mark, by
// F8 and Shift+F8 from finding to finding. Escape, or Tab past its last button,
// closes it and gives the focus back.
import type { Field } from '../field.js';
import type { Messages } from '../messages/types.js';
import { around } from '../places.js';
import type { Finding, Span } from '../types.js';
import { pointerZoom } from '../zoom.js';
import { offersOf } from './offers.js';
import { Tip } from './tip.js';

// A pointer that passes through opens nothing; one on its way from the mark to
// the tip closes nothing.
const OPEN_MS = 120;
const CLOSE_MS = 250;

export class TipControl {
  readonly #field: Field;
  readonly #messages: Messages;
  readonly #tip: Tip;
  readonly #listening = new AbortController();
  readonly #unsubscribe: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  // Opened by press or key: then the pointer does not close it.
  #pinned = false;
  // What was selected when the focus went into the tip: not every browser, and
  // no editor with a model, has it still when the focus comes back.
  #selected: Span | null = null;

  constructor(field: Field, messages: Messages, policyUrl?: string) {
    this.#field = field;
    this.#messages = messages;
    this.#tip = new Tip(messages, policyUrl);
    this.#unsubscribe = field.subscribe(() => this.#follow());
    const { element } = field.composer;
    const { signal } = this.#listening;
    const passive = { signal, passive: true };
    element.addEventListener('pointermove', (event) => {
      this.#hover(this.#at(event));
    }, passive);
    element.addEventListener('pointerleave', () => this.#hover(null), passive);
    element.addEventListener('click', (event) => {
      const finding = this.#at(event);
      if (finding) this.#open(finding, true);
      else this.close();
    }, { signal });
    element.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    const { host } = this.#tip;
    host.addEventListener('pointerenter', () => clearTimeout(this.#timer), passive);
    host.addEventListener('pointerleave', () => this.#hover(null), passive);
    host.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    host.addEventListener('pointerdown', () => this.#keepSelection(), passive);
    const moved = (): void => this.#follow();
    addEventListener('scroll', moved, { ...passive, capture: true });
    addEventListener('resize', moved, passive);
    // Two fingers that zoom, and the keyboard of a phone.
    visualViewport?.addEventListener('resize', moved, passive);
    visualViewport?.addEventListener('scroll', moved, passive);
    addEventListener('pointerdown', (event) => {
      const path = event.composedPath();
      if (!path.includes(host) && !path.includes(element)) this.close();
    }, { ...passive, capture: true });
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#pinned = false;
    this.#tip.close();
  }

  dispose(): void {
    this.close();
    this.#listening.abort();
    this.#unsubscribe();
    this.#tip.dispose();
  }

  #onKey(event: Event): void {
    const { key, code, shiftKey } = event as KeyboardEvent;
    if (key === 'Escape' && this.#tip.finding) {
      event.preventDefault();
      event.stopPropagation();
      this.#giveFocusBack();
      this.close();
    } else if ((key === 'Tab' || code === 'Tab') && this.#tip.finding) {
      // WebKitGTK has no `key` for Tab with Shift.
      this.#onTab(event, shiftKey);
    } else if (key === 'F8') {
      const finding = this.#next(shiftKey ? -1 : 1);
      if (!finding) return;
      event.preventDefault();
      this.#field.reveal(finding);
      this.#keepSelection();
      this.#open(finding, true);
      this.#tip.focus();
    }
  }

  /** A card that is left by Tab hides nothing of where the focus goes. */
  #onTab(event: Event, back: boolean): void {
    if (this.#tip.focused) {
      if (!this.#tip.isLast(back)) return;
      // The card stands at the end of the page, and yet belongs to the composer.
      event.preventDefault();
      this.#giveFocusBack();
    }
    this.close();
  }

  /** The next finding from where the person is, round the end. */
  #next(step: 1 | -1): Finding | undefined {
    const found = this.#visible();
    const from = this.#tip.finding ?? this.#field.composer.selection();
    if (!from) return found[0];
    const later = step > 0
      ? found.find(({ start }) => start > from.start ||
          (start === from.start && !this.#tip.finding))
      : found.findLast(({ start }) => start < from.start);
    return later ?? (step > 0 ? found[0] : found.at(-1));
  }

  #visible(): readonly Finding[] {
    return this.#field.state.findings.filter((f) => f.severity !== 'none');
  }

  /** The finding under the pointer. */
  #at({ clientX, clientY }: MouseEvent): Finding | null {
    const zoom = pointerZoom();
    const [x, y] = [clientX / zoom, clientY / zoom];
    const inside = (box: DOMRect): boolean =>
      x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
    return this.#visible().find((finding) =>
      this.#field.rectsOf(finding).some(inside)) ?? null;
  }

  #hover(finding: Finding | null): void {
    if (this.#pinned) return;
    if (finding && same(finding, this.#tip.finding)) {
      clearTimeout(this.#timer);
      return;
    }
    clearTimeout(this.#timer);
    if (finding) {
      this.#timer = setTimeout(() => this.#open(finding, false), OPEN_MS);
    } else if (this.#tip.finding) {
      this.#timer = setTimeout(() => this.close(), CLOSE_MS);
    }
  }

  #open(finding: Finding, pinned: boolean): void {
    clearTimeout(this.#timer);
    const now = this.#visible().find((other) => same(other, finding));
    const anchor = now && this.#anchorOf(now);
    if (!now || !anchor) return;
    this.#pinned = pinned;
    const { element } = this.#field.composer;
    // A modal dialog makes the rest of the page unreachable.
    const parent = element.closest('dialog[open]') ?? document.body;
    this.#tip.open(now, anchor, parent, {
      close: () => {
        this.#giveFocusBack();
        this.close();
      },
      offers: offersOf(this.#field, now, this.#messages, () => this.#take(now)),
      ...(this.#field.dismissible && { dismiss: () => this.#dismiss(now) }),
    });
  }

  /** What the card keeps clear of. */
  #anchorOf(finding: Finding): DOMRect | undefined {
    return around(this.#field.rectsOf(finding), this.#field.composer.element);
  }

  /** Closes for an action; where the finding is now. */
  #take(finding: Finding): Finding | undefined {
    this.#giveFocusBack();
    this.close();
    return this.#visible().find((other) => same(other, finding));
  }

  #dismiss(finding: Finding): void {
    const now = this.#take(finding);
    if (now) this.#field.dismiss(now);
  }

  #keepSelection(): void {
    if (!this.#tip.focused) this.#selected = this.#field.composer.selection();
  }

  #giveFocusBack(): void {
    if (!this.#tip.focused) return;
    const { composer } = this.#field;
    composer.element.focus({ preventScroll: true });
    // Whatever it says of itself: an editor hears late of what the page selects.
    if (this.#selected) composer.select(this.#selected);
  }

  /** After an edit or a scroll: the tip goes with its finding. */
  #follow(): void {
    const { finding } = this.#tip;
    if (!finding) return;
    const now = this.#visible().find((other) => same(other, finding));
    const anchor = now && this.#anchorOf(now);
    if (anchor) this.#tip.place(anchor);
    else this.close();
  }
}

function same(a: Span & { rule?: string }, b?: Span & { rule?: string }): boolean {
  return b !== undefined && a.start === b.start && a.end === b.end &&
    a.rule === b.rule;
}
