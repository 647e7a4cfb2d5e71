// What was set as a goal, and where it stands.
import { OURS, YARDSTICK } from './subjects.mjs';

const LENGTH = 5_000;
const LONG = 100_000;

const times = (value) => (!(value > 0) ? '' : `${Number(value.toPrecision(2))} x`);
const ms = (value) => (value === undefined ? '' : `${Number(value.toPrecision(2))} ms`);
const mb = (bytes) => (bytes === undefined ? '' : `${(bytes / 2 ** 20).toFixed(1)} MB`);

/** [{goal, most, Node, Chromium}], all as text. */
export function goals({ cells, starts, memory, sizes }) {
  const cell = (where, name, length) => cells.find((row) => row.where === where &&
    row.subject === OURS && row.name === name && row.length === length && row.median !== null);
  const both = (text) => ({ Node: text('Node'), Chromium: text('Chromium') });
  const ratio = (goal, name, most) => ({
    goal: `${goal}, ${LENGTH.toLocaleString('en')} characters`,
    most,
    ...both((where) => {
      const row = cell(where, name, LENGTH);
      return row ? `${times(row.ratio)} (least times: ${times(row.leastRatio)})` : '';
    }),
  });
  const flat = (goal, name) => ({
    goal: `${goal}, 100,000 characters, to that at 5,000`,
    most: '2 x',
    ...both((where) => times(cell(where, name, LONG)?.least / cell(where, name, LENGTH)?.least)),
  });
  const start = (where) => starts.find((row) => row.where === where && row.subject === OURS);
  const memoryOf = (where) => memory.find((row) => row.where === where && row.subject === OURS);
  const size = `${Math.round(sizes.find(({ subject }) => subject === OURS).brotli / 1_000)} KB`;
  return [
    ratio(`check, to ${YARDSTICK}: ordinary`, 'ordinary', '1 x'),
    ratio('check: dense with contacts', 'dense', '3 x'),
    ratio('check: other scripts', 'other scripts', '2 x'),
    ratio('key at the end', 'key at the end', '0.05 x'),
    ratio('key in the middle', 'key in the middle', '0.05 x'),
    flat('key at the end', 'key at the end'),
    flat('key in the middle', 'key in the middle'),
    {
      goal: 'from compiled module to first verdict',
      most: '5 ms',
      ...both((where) => ms(start(where) && start(where).start + start(where).check)),
    },
    { goal: 'download, brotli', most: '200 KB', Node: size, Chromium: size },
    {
      goal: 'memory after 10,000 checks of 5,000 characters',
      most: '8 MB',
      ...both((where) => mb(memoryOf(where)?.checked)),
    },
    {
      goal: 'memory after a paste of 1 MB and one more check',
      most: '8 MB',
      ...both((where) => mb(memoryOf(where)?.after)),
    },
  ];
}
