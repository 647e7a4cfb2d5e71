// The pages: each example of js/docs/adapters.md as it stands there, with the
// real editor, bundled by Vite.
import {
  mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import { build } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../../..');
const source = join(root, 'build/adapters/source');
const PAGES = join(root, 'build/adapters/pages');

// What a test needs of a page beside the example: the editor's own text, and how
// its life ends.
const HANDLES = {
  'no-framework': {
    end: "document.querySelector('composer-guard').remove()",
  },
  react: { end: 'root.unmount()' },
  vue: {
    before: "import { createApp } from 'vue';\nimport App from './App.vue';",
    start: "const app = createApp(App);\napp.mount('#app');",
    end: 'app.unmount()',
  },
  svelte: {
    before: "import { mount, unmount } from 'svelte';\nimport App from './App.svelte';",
    start: "const app = mount(App, { target: document.querySelector('#app') });",
    end: 'unmount(app)',
  },
  prosemirror: {
    text: "view.state.doc.textBetween(0, view.state.doc.content.size, '\\n')",
    more: 'view',
    end: 'view.destroy()',
  },
  tiptap: {
    text: "editor.getText({ blockSeparator: '\\n' })",
    more: 'editor',
    end: 'editor.destroy()',
  },
  codemirror: {
    text: 'view.state.doc.toString()', more: 'view', end: 'view.destroy()',
  },
  lexical: {
    text: 'editor.read(() => lexical.$getRoot().getChildren()' +
      ".map((line) => line.getTextContent()).join('\\n'))",
    more: 'editor, lexical, field',
    end: 'field.dispose()',
  },
  quill: {
    text: "quill.getText().replace(/\\n$/, '')", more: 'quill, field',
    end: 'field.dispose()',
  },
  slate: {
    text: "[...document.querySelectorAll('[data-slate-node=element]')]" +
      ".map((line) => line.textContent.replaceAll('\\uFEFF', '')).join('\\n')",
    end: 'root.unmount()',
  },
};

const BODY = '<div id="editor"></div><div id="found"></div>';
const APP = '<div id="app"></div>';

/** The code blocks of the guide by section and language. */
export function examples() {
  const guide = readFileSync(join(root, 'js/docs/adapters.md'), 'utf8');
  return guide.split(/^## /m).slice(1).map((section) => {
    const name = section.split('\n')[0].toLowerCase().replaceAll(' ', '-');
    const blocks = {};
    for (const [, language, code] of section.matchAll(/^```(\w+)\n(.*?)^```$/gms)) {
      blocks[language] ??= code;
    }
    return { name, blocks };
  }).filter(({ name }) => name in HANDLES);
}

function writeExample({ name, blocks }) {
  const { before = '', start = '', text, more, end } = HANDLES[name];
  const app = blocks.jsx ?? blocks.vue ?? blocks.svelte;
  const read = text ?? "document.querySelector('textarea').value";
  return writePage(name, {
    'App.vue': blocks.vue,
    'App.svelte': blocks.svelte,
    [blocks.jsx ? 'main.jsx' : 'main.js']: [
      before, blocks.jsx ?? blocks.js ?? '', start,
      `globalThis.adapter = { text: () => ${read}, end: () => ${end}, ${more ?? ''} };`,
    ].join('\n'),
  }, blocks.html ?? (app ? APP : BODY));
}

function writePage(name, files, body) {
  const folder = join(source, name);
  mkdirSync(folder);
  for (const [file, code] of Object.entries(files)) {
    if (code !== undefined) writeFileSync(join(folder, file), code);
  }
  const main = Object.keys(files).find((file) => file.startsWith('main'));
  writeFileSync(join(folder, 'index.html'), `<!doctype html>
    <html lang="en"><head><meta charset="utf-8"><title>${name}</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="../page.css"></head>
    <body><h1>${name}</h1><main>${body}</main>
    <script type="module" src="./${main}"></script></body></html>`);
  return join(folder, 'index.html');
}

/** What the guide has no example of. */
function writeExtras() {
  return readdirSync(join(here, 'extra')).map((file) =>
    writePage(basename(file, '.jsx'),
      { 'main.jsx': readFileSync(join(here, 'extra', file)) }, APP));
}

/** Builds all pages; the folder that holds them. */
export async function buildPages() {
  rmSync(source, { recursive: true, force: true });
  mkdirSync(source, { recursive: true });
  // The pages stand in the build folder and take their packages from here.
  symlinkSync(join(here, 'node_modules'), join(source, 'node_modules'), 'dir');
  writeFileSync(join(source, 'package.json'), '{ "private": true, "type": "module" }');
  writeFileSync(join(source, 'page.css'), readFileSync(join(here, 'page.css')));
  const input = [...examples().map(writeExample), ...writeExtras()];
  await build({
    root: source, configFile: false, logLevel: 'error', base: './',
    plugins: [vue(), svelte({ configFile: false })],
    // The package is a link here: its adapters must meet the page's own copies.
    resolve: { dedupe: ['react', 'react-dom', 'vue', 'svelte'] },
    worker: { format: 'es' },
    build: {
      outDir: PAGES, emptyOutDir: true, target: 'es2022', minify: false,
      rollupOptions: { input },
    },
  });
  return PAGES;
}
