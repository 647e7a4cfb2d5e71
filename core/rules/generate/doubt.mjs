// doubt.toml -> the tables of core/rules/doubt.h.

import { header } from './cc.mjs';
import { LearnedTable, bitLinesOf, learnedOf, linesOf } from './learned_table.mjs';

const FILE = 'doubt.toml';
const DIGITS = 5; // hexadecimal, of a number
/** As core/rules/doubt.h has it. */
export const TABLE = new LearnedTable(14, 6);

export function doubtCc({ bias, weights }, errors) {
  const slots = TABLE.packed(learnedOf(weights, DIGITS, 1, FILE, errors), FILE, errors);
  return `${header(FILE)}
#include "core/rules/doubt.h"

namespace composer_guard {
const uint64_t kDoubtTaken[(size_t{1} << kDoubtSlotBits) / 64] = {
${bitLinesOf(slots.taken)}
};
const uint8_t kDoubtApart[] = {
${linesOf(slots.apart)}
};
const uint8_t kDoubtWeights[] = {
${linesOf(slots.weights.flat())}
};
const int kDoubtBias = ${bias};
}  // namespace composer_guard
`;
}
