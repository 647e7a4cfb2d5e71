// <textarea> and <input>.
import type { Composer, ComposerListeners } from './composer.js';
import { domEvents } from './dom-events.js';
import type { Marks } from './marks.js';
import { OverlayMarks } from './overlay.js';
import type { Span } from './types.js';
import { caretAfter, typeIntoFocused } from './typing.js';

export class TextControl implements Composer {
  readonly element: HTMLTextAreaElement | HTMLInputElement;

  constructor(element: HTMLTextAreaElement | HTMLInputElement) {
    this.element = element;
  }

  get writable(): boolean {
    return !this.element.readOnly && !this.element.disabled;
  }

  read(): string {
    return this.element.value;
  }

  selection(): Span | null {
    const { selectionStart: start, selectionEnd: end } = this.element;
    return start === null || end === null ? null : { start, end };
  }

  select({ start, end }: Span): void {
    this.element.focus({ preventScroll: true });
    this.element.setSelectionRange(start, end);
  }

  replace(span: Span, text: string): void {
    const { element } = this;
    const expected = element.value.length - (span.end - span.start);
    const caret = caretAfter(this.selection(), span, text);
    this.select(span);
    if (!typeIntoFocused(text) &&
        element.value.length !== expected + text.length) {
      element.setRangeText(text, span.start, span.end, 'end');
      element.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    if (caret) this.select(caret);
  }

  listen(listeners: ComposerListeners, signal: AbortSignal): void {
    domEvents(this.element, listeners, signal);
  }

  marks(): Marks {
    return new OverlayMarks(this.element);
  }
}
