// How fast the native command is over many drafts, and that its memory does not
// grow with them.

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { feed } from './generate.mjs';

const HELP = `tests/load/report [--bytes 1e9] [--jobs N] [--policy FILE]

Generates so many bytes of NDJSON (default 1 GB), sends them through
"composer-guard check --jobs N" (default: one a core) and prints lines and bytes
a second, the same per second of processor time, which is what one core does,
and the memory over the run. Exit status 1 when the memory grew by more than a
tenth between the first tenth of the input and the last.

COMPOSER_GUARD in the environment: the command (default: of build/release).`;

const COLUMNS = 60;
const SAMPLE_MS = 100;
const MOST_GROWTH = 1.1;
// The clock of /proc/PID/stat: 100 ticks a second on every Linux.
const TICKS = 100;

const command = process.env.COMPOSER_GUARD ??
  fileURLToPath(new URL('../../build/release/bin/composer-guard', import.meta.url));

const { values } = parseArgs({
  options: {
    bytes: { type: 'string', default: '1e9' },
    jobs: { type: 'string', default: String(availableParallelism()) },
    policy: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const bytes = Number(values.bytes);

const proc = (pid, file) => readFileSync(`/proc/${pid}/${file}`, 'utf8');

/** Resident memory in MiB and processor seconds of a process. */
function measure(pid) {
  const memory = Number(/VmRSS:\s+(\d+)/.exec(proc(pid, 'status'))[1]) / 1024;
  const fields = proc(pid, 'stat').replace(/^.*\) /s, '').split(' ');
  return { memory, seconds: (Number(fields[11]) + Number(fields[12])) / TICKS };
}

/** A line of bars for numbers, from 0 to the greatest. */
function line(numbers) {
  const most = Math.max(...numbers);
  return Array.from({ length: COLUMNS }, (_, i) => {
    const part = numbers.slice(Math.floor(i * numbers.length / COLUMNS),
      Math.max(1, Math.ceil((i + 1) * numbers.length / COLUMNS)));
    return '▁▂▃▄▅▆▇█'[Math.round(Math.max(...part) / most * 7)];
  }).join('');
}

const args = ['check', '--jobs', values.jobs];
if (values.policy) args.push('--policy', values.policy);
const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
let lines = 0;
child.stdout.on('data', (chunk) => {
  for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) ++lines;
});
const samples = [];
const timer = setInterval(() => {
  try {
    samples.push(measure(child.pid));
  } catch { /* it has just ended */ }
}, SAMPLE_MS);
const started = process.hrtime.bigint();
const ended = new Promise((resolve) => child.on('close', resolve));
child.stdin.on('error', () => {}); // It has died: the status says so.
await Promise.race([feed(child.stdin, { bytes }), ended]);
child.stdin.end();
const status = await ended;
clearInterval(timer);
const wall = Number(process.hrtime.bigint() - started) / 1e9;
if (status !== 0 || samples.length < 10) {
  console.error(status === 0 ? 'too short a run to be measured' : `the command failed: ${status}`);
  process.exit(1);
}

const memory = samples.map((sample) => sample.memory);
const { seconds } = samples.at(-1);
const tenth = Math.ceil(memory.length / 10);
const first = Math.max(...memory.slice(tenth, 2 * tenth));
const last = Math.max(...memory.slice(-tenth));
const mb = (n) => (n / 1e6).toFixed(1);
console.log(`${lines.toLocaleString('en')} drafts, ${mb(bytes)} MB, ${values.jobs} threads`);
console.log(`${wall.toFixed(1)} s: ${Math.round(lines / wall).toLocaleString('en')} drafts/s, ${mb(bytes / wall)} MB/s`);
console.log(`per core: ${Math.round(lines / seconds).toLocaleString('en')} drafts/s, ${mb(bytes / seconds)} MB/s ` +
  `(${seconds.toFixed(1)} s of processor time, ${(seconds / wall).toFixed(2)} cores busy)`);
console.log(`memory: ${first.toFixed(1)} MiB after a tenth, ${last.toFixed(1)} MiB at the end, ` +
  `${Math.max(...memory).toFixed(1)} MiB at most`);
console.log(line(memory));
if (last > first * MOST_GROWTH) {
  console.error('the memory grows with the input');
  process.exit(1);
}
