/// \file
/// Faults made in a JSON document by walking it along the description of its records, and a checker of JSON Schema to
/// hold against the reader.
#pragma once

#include "schema/path.hpp"
#include "schema/record_info.hpp"

#include <boost/json/serialize.hpp>
#include <valijson/adapters/boost_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace shuke::schema {

/// A JSON Schema, ready to be asked.
class SchemaChecker {
 public:
  explicit SchemaChecker(const boost::json::value& text) {
    valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
    parser.populateSchema(valijson::adapters::BoostJsonAdapter(text), schema_);
  }
  bool accepts(const boost::json::value& document) {
    return validator_.validate(schema_, valijson::adapters::BoostJsonAdapter(document), nullptr);
  }

 private:
  valijson::Schema schema_;
  valijson::Validator validator_;  ///< keeps the patterns it has compiled, which takes most of the time
};

/// A document with one change.
struct Mutation {
  std::string what;
  boost::json::value document;
  bool is_structural;  ///< a fault that a schema can see as well as the reader
};

/// Makes mutations of one document: of each field and record the first two that occur, since a long list teaches no
/// more.
class Mutations {
 public:
  explicit Mutations(const boost::json::value& document) : document_(document) {}

  /// All of the record's object that stands at a JSON pointer, and of the records in it.
  void add_object(const RecordInfo& info, const std::string& at) {
    const boost::json::object object = document_.at_pointer(at).as_object();
    if (is_new(&info, "unknown key")) add_unknown_key(at);
    for (const FieldInfo& field : info.fields) {
      const boost::json::value* value = object.if_contains({field.name.data(), field.name.size()});
      if (field.has(computed) || value == nullptr) continue;
      const std::string place = at + '/' + std::string(field.name);
      if (is_new(&field, "member")) {
        add_member(at, field.name, field.has(required));
        add_value(field, place);
      }
      if (field.kind() == Kind::list) add_elements(field, value->as_array().size(), place);
    }
  }

  void add_unknown_key(const std::string& object) {
    for (const char* key : {"no_such_key", "", "a.b"}) {
      boost::json::value copy = document_;
      find(copy, object).as_object().emplace(key, 1);
      add(object + "/" + key + " added", std::move(copy), true);
    }
  }

  /// A member of an object left out, and under another name.
  void add_member(const std::string& object, std::string_view name, bool is_required) {
    const boost::json::string_view key(name.data(), name.size());
    boost::json::value dropped = document_, renamed = document_;
    find(dropped, object).as_object().erase(key);
    boost::json::object& in = find(renamed, object).as_object();
    boost::json::value moved = std::move(*in.if_contains(key));
    in.erase(key);
    in.emplace(std::string(name) + '_', std::move(moved));
    add(object + '/' + std::string(name) + " dropped", std::move(dropped), is_required);
    add(object + '/' + std::string(name) + " renamed", std::move(renamed), true);
  }

  void set(const std::string& at, boost::json::value value, bool is_structural) {
    boost::json::value copy = document_;
    std::string what = at + " = " + boost::json::serialize(value);
    find(copy, at) = std::move(value);
    add(std::move(what), std::move(copy), is_structural);
  }

  const std::vector<Mutation>& all() const { return all_; }

 private:
  boost::json::value document_;
  std::vector<Mutation> all_;
  std::map<std::pair<const void*, std::string_view>, int> made_;

  bool is_new(const void* described, std::string_view mutation) { return ++made_[{described, mutation}] <= 2; }

  static boost::json::value& find(boost::json::value& document, const std::string& at) {
    boost::json::error_code missing;
    return *document.find_pointer(at, missing);
  }

  void add(std::string what, boost::json::value document, bool is_structural) {
    all_.push_back({std::move(what), std::move(document), is_structural});
  }

  static bool fits(Kind kind, const boost::json::value& value) {
    if (kind == Kind::boolean) return value.is_bool();
    if (kind == Kind::integer) return value.is_int64();
    if (kind == Kind::list) return value.is_array();
    return value.is_string();
  }

  void add_value(const FieldInfo& field, const std::string& at) {
    const Kind kind = field.kind();
    const boost::json::value others[] = {true, 7, 7.5, "7", boost::json::array(), boost::json::object()};
    for (const auto& other : others)
      if (!fits(kind, other)) set(at, other, true);
    set(at, nullptr, field.has(required));
    set(at, "", field.has(required));
    const bool is_free = kind == Kind::text || kind == Kind::word;
    for (const char* odd : {"no such thing", " ", "-", "12:", "2026-11-21x", "1.", "--"}) set(at, odd, !is_free);
    if (kind == Kind::list) set(at, boost::json::array(), field.has(required));
  }

  void add_elements(const FieldInfo& list, std::size_t size, const std::string& at) {
    const RecordInfo& element = *list.type->element();
    for (std::size_t i = 0; i < size; ++i) {
      const std::string place = at + '/' + std::to_string(i);
      if (is_new(&list, "element")) add_element(element, place);
      if (!element.bare) add_object(element, place);
    }
  }

  void add_element(const RecordInfo& element, const std::string& at) {
    if (element.bare) return add_value(element.fields.front(), at);
    for (const boost::json::value& other :
         {boost::json::value("text"), boost::json::value(nullptr), boost::json::value(7), boost::json::value(false)})
      set(at, other, true);
  }
};

}  // namespace shuke::schema
