// In which order the frames' kinds of words are numbered. A set of them is
// written as the steps between its numbers, so what stands in sets together
// should have numbers near each other: fewer bytes, and more of them alike.

const ROUNDS = 200_000;
const BOTH_SIDES = 2; // places beside a number that another is moved to
const MOST_SETS = 60; // a kind in more of them is moved by others only
const LONG_STEP = 128; // takes a second byte
const LONG_COST = 3;

const costOfStep = (step) => 1 + Math.log2(step + 1) + (step >= LONG_STEP ? LONG_COST : 0);

/** A small generator, so that the order depends on the sets alone. */
function generator() {
  let seed = 1;
  return (below) => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((seed / 0x80000000) * below);
  };
}

/**
 * The kinds 0 .. count - 1 in their new order. sets: [[kinds]]. Two kinds change
 * places again and again, where that makes the sets they are in cheaper.
 */
export function orderOfKinds(count, sets) {
  const order = [...Array(count).keys()];
  const placeOf = [...order];
  const setsOf = order.map(() => []);
  sets.forEach((set, number) => set.forEach((kind) => setsOf[kind].push(number)));
  const costOf = (set) => {
    let next = 0;
    let cost = 0;
    for (const place of set.map((kind) => placeOf[kind]).sort((a, b) => a - b)) {
      cost += costOfStep(place - next);
      next = place + 1;
    }
    return cost;
  };
  const costs = sets.map(costOf);
  const random = generator();
  const pick = (list) => list[random(list.length)];
  for (let round = 0; round < ROUNDS; ++round) {
    const kind = random(count);
    if (setsOf[kind].length === 0) continue;
    const beside = pick(sets[pick(setsOf[kind])]);
    const place = placeOf[beside] + (random(2) === 0 ? -1 : 1) * (1 + random(BOTH_SIDES));
    const other = order[place];
    if (other === undefined || other === kind) continue;
    const touched = [...new Set([...setsOf[kind], ...setsOf[other]])];
    if (touched.length > MOST_SETS) continue;
    const old = placeOf[kind];
    [placeOf[kind], placeOf[other]] = [place, old];
    const fresh = touched.map((set) => costOf(sets[set]));
    const gain = touched.reduce((sum, set, i) => sum + costs[set] - fresh[i], 0);
    if (gain < 0) {
      [placeOf[kind], placeOf[other]] = [old, place];
      continue;
    }
    touched.forEach((set, i) => { costs[set] = fresh[i]; });
    [order[place], order[old]] = [kind, other];
  }
  return order;
}
