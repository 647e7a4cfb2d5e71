// All techniques, and how two of them are put together.

import { spaceWords, textOf } from '../atoms.mjs';
import { codes } from './codes.mjs';
import { glyphs } from './glyphs.mjs';
import { phone } from './phone.mjs';
import { service } from './service.mjs';
import { signs } from './signs.mjs';

// In the order in which a disguise is put on.
const STAGES = ['names', 'words', 'separators', 'lines', 'glyphs', 'weave', 'encode'];

export const TECHNIQUES = { ...phone, ...signs, ...service, ...glyphs, ...codes };

export const techniquesOf = (category) =>
  Object.keys(TECHNIQUES).filter((name) => TECHNIQUES[name].of.includes(category));

const stageOf = (name) => STAGES.indexOf(TECHNIQUES[name].stage);

// The atoms disguised with one or two techniques; undefined where one of them
// has nothing to do. Two of one stage share the atoms by their coin.
export function disguise(atoms, names, { language, random, silent = false }) {
  const ordered = [...names].sort((a, b) => stageOf(a) - stageOf(b));
  const shared = ordered.length === 2 && stageOf(ordered[0]) === stageOf(ordered[1]);
  let now = atoms;
  for (const [i, name] of ordered.entries()) {
    const before = textOf(now);
    const side = shared ? i : undefined;
    now = TECHNIQUES[name].apply({ atoms: now, language, random, side, silent });
    if (textOf(now) === before) return undefined;
    if (TECHNIQUES[name].stage === 'words' || TECHNIQUES[name].stage === 'separators') now = spaceWords(now);
  }
  return now;
}
