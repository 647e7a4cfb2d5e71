// Where the WebAssembly comes from. Whatever the host gives becomes a compiled
// module here, and nowhere else.
//
// In a page the file is compiled while it arrives; a server that sends it with
// the wrong MIME type costs that speed, not the guard. In Node the file is read
// from disk.
import { EngineError } from './errors.js';
import type { WasmSource } from './types.js';

// Written so that Vite, webpack, Rollup and esbuild see an asset to copy. The
// address is worked out when it is needed: importing the package does nothing.
function defaultUrl(): URL {
  return new URL('./composer_guard.wasm', import.meta.url);
}

// A variable, so that no bundler tries to resolve a Node module for the page.
const NODE_FS = 'node:fs/promises';

interface NodeFs {
  readFile(path: URL): Promise<Uint8Array<ArrayBuffer>>;
}

/**
 * Compiles the WebAssembly.
 * @param source As in `GuardOptions.wasm`.
 * @throws EngineError with the cause, whatever went wrong.
 */
export async function loadModule(
  source?: WasmSource,
): Promise<WebAssembly.Module> {
  let from = 'the given source';
  try {
    const given = await (source ?? defaultUrl());
    if (typeof given === 'string' || given instanceof URL) {
      const url = toUrl(given);
      from = url.href;
      return await compileUrl(url);
    }
    if (given instanceof WebAssembly.Module) return given;
    if (typeof Response !== 'undefined' && given instanceof Response) {
      from = given.url || from;
      return await compileResponse(given);
    }
    return await WebAssembly.compile(given as BufferSource);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new EngineError(
      `composer-guard: cannot load the engine from ${from}: ${reason}`,
      { cause },
    );
  }
}

function toUrl(address: string | URL): URL {
  if (address instanceof URL) return address;
  return new URL(address, globalThis.location?.href);
}

async function compileUrl(url: URL): Promise<WebAssembly.Module> {
  if (url.protocol === 'file:') {
    const fs = (await import(
      /* @vite-ignore */ /* webpackIgnore: true */ NODE_FS
    )) as NodeFs;
    return WebAssembly.compile(await fs.readFile(url));
  }
  return compileResponse(await fetch(url, { credentials: 'same-origin' }));
}

async function compileResponse(
  response: Response,
): Promise<WebAssembly.Module> {
  if (!response.ok) {
    throw new Error(`the server answered ${response.status}`);
  }
  const type = response.headers.get('content-type') ?? '';
  if (/^application\/wasm\b/i.test(type)) {
    return WebAssembly.compileStreaming(response);
  }
  return WebAssembly.compile(await response.arrayBuffer());
}
