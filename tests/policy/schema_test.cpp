/// \file
/// The JSON Schema of policy documents and their reader agree, on every document that ships and on every fault that can
/// be made in one. Sections that are added later are covered by walking the documents.
#include "policy/document.hpp"
#include "schema/json.hpp"
#include "schema/mutations.hpp"
#include "shuke/policy/policy.hpp"
#include "support.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

namespace shuke {
namespace {

namespace json = boost::json;

using schema::Mutation;
using schema::Mutations;
using schema::SchemaChecker;
using test::must;
using test::problem;

std::vector<std::filesystem::path> documents() {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(SHUKE_SOURCE_DIR "/policies"))
    if (entry.path().extension() == ".json") paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::string text_of(const std::filesystem::path& path) {
  std::ifstream file(path);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

/// The one with most in it: faults of the others are among its own.
std::string longest_document() {
  std::string longest;
  for (const auto& path : documents())
    if (std::string text = text_of(path); text.size() > longest.size()) longest = std::move(text);
  return longest;
}

std::string problem_of(const json::value& document) {
  return problem(parse_policy(json::serialize(document), Currency()));
}

void gather_keys(const json::value& value, std::set<std::string>& keys) {
  if (const auto* object = value.if_object())
    for (const auto& member : *object) {
      keys.insert(member.key());
      gather_keys(member.value(), keys);
    }
  if (const auto* array = value.if_array())
    for (const json::value& element : *array) gather_keys(element, keys);
}

/// The elements of a list in which a key occurs for the first or second time.
json::array telling(const json::array& list) {
  std::map<std::string, int> occurred;
  json::array kept;
  for (const json::value& element : list) {
    std::set<std::string> keys;
    gather_keys(element, keys);
    bool tells = kept.size() < 2;
    for (const std::string& key : keys) tells = ++occurred[key] <= 2 || tells;
    if (tells) kept.push_back(element);
  }
  return kept;
}

/// The document with lists as short as it stays lawful: each fault costs as much as the whole document is long.
json::value shortened(json::value document) {
  const json::object whole = document.as_object();
  for (const auto& section : whole) {
    if (!section.value().is_object()) continue;
    for (const auto& list : section.value().get_object()) {
      if (!list.value().is_array()) continue;
      json::value shorter = document;
      shorter.as_object().at(section.key()).as_object().at(list.key()) = telling(list.value().get_array());
      if (problem_of(shorter).empty()) document = std::move(shorter);
    }
  }
  return document;
}

/// Each fault that can be made in a document by its structure.
Mutations mutations_of(const json::value& document) {
  Mutations mutations(document);
  for (const PolicyPart& part : policy_parts()) {
    const std::string at = part.key.empty() ? "" : '/' + std::string(part.key);
    mutations.add_object(*part.record, at);
    if (part.key.empty()) continue;
    mutations.add_member("", part.key, part.required);
    for (const json::value& other :
         {json::value(nullptr), json::value(true), json::value("text"), json::value(json::array())})
      mutations.set(at, other, true);
  }
  for (const json::value& other : {json::value(nullptr), json::value(7), json::value(json::array())})
    mutations.set("", other, true);
  return mutations;
}

TEST(PolicySchema, takes_every_document_that_ships) {
  SchemaChecker schema(policy_schema());
  EXPECT_FALSE(documents().empty());
  for (const auto& path : documents()) {
    const std::string text = text_of(path);
    EXPECT_TRUE(schema.accepts(must(schema::parse_json(text)))) << path;
    EXPECT_EQ(problem(parse_policy(text, Currency())), "") << path;
    EXPECT_EQ(must(shipped_policy(path.stem().string())), text) << path << " is not built into the library";
  }
}

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr std::size_t one_fault_in = 4;  // what reads them is the same for all
#else
constexpr std::size_t one_fault_in = 1;
#endif

TEST(PolicySchema, agrees_with_the_reader_on_every_fault_of_structure) {
  SchemaChecker schema(policy_schema());
  std::size_t structural = 0, number = 0;
  const Mutations mutations = mutations_of(shortened(must(schema::parse_json(longest_document()))));
  for (const Mutation& one : mutations.all()) {
    if (number++ % one_fault_in != 0) continue;
    const std::string refused = problem_of(one.document);
    const bool accepted = schema.accepts(one.document);
    EXPECT_TRUE(accepted || !refused.empty()) << one.what << " is refused by the schema alone";
    if (!one.is_structural) continue;
    ++structural;
    EXPECT_FALSE(accepted) << one.what << " is taken by the schema; the reader says " << refused;
    EXPECT_NE(refused, "") << one.what << " is taken by the reader";
  }
  EXPECT_GT(structural, 100U) << "the walk over the document has gone blind";
}

/// Records by name, with those that they contain.
void gather(const schema::RecordInfo& info, std::map<std::string_view, const schema::RecordInfo*>& records) {
  const auto [known, added] = records.emplace(info.name, &info);
  EXPECT_EQ(known->second, &info) << "two records are called " << info.name;
  if (!added) return;
  for (const auto& field : info.fields)
    if (field.kind() == schema::Kind::list) gather(*field.type->element(), records);
}

TEST(PolicySchema, refers_to_records_by_names_of_their_own) {
  std::map<std::string_view, const schema::RecordInfo*> records;
  for (const PolicyPart& part : policy_parts()) gather(*part.record, records);
  EXPECT_GE(records.size(), policy_parts().size());
}

TEST(PolicySchema, describes_every_section_in_the_order_of_reading) {
  const json::object schema = policy_schema();
  std::vector<std::string_view> described, expected;
  for (const auto& member : schema.at("properties").as_object())
    described.emplace_back(member.key().data(), member.key().size());
  for (const PolicyPart& part : policy_parts()) {
    if (!part.key.empty()) expected.push_back(part.key);
    else
      for (const auto& field : part.record->fields) expected.push_back(field.name);
  }
  EXPECT_EQ(described, expected);
  EXPECT_EQ(policy_schema_text(), policy_schema_text());
  for (const std::string_view key : expected)
    EXPECT_NE(policy_reference_text().find('`' + std::string(key) + '`'), std::string::npos) << key;
}

}  // namespace
}  // namespace shuke
