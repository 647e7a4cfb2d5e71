import { defineConfig } from 'vite';

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

export default defineConfig({
  base: './',
  plugins: [contentSecurityPolicy],
  // The package finds its WebAssembly beside its own modules; pre-bundling in
  // development would move those.
  optimizeDeps: { exclude: ['composer-guard'] },
  server: { fs: { allow: ['..'] } },
  worker: { format: 'es' },
  build: { outDir: '../build/demo', emptyOutDir: true, target: 'es2022' },
});
