// What dist/ holds beside the modules: the one-file build and the manifest.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { minify } from 'terser';

/**
 * dist/composer-guard.min.js: the package in one file, for a page without a
 * bundler. The engine and the worker stay beside it, at the same addresses.
 */
export async function bundle(dist) {
  await build({
    entryPoints: [join(dist, 'index.js')],
    outfile: join(dist, 'composer-guard.min.js'),
    bundle: true,
    format: 'esm',
    minify: true,
    target: 'es2022',
    legalComments: 'none',
    // Readers that go by the text take `}export{` for no module.
    footer: { js: 'export {};' },
    logLevel: 'warning',
  });
}

/**
 * Emscripten's glue, without the spaces and long names that it comes with, and
 * without what nothing in it calls, which esbuild leaves inside of functions.
 */
export async function glue(from, dist) {
  const { code } = await minify(readFileSync(from, 'utf8'), {
    module: true, ecma: 2020, compress: { passes: 4 },
  });
  writeFileSync(join(dist, 'composer_guard.mjs'), code);
}

// The files a page loads by address, which a host may want to pin.
const PINNED = ['composer_guard.wasm', 'composer-guard.min.js', 'worker.js'];

/** dist/manifest.json: bytes and integrity hash of those files. */
export function manifest(dist, version) {
  const files = Object.fromEntries(PINNED.map((name) => {
    const bytes = readFileSync(join(dist, name));
    const hash = createHash('sha384').update(bytes).digest('base64');
    return [name, { bytes: bytes.length, integrity: `sha384-${hash}` }];
  }));
  writeFileSync(join(dist, 'manifest.json'),
    `${JSON.stringify({ version, files }, null, 2)}\n`);
}
