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

const ended = (text) => (/[.!?)\n]$/.test(text.trimEnd()) ? text.trimEnd() : `${text.trimEnd()}.`);

/** Of the whole draft. */
export const OF_A_DRAFT = {
  'a sentence before it': (text) => `Thanks for the invite! ${text}`,
  'a sentence behind it': (text) => `${ended(text)} I can start on Monday.`,
  'another one behind it': (text) => `${ended(text)} We have 3 pages.`,
  'a greeting above it': (text) => `Hi Anna,\n\n${text}`,
  'a name below it': (text) => `${ended(text)}\n\nBest regards,\nTom`,
};
