/// \file
/// Money, unit prices, quantities: one rounding, half up, and currencies that do not mix.
#include "shuke/model/money.hpp"

#include "support.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <type_traits>

namespace shuke {
namespace {

using test::code;
using test::must;
using test::problem;

constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min(),
                       most = std::numeric_limits<std::int64_t>::max();

Currency currency(std::string_view name) { return must(Currency::parse(name)); }
Money money(std::string_view text, std::string_view name = "CNY") { return must(Money::parse(text, currency(name))); }

TEST(Currency, knows_how_many_decimals_its_minor_unit_has) {
  const struct {
    const char* code;
    int digits;
  } cases[] = {{"CNY", 2}, {"GBP", 2}, {"EUR", 2}, {"USD", 2}, {"HKD", 2},
               {"JPY", 0}, {"KRW", 0}, {"KWD", 3}, {"BHD", 3}};
  for (const auto& one : cases) {
    EXPECT_EQ(currency(one.code).digits(), one.digits) << one.code;
    EXPECT_EQ(currency(one.code).code(), one.code);
  }
  EXPECT_EQ(Currency(), currency("CNY"));
  EXPECT_NE(currency("EUR"), currency("USD"));
}

TEST(Currency, refuses_what_is_no_code) {
  for (const char* code : {"", "C", "CN", "CNYX", "cny", "Cny", "C1Y", "ZZZ", "QQQ", " CN", "元", "¥", "人民币"})
    EXPECT_EQ(problem(Currency::parse(code)), "currency.unknown currency") << code;
}

TEST(Money, takes_the_decimals_of_its_currency_and_no_more) {
  EXPECT_EQ(money("798.00").minor(), 79800);
  EXPECT_EQ(money("798").minor(), 79800);
  EXPECT_EQ(money("-0.05").minor(), -5);
  EXPECT_EQ(money("798", "JPY").minor(), 798);
  EXPECT_EQ(money("7.981", "KWD").minor(), 7981);
  EXPECT_EQ(problem(Money::parse("7.981", currency("CNY"))), "value.not_a_decimal");
  EXPECT_EQ(problem(Money::parse("7.9", currency("JPY"))), "value.not_a_decimal");
  EXPECT_EQ(problem(Money::parse("7.9811", currency("KWD"))), "value.not_a_decimal");
}

TEST(Money, is_written_with_all_decimals_of_its_currency) {
  EXPECT_EQ(money("798").text(), "798.00");
  EXPECT_EQ(money("-0.5").text(), "-0.50");
  EXPECT_EQ(money("798", "JPY").text(), "798");
  EXPECT_EQ(money("0", "KWD").text(), "0.000");
}

TEST(Money, amounts_of_up_to_4_decimals_round_half_up_on_their_magnitude) {
  const struct {
    const char* text;
    const char* currency;
    std::int64_t minor;
  } cases[] = {
      {"1.0049", "CNY", 100},  {"1.005", "CNY", 101},   {"1.0051", "CNY", 101},    {"-1.0049", "CNY", -100},
      {"-1.005", "CNY", -101}, {"0.005", "CNY", 1},     {"-0.005", "CNY", -1},     {"0.0049", "CNY", 0},
      {"2.675", "CNY", 268},  // 2.675 as a binary fraction lies below the half
      {"1.4999", "JPY", 1},    {"1.5", "JPY", 2},       {"-1.5", "JPY", -2},       {"0.4999", "JPY", 0},
      {"1.0004", "KWD", 1000}, {"1.0005", "KWD", 1001}, {"-1.0005", "KWD", -1001}, {"12.34", "CNY", 1234},
  };
  for (const auto& one : cases)
    EXPECT_EQ(must(Money::parse_rounded(one.text, currency(one.currency))),
              Money::of(one.minor, currency(one.currency)))
        << one.text << ' ' << one.currency;
  EXPECT_EQ(problem(Money::parse_rounded("1.00005", Currency())), "value.not_a_decimal");
  EXPECT_EQ(code(Money::parse_rounded("922337203685477.5808", Currency())), Code::overflow);
  EXPECT_EQ(must(Money::parse_rounded("922337203685477.5807", Currency())).minor(), 92'233'720'368'547'758);
}

TEST(Money, price_times_quantity_is_rounded_once_POS_3) {
  const struct {
    const char* price;
    const char* quantity;
    const char* currency;
    std::int64_t minor;
  } cases[] = {
      {"2.55", "6", "GBP", 1530},   {"0.1234", "0.5", "CNY", 6},
      {"0.01", "0.5", "CNY", 1},    {"0.01", "0.499", "CNY", 0},
      {"0.01", "0.501", "CNY", 1},  {"399.00", "2", "CNY", 79800},
      {"0.33", "0.125", "CNY", 4},  {"-0.01", "0.5", "CNY", -1},
      {"-0.01", "0.499", "CNY", 0}, {"1.0049", "100", "CNY", 10049},
      {"150", "0.5", "JPY", 75},    {"1", "0.5", "JPY", 1},
      {"1", "0.499", "JPY", 0},     {"0.0005", "1", "KWD", 1},
      {"0.0004", "1", "KWD", 0},    {"5", "0", "CNY", 0},
  };
  for (const auto& one : cases)
    EXPECT_EQ(must(Money::product(must(UnitPrice::parse(one.price)), must(Quantity::parse(one.quantity)),
                                  currency(one.currency)))
                  .minor(),
              one.minor)
        << one.price << " x " << one.quantity << ' ' << one.currency;
}

TEST(Money, a_product_that_does_not_fit_says_so) {
  const Quantity many = must(Quantity::of(most)), one = must(Quantity::parse("1"));
  EXPECT_EQ(code(Money::product(UnitPrice::of(most), many, Currency())), Code::overflow);
  EXPECT_EQ(code(Money::product(UnitPrice::of(least), many, Currency())), Code::overflow);
  EXPECT_EQ(must(Money::product(UnitPrice::of(most), one, Currency())).minor(), 92'233'720'368'547'758);
  EXPECT_EQ(must(Money::product(UnitPrice::of(least), one, Currency())).minor(), -92'233'720'368'547'758);
}

TEST(Money, adds_up_within_one_currency_and_64_bits) {
  EXPECT_EQ(must(money("1.50").plus(money("-0.75"))), money("0.75"));
  EXPECT_EQ(problem(money("1").plus(money("1", "JPY"))), "money.two_currencies");
  EXPECT_NE(money("1.00"), Money::of(100, currency("USD"))) << "equal minor units of two currencies are not equal";
  EXPECT_EQ(code(Money::of(most, Currency()).plus(Money::of(1, Currency()))), Code::overflow);
  EXPECT_EQ(code(Money::of(least, Currency()).plus(Money::of(-1, Currency()))), Code::overflow);
  EXPECT_EQ(must(Money::of(most, Currency()).plus(Money::of(least, Currency()))).minor(), -1);
}

TEST(UnitPrice, holds_4_decimals_and_shows_at_least_2) {
  EXPECT_EQ(must(UnitPrice::parse("2.55")).number(), 25500);
  EXPECT_EQ(must(UnitPrice::parse("2.5")).text(), "2.50");
  EXPECT_EQ(must(UnitPrice::parse("2.5001")).text(), "2.5001");
  EXPECT_EQ(must(UnitPrice::parse("-11062.06")).text(), "-11062.06") << "books of other systems hold negative prices";
  EXPECT_EQ(problem(UnitPrice::parse("2.50001")), "value.not_a_decimal");
  EXPECT_EQ(code(UnitPrice::parse("922337203685477.5808")), Code::overflow);
}

TEST(Quantity, has_3_decimals_and_is_never_negative_POS_3) {
  EXPECT_EQ(must(Quantity::parse("2")).number(), 2000);
  EXPECT_EQ(must(Quantity::parse("0.125")).text(), "0.125");
  EXPECT_EQ(must(Quantity::parse("2.000")).text(), "2");
  EXPECT_EQ(must(Quantity::parse("-0")).number(), 0);
  EXPECT_EQ(problem(Quantity::parse("0.1255")), "value.not_a_decimal");
  for (const auto& refused :
       {Quantity::parse("-1"), Quantity::parse("-0.001"), Quantity::of(-1), Quantity::of(least)}) {
    EXPECT_EQ(problem(refused), "quantity.negative");
    EXPECT_EQ(refused.error().rule, "POS-3");
  }
  EXPECT_EQ(code(Quantity::parse("9223372036854775.808")), Code::overflow);
}

TEST(Money, is_not_made_of_bare_numbers) {
  static_assert(!std::is_constructible_v<Money, std::int64_t> && !std::is_constructible_v<Money, double>);
  static_assert(!std::is_constructible_v<Quantity, std::int64_t> && !std::is_constructible_v<UnitPrice, std::int64_t>);
  SUCCEED();
}

}  // namespace
}  // namespace shuke
