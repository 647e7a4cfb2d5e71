// Techniques that write a letter or digit with another character, for every
// category.

import { rewriteGlyphs } from '../atoms.mjs';

const code = (c) => c.codePointAt(0);
const from = (point) => String.fromCodePoint(point);
const isDigit = (c) => c >= '0' && c <= '9';
const isLower = (c) => c >= 'a' && c <= 'z';
const isUpper = (c) => c >= 'A' && c <= 'Z';

// A block of characters that holds digits, upper and lower case letters.
const block = ({ digit, upper, lower }) => (c) => {
  if (isDigit(c) && digit) return from(digit + code(c) - 48);
  if (isUpper(c) && upper) return from(upper + code(c) - 65);
  if (isLower(c) && lower) return from(lower + code(c) - 97);
  return undefined;
};

const FULL_WIDTH = block({ digit: 0xff10, upper: 0xff21, lower: 0xff41 });
const MATHEMATICAL = [
  block({ digit: 0x1d7ce, upper: 0x1d400, lower: 0x1d41a }), // bold
  block({ digit: 0x1d7e2, upper: 0x1d5a0, lower: 0x1d5ba }), // sans-serif
  block({ digit: 0x1d7f6, upper: 0x1d670, lower: 0x1d68a }), // monospace
];
const CIRCLED_LETTERS = block({ upper: 0x24b6, lower: 0x24d0 });
const circled = (c) => (isDigit(c) ? [...'⓪①②③④⑤⑥⑦⑧⑨'][Number(c)] : CIRCLED_LETTERS(c));
const superscript = (c) => (isDigit(c) ? [...'⁰¹²³⁴⁵⁶⁷⁸⁹'][Number(c)] : undefined);
const keyCap = (c) => (isDigit(c) ? `${c}\uFE0F\u20E3` : undefined);
const SCRIPTS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50]; // Arabic, Persian, Devanagari, Bengali, Thai

// Look-alikes of the Cyrillic and Greek alphabets.
const LOOK_ALIKES = {
  a: 'а', c: 'с', e: 'е', i: 'і', j: 'ј', o: 'оο', p: 'р', s: 'ѕ', x: 'х', y: 'у', h: 'һ', d: 'ԁ',
  v: 'ν', A: 'АΑ', B: 'ВΒ', E: 'Е', H: 'Н', I: 'І', K: 'К', M: 'М', O: 'О', P: 'Р', S: 'Ѕ',
  T: 'Т', X: 'Х', Y: 'Ү',
};
const MARKS = ['\u0336', '\u0335', '\u0301', '\u0308', '\u0332', '\u20DD'];
const INVISIBLE = ['\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u200E'];

const EVERY = ['phone', 'email', 'handle', 'link', 'address', 'move'];
const everything = () => true;

// Every letter or digit by `glyph`.
const all = (glyph, wanted = everything) => ({ atoms, side, random }) =>
  rewriteGlyphs(atoms, side, wanted, (c) => glyph(c, random));

// Behind about every third letter or digit, and at least once, something that
// is not seen or that covers it.
const behind = (things) => ({ atoms, side, random }) => {
  const one = random.pick(things);
  let first = true;
  return rewriteGlyphs(atoms, side, everything, (c) => {
    if (!first && !random.chance(0.35)) return c;
    first = false;
    return c + (random.chance(0.8) ? one : random.pick(things));
  });
};

export const glyphs = {
  full_width: { of: EVERY, stage: 'glyphs', apply: all(FULL_WIDTH) },
  mathematical: {
    of: EVERY, stage: 'glyphs',
    apply: (input) => all(input.random.pick(MATHEMATICAL))(input),
  },
  circled: { of: ['phone', 'email', 'handle', 'address', 'move'], stage: 'glyphs', apply: all(circled) },
  superscript: { of: ['phone', 'address'], stage: 'glyphs', apply: all(superscript) },
  key_caps: { of: ['phone', 'address'], stage: 'glyphs', apply: all(keyCap) },
  other_digits: {
    of: ['phone', 'address'], stage: 'glyphs',
    apply: (input) => {
      const zero = input.random.pick(SCRIPTS);
      return all(block({ digit: zero }))(input);
    },
  },
  homoglyphs: {
    of: ['email', 'handle', 'link', 'address', 'move'], stage: 'glyphs',
    apply: ({ atoms, side, random }) => {
      let first = true;
      return rewriteGlyphs(atoms, side, everything, (c) => {
        const looks = LOOK_ALIKES[c];
        if (!looks || (!first && !random.chance(0.4))) return c;
        first = false;
        return random.pick([...looks]);
      });
    },
  },
  zero_width: { of: EVERY, stage: 'weave', apply: behind(INVISIBLE) },
  soft_hyphen: { of: EVERY, stage: 'weave', apply: behind(['\u00AD']) },
  combining_marks: {
    of: ['phone', 'email', 'handle', 'address', 'move'], stage: 'weave', apply: behind(MARKS),
  },
};
