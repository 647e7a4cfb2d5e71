// How well the guard reads through disguise: `tests/disguise/report --help`.

import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { checkSamples } from '../quality/check.mjs';
import { readFloors, underFloors } from '../quality/floors.mjs';
import { table } from '../quality/print.mjs';
import { generate } from './generate.mjs';
import { raised } from './floors.mjs';
import { measure } from './measure.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = resolve(HERE, '../..');

const HELP = `usage: tests/disguise/report [options]

Makes contacts in sentences, disguises them with each technique and each pair,
and counts what the native command finds; near misses go the same way and must
stay silent.

  --seed N        another set of drafts (default: 1; the floors are for 1)
  --misses N      print N misses of the weakest techniques (default: 30)
  --only TEXT     only techniques whose "category/name" contains TEXT
  --weakest FILE  write three misses for each weak technique
  --json FILE     write all figures as JSON
  --raise         write the floors anew: what is measured, never less than before
  --floors        exit with 1 when a figure is under tests/disguise/floors.json
  --command FILE  the command (default: build/release/bin/composer-guard)
`;

const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    misses: { type: 'string', default: '30' },
    only: { type: 'string', default: '' },
    weakest: { type: 'string' },
    json: { type: 'string' },
    floors: { type: 'boolean' },
    raise: { type: 'boolean' },
    command: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
});
if (options.help) {
  process.stdout.write(HELP);
  process.exit(0);
}

const percent = (value) => (value === undefined ? '-' : `${(100 * value).toFixed(1)}%`);
const keysOf = (sample) => sample.techniques.map((name) => `${sample.category}/${name}`);
const nameOf = (sample) => `${sample.category}/${sample.techniques.join('+') || 'plain'}`;
const shown = (sample) => `${nameOf(sample)}: ${JSON.stringify(sample.text)}`;
const found = (sample) => sample.verdict.findings
  .map((finding) => `${finding.category} ${JSON.stringify(sample.text.slice(finding.start, finding.end))}`).join(', ');

const samples = generate({ seed: Number(options.seed) })
  .filter((sample) => options.only === '' || keysOf(sample).some((key) => key.includes(options.only)));
const seconds = checkSamples(samples, options.command ?? join(ROOT, 'build/release/bin/composer-guard'));
const figures = measure(samples);

const row = (name, rates) => [name, String(rates.drafts), percent(rates.recall), percent(rates.warned),
  String(rates.twins), percent(rates.falseRate)];
const HEAD = ['drafts', 'recall', 'as warning', 'twins', 'false'];
const rowsOf = (groups) => Object.entries(groups).map(([name, rates]) => row(name, rates));

console.log(`${samples.length} drafts, ${seconds.toFixed(1)} s\n`);
console.log(table(['all', ...HEAD], rowsOf(figures.total)), '\n');
console.log(table(['category', ...HEAD], rowsOf(figures.categories)), '\n');
console.log(table(['technique', ...HEAD, 'in pairs', 'false in pairs'],
  Object.entries(figures.singles).map(([name, rates]) => [...row(name, rates),
    percent(figures.partners[name]?.recall), percent(figures.partners[name]?.falseRate)])), '\n');

const weakFirst = (groups) => Object.entries(groups)
  .filter(([, rates]) => rates.recall < 1).sort(([, a], [, b]) => a.recall - b.recall);
const worstPairs = weakFirst(figures.pairs).slice(0, 40);
console.log(table(['weakest pairs', ...HEAD], worstPairs.map(([name, rates]) => row(name, rates))), '\n');

// One miss of each weak technique in turn, singles before pairs.
function misses(silent) {
  const wrong = samples.filter((sample) => sample.silent === silent && !sample.judged.right);
  const lists = new Map();
  for (const sample of wrong.sort((a, b) => a.techniques.length - b.techniques.length)) {
    const name = nameOf(sample);
    lists.set(name, [...(lists.get(name) ?? []), sample]);
  }
  const taken = [];
  for (let turn = 0; [...lists.values()].some((list) => list.length > turn); turn++) {
    for (const list of lists.values()) if (list[turn]) taken.push(list[turn]);
  }
  return taken;
}

const count = Number(options.misses);
console.log('Misses:');
for (const sample of misses(false).slice(0, count)) console.log(`  ${shown(sample)}`);
console.log('Wrongly reported:');
for (const sample of misses(true).slice(0, count)) console.log(`  ${shown(sample)} -> ${found(sample)}`);

// Three misses for each technique, the weakest first; single ones and pairs.
function weakest() {
  const lines = [];
  const section = (title, groups, names) => {
    lines.push(`== ${title} ==`);
    for (const [name, rates] of Object.entries(groups).sort(([, a], [, b]) => a.recall - b.recall)) {
      const wrong = names(name);
      if (wrong.length === 0) continue;
      lines.push(`${name}: ${percent(rates.recall)} found, ${percent(rates.falseRate)} false`);
      for (const sample of wrong.filter((one) => !one.silent).slice(0, 3)) lines.push(`    miss   ${shown(sample)}`);
      for (const sample of wrong.filter((one) => one.silent).slice(0, 3)) lines.push(`    false  ${shown(sample)} -> ${found(sample)}`);
    }
  };
  const wrong = samples.filter((sample) => !sample.judged.right);
  const plain = wrong.filter((sample) => sample.techniques.length === 0);
  for (const sample of plain) lines.push(`plain ${sample.silent ? 'false' : 'miss'}: ${shown(sample)} ${found(sample)}`);
  const ofCount = (n) => wrong.filter((sample) => sample.techniques.length === n);
  section('single', figures.singles, (name) => ofCount(1).filter((sample) => keysOf(sample).includes(name)));
  section('in pairs, by technique', figures.partners, (name) => ofCount(2).filter((sample) => keysOf(sample).includes(name)));
  section('pairs', figures.pairs, (name) => ofCount(2).filter((sample) => nameOf(sample) === name));
  return `${lines.join('\n')}\n`;
}

if (options.weakest) writeFileSync(options.weakest, weakest());
if (options.json) writeFileSync(options.json, `${JSON.stringify(figures, null, 2)}\n`);

const FLOORS = join(HERE, 'floors.json');
if (options.raise) writeFileSync(FLOORS, raised(figures, readFileSync(FLOORS, 'utf8')));
if (options.floors) {
  const { checked, under, absent } = underFloors(figures, readFloors(readFileSync(FLOORS, 'utf8')));
  for (const line of [...under, ...absent.map((figure) => `${figure}: not measured`)]) console.log(line);
  const failed = under.length + absent.length;
  console.log(`${checked - under.length} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
