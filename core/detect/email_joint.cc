#include "core/detect/email_joint.h"

#include <string_view>

#include "core/detect/domain.h"

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

}  // namespace composer_guard
