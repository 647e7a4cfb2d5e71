// phrases/*.toml -> the rule table and, for the rule check, its examples.

import { header, literal } from './cc.mjs';
import { needTables, NO_NEED } from './needs.mjs';
import { Packed } from './packed.mjs';

const CATEGORIES = ['phone', 'email', 'address', 'form_link', 'application_link', 'handle', 'off_platform'];
const INTENTS = ['share', 'request', 'move'];
const CONFIDENCES = ['low', 'medium', 'high'];

const PART = /\{([a-z_]+)\}/g;

const bodyOf = (part) => (Array.isArray(part) ? part.join('|') : part);

/** `{name}` in a pattern becomes the named part, in a group. */
function expand(pattern, parts, where, errors, depth = 0) {
  return pattern.replace(PART, (whole, name) => {
    if (parts[name] === undefined || depth > 4) {
      errors.push(`${where}: no part is named ${whole}`);
      return whole;
    }
    return `(?:${expand(bodyOf(parts[name]), parts, where, errors, depth + 1)})`;
  });
}

// What stands in patterns most; kShort of core/rules/pattern_text.cc.
const SHORT = ['\\s+', '(?:', '\\b', ')?'];
const PART_SIGN = 1; // then two bytes, neither of them 0: the part's number
const FIRST_SHORT = 2;
const PART_BASE = 127;

/** The patterns with each part told once, for core/rules/pattern_text.cc. */
class Patterns {
  parts = [];
  #numbers = new Map();

  /** A pattern or part, as bytes in a string of their UTF-8. */
  pack(pattern, parts) {
    const pieces = pattern.split(PART).map((piece, i) =>
      (i % 2 === 0 ? this.#shorten(piece) : this.#part(bodyOf(parts[piece]), parts)));
    return pieces.join('');
  }

  #shorten(text) {
    if (/[\x00-\x05]/.test(text)) throw new Error(`a control character in ${text}`);
    return SHORT.reduce((rest, piece, i) => rest.replaceAll(piece, String.fromCharCode(FIRST_SHORT + i)), text);
  }

  #part(body, parts) {
    const packed = this.pack(body, parts);
    if (!this.#numbers.has(packed)) this.#numbers.set(packed, this.parts.push(packed) - 1);
    const number = this.#numbers.get(packed);
    return String.fromCharCode(PART_SIGN, 1 + Math.floor(number / PART_BASE), 1 + (number % PART_BASE));
  }
}

export function readRules(files, errors) {
  const rules = [];
  const seen = new Set();
  const shared = Object.assign({}, ...files.filter(({ data }) => data.shared).map(({ data }) => data.parts));
  for (const { path, data } of files) {
    const parts = { ...shared, ...data.parts };
    for (const rule of data.rule ?? []) {
      const where = `${path}: ${rule.id ?? 'a rule without id'}`;
      for (const [field, values] of [['category', CATEGORIES], ['intent', INTENTS], ['confidence', CONFIDENCES]]) {
        if (!values.includes(rule[field])) {
          errors.push(`${where}: ${field} must be one of ${values.join(', ')}`);
        }
      }
      for (const field of ['id', 'pattern', 'kind']) {
        if (typeof rule[field] !== 'string') errors.push(`${where}: ${field} is missing`);
      }
      for (const field of ['keywords', 'examples', 'silent']) {
        if (!Array.isArray(rule[field]) || rule[field].length === 0) {
          errors.push(`${where}: ${field} must list at least one`);
        }
      }
      if (seen.has(rule.id)) errors.push(`${where}: the id is taken`);
      seen.add(rule.id);
      const part = (text) => expand(text ?? '', parts, where, errors);
      rules.push({
        ...rule, path, parts, written: [rule.pattern ?? '', rule.unless ?? ''],
        pattern: part(rule.pattern), unless: part(rule.unless),
      });
    }
  }
  return rules;
}

/** `move.app.es_pt` is for Spanish and Portuguese; an unlisted one for all. */
function languagesOf(id, languages) {
  const names = id.split('.').at(-1).replace('hi_latin', 'hi-Latn').split('_');
  const bits = names.map((name) => languages.indexOf(name));
  if (bits.includes(-1)) return 0xffffffff;
  return bits.reduce((set, bit) => (set | (1 << bit)) >>> 0, 0);
}

/** `languages` are the names of the word lists in the order of their bits. */
export function rulesCc(rules, languages, errors) {
  if (errors.length > 0) return '';
  const needs = needTables(rules, errors);
  return `${header('core/rules/phrases')}
#include "core/rules/packed.h"
#include "core/rules/tables.h"

namespace composer_guard {
namespace packed {

${packRules(rules, languages, needs.ofRule)}
${packNeeds(needs)}
}  // namespace packed
}  // namespace composer_guard
`;
}

// The texts column by column: like stands beside like.
function packRules(rules, languages, needs) {
  const packed = new Packed();
  const patterns = new Patterns();
  const texts = [0, 1].map((i) => rules.map(({ written, parts }) => patterns.pack(written[i], parts)));
  packed.number(rules.length);
  for (const field of ['id', 'kind']) {
    for (const rule of rules) packed.text(rule[field]);
  }
  for (const column of texts) {
    for (const text of column) packed.text(text);
  }
  rules.forEach((rule, index) => {
    packed.byte(CATEGORIES.indexOf(rule.category) * 16 + INTENTS.indexOf(rule.intent) * 4
      + CONFIDENCES.indexOf(rule.confidence));
    packed.number(languagesOf(rule.id, languages));
    for (const set of needs[index]) packed.number(set === NO_NEED ? 0 : set + 1);
  });
  const parts = new Packed();
  parts.number(patterns.parts.length);
  for (const part of patterns.parts) parts.text(part);
  return `${packed.toCc('kRules')}\n${parts.toCc('kPatternParts')}`;
}

// The hashes ascending, then of each in how many sets it is, then those sets.
function packNeeds({ words, fronts }) {
  const packed = new Packed();
  for (const list of [words.exact, words.starts]) {
    const hashes = [...list.keys()].sort((a, b) => a - b);
    packed.number(hashes.length);
    packed.ascending(hashes);
    for (const hash of hashes) packed.number(list.get(hash).size);
    for (const hash of hashes) packed.ascending(list.get(hash));
  }
  packed.number(fronts.size);
  packed.ascending(fronts);
  return packed.toCc('kNeeds');
}

export function examplesCc(rules) {
  const rows = rules.flatMap((rule, index) => [
    ...rule.examples.map((text) => `    {${index}, ${literal(text)}, false},`),
    ...rule.silent.map((text) => `    {${index}, ${literal(text)}, true},`),
  ]);
  return `${header('core/rules/phrases')}
#include "core/rules/tables.h"

namespace composer_guard {

const RuleExample kRuleExamples[] = {
${rows.join('\n')}
    {},
};
const size_t kRuleExampleCount = ${rows.length};

}  // namespace composer_guard
`;
}
