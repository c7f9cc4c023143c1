/// \file
/// How a record is described at run time.
///
/// A **FieldInfo** is one member of a record: a stable id, a name, a kind, flags, a sentence. A **RecordInfo** is all
/// of them. Everything that handles whole records (JSON, database rows, digests, the C accessors, reference pages) is a
/// plain function over RecordInfo and knows no field by name. Scalars cross as a **Cell**: an integer or borrowed text,
/// which is also how they lie in the database. Lists are walked element by element.
///
/// Kinds and flags reach the C ABI; their numbers are never reused.
#pragma once

#include "shuke/model/error.hpp"
#include "shuke/model/instant.hpp"
#include "shuke/model/money.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace shuke::schema {

/// What values a field takes. A closed set.
enum class Kind : std::uint8_t {
  boolean = 1,
  integer = 2,
  id = 3,
  money = 4,
  unit_price = 5,
  quantity = 6,
  choice = 7,  ///< closed in code
  word = 8,    ///< defined by the policy
  day = 9,
  yearly_day = 10,
  minute_of_day = 11,
  instant = 12,
  text = 13,
  list = 14,  ///< of records
};

/// What else is true of a field; combined by |.
enum Flag : std::uint32_t {
  none = 0,
  required = 1,   ///< a record without it is refused
  personal = 2,   ///< tells who someone is: never in errors or logs, goes when a person is forgotten
  sensitive = 4,  ///< only with separate consent (CUS-1)
  hard = 8,       ///< counts for the hard profile (CUS-3)
  soft = 16,      ///< counts for the soft profile (CUS-4)
  computed = 32,  ///< set by the library: not taken from requests
};

/// A scalar on its way in or out: absent, an integer, or text borrowed from the record.
using Cell = std::variant<std::monostate, std::int64_t, std::string_view>;

/// What reading values needs to know of the shop.
struct Context {
  Currency currency;                  ///< of every amount
  const LocalClock* clock = nullptr;  ///< for moments without an offset; null: they are refused
};

/// A name of a closed choice.
struct ChoiceName {
  std::int64_t value;
  std::string_view name;
  std::string_view doc;
};

struct RecordInfo;

/// How members of one C++ type are read and written; one table per type, shared by all its fields.
struct TypeAccess {
  Kind kind;
  Cell (*get)(const void* member);
  /// Checks the value. Text is copied.
  Result<void> (*set)(void* member, const Cell& cell, const Context& context);
  bool (*same)(const void* one, const void* other);  ///< in all they hold, the currency of an amount too
  std::span<const ChoiceName> choices;               ///< of a choice
  const RecordInfo* (*element)();                    ///< of a list: what its elements are
  std::size_t (*size)(const void* member);
  void* (*at)(void* member, std::size_t index);
  void* (*append)(void* member);  ///< a new last element
  void (*remove)(void* member, std::size_t index);
};

/// One member of a record.
struct FieldInfo {
  std::uint16_t id;  ///< never reused
  std::string_view name;
  std::uint32_t flags;
  std::string_view since;  ///< first version that has it
  std::string_view doc;
  std::string_view rule;   ///< the rule it comes from; empty when none
  std::string_view words;  ///< of a word: its list in the policy's section `words`; empty: any
  std::size_t offset;
  const TypeAccess* type;
  Cell initial;  ///< what a new record holds

  Kind kind() const { return type->kind; }
  bool has(Flag flag) const { return (flags & flag) != 0; }
  const void* in(const void* record) const { return static_cast<const char*>(record) + offset; }
  void* in(void* record) const { return static_cast<char*>(record) + offset; }

  Cell get(const void* record) const { return type->get(in(record)); }
  /// Error: as the type's, with the field's name; a personal value is not in it.
  Result<void> set(void* record, const Cell& cell, const Context& context) const;
  std::size_t size(const void* record) const { return type->size(in(record)); }
  const void* at(const void* record, std::size_t index) const { return type->at(in(const_cast<void*>(record)), index); }
  void* at(void* record, std::size_t index) const { return type->at(in(record), index); }
};

/// A record: its name, its fields in order of id, and how to make one.
struct RecordInfo {
  std::string_view name;
  std::string_view doc;
  std::vector<FieldInfo> fields;
  void* (*create)();
  void (*destroy)(void* record);
  bool bare = false;  ///< has one scalar, which in lists of JSON stands for the whole record

  /// Null when there is none.
  const FieldInfo* find(std::string_view field_name) const;
  const FieldInfo* find(std::uint16_t field_id) const;
};

/// The records of the model, each with those it contains before it.
std::span<const RecordInfo* const> model_records();

/// A scalar's text as people and JSON write it. Absent is empty.
std::string text_of(const FieldInfo& field, const Cell& cell, const Context& context);

/// Sets a scalar from its text; empty text clears it. Errors as the kind's parser gives them, with the field's name.
Result<void> set_text(const FieldInfo& field, void* record, std::string_view text, const Context& context);

/// Checks what C++ callers may have put into a record past the parsers: lawful text, required fields, choices that
/// exist, amounts in the shop's currency; in lists, too. `computed` fields are not looked at. Error: the first, with
/// its path.
Result<void> check(const RecordInfo& info, const void* record, const Context& context);

}  // namespace shuke::schema
