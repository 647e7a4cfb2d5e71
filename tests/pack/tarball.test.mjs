// What the tarball holds, and what the judges of packages say of it.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { bin, project, run } from './project.mjs';

const { root, packed } = project();
const installed = join(root, 'node_modules/composer-guard');
const read = (path) => JSON.parse(readFileSync(join(installed, path), 'utf8'));
const manifest = read('package.json');

test('it holds what it should and nothing else', () => {
  for (const path of [
    'package.json', 'README.md', 'LICENSE', 'THIRD-PARTY-NOTICES',
    'docs/integration.md', 'docs/api.md', 'dist/index.js', 'dist/index.d.ts',
    'dist/worker.js', 'dist/composer_guard.wasm', 'dist/composer_guard.mjs',
    'dist/composer-guard.min.js', 'dist/manifest.json',
  ]) {
    assert.ok(packed.paths.includes(path), `${path} is missing`);
  }
  const known = /^(dist\/|docs\/.*\.md$|package\.json$|README\.md$|LICENSE$|THIRD-PARTY-NOTICES$|.*\.schema\.json$)/;
  assert.deepEqual(packed.paths.filter((path) => !known.test(path)), []);
});

test('it has no run-time dependency and no install step', () => {
  assert.equal(manifest.dependencies, undefined);
  for (const step of ['preinstall', 'install', 'postinstall', 'prepare']) {
    assert.equal(manifest.scripts[step], undefined, step);
  }
  assert.equal(manifest.sideEffects, false);
  assert.equal(manifest.type, 'module');
  for (const [name, { optional } = {}] of
    Object.entries(manifest.peerDependenciesMeta ?? {})) {
    assert.equal(optional, true, `${name} must be optional`);
  }
  assert.deepEqual(Object.keys(manifest.peerDependencies ?? {}).sort(),
    Object.keys(manifest.peerDependenciesMeta ?? {}).sort());
});

test('every export that has types names them first', () => {
  for (const [path, to] of Object.entries(manifest.exports)) {
    if (typeof to !== 'object' || to === null) continue;
    assert.equal(Object.keys(to)[0], 'types', path);
  }
});

test('publint has nothing to say', async () => {
  const { messages } = await publint({ pkgDir: installed, strict: true, pack: false });
  assert.deepEqual(messages.map((message) => formatMessage(message, manifest)), []);
});

test('the types are not wrong', () => {
  const data = Object.keys(manifest.exports)
    .filter((path) => /\.(wasm|json)$/.test(path))
    .map((path) => path.slice(2));
  // Throws, with the table of problems, when there is one.
  run(process.execPath, [bin('@arethetypeswrong/cli', 'attw'), packed.file,
    '--profile', 'esm-only', '--no-definitely-typed', '--format', 'ascii',
    '--exclude-entrypoints', ...data], root);
});

test('the manifest has the hash of each file that is loaded by address', () => {
  const { version, files } = read('dist/manifest.json');
  assert.equal(version, manifest.version);
  assert.deepEqual(Object.keys(files).sort(),
    ['composer-guard.min.js', 'composer_guard.wasm', 'worker.js']);
  for (const [name, { bytes, integrity }] of Object.entries(files)) {
    const content = readFileSync(join(installed, 'dist', name));
    assert.equal(content.length, bytes, name);
    const hash = createHash('sha384').update(content).digest('base64');
    assert.equal(integrity, `sha384-${hash}`, name);
  }
});
