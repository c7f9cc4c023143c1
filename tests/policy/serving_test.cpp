// What is recommended to a visitor (FIL-5).
#include "policy/cases.hpp"
#include "shuke/policy/policy.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <sstream>

namespace shuke {
namespace {

using test::day;
using test::must;

Word word(std::string_view text) { return must(Word::parse(text)); }
Quantity pieces(std::string_view text) { return must(Quantity::parse(text)); }

/// The words of a text between blanks; a dot stands for nothing.
std::vector<std::string> words_in(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> words;
  for (std::string one; stream >> one;) words.push_back(one == "." ? "" : one);
  return words;
}

/// `out A1 coat M 2 2026-05-01 part`: what went out, for themselves or as a present, or came in; how many; and whether
/// all of it or one piece came back.
ServedLine line_of(const std::string& text) {
  const auto words = words_in(text);
  ServedLine line{day(words.at(5)),  words.at(0) != "in", words.at(0) != "gift", words.at(1),
                  word(words.at(2)), words.at(3),         pieces(words.at(4)),   pieces("0")};
  if (words.size() > 6) line.returned = words[6] == "all" ? line.quantity : pieces("1");
  return line;
}

/// Facts of a row, and what they point to.
struct Given {
  std::vector<ServedLine> lines;
  std::vector<ServedStock> stock;
  std::vector<ServedSize> sizes;
  std::vector<SoldLately> sold;
  std::vector<std::string> ever{"E1"};
  std::vector<Word> no_goods{word("postage"), word("gift_card"), word("fee")};

  explicit Given(const test::Case& one) {
    for (const auto& text : test::parts(one["lines"])) lines.push_back(line_of(text));
    for (const auto& text : test::parts(one["stock"])) {
      const auto words = words_in(text);
      stock.push_back({words.at(0), word(words.at(1)), day(words.at(2))});
    }
    for (const auto& text : test::parts(one["sizes"])) {
      const auto words = words_in(text);
      sizes.push_back({word(words.at(0)), words.at(1)});
    }
    for (const auto& text : test::parts(one["sold"])) {
      const auto words = words_in(text);
      sold.push_back({words.at(0), word(words.at(1)), words.at(2), std::stoll(words.at(3))});
    }
  }
  ServingFacts facts() const { return {day("2026-11-21"), lines, stock, sizes, sold, ever, no_goods}; }
};

std::string told(const Recommended& one) {
  constexpr const char* why[] = {"used_up", "habit", "news"};
  constexpr const char* from[] = {"", " file", " bought"};
  std::string text = std::string(why[static_cast<int>(one.why)]) + ' ' + one.sku;
  if (one.days_bought > 1) text += ' ' + std::to_string(one.days_bought);
  if (!one.size.empty()) text += ' ' + one.size + from[static_cast<int>(one.size_from)];
  if (one.days_bought > 1) text += " last " + one.last_bought->text();
  if (one.used_up) text += ' ' + one.used_up->text();
  if (one.others > 0) text += ' ' + std::to_string(one.in_category) + " of " + std::to_string(one.others);
  return text;
}

std::string told(const std::vector<Recommended>& all) {
  std::string text;
  for (const Recommended& one : all) text += (text.empty() ? "" : " + ") + told(one);
  return text;
}

const ServingRules& rules_of(const std::string& name) {
  static std::map<std::string, Policy> policies;
  if (!policies.contains(name)) policies.emplace(name, must(parse_policy(must(shipped_policy(name)), Currency())));
  return *must(serving_of(policies.at(name)));
}

TEST(Serving, RecommendsWhatItsTableSays) {
  for (const test::Case& one : test::cases("serving.csv")) {
    const Given given(one);
    EXPECT_EQ(told(recommend(rules_of(one["policy"]), given.facts())), one["expected"]) << one.place();
  }
}

TEST(Serving, TheOrderOfFactsMakesNoDifference) {
  std::mt19937 random(20260301);
  for (const test::Case& one : test::cases("serving.csv")) {
    Given given(one);
    for (int round = 0; round < 5; ++round) {
      std::shuffle(given.lines.begin(), given.lines.end(), random);
      std::shuffle(given.stock.begin(), given.stock.end(), random);
      std::shuffle(given.sold.begin(), given.sold.end(), random);
      EXPECT_EQ(told(recommend(rules_of(one["policy"]), given.facts())), one["expected"]) << one.place();
    }
  }
}

TEST(Serving, NothingIsRecommendedWhereThePolicyWantsNone) {
  ServingRules rules = rules_of("fashion");
  rules.recommendations = 0;
  for (const test::Case& one : test::cases("serving.csv"))
    EXPECT_TRUE(recommend(rules, Given(one).facts()).empty()) << one.place();
}

TEST(Serving, APolicyWithoutTheSectionSaysSo) {
  Policy policy;
  policy.name = "bare";
  const auto refused = serving_of(policy);
  ASSERT_TRUE(refused.has_error());
  EXPECT_EQ(refused.error().code, Code::refused);
}

}  // namespace
}  // namespace shuke
