#include "core/detect/email_joint.h"

#include <string_view>

#include "core/detect/domain.h"
#include "core/detect/email_words.h"
#include "core/text/word_list.h"

namespace composer_guard {

std::optional<GluedEmail> ReadGlued(const PartList& parts, size_t provider) {
  constexpr size_t kShortest = 4;  // bytes of a name
  constexpr std::string_view kSigns = "#*!~^%$&";
  if (provider == 0) return std::nullopt;
  const Part& sign = parts[provider - 1];
  const bool odd = sign.Is(PartKind::kSign) && !sign.said &&
                   (sign.sign == 0 || kSigns.find(sign.sign) != kSigns.npos);
  if (!odd || sign.space_before || parts[provider].space_before) {
    return std::nullopt;
  }
  GluedEmail email{ReadLocal(parts, provider - 1, true),
                   ReadDomain(parts, provider, false)};
  const std::string_view name = email.local.text;
  if (!email.local || name.size() < kShortest || !email.domain ||
      !email.domain.tld || !email.domain.strong_provider) {
    return std::nullopt;
  }
  // A list of hosts.
  const size_t dot = name.rfind('.');
  if (dot != name.npos && IsCommonTld(name.substr(dot + 1))) {
    return std::nullopt;
  }
  return email;
}

size_t BeforeJoint(const PartList& parts, size_t end) {
  if (end > 0 &&
      (parts[end - 1].Is(PartKind::kComma) || parts[end - 1].sign == ':')) {
    return end - 1;
  }
  size_t at = end;
  while (at > 0 &&
         (parts[at - 1].Is(PartKind::kDash) ||
          parts[at - 1].Is(PartKind::kSlash) || parts[at - 1].sign == '>' ||
          parts[at - 1].sign == '|' || parts[at - 1].sign == '=')) {
    --at;
  }
  const bool apart = at < end && parts.Has(end) && !parts[at].said &&
                     parts[at].space_before && parts[end].space_before;
  return apart ? at : end;
}

std::optional<GluedEmail> ReadTalk(const PartList& parts, size_t provider) {
  constexpr size_t kMost = 8;
  constexpr size_t kFewest = 2;
  // Of names that mean other things as well: "logo.v2 is in the outlook".
  static constexpr auto kSure = Words("find", "found", "hosted", "live",
                                      "lives", "over", "reach", "reachable");
  size_t at = provider;
  size_t words = 0;
  bool sure = false;
  for (; at > 0 && words < kMost && parts[at - 1].lines_before == 0; --at) {
    const Part& part = parts[at - 1];
    if (part.Is(PartKind::kComma) && words > 0) continue;
    if (!part.space_before || !LeadsToProvider(part.text)) break;
    sure = sure || kSure.Has(part.text);
    ++words;
  }
  if (words < kFewest || at == 0) return std::nullopt;
  GluedEmail email{ReadLocal(parts, at, true),
                   ReadDomain(parts, provider, false)};
  const bool named = email.local && email.local.shaped && email.domain &&
                     IsAccountName(email.local);
  const size_t next = email.domain.end;
  const bool work = named && parts.Has(next) &&
                    (parts[next].classes & Bit(WordClass::kTechNoun)) != 0;
  return named && !work && (sure || email.domain.strong_provider)
             ? std::optional(email)
             : std::nullopt;
}

size_t EndOfRun(const PartList& parts, size_t at) {
  const auto goes_on = [&parts](size_t i) {
    return parts.Has(i) && !parts[i].space_before;
  };
  const auto joins = [&parts](size_t i) {
    return parts[i].Is(PartKind::kDot) || parts[i].Is(PartKind::kDash) ||
           parts[i].Is(PartKind::kUnderscore);
  };
  size_t end = at + 1;
  while (goes_on(end) && (parts[end].Is(PartKind::kText) ||
                          (goes_on(end + 1) &&
                           parts[end + 1].Is(PartKind::kText) && joins(end)))) {
    ++end;
  }
  return end;
}

}  // namespace composer_guard
