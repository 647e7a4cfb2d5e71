// What the engine says of the draft that was last written in, field by field.
import {
  messageFor, titleOf, type Cue, type Explanation, type Finding, type Messages,
  type Verdict,
} from 'composer-guard';

const list = document.getElementById('explained')!;
const json = document.getElementById('verdict')!;

function element(tag: string, text = '', name = ''): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  made.className = name;
  return made;
}

const words = (name: string): string => name.replaceAll('_', ' ');
const named = (cues: readonly Cue[]): string =>
  cues.map(({ word, kind }) => `“${word}” (${words(kind)})`).join(', ');

function how({ views, cuesFor, cuesAgainst, shield, row }: Explanation): string[][] {
  return [
    ['Read as', views.map(words).join(', ')],
    ['Speaks for it', named(cuesFor)],
    ['Speaks against it', named(cuesAgainst)],
    ['Looks like', shield ? words(shield) : ''],
    ['Row of the policy', row],
  ];
}

// Told by the engine's own names, whatever words of the draft they quote.
const ENGLISH = new Set(['Speaks for it', 'Speaks against it']);

/** Term and text; those without a text are left out. */
function rows(finding: Finding, messages: Messages, draft: string): string[][] {
  const { category, kind, intent, techniques, exemption, section } = finding;
  const { reason, fix } = messageFor(messages, finding);
  const disguised = techniques.length > 0;
  return [
    ['In the draft', draft.slice(finding.start, finding.end)],
    ['Means', disguised ? finding.reading : ''],
    ['Disguised by', techniques.map(words).join(', ')],
    ['What', [...new Set([category, kind, intent])].filter(Boolean).map(words).join(', ')],
    ['How sure', finding.confidence],
    ['Verdict', exemption ? `allowed: ${words(exemption)}` : finding.severity],
    ['Why', reason],
    ['Instead', fix],
    ['Policy', messages.sections[section] ?? section],
    ...(finding.explanation ? how(finding.explanation) : []),
    ['Rule', finding.rule],
  ].filter(([, text]) => text !== '');
}

function explained(finding: Finding, messages: Messages, draft: string): HTMLElement {
  const item = element('details', '', 'finding');
  const summary = element('summary');
  summary.append(
    element('span', finding.exemption ? 'allowed' : finding.severity,
      `tag ${finding.severity}`),
    element('span', titleOf(messages, finding)));
  const table = element('dl');
  for (const [term, text] of rows(finding, messages, draft)) {
    const value = element('dd', text);
    value.dir = ENGLISH.has(term!) ? 'ltr' : 'auto';
    table.append(element('dt', term), value);
  }
  item.append(summary, table);
  return item;
}

/** What a verdict says that names no findings. */
function withoutPlaces(
  { detail, severity, outline }: Verdict, messages: Messages,
): string {
  if (detail === 'category' && outline.length > 0) {
    const titles = new Set(outline.map((one) => titleOf(messages, one)));
    return `The engine tells what, not where: ${[...titles].join(', ')}.`;
  }
  return severity === 'none' ? 'Nothing found.' : 'The engine tells only that something is there.';
}

/** Shows the findings of a verdict; the first one is open. */
export function explain(draft: string, verdict: Verdict, messages: Messages): void {
  const items = verdict.findings.map((finding) => explained(finding, messages, draft));
  items[0]?.setAttribute('open', '');
  const nothing = draft === ''
    ? 'Write in one of the composers, or try a draft.'
    : withoutPlaces(verdict, messages);
  list.lang = messages.lang;
  list.replaceChildren(
    ...(items.length > 0 ? items : [element('p', nothing, 'quiet-text')]));
  json.textContent = JSON.stringify(verdict, null, 2);
}
