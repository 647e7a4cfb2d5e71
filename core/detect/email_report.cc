#include "core/detect/email_report.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "core/detect/domain.h"
#include "core/rules/tables.h"

namespace composer_guard {
namespace {

constexpr std::string_view kMailto = "mailto:";
constexpr uint32_t kLongestQuery = 2000;

// Blocks that the reader is to take out: "janeREMOVETHIS@". What holds another
// goes first.
constexpr auto kBlocks = std::to_array<std::string_view>(
    {"removethis", "removeme", "nospamplease", "nospam", "no-spam", "no_spam",
     "deletethis", "deleteme", "spamfree", "antispam"});

bool RemoveBlocks(std::string* text) {
  bool removed = false;
  for (const std::string_view block : kBlocks) {
    const size_t at = text->find(block);
    // What would leave nothing is the name itself.
    if (at == std::string::npos || text->size() == block.size()) continue;
    text->erase(at, block.size());
    removed = true;
  }
  while (text->size() > 1 && (text->front() == '.' || text->front() == '-')) {
    text->erase(0, 1);
  }
  while (text->size() > 1 && text->back() == '-') text->pop_back();
  return removed;
}

// "mailto:" before it and "?subject=…" behind it belong to the link.
ViewSpan WithMailto(const Scene& scene, ViewSpan span) {
  const std::string_view text = scene.text;
  if (!text.substr(0, span.begin).ends_with(kMailto)) return span;
  span.begin -= static_cast<uint32_t>(kMailto.size());
  if (span.end < text.size() && text[span.end] == '?') {
    const uint32_t limit = static_cast<uint32_t>(
        std::min<size_t>(text.size(), span.end + kLongestQuery));
    const std::string_view rest = text.substr(span.end, limit - span.end);
    size_t size = std::min(rest.find_first_of(" \t\r\n\"'<>)]"), rest.size());
    while (size > 1 && (rest[size - 1] == '.' || rest[size - 1] == ',')) --size;
    span.end += static_cast<uint32_t>(size);
  }
  return span;
}

}  // namespace

void ReportEmail(const EmailReport& report, Scene* scene) {
  Found found;
  found.category = Category::kEmail;
  found.confidence = report.confidence;
  found.span = WithMailto(*scene, report.span);
  found.kind = "email";
  found.rule = "email";
  found.techniques = report.techniques;
  std::string local = report.local;
  std::string domain = report.domain;
  const bool local_blocks = RemoveBlocks(&local);
  const bool domain_blocks = RemoveBlocks(&domain);
  if (local_blocks || domain_blocks) {
    found.techniques |= kFillerWords;
  }
  if (report.provider >= 0) {
    const ProviderRow& provider =
        Providers()[static_cast<size_t>(report.provider)];
    found.kind = provider.id;
    if (!report.tld) {
      domain = domain.find('.') == std::string::npos ||
                       domain == FirstLabel(provider.domain)
                   ? std::string(provider.domain)
                   : domain;
    }
  }
  const bool plain =
      found.techniques == 0 && scene->view->Undone(report.span) == 0;
  found.reading = plain ? std::string(scene->view->Written(report.span))
                        : local + "@" + domain;
  // "@jane@mastodon.social": a name on a server of a network.
  const std::string_view text = scene->text;
  const uint32_t begin = found.span.begin;
  if (plain && report.provider < 0 && begin > 0 && text[begin - 1] == '@' &&
      (begin == 1 || text[begin - 2] == ' ' || text[begin - 2] == '\n' ||
       text[begin - 2] == '(')) {
    --found.span.begin;
    found.category = Category::kHandle;
    found.kind = "mastodon";
    found.rule = "handle";
    found.reading.insert(0, 1, '@');
  }
  scene->taken.push_back(found.span);
  scene->found.push_back(std::move(found));
}

}  // namespace composer_guard
