// gist.toml -> the tables of core/rules/gist.h.

import { header, literal } from './cc.mjs';

const BYTES_PER_LINE = 60;
const SLOTS_PER_LINE = 10;
const SLOT_BITS = 13;
const APART_BITS = 11;
const NO_WEIGHT = 8;
const MOST = 7; // of a weight, to both sides

// Learned numbers in a table of open addressing: [{ low, high }].
function slotsOf(numbers, errors) {
  const size = 2 ** SLOT_BITS;
  const slots = Array.from({ length: size }, () => null);
  const learned = numbers.split(/\s+/).filter((word) => word !== '').map((word) => {
    const [, number, weight] = /^([0-9a-f]{6})([+-]\d)$/.exec(word) ?? [];
    if (number === undefined || Math.abs(Number(weight)) > MOST) errors.push(`gist.toml: "${word}" is no number with a weight`);
    return { number: parseInt(number, 16), weight: Number(weight) };
  });
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

export function gistCc({ breach, asks }, errors) {
  const letters = asks.weights.replace(/\s/g, '');
  if (!/^[a-o]{1024}$/.test(letters)) errors.push('gist.toml: asks must hold 1024 letters from a to o');
  const slots = slotsOf(breach.weights, errors);
  return `${header('gist.toml')}
#include "core/rules/gist.h"

namespace composer_guard {
const GistSlot kGistBreach[] = {
${inLines(slots, SLOTS_PER_LINE).map((line) => `    ${line.map(([low, high]) => `{${low}, ${high}},`).join(' ')}`).join('\n')}
};
const int kGistBreachBias = ${breach.bias};
const char kGistAsks[] =
${inLines([...letters], BYTES_PER_LINE).map((line) => `    ${literal(line.join(''))}`).join('\n')};
const int kGistAsksBias = ${asks.bias};
}  // namespace composer_guard
`;
}
