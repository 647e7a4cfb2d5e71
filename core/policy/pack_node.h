// Reading the parts of a pack: each reader takes a node, adds what is wrong to
// the list with its place, and goes on, so that all errors come at once.
#ifndef COMPOSER_GUARD_POLICY_PACK_NODE_H_
#define COMPOSER_GUARD_POLICY_PACK_NODE_H_

#include <array>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/guard.h"
#include "core/policy/json_value.h"
#include "core/text/function_ref.h"

namespace composer_guard {

// A value of the pack with the way to it.
struct PackNode {
  const JsonValue* value = nullptr;
  const PackNode* parent = nullptr;  // outlives it; none of the root
  size_t number = 0;                 // among those of its parent

  // Of an array or an object.
  PackNode At(size_t i) const { return {&value->items[i], this, i}; }
  std::string_view text() const { return value->text; }
  // As RFC 6901 has it.
  std::string Pointer() const;
};

class PackErrors {
 public:
  explicit PackErrors(std::vector<PolicyError>* errors) : errors_(*errors) {}

  // Of the errors beyond the bound only the first is kept, which says so.
  void Add(const PackNode& node, std::string message);
  void Add(const PackNode& node,
           std::initializer_list<std::string_view> message);
  void Add(std::string pointer, JsonPlace place, std::string message);
  // What is wrong with the key of a member.
  void AddToKey(const PackNode& member,
                std::initializer_list<std::string_view> message);
  bool none() const { return errors_.empty(); }

 private:
  std::vector<PolicyError>& errors_;
};

// The text in quotes, cut when it is long.
std::string Quoted(std::string_view text);

// The fields of an object that may be there; "name!" must be. Others are
// errors. False when the node is no object.
bool CheckFields(const PackNode& node,
                 std::initializer_list<std::string_view> fields,
                 PackErrors* errors);

// Names the keys that stand twice in an object, here and all the way down:
// JSON.parse would keep one of them in silence.
void CheckKeysOnce(const PackNode& node, PackErrors* errors);

// The field of an object, or nothing.
std::optional<PackNode> FieldOf(const PackNode& node, std::string_view name);

// A string of 1 to `longest` bytes.
std::optional<std::string> ReadText(const PackNode& node, size_t longest,
                                    PackErrors* errors);
std::optional<bool> ReadBool(const PackNode& node, PackErrors* errors);
// A whole number from 0 to `most`.
std::optional<uint32_t> ReadNumber(const PackNode& node, uint32_t most,
                                   PackErrors* errors);
// The index of the string in `names`.
std::optional<size_t> ReadName(const PackNode& node,
                               std::span<const std::string_view> names,
                               PackErrors* errors);
// An array of such names, each once, as a set of bits; of at least one.
std::optional<uint8_t> ReadSet(const PackNode& node,
                               std::span<const std::string_view> names,
                               PackErrors* errors);
// Calls `read` for each element of an array of at most `most`.
void ReadList(const PackNode& node, size_t most, PackErrors* errors,
              FunctionRef<void(const PackNode&)> read);
// The same where one element may stand without its brackets, and at least one
// must be there.
void ReadListOrOne(const PackNode& node, size_t most, PackErrors* errors,
                   FunctionRef<void(const PackNode&)> read);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_POLICY_PACK_NODE_H_
