// The benchmark. See --help.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg, cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { cellFigures, startFigures } from './figures.mjs';
import { nodeHost, startChromium } from './hosts.mjs';
import { bundle, OURS, parts, ROOT, sizes, SUBJECTS, versionOf } from './subjects.mjs';
import { markdown } from './tables.mjs';
import { cells, cut, ORDINARY } from './texts.mjs';

const HELP = `How fast, how large, how hungry: beside others, in Node and in Chromium.

  tests/bench/report [--rounds N] [--only NAME]... [--quick]
                     [--json FILE] [--table FILE] [--page FILE] [--from FILE]

  --rounds N    how often all take their turn; 10 where nothing is said
  --only NAME   only this one, beside the yardstick and us; may be repeated
  --quick       we and the yardstick, 3 rounds
  --from FILE   measures nothing, takes the figures of that JSON

Writes build/artifacts/bench.{json,md,html}.
`;
const at = (name) => join(ROOT, 'build/artifacts', name);
const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string' },
    only: { type: 'string', multiple: true },
    quick: { type: 'boolean', default: false },
    json: { type: 'string', default: at('bench.json') },
    table: { type: 'string', default: at('bench.md') },
    page: { type: 'string', default: at('bench.html') },
    from: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

// A verdict that finds something, so that nothing is put off.
const FIRST = 'call me on +44 20 7946 0958';
const STARTS = 10;
const CHECKS = 10_000;
// Others are here for comparison; a grammar checker takes minutes for as many.
const PEER_CHECKS = 20;
const PASTE = 1_000_000;

const say = (text) => process.stderr.write(`${text}\n`);
const git = (...args) => execFileSync('git', ['-C', ROOT, ...args], { encoding: 'utf8' }).trim();

function chosen(bundles) {
  const [ours, yardstick, ...peers] = bundles;
  if (options.quick && !options.only) return [ours, yardstick];
  return [ours, yardstick, ...peers.filter(({ name }) => options.only?.includes(name) ?? true)];
}

const addressed = (base, { name, script, wasm }) => (
  { name, script: base + script, ...(wasm ? { wasm: base + wasm } : {}) });

async function measureCells(hosts, bundles, rounds) {
  const list = cells();
  for (const { host } of hosts) {
    await host.call('open', bundles.map((each) => addressed(host.base, each)));
    await host.call('prepare', list);
    await host.call('round'); // Code that runs for the first time is not asked.
    await host.call('warm');
  }
  const samples = [];
  for (let round = 1; round <= rounds; ++round) {
    say(`round ${round} of ${rounds}`);
    for (const { where, host } of hosts) {
      const rows = await host.call('round');
      samples.push(...rows.map((row) => ({ ...row, where, round })));
    }
  }
  return cellFigures(list, samples);
}

/** Runs it in a process or a page that nothing else has used. */
async function anew(open, run) {
  const host = await open();
  try {
    return await run(host);
  } finally {
    await host.close();
  }
}

async function measureStarts(places, bundles) {
  const samples = [];
  for (let i = 0; i < STARTS; ++i) {
    say(`start ${i + 1} of ${STARTS}`);
    for (const { where, open } of places) {
      for (const each of bundles) {
        // What takes long needs no tenth time to be told from what does not.
        const slow = samples.some(({ subject, total }) => subject === each.name && total > 500);
        if (slow && i >= 3) continue;
        samples.push({
          where,
          subject: each.name,
          ...(await anew(open, (host) => host.call('first', addressed(host.base, each), FIRST))),
        });
      }
    }
  }
  return startFigures(samples);
}

async function measureMemory(places, bundles) {
  const rows = [];
  const drafts = cut(ORDINARY, 5_000, 16);
  const [paste] = cut(ORDINARY, PASTE, 1);
  for (const { where, open } of places) {
    for (const each of bundles.filter(({ wasm }) => wasm)) {
      say(`memory of ${each.name}, ${where}`);
      const ours = each.name === OURS;
      const checks = ours ? CHECKS : PEER_CHECKS;
      rows.push({
        where,
        subject: each.name,
        checks,
        ...(await anew(open, (host) => host.call('memory', addressed(host.base, each),
          drafts, checks, ours ? paste : null))),
      });
    }
  }
  return rows;
}

async function measure() {
  const folder = join(ROOT, 'build/bench');
  const bundles = await bundle(folder);
  const some = chosen(bundles);
  const rounds = Number(options.rounds ?? (options.quick ? 3 : 10));
  const chromium = await startChromium(folder);
  const places = [
    { where: 'Node', open: () => nodeHost(folder) },
    { where: 'Chromium', open: chromium.host },
  ];
  const before = loadavg();
  try {
    const hosts = await Promise.all(places.map(async ({ where, open }) => (
      { where, host: await open() })));
    const cellRows = await measureCells(hosts, some, rounds);
    for (const { host } of hosts) await host.close();
    const starts = await measureStarts(places, some);
    const memory = await measureMemory(places, some);
    say('sizes');
    return {
      run: {
        commit: git('describe', '--always', '--dirty'),
        date: new Date().toISOString().slice(0, 10),
        processor: cpus()[0].model,
        cores: cpus().length,
        load: [before[0], loadavg()[0]],
        node: process.version,
        chromium: chromium.version,
        rounds,
        versions: Object.fromEntries(SUBJECTS.filter((each) => each.package)
          .map((each) => [each.name, versionOf(each.package)])),
      },
      subjects: some.map(({ name }) => name),
      cells: cellRows,
      starts,
      memory,
      sizes: sizes(folder, some),
      parts: parts(),
    };
  } finally {
    await chromium.close();
  }
}

if (options.help) {
  process.stdout.write(HELP);
} else {
  const figures = options.from
    ? JSON.parse(readFileSync(options.from, 'utf8')) : await measure();
  const write = (path, text) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    say(path);
  };
  if (!options.from) write(options.json, `${JSON.stringify(figures, null, 1)}\n`);
  const table = markdown(figures);
  write(options.table, table);
  const { pageHtml } = await import('./page.mjs');
  write(options.page, await pageHtml(figures, table));
  process.stdout.write(table);
}
