// On a server: imported and run in Node, rendered there, attached in the page.
import assert from 'node:assert/strict';
import { copyFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { open, PHONE, serve } from './page.mjs';
import { JS, project, run, write } from './project.mjs';

const { root } = project();
const manifest = createRequire(join(root, 'package.json'))('composer-guard/package.json');

// Every entry that is a module; what only runs in a worker is left to the page.
const entries = Object.entries(manifest.exports)
  .filter(([path, to]) => to?.default?.endsWith('.js') && path !== './worker')
  .map(([path]) => path.replace('.', 'composer-guard').replace('*', 'de'));

test('importing any entry in Node does nothing', () => {
  writeFileSync(join(root, 'import.mjs'), `
    const before = Object.getOwnPropertyNames(globalThis).join();
    for (const entry of process.argv.slice(2)) await import(entry);
    if (Object.getOwnPropertyNames(globalThis).join() !== before) throw 'globals';
    // Nothing keeps the process alive: no timer, no handle.
    const kept = process.getActiveResourcesInfo()
      .filter((what) => !/TTY|Pipe|FS|File|CloseReq/.test(what));
    console.log(typeof document, JSON.stringify(kept));
  `);
  // An adapter may need its framework to be imported: that one is the host's.
  const own = entries.filter((entry) => !needsHost(entry));
  assert.ok(own.includes('composer-guard') && own.includes('composer-guard/engine'));
  assert.equal(run(process.execPath, ['import.mjs', ...own], root), 'undefined []\n');
});

const PEERS = Object.keys(manifest.peerDependencies ?? {});

function needsHost(entry) {
  return PEERS.some((peer) => entry === `composer-guard/${peer}`);
}

test('it runs in Node, in the thread and in a worker', () => {
  writeFileSync(join(root, 'check.mjs'), `
    import { createGuard, createWorkerGuard } from 'composer-guard';
    const draft = 'call me on ${PHONE}';
    for (const create of [createGuard, createWorkerGuard]) {
      const guard = await create();
      const { findings: [finding] } = await guard.check(draft);
      console.log(draft.slice(finding.start, finding.end));
      guard.dispose();
    }
  `);
  assert.equal(run(process.execPath, ['check.mjs'], root), `${PHONE}\n${PHONE}\n`);
});

test('its types serve a strict project', () => {
  writeFileSync(join(root, 'check.ts'), `
    import { attachGuard, createGuard, type Verdict } from 'composer-guard';
    import { de } from 'composer-guard/messages/de';
    const guard = await createGuard();
    const verdict: Verdict = guard.check('x', { plan: 'basic' });
    // @ts-expect-error No such contract.
    guard.check('x', { contract: 'gold' });
    attachGuard(document.createElement('textarea'), guard, { messages: de }).dispose();
    export default verdict.severity;
  `);
  const tsc = join(JS, 'node_modules/typescript/bin/tsc');
  for (const [module, resolution] of [['NodeNext', 'NodeNext'], ['ESNext', 'Bundler']]) {
    run(process.execPath, [tsc, '--noEmit', '--strict', '--target', 'ES2022',
      '--lib', 'ES2022,DOM,DOM.Iterable', '--module', module,
      '--moduleResolution', resolution, '--types', '', 'check.ts'], root);
  }
});

test('what the server rendered is attached in the page', async (t) => {
  write(root, ['server.mjs', 'hydrate.js']);
  const { render } = await import(pathToFileURL(join(root, 'server.mjs')));
  const draft = `\n<b>call</b> "me" & on ${PHONE}`;
  const site = join(root, 'site');
  write(site, [], {
    'index.html': `<!doctype html><link rel="icon" href="data:,">${render(draft)}` +
      '<script type="module" src="/hydrate.js"></script>',
  });
  await build({
    absWorkingDir: root, entryPoints: ['hydrate.js'], bundle: true, format: 'esm',
    outdir: site, logLevel: 'error',
  });
  // esbuild leaves the address of the engine alone: it is beside the script.
  copyFileSync(join(root, 'node_modules/composer-guard/dist/composer_guard.wasm'),
    join(site, 'composer_guard.wasm'));
  const { url } = await serve(t, site);
  const { page, complaints } = await open(t, url);
  const field = page.locator('textarea[data-severity=warning]');
  await field.waitFor();
  assert.equal(await field.inputValue(), draft);
  const mark = page.locator('[data-composer-guard=marks] .mark');
  await mark.waitFor();
  assert.equal(await mark.textContent(), PHONE);
  assert.equal(await field.inputValue(), draft);
  assert.deepEqual(complaints, []);
});
