// Runs the native command over the samples and adds a verdict to each.

import { spawnSync } from 'node:child_process';

const MAX_OUTPUT = 2 ** 30; // bytes

export function checkSamples(samples, command) {
  const input = samples
    .map(({ text, context }, id) => JSON.stringify({ id, text, context }))
    .join('\n') + '\n';
  const started = process.hrtime.bigint();
  const run = spawnSync(command, ['check'], { input, encoding: 'utf8', maxBuffer: MAX_OUTPUT });
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  if (run.error) throw new Error(`${command}: ${run.error.message}`);
  if (run.status !== 0) throw new Error(`${command}: status ${run.status}\n${run.stderr}`);
  for (const line of run.stdout.split('\n')) {
    if (line === '') continue;
    const { id, verdict } = JSON.parse(line);
    samples[id].verdict = verdict;
  }
  return seconds;
}
