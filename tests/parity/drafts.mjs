// Drafts that are made to tell the two engines apart, on top of the cases.

const PHONE = '+44 20 7946 0958';
const ZERO_WIDTH = ['\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u00AD', '\u034F'];

const megabyte = (unit) => unit.repeat(Math.ceil(2 ** 20 / unit.length)).slice(0, 2 ** 20);

export const DRAFTS = {
  'nothing': '',
  'one space': ' ',
  'line feeds only': '\n\r\n\n',
  'NUL': '\0',
  'NUL around a phone': `\0call ${PHONE}\0`,
  'NUL inside a phone': 'call +44 20\0 7946 0958',
  'control characters': Array.from({ length: 32 }, (_, i) => String.fromCharCode(i)).join(`${PHONE} `),
  'a lone high surrogate': `\uD800 ${PHONE}`,
  'a lone low surrogate at the end': `${PHONE} \uDC00`,
  'surrogates in the wrong order': `\uDC00\uD800${PHONE}`,
  'a high surrogate before a letter': `\uD83Dmail jane@acme.com`,
  'emoji': `\u{1F600}\u{1F468}\u200D\u{1F469}\u200D\u{1F467} ${PHONE} \u{1F1E9}\u{1F1EA}`,
  'key caps': 'call 5\uFE0F\u20E35\uFE0F\u20E35\uFE0F\u20E3 0 1 2 3',
  'combining marks': 'ma\u0301il ja\u0308ne@acme.com, '.repeat(3) + 'e\u0301'.repeat(500),
  'a very long grapheme': `a${'\u0301'.repeat(5000)} ${PHONE}`,
  'right to left': `\u202Eدعنا نتحدث ${PHONE}\u202C على واتساب`,
  'full width': 'ｃａｌｌ　＋４４　２０　７９４６　０９５８',
  'mathematical letters': '\u{1D5F7}\u{1D5EE}\u{1D5FB}\u{1D5F2}@acme.com',
  'ligatures and long folds': '\uFDFA \uFB01\uFB03 \u1E9E \u0130 \u2126 jane@acme.com',
  'other digits': 'call ٠٢٠٧٩٤٦٠٩٥٨ or ०२०७९४६०९५८',
  'private use and unassigned': `\uE000\u{10FFFF}\u0378 ${PHONE}`,
  'line separators': `a\u2028${PHONE}\u2029\u0085b`,
  'byte order mark': `\uFEFF${PHONE}`,
  'quotes and backslashes': `"${PHONE}" \\ 'x' \u007F`,
  'many findings': Array.from({ length: 300 }, (_, i) => `user${i}@acme.com`).join(' '),
  'a megabyte of letters': megabyte('a'),
  'a megabyte of digits': megabyte('5'),
  'a megabyte of words': megabyte(`an ordinary sentence with ${PHONE}. `),
  'a megabyte of zero-width spaces': megabyte('\u200B'),
  'a megabyte of emoji': megabyte('\u{1F600}'),
  'over the limit': `${megabyte('word ')} ${PHONE}`,
  ...Object.fromEntries(ZERO_WIDTH.map((character) => [
    `U+${character.codePointAt(0).toString(16)} inside`,
    `call ${[...PHONE].join(character)} or j${character}ane@ac${character}me.com`,
  ])),
};

export const CONTEXTS = [
  {},
  { surface: 'job_post', role: 'client', region: 'GB' },
  { plan: 'business' },
  { contract: 'active' },
  { exception: 'legal' },
  { exception: 'systems_access' },
  { previous: ['my number starts with +44 20', 'then 7946'] },
];
