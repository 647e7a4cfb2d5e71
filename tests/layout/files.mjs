// The hand-written files of the repository.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

// Paths of everything that is in git or could be added to it.
export function allFiles() {
  const run = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate', '-z'],
    { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (run.status !== 0) throw new Error(`git ls-files: ${run.stderr}`);
  return run.stdout.split('\0').filter((path) => path !== '').sort();
}

export function readText(path) {
  try {
    return readFileSync(join(ROOT, path), 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return ''; // deleted, not yet committed
    throw error;
  }
}

// { path, line, target } of every #include line of the C++ files.
export function includeLines(paths) {
  return paths.filter((path) => /\.(h|cc)$/.test(path)).flatMap((path) =>
    readText(path).split('\n').flatMap((text, i) => {
      const match = /^\s*#\s*include\s*(["<])([^">]+)[">]/.exec(text);
      return match ? [{ path, line: i + 1, quoted: match[1] === '"', target: match[2] }] : [];
    }));
}

// { path, line, target } of every import of the TypeScript and JavaScript files.
export function importLines(paths) {
  return paths.filter((path) => /\.[cm]?[jt]s$/.test(path)).flatMap((path) =>
    readText(path).split('\n').flatMap((text, i) =>
      [...text.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*|\bnew URL\(\s*)['"]([^'"]+)['"]/g)]
        .map((match) => ({ path, line: i + 1, target: match[1] }))));
}

export const place = ({ path, line, target }) => `${path}:${line} includes ${target}`;
