// What a server can do wrong with the engine's file, for tests of pages that go
// on without it.
import { readFile } from 'node:fs/promises';

const send = (response, body, type = 'application/wasm') =>
  response.writeHead(200, { 'content-type': type }).end(body);

/** By what is wrong: each answers in the place of the file at `path`. */
export const WRONG = {
  'is missing': (response) => response.writeHead(404).end('not found'),
  'cannot be reached': (response) => response.destroy(),
  'is no WebAssembly': (response) => send(response, 'not wasm'),
  'is only half there': async (response, path) => {
    const all = await readFile(path);
    send(response, all.subarray(0, all.length / 2));
  },
};

/** Costs speed, and is no reason to go without. */
export const wrongType = async (response, path) =>
  send(response, await readFile(path), 'text/plain');
