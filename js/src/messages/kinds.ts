// How kinds are called. Names of services are spelled as their owners do and
// are the same in all languages; plain words come from each language.

// Names that a rule's plain word does not spell.
const NAMES: Readonly<Record<string, string>> = {
  aim: 'AIM', cal_com: 'Cal.com', clickup_forms: 'ClickUp Forms',
  freelancer_com: 'Freelancer.com', github: 'GitHub', gitlab: 'GitLab',
  gmail: 'Gmail', gmx: 'GMX', hh_ru: 'hh.ru', hubspot_forms: 'HubSpot Forms',
  hubspot_meetings: 'HubSpot Meetings', icloud: 'iCloud', icq: 'ICQ',
  imessage: 'iMessage', kakaotalk: 'KakaoTalk', linkedin: 'LinkedIn',
  linkedin_jobs: 'LinkedIn Jobs', peopleperhour: 'PeoplePerHour',
  playstation: 'PlayStation', qq: 'QQ', sms: 'SMS',
  surveymonkey: 'SurveyMonkey', t_online: 'T-Online',
  teams: 'Microsoft Teams', tiktok: 'TikTok', ukr_net: 'UKR.NET', vk: 'VK',
  wechat: 'WeChat', whatsapp: 'WhatsApp', youtube: 'YouTube',
};

// Kinds that say no more than their category.
const PLAIN = new Set([
  '', 'address', 'application', 'at_name', 'client_site', 'contact_details',
  'elsewhere', 'email', 'form', 'handle', 'number', 'phone', 'place',
  'portfolio_link', 'postal', 'tel',
]);

/** `ui.kind` of a language that has these words for what is no name. */
export function kindNamer(
  words: Readonly<Record<string, string>>,
): (kind: string) => string {
  return (kind) => {
    if (PLAIN.has(kind)) return '';
    return words[kind] ?? NAMES[kind] ??
      kind.replace(/(^|_)(\w)/g, (_, gap: string, letter: string) =>
        `${gap && ' '}${letter.toUpperCase()}`);
  };
}
