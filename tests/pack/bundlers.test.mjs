// The package in Vite, webpack, Rollup, esbuild and without any of them, as the
// guide shows: built, served with the guide's headers, and used in a browser.
import assert from 'node:assert/strict';
import { copyFileSync, cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { build } from 'vite';
import webpack from 'webpack';
import { shown } from './guide.mjs';
import { open, PHONE, serve, typeAndSee } from './page.mjs';
import { bin, link, project, run, runLater, write } from './project.mjs';

const { root } = project();
link(root, 'esbuild', 'rollup', 'vite', '@rollup/plugin-node-resolve',
  '@web/rollup-plugin-import-meta-assets');

// A worker on the same page, said in the bundler's own way.
const worker = (options = '') => `
  import { createWorkerGuard } from 'composer-guard';
  const guard = await createWorkerGuard(${options});
  const { findings } = await guard.check('call ${PHONE}');
  document.documentElement.dataset.worker = findings[0].reading;
`;

const html = (...scripts) => `<!doctype html><link rel="icon" href="data:,">
  <textarea aria-label="Message" rows="6" cols="60"></textarea>
  ${scripts.map((src) => `<script type="module" src="${src}"></script>`).join('')}`;

/** A folder of the project with files of the guide. */
function prepare(name, names, texts) {
  const path = join(root, name);
  write(path, names, texts);
  return path;
}

async function works(t, folder, path = '', { inWorker = true } = {}) {
  const { url } = await serve(t, folder);
  const { page, complaints } = await open(t, url + path);
  await typeAndSee(page);
  if (inWorker) await page.locator('html[data-worker*="44"]').waitFor({ state: 'attached' });
  assert.deepEqual(complaints, []);
  return page;
}

test('Vite', async (t) => {
  const path = prepare('vite', ['main.js', 'vite.config.mjs'], {
    'index.html': html('/main.js', '/worker-too.js'), 'worker-too.js': worker(),
  });
  await build({ root: path, logLevel: 'error', configFile: join(path, 'vite.config.mjs') });
  await works(t, join(path, 'dist'));
});

test('webpack', async (t) => {
  const path = prepare('webpack', ['webpack.config.mjs'], {
    'main.js': shown('main.js') + worker(),
  });
  const { default: config } = await import(join(path, 'webpack.config.mjs'));
  const stats = await new Promise((resolve, reject) =>
    webpack({ ...config, context: path, output: { path: join(path, 'dist') } },
      (error, result) => error ? reject(error) : resolve(result)));
  assert.equal(stats.hasErrors() || stats.hasWarnings(), false,
    stats.toString({ preset: 'errors-warnings' }));
  write(join(path, 'dist'), [], { 'index.html': html('main.js') });
  await works(t, join(path, 'dist'));
});

test('Rollup', async (t) => {
  const path = prepare('rollup', ['main.js', 'rollup.config.mjs'], {});
  run(process.execPath, [bin('rollup'), '--config', 'rollup.config.mjs', '--silent'], path);
  write(join(path, 'dist'), [], { 'index.html': html('main.js') });
  await works(t, join(path, 'dist'), '', { inWorker: false });
});

test('esbuild', async (t) => {
  const path = prepare('esbuild', ['esbuild.js'], {
    'worker-too.js': worker(`{
      wasm: new URL(document.documentElement.dataset.wasm, import.meta.url),
      worker: () => new Worker('/worker.js', { type: 'module' }),
    }`),
  });
  for (const command of [shown('esbuild'), shown('esbuild-worker'),
    'npx esbuild worker-too.js --bundle --format=esm --outdir=dist']) {
    const [, , ...args] = command.trim().split(' ');
    await runLater(bin('esbuild'), args, { cwd: path });
  }
  const wasm = readdirSync(join(path, 'dist')).find((name) => name.endsWith('.wasm'));
  write(join(path, 'dist'), [], {
    'index.html': html('esbuild.js', 'worker-too.js')
      .replace('<link', `<html data-wasm="./${wasm}"><link`),
  });
  await works(t, join(path, 'dist'));
});

/** The files of the guide for a page without a bundler. */
function plain(name, ...names) {
  const path = prepare(name, ['plain.html', 'plain.js', ...names], {});
  cpSync(join(root, 'node_modules/composer-guard/dist'), join(path, 'dist'),
    { recursive: true });
  return path;
}

test('no bundler: a plain module script', async (t) => {
  await works(t, plain('plain'), 'plain.html', { inWorker: false });
});

test('the browser refuses an engine whose hash is another', async (t) => {
  const path = plain('pinned', 'integrity.js');
  write(path, [], { 'plain.html': shown('plain.html').replace('plain.js', 'integrity.js') });
  await works(t, path, 'plain.html', { inWorker: false });

  // Still WebAssembly, only not the one of the manifest.
  const other = plain('changed', 'integrity.js');
  write(other, [], {
    'plain.html': shown('plain.html').replace('plain.js', 'integrity.js'),
    'dist/composer_guard.wasm': Buffer.from([0, 97, 115, 109, 1, 0, 0, 0]),
  });
  const { url } = await serve(t, other);
  const { page, complaints } = await open(t, `${url}plain.html`);
  await page.waitForFunction(() => performance.getEntriesByType('resource')
    .some(({ name }) => name.endsWith('.wasm')));
  await assert.doesNotReject(page.getByLabel('Message').fill(`call ${PHONE}`));
  assert.match(complaints.join('\n'), /integrity|digest/i);
  assert.equal(await page.locator('[data-composer-guard=marks]').count(), 0);
});

test('the service worker of the guide makes it work offline', async (t) => {
  const path = plain('offline', 'sw.js');
  copyFileSync(join(path, 'plain.html'), join(path, 'index.html'));
  const { url, offline } = await serve(t, path);
  const { page } = await open(t, `${url}plain.html`);
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('./sw.js');
    await navigator.serviceWorker.ready;
  });
  await offline();
  await page.reload();
  await typeAndSee(page);
});
