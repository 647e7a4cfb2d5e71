// The files that the integration guide shows, by name: ```js main.js
import { readFileSync } from 'node:fs';

const guide = readFileSync(
  new URL('../../js/docs/integration.md', import.meta.url), 'utf8');

const blocks = new Map([...guide.matchAll(/^```\w+ (\S+)\n([^]*?)^```$/gm)]
  .map(([, name, text]) => [name, text]));

/** The text of a block. */
export function shown(name) {
  const text = blocks.get(name);
  if (text === undefined) throw new Error(`the guide shows no ${name}`);
  return text;
}

/** Headers of an `http` block. */
export function headers(name) {
  return Object.fromEntries(shown(name).trim().split('\n').map((line) => {
    const at = line.indexOf(': ');
    return [line.slice(0, at), line.slice(at + 2)];
  }));
}
