/// \file
#include "schema/json.hpp"

#include "schema/path.hpp"
#include "shuke/model/excerpt.hpp"

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/value_stack.hpp>

#include <algorithm>
#include <set>

namespace shuke::schema {

namespace json = boost::json;

namespace {

constexpr std::size_t largest_document = std::size_t{16} << 20;
constexpr std::size_t deepest_nesting = 32;

/// An object or array that is being read, and how far.
struct Level {
  bool is_array = false;
  std::size_t index = 0;       ///< of an array: the element being read
  std::set<std::string> keys;  ///< of an object: seen so far
  std::string key;             ///< of an object: the one being read
};

/// Builds a value and refuses a key that stands twice in one object, which the stock parser would silently let win.
struct StrictHandler {
  static constexpr std::size_t max_object_size = std::size_t(-1);
  static constexpr std::size_t max_array_size = std::size_t(-1);
  static constexpr std::size_t max_key_size = std::size_t(-1);
  static constexpr std::size_t max_string_size = std::size_t(-1);

  json::value_stack stack;
  std::vector<Level> levels;
  std::string part;
  bool duplicate = false;  ///< the key being read stands twice

  bool on_document_begin(json::error_code&) { return stack.reset(), true; }
  bool on_document_end(json::error_code&) { return true; }
  bool on_object_begin(json::error_code&) { return levels.emplace_back(), true; }
  bool on_object_end(std::size_t n, json::error_code&) {
    levels.pop_back();
    return stack.push_object(n), value_ends();
  }
  bool on_array_begin(json::error_code&) { return levels.emplace_back().is_array = true; }
  bool on_array_end(std::size_t n, json::error_code&) {
    levels.pop_back();
    return stack.push_array(n), value_ends();
  }
  bool on_key_part(json::string_view text, std::size_t, json::error_code&) {
    part.append(text.data(), text.size());
    stack.push_chars(text);
    return true;
  }
  bool on_key(json::string_view text, std::size_t, json::error_code& problem) {
    part.append(text.data(), text.size());
    Level& level = levels.back();
    level.key = std::move(part);
    part.clear();
    duplicate = !level.keys.insert(level.key).second;
    if (duplicate) {
      problem = json::error::syntax;
      return false;
    }
    stack.push_key(text);
    return true;
  }
  bool on_string_part(json::string_view text, std::size_t, json::error_code&) { return stack.push_chars(text), true; }
  bool on_string(json::string_view text, std::size_t, json::error_code&) {
    return stack.push_string(text), value_ends();
  }
  bool on_number_part(json::string_view, json::error_code&) { return true; }
  bool on_int64(std::int64_t number, json::string_view, json::error_code&) {
    return stack.push_int64(number), value_ends();
  }
  bool on_uint64(std::uint64_t number, json::string_view, json::error_code&) {
    return stack.push_uint64(number), value_ends();
  }
  bool on_double(double number, json::string_view, json::error_code&) {
    return stack.push_double(number), value_ends();
  }
  bool on_bool(bool value, json::error_code&) { return stack.push_bool(value), value_ends(); }
  bool on_null(json::error_code&) { return stack.push_null(), value_ends(); }
  bool on_comment_part(json::string_view, json::error_code&) { return true; }
  bool on_comment(json::string_view, json::error_code&) { return true; }

  bool value_ends() {
    if (!levels.empty() && levels.back().is_array) ++levels.back().index;
    return true;
  }
  /// Where the reading stands: `lines[1].quantity`.
  std::string path() const {
    std::string text;
    for (const Level& level : levels) {
      if (level.is_array) text += '[' + std::to_string(level.index) + ']';
      else append_part(text, path_part(excerpt(level.key)));
    }
    return text;
  }
};

/// The scalar that stands for a bare record.
const FieldInfo& only_field(const RecordInfo& bare) { return bare.fields.front(); }

std::string type_of(const FieldInfo& field) {
  switch (field.kind()) {
    case Kind::boolean:
      return "true|false";
    case Kind::integer:
      return "123";
    case Kind::list:
      return field.type->element()->bare ? '[' + type_of(only_field(*field.type->element())) + ']' : "[{…}]";
    case Kind::id:
      return "\"281474976710657\"";
    case Kind::money:
    case Kind::unit_price:
      return "\"798.00\"";
    case Kind::quantity:
      return "\"2\"";
    case Kind::choice:
    case Kind::word:
    case Kind::text:
      return "\"…\"";
    case Kind::day:
      return "\"2026-11-21\"";
    case Kind::yearly_day:
      return "\"1988-03-05\"";
    case Kind::minute_of_day:
      return "\"04:00\"";
    case Kind::instant:
      return "\"2026-11-21T10:02\"";
  }
  return {};
}

Error wrong_type(const FieldInfo& field) {
  return invalid("json.wrong_type", {{"expected", type_of(field)}}, field.name);
}

Result<void> read_field(const FieldInfo& field, void* record, const json::value& value, const Context& context,
                        Origin origin);

/// Whether a value stands for nothing: required fields refuse it. An empty list says as little as none.
bool is_absent(const FieldInfo& field, const json::value& value) {
  if (field.kind() == Kind::list && value.is_array()) return value.get_array().empty();
  return value.is_null() || (value.is_string() && value.get_string().empty());
}

/// Fills a bare record from its scalar. Errors do not name the field: in JSON it has no name.
Result<void> read_bare(const RecordInfo& info, void* record, const json::value& value, const Context& context,
                       Origin origin) {
  const FieldInfo& field = only_field(info);
  if (field.has(required) && is_absent(field, value)) return invalid("field.required", {}, {}, field.rule);
  auto done = read_field(field, record, value, context, origin);
  if (done.has_value()) return {};
  Error problem = std::move(done).error();
  problem.field.clear();
  return problem;
}

Result<void> read_element(const RecordInfo& info, void* record, const json::value& value, const Context& context,
                          Origin origin) {
  if (info.bare) return read_bare(info, record, value, context, origin);
  if (!value.is_object()) return invalid("json.not_an_object");
  return read_json(info, record, value.get_object(), context, origin);
}

Result<void> read_list(const FieldInfo& field, void* record, const json::value& value, const Context& context,
                       Origin origin) {
  if (!value.is_array()) return wrong_type(field);
  std::size_t index = 0;
  for (const json::value& element : value.get_array()) {
    const std::string place = std::string(field.name) + '[' + std::to_string(index++) + ']';
    void* added = field.type->append(field.in(record));
    auto done = read_element(*field.type->element(), added, element, context, origin);
    if (done.has_error()) return std::move(done).error().inside(place);
  }
  return {};
}

Result<void> read_field(const FieldInfo& field, void* record, const json::value& value, const Context& context,
                        Origin origin) {
  if (value.is_null()) return {};
  switch (field.kind()) {
    case Kind::list:
      return read_list(field, record, value, context, origin);
    case Kind::boolean:
      if (!value.is_bool()) return wrong_type(field);
      return field.set(record, Cell(std::int64_t{value.get_bool()}), context);
    case Kind::integer:
      if (!value.is_int64()) return wrong_type(field);
      return field.set(record, Cell(value.get_int64()), context);
    default:
      break;
  }
  if (!value.is_string()) return wrong_type(field);
  const auto& text = value.get_string();
  return set_text(field, record, {text.data(), text.size()}, context);
}

Result<void> refuse_unknown_keys(const RecordInfo& info, const json::object& object, Origin origin) {
  for (const auto& member : object) {
    const FieldInfo* field = info.find(std::string_view(member.key().data(), member.key().size()));
    if (field != nullptr && (origin == Origin::ourselves || !field->has(computed))) continue;
    std::string known;
    for (const FieldInfo& other : info.fields)
      if (!other.has(computed)) known += (known.empty() ? "" : ", ") + std::string(other.name);
    const std::string key = excerpt({member.key().data(), member.key().size()});
    return invalid("json.unknown_key", {{"key", key}, {"known", known}}, path_part(key));
  }
  return {};
}

/// Says where a text stops being JSON, as editors count: lines end with a newline, columns are characters.
Error syntax_error(std::string_view text, std::size_t at) {
  const std::string_view before = text.substr(0, at);
  const std::string_view line = before.substr(before.rfind('\n') + 1);  // npos + 1 is 0
  const auto begins_character = [](char c) { return (c & 0xC0) != 0x80; };
  return invalid("json.syntax",
                 {{"line", std::to_string(1 + std::count(before.begin(), before.end(), '\n'))},
                  {"column", std::to_string(1 + std::count_if(line.begin(), line.end(), begins_character))},
                  {"byte", std::to_string(at + 1)}});
}

json::value write_scalar(const FieldInfo& field, const Cell& cell, const Context& context) {
  if (std::holds_alternative<std::monostate>(cell)) return nullptr;
  if (field.kind() == Kind::boolean) return std::get<std::int64_t>(cell) != 0;
  if (field.kind() == Kind::integer) return std::get<std::int64_t>(cell);
  return json::value(text_of(field, cell, context));
}

json::array write_list(const FieldInfo& field, const void* record, const Context& context) {
  const RecordInfo& info = *field.type->element();
  json::array list;
  for (std::size_t i = 0; i < field.size(record); ++i) {
    const void* element = field.at(record, i);
    if (info.bare) list.push_back(write_scalar(only_field(info), only_field(info).get(element), context));
    else list.push_back(write_json(info, element, context));
  }
  return list;
}

}  // namespace

Result<json::value> parse_json(std::string_view text) {
  if (text.size() > largest_document)
    return invalid("json.too_large",
                   {{"bytes", std::to_string(text.size())}, {"most", std::to_string(largest_document)}});
  json::parse_options options;
  options.max_depth = deepest_nesting;
  json::basic_parser<StrictHandler> parser(options);
  json::error_code problem;
  const std::size_t read = parser.write_some(false, text.data(), text.size(), problem);
  StrictHandler& handler = parser.handler();
  if (handler.duplicate)
    return invalid("json.duplicate_key", {{"key", excerpt(handler.levels.back().key)}}, handler.path());
  if (problem || read < text.size()) return syntax_error(text, read);
  return handler.stack.release();
}

Result<void> read_json(const RecordInfo& info, void* record, const json::object& object, const Context& context,
                       Origin origin) {
  SHUKE_TRY(refuse_unknown_keys(info, object, origin));
  for (const FieldInfo& field : info.fields) {
    const json::value* value = object.if_contains({field.name.data(), field.name.size()});
    const bool absent = value == nullptr || is_absent(field, *value);
    if (absent && field.has(required) && (origin == Origin::ourselves || !field.has(computed)))
      return invalid("field.required", {}, field.name, field.rule);
    if (value != nullptr) SHUKE_TRY(read_field(field, record, *value, context, origin));
  }
  return {};
}

json::object write_json(const RecordInfo& info, const void* record, const Context& context) {
  json::object object;
  for (const FieldInfo& field : info.fields) {
    const json::string_view key(field.name.data(), field.name.size());
    if (field.kind() == Kind::list) {
      if (field.size(record) > 0 || field.has(required)) object.emplace(key, write_list(field, record, context));
    } else if (const Cell cell = field.get(record); !std::holds_alternative<std::monostate>(cell)) {
      object.emplace(key, write_scalar(field, cell, context));
    }
  }
  return object;
}

}  // namespace shuke::schema
