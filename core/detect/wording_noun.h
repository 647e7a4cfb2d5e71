// What stands around a noun that may be asked for: "number", "address".
#ifndef COMPOSER_GUARD_DETECT_WORDING_NOUN_H_
#define COMPOSER_GUARD_DETECT_WORDING_NOUN_H_

#include "core/detect/wording_sentence.h"

namespace composer_guard {

// The noun that starts at lexeme `at` of the sentence.
class WordingNoun {
 public:
  WordingNoun(const WordingSentence& in, size_t at)
      : in_(in),
        scene_(in.scene()),
        begin_(in.begin()),
        end_(in.end()),
        at_(at),
        next_(at + scene_.At(at).length) {}

  // "número de pedido", "numero di pagine": a number of something.
  bool CountsSomething() const;

  // Whether the word behind it may follow one that is asked for: the end, a
  // sign, or a word that the lists know. "Telefon ekran …" is a screen, "je
  // nummer vier" a number that counts.
  bool Follows() const;

  // "Сообщите адрес электронной почты": no letter that is sent.
  bool IsMailbox() const;

  // Whether what stands before is known as well: "number" and "address" alone
  // mean many things, and a "version number" is none.
  bool Bounded() const;

  // Whether "your" at `yours` before it is said of it: "tu opinión del número"
  // is not.
  bool Has(size_t yours) const;

 private:
  const WordingSentence& in_;
  const Scene& scene_;
  size_t begin_;
  size_t end_;
  size_t at_;
  size_t next_;
};

// "hangi e-posta adresini", "آدرس ایمیل", "adresa de e-mail": whether the
// address at `i` is one of mail.
bool IsOfMail(const WordingSentence& in, size_t i);

// What the noun at `i` is a means of contact of: a phone, a mailbox, a service
// or a name there; kOffPlatform is none.
Category CategoryAt(const WordingSentence& in, size_t i);

// Finding::kind of a request.
std::string_view KindOf(Category category);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_WORDING_NOUN_H_
