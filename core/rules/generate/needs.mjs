// What every match of a pattern must contain, as sets of words: a sentence that
// lacks all words of one set is not worth running the pattern on.
//
//   needsOf('\\b(?:can|could)\\s+we\\s+(?:talk|chat(?:ting)?)\\b')
//     -> [{can, could}, {we}, {talk, chat, chatting}]
//
// A set is a Map from a word to whether more letters may follow ("meet*"). Words
// are tokens of the folded view (core/text/tokens.h): letters, with apostrophes
// between them. What cannot be listed gives no set; sets only ever leave out
// sentences in which the pattern cannot match.

import { RegExpParser } from '@eslint-community/regexpp';
import { wordHash } from './fold.mjs';

const MOST_WORDS = 400; // of a set; a larger one tells little
const MOST_LISTED = 12; // characters of a class that are listed one by one
const SHORTEST_START = 2; // letters of a word whose end is not known

const isLetter = (c) => /[\p{L}\p{M}]/u.test(c);
// Scripts whose words are cut otherwise (CharClass::kIdeograph).
const isGlued = (c) => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u.test(c);

/** The words so far: those that may go on, and those that are complete. */
class Heads {
  constructor(open = new Set(['']), done = new Map()) {
    this.open = open;
    this.done = done;
  }

  static union(list) {
    const all = new Heads(new Set(), new Map());
    for (const heads of list) {
      for (const word of heads.open) all.open.add(word);
      for (const [word, more] of heads.done) all.finish(word, more);
    }
    return all;
  }

  finish(word, more) {
    const text = word.replace(/'+$/, '');
    const open = more && text === word;
    if (text === '' || (open && text.length < SHORTEST_START)) throw new Unlisted();
    this.done.set(text, open || (this.done.get(text) ?? false));
    if (this.done.size + this.open.size > MOST_WORDS) throw new Unlisted();
  }

  /** After one character that may be any of `chars`. */
  step(chars) {
    const next = new Heads(new Set(), this.done);
    for (const word of this.open) {
      for (const c of chars) {
        if (isGlued(c)) throw new Unlisted();
        if (isLetter(c) || (c === "'" && word !== '')) next.open.add(word + c);
        else if (word === '') next.open.add('');
        else next.finish(word, false);
      }
    }
    if (next.open.size > MOST_WORDS) throw new Unlisted();
    return next;
  }

  /** After one character of a class too large to list. */
  stepAny(letters) {
    const next = new Heads(new Set(), this.done);
    for (const word of this.open) {
      if (word !== '') next.finish(word, letters);
      else if (letters) throw new Unlisted();
      else next.open.add('');
    }
    return next;
  }

  /** All words complete: the pattern ends, or a word does. */
  end(more) {
    const next = new Heads(new Set(), this.done);
    for (const word of this.open) {
      if (word === '') next.open.add('');
      else next.finish(word, more);
    }
    return next;
  }
}

class Unlisted extends Error {}

const SIGNS = [...' \t\n\r.,;:!?()[]{}<>/\\|@#$%&*+=~^`"-_0123456789'];

/** Characters of a class, or null; and whether any of them is a letter. */
function listClass(node) {
  if (node.type === 'CharacterSet') {
    const letters = node.kind === 'any' || node.kind === 'property' || node.negate || node.kind === 'word';
    return { chars: null, letters };
  }
  if (node.negate) {
    // "[^a-z]" has no letters only when it leaves out all of every script.
    return { chars: null, letters: true };
  }
  const chars = [];
  let letters = false;
  let listed = true;
  for (const element of node.elements) {
    if (element.type === 'Character') {
      chars.push(String.fromCodePoint(element.value));
    } else if (element.type === 'CharacterClassRange') {
      const { min, max } = element;
      if (max.value - min.value >= MOST_LISTED) listed = false;
      for (let c = min.value; c <= max.value && c < min.value + 256; ++c) chars.push(String.fromCodePoint(c));
      if (max.value - min.value >= 256) letters = true;
    } else {
      const set = listClass(element);
      listed = false;
      letters ||= set.letters;
    }
  }
  letters ||= chars.some((c) => isLetter(c) || c === "'" || isGlued(c));
  return { chars: listed && chars.length <= MOST_LISTED ? chars : null, letters };
}

/** The words with which what `nodes` match begins, after those of `heads`. */
function walk(nodes, from) {
  let heads = from;
  for (const node of nodes) {
    if (heads.open.size === 0) return heads;
    heads = walkOne(node, heads);
  }
  return heads;
}

function walkOne(node, heads) {
  switch (node.type) {
    case 'Character':
      return heads.step([String.fromCodePoint(node.value)]);
    case 'CharacterSet':
    case 'CharacterClass': {
      const { chars, letters } = listClass(node);
      return chars ? heads.step(chars) : heads.stepAny(letters);
    }
    case 'Group':
    case 'CapturingGroup':
      return Heads.union([new Heads(new Set(), heads.done), ...node.alternatives.map(
        ({ elements }) => walk(elements, new Heads(new Set(heads.open))))]);
    case 'Quantifier': {
      let once = walkOne(node.element, new Heads(new Set(heads.open)));
      if (node.max > 1) {
        // Words that are still open may be gone on with by the next round.
        const open = [...once.open].some((word) => word !== '' && !heads.open.has(word));
        if (open) once = once.end(true);
      }
      return Heads.union([node.min === 0 ? heads : new Heads(new Set(), heads.done), once]);
    }
    case 'Assertion':
      if (node.kind !== 'word') return node.kind === 'end' ? heads.end(false) : heads;
      return node.negate ? heads : heads.end(false);
    default:
      throw new Unlisted();
  }
}

/** Whether a word can only begin behind `node`: a space, a sign, "\b". */
function isBoundary(node) {
  if (node.type === 'Assertion') return node.kind === 'word' && !node.negate;
  if (node.type === 'Quantifier') return node.min > 0 && isBoundary(node.element);
  if (node.type === 'Character') return SIGNS.includes(String.fromCodePoint(node.value));
  if (node.type === 'CharacterSet') return node.kind === 'space' && !node.negate;
  if (node.type === 'CharacterClass') {
    return !node.negate && node.elements.every((element) => isBoundary(element));
  }
  if (node.type === 'CharacterClassRange') return node.max.value < 48 && node.min.value > 39;
  return false;
}

function listFrom(elements) {
  try {
    const heads = walk(elements, new Heads()).end(true);
    return heads.open.size > 0 ? null : heads.done;
  } catch (error) {
    if (error instanceof Unlisted) return null;
    throw error;
  }
}

const smallest = (sets) => sets.reduce((a, b) => (b.size < a.size ? b : a));

function needsOfSequence(elements, boundary) {
  const sets = [];
  let free = boundary;
  elements.forEach((node, k) => {
    if (free) {
      const set = listFrom(elements.slice(k));
      if (set && set.size > 0) sets.push(set);
    }
    let element = node;
    while (element.type === 'Quantifier' && element.min > 0) element = element.element;
    if (element.type === 'Group' || element.type === 'CapturingGroup') {
      const inner = element.alternatives.map((alternative) => needsOfSequence(alternative.elements, free));
      if (inner.length === 1) {
        sets.push(...inner[0]);
      } else if (inner.every((list) => list.length > 0)) {
        const union = new Map();
        for (const set of inner.map(smallest)) {
          for (const [word, more] of set) union.set(word, more || (union.get(word) ?? false));
        }
        if (union.size <= MOST_WORDS) sets.push(union);
      }
    }
    free = isBoundary(node) || (free && node.type === 'Assertion');
  });
  return sets;
}

/** The sets of words of an RE2 pattern; none where it can't be told. */
export function needsOf(pattern) {
  if (pattern.includes('(?i') || pattern.includes('\\Q')) return [];
  const flags = pattern.match(/^\(\?([sm]+)\)/);
  // What RE2 takes and JavaScript writes otherwise.
  const source = pattern.slice(flags ? flags[0].length : 0)
    .replaceAll('(?P<', '(?<').replaceAll('\\"', '"');
  let tree;
  try {
    tree = new RegExpParser().parsePattern(source, 0, source.length, { unicode: true });
  } catch {
    return [];
  }
  if (tree.alternatives.length === 1) return needsOfSequence(tree.alternatives[0].elements, false);
  const whole = { type: 'Group', alternatives: tree.alternatives };
  return needsOfSequence([whole], false);
}

// Words of nearly every sentence: a set with one of them leaves little out.
const COMMON = new Set(
  ('a an and any are as at be by can for from have i if in is it my no not of on or our so ' +
    'that the this to us we will with you your me do all de la en a o e que un una para por ' +
    'com e il di le et les des je vous und die der ich sie mit').split(' '),
);

/** How much a set is worth less than another: the words that it lets pass. */
function looseness(set) {
  let sum = 0;
  for (const [word, more] of set) {
    sum += COMMON.has(word) ? 40 : more && word.length < 4 ? 12 : 1;
  }
  return sum;
}

const MOST_NEEDS = 2; // sets of one rule
const LOOSEST = 260;
const MOST_FURTHER = 20; // words of the second: it saves little, for the bytes it takes

/** The sets that are worth asking for: the tightest, no two about the same words. */
export function bestNeeds(pattern) {
  const chosen = [];
  for (const set of needsOf(pattern).sort((a, b) => looseness(a) - looseness(b))) {
    if (chosen.length === MOST_NEEDS || looseness(set) > LOOSEST) break;
    if (chosen.length > 0 && set.size > MOST_FURTHER) continue;
    const same = chosen.some((other) => {
      const both = [...set.keys()].filter((word) => other.has(word)).length;
      return both * 2 > Math.min(set.size, other.size);
    });
    if (!same) chosen.push(set);
  }
  return chosen;
}

/** kNoNeed of core/rules/tables.h. */
export const NO_NEED = 511;

/** kNeedFrontBytes of core/rules/tables.h. */
const FRONT_BYTES = 3;

const short = (hash) => (hash ^ (hash >>> 16)) & 0xffff;

/**
 * The sets of all rules: for each rule their numbers, for each word (as its
 * hash, `kNeedBits` wide) the numbers of the sets that hold it, and the hashes
 * of the first bytes of those words of which only the start is known.
 */
export function needTables(rules, errors) {
  const numbers = new Map(); // key -> number
  const words = { exact: new Map(), starts: new Map() }; // hash -> set numbers
  const fronts = new Set();
  const ofRule = rules.map(({ pattern }) => bestNeeds(pattern).map((set) => {
    const key = JSON.stringify([...set].sort());
    if (!numbers.has(key)) {
      numbers.set(key, numbers.size);
      for (const [word, more] of set) {
        const list = more ? words.starts : words.exact;
        const hash = short(wordHash(word));
        if (more) fronts.add(short(wordHash(Buffer.from(word).subarray(0, FRONT_BYTES))));
        list.set(hash, new Set([...(list.get(hash) ?? []), numbers.get(key)]));
      }
    }
    return numbers.get(key);
  }));
  if (numbers.size >= NO_NEED) errors.push('phrases: more sets of needed words than kNoNeed');
  return { ofRule: ofRule.map((list) => [...list, ...Array(MOST_NEEDS - list.length).fill(NO_NEED)]), words, fronts };
}
