// Charts of the benchmark as SVG, drawn here and not in the page.
import * as vega from 'vega';
import * as vegaLite from 'vega-lite';

// Ours stands out; the yardstick is what all are measured by.
const COLORS = ['#e45756', '#1c2733', '#4c78a8', '#72b7b2', '#54a24b', '#eeca3b'];

async function svg(spec) {
  const { spec: compiled } = vegaLite.compile({
    background: 'white', config: { font: 'system-ui, sans-serif' }, ...spec,
  });
  return new vega.View(vega.parse(compiled), { renderer: 'none' }).toSVG();
}

const subjectColor = (subjects) => ({
  field: 'subject', type: 'nominal', title: null, scale: { domain: subjects, range: COLORS },
});

const facets = (column) => ({
  row: { field: 'where', type: 'nominal', title: null, sort: null },
  column: { field: column, type: 'nominal', title: null, sort: null },
});

const LENGTH = {
  field: 'length', type: 'quantitative', title: 'characters',
  scale: { type: 'log' }, axis: { format: '~s', values: [100, 1_000, 10_000, 100_000] },
};

// Lines by length, both ways in powers of ten: twice as long and twice as slow
// are the same step.
function lines(subjects, values) {
  return svg({
    data: { values },
    facet: facets('name'),
    spec: {
      width: 260,
      height: 200,
      mark: { type: 'line', point: true },
      encoding: {
        x: LENGTH,
        y: {
          field: 'ms', type: 'quantitative', title: 'ms, median',
          scale: { type: 'log' }, axis: { format: '~g' },
        },
        color: subjectColor(subjects),
      },
    },
  });
}

function bars(values, { x, title, format, log = false, color = 'subject' }) {
  const scale = log ? { type: 'log' } : {};
  return svg({
    data: { values },
    facet: { row: { field: 'where', type: 'nominal', title: null, sort: null } },
    spec: {
      height: { step: 22 },
      width: 520,
      encoding: {
        y: { field: 'subject', type: 'nominal', title: null, sort: null },
        x: { field: x, type: 'quantitative', title, scale },
      },
      layer: [
        { mark: { type: 'bar', color: '#4c78a8' }, encoding: color === 'subject' ? {} : { color: { field: color, type: 'nominal', title: null, sort: null } } },
        ...(color === 'subject' ? [{
          mark: { type: 'text', align: 'left', dx: 4 },
          encoding: { text: { field: x, type: 'quantitative', format } },
        }] : []),
      ],
    },
  });
}

const STEPS = ['load', 'compile', 'start', 'check'];

/** [{title, svg}] */
export async function charts({ subjects, cells, starts, sizes, memory }) {
  const timed = cells.filter(({ median }) => median !== null)
    .map((row) => ({ ...row, ms: row.median / 1_000 }));
  const group = (name) => timed.filter((row) => row.group === name);
  const ratios = timed.filter(({ length, group: of }) => length === 5_000 && of !== 'edit')
    .map((row) => ({ ...row, subject: row.subject }));
  const list = [
    ['Time of a check by length', lines(subjects, group('check'))],
    ['A change of an ordinary draft, until its verdict', lines(subjects, group('edit'))],
    ...[...new Set(ratios.map(({ name }) => name))].map((name) => [
      `5,000 characters, ${name}: ratio to the yardstick`,
      bars(ratios.filter((row) => row.name === name),
        { x: 'ratio', title: 'ratio (powers of ten)', format: '.3~r', log: true })]),
    ['From bytes to the first verdict, ms', bars(starts.flatMap((row) => STEPS.map((step) => (
      { where: row.where, subject: row.subject, step, ms: row[step] }))),
    { x: 'ms', title: 'ms', color: 'step' })],
    ['Download, KB brotli', bars(sizes.map((row) => (
      { where: 'brotli', subject: row.subject, kb: row.brotli / 1_000 })),
    { x: 'kb', title: 'KB (powers of ten)', format: '.4~r', log: true })],
    ['WebAssembly memory after many checks, MB', bars(memory.map((row) => (
      { where: row.where, subject: row.subject, mb: row.checked / 2 ** 20 })),
    { x: 'mb', title: 'MB', format: '.1f' })],
  ];
  return Promise.all(list.map(async ([title, chart]) => ({ title, svg: await chart })));
}
