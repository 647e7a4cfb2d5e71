// The public contract: what goes into a check and what comes out.
//
// Everything here is plain, readonly data that survives structured cloning and
// JSON. The names are those of the native command, byte for byte.

import type { PolicySource } from './policy-pack.js';

/** What the host knows about the draft. Every field is optional. */
export interface Context {
  /** Which composer the draft is written in. Default `'message'`. */
  readonly surface?: 'message' | 'proposal' | 'job_post' | 'profile';
  /** Who writes. Default: unknown, treated as either. */
  readonly role?: 'client' | 'freelancer';
  /** Whether a contract between the two sides runs. Default `'none'`. */
  readonly contract?: 'none' | 'active';
  /**
   * The client's plan, by its own name or the one that the policy pack gives
   * it. Default `'basic'`.
   */
  readonly plan?: 'basic' | 'business' | 'enterprise' | (string & {});
  /** An exception the host has granted. Default `'none'`. */
  readonly exception?: 'none' | 'legal' | 'systems_access';
  /** Country whose national phone formats are read, ISO 3166. Default `'US'`. */
  readonly region?: string;
  /** Earlier messages of the same writer, oldest first. Default none. */
  readonly previous?: readonly string[];
}

/** What kind of contact was found. */
export type Category =
  | 'phone'
  | 'email'
  | 'address'
  | 'form_link'
  | 'application_link'
  | 'handle'
  | 'off_platform';

/** `share` gives a contact, `request` asks for one, `move` proposes to leave. */
export type Intent = 'share' | 'request' | 'move';

/** How sure the engine is, ascending. */
export type Confidence = 'low' | 'medium' | 'high';

/** What the policy makes of it, ascending. `none` is an exempt finding. */
export type Severity = 'none' | 'hint' | 'warning';

/** Why the policy lets a finding pass. */
export type Exemption =
  | 'business_plan'
  | 'contract_active'
  | 'legal_purpose'
  | 'systems_access';

/** A place in the draft: `draft.slice(start, end)` is its text. */
export interface Span {
  /** First UTF-16 code unit. */
  readonly start: number;
  /** UTF-16 code unit after the last. */
  readonly end: number;
}

/**
 * A change of the draft that a composer may offer: the text of `start` to `end`
 * gives way to `before`, the text of the message key, `after`. `fixText` puts
 * these together, `applyFix` makes the new draft.
 */
export interface Fix extends Span {
  /** `insert` takes nothing away: `start` is `end`. */
  readonly kind: 'remove' | 'replace' | 'insert';
  /** Goes in as it is: a space, a line break. */
  readonly before: string;
  /** Key of the text that goes in, such as `fix.talk_here`; `null` for none. */
  readonly message: string | null;
  /** Goes in as it is. */
  readonly after: string;
  /** Whether that text begins a sentence. */
  readonly capital: boolean;
}

/** A word near a finding, and what it is to the detectors. */
export interface Cue {
  /** As it was read: lower case, without disguise. */
  readonly word: string;
  /** `call_verb`, `tech_noun` and the like. */
  readonly kind: string;
}

/** How a finding came about; `finding.rule` says what proposed it. */
export interface Explanation {
  /**
   * What it was read in: `plain`, or what its disguise made needful, `folded`,
   * `skeleton`, `digits`, `joined`, `words`.
   */
  readonly views: readonly string[];
  /** Words in its sentence that speak for a contact. */
  readonly cuesFor: readonly Cue[];
  /** Words in its sentence that speak against one. */
  readonly cuesAgainst: readonly Cue[];
  /** The look-alike it stands in, such as `code`; `null` for none. */
  readonly shield: string | null;
  /** Id of the policy's row that gave the severity. */
  readonly row: string;
}

/**
 * How much a verdict tells, since exact marks also teach how to evade: `full`
 * is everything; `category` says what was found and not where; `gentle` only
 * that something may break the rule.
 */
export type Detail = 'full' | 'category' | 'gentle';

/** What was found, not where. */
export type Outline =
  Pick<Finding, 'category' | 'intent' | 'severity' | 'exemption' | 'section' | 'message'>;

/** One contact, or one request for a contact. */
export interface Finding extends Span {
  /** What kind of contact it is. */
  readonly category: Category;
  /** Which one within the category: `skype`, `google_forms`. */
  readonly kind: string;
  /** Given, asked for, or a proposal to leave the platform. */
  readonly intent: Intent;
  /** How sure the engine is. */
  readonly confidence: Confidence;
  /** What the policy makes of it; `none` when exempt. */
  readonly severity: Severity;
  /** Id of the rule or detector that found it. */
  readonly rule: string;
  /** How it was disguised, sorted; empty when it was not. */
  readonly techniques: readonly string[];
  /** What it reads as without the disguise. */
  readonly reading: string;
  /** Why the policy lets it pass, or `null`. */
  readonly exemption: Exemption | null;
  /** Section of the policy's text, such as `phone_number`. */
  readonly section: string;
  /** Message key, such as `phone.share`; texts live in `messages`. */
  readonly message: string;
  /** What the composer may offer, the best first; none when it is exempt. */
  readonly fixes: readonly Fix[];
  /** Only when the check was asked to explain. */
  readonly explanation?: Explanation;
}

/** Advice where nothing is broken. */
export interface Reminder extends Span {
  /** What it is about: `portfolio_link` or `client_site`. */
  readonly kind: string;
  /** Section of the policy's text, such as `own_portfolio`. */
  readonly section: string;
  /** Message key, such as `reminder.portfolio_link`. */
  readonly message: string;
  /** The sentence to add, as a fix that inserts it. */
  readonly fixes: readonly Fix[];
}

/** The answer to one draft. */
export interface Verdict {
  /** The greatest severity among the findings. */
  readonly severity: Severity;
  /** How much is told. */
  readonly detail: Detail;
  /** By `start`, then `end`; they do not overlap. Empty unless `full`. */
  readonly findings: readonly Finding[];
  /** What was found, in the same order. Empty unless `category`. */
  readonly outline: readonly Outline[];
  /** By `start`. Empty at `gentle`. */
  readonly reminders: readonly Reminder[];
  /** How many findings have which severity; zeros at `gentle`. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** True when the draft was longer than `limits.draftUnits`. */
  readonly truncated: boolean;
  /** Version of the policy's data. */
  readonly policyVersion: string;
  /** Version of the engine's code. */
  readonly engineVersion: string;
}

/** What an engine knows of itself; no list is kept by hand in JavaScript. */
export interface EngineInfo {
  /** Semantic version of the engine's code. */
  readonly engineVersion: string;
  /** Semantic version of the policy's data. */
  readonly policyVersion: string;
  /** Every category the engine can report. */
  readonly categories: readonly Category[];
  /** Every intent. */
  readonly intents: readonly Intent[];
  /** Every confidence, ascending. */
  readonly confidences: readonly Confidence[];
  /** Every severity, ascending. */
  readonly severities: readonly Severity[];
  /** Every exemption. */
  readonly exemptions: readonly Exemption[];
  /** Every level of detail, the fullest first. */
  readonly details: readonly Detail[];
}

/** Where the WebAssembly comes from. */
export type WasmSource =
  | string
  | URL
  | BufferSource
  | WebAssembly.Module
  | Response
  | PromiseLike<BufferSource | WebAssembly.Module | Response>;

/** Bounds on the work of one check. */
export interface Limits {
  /** UTF-16 code units of the draft that are read. Default 1,048,576. */
  readonly draftUnits?: number;
}

/** Options of `createGuard`. */
export interface GuardOptions {
  /**
   * The WebAssembly: a URL (a string is resolved against the page), its bytes,
   * a compiled module, a response, or a promise of these. Default: the file
   * `composer_guard.wasm` beside the package's own modules.
   */
  readonly wasm?: WasmSource;
  /** Bounds on the work of one check. */
  readonly limits?: Limits;
  /**
   * A policy pack, or its JSON text. Default `null`: the built-in policy.
   */
  readonly policy?: PolicySource;
  /** How much verdicts tell. Default `full`. */
  readonly detail?: Detail;
}

/** Options of one check. */
export interface CheckOptions {
  /** Whether findings say how they came about. Default false. */
  readonly explain?: boolean;
  /**
   * Whose draft it is: any object or name. The engine keeps the draft of a lane
   * and reads again only what has changed since; of the eight lanes that were
   * used last. The verdict is the same with and without; where it says what the
   * last one said it may be the same object. In a worker, while a draft waits
   * its turn and a newer one of its lane comes, the older is rejected with
   * `SupersededError`. Default: none, every draft stands alone.
   */
  readonly lane?: unknown;
}

/** An engine in this thread. */
export interface Guard {
  /** What the engine knows of itself. */
  readonly info: EngineInfo;
  /**
   * Checks one draft, at once.
   * @throws TypeError when `draft` is not a string.
   * @throws ContextError when a context field or value does not exist.
   * @throws EngineError after `dispose()`, or when the engine has failed.
   */
  check(draft: string, context?: Context, options?: CheckOptions): Verdict;
  /**
   * Puts a policy pack in the place of the one before; `null` goes back to the
   * built-in policy.
   * @throws PolicyError with all that is wrong with the pack, at once; the
   *     guard then keeps the policy it had.
   */
  setPolicy(policy: PolicySource): void;
  /** Gives everything back. May be called more than once. */
  dispose(): void;
}

/** An engine in a worker: the same answers, later. */
export interface AsyncGuard {
  /** What the engine knows of itself. */
  readonly info: EngineInfo;
  /** Like `Guard.check`; what it throws, this rejects with. */
  check(
    draft: string,
    context?: Context,
    options?: CheckOptions,
  ): Promise<Verdict>;
  /**
   * As `Guard.setPolicy`, once the checks that were asked for before are done;
   * those that are asked for later meet the new policy.
   */
  setPolicy(policy: PolicySource): Promise<void>;
  /** Ends the worker; checks under way are rejected with `EngineError`. */
  dispose(): void;
}
