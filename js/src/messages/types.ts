// What a language has to say. Texts say "may", give the reason and offer a fix;
// they never accuse.
import type { Finding } from '../types.js';

/** The text of one message key. */
export interface Message {
  /** A few words: what was found. */
  readonly title: string;
  /** One sentence: why it matters. */
  readonly reason: string;
  /** One sentence: what to do instead. */
  readonly fix: string;
}

/** All texts of a language. */
export interface Messages {
  /** BCP 47 tag of the language. */
  readonly lang: string;
  /** Writing direction. */
  readonly dir: 'ltr' | 'rtl';
  /**
   * By message key, `phone.share` or `reminder.portfolio_link`, and where a
   * kind needs words of its own by key and kind, `off_platform.move.payment`.
   */
  readonly texts: Readonly<Record<string, Message>>;
  /**
   * What fixes write into a draft, by key: `fix.talk_here`. A text that may
   * stand inside a sentence begins with a small letter.
   */
  readonly fixes: Readonly<Record<string, string>>;
  /** Titles of the policy's sections, by `finding.section`. */
  readonly sections: Readonly<Record<string, string>>;
  /** Used for a key that has no text of its own. */
  readonly fallback: Message;
  /** Labels and sentences of the user interface. */
  readonly ui: Readonly<{
    /** Severity in words, beside the sign. */
    warning: string;
    hint: string;
    /** Buttons. */
    remove: string;
    /** Buttons that write a text into the draft, `{line}`. */
    replace: string;
    add: string;
    close: string;
    edit: string;
    removeAll: string;
    sendAnyway: string;
    /** "This is not contact information", and taking that back. */
    notContact: string;
    restore: string;
    /** Name of the card at a mark. */
    tip: string;
    /** Name of the list; what it says when empty. */
    list: string;
    nothing: string;
    /** The check could not run. */
    off: string;
    /** Findings that the policy lets pass. */
    exempt: string;
    /** Title and text of the question before sending. */
    confirmTitle: string;
    confirmText: string;
    /** The same where the host does not let it go. */
    blockTitle: string;
    blockText: string;
    /** Between titles in a row. */
    between: string;
    /** Before the section of the policy: "Policy". */
    policy: string;
    /** The draft was too long to be read whole. */
    truncated: string;
    /** "2 warnings, 1 hint". */
    count(warnings: number, hints: number): string;
    /** "1 part is marked as not contact information." */
    dismissed(count: number): string;
    /** Which one it is, "Skype"; empty when it says no more than the title. */
    kind(kind: string): string;
    /** "Contact on another service: Skype". */
    titleWithKind(title: string, kind: string): string;
  }>;
}

/** A finding or reminder, as far as its text goes. */
export interface Told extends Pick<Finding, 'message'> {
  /** None where the engine does not tell. */
  readonly kind?: string;
}

/**
 * The message of a finding or reminder: the one of its key and kind, such as
 * `off_platform.move.payment`, else the one of its key.
 */
export function messageFor(messages: Messages, told: Told): Message {
  const { texts, fallback } = messages;
  return texts[`${told.message}.${told.kind}`] ?? texts[told.message] ?? fallback;
}

/** Its title, with the kind where the text does not speak of it already. */
export function titleOf(messages: Messages, told: Told): string {
  const { title } = messageFor(messages, told);
  if (told.kind === undefined) return title;
  if (messages.texts[`${told.message}.${told.kind}`]) return title;
  const kind = messages.ui.kind(told.kind);
  return kind === '' ? title : messages.ui.titleWithKind(title, kind);
}

/** How many are how severe, for `ui.count`. */
export function countOf(
  findings: readonly Pick<Finding, 'severity'>[],
): { warnings: number; hints: number; exempt: number } {
  const count = (severity: string): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    warnings: count('warning'),
    hints: count('hint'),
    exempt: count('none'),
  };
}

/** What `withTexts` puts in the place of a language's own, key by key. */
export interface TextChanges {
  /** By message key; what a message leaves out stays. */
  readonly texts?: Readonly<Record<string, Partial<Message>>>;
  /** What fixes write, by key. */
  readonly fixes?: Readonly<Record<string, string>>;
  /** Titles of the policy's sections, by key. */
  readonly sections?: Readonly<Record<string, string>>;
  /** For a key without a text of its own. */
  readonly fallback?: Partial<Message>;
  /** Labels and sentences of the user interface. */
  readonly ui?: Partial<Messages['ui']>;
}

/** Texts with some of them replaced, key by key. */
export function withTexts(messages: Messages, changes: TextChanges): Messages {
  const texts = Object.entries(changes.texts ?? {}).map(([key, text]) =>
    [key, { ...(messages.texts[key] ?? messages.fallback), ...text }] as const);
  return {
    ...messages,
    texts: { ...messages.texts, ...Object.fromEntries(texts) },
    fixes: { ...messages.fixes, ...changes.fixes },
    sections: { ...messages.sections, ...changes.sections },
    fallback: { ...messages.fallback, ...changes.fallback },
    ui: { ...messages.ui, ...changes.ui },
  };
}
