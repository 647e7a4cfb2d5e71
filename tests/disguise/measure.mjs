// Counts what was found and what was wrongly reported. Pure functions over
// samples that carry a verdict.

// A link may be any contact that a link can be.
const CATEGORIES = {
  phone: ['phone'],
  email: ['email'],
  handle: ['handle', 'phone'],
  link: ['form_link', 'application_link', 'handle', 'phone'],
  address: ['address'],
  move: ['off_platform', 'handle'],
};

const reported = (sample) => sample.verdict.findings.filter((finding) => finding.severity !== 'none');

export function judge(sample) {
  const findings = reported(sample);
  if (sample.silent) return { right: findings.length === 0 };
  const hits = findings.filter((finding) => CATEGORIES[sample.category].includes(finding.category) &&
    finding.start < sample.end && sample.start < finding.end);
  return {
    right: hits.length > 0,
    whole: hits.some((hit) => hit.start <= sample.start && hit.end >= sample.end),
    warned: hits.some((hit) => hit.severity === 'warning'),
  };
}

function rates(samples) {
  const positives = samples.filter((sample) => !sample.silent);
  const negatives = samples.filter((sample) => sample.silent);
  const share = (list, what) => (list.length === 0 ? undefined : list.filter((sample) => sample.judged[what]).length / list.length);
  const silent = share(negatives, 'right');
  return {
    drafts: positives.length,
    recall: share(positives, 'right'),
    warned: share(positives, 'warned'),
    twins: negatives.length,
    falseRate: silent === undefined ? undefined : 1 - silent,
  };
}

function grouped(samples, keysOf) {
  const groups = new Map();
  for (const sample of samples) {
    for (const key of keysOf(sample)) {
      if (!groups.has(key)) groups.set(key, []);
      groups.get(key).push(sample);
    }
  }
  return Object.fromEntries([...groups].map(([key, list]) => [key, rates(list)]));
}

const kindOf = ({ techniques }) => ['plain', 'single', 'pair'][techniques.length];

// { total: { single, pair, plain }, categories, singles, pairs, partners }
export function measure(samples) {
  for (const sample of samples) sample.judged = judge(sample);
  const only = (count) => samples.filter((sample) => sample.techniques.length === count);
  return {
    total: grouped(samples, (sample) => [kindOf(sample)]),
    categories: grouped(samples, (sample) => [`${sample.category}/${kindOf(sample)}`]),
    singles: grouped(only(1), (sample) => [`${sample.category}/${sample.techniques[0]}`]),
    partners: grouped(only(2), (sample) => sample.techniques.map((name) => `${sample.category}/${name}`)),
    pairs: grouped(only(2), (sample) => [`${sample.category}/${sample.techniques.join('+')}`]),
  };
}
