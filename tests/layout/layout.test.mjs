// The shape of the repository: who may include whom, where each outside thing
// enters, how long a file may be, what stands at the top.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { allFiles, importLines, includeLines, place, readText } from './files.mjs';

const MAX_LINES = 300;
const TOP = ['CMakeLists.txt', 'CMakePresets.json', 'LICENSE', 'README.md',
  'core', 'wasm', 'js', 'demo', 'tests'];

const PUBLIC = ['core/guard.h', 'core/session.h'];

const files = allFiles();
const includes = includeLines(files);
const none = (lines, why) => assert.deepEqual(lines.map(place), [], why);

// The layer of the core that a file belongs to: "text", "match", … and "core"
// for what stands at its top.
const layerOf = (path) => /^core\/([^/]+)\//.exec(path)?.[1] ?? 'core';

// What each layer may include of ours.
const MAY_INCLUDE = {
  text: ['core/text/'],
  match: ['core/match/', 'core/text/'],
  rules: ['core/rules/', 'core/match/', 'core/text/'],
  detect: ['core/detect/', 'core/rules/', 'core/match/', 'core/text/', 'core/guard.h'],
  policy: ['core/policy/', 'core/detect/', 'core/rules/', 'core/match/', 'core/text/', 'core/guard.h', 'core/names.h'],
  passage: ['core/passage/', 'core/policy/', 'core/detect/', 'core/match/', 'core/text/', 'core/guard.h'],
  cli: ['core/cli/', 'core/guard.h'],
  third_party: ['core/third_party/'],
};

for (const [layer, allowed] of Object.entries(MAY_INCLUDE)) {
  test(`core/${layer} includes only ${allowed.join(', ')}`, () => {
    none(includes.filter(({ path, target }) =>
      path.startsWith(`core/${layer}/`) && /^(core|wasm|js|tests)\//.test(target) &&
      !allowed.some((prefix) => target.startsWith(prefix)) &&
      path !== 'core/rules/rule_check.cc')); // a tool on top of the core
  });
}

test('guard.h includes nothing of ours', () => {
  none(includes.filter(({ path, target }) => path === 'core/guard.h' && target.includes('/')));
});

test('our own headers are included from the root of the repository', () => {
  none(includes.filter(({ path, quoted, target }) =>
    quoted && /^(core|wasm)\//.test(path) && !path.startsWith('core/third_party/') &&
    !/^(core|wasm|simdjson|re2|unicode)[/.]/.test(target)));
});

const ENTRIES = [
  ['ICU', /^unicode\//, (path) => layerOf(path) === 'text' && path.startsWith('core/')],
  ['RE2', /^(re2|absl)\//, (path) => layerOf(path) === 'match' && path.startsWith('core/')],
  ['embind', /^emscripten(\/|\.h$)/, (path) => path === 'wasm/bindings.cc'],
  ['CLI11', /^CLI\//, (path) => path === 'core/cli/main.cc'],
  ['simdjson', /^simdjson/, (path) => path === 'core/cli/draft_line.cc'],
  ['FTXUI', /^ftxui\//, (path) => path === 'core/cli/terminal.cc'],
  ['Catch2', /^catch2\//, (path) => path.startsWith('tests/')],
];

for (const [name, pattern, mayInclude] of ENTRIES) {
  test(`${name} enters at one place`, () => {
    none(includes.filter(({ path, target }) =>
      pattern.test(target) && !mayInclude(path) && !path.startsWith('core/third_party/')));
  });
}

test('only the public headers leave the core for the bindings', () => {
  none(includes.filter(({ path, target }) =>
    path.startsWith('wasm/') && target.startsWith('core/') && !PUBLIC.includes(target)));
});

test('one file of the package imports the wasm glue', () => {
  const importers = importLines(files.filter((path) => path.startsWith('js/src/')))
    .filter(({ target }) => /composer_guard\.(mjs|js)$/.test(target));
  assert.ok(new Set(importers.map(({ path }) => path)).size <= 1, importers.map(place).join('\n'));
});

test('the demo imports the package by its public name', () => {
  const imports = importLines(files.filter((path) => path.startsWith('demo/src/')));
  none(imports.filter(({ target }) => target.includes('../js') || target.includes('js/src')));
  assert.ok(imports.length === 0 || imports.some(({ target }) => target.startsWith('composer-guard')));
});

test('index.ts only exports', () => {
  const code = readText('js/src/index.ts').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '').trim();
  const statements = code.split(';').map((statement) => statement.trim()).filter(Boolean);
  assert.deepEqual(statements.filter((statement) => !statement.startsWith('export ')), []);
});

test(`a hand-written file has at most ${MAX_LINES} lines`, () => {
  // Data and texts may be long: rules, words, cases, lock files, licences.
  const code = files.filter((path) => /\.(h|cc|cmake|[cm]?[jt]s|css|html|sh)$/.test(path) ||
    /(CMakeLists\.txt|\/run|\/fetch|\/report)$/.test(path));
  const long = code.map((path) => [path, readText(path).split('\n').length - 1])
    .filter(([, lines]) => lines > MAX_LINES);
  assert.deepEqual(long, []);
});

test('the top level is the fixed layout', () => {
  const top = new Set(files.map((path) => path.split('/')[0]));
  assert.deepEqual([...top].filter((name) => !name.startsWith('.') && !TOP.includes(name)), []);
});

test('nothing generated is in git', () => {
  assert.deepEqual(files.filter((path) =>
    /(^|\/)(node_modules|dist|build)\//.test(path) || /\.(wasm|tgz|o|a)$/.test(path)), []);
});
