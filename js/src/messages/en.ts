// English.
import type { Message, Messages } from './types.js';

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
  'form_link.share.shortener': { title: 'Shortened link', reason: 'Nobody can see where this link leads; it may lead to a form or a contact page.', fix: 'Use the full address, so that it is clear what it is for.' },
  'off_platform.move.payment': { title: 'Suggests paying elsewhere', reason: 'Paying outside the platform may break its rules and leaves both sides without its protection.', fix: 'Suggest a milestone or an hourly contract here instead.' },
  'reminder.portfolio_link': {
    title: 'Portfolio or website link',
    reason: 'A link to your work is fine, also when the page shows contact details.',
    fix: 'Add a line such as “please contact me only here until a contract starts”.',
  },
};

// Names that a rule's plain word does not spell, and words for what is no name.
const KINDS: Readonly<Record<string, string>> = {
  aim: 'AIM', call: 'a call', cal_com: 'Cal.com', career_page: 'careers page',
  chat_app: 'chat app', clickup_forms: 'ClickUp Forms', community: 'a community',
  contact_page: 'contact page', freelancer_com: 'Freelancer.com',
  github: 'GitHub', gitlab: 'GitLab', gmail: 'Gmail', gmx: 'GMX',
  hh_ru: 'hh.ru', hubspot_forms: 'HubSpot Forms', icloud: 'iCloud',
  hubspot_meetings: 'HubSpot Meetings', icq: 'ICQ', imessage: 'iMessage',
  in_person: 'in person', interview: 'an interview', invite: 'invitation',
  kakaotalk: 'KakaoTalk', linkedin: 'LinkedIn',
  linkedin_jobs: 'LinkedIn Jobs', meeting_room: 'meeting room',
  peopleperhour: 'PeoplePerHour', playstation: 'PlayStation',
  po_box: 'PO box', qq: 'QQ', sms: 'SMS', social_network: 'social network',
  surveymonkey: 'SurveyMonkey', t_online: 'T-Online',
  teams: 'Microsoft Teams', tiktok: 'TikTok', ukr_net: 'UKR.NET', vk: 'VK',
  website: 'a website', wechat: 'WeChat', whatsapp: 'WhatsApp',
  youtube: 'YouTube',
};

// Kinds that say no more than their category.
const PLAIN = new Set([
  '', 'address', 'application', 'at_name', 'contact_details', 'elsewhere',
  'email', 'form', 'handle', 'number', 'phone', 'place', 'portfolio_link',
  'postal', 'tel',
]);

function kind(name: string): string {
  if (PLAIN.has(name)) return '';
  return KINDS[name] ??
    name.replace(/(^|_)(\w)/g, (_, gap: string, letter: string) =>
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
    titleWithKind: (title, which) => `${title}: ${which}`,
  },
};
