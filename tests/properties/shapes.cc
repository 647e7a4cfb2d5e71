#include "tests/properties/shapes.h"

namespace composer_guard::properties {
namespace {

constexpr Shape kShapes[] = {
    {"prose", "", "I can build your shop in two weeks and test it well. "},
    {"one word", "", "a"},
    {"one mixed word", "", "a\u0441"},
    {"one leet word", "", "5kyp3"},
    {"digits", "", "4155550132"},
    {"digits spaced", "", "4 1 5 "},
    {"digits dotted", "", "4.1.5."},
    {"digits in lines", "", "415\n"},
    {"digits, boxed", "", "[4][1]"},
    {"digits, x", "", "5x"},
    {"phones", "", "+1 415 555 0132 "},
    {"phones called", "call me ", "415-555-0132, "},
    {"plus signs", "", "+"},
    {"number words", "", "five oh two "},
    {"number words glued", "", "fivefour"},
    {"double", "", "double "},
    {"weak number words", "", "to for won "},
    {"fillers", "5", " then and dash"},
    {"labels", "", "- part two: 5\n"},
    {"dots", "", "."},
    {"dashes", "", "-"},
    {"open brackets", "", "(["},
    {"closed brackets", "", ")]"},
    {"tags", "5", "<b>"},
    {"open tags", "5", "<"},
    {"at signs", "", "@"},
    {"at chain", "", "a@b."},
    {"at words", "", "jane at "},
    {"dot words", "", "acme dot "},
    {"at and dot words", "", "at dot "},
    {"e-mails", "", "jane@acme.com "},
    {"long local part", "", "a.b_c-"},
    {"long domain", "jane@", "acme."},
    {"spaced letters", "", "s k y p e "},
    {"single letters", "", "a "},
    {"dotted letters", "", "w.h.a.t.s."},
    {"service names", "", "skype telegram "},
    {"services and colons", "", "skype: "},
    {"handles", "", "@corvid_77 "},
    {"underscores", "", "_"},
    {"hash signs", "", "a#1"},
    {"links", "", "https://forms.gle/Ab12 "},
    {"one link", "https://forms.gle/", "a/"},
    {"schemes", "", "https://"},
    {"hxxp dots", "", "hxxp://a[.]"},
    {"slash words", "", "t dot me slash "},
    {"zero-width flood", "jane@acme.com", "\u200B"},
    {"zero-width between", "", "j\u200Ba\u200B"},
    {"combining flood", "a", "\u0301"},
    {"combining between", "", "a\u0336"},
    {"soft hyphens", "", "s\u00ADk\u00AD"},
    {"HTML codes", "", "&#64;"},
    {"ampersands", "", "&"},
    {"percent codes", "a", "%40"},
    {"percent signs", "", "%"},
    {"full-width", "", "\uFF15\uFF41"},
    {"mathematical", "", "\U0001D7D3\U0001D400"},
    {"emoji", "", "\U0001F600"},
    {"families", "", "\U0001F468\u200D\U0001F469\u200D\U0001F467"},
    {"Chinese", "", "\u52A0\u6211\u5FAE\u4FE1"},
    {"Thai", "", "\u0E42\u0E17\u0E23"},
    {"Cyrillic", "", "\u043D\u0430\u043F\u0438\u0448\u0438 "},
    {"quotes", "", "\"'"},
    {"back-quotes", "", "`"},
    {"fences", "", "```\n"},
    {"braces", "", "{\""},
    {"lines", "", "\n"},
    {"list items", "", "- a\n"},
    {"requests", "", "what's your email? "},
    {"requests, no end", "", "your email and your number and "},
    {"addresses", "", "12 Main Street, Springfield, IL 62704, "},
    {"streets", "", "12 Main Street "},
    {"postcodes", "", "SW1A 1AA "},
    {"dialled", "", "dial 415, 5550 "},
    {"dialled, found", "", "dial 415-555-0132 or "},
    {"leet words", "", "h4rr0w l4ne "},
    {"leet words and e-mails", "", "h4rr0w l4ne jane@acme.com "},
    {"letters by name", "", "kay ay tee at zee oh dot com "},
    {"turned", "", "backwards: moc.emca@enaj "},
    {"removed", "", "remove the X: jaXne "},
    {"codes", "", "amFuZUBhY21lLmNvbQ== "},
    {"slashes told", "", "forms dot gle slash x, then slash "},
    {"numbers told", "", "one eight Elm Street, six nine zero "},
    {"woven", "", "4a7b1c5d5e5f0g1h9i2j"},
    {"woven, no letters", "4a7b1c5d5e5f0", " 1 7 3"},
    {"signs over paragraphs", "", "jane\n\n@acme.com\n\n"},
    {"numbered signs", "", "1. jane\n2. at\n3. acme.com\n"},
    {"refused", "", "no one will ask you to move to Telegram, "},
    {"ruled out", "", "moving to Telegram is not "},
    {"refused abroad", "", "fuera de la plataforma no trabajo, "},
    {"parts told", "", "the first part is 415, the second part 555 "},
    {"described services", "", "on the bird app i'm lou_w "},
    {"gist", "", "your number or mine and my mail, "},
    {"cut at line ends", "", "jane@copper-\nkettle-\n"},
    {"cited", "", "it says \"12 Mill Lane, Leeds LS1 4AB\" and "},
    {"domains without a dot", "", "jane@gmailcom "},
    {"own sites", "", "пишите через мой сайт, "},
    {"refused at first", "", "non do il mio WhatsApp a nessuno, "},
    {"asked of applicants", "",
     "indica en tu propuesta tu tel\u00E9fono y tu direcci\u00F3n, "},
    {"left out", "", "ofertas sin tel\u00E9fono no se leen, "},
    {"calls or visits", "",
     "\u0437\u0432\u043E\u043D\u0438\u0442\u0435 \u0438\u043B\u0438 "
     "\u0437\u0430\u0435\u0437\u0436\u0430\u0439\u0442\u0435, "},
    {"sent there", "", "m\u00E1ndame los archivos al correo, "},
    {"extensions", "", "(415) 555-0132 x12 "},
    {"bytes", "", "6c 75 6b 65 "},
    {"percent codes", "", "%36%63"},
    {"quoted-printable", "", "jane=40acme=2Ecom "},
    {"glued digits", "", "sixfoursixfivefivefiveohoneseventwo "},
    {"pieces", "", "piece one is 336, the next 555, the last 0119, "},
    {"letters left out", "throw out the letters: ", "k4h0p8 r5t5w5 "},
    {"asked back", "", "0722 555 019, yours? "},
    {"one sign", "", "jane.doe#gmail.com "},
    {"NUL", "", std::string_view("\0", 1)},
};

}  // namespace

std::span<const Shape> Shapes() { return kShapes; }

std::string DraftOf(const Shape& shape, size_t characters) {
  const auto length = [](std::string_view text) {
    size_t count = 0;
    for (const char c : text) {
      count += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
    }
    return count;
  };
  const size_t times = characters / length(shape.again);
  std::string draft(shape.first);
  draft.reserve(draft.size() + times * shape.again.size());
  for (size_t i = 0; i < times; ++i) draft += shape.again;
  return draft;
}

}  // namespace composer_guard::properties
