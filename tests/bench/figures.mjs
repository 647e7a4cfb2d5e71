// From samples to figures.
import { YARDSTICK } from './subjects.mjs';

/** The value below which that share of all lies. */
export function quantile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

export const median = (numbers) => quantile(numbers, 0.5);

const keyOf = ({ where, cell, subject }) => `${where}\t${cell}\t${subject}`;

/**
 * Figures of every cell and subject, in microseconds a call. `ratio` is that to
 * the yardstick of the same round, the median over rounds: a round in which the
 * machine was busy slows both. `leastRatio` is that of the least times, which is
 * what remains true on a machine that is never idle.
 */
export function cellFigures(cells, samples) {
  const groups = new Map();
  for (const sample of samples) {
    const key = keyOf(sample);
    groups.set(key, [...(groups.get(key) ?? []), sample]);
  }
  return [...groups.values()].map((rounds) => {
    const { where, cell, subject } = rounds[0];
    const { group, name, length } = cells[cell];
    const all = rounds.flatMap(({ us }) => us ?? []);
    const row = { where, group, name, length, subject };
    if (all.length === 0) return { ...row, median: null };
    const beside = groups.get(keyOf({ where, cell, subject: YARDSTICK }));
    const yardstick = new Map(beside.filter(({ us }) => us?.length > 0).map(({ round, us }) => [round, median(us)]));
    const overall = median([...yardstick.values()]);
    const ratios = rounds.filter(({ us }) => us?.length > 0)
      .map(({ round, us }) => median(us) / (yardstick.get(round) ?? overall));
    return {
      ...row,
      samples: all.length,
      median: median(all),
      p99: quantile(all, 0.99),
      least: Math.min(...all),
      ratio: median(ratios),
      leastRatio: Math.min(...all) / Math.min(...beside.flatMap(({ us }) => us ?? [])),
    };
  });
}

/** Medians of each step of a start, in milliseconds, and p99 of their sum. */
export function startFigures(samples) {
  const groups = new Map();
  for (const sample of samples) {
    const key = `${sample.where}\t${sample.subject}`;
    groups.set(key, [...(groups.get(key) ?? []), sample]);
  }
  return [...groups.values()].map((rows) => {
    const step = (name) => median(rows.map((row) => row[name]));
    return {
      where: rows[0].where,
      subject: rows[0].subject,
      load: step('load'),
      compile: step('compile'),
      start: step('start'),
      check: step('check'),
      total: step('total'),
      p99: quantile(rows.map(({ total }) => total), 0.99),
    };
  });
}
