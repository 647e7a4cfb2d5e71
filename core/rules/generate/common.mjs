// common.toml: how common words are in ordinary text.

import { fold } from './fold.mjs';

// Of a thousand sentences, for a word that is not listed, and for a phrase.
const RARE = 0.5;
const PHRASE = 0.2;

export class Common {
  #shares = new Map();

  constructor({ words }, errors) {
    const pairs = words.trim().split(/\s+/);
    for (let i = 0; i < pairs.length; i += 2) {
      const share = Number(pairs[i + 1]);
      if (!(share > 0)) errors.push(`common.toml: "${pairs[i]} ${pairs[i + 1]}" is no word with a share`);
      this.#shares.set(pairs[i], share);
    }
  }

  /** Of a thousand sentences, how many have the word. */
  shareOf(word) {
    return this.#shares.get(fold(word)) ?? RARE;
  }

  /** How many have a word of each class of the word lists (WordTables) in English. */
  sharesOfClasses({ classes, entries, english }) {
    const shares = classes.map(() => 0);
    for (const { parts, tags } of entries.values()) {
      const share = parts.length === 1 ? this.shareOf(parts[0].text) : PHRASE;
      for (const [tag, languages] of tags) {
        if ((languages & english) !== 0) shares[Number(tag.split(':')[0])] += share;
      }
    }
    return shares;
  }
}
