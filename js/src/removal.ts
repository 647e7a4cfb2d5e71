// Taking findings out of a draft, one edit of the person each.
import { diff, mapFindings, type Placed } from './changes.js';
import type { Composer } from './composer.js';
import { byStart } from './places.js';
import type { Span } from './types.js';

/** Takes them out; `draft` is the draft now, read anew by `composer.read()`. */
export function removeAll(
  composer: Composer,
  draft: string,
  findings: readonly Placed[],
): void {
  let now = draft;
  // From the last to the first, so that the earlier ones stay in place.
  let left = [...findings].sort(byStart);
  for (let last = left.pop(); last; last = left.pop()) {
    const { text, ...span } = removalOf(now, last);
    composer.replace(span, text);
    const after = composer.read();
    left = [...mapFindings(left, diff(now, after))];
    now = after;
  }
}

/**
 * How to take a finding out: as the engine says, with what would be left
 * orphaned, else with one of the two spaces that would be left.
 */
export function removalOf(
  draft: string,
  { start, end, fixes }: Placed,
): Span & { readonly text: string } {
  const fix = fixes.find(({ kind }) => kind === 'remove');
  if (fix) return { start: fix.start, end: fix.end, text: fix.before + fix.after };
  const before = start === 0 || /\s/.test(draft[start - 1]!);
  const more = before && draft[end] === ' ' ? 1 : 0;
  return { start, end: end + more, text: '' };
}
