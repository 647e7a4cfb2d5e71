// How good the guard is: `tests/quality/report --help`.

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { checkSamples } from './check.mjs';
import { raisedFloors, readFloors, underFloors } from './floors.mjs';
import { flagged, measure, mistakes } from './measure.mjs';
import { mistakeText, reportText } from './print.mjs';
import { loadSamples } from './samples.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = resolve(HERE, '../..');

const HELP = `usage: tests/quality/report [options] [FOLDER]

Measures the native command on the project's case files and on the
examples*.jsonl and benign-*.jsonl of FOLDER, where it is there (default:
$COMPOSER_GUARD_EVAL, else ../shared/eval beside the repository).

  --misses          list what was missed and wrongly reported, worst first
  --flagged         list what was reported in the benign drafts
  --only TEXT       only samples whose id or a tag contains TEXT
  --json FILE       write all figures as JSON
  --floors          exit with 1 when a figure is under tests/quality/floors.json
  --raise           set the floors to the figures of this run where it is better
  --page FILE       write a page with charts and marked drafts (first: npm ci
                    --prefix tests/quality)
  --command FILE    the command (default: build/release/bin/composer-guard)
`;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    misses: { type: 'boolean' },
    flagged: { type: 'boolean' },
    only: { type: 'string' },
    json: { type: 'string' },
    floors: { type: 'boolean' },
    raise: { type: 'boolean' },
    page: { type: 'string' },
    command: { type: 'string', default: join(ROOT, 'build/release/bin/composer-guard') },
    help: { type: 'boolean', short: 'h' },
  },
});

function write(file, text) {
  mkdirSync(dirname(resolve(file)), { recursive: true });
  writeFileSync(file, text);
}

function raiseFloors(figures) {
  const file = join(HERE, 'floors.json');
  const { about, floors } = JSON.parse(readFileSync(file, 'utf8'));
  const rows = raisedFloors(figures, floors).map((floor) => `    ${JSON.stringify(floor)}`);
  writeFileSync(file, `{\n  "about": ${JSON.stringify(about)},\n  "floors": [\n${rows.join(',\n')}\n  ]\n}\n`);
}

async function main() {
  if (options.help) return console.log(HELP);
  if (!existsSync(options.command)) {
    throw new Error(`${options.command} is missing: cmake --preset release && cmake --build --preset release`);
  }
  const folder = positionals[0] ?? process.env.COMPOSER_GUARD_EVAL ?? resolve(ROOT, '../shared/eval');
  let samples = loadSamples(folder, readdirSync);
  if (options.only) {
    samples = samples.filter(({ id, tags }) => [id, ...tags].some((word) => word.includes(options.only)));
  }
  const seconds = checkSamples(samples, options.command);
  const figures = measure(samples);
  console.log(reportText(figures, { seconds, drafts: samples.length }));
  if (options.misses) console.log(`\n== mistakes\n\n${mistakeText(mistakes(samples))}`);
  if (options.flagged) console.log(`\n== flagged benign drafts\n\n${mistakeText(flagged(samples))}`);
  if (options.json) write(options.json, `${JSON.stringify(figures, null, 2)}\n`);
  if (options.page) {
    const { pageHtml } = await import('./page.mjs');
    write(options.page, await pageHtml(figures, mistakes(samples), { seconds, drafts: samples.length }));
    console.log(`\npage: ${options.page}`);
  }
  if (options.raise) raiseFloors(figures);
  if (options.floors) {
    const floors = readFloors(readFileSync(join(HERE, 'floors.json'), 'utf8'));
    const { checked, under, absent } = underFloors(figures, floors);
    console.log(`\n== floors${absent.length > 0 ? ` (not measured here: ${absent.join(', ')})` : ''}`);
    for (const line of under) console.log(line);
    console.log(`${checked - under.length} passed, ${under.length} failed`);
    if (under.length > 0) process.exitCode = 1;
  }
}

main().catch((error) => {
  console.error(`tests/quality/report: ${error.message}`);
  process.exitCode = 2;
});
