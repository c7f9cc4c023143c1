// The message catalogues: every message that code can say is there, in both languages, with the same slots.
#include "texts/catalogue.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

namespace shuke {
namespace {

using texts::catalogue;

std::set<std::string> ids_of(Language language) {
  std::set<std::string> ids;
  for (const auto& [id, pattern] : catalogue(language)) ids.insert(id);
  return ids;
}

std::multiset<std::string> slots_of(const std::string& pattern) {
  static const std::regex slot(R"(\{([a-z_]+)\})");
  std::multiset<std::string> slots;
  for (std::sregex_iterator it(pattern.begin(), pattern.end(), slot), end; it != end; ++it) slots.insert((*it)[1]);
  return slots;
}

/// Ids that sources hand to the functions that make errors, and to `text`.
std::set<std::string> ids_in_sources() {
  static const std::regex said(
      R"re((?:invalid\(|error\(Code::[a-z_]+,\s*|refuse\(|differ\([^;]*?|\{"verify\.|"verify\.)\s*"?([a-z_]+(?:\.[a-z_0-9]+)+)")re");
  std::set<std::string> ids;
  for (const char* folder : {"/include", "/src", "/capi"}) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(std::string(SHUKE_SOURCE_DIR) + folder)) {
      const auto extension = entry.path().extension();
      if (extension != ".cpp" && extension != ".hpp") continue;
      std::ifstream file(entry.path());
      std::stringstream text;
      text << file.rdbuf();
      const std::string source = text.str();
      for (std::sregex_iterator it(source.begin(), source.end(), said), end; it != end; ++it) ids.insert((*it)[1]);
    }
  }
  return ids;
}

TEST(Catalogue, every_message_is_there_in_both_languages) {
  EXPECT_GT(catalogue(Language::en).size(), 50U);
  EXPECT_THAT(ids_of(Language::zh_CN), ::testing::ContainerEq(ids_of(Language::en)))
      << "add what is missing to src/texts/en.json or src/texts/zh-CN.json";
}

TEST(Catalogue, a_translation_has_the_slots_of_its_original) {
  for (const auto& [id, pattern] : catalogue(Language::en)) {
    const auto other = catalogue(Language::zh_CN).find(id);
    ASSERT_NE(other, catalogue(Language::zh_CN).end()) << id;
    EXPECT_EQ(slots_of(pattern), slots_of(other->second)) << id;
    EXPECT_FALSE(pattern.empty()) << id;
    EXPECT_FALSE(other->second.empty()) << id;
  }
}

TEST(Catalogue, every_message_that_code_says_is_in_it) {
  const std::set<std::string> said = ids_in_sources(), known = ids_of(Language::en);
  EXPECT_GT(said.size(), 50U) << "the pattern that finds messages in sources has gone blind";
  EXPECT_TRUE(said.contains("receipt.other_content"));
  for (const std::string& id : said)
    EXPECT_TRUE(known.contains(id)) << id << " is said somewhere and stands in no catalogue";
}

TEST(Catalogue, chinese_is_chinese) {
  for (const auto& [id, pattern] : catalogue(Language::zh_CN)) {
    const auto original = catalogue(Language::en).find(id);
    ASSERT_NE(original, catalogue(Language::en).end()) << id;
    const bool words = std::regex_search(original->second, std::regex("[a-z]{4,} [a-z]{2,}"));
    const bool beyond_ascii =
        std::any_of(pattern.begin(), pattern.end(), [](char c) { return static_cast<unsigned char>(c) > 0x7F; });
    EXPECT_TRUE(!words || beyond_ascii) << id << " is not translated: " << pattern;
  }
}

TEST(Text, slots_are_filled_and_unknown_ones_stay) {
  EXPECT_EQ(texts::filled("{a} of {b}, {c}", {{"a", "1"}, {"b", "{a}"}}), "1 of {a}, {c}");
  EXPECT_EQ(texts::filled("no slots, {", {{"a", "1"}}), "no slots, {");
}

TEST(Text, an_error_is_one_line_with_field_and_rule) {
  const Error problem = invalid("line.no_quantity", {}, "lines[0].quantity", "POS-3");
  EXPECT_EQ(text(problem, Language::en), "lines[0].quantity: a quantity is above zero (POS-3)");
  EXPECT_EQ(text(problem, Language::zh_CN), "lines[0].quantity：数量须大于零（POS-3）");
}

TEST(Text, a_message_that_is_missing_is_its_id) {
  EXPECT_EQ(text("no.such_message", {}, Language::en), "no.such_message");
}

TEST(Text, the_language_of_a_tag) {
  EXPECT_EQ(language_of("zh_CN.UTF-8"), Language::zh_CN);
  EXPECT_EQ(language_of("zh-CN"), Language::zh_CN);
  EXPECT_EQ(language_of("en_GB.UTF-8"), Language::en);
  EXPECT_EQ(language_of("C"), Language::en);
  EXPECT_EQ(language_of(""), Language::en);
}

}  // namespace
}  // namespace shuke
