// gist.toml -> the tables of core/rules/gist.h.

import { header, literal } from './cc.mjs';

const CATEGORIES = ['handle', 'phone', 'email', 'address', 'form_link', 'application_link'];
/** In the order of kGistKinds. */
export const KINDS = ['move', ...CATEGORIES, ...CATEGORIES.map((name) => `share_${name}`)];
// Hexadecimal digits of a number.
const BREACH_DIGITS = 5;
const KIND_DIGITS = 3;
const PER_LINE = 10;
const SLOT_BITS = 15;
const APART_BITS = 5;
const MOST_FULL = 0.75; // of the slots, so that walks over them are short
const NO_WEIGHT = 8;
const MOST = 7; // of a weight, to both sides

// "0a3f21+2 …": numbers of so many digits, each with its weights.
function learnedOf(text, digits, count, errors) {
  return text.split(/\s+/).filter((word) => word !== '').map((word) => {
    const [, number, signed = ''] = /^([0-9a-f]+)((?:[+-]\d)+)$/.exec(word) ?? [];
    const weights = (signed.match(/../g) ?? []).map(Number);
    if (number?.length !== digits || weights.length !== count || weights.some((weight) => Math.abs(weight) > MOST)) {
      errors.push(`gist.toml: "${word}" is no number of ${digits} digits with ${count} weights`);
    }
    return { number: parseInt(number, 16), weights };
  });
}

/**
 * A table of open addressing with numbers that ascend: for each slot the place of
 * its number among them, or -1.
 */
export function placed(numbers) {
  const slots = new Int32Array(2 ** SLOT_BITS).fill(-1);
  numbers.forEach((number, place) => {
    let slot = number >> APART_BITS;
    while (slots[slot] !== -1) slot = (slot + 1) % slots.length;
    slots[slot] = place;
  });
  return slots;
}

const apartOf = (number) => number & (2 ** APART_BITS - 1);

/** The place that is found for a number, its own or that of one alike, or -1. */
export function found(slots, numbers, number) {
  let slot = number >> APART_BITS;
  for (; slots[slot] !== -1; slot = (slot + 1) % slots.length) {
    if (apartOf(numbers[slots[slot]]) === apartOf(number)) return slots[slot];
  }
  return -1;
}

const inLines = (list, perLine) => Array.from(
  { length: Math.ceil(list.length / perLine) },
  (_, i) => list.slice(i * perLine, (i + 1) * perLine),
);

// Which slots are taken, 64 in a row, and of each that is its bytes.
function slotsOf(learned, errors) {
  const most = 2 ** SLOT_BITS * MOST_FULL;
  if (learned.length > most) errors.push(`gist.toml: more than ${most} numbers`);
  if (errors.length > 0) return { taken: [], apart: [], asks: [], shares: [] };
  const places = [...placed(learned.map(({ number }) => number))];
  const inOrder = places.filter((place) => place !== -1).map((place) => learned[place]);
  return {
    taken: inLines(places, 64).map((row) =>
      row.reduce((bits, place, i) => (place === -1 ? bits : bits | 1n << BigInt(i)), 0n)),
    apart: inOrder.map(({ number }) => apartOf(number)),
    asks: inOrder.map(({ weights: [asks] }) => asks + NO_WEIGHT),
    shares: inOrder.map(({ weights: [, shares] }) => shares + NO_WEIGHT),
  };
}

// What speaks for each kind, numbers ascending: a number, and below it the
// weight.
function kindsOf(kinds, errors) {
  return KINDS.map((name) => {
    if (kinds[name] === undefined) errors.push(`gist.toml: no kinds.${name}`);
    const { bias = 0, weights = '' } = kinds[name] ?? {};
    const learned = learnedOf(weights, KIND_DIGITS, 1, errors).map(({ number, weights: [weight] }) => number << 4 | (weight + NO_WEIGHT));
    if (learned.some((value, i) => i > 0 && value >> 4 <= learned[i - 1] >> 4)) errors.push(`gist.toml: kinds.${name} does not ascend`);
    return { bias, learned };
  });
}

const lines = (values) => inLines(values, PER_LINE).map((line) => `    ${line.map((value) => `${value},`).join(' ')}`).join('\n');

export function gistCc({ breach, kinds }, errors) {
  const slots = slotsOf(learnedOf(breach.weights, BREACH_DIGITS, 2, errors), errors);
  const learned = kindsOf(kinds, errors);
  let end = 0;
  return `${header('gist.toml')}
#include "core/rules/gist.h"

namespace composer_guard {
const uint64_t kGistTaken[kGistSlots / 64] = {
${lines(slots.taken.map((bits) => `0x${bits.toString(16)}u`))}
};
const uint8_t kGistApart[] = {
${lines(slots.apart)}
};
const uint8_t kGistAsks[] = {
${lines(slots.asks)}
};
const uint8_t kGistShares[] = {
${lines(slots.shares)}
};
const GistSums kGistEnglishBias = {${breach.bias.join(', ')}};
const GistSums kGistForeignBias = {${breach.bias_foreign.join(', ')}};
const uint16_t kGistKindWeights[] = {
${lines(learned.flatMap((kind) => kind.learned))}
};
const GistKind kGistKinds[kGistKindCount] = {
${learned.map((kind) => `    {${kind.bias}, ${end += kind.learned.length}},`).join('\n')}
};
}  // namespace composer_guard
`;
}
