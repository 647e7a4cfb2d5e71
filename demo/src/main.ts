// The page: two composers, what the marketplace knows, and the meters.
import {
  createGuard,
  createWorkerGuard,
  type AsyncGuard,
  type Context,
  type Guard,
} from 'composer-guard';
import { guardComposer, type ComposerParts } from './composer.js';
import { EXAMPLES, type Example } from './examples.js';
import { countSentBytes, showReady } from './meters.js';
import { mountTheme } from './theme.js';

const REGIONS = ['US', 'GB', 'CA', 'AU', 'DE', 'ES', 'FR', 'IN', 'PH', 'PK',
  'BD', 'BR', 'MX', 'NG', 'KE', 'UA', 'PL', 'TR', 'EG', 'ZA'];

const byId = <T extends HTMLElement>(id: string): T =>
  document.getElementById(id) as T;

const contextForm = byId<HTMLFormElement>('context');
const cover = byId<HTMLTextAreaElement>('cover');
const text = byId<HTMLElement>('text');
const thread = document.querySelector<HTMLOListElement>('.thread')!;

function chosen(name: string): string {
  return contextForm.querySelector<HTMLSelectElement>(`[name=${name}]`)!.value;
}

function context(): Context {
  return {
    role: chosen('role'),
    contract: chosen('contract'),
    plan: chosen('plan'),
    exception: chosen('exception'),
    region: chosen('region'),
  } as Context;
}

/** What this writer has sent before, so that split contacts show. */
function sentBefore(): string[] {
  return [...thread.querySelectorAll('.me')].map((item) =>
    item.lastChild?.textContent ?? '');
}

const mode = (): 'confirm' | 'warn' | 'block' =>
  chosen('mode') as 'confirm' | 'warn' | 'block';

const COMPOSERS: Record<Example['into'], ComposerParts> = {
  proposal: { card: byId('proposal'), element: cover, context, mode },
  message: {
    card: byId('message'),
    element: text,
    context: () => ({ ...context(), previous: sentBefore() }),
    mode,
  },
};

type Guarded = ReturnType<typeof guardComposer>;

let guarded: Partial<Record<Example['into'], Guarded>> = {};
let guard: Promise<Guard | AsyncGuard> | undefined;

function switchOff(): void {
  for (const composer of Object.values(guarded)) composer.dispose();
  guarded = {};
  void guard?.then((ready) => ready.dispose(), () => {});
  guard = undefined;
}

function switchOn(): void {
  switchOff();
  const started = performance.now();
  const banner = byId('off');
  banner.hidden = true;
  guard = chosen('engine') === 'worker' ? createWorkerGuard() : createGuard();
  guard.then(
    () => showReady(performance.now() - started),
    (error: Error) => {
      banner.hidden = false;
      banner.textContent = 'The contact check is off, so nothing is marked. ' +
        `You can write and send as usual. (${error.message})`;
    },
  );
  guarded = {
    proposal: guardComposer(COMPOSERS.proposal, guard),
    message: guardComposer(COMPOSERS.message, guard),
  };
}

function recheck(): void {
  for (const { field } of Object.values(guarded)) void field.check();
}

function load({ into, draft }: Example): void {
  const { element, card } = COMPOSERS[into];
  if (element === cover) cover.value = draft;
  else text.textContent = draft;
  card.querySelector('.sent')!.textContent = '';
  element.focus({ preventScroll: true });
  card.scrollIntoView({ block: 'nearest' });
  void guarded[into]?.field.check();
}

function mountExamples(): void {
  byId('examples').append(...EXAMPLES.map((example) => {
    const chip = document.createElement('button');
    chip.type = 'button';
    chip.textContent = example.label;
    chip.addEventListener('click', () => load(example));
    return chip;
  }));
}

function mountSending(): void {
  byId('proposal').querySelector('form')!.addEventListener('submit', (event) => {
    event.preventDefault();
    if (cover.value.trim() === '') return;
    cover.value = '';
    byId('proposal').querySelector('.sent')!.textContent = 'Proposal sent.';
    recheck();
  });
  byId('message').querySelector('form')!.addEventListener('submit', (event) => {
    event.preventDefault();
    const words = text.innerText.trim();
    if (words === '') return;
    const item = document.createElement('li');
    item.className = 'me';
    const who = document.createElement('span');
    who.className = 'who';
    who.textContent = 'You';
    item.append(who, words);
    thread.append(item);
    thread.scrollTop = thread.scrollHeight;
    text.replaceChildren();
    byId('message').querySelector('.sent')!.textContent = 'Message sent.';
    recheck();
  });
}

function mountContext(): void {
  // On a phone the composers come first.
  if (matchMedia('(max-width: 560px)').matches) {
    byId<HTMLDetailsElement>('host').open = false;
  }
  const names = new Intl.DisplayNames(['en'], { type: 'region' });
  contextForm.querySelector('[name=region]')!.append(...REGIONS.map((region) =>
    new Option(names.of(region), region)));
  contextForm.addEventListener('submit', (event) => event.preventDefault());
  contextForm.addEventListener('change', (event) => {
    const engineChanged = (event.target as HTMLSelectElement).name === 'engine';
    if (!engineChanged) recheck();
    else if (byId<HTMLInputElement>('guard-on').checked) switchOn();
  });
  byId<HTMLInputElement>('guard-on').addEventListener('change', (event) => {
    if ((event.target as HTMLInputElement).checked) switchOn();
    else switchOff();
  });
}

countSentBytes();
mountTheme(byId<HTMLButtonElement>('theme'));
mountContext();
mountExamples();
mountSending();
switchOn();
