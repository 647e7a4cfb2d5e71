// The measuring itself, the same file in Node and in the page: it knows no
// more of either than performance.now().
//
// A sample is the mean of a batch of calls, long enough for the clock. Subjects
// take turns at every cell, so that a busy moment meets all of them. Before each
// batch the thread sleeps: who has slept is given a whole slice of a busy
// processor, so that what takes longer is not cut off more often.

// Beside a clock of 5 microseconds, as a page has it, half a percent.
const BATCH_MS = 1;
const BATCHES = 8;
// What a cell of one subject may take in all, so that the slow do not keep the
// quick waiting; and what one call may take, else it is left out.
const CELL_MS = 1_500;
const CALL_MS = 1_500;

const subjects = new Map();
const cells = [];

export async function open(list) {
  for (const { name, script, wasm } of list) {
    const { start } = await import(script);
    const subject = await start(wasm && await bytesOf(wasm));
    subjects.set(name, {
      ...subject,
      waits: subject.check('a') instanceof Promise,
      usPerUnit: 0,
      spent: new Map(),
    });
  }
}

/** Memory that instances export, by order of their making. */
const memories = [];
const noted = (instance) => {
  for (const value of Object.values(instance.exports)) {
    if (value instanceof WebAssembly.Memory) memories.push(value);
  }
};
for (const name of ['instantiate', 'instantiateStreaming']) {
  const instantiate = WebAssembly[name];
  WebAssembly[name] = async (...args) => {
    const made = await instantiate.apply(WebAssembly, args);
    noted(made.instance ?? made);
    return made;
  };
}
const { Instance } = WebAssembly;
WebAssembly.Instance = class extends Instance {
  constructor(...args) {
    super(...args);
    noted(this);
  }
};

async function bytesOf(address) {
  if (!address.startsWith('file:')) return (await fetch(address)).arrayBuffer();
  const { readFile } = await import('node:fs/promises');
  const bytes = await readFile(new URL(address));
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
}

export function prepare(list) {
  cells.push(...list);
}

/** One call of what the cell asks, over all its drafts in turn. */
function runner(subject, cell) {
  if (!cell.inserts) {
    const { drafts } = cell;
    let next = 0;
    return { calls: 1, run: () => subject.check(drafts[next++ % drafts.length]) };
  }
  const [draft] = cell.drafts;
  // Made beforehand: a composer hands out its text as well.
  let text = draft;
  const states = cell.inserts.map((insert) => {
    text = text.slice(0, insert.at) + insert.text + text.slice(insert.at);
    return text;
  });
  if (subject.open) {
    const check = subject.open();
    return {
      calls: states.length,
      run: () => states.reduce((found, state) => found + check(state), 0),
      undo: () => check(draft),
    };
  }
  return {
    calls: states.length,
    run: () => states.reduce((found, state) => found + subject.check(state), 0),
    // One after the other, as they must be for one that answers later.
    later: async () => { for (const state of states) await subject.check(state); },
  };
}

const sleep = () => new Promise((resolve) => { setTimeout(resolve, 2); });

/** Milliseconds of so many runs. What undoes them is not timed. */
async function timed({ run, undo, later }, waits, times) {
  let took = 0;
  if (!undo && !waits) {
    const begin = performance.now();
    for (let i = 0; i < times; ++i) run();
    return performance.now() - begin;
  }
  undo?.(); // The engine keeps some drafts only; this one is there again.
  for (let i = 0; i < times; ++i) {
    const begin = performance.now();
    if (waits) await (later ?? run)();
    else run();
    took += performance.now() - begin;
    undo?.();
  }
  return took;
}

/** Microseconds a call, several times; null where one would take too long. */
async function sample(subject, index) {
  const cell = cells[index];
  const calls = cell.inserts?.length ?? 1;
  const opens = cell.inserts && subject.open; // reads little of the draft
  if (!opens && (subject.usPerUnit * cell.length * calls) / 1000 > CALL_MS) return null;
  const spent = subject.spent.get(index) ?? { ms: 0, times: 0 };
  subject.spent.set(index, spent);
  if (spent.ms > CELL_MS) return [];
  spent.runner ??= runner(subject, cell);
  if (spent.times === 0) {
    const took = await timed(spent.runner, subject.waits, 1);
    spent.times = Math.max(1, Math.ceil(BATCH_MS / Math.max(took, 0.001)));
  }
  const samples = [];
  let took = 0;
  for (let i = 0; i < BATCHES && spent.ms <= CELL_MS; ++i) {
    await sleep();
    took = await timed(spent.runner, subject.waits, spent.times);
    spent.ms += took;
    samples.push((took * 1000) / (spent.times * calls));
  }
  // It has become faster meanwhile.
  if (took < BATCH_MS / 2) spent.times *= 2;
  if (!cell.inserts) subject.usPerUnit = samples.at(-1) / cell.length;
  return samples;
}

/** One round: [{cell, subject, us}]; `us` is null where it would take too long. */
export async function round() {
  const rows = [];
  for (const [cell] of cells.entries()) {
    for (const [name, subject] of subjects) {
      rows.push({ cell, subject: name, us: await sample(subject, cell) });
    }
  }
  return rows;
}

/** After it the spent time counts anew: what came before was for warming up. */
export function warm() {
  for (const { spent } of subjects.values()) {
    for (const each of spent.values()) {
      if (each.ms < CELL_MS) each.ms = 0;
    }
  }
}

/** From bytes to the first verdict, in milliseconds, once. */
export async function first({ script, wasm }, draft) {
  const bytes = wasm && await bytesOf(wasm);
  const begin = performance.now();
  const { start } = await import(script);
  const loaded = performance.now();
  const subject = await start(bytes);
  const started = performance.now();
  await subject.check(draft);
  const end = performance.now();
  const compiled = subject.compiled ?? loaded;
  return {
    load: loaded - begin,
    compile: compiled - loaded,
    start: started - compiled,
    check: end - started,
    total: end - begin,
  };
}

// Until what is given back beside the checks has been given back.
const SETTLED_MS = 500;

const memoryBytes = () => memories.at(-1)?.buffer.byteLength ?? 0;

/** WebAssembly memory in bytes: at the start, after many checks, after a paste. */
export async function memory({ script, wasm }, drafts, checks, paste) {
  const { start } = await import(script);
  const subject = await start(await bytesOf(wasm));
  await subject.check(drafts[0]);
  const started = memoryBytes();
  for (let i = 0; i < checks; ++i) await subject.check(drafts[i % drafts.length]);
  const checked = memoryBytes();
  if (!paste) return { started, checked };
  await subject.check(paste);
  const pasted = memoryBytes();
  await subject.check(drafts[0]);
  await new Promise((done) => { setTimeout(done, SETTLED_MS); });
  return { started, checked, pasted, after: memoryBytes() };
}
