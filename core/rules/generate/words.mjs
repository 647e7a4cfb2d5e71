// The word lists -> core/match/word_data.h's tables.

import { readFileSync } from 'node:fs';
import { header, numbers } from './cc.mjs';
import { fold, tokens } from './fold.mjs';
import { compare, packTagSets, sortKey } from './tag_sets.mjs';
import { WindowedTexts } from './windowed_texts.mjs';

// WordFlag of core/match/word_tables.h.
const PREFIX = 1;
const SPLITTABLE = 2;
const LEETABLE = 4;
const LONGEST_GLUED = 16; // WordTables::kLongestGlued
// Of words behind which a set ends.
const LAST = 16; // WordTables::kLastOfSet
// Letters of the shortest word of a class that is read when split: shorter ones
// are too often parts of others.
const NEVER = 255;
const SHORTEST_SPLIT = {
  Service: 4, ServiceWeak: 4, Provider: 4, PhoneNoun: 5, EmailNoun: 5, CallVerb: 5,
};
// Letters of the shortest word of a class that is read with digits and signs
// for letters.
const SHORTEST_LEET = {
  Service: 4, ServiceWeak: 4, Provider: 4, PhoneNoun: 5, EmailNoun: 4, CallVerb: 4,
  NumberNoun: 6, StreetType: 5, DotWord: 3, AddressNoun: 5, HandleNoun: 5, FormNoun: 5,
  TalkVerb: 4, MoveVerb: 4, ReachVerb: 4, GiveVerb: 4, Your: 4,
  Outside: 5, Platform: 5, Here: 4, Fee: 4, Digit: 3,
};
// And parts of phrases: "0ff the s1te".
const LEET_WORDS = new Set(['off', 'site']);
const PREFIX_BYTES = 4;
const BEYOND_ASCII = '\x80';
const LONGEST = 255; // bytes of a word or phrase
const MOST = 0xe000; // kSaidElsewhere of core/match/words.h
const AHEAD = 7; // bytes that may be read behind the last word

/** Names of an enum of core/match/word_class.h, in its order. */
function readEnum(path, name) {
  const [, body] = readFileSync(path, 'utf8').match(new RegExp(`enum class ${name}[^{]*\\{([^}]*)\\}`));
  return [...body.matchAll(/^\s*k(\w+),/gm)].map((match) => match[1]);
}
export const readClasses = (path) => readEnum(path, 'WordClass');
export const readCues = (path) => readEnum(path, 'WordCue');

const camel = (name) =>
  name.replace(/(^|_)([a-z0-9])/g, (_, __, letter) => letter.toUpperCase());

/** `digit_7_weak` -> {name: 'DigitWeak', value: 7}; a cue -> {name: 'Cue', value: which}. */
function classOf(key, cues) {
  const cue = cues.indexOf(camel(key));
  if (cue >= 0) return { name: 'Cue', value: cue };
  const multiplier = { double: 2, triple: 3, quadruple: 4 }[key];
  if (multiplier) return { name: 'Multiplier', value: multiplier };
  const match = key.match(/^(.*?)_(\d+)(_weak)?$/);
  if (match) return { name: camel(match[1] + (match[3] ?? '')), value: Number(match[2]) };
  return { name: camel(key), value: 0 };
}

export class WordTables {
  constructor(classes, cues) {
    this.classes = classes;
    this.cues = cues;
    this.entries = new Map(); // 'a b' -> {parts, prefix, tags: Map}
    this.errors = [];
    this.english = 0; // the bit of English
    this.countries = []; // by bit: where the language is at home
  }

  /** Adds one entry of a list; `languages` is a bit set. */
  add(entry, className, value, languages, where) {
    const index = this.classes.indexOf(className);
    if (index < 0) {
      this.errors.push(`${where}: unknown class for "${entry}": ${className}`);
      return;
    }
    const prefix = entry.endsWith('*');
    const all = tokens(fold(prefix ? entry.slice(0, -1) : entry));
    const parts = all.filter((token) => token.kind !== 'number');
    // Numbers are not looked up: without its number "163 mail" would be "mail".
    // A keyword may be shorter than what its rule's pattern asks for.
    if (parts.length < all.length && (className !== 'RuleKeyword' || parts.length === 0)) return;
    if (parts.length === 0) {
      this.errors.push(`${where}: nothing to look up in "${entry}"`);
      return;
    }
    if (prefix && Buffer.byteLength(parts.at(-1).text) < PREFIX_BYTES) {
      this.errors.push(`${where}: prefix "${entry}" is too short`);
      return;
    }
    const key = parts.map((part) => part.text).join(' ') + (prefix ? '*' : '');
    const known = this.entries.get(key) ?? { parts, prefix, tags: new Map() };
    const tag = `${index}:${value}`;
    known.tags.set(tag, ((known.tags.get(tag) ?? 0) | languages) >>> 0);
    this.entries.set(key, known);
  }

  addFile(path, lang, bit, data, services) {
    if (lang === 'en') this.english = (1 << bit) >>> 0;
    this.countries[bit] = data.country ?? '';
    for (const [key, list] of Object.entries(data.words ?? {})) {
      const { name, value } = classOf(key, this.cues);
      for (const entry of list) this.add(entry, name, value, 1 << bit, `${path}: ${key}`);
    }
    for (const [table, name] of [['nicknames', 'Service'], ['nicknames_weak', 'ServiceWeak']]) {
      for (const [word, service] of Object.entries(data[table] ?? {})) {
        const value = services.indexOf(service);
        if (value < 0) this.errors.push(`${path}: ${table}: unknown service "${service}"`);
        else this.add(word, name, value, 1 << bit, `${path}: ${table}`);
      }
    }
  }

  /** The single words, each with whether it is one of English. */
  singles() {
    return new Map([...this.entries.values()].filter(({ parts, prefix }) => parts.length === 1 && !prefix)
      .map(({ parts: [{ text }], tags }) => [text, [...tags.values()].some((languages) => languages & this.english)]));
  }

  /** The words of phrases. */
  ofPhrases() {
    return [...this.entries.values()].filter(({ parts }) => parts.length > 1)
      .flatMap(({ parts }) => parts.map(({ text }) => text));
  }

  #tagSet(tags, sets) {
    const list = [...tags].map(([tag, languages]) => {
      const [index, value] = tag.split(':').map(Number);
      return { index, value, languages: languages >>> 0 };
    });
    list.sort((a, b) => a.index - b.index || a.value - b.value);
    const key = JSON.stringify(list);
    if (!sets.has(key)) sets.set(key, { id: sets.size, list, key: sortKey(list) });
    return sets.get(key).id;
  }

  /** The source file of the tables. */
  toCc() {
    const sets = new Map([['[]', { id: 0, list: [], key: [-1] }]]);
    const words = new Map(); // text -> {text, flags, tags}
    const word = ({ text, kind }) => {
      if (!words.has(text)) words.set(text, { text, glued: kind === 'glued', flags: 0, tags: 0 });
      return words.get(text);
    };
    const phrases = [];
    for (const { parts, prefix, tags } of this.entries.values()) {
      const set = this.#tagSet(tags, sets);
      for (const part of parts) {
        if (part.kind !== 'glued') continue;
        word(part); // a run is cut there, also within a phrase
        if ([...part.text].length > LONGEST_GLUED) this.errors.push(`"${part.text}" is longer than kLongestGlued`);
      }
      if (parts.length > 1) {
        phrases.push({ text: parts.map((part) => part.text).join(' '), size: parts.length, tags: set, flags: 0 });
        continue;
      }
      const entry = word(parts[0]);
      entry.tags = this.#merge(entry.tags, set, sets);
      if (prefix) entry.flags |= PREFIX;
      const names = [...tags.keys()].map((tag) => this.classes[Number(tag.split(':')[0])]);
      const single = parts[0].kind === 'word' && !prefix;
      const plain = single && /^[a-z]+$/.test(entry.text);
      const cyrillic = single && /^\p{Script=Cyrillic}+$/u.test(entry.text);
      if ((plain || cyrillic) && this.#isSplittable(entry.text, names)) entry.flags |= SPLITTABLE;
      if (plain && this.#isLeetable(entry.text, names)) entry.flags |= LEETABLE;
    }
    this.#inherit(words, sets);
    return this.#emit([...words.values()], phrases, [...sets.values()]);
  }

  /** A listed word is found before a prefix ("адресу" as a keyword, "адрес*"), so it takes the prefix's tags. */
  #inherit(words, sets) {
    for (const word of words.values()) {
      if (word.tags === 0 || word.flags & PREFIX || word.glued) continue;
      for (let size = word.text.length - 1; size > 0; --size) {
        const prefix = words.get(word.text.slice(0, size));
        if (!prefix || !(prefix.flags & PREFIX)) continue;
        word.tags = this.#merge(word.tags, prefix.tags, sets);
        break;
      }
    }
  }

  #isSplittable(text, names) {
    return names.some((name) => text.length >= (SHORTEST_SPLIT[name] ?? NEVER));
  }

  /** Whether "m0ve", "numb3r", "f1ve" are read as the word: of everyday words only the telling ones. */
  #isLeetable(text, names) {
    return LEET_WORDS.has(text) ||
      names.some((name) => text.length >= (SHORTEST_LEET[name] ?? NEVER));
  }

  /** The flags that most words have which are told by their letters and tags; WordTables::UsualFlags. */
  #usualFlags(text, tags) {
    const least = (bytes) => Math.min(...tags.map(({ index }) => bytes[this.classes[index]] ?? NEVER));
    const size = Buffer.byteLength(text);
    if (/^[a-z]+$/.test(text)) {
      return (size >= least(SHORTEST_SPLIT) ? SPLITTABLE : 0) | (size >= least(SHORTEST_LEET) ? LEETABLE : 0);
    }
    return /^[\u0400-\u04ff]/.test(text) && size / 2 >= least(SHORTEST_SPLIT) ? SPLITTABLE : 0;
  }

  #merge(a, b, sets) {
    if (a === 0) return b;
    const all = [...sets.values()];
    const tags = new Map();
    for (const tag of [...all[a].list, ...all[b].list]) {
      const key = `${tag.index}:${tag.value}`;
      tags.set(key, ((tags.get(key) ?? 0) | tag.languages) >>> 0);
    }
    return this.#tagSet(tags, sets);
  }

  /** The rows of words and phrases, set by set, and the sets in that order. */
  #emit(words, phrases, sets) {
    const rows = [...words, ...phrases];
    // The sets that drafts in ASCII letters need.
    const ascii = new Set([0, ...rows.filter(({ text }) => text < BEYOND_ASCII).map(({ tags }) => tags)]);
    for (const set of sets) set.key.unshift(ascii.has(set.id) ? 0 : 1);
    const order = new Set([0, ...rows.map(({ tags }) => tags).sort((a, b) => compare(sets[a].key, sets[b].key))]);
    const rank = new Map([...order].map((set, i) => [set, i]));
    rows.sort((a, b) => rank.get(a.tags) - rank.get(b.tags) || a.flags - b.flags || (a.text < b.text ? -1 : 1));
    if (rows.length >= MOST) this.errors.push(`words: ${rows.length} words and phrases, ${MOST} or more`);
    const lists = [...order].map((set) => sets[set].list);
    this.counts = { words: words.length, phrases: phrases.length, sets: lists.length };
    const texts = new WindowedTexts();
    rows.forEach((row, i) => {
      const isLast = rows[i + 1]?.tags !== row.tags;
      if (Buffer.byteLength(row.text) > LONGEST) this.errors.push(`"${row.text}" is longer than ${LONGEST} bytes`);
      const usual = row.size ? 0 : this.#usualFlags(row.text, sets[row.tags].list);
      texts.add(row.text, (row.flags ^ usual) | (isLast ? LAST : 0));
    });
    texts.packed.bytes(Buffer.alloc(AHEAD));
    if (rows[0].tags !== 0) this.errors.push('words: the first of the sets must be the empty one');
    const count = (name, value) => `const size_t ${name} = ${value};\n`;
    const least = (name, bytes) => `const uint8_t ${name}[] = {\n${numbers(this.classes.map((of) => bytes[of] ?? NEVER))}\n};\n`;
    return `${header('core/rules/words')}
#include "core/match/word_data.h"

#include <bit>
#include <iterator>

#include "core/match/words.h"

namespace composer_guard {

const Languages kEnglish = ${this.english}u;

std::string_view CountryOf(Languages language) {
  static constexpr char kCountries[][3] = {${this.countries.map((name) => `"${name}"`).join(', ')}};
  const auto bit = static_cast<size_t>(std::countr_zero(language));
  return bit < std::size(kCountries) ? kCountries[bit] : std::string_view();
}

}  // namespace composer_guard

namespace composer_guard::word_data {

${texts.packed.toCc('kText')}${count('kWordCount', rows.length)}${count('kAsciiWordCount', rows.filter(({ tags }) => ascii.has(tags)).length)}
${packTagSets(lists.slice(1), this.classes.indexOf('RuleKeyword'))}${count('kTagSetCount', lists.length)}${count('kAsciiSetCount', ascii.size)}\
${count('kTagCount', lists.flat().length)}
${least('kShortestSplit', SHORTEST_SPLIT)}${least('kShortestLeet', SHORTEST_LEET)}
}  // namespace composer_guard::word_data
`;
  }
}
