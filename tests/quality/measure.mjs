// Counts what was found, missed and wrongly reported. Pure functions over
// samples that carry a verdict.

export const CONFIDENCES = ['low', 'medium', 'high'];

const overlaps = (a, b) => a.start < b.end && b.start < a.end;
const covers = (a, b) => a.start <= b.start && b.end <= a.end;
const reported = (finding) => finding.severity !== 'none';
const atLeast = (confidence) => (finding) =>
  CONFIDENCES.indexOf(finding.confidence) >= CONFIDENCES.indexOf(confidence);

const touches = (finding, expect) => expect.spans.some((span) => overlaps(finding, span));
const sameCategory = (finding, expect) => finding.category === expect.category && touches(finding, expect);
const same = (finding, expect) => sameCategory(finding, expect) && finding.intent === expect.intent;

// undefined when there is nothing to divide by: no figure is better than 1.
export const share = (part, whole) => (whole === 0 ? undefined : part / whole);

// One row per expected span: whether and how it was found.
export function spanRows(samples) {
  return samples.filter((sample) => sample.expect?.length && !sample.allowed).flatMap((sample) =>
    sample.expect.map((expect) => {
      const findings = sample.verdict.findings.filter(reported);
      const hits = findings.filter((finding) => same(finding, expect));
      return {
        sample,
        expect,
        category: expect.category,
        intent: expect.intent,
        found: hits.length > 0,
        foundCategory: findings.some((finding) => sameCategory(finding, expect)),
        warned: hits.some((finding) => finding.severity === 'warning'),
        whole: hits.some((hit) => expect.spans.some((span) => covers(hit, span))),
        confidence: hits.map((hit) => hit.confidence)
          .sort((a, b) => CONFIDENCES.indexOf(b) - CONFIDENCES.indexOf(a))[0],
      };
    }));
}

// One row per reported finding that can be judged: right or a false alarm.
export function findingRows(samples) {
  return samples.filter((sample) => sample.expect && !sample.allowed).flatMap((sample) =>
    sample.verdict.findings.filter(reported).flatMap((finding) => {
      const right = sample.expect.some((expect) => same(finding, expect));
      const judged = right || sample.judged || sample.expect.length === 0 ||
        sample.expect.some((expect) => touches(finding, expect));
      return judged ? [{ sample, finding, right, ...finding }] : [];
    }));
}

const groupBy = (rows, key) => {
  const groups = new Map();
  for (const row of rows) groups.set(row[key], [...(groups.get(row[key]) ?? []), row]);
  return groups;
};

function rates(spans, findings) {
  const count = (rows, test) => rows.filter(test).length;
  return {
    expected: spans.length,
    found: count(spans, (row) => row.found),
    recall: share(count(spans, (row) => row.found), spans.length),
    recallCategory: share(count(spans, (row) => row.foundCategory), spans.length),
    recallWarning: share(count(spans, (row) => row.warned), spans.length),
    whole: share(count(spans, (row) => row.whole), count(spans, (row) => row.found)),
    reported: findings.length,
    falseAlarms: count(findings, (row) => !row.right),
    precision: share(count(findings, (row) => row.right), findings.length),
  };
}

function by(key, spans, findings) {
  const spanGroups = groupBy(spans, key);
  const findingGroups = groupBy(findings, key);
  const names = [...new Set([...spanGroups.keys(), ...findingGroups.keys()])].filter(Boolean).sort();
  return Object.fromEntries(names.map((name) =>
    [name, rates(spanGroups.get(name) ?? [], findingGroups.get(name) ?? [])]));
}

// Silent drafts: how many carry a warning, how many at most a hint.
export function silence(samples) {
  const warning = samples.filter((sample) => sample.verdict.severity === 'warning').length;
  const hint = samples.filter((sample) => sample.verdict.severity === 'hint').length;
  return {
    drafts: samples.length,
    warning,
    hint,
    warningShare: share(warning, samples.length),
    hintShare: share(hint, samples.length),
    warningsPer1000: share(warning * 1000, samples.length),
    hintsPer1000: share(hint * 1000, samples.length),
  };
}

const isSilent = (sample) => sample.expect?.length === 0 && !sample.allowed;

function tagRows(samples) {
  const tags = [...new Set(samples.flatMap((sample) => sample.tags))].sort();
  return Object.fromEntries(tags.map((tag) => {
    const tagged = samples.filter((sample) => sample.tags.includes(tag));
    return [tag, {
      ...rates(spanRows(tagged), findingRows(tagged)),
      silent: silence(tagged.filter(isSilent)),
    }];
  }));
}

// Precision and recall when only findings of that confidence or more count.
function curve(samples) {
  const spans = spanRows(samples);
  const findings = findingRows(samples);
  return CONFIDENCES.map((confidence) => {
    const kept = findings.filter(atLeast(confidence));
    const met = spans.filter((row) => row.found && atLeast(confidence)(row));
    return {
      confidence,
      precision: share(kept.filter((row) => row.right).length, kept.length),
      recall: share(met.length, spans.length),
    };
  });
}

function measureSet(samples) {
  const spans = spanRows(samples);
  const findings = findingRows(samples);
  const allowed = samples.filter((sample) => sample.allowed);
  const categories = [...new Set(spans.map((row) => row.category))].sort();
  const ofCategory = (category) => samples
    .filter((sample) => sample.expect && (sample.judged || sample.expect.length === 0 ||
      sample.expect.some((expect) => expect.category === category)))
    .map((sample) => ({
      ...sample,
      expect: sample.expect.filter((expect) => expect.category === category),
      verdict: {
        ...sample.verdict,
        findings: sample.verdict.findings.filter((finding) => finding.category === category),
      },
    }));
  return {
    drafts: samples.length,
    ...rates(spans, findings),
    silent: silence(samples.filter(isSilent)),
    byCategory: by('category', spans, findings),
    byIntent: by('intent', spans, findings),
    byConfidence: by('confidence', [], findings),
    bySeverity: by('severity', [], findings),
    byTag: tagRows(samples),
    allowed: {
      drafts: allowed.length,
      withFinding: allowed.filter((sample) => sample.verdict.findings.length > 0).length,
      withWarning: allowed.filter((sample) => sample.verdict.severity === 'warning').length,
    },
    curves: Object.fromEntries([['all', curve(samples)],
      ...categories.map((category) => [category, curve(ofCategory(category))])]),
  };
}

// Everything the report says, as plain data.
export function measure(samples) {
  const figures = {};
  for (const set of ['cases', 'examples']) {
    const chosen = samples.filter((sample) => sample.set === set);
    if (chosen.length > 0) figures[set] = measureSet(chosen);
  }
  const benign = samples.filter((sample) => sample.set === 'benign');
  if (benign.length > 0) figures.benign = silence(benign);
  return figures;
}

// What was judged wrong: misses and false alarms, the worst first.
export function mistakes(samples) {
  const missed = spanRows(samples).filter((row) => !row.found).map((row) => ({
    what: row.foundCategory ? 'wrong intent' : 'miss', ...row,
    span: row.expect.spans[0] ?? { start: 0, end: 0 },
  }));
  const alarms = findingRows(samples).filter((row) => !row.right).map((row) => ({
    what: `false ${row.finding.severity}`, ...row, span: row.finding,
  }));
  const allowed = samples.filter((sample) => sample.allowed && sample.verdict.severity === 'warning')
    .map((sample) => ({
      what: 'warned though allowed', sample, span: sample.verdict.findings[0],
      category: sample.verdict.findings[0].category, intent: sample.verdict.findings[0].intent,
      finding: sample.verdict.findings[0],
    }));
  const order = ['false warning', 'warned though allowed', 'miss', 'wrong intent', 'false hint'];
  return [...alarms, ...allowed, ...missed]
    .sort((a, b) => order.indexOf(a.what) - order.indexOf(b.what));
}

// Findings in real, unlabelled drafts: for a person to judge.
export function flagged(samples) {
  return samples.filter((sample) => sample.set === 'benign').flatMap((sample) =>
    sample.verdict.findings.filter(reported).map((finding) => ({
      what: finding.severity, sample, finding, span: finding,
      category: finding.category, intent: finding.intent,
    })));
}
