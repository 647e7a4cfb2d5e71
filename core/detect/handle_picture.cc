#include "core/detect/handle_picture.h"

#include <array>
#include <string_view>

#include "core/detect/cues.h"
#include "core/detect/handle_judge.h"
#include "core/detect/handle_parts.h"
#include "core/detect/handle_plain.h"
#include "core/detect/handle_sign.h"
#include "core/detect/handle_text.h"
#include "core/rules/tables.h"

namespace composer_guard {
namespace {

struct Picture {
  std::string_view sign;
  ServiceRow service;
};

// A camera also stands beside who took a picture, a plane beside a flight:
// `ordinary`.
constexpr auto kPictures = std::to_array<Picture>({
    {"\xF0\x9F\x91\xBB", {.id = "snapchat", .signs = "._-"}},  // ghost
    {"\xF0\x9F\x90\xA6", {.id = "twitter", .signs = "_"}},     // bird
    {"\xF0\x9F\x93\xB7",
     {.id = "instagram", .signs = "._", .ordinary = true}},  // camera
    {"\xF0\x9F\x93\xB8",
     {.id = "instagram", .signs = "._", .ordinary = true}},  // with flash
    {"\xF0\x9F\x93\x98",
     {.id = "facebook", .signs = ".", .ordinary = true}},  // blue book
    {"\xF0\x9F\x8E\xB5",
     {.id = "tiktok", .signs = "._", .ordinary = true}},  // note
    {"\xE2\x9C\x88",
     {.id = "telegram", .signs = "_", .ordinary = true}},  // plane
});

}  // namespace

void DetectPicture(Scene* scene, size_t i) {
  constexpr size_t kShortestPlain = 5;
  const std::string_view sign = scene->Text(i);
  const Picture* picture = nullptr;
  for (const Picture& known : kPictures) {
    if (sign == known.sign) picture = &known;
  }
  if (picture == nullptr) return;
  size_t at = i + 1;
  bool told =
      i > 0 && IsPlace(scene->Text(i - 1)) && scene->At(i).lines_before == 0;
  for (size_t n = 0; n < 4 && at < scene->size(); ++n) {
    const Lexeme& lexeme = scene->At(at);
    if (lexeme.lines_before > 0) return;
    const std::string_view word = scene->Text(at);
    const bool person = word == "i'm" || word == "im" || word == "is" ||
                        lexeme.Is(WordClass::kHandleNoun) ||
                        (lexeme.sign == 0 && lexeme.kind == TokenKind::kSign);
    if (lexeme.sign != ':' && lexeme.sign != '-' && lexeme.sign != '=' &&
        !person) {
      break;
    }
    told = true;
    ++at;
  }
  const HandleText name = ReadHandle(*scene, at, picture->service.signs);
  // "ping ✈ @jane_7 with the files"
  const bool asked =
      name.at &&
      FindBefore(*scene, i, Bit(WordClass::kReachVerb), kNear) != kNowhere;
  if (name.empty() || name.number || name.listed ||
      name.size() < kShortestPlain || !(asked || NameEnds(*scene, name.end))) {
    return;
  }
  const bool owned =
      asked || FindBefore(*scene, i, kOwner, kCueReach) != kNowhere;
  // "✈ jane_7 • 24h"
  const bool alone =
      (i == 0 || scene->At(i).lines_before > 0 || SentenceStarts(*scene, i)) &&
      (name.end >= scene->size() || scene->At(name.end).lines_before > 0 ||
       (name.marked && scene->At(name.end).space_before &&
        scene->At(name.end).kind == TokenKind::kSign));
  const bool sure = name.Marked() || name.dotted ||
                    (told && IsNoUsualWord(name.span.Of(scene->text)));
  if (!sure || (picture->service.ordinary && !owned && !alone)) return;
  if (!told && !owned && !alone && name.begin != i + 1) return;
  ReportHandle(scene, name, picture->service, Confidence::kMedium, i);
}

}  // namespace composer_guard
