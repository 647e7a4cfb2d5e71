// Techniques on the digits of phone numbers; some on those of addresses too.

import { mine, rewriteEach } from '../atoms.mjs';
import { DIGIT_WORDS } from './words.mjs';

const LEET = { 0: 'Oo', 1: 'lI', 5: 'S', 8: 'B' };
const EMOJI = ['🍀', '⭐', '🔥', '👉', '❤️', '✨'];
const FILLERS = ['then', 'and', 'next', 'dash', 'space'];
// A short text, or letters, with a digit behind each.
const WOVEN = ['call', 'me', 'any', 'day', 'you', 'like', 'so', 'please', 'ok', 'thanks', 'my', 'friend'];
const LETTERS = 'abcdefghkmnprtuvwy';

const digits = (atom) => atom.type === 'digit';
const word = (text) => ({ type: 'word', text });

const wordsOf = (input) => DIGIT_WORDS[input.language] ?? DIGIT_WORDS.en;

const allWords = (input) => {
  const names = wordsOf(input);
  return rewriteEach(input.atoms, input.side, digits, (atom) => word(names[Number(atom.text)]));
};

// About half of the digits, two at the least.
const someWords = (input) => {
  const names = wordsOf(input);
  let count = 0;
  return rewriteEach(input.atoms, input.side, digits, (atom) => {
    count += 1;
    return count <= 2 || input.random.chance(0.4) ? word(names[Number(atom.text)]) : undefined;
  });
};

// "double five": runs of two equal digits, and number words for the rest.
const doubleWords = ({ atoms, side, random, language }) => {
  if (language !== 'en') return atoms;
  const names = DIGIT_WORDS.en;
  const made = [];
  for (let i = 0; i < atoms.length; i++) {
    const [here, next] = [atoms[i], atoms[i + 1]];
    if (!digits(here) || !mine(here, side)) { made.push(here); continue; }
    if (next && digits(next) && next.text === here.text) {
      made.push({ ...here, ...word(`double ${names[Number(here.text)]}`) });
      i += 1;
    } else {
      made.push(random.chance(0.5) ? { ...here, ...word(names[Number(here.text)]) } : here);
    }
  }
  return made;
};

const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

// "twenty-three forty": pairs of digits as people read them aloud.
const pairWords = ({ atoms, side, language }) => {
  if (language !== 'en') return atoms;
  const made = [];
  for (let i = 0; i < atoms.length; i++) {
    const [here, next] = [atoms[i], atoms[i + 1]];
    if (!digits(here) || !mine(here, side)) { made.push(here); continue; }
    if (next && digits(next) && here.text >= '2') {
      const unit = next.text === '0' ? '' : `-${DIGIT_WORDS.en[Number(next.text)]}`;
      made.push({ ...here, ...word(TENS[Number(here.text)] + unit) });
      i += 1;
    } else {
      made.push({ ...here, ...word(DIGIT_WORDS.en[Number(here.text)]) });
    }
  }
  return made;
};

const leet = ({ atoms, side, random }) => rewriteEach(atoms, side, digits, (atom) =>
  (LEET[atom.text] ? { text: random.pick([...LEET[atom.text]]) } : undefined));

// `between` goes between any two digits, and takes the place of what was there.
// In a near miss it only does the latter: "2_0_2_5" is no date any more.
const separate = (between) => ({ atoms, side, random, silent }) => {
  const made = [];
  const sign = between(random);
  const text = () => (typeof sign === 'function' ? sign(random) : sign);
  if (silent) {
    return rewriteEach(atoms, side, (atom) => atom.type === 'separator', () => ({ type: 'kept', text: text() }));
  }
  const parts = atoms.filter((atom) => atom.type !== 'separator');
  parts.forEach((atom, i) => {
    made.push(atom);
    if (i + 1 === parts.length || atom.type === 'plus') return;
    if (mine(atom, side)) made.push({ ...atom, type: 'kept', text: text() });
    else {
      const at = atoms.indexOf(atom);
      if (atoms[at + 1]?.type === 'separator') made.push(atoms[at + 1]);
    }
  });
  return made;
};

const constant = (...signs) => separate((random) => random.pick(signs));

// "4 call 1 me 5", "4c1m5"; no reader takes what is left of a date for one.
const woven = (input) => (input.silent ? input.atoms : separate((random) => (random.chance(0.5)
  ? () => ` ${random.pick(WOVEN)} `
  : () => random.pick([...LETTERS])))(input));

// "[4][1][5]"
const boxed = ({ atoms, side, random, silent }) => {
  if (silent) return atoms;
  const [open, close] = random.pick([['[', ']'], ['(', ')'], ['{', '}']]);
  return rewriteEach(atoms, side, (atom) => digits(atom) || atom.type === 'word', (atom) =>
    ({ text: `${open}${atom.text}${close}` }));
};

// Between groups a short remark, as in a sentence.
const ASIDES = [' (got that?) ', ' ...wait for it... ', ' and after that ', ' followed by ', ' (then) '];

const aside = ({ atoms, random }) => {
  const places = atoms.flatMap((atom, i) => (atom.type === 'separator' && i > 3 ? [i] : []));
  if (places.length === 0) return atoms;
  const at = random.pick(places);
  return atoms.map((atom, i) => (i === at ? { ...atom, type: 'kept', text: random.pick(ASIDES) } : atom));
};

const SEPARATED = {
  digits_spaced: constant(' '),
  digits_dotted: constant('.'),
  digits_dashed: constant('-', ' - '),
  digits_slashed: constant('/'),
  digits_underscored: constant('_'),
  digits_starred: constant('*', ' * '),
  digits_piped: constant('|', ' | '),
  digits_comma: constant(', '),
  digits_emoji: constant(...EMOJI),
  digits_x: constant('x'),
  digits_fillers: separate(() => (random) => ` ${random.pick(FILLERS)} `),
};

const phoneOnly = (stage, apply) => ({ of: ['phone'], stage, apply });
const inNumbers = (stage, apply) => ({ of: ['phone', 'address'], stage, apply });

export const phone = {
  digit_words: inNumbers('words', allWords),
  some_digit_words: inNumbers('words', someWords),
  double_words: inNumbers('words', doubleWords),
  pair_words: inNumbers('words', pairWords),
  leet_digits: inNumbers('words', leet),
  ...Object.fromEntries(Object.entries(SEPARATED).map(([name, apply]) => [name, phoneOnly('separators', apply)])),
  digits_woven: phoneOnly('separators', woven),
  digits_boxed: phoneOnly('glyphs', boxed),
  aside: phoneOnly('separators', aside),
};
