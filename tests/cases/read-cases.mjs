// Reads case files (format: README.md beside this file) in JavaScript. The
// native tests read the same files with case_reader.cc.
//
//   readCases('mail ⟦email:a@b.co⟧')
//     // [{ text: 'mail a@b.co', marks: [{ category: 'email', start: 5, … }] }]

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CATEGORIES = ['phone', 'email', 'address', 'form_link',
  'application_link', 'handle', 'off_platform'];
const INTENTS = ['share', 'request', 'move'];
const SEVERITIES = ['none', 'hint', 'warning'];
const OPEN = '@open '; // a case that is known not to be met yet
const ESCAPES = { n: '\n', r: '\r', t: '\t', '\\': '\\', '%': '%', '@': '@' };

// An intent that a mark does not name: off_platform is a move, the rest share.
const usualIntent = (category) => (category === 'off_platform' ? 'move' : 'share');

function readMarkHead(head) {
  const match = /^([a-z_]+)(?:\/([a-z]+))?(?:!([a-z]+))?$/.exec(head);
  if (!match) throw new Error(`mark "${head}": not category[/intent][!severity]`);
  const [, category, intent = usualIntent(category), severity = null] = match;
  if (!CATEGORIES.includes(category)) throw new Error(`unknown category "${category}"`);
  if (!INTENTS.includes(intent)) throw new Error(`unknown intent "${intent}"`);
  if (severity && !SEVERITIES.includes(severity)) throw new Error(`unknown severity "${severity}"`);
  return { category, intent, severity };
}

// The character that the escape at line[i] stands for, and its length.
function readEscape(line, i) {
  const next = line[i + 1];
  if (next in ESCAPES) return [ESCAPES[next], 2];
  const match = /^\\u\{([0-9A-Fa-f]{1,6})\}/.exec(line.slice(i, i + 10));
  if (!match) throw new Error(`unknown escape "${line.slice(i, i + 2)}"`);
  return [String.fromCodePoint(parseInt(match[1], 16)), match[0].length];
}

// One draft with its marks, spans in UTF-16 units of the text.
export function readDraft(line) {
  let text = '';
  const marks = [];
  let open = null;
  for (let i = 0; i < line.length;) {
    if (line[i] === '\\') {
      const [character, length] = readEscape(line, i);
      text += character;
      i += length;
    } else if (line[i] === '⟦') {
      if (open) throw new Error('a mark inside a mark');
      const colon = line.indexOf(':', i);
      if (colon < 0) throw new Error('a mark without ":"');
      open = { ...readMarkHead(line.slice(i + 1, colon)), start: text.length };
      i = colon + 1;
    } else if (line[i] === '⟧') {
      if (!open) throw new Error('"⟧" without "⟦"');
      marks.push({ ...open, end: text.length });
      open = null;
      i += 1;
    } else {
      text += line[i];
      i += 1;
    }
  }
  if (open) throw new Error('"⟦" without "⟧"');
  return { text, marks };
}

// All cases of one file: { text, marks, context, allow, open, line, file }.
export function readCases(source, file = 'cases') {
  const cases = [];
  let context = {};
  let allow = 'none';
  source.split('\n').forEach((raw, index) => {
    const line = index + 1;
    try {
      if (raw.trim() === '' || raw.startsWith('%')) return;
      const directive = /^@(context|allow)\b\s*(.*)$/.exec(raw);
      if (directive?.[1] === 'context') {
        context = JSON.parse(directive[2] || '{}');
      } else if (directive) {
        allow = directive[2].trim();
        if (!['none', 'hint'].includes(allow)) throw new Error(`@allow ${allow}: not none or hint`);
      } else {
        const open = raw.startsWith(OPEN);
        const draft = readDraft(open ? raw.slice(OPEN.length) : raw);
        cases.push({ ...draft, context, allow, open, line, file });
      }
    } catch (error) {
      throw new Error(`${file}:${line}: ${error.message}`);
    }
  });
  return cases;
}

export const CASES_FOLDER = dirname(fileURLToPath(import.meta.url));

// The cases of all *.cases files, by file name, then line.
export function readAllCases(folder = CASES_FOLDER) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.cases'))
    .sort()
    .flatMap((name) => readCases(readFileSync(join(folder, name), 'utf8'), name));
}

const reported = (finding) => finding.severity !== 'none';
const overlaps = (a, b) => a.start < b.end && b.start < a.end;

function meets(finding, mark) {
  return finding.category === mark.category && finding.intent === mark.intent &&
    finding.start === mark.start && finding.end === mark.end &&
    (mark.severity ? finding.severity === mark.severity : reported(finding));
}

// What is wrong with a verdict, in sentences, as case_differences.cc has it.
export function differences({ text, marks, allow }, verdict) {
  const shown = ({ start, end }) => `${JSON.stringify(text.slice(start, end))} [${start}, ${end})`;
  const described = (finding) => `${finding.category}/${finding.intent} ${shown(finding)} ` +
    `as ${finding.severity} by ${finding.rule}`;
  const used = new Set();
  const wrong = [];
  for (const mark of marks) {
    const near = verdict.findings.filter((finding) => !used.has(finding) && overlaps(finding, mark));
    const met = near.findIndex((finding) => meets(finding, mark));
    near.slice(0, met < 0 ? near.length : met + 1).forEach((finding) => used.add(finding));
    if (met >= 0) continue;
    const severity = mark.severity ? ` as ${mark.severity}` : '';
    wrong.push(`expected ${mark.category}/${mark.intent} ${shown(mark)}${severity}, ` +
      `found ${near.map(described).join(' and ') || 'nothing'}`);
  }
  for (const finding of verdict.findings) {
    const tolerated = allow === 'hint' ? finding.severity !== 'warning' : !reported(finding);
    if (!used.has(finding) && !tolerated) wrong.push(`expected nothing, found ${described(finding)}`);
  }
  return wrong;
}
