// Every line of every case file, in the built npm package: what
// composer_guard_tests does natively.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { createGuard } from '../../js/dist/index.js';
import { differences, readAllCases } from './read-cases.mjs';

let guard;
before(async () => { guard = await createGuard(); });
after(() => guard?.dispose());

for (const one of readAllCases()) {
  test(`${one.file}:${one.line}`, () => {
    const wrong = differences(one, guard.check(one.text, one.context));
    if (one.open) {
      assert.notDeepEqual(wrong, [], 'is met now: tests/cases/mark-open takes the @open away');
    } else {
      assert.deepEqual(wrong, [], `in: ${one.text}`);
    }
  });
}
