// One line by the Send button: how the draft stands, told politely to those
// who listen.
import type { Field } from '../field.js';
import { toldOf, type FieldState } from '../field-state.js';
import { en } from '../messages/en.js';
import { countOf, messageFor, titleOf, type Messages } from '../messages/types.js';
import { h, shadowHost, sign, type Sign } from './dom.js';

const STYLE = `
  :host { display: block; }
  .summary {
    display: flex; align-items: flex-start; gap: 8px; min-height: 1lh;
  }
  .sign { display: block; margin-block-start: 0.15em; }
  .words { color: var(--text); font-weight: 550; margin-inline-end: 6px; }
  .what { color: var(--muted); }
`;

/** Options of the summary and the list. */
export interface ViewOptions {
  /** Texts. Default English. */
  readonly messages?: Messages;
}

/** Shows the summary of a field in `container`; returns how to take it out. */
export function mountSummary(
  container: Element,
  field: Field,
  { messages = en }: ViewOptions = {},
): () => void {
  const shadow = shadowHost('summary', STYLE);
  const line = h('div', { class: 'summary', part: 'summary', role: 'status' });
  shadow.host.lang = messages.lang;
  shadow.host.dir = messages.dir;
  shadow.root.append(line);
  container.append(shadow.host);
  let said = ' ';
  const stop = field.subscribe((state) => {
    const { sign: name, words, what } = summarize(state, messages);
    // Said once: a region that repeats itself is switched off by its listener.
    const now = `${words} ${what}`;
    if (now === said) return;
    said = now;
    line.dataset['state'] = name;
    if (words === '') {
      line.replaceChildren();
      return;
    }
    line.replaceChildren(
      h('span', { class: name }, sign(name)),
      h('span', {},
        h('span', { class: 'words', part: 'words' }, words),
        // A space, so that who listens hears two words and not one.
        ' ',
        h('span', { class: 'what', part: 'what' }, what)),
    );
  });
  return () => {
    stop();
    shadow.dispose();
  };
}

/** What the line says; nothing before the first answer. */
export function summarize(
  state: FieldState,
  messages: Messages,
): { sign: Sign; words: string; what: string } {
  const { ui } = messages;
  if (state.status === 'off' || state.error) {
    return { sign: 'off', words: ui.off, what: '' };
  }
  if (!state.verdict) return { sign: 'clear', words: '', what: '' };
  const told = toldOf(state);
  const { warnings, hints, exempt } = countOf(told);
  if (warnings + hints === 0) {
    const words = exempt > 0 ? ui.exempt : ui.nothing;
    const what = state.truncated ? ui.truncated : '';
    return { sign: 'clear', words, what };
  }
  const sign = warnings > 0 ? 'warning' : 'hint';
  if (state.verdict?.detail === 'gentle') {
    const { title, reason } = messageFor(messages, told[0]!);
    return { sign, words: `${title}.`, what: reason };
  }
  const titles = told
    .filter(({ severity }) => severity !== 'none')
    .map((one) => titleOf(messages, one));
  return {
    sign,
    words: ui.count(warnings, hints),
    what: [...new Set(titles)].join(ui.between),
  };
}
