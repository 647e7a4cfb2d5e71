// composer-guard: finds a means of direct contact in a draft before it is sent.
//
// This is the one public header of the core. The core is a pure function: the
// same draft, context and policy give the same verdict, natively and in
// WebAssembly. It has no clock, no I/O and throws nothing.
//
//   composer_guard::Guard guard;
//   composer_guard::Verdict verdict = guard.Check("call me on +44 20 7946
//   0958");
//   // verdict.findings[0].category == Category::kPhone
//   // verdict.findings[0].span == DraftSpan{11, 27}
//
//   guard.Check("a contact form for $1,200-1,500").findings.empty()  // true
#ifndef COMPOSER_GUARD_GUARD_H_
#define COMPOSER_GUARD_GUARD_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace composer_guard {

// What kind of contact it is. Wire names: "phone", "email", "address",
// "form_link", "application_link", "handle", "off_platform".
enum class Category : uint8_t {
  kPhone,
  kEmail,
  kAddress,
  kFormLink,
  kApplicationLink,
  kHandle,
  kOffPlatform,
};

// kShare gives a contact, kRequest asks the other side for one, kMove proposes
// to leave the platform. Wire names: "share", "request", "move".
enum class Intent : uint8_t { kShare, kRequest, kMove };

// Wire names: "low", "medium", "high".
enum class Confidence : uint8_t { kLow, kMedium, kHigh };

// Ordered: a verdict's severity is the greatest of its findings'.
// Wire names: "none", "hint", "warning".
enum class Severity : uint8_t { kNone, kHint, kWarning };

// Why the policy lets a finding pass. Wire names: "business_plan",
// "contract_active", "legal_purpose", "systems_access".
enum class Exemption : uint8_t {
  kBusinessPlan,
  kContractActive,
  kLegalPurpose,
  kSystemsAccess,
};

enum class Surface : uint8_t { kMessage, kProposal, kJobPost, kProfile };
enum class Role : uint8_t { kUnknown, kClient, kFreelancer };
enum class Contract : uint8_t { kNone, kActive };
enum class Plan : uint8_t { kBasic, kBusiness, kEnterprise };
enum class Exception : uint8_t { kNone, kLegal, kSystemsAccess };

// Half-open [start, end) in UTF-16 code units of the draft, so that
// draft.slice(start, end) in JavaScript is the text.
struct DraftSpan {
  uint32_t start = 0;
  uint32_t end = 0;
  friend bool operator==(const DraftSpan&, const DraftSpan&) = default;
};

// What the host knows about the draft.
struct Context {
  Surface surface = Surface::kMessage;
  Role role = Role::kUnknown;
  Contract contract = Contract::kNone;
  Plan plan = Plan::kBasic;
  Exception exception = Exception::kNone;
  // ISO 3166 code of the country whose national phone formats are read
  // without a word that speaks for them.
  std::string region = "US";
  // Earlier messages of the same writer, UTF-8, oldest first.
  std::vector<std::string> previous;
};

// Sets one field of `context` by its wire name: "surface", "role", "contract",
// "plan", "exception", "region", or "previous" (appends one message).
// Returns an error that names the field and the value, or nothing.
//   SetContextField("plan", "gold", &context)
//     == "context.plan: unknown value \"gold\" (basic, business, enterprise)"
std::optional<std::string> SetContextField(std::string_view field,
                                           std::string_view value,
                                           Context* context);

// kInsert adds a text where nothing is taken away. Wire names: "remove",
// "replace", "insert".
enum class FixKind : uint8_t { kRemove, kReplace, kInsert };

// A change of the draft that a composer may offer: what stands in `span` gives
// way to `before`, the text of the message key, `after`.
struct Fix {
  FixKind kind = FixKind::kRemove;
  DraftSpan span;
  std::string before;    // UTF-8, as it is: a space, a line break
  std::string message;   // message key of a text, "" for none
  std::string after;     // UTF-8, as it is
  bool capital = false;  // the text begins a sentence
};

// A word near a finding, and what it is to the detectors: {"call me",
// "call_verb"}.
struct Cue {
  std::string word;  // as the folded view has it
  std::string kind;
};

// How a finding came about. Beside it, Finding::rule says what proposed it.
struct Explanation {
  // What it was read in: "plain", or what its disguise made needful, "folded",
  // "skeleton", "digits", "joined", "words".
  std::vector<std::string> views;
  std::vector<Cue> cues_for;      // in its sentence, in order
  std::vector<Cue> cues_against;  // in its sentence, in order
  std::string shield;             // the look-alike it stands in, "" for none
  std::string row;                // id of the policy's row
};

// One thing found.
struct Finding {
  Category category = Category::kPhone;
  std::string kind;  // which one within the category: "skype", "google_forms"
  Intent intent = Intent::kShare;
  DraftSpan span;
  Confidence confidence = Confidence::kLow;
  Severity severity = Severity::kNone;  // after the policy
  std::string rule;                     // id of the rule or detector
  std::vector<std::string> techniques;  // how it was disguised, sorted
  std::string reading;  // what it reads as without the disguise, UTF-8
  std::optional<Exemption> exemption;
  std::string section;     // of the policy's text, e.g. "phone_number"
  std::string message;     // message key, e.g. "phone.share"
  std::vector<Fix> fixes;  // the best first; none when it is exempt
  std::optional<Explanation> explanation;  // when it was asked for
};

// Advice where nothing is broken.
struct Reminder {
  std::string kind;  // "portfolio_link", "client_site"
  DraftSpan span;
  std::string section;  // of the policy's text
  std::string message;  // message key
  std::vector<Fix> fixes;
};

struct Verdict {
  Severity severity = Severity::kNone;
  std::vector<Finding> findings;  // by span.start, then span.end
  std::vector<Reminder> reminders;
  bool truncated = false;      // the draft was longer than Limits::draft_units
  std::string policy_version;  // "": PolicyVersion(), without a pack
};

// What is wrong with a policy pack, and where.
struct PolicyError {
  std::string pointer;  // RFC 6901, "/rules/3/pattern"; "" is the whole
  uint32_t line = 1;    // from 1
  uint32_t column = 1;  // from 1, in characters
  std::string message;  // "unknown value \"big\" (low, medium, high)"
};

// What a policy pack says in place of a built-in English text. Of the texts of
// fixes and the titles of sections only `title` is set.
struct PolicyText {
  std::string key;  // "phone.share", "off_platform.move.payment", "fix.here"
  std::string title;
  std::string reason;
  std::string fix;
};

struct Limits {
  // UTF-16 units that are read; what follows is not looked at.
  uint32_t draft_units = 1u << 20;
};

// Holds the tables and the memory that is kept between checks. Not
// thread-safe: one Guard a thread.
class Guard {
 public:
  explicit Guard(Limits limits = {});
  ~Guard();
  Guard(Guard&&) noexcept;
  Guard& operator=(Guard&&) noexcept;

  // `draft` is UTF-8. A malformed byte sequence counts as U+FFFD (one UTF-16
  // unit), as TextEncoder writes a lone surrogate.
  // With `explain` each finding says how it came about; without, it costs
  // nothing.
  Verdict Check(std::string_view draft, const Context& context = {},
                bool explain = false);

  // Takes a policy pack, a JSON text (the format: core/policy/PACKS.md), in
  // place of the pack before; "" goes back to the built-in policy. Its examples
  // are run. Returns all that is wrong with it, in the order of the text; then
  // the guard keeps the policy it had.
  std::vector<PolicyError> SetPolicy(std::string_view pack);

  // The texts of the pack, in its order; none without a pack.
  std::span<const PolicyText> PolicyTexts() const;

  // As SetContextField above, where the pack's names of plans count too.
  std::optional<std::string> SetContextField(std::string_view field,
                                             std::string_view value,
                                             Context* context) const;

  // The version in every verdict: PolicyVersion(), and of the pack its id and
  // version: "1.2.0+craftly.3".
  std::string PolicyVersion() const;

 private:
  friend class Session;
  struct State;
  std::unique_ptr<State> state_;
};

// How much of a verdict is told, since exact marks also teach how to evade.
//   full      everything
//   category  what was found, not where: no spans, kinds, readings, rules
//   gentle    only that something may break the rule
// Wire names: "full", "category", "gentle".
enum class Detail : uint8_t { kFull, kCategory, kGentle };

// Sets `detail` by its wire name. Returns an error that names the value, or
// nothing.
std::optional<std::string> SetDetail(std::string_view value, Detail* detail);

// The verdict as JSON, one line, with the keys of the public contract. What
// `detail` leaves out is not in it at all.
std::string ToJson(const Verdict& verdict, Detail detail = Detail::kFull);

// An array of {"pointer":…,"line":…,"column":…,"message":…}, one line.
std::string ToJson(const std::vector<PolicyError>& errors);

// Wire names.
std::string_view Name(Category value);
std::string_view Name(Intent value);
std::string_view Name(Confidence value);
std::string_view Name(Severity value);
std::string_view Name(Exemption value);
std::string_view Name(FixKind value);
std::string_view Name(Surface value);
std::string_view Name(Role value);  // "" for kUnknown
std::string_view Name(Contract value);
std::string_view Name(Plan value);
std::string_view Name(Exception value);
std::string_view Name(Detail value);

// Semantic versions: of the engine's code, and of the policy's data.
std::string_view EngineVersion();
std::string_view PolicyVersion();

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_GUARD_H_
