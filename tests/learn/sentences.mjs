// Plain sentences that were written to learn from (sentences/*.jsonl): a line is
// {"lang", "key", "text"}, and the key says what the sentence is: "phone.need" asks
// for a phone, "share.phone.riddle" tells one, "move.fee" proposes to leave the
// platform, "silent.form" is work talk.
// english_third.jsonl and those that begin with "next" came after the table that is
// kept: the next one learns from them. "next" are harder than all before.
// Files whose names begin with "held_back" are never learned from, and nobody reads
// them to write rules: they tell what was learned (measure.mjs). Those that begin
// with "later" came after the table; they say it too, until the next table learns
// from them: rename them then. All were written by language models.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// Contacts that are told in disguise are counted by themselves.
export const OTHER_USES = ['held_back_shares', 'held_back', 'later', 'next'];

const CATEGORIES = {
  phone: 'phone', email: 'email', address: 'address', handle: 'handle', form: 'form_link', apply: 'application_link', move: 'off_platform',
};

/** What becomes of the sentences of a file: 'learned', or one of OTHER_USES. */
export const useOf = (name) => OTHER_USES.find((use) => name.startsWith(use)) ?? 'learned';

// What a key says of the whole sentence: one mark, or none.
function marksOf(key, text) {
  const [kind, what] = key.split('.');
  if (kind === 'silent') return [];
  const intent = kind === 'move' || kind === 'share' ? kind : 'request';
  const category = CATEGORIES[intent === 'share' ? what : kind];
  if (category === undefined) throw new Error(`unknown key "${key}"`);
  return [{ category, intent, spans: [{ start: 0, end: text.length }] }];
}

/** [{ lang, key, text, marks }] of the files of a folder whose names are `wanted`. */
export function sentencesOf(folder, wanted) {
  return readdirSync(folder).filter((name) => name.endsWith('.jsonl') && wanted(name)).sort().flatMap((name) =>
    readFileSync(join(folder, name), 'utf8').split('\n').filter((line) => line !== '').map((line, i) => {
      try {
        const { lang, key, text } = JSON.parse(line);
        return { lang, key, text, marks: marksOf(key, text) };
      } catch (error) {
        throw new Error(`${name}:${i + 1}: ${error.message}`);
      }
    }));
}
