// The native command and the npm package give the same JSON, byte for byte.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { createGuard } from '../../js/dist/index.js';
import { readAllCases } from '../cases/read-cases.mjs';
import { CONTEXTS, DRAFTS } from './drafts.mjs';

const COMMAND = process.env.COMPOSER_GUARD ??
  fileURLToPath(new URL('../../build/release/bin/composer-guard', import.meta.url));

function native(samples, flags) {
  const input = samples.map(({ text, context }) => JSON.stringify({ text, context })).join('\n');
  const run = spawnSync(COMMAND, ['check', ...flags], { input, encoding: 'utf8', maxBuffer: 2 ** 30 });
  assert.equal(run.error, undefined);
  assert.equal(run.stderr, '');
  assert.equal(run.status, 0);
  const lines = run.stdout.trimEnd().split('\n');
  assert.equal(lines.length, samples.length);
  return lines.map((line) => {
    assert.ok(line.startsWith('{"id":null,"verdict":'), line.slice(0, 80));
    return line.slice('{"id":null,"verdict":'.length, -1);
  });
}

const guard = await createGuard();
test.after(() => guard.dispose());

function compare(samples, { flags = [], by = guard, options } = {}) {
  native(samples, flags).forEach((json, i) => {
    const { text, context } = samples[i];
    const verdict = by.check(text, context, options);
    assert.equal(JSON.stringify(verdict), json, samples[i].name);
  });
}

const cases = readAllCases();
for (const file of new Set(cases.map((one) => one.file))) {
  test(`the drafts of ${file}`, () => {
    compare(cases.filter((one) => one.file === file)
      .map((one) => ({ ...one, name: `${one.file}:${one.line}` })));
  });
}

test('all drafts, explained', () => {
  compare(cases, { flags: ['--explain'], options: { explain: true } });
});

for (const detail of guard.info.details) {
  test(`all drafts, told at ${detail}`, async (t) => {
    const by = await createGuard({ detail });
    t.after(() => by.dispose());
    compare(cases, { flags: ['--detail', detail], by });
  });
}

for (const [name, text] of Object.entries(DRAFTS)) {
  test(`a nasty draft: ${name}`, () => {
    const contexts = text.length < 10_000 ? CONTEXTS : CONTEXTS.slice(0, 1);
    compare(contexts.map((context) => ({ name, text, context })));
  });
}
