// Takes a WebAssembly module apart: its functions with their names and bytes,
// and its data.
//
//   functions(bytes)        [{ name, body }], in order; name '' without names
//   dataAt(bytes)           [{ address, bytes }] of the active data segments
//
// Only what a linked module of one memory has: see the WebAssembly spec, 5.5.

const CUSTOM = 0;
const IMPORT = 2;
const CODE = 10;
const DATA = 11;

class Reader {
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  byte() {
    return this.bytes[this.at++];
  }

  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  }

  take(size) {
    const part = this.bytes.subarray(this.at, this.at + size);
    this.at += size;
    return part;
  }

  text() {
    return Buffer.from(this.take(this.number())).toString('utf8');
  }
}

/** The sections: [{ id, name, bytes }]; a custom one's name is taken off. */
export function sections(bytes) {
  const reader = new Reader(bytes, 8);
  const found = [];
  while (reader.at < bytes.length) {
    const id = reader.byte();
    const body = new Reader(reader.take(reader.number()));
    const name = id === CUSTOM ? body.text() : '';
    found.push({ id, name, bytes: body.bytes.subarray(body.at) });
  }
  return found;
}

function importedFunctions(all) {
  const section = all.find(({ id }) => id === IMPORT);
  if (!section) return 0;
  const reader = new Reader(section.bytes);
  let functions = 0;
  for (let n = reader.number(); n > 0; --n) {
    reader.text();
    reader.text();
    const kind = reader.byte();
    if (kind === 0) {
      ++functions;
      reader.number();
    } else if (kind === 3) {
      reader.take(2);
    } else {
      if (kind === 1) reader.byte();
      const limits = reader.byte();
      reader.number();
      if (limits & 1) reader.number();
    }
  }
  return functions;
}

function functionNames(all) {
  const names = new Map();
  const section = all.find(({ name }) => name === 'name');
  if (!section) return names;
  const reader = new Reader(section.bytes);
  while (reader.at < section.bytes.length) {
    const kind = reader.byte();
    const part = new Reader(reader.take(reader.number()));
    if (kind !== 1) continue;
    for (let n = part.number(); n > 0; --n) {
      const index = part.number();
      names.set(index, part.text());
    }
  }
  return names;
}

export function functions(bytes) {
  const all = sections(bytes);
  const names = functionNames(all);
  const imported = importedFunctions(all);
  const reader = new Reader(all.find(({ id }) => id === CODE).bytes);
  return Array.from({ length: reader.number() }, (_, i) => ({
    name: names.get(imported + i) ?? '',
    body: reader.take(reader.number()),
  }));
}

export function dataAt(bytes) {
  const section = sections(bytes).find(({ id }) => id === DATA);
  const reader = new Reader(section.bytes);
  const found = [];
  for (let n = reader.number(); n > 0; --n) {
    const kind = reader.number();
    let address = 0;
    if (kind !== 1) {
      if (reader.byte() !== 0x41) throw new Error('a data segment without a constant address');
      address = reader.number();
      reader.byte(); // end
    }
    found.push({ address, bytes: reader.take(reader.number()) });
  }
  return found;
}
