/// \file
/// What a basket costs, row by row (MEM-6, MEM-7, POS-3, POS-4), what the answer tells, and what is refused.
#include "policy/prices_cases.hpp"
#include "shuke/texts/texts.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <set>

namespace shuke {
namespace {

using test::basket_lines;
using test::must;
using test::price_rules;
using test::problem;

Money yuan(std::string_view text) { return must(Money::parse(text, Currency())); }

Basket basket_of(const test::Case& row, std::span<const BasketLine> lines) {
  Basket basket;
  basket.day = test::day(row.has("day") ? row["day"] : "2026-11-21");
  basket.lines = lines;
  if (row.has("discount")) basket.discount = yuan(row["discount"]);
  test::set_customer(basket, row["customer"]);
  return basket;
}

template <class TextOf>
std::string joined(const std::vector<PricedLine>& lines, TextOf text_of) {
  std::string text;
  for (const PricedLine& line : lines) text += (text.empty() ? "" : " / ") + text_of(line);
  return text;
}

void expect_reasons(const test::Case& row, const PriceRules& rules, const BasketPrice& answer) {
  for (const std::string& why : test::parts(row["why"])) {
    const auto words = test::split(why, " ");
    const auto& verdict =
        test::verdict_on(rules, answer, static_cast<std::size_t>(test::whole(words.at(0)) - 1), words.at(1));
    EXPECT_EQ(test::name_of(verdict.why), words.at(2)) << row.place() << ": " << why;
  }
}

TEST(Prices, every_row_of_the_table) {
  BasketPrice answer;  // one for all rows: an answer that is used again leaves nothing of the one before
  for (const test::Case& row : test::cases("prices.csv")) {
    const PriceRules rules = price_rules(row["policy"]);
    const auto lines = basket_lines(row["lines"]);
    const Prices prices(rules);
    const Basket basket = basket_of(row, lines);
    const Result<void> done = prices.price(basket, answer);
    if (row["paid"] == "refused") {
      EXPECT_EQ(test::code(done), Code::invalid) << row.place();
      continue;
    }
    ASSERT_EQ(problem(done), "") << row.place();
    prices.explain(basket, answer);
    EXPECT_EQ(joined(answer.lines, [&](const PricedLine& one) { return test::portions_text(rules, answer, one); }),
              row["paid"])
        << row.place();
    if (row.has("to_pay")) {
      EXPECT_EQ(joined(answer.lines, [](const PricedLine& one) { return one.amount.text(); }), row["to_pay"])
          << row.place();
    }
    EXPECT_EQ(answer.total.text(), row["total"]) << row.place();
    expect_reasons(row, rules, answer);
  }
}

TEST(Prices, the_table_holds_at_least_ninety_rows_and_every_reason) {
  std::set<std::string> reasons{"given"};
  const auto rows = test::cases("prices.csv");
  EXPECT_GE(rows.size(), 90U);
  for (const test::Case& row : rows)
    for (const std::string& why : test::parts(row["why"])) reasons.emplace(test::split(why, " ").at(2));
  EXPECT_EQ(reasons.size(), static_cast<std::size_t>(PriceReason::limit_used_up) + 1);
}

/// A basket of a member on the birthday, priced by the fashion shop's rules.
struct Birthday {
  explicit Birthday(std::string_view text, std::string_view policy = "fashion") : rules(price_rules(policy)) {
    lines = basket_lines(text);
    basket.day = test::day("2026-11-21");
    basket.lines = lines;
    basket.card = "regular";
    basket.birthday = true;
  }
  Result<void> price() { return Prices(rules).price(basket, answer); }
  void explain() { Prices(rules).explain(basket, answer); }

  PriceRules rules;
  std::vector<BasketLine> lines;
  Basket basket;
  BasketPrice answer;
};

TEST(Prices, an_answer_tells_the_numbers_that_were_compared_MEM_7) {
  Birthday three("A:coat 3 x 399.00");
  must(three.price());
  EXPECT_TRUE(three.answer.verdicts.empty()) << "nobody asked why";
  three.explain();
  ASSERT_EQ(three.answer.groups.size(), 2U);
  const PricedGroup& limited = three.answer.groups[0];
  const PricedGroup& rest = three.answer.groups[1];
  EXPECT_EQ(limited.asked.text(), "798.00");
  EXPECT_EQ(limited.pieces, 2);
  EXPECT_EQ(limited.quantity.text(), "2");
  const PriceVerdict member = verdicts_of(three.answer, limited)[0];
  EXPECT_EQ(member.why, PriceReason::better_price);
  EXPECT_EQ(member.price->text(), "758.10");
  EXPECT_EQ(member.off_basis_points, 500);
  EXPECT_EQ(verdicts_of(three.answer, limited)[1].price, limited.amount);
  const PriceVerdict used_up = verdicts_of(three.answer, rest)[1];
  EXPECT_EQ(used_up.why, PriceReason::limit_used_up);
  EXPECT_EQ(used_up.price->text(), "319.20") << "what the third would have cost";
  EXPECT_EQ(used_up.off_basis_points, 2000);
  EXPECT_EQ(three.answer.birthday_pieces, 2);
  EXPECT_EQ(three.answer.birthday_pieces_left, 0);
  EXPECT_EQ(three.answer.asked.text(), "1197.00");
  EXPECT_EQ(three.answer.price.text(), "1017.45");
}

TEST(Prices, a_rule_whose_conditions_do_not_hold_has_no_price_MEM_6) {
  Birthday one("A:coat 1 x 399.00");
  one.basket.card = {};
  must(one.price());
  one.explain();
  ASSERT_EQ(verdicts_of(one.answer, one.answer.groups[0]).size(), 2U);
  for (const PriceVerdict& verdict : verdicts_of(one.answer, one.answer.groups[0]))
    EXPECT_FALSE(verdict.price.has_value());
  EXPECT_FALSE(one.answer.groups[0].rule.has_value());
}

TEST(Prices, birthday_pieces_that_are_left_are_told_MEM_7) {
  Birthday one("A:coat 1 x 399.00");
  must(one.price());
  EXPECT_EQ(one.answer.birthday_pieces, 1);
  EXPECT_EQ(one.answer.birthday_pieces_left, 1);
  one.basket.birthday_pieces_used = std::numeric_limits<std::int64_t>::max();
  must(one.price());
  EXPECT_EQ(one.answer.birthday_pieces, 0);
  EXPECT_EQ(one.answer.birthday_pieces_left, 0);
  one.basket.birthday = false;
  must(one.price());
  EXPECT_EQ(one.answer.birthday_pieces_left, 0);
}

TEST(Prices, of_nothing_are_nothing) {
  Birthday none("");
  must(none.price());
  none.explain();
  EXPECT_TRUE(none.answer.verdicts.empty());
  EXPECT_TRUE(none.answer.lines.empty());
  EXPECT_TRUE(none.answer.groups.empty());
  EXPECT_EQ(none.answer.total.text(), "0.00");
  none.basket.discount = yuan("0.01");
  EXPECT_EQ(problem(none.price()), "price.discount_too_large discount");
}

TEST(Prices, without_rules_everything_costs_what_is_asked) {
  Birthday one("A:coat 1 x 399.00 / B:skirt 1 x 9.99");
  one.rules.rules.clear();
  must(one.price());
  one.explain();
  EXPECT_EQ(one.answer.total.text(), "408.99");
  EXPECT_TRUE(verdicts_of(one.answer, one.answer.groups[1]).empty());
}

TEST(Prices, an_error_names_the_line_and_what_would_be_right) {
  const auto told = [](Birthday basket) { return text(basket.price().error(), Language::en); };
  EXPECT_EQ(told(Birthday("A 1 x 1.00 / B 0 x 1.00")), "lines[1].quantity: a quantity is above zero (POS-3)");
  EXPECT_EQ(told(Birthday("A 1 x -0.01")), "lines[0].unit_price: -0.01 is negative; this has to be 0 or more (POS-4)");
  EXPECT_EQ(told(Birthday("A 1 x 1.00 list=-2.00")),
            "lines[0].list_price: -2 is negative; this has to be 0 or more (POS-4)");
  Birthday discounted("A 1 x 1.00");
  discounted.basket.discount = yuan("1.01");
  EXPECT_EQ(told(discounted), "discount: a discount of 1.01 is more than the 0.80 it can be taken from (MEM-7)");
  discounted.basket.discount = Money::of(1, must(Currency::parse("GBP")));
  EXPECT_EQ(problem(discounted.price()), "money.two_currencies discount");
}

TEST(Prices, that_do_not_fit_are_an_overflow_and_never_wrap) {
  constexpr auto most = std::numeric_limits<std::int64_t>::max();
  Birthday one("A:coat 1 x 1.00");
  one.lines[0].unit_price = UnitPrice::of(most);
  must(one.price());
  EXPECT_EQ(one.answer.total.minor(), 73786976294838206) << "80 % of 9223372036854775807 ten-thousandths, in fen";
  one.lines[0].quantity = must(Quantity::of(most));
  EXPECT_EQ(test::code(one.price()), Code::overflow);
  one.lines[0].unit_price = UnitPrice::of(1);
  EXPECT_EQ(problem(one.price()), "");
  Birthday two("A:coat 1 x 1.00 / A:coat 1 x 1.00");
  two.lines[0].quantity = must(Quantity::of(most - most % 1000));
  EXPECT_EQ(test::code(two.price()), Code::overflow) << "the quantity of equal goods";
  Birthday many("A:coat 1 x 1.00 / B:coat 1 x 1.00");
  for (BasketLine& line : many.lines) {
    line.unit_price = UnitPrice::of(most);
    line.quantity = must(Quantity::of(100'000));
  }
  EXPECT_EQ(test::code(many.price()), Code::overflow) << "the sum of the bill";
}

TEST(Prices, are_in_the_minor_units_of_the_currency) {
  Birthday yen("A:coat 3 x 399");
  yen.basket.currency = must(Currency::parse("JPY"));
  must(yen.price());
  EXPECT_EQ(yen.answer.groups[0].amount.text(), "638") << "638.4";
  EXPECT_EQ(yen.answer.groups[1].amount.text(), "379") << "379.05";
  EXPECT_EQ(yen.answer.total.text(), "1017");
}

TEST(Prices, pieces_of_a_portion_differ_by_a_minor_unit_at_most_MEM_7) {
  Birthday pieces("A:coat 5 x 1.11");
  pieces.basket.birthday = false;
  must(pieces.price());  // 5.55 less 5 % is 5.2725: 5.27 for five pieces
  ASSERT_EQ(pieces.answer.portions.size(), 1U);
  EXPECT_EQ(pieces.answer.portions[0].amount.minor(), 527);
  EXPECT_EQ(pieces.answer.portions[0].pieces, 5) << "two at 1.06 and three at 1.05";
}

// The room of an answer is kept: a till prices basket after basket without asking for memory.
TEST(Prices, of_the_same_size_again_take_no_new_room) {
  Birthday basket("A:coat 3 x 399.00 / B:skirt 2 x 9.99 / C:coat 2.5m x 9.99");
  basket.basket.discount = yuan("1.00");
  must(basket.price());
  basket.explain();
  const void* const before[] = {basket.answer.lines.data(),     basket.answer.portions.data(),
                                basket.answer.groups.data(),    basket.answer.verdicts.data(),
                                basket.answer.room.best.data(), basket.answer.room.shares.data()};
  must(basket.price());
  basket.explain();
  const void* const after[] = {basket.answer.lines.data(),     basket.answer.portions.data(),
                               basket.answer.groups.data(),    basket.answer.verdicts.data(),
                               basket.answer.room.best.data(), basket.answer.room.shares.data()};
  EXPECT_TRUE(std::equal(std::begin(before), std::end(before), std::begin(after)));
}

TEST(Prices, are_a_section_that_a_policy_may_lack) {
  for (const ShippedPolicy& shipped : shipped_policies()) {
    Policy policy = must(parse_policy(shipped.document, Currency()));
    EXPECT_EQ(must(prices_of(policy)).rules(), policy.prices) << shipped.name;
    policy.prices.reset();
    EXPECT_EQ(problem(prices_of(policy)), "policy.no_section policy") << shipped.name;
  }
}

}  // namespace
}  // namespace shuke
