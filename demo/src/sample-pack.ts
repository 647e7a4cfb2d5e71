// A policy pack to begin with, and a draft that it finds something in.

export const SAMPLE_DRAFT = 'We can go on there, my chirper name is jane7.';

export const SAMPLE_PACK = JSON.stringify({
  format: 1,
  id: 'zorbly',
  version: '1',
  platform: { name: 'Zorbly' },
  rules: [
    {
      id: 'zorbly.share.chirper',
      category: 'handle',
      intent: 'share',
      kind: 'chirper',
      confidence: 'high',
      keywords: ['chirper'],
      pattern: '\\bchirper(?: name)?(?: is)?:? (?P<span>@?[a-z0-9_]{2,20}\\d)\\b',
      examples: ['my chirper name is jane7'],
      silent: ['I built a chirper clone in 3 weeks'],
    },
  ],
  allowed_domains: ['zorbly.example'],
  severities: [
    { categories: ['address'], surfaces: ['job_post'], medium: 'hint', high: 'hint' },
  ],
  messages: {
    'handle.share.chirper': {
      title: 'Chirper name',
      reason: 'Before a contract starts, Zorbly asks to keep the talk on Zorbly.',
      fix: 'Take it out; you can share it once a contract has started.',
    },
  },
  examples: [{ text: 'mail help@zorbly.example', severity: 'none' }],
}, null, 2);
