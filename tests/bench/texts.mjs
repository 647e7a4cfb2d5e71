// What is read by those that are measured: ordinary drafts without a contact,
// drafts dense with contacts, and ordinary drafts in other scripts.
//
// Of each length there are several drafts, cut from different places, so that
// nothing is learnt by heart. Ordinary prose repeats only in drafts longer than
// what there is of it, 20,000 characters.
import { readFileSync } from 'node:fs';

const read = (name) =>
  readFileSync(new URL(`texts/${name}.txt`, import.meta.url), 'utf8');

export const ORDINARY = read('ordinary');
export const DENSE = read('dense');
export const SCRIPTS = Object.fromEntries([
  'cyrillic', 'arabic', 'devanagari', 'chinese', 'japanese', 'korean', 'latin',
].map((name) => [name === 'latin' ? 'accented Latin' : name, read(name)]));
export const OTHER = Object.values(SCRIPTS).join('\n');

export const LENGTHS = [100, 1_000, 5_000, 20_000, 100_000];
export const TYPED_IN = [1_000, 5_000, 20_000, 100_000];
const DRAFTS = 4;

/** `count` drafts of that length, each from another place of the text. */
export function cut(text, length, count = DRAFTS) {
  const around = text.repeat(Math.ceil(length / text.length) + 1);
  return Array.from({ length: count }, (_, i) => {
    const from = Math.floor((text.length * i) / count);
    // Begin with a word, and leave no half of a pair at the end.
    const begin = from === 0 ? 0 : around.indexOf(' ', from) + 1;
    return around.slice(begin, begin + length).toWellFormed?.() ??
      around.slice(begin, begin + length);
  });
}

const TYPED = ' and a sketch';
const PASTED = ORDINARY.slice(2_000, 2_500);

// Where is typed: the end of a word, with the same words around it in a draft of
// any length, so that only the length differs.
const TYPED_BEHIND = ORDINARY.indexOf(' ', 5_000);

/** A draft of that length with that place at `at`. */
function around(length, at) {
  const times = Math.ceil(length / ORDINARY.length) + 1;
  const begin = times * ORDINARY.length + TYPED_BEHIND - at;
  return ORDINARY.repeat(2 * times).slice(begin, begin + length);
}

/**
 * All that is measured, [{group, name, length, drafts}]; with `inserts`, [{at,
 * text}], each is put into the draft and taken out again.
 */
export function cells() {
  const kinds = { ordinary: ORDINARY, dense: DENSE, 'other scripts': OTHER };
  const whole = Object.entries(kinds).flatMap(([name, text]) =>
    LENGTHS.map((length) => ({ group: 'check', name, length, drafts: cut(text, length) })));
  const scripts = Object.entries(SCRIPTS).map(([name, text]) => (
    { group: 'scripts', name, length: 5_000, drafts: cut(text, 5_000) }));
  const edits = TYPED_IN.flatMap((length) => {
    const typed = (at) => [...TYPED].map((text, i) => ({ at: at + i, text }));
    const middle = length / 2;
    return [
      { name: 'key at the end', at: length, inserts: typed(length) },
      { name: 'key in the middle', at: middle, inserts: typed(middle) },
      { name: 'paste of 500', at: middle, inserts: [{ at: middle, text: PASTED }] },
    ].map(({ at, ...cell }) => ({ group: 'edit', length, drafts: [around(length, at)], ...cell }));
  });
  return [...whole, ...scripts, ...edits];
}
