/// \file
/// Typed rows: how a `*_fields.hpp` describes a struct, once. Heavy; included by one source file per layer.
///
///     template <> struct Fields<Tender> {
///       static constexpr std::string_view name = "tender", doc = "…";
///       static constexpr auto rows = std::tuple(
///           field<&Tender::kind>(1, "kind", required, "0.1", "…"), …);
///     };
///
/// A struct of one scalar may add `static constexpr bool bare = true;`: JSON then writes a list of them as a list of
/// the scalars themselves.
///
/// Compile-time checks: every member of the struct has a row (Boost.PFR counts them), no member has two, ids rise.
#pragma once

#include "schema/describe.hpp"
#include "shuke/model/ids.hpp"
#include "shuke/model/text.hpp"
#include "shuke/model/yearly_day.hpp"

#include <boost/pfr/core.hpp>

#include <optional>
#include <tuple>
#include <type_traits>

namespace shuke::schema {

/// Specialised for each described struct.
template <class Record>
struct Fields;

/// Specialised for each closed choice: `static constexpr ChoiceName names[]`.
template <class Enum>
struct Choices;

/// One row. `Embedded`: the member is itself a described struct whose fields become fields of this one.
template <auto Member, bool Embedded>
struct Row {
  static constexpr auto member = Member;
  static constexpr bool embedded = Embedded;
  std::uint16_t id;
  std::string_view name;
  std::uint32_t flags;
  std::string_view since;
  std::string_view doc;
  std::string_view rule;
  std::string_view words;
};

/// `words`, of a word: the list of the policy's section `words` that it is from; empty: any word will do.
template <auto Member>
constexpr auto field(std::uint16_t id, std::string_view name, std::uint32_t flags, std::string_view since,
                     std::string_view doc, std::string_view rule = {}, std::string_view words = {}) {
  return Row<Member, false>{id, name, flags, since, doc, rule, words};
}

/// The fields of a member that is a described struct, as if they were this struct's own; their ids are added to `base`.
template <auto Member>
constexpr auto embed(std::uint16_t base) {
  return Row<Member, true>{base, {}, 0, {}, {}, {}, {}};
}

// ---- How each member type is read and written -----------------------------------------------------------------------

/// `Codec<T>`: the kind of T, T to a Cell, and a checked Cell to T.
template <class T>
struct Codec;

template <class T, Kind kind_of>
struct IntegerCodec {
  static constexpr Kind kind = kind_of;
  static Result<std::int64_t> integer(const Cell& cell) {
    if (const auto* number = std::get_if<std::int64_t>(&cell)) return *number;
    return invalid("field.required");
  }
};

template <>
struct Codec<bool> : IntegerCodec<bool, Kind::boolean> {
  static Cell get(const bool& value) { return std::int64_t{value}; }
  static Result<bool> make(const Cell& cell, const Context&) {
    SHUKE_ASSIGN(number, integer(cell));
    if (number != 0 && number != 1) return invalid("boolean.unreadable", {{"value", std::to_string(number)}});
    return number == 1;
  }
};

template <>
struct Codec<std::int64_t> : IntegerCodec<std::int64_t, Kind::integer> {
  static Cell get(const std::int64_t& value) { return value; }
  static Result<std::int64_t> make(const Cell& cell, const Context&) { return integer(cell); }
};

template <class Of>
struct Codec<Id<Of>> : IntegerCodec<Id<Of>, Kind::id> {
  static Cell get(const Id<Of>& value) { return value.number(); }
  static Result<Id<Of>> make(const Cell& cell, const Context&) {
    if (std::holds_alternative<std::monostate>(cell)) return Id<Of>();
    SHUKE_ASSIGN(number, (IntegerCodec<Id<Of>, Kind::id>::integer(cell)));
    return Id<Of>::of(number);
  }
};

template <>
struct Codec<Money> : IntegerCodec<Money, Kind::money> {
  static Cell get(const Money& value) { return value.minor(); }
  static Result<Money> make(const Cell& cell, const Context& context) {
    SHUKE_ASSIGN(minor, integer(cell));
    return Money::of(minor, context.currency);
  }
};

template <>
struct Codec<UnitPrice> : IntegerCodec<UnitPrice, Kind::unit_price> {
  static Cell get(const UnitPrice& value) { return value.number(); }
  static Result<UnitPrice> make(const Cell& cell, const Context&) {
    SHUKE_ASSIGN(number, integer(cell));
    return UnitPrice::of(number);
  }
};

template <>
struct Codec<Quantity> : IntegerCodec<Quantity, Kind::quantity> {
  static Cell get(const Quantity& value) { return value.number(); }
  static Result<Quantity> make(const Cell& cell, const Context&) {
    SHUKE_ASSIGN(number, integer(cell));
    return Quantity::of(number);
  }
};

template <>
struct Codec<Day> : IntegerCodec<Day, Kind::day> {
  static Cell get(const Day& value) { return std::int64_t{value.number()}; }
  static Result<Day> make(const Cell& cell, const Context&) {
    SHUKE_ASSIGN(number, integer(cell));
    return Day::of_number(number);
  }
};

template <>
struct Codec<YearlyDay> : IntegerCodec<YearlyDay, Kind::yearly_day> {
  static Cell get(const YearlyDay& value) { return value.packed(); }
  static Result<YearlyDay> make(const Cell& cell, const Context&) {
    SHUKE_ASSIGN(number, integer(cell));
    return YearlyDay::of_packed(number);
  }
};

template <>
struct Codec<MinuteOfDay> : IntegerCodec<MinuteOfDay, Kind::minute_of_day> {
  static Cell get(const MinuteOfDay& value) { return std::int64_t{value.minutes()}; }
  static Result<MinuteOfDay> make(const Cell& cell, const Context&) {
    SHUKE_ASSIGN(number, integer(cell));
    return MinuteOfDay::of(number);
  }
};

template <>
struct Codec<Instant> : IntegerCodec<Instant, Kind::instant> {
  static Cell get(const Instant& value) { return value.milliseconds(); }
  static Result<Instant> make(const Cell& cell, const Context&) {
    SHUKE_ASSIGN(number, integer(cell));
    return Instant::of_milliseconds(number);
  }
};

template <class Enum>
requires std::is_enum_v<Enum>
struct Codec<Enum> : IntegerCodec<Enum, Kind::choice> {
  static Cell get(const Enum& value) { return static_cast<std::int64_t>(value); }
  static Result<Enum> make(const Cell& cell, const Context&) {
    SHUKE_ASSIGN(number, (IntegerCodec<Enum, Kind::choice>::integer(cell)));
    for (const ChoiceName& name : Choices<Enum>::names)
      if (name.value == number) return static_cast<Enum>(number);
    return invalid("choice.unknown_number", {{"value", std::to_string(number)}});
  }
};

template <>
struct Codec<std::string> {
  static constexpr Kind kind = Kind::text;
  static Cell get(const std::string& value) { return value.empty() ? Cell() : Cell(std::string_view(value)); }
  static Result<std::string> make(const Cell& cell, const Context&) {
    const auto* text = std::get_if<std::string_view>(&cell);
    if (text == nullptr) return std::string();
    SHUKE_TRY(check_text(*text));
    return std::string(*text);
  }
};

template <class Parsed, Kind kind_of>
struct ParsedTextCodec {
  static constexpr Kind kind = kind_of;
  static Cell get(const Parsed& value) { return value ? Cell(std::string_view(value.text())) : Cell(); }
  static Result<Parsed> make(const Cell& cell, const Context&) {
    const auto* text = std::get_if<std::string_view>(&cell);
    if (text == nullptr || text->empty()) return Parsed();
    return Parsed::parse(*text);
  }
};

template <>
struct Codec<Word> : ParsedTextCodec<Word, Kind::word> {};
template <>
struct Codec<LongText> : ParsedTextCodec<LongText, Kind::text> {};
template <>
struct Codec<Phone> : ParsedTextCodec<Phone, Kind::text> {};

template <class T>
struct Codec<std::optional<T>> {
  static constexpr Kind kind = Codec<T>::kind;
  static Cell get(const std::optional<T>& value) { return value ? Codec<T>::get(*value) : Cell(); }
  static Result<std::optional<T>> make(const Cell& cell, const Context& context) {
    if (std::holds_alternative<std::monostate>(cell)) return std::optional<T>();
    SHUKE_ASSIGN(value, Codec<T>::make(cell, context));
    return std::optional<T>(std::move(value));
  }
};

template <class T>
constexpr std::span<const ChoiceName> choices_of() {
  if constexpr (requires {
                  typename T::value_type;
                  T().has_value();
                })
    return choices_of<typename T::value_type>();
  else if constexpr (std::is_enum_v<T>) return Choices<T>::names;
  else return {};
}

template <class T>
struct Access {
  static Cell get(const void* member) { return Codec<T>::get(*static_cast<const T*>(member)); }
  static Result<void> set(void* member, const Cell& cell, const Context& context) {
    SHUKE_ASSIGN(value, Codec<T>::make(cell, context));
    *static_cast<T*>(member) = std::move(value);
    return {};
  }
  static bool same(const void* one, const void* other) {
    return *static_cast<const T*>(one) == *static_cast<const T*>(other);
  }
  static constexpr TypeAccess table{Codec<T>::kind, get,     set,     same,    choices_of<T>(),
                                    nullptr,        nullptr, nullptr, nullptr, nullptr};
};

template <class Element>
struct Access<std::vector<Element>> {
  using List = std::vector<Element>;
  static Cell get(const void*) { return {}; }
  static Result<void> set(void*, const Cell&, const Context&) { return invalid("field.is_a_list"); }
  static bool same(const void*, const void*) { return false; }
  static const RecordInfo* element() { return &record_info<Element>(); }
  static std::size_t size(const void* member) { return static_cast<const List*>(member)->size(); }
  static void* at(void* member, std::size_t index) { return &(*static_cast<List*>(member))[index]; }
  static void* append(void* member) { return &static_cast<List*>(member)->emplace_back(); }
  static void remove(void* member, std::size_t index) {
    auto& list = *static_cast<List*>(member);
    list.erase(list.begin() + static_cast<std::ptrdiff_t>(index));
  }
  static constexpr TypeAccess table{Kind::list, get, set, same, {}, element, size, at, append, remove};
};

// ---- Checks, and the one erasure
// -------------------------------------------------------------------------------------

template <class A, class B>
constexpr bool same_member(A, B) {
  if constexpr (std::is_same_v<decltype(A::member), decltype(B::member)>) return A::member == B::member;
  else return false;
}

template <std::size_t I, class Rows>
constexpr bool row_is_alone(const Rows& rows) {
  return [&]<std::size_t... J>(std::index_sequence<J...>) {
    return (... && (I == J || !same_member(std::get<I>(rows), std::get<J>(rows))));
  }
  (std::make_index_sequence<std::tuple_size_v<Rows>>());
}

template <class Rows>
constexpr bool no_member_twice(const Rows& rows) {
  return [&]<std::size_t... I>(std::index_sequence<I...>) { return (... && row_is_alone<I>(rows)); }
  (std::make_index_sequence<std::tuple_size_v<Rows>>());
}

template <class Rows>
constexpr bool ids_rise(const Rows& rows) {
  return std::apply(
      [](const auto&... row) {
        int last = 0;
        return (... && (row.id > last ? (last = row.id, true) : false));
      },
      rows);
}

template <class Record>
constexpr bool is_bare() {
  if constexpr (requires { Fields<Record>::bare; }) return Fields<Record>::bare;
  else return false;
}

template <class Record, class Value>
constexpr bool is_scalar(Value Record::*) {
  return Access<Value>::table.kind != Kind::list;
}

/// Whether the only row of a table is that of a scalar.
template <class Only>
constexpr bool is_one_scalar(const std::tuple<Only>&) {
  if constexpr (Only::embedded) return false;
  else return is_scalar(Only::member);
}

template <class... Rows>
constexpr bool is_one_scalar(const std::tuple<Rows...>&) {
  return false;
}

template <class Record, class Value>
std::size_t offset_of(const Record& sample, Value Record::*member) {
  return static_cast<std::size_t>(reinterpret_cast<const char*>(&(sample.*member)) -
                                  reinterpret_cast<const char*>(&sample));
}

template <class Record, auto Member, bool Embedded>
void erase_row(const Record& sample, const Row<Member, Embedded>& row, std::vector<FieldInfo>& fields) {
  using Value = std::remove_cvref_t<decltype(sample.*Member)>;
  const std::size_t offset = offset_of(sample, Member);
  if constexpr (Embedded) {
    for (FieldInfo inner : record_info<Value>().fields) {
      inner.id = static_cast<std::uint16_t>(inner.id + row.id);
      inner.offset += offset;
      fields.push_back(inner);
    }
  } else {
    const TypeAccess& type = Access<Value>::table;
    fields.push_back({row.id, row.name, row.flags, row.since, row.doc, row.rule, row.words, offset, &type,
                      type.get(&(sample.*Member))});
  }
}

template <class Record>
RecordInfo erase() {
  constexpr const auto& rows = Fields<Record>::rows;
  static_assert(std::tuple_size_v<std::remove_cvref_t<decltype(rows)>> == boost::pfr::tuple_size_v<Record>,
                "every member of the struct needs a row in its field table");
  static_assert(no_member_twice(rows), "a member has two rows in the field table");
  static_assert(ids_rise(rows), "field ids must rise, and never be reused");
  static_assert(!is_bare<Record>() || is_one_scalar(rows), "a bare record has one field, and that is no list");
  RecordInfo info{Fields<Record>::name,
                  Fields<Record>::doc,
                  {},
                  [] { return static_cast<void*>(new Record()); },
                  [](void* record) { delete static_cast<Record*>(record); },
                  is_bare<Record>()};
  static const Record sample{};  // lives on: initial texts are borrowed from it
  std::apply([&](const auto&... row) { (erase_row(sample, row, info.fields), ...); }, rows);
  return info;
}

template <class Record>
const RecordInfo& record_info() {
  static const RecordInfo info = erase<Record>();
  return info;
}

/// Makes `record_info<Record>()` for the whole library; in the one source file that includes its field table.
#define SHUKE_DESCRIBE(Record) template const RecordInfo& record_info<Record>();
/// Says that another source file does so, for a record that this layer's records contain.
#define SHUKE_DESCRIBED_ELSEWHERE(Record) extern template const RecordInfo& record_info<Record>();

}  // namespace shuke::schema
