// Techniques that replace the signs of an address, a name or a link: at, dot,
// slash, underscore, scheme; and that space letters or break lines.

import { mine, rewriteEach } from '../atoms.mjs';
import { AT_WORDS, DOT_WORDS } from './words.mjs';

const isType = (...types) => (atom) => types.includes(atom.type);
const kept = (text) => ({ type: 'kept', text });
const spaced = (text) => kept(` ${text} `);

// { at: texts, dot: texts, … } -> a technique that writes them so, the same
// text for the same sign throughout one draft.
const written = (texts) => ({ atoms, side, random, language }) => {
  const chosen = Object.fromEntries(Object.entries(texts(language)).map(([type, list]) => [type, random.pick(list)]));
  return rewriteEach(atoms, side, (atom) => chosen[atom.type] !== undefined, (atom) => kept(chosen[atom.type]));
};

const words = (table, language) => (table[language] ?? table.en).map((text) => ` ${text} `);

const BRACKETS = [['(', ')'], ['[', ']'], ['{', '}'], ['<', '>']];
const bracketed = (input) => {
  const [open, close] = input.random.pick(BRACKETS);
  const wrap = (text) => `${input.random.chance(0.3) ? ' ' : ''}${open}${text}${close}`;
  return written(() => ({ at: [wrap('at'), wrap('a'), wrap('@'), wrap('AT')], dot: [wrap('dot'), wrap('.'), wrap('DOT')] }))(input);
};

const UNDERSCORES = { _: ' underscore ', '-': ' dash ' };
const signWords = ({ atoms, side }) => rewriteEach(atoms, side, isType('sign', 'dot'), (atom) => {
  if (atom.type === 'dot') return atom.role === 'name' ? spaced('dot') : undefined;
  return UNDERSCORES[atom.text] ? kept(UNDERSCORES[atom.text]) : undefined;
});

// Every letter apart.
const apart = (between, wanted) => ({ atoms, side }) => atoms.flatMap((atom, i) => {
  const next = atoms[i + 1];
  if (!next || !mine(atom, side) || !wanted(atom) || !wanted(next)) return [atom];
  if (/\s$/u.test(atom.text) || /^\s/u.test(next.text)) return [atom];
  return [atom, { ...atom, ...kept(between) }];
});
const anything = () => true;
const inService = (atom) => atom.role === 'service' && /[\p{L}\p{Nd}]/u.test(atom.text);

// A part of the name in upper case, to be taken out.
const BLOCKS = ['REMOVETHIS', 'NOSPAM', 'REMOVE', '_NOSPAM_', 'DELETEME'];
const removeBlock = ({ atoms, random }) => {
  const at = atoms.findIndex(isType('at'));
  if (at < 0) return atoms;
  const block = { ...atoms[at], ...kept(random.pick(BLOCKS)) };
  const place = random.chance(0.6) ? at : at + 1;
  return [...atoms.slice(0, place), block, ...atoms.slice(place)];
};

// Provider as it is spoken, the domain's last part left out or spoken too.
const SPOKEN = {
  'gmail.com': ['gee mail', 'g mail', 'gmail', 'google mail', 'gmaildotcom', 'g-mail'],
  'yahoo.com': ['yahoo', 'ya hoo', 'yahooo', 'yahoo mail'],
  'outlook.com': ['outlook', 'out look', 'outlookk'],
  'hotmail.com': ['hotmail', 'hot mail', 'hottmail'],
  'icloud.com': ['icloud', 'i cloud'],
  'protonmail.com': ['protonmail', 'proton mail'],
};
const spokenProvider = ({ atoms, random }) => {
  const at = atoms.findIndex(isType('at'));
  const said = SPOKEN[atoms.slice(at + 1).map((atom) => atom.text).join('')];
  if (at < 0 || !said) return atoms;
  const sign = random.pick([' at ', '@', ' on ', ' (at) ']);
  const name = random.pick(said);
  const tail = sign === ' on ' || random.chance(0.5) ? '' : random.pick(['.com', ' dot com']);
  return [...atoms.slice(0, at), { ...atoms[at], ...kept(sign + name + tail) }];
};

const SCHEMES = { 'https://': ['hxxps://', 'hxxp://', 'hXXps://', 'hxxps : // ', 'htxp://', 'h t t p s ://'] };
const dead = ({ atoms, random }) => rewriteEach(atoms, undefined, isType('scheme'), (atom) =>
  kept(random.pick(SCHEMES[atom.text] ?? ['hxxp://'])));
const noScheme = ({ atoms }) => rewriteEach(atoms, undefined, isType('scheme'), () => kept(''));
const userInfo = ({ atoms, random }) => rewriteEach(atoms, undefined, isType('scheme'), (atom) =>
  kept(atom.text + random.pick(['www.google.com@', 'user:pass@', 'docs.example.org%2F@'])));

const inDomain = (atom) => atom.type === 'dot' && atom.role !== 'name';
const linkSigns = (texts) => ({ atoms, side, random }) => {
  const text = random.pick(texts);
  let path = false;
  return rewriteEach(atoms, side, isType('dot', 'slash'), (atom) => {
    path ||= atom.type === 'slash';
    return atom.type === 'dot' && !path ? kept(text) : undefined;
  });
};
const slashWords = ({ atoms, side }) => rewriteEach(atoms, side, isType('slash'), () => spaced('slash'));
const spacedSigns = (...types) => ({ atoms, side, random }) => {
  const style = random.pick([(c) => ` ${c} `, (c) => ` ${c}`, (c) => `${c} `]);
  return rewriteEach(atoms, side, isType(...types), (atom) => kept(style(atom.text)));
};

// A line break at one of the places where people break.
const breakAt = (wanted, breaks) => ({ atoms, random }) => {
  const places = atoms.flatMap((atom, i) => (i > 0 && i + 1 < atoms.length && wanted(atom, atoms) ? [i] : []));
  if (places.length === 0) return atoms;
  const at = random.pick(places);
  const before = random.chance(0.5);
  return atoms.flatMap((atom, i) => {
    if (i !== at) return [atom];
    const line = { ...atom, ...kept(random.pick(breaks)) };
    if (atom.type === 'separator') return [line];
    return before ? [line, atom] : [atom, line];
  });
};
// Every separator becomes a list item's start.
const listed = ({ atoms, random }) => {
  const item = random.pick(['\n- ', '\n* ', '\n• ']);
  return [{ ...atoms[0], ...kept(item) },
    ...rewriteEach(atoms, undefined, isType('separator'), () => kept(item))];
};

const make = (of, stage, apply) => ({ of: [of].flat(), stage, apply });

export const signs = {
  at_dot_words: make('email', 'words', written((l) => ({ at: words(AT_WORDS, l), dot: words(DOT_WORDS, l) }))),
  at_dot_upper: make('email', 'words', written(() => ({ at: [' AT ', 'AT'], dot: [' DOT ', 'DOT'] }))),
  at_dot_brackets: make('email', 'words', bracketed),
  at_the_rate: make('email', 'words', written(() => ({ at: [' at the rate ', ' at the rate of ', ' at sign '] }))),
  at_dot_symbols: make('email', 'words', written(() => ({ at: ['＠', '©', 'ⓐ', '﹫'], dot: ['。', '·', '․', '•'] }))),
  at_dot_spaced: make('email', 'words', spacedSigns('at', 'dot')),
  sign_words: make(['email', 'handle'], 'words', signWords),
  remove_block: make('email', 'words', removeBlock),
  spoken_provider: make('email', 'words', spokenProvider),
  letters_spaced: make('email', 'separators', apart(' ', anything)),
  letters_dashed: make('email', 'separators', apart('-', (atom) => atom.type === 'letter' && atom.role === 'name')),
  service_spaced: make(['handle', 'move'], 'separators', apart(' ', inService)),
  service_dotted: make(['handle', 'move'], 'separators', apart('.', inService)),
  service_hyphens: make(['handle', 'move'], 'separators', apart('-', inService)),
  service_stars: make(['handle', 'move'], 'separators', apart('*', inService)),
  hxxp: make('link', 'words', dead),
  no_scheme: make('link', 'words', noScheme),
  user_info: make('link', 'words', userInfo),
  dot_brackets: make('link', 'words', linkSigns(['[.]', '(.)', '{.}', '[dot]', '(dot)', ' [.] '])),
  dot_words: make('link', 'words', linkSigns([' dot ', ' DOT '])),
  slash_words: make('link', 'words', slashWords),
  dot_spaced: make('link', 'words', spacedSigns('dot')),
  slash_spaced: make('link', 'words', spacedSigns('slash')),
  split_lines: make(['phone', 'email', 'handle', 'link', 'address'], 'lines', breakAt((atom) =>
    ['separator', 'at', 'slash'].includes(atom.type) || inDomain(atom), ['\n', '\r\n', '\n'])),
  split_list: make(['phone', 'address'], 'lines', listed),
};
