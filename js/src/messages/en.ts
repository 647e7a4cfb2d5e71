// English.
// The texts by key are made at build time of core/policy/messages/en.json, which
// the native command shows as well.
import { fixes, sections, texts } from './en-texts.js';
import { kindNamer } from './kinds.js';
import { counter } from './plurals.js';
import type { Messages } from './types.js';

/** English, the default. */
export const en: Messages = {
  lang: 'en',
  dir: 'ltr',
  texts,
  fixes,
  sections,
  fallback: { ...texts['phone.share']!, title: 'Contact information' },
  ui: {
    warning: 'Warning',
    hint: 'Hint',
    remove: 'Remove',
    replace: 'Replace with “{line}”',
    add: 'Add “{line}”',
    close: 'Close',
    edit: 'Edit the draft',
    removeAll: 'Remove and send',
    sendAnyway: 'Send anyway',
    notContact: 'This is not contact information',
    restore: 'Check it again',
    tip: 'About this part of your draft',
    list: 'Found in your draft',
    nothing: 'No contact information found.',
    off: 'The contact check is off. You can send as usual.',
    exempt: 'Contact information is allowed here.',
    confirmTitle: 'Send with contact information?',
    confirmText:
      'Your draft may share or ask for contact information, which the rules ' +
      'do not allow before a contract starts.',
    blockTitle: 'Not sent yet',
    blockText:
      'Your draft may share or ask for contact information. It can be sent ' +
      'once these parts are changed.',
    policy: 'Policy',
    truncated: 'Only the first part of this very long draft was checked.',
    ...counter('en', {
      warnings: { one: '{n} warning', other: '{n} warnings' },
      hints: { one: '{n} hint', other: '{n} hints' },
      dismissed: {
        one: '{n} part is marked as not contact information.',
        other: '{n} parts are marked as not contact information.',
      },
    }),
    kind: kindNamer({
      call: 'a call', career_page: 'careers page', chat_app: 'chat app',
      community: 'a community', contact_page: 'contact page',
      in_person: 'in person', interview: 'an interview', invite: 'invitation',
      meeting_room: 'meeting room', po_box: 'PO box',
      social_network: 'social network', website: 'a website',
    }),
    titleWithKind: (title, which) => `${title}: ${which}`,
  },
};
