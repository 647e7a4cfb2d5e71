// The controls: what the marketplace knows, and how the guard is set.
import type { Context, GateOptions, GuardOptions } from 'composer-guard';
import { languages } from './languages.js';

const REGIONS = ['US', 'GB', 'CA', 'AU', 'DE', 'ES', 'FR', 'IT', 'IN', 'PH',
  'PK', 'BD', 'BR', 'MX', 'NG', 'KE', 'UA', 'PL', 'TR', 'EG', 'ZA', 'CN', 'JP',
  'KR', 'VN', 'ID'];

const form = document.getElementById('context') as HTMLFormElement;

const control = (name: string): HTMLSelectElement | null =>
  form.querySelector<HTMLSelectElement>(`[name="${name}"]`);

export const chosen = (name: string): string => control(name)?.value ?? '';

export function context(): Context {
  return {
    role: chosen('role'),
    contract: chosen('contract'),
    plan: chosen('plan'),
    exception: chosen('exception'),
    region: chosen('region'),
  } as Context;
}

export const mode = (): NonNullable<GateOptions['mode']> =>
  chosen('mode') as NonNullable<GateOptions['mode']>;

export const detail = (): NonNullable<GuardOptions['detail']> =>
  chosen('detail') as NonNullable<GuardOptions['detail']>;

/** All choices by name. */
export function choices(): Record<string, string> {
  return Object.fromEntries([...form.querySelectorAll('select')].map(
    ({ name, value }) => [name, value]));
}

/** Makes those choices that there are. */
export function choose(wanted: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(wanted)) {
    const select = /^[a-z]+$/.test(name) ? control(name) : null;
    if (select && [...select.options].some((option) => option.value === value)) {
      select.value = value;
    }
  }
}

/** `onChange` hears the name of the control that was changed. */
export function mountSettings(onChange: (name: string) => void): void {
  // On a phone the composers come first.
  if (matchMedia('(max-width: 560px)').matches) {
    (document.getElementById('host') as HTMLDetailsElement).open = false;
  }
  const names = new Intl.DisplayNames(['en'], { type: 'region' });
  control('region')!.append(...REGIONS.map((region) =>
    new Option(names.of(region), region)));
  control('language')!.append(...languages().map(([tag, name]) => {
    const option = new Option(name, tag, tag === 'en', tag === 'en');
    option.lang = tag;
    return option;
  }));
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', (event) =>
    onChange((event.target as HTMLSelectElement).name));
}
