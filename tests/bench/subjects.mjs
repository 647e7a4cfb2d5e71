// What is measured beside what, each made into one file that Node and the page
// load alike: the same code in both, and what a person would download.
import { build } from 'esbuild';
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { sections } from './wasm_parts.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DIST = join(ROOT, 'js/dist');

/** All ratios are to this one. */
export const YARDSTICK = 'four-regexes';
export const OURS = 'composer-guard';

export const SUBJECTS = [
  { name: OURS, wasm: () => join(DIST, 'composer_guard.wasm') },
  { name: YARDSTICK },
  { name: 'linkify-it', package: 'linkify-it' },
  { name: 'libphonenumber-js', package: 'libphonenumber-js' },
  { name: 'redact-pii', package: 'redact-pii' },
  {
    name: 'harper',
    package: 'harper.js',
    wasm: () => join(HERE, 'node_modules/harper.js/dist/harper_wasm_bg.wasm'),
  },
];

/** Versions of the peers, as installed. */
export const versionOf = (name) => JSON.parse(
  readFileSync(join(HERE, 'node_modules', name, 'package.json'), 'utf8')).version;

/** Makes the files in `folder`. Returns [{name, script, wasm?}], names of files. */
export async function bundle(folder) {
  mkdirSync(folder, { recursive: true });
  const options = {
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    external: ['node:*', 'fs'],
    alias: { 'composer-guard': join(DIST, 'headless.js') },
    legalComments: 'none',
    logLevel: 'error',
  };
  await build({
    ...options,
    entryPoints: [
      ...SUBJECTS.map(({ name }) => join(HERE, 'subjects', `${name}.mjs`)),
      join(HERE, 'measure.mjs'),
    ],
    entryNames: '[name]',
  });
  return SUBJECTS.map(({ name, wasm }) => {
    if (wasm) copyFileSync(wasm(), join(folder, `${name}.wasm`));
    return {
      name, script: `${name}.mjs`, ...(wasm ? { wasm: `${name}.wasm` } : {}),
    };
  });
}

const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };

function weigh(files) {
  const sum = (size) => files.reduce((all, bytes) => all + size(bytes), 0);
  return {
    raw: sum((bytes) => bytes.length),
    gzip: sum((bytes) => gzipSync(bytes, { level: 9 }).length),
    // Its best level takes half a minute for harper's 16 MB, and is what a
    // server sends that compresses once.
    brotli: sum((bytes) => brotliCompressSync(bytes, BROTLI).length),
  };
}

/** What a person downloads to have a verdict, in bytes. */
export function sizes(folder, bundles) {
  const rows = bundles.map(({ name, script, wasm }) => ({
    subject: name,
    ...weigh([script, wasm].filter(Boolean)
      .map((file) => readFileSync(join(folder, file)))),
  }));
  const page = ['composer-guard.min.js', 'composer_guard.wasm']
    .map((file) => readFileSync(join(DIST, file)));
  return [{ subject: `${OURS}, with marks, cards and texts`, ...weigh(page) }, ...rows];
}

const PARTS = { 10: 'code', 11: 'data' };

/**
 * Our own download in its parts, each compressed by itself, so that their sum is
 * a little more than the whole: the code, the data, the rest of the module, and
 * the script that loads it.
 */
export function parts() {
  const all = sections(readFileSync(join(DIST, 'composer_guard.wasm')));
  const named = (wanted) => all.filter(({ id }) => PARTS[id] === wanted)
    .map(({ bytes }) => bytes);
  return [
    { part: 'code of the module', ...weigh(named('code')) },
    { part: 'data of the module', ...weigh(named('data')) },
    { part: 'the rest of it', ...weigh([Buffer.concat(named(undefined))]) },
    { part: 'glue', ...weigh([readFileSync(join(DIST, 'composer_guard.mjs'))]) },
  ];
}
