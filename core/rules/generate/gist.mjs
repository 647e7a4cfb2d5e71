// gist.toml -> the tables of core/rules/gist.h.

import { header, literal } from './cc.mjs';

const KINDS = ['move', 'handle', 'phone', 'email', 'address', 'form_link', 'application_link'];
const KIND_DIGITS = 3; // hexadecimal, of a number
const PER_LINE = 10;
const SLOT_BITS = 14;
const APART_BITS = 8;
const MOST_FULL = 0.75; // of the slots, so that walks over them are short
const NO_WEIGHT = 8;
const MOST = 7; // of a weight, to both sides

// "0a3f21+2 …": numbers of so many digits, each with its weight.
function learnedOf(text, digits, errors) {
  return text.split(/\s+/).filter((word) => word !== '').map((word) => {
    const [, number, weight] = /^([0-9a-f]+)([+-]\d)$/.exec(word) ?? [];
    if (number?.length !== digits || Math.abs(Number(weight)) > MOST) errors.push(`gist.toml: "${word}" is no number with a weight`);
    return { number: parseInt(number, 16), weight: Number(weight) };
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
  if (errors.length > 0) return { taken: [], apart: [], weights: [] };
  const places = [...placed(learned.map(({ number }) => number))];
  const inOrder = places.filter((place) => place !== -1).map((place) => learned[place]);
  return {
    taken: inLines(places, 64).map((row) =>
      row.reduce((bits, place, i) => (place === -1 ? bits : bits | 1n << BigInt(i)), 0n)),
    apart: inOrder.map(({ number }) => apartOf(number)),
    weights: inOrder.map(({ weight }) => weight + NO_WEIGHT),
  };
}

// What speaks for each kind, numbers ascending: a number, and below it the
// weight.
function kindsOf(kinds, errors) {
  return KINDS.map((name) => {
    if (kinds[name] === undefined) errors.push(`gist.toml: no kinds.${name}`);
    const { bias = 0, weights = '' } = kinds[name] ?? {};
    const learned = learnedOf(weights, KIND_DIGITS, errors).map(({ number, weight }) => number << 4 | (weight + NO_WEIGHT));
    if (learned.some((value, i) => i > 0 && value >> 4 <= learned[i - 1] >> 4)) errors.push(`gist.toml: kinds.${name} does not ascend`);
    return { bias, learned };
  });
}

const lines = (values) => inLines(values, PER_LINE).map((line) => `    ${line.map((value) => `${value},`).join(' ')}`).join('\n');

export function gistCc({ breach, kinds }, errors) {
  const slots = slotsOf(learnedOf(breach.weights, 6, errors), errors);
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
const uint8_t kGistWeights[] = {
${lines(slots.weights)}
};
const int kGistEnglishBias = ${breach.bias};
const int kGistForeignBias = ${breach.bias_foreign};
const uint16_t kGistKindWeights[] = {
${lines(learned.flatMap((kind) => kind.learned))}
};
const GistKind kGistKinds[kGistKindCount] = {
${learned.map((kind) => `    {${kind.bias}, ${end += kind.learned.length}},`).join('\n')}
};
}  // namespace composer_guard
`;
}
