// The tarball in an empty project: in Node, and in a page bundled by Vite.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { serve, start } from './harness.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const project = mkdtempSync(join(tmpdir(), 'composer-guard-'));
after(() => rmSync(project, { recursive: true, force: true }));

const run = (command, args, cwd = project) =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: 'pipe' });

const [packed] = JSON.parse(run('npm',
  ['pack', '--json', '--ignore-scripts', '--pack-destination', project],
  join(root, 'js')).replace(/^[^[]*/, ''));

writeFileSync(join(project, 'package.json'),
  '{ "name": "empty", "private": true, "type": "module" }');
run('npm', ['install', '--offline', '--no-audit', '--no-fund',
  join(project, packed.filename)]);

const PHONE = '+44 20 7946 0958';

test('the tarball holds what it should and nothing else', () => {
  const paths = packed.files.map(({ path }) => path);
  for (const path of [
    'package.json', 'README.md', 'LICENSE', 'THIRD-PARTY-NOTICES',
    'dist/index.js', 'dist/index.d.ts', 'dist/worker.js',
    'dist/composer_guard.wasm', 'dist/composer_guard.mjs',
  ]) {
    assert.ok(paths.includes(path), `${path} is missing`);
  }
  assert.deepEqual(paths.filter((path) =>
    !/^(dist\/|package\.json|README\.md|LICENSE|THIRD-PARTY-NOTICES)/.test(path)),
  []);
});

test('it has no run-time dependency and no install step', () => {
  const require = createRequire(join(project, 'package.json'));
  const made = require('composer-guard/package.json');
  assert.equal(made.dependencies, undefined);
  assert.equal(made.scripts.install ?? made.scripts.postinstall, undefined);
  assert.equal(made.sideEffects, false);
  assert.equal(Object.keys(made.exports['.'])[0], 'types');
});

test('it runs in Node', () => {
  writeFileSync(join(project, 'check.mjs'), `
    import { createGuard, createWorkerGuard } from 'composer-guard';
    const draft = 'call me on ${PHONE}';
    for (const create of [createGuard, createWorkerGuard]) {
      const guard = await create();
      const { findings: [finding] } = await guard.check(draft);
      console.log(draft.slice(finding.start, finding.end));
      guard.dispose();
    }
  `);
  assert.equal(run(process.execPath, ['check.mjs']), `${PHONE}\n${PHONE}\n`);
});

test('its types serve a strict project', () => {
  writeFileSync(join(project, 'check.ts'), `
    import { attachGuard, createGuard, type Verdict } from 'composer-guard';
    const guard = await createGuard();
    const verdict: Verdict = guard.check('x', { plan: 'basic' });
    // @ts-expect-error No such plan.
    guard.check('x', { plan: 'gold' });
    attachGuard(document.createElement('textarea'), guard).dispose();
    export default verdict.severity;
  `);
  const tsc = join(root, 'js/node_modules/typescript/bin/tsc');
  for (const [module, resolution] of [
    ['NodeNext', 'NodeNext'], ['ESNext', 'Bundler'],
  ]) {
    run(process.execPath, [tsc, '--noEmit', '--strict', '--target', 'ES2022',
      '--lib', 'ES2022,DOM,DOM.Iterable', '--module', module,
      '--moduleResolution', resolution, '--types', '', 'check.ts']);
  }
});

test('it runs in a page that Vite has bundled, under a strict CSP', async (t) => {
  const source = join(project, 'page');
  await mkdir(source);
  const policy = "default-src 'self'; img-src data:; " +
    "script-src 'self' 'wasm-unsafe-eval'";
  writeFileSync(join(source, 'index.html'), `<!doctype html>
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <link rel="icon" href="data:,">
    <textarea aria-label="Draft"></textarea><output></output>
    <script type="module" src="./main.js"></script>`);
  // The ten lines of the guide.
  writeFileSync(join(source, 'main.js'), `
    import { attachGuard, createGuard, createWorkerGuard } from 'composer-guard';
    const draft = document.querySelector('textarea');
    const field = attachGuard(draft, createGuard());
    field.subscribe(({ severity }) => { draft.dataset.severity = severity; });
    const worker = await createWorkerGuard();
    const { findings } = await worker.check('call ${PHONE}');
    document.querySelector('output').textContent = findings[0].reading;
  `);
  const require = createRequire(join(root, 'demo/package.json'));
  const vite = await import(
    pathToFileURL(join(dirname(require.resolve('vite/package.json')),
      'dist/node/index.js')));
  await vite.build({
    root: source, logLevel: 'error', configFile: false,
    build: { target: 'es2022' }, worker: { format: 'es' },
  });

  const world = await start();
  const server = await serve(join(source, 'dist'));
  t.after(() => server.close());
  const page = await world.browser.newPage();
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(server.url);
  await page.getByLabel('Draft').fill(`call me on ${PHONE}`);
  await page.locator('textarea[data-severity=warning]').waitFor();
  await page.locator('[data-composer-guard=marks] .mark').waitFor();
  await page.locator('output').filter({ hasText: '44' }).waitFor();
  assert.deepEqual(complaints, []);
});
