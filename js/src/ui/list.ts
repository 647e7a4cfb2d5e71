// The findings as a list near the composer: press one to go there.
import type { Field } from '../field.js';
import { en } from '../messages/en.js';
import { messageFor, titleOf, type Messages } from '../messages/types.js';
import type { Finding, Reminder } from '../types.js';
import { offersOf } from './offers.js';
import { h, shadowHost, sign } from './dom.js';
import type { ViewOptions } from './summary.js';

const STYLE = `
  :host { display: block; }
  ul { list-style: none; display: grid; gap: 6px; }
  li { display: flex; flex-wrap: wrap; gap: 6px; align-items: stretch; }
  .go {
    flex: 1 1 12em; min-width: 0; display: flex; gap: 10px; align-items: center;
    text-align: start; padding: 7px 12px; font-weight: 400;
    background: var(--surface);
  }
  .words { min-width: 0; display: grid; }
  .title { font-weight: 600; }
  .excerpt {
    color: var(--muted); font-size: 13px; overflow: hidden;
    text-overflow: ellipsis; white-space: nowrap;
  }
  .advice { flex-basis: 20em; }
  .advice .excerpt { white-space: normal; }
  .note {
    display: flex; flex-wrap: wrap; gap: 4px 10px; align-items: center;
    margin-block-start: 6px; color: var(--muted); font-size: 13px;
  }
  .note[hidden] { display: none; }
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
  const note = dismissedNote(field, messages);
  shadow.root.append(list, note.element);
  container.append(shadow.host);

  let rows: readonly Row[] = [];
  let made = 0;
  const stop = field.subscribe(({ findings, reminders, dismissed }) => {
    note.show(dismissed.length);
    const told = [
      ...findings.filter((f) => f.severity !== 'none'), ...reminders,
    ];
    // A row stays while what it tells of is there: a press on it that takes the
    // focus out of the composer, and so lets a check run, must still meet it.
    const old = new Map(rows.map((row) => [row.key, row]));
    const seen = new Map<string, number>();
    const active = shadow.root.activeElement;
    const focused = rows.findIndex(({ element }) => element.contains(active));
    rows = told.map((what) => {
      const name = keyOf(what, field.draft);
      const nth = seen.get(name) ?? 0;
      seen.set(name, nth + 1);
      const key = `${name}\n${nth}`;
      const row = old.get(key) ?? makeRow(`row-${++made}`, key, what, field, messages);
      row.what = what;
      return row;
    });
    const elements = rows.map(({ element }) => element);
    for (const { element } of old.values()) {
      if (!elements.includes(element)) element.remove();
    }
    // What stays is not moved: a button that is being pressed would lose it.
    elements.forEach((element, i) => {
      const place = list.children[i] ?? null;
      if (place !== element) list.insertBefore(element, place);
    });
    // The one who walks the list by keyboard stays in it, or goes back to the
    // draft when it is empty.
    if (focused < 0 || shadow.root.activeElement) return;
    const next = elements[Math.min(focused, elements.length - 1)];
    (next?.querySelector('button') ?? field.composer.element).focus();
  });
  return () => {
    stop();
    shadow.dispose();
  };
}

/** "1 part is marked as not contact information", and the way back. */
function dismissedNote(
  field: Field,
  messages: Messages,
): { element: HTMLElement; show(count: number): void } {
  const text = h('span');
  const restore = h('button', { type: 'button', part: 'restore' },
    messages.ui.restore);
  restore.addEventListener('click', () => {
    for (const finding of field.state.dismissed) field.restore(finding);
    // The button is gone with its note; what it brought back is in the draft.
    field.composer.element.focus();
  });
  const element = h('p', { class: 'note', part: 'note', hidden: true }, text, restore);
  return {
    element,
    show(count) {
      element.hidden = count === 0;
      if (count > 0) text.textContent = messages.ui.dismissed(count);
    },
  };
}

interface Row {
  readonly key: string;
  readonly element: HTMLElement;
  /** Where it is now. */
  what: Finding | Reminder;
}

function keyOf(what: Finding | Reminder, draft: string): string {
  const severity = 'severity' in what ? what.severity : '';
  const text = draft.slice(what.start, what.end);
  return `${what.message}\n${what.kind}\n${severity}\n${text}`;
}

/** `about` is the id of its words: several buttons say "Remove". */
function makeRow(
  about: string,
  key: string,
  what: Finding | Reminder,
  field: Field,
  messages: Messages,
): Row {
  const element = h('li');
  const row: Row = { key, element, what };
  if (!('severity' in what)) {
    const text = messageFor(messages, what);
    element.append(goTo(row, field, 'advice',
      h('span', { class: 'reminder' }, sign('reminder')),
      words(about, text.title, text.fix)));
    for (const { kind, label, apply } of
      offersOf(field, what, messages, () => row.what)) {
      const button = h('button',
        { type: 'button', part: kind, 'aria-describedby': about }, label);
      button.addEventListener('click', apply);
      element.append(button);
    }
    return row;
  }
  const name = what.severity === 'warning' ? 'warning' : 'hint';
  const excerpt = field.draft.slice(what.start, what.end);
  element.append(goTo(row, field, name,
    h('span', { class: name, role: 'img', 'aria-label': messages.ui[name] },
      sign(name)),
    words(about, titleOf(messages, what), excerpt)));
  if (field.writable) {
    const remove = h('button',
      { type: 'button', part: 'remove', 'aria-describedby': about },
      messages.ui.remove);
    remove.addEventListener('click', () => field.remove(row.what));
    element.append(remove);
  }
  return row;
}

function goTo(
  row: Row,
  field: Field,
  name: string,
  ...children: Node[]
): HTMLElement {
  const go = h('button', { type: 'button', class: `go ${name}`, part: 'item' },
    ...children);
  go.addEventListener('click', () => field.reveal(row.what));
  return go;
}

function words(id: string, title: string, excerpt: string): HTMLElement {
  return h('span', { class: 'words', id },
    h('span', { class: 'title', part: 'title' }, title),
    // A number keeps its order, whatever the list is written in.
    h('span', { class: 'excerpt', part: 'excerpt' }, h('bdi', {}, excerpt)));
}
