// Techniques that write a character as a code: HTML and percent.

import { mine, rewriteEach } from '../atoms.mjs';

const NAMED = { '@': 'commat', '.': 'period', '/': 'sol', '+': 'plus', '_': 'lowbar' };

function htmlCode(c, random) {
  const point = c.codePointAt(0);
  if (NAMED[c] && random.chance(0.3)) return `&${NAMED[c]};`;
  return random.chance(0.5) ? `&#${point};` : `&#x${point.toString(16)};`;
}

const percentCode = (c) =>
  [...new TextEncoder().encode(c)]
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');

const coded = (c, written) => (/[\p{L}\p{Nd}@./+_]/u.test(c) ? written : c);

// All signs and about a third of the letters and digits.
const some = (random) => (atom) =>
  ['at', 'dot', 'slash', 'plus'].includes(atom.type) ||
  (['digit', 'letter'].includes(atom.type) && [...atom.text].length === 1 && random.chance(0.35));

const byCode = (write) => ({ atoms, side, random }) => {
  const wanted = some(random);
  return rewriteEach(atoms, side, wanted, (atom) => ({
    text: [...atom.text].map((c) => coded(c, write(c, random))).join(''),
  }));
};

export const codes = {
  html_codes: { of: ['phone', 'email', 'link', 'address'], stage: 'encode', apply: byCode(htmlCode) },
  percent_codes: {
    of: ['email', 'link'], stage: 'encode',
    apply: (input) => {
      // The slashes of a link stay: a browser does not read them back.
      const kept = input.atoms.map((atom) =>
        (atom.type === 'slash' && mine(atom, input.side) ? { ...atom, type: 'kept' } : atom));
      return byCode(percentCode)({ ...input, atoms: kept });
    },
  },
};
