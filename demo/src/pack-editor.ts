// The editor of a policy pack: all that is wrong with it, while one types. A
// guard of its own reads the pack, so that a wrong one disturbs no composer.
import { createGuard, PolicyError, type Guard, type PolicyProblem } from 'composer-guard';
import { SAMPLE_PACK } from './sample-pack.js';

const WAIT_MS = 250;

const byId = <T extends HTMLElement>(id: string): T =>
  document.getElementById(id) as T;

export interface PackEditor {
  /** The pack in use; empty when none is, or while it is wrong. */
  readonly pack: string;
  /** Puts a pack in and into use. */
  use(pack: string): Promise<void>;
}

/** `onPack` hears of each change of what is in use. */
export function mountPackEditor(onPack: (pack: string) => void): PackEditor {
  const text = byId<HTMLTextAreaElement>('pack');
  const inUse = byId<HTMLInputElement>('pack-on');
  let reader: Promise<Guard> | undefined;
  let current = '';
  let timer = 0;

  const show = (status: string, problems: readonly PolicyProblem[] = []): void => {
    byId('pack-status').textContent = status;
    byId('pack-status').classList.toggle('wrong', problems.length > 0);
    text.setAttribute('aria-invalid', String(problems.length > 0));
    byId('pack-problems').replaceChildren(
      ...problems.map((problem) => problemItem(text, problem)));
  };

  const read = async (): Promise<void> => {
    const draft = text.value;
    let taken = '';
    try {
      const guard = await (reader ??= createGuard());
      if (draft !== text.value) return; // A newer reading is on its way.
      guard.setPolicy(draft);
      taken = draft;
      show(`No errors: policy ${guard.info.policyVersion}` +
        (inUse.checked ? ', in use above.' : ', not in use.'));
    } catch (error) {
      if (error instanceof PolicyError) {
        const { problems } = error;
        show(`${problems.length} ${problems.length === 1 ? 'error' : 'errors'}` +
          (inUse.checked ? '; the built-in policy is in use.' : '.'), problems);
      } else {
        reader = undefined;
        show(`Cannot be read here: ${(error as Error).message}`);
      }
    }
    const now = inUse.checked ? taken : '';
    if (now === current) return;
    current = now;
    onPack(now);
  };

  const soon = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void read(), WAIT_MS);
  };
  text.value = SAMPLE_PACK;
  text.addEventListener('input', soon);
  inUse.addEventListener('change', () => void read());
  // Read first when it is looked at: another engine costs memory.
  new IntersectionObserver(([entry], observer) => {
    if (!entry?.isIntersecting) return;
    observer.disconnect();
    void read();
  }).observe(text);
  return {
    get pack() {
      return current;
    },
    use(pack) {
      text.value = pack;
      inUse.checked = true;
      return read();
    },
  };
}

function problemItem(text: HTMLTextAreaElement, problem: PolicyProblem): HTMLElement {
  const { line, column, pointer, message } = problem;
  const item = document.createElement('li');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'as-link';
  button.textContent = `Line ${line}`;
  button.addEventListener('click', () => {
    const lines = text.value.split('\n');
    const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
    text.focus();
    text.setSelectionRange(start + column - 1, start + (lines[line - 1]?.length ?? 0));
  });
  const where = document.createElement('code');
  where.textContent = pointer;
  item.append(button, ' ', where, pointer === '' ? '' : ' ', message);
  return item;
}
