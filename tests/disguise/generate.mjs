// Makes the drafts: every technique and every pair of techniques on contacts
// that must be found, and on near misses that must stay silent.
//
// A sample: { category, techniques, text, start, end, plain, silent }, the span
// in UTF-16 units.

import { atomsOf, textOf } from './atoms.mjs';
import { CARRIERS, CONTACTS, HANDLE_FORMS } from './contacts.mjs';
import { NEAR_MISSES } from './near_misses.mjs';
import { seeded, seedOf } from './random.mjs';
import { disguise, techniquesOf } from './techniques/all.mjs';

export const CATEGORIES = ['phone', 'email', 'handle', 'link', 'address', 'move'];

const ROLES = { phone: 'number', email: 'name', handle: 'name', link: 'link', address: 'place' };
const TRIES = 8; // for a contact on which the techniques have something to do

const titled = (service) => service[0].toUpperCase() + service.slice(1);
const separator = (text) => ({ type: 'separator', text, role: 'glue', coin: 0 });

function handleAtoms([service, name], random) {
  const form = random.pick(HANDLE_FORMS.filter((one) => !one.includes('@') || /^\w+$/u.test(name)));
  const written = random.chance(0.4) ? titled(service) : service;
  return form.split(/(\{service\}|\{name\})/u).filter(Boolean).flatMap((part) => {
    if (part === '{service}') return atomsOf(written, 'service', random);
    if (part === '{name}') return atomsOf(name, 'name', random);
    return [separator(part)];
  });
}

function contactAtoms(category, contact, random) {
  if (category === 'handle') return handleAtoms(contact, random);
  if (category === 'move') return atomsOf(titled(contact), 'service', random);
  return atomsOf(contact, ROLES[category], random);
}

function nearMissAtoms(category, thing, random) {
  if (category !== 'handle' && category !== 'move') return atomsOf(thing, ROLES[category], random);
  return [...atomsOf(titled(thing[0]), 'service', random), separator(thing[1])];
}

function put(carrier, text) {
  const start = carrier.indexOf('{}');
  return { text: carrier.slice(0, start) + text + carrier.slice(start + 2), start, end: start + text.length };
}

function positive(category, names, random) {
  for (let i = 0; i < TRIES; i++) {
    const contact = random.pick(CONTACTS[category]);
    const [language, carrier] = random.pick(CARRIERS[category]);
    const atoms = contactAtoms(category, contact, random);
    const plain = textOf(atoms);
    const made = names.length === 0 ? atoms : disguise(atoms, names, { language, random });
    if (made) return { category, techniques: names, plain, silent: false, ...put(carrier, textOf(made)) };
  }
  return undefined;
}

function negative(category, names, random) {
  for (let i = 0; i < TRIES; i++) {
    const { carriers, things } = random.pick(NEAR_MISSES[category]);
    const atoms = nearMissAtoms(category, random.pick(things), random);
    const plain = textOf(atoms);
    const made = names.length === 0 ? atoms : disguise(atoms, names, { language: 'en', random, silent: true });
    if (made) return { category, techniques: names, plain, silent: true, ...put(random.pick(carriers), textOf(made)) };
  }
  return undefined;
}

const pairsOf = (list) => list.flatMap((a, i) => list.slice(i + 1).map((b) => [a, b]));

function several(count, make, category, names, seed) {
  const random = seeded(seed ^ seedOf(`${category} ${names.join(' ')} ${make.name}`));
  const made = new Map();
  for (let i = 0; i < count; i++) {
    const sample = make(category, names, random);
    if (sample) made.set(sample.text, sample);
  }
  return [...made.values()];
}

// All samples, the same for the same seed. `single` and `pair`: drafts for
// each technique and each pair.
export function generate({ seed = 1, single = 60, pair = 8 } = {}) {
  return CATEGORIES.flatMap((category) => {
    const names = techniquesOf(category);
    const sets = [[[], single], ...names.map((name) => [[name], single]), ...pairsOf(names).map((both) => [both, pair])];
    return sets.flatMap(([techniques, count]) => [
      ...several(count, positive, category, techniques, seed),
      ...several(count, negative, category, techniques, seed),
    ]);
  });
}
