/// \file
/// Policy documents described for others: JSON Schema and reference page.
#include "policy/document.hpp"

#include "schema/json_schema.hpp"
#include "schema/reference_page.hpp"
#include "shuke/policy/policy.hpp"

namespace shuke {

namespace {

namespace json = boost::json;

constexpr std::string_view origin =
    "Written by scripts/reference from the library's own description of policy documents; not to be edited.";

json::string_view view(std::string_view text) { return {text.data(), text.size()}; }

/// Adds a section to the schema of the head.
void add_section(json::object& head, const PolicyPart& section, json::object& definitions) {
  head["properties"].as_object().emplace(view(section.key), schema::object_schema(*section.record, definitions));
  if (section.required) head["required"].as_array().emplace_back(view(section.key));
}

std::string heading_of(const PolicyPart& part) {
  if (part.key.empty()) return "The head";
  return "Section `" + std::string(part.key) + '`' + (part.required ? "" : ", may be left out");
}

}  // namespace

json::object policy_schema() {
  json::object definitions, document;
  for (const PolicyPart& part : policy_parts()) {
    if (part.key.empty()) document = schema::object_schema(*part.record, definitions);
    else add_section(document, part, definitions);
  }
  json::object schema{{"$schema", "http://json-schema.org/draft-07/schema#"},
                      {"$comment", view(origin)},
                      {"title", "Policy document of shuke"}};
  document["description"] = "What a shop decides, as data.";
  for (auto& member : document) schema.emplace(member.key(), member.value());
  schema["definitions"] = std::move(definitions);
  return schema;
}

std::string policy_schema_text() { return schema::pretty(policy_schema()); }

std::string policy_reference_text() {
  std::vector<schema::Chapter> chapters;
  for (const PolicyPart& part : policy_parts()) chapters.push_back({heading_of(part), part.record});
  return "<!-- " + std::string(origin) +
         " -->\n\n# Policy documents\n\n"
         "What a shop decides, as data: one JSON object that holds the fields of the head and the sections, each\n"
         "an object under its name. Reading is strict: an unknown key, a key that stands twice and a wrong\n"
         "type are errors that name their place. What is not required may be left out or `null`.\n"
         "`docs/policy.schema.json` says the same for editors; the rules that ids like `MEM-8` name are stated\n"
         "in [rules](rules.md).\n" +
         schema::reference_page(chapters);
}

}  // namespace shuke
