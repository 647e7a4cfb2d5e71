// Lines of NDJSON, as many as wanted, the same in every run.
//
//   node tests/load/generate.mjs [--bytes 1e9] [--seed 1] > posts.ndjson
//
// A draft is one to twelve lines of the case files: contacts, near misses and
// ordinary work talk in many languages, some with a context.

import { once } from 'node:events';
import { parseArgs } from 'node:util';

import { readAllCases } from '../cases/read-cases.mjs';
import { seeded } from '../disguise/random.mjs';

// Drafts that are put together once; then they come again with a new id.
const POOL = 20_000;
const MOST_LINES = 12;
const CHUNK = 1 << 20; // characters that are handed over at once

function makePool(seed) {
  const random = seeded(seed);
  const cases = readAllCases();
  return Array.from({ length: POOL }, () => {
    const lines = Array.from({ length: 1 + random.below(MOST_LINES) }, () => random.pick(cases));
    const { context } = lines[0];
    return `,"text":${JSON.stringify(lines.map(({ text }) => text).join('\n'))}` +
      `${context ? `,"context":${JSON.stringify(context)}` : ''}}\n`;
  });
}

/** Chunks of whole lines, `bytes` altogether or a line more. */
export function* generate({ bytes, seed = 1 }) {
  const pool = makePool(seed);
  const sizes = pool.map((rest) => Buffer.byteLength(rest));
  let chunk = '';
  let done = 0;
  for (let id = 1; done < bytes; ++id) {
    const head = `{"id":${id}`;
    chunk += head + pool[(id - 1) % POOL];
    done += head.length + sizes[(id - 1) % POOL];
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

/** Writes them all to a stream, no faster than it takes them. */
export async function feed(stream, options) {
  for (const chunk of generate(options)) {
    if (!stream.write(chunk)) await once(stream, 'drain');
  }
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({
    options: {
      bytes: { type: 'string', default: '1e9' },
      seed: { type: 'string', default: '1' },
    },
  });
  const bytes = Number(values.bytes);
  if (!(bytes > 0)) {
    console.error(`--bytes ${values.bytes}: not a number above 0`);
    process.exit(2);
  }
  process.stdout.on('error', () => process.exit(0)); // `| head`
  await feed(process.stdout, { bytes, seed: Number(values.seed) });
}
