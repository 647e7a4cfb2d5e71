// The pages: each example of js/docs/adapters.md as it stands there, with the
// real editor, bundled by Vite.
import { createHash } from 'node:crypto';
import {
  existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync,
  symlinkSync, writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import { build } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../../..');
const BUILT = join(root, 'build/adapters/pages');
const GUIDE = join(root, 'js/docs/adapters.md');

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
  return readFileSync(GUIDE, 'utf8').split(/^## /m).slice(1).map((section) => {
    const name = section.split('\n')[0].toLowerCase().replaceAll(' ', '-');
    const blocks = {};
    for (const [, language, code] of section.matchAll(/^```(\w+)\n(.*?)^```$/gms)) {
      blocks[language] ??= code;
    }
    return { name, blocks };
  }).filter(({ name }) => name in HANDLES);
}

function writeExample(source, { name, blocks }) {
  const { before = '', start = '', text, more, end } = HANDLES[name];
  const app = blocks.jsx ?? blocks.vue ?? blocks.svelte;
  const read = text ?? "document.querySelector('textarea').value";
  return writePage(source, name, {
    'App.vue': blocks.vue,
    'App.svelte': blocks.svelte,
    [blocks.jsx ? 'main.jsx' : 'main.js']: [
      before, blocks.jsx ?? blocks.js ?? '', start,
      `globalThis.adapter = { text: () => ${read}, end: () => ${end}, ${more ?? ''} };`,
    ].join('\n'),
  }, blocks.html ?? (app ? APP : BODY));
}

function writePage(source, name, files, body) {
  const folder = join(source, name);
  mkdirSync(folder);
  for (const [file, code] of Object.entries(files)) {
    if (code !== undefined) writeFileSync(join(folder, file), code);
  }
  const main = Object.keys(files).find((file) => file.startsWith('main'));
  writeFileSync(join(folder, 'index.html'), `<!doctype html>
    <html lang="en"><head><meta charset="utf-8"><title>${name}</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="../page.css">
    <script src="../clock.js"></script></head>
    <body><h1>${name}</h1><main>${body}</main>
    <script type="module" src="./${main}"></script></body></html>`);
  return join(folder, 'index.html');
}

/** What the guide has no example of. */
function writeExtras(source) {
  return readdirSync(join(here, 'extra')).map((file) =>
    writePage(source, basename(file, '.jsx'),
      { 'main.jsx': readFileSync(join(here, 'extra', file)) }, APP));
}

/** Hash of all that the pages are made of. */
function fingerprint() {
  const dist = join(root, 'js/dist');
  const files = [
    GUIDE, fileURLToPath(import.meta.url), join(here, 'package-lock.json'),
    join(here, 'page.css'), join(here, 'clock.js'),
    ...readdirSync(join(here, 'extra')).map((name) => join(here, 'extra', name)),
    ...readdirSync(dist, { recursive: true }).sort()
      .filter((name) => /\.(m?js|wasm)$/.test(name)).map((name) => join(dist, name)),
  ];
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

/**
 * The folder of all pages, built when something has changed. Test files that
 * build at the same time do not see each other's half.
 */
export async function buildPages() {
  const pages = join(BUILT, fingerprint());
  if (existsSync(pages)) return pages;
  const work = join(root, `build/adapters/work-${process.pid}`);
  try {
    await buildInto(work);
    if (existsSync(pages)) return pages;
    rmSync(BUILT, { recursive: true, force: true });
    mkdirSync(BUILT, { recursive: true });
    renameSync(join(work, 'pages'), pages);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return pages;
}

async function buildInto(work) {
  const source = join(work, 'source');
  mkdirSync(source, { recursive: true });
  // The pages stand in the build folder and take their packages from here.
  symlinkSync(join(here, 'node_modules'), join(source, 'node_modules'), 'dir');
  writeFileSync(join(source, 'package.json'), '{ "private": true, "type": "module" }');
  writeFileSync(join(source, 'page.css'), readFileSync(join(here, 'page.css')));
  // Not for the bundler to change: it stands before the modules.
  mkdirSync(join(source, 'public'));
  writeFileSync(join(source, 'public/clock.js'), readFileSync(join(here, 'clock.js')));
  const input = [
    ...examples().map((example) => writeExample(source, example)),
    ...writeExtras(source),
  ];
  await build({
    root: source, configFile: false, logLevel: 'error', base: './',
    plugins: [vue(), svelte({ configFile: false })],
    // The package is a link here: its adapters must meet the page's own copies.
    resolve: { dedupe: ['react', 'react-dom', 'vue', 'svelte'] },
    worker: { format: 'es' },
    build: {
      outDir: join(work, 'pages'), emptyOutDir: true, target: 'es2022', minify: false,
      rollupOptions: { input },
    },
  });
}
