// Drafts to try. Numbers and names are fictional.

/** The composers of the page, by the surface they are. */
export type Into = 'proposal' | 'message' | 'job_post' | 'profile';

export interface Example {
  readonly label: string;
  /** Which composer it goes into. */
  readonly into: Into;
  readonly draft: string;
  /** Messages that the writer sent before. Default none. */
  readonly before?: readonly string[];
}

export interface ExampleGroup {
  readonly title: string;
  /** What the guard makes of each: a test holds it to that. */
  readonly expects: 'warning' | 'none';
  readonly examples: readonly Example[];
}

const PLAIN: readonly Example[] = [
  {
    label: 'Contacts, plainly',
    into: 'proposal',
    draft:
      'Hi! I have built six Shopify stores for studios like yours, and I ' +
      'could start on Monday.\n\n' +
      'The quickest way to reach me is skype: live:jane.doe_7, or just call ' +
      '+44 20 7946 0958 in the afternoon.\n\n' +
      'Please fill in https://forms.gle/Ab12Cd34 so that I know your sizes. ' +
      'Sketches: https://bit.ly/3xAmpl9, my work: https://janedoe.design',
  },
  {
    label: 'Apply elsewhere',
    into: 'job_post',
    draft:
      'We need a bookkeeper for a bakery with two shops, about ten hours a ' +
      'month.\n\nSend your CV to hello@crumb-and-co.com or apply on ' +
      'https://boards.greenhouse.io/crumbco/jobs/4512.',
  },
  {
    label: 'A profile that says where',
    into: 'profile',
    draft:
      'Illustrator for children’s books, twelve years, three prizes.\n\n' +
      'Instagram: @mira.draws.foxes. Studio: 14 Harbour Lane, Bristol ' +
      'BS1 4QA, United Kingdom. My work: https://miradraws.design',
  },
  {
    label: 'Asks for a contact',
    into: 'message',
    draft: 'Sounds good! What is your WhatsApp? Or send me your email address.',
  },
  {
    label: 'Leave and pay outside',
    into: 'message',
    draft:
      'Let’s take this off the platform, I can pay you by PayPal and we both ' +
      'save the fee.',
  },
];

const DISGUISED: readonly Example[] = [
  {
    label: 'Spelled out',
    into: 'message',
    draft:
      'Let’s be quick: my number is four one five, five five five, zero one ' +
      'three two. Any time after ten is good.',
  },
  {
    label: 'Split over messages',
    into: 'message',
    before: ['My number starts with 415 555'],
    draft: '0132, any time after ten',
  },
  {
    label: 'Spaced apart',
    into: 'message',
    draft: 'You can find me on w h a t s a p p, +1 (4 1 5) 5 5 5 - 0 1 3 2.',
  },
  {
    label: 'At and dot',
    into: 'message',
    draft: 'Write to jane dot doe (at) acme-studio dot com and I’ll answer today.',
  },
  {
    label: 'Look-alike letters',
    into: 'message',
    draft: 'My ѕkуре is live:jane.doe_7, write there.',
  },
  {
    label: 'Letters for digits',
    into: 'message',
    draft: 'Ping me on t3l3gr4m, @jane_doe_7',
  },
  {
    label: 'Emoji and styles',
    into: 'message',
    draft: 'Call 📞 +𝟰𝟰 𝟮𝟬 𝟳𝟵𝟰𝟲 𝟬𝟵𝟱𝟴 🙂 when you are ready.',
  },
  {
    label: 'Key caps',
    into: 'message',
    draft: 'My cell: 4️⃣1️⃣5️⃣ 5️⃣5️⃣5️⃣ 0️⃣1️⃣3️⃣2️⃣',
  },
];

const LANGUAGES: readonly Example[] = ([
  ['Español', 'Hola Dana, escríbeme por Telegram: @jane_doe_7 o llámame al +34 612 345 678.'],
  ['Português', 'Oi! Me chama no WhatsApp: (11) 91234-5678, respondo hoje mesmo.'],
  ['Français', 'Bonjour, écrivez-moi à claire point martin arobase atelier-bleu point fr.'],
  ['Deutsch', 'Rufen Sie mich gern an: null eins sieben eins, 234 56 78. Oder per Mail an k.weber@werkbank-nord.de'],
  ['Italiano', 'Ciao, qual è il tuo numero di telefono? Il mio è 347 123 4567.'],
  ['Polski', 'Proszę pisać na Skype: live:jan.kowalski_7 albo zadzwonić: 512 345 678.'],
  ['Українська', 'Пишіть мені в Телеграм: @olena_dev_7 або телефонуйте +380 67 123 45 67.'],
  ['Русский', 'Давайте общаться в вотсапе, мой номер +7 912 345-67-89.'],
  ['Türkçe', 'Bana WhatsApp’tan yazın: 0532 123 45 67, hemen cevap veririm.'],
  ['العربية', 'تواصل معي على واتساب ٠٥٠١٢٣٤٥٦٧ أو أرسل بريدك الإلكتروني.'],
  ['हिन्दी', 'मुझे व्हाट्सएप पर मैसेज करें: +९१ ९८७६५ ४३२१०'],
  ['中文', '加我微信：jane_doe_77，电话 138 0013 8000。'],
  ['日本語', 'LINEのIDはjane_doe_7です。電話は 090-1234-5678 です。'],
  ['한국어', '카카오톡 아이디는 jane_doe7 입니다. 전화번호 010-1234-5678'],
  ['Tiếng Việt', 'Bạn nhắn Zalo cho mình nhé: 0912 345 678.'],
  ['Indonesia', 'Hubungi saya lewat WA ya, 0812-3456-7890.'],
  ['Filipino', 'I-text mo ako sa 0917 123 4567, o sa Viber.'],
] as const).map(([label, draft]) => ({ label, into: 'message', draft }));

const SILENT: readonly Example[] = [
  {
    label: 'Ordinary work talk',
    into: 'proposal',
    draft:
      'I can build your contact form with the Twilio SMS API for ' +
      '$1,200-1,500 by 2024-05-01.\n\n' +
      'Last year I wrote a Skype clone in v10.2.3.4 of that framework, and ' +
      'a WhatsApp Business API integration for 12,000 users. We followed ' +
      'ISO 9001:2015 throughout.\n\nSee https://janedoe.design',
  },
  {
    label: 'A job about contacts',
    into: 'job_post',
    draft:
      'We want a WordPress plugin with a contact form that validates phone ' +
      'numbers and e-mail addresses, and posts them to HubSpot.\n\n' +
      'Budget $900-1,200, version 6.4.2 or later, due 2026-03-15. Please say ' +
      'how you would test it.',
  },
  {
    label: 'A profile full of numbers',
    into: 'profile',
    draft:
      'Back-end engineer. I built an e-mail parser, a VoIP dialler and the ' +
      'Telegram bot API client of a bank.\n\n1,400 hours here, 98% job ' +
      'success, ISO 27001 projects since 2019. My work: https://tomasz.dev',
  },
  {
    label: 'A refusal',
    into: 'message',
    draft:
      'I’d rather not share my phone number before a contract starts. Let’s ' +
      'keep talking here.',
  },
];

export const GALLERY: readonly ExampleGroup[] = [
  { title: 'Plain', expects: 'warning', examples: PLAIN },
  { title: 'Disguised', expects: 'warning', examples: DISGUISED },
  { title: 'Languages', expects: 'warning', examples: LANGUAGES },
  { title: 'Stays silent', expects: 'none', examples: SILENT },
];
