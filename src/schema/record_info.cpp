/// \file
/// Scalars to and from text, and the check of whole records.
#include "schema/record_info.hpp"

#include "shuke/model/excerpt.hpp"
#include "shuke/model/ids.hpp"
#include "shuke/model/yearly_day.hpp"

#include <charconv>
#include <memory>

namespace shuke::schema {

const FieldInfo* RecordInfo::find(std::string_view field_name) const {
  for (const FieldInfo& field : fields)
    if (field.name == field_name) return &field;
  return nullptr;
}

const FieldInfo* RecordInfo::find(std::uint16_t field_id) const {
  for (const FieldInfo& field : fields)
    if (field.id == field_id) return &field;
  return nullptr;
}

namespace {

std::string integer_text(const FieldInfo& field, std::int64_t number, const Context& context) {
  switch (field.kind()) {
    case Kind::boolean:
      return number != 0 ? "true" : "false";
    case Kind::money:
      return Money::of(number, context.currency).text();
    case Kind::unit_price:
      return UnitPrice::of(number).text();
    case Kind::quantity:
      return decimal_text(number, Quantity::digits, 0);
    case Kind::choice:
      for (const ChoiceName& choice : field.type->choices)
        if (choice.value == number) return std::string(choice.name);
      return std::to_string(number);
    case Kind::day:
      if (auto day = Day::of_number(number)) return day->text();
      return std::to_string(number);
    case Kind::yearly_day:
      if (auto day = YearlyDay::of_packed(number)) return day->text();
      return std::to_string(number);
    case Kind::minute_of_day:
      if (auto minute = MinuteOfDay::of(number)) return minute->text();
      return std::to_string(number);
    case Kind::instant:
      if (auto instant = Instant::of_milliseconds(number)) return instant->text();
      return std::to_string(number);
    case Kind::integer:
    case Kind::id:
    case Kind::word:
    case Kind::text:
    case Kind::list:
      break;
  }
  return std::to_string(number);
}

Result<std::int64_t> parse_integer(std::string_view text, std::string_view message) {
  std::int64_t number = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (problem == std::errc::result_out_of_range) return error(Code::overflow, "value.overflow");
  if (problem != std::errc() || end != text.data() + text.size()) return invalid(message, {{"value", excerpt(text)}});
  return number;
}

Result<std::int64_t> parse_boolean(std::string_view text) {
  if (text == "1" || text == "true" || text == "yes") return 1;
  if (text == "0" || text == "false" || text == "no") return 0;
  return invalid("boolean.unreadable", {{"value", excerpt(text)}});
}

Result<std::int64_t> parse_choice(const FieldInfo& field, std::string_view text) {
  std::string names;
  for (const ChoiceName& choice : field.type->choices) {
    if (choice.name == text) return choice.value;
    names += (names.empty() ? "" : ", ") + std::string(choice.name);
  }
  return invalid("choice.unknown", {{"value", excerpt(text)}, {"choices", names}});
}

Result<std::int64_t> parse_instant(std::string_view text, const Context& context) {
  SHUKE_ASSIGN(moment, parse_moment(text));
  if (const auto* instant = std::get_if<Instant>(&moment)) return instant->milliseconds();
  if (context.clock == nullptr) return invalid("instant.no_offset", {{"value", std::string(text)}});
  SHUKE_ASSIGN(instant, context.clock->instant_of(std::get<CivilTime>(moment)));
  return instant.milliseconds();
}

template <class Value, class Number>
Result<std::int64_t> number_of(Result<Value> value, Number number) {
  if (value.has_error()) return std::move(value).error();
  return std::int64_t{number(*value)};
}

Result<std::int64_t> parse_number(const FieldInfo& field, std::string_view text, const Context& context) {
  switch (field.kind()) {
    case Kind::boolean:
      return parse_boolean(text);
    case Kind::money:
      return number_of(Money::parse(text, context.currency), [](Money m) { return m.minor(); });
    case Kind::unit_price:
      return number_of(UnitPrice::parse(text), [](UnitPrice p) { return p.number(); });
    case Kind::quantity:
      return number_of(Quantity::parse(text), [](Quantity q) { return q.number(); });
    case Kind::choice:
      return parse_choice(field, text);
    case Kind::day:
      return number_of(Day::parse(text), [](Day d) { return d.number(); });
    case Kind::yearly_day:
      return number_of(YearlyDay::parse(text), [](YearlyDay d) { return d.packed(); });
    case Kind::minute_of_day:
      return number_of(MinuteOfDay::parse(text), [](MinuteOfDay m) { return m.minutes(); });
    case Kind::instant:
      return parse_instant(text, context);
    case Kind::id:
      return parse_integer(text, "id.unreadable");
    case Kind::integer:
    case Kind::word:
    case Kind::text:
    case Kind::list:
      break;
  }
  return parse_integer(text, "integer.unreadable");
}

/// A personal value's error keeps its message and loses the value.
Error without_value(const FieldInfo& field, Error problem) {
  if (field.has(personal)) {
    for (Argument& argument : problem.arguments)
      if (argument.first == "value") argument.second = "***";
  }
  return std::move(problem).inside(field.name);
}

}  // namespace

Result<void> FieldInfo::set(void* record, const Cell& cell, const Context& context) const {
  auto done = type->set(in(record), cell, context);
  if (done.has_error()) return without_value(*this, std::move(done).error());
  return {};
}

std::string text_of(const FieldInfo& field, const Cell& cell, const Context& context) {
  if (const auto* text = std::get_if<std::string_view>(&cell)) return std::string(*text);
  if (const auto* number = std::get_if<std::int64_t>(&cell)) return integer_text(field, *number, context);
  return {};
}

Result<void> set_text(const FieldInfo& field, void* record, std::string_view text, const Context& context) {
  Cell cell;
  if (field.kind() == Kind::text || field.kind() == Kind::word) {
    cell = text;
  } else if (!text.empty()) {
    auto number = parse_number(field, text, context);
    if (number.has_error()) return without_value(field, std::move(number).error());
    cell = *number;
  }
  return field.set(record, cell, context);
}

Result<void> check(const RecordInfo& info, const void* record, const Context& context) {
  void* scratch = info.create();
  const std::unique_ptr<void, void (*)(void*)> owner(scratch, info.destroy);
  for (const FieldInfo& field : info.fields) {
    if (field.has(computed)) continue;
    if (field.kind() == Kind::list) {
      if (field.has(required) && field.size(record) == 0) return invalid("field.required", {}, field.name);
      for (std::size_t i = 0; i < field.size(record); ++i) {
        auto done = check(*field.type->element(), field.at(record, i), context);
        if (done.has_error())
          return std::move(done).error().inside(std::string(field.name) + '[' + std::to_string(i) + ']');
      }
      continue;
    }
    const Cell cell = field.get(record);
    if (std::holds_alternative<std::monostate>(cell)) {
      if (field.has(required)) return invalid("field.required", {}, field.name);
      continue;
    }
    SHUKE_TRY(field.set(scratch, cell, context));
    if (field.type->same(field.in(record), field.in(scratch))) continue;
    if (field.kind() == Kind::money)
      return invalid("money.other_currency", {{"currency", std::string(context.currency.code())}}, field.name);
    return invalid("field.not_as_parsed", {}, field.name);
  }
  return {};
}

}  // namespace shuke::schema
