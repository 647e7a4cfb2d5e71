// One composer of the page: the field, its summary and list, its gate.
import {
  gateSend,
  mountList,
  mountSummary,
  type Context,
  type Field,
  type FieldState,
  type GateOptions,
  type GuardSource,
  type Messages,
} from 'composer-guard';
import type { Box, Guarded } from './boxes.js';

export interface ComposerParts {
  readonly card: HTMLElement;
  readonly box: Box;
  /** What the page knows, without the surface. */
  context(): Context;
  mode(): NonNullable<GateOptions['mode']>;
  /** Hears of each answer, and what the engine knew for it. */
  onCheck(field: Field, state: FieldState, known: Context): void;
}

/** Puts a composer under guard; `dispose` of the answer takes it all away. */
export function guardComposer(
  { card, box, context, mode, onCheck }: ComposerParts,
  guard: GuardSource,
  messages: Messages,
): Guarded {
  const form = card.querySelector<HTMLFormElement>('form.composer')!;
  const known = (): Context => ({
    ...context(),
    surface: card.dataset['surface'] as NonNullable<Context['surface']>,
  });
  const guarded = box.guard(guard, { messages, context: known });
  const { field } = guarded;
  let checks = 0;
  const sent = card.querySelector('.sent')!;
  const stops = [
    field.subscribe((state) => {
      if (state.checks === checks) return;
      checks = state.checks;
      onCheck(field, state, known());
    }),
    mountSummary(card.querySelector('.summary')!, field, { messages }),
    mountList(card.querySelector('.found')!, field, { messages }),
    gateSend(form, [field], {
      messages,
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
  return {
    field,
    dispose() {
      for (const stop of stops) stop();
      guarded.dispose();
    },
  };
}
