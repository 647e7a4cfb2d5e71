// The word lists -> core/match/word_data.h's tables.

import { readFileSync } from 'node:fs';
import { BitSet, header, numbers, pool } from './cc.mjs';
import { fold, tokens, wordHash } from './fold.mjs';

const BUCKETS = 4096;
const bucketOf = (hash) => ((hash ^ (hash >>> 12) ^ (hash >>> 22)) >>> 0) % BUCKETS;
const EXACT = 1;
const PREFIX = 2;
const PHRASE_START = 4;
const SPLITTABLE = 8;
const LEETABLE = 16;
// Shorter words are too often parts of others to be read when split or leet.
const SHORTEST_SPLIT = 5;
const SHORTEST_SPLIT_NAME = 4;
// Letters of the shortest word of a class that is read with digits and signs
// for letters.
const SHORTEST_LEET = {
  Service: 4, ServiceWeak: 5, Provider: 4, PhoneNoun: 5, EmailNoun: 4, CallVerb: 4,
  NumberNoun: 6, AddressNoun: 5, HandleNoun: 5, FormNoun: 5,
  TalkVerb: 4, MoveVerb: 4, ReachVerb: 4, GiveVerb: 4, Your: 4,
  Outside: 5, Platform: 5, Here: 4, Fee: 4, Digit: 3,
};
const PREFIX_BYTES = 4;

/** Class names in the order of the enum in core/match/word_class.h. */
export function readClasses(path) {
  const body = readFileSync(path, 'utf8').match(/enum class WordClass[^{]*\{([^}]*)\}/)[1];
  return [...body.matchAll(/^\s*k(\w+),/gm)].map((match) => match[1]);
}

const camel = (name) =>
  name.replace(/(^|_)([a-z0-9])/g, (_, __, letter) => letter.toUpperCase());

/** `digit_7_weak` -> {name: 'DigitWeak', value: 7}. */
function classOf(key) {
  const multiplier = { double: 2, triple: 3, quadruple: 4 }[key];
  if (multiplier) return { name: 'Multiplier', value: multiplier };
  const match = key.match(/^(.*?)_(\d+)(_weak)?$/);
  if (match) return { name: camel(match[1] + (match[3] ?? '')), value: Number(match[2]) };
  return { name: camel(key), value: 0 };
}

export class WordTables {
  constructor(classes) {
    this.classes = classes;
    this.entries = new Map(); // 'a b' -> {parts, prefix, tags: Map}
    this.errors = [];
    this.english = 0; // the bit of English
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
    for (const [key, list] of Object.entries(data.words ?? {})) {
      const { name, value } = classOf(key);
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

  #tagSet(tags, sets) {
    const list = [...tags].map(([tag, languages]) => {
      const [index, value] = tag.split(':').map(Number);
      return { index, value, languages: languages >>> 0 };
    });
    list.sort((a, b) => a.index - b.index || a.value - b.value);
    const key = JSON.stringify(list);
    if (!sets.has(key)) sets.set(key, { id: sets.size, list });
    return sets.get(key).id;
  }

  /** The source file of the tables. */
  toCc() {
    const sets = new Map([['[]', { id: 0, list: [] }]]);
    const words = new Map(); // text -> {text, flags, tags}
    const word = (text) => {
      if (!words.has(text)) words.set(text, { text, flags: 0, tags: 0 });
      return words.get(text);
    };
    const phrases = [];
    const splittable = new Set(['Service', 'ServiceWeak', 'Provider', 'PhoneNoun', 'EmailNoun', 'CallVerb']);
    const prefixFilter = new BitSet(8192);
    const splitFilter = new BitSet(16384);
    const gluedFilter = new BitSet(8192);
    let longestGlued = 0;
    for (const { parts, prefix, tags } of this.entries.values()) {
      const set = this.#tagSet(tags, sets);
      if (parts.length > 1) {
        phrases.push({ parts: parts.map((part) => part.text), tags: set });
        word(parts[0].text).flags |= PHRASE_START;
        for (const part of parts) {
          const entry = word(part.text);
          if (part.kind === 'glued') entry.flags |= EXACT;
        }
      } else {
        const entry = word(parts[0].text);
        entry.flags |= EXACT | (prefix ? PREFIX : 0);
        entry.tags = this.#merge(entry.tags, set, sets);
        const names = [...tags.keys()].map((tag) => this.classes[Number(tag.split(':')[0])]);
        const isName = names.some((name) => name.startsWith('Service') || name === 'Provider');
        const shortest = isName ? SHORTEST_SPLIT_NAME : SHORTEST_SPLIT;
        if (
          parts[0].kind === 'word' && !prefix && /^[a-z]+$/.test(entry.text) &&
          entry.text.length >= shortest && names.some((name) => splittable.has(name))
        ) {
          entry.flags |= SPLITTABLE;
          splitFilter.add(wordHash(entry.text));
        }
        if (this.#isLeetable(entry.text, parts[0].kind, prefix, names)) entry.flags |= LEETABLE;
        if (prefix) {
          const start = Buffer.from(entry.text).subarray(0, PREFIX_BYTES);
          prefixFilter.add(wordHash(start));
        }
      }
      for (const part of parts) {
        if (part.kind !== 'glued') continue;
        gluedFilter.add(part.text.codePointAt(0));
        longestGlued = Math.max(longestGlued, [...part.text].length);
      }
    }
    return this.#emit([...words.values()], phrases, [...sets.values()], {
      prefixFilter, splitFilter, gluedFilter, longestGlued,
    });
  }

  /** Whether "m0ve", "numb3r", "f1ve" are read as the word: of everyday words only the telling ones. */
  #isLeetable(text, kind, prefix, names) {
    if (kind !== 'word' || prefix || !/^[a-z]+$/.test(text)) return false;
    const least = Math.min(...names.map((name) => SHORTEST_LEET[name] ?? Infinity));
    return text.length >= least;
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

  #emit(words, phrases, sets, filters) {
    for (const word of words) word.bucket = bucketOf(wordHash(word.text));
    words.sort((a, b) => a.bucket - b.bucket || (a.text < b.text ? -1 : 1));
    const ids = new Map(words.map((word, id) => [word.text, id]));
    const starts = [];
    for (let bucket = 0, at = 0; bucket <= BUCKETS; ++bucket) {
      starts.push(at);
      while (at < words.length && words[at].bucket === bucket) ++at;
    }
    let offset = 0;
    const rows = words.map((word) => {
      const size = Buffer.byteLength(word.text);
      const row = `    {${offset}, ${size}, ${word.flags}, ${word.tags}},`;
      offset += size;
      return row;
    });
    for (const phrase of phrases) phrase.ids = phrase.parts.map((part) => ids.get(part));
    phrases.sort((a, b) => a.ids[0] - b.ids[0] || b.ids.length - a.ids.length);
    const phraseWords = [];
    const phraseRows = phrases.map(({ ids: list, tags }) => {
      const at = phraseWords.push(...list) - list.length;
      return `    {${list[0]}, ${at}, ${list.length}, ${tags}},`;
    });
    const tagStarts = [];
    const tags = [];
    const setClasses = sets.map(({ list }) => {
      tagStarts.push(tags.length);
      let classes = 0n;
      for (const { index, value, languages } of list) {
        tags.push(`    {WordClass{${index}}, ${value}, ${languages}u},`);
        classes |= 1n << BigInt(index);
      }
      return `    ${classes}ull,`;
    });
    const EVERY = 0xffffffff;
    const setLanguages = sets.map(({ list }) => list.reduce(
      (all, { languages }) => (languages === EVERY ? all : (all | languages) >>> 0), 0));
    tagStarts.push(tags.length);
    if (filters.longestGlued > 16) this.errors.push('a glued word is longer than kLongestGlued');
    this.counts = { words: words.length, phrases: phrases.length, sets: sets.length, pool: offset };
    return `${header('core/rules/words')}
#include "core/match/word_data.h"

namespace composer_guard {

const Languages kEnglish = ${this.english}u;

}  // namespace composer_guard

namespace composer_guard::word_data {

const uint16_t kBucketStart[] = {
${numbers(starts)}
};
const Word kWords[] = {
${rows.join('\n')}
};
const char kWordPool[] =
${pool(words.map((word) => word.text))};
const uint16_t kTagSetStart[] = {
${numbers(tagStarts)}
};
const WordTag kTags[] = {
${tags.join('\n')}
};
const WordClasses kTagSetClasses[] = {
${setClasses.join('\n')}
};
const Languages kTagSetLanguages[] = {
${numbers(setLanguages)}
};
const Phrase kPhrases[] = {
${phraseRows.join('\n')}
    {},
};
const size_t kPhraseCount = ${phrases.length};
const uint16_t kPhraseWords[] = {
${numbers(phraseWords)}
};
const uint32_t kPrefixFilter[] = {
${filters.prefixFilter}
};
const uint32_t kSplitFilter[] = {
${filters.splitFilter}
};
const uint32_t kGluedFilter[] = {
${filters.gluedFilter}
};

}  // namespace composer_guard::word_data
`;
  }
}
