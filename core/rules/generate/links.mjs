// links/*.toml, services.toml, mail_providers.toml -> tables.

import { header } from './cc.mjs';
import { fold } from './fold.mjs';
import { Packed, sharedBytes } from './packed.mjs';

// In the order of LinkPurpose and HandleShape of core/rules/tables.h.
const PURPOSES = [
  'phone', 'email', 'address', 'form_link', 'application_link', 'handle', 'off_platform',
  'shortener', 'work',
];
const SHAPES = ['username', 'phone', 'number', 'email', 'discord', 'skype', 'link', 'none'];

const list = (value) => (value === undefined ? [''] : [value].flat());

/** More specific paths first, as links/forms.toml explains. */
function compare(a, b) {
  if (a.host !== b.host) return a.host < b.host ? -1 : 1;
  const fixed = (path) => path.replace(/[*+]/g, '').length;
  const segments = (path) => path.split('/').length;
  return (
    Number(a.subdomains) - Number(b.subdomains) ||
    fixed(b.path) - fixed(a.path) ||
    segments(b.path) - segments(a.path) ||
    (a.path < b.path ? -1 : 1)
  );
}

export function linksCc(files, reserved, schemes, errors) {
  const rows = [];
  for (const { path: file, data } of files) {
    for (const link of data.link ?? []) {
      const purpose = PURPOSES.indexOf(link.category);
      if (purpose < 0) {
        errors.push(`${file}: ${link.host}: unknown category "${link.category}"`);
        continue;
      }
      for (const host of list(link.host)) {
        for (const path of list(link.path)) {
          const subdomains = host.startsWith('*.');
          rows.push({
            host: subdomains ? host.slice(2) : host, subdomains, path: path.toLowerCase(),
            kind: link.kind ?? '', purpose, weak: link.weak === true,
          });
        }
      }
    }
  }
  rows.sort(compare);
  const schemeRows = schemes
    .flatMap((s) => list(s.prefix).map((prefix) => ({ ...s, prefix })))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const s of schemeRows) {
    if (!PURPOSES.includes(s.category)) errors.push(`schemes.toml: ${s.name}: unknown category`);
  }
  const names = [...reserved].sort();
  return `${header('core/rules/links')}
#include "core/rules/packed.h"

namespace composer_guard::packed {

${packLinks(rows).toCc('kLinks')}
${packReserved(names).toCc('kReservedSubdomains')}
${packSchemes(schemeRows).toCc('kSchemes')}
}  // namespace composer_guard::packed
`;
}

/**
 * Of each row the host, the path and what kind of link it is: 0 the same as of
 * the row before, 1 a new one, else the number of a known one and 2.
 */
function packLinks(rows) {
  const packed = new Packed();
  const known = new Map();
  let before = {};
  packed.number(rows.length);
  for (const row of rows) {
    packed.textOr(row.host, before.host);
    packed.text(row.path);
    const kind = `${row.kind} ${row.purpose} ${row.subdomains} ${row.weak}`;
    const id = known.get(kind);
    if (id === undefined) {
      known.set(kind, known.size);
      packed.number(1);
      packed.byte(row.purpose * 4 + row.subdomains * 2 + row.weak);
      packed.text(row.kind);
    } else {
      packed.number(known.get(before.id) === id ? 0 : id + 2);
    }
    before = { host: row.host, id: kind };
  }
  return packed;
}

function packReserved(names) {
  const packed = new Packed();
  packed.number(names.length);
  for (const name of names) packed.text(name);
  return packed;
}

function packSchemes(rows) {
  const packed = new Packed();
  packed.number(rows.length);
  for (const row of rows) {
    packed.text(row.name);
    packed.text(row.prefix);
    packed.text(row.kind);
    packed.byte(PURPOSES.indexOf(row.category));
    packed.byte(row.min ?? 1);
  }
  return packed;
}

export function servicesCc(services, providers, errors) {
  const packed = new Packed();
  packed.number(services.length);
  for (const service of services) {
    const name = service.handle === 'id' ? 'username' : service.handle ?? 'username';
    const shape = SHAPES.indexOf(name);
    if (shape < 0) errors.push(`services.toml: ${service.id}: unknown handle "${service.handle}"`);
    packed.text(service.id);
    packed.text((service.chars ?? 'a-z0-9_.').replace('a-z', '').replace('0-9', ''));
    packed.byte(shape * 4 + (service.category === 'off_platform') * 2 + (service.strong === false));
    packed.number(service.min ?? 3);
    packed.number(service.max ?? 32);
  }
  const domains = new Packed();
  domains.number(providers.length);
  for (const provider of providers) {
    domains.text(provider.id);
    domains.text(provider.domain);
  }
  return `${header('core/rules/services.toml and mail_providers.toml')}
#include "core/rules/packed.h"

namespace composer_guard::packed {

${packed.toCc('kServices')}
${domains.toCc('kProviders')}
}  // namespace composer_guard::packed
`;
}

export function tldsCc(tlds) {
  const folded = [...new Set(tlds.map((tld) => fold(tld)))];
  const bytes = (text) => Buffer.from(text, 'utf8');
  folded.sort((a, b) => Buffer.compare(bytes(a), bytes(b)));
  const packed = new Packed();
  packed.number(folded.length);
  let before = Buffer.alloc(0);
  for (const tld of folded) {
    const shared = sharedBytes(before, bytes(tld));
    packed.byte(shared);
    packed.bytes(bytes(tld).subarray(shared));
    packed.byte(0);
    before = bytes(tld);
  }
  return `${header("the npm package tlds (IANA's list)")}
#include "core/rules/packed.h"

namespace composer_guard::packed {

${packed.toCc('kTlds')}
}  // namespace composer_guard::packed
`;
}
