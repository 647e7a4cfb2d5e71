// Every language has every key, with the same placeholders, in all plural
// categories of its own, and keeps the tone.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { en, fixText, withTexts } from 'composer-guard';

// How each language says "may" or "can" here.
const MAY = {
  ar: /قد |يمكن/, de: /kann|können/, en: /\bmay\b/, es: /puede|pueden/,
  fil: /[Mm]aaari|puwede/, fr: /peut|peuvent/, hi: /सकत/, id: /mungkin|boleh/,
  it: /può|possono/, ja: /可能性/, ko: /수 있/, pl: /może|można/,
  pt: /pode|podem/, ru: /может|могут|можно/, tr: /olabilir|verilebilir/,
  uk: /може|можуть|можна/, vi: /có thể/, zh: /可能|可以/,
};

// What accuses or threatens, in any of the languages.
const ACCUSES = new RegExp([
  'you must', 'illegal', 'banned', 'suspend', 'verboten', 'gesperrt',
  'prohibid', 'proibid', 'interdit', 'vietat', 'zabronion', 'заборонен',
  'запрещ', 'yasak', 'محظور', 'ممنوع', 'प्रतिबंध', '禁止', '금지', 'bị cấm',
  'dilarang', 'bawal',
].join('|'), 'i');

const folder = new URL('../dist/messages/', import.meta.url);
const names = readdirSync(folder)
  .map((file) => /^([a-z]{2,3})\.js$/.exec(file)?.[1])
  .filter(Boolean)
  .sort();

const languages = new Map();
for (const name of names) {
  const module = await import(`composer-guard/messages/${name}`);
  languages.set(name, module[name]);
}
const others = [...languages].filter(([name]) => name !== 'en');

/** The strings of an object by path; functions are left out. */
function strings(value, path = '') {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    strings(inner, `${path}/${key}`));
}

const placeholders = (text) => (text.match(/\{\w*\}?/g) ?? []).sort();

test('the languages of the package are these', () => {
  assert.deepEqual(names, Object.keys(MAY));
});

test('each language is a sub-path that exports it by its own tag', () => {
  for (const [name, messages] of languages) {
    assert.equal(messages.lang, name);
    assert.equal(messages.dir, name === 'ar' ? 'rtl' : 'ltr', name);
    assert.doesNotThrow(() => new Intl.Locale(name));
  }
});

// A text that is the English one was not translated; these are the same words.
const SAME = new Set(['/sections/email_address@fil', '/texts/email.share/title@fil']);

test('every language has a text of its own for every key', () => {
  const english = strings(en).filter(([path]) => !/^\/(lang|dir|ui\/between)$/.test(path));
  for (const [name, messages] of others) {
    const own = new Map(strings(messages));
    const missing = english.filter(([path, text]) =>
      (!own.get(path) || own.get(path) === text) && !SAME.has(`${path}@${name}`));
    assert.deepEqual(missing.map(([path]) => path), [],
      `js/src/messages/${name}.ts lacks these`);
    assert.equal(own.size, strings(en).length, `${name} has keys English has not`);
    for (const key of Object.keys(en.ui)) {
      assert.equal(typeof messages.ui[key], typeof en.ui[key], `${name} ui.${key}`);
    }
  }
});

test('keys that share a sentence in English share it in every language', () => {
  const keys = Object.keys(en.texts);
  for (const [name, { texts }] of others) {
    for (const part of ['reason', 'fix']) {
      const seen = new Map();
      for (const key of keys) {
        const english = en.texts[key][part];
        const first = seen.get(english) ?? seen.set(english, key).get(english);
        assert.equal(texts[key][part], texts[first][part],
          `${name} ${key}.${part} and ${first}.${part}`);
      }
      const distinct = (all) => new Set(keys.map((key) => all[key][part])).size;
      assert.equal(distinct(texts), distinct(en.texts), `${name} ${part}`);
    }
  }
});

test('no placeholder is lost, left over or spelled otherwise', () => {
  const english = new Map(strings(en));
  for (const [name, messages] of languages) {
    for (const [path, text] of strings(messages)) {
      assert.deepEqual(placeholders(text), placeholders(english.get(path)),
        `${name} ${path}`);
    }
    const title = messages.ui.titleWithKind('T$&', 'K{title}');
    assert.ok(title.includes('T$&') && title.includes('K{title}'), title);
    assert.deepEqual(placeholders(messages.ui.count(3, 5)), [], name);
  }
});

/** A number for each plural category of a language that whole numbers have. */
function samples(lang) {
  const rules = new Intl.PluralRules(lang);
  const found = new Map();
  for (const n of [...Array(200).keys(), 1_000_000]) {
    if (!found.has(rules.select(n))) found.set(rules.select(n), n);
  }
  return found;
}

test('every plural category of a language has a form', () => {
  for (const name of names) {
    const source = readFileSync(new URL(`${name}.js`, folder), 'utf8');
    const { pluralCategories } = new Intl.PluralRules(name).resolvedOptions();
    for (const what of ['warnings', 'hints', 'dismissed']) {
      const forms = new RegExp(`${what}: \\{([^]*?)\\n? *\\},?\\n`).exec(source)?.[1];
      assert.ok(forms, `${name} ${what}`);
      const written = [...forms.matchAll(/\b(zero|one|two|few|many|other): /g)]
        .map((match) => match[1]);
      assert.deepEqual(written.sort(), [...pluralCategories].sort(),
        `${name} counts.${what}`);
    }
  }
});

test('counts say the number, and differ where the language does', () => {
  for (const [name, { ui }] of languages) {
    for (const [category, n] of samples(name)) {
      const said = ui.dismissed(n);
      const number = new Intl.NumberFormat(name).format(n);
      // Arabic says none, one and two without a figure.
      if (name === 'ar' && ['zero', 'one', 'two'].includes(category)) {
        assert.doesNotMatch(said, /\d|\{/);
      } else {
        assert.ok(said.includes(number), `${name} ${n}: ${said}`);
      }
    }
    assert.equal(ui.count(0, 0), '');
    assert.ok(ui.count(4, 7).length > ui.count(4, 0).length, name);
  }
  const { count } = languages.get('ru').ui;
  assert.deepEqual([1, 2, 5, 21].map((n) => count(n, 0)), [
    '1 предупреждение', '2 предупреждения', '5 предупреждений', '21 предупреждение',
  ]);
  assert.equal(languages.get('ar').ui.count(2, 1), 'تحذيران، تلميح واحد');
});

test('reasons say "may", and no text accuses', () => {
  for (const [name, { texts }] of languages) {
    for (const [key, text] of Object.entries(texts)) {
      const whole = `${text.title} ${text.reason} ${text.fix}`;
      assert.doesNotMatch(whole, ACCUSES, `${name} ${key}`);
      if (key.startsWith('reminder.')) continue;
      assert.match(text.reason, MAY[name], `${name} ${key}: ${text.reason}`);
    }
  }
});

test('a fix writes in the language of the messages, capital where it begins', () => {
  const fix = {
    kind: 'replace', start: 0, end: 4, before: '', message: 'fix.lets_talk_here',
    after: '.', capital: true,
  };
  assert.equal(fixText(fix, languages.get('de')),
    'Lassen Sie uns hier in den Nachrichten sprechen.');
  assert.equal(fixText(fix, languages.get('zh')), '我们在这里的消息中沟通吧.');
});

test('a kind is named by its owner, or in the words of the language', () => {
  for (const [name, { ui }] of languages) {
    assert.equal(ui.kind('whatsapp'), 'WhatsApp', name);
    assert.equal(ui.kind('number'), '', name);
    assert.ok(ui.kind('in_person').length > 0);
  }
  assert.equal(languages.get('fr').ui.titleWithKind('Contact', 'Skype'),
    'Contact : Skype');
});

test('any language can be changed key by key', () => {
  const { de } = Object.fromEntries(languages);
  const changed = withTexts(de, { ui: { remove: 'Weg damit' } });
  assert.equal(changed.ui.remove, 'Weg damit');
  assert.equal(changed.ui.close, de.ui.close);
});
