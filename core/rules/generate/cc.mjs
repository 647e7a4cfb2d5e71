// Writing C++ tables: one place for escapes and line lengths.

export const header = (source) =>
  `// Made by core/rules/generate from ${source}. Do not edit.\n`;

/** Numbers as lines of a C++ initialiser. */
export function numbers(values) {
  const lines = [];
  for (let i = 0; i < values.length; i += 16) {
    lines.push('    ' + values.slice(i, i + 16).join(', ') + ',');
  }
  return lines.join('\n');
}

/** A C++ string literal for bytes or for any JavaScript string, as UTF-8 bytes. */
export function literal(text) {
  let out = '"';
  for (const byte of typeof text === 'string' ? Buffer.from(text, 'utf8') : text) {
    const plain = byte >= 0x20 && byte < 0x7f && !'"\\?'.includes(String.fromCharCode(byte));
    out += plain ? String.fromCharCode(byte) : '\\' + byte.toString(8).padStart(3, '0');
  }
  return out + '"';
}
