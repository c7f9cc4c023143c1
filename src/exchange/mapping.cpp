/// \file
#include "exchange/mapping.hpp"

#include "exchange/mapping_fields.hpp"
#include "schema/json.hpp"
#include "schema/path.hpp"

#include <algorithm>

namespace shuke {

namespace schema {

SHUKE_DESCRIBED_ELSEWHERE(EnrolRequest)
SHUKE_DESCRIBE(exchange::MappedWord)
SHUKE_DESCRIBE(exchange::MappedColumn)
SHUKE_DESCRIBE(exchange::MappedConstant)
SHUKE_DESCRIBE(exchange::IgnoredColumn)
SHUKE_DESCRIBE(exchange::Mapping)

}  // namespace schema

namespace exchange {

namespace {

using schema::FieldInfo;
using schema::Kind;

const schema::RecordInfo& enrolment() { return schema::record_info<EnrolRequest>(); }

std::string place(std::string_view list, std::size_t index, std::string_view key) {
  return std::string(list) + '[' + std::to_string(index) + "]." + std::string(key);
}

Result<const FieldInfo*> field_named(const std::string& name, const std::string& where) {
  std::string known;
  for (const FieldInfo* field : column_fields()) {
    if (field->name == name) return field;
    known += (known.empty() ? "" : ", ") + std::string(field->name);
  }
  return invalid("mapping.unknown_field", {{"value", excerpt(name)}, {"known", known}}, where);
}

/// The kinds of fields that a reading gives values for; empty: any.
std::vector<Kind> kinds_for(Reading reading) {
  switch (reading) {
    case Reading::day:
    case Reading::excel_date:
    case Reading::excel_date_1904:
      return {Kind::day, Kind::yearly_day};
    case Reading::chinese_day:
    case Reading::lunar_day:
      return {Kind::yearly_day, Kind::day};
    case Reading::phone:
      return {Kind::text};
    case Reading::yes_no:
      return {Kind::boolean};
    case Reading::text:
      break;
  }
  return {};
}

/// As the metadata calls it.
std::string_view name_of(Kind kind) {
  if (kind == Kind::boolean) return "boolean";
  if (kind == Kind::day) return "day";
  return kind == Kind::yearly_day ? "yearly_day" : "text";
}

Result<void> check_reading(const MappedColumn& column, const FieldInfo& field, std::size_t index) {
  const std::vector<Kind> kinds = kinds_for(column.as);
  if (!kinds.empty() && std::find(kinds.begin(), kinds.end(), field.kind()) == kinds.end()) {
    std::string names;
    for (const Kind kind : kinds) names += (names.empty() ? "" : ", ") + std::string(name_of(kind));
    return invalid("mapping.wrong_reading", {{"value", column.field}, {"kinds", names}}, place("columns", index, "as"));
  }
  if (column.digits && (*column.digits < 1 || *column.digits > 64))
    return invalid("value.out_of_range", {{"least", "1"}, {"most", "64"}}, place("columns", index, "digits"));
  if (column.digits && field.kind() != Kind::text)
    return invalid("mapping.wrong_reading", {{"value", column.field}, {"kinds", "text"}},
                   place("columns", index, "digits"));
  if (!column.words.empty() && (column.as != Reading::text || column.digits))
    return invalid("mapping.words_and_reading", {}, place("columns", index, "words"));
  return {};
}

/// What each word becomes has to be lawful in its field.
Result<void> check_words(const MappedColumn& column, const FieldInfo& field, std::size_t index,
                         const schema::Context& context) {
  for (std::size_t i = 0; i < column.words.size(); ++i) {
    EnrolRequest scratch;
    auto done = schema::set_text(field, &scratch, column.words[i].to, context);
    if (done.has_error()) {
      Error problem = std::move(done).error();
      problem.field = place("columns", index, "words") + '[' + std::to_string(i) + "].to";
      return problem;
    }
  }
  return {};
}

/// Which fields and columns are spoken for.
class Taken {
 public:
  Result<void> field(const std::string& name, const std::string& where) {
    return add(fields_, name, "mapping.field_twice", where);
  }
  Result<void> column(const std::string& name, const std::string& where) {
    return add(columns_, name, "mapping.column_twice", where);
  }
  bool has(std::string_view name) const { return std::find(fields_.begin(), fields_.end(), name) != fields_.end(); }

 private:
  static Result<void> add(std::vector<std::string>& names, const std::string& name, std::string_view message,
                          const std::string& where) {
    if (std::find(names.begin(), names.end(), name) != names.end())
      return invalid(message, {{"value", excerpt(name)}}, where);
    names.push_back(name);
    return {};
  }
  std::vector<std::string> fields_, columns_;
};

Result<void> check_columns(const Mapping& mapping, Taken& taken, const schema::Context& context) {
  for (std::size_t i = 0; i < mapping.columns.size(); ++i) {
    const MappedColumn& column = mapping.columns[i];
    SHUKE_TRY(taken.column(column.column, place("columns", i, "column")));
    SHUKE_ASSIGN(field, field_named(column.field, place("columns", i, "field")));
    SHUKE_TRY(taken.field(column.field, place("columns", i, "field")));
    SHUKE_TRY(check_reading(column, *field, i));
    SHUKE_TRY(check_words(column, *field, i, context));
  }
  for (std::size_t i = 0; i < mapping.ignore.size(); ++i)
    SHUKE_TRY(taken.column(mapping.ignore[i].column, "ignore[" + std::to_string(i) + ']'));
  return {};
}

Result<void> check_constants(const Mapping& mapping, Taken& taken, const schema::Context& context) {
  for (std::size_t i = 0; i < mapping.constants.size(); ++i) {
    const MappedConstant& constant = mapping.constants[i];
    SHUKE_ASSIGN(field, field_named(constant.field, place("constants", i, "field")));
    if (field->has(schema::required))
      return invalid("mapping.not_a_constant", {{"value", constant.field}}, place("constants", i, "field"));
    SHUKE_TRY(taken.field(constant.field, place("constants", i, "field")));
    EnrolRequest scratch;
    auto done = schema::set_text(*field, &scratch, constant.value, context);
    if (done.has_error()) {
      Error problem = std::move(done).error();
      problem.field = place("constants", i, "value");
      return problem;
    }
  }
  return {};
}

Result<Mapping> read_mapping(std::string_view document, const schema::Context& context) {
  SHUKE_ASSIGN(value, schema::parse_json(document));
  if (!value.is_object()) return invalid("json.not_an_object");
  Mapping mapping;
  SHUKE_TRY(schema::read_json(schema::record_info<Mapping>(), &mapping, value.get_object(), context));
  Taken taken;
  SHUKE_TRY(check_columns(mapping, taken, context));
  SHUKE_TRY(check_constants(mapping, taken, context));
  for (const FieldInfo* field : column_fields())
    if (field->has(schema::required) && !taken.has(field->name))
      return invalid("mapping.field_missing", {{"value", std::string(field->name)}}, "columns");
  return mapping;
}

}  // namespace

std::vector<const FieldInfo*> column_fields() {
  constexpr std::string_view id_of_request = "request";  // the ref is the key
  std::vector<const FieldInfo*> fields;
  for (const FieldInfo& field : enrolment().fields)
    if (field.kind() != Kind::list && !field.has(schema::computed) && field.name != id_of_request)
      fields.push_back(&field);
  return fields;
}

Result<Mapping> parse_mapping(std::string_view document, const schema::Context& context) {
  auto mapping = read_mapping(document, context);
  if (mapping) return mapping;
  Error problem = std::move(mapping).error();
  problem.field = schema::json_pointer(problem.field);
  return problem;
}

}  // namespace exchange
}  // namespace shuke
