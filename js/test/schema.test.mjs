// The schema of policy packs and the engine take the same packs: the examples,
// and some thousand packs with one thing changed. What a schema cannot say
// (RE2, examples, ids of rules) only the engine refuses.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { ENGINES, open } from './engines.mjs';

const read = async (path) => JSON.parse(await readFile(new URL(path, import.meta.url), 'utf8'));
const SCHEMA = await read('../policy-pack.schema.json');
const CRAFTLY = await read('../../tests/policy/craftly.json');
const isOfSchema = new Ajv({ strict: true, strictRequired: false, allErrors: true }).compile(SCHEMA);

/** What is beside the shape of a pack. */
const BEYOND = [
  /must be (found|silent)/, /must not be found/, /^the severity of/,
  /^there is (a|no) rule/, /is refused: /, /is no word and no phrase/,
  /^unknown key/, /^no text for the message/, /^context\.plan: unknown value/,
  /^more than \d+ errors/,
];

/** A pack with every field, on which all changes are tried. */
const FULL = {
  ...CRAFTLY,
  disable: [],
  links: CRAFTLY.links.map((link) => ({ ...link, path: [link.path], weak: false })),
  examples: [...CRAFTLY.examples, {
    text: 'Thursday is fine',
    severity: 'none',
    context: {
      surface: 'job_post', role: 'client', contract: 'none', plan: 'hobby',
      exception: 'none', region: 'DE', previous: ['Good morning'],
    },
  }],
};

/** Numbers from 0 to `below`, the same in every run. */
function random(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** All places of a value: [its holder, key]. */
function places(value, list = []) {
  if (typeof value !== 'object' || value === null) return list;
  for (const key of Object.keys(value)) {
    list.push([value, key]);
    places(value[key], list);
  }
  return list;
}

const STRANGE = [
  null, true, false, -1, 0, 1, 2, 11, 1.5, 1e21, '', 'x', 'no_such', 'a.b', 'A-b', '*', '*.x.example', 'x..y',
  '.x', '/a', '/A', '/a?b', 'x'.repeat(61), 'x'.repeat(254), 'x'.repeat(1001), 'US', 'phone', 'phone.share',
  'hint', 'message', [], [[]], [''], ['phone', 'phone'], ['x', 'x'], {}, { no_such: 1 }, { x: 'basic' },
  Array(51).fill('x'), Array(101).fill({}), Array(501).fill('x.example'),
];

/** Changes one thing of the pack, in place; what it was, for a message. */
function change(pack, pick) {
  const [holder, key] = (() => {
    const all = places(pack);
    return all[pick(all.length)];
  })();
  const how = pick(5);
  const was = JSON.stringify(holder[key])?.slice(0, 80);
  if (how === 0 && !Array.isArray(holder)) delete holder[key];
  else if (how === 1 && Array.isArray(holder)) holder.push(holder[key]);
  else if (how === 2 && !Array.isArray(holder)) holder[`${key}x`] = holder[key];
  else holder[key] = structuredClone(STRANGE[pick(STRANGE.length)]);
  return `${key}, ${was} -> ${JSON.stringify(holder[key])?.slice(0, 80)}`;
}

/** What the engine finds wrong, the shape apart from the rest. */
async function problemsOf(guard, pack) {
  try {
    await guard.setPolicy(pack);
    return { shape: [], beyond: [] };
  } catch (error) {
    assert.equal(error.name, 'PolicyError', String(error));
    // The schema has the keys of fixes by name.
    const isBeyond = ({ message, pointer }) =>
      !pointer.startsWith('/fixes/fix.') && BEYOND.some((pattern) => pattern.test(message));
    return {
      shape: error.problems.filter((one) => !isBeyond(one)),
      beyond: error.problems.filter(isBeyond),
    };
  }
}

test('the example packs are of the schema', () => {
  for (const pack of [CRAFTLY, FULL]) assert.ok(isOfSchema(pack), JSON.stringify(isOfSchema.errors));
});

test('the schema and the engine refuse the same packs', async (t) => {
  const guard = await open(t, ENGINES[0]);
  const pick = random(20261125);
  const count = { taken: 0, shape: 0, beyond: 0 };
  for (let round = 0; round < 3000; ++round) {
    const pack = structuredClone(FULL);
    const what = [change(pack, pick)];
    if (round % 3 === 0) what.push(change(pack, pick));
    const { shape, beyond } = await problemsOf(guard, pack);
    const valid = isOfSchema(pack);
    const told = `${what.join('; ')}\n${JSON.stringify(shape)}\n${JSON.stringify(isOfSchema.errors)}`;
    assert.equal(shape.length === 0, valid, told);
    // Each is at a place that the schema complains about, or in what is there.
    for (const { pointer } of shape) {
      assert.ok(isOfSchema.errors.some(({ instancePath }) =>
        pointer.startsWith(instancePath) || instancePath.startsWith(pointer)), told);
    }
    if (shape.length > 0) ++count.shape;
    else if (beyond.length > 0) ++count.beyond;
    else ++count.taken;
  }
  for (const [kind, many] of Object.entries(count)) assert.ok(many > 100, `${kind}: ${many}`);
});
