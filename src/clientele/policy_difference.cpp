/// \file
/// What is different between two policy documents, as JSON: their words are compared, not what they come to.
#include "schema/describe.hpp"
#include "schema/json.hpp"
#include "schema/path.hpp"
#include "shuke/clientele/policy_requests.hpp"

#include <boost/json/serialize.hpp>

#include <algorithm>
#include <set>

namespace shuke {

namespace json = boost::json;

namespace {

/// What an element of a list is known by: its first value, if that is a text. Null when it is known by its place only.
const json::string* name_of(const json::value& element) {
  const json::object* object = element.if_object();
  return object == nullptr || object->empty() ? nullptr : object->begin()->value().if_string();
}

/// True when every element has a name of its own.
bool all_named(const json::array& list) {
  std::set<std::string_view> names;
  return std::all_of(list.begin(), list.end(), [&](const json::value& element) {
    const json::string* name = name_of(element);
    return name != nullptr && names.insert({name->data(), name->size()}).second;
  });
}

const json::value* named(const json::array& list, const json::string& name) {
  const auto found =
      std::find_if(list.begin(), list.end(), [&](const json::value& element) { return *name_of(element) == name; });
  return found == list.end() ? nullptr : &*found;
}

class Comparison {
 public:
  void compare(const std::string& place, const json::value* before, const json::value* after) {
    if (before != nullptr && after != nullptr) {
      if (*before == *after) return;
      if (before->is_object() && after->is_object()) return objects(place, before->get_object(), after->get_object());
      if (before->is_array() && after->is_array()) return lists(place, before->get_array(), after->get_array());
    }
    answer.differences.push_back({place, text_of(before), text_of(after)});
  }

  PolicyDiffAnswer answer;

 private:
  static std::string text_of(const json::value* value) { return value == nullptr ? "" : json::serialize(*value); }

  void objects(const std::string& place, const json::object& before, const json::object& after) {
    const auto inner = [&](json::string_view key) {
      std::string path = place;
      schema::append_part(path, schema::path_part({key.data(), key.size()}));
      return path;
    };
    for (const auto& member : before) compare(inner(member.key()), &member.value(), after.if_contains(member.key()));
    for (const auto& member : after)
      if (!before.contains(member.key())) compare(inner(member.key()), nullptr, &member.value());
  }

  void lists(const std::string& place, const json::array& before, const json::array& after) {
    if (all_named(before) && all_named(after)) return named_lists(place, before, after);
    for (std::size_t i = 0; i < std::max(before.size(), after.size()); ++i)
      compare(place + '[' + std::to_string(i) + ']', i < before.size() ? &before[i] : nullptr,
              i < after.size() ? &after[i] : nullptr);
  }

  void named_lists(const std::string& place, const json::array& before, const json::array& after) {
    const auto inner = [&](const json::value& element) { return place + '[' + std::string(*name_of(element)) + ']'; };
    const std::size_t known = answer.differences.size();
    for (const json::value& element : before) compare(inner(element), &element, named(after, *name_of(element)));
    for (const json::value& element : after)
      if (named(before, *name_of(element)) == nullptr) compare(inner(element), nullptr, &element);
    // The same elements in another order are a difference, too: forms show lists as they stand.
    if (answer.differences.size() == known)
      answer.differences.push_back({place, json::serialize(before), json::serialize(after)});
  }
};

Result<json::value> object_in(const LongText& document, std::string_view field) {
  auto value = schema::parse_json(document.text());
  if (value.has_error()) return std::move(value).error().inside(field);
  if (!value->is_object()) return invalid("json.not_an_object", {}, field);
  return value;
}

}  // namespace

Result<PolicyDiffAnswer> policy_diff(const PolicyDiffQuestion& question) {
  SHUKE_TRY(schema::check(schema::record_info<PolicyDiffQuestion>(), &question, {}));
  SHUKE_ASSIGN(before, object_in(question.before, "before"));
  SHUKE_ASSIGN(after, object_in(question.after, "after"));
  Comparison comparison;
  comparison.compare({}, &before, &after);
  return std::move(comparison.answer);
}

}  // namespace shuke
