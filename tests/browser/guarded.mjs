// A composer of each kind, under guard, in one of the three browsers.
import { openPage } from './engines/index.mjs';
import { atRest } from './engines/rest.mjs';
import { packagePage } from './package-page.mjs';

export const PHONE = '+44 20 7946 0958';
export const DRAFT = `You can call ${PHONE} tomorrow`;

/** The kinds of composer that `attachGuard` takes. */
export const KINDS = {
  textarea: '<textarea aria-label="Draft" rows="6" cols="40"></textarea>',
  input: '<input aria-label="Draft" size="60">',
  'rich text': '<div aria-label="Draft" role="textbox" aria-multiline="true" ' +
    'class="rich" contenteditable="true"></div>',
};

const STYLE = `
  .rich { width: 24em; min-height: 8em; border: 1px solid; padding: 6px; }
  textarea, .rich, input { font: 16px/1.5 sans-serif; }
`;

/**
 * A page with that markup, its composer under guard and focused. `window.field`
 * is the field, `window.told` what its listeners heard.
 */
export async function guardedPage(t, engine, markup, {
  worker = false, engineOptions = {}, options = {}, draft = '', style = '', size, media,
  parts = [],
} = {}) {
  const views = parts.map((part) => `<div id="${part}"></div>`).join('');
  const url = await packagePage(
    `<form id="form">${markup}<button>Send</button></form>${views}`, STYLE + style);
  const page = await openPage(t, engine, url, size, media);
  await page.waitFor(() => 'ready' in document.documentElement.dataset);
  await page.evaluate(async (options, engineOptions, worker, draft) => {
    localStorage.clear(); // It is the page's before, too.
    window.told = { dismissed: [], errors: [], decisions: [] };
    const element = composer();
    if (draft) {
      if ('value' in element) element.value = draft;
      else element.textContent = draft;
    }
    const { createGuard, createWorkerGuard, attachGuard } = window.guard;
    window.engine = await (worker ? createWorkerGuard : createGuard)(
      engineOptions);
    window.field = attachGuard(element, window.engine, {
      onDismiss: ({ finding, hash }) =>
        told.dismissed.push([finding.category, hash]),
      onError: (error) => told.errors.push(error.message),
      ...options,
    });
    const { mountList, mountSummary } = window.guard;
    const list = document.getElementById('list');
    if (list) window.unmountList = mountList(list, field);
    const summary = document.getElementById('summary');
    if (summary) window.unmountSummary = mountSummary(summary, field);
    element.focus();
  }, options, engineOptions, worker, draft);
  return page;
}

/** Waits until just these texts are underlined. */
export function marksAre(page, texts) {
  return page.waitFor((wanted) => JSON.stringify(marked()) === wanted,
    JSON.stringify(texts));
}

/** Waits until the last edit has been checked and nothing is under way. */
export function checked(page, times = 1) {
  return page.waitFor((least) => field.state.checks >= least &&
    field.state.status === 'ready', times);
}

/** Presses a button of the package by pointer, as a person does. */
export async function pressPart(page, name, part) {
  await page.click(...await atRest(page, (a, b) => {
    const button = window.part(a, b);
    return button && middle(button);
  }, name, part));
}

/** The middle of the first mark, or of its first part. */
export const markPlace = (page) => atRest(page, () => {
  const [finding] = field.state.findings;
  const [box] = finding ? field.rectsOf(finding) : [];
  return box && middle(box);
});
