// What README.md shows is what the native command prints.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const COMMAND = process.env.COMPOSER_GUARD ?? here('../../build/release/bin/composer-guard');
const readme = readFileSync(here('../../README.md'), 'utf8');

function check(draft) {
  const { status, stdout } =
    spawnSync(COMMAND, ['check', '--draft', draft], { encoding: 'utf8' });
  assert.equal(status, 0);
  return stdout;
}

test('the pipe step of the README takes bad lines for no failure', () => {
  const [step] = /^composer-guard check --context .* \|\| \[ \$\? -eq 1 \]$/m.exec(readme);
  const env = { ...process.env, PATH: `${dirname(COMMAND)}:${process.env.PATH}` };
  const pipe = (input) =>
    spawnSync('bash', ['-c', step], { input, encoding: 'utf8', env });
  const line = '{"id":1,"text":"My studio is at 221 Baker Street, London NW1 6XE"}\n';
  const good = pipe(line);
  assert.equal(good.status, 0);
  assert.match(good.stdout, /^\{"id":1,.*"message":"address\.share\.job_post"/);
  const bad = pipe(`not a draft\n${line}`);
  assert.equal(bad.status, 0);
  assert.equal(bad.stdout, good.stdout);
  assert.match(bad.stderr, /^line 1: /);
});

test('the example of the README is what is printed', () => {
  const [, draft, shown] =
    /^\$ \.\/demo\/run --check "(.*)"\n([^]*?)^```$/m.exec(readme);
  assert.equal(check(draft), shown);
});
