// js/docs/browsers.md claims nothing that no test could show.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { FEATURES, readTable } from './features.mjs';
import { KINDS } from './guarded.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const guide = readFileSync(new URL('../../js/docs/adapters.md', import.meta.url), 'utf8');

const sources = [here, `${here}adapters/`].flatMap((folder) => readdirSync(folder)
  .filter((name) => name.endsWith('.test.mjs') && name !== 'features.test.mjs')
  .map((name) => readFileSync(folder + name, 'utf8'))).join('\n');

test('every feature of the table has its tests', () => {
  const names = Object.values(FEATURES).flat();
  assert.deepEqual(names.filter((name) => !sources.includes(name)), []);
});

test('the table has the composers of the package and of its guide', () => {
  const composers = [...readTable().keys()];
  const known = [...Object.keys(KINDS),
    ...[...guide.matchAll(/^## (.*)$/gm)].map(([, name]) =>
      name.toLowerCase().replaceAll(' ', '-'))];
  assert.ok(composers.length >= Object.keys(KINDS).length, composers.join());
  assert.deepEqual(composers.filter((name) => !known.includes(name)), []);
});

test('the letters of the table are browsers', () => {
  for (const [composer, cells] of readTable()) {
    for (const [feature, letters] of cells) {
      assert.match([...letters].join(''), /^C?F?W?$/, `${composer}, ${feature}`);
    }
  }
});
