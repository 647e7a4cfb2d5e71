// Numbers that were learned, as a table of open addressing of which only what is
// taken is kept (core/detect/learned_table.h).

const MOST_FULL = 0.75; // of the slots, so that walks over them are short
const PER_LINE = 10;
export const NO_WEIGHT = 8;
const MOST = 7; // of a weight, to both sides

/** "0a3f21+2 …": numbers of so many hexadecimal digits, each with its weights. */
export function learnedOf(text, digits, count, file, errors) {
  return text.split(/\s+/).filter((word) => word !== '').map((word) => {
    const [, number, signed = ''] = /^([0-9a-f]+)((?:[+-]\d)+)$/.exec(word) ?? [];
    const weights = (signed.match(/../g) ?? []).map(Number);
    if (number?.length !== digits || weights.length !== count || weights.some((weight) => Math.abs(weight) > MOST)) {
      errors.push(`${file}: "${word}" is no number of ${digits} digits with ${count} weights`);
    }
    return { number: parseInt(number, 16), weights };
  });
}

/** Its slots, by the first bits of a number; `apart`, the bits behind them. */
export class LearnedTable {
  constructor(slotBits, apartBits) {
    this.slots = 2 ** slotBits;
    this.apartBits = apartBits;
  }

  /** For each slot the place of its number among those, which ascend, or -1. */
  placed(numbers) {
    const slots = new Int32Array(this.slots).fill(-1);
    numbers.forEach((number, place) => {
      let slot = number >> this.apartBits;
      while (slots[slot] !== -1) slot = (slot + 1) % slots.length;
      slots[slot] = place;
    });
    return slots;
  }

  apartOf(number) {
    return number & (2 ** this.apartBits - 1);
  }

  /** The place that is found for a number, its own or that of one alike, or -1. */
  found(slots, numbers, number) {
    let slot = number >> this.apartBits;
    for (; slots[slot] !== -1; slot = (slot + 1) % slots.length) {
      if (this.apartOf(numbers[slots[slot]]) === this.apartOf(number)) return slots[slot];
    }
    return -1;
  }

  /**
   * Examples by the places of their numbers, as the guard reads them: one that is not
   * among `numbers` may be taken for one that is.
   */
  asRead(examples, numbers) {
    const slots = this.placed(numbers);
    return examples.map((example) => ({
      ...example,
      pairs: [...new Set(example.pairs.map((number) => this.found(slots, numbers, number)))].filter((place) => place !== -1),
    }));
  }

  /** Which slots are taken, 64 in a row, and of each that is its bits and weights. */
  packed(learned, file, errors) {
    if (learned.length > this.slots * MOST_FULL) errors.push(`${file}: more than ${this.slots * MOST_FULL} numbers`);
    if (errors.length > 0) return { taken: [], apart: [], weights: [] };
    const places = [...this.placed(learned.map(({ number }) => number))];
    const inOrder = places.filter((place) => place !== -1).map((place) => learned[place]);
    return {
      taken: inLines(places, 64).map((row) =>
        row.reduce((bits, place, i) => (place === -1 ? bits : bits | 1n << BigInt(i)), 0n)),
      apart: inOrder.map(({ number }) => this.apartOf(number)),
      weights: inOrder.map(({ weights }) => weights.map((weight) => weight + NO_WEIGHT)),
    };
  }
}

const inLines = (list, perLine) => Array.from(
  { length: Math.ceil(list.length / perLine) },
  (_, i) => list.slice(i * perLine, (i + 1) * perLine),
);

/** Values of an array, some in a line. */
export const linesOf = (values) =>
  inLines(values, PER_LINE).map((line) => `    ${line.map((value) => `${value},`).join(' ')}`).join('\n');

/** Those of bits, as linesOf has them. */
export const bitLinesOf = (values) => linesOf(values.map((bits) => `0x${bits.toString(16)}u`));
