// The state of the page in the fragment of its address. A fragment is not sent
// to any server, and it is only written when the person asks for a link.

export interface Shared {
  /** By the names of the form's controls. */
  readonly choices: Readonly<Record<string, string>>;
  /** By composer. */
  readonly drafts: Readonly<Record<string, string>>;
  /** The policy pack in use; empty for none. */
  readonly pack: string;
}

const PREFIX = '#s1=';

// A link that is longer is cut by programs on its way.
const MAX_LENGTH = 30_000;

/** The fragment, or null when the drafts are too long for a link. */
export function toFragment(shared: Shared): string | null {
  const bytes = new TextEncoder().encode(JSON.stringify(shared));
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  const text = btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  return text.length > MAX_LENGTH ? null : PREFIX + text;
}

/** What a fragment says, or null when it is none of ours. */
export function fromFragment(fragment: string): Shared | null {
  if (!fragment.startsWith(PREFIX)) return null;
  try {
    const text = fragment.slice(PREFIX.length).replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const { choices, drafts, pack } = JSON.parse(new TextDecoder().decode(bytes)) as Shared;
    return {
      choices: strings(choices),
      drafts: strings(drafts),
      pack: typeof pack === 'string' ? pack : '',
    };
  } catch {
    return null; // Cut or written by hand: the page starts as without it.
  }
}

function strings(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string'));
}
