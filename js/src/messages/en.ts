// English.
import type { Message, Messages } from './types.js';
import type { Finding } from '../types.js';

const SHARE =
  'Before a contract starts, sharing a way to be contacted outside the ' +
  'platform may break its rules.';
const REQUEST =
  'Before a contract starts, asking for a way to make contact outside the ' +
  'platform may break its rules.';
const MOVE =
  'Before a contract starts, taking the conversation off the platform may ' +
  'break its rules.';

const REMOVE = 'Remove it and keep talking here; you can share it once a ' +
  'contract has started.';
const ASK_HERE = 'Ask your question here instead; you can ask for this once ' +
  'a contract has started.';
const STAY = 'Suggest the platform’s own messages or calls instead.';

const texts: Record<string, Message> = {
  'phone.share': { title: 'Phone number', reason: SHARE, fix: REMOVE },
  'phone.request': { title: 'Asks for a phone number', reason: REQUEST, fix: ASK_HERE },
  'phone.move': { title: 'Suggests a call elsewhere', reason: MOVE, fix: STAY },
  'email.share': { title: 'Email address', reason: SHARE, fix: REMOVE },
  'email.request': { title: 'Asks for an email address', reason: REQUEST, fix: ASK_HERE },
  'email.move': { title: 'Suggests email', reason: MOVE, fix: STAY },
  'address.share': { title: 'Physical address', reason: SHARE, fix: 'Name the city or time zone if it matters for the work, and leave the address out.' },
  'address.request': { title: 'Asks for a physical address', reason: REQUEST, fix: 'Ask for the city or time zone if it matters for the work.' },
  'address.move': { title: 'Suggests meeting in person', reason: MOVE, fix: STAY },
  'form_link.share': { title: 'Link to a form', reason: 'A form that asks for contact details may break the rules before a contract starts.', fix: 'Put your questions in the message or in the job post’s screening questions.' },
  'form_link.request': { title: 'Asks for a form to be filled in', reason: 'A form that asks for contact details may break the rules before a contract starts.', fix: 'Put your questions in the message or in the job post’s screening questions.' },
  'form_link.move': { title: 'Suggests a form elsewhere', reason: MOVE, fix: STAY },
  'application_link.share': { title: 'Link to apply elsewhere', reason: 'Taking applications or proposals outside the platform may break its rules.', fix: 'Remove the link and take proposals here.' },
  'application_link.request': { title: 'Asks to apply elsewhere', reason: 'Taking applications or proposals outside the platform may break its rules.', fix: 'Invite people to send their proposal here.' },
  'application_link.move': { title: 'Suggests applying elsewhere', reason: 'Taking applications or proposals outside the platform may break its rules.', fix: 'Invite people to send their proposal here.' },
  'handle.share': { title: 'Contact on another service', reason: SHARE, fix: REMOVE },
  'handle.request': { title: 'Asks for a contact on another service', reason: REQUEST, fix: ASK_HERE },
  'handle.move': { title: 'Suggests another service', reason: MOVE, fix: STAY },
  'off_platform.share': { title: 'Contact outside the platform', reason: MOVE, fix: STAY },
  'off_platform.request': { title: 'Asks to talk elsewhere', reason: MOVE, fix: STAY },
  'off_platform.move': { title: 'Suggests talking elsewhere', reason: MOVE, fix: STAY },
  'reminder.portfolio_link': {
    title: 'Portfolio or website link',
    reason: 'A link to your work is fine, also when the page shows contact details.',
    fix: 'Add a line such as “please contact me only here until a contract starts”.',
  },
};

// Names whose spelling a rule's plain word does not give.
const KINDS: Readonly<Record<string, string>> = {
  aim: 'AIM', github: 'GitHub', gitlab: 'GitLab', icq: 'ICQ',
  imessage: 'iMessage', kakaotalk: 'KakaoTalk', linkedin: 'LinkedIn',
  ms_teams: 'Microsoft Teams', qq: 'QQ', surveymonkey: 'SurveyMonkey',
  teams: 'Microsoft Teams', tiktok: 'TikTok', wechat: 'WeChat',
  whatsapp: 'WhatsApp', x: 'X', youtube: 'YouTube',
};

// Kinds that say no more than their category.
const PLAIN = new Set([
  'phone', 'email', 'address', 'form_link', 'application_link', 'handle',
  'off_platform', 'national', 'international', 'generic', 'other', 'unknown',
]);

function kind(finding: Finding): string {
  if (finding.kind === '' || PLAIN.has(finding.kind)) return '';
  const known = KINDS[finding.kind];
  if (known) return known;
  return finding.kind.replace(/(^|_)(\w)/g, (_, gap: string, letter: string) =>
    `${gap && ' '}${letter.toUpperCase()}`);
}

function some(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

export const en: Messages = {
  lang: 'en',
  dir: 'ltr',
  texts,
  fallback: { title: 'Contact information', reason: SHARE, fix: REMOVE },
  ui: {
    warning: 'Warning',
    hint: 'Hint',
    remove: 'Remove',
    close: 'Close',
    edit: 'Edit the draft',
    removeAll: 'Remove and send',
    sendAnyway: 'Send anyway',
    tip: 'About this part of your draft',
    list: 'Found in your draft',
    nothing: 'No contact information found.',
    off: 'The contact check is off. You can send as usual.',
    exempt: 'Contact information is allowed here.',
    confirmTitle: 'Send with contact information?',
    confirmText:
      'Your draft may share or ask for contact information, which the rules ' +
      'do not allow before a contract starts.',
    truncated: 'Only the first part of this very long draft was checked.',
    count(warnings, hints) {
      const parts = [];
      if (warnings > 0) parts.push(some(warnings, 'warning', 'warnings'));
      if (hints > 0) parts.push(some(hints, 'hint', 'hints'));
      return parts.join(', ');
    },
    kind,
  },
};
