// Elements and signs of the user interface, made by script: no markup is
// parsed, so no text of a draft can become an element.
import { adopt } from '../sheets.js';

type Attributes = Readonly<Record<string, string | boolean>>;

/** Makes an element; `true` sets an empty attribute, `false` none. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children);
  return element;
}

export type Sign = 'warning' | 'hint' | 'clear' | 'off' | 'reminder' | 'close';

const PATHS: Readonly<Record<Sign, string>> = {
  // A triangle, a circle, a tick, a ring crossed out, a bookmark: their shapes
  // tell them apart without colour.
  warning: 'M8 1.8 15 14H1zM8 6v4M8 11.9v.2',
  hint: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13zM8 7.4v4M8 4.7v.2',
  clear: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13zM5 8.2l2.2 2.2L11.2 6',
  off: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13zM3.6 3.6l8.8 8.8',
  reminder: 'M4 1.8h8v12.4l-4-3-4 3z',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
};

/** A sign of 16 by 16, in the colour of the text; words stand beside it. */
export function sign(name: Sign): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', `sign ${name}`);
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}

/** A host element with a shadow tree of its own, so that styles do not meet. */
export function shadowHost(
  name: string,
  style: string,
): { host: HTMLElement; root: ShadowRoot; dispose(): void } {
  const host = h('div', { 'data-composer-guard': name });
  const root = host.attachShadow({ mode: 'open' });
  const unadopt = [adopt(root, BASE_STYLE), adopt(root, style)];
  return {
    host,
    root,
    dispose() {
      host.remove();
      for (const stop of unadopt) stop();
    },
  };
}

// Every colour and font can be set from outside as a custom property.
const BASE_STYLE = `
  :host {
    all: initial;
    color-scheme: inherit;
    --warning: var(--composer-guard-warning, light-dark(#b42d09, #ff9c66));
    --hint: var(--composer-guard-hint, light-dark(#1f5fbf, #84b4ff));
    --clear: var(--composer-guard-clear, light-dark(#0f7a4d, #5cd69a));
    --text: var(--composer-guard-text, light-dark(#1c2230, #eceff6));
    --muted: var(--composer-guard-muted, light-dark(#566074, #a5afc2));
    --surface: var(--composer-guard-surface, light-dark(#fff, #1e2430));
    --line: var(--composer-guard-line, light-dark(#d8dde7, #3a4354));
    --accent: var(--composer-guard-accent, light-dark(#2a4fd0, #9db4ff));
    font: var(--composer-guard-font, 400 14px/1.45 system-ui, sans-serif);
    color: var(--text);
  }
  * { box-sizing: border-box; }
  .sign {
    width: 1.15em; height: 1.15em; flex: none; fill: none;
    stroke: currentColor; stroke-width: 1.6; stroke-linecap: round;
    stroke-linejoin: round;
  }
  .warning { color: var(--warning); }
  .hint { color: var(--hint); }
  .clear { color: var(--clear); }
  .off, .reminder, .sign.close { color: var(--muted); }
  p, ul, h2 { margin: 0; padding: 0; }
  button {
    font: inherit; font-weight: 550; color: var(--text);
    background: transparent; border: 1px solid var(--line);
    border-radius: 7px; padding: 4px 12px; min-height: 30px; cursor: pointer;
  }
  button:hover { border-color: var(--muted); }
  button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
  @media (forced-colors: active) {
    .sign { color: CanvasText; }
    button { border-color: ButtonBorder; }
  }
`;
