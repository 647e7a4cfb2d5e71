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

// Units that are compared at once; the engine does that faster than a loop.
const CHUNK = 1024;

/** The one change between two drafts: what lies between what they share. */
export function diff(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (
    from + CHUNK <= shorter &&
    before.startsWith(after.slice(from, from + CHUNK), from)
  ) {
    from += CHUNK;
  }
  while (from < shorter && before.charCodeAt(from) === after.charCodeAt(from)) {
    ++from;
  }
  const most = shorter - from;
  let tail = 0;
  while (
    tail + CHUNK <= most &&
    before.endsWith(
      after.slice(after.length - tail - CHUNK, after.length - tail),
      before.length - tail,
    )
  ) {
    tail += CHUNK;
  }
  while (
    tail < most &&
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

/** As `diff`, but no surrogate pair of either draft is cut. */
export function changeOf(before: string, after: string): Change {
  let { from, to, inserted } = diff(before, after);
  if (cutsPair(before, from) || cutsPair(after, from)) {
    --from;
    ++inserted;
  }
  if (cutsPair(before, to) || cutsPair(after, from + inserted)) {
    ++to;
    ++inserted;
  }
  return { from, to, inserted };
}

function cutsPair(text: string, at: number): boolean {
  return isBetween(text.charCodeAt(at - 1), 0xd800, 0xdbff) &&
    isBetween(text.charCodeAt(at), 0xdc00, 0xdfff);
}

function isBetween(unit: number, low: number, high: number): boolean {
  return low <= unit && unit <= high;
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
