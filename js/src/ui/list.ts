// The findings as a list near the composer: press one to go there.
import type { Field } from '../field.js';
import { en } from '../messages/en.js';
import { messageFor, titleOf } from '../messages/types.js';
import type { Finding, Reminder } from '../types.js';
import { h, shadowHost, sign, type Sign } from './dom.js';
import type { ViewOptions } from './summary.js';

const STYLE = `
  :host { display: block; }
  ul { list-style: none; display: grid; gap: 6px; }
  li { display: flex; gap: 6px; align-items: stretch; }
  .go {
    flex: 1; min-width: 0; display: flex; gap: 10px; align-items: center;
    text-align: start; padding: 7px 12px; font-weight: 400;
    background: var(--surface);
  }
  .words { min-width: 0; display: grid; }
  .title { font-weight: 600; }
  .excerpt {
    color: var(--muted); font-size: 13px; overflow: hidden;
    text-overflow: ellipsis; white-space: nowrap;
  }
  .advice .excerpt { white-space: normal; }
`;

/** Shows the findings of a field in `container`; returns how to take it out. */
export function mountList(
  container: Element,
  field: Field,
  { messages = en }: ViewOptions = {},
): () => void {
  const shadow = shadowHost('list', STYLE);
  const list = h('ul', { part: 'list', 'aria-label': messages.ui.list });
  shadow.host.lang = messages.lang;
  shadow.host.dir = messages.dir;
  shadow.root.append(list);
  container.append(shadow.host);

  const item = (name: Sign, title: string, excerpt: string): HTMLElement =>
    h('span', { class: 'words' },
      h('span', { class: 'title', part: 'title' }, title),
      h('span', { class: 'excerpt', part: 'excerpt', 'data-sign': name }, excerpt));

  const findingItem = (finding: Finding): HTMLElement => {
    const name = finding.severity === 'warning' ? 'warning' : 'hint';
    const go = h('button', { type: 'button', class: 'go', part: 'item' },
      h('span', { class: name, role: 'img', 'aria-label': messages.ui[name] },
        sign(name)),
      item(name, titleOf(messages, finding),
        field.draft.slice(finding.start, finding.end)));
    go.addEventListener('click', () => field.reveal(finding));
    const row = h('li', {}, go);
    if (field.writable) {
      const remove = h('button', { type: 'button', part: 'remove' },
        messages.ui.remove);
      remove.addEventListener('click', () => field.remove(finding));
      row.append(remove);
    }
    return row;
  };

  const reminderItem = (reminder: Reminder): HTMLElement => {
    const text = messageFor(messages, reminder);
    const go = h('button', { type: 'button', class: 'go advice', part: 'item' },
      h('span', { class: 'reminder' }, sign('reminder')),
      item('reminder', text.title, text.fix));
    go.addEventListener('click', () => field.reveal(reminder));
    return h('li', {}, go);
  };

  let shown: readonly unknown[] = [];
  const stop = field.subscribe(({ findings, reminders }) => {
    if (shown[0] === findings && shown[1] === reminders) return;
    shown = [findings, reminders];
    const buttons = (): HTMLElement[] => [...list.querySelectorAll('button')];
    const active = shadow.root.activeElement;
    const focused = buttons().findIndex((button) => button === active);
    list.replaceChildren(
      ...findings.filter((f) => f.severity !== 'none').map(findingItem),
      ...reminders.map(reminderItem),
    );
    // The one who walks the list by keyboard stays in it.
    if (focused >= 0) buttons()[Math.min(focused, buttons().length - 1)]?.focus();
  });
  return () => {
    stop();
    shadow.dispose();
  };
}
