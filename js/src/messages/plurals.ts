// Counts in words, by the plural rules of the language.

/** A text for each plural category of a language; `{n}` is the number. */
export type Forms =
  Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** The words for counts of findings. */
export interface CountWords {
  readonly warnings: Forms;
  readonly hints: Forms;
  /** Parts that the writer says are no contact information. */
  readonly dismissed: Forms;
  /** Between warnings and hints, and between titles. Default `', '`. */
  readonly and?: string;
}

/** `ui.count`, `ui.dismissed` and `ui.between` of a language. */
export function counter(
  lang: string,
  { warnings, hints, dismissed, and = ', ' }: CountWords,
): {
  count(warnings: number, hints: number): string;
  dismissed(count: number): string;
  between: string;
} {
  // Made when first needed: importing a language does nothing.
  let rules: Intl.PluralRules | undefined;
  let numbers: Intl.NumberFormat | undefined;
  const say = (forms: Forms, n: number): string => {
    rules ??= new Intl.PluralRules(lang);
    numbers ??= new Intl.NumberFormat(lang);
    const form = forms[rules.select(n)] ?? forms.other;
    return form.replace('{n}', numbers.format(n));
  };
  return {
    count: (some, others) => [
      ...(some > 0 ? [say(warnings, some)] : []),
      ...(others > 0 ? [say(hints, others)] : []),
    ].join(and),
    dismissed: (count) => say(dismissed, count),
    between: and,
  };
}
