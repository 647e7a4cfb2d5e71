// Lock files that every npm takes. A lock made while a package for another
// system could not be had leaves that package out: the npm that made it goes
// on as if nothing were, a newer one refuses to install.
import assert from 'node:assert/strict';
import { dirname } from 'node:path';
import { test } from 'node:test';

import { allFiles, readText } from './files.mjs';

const lockFiles = allFiles().filter((path) => path.endsWith('package-lock.json'));

/** Where `name` is found from the package at `from`, as Node.js looks for it. */
function entryOf(packages, from, name) {
  for (let at = from; ;) {
    const entry = `${at ? `${at}/` : ''}node_modules/${name}`;
    if (packages[entry]) return entry;
    if (!at) return undefined;
    at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')));
  }
}

/** `package needs name`, for all that a package of a lock needs in vain. */
const absent = (packages) =>
  Object.entries(packages).flatMap(([from, entry]) =>
    Object.keys({ ...entry.dependencies, ...entry.optionalDependencies, ...entry.devDependencies })
      .filter((name) => !entryOf(packages, from, name))
      .map((name) => `${from || 'the project'} needs ${name}`));

test('a lock that leaves out a package for another system is noticed', () => {
  const packages = {
    '': { devDependencies: { bundler: '1.0.0' } },
    'node_modules/bundler': { optionalDependencies: { 'bundler-linux': '1', 'bundler-mac': '1' } },
    'node_modules/bundler-linux': { version: '1.0.0' },
  };
  assert.deepEqual(absent(packages), ['node_modules/bundler needs bundler-mac']);
});

for (const path of lockFiles) {
  test(`${path} holds all that its packages need`, () => {
    const { packages } = JSON.parse(readText(path));
    assert.deepEqual(absent(packages), []);
  });

  test(`${path} is that of the package.json beside it`, () => {
    const wanted = JSON.parse(readText(`${dirname(path)}/package.json`));
    const locked = JSON.parse(readText(path)).packages[''];
    for (const field of ['dependencies', 'devDependencies', 'peerDependencies']) {
      assert.deepEqual(locked[field], wanted[field], field);
    }
  });
}
