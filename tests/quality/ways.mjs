// Ways to dress the words of a draft that change nothing of what it says.

const LETTERS = /[A-Za-z']{3,}/g;

/** The draft with the word in the middle of [start, end) as `dress` has it. */
function middleWord(text, { start, end }, dress) {
  const words = [...text.slice(start, end).matchAll(LETTERS)];
  if (words.length < 3) return null;
  const word = words[Math.floor(words.length / 2)];
  const at = start + word.index;
  return text.slice(0, at) + dress(word[0]) + text.slice(at + word[0].length);
}

/** Of a word in the middle of what is found. */
export const OF_A_WORD = {
  'bold, **word**': (text, mark) => middleWord(text, mark, (word) => `**${word}**`),
  'slanted, _word_': (text, mark) => middleWord(text, mark, (word) => `_${word}_`),
  'a tag, <b>word</b>': (text, mark) => middleWord(text, mark, (word) => `<b>${word}</b>`),
  'capitals, WORD': (text, mark) => middleWord(text, mark, (word) => word.toUpperCase()),
  'a picture behind it': (text, mark) => middleWord(text, mark, (word) => `${word} 😊`),
  'a pause behind it': (text, mark) => middleWord(text, mark, (word) => `${word}...`),
  'quotation marks': (text, mark) => middleWord(text, mark, (word) => `"${word}"`),
};

const replaced = (text, at, size, by) => text.slice(0, at) + by + text.slice(at + size);

/** The draft with a line break for the space in the middle of [start, end). */
function middleSpace(text, { start, end }, by) {
  const spaces = [...text.slice(start, end).matchAll(/(?<=[\p{L},]) (?=\p{L})/gu)];
  if (spaces.length < 2) return null;
  return replaced(text, start + spaces[Math.floor(spaces.length / 2)].index, 1, by);
}

// Slips are made in words of some letters, which have no capitals.
const LONG = /(?<![\p{L}'])[a-z]{6,}(?![\p{L}'])/gu;

/** The draft with a slip behind the middle letter of the middle one of the long words in [start, end). */
function slipped(text, { start, end }, slip) {
  const words = [...text.slice(start, end).matchAll(LONG)];
  if (words.length === 0) return null;
  const { 0: word, index } = words[Math.floor(words.length / 2)];
  const at = Math.floor(word.length / 2);
  const wrong = slip(word.slice(0, at), word.slice(at));
  return wrong === word ? null : replaced(text, start + index, word.length, wrong);
}

/** Of a draft in any language. */
export const OF_ANY = {
  'a line break': (text, mark) => middleSpace(text, mark, '\n'),
  'two spaces': (text, mark) => middleSpace(text, mark, '  '),
  'two letters exchanged': (text, mark) => slipped(text, mark, (a, b) => a + b[1] + b[0] + b.slice(2)),
  'a letter left out': (text, mark) => slipped(text, mark, (a, b) => a + b.slice(1)),
  'a letter doubled': (text, mark) => slipped(text, mark, (a, b) => a + b[0] + b),
};

const VERB = /\b(you|we|let's|please|i'll|can|could|i) (?=(?:send|give|talk|call|text|message|email|share|move|continue|add|write|contact|reach|tell|pay|meet|use|have)\b)/i;

/** Of a draft in English. */
export const OF_A_CLAUSE = {
  'an adverb before the verb': (text, { start, end }) => {
    const found = VERB.exec(text.slice(start, end));
    return found && replaced(text, start + found.index + found[0].length, 0, 'maybe ');
  },
  'apostrophes left out': (text) => (/[a-z]'[a-z]/i.test(text) ? text.replace(/(?<=[a-z])'(?=[a-z])/gi, '') : null),
};

const ended = (text) => (/[.!?)\n]$/.test(text.trimEnd()) ? text.trimEnd() : `${text.trimEnd()}.`);

/** Of the whole draft. */
export const OF_A_DRAFT = {
  'a sentence before it': (text) => `Thanks for the invite! ${text}`,
  'a sentence behind it': (text) => `${ended(text)} I can start on Monday.`,
  'another one behind it': (text) => `${ended(text)} We have 3 pages.`,
  'a greeting above it': (text) => `Hi Anna,\n\n${text}`,
  'a name below it': (text) => `${ended(text)}\n\nBest regards,\nTom`,
};
