// The fixes of a finding as buttons: what each does, in words.
import type { Field } from '../field.js';
import { fixText } from '../fixes.js';
import type { Messages } from '../messages/types.js';
import type { Finding, Fix, Reminder } from '../types.js';
import type { Offer } from './tip.js';

// More than these are no help.
const MOST = 3;

/** What may be offered now; `find` gives where the finding is when pressed. */
export function offersOf(
  field: Field,
  told: Finding | Reminder,
  messages: Messages,
  find: () => Finding | Reminder | undefined,
): readonly Offer[] {
  if (!field.writable) return [];
  const offers = told.fixes.slice(0, MOST).map((fix, i): Offer => ({
    kind: fix.kind,
    label: labelOf(fix, messages),
    apply: () => {
      const now = find()?.fixes[i];
      if (now?.kind === fix.kind) field.apply(now, fixText(now, messages));
    },
  }));
  if (offers.length > 0 || !('severity' in told)) return offers;
  // Its fixes were touched by an edit; the next check brings new ones.
  return [{
    kind: 'remove',
    label: messages.ui.remove,
    apply: () => {
      const now = find();
      if (now) field.remove(now);
    },
  }];
}

function labelOf(fix: Fix, messages: Messages): string {
  const { remove, replace, add } = messages.ui;
  if (fix.kind === 'remove') return remove;
  const line = fixText(fix, messages).trim();
  return (fix.kind === 'insert' ? add : replace).replace('{line}', () => line);
}
