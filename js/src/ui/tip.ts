// The card at a mark: what it may be, why it matters, what to do.
import { messageFor, titleOf, type Messages } from '../messages/types.js';
import type { Finding, Fix } from '../types.js';
import { viewport, zoomOf } from '../zoom.js';
import { h, shadowHost, sign } from './dom.js';

const STYLE = `
  :host {
    position: fixed; inset: auto; margin: 0; padding: 0; border: 0;
    background: none; overflow: visible; z-index: 2147483000;
    width: max-content;
  }
  .tip {
    position: relative;
    background: var(--surface); border: 1px solid var(--line);
    border-radius: 12px; padding: 12px 14px 14px;
    box-shadow: 0 1px 2px rgb(10 16 32 / 8%), 0 10px 28px rgb(10 16 32 / 20%);
    display: grid; gap: 6px; text-align: start;
    max-height: inherit; overflow: auto;
  }
  .tip:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
  header {
    display: flex; align-items: center; gap: 8px; font-weight: 650;
    padding-inline-end: 28px;
  }
  .severity {
    margin-inline-start: auto; font-size: 12px; font-weight: 550;
    padding-inline-start: 12px;
  }
  .reading { color: var(--muted); font-size: 13px; overflow-wrap: anywhere; }
  .fix { color: var(--muted); }
  .section { color: var(--muted); font-size: 12.5px; }
  a { color: var(--accent); }
  footer { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 6px; }
  footer:empty { display: none; }
  .quiet {
    border-color: transparent; padding-inline: 2px; color: var(--muted);
    text-decoration: underline; text-underline-offset: 3px;
    text-decoration-thickness: 1px;
  }
  .quiet:hover { color: var(--text); border-color: transparent; }
  .corner {
    position: absolute; inset-block-start: 7px; inset-inline-end: 7px;
    width: 30px; padding: 0; border-color: transparent;
    display: grid; place-items: center;
  }
  .first {
    background: var(--accent); border-color: var(--accent);
    color: light-dark(#fff, #10142a);
  }
  @media (prefers-reduced-motion: no-preference) {
    .tip { animation: in 120ms ease-out; }
    @keyframes in { from { opacity: 0; translate: 0 3px; } }
  }
`;

// Between the tip and the mark, and the tip and the viewport's edge.
const GAP_PX = 6;
const EDGE_PX = 8;
const WIDEST_PX = 340;

/** What a fix does, in words. */
export interface Offer {
  readonly kind: Fix['kind'];
  readonly label: string;
  apply(): void;
}

export interface TipActions {
  /** Fixes, the best first; none when the draft cannot be edited. */
  readonly offers: readonly Offer[];
  /** It is no contact information; absent when the host does not offer it. */
  dismiss?(): void;
  /** Closes the tip. */
  close(): void;
}

/** One card; it is in the page only while it is open. */
export class Tip {
  readonly #shadow = shadowHost('tip', STYLE);
  readonly #messages: Messages;
  readonly #policyUrl: string | undefined;
  #openFor: Finding | undefined;

  /** @param policyUrl Where the policy is to be read; default no link. */
  constructor(messages: Messages, policyUrl?: string) {
    this.#messages = messages;
    this.#policyUrl = policyUrl;
    const { host } = this.#shadow;
    host.lang = messages.lang;
    host.dir = messages.dir;
    if ('popover' in host) host.popover = 'manual';
  }

  get host(): HTMLElement {
    return this.#shadow.host;
  }

  /** What it is open for. */
  get finding(): Finding | undefined {
    return this.#openFor;
  }

  /** Whether the focus is in it. Not `:focus`, which a window at rest has not. */
  get focused(): boolean {
    return this.#shadow.root.activeElement !== null;
  }

  /** Whether a step of Tab, `back` with Shift, leads out of it. */
  isLast(back: boolean): boolean {
    const stops = this.#shadow.root.querySelectorAll<HTMLElement>('a, button');
    const { activeElement } = this.#shadow.root;
    // The card itself is focused by script and comes before all of them.
    return back
      ? activeElement === stops[0] || !(activeElement as Element).matches('a, button')
      : activeElement === stops[stops.length - 1];
  }

  /** Opens at `anchor`, a box of the viewport, inside `parent`. */
  open(
    finding: Finding,
    anchor: DOMRect,
    parent: Element,
    actions: TipActions,
  ): void {
    this.#openFor = finding;
    this.#shadow.root.replaceChildren(this.#card(finding, actions));
    const { host } = this.#shadow;
    host.style.colorScheme = getComputedStyle(parent).colorScheme;
    if (host.parentNode !== parent) parent.append(host);
    if (host.popover === 'manual' && !host.matches(':popover-open')) {
      host.showPopover();
    }
    this.place(anchor);
  }

  /** Moves to another box. */
  place(anchor: DOMRect): void {
    const { host } = this.#shadow;
    const { style } = host;
    const zoom = zoomOf(host);
    const seen = viewport();
    const room = seen.width - 2 * EDGE_PX;
    style.maxWidth = `${Math.min(WIDEST_PX, room / zoom)}px`;
    style.maxHeight = `${(seen.height - 2 * EDGE_PX) / zoom}px`;
    const own = host.getBoundingClientRect();
    const highest = seen.top + EDGE_PX;
    const lowest = seen.top + seen.height - own.height - EDGE_PX;
    const below = anchor.bottom + GAP_PX;
    const above = anchor.top - GAP_PX - own.height;
    const top = below <= lowest ? below : above >= seen.top ? above : lowest;
    const first = seen.left + EDGE_PX;
    const most = seen.left + seen.width - own.width - EDGE_PX;
    const start = this.#messages.dir === 'rtl'
      ? anchor.right - own.width
      : anchor.left;
    style.top = `${Math.max(highest, top) / zoom}px`;
    style.left = `${Math.max(first, Math.min(start, most)) / zoom}px`;
  }

  focus(): void {
    this.#shadow.root.querySelector<HTMLElement>('.tip')?.focus();
  }

  close(): void {
    this.#openFor = undefined;
    this.#shadow.host.remove();
    this.#shadow.root.replaceChildren();
  }

  dispose(): void {
    this.close();
    this.#shadow.dispose();
  }

  /** Which part of the policy it is about, with a link where there is one. */
  #section({ section }: Finding): HTMLElement[] {
    const { sections, ui } = this.#messages;
    const title = sections[section];
    if (!title) return [];
    const words = this.#policyUrl === undefined
      ? title
      : h('a', { href: this.#policyUrl, target: '_blank', rel: 'noopener' }, title);
    return [h('p', { class: 'section', part: 'section' }, `${ui.policy}: `, words)];
  }

  #card(finding: Finding, actions: TipActions): HTMLElement {
    const { ui } = this.#messages;
    const text = messageFor(this.#messages, finding);
    const severity = finding.severity === 'warning' ? 'warning' : 'hint';
    const footer = h('footer');
    const button = (part: string, name: string, label: string, act: () => void): void => {
      const element = h('button', { type: 'button', part, class: name }, label);
      element.addEventListener('click', act);
      footer.append(element);
    };
    actions.offers.forEach(({ kind, label, apply }, nth) =>
      button(kind, nth === 0 ? 'first' : '', label, apply));
    if (actions.dismiss) button('dismiss', 'quiet', ui.notContact, actions.dismiss);
    // In the corner, and yet the last one: the keyboard comes to the fixes first.
    const close = h('button',
      { type: 'button', part: 'close', class: 'corner', 'aria-label': ui.close },
      sign('close'));
    close.addEventListener('click', actions.close);
    const card = h(
      'section',
      {
        class: 'tip', part: 'tip', role: 'dialog', tabindex: '-1',
        'aria-label': ui.tip, 'aria-describedby': 'title reason fix',
      },
      h(
        'header', {},
        h('span', { class: severity }, sign(severity)),
        h('span', { part: 'title', id: 'title' }, titleOf(this.#messages, finding)),
        h('span', { class: `severity ${severity}` }, ui[severity]),
      ),
      h('p', { class: 'reason', part: 'reason', id: 'reason' }, text.reason),
      h('p', { class: 'fix', part: 'fix', id: 'fix' }, text.fix),
      ...this.#section(finding),
      footer,
      close,
    );
    if (finding.techniques.length > 0 && finding.reading !== '') {
      card.firstElementChild?.after(
        h('p', { class: 'reading', part: 'reading' },
          '“', h('bdi', {}, finding.reading), '”'),
      );
    }
    return card;
  }
}
