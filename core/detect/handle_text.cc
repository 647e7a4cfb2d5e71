#include "core/detect/handle_text.h"

#include <algorithm>
#include <array>

#include "core/detect/handle_parts.h"
#include "core/text/fold.h"
#include "core/text/utf8.h"

namespace composer_guard {
namespace {

// Longest user name that is read, in bytes of the view.
constexpr uint32_t kLongest = 64;
// Consonants in a row that no word of prose has.
constexpr int kConsonants = 5;

// What a name with a dot ends in when it is a file, not a person.
constexpr std::array<std::string_view, 36> kFileEndings = {
    "ai",  "apk", "cpp", "css",  "csv", "dart", "doc", "docx", "exe",
    "fig", "gif", "go",  "html", "ipa", "java", "jpg", "js",   "json",
    "jsx", "md",  "mp3", "mp4",  "net", "pdf",  "php", "png",  "psd",
    "py",  "rb",  "rs",  "sql",  "svg", "ts",   "txt", "xlsx", "zip"};

bool IsLetter(char c) { return 'a' <= c && c <= 'z'; }
bool IsDigit(char c) { return '0' <= c && c <= '9'; }
bool IsVowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

bool NoWordHas(std::string_view text) {
  int run = 0;
  for (const char c : text) {
    run = IsLetter(c) && !IsVowel(c) ? run + 1 : 0;
    if (run >= kConsonants) return true;
  }
  return false;
}

bool IsFile(std::string_view text) {
  const size_t dot = text.rfind('.');
  if (dot == std::string_view::npos) return false;
  return std::binary_search(kFileEndings.begin(), kFileEndings.end(),
                            text.substr(dot + 1));
}

// Everybody in a room, or a program: "@channel", "@BotFather".
bool IsBroadcast(std::string_view text) {
  return text == "channel" || text == "everyone" || text == "here" ||
         text == "all" || text == "media" || text == "botfather" ||
         (text.size() > 4 && text.substr(text.size() - 4) == "_bot");
}

// Walks over the lexemes of one name.
class HandleWalk {
 public:
  HandleWalk(const Scene& scene, size_t first, std::string_view signs)
      : scene_(scene), first_(first), at_(first), signs_(signs) {}

  // False if it is too long for a name.
  bool Run() {
    letters_ = SpacedLetters(first_);
    while (at_ < scene_.size()) {
      const Lexeme& lexeme = scene_.At(at_);
      if (at_ > first_ && lexeme.space_before && !ReadGap()) break;
      const Lexeme& part = scene_.At(at_);
      if (part.kind == TokenKind::kGlued || !Allowed(part)) break;
      if (disguised_) Append(part);
      const uint32_t bytes = part.span.end - scene_.At(first_).span.begin;
      if ((disguised_ ? reading_.size() : bytes) > kLongest) return false;
      ++at_;
    }
    // Signs at the end belong to the sentence.
    while (at_ > first_ && scene_.At(at_ - 1).kind == TokenKind::kSign &&
           scene_.At(at_ - 1).sign != '_') {
      if (disguised_)
        reading_.resize(reading_.size() - scene_.At(at_ - 1).size());
      --at_;
    }
    return true;
  }

  size_t end() const { return at_; }
  bool tag() const { return tag_; }
  bool said() const { return (techniques_ & kAtDotWords) != 0; }
  Techniques techniques() const { return techniques_; }
  const std::string& reading() const { return reading_; }

 private:
  // "c o r v i d": three letters apart at the least.
  bool SpacedLetters(size_t i) const {
    constexpr size_t kFewest = 3;
    if (i + kFewest > scene_.size()) return false;
    for (size_t k = i; k < i + kFewest; ++k) {
      const Lexeme& lexeme = scene_.At(k);
      if (!IsOne(scene_, lexeme) || (k > i && !Apart(lexeme)) ||
          (k == i && !IsText(lexeme))) {
        return false;
      }
    }
    return true;
  }

  // Over a space inside the name; false where it ends the name.
  bool ReadGap() {
    const Lexeme& lexeme = scene_.At(at_);
    if (lexeme.lines_before > 0) return false;
    size_t length = 1;
    if (const char sign = SaidSign(lexeme, &length);
        sign != 0 && Joins(at_ + length)) {
      Disguise(kAtDotWords);
      reading_ += sign;
      at_ += length;
      letters_ = letters_ || SpacedLetters(at_);
      return true;
    }
    if (!letters_ || !IsOne(scene_, lexeme) || !Allowed(lexeme)) return false;
    Disguise(kSpaced);
    return true;
  }

  // A letter that stands alone has no word that tells its script.
  void Append(const Lexeme& part) {
    const std::string_view text = part.span.Of(scene_.text);
    const bool alone = part.size() == 2 && part.kind == TokenKind::kWord &&
                       static_cast<unsigned char>(text[0]) >= 0x80;
    const char look =
        alone ? FoldTable::LookAlike(DecodeAt(text, 0).value) : '\0';
    if (look != 0) {
      reading_ += look;
      techniques_ |= kHomoglyph;
    } else {
      reading_ += text;
    }
  }

  // Whether a name may go on behind a sign in words.
  bool Joins(size_t next) const {
    size_t length = 1;
    return IsText(scene_.At(at_ - 1)) && next < scene_.size() &&
           Apart(scene_.At(next)) && IsText(scene_.At(next)) &&
           SaidSign(scene_.At(next), &length) == 0;
  }

  void Disguise(Techniques techniques) {
    techniques_ |= techniques;
    if (disguised_) return;
    disguised_ = true;
    for (size_t i = first_; i < at_; ++i) Append(scene_.At(i));
  }

  bool Allowed(const Lexeme& lexeme) {
    if (lexeme.kind != TokenKind::kSign) return true;
    const bool tag = lexeme.sign == '#' && at_ > first_ &&
                     at_ + 1 < scene_.size() &&
                     scene_.At(at_ + 1).kind == TokenKind::kNumber;
    tag_ = tag_ || tag;
    return tag || lexeme.sign == '_' ||
           (lexeme.sign != 0 &&
            signs_.find(lexeme.sign) != std::string_view::npos);
  }

  const Scene& scene_;
  const size_t first_;
  size_t at_;
  const std::string_view signs_;
  bool letters_ = false;    // letter by letter
  bool disguised_ = false;  // `reading_` differs from what is written
  bool tag_ = false;
  Techniques techniques_ = 0;
  std::string reading_;
};

// What the text of a name says of it.
void Look(const Scene& scene, std::string_view text, HandleText* handle) {
  const bool letter = std::any_of(text.begin(), text.end(), IsLetter);
  const bool digit = std::any_of(text.begin(), text.end(), IsDigit);
  const bool underscore = text.find('_') != std::string_view::npos;
  handle->number = digit && !letter;
  handle->dotted = text.find_first_of(".:") != std::string_view::npos ||
                   (handle->techniques & kAtDotWords) != 0;
  // "v2", "v2.0", "3d", "2nd": a version or a count, not a name.
  const bool name =
      letter && text.size() >= 5 && !(IsDigit(text.front()) && text.size() < 6);
  handle->marked =
      name &&
      (digit || underscore || NoWordHas(text) ||
       (scene.view->Undone(handle->span) & (kHomoglyph | kZeroWidth)) != 0);
}

}  // namespace

HandleText ReadHandle(const Scene& scene, size_t i, std::string_view signs) {
  HandleText handle;
  if (i >= scene.size()) return handle;
  size_t first = i;
  bool spoken = false;
  if (scene.At(i).sign == '@') {
    handle.at = true;
    ++first;
  } else if (scene.At(i).Is(WordClass::kAtWord) &&
             scene.At(i).kind != TokenKind::kSign) {
    spoken = true;  // "собака name"
    first += scene.At(i).length;
  }
  if (first >= scene.size() || (handle.at && scene.At(first).space_before)) {
    return {};
  }
  HandleWalk walk(scene, first, signs);
  if (!walk.Run() || walk.end() == first) return {};
  handle.begin = i;
  handle.end = walk.end();
  handle.tag = walk.tag();
  handle.techniques = walk.techniques();
  handle.span = {scene.At(first).span.begin, scene.At(handle.end - 1).span.end};
  if (handle.techniques != 0) handle.reading = walk.reading();
  const std::string_view text = handle.techniques != 0
                                    ? std::string_view(handle.reading)
                                    : handle.span.Of(scene.text);
  if (static_cast<unsigned char>(text.front()) >= 0x80) return {};
  Look(scene, text, &handle);
  const bool letter = std::any_of(text.begin(), text.end(), IsLetter);
  if ((IsFile(text) && !handle.at) || (!letter && !handle.number)) return {};
  handle.listed = handle.end == first + 1 && scene.At(first).classes != 0;
  if (spoken && handle.listed) return {};
  handle.at = handle.at || spoken;
  if (IsBroadcast(text) || text.substr(0, 4) == "http") return {};
  return handle;
}

std::string_view SignsOf(const ServiceRow& service) {
  const bool numbers = service.shape == HandleShape::kPhone ||
                       service.shape == HandleShape::kNumber;
  return numbers ? "._-" : service.signs;
}

bool Fits(const HandleText& handle, const ServiceRow& service) {
  const size_t size = handle.size();
  return size >= service.shortest && size <= service.longest + 5u;
}

}  // namespace composer_guard
