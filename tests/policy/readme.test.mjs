// What README.md shows is what the native command prints.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
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

test('the example of the README is what is printed', () => {
  const [, draft, shown] =
    /^\$ \.\/demo\/run --check "(.*)"\n([^]*?)^```$/m.exec(readme);
  assert.equal(check(draft), shown);
});
