// What the page measures of itself.
import type { Field, FieldState } from 'composer-guard';

const KILO = 1000;

function show(id: string, text: string): void {
  document.getElementById(id)!.textContent = text;
}

export function showCheck(field: Field, { checkMs, verdict }: FieldState): void {
  if (!verdict) return;
  show('meter-time', checkMs < 1
    ? `${Math.max(1, Math.round(checkMs * KILO))} µs`
    : `${checkMs.toFixed(1)} ms`);
  show('meter-draft', `${field.draft.length.toLocaleString('en')} characters`);
  show('meter-version', verdict.engineVersion);
}

export function showReady(ms: number): void {
  show('meter-ready', `${Math.round(ms)} ms`);
  const file = performance
    .getEntriesByType('resource')
    .find(({ name }) => /\.wasm(\?|$)/.test(name));
  if (!(file instanceof PerformanceResourceTiming)) return;
  const { encodedBodySize, decodedBodySize } = file;
  const size = (bytes: number): string => `${Math.round(bytes / KILO)} KB`;
  show('meter-size', encodedBodySize < decodedBodySize
    ? `${size(encodedBodySize)} sent, ${size(decodedBodySize)} unpacked`
    : size(decodedBodySize));
}

/** Counts the bytes of every way a page has to send some. */
export function countSentBytes(): void {
  let sent = 0;
  const count = (body: unknown): void => {
    sent += sizeOf(body);
    show('meter-sent', String(sent));
  };
  const { fetch } = globalThis;
  globalThis.fetch = (input, init) => {
    count(init?.body);
    return fetch(input, init);
  };
  wrap(XMLHttpRequest.prototype, 'send', (body) => count(body));
  wrap(WebSocket.prototype, 'send', (body) => count(body));
  wrap(Navigator.prototype, 'sendBeacon', (_url, body) => count(body));
}

function sizeOf(body: unknown): number {
  if (body === undefined || body === null) return 0;
  if (body instanceof Blob) return body.size;
  if (body instanceof ArrayBuffer || ArrayBuffer.isView(body)) {
    return body.byteLength;
  }
  return new TextEncoder().encode(String(body)).length;
}

type Method = (...args: unknown[]) => unknown;

function wrap(owner: object, name: string, before: Method): void {
  const methods = owner as Record<string, Method>;
  const original = methods[name]!;
  methods[name] = function (this: unknown, ...args: unknown[]) {
    before(...args);
    return original.apply(this, args);
  };
}
