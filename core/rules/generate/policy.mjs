// ../policy/policy.toml -> the built-in policy as a table.

import { header, literal } from './cc.mjs';
import { fold, tokens } from './fold.mjs';
import { Packed } from './packed.mjs';

// In the order of the enums of core/guard.h.
const NAMES = {
  categories: ['phone', 'email', 'address', 'form_link', 'application_link', 'handle', 'off_platform'],
  intents: ['share', 'request', 'move'],
  surfaces: ['message', 'proposal', 'job_post', 'profile'],
  roles: ['unknown', 'client', 'freelancer'],
  plans: ['basic', 'business', 'enterprise'],
  contracts: ['none', 'active'],
  exceptions: ['none', 'legal', 'systems_access'],
};
const SEVERITIES = ['none', 'hint', 'warning'];
const EXEMPTIONS = ['business_plan', 'contract_active', 'legal_purpose', 'systems_access'];
const FIELDS = {
  row: ['id', 'section', 'message', 'categories', 'intents', 'surfaces', 'low', 'medium', 'high'],
  exemption: ['id', 'section', 'message', 'categories', 'plans', 'contracts', 'exceptions', 'read_from_draft'],
  reminder: ['kind', 'section', 'message', 'roles', 'surfaces'],
};

class Reader {
  constructor(data, messages, errors) {
    this.data = data;
    this.messages = messages;
    this.errors = errors;
  }

  error(where, what) {
    this.errors.push(`policy.toml: ${where}: ${what}`);
  }

  /** All entries of a list, after a look at what they must have. */
  entries(list) {
    return (this.data[list] ?? []).map((entry, i) => {
      const where = `${list} ${entry.id ?? entry.kind ?? i + 1}`;
      for (const field of Object.keys(entry)) {
        if (!FIELDS[list].includes(field)) this.error(where, `unknown field ${field}`);
      }
      if (!this.messages.sections[entry.section]) {
        this.error(where, `no section is named "${entry.section}"`);
      }
      if (entry.message !== undefined && !this.messages.texts[entry.message]) {
        this.error(where, `no text for the message "${entry.message}"`);
      }
      return { ...entry, where };
    });
  }

  set(entry, field, otherwise) {
    const names = NAMES[field];
    const values = entry[field] ?? otherwise;
    return values.reduce((bits, value) => {
      if (!names.includes(value)) {
        this.error(entry.where, `${field}: unknown value "${value}" (${names.join(', ')})`);
      }
      return bits | (1 << names.indexOf(value));
    }, 0);
  }

  severity(entry, confidence) {
    const index = SEVERITIES.indexOf(entry[confidence]);
    if (index < 0) this.error(entry.where, `${confidence} must be one of ${SEVERITIES.join(', ')}`);
    return index;
  }

  rows() {
    return this.entries('row').map((row) =>
      `    {${literal(row.id)}, ${literal(row.section)}, ${literal(row.message ?? '')}, ` +
      `${this.set(row, 'categories', NAMES.categories)}, ${this.set(row, 'intents', NAMES.intents)}, ` +
      `${this.set(row, 'surfaces', NAMES.surfaces)}, ` +
      `{{${['low', 'medium', 'high'].map((confidence) => `Severity{${this.severity(row, confidence)}}`).join(', ')}}}},`);
  }

  exemptions() {
    const entries = this.entries('exemption');
    if (entries.map(({ id }) => id).join() !== EXEMPTIONS.join()) {
      this.error('exemption', `must be ${EXEMPTIONS.join(', ')}, in this order`);
    }
    return entries.map((entry) =>
      `    {${literal(entry.section)}, ${literal(entry.message ?? '')}, ` +
      `${this.set(entry, 'categories', [])}, ${this.set(entry, 'plans', [])}, ` +
      `${this.set(entry, 'contracts', [])}, ${this.set(entry, 'exceptions', [])}, ` +
      `${entry.read_from_draft === true}},`);
  }

  reminders() {
    return this.entries('reminder').map((entry) =>
      `    {${literal(entry.kind)}, ${literal(entry.section)}, ${literal(entry.message)}, ` +
      `${this.set(entry, 'roles', NAMES.roles)}, ${this.set(entry, 'surfaces', NAMES.surfaces)}},`);
  }
}

/** `messages` are the English texts, messages/en.json. */
export function policyCc(data, messages, errors) {
  const reader = new Reader(data, messages, errors);
  const rows = reader.rows();
  const reminders = reader.reminders();
  return `${header('core/policy/policy.toml')}
#include "core/policy/tables.h"

namespace composer_guard {

const PolicyRow kPolicyRows[] = {
${rows.join('\n')}
};
const size_t kPolicyRowCount = ${rows.length};

const PolicyExemptions kPolicyExemptions = {{
${reader.exemptions().join('\n')}
}};

const PolicyReminder kPolicyReminders[] = {
${reminders.join('\n')}
};
const size_t kPolicyReminderCount = ${reminders.length};

const uint8_t kPolicyRemindersPerDraft = ${Number(data.reminders_per_draft)};
const char kPolicyVersion[] = ${literal(data.version ?? '')};

}  // namespace composer_guard
`;
}

/** The English texts, for the native command. */
export function messagesCc({ texts, fixes, sections }) {
  const row = (...columns) => `    {${columns.map(literal).join(', ')}},`;
  const rows = Object.entries(texts).map(([key, { title, reason, fix }]) => row(key, title, reason, fix));
  const phrases = Object.entries({ ...fixes, ...sections }).map(([key, text]) => row(key, text));
  return `${header('core/policy/messages')}
#include "core/cli/messages.h"

namespace composer_guard::cli {

const MessageRow kMessages[] = {
${rows.join('\n')}
};
const size_t kMessageCount = ${rows.length};

const PhraseRow kPhrases[] = {
${phrases.join('\n')}
};
const size_t kPhraseCount = ${phrases.length};

}  // namespace composer_guard::cli
`;
}

// In the order of PurposeRole in core/policy/tables.h.
const ROLES = ['access', 'access_weak', 'system', 'signature', 'send', 'legal', 'aside', 'purpose', 'only', 'keep', 'site'];

/** ../policy/purposes.toml -> its words, ascending by bytes. */
export function purposesCc(data, errors) {
  const rows = new Map();
  for (const [role, lists] of Object.entries(data)) {
    const index = ROLES.indexOf(role);
    if (index < 0) errors.push(`purposes.toml: unknown list ${role} (${ROLES.join(', ')})`);
    for (const entry of Object.values(lists).flat()) {
      const prefix = entry.endsWith('*');
      const text = tokens(fold(prefix ? entry.slice(0, -1) : entry)).map((token) => token.text).join(' ');
      // PurposeStarts of core/policy/purpose.cc looks so many bytes up.
      if (Buffer.byteLength(text) < (prefix ? 4 : 2)) errors.push(`purposes.toml: ${role}: "${entry}" is too short`);
      rows.set(`${text}\0${index}\0${prefix}`, { text, index, prefix });
    }
  }
  const sorted = [...rows.values()].sort((a, b) => Buffer.compare(Buffer.from(a.text), Buffer.from(b.text)) || a.index - b.index);
  const packed = new Packed();
  packed.number(sorted.length);
  for (const { text, index, prefix } of sorted) {
    packed.text(text);
    packed.byte(index * 2 + prefix);
  }
  return `${header('core/policy/purposes.toml')}
#include <vector>

#include "core/policy/tables.h"
#include "core/text/unpack.h"

namespace composer_guard {
namespace {

${packed.toCc('kWords')}
std::vector<PurposeWord> Unpack() {
  Unpacker in(kWords);
  std::vector<PurposeWord> words(in.Number());
  for (PurposeWord& word : words) {
    word.text = in.Text();
    const uint8_t bits = in.Byte();
    word.role = static_cast<PurposeRole>(bits >> 1);
    word.prefix = (bits & 1) != 0;
  }
  return words;
}

}  // namespace

std::span<const PurposeWord> PurposeWords() {
  static const std::vector<PurposeWord> words = Unpack();
  return words;
}

}  // namespace composer_guard
`;
}
