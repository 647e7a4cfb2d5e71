// The question before sending, with its ways out: edit, remove, send anyway.
import { countOf, titleOf, type Messages } from '../messages/types.js';
import type { Told } from '../field-state.js';
import { h, shadowHost, sign } from './dom.js';

const STYLE = `
  dialog {
    border: 1px solid var(--line); border-radius: 16px; padding: 22px;
    background: var(--surface); color: var(--text); width: min(500px, 100%);
    box-shadow: 0 24px 64px rgb(10 16 32 / 32%);
  }
  dialog::backdrop { background: rgb(12 16 26 / 46%); }
  .body { display: grid; gap: 12px; }
  h2 { font-size: 17px; display: flex; gap: 10px; align-items: center; }
  ul { padding-inline-start: 1.2em; color: var(--muted); }
  footer { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 6px; }
  @media (max-width: 480px) { footer { flex-direction: column; } }
  .primary {
    background: var(--accent); border-color: var(--accent);
    color: light-dark(#fff, #10142a);
  }
`;

export type Answer = 'edit' | 'remove' | 'send';

export interface Question {
  readonly messages: Messages;
  /** Whether it may be sent as it is. */
  readonly allowOverride: boolean;
  /** Whether the findings can be taken out. */
  readonly allowRemove: boolean;
  /** Whether it is told that the host does not let it go. */
  readonly blocked: boolean;
  readonly told: readonly Told[];
  /** Whether it may be said how many there are, and of what kind. */
  readonly counted: boolean;
  /** Closes the question, as if with edit. */
  readonly signal: AbortSignal;
}

/** Asks; Escape means edit. */
export function askBeforeSending(
  near: Element,
  question: Question,
): Promise<Answer> {
  const { messages, blocked, told, counted } = question;
  const { ui } = messages;
  const shadow = shadowHost('confirm', STYLE);
  shadow.host.lang = messages.lang;
  shadow.host.dir = messages.dir;
  shadow.host.style.colorScheme = getComputedStyle(near).colorScheme;
  const dialog = h('dialog', { 'aria-labelledby': 'title' });
  const button = (answer: Answer, label: string, primary: boolean): Node => {
    const element = h('button', {
      type: 'button', part: answer, class: primary ? 'primary' : '',
    }, label);
    element.addEventListener('click', () => dialog.close(answer));
    return element;
  };
  const { warnings, hints } = countOf(told);
  const titles = new Set(told.map((one) => titleOf(messages, one)));
  dialog.append(h('div', { class: 'body' },
    h('h2', { id: 'title' },
      h('span', { class: 'warning' }, sign('warning')),
      blocked ? ui.blockTitle : ui.confirmTitle),
    h('p', {}, blocked ? ui.blockText : ui.confirmText),
    ...(counted
      ? [h('p', {}, `${ui.count(warnings, hints)}:`),
        h('ul', {}, ...[...titles].map((title) => h('li', {}, title)))]
      : []),
    h('footer', {},
      button('edit', ui.edit, true),
      ...(question.allowRemove ? [button('remove', ui.removeAll, false)] : []),
      ...(question.allowOverride ? [button('send', ui.sendAnyway, false)] : []))));
  shadow.root.append(dialog);
  document.body.append(shadow.host);
  dialog.showModal();
  question.signal.addEventListener('abort', () => dialog.close());
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      shadow.dispose();
      resolve((dialog.returnValue || 'edit') as Answer);
    });
  });
}
