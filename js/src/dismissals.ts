// What the person has said is no contact information. Remembered on this
// machine only, and not as text: a salted hash tells the same text again and
// cannot be read back by looking at it.
//
//   const dismissals = createDismissals();
//   attachGuard(textarea, guard, { dismissals });
//   JSON.stringify(dismissals.export());
import { sha256 } from './sha256.js';
import type { Category } from './types.js';

/** What is remembered, as data. */
export interface DismissalData {
  /** Of this format. */
  readonly version: 1;
  /** Random, made once on this machine; hexadecimal. */
  readonly salt: string;
  /** One a text, oldest first: SHA-256, hexadecimal. */
  readonly hashes: readonly string[];
}

/** Options of `createDismissals`. */
export interface DismissalOptions {
  /**
   * Where they are kept. Default `localStorage`; `null`: as long as the page
   * lives. A storage that refuses is no error: then they live as long.
   */
  readonly storage?: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null;
  /** Key in the storage. Default `composer-guard.dismissals`. */
  readonly key?: string;
  /** How many at most; the oldest go first. Default 1,000. */
  readonly limit?: number;
}

const DEFAULT_KEY = 'composer-guard.dismissals';
const DEFAULT_LIMIT = 1000;
const SALT_BYTES = 16;

/** What the person has said is no contact information. */
export class Dismissals {
  readonly #storage: DismissalOptions['storage'];
  readonly #key: string;
  readonly #limit: number;
  #salt: string;
  #hashes: Set<string>;

  constructor({ storage, key, limit }: DismissalOptions = {}) {
    this.#storage = storage === undefined ? localStorageIfAny() : storage;
    this.#key = key ?? DEFAULT_KEY;
    this.#limit = limit ?? DEFAULT_LIMIT;
    const kept = this.#load();
    this.#salt = kept?.salt ?? newSalt();
    this.#hashes = new Set(kept?.hashes);
  }

  /** The hash of a text of that category, as it is kept. */
  hashOf(category: Category, text: string): string {
    // The same contact written a little differently is the same.
    const plain = text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
    return sha256(`${this.#salt}\0${category}\0${plain}`);
  }

  has(category: Category, text: string): boolean {
    return this.#hashes.size > 0 && this.#hashes.has(this.hashOf(category, text));
  }

  /** Remembers; the answer is the hash. */
  add(category: Category, text: string): string {
    const hash = this.hashOf(category, text);
    this.#hashes.delete(hash); // To the end: the newest.
    this.#hashes.add(hash);
    this.#keep();
    return hash;
  }

  /** Forgets one. */
  delete(category: Category, text: string): void {
    if (this.#hashes.delete(this.hashOf(category, text))) this.#keep();
  }

  /** Forgets all, the salt too. */
  clear(): void {
    this.#hashes.clear();
    this.#salt = newSalt();
    try {
      this.#storage?.removeItem(this.#key);
    } catch {
      // A storage that refuses holds nothing to forget.
    }
  }

  export(): DismissalData {
    return { version: 1, salt: this.#salt, hashes: [...this.#hashes] };
  }

  /**
   * Takes the place of what is remembered.
   * @throws TypeError when it is not what `export` gives.
   */
  import(data: DismissalData): void {
    if (!isData(data)) {
      throw new TypeError('composer-guard: dismissals: expected { version: 1, ' +
        `salt, hashes }, got ${JSON.stringify(data)?.slice(0, 80)}`);
    }
    this.#salt = data.salt;
    this.#hashes = new Set(data.hashes);
    this.#keep();
  }

  #load(): DismissalData | null {
    try {
      const data: unknown = JSON.parse(this.#storage?.getItem(this.#key) ?? 'null');
      return isData(data) ? data : null;
    } catch {
      return null; // Refused, or not ours.
    }
  }

  #keep(): void {
    const over = this.#hashes.size - this.#limit;
    for (const hash of [...this.#hashes].slice(0, Math.max(0, over))) {
      this.#hashes.delete(hash);
    }
    try {
      this.#storage?.setItem(this.#key, JSON.stringify(this.export()));
    } catch {
      // Full or forbidden: remembered as long as the page lives.
    }
  }
}

/** Remembers what the person has said is no contact information. */
export function createDismissals(options: DismissalOptions = {}): Dismissals {
  return new Dismissals(options);
}

let own: Dismissals | undefined;

/** The page's own, shared by all its fields. */
export function ownDismissals(): Dismissals {
  return (own ??= new Dismissals());
}

function localStorageIfAny(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null; // Forbidden by the person's settings.
  }
}

function newSalt(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function isData(data: unknown): data is DismissalData {
  if (typeof data !== 'object' || data === null) return false;
  const { version, salt, hashes } = data as Record<string, unknown>;
  const isHex = (value: unknown): boolean =>
    typeof value === 'string' && /^[0-9a-f]+$/.test(value);
  return version === 1 && isHex(salt) && Array.isArray(hashes) &&
    hashes.every(isHex);
}
