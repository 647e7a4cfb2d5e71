// Reads declaration files as tsc writes them: which names an entry exports, and
// how each is declared.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const typesOf = (file, target) =>
  join(dirname(file), target).replace(/\.(m?)js$/, '.d.$1ts');

/** Names that a declaration file exports, with the file that declares each. */
export function exportsOf(file, seen = new Set()) {
  const names = new Map();
  if (seen.has(file) || !existsSync(file)) return names;
  seen.add(file);
  const source = withoutComments(readFileSync(file, 'utf8'));
  for (const [, target] of source.matchAll(/^export (?:type )?\* from '([^']+)'/gm)) {
    for (const [name, origin] of exportsOf(typesOf(file, target), seen)) {
      names.set(name, origin);
    }
  }
  for (const [, list, target] of
    source.matchAll(/^export (?:type )?\{([^}]*)\}(?: from '([^']+)')?/gm)) {
    for (const item of list.split(',').map((text) => text.trim()).filter(Boolean)) {
      const [, own, as] = /^(?:type )?(\w+)(?: as (\w+))?$/.exec(item);
      const from = target
        ? exportsOf(typesOf(file, target), new Set()).get(own)
        : { file, name: own };
      if (from) names.set(as ?? own, from);
    }
  }
  for (const [, name] of source.matchAll(
    /^export (?:declare )?(?:abstract )?(?:function|class|interface|type|const|enum) (\w+)/gm)) {
    names.set(name, { file, name });
  }
  return names;
}

const withoutComments = (source) =>
  source.replace(/\/\*[^]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

/** `{ doc, code, kind }` of a name in a declaration file. */
export function declarationOf({ file, name }) {
  const source = readFileSync(file, 'utf8');
  const head = new RegExp(
    `^(?:export )?(?:declare )?(?:abstract )?` +
    `(function|class|interface|type|const|enum) ${name}\\b`, 'gm');
  const found = [...source.matchAll(head)];
  if (found.length === 0) throw new Error(`${file} does not declare ${name}`);
  const [{ 1: kind, index: first }] = found;
  const doc = /\/\*\*((?:(?!\*\/)[^])*)\*\/\s*$/.exec(source.slice(0, first))?.[1];
  const code = found.map(({ index }) => source.slice(index, endOf(source, index)));
  return { kind, doc: doc && textOf(doc), code: code.join('\n') };
}

/** Where the declaration that begins at `start` ends. */
function endOf(source, start) {
  let depth = 0;
  for (let i = start; i < source.length; ++i) {
    if (source.startsWith('/*', i)) i = source.indexOf('*/', i) + 1;
    else if (source.startsWith('//', i)) i = source.indexOf('\n', i);
    else if (/[{([]/.test(source[i])) ++depth;
    else if (/[})\]]/.test(source[i])) {
      if (--depth === 0 && source[i] === '}' && /^\s*\n/.test(source.slice(i + 1, i + 3))) {
        return i + 1;
      }
    } else if (source[i] === ';' && depth === 0) return i + 1;
  }
  return source.length;
}

/** The words of a doc comment, without its stars. */
function textOf(comment) {
  return comment.split('\n').map((line) => line.replace(/^\s*\* ?/, ''))
    .join('\n').trim();
}
