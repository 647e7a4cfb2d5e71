// links/*.toml, services.toml, mail_providers.toml -> tables.

import { header, literal, numbers, pool } from './cc.mjs';
import { fold } from './fold.mjs';

const PURPOSES = {
  phone: 'kPhone', email: 'kEmail', address: 'kAddress', form_link: 'kFormLink',
  application_link: 'kApplicationLink', handle: 'kHandle', off_platform: 'kOffPlatform',
  shortener: 'kShortener', work: 'kWork',
};
const SHAPES = {
  username: 'kUsername', id: 'kUsername', phone: 'kPhone', number: 'kNumber', email: 'kEmail',
  discord: 'kDiscord', skype: 'kSkype', link: 'kLink', none: 'kNone',
};

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
      const purpose = PURPOSES[link.category];
      if (!purpose) {
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
  const rowText = rows.map(
    (row) =>
      `    {${literal(row.host)}, ${literal(row.path)}, ${literal(row.kind)}, ` +
      `LinkPurpose::${row.purpose}, ${row.subdomains}, ${row.weak}},`,
  );
  const schemeRows = schemes
    .flatMap((s) => list(s.prefix).map((prefix) => ({ ...s, prefix })))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((s) => {
      if (!PURPOSES[s.category]) errors.push(`schemes.toml: ${s.name}: unknown category`);
      return (
        `    {${literal(s.name)}, ${literal(s.prefix)}, ${literal(s.kind)}, ` +
        `LinkPurpose::${PURPOSES[s.category]}, ${s.min ?? 1}},`
      );
    });
  const names = [...reserved].sort();
  return `${header('core/rules/links')}
#include "core/rules/tables.h"

namespace composer_guard {

const LinkRow kLinks[] = {
${rowText.join('\n')}
    {},
};
const size_t kLinkCount = ${rows.length};
const char* const kReservedSubdomains[] = {
    ${names.map(literal).join(', ')},
};
const size_t kReservedSubdomainCount = ${names.length};
const SchemeRow kSchemes[] = {
${schemeRows.join('\n')}
    {},
};
const size_t kSchemeCount = ${schemeRows.length};

}  // namespace composer_guard
`;
}

export function servicesCc(services, providers, errors) {
  const rows = services.map((service) => {
    const shape = SHAPES[service.handle ?? 'username'];
    if (!shape) errors.push(`services.toml: ${service.id}: unknown handle "${service.handle}"`);
    const signs = (service.chars ?? 'a-z0-9_.').replace('a-z', '').replace('0-9', '');
    return (
      `    {${literal(service.id)}, HandleShape::${shape}, ${service.min ?? 3}, ` +
      `${service.max ?? 32}, ${literal(signs)}, ${service.category === 'off_platform'}, ${service.strong === false}},`
    );
  });
  const providerRows = providers.map(
    (provider) => `    {${literal(provider.id)}, ${literal(provider.domain)}},`,
  );
  return `${header('core/rules/services.toml and mail_providers.toml')}
#include "core/rules/tables.h"

namespace composer_guard {

const ServiceRow kServices[] = {
${rows.join('\n')}
    {},
};
const size_t kServiceCount = ${rows.length};
const ProviderRow kProviders[] = {
${providerRows.join('\n')}
    {},
};
const size_t kProviderCount = ${providerRows.length};

}  // namespace composer_guard
`;
}

export function tldsCc(tlds) {
  const folded = [...new Set(tlds.map((tld) => fold(tld)))];
  const bytes = (text) => Buffer.from(text, 'utf8');
  folded.sort((a, b) => Buffer.compare(bytes(a), bytes(b)));
  const starts = [];
  let at = 0;
  for (const tld of folded) {
    starts.push(at);
    at += bytes(tld).length;
  }
  starts.push(at);
  return `${header("the npm package tlds (IANA's list)")}
#include "core/rules/tables.h"

namespace composer_guard {

const char kTldPool[] =
${pool(folded)};
const uint16_t kTldStart[] = {
${numbers(starts)}
};
const size_t kTldCount = ${folded.length};

}  // namespace composer_guard
`;
}
