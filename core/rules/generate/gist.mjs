// gist.toml -> the tables of core/rules/gist.h.

import { header, literal } from './cc.mjs';

const BYTES_PER_LINE = 60;

export function gistCc({ breach, asks }, errors) {
  const table = (name, { bias, weights }, bits) => {
    const letters = weights.replace(/\s/g, '');
    if (!/^[a-o]*$/.test(letters) || letters.length !== 2 ** bits) {
      errors.push(`gist.toml: ${name} must hold ${2 ** bits} letters from a to o`);
    }
    const lines = letters.match(new RegExp(`.{1,${BYTES_PER_LINE}}`, 'g')) ?? [''];
    return `const char kGist${name}[] =\n${lines.map((line) => `    ${literal(line)}`).join('\n')};\n`
      + `const int kGist${name}Bias = ${bias};\n`;
  };
  return `${header('gist.toml')}
#include "core/rules/gist.h"

namespace composer_guard {
${table('Breach', breach, 13)}${table('Asks', asks, 10)}
}  // namespace composer_guard
`;
}
