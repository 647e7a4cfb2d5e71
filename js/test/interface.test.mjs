// What both engines promise.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { CLEAN, check, ENGINES, open, PHONE } from './engines.mjs';

const wasmUrl = new URL(import.meta.resolve('composer-guard/composer_guard.wasm'));

for (const engine of ENGINES) {
  const it = (title, body) => test(`${engine.name}: ${title}`, body);

  it('finds a phone number and says where', async (t) => {
    const guard = await open(t, engine);
    const verdict = await check(guard, PHONE);
    assert.equal(verdict.severity, 'warning');
    const [finding] = verdict.findings;
    assert.equal(finding.category, 'phone');
    assert.equal(PHONE.slice(finding.start, finding.end), '+44 20 7946 0958');
  });

  it('is silent on ordinary work talk', async (t) => {
    const guard = await open(t, engine);
    const verdict = await check(guard, CLEAN);
    assert.equal(verdict.severity, 'none');
    assert.deepEqual(verdict.findings, []);
  });

  it('gives the versions with every verdict', async (t) => {
    const guard = await open(t, engine);
    for (const draft of ['', PHONE]) {
      const verdict = await check(guard, draft);
      assert.match(verdict.engineVersion, /^\d+\.\d+\.\d+/);
      assert.equal(verdict.engineVersion, guard.info.engineVersion);
      assert.equal(verdict.policyVersion, guard.info.policyVersion);
    }
  });

  it('has the keys of the contract in their order', async (t) => {
    const guard = await open(t, engine);
    for (const draft of ['', PHONE]) {
      assert.deepEqual(Object.keys(await check(guard, draft)), [
        'severity', 'detail', 'findings', 'outline', 'reminders', 'counts',
        'truncated', 'policyVersion', 'engineVersion',
      ]);
    }
    const { findings } = await check(guard, PHONE);
    assert.deepEqual(Object.keys(findings[0]), [
      'category', 'kind', 'intent', 'start', 'end', 'confidence', 'severity',
      'rule', 'techniques', 'reading', 'exemption', 'section', 'message', 'fixes',
    ]);
  });

  it('counts UTF-16 units across emoji, NUL and lone surrogates', async (t) => {
    const guard = await open(t, engine);
    for (const before of ['😀 ', '\0 ', '\uD800a ', 'a\uDC00 ', 'é日本 ']) {
      const draft = `${before}${PHONE}`;
      const { findings } = await check(guard, draft);
      assert.equal(findings.length, 1, JSON.stringify(before));
      const { start, end } = findings[0];
      assert.equal(draft.slice(start, end), '+44 20 7946 0958');
    }
  });

  it('takes the empty draft', async (t) => {
    const guard = await open(t, engine);
    assert.deepEqual((await check(guard, '')).findings, []);
  });

  it('takes a draft of a megabyte, and small ones after it', async (t) => {
    const guard = await open(t, engine);
    const filler = 'work talk about a website. '.repeat(38_000);
    const draft = `${filler}${PHONE}`;
    assert.ok(draft.length > 1_000_000);
    const { findings, truncated } = await check(guard, draft);
    assert.equal(truncated, false);
    assert.equal(findings.at(-1).start, draft.indexOf('+44'));
    assert.equal((await check(guard, PHONE)).findings[0].start, 11);
  });

  it('says so when the draft is longer than the limit', async (t) => {
    const guard = await open(t, engine, { limits: { draftUnits: 20 } });
    assert.equal((await check(guard, 'x'.repeat(20))).truncated, false);
    assert.equal((await check(guard, 'x'.repeat(21))).truncated, true);
    assert.equal((await check(guard, 'x'.repeat(9_000_000))).truncated, true);
  });

  it('lets what the policy exempts pass, and says why', async (t) => {
    const guard = await open(t, engine);
    const verdict = await check(guard, PHONE, { plan: 'business' });
    assert.equal(verdict.severity, 'none');
    assert.equal(verdict.findings[0].exemption, 'business_plan');
  });

  it('reads every field of the context', async (t) => {
    const guard = await open(t, engine);
    const verdict = await check(guard, PHONE, {
      surface: 'proposal', role: 'freelancer', contract: 'none', plan: 'basic',
      exception: 'none', region: 'DE', previous: ['one', '', 'two\0'],
    });
    assert.equal(verdict.findings.length, 1);
    assert.equal((await check(guard, PHONE, { plan: undefined })).severity,
      'warning');
  });

  const wrong = [
    [{ plan: 'gold' }, /context\.plan.*gold/],
    [{ surface: '' }, /context\.surface/],
    [{ surface: 'message\0' }, /context\.surface/],
    [{ colour: 'red' }, /context.*colour/],
    [{ plan: 3 }, /context\.plan.*number 3/],
    [{ plan: ['business'] }, /context\.plan.*an array/],
    [{ contract: null }, /context\.contract.*null/],
    [{ previous: 'hello' }, /context\.previous.*array of strings/],
    [{ previous: ['a', 7] }, /context\.previous\[1\].*number 7/],
    [null, /context.*null/],
    ['basic', /context.*string basic/],
  ];
  for (const [context, message] of wrong) {
    it(`names what is wrong in ${JSON.stringify(context)}`, async (t) => {
      const guard = await open(t, engine);
      await assert.rejects(check(guard, PHONE, context), {
        name: 'ContextError', message,
      });
      assert.equal((await check(guard, PHONE)).severity, 'warning');
    });
  }

  for (const draft of [undefined, null, 7, {}]) {
    it(`refuses ${String(draft)} as a draft`, async (t) => {
      const guard = await open(t, engine);
      await assert.rejects(check(guard, draft), { name: 'TypeError' });
    });
  }

  it('answers many drafts, each with its own', async (t) => {
    const guard = await open(t, engine);
    const drafts = Array.from({ length: 50 }, (_, i) => ' '.repeat(i) + PHONE);
    const verdicts = await Promise.all(drafts.map((d) => check(guard, d)));
    verdicts.forEach((verdict, i) => {
      assert.equal(verdict.findings[0].start, 11 + i);
    });
  });

  it('takes a URL, a string, bytes, a module, a response', async (t) => {
    const bytes = await readFile(wasmUrl);
    const headers = { 'content-type': 'application/wasm' };
    const sources = [
      wasmUrl,
      wasmUrl.href,
      bytes,
      Promise.resolve(bytes.buffer.slice(0)),
      await WebAssembly.compile(bytes),
      new Response(bytes, { headers }),
      new Response(bytes, { headers: { 'content-type': 'text/plain' } }),
    ];
    for (const wasm of sources) {
      const guard = await open(t, engine, { wasm });
      assert.equal((await check(guard, PHONE)).severity, 'warning');
    }
  });

  const broken = {
    'a missing file': () => new URL('missing.wasm', wasmUrl),
    'bytes that are no WebAssembly': () => new Uint8Array([1, 2, 3]),
    'a module that is not ours': () => new Uint8Array(
      [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]),
    'an answer of 404': () => new Response('no', { status: 404 }),
    'a source that fails': () => Promise.reject(new Error('offline')),
  };
  for (const [title, source] of Object.entries(broken)) {
    it(`rejects with the cause on ${title}`, async () => {
      await assert.rejects(engine.create({ wasm: source() }), (error) => {
        assert.equal(error.name, 'EngineError');
        assert.match(error.message, /composer-guard/);
        return true;
      });
    });
  }

  it('refuses a limit that makes no sense', async () => {
    for (const draftUnits of [0, -1, 1.5, NaN, 2 ** 21]) {
      await assert.rejects(engine.create({ limits: { draftUnits } }),
        /limits\.draftUnits/);
    }
  });

  it('refuses to check after dispose, which may be called twice', async () => {
    const guard = await engine.create();
    guard.dispose();
    guard.dispose();
    await assert.rejects(check(guard, PHONE), { name: 'EngineError' });
  });
}
