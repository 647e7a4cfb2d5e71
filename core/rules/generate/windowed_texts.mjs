// Texts of many scripts with a byte for most letters, for core/match/word_text.h.

import { Packed } from './packed.mjs';

const SWITCH = 31; // the byte of the window follows
const AS_IT_IS = 0; // bytes of UTF-8
const WINDOW = 128; // characters
const FIRST_AS_IT_IS = 0x2000; // Chinese, Japanese, Korean: more than windows hold

export class WindowedTexts {
  packed = new Packed();
  #window = AS_IT_IS;

  /** A text and the byte behind it, which is below a space. */
  add(text, end) {
    if (end >= SWITCH) throw new Error(`${text}: no end may be ${end}`);
    for (const character of text) this.#addCharacter(character);
    this.packed.byte(end);
  }

  #addCharacter(character) {
    const code = character.codePointAt(0);
    if (code < WINDOW) {
      this.packed.byte(code);
      return;
    }
    const window = code < FIRST_AS_IT_IS ? Math.floor(code / WINDOW) : AS_IT_IS;
    if (window !== this.#window) {
      this.packed.byte(SWITCH);
      this.packed.byte(window);
      this.#window = window;
    }
    if (window === AS_IT_IS) this.packed.bytes(Buffer.from(character));
    else this.packed.byte(WINDOW | (code % WINDOW));
  }
}
