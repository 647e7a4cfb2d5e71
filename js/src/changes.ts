// How a draft changed, and what that does to a span in it.
//
//   mapSpan({ start: 8, end: 12 }, diff('call me 5551', 'please call me 5551'))
//     // { start: 15, end: 19 }
//   mapSpan({ start: 8, end: 12 }, diff('call me 5551', 'call me 5x551'))
//     // null: it was touched, so nobody knows what it is now
import type { Fix, Span, Verdict } from './types.js';

/** Units `from` to `to` of the old draft became `inserted` units. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly inserted: number;
}

// So few units are compared by a loop; more as strings, which the engine does
// many times faster.
const FEW = 32;

/** The one change between two drafts: what lies between what they share. */
export function diff(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  const from = sharedStart(before, after, shorter);
  const tail = sharedEnd(before, after, shorter - from);
  return {
    from,
    to: before.length - tail,
    inserted: after.length - tail - from,
  };
}

// Units that both begin with: the half that may differ is halved again.
function sharedStart(a: string, b: string, most: number): number {
  let shared = 0;
  let left = most;
  while (left > FEW) {
    const half = left >> 1;
    const to = shared + half;
    if (a.slice(shared, to) === b.slice(shared, to)) {
      shared = to;
      left -= half;
    } else {
      left = half;
    }
  }
  while (shared < most && a.charCodeAt(shared) === b.charCodeAt(shared)) {
    ++shared;
  }
  return shared;
}

function sharedEnd(a: string, b: string, most: number): number {
  let shared = 0;
  let left = most;
  while (left > FEW) {
    const half = left >> 1;
    const inA = a.length - shared;
    const inB = b.length - shared;
    if (a.slice(inA - half, inA) === b.slice(inB - half, inB)) {
      shared += half;
      left -= half;
    } else {
      left = half;
    }
  }
  while (
    shared < most &&
    a.charCodeAt(a.length - 1 - shared) === b.charCodeAt(b.length - 1 - shared)
  ) {
    ++shared;
  }
  return shared;
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

/**
 * A verdict of which nothing was touched: what stands behind the change is
 * where it is now.
 */
export function moved(
  verdict: Verdict,
  { from, to, inserted }: Change,
): Verdict {
  const shift = inserted - (to - from);
  const move = <T extends Span>(span: T): T =>
    span.start < to
      ? span
      : { ...span, start: span.start + shift, end: span.end + shift };
  return {
    ...verdict,
    findings: verdict.findings.map((finding) =>
      finding.start < to
        ? finding
        : { ...move(finding), fixes: finding.fixes.map(move) }),
  };
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
