// Reads the rule data and writes the tables of the core.
//   node main.mjs --out DIR --icu DIR
// DIR of ICU is the root of its source. Every error in the data is listed with
// its place; any error ends the build.

import { mkdirSync, readFileSync, readdirSync, writeFileSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from 'smol-toml';
import tlds from 'tlds' with { type: 'json' };
import { Common } from './common.mjs';
import { doubtCc } from './doubt.mjs';
import { Frames } from './frames.mjs';
import { gistCc } from './gist.mjs';
import { linksCc, servicesCc, tldsCc } from './links.mjs';
import { lookAlikesCc } from './look_alikes.mjs';
import { phonesCc } from './phones.mjs';
import { messagesCc, policyCc, purposesCc } from './policy.mjs';
import { examplesCc, readRules, rulesCc } from './rules.mjs';
import { realWordsCc } from './slips.mjs';
import { readClasses, readCues, WordTables } from './words.mjs';

const { values } = parseArgs({ options: { out: { type: 'string' }, icu: { type: 'string' } } });
const rulesDir = dirname(dirname(fileURLToPath(import.meta.url)));
const errors = [];

function readToml(path) {
  try {
    return parse(readFileSync(join(rulesDir, path), 'utf8'));
  } catch (error) {
    errors.push(`${path}: ${error.message}`);
    return {};
  }
}

function readFolder(folder) {
  if (!existsSync(join(rulesDir, folder))) return [];
  return readdirSync(join(rulesDir, folder))
    .filter((name) => name.endsWith('.toml'))
    .sort()
    .map((name) => ({ path: `${folder}/${name}`, data: readToml(`${folder}/${name}`) }));
}

const EVERY_LANGUAGE = 0xffffffff;
const services = readToml('services.toml').service ?? [];
const providers = readToml('mail_providers.toml').provider ?? [];
const wordClasses = join(rulesDir, '../match/word_class.h');
const words = new WordTables(readClasses(wordClasses), readCues(wordClasses));
const languages = readFolder('words');
if (languages.length > 32) errors.push('words: more than 32 languages');
const serviceIds = services.map((service) => service.id);
languages.forEach(({ path, data }, bit) => {
  const name = basename(path, '.toml');
  if (data.lang !== name) errors.push(`${path}: lang must be "${name}"`);
  words.addFile(path, data.lang, bit, data, serviceIds);
});
for (const [rows, file, strong, weak] of [
  [services, 'services.toml', 'Service', 'ServiceWeak'],
  [providers, 'mail_providers.toml', 'Provider', 'ProviderWeak'],
]) {
  rows.forEach((row, index) => {
    for (const name of row.names ?? []) {
      words.add(name, row.strong === false ? weak : strong, index, EVERY_LANGUAGE, file);
    }
    for (const name of row.weak ?? []) words.add(name, weak, index, EVERY_LANGUAGE, file);
  });
}
const places = readToml('places.toml');
const finder = words.cues.indexOf('Finder');
for (const [list, name, value] of [
  ['countries', 'Place', 0],
  ['states', 'Place', 0],
  ['cities', 'Place', 0],
  ['codes', 'Place', 1],
  ['street_type', 'StreetType', 0],
  ['street_type_1', 'StreetType', 1],
  ['unit_word', 'UnitWord', 0],
  ['finder', 'Cue', finder],
]) {
  for (const word of places[list] ?? []) {
    words.add(word, name, value, EVERY_LANGUAGE, `places.toml: ${list}`);
  }
}
const rules = readRules(readFolder('phrases'), errors);
rules.forEach((rule, index) => {
  for (const word of rule.keywords ?? []) {
    words.add(word, 'RuleKeyword', index, EVERY_LANGUAGE, `${rule.path}: ${rule.id}`);
  }
});

const frames = new Frames(
  readFolder('frames'), words, new Common(readToml('common.toml'), errors), rules.map(({ id }) => id), errors,
);

const policyDir = join(rulesDir, '../policy');
const messages = JSON.parse(readFileSync(join(policyDir, 'messages/en.json'), 'utf8'));
const linkFiles = readFolder('links');
const pick = (name) => linkFiles.find(({ path }) => path === `links/${name}.toml`)?.data ?? {};
const metadata = createRequire(import.meta.url)('libphonenumber-js/metadata.max.json');
const outputs = {
  'words_data.cc': words.toCc(),
  'real_words_data.cc': realWordsCc(
    new Map([...words.singles(), ...frames.words().map((word) => [word, true])]), words.ofPhrases(),
  ),
  'links_data.cc': linksCc(linkFiles, pick('reserved').subdomains ?? [], pick('schemes').scheme ?? [], errors),
  'services_data.cc': servicesCc(services, providers, errors),
  'tlds_data.cc': tldsCc(tlds),
  'phones_data.cc': phonesCc(metadata),
  'rules_data.cc': rulesCc(rules, languages.map(({ data }) => data.lang), errors),
  'rule_examples.cc': examplesCc(rules),
  'frames_data.cc': frames.toCc(),
  'gist_data.cc': gistCc(readToml('gist.toml'), errors),
  'doubt_data.cc': doubtCc(readToml('doubt.toml'), errors),
  'frame_examples.cc': frames.examplesCc(),
  'policy_data.cc': policyCc(readToml('../policy/policy.toml'), messages, errors),
  'purposes_data.cc': purposesCc(readToml('../policy/purposes.toml'), errors),
  'messages_data.cc': messagesCc(messages),
  'look_alikes_data.cc': lookAlikesCc(
    readFileSync(join(values.icu, 'data/unidata/confusables.txt'), 'utf8'),
  ),
};
errors.push(...words.errors);
if (errors.length > 0) {
  console.error(errors.join('\n'));
  process.exit(1);
}
mkdirSync(values.out, { recursive: true });
for (const [name, text] of Object.entries(outputs)) writeFileSync(join(values.out, name), text);
console.log(
  `rules: ${words.counts.words} words, ${words.counts.phrases} phrases, ${languages.length} languages, ` +
    `${rules.length} phrase rules, ${frames.rules.length} frame rules`,
);
