// gist.toml -> the tables of core/rules/gist.h.

import { header, literal } from './cc.mjs';

const KINDS = ['move', 'handle', 'phone', 'email', 'address', 'form_link', 'application_link'];
const KIND_DIGITS = 3; // hexadecimal, of a number
const WEIGHTS_PER_LINE = 10;
const SLOTS_PER_LINE = 10;
const SLOT_BITS = 13;
const APART_BITS = 11;
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

// Learned numbers in a table of open addressing: [{ low, high }].
function slotsOf(learned, errors) {
  const size = 2 ** SLOT_BITS;
  const slots = Array.from({ length: size }, () => null);
  if (learned.length > size / 2) errors.push(`gist.toml: more than ${size / 2} numbers`);
  if (errors.length > 0) return [];
  for (const { number, weight } of learned) {
    let slot = number >> APART_BITS;
    while (slots[slot] !== null) slot = (slot + 1) % size;
    const apart = number & (2 ** APART_BITS - 1);
    slots[slot] = [apart & 0xff, (apart >> 8) << 4 | (weight + NO_WEIGHT)];
  }
  return slots.map((slot) => slot ?? [0, 0]);
}

const inLines = (list, perLine) => Array.from(
  { length: Math.ceil(list.length / perLine) },
  (_, i) => list.slice(i * perLine, (i + 1) * perLine),
);

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

export function gistCc({ breach, kinds }, errors) {
  const slots = slotsOf(learnedOf(breach.weights, 6, errors), errors);
  const learned = kindsOf(kinds, errors);
  let end = 0;
  return `${header('gist.toml')}
#include "core/rules/gist.h"

namespace composer_guard {
const GistSlot kGistBreach[] = {
${inLines(slots, SLOTS_PER_LINE).map((line) => `    ${line.map(([low, high]) => `{${low}, ${high}},`).join(' ')}`).join('\n')}
};
const int kGistBreachBias = ${breach.bias};
const uint16_t kGistKindWeights[] = {
${inLines(learned.flatMap((kind) => kind.learned), WEIGHTS_PER_LINE).map((line) => `    ${line.map((value) => `${value},`).join(' ')}`).join('\n')}
};
const GistKind kGistKinds[kGistKindCount] = {
${learned.map((kind) => `    {${kind.bias}, ${end += kind.learned.length}},`).join('\n')}
};
}  // namespace composer_guard
`;
}
