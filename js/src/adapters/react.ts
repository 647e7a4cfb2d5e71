// React: a hook, and a component around a composer.
//
//   const { ref, state } = useComposerGuard(guard, { context });
//   return <textarea ref={ref} aria-invalid={state.severity === 'warning'} />;
import {
  createElement, useCallback, useEffect, useRef, useState,
  useSyncExternalStore, type ReactElement, type ReactNode, type RefCallback,
} from 'react';
import { attachGuard, type AttachOptions } from '../attach.js';
import type { Field } from '../field.js';
import { INITIAL, type FieldState, type GuardSource } from '../field-state.js';
import { mountList } from '../ui/list.js';
import { mountSummary } from '../ui/summary.js';
import { composerInside } from './inside.js';

/** What `useComposerGuard` gives back. */
export interface UsedComposerGuard {
  /** To be given to the composer as its `ref`. */
  readonly ref: RefCallback<HTMLElement>;
  /** The field while the composer is in the page, else null. */
  readonly field: Field | null;
  /** How the composer stands. */
  readonly state: FieldState;
}

/**
 * Puts the element that gets `ref` under guard. A changed `context` is checked
 * at once; `guard`, `messages`, `dismissals` and the times are to be the same
 * objects and numbers at every rendering: when one is another, the field is
 * made anew. `onError` and `onDismiss` may be new functions each time.
 */
export function useComposerGuard(
  guard: GuardSource,
  options: AttachOptions = {},
): UsedComposerGuard {
  const [element, ref] = useState<HTMLElement | null>(null);
  const field = useField(element, guard, options);
  return { ref, field, state: useFieldState(field) };
}

/** Properties of `ComposerGuard`. */
export interface ComposerGuardProps extends AttachOptions {
  /** An engine or the promise of one. */
  readonly guard: GuardSource;
  /** One composer, wherever in them. */
  readonly children?: ReactNode;
  /** Whether a line under the composer says how it stands. Default false. */
  readonly summary?: boolean;
  /** Whether the findings are listed under the composer. Default false. */
  readonly list?: boolean;
  /** Class of the element around them. */
  readonly className?: string;
  /** Hears of the field, and of null when it is gone. Default nothing. */
  readonly onField?: (field: Field | null) => void;
}

/** A composer under guard, with its summary and list. */
export function ComposerGuard({
  guard, children, summary = false, list = false, className, onField, ...options
}: ComposerGuardProps): ReactElement {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [box, setBox] = useState<HTMLElement | null>(null);
  // After every rendering: the composer may be another one than before.
  useEffect(() => setElement(box && composerInside(box)));
  const field = useField(element, guard, options);
  const told = useRef(onField);
  told.current = onField;
  useEffect(() => {
    if (!field) return;
    told.current?.(field);
    return () => told.current?.(null);
  }, [field]);
  const { messages } = options;
  const shown = messages ? { messages } : {};
  return createElement('div', { ref: setBox, className },
    children,
    summary && createElement(Mounted, { field, shown, mount: mountSummary }),
    list && createElement(Mounted, { field, shown, mount: mountList }));
}

function Mounted({ field, mount, shown }: {
  field: Field | null;
  mount: typeof mountList;
  shown: Parameters<typeof mountList>[2];
}): ReactElement {
  const [box, setBox] = useState<HTMLElement | null>(null);
  const messages = shown?.messages;
  useEffect(
    () => (box && field ? mount(box, field, messages && { messages }) : undefined),
    [box, field, mount, messages],
  );
  return createElement('div', { ref: setBox });
}

/** The field of an element for as long as both are there. */
function useField(
  element: HTMLElement | null,
  guard: GuardSource,
  options: AttachOptions,
): Field | null {
  const [field, setField] = useState<Field | null>(null);
  // Read when it is needed: a new function at each rendering is no new field.
  const latest = useRef(options);
  latest.current = options;
  const {
    context, wait, maxWait, pendingWait, marks, tip, messages, policyUrl, dismissals,
  } = options;
  useEffect(() => {
    if (!element) return;
    const made = attachGuard(element, guard, {
      ...latest.current,
      context: () => {
        const now = latest.current.context;
        return (typeof now === 'function' ? now() : now) ?? {};
      },
      onError: (error) => latest.current.onError?.(error),
      onDismiss: (dismissal) => latest.current.onDismiss?.(dismissal),
    });
    setField(made);
    return () => {
      made.dispose();
      setField(null);
    };
  }, [element, guard, wait, maxWait, pendingWait, marks, tip, messages, policyUrl,
    dismissals]);
  // By its value: who writes it in place gives another object every time.
  const known = typeof context === 'function' ? '' : JSON.stringify(context ?? {});
  const checked = useRef(known);
  useEffect(() => {
    if (checked.current === known) return;
    checked.current = known;
    void field?.check();
  }, [field, known]);
  return field;
}

/** How a field stands; renders anew when it changes. */
export function useFieldState(field: Field | null): FieldState {
  const subscribe = useCallback(
    (changed: () => void) => field?.subscribe(changed) ?? (() => {}),
    [field],
  );
  return useSyncExternalStore(
    subscribe,
    () => field?.state ?? INITIAL,
    () => INITIAL,
  );
}
