// The figures as Markdown tables.
import { goals } from './goals.mjs';
import { YARDSTICK } from './subjects.mjs';

const number = (value) => (value >= 100 ? Math.round(value).toLocaleString('en')
  : String(Number(value.toPrecision(2))));

export const time = (us) => (us < 1_000 ? `${number(us)} µs` : `${number(us / 1_000)} ms`);

export const megabytes = (bytes) => `${(bytes / 2 ** 20).toFixed(1)} MB`;

export const kilobytes = (bytes) => `${number(bytes / 1_000)} KB`;

const line = (values) => `| ${values.join(' | ')} |`;

function table(heads, rows) {
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

function cellText(row) {
  if (!row) return '';
  if (row.median === null) return 'too long';
  const text = `${time(row.median)}, p99 ${time(row.p99)}`;
  return row.subject === YARDSTICK ? text : `${text}, **${number(row.ratio)} x**`;
}

const TITLES = {
  check: 'Time of a check',
  scripts: 'Time of a check, other scripts one by one',
  edit: 'A change of an ordinary draft, until its verdict',
};

function cellTables(figures, where) {
  return Object.entries(TITLES).map(([group, title]) => {
    const rows = figures.cells.filter((row) => row.where === where && row.group === group);
    const cells = [...new Set(rows.map(({ name, length }) => `${name}\t${length}`))];
    return `### ${title}, ${where}\n\n${table(
      ['draft', 'characters', ...figures.subjects],
      cells.map((cell) => {
        const [name, length] = cell.split('\t');
        return [name, Number(length).toLocaleString('en'), ...figures.subjects.map((subject) =>
          cellText(rows.find((row) => row.subject === subject && row.name === name &&
            row.length === Number(length))))];
      }))}\n`;
  });
}

function startTable({ starts }) {
  const ms = (value) => time(value * 1_000);
  return `### From bytes to the first verdict\n\n${table(
    ['', 'where', 'script', 'compile', 'start', 'first check', 'all', 'p99'],
    starts.map((row) => [row.subject, row.where, ms(row.load), ms(row.compile), ms(row.start),
      ms(row.check), ms(row.total), ms(row.p99)]))}\n`;
}

function sizeTable({ sizes, parts = [] }) {
  const weights = (row) => [row.brotli, row.gzip, row.raw].map(kilobytes);
  const heads = ['brotli', 'gzip', 'raw'];
  return `### Download\n\n${table(
    ['', ...heads], sizes.map((row) => [row.subject, ...weights(row)]))}\n\n${table(
    ['of composer-guard', ...heads], parts.map((row) => [row.part, ...weights(row)]))}\n`;
}

function memoryTable({ memory }) {
  const some = (bytes) => (bytes === undefined ? '' : megabytes(bytes));
  return `### WebAssembly memory, 5,000 characters a check\n\n${table(
    ['', 'where', 'after the first check', 'checks', 'after them', 'after a paste of 1 MB',
      'after one more check'],
    memory.map((row) => [row.subject, row.where, some(row.started),
      row.checks.toLocaleString('en'), some(row.checked), some(row.pasted), some(row.after)]))}\n`;
}

export function runText({ run }) {
  const peers = Object.entries(run.versions).map(([name, version]) => `${name} ${version}`);
  return `${run.commit}, ${run.date}; ${run.processor}, ${run.cores} cores, load ` +
    `${run.load.map((load) => load.toFixed(1)).join(' to ')}; Node ${run.node}, ` +
    `Chromium ${run.chromium}; ${peers.join(', ')}; ${run.rounds} rounds.`;
}

export function markdown(figures) {
  return [
    `${runText(figures)} Medians and the 99th percentile; **x** is the ratio to ` +
      `the yardstick, ${YARDSTICK}, on the same draft in the same round.\n`,
    `### Goals\n\n${table(['', 'at most', 'Node', 'Chromium'],
      goals(figures).map((row) => [row.goal, row.most, row.Node, row.Chromium]))}\n`,
    ...cellTables(figures, 'Node'), ...cellTables(figures, 'Chromium'),
    startTable(figures), sizeTable(figures), memoryTable(figures),
  ].join('\n');
}
