// An empty project with the tarball installed, as a newcomer has it.
import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { shown } from './guide.mjs';

export const HERE = fileURLToPath(new URL('.', import.meta.url));
export const JS = fileURLToPath(new URL('../../js/', import.meta.url));

/** Runs a program; the answer is what it printed. */
export function run(command, args, cwd) {
  try {
    return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    // Compilers say on standard output what is wrong.
    error.message += `\n${error.stdout}`;
    throw error;
  }
}

/** The same, while this process goes on: it may be serving the pages. */
export const runLater = promisify(execFile);

/** A folder that is gone when the tests of the file have ended. */
export function folder() {
  const path = mkdtempSync(join(tmpdir(), 'composer-guard-'));
  after(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** Packs the built package: `{ file, paths }`. */
export function pack(into) {
  const printed = run('npm',
    ['pack', '--json', '--ignore-scripts', '--pack-destination', into], JS);
  const [{ filename, files }] = JSON.parse(printed.replace(/^[^[]*/, ''));
  return { file: join(into, filename), paths: files.map(({ path }) => path) };
}

/** A project with the tarball from npm and the tests' own tools beside it. */
export function project() {
  const root = folder();
  const packed = pack(root);
  writeFileSync(join(root, 'package.json'),
    '{ "name": "empty", "private": true, "type": "module" }');
  run('npm', ['install', '--offline', '--no-audit', '--no-fund', packed.file], root);
  return { root, packed };
}

/** Puts files of the guide, or files given as text, into a project. */
export function write(root, names, texts = {}) {
  mkdirSync(root, { recursive: true });
  for (const name of names) writeFileSync(join(root, name), shown(name));
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(root, name), text);
}

/** Tools that a project would have installed from npm, linked instead. */
export function link(root, ...names) {
  for (const name of names) {
    const to = join(root, 'node_modules', name);
    mkdirSync(dirname(to), { recursive: true });
    symlinkSync(join(HERE, 'node_modules', name), to);
  }
}

const require = createRequire(import.meta.url);

/** The program of a tool, for `node`. */
export function bin(name, program = name) {
  const at = join(HERE, 'node_modules', name, 'package.json');
  const { bin: programs } = require(at);
  const path = typeof programs === 'string' ? programs : programs[program];
  return join(dirname(at), path);
}
