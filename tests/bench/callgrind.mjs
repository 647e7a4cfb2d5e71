// Instructions of one check, counted by callgrind: the same number on a busy
// machine and on an idle one.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Of tests/bench/native.cc; what it does before is not counted.
const COUNTED = '*CountedCheck(*';

/**
 * Runs a command whose CountedCheck is called once. Returns how many
 * instructions that took, and the functions that took most of them:
 * {instructions, self: [{share, name}], inclusive: [{share, name}]}.
 */
export function countCheck(command, words, count) {
  const folder = mkdtempSync(join(tmpdir(), 'composer-guard-callgrind-'));
  const dump = join(folder, 'out');
  try {
    execFileSync('valgrind', ['--tool=callgrind', '--quiet', '--compress-strings=no',
      '--collect-atstart=no', `--toggle-collect=${COUNTED}`,
      `--callgrind-out-file=${dump}`, command, ...words],
    { stdio: ['ignore', 'ignore', 'inherit'] });
    const instructions = Number(/^(?:totals|summary): (\d+)/m.exec(readFileSync(dump, 'utf8'))?.[1]);
    if (!(instructions > 0)) throw new Error(`callgrind saw no call of ${COUNTED}`);
    return {
      instructions,
      self: topFunctions(dump, { inclusive: false, count }),
      inclusive: topFunctions(dump, { inclusive: true, count }),
    };
  } catch (error) {
    if (error.code === 'ENOENT') throw new Error('valgrind is missing: https://valgrind.org');
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function topFunctions(dump, { inclusive, count }) {
  const text = execFileSync('callgrind_annotate',
    ['--auto=no', '--threshold=100', `--inclusive=${inclusive ? 'yes' : 'no'}`, dump],
    { encoding: 'utf8', maxBuffer: 2 ** 28 });
  const rows = [...text.matchAll(/^\s*[\d,]+ \(\s*([\d.]+)%\)\s+(?:\S*?:)?(.*?)(?: \[[^\]]*\])?$/gm)];
  return rows.map(([, share, name]) => ({ share: Number(share), name: shortened(name) }))
    .filter(({ name }) => !/PROGRAM TOTALS|below main/.test(name)).slice(0, count);
}

/** `a::b(std::x<y>)` as `b`: names without what they take and return. */
function shortened(name) {
  let plain = name.replace(/'\d+$/, '');
  for (let before; before !== plain;) {
    before = plain;
    plain = plain.replace(/<[^<>]*>/g, '').replace(/\([^()]*\)(?=.)/g, '');
  }
  return plain.replace(/\(.*$/, '').replace(/composer_guard::|\(anonymous namespace\)::/g, '')
    .replace(/^(?:const |void |bool )+/, '').trim() || name;
}
