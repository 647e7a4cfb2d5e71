// Logistic regression over numbered features, by gradient descent with a step
// for each weight (AdaGrad) that draws every weight to 0, so that most of them
// end there. What comes out is the mean of the second half of the rounds, which
// depends less on the order of the examples. The same examples give the same
// weights.

const RATE = 0.1;
const BIAS_RATE = 0.01;
const MOST = 7; // of a quantised weight, to both sides

// A small generator, so that the order does not depend on the machine.
function* shuffles(list) {
  let seed = 1;
  const below = (n) => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((seed / 0x80000000) * n);
  };
  for (;;) {
    for (let i = list.length - 1; i > 0; --i) {
      const k = below(i + 1);
      [list[i], list[k]] = [list[k], list[i]];
    }
    yield list;
  }
}

// Weights that are drawn to 0 with each example, worked out when one is used.
class Weights {
  constructor(size, forget) {
    this.values = new Float64Array(size);
    this.squares = new Float64Array(size);
    this.drawn = new Uint32Array(size); // the example that it was drawn at
    this.forget = forget;
    this.examples = 0;
  }

  draw(k) {
    const by = (this.examples - this.drawn[k]) * this.forget * RATE / Math.sqrt(this.squares[k] + 1);
    this.drawn[k] = this.examples;
    this.values[k] = Math.sign(this.values[k]) * Math.max(0, Math.abs(this.values[k]) - by);
  }

  step(k, error) {
    this.squares[k] += error * error;
    this.values[k] -= RATE * error / Math.sqrt(this.squares[k] + 1e-6);
  }
}

/**
 * examples: [{ pairs: [numbers], weight, is }]; a pair counts as often as it is
 * there. size: of the table; rounds: over all examples; forget: how much a weight
 * is drawn to 0 with each example.
 */
export function train(examples, { size, rounds, forget }) {
  const weights = new Weights(size, forget);
  const mean = new Float64Array(size);
  const ones = examples.filter(({ is }) => is).length;
  let bias = Math.log(ones / (examples.length - ones));
  let meanBias = 0;
  const counted = rounds - (rounds >> 1);
  const orders = shuffles([...examples]);
  for (let round = 1; round <= rounds; ++round) {
    for (const { pairs, weight, is } of orders.next().value) {
      ++weights.examples;
      for (const pair of pairs) weights.draw(pair % size);
      const sum = sumOf({ bias, weights: weights.values }, pairs);
      const error = (1 / (1 + Math.exp(-sum)) - (is ? 1 : 0)) * weight;
      bias -= BIAS_RATE * error;
      for (const pair of pairs) weights.step(pair % size, error);
    }
    if (round <= rounds - counted) continue;
    meanBias += bias / counted;
    for (let k = 0; k < size; ++k) {
      weights.draw(k);
      mean[k] += weights.values[k] / counted;
    }
  }
  return { bias: meanBias, weights: mean };
}

/** The same in whole steps. */
export function quantised({ bias, weights }, step) {
  return {
    bias: Math.round(bias / step),
    weights: Array.from(weights, (value) => Math.max(-MOST, Math.min(MOST, Math.round(value / step)))),
  };
}

export const sumOf = ({ bias, weights }, pairs) =>
  pairs.reduce((sum, pair) => sum + weights[pair % weights.length], bias);
