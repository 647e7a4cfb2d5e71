// Writes docs/api.md: every export of every entry, from the doc comments. Made
// at each build and never kept in git, so that it cannot be out of date.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { declarationOf, exportsOf } from './declarations.mjs';

/** Entries with types, as `[sub-path, declaration file]`; patterns are left out. */
export function entriesOf(root) {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return Object.entries(exports)
    .filter(([path, to]) => to?.types && !path.includes('*') && path !== './bundle')
    .map(([path, to]) => [path, join(root, to.types)]);
}

/** The reference as Markdown. */
export function reference(root) {
  const told = new Map();
  const parts = ['# API\n\nMade by `npm run build` of the doc comments.\n'];
  for (const [path, file] of entriesOf(root)) {
    const entry = path === '.' ? 'composer-guard' : `composer-guard${path.slice(1)}`;
    parts.push(`## \`${entry}\`\n`);
    const again = [];
    for (const [name, origin] of [...exportsOf(file)].sort(byName)) {
      const key = `${origin.file}#${origin.name}`;
      if (told.has(key)) again.push(`\`${name}\``);
      else parts.push(section(name, declarationOf(origin)));
      told.set(key, true);
    }
    if (again.length > 0) parts.push(`Also ${again.join(', ')}, as above.\n`);
  }
  return parts.join('\n');
}

const byName = ([a], [b]) => (a < b ? -1 : a > b ? 1 : 0);

function section(name, { doc, code }) {
  const words = (doc ?? '').replace(/^@(\w+)\s*/gm, (_, tag) => `*${tag}* `);
  return `### ${name}\n\n${words}\n\n\`\`\`ts\n${code}\n\`\`\`\n`;
}

export function writeReference(root) {
  writeFileSync(join(root, 'docs/api.md'), reference(root));
}
