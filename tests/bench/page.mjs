// The benchmark as one page: charts, then all tables. No script, no outside file.
import { charts } from './charts.mjs';
import { runText } from './tables.mjs';

const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text) => text.replace(/[&<>]/g, (character) => ESCAPES[character]);

const STYLE = `
  body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 75rem; padding: 0 1rem; color: #1c2733; background: #fff; }
  figure { margin: 1.5rem 0; overflow-x: auto; }
  figcaption { font-weight: 600; }
  .table { overflow-x: auto; }
  table { border-collapse: collapse; font-size: .85rem; }
  td, th { border: 1px solid #d5dce3; padding: .3rem .5rem; text-align: left; white-space: nowrap; }
`;

const cells = (line) => line.slice(1, -1).split('|').map((cell) =>
  escaped(cell.trim()).replace(/\*\*(.*?)\*\*/g, '<b>$1</b>'));

/** Only what tables.mjs writes: headings and tables. */
function html(markdown) {
  return markdown.split('\n\n').map((block) => {
    if (block.startsWith('### ')) return `<h3>${escaped(block.slice(4))}</h3>`;
    if (!block.startsWith('|')) return `<p>${escaped(block).replace(/\*\*(.*?)\*\*/g, '<b>$1</b>')}</p>`;
    const [head, , ...rows] = block.trim().split('\n');
    const row = (line, tag) => `<tr>${cells(line).map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
    return `<div class="table"><table>${row(head, 'th')}${rows.map((line) => row(line, 'td')).join('')}</table></div>`;
  }).join('\n');
}

export async function pageHtml(figures, table) {
  const drawn = await charts(figures);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>composer-guard: benchmark</title>
<meta name="viewport" content="width=device-width"><style>${STYLE}</style></head><body>
<h1>composer-guard: benchmark</h1>
<p>${escaped(runText(figures))}</p>
${drawn.map(({ title, svg }) => `<figure><figcaption>${title}</figcaption>${svg}</figure>`).join('\n')}
<h2>All figures</h2>
${html(table)}
</body></html>
`;
}
