/// \file
/// Policy documents are read strictly, and the shipped one says what the rules say.
#include "shuke/policy/policy.hpp"

#include "support.hpp"

#include <gtest/gtest.h>

namespace shuke {
namespace {

using test::code;
using test::day;
using test::must;
using test::problem;
using test::slot;

constexpr std::string_view lawful = R"({
  "policy": "corner", "version": 3, "holds_from": "2026-01-01",
  "points": {
    "points": 2, "per": "5.50", "staff_earns": true,
    "excluded": [{"category": "postage", "why": "Carriage."}, {"category": "fee"}],
    "window": "rolling", "window_months": 6
  }
})";

/// The lawful document with `what` in place of `old`, which has to be there.
std::string with(std::string_view old, std::string_view what) {
  std::string text(lawful);
  const auto at = text.find(old);
  if (at == text.npos) throw std::runtime_error("the document does not hold " + std::string(old));
  return text.replace(at, old.size(), what);
}

std::string problem_of(std::string_view document) { return problem(parse_policy(document, Currency())); }

TEST(PolicyDocument, is_read_as_it_is_written) {
  const Policy policy = must(parse_policy(lawful, Currency()));
  EXPECT_EQ(policy.name, "corner");
  EXPECT_EQ(policy.version, 3);
  EXPECT_EQ(policy.holds_from, day("2026-01-01"));
  EXPECT_EQ(policy.points.points, 2);
  EXPECT_EQ(policy.points.per, Money::of(550, Currency()));
  EXPECT_TRUE(policy.points.staff_earns);
  ASSERT_EQ(policy.points.excluded.size(), 2U);
  EXPECT_EQ(policy.points.excluded[0].category.text(), "postage");
  EXPECT_EQ(policy.points.excluded[0].why, "Carriage.");
  EXPECT_EQ(policy.points.excluded[1].category.text(), "fee");
  EXPECT_EQ(policy.points.window, PointsWindow::rolling);
  EXPECT_EQ(policy.points.window_months, 6);
}

TEST(PolicyDocument, every_fault_is_named_with_its_place) {
  const struct {
    const char *old, *what, *problem;
  } cases[] = {
      // Unknown and duplicate keys.
      {R"("version": 3,)", R"("version": 3, "versoin": 3,)", "json.unknown_key /versoin"},
      {R"("points": 2,)", R"("points": 2, "pionts": 2,)", "json.unknown_key /points/pionts"},
      {R"("category": "fee")", R"("category": "fee", "because": "x")", "json.unknown_key /points/excluded/1/because"},
      {R"("version": 3,)", R"("version": 3, "version": 3,)", "json.duplicate_key /version"},
      {R"("points": 2,)", R"("points": 2, "points": 2,)", "json.duplicate_key /points/points"},
      {R"("category": "fee")", R"("category": "fee", "category": "x")",
       "json.duplicate_key /points/excluded/1/category"},
      // Missing keys.
      {R"("policy": "corner",)", "", "field.required /policy"},
      {R"("version": 3,)", "", "field.required /version"},
      {R"(, "holds_from": "2026-01-01")", "", "field.required /holds_from"},
      {R"("points": 2,)", "", "field.required /points/points"},
      {R"("per": "5.50",)", "", "field.required /points/per"},
      {R"("window": "rolling",)", "", "field.required /points/window"},
      {R"({"category": "fee"})", R"({"why": "x"})", "field.required /points/excluded/1/category"},
      {R"({"category": "fee"})", R"({"category": ""})", "field.required /points/excluded/1/category"},
      {R"("policy": "corner")", R"("policy": "")", "field.required /policy"},
      // Wrong types and unlawful values.
      {R"("policy": "corner")", R"("policy": 7)", "json.wrong_type /policy"},
      {R"("version": 3)", R"("version": "3")", "json.wrong_type /version"},
      {R"("version": 3)", R"("version": 3.0)", "json.wrong_type /version"},
      {R"("version": 3)", R"("version": true)", "json.wrong_type /version"},
      {R"("holds_from": "2026-01-01")", R"("holds_from": 20260101)", "json.wrong_type /holds_from"},
      {R"("holds_from": "2026-01-01")", R"("holds_from": "2026-02-29")", "day.no_such_day /holds_from"},
      {R"("points": 2)", R"("points": "2")", "json.wrong_type /points/points"},
      {R"("per": "5.50")", R"("per": 5.50)", "json.wrong_type /points/per"},
      {R"("per": "5.50")", R"("per": "5.505")", "value.not_a_decimal /points/per"},
      {R"("staff_earns": true)", R"("staff_earns": "true")", "json.wrong_type /points/staff_earns"},
      {R"({"category": "fee"})", R"("fee")", "json.not_an_object /points/excluded/1"},
      {R"({"category": "fee"})", R"({"category": " fee"})", "word.spaces /points/excluded/1/category"},
      {R"("window": "rolling")", R"("window": "yearly")", "choice.unknown /points/window"},
      {R"("window": "rolling")", R"("window": 0)", "json.wrong_type /points/window"},
      {R"("window_months": 6)", R"("window_months": "6")", "json.wrong_type /points/window_months"},
      // Rules across fields.
      {R"("version": 3)", R"("version": 0)", "policy.not_positive /version"},
      {R"("version": 3)", R"("version": -1)", "policy.not_positive /version"},
      {R"("points": 2)", R"("points": 0)", "policy.not_positive /points/points"},
      {R"("points": 2)", R"("points": -1)", "policy.not_positive /points/points"},
      {R"("per": "5.50")", R"("per": "0")", "policy.not_positive /points/per"},
      {R"("per": "5.50")", R"("per": "-0.01")", "policy.not_positive /points/per"},
      {R"("window_months": 6)", R"("window_months": 0)", "policy.window_months /points/window_months"},
      {R"("window_months": 6)", R"("window_months": -12)", "policy.window_months /points/window_months"},
      {R"("window_months": 6)", R"("window_months": 121)", "policy.window_months /points/window_months"},
      {R"(, "window_months": 6)", "", "policy.window_months /points/window_months"},
      {R"("category": "fee")", R"("category": "postage")", "policy.word_twice /points/excluded"},
  };
  for (const auto& one : cases) EXPECT_EQ(problem_of(with(one.old, one.what)), one.problem) << one.what;
}

TEST(PolicyDocument, values_at_their_edges_are_lawful) {
  EXPECT_EQ(problem_of(with(R"("version": 3)", R"("version": 1)")), "");
  EXPECT_EQ(problem_of(with(R"("points": 2)", R"("points": 1)")), "");
  EXPECT_EQ(problem_of(with(R"("per": "5.50")", R"("per": "0.01")")), "");
  EXPECT_EQ(problem_of(with(R"("window_months": 6)", R"("window_months": 1)")), "");
  EXPECT_EQ(problem_of(with(R"("window_months": 6)", R"("window_months": 120)")), "");
  EXPECT_EQ(problem_of(with(R"("window": "rolling", "window_months": 6)", R"("window": "calendar")")), "");
  EXPECT_EQ(problem_of(with(R"("window": "rolling", "window_months": 6)", R"("window": "membership_year")")), "");
  EXPECT_EQ(problem_of(with(R"("category": "fee")", R"("category": "Postage")")), "") << "another word";
  EXPECT_EQ(problem_of(with(R"([{"category": "postage", "why": "Carriage."}, {"category": "fee"}])", "[]")), "");
}

TEST(PolicyDocument, has_all_its_sections_and_is_one_object) {
  EXPECT_EQ(problem_of(R"({"policy":"x","version":1,"holds_from":"2026-01-01"})"), "field.required /points");
  EXPECT_EQ(problem_of(R"({"policy":"x","version":1,"holds_from":"2026-01-01","points":[]})"),
            "json.not_an_object /points");
  EXPECT_EQ(problem_of(R"({"policy":"x","version":1,"holds_from":"2026-01-01","points":null})"),
            "json.not_an_object /points");
  EXPECT_EQ(problem_of("[]"), "json.not_an_object");
  EXPECT_EQ(problem_of("7"), "json.not_an_object");
  EXPECT_EQ(problem_of(""), "json.syntax");
  EXPECT_EQ(problem_of(std::string(lawful) + "x"), "json.syntax");
}

TEST(PolicyDocument, amounts_are_in_the_shops_currency) {
  const Currency yen = must(Currency::parse("JPY"));
  EXPECT_EQ(problem(parse_policy(lawful, yen)), "value.not_a_decimal /points/per") << "there is no half yen";
  EXPECT_EQ(must(parse_policy(with(R"("5.50")", R"("100")"), yen)).points.per, Money::of(100, yen));
}

TEST(PolicyDocument, faults_of_rules_name_the_rule) {
  const auto rule_of = [](std::string_view old, std::string_view what) {
    return std::string(parse_policy(with(old, what), Currency()).error().rule);
  };
  EXPECT_EQ(rule_of(R"("points": 2)", R"("points": 0)"), "MEM-9");
  EXPECT_EQ(rule_of(R"("per": "5.50")", R"("per": "0")"), "MEM-9");
  EXPECT_EQ(rule_of(R"("window_months": 6)", R"("window_months": 0)"), "MEM-8");
  EXPECT_EQ(rule_of(R"("category": "fee")", R"("category": "postage")"), "MEM-9");
}

TEST(ShippedPolicy, fashion_says_what_the_rules_say_MEM_8_MEM_9_POS_5) {
  const Policy policy = must(parse_policy(must(shipped_policy("fashion")), Currency()));
  EXPECT_EQ(policy.name, "fashion");
  EXPECT_GE(policy.version, 1);
  EXPECT_EQ(policy.holds_from, day("1900-01-01")) << "it holds for any history that is imported";
  EXPECT_EQ(policy.points.points, 1) << "MEM-9: one point …";
  EXPECT_EQ(policy.points.per, Money::of(100, Currency())) << "… per whole 1.00 paid";
  EXPECT_FALSE(policy.points.staff_earns) << "POS-5: staff earn nothing";
  EXPECT_EQ(policy.points.window, PointsWindow::rolling) << "MEM-8: rolling by default …";
  EXPECT_EQ(policy.points.window_months, 12) << "… over one year";
  std::vector<std::string> words;
  for (const ExcludedCategory& one : policy.points.excluded) {
    words.push_back(one.category.text());
    EXPECT_FALSE(one.why.empty()) << one.category.text();
  }
  EXPECT_EQ(words, (std::vector<std::string>{"postage", "gift_card", "fee"})) << "MEM-9: postage, gift cards, fees";
}

TEST(ShippedPolicy, others_are_unknown) {
  for (const char* name : {"", "Fashion", "fashion.json", "tee"}) {
    const auto unknown = shipped_policy(name);
    EXPECT_EQ(problem(unknown), "policy.unknown policy") << name;
    EXPECT_EQ(code(unknown), Code::unknown) << name;
    EXPECT_EQ(slot(unknown.error(), "value"), name);
  }
}

}  // namespace
}  // namespace shuke
