// Words of pages that are a channel of their own (link_page.h): in paths, and
// around the links to them.
#ifndef COMPOSER_GUARD_DETECT_LINK_PAGE_WORDS_H_
#define COMPOSER_GUARD_DETECT_LINK_PAGE_WORDS_H_

#include "core/text/word_list.h"

namespace composer_guard {

// Segments of a path, folded.
inline constexpr auto kContactPages = Words(
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
    "enquiries", "inquiries", "brief", "project-brief", "start-a-project",
    "start-project", "start-your-project");
inline constexpr auto kApplyPages = Words(
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
    "job_posting", "nous-rejoindre", "opening", "postulate", "zglos-sie",
    "openings", "rejoindre", "anmeldung", "inscricao", "inscripcion",
    "inscription", "iscrizione", "mitmachen", "registration", "zgloszenie");
// Parts of a segment that make it a form, whatever else it says, in languages
// that say so in one word: "ajanlatkeres-forditoknak", "order-form".
inline constexpr auto kFormParts =
    Words("aanvraag", "aanvragen", "ajanlatkeres", "anketa", "antrag", "cerere",
          "cotizacion", "demande", "form", "formular", "formulaire",
          "formulario", "formularz", "formulier", "formulir", "intresseanmalan",
          "offerte", "orcamento", "poptavka", "preventivo", "presupuesto",
          "teklif", "urlap", "wycena", "zapytanie", "zayavka");
inline constexpr auto kBookPages =
    Words("agendar", "appointment", "appointments", "book", "book-a-call",
          "book-a-meeting", "book-call", "book-now", "book-online", "booking",
          "bookings", "discovery-call", "meet", "prenota", "reservar",
          "schedule", "schedule-a-call", "termin");
// First labels of a host that is one such page.
inline constexpr auto kApplyHosts =
    Words("apply", "career", "careers", "emploi", "empleo", "jobs", "karriere",
          "werkenbij", "recruiting", "recrutement", "recruitment", "talent",
          "vagas", "basvuru", "bewerbung", "rekrutacja", "talentos", "recruit",
          "suppliers", "vendors", "karir", "kariera", "kariyer", "vacatures");

// … that is a form.
inline constexpr auto kFormHosts =
    Words("anketa", "contact", "encuesta", "encuestas", "enquete", "form",
          "formular", "formulario", "formularios", "forms", "intake", "kontakt",
          "onboarding", "survey", "surveys", "umfrage");
// Who is told where to apply, or what is not read instead: near the link.
inline constexpr auto kApplicants =
    Words("applicants", "applications", "bids", "candidates", "everybody",
          "everyone", "exceptions", "hr", "interviews", "proposals",
          "recruiter", "shortlist", "shortlisted");

// Words that send the reader to a page, beside those of the word lists: the
// beginnings of words, folded.
inline constexpr auto kSending =
    Words("drop", "enquire", "fill", "inquire", "intake", "leave", "message",
          "note", "ping", "put", "request", "say", "through", "touch", "type",
          "use", "using", "uso", "via", "visit", "write", "book");
inline constexpr auto kApplying = Words(
    "aanmeld", "aplica", "anmeld", "applicat", "applied", "apply", "apuntate",
    "bewerb", "candidat", "candidate", "complet", "curriculo", "curriculum",
    "cv", "envia", "finish", "inscri", "interested", "lebenslauf", "open",
    "pitch", "positions", "postul", "regist", "resume", "sign", "solicit",
    "sollicit", "submit", "upload", "hit", "vacanc", "заявк", "отклик",
    "резюме", "hire", "hiring", "lamar", "응시", "지원", "应聘", "应征", "投递",
    "応募", "申し込", "申込", "エントリー");
// Words that make the page the thing to work on.
inline constexpr auto kWorking = Words(
    "404", "500", "audit", "behebe", "broken", "bug", "build", "clone",
    "convert", "corrig", "css", "design", "error", "fehler", "fix", "footer",
    "funktion", "gibt", "inspir", "kaputt", "layout", "maquet", "migrat",
    "mock", "neue", "opinion", "ordnung", "path", "prufen", "rebuil", "recreat",
    "redesign", "reecri", "refaire", "refer", "renvoi", "replace", "return",
    "review", "rewrit", "rewrot", "route", "safari", "screens", "scrap", "seo",
    "similar", "slow", "spell", "style", "test", "traduc", "traduir",
    "translat", "typo", "uberset", "update", "verlinkt", "wireframe");

// Words of work on one place that somebody else has to fill, or on its page.
inline constexpr auto kOfPosting =
    Words("built", "compar", "cover", "crawl", "cv", "exampl", "letter", "like",
          "made", "match", "pars", "portfolio", "posting", "previous", "read",
          "resume", "summar", "tailor", "watch");

// Right before a link they send there, whatever the page is for.
inline constexpr auto kThere =
    Words("aqui", "here", "hier", "ici", "par", "por", "przez", "qui",
          "through", "uber", "via", "через");

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_LINK_PAGE_WORDS_H_
