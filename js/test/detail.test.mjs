// How much verdicts tell, and how a finding came about.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CLEAN, check, ENGINES, open, PHONE } from './engines.mjs';

const DRAFT = `${PHONE}, my work: https://plover.design`;

for (const engine of ENGINES) {
  const it = (title, body) => test(`${engine.name}: ${title}`, body);

  it('tells everything by default, and counts', async (t) => {
    const guard = await open(t, engine);
    const verdict = await check(guard, DRAFT);
    assert.equal(verdict.detail, 'full');
    assert.deepEqual(verdict.outline, []);
    assert.deepEqual(verdict.counts, { none: 0, hint: 0, warning: 1 });
    assert.deepEqual(guard.info.details, ['full', 'category', 'gentle']);
  });

  it('tells what and not where at category', async (t) => {
    const guard = await open(t, engine, { detail: 'category' });
    const verdict = await check(guard, DRAFT);
    assert.equal(verdict.severity, 'warning');
    assert.deepEqual(verdict.findings, []);
    assert.deepEqual(verdict.outline, [{
      category: 'phone', intent: 'share', severity: 'warning', exemption: null,
      section: 'phone_number', message: 'phone.share',
    }]);
    assert.equal(verdict.reminders.length, 1);
    assert.deepEqual(verdict.counts, { none: 0, hint: 0, warning: 1 });
    const json = JSON.stringify({ ...verdict, reminders: [] });
    assert.doesNotMatch(json, /7946|0958|"(start|end|kind|rule|reading)"/);
  });

  it('tells only that there is something at gentle', async (t) => {
    const guard = await open(t, engine, { detail: 'gentle' });
    const { engineVersion, policyVersion } = guard.info;
    assert.deepEqual(await check(guard, DRAFT), {
      severity: 'warning', detail: 'gentle', findings: [], outline: [],
      reminders: [], counts: { none: 0, hint: 0, warning: 0 },
      truncated: false, policyVersion, engineVersion,
    });
    assert.equal((await check(guard, CLEAN)).detail, 'gentle');
  });

  it('refuses a level that does not exist', async () => {
    for (const detail of ['rude', '', null, 1]) {
      await assert.rejects(engine.create({ detail }), /detail: unknown value .*full, category, gentle/);
    }
  });

  it('explains a finding when it is asked to, and only then', async (t) => {
    const guard = await open(t, engine);
    const [plain] = (await check(guard, PHONE)).findings;
    assert.equal('explanation' in plain, false);
    const [finding] = (await check(guard, PHONE, {}, { explain: true })).findings;
    const { explanation, ...rest } = finding;
    assert.deepEqual(rest, plain);
    assert.deepEqual(explanation, {
      views: ['plain'],
      cuesFor: [{ word: 'call', kind: 'call_verb' }],
      cuesAgainst: [],
      shield: null,
      row: 'phone',
    });
    assert.equal('explanation' in (await check(guard, PHONE)).findings[0], false);
  });

  it('explains what a disguise made needful', async (t) => {
    const guard = await open(t, engine);
    const draft = 'call me on five five five 0 one 3 2 two zero nine';
    const { findings } = await check(guard, draft, undefined, { explain: true });
    assert.ok(findings[0].explanation.views.includes('digits'));
  });

  it('has nothing to explain below full', async (t) => {
    for (const detail of ['category', 'gentle']) {
      const guard = await open(t, engine, { detail });
      const told = await check(guard, PHONE, {}, { explain: true });
      assert.ok(!JSON.stringify(told).includes('explanation'));
    }
  });

  it('keeps its level when the policy changes', async (t) => {
    const guard = await open(t, engine, { detail: 'gentle' });
    await guard.setPolicy({ format: 1, id: 'own', version: '1' });
    assert.equal((await check(guard, PHONE)).detail, 'gentle');
    assert.equal((await check(guard, CLEAN)).detail, 'gentle');
  });
}
