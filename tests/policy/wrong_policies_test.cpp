// Wrong policies: the shipped document of the fashion shop with one thing altered, and what its author is told.
//
// A row of the table says `place` and `put`. A place that begins with a slash is a JSON pointer, and `put` the JSON
// that stands there from then on; an empty one takes away what is there. Any other place is a piece of the text that
// stands there once, and `put` takes its stead. Quotation marks are written as apostrophes, for the table has its own.
#include "policy/cases.hpp"
#include "shuke/policy/policy.hpp"
#include "shuke/texts/texts.hpp"

#include <gtest/gtest.h>
#include <boost/json.hpp>

#include <algorithm>
#include <set>

namespace shuke {
namespace {

namespace json = boost::json;
using test::must;

std::string quoted(std::string text) {
  std::replace(text.begin(), text.end(), '\'', '"');
  return text;
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  const auto at = text.find(what);
  if (at == text.npos || text.find(what, at + 1) != text.npos)
    throw std::runtime_error("the document does not hold once: " + what);
  return text.replace(at, what.size(), by);
}

/// The keys of a JSON pointer.
std::vector<std::string> keys_of(std::string_view pointer) {
  std::vector<std::string> keys;
  for (const char c : pointer) {
    if (c == '/') keys.emplace_back();
    else keys.back() += c;
  }
  return keys;
}

json::value& child(json::value& value, const std::string& key) {
  return value.is_array() ? value.as_array().at(std::stoul(key)) : value.as_object().at(key);
}

void alter(json::value& document, std::string_view pointer, const std::string& put) {
  std::vector<std::string> keys = keys_of(pointer);
  const std::string last = keys.back();
  keys.pop_back();
  json::value* holder = &document;
  for (const std::string& key : keys) holder = &child(*holder, key);
  if (put.empty()) {
    if (holder->as_object().erase(last) == 0) throw std::runtime_error("nothing to take away at " + last);
  } else if (holder->is_array()) {
    child(*holder, last) = json::parse(put);
  } else {
    holder->as_object()[last] = json::parse(put);
  }
}

std::string altered(const test::Case& row) {
  const std::string shipped(must(shipped_policy("fashion")));
  const std::string put = quoted(row["put"]);
  if (!row["place"].starts_with('/')) return replaced(shipped, quoted(row["place"]), put);
  json::value document = json::parse(shipped);
  alter(document, row["place"], put);
  return json::serialize(document);
}

/// What a person reads: the place, and what is wrong there.
std::string told(const Error& error) { return text(error, Language::en); }

std::string expected(const test::Case& row) {
  return row["pointer"].empty() ? row["text"] : row["pointer"] + ": " + row["text"];
}

TEST(WrongPolicy, every_row_of_the_table) {
  for (const test::Case& row : test::cases("wrong_policies.csv")) {
    const auto policy = parse_policy(altered(row), Currency());
    if (row["text"] == "lawful") {
      EXPECT_FALSE(policy.has_error()) << row.place() << ": " << told(policy.error());
      continue;
    }
    ASSERT_TRUE(policy.has_error()) << row.place() << ": " << row["place"] << " was taken";
    EXPECT_EQ(told(policy.error()), expected(row)) << row.place();
    EXPECT_EQ(policy.error().field, row["pointer"]) << row.place();
    EXPECT_EQ(policy.error().code, Code::invalid) << row.place();
  }
}

TEST(WrongPolicy, the_table_knows_at_least_twenty_five_ways_and_the_lawful_edges) {
  std::set<std::string_view> ways;
  std::vector<std::string> messages;
  int lawful = 0;
  for (const test::Case& row : test::cases("wrong_policies.csv")) {
    if (row["text"] == "lawful") ++lawful;
    else messages.emplace_back(parse_policy(altered(row), Currency()).error().message);
  }
  ways.insert(messages.begin(), messages.end());
  EXPECT_GE(ways.size(), 25U);
  EXPECT_GE(lawful, 12);
}

TEST(WrongPolicy, every_one_is_told_in_chinese_with_all_its_numbers) {
  for (const test::Case& row : test::cases("wrong_policies.csv")) {
    if (row["text"] == "lawful") continue;
    const Error error = parse_policy(altered(row), Currency()).error();
    const std::string chinese = text(error, Language::zh_CN);
    EXPECT_NE(chinese, told(error)) << row.place();
    for (const Argument& argument : error.arguments) {
      const bool in_english = told(error).find(argument.second) != std::string::npos;
      EXPECT_EQ(chinese.find(argument.second) != std::string::npos, in_english) << row.place() << ": " << chinese;
    }
  }
}

// A pointer that leads nowhere helps nobody: the place is there, or it is the place of what is missing.
TEST(WrongPolicy, a_pointer_leads_to_something_that_is_there_unless_that_is_what_is_missing) {
  for (const test::Case& row : test::cases("wrong_policies.csv")) {
    if (row["text"] == "lawful" || !row["place"].starts_with('/')) continue;
    const Error error = parse_policy(altered(row), Currency()).error();
    json::value document = json::parse(altered(row));
    const auto find = [&] {
      json::value* at = &document;
      for (const std::string& key : keys_of(error.field)) at = &child(*at, key);
    };
    if (error.message == "field.required") continue;
    EXPECT_NO_THROW(find()) << row.place() << ": " << error.field;
  }
}

TEST(WrongPolicy, a_document_that_is_no_object_at_all_has_no_place) {
  for (const char* document : {"[]", "7", "null", "\"fashion\""})
    EXPECT_EQ(told(parse_policy(document, Currency()).error()), "this is not an object; write {…}") << document;
  EXPECT_EQ(told(parse_policy("", Currency()).error()), "this is not JSON from line 1, column 1 on");
}

}  // namespace
}  // namespace shuke
