// Every sub-path may be imported where there is no page.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const { exports: paths, peerDependencies } =
  JSON.parse(readFileSync(new URL('../package.json', import.meta.url)));

const adapters = Object.entries(paths)
  .filter(([, target]) => target?.default?.includes('/adapters/'));

test('the adapters are there', () => {
  assert.deepEqual(adapters.map(([path]) => path).sort(), [
    './codemirror', './element', './lexical', './prosemirror', './quill',
    './react', './slate', './svelte', './vue',
  ]);
});

for (const [path, { default: file }] of adapters) {
  const name = path.slice(2);
  // These import their framework, which is the page's to bring; with it they are
  // rendered on a server in tests/browser/adapters.
  if (name in peerDependencies) continue;

  test(`${name} is imported without a page, and touches nothing`, async () => {
    assert.equal(globalThis.document, undefined);
    const before = Object.keys(globalThis);
    const made = await import(new URL(`../${file}`, import.meta.url));
    assert.ok(Object.values(made).some((value) => typeof value === 'function'));
    assert.deepEqual(Object.keys(globalThis), before);
  });
}

test('no adapter but those of a framework imports a package', () => {
  for (const [path, { default: file }] of adapters) {
    const code = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
    const packages = [...code.matchAll(/^(?!\/\/| \*).*\bfrom '([^.'][^']*)'/gm)].map(([, name]) => name);
    const name = path.slice(2);
    assert.deepEqual(packages, name in peerDependencies ? [name] : [], path);
  }
});

test('the element is not defined where there is no page', async () => {
  const { defineComposerGuard } = await import('../dist/adapters/element.js');
  assert.equal(defineComposerGuard(), undefined);
  assert.equal(globalThis.customElements, undefined);
});
