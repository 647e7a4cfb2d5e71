// Many drafts: the same bytes from any number of threads and processes.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { generate } from './generate.mjs';

const COMMAND = process.env.COMPOSER_GUARD ??
  fileURLToPath(new URL('../../build/release/bin/composer-guard', import.meta.url));
const PARTITIONS = fileURLToPath(new URL('partitions', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'composer-guard-load-'));
test.after(() => rmSync(folder, { recursive: true }));

const file = join(folder, 'posts.ndjson');
writeFileSync(file, [...generate({ bytes: 2e6 })].join(''));
const bad = join(folder, 'bad.ndjson');
writeFileSync(bad, [...generate({ bytes: 3e5 })].join('')
  .replace(/^\{"id":(\d*5)\b/gm, '{"id":[$1]'));

function run(command, ...args) {
  const { status, stdout, stderr, error } =
    spawnSync(command, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  assert.equal(error, undefined);
  return { status, stdout, stderr };
}

const one = run(COMMAND, 'check', file);

test('the generated drafts are the same in every run', () => {
  assert.equal([...generate({ bytes: 1e5 })].join(''), [...generate({ bytes: 1e5 })].join(''));
  assert.notEqual([...generate({ bytes: 1e4 })].join(''),
    [...generate({ bytes: 1e4, seed: 2 })].join(''));
});

test('every generated line gets a verdict, in order', () => {
  assert.equal(one.status, 0);
  assert.equal(one.stderr, '');
  const ids = one.stdout.trimEnd().split('\n').map((line) => JSON.parse(line).id);
  assert.ok(ids.length > 1000);
  assert.deepEqual(ids, ids.map((_, i) => i + 1));
});

for (const jobs of [0, 2, 5, 16]) {
  test(`--jobs ${jobs} gives the same bytes as one thread`, () => {
    assert.deepEqual(run(COMMAND, 'check', '--jobs', String(jobs), file), one);
  });
}

test('bad lines are reported in the same order by any number of threads', () => {
  const alone = run(COMMAND, 'check', bad);
  assert.equal(alone.status, 1);
  assert.match(alone.stderr, /^line 5: id: /);
  assert.deepEqual(run(COMMAND, 'check', '--jobs', '4', bad), alone);
});

test('a file that is split over processes gives the same bytes', () => {
  for (const partitions of ['1', '3', '8']) {
    assert.deepEqual(run(PARTITIONS, file, partitions), one);
  }
});

test('bad lines in one partition do not cost the others', () => {
  const { status, stdout } = run(PARTITIONS, bad, '4');
  assert.equal(status, 1);
  assert.equal(stdout, run(COMMAND, 'check', bad).stdout);
});

test('a number of threads that makes no sense is refused by name', () => {
  for (const jobs of ['-1', '257', 'many']) {
    const { status, stderr } = run(COMMAND, 'check', '--jobs', jobs, file);
    assert.equal(status, 2);
    assert.match(stderr, /--jobs/);
  }
});
