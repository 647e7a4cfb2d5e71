// The floors of this report: what was measured, written so that they only
// rise. Reading and comparing them is tests/quality/floors.mjs.

const STEP = 1000; // tenths of a percent

const down = (value) => Math.floor(value * STEP) / STEP;
const up = (value) => Math.ceil(value * STEP) / STEP;

function measured(figures) {
  const floors = [];
  const add = (path, rates) => {
    if (rates.recall !== undefined) floors.push({ figure: `${path}.recall`, min: down(rates.recall) });
    if (rates.falseRate !== undefined) floors.push({ figure: `${path}.falseRate`, max: up(rates.falseRate) });
  };
  for (const group of ['total', 'categories', 'singles']) {
    for (const [name, rates] of Object.entries(figures[group])) add(`${group}.${name}`, rates);
  }
  return floors;
}

// The text of floors.json for these figures, no floor lower than in `before`.
export function raised(figures, before) {
  const { about, floors } = JSON.parse(before);
  const old = new Map(floors.map((floor) => [floor.figure, floor]));
  const lines = measured(figures).map((floor) => {
    const earlier = old.get(floor.figure);
    if (floor.min !== undefined) return { ...floor, min: Math.max(floor.min, earlier?.min ?? 0) };
    return { ...floor, max: Math.min(floor.max, earlier?.max ?? 1) };
  }).map((floor) => `    ${JSON.stringify(floor)}`);
  return `{\n  "about": ${JSON.stringify(about)},\n  "floors": [\n${lines.join(',\n')}\n  ]\n}\n`;
}
