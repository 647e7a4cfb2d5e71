#include "core/passage/reader.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/detect/asked_also.h"
#include "core/detect/asked_back.h"
#include "core/detect/asked_items.h"
#include "core/detect/clause.h"
#include "core/detect/code.h"
#include "core/detect/detectors.h"
#include "core/detect/doubt.h"
#include "core/detect/doubtful_names.h"
#include "core/detect/email_marks.h"
#include "core/detect/gist.h"
#include "core/detect/hidden_service.h"
#include "core/detect/leads.h"
#include "core/detect/mention.h"
#include "core/detect/paired_signs.h"
#include "core/detect/resolve.h"
#include "core/detect/wrapped_lines.h"
#include "core/passage/edges.h"
#include "core/policy/judge.h"
#include "core/text/apart.h"
#include "core/text/utf8.h"

namespace composer_guard {
namespace {

// Detectors in their order. One without any of its leads (leads.h; 0: it asks
// none) is left out, so that the browser need not compile it for a first draft:
// these are the longest.
struct Step {
  Detector detect = nullptr;
  uint32_t leads = 0;
};
constexpr auto kSteps =
    std::to_array<Step>({{DetectCode},
                         {DetectGridPlace, kLeadsLink},
                         {DetectEmail},
                         {DetectLink},
                         {DetectPhone},
                         {DetectAddress, kAddressNumber | kNumeral},
                         {DetectHandle, kLeadsHandle},
                         {DetectWording}});

// What warns where nothing better was found (gist.h).
void WarnOfSure(Scene* scene) {
  for (Found& found : scene->found) {
    if (found.sure) found.confidence = Confidence::kMedium;
  }
}

// What was found becomes what is told.
void Settle(Scene* scene) {
  FindAskedAlso(scene);
  DropMentions(scene);
  DoubtSetApart(scene);
  DoubtFound(scene);
  WidenToClauses(scene);
  PairSigns(scene);
  WarnOfSure(scene);
}

// Places of the passage count from its start.
void Shift(uint32_t units, DraftSpan* span) {
  span->start -= units;
  span->end -= units;
}

}  // namespace

std::unique_ptr<Pack> PassageReader::SetPack(std::unique_ptr<Pack> pack) {
  ++policy_number_;
  std::swap(pack, pack_);
  return pack;
}

void PassageReader::Lex(std::string_view text,
                        const Surroundings& surroundings) {
  surroundings_ = surroundings;
  described_ = {};
  view_.Build(text, &table_);
  LookUpWords(Tokenizer(view_.text(), &table_, surroundings.begins), &memo_,
              &lexemes_);
  if (pack_) pack_->overlay.AddWords(view_.text(), &lexemes_);
  whole_ = Scene();
  whole_.text = view_.text();
  whole_.view = &view_;
  whole_.lexemes = lexemes_;
  whole_.words = &needs_;
  if (pack_) whole_.overlay = &pack_->overlay;
  whole_.circled_letters = HasCircledLetters(text);
  whole_.begins = surroundings.begins;
  whole_.ends = surroundings.ends;
  UnwrapLines(whole_, &view_, &lexemes_);
  FindLeads(lexemes_, &whole_);
  DetectCode(&whole_);
  if (surroundings.cut) {
    FindCuts(whole_, surroundings.outside, &cuts_);
  } else {
    cuts_.firsts.clear();
  }
  trails_ = !lexemes_.empty() && lexemes_.back().span.end < whole_.text.size();
  // A text without words is a passage all the same.
  if (cuts_.firsts.empty()) cuts_.firsts.push_back(0);
  windows_.clear();
  sums_.assign(passages(), whole_.sums);
  for (size_t n = 0; n < passages(); ++n) {
    const size_t end = LexemesOf(n).end;
    windows_.push_back({n == 0 ? 0 : windows_.back().end,
                        end < lexemes_.size()
                            ? lexemes_[end - 1].span.end
                            : static_cast<uint32_t>(whole_.text.size())});
  }
}

LexemeRange PassageReader::LexemesOf(size_t n) const {
  return {cuts_.firsts[n],
          n + 1 < cuts_.firsts.size() ? cuts_.firsts[n + 1] : lexemes_.size()};
}

void PassageReader::Describe(size_t n, Passage* passage) {
  view_.Enter({});
  const LexemeRange range = LexemesOf(n);
  const ViewSpan window = windows_[n];
  const DraftPlace begin = n == 0 ? DraftPlace{}
                           : described_.view == window.begin
                               ? described_.place
                               : view_.PlaceOf(window.begin);
  const DraftPlace end = view_.PlaceOf(window.end);
  described_ = {window.end, end};
  passage->size = {end.bytes - begin.bytes, end.units - begin.units};
  passage->lexemes = static_cast<uint32_t>(range.end - range.begin);
  passage->start = StartOf(whole_, range, window.begin);
  passage->end = EndOf(whole_, range);
  passage->opens_code = MayOpenCode(whole_, range);
  passage->votes = LanguageVotes();
  WordSums sums;
  // From here on the passage stands by itself.
  for (size_t i = range.begin; i < range.end; ++i) {
    passage->votes.Add(lexemes_[i]);
    sums.Add(lexemes_[i]);
    // What stays as it is need not be written.
    if (window.begin == 0) continue;
    lexemes_[i].span.begin -= window.begin;
    lexemes_[i].span.end -= window.begin;
  }
  sums_[n] = sums;
  passage->beyond_ascii = !IsAscii(window.Of(whole_.text));
  passage->begins = surroundings_.begins && n == 0;
  passage->ends = surroundings_.ends && n + 1 == passages();
}

void PassageReader::Detect(size_t n, const DraftFacts& facts,
                           std::string_view region, Scene* scene) {
  const LexemeRange range = LexemesOf(n);
  const ViewSpan window = windows_[n];
  const std::span<Lexeme> part(lexemes_.data() + range.begin,
                               range.end - range.begin);
  view_.Enter(window);
  scene->text = view_.text();
  scene->view = &view_;
  scene->lexemes = part;
  scene->circled_letters = whole_.circled_letters;
  scene->region = region;
  scene->words = &needs_;
  if (pack_) scene->overlay = &pack_->overlay;
  scene->languages = SpokenLanguages(facts.languages);
  scene->certain_phone = facts.certain_phone;
  scene->begins = surroundings_.begins && n == 0;
  scene->ends = surroundings_.ends && n + 1 == passages();
  FindLeadsOfPart(whole_, range.begin, part, scene);
  scene->sums = sums_[n];
  for (const Step& step : kSteps) {
    if (step.leads != 0 && (scene->leads & step.leads) == 0) continue;
    step.detect(scene);
    scene->SortTaken();
  }
  FindAskedItems(scene);
  phrases_.Detect(scene);
  DetectFrames(scene);
  if (!scene->foreign.empty()) Apart<DetectForeignGist>()(scene);
  if (!scene->found.empty()) Apart<FindAskedBack>()(scene);
  if (pack_) pack_->overlay.Detect(scene);
  again_.Run(&phrases_, scene);
  Resolve(&scene->found);
  FindHiddenServices(scene);
  FindDoubtfulNames(scene);
  if (!scene->found.empty() || !scene->doubtful.empty()) {
    Apart<Settle>()(scene);
  }
  // Once more, of what was found since.
  if (pack_) pack_->overlay.DropAllowed(scene);
}

void PassageReader::Read(size_t n, const DraftFacts& facts,
                         const Context& context, bool explain,
                         Passage* passage) {
  Scene scene;
  scene.votes = &passage->votes;
  Detect(n, facts, context.region, &scene);
  PassageReading& reading = passage->reading;
  reading = PassageReading();
  Judge(scene, context, policy(), explain, &reading.findings, &reading.links);
  reading.certain_phone = scene.has_certain_phone;
  reading.lone_phone = scene.has_lone_phone;
  reading.asked_languages = scene.languages.asked();
  passage->with_certain_phone = facts.certain_phone;
  if (n == 0 || (reading.findings.empty() && reading.links.links.empty())) {
    return;
  }
  const DraftPlace start = view_.PlaceOf(0);
  for (Finding& finding : reading.findings) {
    Shift(start.units, &finding.span);
    for (Fix& fix : finding.fixes) Shift(start.units, &fix.span);
  }
  for (ReadLink& link : reading.links.links) {
    link.start -= start.units;
    link.end.units -= start.units;
    link.end.bytes -= start.bytes;
  }
}

}  // namespace composer_guard
