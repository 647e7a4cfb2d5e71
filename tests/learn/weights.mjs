const NUMBERS_PER_LINE = 12;

/** The numbers of a table with their weights, as TOML. */
export function weightsText(words) {
  const lines = Array.from({ length: Math.ceil(words.length / NUMBERS_PER_LINE) }, (_, i) =>
    words.slice(i * NUMBERS_PER_LINE, (i + 1) * NUMBERS_PER_LINE).join(' '));
  return `weights = """\n${lines.join('\n')}\n"""\n`;
}
