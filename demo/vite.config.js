import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const OUT = here('../build/demo');

// Nothing but this page's own files, no eval, no inline script or style; only
// WebAssembly may be compiled.
const CSP = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');

/** The policy of the built page; Vite's development server needs inline code. */
const contentSecurityPolicy = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: CSP },
      injectTo: 'head-prepend',
    },
  ],
};

/** Writes sw.js, with the list of all files that the build made. */
const serviceWorker = {
  name: 'service-worker',
  apply: 'build',
  closeBundle() {
    const files = readdirSync(OUT, { recursive: true })
      .map((name) => join(OUT, name))
      .filter((path) => statSync(path).isFile() && path !== join(OUT, 'sw.js'))
      .sort();
    const hash = createHash('sha256');
    for (const path of files) hash.update(readFileSync(path));
    const names = files.map((path) => `./${relative(OUT, path).replaceAll('\\', '/')}`);
    writeFileSync(join(OUT, 'sw.js'), readFileSync(here('service-worker.js'), 'utf8')
      .replace('__VERSION__', hash.digest('hex').slice(0, 16))
      .replace('__FILES__', JSON.stringify(names, null, 2)));
  },
};

export default defineConfig({
  base: './',
  plugins: [contentSecurityPolicy, serviceWorker],
  // The package finds its WebAssembly beside its own modules; pre-bundling in
  // development would move those.
  optimizeDeps: { exclude: ['composer-guard'] },
  server: { fs: { allow: ['..'] } },
  worker: { format: 'es' },
  build: { outDir: OUT, emptyOutDir: true, target: 'es2022' },
});
