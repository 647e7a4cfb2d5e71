// attachGuard: a composer, its marks and its tip in one call.
import type { Composer } from './composer.js';
import { composerOf } from './elements.js';
import { Field } from './field.js';
import type { FieldOptions, GuardSource } from './field-state.js';
import { en } from './messages/en.js';
import type { Messages } from './messages/types.js';
import { TipControl } from './ui/tip-control.js';

/** Options of `attachGuard`. */
export interface AttachOptions extends FieldOptions {
  /** Whether a card opens at a mark. Default true. */
  readonly tip?: boolean;
  /** Texts of the card. Default English. */
  readonly messages?: Messages;
  /** Where the policy is to be read: the card links to it. Default no link. */
  readonly policyUrl?: string;
}

/**
 * Puts an element under guard.
 *
 *   const field = attachGuard(textarea, createGuard());
 *   field.dispose();
 *
 * @param element A `<textarea>`, a text `<input>` or a contenteditable.
 * @param guard An engine or the promise of one; when it is rejected the
 *     composer works as if there were no guard, and `state.status` is `off`.
 * @throws TypeError for an element nobody writes text in.
 */
export function attachGuard(
  element: HTMLElement,
  guard: GuardSource,
  options: AttachOptions = {},
): Field {
  return attachComposer(composerOf(element), guard, options);
}

/** The same for a composer of one's own; the adapters use it. */
export function attachComposer(
  composer: Composer,
  guard: GuardSource,
  options: AttachOptions = {},
): Field {
  return new AttachedField(composer, guard, options);
}

class AttachedField extends Field {
  readonly #tip: TipControl | undefined;

  constructor(composer: Composer, guard: GuardSource, options: AttachOptions) {
    super(composer, guard, options);
    if (options.tip === false) return;
    this.#tip = new TipControl(
      this, options.messages ?? en, options.policyUrl);
  }

  override dispose(): void {
    this.#tip?.dispose();
    super.dispose();
  }
}
