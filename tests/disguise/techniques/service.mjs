// Techniques on the name of a service: leet, misspelt, nickname, and where it
// stands.

import { rewriteEach } from '../atoms.mjs';

const LEET = { a: '@4', e: '3', i: '1!', o: '0', s: '5$', l: '1', t: '7' };

const leet = ({ atoms, side, random }) => {
  let count = 0;
  return rewriteEach(atoms, side, (atom) => atom.role === 'service' && LEET[atom.text.toLowerCase()], (atom) => {
    count += 1;
    if (count > 2) return undefined;
    return { text: random.pick([...LEET[atom.text.toLowerCase()]]) };
  });
};

// The whole name is replaced by one of these.
const MISSPELT = {
  whatsapp: ['whatsap', 'watsapp', 'whatsaap', 'vvhatsapp', 'wassap', 'whattsapp'],
  telegram: ['telegramm', 'teligram', 'tele gram', 'telagram'],
  skype: ['skyp', 'skipe', 'skypee', 'sky pe', 'sky-pe'],
  instagram: ['instagramm', 'insta gram', 'instgram', 'intagram'],
  discord: ['discrod', 'diskord', 'dis cord', 'discordd'],
  wechat: ['weechat', 'we chat', 'wechatt'],
  facebook: ['face book', 'facebok', 'faceboook'],
  linkedin: ['linked in', 'linkdin', 'linkedn'],
  snapchat: ['snap chat', 'snapchatt'],
  twitter: ['twiter', 'twtter'],
};
const NICKNAMES = {
  whatsapp: ['WA', 'wapp', 'the green app', 'whats'],
  telegram: ['TG', 'tele', 'the paper plane app', 'the blue plane app'],
  skype: ['skp', 'S-kype'],
  instagram: ['insta', 'ig', 'IG', 'the gram'],
  discord: ['disc', 'dc', 'dscrd'],
  facebook: ['fb', 'FB', 'the blue app'],
  twitter: ['blue bird', 'the bird app', 'X (formerly Twitter)'],
  snapchat: ['snap', 'the ghost app', 'sc'],
  linkedin: ['LI', 'lnkd'],
  wechat: ['wx', 'vx'],
};

const replaced = (table) => ({ atoms, random }) => {
  const name = atoms.filter((atom) => atom.role === 'service').map((atom) => atom.text).join('');
  const others = table[name.toLowerCase()];
  if (!others) return atoms;
  const text = random.pick(others);
  const first = atoms.findIndex((atom) => atom.role === 'service');
  const letters = [...text].map((c) => ({
    ...atoms[first], type: /\p{L}/u.test(c) ? 'letter' : 'kept', text: c, coin: random.below(2),
  }));
  return [...atoms.slice(0, first), ...letters,
    ...atoms.slice(first).filter((atom) => atom.role !== 'service')];
};

const handle = (apply, stage = 'words') => ({ of: ['handle'], stage, apply });
const named = (apply, stage) => ({ of: ['handle', 'move'], stage, apply });

// "corvid_77" -> "c o r v i d _ 7 7" and the like.
const nameApart = (between) => ({ atoms, side }) => atoms.flatMap((atom, i) => {
  const next = atoms[i + 1];
  const apart = next && atom.role === 'name' && next.role === 'name' && (side === undefined || atom.coin === side);
  return apart ? [atom, { ...atom, type: 'kept', text: between }] : [atom];
});

export const service = {
  service_leet: named(leet, 'glyphs'),
  service_misspelt: named(replaced(MISSPELT), 'names'),
  service_nickname: named(replaced(NICKNAMES), 'names'),
  name_spaced: handle(nameApart(' '), 'separators'),
};
