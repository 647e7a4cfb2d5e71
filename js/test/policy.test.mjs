// A policy pack, in the engine of this thread and in a worker: the example pack
// of an invented marketplace, bad packs, and the schema.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { en, messageFor, PolicyError, withPolicyTexts } from 'composer-guard';
import { check, CLEAN, ENGINES, open, PHONE } from './engines.mjs';

const read = (path) => readFile(new URL(path, import.meta.url), 'utf8');
const CRAFTLY = await read('../../tests/policy/craftly.json');
const SCHEMA = JSON.parse(await read('../policy-pack.schema.json'));
const STALL = 'Customers see me at my market stall on Saturday';
const HEAD = { format: 1, id: 'test', version: '1' };

/** The error with which a policy is not taken. */
async function refused(guard, policy) {
  try {
    await guard.setPolicy(policy);
  } catch (error) {
    assert.ok(error instanceof PolicyError, String(error));
    return error;
  }
  throw new assert.AssertionError({ message: 'the pack was taken' });
}

for (const engine of ENGINES) {
  const it = (title, body) => test(`${engine.name}: ${title}`, body);

  it('takes a pack when it is made, as text or as an object', async (t) => {
    for (const policy of [CRAFTLY, JSON.parse(CRAFTLY)]) {
      const guard = await open(t, engine, { policy });
      const { findings, policyVersion } = await check(guard, STALL);
      assert.equal(findings[0].rule, 'craftly.move.market_stall');
      assert.equal(findings[0].kind, 'market_stall');
      assert.match(policyVersion, /\+craftly\.3$/);
      assert.equal(guard.info.policyVersion, policyVersion);
    }
  });

  it('changes the policy and goes back to the built-in one', async (t) => {
    const guard = await open(t, engine);
    const builtIn = guard.info.policyVersion;
    assert.equal((await check(guard, STALL)).severity, 'none');
    await guard.setPolicy(CRAFTLY);
    assert.equal((await check(guard, STALL)).severity, 'warning');
    assert.equal((await check(guard, CLEAN)).policyVersion, guard.info.policyVersion);
    assert.notEqual(guard.info.policyVersion, builtIn);
    await guard.setPolicy(null);
    assert.equal((await check(guard, STALL)).severity, 'none');
    assert.equal((await check(guard, CLEAN)).policyVersion, builtIn);
  });

  it('knows the pack\'s names of plans, and only those', async (t) => {
    const guard = await open(t, engine, { policy: CRAFTLY });
    assert.equal((await check(guard, PHONE, { plan: 'guild' })).severity, 'none');
    assert.equal((await check(guard, PHONE, { plan: 'studio' })).severity, 'warning');
    await assert.rejects(check(guard, PHONE, { plan: 'gold' }), { name: 'ContextError' });
  });

  it('tells all errors of a bad pack and keeps the policy it had', async (t) => {
    const guard = await open(t, engine, { policy: CRAFTLY });
    const error = await refused(guard, {
      ...HEAD,
      colour: 'red',
      disable: ['no.such.rule'],
      rules: [{
        id: 'a', category: 'phone', intent: 'share', keywords: ['a'],
        pattern: '(a', examples: [], silent: [],
      }],
    });
    assert.deepEqual(error.problems.map(({ pointer }) => pointer),
      ['/colour', '/disable/0', '/rules/0/pattern', '/rules/0/examples', '/rules/0/silent']);
    for (const { line, column, message } of error.problems) {
      assert.ok(line > 1 && column > 1 && message.length > 10);
      assert.ok(error.message.includes(message));
    }
    assert.equal((await check(guard, STALL)).severity, 'warning');
    assert.match(guard.info.policyVersion, /\+craftly\.3$/);
  });

  it('says where a pack is no JSON', async (t) => {
    const guard = await open(t, engine);
    const { problems } = await refused(guard, '{\n  "format": 1,\n  oops\n}');
    assert.deepEqual(problems.map(({ line, column }) => [line, column]), [[3, 3]]);
    assert.equal((await refused(guard, '')).problems.length, 1);
  });

  it('runs the pack\'s examples', async (t) => {
    const guard = await open(t, engine);
    const { problems } = await refused(guard, {
      ...HEAD,
      examples: [{ text: PHONE, severity: 'none' }, { text: CLEAN, severity: 'none' }],
    });
    assert.deepEqual(problems.map(({ pointer }) => pointer), ['/examples/0']);
    assert.ok(problems[0].message.includes(PHONE));
  });

  it('refuses to start with a bad pack', async () => {
    await assert.rejects(engine.create({ policy: { ...HEAD, format: 7 } }),
      (error) => error instanceof PolicyError && error.problems[0].pointer === '/format');
    await assert.rejects(engine.create({ policy: 5 }), TypeError);
  });
}

test('checks before and after a change of policy meet the right one', async (t) => {
  const guard = await open(t, ENGINES[1]);
  const before = guard.check(STALL);
  const changed = guard.setPolicy(CRAFTLY);
  const after = guard.check(STALL);
  assert.equal((await before).severity, 'none');
  await changed;
  assert.equal((await after).severity, 'warning');
});

test('the texts of a pack go over those of the language', () => {
  const pack = JSON.parse(CRAFTLY);
  const messages = withPolicyTexts(en, pack);
  assert.equal(messageFor(messages, { message: 'off_platform.move', kind: 'market_stall' }).title,
    'Meeting at a stall');
  assert.equal(messages.fixes['fix.talk_here'], 'let’s talk here on the workbench');
  assert.match(messages.sections.workshops, /^House rules, 4/);
  assert.equal(messageFor(messages, { message: 'phone.share', kind: '' }),
    messageFor(en, { message: 'phone.share', kind: '' }));
});

/** What the engine says it knows where it meets an unknown field. */
async function fieldsOf(guard, pack, pointer) {
  const { problems } = await refused(guard, pack);
  const problem = problems.find((one) => one.pointer === `${pointer}/no_such`);
  assert.ok(problem, JSON.stringify(problems));
  return /\((.*)\)$/.exec(problem.message)[1].split(', ');
}

test('the schema and the engine know the same fields', async (t) => {
  const guard = await open(t, ENGINES[0]);
  const bad = { no_such: 1 };
  const { properties } = SCHEMA;
  const objects = [
    ['', { ...HEAD, ...bad }, SCHEMA],
    ['/platform', { ...HEAD, platform: bad }, properties.platform],
    ['/words', { ...HEAD, words: { no_such: [] } }, properties.words],
    ['/exemptions', { ...HEAD, exemptions: bad }, properties.exemptions],
    ...['rules', 'links', 'severities', 'examples'].map((name) =>
      [`/${name}/0`, { ...HEAD, [name]: [bad] }, properties[name].items]),
    ['/messages/a', { ...HEAD, messages: { a: bad } }, properties.messages.additionalProperties],
    ['/exemptions/business_plan', { ...HEAD, exemptions: { business_plan: bad } },
      properties.exemptions.properties.business_plan],
  ];
  for (const [pointer, pack, schema] of objects) {
    assert.deepEqual((await fieldsOf(guard, pack, pointer)).sort(),
      Object.keys(schema.properties).sort(), pointer);
  }
});

test('the schema and the engine require the same fields', async (t) => {
  const guard = await open(t, ENGINES[0]);
  const missing = async (pack) => (await refused(guard, pack)).problems
    .filter(({ message }) => message.endsWith(' is missing'))
    .map(({ message }) => message.split(' ')[0]).sort();
  assert.deepEqual(await missing({}), [...SCHEMA.required].sort());
  for (const name of ['rules', 'links', 'examples']) {
    assert.deepEqual(await missing({ ...HEAD, [name]: [{}] }),
      [...SCHEMA.properties[name].items.required].sort(), name);
  }
});
