// How sure it is that what stands behind a service's name is somebody's name
// there.
#ifndef COMPOSER_GUARD_DETECT_HANDLE_JUDGE_H_
#define COMPOSER_GUARD_DETECT_HANDLE_JUDGE_H_

#include <cstddef>
#include <string_view>

#include "core/detect/handle_text.h"
#include "core/detect/scene.h"
#include "core/rules/tables.h"

namespace composer_guard {

// What stands between a service and a name, and around them.
struct NameSetting {
  size_t service = 0;      // lexeme of the service's name
  bool weak = false;       // the service's name is an everyday word as well
  bool separator = false;  // ":", "-", "->"
  bool label = false;      // "ID", "username"
  bool link = false;       // "is", "under"
  bool said = false;       // "is", "I go by", "I'm"
  bool mine = false;       // "my", "reach me"
};

// kLow: it is none.
Confidence JudgeName(const Scene& scene, const HandleText& name,
                     const ServiceRow& service, const NameSetting& setting);

// Whether the name is written as constants are in code: "MAX_ROW_COUNT".
bool IsConstant(const Scene& scene, const HandleText& name);

// "too", "works", "only", behind the name of a service: it is offered.
bool IsOfferWord(std::string_view word);

// "tonight", "pls": when and how to go there, and no name.
bool SaysWhenOrHow(std::string_view word);

// "me:" behind the name of a service.
bool IsMeLabel(const Scene& scene, size_t i);

// Who disguises the name of a service, at lexeme `service`, means what follows;
// but "te1egram me tonight" says what to do.
bool IsHidden(const Scene& scene, size_t service, const HandleText& name);

// Whether a clause ends before lexeme `i`.
bool NameEnds(const Scene& scene, size_t i);

// The whole of a number that is written in groups, where the service goes by
// numbers: "845 5501 4422".
HandleText WholeNumber(const Scene& scene, HandleText name,
                       const ServiceRow& service);

// "$oakmothink" behind a way to pay that ends at lexeme `end`; empty where
// there is none.
HandleText CashtagBehind(const Scene& scene, size_t end,
                         std::string_view signs);

// Whether the comma parts a service, at lexeme `service`, that is the writer's
// from a name, in a language that is not English: "加我微信，x_7".
bool IsOwnersComma(const Scene& scene, size_t service, size_t comma);

// "search", "name": whether lexeme `i` may stand between a service and a name
// in a language that is not English; behind such a word (`searched`) small ones
// may as well.
bool LeadsToName(const Scene& scene, size_t i, bool searched);

// A meeting's number that begins with lexeme `i` and is said in words: "seven
// four one, two two nine, eight oh six". Empty where there is none.
HandleText NumberInWords(const Scene& scene, size_t i);

// Whether the name is of a package or, with the service that ends at lexeme
// `end`, of an address: "@scope/package", "x@y.example"; or a word with dots
// where the service has none: "X (f.o.r.m.e.r.l.y)".
bool IsPartOfOther(const Scene& scene, const HandleText& name,
                   const ServiceRow& service, size_t end);

// "17.800đ", "2pm-10pm": digits in groups, and at most one letter behind them;
// hours.
bool IsAmount(std::string_view text);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_HANDLE_JUDGE_H_
