// The core as a WebAssembly module: the only file that includes emscripten.
//
// Only plain numbers cross the boundary. The page writes the draft as UTF-8
// into a buffer that is kept between checks, calls Check() once, and reads one
// string back, which exists only when there is something to say:
//
//   address = reserve(bytes)  where to write: the draft, then the context
//   length = check(draftBytes, contextBytes, explain)
//   length > 0: the JSON of the verdict is at resultAddress()
//   length == 0: nothing found, the verdict is describe().emptyVerdict
//   length < 0: the context is wrong; -length bytes there say how
//
// A draft that is written is a session: open() it like check(), then tell each
// change with edit(); both answer as check() does, and edit() also kAsBefore or
// kMoved: the session's last answer holds, or has only moved (SinceTold), and
// its JSON is not written again. The numbers of sessions are the page's, from 0
// on.
//
// The context is `field\0value\0` pairs in wire names; "previous" may repeat.
// One module instance holds one Guard: a second guard is a second instance.
#include <emscripten/bind.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/guard.h"
#include "core/session.h"

namespace composer_guard {
namespace {

// What reserve() hands out at least, so that ordinary drafts never reallocate.
constexpr uint32_t kMinInputBytes = 16u << 10;

// Drafts above this are rare (a pasted file); their buffers are given back
// after the check rather than held as long as the page is open.
constexpr uint32_t kKeptInputBytes = 256u << 10;

// Beside the lengths that a call answers with.
constexpr int32_t kAsBefore = std::numeric_limits<int32_t>::min();
constexpr int32_t kMoved = kAsBefore + 1;

struct Engine {
  std::unique_ptr<Guard> guard;
  Detail detail = Detail::kFull;
  std::vector<char> input;
  std::string result;
  std::vector<std::unique_ptr<Session>> sessions;  // by number

  Guard* TheGuard() {
    if (!guard) guard = std::make_unique<Guard>();
    return guard.get();
  }
};

// The module is single-threaded and is one guard: its state is this object.
Engine& TheEngine() {
  static Engine engine;
  return engine;
}

uint32_t Address(const void* pointer) {
  return static_cast<uint32_t>(reinterpret_cast<uintptr_t>(pointer));
}

// Takes the text up to the next NUL off `rest`.
std::string_view TakeField(std::string_view* rest) {
  const size_t end = std::min(rest->find('\0'), rest->size());
  const std::string_view field = rest->substr(0, end);
  rest->remove_prefix(std::min(end + 1, rest->size()));
  return field;
}

// Reads `field\0value\0` pairs; returns the first error.
std::optional<std::string> ReadContext(const Guard& guard,
                                       std::string_view pairs,
                                       Context* context) {
  while (!pairs.empty()) {
    const std::string_view field = TakeField(&pairs);
    const std::string_view value = TakeField(&pairs);
    if (auto error = guard.SetContextField(field, value, context)) return error;
  }
  return std::nullopt;
}

bool NothingToSay(const Verdict& verdict) {
  return verdict.findings.empty() && verdict.reminders.empty() &&
         !verdict.truncated;
}

// Gives back what a huge draft needed. The result is read before the next
// call, so only the input goes.
void ReleaseHugeInput(Engine* engine) {
  if (engine->input.size() <= kKeptInputBytes) return;
  engine->input = std::vector<char>();
}

// Makes the guard. `draft_units` is Limits::draft_units, 0 means the default;
// `detail` an index in describe().details.
void Init(uint32_t draft_units, uint32_t detail) {
  Limits limits;
  if (draft_units > 0) limits.draft_units = draft_units;
  TheEngine().sessions.clear();
  TheEngine().guard = std::make_unique<Guard>(limits);
  TheEngine().detail = static_cast<Detail>(detail);
}

// Returns the address of an input buffer of at least `bytes` bytes, good until
// the next reserve() or check().
uint32_t Reserve(uint32_t bytes) {
  Engine& engine = TheEngine();
  if (engine.input.size() < bytes || engine.input.empty()) {
    engine.input = std::vector<char>();  // Free first: the peak stays low.
    engine.input.resize(std::max(bytes, kMinInputBytes));
  }
  return Address(engine.input.data());
}

// Leaves an error in the result.
int32_t Refuse(std::string error) {
  std::string& result = TheEngine().result;
  result = std::move(error);
  return -static_cast<int32_t>(result.size());
}

// What was written to the input buffer: a draft and its context.
struct Input {
  std::string_view draft;
  Context context;
};

// Reads the input; an error, or nothing.
std::optional<std::string> ReadInput(uint32_t draft_bytes,
                                     uint32_t context_bytes, Input* input) {
  Engine& engine = TheEngine();
  const std::string_view all(engine.input.data(), engine.input.size());
  if (draft_bytes > all.size() || context_bytes > all.size() - draft_bytes) {
    return "the draft is longer than the reserved buffer";
  }
  input->draft = all.substr(0, draft_bytes);
  return ReadContext(*engine.TheGuard(), all.substr(draft_bytes, context_bytes),
                     &input->context);
}

int32_t Tell(const Verdict& verdict) {
  Engine& engine = TheEngine();
  ReleaseHugeInput(&engine);
  engine.result.clear();
  if (NothingToSay(verdict)) return 0;
  engine.result = ToJson(verdict, engine.detail);
  return static_cast<int32_t>(engine.result.size());
}

// Checks the draft in the first `draft_bytes` of the input buffer with the
// context in the `context_bytes` after it. See the top of the file.
int32_t Check(uint32_t draft_bytes, uint32_t context_bytes, bool explain) {
  Input input;
  if (auto error = ReadInput(draft_bytes, context_bytes, &input)) {
    return Refuse(*std::move(error));
  }
  return Tell(TheEngine().guard->Check(input.draft, input.context, explain));
}

// As Check, for a session that begins or begins anew.
int32_t Open(uint32_t number, uint32_t draft_bytes, uint32_t context_bytes,
             bool explain) {
  Input input;
  if (auto error = ReadInput(draft_bytes, context_bytes, &input)) {
    return Refuse(*std::move(error));
  }
  Engine& engine = TheEngine();
  if (engine.sessions.size() <= number) engine.sessions.resize(number + 1);
  std::unique_ptr<Session>& session = engine.sessions[number];
  if (!session) session = std::make_unique<Session>(engine.TheGuard());
  session->Open(input.draft, input.context, explain);
  return Tell(session->Verdict());
}

// Puts the first `bytes` of the input buffer in the place of `deleted` UTF-16
// units from `start` on.
int32_t Edit(uint32_t number, uint32_t start, uint32_t deleted,
             uint32_t bytes) {
  Engine& engine = TheEngine();
  if (number >= engine.sessions.size() || !engine.sessions[number]) {
    return Refuse("the session is not open");
  }
  Session& session = *engine.sessions[number];
  const std::string_view input(engine.input.data(), engine.input.size());
  if (!session.Edit(start, deleted, input.substr(0, bytes))) {
    return Refuse("the edit is not in the draft");
  }
  switch (session.Since()) {
    case SinceTold::kSame:
      return kAsBefore;
    case SinceTold::kMoved:
      return kMoved;
    default:
      break;
  }
  return Tell(session.Verdict());
}

void Close(uint32_t number) {
  Engine& engine = TheEngine();
  if (number < engine.sessions.size()) engine.sessions[number].reset();
}

// Takes the policy pack in the first `bytes` of the input buffer; 0 bytes: the
// built-in policy. 0, or the length of the JSON of its errors.
int32_t SetPolicy(uint32_t bytes) {
  Engine& engine = TheEngine();
  const std::string_view input(engine.input.data(), engine.input.size());
  const std::vector<PolicyError> errors =
      engine.TheGuard()->SetPolicy(input.substr(0, bytes));
  ReleaseHugeInput(&engine);
  engine.result.clear();
  if (errors.empty()) return 0;
  engine.result = ToJson(errors);
  return static_cast<int32_t>(engine.result.size());
}

uint32_t ResultAddress() { return Address(TheEngine().result.data()); }

// Appends `"key":["a","b"]` of the wire names of First..Last. Wire names are
// plain words, so nothing is escaped.
template <typename Enum>
void AppendNames(std::string_view key, Enum last, std::string* json) {
  *json += ",\"";
  *json += key;
  *json += "\":[";
  for (uint8_t i = 0; i <= static_cast<uint8_t>(last); ++i) {
    if (i > 0) *json += ',';
    *json += '"';
    *json += Name(static_cast<Enum>(i));
    *json += '"';
  }
  *json += ']';
}

// What the engine knows of itself, as JSON at resultAddress(); returns its
// length. The page asks once and keeps no list of its own.
int32_t Describe() {
  std::string& json = TheEngine().result;
  Verdict empty;
  if (const auto& guard = TheEngine().guard) {
    empty.policy_version = guard->PolicyVersion();
  }
  json = "{\"emptyVerdict\":" + ToJson(empty, TheEngine().detail);
  AppendNames("categories", Category::kOffPlatform, &json);
  AppendNames("intents", Intent::kMove, &json);
  AppendNames("confidences", Confidence::kHigh, &json);
  AppendNames("severities", Severity::kWarning, &json);
  AppendNames("exemptions", Exemption::kSystemsAccess, &json);
  AppendNames("details", Detail::kGentle, &json);
  json += '}';
  return static_cast<int32_t>(json.size());
}

}  // namespace

EMSCRIPTEN_BINDINGS(composer_guard) {
  emscripten::function("init", &Init);
  emscripten::function("reserve", &Reserve);
  emscripten::function("check", &Check);
  emscripten::function("open", &Open);
  emscripten::function("edit", &Edit);
  emscripten::function("close", &Close);
  emscripten::function("setPolicy", &SetPolicy);
  emscripten::function("resultAddress", &ResultAddress);
  emscripten::function("describe", &Describe);
}

}  // namespace composer_guard
