// libphonenumber's metadata -> which lengths and first digits exist in which
// country. The full patterns are much larger and no better at telling a phone
// number from another one.

import { JS, NFA, DFA } from 'refa';
import { RegExpParser } from '@eslint-community/regexpp';
import { header } from './cc.mjs';

// Positions in libphonenumber-js's country arrays.
const CALLING_CODE = 0;
const PATTERN = 2;
const TRUNK = 5;

/** For each length, the set of possible first two digits of the pattern. */
export function startsByLength(pattern) {
  const regex = new RegExpParser().parseLiteral(`/^(?:${pattern})$/`);
  const parser = JS.Parser.fromAst(regex);
  const { expression, maxCharacter } = parser.parse({ assertions: 'ignore' });
  const dfa = DFA.fromFA(NFA.fromRegex(expression, { maxCharacter }));
  dfa.minimize();
  const step = (node, digit) => {
    for (const [chars, next] of node.out.entries()) {
      if (chars !== undefined && digitIn(chars, digit)) return next;
    }
    return undefined;
  };
  const digitIn = (range, digit) => {
    const code = 48 + digit;
    return code >= range.min && code <= range.max;
  };
  const lengths = new Map();
  const add = (length, start) => {
    if (!lengths.has(length)) lengths.set(length, new Set());
    lengths.get(length).add(start);
  };
  for (let first = 0; first < 10; ++first) {
    const one = step(dfa.initial, first);
    if (!one) continue;
    for (let second = 0; second < 10; ++second) {
      let nodes = new Set([step(one, second)].filter(Boolean));
      for (let length = 2; nodes.size > 0 && length <= 15; ++length) {
        if ([...nodes].some((node) => dfa.finals.has(node))) add(length, first * 10 + second);
        const next = new Set();
        for (const node of nodes) {
          for (let digit = 0; digit < 10; ++digit) {
            const to = step(node, digit);
            if (to) next.add(to);
          }
        }
        nodes = next;
      }
    }
  }
  return lengths;
}

export function phonesCc(metadata) {
  const countries = Object.keys(metadata.countries).sort();
  const plans = [];
  const lengthRows = [];
  for (const country of countries) {
    const data = metadata.countries[country];
    const first = lengthRows.length;
    const byLength = [...startsByLength(data[PATTERN])].sort((a, b) => a[0] - b[0]);
    for (const [digits, starts] of byLength) {
      if (digits < 6) continue; // emergency and service numbers contact nobody
      const words = [0, 0, 0, 0];
      for (const start of starts) words[start >> 5] |= 1 << (start & 31);
      lengthRows.push(`    {${digits}, {${words.map((w) => `${w >>> 0}u`).join(', ')}}},`);
    }
    const trunk = String(data[TRUNK] ?? '').slice(0, 3);
    plans.push(
      `    {"${country}", ${data[CALLING_CODE]}, "${trunk}", ${first}, ${lengthRows.length - first}},`,
    );
  }
  const codes = Object.entries(metadata.country_calling_codes)
    .map(([code, list]) => [Number(code), list.filter((c) => countries.includes(c))])
    .filter(([, list]) => list.length > 0)
    .sort((a, b) => a[0] - b[0]);
  const codePlans = [];
  const codeRows = codes.map(([code, list]) => {
    const at = codePlans.push(...list.map((country) => countries.indexOf(country))) - list.length;
    return `    {${code}, ${at}, ${list.length}},`;
  });
  return `${header("libphonenumber's metadata")}
#include "core/rules/tables.h"

namespace composer_guard {

const PhonePlan kPhonePlans[] = {
${plans.join('\n')}
};
const size_t kPhonePlanCount = ${plans.length};
const PhoneLength kPhoneLengths[] = {
${lengthRows.join('\n')}
};
const CallingCode kCallingCodes[] = {
${codeRows.join('\n')}
};
const size_t kCallingCodeCount = ${codeRows.length};
const uint8_t kCallingCodePlans[] = {
    ${codePlans.join(', ')},
};

}  // namespace composer_guard
`;
}
