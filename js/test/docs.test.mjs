// What the documents say is what the package has.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { entriesOf, reference } from '../scripts/api.mjs';
import { declarationOf, exportsOf } from '../scripts/declarations.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const guide = readFileSync(join(root, 'docs/integration.md'), 'utf8');
const sources = readdirSync(join(root, 'src'), { recursive: true })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => readFileSync(join(root, 'src', path), 'utf8'))
  .join('\n');
const all = (text, pattern) =>
  [...new Set([...text.matchAll(pattern)].map((match) => match[1]))].sort();

test('the guide names every custom property, and no other', () => {
  const property = /(--composer-guard-[a-z-]+[a-z])/g;
  assert.deepEqual(all(guide, property), all(sources, property));
});

test('the guide names every part', () => {
  const written = all(sources, /\bpart: '([a-z-]+)'/g);
  const told = all(guide.split('| host | parts |')[1].split('\n\n')[0], /`([a-z-]+)`/g);
  assert.deepEqual(written.filter((part) => !told.includes(part)), []);
});

test('the guide names every language', () => {
  const languages = readdirSync(join(root, 'src/messages'))
    .map((file) => /^([a-z]{2,3})\.ts$/.exec(file)?.[1]).filter(Boolean).sort();
  const said = /`composer-guard\/messages\/` has ([^.]*)\./.exec(guide)[1];
  assert.deepEqual(all(said, /`([a-z]+)`/g), languages);
});

const exported = entriesOf(root).flatMap(([path, file]) =>
  [...exportsOf(file)].map(([name, origin]) => [`${path} ${name}`, declarationOf(origin)]));

test('the reference has every export of every entry', async () => {
  const text = reference(root);
  assert.equal(readFileSync(join(root, 'docs/api.md'), 'utf8'), text,
    'docs/api.md is not of this build');
  const module = await import('composer-guard');
  for (const name of Object.keys(module)) {
    assert.match(text, new RegExp(`^### ${name}$`, 'm'));
  }
});

test('every export has its words', () => {
  assert.ok(exported.length > 30);
  assert.deepEqual(exported.filter(([, { doc }]) => !doc).map(([name]) => name), []);
});

test('every field of an exported interface has its words', () => {
  for (const [name, { kind, code }] of exported) {
    // The adapters' other interfaces are shapes of an editor's own modules.
    const ours = /^\.(\/engine)? /.test(name) || name.endsWith('Options');
    if (kind !== 'interface' || !ours) continue;
    const lines = code.split('\n');
    const bare = lines.filter((line, i) =>
      /^ {4}(readonly )?\w+\??[:(]/.test(line) && !/\*\/\s*$/.test(lines[i - 1]));
    assert.deepEqual(bare, [], name);
  }
});
