// Ours: all categories, disguises and languages, with marks to be drawn.
import { createGuard } from 'composer-guard';

export async function start(wasm) {
  const module = await WebAssembly.compile(wasm);
  const compiled = performance.now();
  const guard = await createGuard({ wasm: module });
  return {
    compiled,
    check: (draft) => guard.check(draft).findings.length,
    // A draft that is being written: reads only what a change can change.
    open: () => {
      const lane = {};
      return (draft) => guard.check(draft, undefined, { lane }).findings.length;
    },
  };
}
