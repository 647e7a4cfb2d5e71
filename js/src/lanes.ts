// Drafts that are being written: of each lane the engine keeps the draft as a
// session, and is told only what has changed since the last check.
import { changeOf, type Change } from './changes.js';
import type { Verdict } from './types.js';

/** The engine's sessions, by number; answers as `WasmEngine` does. */
export interface Sessions {
  open(number: number, draft: string, pairs: string, explain: boolean): number;
  edit(number: number, change: Change, inserted: string): number;
  close(number: number): void;
}

// Composers that are written in at the same time. The one that rested longest
// is opened anew when there are more.
const MOST_SESSIONS = 8;

/** A verdict and what it was read from. */
export interface Told {
  readonly json: string;
  readonly verdict: Verdict;
}

/** A draft that is being written, as far as others need to know. */
export interface Lane {
  /** The engine's answer to its last check. */
  readonly length: number;
  /** What had changed for it. */
  readonly change: Change;
  /** What came of it; who reads the answer keeps it here. */
  told: Told | null;
}

interface OwnLane extends Lane {
  readonly key: unknown; // none where it is an object
  number: number; // of its session; none: CLOSED
  length: number;
  change: Change;
  draft: string;
  pairs: string;
  explain: boolean;
}

const CLOSED = -1;

/** `edit` of the engine: the session's last answer holds. */
export const AS_BEFORE = -(2 ** 31);

/** `edit` of the engine: what was found behind the change has moved with it. */
export const MOVED = AS_BEFORE + 1;

export class Lanes {
  readonly #sessions: Sessions;
  // Composers are lanes; they are not kept alive.
  readonly #objects = new WeakMap<object, OwnLane>();
  readonly #others = new Map<unknown, OwnLane>();
  readonly #open: OwnLane[] = []; // the one used last comes last

  constructor(sessions: Sessions) {
    this.#sessions = sessions;
  }

  /** The lane, with the engine's answer. */
  check(key: unknown, draft: string, pairs: string, explain: boolean): Lane {
    const lane = this.#laneOf(key);
    const same = lane.pairs === pairs && lane.explain === explain;
    const { number, draft: before } = lane;
    this.#rest(lane); // Until it is known that all went well.
    if (number !== CLOSED && same) {
      const change = changeOf(before, draft);
      const end = change.from + change.inserted;
      lane.change = change;
      lane.length =
        this.#sessions.edit(number, change, draft.slice(change.from, end));
      lane.number = number;
    } else {
      lane.number = number === CLOSED ? this.#free() : number;
      lane.length = this.#sessions.open(lane.number, draft, pairs, explain);
    }
    if (lane.length < 0 && lane.length > MOVED) {
      this.#sessions.close(lane.number);
      lane.number = CLOSED;
      return lane;
    }
    lane.draft = draft;
    lane.pairs = pairs;
    lane.explain = explain;
    this.#open.push(lane);
    return lane;
  }

  /** UTF-16 units of all drafts that are kept. */
  get units(): number {
    return this.#open.reduce((sum, { draft }) => sum + draft.length, 0);
  }

  /** Forgets all drafts. */
  clear(): void {
    for (const lane of this.#open.splice(0)) this.#shut(lane);
  }

  #laneOf(key: unknown): OwnLane {
    const isObject = typeof key === 'object' && key !== null;
    const found = isObject ? this.#objects.get(key) : this.#others.get(key);
    if (found) return found;
    const lane: OwnLane = {
      key: isObject ? undefined : key,
      number: CLOSED, length: 0, change: { from: 0, to: 0, inserted: 0 },
      told: null, draft: '', pairs: '', explain: false,
    };
    if (isObject) this.#objects.set(key, lane);
    else this.#others.set(key, lane);
    return lane;
  }

  #rest(lane: OwnLane): void {
    const index = this.#open.indexOf(lane);
    if (index >= 0) this.#open.splice(index, 1);
    lane.number = CLOSED;
  }

  // A number that no session has; the one that rested longest gives way.
  #free(): number {
    if (this.#open.length >= MOST_SESSIONS) this.#shut(this.#open.shift()!);
    const taken = new Set(this.#open.map((lane) => lane.number));
    let number = 0;
    while (taken.has(number)) ++number;
    return number;
  }

  #shut(lane: OwnLane): void {
    this.#sessions.close(lane.number);
    lane.number = CLOSED;
    lane.draft = '';
    lane.told = null;
    this.#others.delete(lane.key);
  }
}
