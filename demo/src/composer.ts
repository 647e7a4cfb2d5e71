// One composer of the page: the field, its summary and list, its gate.
import {
  attachGuard,
  gateSend,
  mountList,
  mountSummary,
  type Context,
  type Field,
  type GateOptions,
  type GuardSource,
} from 'composer-guard';
import { showCheck } from './meters.js';

export interface ComposerParts {
  readonly card: HTMLElement;
  readonly element: HTMLElement;
  /** What the page knows, without the surface. */
  context(): Context;
  mode(): NonNullable<GateOptions['mode']>;
}

/** Puts a composer under guard; `dispose` of the answer takes it all away. */
export function guardComposer(
  { card, element, context, mode }: ComposerParts,
  guard: GuardSource,
): { field: Field; dispose(): void } {
  const form = card.querySelector<HTMLFormElement>('form.composer')!;
  const surface = card.querySelector<HTMLSelectElement>('[name=surface]')!;
  const field = attachGuard(element, guard, {
    context: () => ({
      ...context(),
      surface: surface.value as NonNullable<Context['surface']>,
    }),
  });
  let checks = 0;
  const sent = card.querySelector('.sent')!;
  const stops = [
    field.subscribe((state) => {
      if (state.checks === checks) return;
      checks = state.checks;
      showCheck(field, state);
    }),
    mountSummary(card.querySelector('.summary')!, field),
    mountList(card.querySelector('.found')!, field),
    gateSend(form, [field], {
      get mode() {
        return mode();
      },
      onDecision: ({ outcome }) => {
        card.dataset['outcome'] = outcome;
        sent.textContent =
          outcome === 'blocked' ? 'Not sent: please change the marked parts.' : '';
      },
    }),
  ];
  const recheck = (): void => void field.check();
  surface.addEventListener('change', recheck);
  return {
    field,
    dispose() {
      surface.removeEventListener('change', recheck);
      for (const stop of stops) stop();
      field.dispose();
    },
  };
}
