// Logistic regression over numbered features, between two outcomes or several,
// with every weight drawn to 0 by its square. What is minimised is smooth and has
// one minimum, so the same examples give the same weights in whatever order they
// come (L-BFGS).

const MOST = 7; // of a quantised weight, to both sides
const NEXT_ROUNDS = 20; // where the weights are nearly right
const MOST_TURNS = 24;
const HISTORY = 8; // steps that tell how the slope bends
const SHORTEST_STEP = 1e-6;
const ENOUGH = 1e-7; // of the sum: a step that gains less is the last
const SUFFICIENT = 1e-4; // of what the slope promises: a step gains as much

const dot = (a, b) => {
  let sum = 0;
  for (let i = 0; i < a.length; ++i) sum += a[i] * b[i];
  return sum;
};

// What the examples cost with these weights, a row for each number and the bias
// behind them, of as many outcomes each; and the slope there. Of two outcomes one
// has no weights.
function cost(examples, { size, outcomes, decay }, values, slope) {
  slope.fill(0);
  const sums = new Float64Array(outcomes);
  let total = 0;
  for (const { pairs, weight, outcome, offset = 0 } of examples) {
    for (let k = 0; k < outcomes; ++k) {
      sums[k] = values[size * outcomes + k] + offset;
      for (let i = 0; i < pairs.length; ++i) sums[k] += values[pairs[i] * outcomes + k];
    }
    const most = Math.max(0, ...sums);
    let all = outcomes === 1 ? Math.exp(-most) : 0;
    for (let k = 0; k < outcomes; ++k) all += Math.exp(sums[k] - most);
    total += weight * (Math.log(all) + most - (sums[outcome] ?? 0));
    for (let k = 0; k < outcomes; ++k) {
      const error = weight * (Math.exp(sums[k] - most) / all - (k === outcome ? 1 : 0));
      for (let i = 0; i < pairs.length; ++i) slope[pairs[i] * outcomes + k] += error;
      slope[size * outcomes + k] += error;
    }
  }
  for (let i = 0; i < size * outcomes; ++i) {
    total += decay * values[i] ** 2 / 2;
    slope[i] += decay * values[i];
  }
  return total;
}

// Where to go from here: the slope, turned by how it has bent on the last steps.
function direction(slope, history) {
  const to = Float64Array.from(slope, (value) => -value);
  const shares = [];
  for (let k = history.length - 1; k >= 0; --k) {
    const { step, bend, scale } = history[k];
    shares[k] = dot(step, to) / scale;
    for (let i = 0; i < to.length; ++i) to[i] -= shares[k] * bend[i];
  }
  const last = history.at(-1);
  const length = last === undefined ? 1 / Math.sqrt(dot(slope, slope)) : last.scale / dot(last.bend, last.bend);
  for (let i = 0; i < to.length; ++i) to[i] *= length;
  history.forEach(({ step, bend, scale }, k) => {
    const share = shares[k] - dot(bend, to) / scale;
    for (let i = 0; i < to.length; ++i) to[i] += share * step[i];
  });
  return to;
}

/**
 * examples: [{ pairs: [numbers below size], weight, outcome, offset }]; a pair counts
 * as often as it is there; offset: what is known of the sum before, 0 by default.
 * outcomes: how many there are; or 1, and an example has the outcome 0 or another. decay: how much a weight is drawn to 0; rounds: over
 * all examples, at most; from: what was trained before, to begin with. Returns
 * the weights, those of a number together, and behind them the biases.
 */
export function train(examples, { size, outcomes = 1, decay, rounds, from }) {
  let values = Float64Array.from(from ?? new Float64Array((size + 1) * outcomes));
  let slope = new Float64Array(values.length);
  let sum = cost(examples, { size, outcomes, decay }, values, slope);
  const history = [];
  for (let round = 0; round < rounds; ++round) {
    const to = direction(slope, history);
    const promised = dot(slope, to);
    let length = 1;
    const next = new Float64Array(values.length);
    const nextSlope = new Float64Array(values.length);
    let nextSum;
    for (;; length /= 2) {
      for (let i = 0; i < next.length; ++i) next[i] = values[i] + length * to[i];
      nextSum = cost(examples, { size, outcomes, decay }, next, nextSlope);
      if (nextSum <= sum + SUFFICIENT * length * promised || length < SHORTEST_STEP) break;
    }
    if (length < SHORTEST_STEP) break;
    const step = next.map((value, i) => value - values[i]);
    const bend = nextSlope.map((value, i) => value - slope[i]);
    const scale = dot(step, bend);
    if (scale > 0) history.push({ step, bend, scale });
    if (history.length > HISTORY) history.shift();
    const gained = sum - nextSum;
    [values, slope, sum] = [next, nextSlope, nextSum];
    if (gained < ENOUGH * sum) break;
  }
  return values;
}

/**
 * The `count` numbers that tell most, by their weights and how often they occur.
 * learned: what was trained for each use that they have, [{ values, examples }].
 */
export function telling(learned, { size, outcomes = 1, count }) {
  const worth = new Float64Array(size);
  for (const { values, examples } of learned) {
    const seen = new Uint32Array(size);
    for (const { pairs } of examples) for (const pair of pairs) ++seen[pair];
    seen.forEach((times, i) => {
      const most = Math.max(...values.subarray(i * outcomes, (i + 1) * outcomes).map(Math.abs));
      worth[i] = Math.max(worth[i], most * times ** 0.25);
    });
  }
  return [...worth.keys()].sort((a, b) => worth[b] - worth[a] || a - b).slice(0, count);
}

/** The same in whole steps. Biases may be larger than weights. */
export function quantised(values, step, biases = 1) {
  return Array.from(values, (value, i) => {
    const steps = Math.round(value / step);
    return i >= values.length - biases ? steps : Math.max(-MOST, Math.min(MOST, steps));
  });
}

/**
 * Trains and quantises, and again with twice the weight on those of the project's own
 * examples (`own`) that are wrong, until none is. options: those of `train`, the step
 * of a weight; isWrong: of the weights in whole steps and an example.
 */
export function trainUntilRight(examples, { step, rounds, outcomes = 1, ...options }, isWrong) {
  let exact;
  const weighed = examples.map((example) => ({ ...example }));
  for (let turn = 1; ; ++turn) {
    exact = train(weighed, { ...options, outcomes, rounds: turn === 1 ? rounds : NEXT_ROUNDS, from: exact });
    const learned = quantised(exact, step, outcomes);
    const wrong = weighed.filter((example) => example.own && isWrong(learned, example));
    if (wrong.length === 0 || turn === MOST_TURNS) return { learned, wrong: wrong.length };
    for (const example of wrong) example.weight *= 2;
  }
}
