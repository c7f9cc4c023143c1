/// \file
#include "schema/json_schema.hpp"

#include "shuke/model/text.hpp"

#include <boost/json/serialize.hpp>

#include <algorithm>
#include <limits>

namespace shuke::schema {

namespace json = boost::json;

namespace {

json::string_view view(std::string_view text) { return {text.data(), text.size()}; }

/// What the parsers take, by shape; empty where any text will do.
std::string shape_of(Kind kind) {
  const std::string date = "(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
  const std::string minute = "([01][0-9]|2[0-3]):[0-5][0-9]";
  switch (kind) {
    case Kind::id:
      return "-?[0-9]+";
    case Kind::money:
    case Kind::unit_price:
    case Kind::quantity:
      return "-?[0-9]+(\\.[0-9]+)?";
    case Kind::day:
      return date;
    case Kind::yearly_day:
      return "(lunar:)?([0-9]{4}-|--)[0-9]{2}L?-[0-9]{2}";
    case Kind::minute_of_day:
      return minute;
    case Kind::instant:
      return date + "[T ]" + minute + "(:[0-5][0-9](\\.[0-9]{3})?)?(Z|[+-](0[0-9]|1[0-8]):[0-5][0-9])?";
    case Kind::boolean:
    case Kind::integer:
    case Kind::choice:
    case Kind::word:
    case Kind::text:
    case Kind::list:
      break;
  }
  return {};
}

/// Whether an empty string is read as "absent".
bool may_be_empty(const FieldInfo& field) {
  return !field.has(required) && (std::holds_alternative<std::monostate>(field.initial) || field.kind() == Kind::id);
}

/// What is not required may be null, which is read as absent.
void add_type(json::object& schema, const FieldInfo& field, std::string_view type) {
  if (field.has(required)) schema["type"] = view(type);
  else schema["type"] = json::array{view(type), "null"};
}

void add_choices(json::object& schema, const FieldInfo& field) {
  json::array names;
  for (const ChoiceName& choice : field.type->choices) names.emplace_back(view(choice.name));
  if (may_be_empty(field)) names.emplace_back("");
  if (!field.has(required)) names.emplace_back(nullptr);
  schema["enum"] = std::move(names);
}

void add_string(json::object& schema, const FieldInfo& field) {
  add_type(schema, field, "string");
  const std::string shape = shape_of(field.kind());
  if (!shape.empty()) schema["pattern"] = may_be_empty(field) ? "^(" + shape + ")?$" : '^' + shape + '$';
  else if (field.has(required)) schema["minLength"] = 1;
  // The longest text is counted in bytes here, in characters there: what has too many characters has too many bytes.
  if (field.kind() == Kind::word) schema["maxLength"] = std::int64_t{longest_text};
}

json::object field_schema(const FieldInfo& field, json::object& definitions);

json::object element_schema(const RecordInfo& info, json::object& definitions) {
  if (info.bare) return field_schema(info.fields.front(), definitions);
  const json::string_view name = view(info.name);
  if (!definitions.contains(name)) {
    definitions.emplace(name,
                        nullptr);  // its place, before those of the records in it; and a record may contain its like
    json::object schema = object_schema(info, definitions);
    definitions[name] = std::move(schema);
  }
  return {{"$ref", "#/definitions/" + std::string(info.name)}};
}

void add_list(json::object& schema, const FieldInfo& field, json::object& definitions) {
  add_type(schema, field, "array");
  if (field.has(required)) schema["minItems"] = 1;
  schema["items"] = element_schema(*field.type->element(), definitions);
}

json::object field_schema(const FieldInfo& field, json::object& definitions) {
  json::object schema;
  schema["description"] = (field.rule.empty() ? "" : std::string(field.rule) + ": ") + std::string(field.doc);
  switch (field.kind()) {
    case Kind::boolean:
      add_type(schema, field, "boolean");
      break;
    case Kind::integer:
      add_type(schema, field, "integer");
      schema["minimum"] = std::numeric_limits<std::int64_t>::min();
      schema["maximum"] = std::numeric_limits<std::int64_t>::max();
      break;
    case Kind::choice:
      add_choices(schema, field);
      break;
    case Kind::list:
      add_list(schema, field, definitions);
      break;
    default:
      add_string(schema, field);
  }
  return schema;
}

// ---- As text --------------------------------------------------------------------------------------------------------

void print(const json::value& value, std::size_t depth, std::string& text);

bool is_scalar(const json::value& value) { return !value.is_object() && !value.is_array(); }

std::string indent(std::size_t depth) { return '\n' + std::string(2 * depth, ' '); }

void print_object(const json::object& object, std::size_t depth, std::string& text) {
  std::string_view before;
  text += '{';
  for (const auto& member : object) {
    text.append(before).append(indent(depth + 1)).append(json::serialize(member.key())).append(": ");
    print(member.value(), depth + 1, text);
    before = ",";
  }
  if (!object.empty()) text += indent(depth);
  text += '}';
}

void print_array(const json::array& array, std::size_t depth, std::string& text) {
  const bool on_one_line = std::all_of(array.begin(), array.end(), is_scalar);
  std::string_view before;
  text += '[';
  for (const json::value& element : array) {
    text.append(before);
    if (!on_one_line) text += indent(depth + 1);
    print(element, depth + 1, text);
    before = on_one_line ? ", " : ",";
  }
  if (!on_one_line) text += indent(depth);
  text += ']';
}

void print(const json::value& value, std::size_t depth, std::string& text) {
  if (value.is_object()) print_object(value.get_object(), depth, text);
  else if (value.is_array()) print_array(value.get_array(), depth, text);
  else text += json::serialize(value);
}

}  // namespace

json::object object_schema(const RecordInfo& info, json::object& definitions) {
  json::object properties;
  json::array names;
  for (const FieldInfo& field : info.fields) {
    if (field.has(computed)) continue;
    properties.emplace(view(field.name), field_schema(field, definitions));
    if (field.has(required)) names.emplace_back(view(field.name));
  }
  json::object schema{{"description", view(info.doc)}, {"type", "object"}, {"properties", std::move(properties)}};
  if (!names.empty()) schema["required"] = std::move(names);
  schema["additionalProperties"] = false;
  return schema;
}

json::object json_schema(const RecordInfo& info) {
  json::object definitions;
  json::object schema{{"$schema", "http://json-schema.org/draft-07/schema#"}, {"title", view(info.name)}};
  for (auto& member : object_schema(info, definitions)) schema.emplace(member.key(), member.value());
  if (!definitions.empty()) schema["definitions"] = std::move(definitions);
  return schema;
}

std::string pretty(const json::value& value) {
  std::string text;
  print(value, 0, text);
  return text + '\n';
}

}  // namespace shuke::schema
