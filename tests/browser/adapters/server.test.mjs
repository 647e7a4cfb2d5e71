// React and Vue pages rendered on a server, where there is no document.
import assert from 'node:assert/strict';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const folder = join(here, '../../../build/adapters/server');

const PAGES = {
  'react.jsx': `
    import { renderToString } from 'react-dom/server';
    import { createGuard } from 'composer-guard';
    import { ComposerGuard, useComposerGuard } from 'composer-guard/react';
    const guard = new Promise(() => {});
    function Plain() {
      const { ref, state } = useComposerGuard(guard);
      return <textarea ref={ref} data-status={state.status} />;
    }
    export default () => renderToString(<>
      <Plain />
      <ComposerGuard guard={guard} summary list><input defaultValue="x" /></ComposerGuard>
    </>);`,
  'vue.js': `
    import { createSSRApp, h, ref } from 'vue';
    import { renderToString } from 'vue/server-renderer';
    import { useComposerGuard } from 'composer-guard/vue';
    const guard = new Promise(() => {});
    export default () => renderToString(createSSRApp({
      setup() {
        const draft = ref(null);
        const { state } = useComposerGuard(draft, guard, { context: () => ({}) });
        return () => h('textarea', { ref: draft, 'data-status': state.value.status });
      },
    }));`,
};

async function rendered(file) {
  const out = join(folder, `${file}-built`);
  await build({
    root: folder, configFile: false, logLevel: 'error',
    // The package is a link here: its adapters must meet the page's own copies.
    resolve: { dedupe: ['react', 'react-dom', 'vue'] },
    ssr: { noExternal: true },
    build: {
      ssr: file, outDir: out, emptyOutDir: true, target: 'node20', minify: false,
      rollupOptions: { output: { entryFileNames: 'page.mjs' } },
    },
  });
  const { default: render } = await import(pathToFileURL(join(out, 'page.mjs')));
  return render();
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
symlinkSync(join(here, 'node_modules'), join(folder, 'node_modules'), 'dir');
writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');

for (const [file, code] of Object.entries(PAGES)) {
  test(`${file}: a page is rendered on a server`, async () => {
    assert.equal(globalThis.document, undefined);
    writeFileSync(join(folder, file), code);
    const html = await rendered(file);
    assert.match(html, /<textarea data-status="loading"/);
    assert.doesNotMatch(html, /data-composer-guard/);
    if (file === 'react.jsx') assert.match(html, /<input value="x"/);
  });
}
