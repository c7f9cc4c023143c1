/// \file
/// What a sale earns (MEM-9, POS-5).
#include "policy/cases.hpp"
#include "shuke/policy/policy.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace shuke {
namespace {

using test::code;
using test::must;
using test::problem;

Money yuan(std::string_view text) { return must(Money::parse(text, Currency())); }
Word word(std::string_view text) { return must(Word::parse(text)); }

const PointsRules& shipped() {
  static const PointsRules rules = must(parse_policy(must(shipped_policy("fashion")), Currency())).points;
  return rules;
}

SaleLine line(Money amount, std::string_view category = {}) {
  SaleLine made;
  made.sku = "A1";
  made.amount = amount;
  made.category = word(category);
  return made;
}

/// `399.00`, `399.00 coat`, `in 399.00 dress`.
SaleLine line_of(std::string_view text) {
  const bool came_in = text.starts_with("in ");
  if (came_in) text.remove_prefix(3);
  const auto blank = text.find(' ');
  SaleLine made = line(yuan(text.substr(0, blank)), blank == text.npos ? "" : text.substr(blank + 1));
  if (came_in) made.direction = Direction::in;
  return made;
}

SalePurpose purpose_of(const std::string& text) {
  if (text == "gift") return SalePurpose::gift;
  if (text == "staff") return SalePurpose::staff;
  if (text == "own") return SalePurpose::own;
  throw std::runtime_error("no such purpose: " + text);
}

TEST(Earning, is_as_the_table_says_MEM_9) {
  for (const test::Case& one : test::cases("earning.csv")) {
    std::vector<SaleLine> lines;
    std::vector<Tender> tenders;
    for (const auto& text : test::parts(one["lines"])) lines.push_back(line_of(text));
    for (const auto& text : test::parts(one["paid_with_points_or_bonus"]))
      tenders.push_back({word("points"), yuan(text), false});
    if (!tenders.empty()) tenders.push_back({word("cash"), yuan("5.00"), true});
    const Earned earned = must(earned_by(shipped(), purpose_of(one["purpose"]), lines, tenders));
    EXPECT_EQ(std::to_string(earned.points), one["points"]) << one.place();
    EXPECT_EQ(earned.base.text(), one["base"]) << one.place();
  }
}

TEST(Earning, an_empty_receipt_earns_nothing_MEM_9) {
  EXPECT_EQ(must(earned_by(shipped(), SalePurpose::own, {}, {})), (Earned{0, yuan("0")}));
}

TEST(Earning, tenders_that_earn_change_nothing_MEM_9) {
  const SaleLine lines[] = {line(yuan("399.00"))};
  const Tender tenders[] = {{word("cash"), yuan("300.00"), true}, {word("card"), yuan("99.00"), true}};
  EXPECT_EQ(must(earned_by(shipped(), SalePurpose::own, lines, tenders)).points, 399);
  const Tender untold[] = {{word("points"), std::nullopt, false}};
  EXPECT_EQ(must(earned_by(shipped(), SalePurpose::own, lines, untold)).points, 399);
}

TEST(Earning, a_policy_may_let_staff_earn_POS_5) {
  PointsRules rules = shipped();
  rules.staff_earns = true;
  const SaleLine lines[] = {line(yuan("399.00"))};
  EXPECT_EQ(must(earned_by(rules, SalePurpose::staff, lines, {})).points, 399);
}

TEST(Earning, a_policy_numbers_points_and_amount_MEM_9) {
  PointsRules rules = shipped();
  rules.points = 3;
  rules.per = yuan("0.50");
  const struct {
    const char* paid;
    std::int64_t points;
  } cases[] = {{"0.49", 0}, {"0.50", 3}, {"0.51", 3}, {"0.99", 3}, {"1.00", 6}, {"1.49", 6}, {"1.50", 9}};
  for (const auto& one : cases) {
    const SaleLine lines[] = {line(yuan(one.paid))};
    EXPECT_EQ(must(earned_by(rules, SalePurpose::own, lines, {})).points, one.points) << one.paid;
  }
}

TEST(Earning, works_in_currencies_without_decimals_and_with_three_MEM_9) {
  const auto document = must(shipped_policy("fashion"));
  const Currency yen = must(Currency::parse("JPY")), dinar = must(Currency::parse("KWD"));
  const SaleLine of_yen[] = {line(Money::of(1980, yen))}, of_dinar[] = {line(Money::of(1999, dinar))};
  EXPECT_EQ(must(earned_by(must(parse_policy(document, yen)).points, SalePurpose::own, of_yen, {})).points, 1980);
  EXPECT_EQ(must(earned_by(must(parse_policy(document, dinar)).points, SalePurpose::own, of_dinar, {})).points, 1);
}

TEST(Earning, amounts_of_two_currencies_are_refused) {
  const SaleLine lines[] = {line(yuan("1.00")), line(Money::of(100, must(Currency::parse("JPY"))))};
  EXPECT_EQ(problem(earned_by(shipped(), SalePurpose::own, lines, {})), "money.two_currencies");
  const Tender tenders[] = {{word("points"), Money::of(1, must(Currency::parse("JPY"))), false}};
  EXPECT_EQ(problem(earned_by(shipped(), SalePurpose::own, std::span(lines, 1), tenders)), "money.two_currencies");
}

TEST(Earning, what_does_not_fit_is_an_overflow_and_no_number) {
  const Money largest = Money::of(std::numeric_limits<std::int64_t>::max(), Currency());
  const SaleLine two[] = {line(largest), line(yuan("0.01"))};
  EXPECT_EQ(code(earned_by(shipped(), SalePurpose::own, two, {})), Code::overflow);
  EXPECT_EQ(code(earning_amount(shipped(), two)), Code::overflow);
  const SaleLine excluded_one[] = {line(largest), line(yuan("0.01"), "postage")};
  EXPECT_EQ(must(earning_amount(shipped(), excluded_one)), largest) << "what does not count does not overflow";
  PointsRules generous = shipped();
  generous.points = 101;
  const SaleLine one[] = {line(largest)};
  EXPECT_EQ(problem(earned_by(generous, SalePurpose::own, one, {})), "value.overflow points");
}

TEST(EarningAmount, is_what_was_paid_for_outgoing_lines_that_can_earn_MEM_9) {
  std::vector<SaleLine> lines;
  for (const char* text : {"399.99 coat", "12.00 postage", "in 50.00 dress", "0.01", "500.00 gift_card"})
    lines.push_back(line_of(text));
  lines.push_back(SaleLine());  // its amount is not told
  EXPECT_EQ(must(earning_amount(shipped(), lines)), yuan("400.00"));
}

TEST(Excluded, categories_are_words_of_the_policy_MEM_9) {
  for (const char* category : {"postage", "gift_card", "fee"})
    EXPECT_TRUE(excluded(shipped(), word(category))) << category;
  for (const char* category : {"", "coat", "fees", "post"})
    EXPECT_FALSE(excluded(shipped(), word(category))) << category;
}

}  // namespace
}  // namespace shuke
