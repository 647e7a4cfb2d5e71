// Builds dist/: the TypeScript by tsc, beside it the WebAssembly and its glue,
// the one-file build and the manifest; and docs/api.md.
//
//   node scripts/build.mjs [--wasm FOLDER]
//
// FOLDER holds composer_guard.{mjs,wasm}; default ../build/wasm/wasm, where the
// `wasm` preset puts them.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeReference } from './api.mjs';
import { bundle, glue, manifest } from './products.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const build = join(root, '../build');

const { values } = parseArgs({ options: { wasm: { type: 'string' } } });
const wasm = values.wasm ?? join(build, 'wasm/wasm');

/** The first of `paths` that exists. */
function firstOf(paths) {
  return paths.find((path) => existsSync(path));
}

for (const name of ['composer_guard.mjs', 'composer_guard.wasm']) {
  if (existsSync(join(wasm, name))) continue;
  console.error(`${join(wasm, name)} is missing: build the wasm preset first`);
  process.exit(1);
}

// The English texts have one source for the package and the native command.
const english = readFileSync(join(root, '../core/policy/messages/en.json'), 'utf8');
const exported = Object.entries(JSON.parse(english)).map(([name, value]) => {
  const type = name === 'texts' ? 'Message' : 'string';
  return `export const ${name}: Readonly<Record<string, ${type}>> = ` +
    `${JSON.stringify(value, null, 2)};\n`;
});
writeFileSync(
  join(root, 'src/messages/en-texts.ts'),
  '// Made by scripts/build.mjs of core/policy/messages/en.json. Do not edit.\n' +
    `import type { Message } from './types.js';\n\n${exported.join('\n')}`,
);

rmSync(dist, { recursive: true, force: true });
const tsc = join(root, 'node_modules/typescript/bin/tsc');
const compiled = spawnSync(process.execPath, [tsc, '-p', root], {
  stdio: 'inherit',
});
if (compiled.status !== 0) process.exit(compiled.status ?? 1);

await glue(join(wasm, 'composer_guard.mjs'), dist);
copyFileSync(join(wasm, 'composer_guard.wasm'), join(dist, 'composer_guard.wasm'));

await bundle(dist);
manifest(dist, JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version);
writeReference(root);

copyFileSync(join(root, '../LICENSE'), join(root, 'LICENSE'));
const notices = firstOf([
  join(build, 'wasm/THIRD-PARTY-NOTICES'),
  join(build, 'THIRD-PARTY-NOTICES'),
]);
if (notices) copyFileSync(notices, join(root, 'THIRD-PARTY-NOTICES'));
else console.warn('THIRD-PARTY-NOTICES is not built yet: left out');
