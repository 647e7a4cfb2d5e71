// Drafts that are being written: of each lane the engine keeps the draft as a
// session, and is told only what has changed since the last check.
import { changeOf, type Change } from './changes.js';

/** The engine's sessions, by number; answers as `WasmEngine.check`. */
export interface Sessions {
  open(number: number, draft: string, pairs: string, explain: boolean): number;
  edit(number: number, change: Change, inserted: string): number;
  close(number: number): void;
}

// Composers that are written in at the same time. The one that rested longest
// is opened anew when there are more.
const MOST_SESSIONS = 8;

interface Lane {
  readonly key: unknown; // none where it is an object
  number: number; // of its session; none: CLOSED
  draft: string;
  pairs: string;
  explain: boolean;
}

const CLOSED = -1;

export class Lanes {
  readonly #sessions: Sessions;
  // Composers are lanes; they are not kept alive.
  readonly #objects = new WeakMap<object, Lane>();
  readonly #others = new Map<unknown, Lane>();
  readonly #open: Lane[] = []; // the one used last comes last

  constructor(sessions: Sessions) {
    this.#sessions = sessions;
  }

  /** As `WasmEngine.check`. */
  check(key: unknown, draft: string, pairs: string, explain: boolean): number {
    const lane = this.#laneOf(key);
    const same = lane.pairs === pairs && lane.explain === explain;
    const { number, draft: before } = lane;
    this.#rest(lane); // Until it is known that all went well.
    let length: number;
    if (number !== CLOSED && same) {
      const change = changeOf(before, draft);
      const end = change.from + change.inserted;
      length = this.#sessions.edit(number, change, draft.slice(change.from, end));
      lane.number = number;
    } else {
      lane.number = number === CLOSED ? this.#free() : number;
      length = this.#sessions.open(lane.number, draft, pairs, explain);
    }
    if (length < 0) {
      this.#sessions.close(lane.number);
      lane.number = CLOSED;
      return length;
    }
    Object.assign(lane, { draft, pairs, explain });
    this.#open.push(lane);
    return length;
  }

  /** UTF-16 units of all drafts that are kept. */
  get units(): number {
    return this.#open.reduce((sum, { draft }) => sum + draft.length, 0);
  }

  /** Forgets all drafts. */
  clear(): void {
    for (const lane of this.#open.splice(0)) this.#shut(lane);
  }

  #laneOf(key: unknown): Lane {
    const isObject = typeof key === 'object' && key !== null;
    const found = isObject ? this.#objects.get(key) : this.#others.get(key);
    if (found) return found;
    const lane: Lane = {
      key: isObject ? undefined : key,
      number: CLOSED, draft: '', pairs: '', explain: false,
    };
    if (isObject) this.#objects.set(key, lane);
    else this.#others.set(key, lane);
    return lane;
  }

  #rest(lane: Lane): void {
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

  #shut(lane: Lane): void {
    this.#sessions.close(lane.number);
    lane.number = CLOSED;
    lane.draft = '';
    this.#others.delete(lane.key);
  }
}
