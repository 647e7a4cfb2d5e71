// The page: four composers under one guard, and what is around them.
import {
  createGuard, createWorkerGuard, SupersededError, en, withPolicyTexts,
  type AsyncGuard, type Context, type Field, type FieldState, type Guard,
  type Messages, type PolicyPack,
} from 'composer-guard';
import { richBox, textBox, type Box, type Guarded } from './boxes.js';
import { guardComposer } from './composer.js';
import type { Example, Into } from './examples.js';
import { explain } from './explain.js';
import { mountGallery } from './gallery.js';
import { loadMessages } from './languages.js';
import { countSentBytes, showCheck, showReady } from './meters.js';
import { workOffline } from './offline.js';
import { mountPackEditor } from './pack-editor.js';
import { SAMPLE_DRAFT } from './sample-pack.js';
import { mountSending, sentBefore, tellBefore } from './sending.js';
import { choices, choose, chosen, context, detail, mode, mountSettings } from './settings.js';
import { fromFragment, toFragment } from './share.js';
import { mountTheme } from './theme.js';

const byId = <T extends HTMLElement>(id: string): T =>
  document.getElementById(id) as T;

const guardOn = byId<HTMLInputElement>('guard-on');
const boxes = new Map<Into, Box>();
const guarded = new Map<Into, Guarded>();
let guard: Promise<Guard | AsyncGuard> | undefined;
let language: Messages = en;
let pack = '';
/** The composer that was last written in. */
let active: Into = 'proposal';

function messages(): Messages {
  return pack === '' ? language : withPolicyTexts(language, JSON.parse(pack) as PolicyPack);
}

async function tellWhy(field: Field, known: Context): Promise<void> {
  const { draft } = field;
  try {
    const engine = await guard;
    const verdict = await engine?.check(draft, known, { explain: true, lane: 'why' });
    if (verdict && draft === field.draft) explain(draft, verdict, messages());
  } catch (error) {
    if (!(error instanceof SupersededError)) return; // The composers tell it.
  }
}

function attach(name: Into): void {
  const box = boxes.get(name);
  if (!box || !guard) return;
  guarded.get(name)?.dispose();
  guarded.set(name, guardComposer({
    card: byId(name),
    box,
    context: () => name === 'message'
      ? { ...context(), previous: sentBefore() }
      : context(),
    mode,
    onCheck(field: Field, state: FieldState, known: Context) {
      if (name !== active) return;
      showCheck(field, state);
      void tellWhy(field, known);
    },
  }, guard, messages()));
}

function attachAll(): void {
  for (const name of boxes.keys()) attach(name);
}

function switchOff(): void {
  for (const { dispose } of guarded.values()) dispose();
  guarded.clear();
  void guard?.then((ready) => ready.dispose(), () => {});
  guard = undefined;
}

function switchOn(): void {
  switchOff();
  const started = performance.now();
  const banner = byId('off');
  banner.hidden = true;
  const options = { policy: pack === '' ? null : pack, detail: detail() };
  guard = chosen('engine') === 'worker'
    ? createWorkerGuard(options)
    : createGuard(options);
  guard.then(
    ({ info }) => showReady(performance.now() - started, info),
    (error: Error) => {
      banner.hidden = false;
      banner.textContent = 'The contact check is off, so nothing is marked. ' +
        `You can write and send as usual. (${error.message})`;
    },
  );
  attachAll();
}

function recheck(): void {
  for (const { field } of guarded.values()) void field.check();
}

async function usePack(wanted: string): Promise<void> {
  pack = wanted;
  try {
    await (await guard)?.setPolicy(pack === '' ? null : pack);
  } catch {
    return; // No engine: the banner says so.
  }
  if (guard) attachAll();
}

async function speak(tag: string): Promise<void> {
  language = await loadMessages(tag);
  if (guard) attachAll();
}

function write(into: Into, draft: string): void {
  active = into;
  boxes.get(into)?.write(draft);
  byId(into).querySelector('.sent')!.textContent = '';
  void guarded.get(into)?.field.check();
}

function load({ into, draft, before = [] }: Example): void {
  tellBefore(before);
  write(into, draft);
  boxes.get(into)?.element.focus({ preventScroll: true });
  byId(into).scrollIntoView({ block: 'nearest' });
}

function addBox(name: Into, box: Box): void {
  boxes.set(name, box);
  box.element.addEventListener('input', () => (active = name));
  box.element.addEventListener('focus', () => {
    if (active === name) return;
    active = name;
    void guarded.get(name)?.field.check();
  });
  mountSending(byId(name), box, recheck);
  attach(name);
}

/** The editors are loaded apart: the page does not wait for them. */
async function addEditors(): Promise<void> {
  const [{ lexicalBox }, { proseMirrorBox }] = await Promise.all([
    import('./lexical-box.js'), import('./prosemirror-box.js'),
  ]);
  addBox('job_post', lexicalBox(byId('job-text')));
  addBox('profile', proseMirrorBox(byId('profile-text')));
}

function say(words: string): void {
  byId('said').textContent = words;
}

async function copyLink(button: HTMLButtonElement): Promise<void> {
  const drafts = Object.fromEntries([...boxes].map(([name, box]) => [name, box.read()]));
  const fragment = toFragment({ choices: choices(), drafts, pack });
  if (fragment === null) return say('The drafts are too long for a link.');
  history.replaceState(null, '', fragment);
  try {
    await navigator.clipboard.writeText(location.href);
    button.textContent = 'Link copied';
  } catch {
    button.textContent = 'See address bar'; // The clipboard may be forbidden.
  }
  say(`${button.textContent}. The link holds your drafts.`);
}

/** What the address says, if it says something. */
async function readAddress(): Promise<void> {
  const shared = fromFragment(location.hash);
  if (!shared) return;
  choose(shared.choices);
  await speak(chosen('language'));
  if (shared.pack !== '') await packs.use(shared.pack);
  for (const [name, draft] of Object.entries(shared.drafts)) {
    if (draft !== '' && boxes.has(name as Into)) write(name as Into, draft);
  }
  recheck();
}

countSentBytes();
mountTheme(byId<HTMLButtonElement>('theme'));
mountSettings((name) => {
  if (name === 'engine' || name === 'detail') guardOn.checked && switchOn();
  else if (name === 'language') void speak(chosen('language'));
  else recheck();
});
guardOn.addEventListener('change', () =>
  guardOn.checked ? switchOn() : switchOff());
const packs = mountPackEditor((wanted) => void usePack(wanted));
byId('pack-try').addEventListener('click', () => {
  void packs.use(byId<HTMLTextAreaElement>('pack').value).then(() =>
    load({ label: '', into: 'message', draft: SAMPLE_DRAFT }));
});
mountGallery(byId('examples'), load);
byId('link').addEventListener('click', ({ currentTarget }) =>
  void copyLink(currentTarget as HTMLButtonElement));
addBox('proposal', textBox(byId<HTMLTextAreaElement>('cover')));
addBox('message', richBox(byId('text')));
switchOn();
void addEditors().then(readAddress);
addEventListener('hashchange', () => void readAddress());
workOffline();
