// Addresses written backwards. See email_turned.h.

#include <algorithm>
#include <string>
#include <string_view>

#include "core/detect/cues.h"
#include "core/detect/domain.h"
#include "core/detect/email_report.h"
#include "core/detect/email_turned.h"
#include "core/rules/tables.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

constexpr size_t kLongest = 64;  // bytes of the whole

bool IsNameChar(char c) {
  return ('a' <= c && c <= 'z') || ('0' <= c && c <= '9') || c == '.' ||
         c == '-' || c == '_' || c == '+';
}

bool IsHostChar(char c) { return IsNameChar(c) && c != '_' && c != '+'; }

// The provider whose domain it is, or -1.
int16_t ProviderOf(std::string_view domain) {
  for (size_t i = 0; i < Providers().size(); ++i) {
    if (Providers()[i].domain == domain) return static_cast<int16_t>(i);
  }
  return -1;
}

// Says that a text is to be read the other way round.
bool SaysBackwards(std::string_view word) {
  static constexpr auto kWords =
      Words("achterstevoren", "backward", "backwards", "baklanges", "contrario",
            "envers", "flip", "flipped", "invers", "invertido", "invertito",
            "mirror", "mirrored", "reverse", "reversed", "reves", "right",
            "ruckwarts", "tras", "umgekehrt", "wspak", "wstecz",
            "\xD0\xBD\xD0\xB0\xD0\xBE\xD0\xB1\xD0\xBE\xD1\x80\xD0\xBE\xD1\x82");
  return kWords.Has(word);
}

class Finder {
 public:
  explicit Finder(Scene* scene) : scene_(*scene) {}

  void Run() {
    for (size_t i = 1; i + 1 < scene_.size(); ++i) {
      if (scene_.At(i).sign == '@') Consider(i);
    }
  }

 private:
  // The run without spaces around the "@", turned round.
  void Consider(size_t at) {
    const uint32_t middle = scene_.At(at).span.begin;
    uint32_t begin = middle;
    uint32_t end = middle + 1;
    const std::string_view text = scene_.text;
    while (begin > 0 && middle - begin < kLongest &&
           IsHostChar(text[begin - 1])) {
      --begin;
    }
    while (end < text.size() && end - middle < kLongest &&
           IsNameChar(text[end])) {
      ++end;
    }
    // A full stop behind it ends the sentence.
    while (end > middle + 1 && text[end - 1] == '.') --end;
    if (end - middle < 3 || middle - begin < 4) return;
    if (begin > 0 && text[begin - 1] == '/') return;
    std::string domain(text.substr(begin, middle - begin));
    std::string local(text.substr(middle + 1, end - middle - 1));
    std::reverse(domain.begin(), domain.end());
    std::reverse(local.begin(), local.end());
    const size_t dot = domain.rfind('.');
    if (dot == std::string::npos || dot == 0 ||
        !IsTld(std::string_view(domain).substr(dot + 1))) {
      return;
    }
    const ViewSpan span{begin, end};
    const int16_t provider = ProviderOf(domain);
    if (IsTaken(scene_, span) || (provider < 0 && !Says(at))) return;
    EmailReport report;
    report.span = span;
    report.local = local;
    report.domain = domain;
    report.provider = provider;
    report.tld = true;
    report.techniques = kReversed;
    report.confidence = Confidence::kHigh;
    ReportEmail(report, &scene_);
    scene_.SortTaken();
  }

  bool Says(size_t at) const {
    constexpr size_t kReach = 16;
    const size_t first = at > kReach ? at - kReach : 0;
    const size_t last = std::min(scene_.size(), at + kReach);
    for (size_t i = first; i < last; ++i) {
      if (SaysBackwards(scene_.Text(i))) return true;
    }
    return false;
  }

  Scene& scene_;
};

}  // namespace

void FindReversedEmails(Scene* scene) { Finder(scene).Run(); }

}  // namespace composer_guard
