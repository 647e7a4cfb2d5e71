// Vue 3: a composable.
//
//   const draft = useTemplateRef('draft');
//   const { state } = useComposerGuard(draft, guard, { context });
import {
  onScopeDispose, shallowRef, toValue, watch,
  type MaybeRefOrGetter, type ShallowRef,
} from 'vue';
import { attachGuard, type AttachOptions } from '../attach.js';
import type { Field } from '../field.js';
import { INITIAL, type FieldState, type GuardSource } from '../field-state.js';
import type { Context } from '../types.js';

/** Options of `useComposerGuard`. */
export interface UseComposerGuardOptions extends Omit<AttachOptions, 'context'> {
  /** What the host knows, or a ref or getter of it. Default {}. */
  readonly context?: MaybeRefOrGetter<Context>;
}

/** What `useComposerGuard` gives back. */
export interface UsedComposerGuard {
  /** The field while the element is in the page, else null. */
  readonly field: Readonly<ShallowRef<Field | null>>;
  /** How the composer stands. */
  readonly state: Readonly<ShallowRef<FieldState>>;
}

/**
 * Puts an element under guard for as long as it is in the page. A changed
 * `context` is checked at once; the other options hold from the first time on.
 * @param element The composer, or a ref or getter of it.
 */
export function useComposerGuard(
  element: MaybeRefOrGetter<HTMLElement | null | undefined>,
  guard: GuardSource,
  options: UseComposerGuardOptions = {},
): UsedComposerGuard {
  const field = shallowRef<Field | null>(null);
  const state = shallowRef<FieldState>(INITIAL);
  const leave = (): void => {
    field.value?.dispose();
    field.value = null;
    state.value = INITIAL;
  };
  watch(() => toValue(element), (now) => {
    leave();
    if (!now) return;
    field.value = attachGuard(now, guard, {
      ...options, context: () => toValue(options.context) ?? {},
    });
    field.value.subscribe((changed) => (state.value = changed));
  }, { immediate: true, flush: 'post' });
  watch(() => toValue(options.context), () => void field.value?.check());
  onScopeDispose(leave);
  return { field, state };
}
