// Tables as bytes, for core/text/unpack.h: what compresses best is read in the
// order in which it lies.

import { literal } from './cc.mjs';

const BYTES_PER_LINE = 60;

export class Packed {
  #bytes = [];

  byte(value) {
    this.#bytes.push(value);
  }

  number(value) {
    for (; value >= 0x80; value = Math.floor(value / 0x80)) this.byte((value % 0x80) | 0x80);
    this.byte(value);
  }

  /** Near zero on either side. */
  signed(value) {
    this.number(value < 0 ? -2 * value - 1 : 2 * value);
  }

  /** Different numbers, each as what lies between it and the one before. */
  ascending(numbers) {
    let next = 0;
    for (const each of [...numbers].sort((a, b) => a - b)) {
      this.number(each - next);
      next = each + 1;
    }
  }

  /** [number, number] ascending by the first, how many of them before. */
  pairs(pairs) {
    this.number(pairs.length);
    let before = 0;
    for (const [first, second] of pairs) {
      this.number(first - before);
      this.number(second);
      before = first;
    }
  }

  /** A text and a NUL behind it. */
  text(text) {
    this.bytes(Buffer.from(`${text}\0`, 'utf8'));
  }

  /** A text, or a 1 where it is the same as `before`. */
  textOr(text, before) {
    if (text === before) this.byte(1);
    else this.text(text);
  }

  bytes(bytes) {
    for (const byte of bytes) this.byte(byte);
  }

  /** The C++ definition of an array of char. */
  toCc(name) {
    const lines = [];
    for (let i = 0; i < this.#bytes.length; i += BYTES_PER_LINE) {
      lines.push(`    ${literal(Uint8Array.from(this.#bytes.slice(i, i + BYTES_PER_LINE)))}`);
    }
    return `const char ${name}[] =\n${lines.join('\n')};\n`;
  }
}

/** How many bytes at the start of `a` and `b` are the same. */
export function sharedBytes(a, b) {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) ++n;
  return n;
}
