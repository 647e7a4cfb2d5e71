// A frame as written -> the steps that core/detect/frame_match.cc takes.
//
//   '^ GIVE me|us? YOUR PHONE_NOUN $'
//
// An element is a word, a class, or several with `|` between; `?`, `*` (up to
// four) and `+` behind it repeat it. `..5` are up to five words of the clause,
// `...9` up to nine words or signs. `( a b | c )` groups, `[ … ]` is the part
// to report, `^` and `$` are the ends of a clause, `!x` and `<!x` forbid `x`
// ahead and behind.

/** FrameOp of core/rules/frames.h. */
export const OP = { match: 0, set: 1, split: 2, jump: 3, gap: 4, wide: 5, begin: 6, end: 7, not: 8, notBehind: 9, open: 10, close: 11, star: 12 };
const OP_BITS = 4;
const MOST_ARGUMENT = 4095; // in two bytes beside the operation
const MOST_REPEATED = 4;

export const step = (op, argument = 0) => (argument << OP_BITS) | op;

const opOf = (each) => each & ((1 << OP_BITS) - 1);

/** The number of the set of which the step takes a word, in a list; none of others. */
export const setOfStep = (each) => ([OP.set, OP.star].includes(opOf(each)) ? [each >> OP_BITS] : []);

/** The same with sets that a step forbids. */
export const namedByStep = (each) => ([OP.set, OP.star, OP.not, OP.notBehind].includes(opOf(each)) ? [each >> OP_BITS] : []);

/** The step with the number that `numbers` gives its set. */
export const withNumber = (each, numbers) => namedByStep(each).reduce((_, set) => step(opOf(each), numbers[set]), each);

/** For FrameSteps of core/rules/frames.h. */
export function stepBytes(each) {
  const argument = each >> OP_BITS;
  if (argument > MOST_ARGUMENT) throw new Error(`a step with ${argument}`);
  return [opOf(each) | ((argument >> 8) << OP_BITS), argument & 255];
}

/** Text -> {type, …}; throws what is wrong with it. */
export function parseFrame(text) {
  const marks = text.match(/\(|\)[?*+]?|[^\s()]+/g) ?? [];
  let at = 0;
  const sequence = () => {
    const branches = [[]];
    while (at < marks.length && !marks[at].startsWith(')')) {
      const mark = marks[at++];
      if (mark === '|') branches.push([]);
      else branches.at(-1).push(item(mark));
    }
    const [first, ...rest] = branches.map((items) => ({ type: 'sequence', items }));
    return rest.length === 0 ? first : { type: 'either', branches: [first, ...rest] };
  };
  const item = (mark) => {
    if (mark === '(') {
      const inner = sequence();
      const close = marks[at++];
      if (close === undefined) throw new Error(`a ( stays open in ${text}`);
      return repeated(inner, close.slice(1));
    }
    const gap = mark.match(/^(\.\.\.?)(\d+)$/);
    if (gap) return { type: gap[1] === '..' ? 'gap' : 'wide', most: Number(gap[2]) };
    if (mark === '^') return { type: 'begin' };
    if (mark === '$') return { type: 'end' };
    if (mark === '[') return { type: 'open' };
    if (mark === ']') return { type: 'close' };
    const [, forbids, names, times] = mark.match(/^(!|<!)?(.+?)([?*+]?)$/);
    if (/(^|\|)[$^]?($|\|)/.test(names)) throw new Error(`${mark} is no word: write ( ^ | … ) in ${text}`);
    const element = { type: { '!': 'not', '<!': 'notBehind' }[forbids] ?? 'set', names: names.split('|') };
    return forbids ? element : repeated(element, times);
  };
  const frame = sequence();
  if (at < marks.length) throw new Error(`a ) too many in ${text}`);
  return frame;
}

const repeated = (inner, times) => (times === '' ? inner : { type: 'repeat', inner, times });

/** The steps of a parsed frame; `setOf` gives the number of a list of names. */
export function frameSteps(node, setOf) {
  switch (node.type) {
    case 'sequence':
      return node.items.flatMap((each) => frameSteps(each, setOf));
    case 'either': {
      const [first, ...rest] = node.branches;
      const steps = frameSteps(first, setOf);
      if (rest.length === 0) return steps;
      const others = frameSteps({ type: 'either', branches: rest }, setOf);
      return [step(OP.split, steps.length + 2), ...steps, step(OP.jump, others.length + 1), ...others];
    }
    case 'repeat': {
      const once = frameSteps(node.inner, setOf);
      if (node.times === '?') return optional(once);
      if (node.inner.type === 'set') {
        const star = step(OP.star, setOf(node.inner.names));
        return node.times === '+' ? [...once, star] : [star];
      }
      let more = [];
      const least = node.times === '+' ? 1 : 0;
      for (let n = least; n < MOST_REPEATED; ++n) more = optional([...once, ...more]);
      return least === 1 ? [...once, ...more] : more;
    }
    case 'gap':
    case 'wide':
      return [step(OP[node.type], node.most)];
    case 'set':
    case 'not':
    case 'notBehind':
      return [step(OP[node.type], setOf(node.names))];
    default:
      return [step(OP[node.type])];
  }
}

const optional = (steps) => [step(OP.split, steps.length + 1), ...steps];

/**
 * [{names, begin, end}]: lists of names of which every match holds a word each,
 * and the steps among which the one is that takes it. `sizeOf` counts the words
 * of a list: of each branch of an either-or the rarest counts.
 */
export function neededNames(node, sizeOf, setOf, begin = 0) {
  const end = begin + frameSteps(node, setOf).length;
  if (node.type === 'set') return [{ names: node.names, begin, end }];
  if (node.type === 'sequence') {
    let at = begin;
    return node.items.flatMap((each) => {
      const needed = neededNames(each, sizeOf, setOf, at);
      at += frameSteps(each, setOf).length;
      return needed;
    });
  }
  if (node.type === 'repeat' && node.times === '+') {
    return neededNames(node.inner, sizeOf, setOf, begin);
  }
  if (node.type === 'either') {
    const rarest = node.branches.map((branch) => neededNames(branch, sizeOf, setOf)
      .map(({ names }) => names).sort((a, b) => sizeOf(a) - sizeOf(b))[0]);
    if (rarest.every((names) => names !== undefined)) {
      return [{ names: [...new Set(rarest.flat())].sort(), begin, end }];
    }
  }
  return [];
}
