// The report as one page: charts, figures, and every misjudged draft with its
// marks. No script, no outside file.

import { setCharts } from './charts.mjs';
import { reportText } from './print.mjs';

const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text) => text.replace(/[&<>"]/g, (character) => ESCAPES[character]);

const visible = (text) => text.replace(/[\p{Cf}\p{Co}\p{Cs}]/gu,
  (character) => `\\u{${character.codePointAt(0).toString(16)}}`);

// The draft with what was expected and what was found marked, also where the
// two overlap.
function markedDraft({ text, expect, verdict }) {
  const found = verdict.findings.filter((finding) => finding.severity !== 'none');
  const expected = (expect ?? []).flatMap((each) => each.spans);
  const inside = (spans, at) => spans.some((span) => span.start <= at && at < span.end);
  const cuts = [...new Set([0, text.length,
    ...[...found, ...expected].flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, i) => {
    const piece = escaped(visible(text.slice(start, cuts[i + 1])));
    const names = [inside(found, start) && 'found', inside(expected, start) && 'expected'].filter(Boolean);
    return names.length > 0 ? `<mark class="${names.join(' ')}">${piece}</mark>` : piece;
  }).join('');
}

function mistakeItem({ what, sample, category, intent, finding }) {
  const how = finding ? `, ${finding.confidence}, ${finding.kind}, <code>${escaped(finding.rule)}</code>` : '';
  return `<li><b>${what}</b>: ${category}/${intent}${how} <small>${escaped(sample.id)}</small>` +
    `<p class="draft">${markedDraft(sample)}</p></li>`;
}

function mistakeSections(rows) {
  const kinds = [...new Set(rows.map((row) => row.what))];
  return kinds.map((what) => {
    const chosen = rows.filter((row) => row.what === what);
    return `<details><summary>${what}: ${chosen.length}</summary><ul>` +
      `${chosen.map(mistakeItem).join('\n')}</ul></details>`;
  }).join('\n');
}

const STYLE = `
  body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; color: #1c2733; background: #fff; }
  figure { margin: 1rem 0; overflow-x: auto; }
  figcaption { font-weight: 600; }
  pre { overflow-x: auto; background: #f5f7f9; padding: 1rem; }
  summary { cursor: pointer; font-weight: 600; padding: .3rem 0; }
  .draft { white-space: pre-wrap; margin: .2rem 0 1rem; border-left: 3px solid #d5dce3; padding-left: .8rem; }
  mark { background: none; }
  .found { text-decoration: underline 3px #e45756; }
  .expected { background: #d9f0d3; }
`;

export async function pageHtml(figures, mistakes, run) {
  const sets = await Promise.all(['cases', 'examples'].filter((name) => figures[name]).map(async (name) => {
    const charts = await setCharts(figures[name]);
    return `<h2>${name}: ${figures[name].drafts} drafts</h2>` + charts.map(({ title, svg }) =>
      `<figure><figcaption>${title}</figcaption>${svg}</figure>`).join('\n');
  }));
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>composer-guard: quality</title>
<meta name="viewport" content="width=device-width"><style>${STYLE}</style></head><body>
<h1>composer-guard: quality</h1>
${sets.join('\n')}
<h2>Misjudged drafts</h2>
<p><mark class="found">Underlined</mark> was found, <mark class="expected">shaded</mark> was expected.</p>
${mistakeSections(mistakes)}
<h2>Figures</h2>
<pre>${escaped(reportText(figures, run))}</pre>
</body></html>
`;
}
