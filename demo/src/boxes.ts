// The composers of the page behind one interface: what the page needs of a
// textarea, of rich text, and of an editor with an adapter.
import { attachGuard, type AttachOptions, type Field, type GuardSource } from 'composer-guard';

export interface Guarded {
  readonly field: Field;
  dispose(): void;
}

/** A composer as the page sees it. */
export interface Box {
  readonly element: HTMLElement;
  read(): string;
  /** Puts a draft in, by script. */
  write(draft: string): void;
  guard(guard: GuardSource, options: AttachOptions): Guarded;
}

function attached(element: HTMLElement, guard: GuardSource, options: AttachOptions): Guarded {
  const field = attachGuard(element, guard, options);
  return { field, dispose: () => field.dispose() };
}

export function textBox(element: HTMLTextAreaElement): Box {
  return {
    element,
    read: () => element.value,
    write: (draft) => void (element.value = draft),
    guard: (guard, options) => attached(element, guard, options),
  };
}

export function richBox(element: HTMLElement): Box {
  return {
    element,
    read: () => element.innerText.replace(/\n$/, ''),
    write: (draft) => element.replaceChildren(draft),
    guard: (guard, options) => attached(element, guard, options),
  };
}
