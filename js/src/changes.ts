// How a draft changed, and what that does to a span in it.
//
//   mapSpan({ start: 8, end: 12 }, diff('call me 5551', 'please call me 5551'))
//     // { start: 15, end: 19 }
//   mapSpan({ start: 8, end: 12 }, diff('call me 5551', 'call me 5x551'))
//     // null: it was touched, so nobody knows what it is now
import type { Fix, Span } from './types.js';

/** Units `from` to `to` of the old draft became `inserted` units. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly inserted: number;
}

/** The one change between two drafts: what lies between what they share. */
export function diff(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before.charCodeAt(from) === after.charCodeAt(from)) {
    ++from;
  }
  let tail = 0;
  while (
    tail < shorter - from &&
    before.charCodeAt(before.length - 1 - tail) ===
      after.charCodeAt(after.length - 1 - tail)
  ) {
    ++tail;
  }
  return {
    from,
    to: before.length - tail,
    inserted: after.length - tail - from,
  };
}

/** The span after the change, or null when the change touched it. */
export function mapSpan<T extends Span>(span: T, change: Change): T | null {
  if (change.from >= span.end) return span;
  if (change.to > span.start) return null;
  const shift = change.inserted - (change.to - change.from);
  if (shift === 0) return span;
  return { ...span, start: span.start + shift, end: span.end + shift };
}

/** A finding or a reminder, as far as its places go. */
export interface Placed extends Span {
  readonly fixes: readonly Fix[];
}

/**
 * All findings after the change, without those that were touched; a fix that
 * was touched is gone, too: what it would do is no longer what was meant.
 */
export function mapFindings<T extends Placed>(
  findings: readonly T[],
  change: Change,
): readonly T[] {
  return findings.flatMap((finding) => {
    const mapped = mapSpan(finding, change);
    if (!mapped) return [];
    const fixes = finding.fixes.flatMap((fix) => mapSpan(fix, change) ?? []);
    return { ...mapped, fixes };
  });
}
