// English grammar, in WebAssembly.
import { createBinaryModuleFromUrl, LocalLinter } from 'harper.js';

export async function start(wasm) {
  // It takes only an address.
  const address = URL.createObjectURL(new Blob([wasm], { type: 'application/wasm' }));
  const linter = new LocalLinter({ binary: createBinaryModuleFromUrl(address) });
  await linter.setup();
  return { check: async (draft) => (await linter.lint(draft)).length };
}
