// A contact, or a near miss, as a list of atoms: one character each, with what
// it is, so that a technique can rewrite one kind of it and leave the rest.
//
//   { type: 'digit', text: '4', role: 'number', coin: 0 }
//
// Types: digit, letter, plus, at, dot, slash, sign (of a name), separator, gap
// (a space within a line of an address), scheme ("https://"), word (a character
// that became a word), other.
// Roles: number, name, domain, service, link, place.
// `coin` decides which of two techniques of one stage rewrites the atom.

const SIGNS = { '@': 'at', '.': 'dot', '/': 'slash', '+': 'plus' };

function typeOf(c, role) {
  if (/\p{Nd}/u.test(c)) return 'digit';
  if (/\p{L}/u.test(c)) return 'letter';
  if (role === 'number' && c !== '+') return 'separator';
  if (role === 'place' && c === ' ') return 'gap';
  if (/[\s,]/u.test(c)) return 'separator';
  return SIGNS[c] ?? 'sign';
}

export function atomsOf(text, role, random) {
  const atoms = [];
  const coin = () => random.below(2);
  const scheme = role === 'link' ? /^https?:\/\//u.exec(text)?.[0] : undefined;
  if (scheme) atoms.push({ type: 'scheme', text: scheme, role, coin: coin() });
  let domain = false;
  for (const c of text.slice(scheme?.length ?? 0).match(role === 'place' ? /, |./gu : /./gu)) {
    const type = typeOf(c, role);
    domain ||= role === 'name' && type === 'at' && atoms.length > 0;
    atoms.push({ type, text: c, role: domain ? 'domain' : role, coin: coin() });
  }
  return atoms;
}

export const textOf = (atoms) => atoms.map((atom) => atom.text).join('');

// Words stand apart from what is beside them.
export function spaceWords(atoms) {
  const spaced = [];
  for (const atom of atoms) {
    const last = spaced.at(-1);
    if (last && (last.type === 'word' || atom.type === 'word') &&
        !/[\s\p{P}\p{S}\p{Cf}]$/u.test(last.text) && !/^[\s\p{P}\p{S}\p{Cf}]/u.test(atom.text)) {
      spaced.push({ type: atom.role === 'place' ? 'gap' : 'separator', text: ' ', role: atom.role, coin: atom.coin });
    }
    spaced.push(atom);
  }
  return spaced;
}

// Whether this technique may touch the atom: always when it is alone in its
// stage, else where the coin fell on its side.
export const mine = (atom, side) => side === undefined || atom.coin === side;

// Rewrites the atoms that `wanted` accepts; `rewrite` returns an atom's new
// fields, a list of atoms, or undefined to leave it.
export function rewriteEach(atoms, side, wanted, rewrite) {
  return atoms.flatMap((atom, i) => {
    if (!mine(atom, side) || !wanted(atom)) return [atom];
    const made = rewrite(atom, i);
    if (made === undefined) return [atom];
    return Array.isArray(made) ? made : [{ ...atom, ...made }];
  });
}

// Rewrites letters and digits one by one, in words too.
export function rewriteGlyphs(atoms, side, wanted, glyph) {
  const types = ['digit', 'letter', 'word'];
  return rewriteEach(atoms, side, (atom) => types.includes(atom.type) && wanted(atom), (atom) => ({
    text: [...atom.text].map((c) => glyph(c) ?? c).join(''),
  }));
}
