// libphonenumber's metadata -> which lengths and first digits exist in which
// country. The full patterns are much larger and no better at telling a phone
// number from another one.

import { JS, NFA, DFA } from 'refa';
import { RegExpParser } from '@eslint-community/regexpp';
import { header } from './cc.mjs';
import { Packed } from './packed.mjs';

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

const STARTS = 100; // pairs of first digits

/** How many of the pairs are not there, are, are not and so on, by turns. */
function runsOf(starts) {
  const runs = [0];
  let there = false;
  for (let start = 0; start < STARTS; ++start) {
    if (starts.has(start) !== there) {
      there = !there;
      runs.push(0);
    }
    ++runs[runs.length - 1];
  }
  return runs;
}

/**
 * Of each country its code, trunk prefix and calling code, then for each length
 * the digits and the runs of its starts; then the calling codes with their
 * countries, the main one first.
 */
export function phonesCc(metadata) {
  const countries = Object.keys(metadata.countries).sort();
  const packed = new Packed();
  packed.number(countries.length);
  for (const country of countries) {
    const data = metadata.countries[country];
    packed.text(country);
    packed.text(String(data[TRUNK] ?? '').slice(0, 3));
    packed.number(Number(data[CALLING_CODE]));
    const byLength = [...startsByLength(data[PATTERN])]
      .filter(([digits]) => digits >= 6) // emergency and service numbers contact nobody
      .sort((a, b) => a[0] - b[0]);
    packed.number(byLength.length);
    for (const [digits, starts] of byLength) {
      packed.byte(digits);
      for (const run of runsOf(starts)) packed.byte(run);
    }
  }
  const codes = Object.entries(metadata.country_calling_codes)
    .map(([code, list]) => [Number(code), list.filter((c) => countries.includes(c))])
    .filter(([, list]) => list.length > 0)
    .sort((a, b) => a[0] - b[0]);
  packed.number(codes.length);
  let before = 0;
  for (const [code, list] of codes) {
    packed.number(code - before);
    before = code;
    packed.number(list.length);
    for (const country of list) packed.byte(countries.indexOf(country));
  }
  return `${header("libphonenumber's metadata")}
#include "core/rules/packed.h"

namespace composer_guard::packed {

${packed.toCc('kPhones')}
}  // namespace composer_guard::packed
`;
}
