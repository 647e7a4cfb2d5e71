// Drafts to try. Numbers and names are fictional.

export interface Example {
  readonly label: string;
  /** Which composer it goes into. */
  readonly into: 'proposal' | 'message';
  readonly draft: string;
}

export const EXAMPLES: readonly Example[] = [
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
    label: 'Spelled out',
    into: 'message',
    draft:
      'Let’s be quick: my number is four one five, five five five, zero one ' +
      'three two. Any time after ten is good.',
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
    label: 'Asks for a contact',
    into: 'message',
    draft: 'Sounds good! What is your WhatsApp? Or send me your email address.',
  },
  {
    label: 'Emoji and styles',
    into: 'message',
    draft: 'Call 📞 +𝟰𝟰 𝟮𝟬 𝟳𝟵𝟰𝟲 𝟬𝟵𝟱𝟴 🙂 when you are ready.',
  },
  {
    label: 'Español',
    into: 'message',
    draft: 'Hola Dana, escríbeme por Telegram: @jane_doe_7 o llámame al +34 612 345 678.',
  },
  {
    label: 'A refusal',
    into: 'message',
    draft:
      'I’d rather not share my phone number before a contract starts. Let’s ' +
      'keep talking here.',
  },
];
