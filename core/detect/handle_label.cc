#include "core/detect/handle_label.h"

#include <string_view>

#include "core/detect/cues.h"
#include "core/detect/handle_judge.h"
#include "core/detect/handle_parts.h"
#include "core/detect/handle_sign.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

constexpr size_t kShortest = 6;  // bytes of a name

// "ID", "my username", "name's": what a name may stand behind.
bool IsLabel(const Scene& scene, size_t at) {
  static constexpr auto kLabels = Words(
      "handle", "id", "id's", "mine", "name's", "nick", "nickname", "username");
  const Lexeme& lexeme = scene.At(at);
  if (lexeme.kind == TokenKind::kGlued) {
    return lexeme.Is(WordClass::kHandleNoun);
  }
  const Lexeme& before = scene.At(at - 1);
  const bool apart = lexeme.space_before ||
                     (before.kind == TokenKind::kSign && before.sign == 0);
  return kLabels.Has(scene.Text(at)) && apart &&
         (before.Is(WordClass::kMy) || SentenceStarts(scene, at) ||
          before.kind != TokenKind::kWord);
}

// Over "is", ":" and the like between a label and a name.
size_t BehindIs(const Scene& scene, size_t behind) {
  for (size_t n = 0; n < 3 && behind < scene.size(); ++n) {
    const Lexeme& joint = scene.At(behind);
    const std::string_view word = scene.Text(behind);
    const bool is = word == "\xE3\x81\xAF" || word == "is" || word == "there";
    if (!is && (joint.kind != TokenKind::kSign || joint.lines_before > 0)) {
      break;
    }
    ++behind;
  }
  return behind;
}

bool IsClosed(const Scene& scene, size_t i) {
  return i < scene.size() && scene.At(i).sign == ')';
}

}  // namespace

HandleText NameBehindLabel(const Scene& scene, size_t end,
                           const ServiceRow& service) {
  constexpr size_t kFar = 40;
  const auto named = [&](size_t at, bool marked) {
    if (at >= scene.size() || scene.At(at).lines_before > 0) {
      return HandleText();
    }
    const HandleText name = ReadHandle(scene, at, SignsOf(service));
    const bool reads = (name.Marked() || (!marked && name.dotted)) &&
                       !name.number && !name.listed &&
                       name.size() >= kShortest && Fits(name, service) &&
                       !IsConstant(scene, name);
    return reads ? name : HandleText();
  };
  bool first = true;  // the service's sentence
  for (size_t at = end; at < scene.size() && at < end + kFar; ++at) {
    const Lexeme& lexeme = scene.At(at);
    if (lexeme.lines_before > 1 || lexeme.Is(WordClass::kService)) break;
    const bool starts = at > end && SentenceStarts(scene, at);
    first = first && !starts;
    HandleText name;
    if (IsLabel(scene, at)) {
      name = named(BehindIs(scene, at + lexeme.length), false);
    } else if (starts && scene.Text(at) == "i'm") {
      name = named(at + 1, true);
    } else if (starts) {
      // "… on Telegram? x_7."
      name = named(at, true);
      if (!name.empty() && !NameEnds(scene, name.end)) name = {};
    } else if (first && lexeme.sign == '(' &&
               FindBefore(scene, end, kOwner, kClause) != kNowhere) {
      // "Je suis sur Skype (x.seven)"
      name = named(at + 1, false);
      if (!name.empty() && !IsClosed(scene, name.end)) name = {};
    }
    if (!name.empty()) return name;
  }
  return {};
}

}  // namespace composer_guard
