// SHA-256 (FIPS 180-4) at once: the browser's own only answers later, and a
// check in this thread has its answer when it returns. For texts of a few
// words; not for secrets, whose time to hash would matter.

const PRIMES: readonly number[] = firstPrimes(64);
const ROUND = Uint32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)));
const START = Uint32Array.from(
  PRIMES.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));

/** The hash of a text as UTF-8, in 64 hexadecimal digits. */
export function sha256(text: string): string {
  const state = Uint32Array.from(START);
  const blocks = new DataView(padded(new TextEncoder().encode(text)).buffer);
  for (let at = 0; at < blocks.byteLength; at += 64) digest(state, blocks, at);
  return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('');
}

/** The bytes, a one bit, zeros, and their number in bits: whole blocks. */
function padded(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const blocks = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  blocks.set(bytes);
  blocks[bytes.length] = 0x80;
  const end = new DataView(blocks.buffer, blocks.length - 8);
  end.setUint32(0, Math.floor(bytes.length / 2 ** 29));
  end.setUint32(4, bytes.length * 8);
  return blocks;
}

function digest(state: Uint32Array, blocks: DataView, at: number): void {
  const words = new Uint32Array(64);
  for (let i = 0; i < 16; ++i) words[i] = blocks.getUint32(at + 4 * i);
  for (let i = 16; i < 64; ++i) {
    const early = words[i - 15]!;
    const late = words[i - 2]!;
    words[i] = words[i - 16]! + words[i - 7]! +
      (turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)) +
      (turn(late, 17) ^ turn(late, 19) ^ (late >>> 10));
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as EightWords;
  for (let i = 0; i < 64; ++i) {
    const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) +
      ((e & f) ^ (~e & g)) + ROUND[i]! + words[i]!) | 0;
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) +
      ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => (state[i]! += word));
}

type EightWords = [number, number, number, number, number, number, number, number];

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

/** The first 32 bits behind the point. */
function fraction(value: number): number {
  return Math.floor((value - Math.floor(value)) * 2 ** 32);
}

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; ++n) {
    if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  }
  return primes;
}
