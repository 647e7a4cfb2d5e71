// Floors: figures that may not get worse. They only rise.

// [{ figure: "cases.silent.warningsPer1000", max: 0 }, { figure, min }]
export function readFloors(text) {
  const { floors } = JSON.parse(text);
  for (const { figure, min, max } of floors) {
    if (typeof figure !== 'string' || (min === undefined) === (max === undefined)) {
      throw new Error(`floors.json: ${JSON.stringify(figure)} needs one of min and max`);
    }
  }
  return floors;
}

const figureAt = (figures, path) => path.split('.').reduce((at, key) => at?.[key], figures);

// The floors with those raised (or lowered, for a max) that this run is better
// than; rounded to the worse side, so that the run itself still passes.
export function raisedFloors(figures, floors, digits = 2) {
  const unit = 10 ** digits;
  return floors.map((floor) => {
    const value = figureAt(figures, floor.figure);
    if (value === undefined) return floor;
    if (floor.min !== undefined) {
      return { ...floor, min: Math.max(floor.min, Math.floor(value * unit) / unit) };
    }
    return { ...floor, max: Math.min(floor.max, Math.ceil(value * unit) / unit) };
  });
}

// Figures that this run could not measure (no labelled drafts here) are told
// apart from those that are under their floor.
export function underFloors(figures, floors) {
  const under = [];
  const absent = [];
  for (const { figure, min, max } of floors) {
    const value = figureAt(figures, figure);
    if (value === undefined) absent.push(figure);
    else if (min !== undefined && value < min) under.push(`${figure}: ${value} is under ${min}`);
    else if (max !== undefined && value > max) under.push(`${figure}: ${value} is over ${max}`);
  }
  return { checked: floors.length - absent.length, under, absent };
}
