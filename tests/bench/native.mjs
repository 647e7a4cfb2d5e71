// The native engine in figures. See --help.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { countCheck } from './callgrind.mjs';
import { cut, DENSE, ORDINARY, SCRIPTS } from './texts.mjs';

const HELP = `The native engine: throughput of a core, instructions a character, where they go.

  tests/bench/native [--times N] [--draft NAME] [--top N] [--no-count] [--json FILE]

  --times N      checks of each draft; 40 where nothing is said
  --draft NAME   whose functions are shown; ordinary-5000 where nothing is said
  --top N        so many functions; 15 where nothing is said
  --no-count     without callgrind
`;
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const { values: options } = parseArgs({
  options: {
    times: { type: 'string', default: '40' },
    draft: { type: 'string', default: 'ordinary-5000' },
    top: { type: 'string', default: '15' },
    'no-count': { type: 'boolean', default: false },
    json: { type: 'string', default: join(ROOT, 'build/artifacts/native.json') },
    help: { type: 'boolean', default: false },
  },
});
const PROGRAM = join(process.env.BUILD, 'tests/composer_guard_native');

function drafts() {
  const texts = [
    ...[100, 1_000, 5_000, 20_000, 100_000].map((length) => ['ordinary', ORDINARY, length]),
    ...[1_000, 5_000, 20_000].map((length) => ['dense', DENSE, length]),
    ...Object.entries(SCRIPTS).map(([name, text]) => [name.replace(' ', '-'), text, 5_000]),
  ];
  const folder = join(ROOT, 'build/bench/drafts');
  mkdirSync(folder, { recursive: true });
  return texts.map(([name, text, length]) => {
    const file = join(folder, `${name}-${length}.txt`);
    writeFileSync(file, cut(text, length, 1)[0]);
    return { name: `${name}-${length}`, file };
  });
}

function timed(list) {
  const lines = execFileSync(PROGRAM, [options.times, ...list.map(({ file }) => file)],
    { encoding: 'utf8' }).trim().split('\n');
  return lines.map((line, i) => {
    const [bytes, units, findings, ...took] = line.split(' ').map(Number);
    const sorted = took.sort((a, b) => a - b);
    return {
      draft: list[i].name, bytes, units, findings,
      us: sorted[sorted.length >> 1], leastUs: sorted[0],
    };
  });
}

function printed(rows) {
  console.log('\nProcessor time of one core; a draft is 5,000 characters or as long as it says');
  console.table(Object.fromEntries(rows.map((row) => [row.draft, {
    findings: row.findings,
    'µs, median': Number(row.us.toPrecision(3)),
    'µs, least': Number(row.leastUs.toPrecision(3)),
    'ns a character': Number(((row.us * 1_000) / row.units).toPrecision(3)),
    'MB a second': Number((row.bytes / row.us).toPrecision(3)),
    ...(row.instructions ? {
      'instructions a character': Number((row.instructions / row.units).toPrecision(4)),
    } : {}),
  }])));
}

function functions(title, list) {
  console.log(`\n${title}`);
  for (const { share, name } of list) console.log(`${share.toFixed(1).padStart(6)} %  ${name}`);
}

if (options.help) {
  process.stdout.write(HELP);
} else {
  const list = drafts();
  const rows = timed(list);
  const report = {
    processor: cpus()[0].model, cores: cpus().length, load: loadavg()[0], drafts: rows,
  };
  if (!options['no-count']) {
    const count = Number(options.top);
    list.forEach(({ name, file }, i) => {
      const { instructions, self, inclusive } = countCheck(PROGRAM, ['1', file], count);
      rows[i].instructions = instructions;
      if (name === options.draft) report.functions = { draft: name, self, inclusive };
    });
  }
  printed(rows);
  if (report.functions) {
    functions(`${options.draft}: share of the instructions, the function itself`, report.functions.self);
    functions(`${options.draft}: with what it calls`, report.functions.inclusive);
  }
  mkdirSync(join(ROOT, 'build/artifacts'), { recursive: true });
  writeFileSync(options.json, `${JSON.stringify(report, null, 1)}\n`);
  console.log(`\n${options.json}`);
}
