// gist.toml -> the tables of core/rules/gist.h.

import { header } from './cc.mjs';
import { LearnedTable, NO_WEIGHT, bitLinesOf, learnedOf, linesOf } from './learned_table.mjs';

const FILE = 'gist.toml';
const CATEGORIES = ['handle', 'phone', 'email', 'address', 'form_link', 'application_link'];
/** In the order of kGistKinds. */
export const KINDS = ['move', ...CATEGORIES, ...CATEGORIES.map((name) => `share_${name}`)];
// Hexadecimal digits of a number.
const BREACH_DIGITS = 5;
const KIND_DIGITS = 3;
/** As core/rules/gist.h has it. */
export const TABLE = new LearnedTable(15, 5);

// What speaks for each kind, numbers ascending: a number, and below it the
// weight.
function kindsOf(kinds, errors) {
  return KINDS.map((name) => {
    if (kinds[name] === undefined) errors.push(`gist.toml: no kinds.${name}`);
    const { bias = 0, weights = '' } = kinds[name] ?? {};
    const learned = learnedOf(weights, KIND_DIGITS, 1, FILE, errors).map(({ number, weights: [weight] }) => number << 4 | (weight + NO_WEIGHT));
    if (learned.some((value, i) => i > 0 && value >> 4 <= learned[i - 1] >> 4)) errors.push(`gist.toml: kinds.${name} does not ascend`);
    return { bias, learned };
  });
}

export function gistCc({ breach, kinds }, errors) {
  const slots = TABLE.packed(learnedOf(breach.weights, BREACH_DIGITS, 2, FILE, errors), FILE, errors);
  const learned = kindsOf(kinds, errors);
  let end = 0;
  return `${header('gist.toml')}
#include "core/rules/gist.h"

namespace composer_guard {
const uint64_t kGistTaken[kGistSlots / 64] = {
${bitLinesOf(slots.taken)}
};
const uint8_t kGistApart[] = {
${linesOf(slots.apart)}
};
const uint8_t kGistAsks[] = {
${linesOf(slots.weights.map(([asks]) => asks))}
};
const uint8_t kGistShares[] = {
${linesOf(slots.weights.map(([, shares]) => shares))}
};
const GistSums kGistEnglishBias = {${breach.bias.join(', ')}};
const GistSums kGistForeignBias = {${breach.bias_foreign.join(', ')}};
const uint16_t kGistKindWeights[] = {
${linesOf(learned.flatMap((kind) => kind.learned))}
};
const GistKind kGistKinds[kGistKindCount] = {
${learned.map((kind) => `    {${kind.bias}, ${end += kind.learned.length}},`).join('\n')}
};
}  // namespace composer_guard
`;
}
