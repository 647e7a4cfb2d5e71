// Svelte: an action.
//
//   <textarea use:composerGuard={{ guard, context }}></textarea>
import { attachGuard, type AttachOptions } from '../attach.js';
import type { Field } from '../field.js';
import type { GuardSource } from '../field-state.js';
import type { Context } from '../types.js';

/** What the action is given. */
export interface ComposerGuardParameter extends AttachOptions {
  /** An engine or the promise of one. */
  readonly guard: GuardSource;
  /** Hears of the field, for a list or a gate. Default nothing. */
  readonly onField?: (field: Field) => void;
}

/**
 * Puts the element under guard for as long as it is in the page. A changed
 * `context` is checked at once; the other options hold from the first time on.
 * @throws TypeError for an element nobody writes text in.
 */
export function composerGuard(
  element: HTMLElement,
  { guard, onField, ...options }: ComposerGuardParameter,
): { update(parameter: ComposerGuardParameter): void; destroy(): void } {
  let { context } = options;
  const field = attachGuard(element, guard, {
    ...options,
    context: (): Context =>
      (typeof context === 'function' ? context() : context) ?? {},
  });
  onField?.(field);
  return {
    update(parameter) {
      if (parameter.context === context) return;
      context = parameter.context;
      void field.check();
    },
    destroy: () => field.dispose(),
  };
}
