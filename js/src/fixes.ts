// What a fix writes into a draft.
//
//   const [fix] = finding.fixes;
//   composer.replace(fix, fixText(fix));      // through the composer's own input
//   applyFix(draft, fix)                      // or the new draft as a string
import { en } from './messages/en.js';
import type { Messages } from './messages/types.js';
import type { Fix } from './types.js';

/**
 * What stands in the draft instead of `fix.start` to `fix.end`.
 * @param messages Texts of the fix; a key that they do not have is taken from
 *     the English ones. Default English.
 */
export function fixText(fix: Fix, messages: Messages = en): string {
  return fix.before + phraseOf(fix, messages) + fix.after;
}

/** The draft with the fix applied, as `fixText`. */
export function applyFix(
  draft: string,
  fix: Fix,
  messages: Messages = en,
): string {
  return draft.slice(0, fix.start) + fixText(fix, messages) +
    draft.slice(fix.end);
}

function phraseOf({ message, capital }: Fix, { fixes, lang }: Messages): string {
  if (message === null) return '';
  const text = fixes[message] ?? en.fixes[message] ?? '';
  if (!capital) return text;
  const [first = ''] = text;
  return first.toLocaleUpperCase(lang) + text.slice(first.length);
}
