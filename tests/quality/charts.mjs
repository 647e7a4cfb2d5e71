// Charts of the report as SVG, drawn here and not in the page.

import * as vega from 'vega';
import * as vegaLite from 'vega-lite';

import { CONFIDENCES } from './measure.mjs';

const PERCENT = { format: '.0%' };
const UNIT = { domain: [0, 1] };

async function svg(spec) {
  const { spec: compiled } = vegaLite.compile({
    background: 'white', config: { font: 'system-ui, sans-serif' }, ...spec,
  });
  return new vega.View(vega.parse(compiled), { renderer: 'none' }).toSVG();
}

// Precision against recall per category, a point for each least confidence.
function curveChart(curves) {
  const values = Object.entries(curves).flatMap(([category, points]) => points
    .filter(({ precision, recall }) => precision !== undefined && recall !== undefined)
    .map((point, order) => ({ category, order, ...point })));
  return svg({
    data: { values },
    columns: 4,
    facet: { field: 'category', type: 'nominal', title: null },
    spec: {
      width: 190,
      height: 150,
      mark: { type: 'line', point: { size: 60, filled: true } },
      encoding: {
        x: { field: 'recall', type: 'quantitative', scale: UNIT, axis: PERCENT },
        y: { field: 'precision', type: 'quantitative', scale: UNIT, axis: PERCENT },
        order: { field: 'order', type: 'quantitative' },
        color: { value: '#4c78a8' },
      },
    },
  });
}

function barChart(values, { x, title, color }) {
  return svg({
    data: { values },
    height: { step: 22 },
    width: 420,
    mark: 'bar',
    encoding: {
      y: { field: 'name', type: 'nominal', title: null, sort: null },
      x: { field: x, type: 'quantitative', title, ...(x === 'per1000' ? {} : { scale: UNIT, axis: PERCENT }) },
      color: { value: color },
    },
  });
}

const rows = (groups, figure) => Object.entries(groups)
  .filter(([, rates]) => rates[figure] !== undefined)
  .map(([name, rates]) => ({ name, [figure]: rates[figure] }));

// [{ title, svg }] for one set of drafts.
export async function setCharts(set) {
  const confidences = Object.fromEntries(CONFIDENCES
    .filter((level) => set.byConfidence[level])
    .map((level) => [level, set.byConfidence[level]]));
  const alarms = Object.entries(set.byTag)
    .filter(([, tag]) => tag.silent.warning > 0)
    .map(([name, tag]) => ({ name, per1000: tag.silent.warningsPer1000 }))
    .sort((a, b) => b.per1000 - a.per1000);
  const charts = [
    ['Precision against recall, by least confidence (low, medium, high)', curveChart(set.curves)],
    ['Recall by category', barChart(rows(set.byCategory, 'recall'), { x: 'recall', title: 'recall', color: '#4c78a8' })],
    ['Precision by category', barChart(rows(set.byCategory, 'precision'), { x: 'precision', title: 'precision', color: '#54a24b' })],
    ['Precision by confidence', barChart(rows(confidences, 'precision'), { x: 'precision', title: 'precision', color: '#54a24b' })],
    ['Recall by tag', barChart(rows(set.byTag, 'recall'), { x: 'recall', title: 'recall', color: '#4c78a8' })],
  ];
  if (alarms.length > 0) {
    charts.push(['Warnings per 1,000 silent drafts, by tag',
      barChart(alarms, { x: 'per1000', title: 'warnings per 1,000', color: '#e45756' })]);
  }
  return Promise.all(charts.map(async ([title, chart]) => ({ title, svg: await chart })));
}
