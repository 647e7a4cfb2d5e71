// frames/*.toml -> the tables of core/rules/frames.h.
//
// A name in capitals is a class of a frame file, else one of the word lists:
// PHONE_NOUN is `phone_noun` there. Any other is the word itself.

import { header, literal } from './cc.mjs';
import { fold } from './fold.mjs';
import { frameSteps, namedByStep, neededNames, OP, parseFrame, setOfStep, step, stepBytes, withNumber } from './frame_code.mjs';
import { orderOfKinds } from './frame_order.mjs';
import { Packed } from './packed.mjs';

const CATEGORIES = ['phone', 'email', 'address', 'form_link', 'application_link', 'handle', 'off_platform'];
const INTENTS = ['share', 'request', 'move', 'decline']; // kDeclines of core/rules/frames.h
const CONFIDENCES = ['low', 'medium', 'high'];
const KINDS = { phone: 'phone', email: 'email', address: 'postal', handle: 'handle' };
const MOST_KINDS = 2432; // kMostFrameKinds of core/rules/frames.h
const MOST_NEEDS = 4; // kMostFrameNeeds of core/rules/frames.h
const CLASS_NAME = /^[A-Z][A-Z0-9_]+$/;
// Of a thousand sentences: what sets apart the bands of sets by how common they
// are. Within one, those come first that frames name least: small numbers for
// what is named alike compress best.
const BANDS = [1, 3, 10, 30, 100, 300];

// What a frame needs, by the step that takes a word of it; what none takes by
// itself, as of an either-or, behind those.
const needPlaces = (needs, steps) => needs.map(({ set, begin, end }) => {
  const place = steps.findIndex((each, at) => begin <= at && at < end && setOfStep(each).includes(set));
  return place < 0 ? steps.length + set : place;
});

// "ill", "im", "dont": written without the apostrophe, what is no other word then.
const SHORTENED = /^(?:(?:i|you|he|she|it|we|they|that|there|here|what|where|who|how|let)'(?:m|ll|d|ve|s|re)|[a-z]+n't)$/;
const OTHER_WORDS = new Set(['hed', 'hell', 'id', 'shed', 'shell', 'wed', 'well', 'were']);
const withBare = (words) => [...new Set([...words, ...words.filter((word) => SHORTENED.test(word))
  .map((word) => word.replace("'", '')).filter((word) => !OTHER_WORDS.has(word))])];

const camel = (name) => name.toLowerCase().replace(/(^|_)([a-z0-9])/g, (_, __, letter) => letter.toUpperCase());

export class Frames {
  rules = [];
  #classes = new Map(); // name -> [words]
  #numbers = new Map(); // name or word -> number of the class
  #sets = []; // {classes: [numbers], listed: [classes of the word lists]}
  #setNumbers = new Map();
  #frames = new Map(); // as JSON -> {steps, needs, number}
  #vetoes = new Map(); // name -> [frames]
  #parts = new Map(); // name -> text of a frame

  /** `listed`: the word lists; `common`: a Common. */
  constructor(files, listed, common, takenIds, errors) {
    this.ids = new Set(takenIds);
    this.listed = listed.classes;
    this.common = common;
    this.listedShares = common.sharesOfClasses(listed);
    this.errors = errors;
    for (const { path, data } of files) this.#readNames(path, data);
    for (const { path, data } of files) {
      for (const rule of data.rule ?? []) this.#readRule(path, rule);
    }
    if (this.#numbers.size > MOST_KINDS) errors.push(`frames: ${this.#numbers.size} words and classes, more than ${MOST_KINDS}`);
  }

  #readNames(path, { classes = {}, parts = {}, unless = {} }) {
    for (const [kind, known, named] of [
      ['class', this.#classes, classes], ['part', this.#parts, parts], ['list', this.#vetoes, unless],
    ]) {
      for (const [name, value] of Object.entries(named)) {
        if (known.has(name)) this.errors.push(`${path}: the ${kind} ${name} is taken`);
        known.set(name, value);
      }
    }
  }

  /** A rule for several categories becomes one for each; {it} is the part of its name. */
  #readRule(path, rule) {
    if (!Array.isArray(rule.category)) {
      this.#addRule(path, rule);
      return;
    }
    for (const category of rule.category) {
      const examples = (rule.examples ?? []).filter((text) => text.startsWith(`${category}: `));
      this.#addRule(path, {
        ...rule, category, kind: rule.kind ?? KINDS[category], id: rule.id.replace('*', category),
        examples: examples.map((text) => text.slice(category.length + 2)), it: category,
      });
    }
  }

  #addRule(path, rule) {
    const where = `${path}: ${rule.id ?? 'a rule without id'}`;
    for (const [field, values] of [['category', CATEGORIES], ['intent', INTENTS], ['confidence', CONFIDENCES]]) {
      if (!values.includes(rule[field])) this.errors.push(`${where}: ${field} must be one of ${values.join(', ')}`);
    }
    for (const field of ['say', 'examples', 'silent']) {
      if (!Array.isArray(rule[field]) || rule[field].length === 0) this.errors.push(`${where}: ${field} must list at least one`);
    }
    if (this.ids.has(rule.id)) this.errors.push(`${where}: the id is taken`);
    this.ids.add(rule.id);
    const vetoes = (rule.unless ?? []).flatMap((name) => {
      if (this.#vetoes.has(name)) return this.#vetoes.get(name);
      if (/^[a-z_]+$/.test(name)) this.errors.push(`${where}: no list is named ${name}`);
      return [name];
    });
    const compiled = (texts) => texts.map((text) => this.#compile(text, rule.it, where));
    this.rules.push({ ...rule, say: compiled(rule.say ?? []), unless: compiled(vetoes) });
  }

  #expand(text, it, depth = 0) {
    return text.replace(/\{([a-z_]+)\}/g, (whole, name) => {
      const part = this.#parts.get(name === 'it' ? it : name.replace(/^it_/, `${it}_`));
      if (part === undefined || depth > 6) throw new Error(`no part is named ${whole}`);
      return `( ${this.#expand(part, it, depth + 1)} )`;
    });
  }

  #compile(text, it, where) {
    try {
      const frame = parseFrame(this.#expand(text, it));
      const setOf = (names) => this.#setOf(names);
      const shareOf = (names) => this.#shareOfAny(names);
      const needs = [];
      for (const { names, begin, end } of neededNames(frame, shareOf, setOf)
        .sort((a, b) => shareOf(a.names) - shareOf(b.names))) {
        const set = setOf(names);
        if (needs.length < MOST_NEEDS && !needs.some((each) => each.set === set)) needs.push({ set, begin, end });
      }
      const steps = [...frameSteps(frame, setOf), step(OP.match)];
      return this.#numberOfFrame({ steps, needs });
    } catch (error) {
      this.errors.push(`${where}: ${error.message}`);
      return 0;
    }
  }

  /** Many rules share what silences them. */
  #numberOfFrame(frame) {
    const key = JSON.stringify(frame);
    if (!this.#frames.has(key)) this.#frames.set(key, { ...frame, number: this.#frames.size });
    return this.#frames.get(key).number;
  }

  #setOf(names) {
    const key = [...names].sort().join('|');
    if (!this.#setNumbers.has(key)) {
      const set = { classes: [], listed: [], share: this.#shareOfAny(names) };
      for (const name of new Set(names)) {
        const listed = this.listed.indexOf(camel(name));
        if (this.#classes.has(name) || !CLASS_NAME.test(name)) set.classes.push(this.#numberOf(name));
        else if (listed >= 0) set.listed.push(listed);
        else throw new Error(`no class is named ${name}`);
      }
      this.#setNumbers.set(key, this.#sets.push(set) - 1);
    }
    return this.#setNumbers.get(key);
  }

  #numberOf(name) {
    if (!this.#numbers.has(name)) this.#numbers.set(name, this.#numbers.size);
    return this.#numbers.get(name);
  }

  /** How common a class or a word is (Common). */
  #shareOf(name) {
    if (!CLASS_NAME.test(name)) return this.common.shareOf(name);
    const words = this.#classes.get(name);
    if (words === undefined) return this.listedShares[this.listed.indexOf(camel(name))] ?? 0;
    return words.reduce((sum, word) => sum + this.common.shareOf(word), 0);
  }

  #shareOfAny(names) {
    return names.reduce((sum, name) => sum + this.#shareOf(name), 0);
  }

  /** The sets that frames need before all others, the rarest first, and the frames with those numbers. */
  #renumbered() {
    const frames = [...this.#frames.values()];
    const named = this.#sets.map(() => 0);
    for (const set of frames.flatMap(({ steps }) => steps).flatMap(namedByStep)) named[set] += 1;
    // Small numbers are short ones.
    const needed = new Set(frames.flatMap(({ needs }) => needs.map(({ set }) => set)));
    const band = (set) => BANDS.filter((share) => this.#sets[set].share >= share).length;
    const order = [...named.keys()].sort((a, b) =>
      needed.has(b) - needed.has(a) || (needed.has(a) ? band(a) - band(b) || named[a] - named[b] : named[b] - named[a]));
    const numbers = [];
    order.forEach((set, number) => { numbers[set] = number; });
    return {
      sets: order.map((set) => this.#sets[set]),
      frames: frames.map(({ needs, steps }) => ({
        needs: needs.map((each) => ({ ...each, set: numbers[each.set] })),
        steps: steps.map((each) => withNumber(each, numbers)),
      })),
    };
  }

  /** The tables, for core/rules/frames.cc. */
  /** The words that frames name, folded. */
  words() {
    return [...this.#numbers.keys()].flatMap((name) => withBare(this.#classes.get(name) ?? [name])).map(fold);
  }

  toCc() {
    const packed = new Packed();
    // Numbers of one kind stand together, which compresses far better.
    const { sets, frames } = this.#renumbered();
    const names = [...this.#numbers.keys()];
    const order = orderOfKinds(names.length, sets.map(({ classes }) => classes));
    const numbers = [];
    order.forEach((kind, number) => { numbers[kind] = number; });
    const words = order.map((kind) => withBare(this.#classes.get(names[kind]) ?? [names[kind]]));
    packed.number(words.length);
    for (const each of words) packed.number(each.length);
    for (const word of words.flat()) packed.text(fold(word));
    packed.number(sets.length);
    for (const { classes } of sets) packed.number(classes.length);
    for (const { classes } of sets) packed.ascending(classes.map((kind) => numbers[kind]));
    packed.pairs(sets.flatMap(({ listed }, set) => listed.map((each) => [set, each])));
    packed.number(frames.length);
    for (const { steps } of frames) packed.number(steps.length);
    for (const { needs } of frames) packed.number(needs.length);
    for (const { needs, steps } of frames) packed.ascending(needPlaces(needs, steps));
    for (const each of frames.flatMap(({ steps }) => steps)) packed.bytes(stepBytes(each));
    const places = this.rules.reduce((sum, { say }) => sum + say.length, 0);
    if (places > MOST_KINDS) this.errors.push(`frames: said ${places} times, more than ${MOST_KINDS}`);
    packed.number(this.rules.length);
    for (const field of ['id', 'kind']) {
      for (const rule of this.rules) packed.text(rule[field] ?? '');
    }
    let fresh = 0; // the frame that no rule has named yet
    for (const rule of this.rules) {
      packed.byte((rule.over ? 128 : 0) + CATEGORIES.indexOf(rule.category) * 16 + INTENTS.indexOf(rule.intent) * 4 + CONFIDENCES.indexOf(rule.confidence));
      for (const frames of [rule.say, rule.unless]) {
        packed.number(frames.length);
        for (const each of frames) {
          packed.number(each === fresh ? 0 : each + 1);
          if (each === fresh) ++fresh;
        }
      }
    }
    return `${header('core/rules/frames')}
#include "core/rules/packed.h"

namespace composer_guard::packed {

${packed.toCc('kFrames')}
}  // namespace composer_guard::packed
`;
  }

  examplesCc() {
    const rows = this.rules.flatMap((rule, index) => [
      ...rule.examples.map((text) => `    {${index}, ${literal(text)}, false},`),
      ...rule.silent.map((text) => `    {${index}, ${literal(text)}, true},`),
    ]);
    return `${header('core/rules/frames')}
#include "core/rules/frames.h"

namespace composer_guard {

const FrameExample kFrameExamples[] = {
${rows.join('\n')}
    {},
};
const size_t kFrameExampleCount = ${rows.length};

}  // namespace composer_guard
`;
  }
}
