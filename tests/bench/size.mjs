// What the package weighs, and which part of it how much:
//
//   node tests/bench/size.mjs [--functions N] [--json FILE]
//
// Sizes are bytes, raw and as brotli of quality 11. A part's brotli is that of
// the part alone: the whole is less than their sum, as parts help each other.
// Build the wasm preset and the package first. Functions are told apart by the
// names that the build keeps beside the module, tables by their content.
import {
  existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import { dataAt, functions, sections } from './wasm_parts.mjs';
import { named, tables } from './wasm_tables.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = join(root, 'js/dist');
const build = join(root, 'build/wasm/wasm');
const generated = join(root, 'build/wasm/core/generated');
const { values: options } = parseArgs({
  options: {
    functions: { type: 'string', default: '0' },
    json: { type: 'string', default: join(root, 'build/artifacts/size.json') },
  },
});

export function brotli(bytes) {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  }).length;
}

const row = (part, chunks) => {
  const bytes = Buffer.concat(chunks);
  return { part, raw: bytes.length, brotli: brotli(bytes) };
};

/** What a page downloads for checking drafts, and their sum. */
export function downloads() {
  const files = ['composer_guard.wasm', 'composer_guard.mjs'].map((name) =>
    row(name, [readFileSync(join(dist, name))]));
  const sum = (key) => files.reduce((all, file) => all + file[key], 0);
  return [...files, { part: 'together', raw: sum('raw'), brotli: sum('brotli') }];
}

// Which source file defines a function of ours, by its name.
function sourceIndex() {
  const index = new Map();
  for (const folder of ['core', 'wasm']) {
    for (const path of readdirSync(join(root, folder), { recursive: true })) {
      if (!path.endsWith('.cc') || /^(third_party|cli)\//.test(path)) continue;
      const text = readFileSync(join(root, folder, path), 'utf8');
      for (const [, name] of text.matchAll(/^[ \w:<>,*&~]*?\b(\w+(?:::~?\w+)*)\(/gm)) {
        const last = name.split('::').at(-1);
        if (!index.has(last)) index.set(last, `${folder}/${path}`);
      }
    }
  }
  return index;
}

const OUTSIDE = [
  [/^(non-virtual thunk to )?re2::/, 're2'],
  [/^absl::/, 'absl'],
  [/^(emscripten::|_embind|__embind|embind_)/, 'embind'],
  [/^(std::|operator |void std::|__cxa|__cxx|abort)/, 'C++ library'],
  [/^(emmalloc|malloc|free|realloc|calloc|mem|str|isw?|sbrk|dl)/, 'C library'],
];

function partOf(name, index) {
  const plain = name.replace(/\(anonymous namespace\)::/g, '').replace(/^(?:[\w:<>*& ]+ )?(?=composer_guard::)/, '');
  const outside = OUTSIDE.find(([pattern]) => pattern.test(name));
  if (outside) return outside[1];
  if (plain.startsWith('composer_guard::')) {
    const called = plain.replace(/\(.*$/, '').split('::').slice(1).map((part) => part.replace(/<.*$/, ''));
    for (const part of called.reverse()) {
      const source = index.get(part);
      if (source) return source;
    }
    return 'ours, inlined from headers';
  }
  for (const [pattern, part] of [[/composer_guard::/, 'C++ library on our types'], [/re2::|absl::/, 're2']]) {
    if (pattern.test(name)) return part;
  }
  return 'other';
}

function groups(items, keyOf, bytesOf) {
  const found = new Map();
  for (const item of items) {
    const key = keyOf(item);
    if (!found.has(key)) found.set(key, []);
    found.get(key).push(bytesOf(item));
  }
  return [...found].map(([key, chunks]) => row(key, chunks)).sort((a, b) => b.brotli - a.brotli);
}

function codeParts(bytes) {
  const index = sourceIndex();
  return groups(functions(bytes), ({ name }) => partOf(name, index), ({ body }) => body);
}

function dataParts(bytes) {
  const segments = dataAt(bytes);
  const memory = Buffer.alloc(Math.max(...segments.map(({ address, bytes: { length } }) => address + length)));
  for (const segment of segments) memory.set(segment.bytes, segment.address);
  return groups(named(memory, tables(generated)), ({ name }) => name,
    ({ address, size }) => memory.subarray(address, address + size));
}

const SMALL = 300; // parts below it are shown as one row

function withRest(rows) {
  const rest = rows.filter(({ brotli: size }) => size < SMALL);
  const sum = (key) => rest.reduce((all, part) => all + part[key], 0);
  return [...rows.filter((part) => !rest.includes(part)),
    { part: `${rest.length} smaller ones`, raw: sum('raw'), brotli: sum('brotli') }];
}

function main() {
  const withNames = join(build, 'composer_guard.named.wasm');
  if (!existsSync(withNames) || !existsSync(join(dist, 'composer_guard.wasm'))) {
    console.error('build the wasm preset first, then `npm run build` in js');
    process.exit(1);
  }
  const bytes = readFileSync(withNames);
  const whole = ({ id, name, bytes: body }) => ({ id, part: { 10: 'code', 11: 'data' }[id] ?? `section ${id} ${name}`, body });
  const report = {
    downloads: downloads(),
    sections: sections(readFileSync(join(dist, 'composer_guard.wasm'))).map(whole)
      .map(({ part, body }) => row(part, [body])).sort((a, b) => b.brotli - a.brotli),
    code: codeParts(bytes),
    data: dataParts(bytes),
  };
  for (const [title, rows] of [
    ['What a page downloads', report.downloads],
    ['Sections of the module', withRest(report.sections)],
    ['Code by source', withRest(report.code)],
    ['Data by table', withRest(report.data)],
  ]) {
    console.log(`\n${title}`);
    console.table(rows);
  }
  const most = Number(options.functions);
  if (most > 0) {
    console.table(functions(bytes).map(({ name, body }) => ({ raw: body.length, name: name.slice(0, 100) }))
      .sort((a, b) => b.raw - a.raw).slice(0, most));
  }
  mkdirSync(dirname(options.json), { recursive: true });
  writeFileSync(options.json, `${JSON.stringify(report, null, 2)}\n`);
  console.log(`\nJSON: ${options.json}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
