// Links, also without a scheme, and e-mail addresses.
import { LinkifyIt } from 'linkify-it';

export async function start() {
  const linkify = new LinkifyIt({ fuzzyLink: true });
  return { check: (draft) => linkify.match(draft)?.length ?? 0 };
}
