// The tables that the build generates, as the bytes that they are in the module.
//
//   tables(folder)  [{ name, bytes }] of the arrays of texts and numbers in the
//                   .cc files of a folder; arrays of structures are left out
//   named(memory, tables)  [{ name, address, size }] of those found in memory,
//                   and of what lies between them

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const WIDTH = { char: 1, uint8_t: 1, uint16_t: 2, uint32_t: 4 };
const ARRAY = /^const (\w+) (k\w+)\[\] =\s*(\{[^}]*\}|(?:"(?:[^"\\]|\\.)*"\s*)+);/gm;
const SHORTEST = 16; // bytes of a table that is told from others by its content

// A C++ literal as generate/cc.mjs writes it: all escapes are octal.
function textBytes(body) {
  const parts = [...body.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, part]) =>
    Buffer.from(part.replace(/\\([0-7]{3})/g, (_, octal) => String.fromCharCode(parseInt(octal, 8))), 'latin1'));
  return Buffer.concat(parts);
}

function numberBytes(body, width) {
  const values = body.match(/\d+/g) ?? [];
  const bytes = Buffer.alloc(values.length * width);
  values.forEach((value, i) => bytes.writeUIntLE(Number(value), i * width, width));
  return bytes;
}

export function tables(folder) {
  const found = [];
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.cc')).sort()) {
    const text = readFileSync(join(folder, file), 'utf8');
    for (const [, type, name, body] of text.matchAll(ARRAY)) {
      if (!WIDTH[type]) continue;
      const bytes = body.startsWith('{') ? numberBytes(body, WIDTH[type]) : textBytes(body);
      found.push({ name: `${file.replace(/_data\.cc$/, '')}: ${name}`, bytes });
    }
  }
  return found;
}

export function named(memory, wanted) {
  const found = [];
  for (const { name, bytes } of wanted) {
    const address = bytes.length < SHORTEST ? -1 : memory.indexOf(bytes);
    if (address >= 0) found.push({ name, address, size: bytes.length });
  }
  found.sort((a, b) => a.address - b.address || b.size - a.size);
  const all = [];
  let at = 0;
  for (const table of found) {
    if (table.address < at) continue; // the same bytes as one before
    if (table.address > at) all.push({ name: 'other constants', address: at, size: table.address - at });
    all.push(table);
    at = table.address + table.size;
  }
  if (at < memory.length) all.push({ name: 'other constants', address: at, size: memory.length - at });
  return all;
}
