// English.
// The texts by key are made at build time of core/policy/messages/en.json, which
// the native command shows as well.
import { fixes, sections, texts } from './en-texts.js';
import type { Messages } from './types.js';

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
  fixes,
  sections,
  fallback: { ...texts['phone.share']!, title: 'Contact information' },
  ui: {
    warning: 'Warning',
    hint: 'Hint',
    remove: 'Remove',
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
    count(warnings, hints) {
      const parts = [];
      if (warnings > 0) parts.push(some(warnings, 'warning', 'warnings'));
      if (hints > 0) parts.push(some(hints, 'hint', 'hints'));
      return parts.join(', ');
    },
    dismissed: (count) =>
      `${some(count, 'part is', 'parts are')} marked as not contact information.`,
    kind,
    titleWithKind: (title, which) => `${title}: ${which}`,
  },
};
