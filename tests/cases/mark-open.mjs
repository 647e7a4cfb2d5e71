// Writes @open before every case that is not met and takes it away from every
// one that is. Shows what changed; look at it before you commit.
//
//   tests/cases/mark-open [--only FILE.cases] [--command FILE]

import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { checkSamples } from '../quality/check.mjs';
import { CASES_FOLDER, differences, readAllCases } from './read-cases.mjs';

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    command: { type: 'string', default: resolve(CASES_FOLDER, '../../build/release/bin/composer-guard') },
  },
});

const cases = readAllCases().filter(({ file }) => !options.only || file === options.only);
checkSamples(cases, options.command);

for (const file of new Set(cases.map((one) => one.file))) {
  const path = join(CASES_FOLDER, file);
  const lines = readFileSync(path, 'utf8').split('\n');
  let opened = 0;
  let met = 0;
  for (const one of cases.filter((each) => each.file === file)) {
    const open = differences(one, one.verdict).length > 0;
    if (open === one.open) continue;
    const at = one.line - 1;
    lines[at] = open ? `@open ${lines[at]}` : lines[at].slice('@open '.length);
    if (open) opened += 1;
    else met += 1;
  }
  if (opened + met === 0) continue;
  writeFileSync(path, lines.join('\n'));
  console.log(`${file}: ${met} met now, ${opened} not met`);
}
