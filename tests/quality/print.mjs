// The report as text.

const SNIPPET = 50; // characters of the draft on each side of a mistake

const percent = (value) => (value === undefined ? '-' : `${(100 * value).toFixed(1)}%`);
const number = (value) => (value === undefined ? '-' : String(Math.round(value * 10) / 10));

// Rows of cells as columns; the first column to the left, the rest right.
export function table(head, rows) {
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => row[i].length)));
  const line = (row) => row
    .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i])))
    .join('  ').trimEnd();
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}

const RATE_HEAD = ['spans', 'recall', 'any intent', 'as warning', 'whole', 'reported', 'false', 'precision'];

const rateCells = (rates) => [
  number(rates.expected), percent(rates.recall), percent(rates.recallCategory),
  percent(rates.recallWarning), percent(rates.whole), number(rates.reported),
  number(rates.falseAlarms), percent(rates.precision),
];

function rateTable(title, groups) {
  return table([title, ...RATE_HEAD],
    Object.entries(groups).map(([name, rates]) => [name, ...rateCells(rates)]));
}

function silenceLine(silent) {
  return `${silent.warning} with a warning (${percent(silent.warningShare)}, ` +
    `${number(silent.warningsPer1000)} per 1,000), ${silent.hint} with only a hint ` +
    `(${percent(silent.hintShare)}), of ${silent.drafts} drafts`;
}

function tagTable(tags) {
  return table(['tag', 'spans', 'recall', 'any intent', 'as warning', 'silent', 'warning', 'hint'],
    Object.entries(tags).map(([name, tag]) => [
      name, number(tag.expected), percent(tag.recall), percent(tag.recallCategory),
      percent(tag.recallWarning), number(tag.silent.drafts), number(tag.silent.warning),
      number(tag.silent.hint),
    ]));
}

function setText(name, set) {
  const confidence = table(['confidence', 'reported', 'false', 'precision'],
    ['low', 'medium', 'high'].filter((level) => set.byConfidence[level]).map((level) => {
      const rates = set.byConfidence[level];
      return [level, number(rates.reported), number(rates.falseAlarms), percent(rates.precision)];
    }));
  return [
    `== ${name}: ${set.drafts} drafts`,
    `drafts that must stay silent: ${silenceLine(set.silent)}`,
    `drafts that the policy allows: ${set.allowed.withWarning} with a warning, ` +
      `${set.allowed.withFinding} with a finding, of ${set.allowed.drafts}`,
    rateTable('category', { ...set.byCategory, all: set }),
    rateTable('intent', set.byIntent),
    confidence,
    tagTable(set.byTag),
  ].join('\n\n');
}

export function reportText(figures, { seconds, drafts }) {
  const parts = [`${drafts} drafts in ${seconds.toFixed(1)} s`];
  if (figures.cases) parts.push(setText('cases (written here)', figures.cases));
  if (figures.examples) parts.push(setText('examples (labelled)', figures.examples));
  if (figures.benign) {
    parts.push(`== benign (real, not labelled)\n\n${silenceLine(figures.benign)}`);
  }
  return parts.join('\n\n');
}

// The draft around a span, on one line, the span in ⟦⟧.
function snippet(text, { start, end }) {
  const from = Math.max(0, start - SNIPPET);
  const to = Math.min(text.length, end + SNIPPET);
  const shown = `${from > 0 ? '…' : ''}${text.slice(from, start)}⟦${text.slice(start, end)}⟧` +
    `${text.slice(end, to)}${to < text.length ? '…' : ''}`;
  return shown.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, (character) =>
    (character === '\n' ? '⏎' : `\\u{${character.codePointAt(0).toString(16)}}`));
}

export function mistakeText(rows) {
  return rows.map(({ what, sample, category, intent, finding, span }) => {
    const how = finding ? ` ${finding.confidence} [${finding.kind} ${finding.rule}]` : '';
    return `${what}: ${category}/${intent}${how}  ${sample.id}\n    ${snippet(sample.text, span)}`;
  }).join('\n');
}
