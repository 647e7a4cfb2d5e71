// What of the package reaches a page, as a bundler sees it: who imports only the
// engine gets no user interface, and a language only when it is imported.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { project } from './project.mjs';

const { root } = project();

/** Which modules of the package a page would hold, and how large it would be. */
async function bundle(contents) {
  const { metafile, outputFiles: [file] } = await build({
    stdin: { contents, resolveDir: root }, bundle: true, format: 'esm',
    minify: true, metafile: true, write: false, logLevel: 'error',
  });
  const [{ inputs }] = Object.values(metafile.outputs);
  const modules = Object.entries(inputs)
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([path]) => /composer-guard\/dist\/(.*)$/.exec(path)?.[1])
    .filter(Boolean)
    .sort();
  return { modules, brotli: brotliCompressSync(file.contents).length };
}

const UI = /^(ui|messages|adapters)\/|^(attach|field|gate|overlay|highlights|dismissals|pending)\.js$/;

test('only the engine: no user interface, from either entry', async () => {
  for (const entry of ['composer-guard/engine', 'composer-guard']) {
    const { modules, brotli } = await bundle(
      `import { createGuard } from '${entry}'; createGuard().then(console.log);`);
    assert.ok(modules.includes('engine.js'), modules.join());
    assert.deepEqual(modules.filter((path) => UI.test(path)), [], entry);
    assert.deepEqual(modules.filter((path) => path.startsWith('worker')), [], entry);
    assert.ok(brotli < 14_000, `${entry}: ${brotli} bytes`);
  }
});

test('a field without gate, list and summary brings none of them', async () => {
  const { modules } = await bundle(`
    import { attachGuard, createGuard } from 'composer-guard';
    attachGuard(document.querySelector('textarea'), createGuard());`);
  assert.ok(modules.includes('field.js'));
  assert.deepEqual(modules.filter((path) =>
    /^(gate|ui\/(list|summary|confirm))\.js$/.test(path)), []);
});

test('a language is there when it is imported, and no other is', async () => {
  const { modules, brotli } = await bundle(`
    import { attachGuard, createGuard } from 'composer-guard';
    import { de } from 'composer-guard/messages/de';
    attachGuard(document.querySelector('textarea'), createGuard(), { messages: de });`);
  const languages = modules.filter((path) => /^messages\/[a-z]{2,3}\.js$/.test(path));
  assert.deepEqual(languages, ['messages/de.js', 'messages/en.js']);
  assert.ok(brotli < 32_000, `${brotli} bytes`);
});

test('an import that is not used leaves nothing', async () => {
  const { modules } = await bundle(`
    import * as guard from 'composer-guard';
    import { de } from 'composer-guard/messages/de';
    console.log('page');`);
  assert.deepEqual(modules, []);
});
