// confusables.txt (UTS #39, as it comes with ICU) -> letters and digits that
// look like one ASCII letter or digit.

import { header } from './cc.mjs';
import { fold } from './fold.mjs';

// Small capitals and turned forms that the confusables leave out.
const MORE = {
  ᴀ: 'a', ʙ: 'b', ᴄ: 'c', ᴅ: 'd', ᴇ: 'e', ꜰ: 'f', ɢ: 'g', ʜ: 'h', ɪ: 'i', ᴊ: 'j', ᴋ: 'k', ʟ: 'l',
  ᴍ: 'm', ɴ: 'n', ᴏ: 'o', ᴘ: 'p', ʀ: 'r', ꜱ: 's', ᴛ: 't', ᴜ: 'u', ᴠ: 'v', ᴡ: 'w', ʏ: 'y', ᴢ: 'z',
  к: 'k', т: 't', в: 'b', н: 'h', м: 'm', п: 'n', и: 'u', г: 'r', я: 'r', ь: 'b', з: '3',
  κ: 'k', τ: 't', β: 'b', η: 'n', μ: 'u', ω: 'w', ε: 'e', α: 'a', ι: 'i', υ: 'u', ο: 'o', ν: 'v',
  χ: 'x', ρ: 'p', γ: 'y', σ: 'o',
};
// Scripts whose letters are words by themselves or numerals, not disguises.
const NOT_LETTERS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Hebrew}]/u;

export function lookAlikesCc(confusables) {
  const pairs = new Map();
  const add = (from, to) => {
    const source = fold(from);
    if ([...source].length !== 1 || source.codePointAt(0) < 0x80) return;
    if (!/^[a-z0-9]$/.test(to) || !/\p{L}|\p{N}/u.test(source) || NOT_LETTERS.test(source)) return;
    if (!pairs.has(source.codePointAt(0))) pairs.set(source.codePointAt(0), to);
  };
  for (const [from, to] of Object.entries(MORE)) add(from, to);
  for (const line of confusables.split('\n')) {
    const match = line.match(/^\s*([0-9A-F]+)\s*;\s*([0-9A-F]+)\s*;/);
    if (!match) continue;
    const [from, to] = [match[1], match[2]].map((hex) => String.fromCodePoint(parseInt(hex, 16)));
    const target = fold(to);
    add(from, MORE[target] ?? target);
  }
  const rows = [...pairs].sort((a, b) => a[0] - b[0]);
  return `${header("ICU's confusables.txt")}
#include "core/text/look_alikes.h"

namespace composer_guard {

const LookAlikePair kLookAlikes[] = {
${rows.map(([from, to]) => `    {0x${from.toString(16)}, '${to}'},`).join('\n')}
};
const size_t kLookAlikeCount = ${rows.length};

}  // namespace composer_guard
`;
}
