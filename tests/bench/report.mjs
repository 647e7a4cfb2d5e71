// Size and speed of the package, in one command:
//
//   node tests/bench/report.mjs [--rounds N] [--json FILE]
//
// Times are medians over rounds, each round taking all lengths in turn, so that
// a busy moment spoils a round and not a row. The yardstick is four hand-written
// contact patterns in V8 on the same text in the same round; `ratio` is what is
// worth comparing between machines.
import {
  existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { DENSE, GROWTH, PROSE, SCRIPTS } from './texts.mjs';
import { yardstick } from './yardstick.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = join(root, 'js/dist');
const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '15' },
    json: { type: 'string', default: join(root, 'build/artifacts/bench.json') },
  },
});
const ROUNDS = Number(options.rounds);

// A sample must be long beside the clock's resolution.
const SAMPLE_MS = 4;

const LENGTHS = [100, 1_000, 5_000, 20_000, 100_000];

if (!existsSync(join(dist, 'composer_guard.wasm'))) {
  console.error('js/dist is missing: run `npm run build` in js first');
  process.exit(1);
}
const { createGuard } = await import(pathToFileURL(join(dist, 'index.js')));

/** What a person downloads. */
function sizes() {
  const code = readdirSync(dist, { recursive: true })
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(join(dist, name)));
  const parts = {
    'composer_guard.wasm': readFileSync(join(dist, 'composer_guard.wasm')),
    'composer_guard.mjs (glue)': readFileSync(join(dist, 'composer_guard.mjs')),
    'our JavaScript, unminified': Buffer.concat(code),
  };
  return Object.entries(parts).map(([part, bytes]) => ({
    part,
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
    }).length,
  }));
}

/** From the bytes in memory to the first verdict, each time anew. */
async function firstVerdict() {
  const bytes = readFileSync(join(dist, 'composer_guard.wasm'));
  const times = { compile: [], start: [], firstCheck: [], total: [] };
  for (let round = 0; round < ROUNDS; ++round) {
    const begin = performance.now();
    const module = await WebAssembly.compile(bytes);
    const compiled = performance.now();
    const guard = await createGuard({ wasm: module });
    const started = performance.now();
    guard.check('call me on +44 20 7946 0958');
    const end = performance.now();
    guard.dispose();
    times.compile.push(compiled - begin);
    times.start.push(started - compiled);
    times.firstCheck.push(end - started);
    times.total.push(end - begin);
  }
  return Object.fromEntries(Object.entries(times).map(([step, list]) =>
    [step, round(median(list))]));
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

/** Microseconds of one call. */
function timeOf(run) {
  let calls = 1;
  for (;;) {
    const begin = performance.now();
    for (let i = 0; i < calls; ++i) run();
    const ms = performance.now() - begin;
    if (ms >= SAMPLE_MS) return (ms * 1000) / calls;
    calls = Math.ceil(calls * Math.min(10, (1.2 * SAMPLE_MS) / (ms || 0.01)));
  }
}

/** Medians for each of the named texts. */
function checks(guard, texts) {
  const samples = texts.map(() => ({ check: [], yardstick: [] }));
  for (let round = 0; round < ROUNDS; ++round) {
    texts.forEach(({ text }, i) => {
      samples[i].check.push(timeOf(() => guard.check(text)));
      samples[i].yardstick.push(timeOf(() => yardstick(text)));
    });
  }
  return texts.map(({ name, text }, i) => {
    const check = median(samples[i].check);
    const four = median(samples[i].yardstick);
    return {
      text: name,
      characters: text.length,
      checkUs: round(check),
      yardstickUs: round(four),
      ratio: round(check / four),
      usPer1000: round((check * 1000) / text.length),
      findings: guard.check(text).findings.length,
    };
  });
}

function round(number) {
  return Number(number.toPrecision(3));
}

function toLength(text, length) {
  return text.repeat(Math.ceil(length / text.length)).slice(0, length);
}

function show(title, rows) {
  console.log(`\n${title}`);
  console.table(rows);
}

const guard = await createGuard();
const report = {
  engine: guard.info.engineVersion,
  node: process.version,
  rounds: ROUNDS,
  sizes: sizes(),
  firstVerdictMs: await firstVerdict(),
  prose: checks(guard, LENGTHS.map((length) => ({
    name: 'proposal', text: toLength(PROSE, length),
  }))),
  dense: checks(guard, [1_000, 20_000].map((length) => ({
    name: 'dense', text: toLength(DENSE, length),
  }))),
  scripts: checks(guard, Object.entries(SCRIPTS).map(([name, text]) => ({
    name, text: toLength(text, 5_000),
  }))),
  // Ten times the length should take ten times as long.
  growth: Object.entries(GROWTH).map(([name, unit]) => {
    const [small, large] = checks(guard, [10_000, 100_000].map((length) => ({
      name, text: toLength(unit, length),
    })));
    return {
      shape: name,
      us10k: small.checkUs,
      us100k: large.checkUs,
      growth: round(large.checkUs / small.checkUs),
      ratio100k: large.ratio,
    };
  }),
};
guard.dispose();

show('Size in bytes', report.sizes);
show('From bytes to the first verdict, ms', [report.firstVerdictMs]);
show('Time per check of ordinary proposal text, µs', report.prose);
show('Dense with contacts, µs', report.dense);
show('Other scripts, µs', report.scripts);
show('Growth from 10,000 to 100,000 characters (10 is linear)', report.growth);
mkdirSync(dirname(options.json), { recursive: true });
writeFileSync(options.json, `${JSON.stringify(report, null, 2)}\n`);
console.log(`\nJSON: ${options.json}`);
