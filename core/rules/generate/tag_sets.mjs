// The tags of words, for core/match/word_data.h: in which order their sets lie,
// and how they are packed.

import { Packed } from './packed.mjs';

// Of the last tag of a set.
const LAST_TAG = 128;
const EVERY_LANGUAGE = 0xffffffff;
const SEVERAL = 64; // languages

/** The tags of `lists`, column by column. */
export function packTagSets(lists, keyword) {
  const tags = lists.flatMap((list) => list.map((tag, i) => ({ ...tag, isLast: i === list.length - 1 })));
  const valued = new Set(tags.filter(({ value }) => value > 0).map(({ index }) => index));
  const [classes, keywords, values, languages] = [0, 0, 0, 0].map(() => new Packed());
  let keywordBefore = 0;
  let languagesBefore = 0;
  for (const tag of tags) {
    classes.byte(tag.index | (tag.isLast ? LAST_TAG : 0));
    if (tag.index === keyword) {
      keywords.signed(tag.value - keywordBefore);
      keywordBefore = tag.value;
      continue;
    }
    if (valued.has(tag.index)) values.number(tag.value);
    if (tag.languages === EVERY_LANGUAGE) languages.byte(0);
    else if (tag.languages === languagesBefore) languages.byte(1);
    else languages.bytes(languageBytes(tag.languages));
    if (tag.languages !== EVERY_LANGUAGE) languagesBefore = tag.languages;
  }
  const bits = [...valued].reduce((all, index) => all | (1n << BigInt(index)), 0n);
  return `const WordClasses kValuedClasses = ${bits}u;
${classes.toCc('kTagClasses')}${keywords.toCc('kTagKeywords')}${values.toCc('kTagValues')}\
${languages.toCc('kTagLanguages')}`;
}

// Word by word, for LanguageReader of core/match/word_tables.cc: one language is 2 and its bit,
// more of them are SEVERAL and their number, then their bits.
function languageBytes(languages) {
  const bits = [...Array(32).keys()].filter((bit) => (languages >>> bit) & 1);
  return bits.length === 1 ? [2 + bits[0]] : [SEVERAL + bits.length, ...bits];
}

/** What a set is sorted by: sets of a language lie together, then those of alike classes. */
export function sortKey(list) {
  const own = list.map(({ languages }) => languages).filter((languages) => languages !== EVERY_LANGUAGE);
  const bits = (languages) => languageBytes(languages).length;
  const main = own.reduce((best, each) => (bits(each) < bits(best) ? each : best), own[0] ?? 0);
  const mixed = own.some((languages) => languages !== main);
  const keyword = list.some(({ languages }) => languages === EVERY_LANGUAGE);
  return [mixed, main, keyword, ...list.map(({ index }) => index), -1,
    ...list.flatMap(({ value, languages }) => [value, languages])].map(Number);
}

export function compare(a, b) {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? 0 : a[at] - (b[at] ?? -1);
}
