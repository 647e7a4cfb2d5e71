// What of React and Vue the adapters use, so that the package is built without
// them. A page's own types take the place of these; the tests of the adapters
// check against the real ones.

declare module 'react' {
  export type ReactNode = ReactElement | string | number | boolean | null | undefined
    | Iterable<ReactNode>;
  export interface ReactElement {
    readonly type: unknown;
    readonly props: unknown;
    readonly key: string | null;
  }
  export type RefCallback<T> = (instance: T | null) => void;
  export function createElement(
    type: unknown, props: object | null, ...children: ReactNode[]
  ): ReactElement;
  export function useCallback<T>(callback: T, dependencies: readonly unknown[]): T;
  export function useEffect(
    effect: () => void | (() => void), dependencies?: readonly unknown[],
  ): void;
  export function useRef<T>(initial: T): { current: T };
  export function useState<T>(initial: T): [T, (value: T) => void];
  export function useSyncExternalStore<T>(
    subscribe: (changed: () => void) => () => void,
    read: () => T, readOnServer?: () => T,
  ): T;
}

declare module 'vue' {
  export interface ShallowRef<T> { value: T }
  export type MaybeRefOrGetter<T> = T | Readonly<ShallowRef<T>> | (() => T);
  export function shallowRef<T>(value: T): ShallowRef<T>;
  export function toValue<T>(source: MaybeRefOrGetter<T>): T;
  export function watch<T>(
    source: () => T, callback: (value: T) => void,
    options?: { immediate?: boolean; flush?: 'pre' | 'post' | 'sync' },
  ): () => void;
  export function onScopeDispose(callback: () => void): void;
}
