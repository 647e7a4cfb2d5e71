// The folding of the core for the words of the lists. Only what word lists
// hold: letters with and without marks. That both foldings agree on every
// listed word is checked by the native rule check after the build.

const MARKS =
  /[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc]/gu;
const STROKED = { ø: 'o', đ: 'd', ħ: 'h', ı: 'i', ł: 'l', ŧ: 't', ς: 'σ' };

export function fold(text) {
  let out = '';
  for (const char of text.normalize('NFKC').toLowerCase().replaceAll('ß', 'ss').normalize('NFKC')) {
    const parts = char.normalize('NFD');
    const bare = parts.replace(MARKS, '');
    out += bare === parts ? char : bare;
  }
  out = out.replace(/[\u200b-\u200f\ufe0f\u00ad]/gu, '');
  out = out.replace(/[‘’‚‛′ʼʹ´]/gu, "'");
  return [...out].map((char) => STROKED[char] ?? char).join('');
}

const GLUED =
  /[\u0e00-\u0e7f\u1100-\u11ff\u3005-\u3007\u3021-\u3029\u3040-\u30ff\u3100-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff]/u;

/** The tokens of folded text, as core/text/tokens cuts it. */
export function tokens(text) {
  const found = [];
  const pattern = new RegExp(
    `(?<glued>(?:${GLUED.source})+)|(?<word>\\p{L}(?:[\\p{L}\\p{Mn}\\p{Mc}]|'(?=\\p{L}))*)|(?<number>\\p{Nd}+)`,
    'gu',
  );
  // A glued letter is a letter as well: cut the word where one begins.
  const spaced = text.replace(new RegExp(`(${GLUED.source}+)`, 'gu'), ' $1 ');
  for (const match of spaced.matchAll(pattern)) {
    const kind = match.groups.glued ? 'glued' : match.groups.word ? 'word' : 'number';
    found.push({ kind, text: match[0] });
  }
  return found;
}

const FACTOR = 0x01000193;

/** WordHash of core/text/tokens.h. */
export function wordHash(word) {
  let hash = 0;
  for (const byte of Buffer.from(word, 'utf8')) {
    hash = (Math.imul(hash, FACTOR) + byte) >>> 0;
  }
  return hash;
}
