// The drafts that the report measures on, brought to one shape:
//   { set, id, text, context, tags, expect, judged, allowed }
// expect: [{ category, intent, start, end }]; [] means silence.
// judged: every finding that is not expected is a false alarm (else only in
// silent drafts). allowed: the finding exists, the policy lets it pass; cases have
// all that is found in `marks`.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { readAllCases } from '../cases/read-cases.mjs';

const readLines = (file) => readFileSync(file, 'utf8').split('\n')
  .filter((line) => line.trim() !== '').map((line) => JSON.parse(line));

function caseSamples() {
  return readAllCases().map(({ text, marks, context, open, file, line }) => ({
    set: 'cases',
    id: `${file}:${line}`,
    text,
    context,
    tags: [file.replace(/\.cases$/, '')],
    open,
    expect: marks.filter((mark) => mark.severity !== 'none'),
    judged: true,
    allowed: marks.some((mark) => mark.severity === 'none'),
    marks,
  }));
}

// Every place where `expect.text` occurs counts: a moderator gave words, not
// offsets.
function places(text, expect) {
  const spans = [];
  for (let at = text.indexOf(expect.text); at >= 0; at = text.indexOf(expect.text, at + 1)) {
    spans.push({ start: at, end: at + expect.text.length });
  }
  return spans;
}

function labelledSamples(file) {
  return readLines(file).map((line) => ({
    set: 'examples',
    id: line.id,
    text: line.text,
    context: { surface: line.surface, ...line.context },
    tags: [...line.tags, ...(line.lang && line.lang !== 'en' ? [`lang:${line.lang}`] : [])],
    expect: line.expect.map((expect) => ({
      category: expect.category,
      intent: expect.intent,
      spans: places(line.text, expect),
    })),
    judged: false,
    allowed: line.allowed === true,
  }));
}

function benignSamples(file) {
  return readLines(file).map(({ id, text, surface }) => ({
    set: 'benign', id, text, context: { surface }, tags: [], expect: null, judged: false, allowed: false,
  }));
}

// The project's own cases, and what `folder` has of examples*.jsonl and
// benign-*.jsonl.
export function loadSamples(folder, names) {
  const samples = caseSamples();
  for (const name of existsSync(folder) ? names(folder) : []) {
    if (/^examples.*\.jsonl$/.test(name)) samples.push(...labelledSamples(join(folder, name)));
    if (/^benign-.*\.jsonl$/.test(name)) samples.push(...benignSamples(join(folder, name)));
  }
  for (const sample of samples) {
    for (const expect of sample.marks ?? sample.expect ?? []) expect.spans ??= [{ start: expect.start, end: expect.end }];
  }
  return samples;
}
