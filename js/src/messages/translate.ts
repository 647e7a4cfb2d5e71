// A language put together: many message keys share a reason or an advice, so a
// language says each sentence once, and the plan below says where it stands.
import { en } from './en.js';
import { kindNamer } from './kinds.js';
import { counter, type CountWords } from './plurals.js';
import type { Message, Messages } from './types.js';

/** Titles of one category: shared, asked for, proposed. */
type Titles = readonly [share: string, request: string, move: string];

type Category = 'phone' | 'email' | 'address' | 'form_link' |
  'application_link' | 'handle' | 'off_platform';

type Special = 'form_job' | 'shortener' | 'payment' | 'legal' | 'systems' |
  'gentle' | 'portfolio' | 'site';

type Reason = 'share' | 'request' | 'move' | 'form' | 'apply' | 'hidden' |
  'pay' | 'legal' | 'systems' | 'gentle' | 'portfolio' | 'site';

type Advice = 'remove' | 'ask' | 'stay' | 'area' | 'area_job' | 'ask_area' |
  'form' | 'form_job' | 'apply' | 'invite' | 'profile' | 'full' | 'milestone' |
  'legal' | 'systems' | 'gentle' | 'only';

type UiTexts = {
  readonly [Key in keyof Messages['ui'] as
    Messages['ui'][Key] extends string ? Key : never]?: string;
};

/** What a language says. What it leaves out is said in English. */
export interface Language {
  readonly lang: string;
  /** Default `'ltr'`. */
  readonly dir?: 'ltr' | 'rtl';
  readonly titles: Readonly<Record<Category, Titles> & Record<Special, string>>;
  /** Title of a key that has no text. */
  readonly contact: string;
  readonly reasons: Readonly<Record<Reason, string>>;
  /** In `only`, `{line}` stands for the text of `fix.only_here`. */
  readonly advice: Readonly<Record<Advice, string>>;
  /** What fixes write, by key without `fix.`. */
  readonly fixes: Readonly<Record<string, string>>;
  /** Stands before the sections that name one means of contact. */
  readonly means: string;
  readonly sections: Readonly<Record<string, string>>;
  readonly ui: UiTexts;
  readonly counts: CountWords;
  /** Default `'{title}: {kind}'`. */
  readonly titleWithKind?: string;
  /** Words for kinds that are no names. */
  readonly kinds: Readonly<Record<string, string>>;
}

// Keys whose sentences are not those of their category and intent.
const PLAN: Readonly<Record<string, readonly [Category | Special, Reason, Advice]>> = {
  'address.share': ['address', 'share', 'area'],
  'address.share.job_post': ['address', 'share', 'area_job'],
  'address.request': ['address', 'request', 'ask_area'],
  'form_link.share': ['form_link', 'form', 'form'],
  'form_link.request': ['form_link', 'form', 'form'],
  'form_link.job_post': ['form_job', 'form', 'form_job'],
  'application_link.share': ['application_link', 'apply', 'apply'],
  'application_link.request': ['application_link', 'apply', 'invite'],
  'application_link.move': ['application_link', 'apply', 'invite'],
  'handle.share.profile': ['handle', 'share', 'profile'],
  'off_platform.share': ['off_platform', 'move', 'stay'],
  'off_platform.request': ['off_platform', 'move', 'stay'],
  'form_link.share.shortener': ['shortener', 'hidden', 'full'],
  'off_platform.move.payment': ['payment', 'pay', 'milestone'],
  'condition.legal_purpose': ['legal', 'legal', 'legal'],
  'condition.systems_access': ['systems', 'systems', 'systems'],
  gentle: ['gentle', 'gentle', 'gentle'],
  'reminder.portfolio_link': ['portfolio', 'portfolio', 'only'],
  'reminder.client_site': ['site', 'site', 'only'],
};

const INTENTS = ['share', 'request', 'move'] as const;
const USUAL: Readonly<Record<typeof INTENTS[number], Advice>> = {
  share: 'remove', request: 'ask', move: 'stay',
};

const CATEGORIES: readonly Category[] = ['phone', 'email', 'address',
  'form_link', 'application_link', 'handle', 'off_platform'];

const MEANS = new Set(['phone_number', 'email_address', 'physical_address',
  'contact_form', 'application_system', 'handles']);

/** The messages of a language. */
export function translate(language: Language): Messages {
  const { lang, titleWithKind = '{title}: {kind}' } = language;
  return {
    lang,
    dir: language.dir ?? 'ltr',
    texts: { ...en.texts, ...textsOf(language) },
    fixes: { ...en.fixes, ...prefixed(language.fixes, (key) => `fix.${key}`) },
    sections: { ...en.sections, ...sectionsOf(language) },
    fallback: {
      title: language.contact,
      reason: language.reasons.share,
      fix: language.advice.remove,
    },
    ui: {
      ...en.ui,
      ...language.ui,
      ...counter(lang, language.counts),
      kind: kindNamer(language.kinds),
      titleWithKind: (title, kind) =>
        titleWithKind.replace(/\{(title|kind)\}/g, (_, name: string) =>
          name === 'title' ? title : kind),
    },
  };
}

function textsOf({ titles, reasons, advice, fixes }: Language): Record<string, Message> {
  const text = (title: string, reason: Reason, fix: Advice): Message => ({
    title,
    reason: reasons[reason],
    fix: advice[fix].replace('{line}', () => fixes['only_here'] ?? ''),
  });
  const texts: Record<string, Message> = {};
  for (const category of CATEGORIES) {
    INTENTS.forEach((intent, i) => {
      texts[`${category}.${intent}`] =
        text(titles[category][i]!, intent, USUAL[intent]);
    });
  }
  for (const [key, [about, reason, fix]] of Object.entries(PLAN)) {
    const title = titles[about];
    const intent = key.split('.')[1] as typeof INTENTS[number];
    texts[key] = text(
      typeof title === 'string' ? title : title[INTENTS.indexOf(intent)]!,
      reason, fix);
  }
  return texts;
}

function sectionsOf({ means, sections }: Language): Record<string, string> {
  return Object.fromEntries(Object.entries(sections).map(([id, title]) =>
    [id, MEANS.has(id) ? `${means}: ${title}` : title]));
}

function prefixed(
  texts: Readonly<Record<string, string>>,
  name: (key: string) => string,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).map(([key, value]) => [name(key), value]));
}
