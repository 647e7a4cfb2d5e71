// Names, phones, e-mails, links, card numbers …, replaced by a placeholder. Its
// main file loads a client of a web service as well, which a page cannot use and
// which would be most of its size; so this is the half that works alone.
import { SyncCompositeRedactor } from 'redact-pii/lib/SyncCompositeRedactor.js';

export async function start() {
  const redactor = new SyncCompositeRedactor();
  return { check: (draft) => redactor.redact(draft).length };
}
