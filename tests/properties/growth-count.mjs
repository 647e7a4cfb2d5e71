// The growth of every shape in instructions, by callgrind: what is linear is so
// on a busy machine as well, and whatever its caches hold. For
// tests/properties/growth --count.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countCheck } from '../bench/callgrind.mjs';

const LIMIT = 9;
const LENGTHS = [5_000, 40_000]; // as growth.cc writes them

const [build] = process.argv.slice(2);
const program = (name) => join(build, 'tests', name);
const folder = mkdtempSync(join(tmpdir(), 'composer-guard-shapes-'));
let failed = 0;
let shapes = 0;
try {
  execFileSync(program('composer_guard_growth'), ['--write', folder]);
  const names = readdirSync(folder).filter((name) => name.endsWith(`-${LENGTHS[0]}.txt`))
    .map((name) => name.slice(0, -`-${LENGTHS[0]}.txt`.length)).sort();
  for (const name of names) {
    const [short, long] = LENGTHS.map((length) => countCheck(program('composer_guard_native'),
      ['1', join(folder, `${name}-${length}.txt`)], 0).instructions);
    const ratio = long / short;
    const fails = ratio > LIMIT;
    shapes += 1;
    failed += fails ? 1 : 0;
    console.log(`${name.padEnd(22)} ${String(short).padStart(12)} ${String(long).padStart(13)}` +
      ` ${ratio.toFixed(2).padStart(6)}${fails ? '  FAILS' : ''}`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
console.log(`${shapes - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
