// The composer among the children of a component.

const COMPOSERS = [
  'textarea',
  'input:not([type])',
  'input[type=text]',
  'input[type=search]',
  '[contenteditable]:not([contenteditable=false])',
].join(',');

/** The first composer inside `container`, or null. */
export function composerInside(container: Element): HTMLElement | null {
  return container.querySelector<HTMLElement>(COMPOSERS);
}
