// phrases/*.toml -> the rule table and, for the rule check, its examples.

import { header, literal } from './cc.mjs';
import { needTables, NO_NEED } from './needs.mjs';
import { needFrontsCc, needWordsCc } from './needs_cc.mjs';
import { Packed } from './packed.mjs';

const CATEGORIES = ['phone', 'email', 'address', 'form_link', 'application_link', 'handle', 'off_platform'];
const INTENTS = ['share', 'request', 'move'];
const CONFIDENCES = ['low', 'medium', 'high'];

/** `{name}` in a pattern becomes the named part, in a group. */
function expand(pattern, parts, where, errors, depth = 0) {
  return pattern.replace(/\{([a-z_]+)\}/g, (whole, name) => {
    if (parts[name] === undefined || depth > 4) {
      errors.push(`${where}: no part is named ${whole}`);
      return whole;
    }
    const value = parts[name];
    const body = Array.isArray(value) ? value.join('|') : value;
    return `(?:${expand(body, parts, where, errors, depth + 1)})`;
  });
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
      rules.push({ ...rule, path, pattern: part(rule.pattern), unless: part(rule.unless) });
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
  const needs = needTables(rules, errors);
  return `${header('core/rules/phrases')}
#include "core/rules/packed.h"
#include "core/rules/tables.h"

namespace composer_guard {
namespace packed {

${packRules(rules, languages, needs.ofRule).toCc('kRules')}
}  // namespace packed

${needWordsCc('Words', needs.words.exact)}
${needWordsCc('Starts', needs.words.starts)}
${needFrontsCc(needs.fronts)}
}  // namespace composer_guard
`;
}

// The texts column by column: like stands beside like.
function packRules(rules, languages, needs) {
  const packed = new Packed();
  packed.number(rules.length);
  for (const field of ['id', 'kind', 'pattern', 'unless']) {
    for (const rule of rules) packed.text(rule[field]);
  }
  rules.forEach((rule, index) => {
    packed.byte(CATEGORIES.indexOf(rule.category) * 16 + INTENTS.indexOf(rule.intent) * 4
      + CONFIDENCES.indexOf(rule.confidence));
    packed.number(languagesOf(rule.id, languages));
    for (const set of needs[index]) packed.number(set === NO_NEED ? 0 : set + 1);
  });
  return packed;
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
