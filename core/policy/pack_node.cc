#include "core/policy/pack_node.h"

#include <algorithm>
#include <set>

#include "core/policy/pack.h"
#include "core/text/joined.h"

namespace composer_guard {
namespace {

using Kind = JsonValue::Kind;

std::string Decimal(size_t value) {
  std::string digits;
  do {
    digits.insert(digits.begin(), static_cast<char>('0' + value % 10));
    value /= 10;
  } while (value > 0);
  return digits;
}

// A key as a part of a pointer.
std::string Escaped(std::string_view key) {
  std::string out;
  for (const char c : key) {
    if (c == '~') {
      out += "~0";
    } else if (c == '/') {
      out += "~1";
    } else {
      out += c;
    }
  }
  return out;
}

std::string_view NameOf(Kind kind) {
  switch (kind) {
    case Kind::kNull:
      return "null";
    case Kind::kFalse:
    case Kind::kTrue:
      return "true or false";
    case Kind::kNumber:
      return "a number";
    case Kind::kString:
      return "a string";
    case Kind::kArray:
      return "an array";
    case Kind::kObject:
      return "an object";
  }
  return "";
}

bool Expect(const PackNode& node, Kind kind, PackErrors* errors) {
  if (node.value->kind == kind) return true;
  errors->Add(node,
              {"expected ", NameOf(kind), ", not ", NameOf(node.value->kind)});
  return false;
}

std::string Among(std::span<const std::string_view> names) {
  std::string list = " (";
  for (const std::string_view name : names) {
    if (list.size() > 2) list += ", ";
    list += name;
  }
  list += ')';
  return list;
}

}  // namespace

std::string PackNode::Pointer() const {
  if (parent == nullptr) return "";
  const std::vector<std::string>& keys = parent->value->keys;
  return Joined({parent->Pointer(), "/",
                 keys.empty() ? Decimal(number) : Escaped(keys[number])});
}

void PackErrors::Add(const PackNode& node, std::string message) {
  Add(node.Pointer(), node.value->place, std::move(message));
}

void PackErrors::Add(const PackNode& node,
                     std::initializer_list<std::string_view> message) {
  Add(node, Joined(message));
}

void PackErrors::AddToKey(const PackNode& member,
                          std::initializer_list<std::string_view> message) {
  Add(member.Pointer(), member.parent->value->key_places[member.number],
      Joined(message));
}

void PackErrors::Add(std::string pointer, JsonPlace place,
                     std::string message) {
  if (errors_.size() > PackLimits::kErrors) return;
  if (errors_.size() == PackLimits::kErrors) {
    message = Joined({"more than ", Decimal(PackLimits::kErrors),
                      " errors: the others are not listed"});
  }
  errors_.push_back(
      {std::move(pointer), place.line, place.column, std::move(message)});
}

std::string Quoted(std::string_view text) {
  size_t end = std::min(text.size(), size_t{80});
  while (end < text.size() && (text[end] & 0xC0) == 0x80) --end;
  return Joined({"\"", text.substr(0, end), end < text.size() ? "…\"" : "\""});
}

bool CheckFields(const PackNode& node,
                 std::initializer_list<std::string_view> fields,
                 PackErrors* errors) {
  if (!Expect(node, Kind::kObject, errors)) return false;
  std::vector<std::string_view> names;
  for (std::string_view field : fields) {
    if (field.ends_with('!')) {
      field.remove_suffix(1);
      if (!FieldOf(node, field)) {
        errors->Add(node, {field, " is missing"});
      }
    }
    names.push_back(field);
  }
  const std::vector<std::string>& keys = node.value->keys;
  for (size_t i = 0; i < keys.size(); ++i) {
    if (std::find(names.begin(), names.end(), keys[i]) == names.end()) {
      errors->AddToKey(node.At(i),
                       {"unknown field ", Quoted(keys[i]), Among(names)});
    }
  }
  return true;
}

void CheckKeysOnce(const PackNode& node, PackErrors* errors) {
  const std::vector<std::string>& keys = node.value->keys;
  std::set<std::string_view> known;
  for (size_t i = 0; i < keys.size(); ++i) {
    if (!known.insert(keys[i]).second) {
      errors->AddToKey(node.At(i),
                       {"the field ", Quoted(keys[i]), " stands here twice"});
    }
  }
  for (size_t i = 0; i < node.value->items.size(); ++i) {
    CheckKeysOnce(node.At(i), errors);
  }
}

std::optional<PackNode> FieldOf(const PackNode& node, std::string_view name) {
  const std::vector<std::string>& keys = node.value->keys;
  const auto found = std::find(keys.begin(), keys.end(), name);
  if (found == keys.end()) return std::nullopt;
  return node.At(static_cast<size_t>(found - keys.begin()));
}

std::optional<std::string> ReadText(const PackNode& node, size_t longest,
                                    PackErrors* errors) {
  if (!Expect(node, Kind::kString, errors)) return std::nullopt;
  if (node.text().empty() || node.text().size() > longest) {
    errors->Add(node, {"expected 1 to ", Decimal(longest), " bytes, not ",
                       Decimal(node.text().size())});
    return std::nullopt;
  }
  return node.value->text;
}

std::optional<bool> ReadBool(const PackNode& node, PackErrors* errors) {
  if (node.value->kind == Kind::kFalse) return false;
  if (!Expect(node, Kind::kTrue, errors)) return std::nullopt;
  return true;
}

std::optional<uint32_t> ReadNumber(const PackNode& node, uint32_t most,
                                   PackErrors* errors) {
  if (!Expect(node, Kind::kNumber, errors)) return std::nullopt;
  uint32_t number = 0;
  for (const char c : node.text()) {
    if (c < '0' || '9' < c || number > most) {
      number = most + 1;
      break;
    }
    number = number * 10 + static_cast<uint32_t>(c - '0');
  }
  if (number <= most) return number;
  errors->Add(node, {"expected a whole number from 0 to ", Decimal(most),
                     ", not ", node.text()});
  return std::nullopt;
}

std::optional<size_t> ReadName(const PackNode& node,
                               std::span<const std::string_view> names,
                               PackErrors* errors) {
  if (!Expect(node, Kind::kString, errors)) return std::nullopt;
  const auto found = std::find(names.begin(), names.end(), node.text());
  if (found != names.end()) {
    return static_cast<size_t>(found - names.begin());
  }
  errors->Add(node, {"unknown value ", Quoted(node.text()), Among(names)});
  return std::nullopt;
}

std::optional<uint8_t> ReadSet(const PackNode& node,
                               std::span<const std::string_view> names,
                               PackErrors* errors) {
  uint8_t set = 0;
  ReadList(node, names.size(), errors, [&](const PackNode& element) {
    const auto i = ReadName(element, names, errors);
    if (!i) return;
    const auto bit = static_cast<uint8_t>(1u << *i);
    if ((set & bit) != 0) {
      errors->Add(element, {Quoted(element.text()), " stands here twice"});
    }
    set = static_cast<uint8_t>(set | bit);
  });
  if (node.value->kind == Kind::kArray && node.value->items.empty()) {
    errors->Add(node, {"expected one or more of", Among(names)});
  }
  if (set == 0) return std::nullopt;
  return set;
}

void ReadList(const PackNode& node, size_t most, PackErrors* errors,
              FunctionRef<void(const PackNode&)> read) {
  if (!Expect(node, Kind::kArray, errors)) return;
  const size_t count = node.value->items.size();
  if (count > most) {
    errors->Add(node,
                {Decimal(count), " are too many: at most ", Decimal(most)});
    return;
  }
  for (size_t i = 0; i < count; ++i) read(node.At(i));
}

void ReadListOrOne(const PackNode& node, size_t most, PackErrors* errors,
                   FunctionRef<void(const PackNode&)> read) {
  if (node.value->kind == Kind::kString) return read(node);
  if (node.value->kind == Kind::kArray && node.value->items.empty()) {
    return errors->Add(node, "expected at least one");
  }
  ReadList(node, most, errors, read);
}

}  // namespace composer_guard
