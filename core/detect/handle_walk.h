// Walks over the lexemes of one user name, also where it is written apart.
//
//   "moss underscore giant", "moss (dot) giant", "moss-underscore-7",
//   "moss _ 7", "c o r v i d _ 7 7", "live colon jane", "jane hash 4 zero 1 7"
#ifndef COMPOSER_GUARD_DETECT_HANDLE_WALK_H_
#define COMPOSER_GUARD_DETECT_HANDLE_WALK_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "core/detect/scene.h"

namespace composer_guard {

class HandleWalk {
 public:
  // `signs`: what the name may hold beside letters and digits.
  HandleWalk(const Scene& scene, size_t first, std::string_view signs)
      : scene_(scene), first_(first), at_(first), signs_(signs) {}

  // False if it is too long for a name.
  bool Run();

  size_t end() const { return at_; }
  bool tag() const { return tag_; }
  Techniques techniques() const { return techniques_; }
  // Of one in disguise.
  const std::string& reading() const { return reading_; }

 private:
  bool ReadAlphabet();
  bool ReadPunched();
  bool ReadGap();
  bool ReadMark();
  bool ReadDigits();
  void Append(const Lexeme& part);
  bool Joins(size_t next) const;
  void Disguise(Techniques techniques);
  bool Allowed(const Lexeme& lexeme);
  bool said() const { return (techniques_ & kAtDotWords) != 0; }

  const Scene& scene_;
  const size_t first_;
  size_t at_;
  const std::string_view signs_;
  bool letters_ = false;    // letter by letter
  bool disguised_ = false;  // `reading_` differs from what is written
  bool tag_ = false;
  bool digits_ = false;  // a figure was read last, behind a sign in words
  Techniques techniques_ = 0;
  std::string reading_;
};

// "c o r v i d": three letters apart at the least.
bool HasSpacedLetters(const Scene& scene, size_t i);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_HANDLE_WALK_H_
