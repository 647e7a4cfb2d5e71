// What of all that was found is shown: not what is being typed, and not what
// the person has said is no contact information.
import type { Dismissals } from './dismissals.js';
import { overlaps } from './pending.js';
import type { Finding, Span } from './types.js';

export interface Standing {
  readonly findings: readonly Finding[];
  readonly pending: readonly Finding[];
  readonly dismissed: readonly Finding[];
}

/** Sorts what was found in `draft` while `token` is being typed. */
export function standing(
  found: readonly Finding[],
  draft: string,
  token: Span | null,
  dismissals: Dismissals | null,
): Standing {
  const findings: Finding[] = [];
  const pending: Finding[] = [];
  const dismissed: Finding[] = [];
  for (const finding of found) {
    const text = draft.slice(finding.start, finding.end);
    if (dismissals?.has(finding.category, text)) dismissed.push(finding);
    else if (token && overlaps(finding, token)) pending.push(finding);
    else findings.push(finding);
  }
  return { findings, pending, dismissed };
}
