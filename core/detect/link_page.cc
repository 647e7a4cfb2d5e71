#include "core/detect/link_page.h"

#include <algorithm>

#include "core/detect/by_way.h"
#include "core/detect/cues.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

// Segments of a path, folded.
constexpr auto kContactPages = Words(
    "anfrage", "connect", "contact", "contact-form", "contact-me", "contact-us",
    "contact_us", "contactanos", "contactar", "contactez-nous", "contactform",
    "contactme", "contacto", "contactos", "contactus", "contate-nos", "contato",
    "contatos", "contatta", "contattaci", "contatti", "devis", "enquire",
    "enquiry", "fale-conosco", "feedback-form", "get-a-quote", "get-in-touch",
    "getintouch", "hire-me", "hireme", "iletisim", "inquire", "inquiry",
    "kapcsolat", "kontak", "kontakt", "kontakte", "kontakti", "kontakty",
    "let's-talk", "lets-talk", "letstalk", "lien-he", "nous-contacter", "quote",
    "reach-us", "request-a-quote", "request-quote", "say-hello", "talk-to-us",
    "touch", "work-with-me", "write-us", "контакт", "контакты", "anfragen",
    "enquiries", "inquiries");
constexpr auto kApplyPages = Words(
    "ansok", "aplica", "aplicar", "application", "apply", "apply-now",
    "basvuru", "bewerben", "bewerbung", "bewerbungsformular", "career",
    "careers", "cariere", "carreira", "carreiras", "carrieres", "empleo",
    "empleos", "emploi", "emplois", "hiring", "is-ilanlari", "jobb", "jobs",
    "join", "join-our-team", "join-us", "kariera", "karir", "kariyer",
    "karriar", "karriere", "lamar", "lavora-con-noi", "lediga-jobb", "lowongan",
    "oferty-pracy", "offene-stellen", "open-positions", "open-roles",
    "opportunities", "positions", "postuler", "praca", "prihlaska", "recruit",
    "recruiting", "recruitment", "recrutement", "rejoignez-nous", "rekrutacja",
    "solliciteren", "stellen", "stellenangebote", "submit", "talent",
    "trabaja-con-nosotros", "trabajo", "trabalhe", "trabalhe-conosco",
    "tuyen-dung", "unete", "ung-tuyen", "vacancies", "vacancy", "vacantes",
    "vacature", "vacatures", "vagas", "vakansi", "vakansii", "vakansiyi",
    "we-are-hiring", "werken-bij", "werkenbij", "work-with-us", "zhaopin",
    "nous-rejoindre", "opening", "openings", "rejoindre", "anmeldung",
    "inscricao", "inscripcion", "inscription", "iscrizione", "mitmachen",
    "registration", "zgloszenie");
constexpr auto kBookPages =
    Words("agendar", "appointment", "appointments", "book", "book-a-call",
          "book-a-meeting", "book-call", "book-now", "book-online", "booking",
          "bookings", "discovery-call", "meet", "prenota", "reservar",
          "schedule", "schedule-a-call", "termin");
// First labels of a host that is one such page.
constexpr auto kApplyHosts =
    Words("apply", "career", "careers", "emploi", "empleo", "jobs", "karriere",
          "werkenbij", "recruiting", "recrutement", "recruitment", "talent",
          "vagas", "recruit", "suppliers", "vendors", "karir", "kariera",
          "kariyer", "vacatures");

// Words that send the reader to a page, beside those of the word lists: the
// beginnings of words, folded.
constexpr auto kSending =
    Words("drop", "enquire", "fill", "inquire", "leave", "message", "note",
          "ping", "request", "say", "through", "touch", "use", "using", "uso",
          "via", "visit", "write", "book");
constexpr auto kApplying =
    Words("aanmeld", "aplica", "anmeld", "applicat", "applied", "apply",
          "apuntate", "bewerb", "candidat", "candidate", "complet", "curriculo",
          "curriculum", "cv", "envia", "finish", "inscri", "interested",
          "lebenslauf", "open", "pitch", "positions", "postul", "regist",
          "resume", "sign", "solicit", "sollicit", "submit", "upload", "hit",
          "vacanc", "заявк", "отклик", "резюме", "hire", "hiring", "lamar",
          "응시", "지원", "应聘", "应征", "投递", "応募");
// Words that make the page the thing to work on.
constexpr auto kWorking = Words(
    "404", "500", "audit", "behebe", "broken", "bug", "build", "clone",
    "convert", "corrig", "css", "design", "error", "fehler", "fix", "footer",
    "funktion", "gibt", "inspir", "kaputt", "layout", "maquet", "migrat",
    "mock", "neue", "opinion", "ordnung", "path", "prufen", "rebuil", "recreat",
    "redesign", "reecri", "refaire", "refer", "renvoi", "replace", "return",
    "review", "rewrit", "rewrot", "route", "safari", "screens", "scrap", "seo",
    "similar", "slow", "spell", "style", "test", "traduc", "traduir",
    "translat", "typo", "uberset", "update", "verlinkt", "wireframe");

// Right before a link they send there, whatever the page is for.
constexpr auto kThere =
    Words("aqui", "here", "hier", "ici", "par", "por", "przez", "qui",
          "through", "uber", "via", "через");

// Lexemes before a link in which the words that send to it are looked for.
constexpr size_t kReach = 16;

constexpr auto kReading = Words("api", "articles", "blog", "docs",
                                "documentation", "reference", "wiki");

enum class Page { kNone, kContact, kApply, kBook };

Page PageOf(std::string_view host, std::string_view path) {
  const size_t dot = host.find('.');
  if (host.find('.', dot + 1) != std::string_view::npos &&
      kApplyHosts.Has(host.substr(0, dot))) {
    return Page::kApply;
  }
  Page page = Page::kNone;
  while (!path.empty()) {
    path.remove_prefix(1);
    const size_t end = std::min(path.find('/'), path.size());
    std::string_view segment = path.substr(0, end);
    path.remove_prefix(end);
    // "contact.html"
    segment = segment.substr(
        0, std::min(segment.find(".html"), segment.find(".php")));
    // "/docs/http/methods/connect" is something to read.
    if (kReading.Has(segment)) return Page::kNone;
    if (kContactPages.Has(segment)) page = Page::kContact;
    if (kApplyPages.Has(segment) || segment.starts_with("apply-") ||
        segment.ends_with("-application")) {
      page = Page::kApply;
    }
    if (kBookPages.Has(segment)) page = Page::kBook;
  }
  return page;
}

// "…/hello/#form"
bool IsFormPart(std::string_view fragment) {
  return fragment == "form" || kContactPages.Has(fragment);
}

class Judge {
 public:
  Judge(const Scene& scene, const LinkRead& link)
      : scene_(scene),
        first_(LexemeAt(scene, link.span.begin)),
        last_(link.end) {
    sentence_ = SentenceAround(scene, first_);
    // "Apply here:" and the link below it.
    if (sentence_.begin == first_ && first_ > 0 &&
        scene.At(first_ - 1).sign == ':') {
      sentence_.begin = SentenceAround(scene, first_ - 1).begin;
    }
    sentence_.end = std::max(sentence_.end, std::min(last_, scene.size()));
    while (sentence_.end < scene.size() && sentence_.end - last_ < kClause &&
           !SentenceStarts(scene, sentence_.end)) {
      ++sentence_.end;
    }
  }

  bool IsWork() const {
    for (size_t i = sentence_.begin; i < sentence_.end; ++i) {
      if (i >= first_ && i < last_) continue;
      if (scene_.At(i).kind != TokenKind::kSign &&
          kWorking.Begins(scene_.Text(i))) {
        return true;
      }
    }
    return false;
  }

  // "Formularz zgłoszeniowy: …": the name of a form, and the link.
  bool IsLabelled() const {
    if (first_ < 2 || scene_.At(first_ - 1).sign != ':') return false;
    const size_t last = first_ - 2;
    return scene_.At(last).Is(WordClass::kFormNoun) ||
           (last > 0 && !kReading.Has(scene_.Text(last)) &&
            scene_.At(last - 1).Is(WordClass::kFormNoun));
  }

  // "Enquiries: …"
  bool IsForEnquiries() const {
    static constexpr auto kEnquiries =
        Words("enquiries", "enquiry", "inquiries", "inquiry");
    return first_ > 1 && scene_.At(first_ - 1).sign == ':' &&
           kEnquiries.Has(scene_.Text(first_ - 2));
  }

  // Whether the words before the link (or just behind) send the reader there.
  bool Sends(bool apply) const {
    if (IsPointedAt()) return true;
    for (size_t n = 1; n <= 2 && n <= first_ - sentence_.begin; ++n) {
      if (kThere.Has(scene_.Text(first_ - n))) return true;
    }
    if (!apply && ByForm()) return true;
    const size_t begin = std::max(
        sentence_.begin, first_ > kReach ? first_ - kReach : size_t{0});
    for (size_t i = begin; i < first_; ++i) {
      const std::string_view word = scene_.Text(i);
      if (apply ? kApplying.Begins(word) : kSending.Has(word)) return true;
      if (HasCue(scene_.At(i), WordCue::kFillVerb)) return true;
      if (!apply &&
          scene_.At(i).Is(AnyOf(WordClass::kReachVerb, WordClass::kCallVerb))) {
        return true;
      }
      // "at" gives in Turkish.
      if (apply && word != "at" &&
          scene_.At(i).Is(AnyOf(WordClass::kGiveVerb, WordClass::kApplyVerb))) {
        return true;
      }
    }
    const size_t end = std::min(sentence_.end, last_ + kClause);
    for (size_t i = last_; i < end; ++i) {
      const std::string_view word = scene_.Text(i);
      if (apply &&
          (kApplying.Begins(word) || scene_.At(i).Is(WordClass::kApplyVerb))) {
        return true;
      }
      if (!apply && scene_.At(i).Is(WordClass::kReachVerb)) return true;
      // "... and I'll answer", "please write there"
      if (!apply && (word.starts_with("answer") || word == "write" ||
                     (word == "reaches" && i + 1 < end &&
                      scene_.At(i + 1).Is(WordClass::kMy)))) {
        return true;
      }
    }
    return false;
  }

 private:
  // "👉 acme.com/careers"
  bool IsPointedAt() const {
    const std::string_view sign = TextAt(scene_, first_ - 1);
    return first_ > 0 &&
           (sign == "\xF0\x9F\x91\x89" || sign == "\xE2\x9E\xA1" ||
            sign == "\xE2\x9E\x9C" || sign == "\xE2\x86\x92");
  }

  // "über unser Formular: …", "přes formulář na webu …", "order with my form …"
  bool ByForm() const {
    static constexpr auto kBy = Words("submit", "using", "with");
    const size_t form =
        FindBefore(scene_, first_, Bit(WordClass::kFormNoun), kNear);
    for (size_t n = 1; form != kNowhere && n <= 3 && n <= form; ++n) {
      const std::string_view word = scene_.Text(form - n);
      if (kByWay.Has(word) || kBy.Has(word)) return true;
    }
    return false;
  }

  const Scene& scene_;
  const size_t first_;
  const size_t last_;
  LexemeRange sentence_;
};

}  // namespace

bool IsChannelPage(std::string_view host, std::string_view path) {
  return PageOf(host, path) != Page::kNone;
}

bool SendsReader(const Scene& scene, const LinkRead& link) {
  const Judge judge(scene, link);
  return (judge.Sends(false) || judge.Sends(true)) && !judge.IsWork();
}

bool IsWorkedOn(const Scene& scene, const LinkRead& link) {
  const Judge judge(scene, link);
  return !judge.Sends(false) && judge.IsWork() && !judge.Sends(true);
}

std::optional<PageVerdict> JudgePage(const Scene& scene, const LinkRead& link) {
  Page page = PageOf(link.host, link.path);
  if (page == Page::kNone && IsFormPart(link.fragment)) page = Page::kContact;
  const Judge judge(scene, link);
  if (page == Page::kNone) {
    if (!judge.IsLabelled() || judge.IsWork()) return std::nullopt;
    return PageVerdict{.kind = "contact_page"};
  }
  const bool apply = page == Page::kApply;
  // Who disguises the link sends the reader there.
  if (!link.said && !judge.Sends(apply) && !judge.IsLabelled() &&
      !judge.IsForEnquiries()) {
    return std::nullopt;
  }
  PageVerdict verdict;
  verdict.category = apply ? Category::kApplicationLink : Category::kFormLink;
  verdict.kind = apply                 ? "career_page"
                 : page == Page::kBook ? "booking_page"
                                       : "contact_page";
  if (judge.IsWork()) return std::nullopt;
  verdict.confidence = Confidence::kMedium;
  return verdict;
}

}  // namespace composer_guard
