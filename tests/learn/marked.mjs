// Sentences with one thing marked, which is a contact or only written like one
// (marked/*.jsonl): a line is {"lang", "key", "text"}; the thing stands between ⟦
// and ⟧, and the key says what it is: "num.phone", "name.handle", "place.address",
// "mail.email", or "num.thing", "name.thing", "place.thing", "mail.thing". Files
// whose names begin with "held_back" are never learned from: they tell what was
// learned (measure.mjs). All were written by language models that had not seen the
// engine.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const THING = 'thing';

/** The sentences of the files that are wanted, as samples (tests/quality/samples.mjs). */
export function markedSamples(folder, wanted) {
  return readdirSync(folder).filter((name) => name.endsWith('.jsonl') && wanted(name)).sort().flatMap((name) =>
    readFileSync(join(folder, name), 'utf8').split('\n').filter((line) => line !== '').map((line, i) => {
      const { lang, key, text } = JSON.parse(line);
      const [before, marked, behind] = text.split(/[⟦⟧]/);
      if (behind === undefined) throw new Error(`${name}:${i + 1}: nothing stands between ⟦ and ⟧`);
      const span = { start: before.length, end: before.length + marked.length };
      const [kind, category] = key.split('.');
      return {
        set: 'marked', id: `${name}:${i + 1}`, lang, kind, text: before + marked + behind, context: {}, tags: [],
        judged: false, marked: span,
        expect: category === THING ? [] : [{ category, intent: 'share', spans: [span] }],
      };
    }));
}
