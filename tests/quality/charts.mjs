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

// From the tenth under the lowest figure to 1, so that points near the top stay
// apart. A bar begins at 0, a point need not.
function zoomed(values, figure) {
  const lowest = Math.min(0.9, ...values.map((value) => value[figure]));
  return { domain: [Math.max(0, Math.floor(lowest * 10) / 10), 1], nice: false };
}

// Precision against recall per category, a point for each least confidence.
function curveChart(curves) {
  const values = Object.entries(curves).flatMap(([category, points]) => points
    .filter(({ precision, recall }) => precision !== undefined && recall !== undefined)
    .map((point, order) => ({ category, order, ...point })));
  const encoding = {
    x: { field: 'recall', type: 'quantitative', scale: zoomed(values, 'recall'), axis: PERCENT },
    y: { field: 'precision', type: 'quantitative', scale: zoomed(values, 'precision'), axis: PERCENT },
  };
  return svg({
    data: { values },
    columns: 4,
    facet: { field: 'category', type: 'nominal', title: null },
    spec: {
      width: 190,
      height: 150,
      encoding,
      layer: [
        { mark: { type: 'line', color: '#b0bac5' }, encoding: { order: { field: 'order', type: 'quantitative' } } },
        {
          mark: { type: 'point', size: 70, filled: true, opacity: 1 },
          encoding: {
            color: {
              field: 'confidence', type: 'nominal', title: 'least confidence', sort: CONFIDENCES,
              scale: { domain: CONFIDENCES, range: ['#f2a93b', '#4c78a8', '#2f7d4f'] },
            },
          },
        },
      ],
    },
  });
}

// Bars with their figures at the end.
function barChart(values, { x, title, color }) {
  const share = x !== 'per1000';
  return svg({
    data: { values },
    height: { step: 22 },
    width: 420,
    encoding: {
      y: { field: 'name', type: 'nominal', title: null, sort: null },
      x: { field: x, type: 'quantitative', title, ...(share ? { scale: UNIT, axis: PERCENT } : {}) },
    },
    layer: [
      { mark: { type: 'bar', color } },
      {
        mark: { type: 'text', align: 'left', dx: 4 },
        encoding: { text: { field: x, type: 'quantitative', format: share ? '.1%' : '.1f' } },
      },
    ],
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
