// What the page measures of itself.
import type { EngineInfo, Field, FieldState } from 'composer-guard';

const KILO = 1000;

function show(id: string, text: string): void {
  document.getElementById(id)!.textContent = text;
}

export function showCheck(field: Field, { checkMs, verdict }: FieldState): void {
  if (!verdict || field.draft === '') return; // Of nothing, the time says nothing.
  show('meter-time', checkMs < 1
    ? `${Math.max(1, Math.round(checkMs * KILO))} µs`
    : `${checkMs.toFixed(1)} ms`);
  show('meter-draft', `${field.draft.length.toLocaleString('en')} characters`);
}

const size = (bytes: number): string => bytes < KILO * KILO
  ? `${Math.round(bytes / KILO)} KB`
  : `${(bytes / KILO / KILO).toFixed(2)} MB`;

export function showReady(ms: number, info: EngineInfo): void {
  show('meter-ready', `${Math.round(ms)} ms`);
  show('meter-version', `version ${info.engineVersion}`);
  void showSizes();
}

interface Weight {
  /** As it came over the network, and as it is. */
  readonly packed: number;
  readonly plain: number;
}

// Of files that had to be measured.
const weights = new Map<string, Promise<Weight>>();

/** Browsers tell no size of a file that the service worker gave: it is measured. */
function weigh(file: PerformanceResourceTiming): Weight | Promise<Weight> {
  const { name, encodedBodySize: packed, decodedBodySize: plain } = file;
  if (plain > 0) return { packed, plain };
  if (!weights.has(name)) weights.set(name, measure(name));
  return weights.get(name)!;
}

/** As it is kept, or as the browser has it from the first time. */
async function measure(name: string): Promise<Weight> {
  const bytes = await (async () => {
    const kept = await globalThis.caches?.match(name).catch(() => undefined);
    const file = kept ?? await fetch(name, { cache: 'force-cache' });
    return (await file.blob()).size;
  })().catch(() => 0);
  if (bytes === 0) weights.delete(name); // Again the next time.
  return { packed: bytes, plain: bytes };
}

let shown = 0;

/** What has been loaded so far; editors of composers come later. */
async function showSizes(): Promise<void> {
  const turn = ++shown;
  const loaded = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const sum = async (pattern: RegExp): Promise<Weight> => {
    const files = loaded.filter(({ name }) => pattern.test(new URL(name).pathname));
    const all = await Promise.all(files.map(weigh));
    return {
      packed: all.reduce((total, { packed }) => total + packed, 0),
      plain: all.reduce((total, { plain }) => total + plain, 0),
    };
  };
  const [engine, scripts] = await Promise.all([sum(/\.wasm$/), sum(/\.js$/)]);
  if (turn !== shown) return;
  const { packed, plain } = engine;
  if (plain > 0) show('meter-size', size(plain));
  const code = `page’s code ${size(scripts.packed)}`;
  show('meter-code', packed > 0 && packed < plain ? `${size(packed)} packed, ${code}` : code);
}

/**
 * Counts the bytes of every way a page has to send some, and watches what it
 * asks for: an address can carry bytes too.
 */
export function countSentBytes(): void {
  let sent = 0;
  let requests = 0;
  let strangers = 0;
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
  new PerformanceObserver((entries) => {
    for (const { name } of entries.getEntries()) {
      const { origin, search } = new URL(name);
      requests += 1;
      if (origin !== location.origin) strangers += 1;
      count(search === '' ? null : search);
    }
    show('meter-requests', `${requests} files asked for, ${strangers} elsewhere`);
    void showSizes();
  }).observe({ type: 'resource', buffered: true });
  // Then all files are kept.
  void navigator.serviceWorker?.ready.then(() => showSizes());
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
