// A policy pack: what a platform changes of the guard without a new build. The
// engine reads and checks it; here it only becomes text.
import { PolicyError } from './errors.js';
import { withTexts, type Message, type Messages } from './messages/types.js';

/**
 * A policy pack, as `policy-pack.schema.json` of this package describes it.
 * What a pack leaves out stays as it is built in.
 */
export interface PolicyPack {
  /** Of the format: 1. */
  readonly format: 1;
  /** Name of the pack, part of `policyVersion`. */
  readonly id: string;
  /** Version of the pack, part of `policyVersion`. */
  readonly version: string;
  /** Texts of messages, by key or key and kind. Shown by `withPolicyTexts`. */
  readonly messages?: Readonly<Record<string, Message>>;
  /** Texts of fixes, by key. */
  readonly fixes?: Readonly<Record<string, string>>;
  /** Titles of sections of the platform's rules, by id. */
  readonly sections?: Readonly<Record<string, string>>;
  /** Everything else. */
  readonly [field: string]: unknown;
}

/** What a guard takes: a pack, its JSON text, or `null`: the built-in policy. */
export type PolicySource = PolicyPack | string | null;

/**
 * The JSON text of a pack; empty for none. Objects are written out over lines,
 * so that the line of an error says something.
 * @throws TypeError when it is neither an object, a string nor null.
 */
export function policyText(policy: PolicySource | undefined): string {
  if (policy === undefined || policy === null) return '';
  if (typeof policy === 'string') {
    if (policy !== '') return policy;
    throw new PolicyError([
      { pointer: '', line: 1, column: 1, message: 'the pack is empty' },
    ]);
  }
  if (typeof policy === 'object') return JSON.stringify(policy, null, 2);
  throw new TypeError(
    `composer-guard: policy: expected a pack, its JSON or null, ` +
      `not ${typeof policy}`,
  );
}

/**
 * The messages with the texts of a pack in place of their own.
 *
 *   attachGuard(element, guard, { messages: withPolicyTexts(en, pack) });
 */
export function withPolicyTexts(messages: Messages, pack: PolicyPack): Messages {
  const { messages: texts = {}, fixes = {}, sections = {} } = pack;
  return withTexts(messages, { texts, fixes, sections });
}
