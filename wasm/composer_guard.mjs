// The glue between a page and composer_guard.wasm: what the module imports, and
// starting it. js/src/composer_guard.d.mts says what it takes and gives.

// The module imports nothing that it needs: it tells when its memory has grown,
// and gives up by a call.
const imports = new Proxy({}, {
  get: (_, name) => name === 'emscripten_notify_memory_growth' ? () => {} : () => {
    throw new Error(name);
  },
});

export default ({ instantiateWasm }) => new Promise((resolve) => {
  instantiateWasm(new Proxy({}, { get: () => imports }), ({ exports }) => {
    exports._initialize();
    resolve(exports);
  });
});
