/// \file
/// Decimal text to integers and back, and arithmetic that says when it does not fit.
#include "shuke/model/checked.hpp"

#include "support.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <random>

namespace shuke {
namespace {

using test::code;
using test::must;
using test::problem;

constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min(),
                       most = std::numeric_limits<std::int64_t>::max();

TEST(ParseDecimal, reads_integers_of_the_last_digit) {
  const struct {
    const char* text;
    int digits;
    std::int64_t value;
  } cases[] = {
      {"0", 2, 0},
      {"-0", 2, 0},
      {"-0.00", 2, 0},
      {"1", 0, 1},
      {"1", 2, 100},
      {"1.5", 2, 150},
      {"1.05", 2, 105},
      {"-12.345", 3, -12345},
      {"007", 0, 7},
      {"00.50", 2, 50},
      {"0.0001", 4, 1},
      {"798.00", 2, 79800},
      {"2.5500", 2, 255},
      {"1.000000000000", 0, 1},
      {"1.10000000000000000000000", 1, 11},
      {"-0.5", 1, -5},
      {"000000000000000000000000000001", 0, 1},
  };
  for (const auto& one : cases) EXPECT_EQ(must(parse_decimal(one.text, one.digits)), one.value) << one.text;
}

TEST(ParseDecimal, reaches_both_ends_of_64_bits_and_not_further) {
  EXPECT_EQ(must(parse_decimal("9223372036854775807", 0)), most);
  EXPECT_EQ(must(parse_decimal("-9223372036854775808", 0)), least);
  EXPECT_EQ(must(parse_decimal("92233720368547758.07", 2)), most);
  EXPECT_EQ(must(parse_decimal("-92233720368547758.08", 2)), least);
  EXPECT_EQ(must(parse_decimal("-922337203685477.5808", 4)), least);
  for (const char* text : {"9223372036854775808", "-9223372036854775809", "99999999999999999999",
                           "-99999999999999999999", "18446744073709551616", "100000000000000000000000000000000000000"})
    EXPECT_EQ(code(parse_decimal(text, 0)), Code::overflow) << text;
  for (const char* text : {"92233720368547758.08", "-92233720368547758.09", "92233720368547759", "9223372036854775807"})
    EXPECT_EQ(code(parse_decimal(text, 2)), Code::overflow) << text;
}

TEST(ParseDecimal, refuses_what_is_no_plain_decimal) {
  for (const char* text :
       {"",      "-",    ".",   ".5", "1.",   "-.5", "-1.", "1e3", "1E3", "+1",   " 1",  "1 ",  "1 000", "1,5",
        "1.2.3", "1..2", "--1", "1-", "0x10", "inf", "nan", "１",  "¥1",  "1.-5", "- 1", "1_0", "1.5e0"})
    EXPECT_EQ(problem(parse_decimal(text, 4)), "value.not_a_decimal") << text;
  EXPECT_EQ(problem(parse_decimal(std::string_view("1\0", 2), 2)), "value.not_a_decimal");
}

TEST(ParseDecimal, refuses_digits_beyond_the_last_one_but_takes_zeros_there) {
  EXPECT_EQ(problem(parse_decimal("1.005", 2)), "value.not_a_decimal");
  EXPECT_EQ(problem(parse_decimal("1.0", 0)), "");
  EXPECT_EQ(problem(parse_decimal("1.1", 0)), "value.not_a_decimal");
  EXPECT_EQ(problem(parse_decimal("1.0001", 3)), "value.not_a_decimal");
  EXPECT_EQ(problem(parse_decimal("1.00000001", 3)), "value.not_a_decimal");
  EXPECT_EQ(problem(parse_decimal("1.000x", 2)), "value.not_a_decimal");
}

TEST(DecimalText, writes_at_least_so_many_decimals_and_no_zeros_after_them) {
  const struct {
    std::int64_t value;
    int digits, least;
    const char* text;
  } cases[] = {
      {0, 0, 0, "0"},
      {0, 2, 2, "0.00"},
      {0, 3, 0, "0"},
      {5, 2, 2, "0.05"},
      {-5, 2, 2, "-0.05"},
      {79800, 2, 2, "798.00"},
      {25500, 4, 2, "2.55"},
      {25000, 4, 2, "2.50"},
      {25001, 4, 2, "2.5001"},
      {25010, 4, 2, "2.501"},
      {2000, 3, 0, "2"},
      {125, 3, 0, "0.125"},
      {120, 3, 0, "0.12"},
      {-2000, 3, 0, "-2"},
      {100, 0, 0, "100"},
      {1, 4, 4, "0.0001"},
      {most, 0, 0, "9223372036854775807"},
      {least, 0, 0, "-9223372036854775808"},
      {least, 2, 2, "-92233720368547758.08"},
      {most, 4, 0, "922337203685477.5807"},
  };
  for (const auto& one : cases) EXPECT_EQ(decimal_text(one.value, one.digits, one.least), one.text);
}

TEST(DecimalText, reads_back_as_the_same_number) {
  std::mt19937_64 random(8);
  for (int i = 0; i < 20'000; ++i) {
    const auto value = static_cast<std::int64_t>(random() >> random() % 64) * (random() % 2 == 0 ? 1 : -1);
    for (int digits = 0; digits <= 4; ++digits)
      for (int shown = 0; shown <= digits; ++shown)
        ASSERT_EQ(must(parse_decimal(decimal_text(value, digits, shown), digits)), value);
  }
}

TEST(CheckedAdd, says_when_a_sum_does_not_fit) {
  EXPECT_EQ(must(checked_add(most - 1, 1)), most);
  EXPECT_EQ(must(checked_add(least, most)), -1);
  EXPECT_EQ(code(checked_add(most, 1)), Code::overflow);
  EXPECT_EQ(code(checked_add(least, -1)), Code::overflow);
}

TEST(MultiplyDivide, rounds_half_up_on_the_magnitude) {
  const struct {
    std::int64_t a, b, divisor, result;
  } cases[] = {{3, 1, 2, 2},     {-3, 1, 2, -2},   {1, 1, 2, 1},       {-1, 1, 2, -1},     {149, 1, 100, 1},
               {150, 1, 100, 2}, {151, 1, 100, 2}, {-149, 1, 100, -1}, {-150, 1, 100, -2}, {1, 1, 3, 0},
               {2, 1, 3, 1},     {5, -1, 2, -3},   {0, 5, 7, 0},       {7, 1, 1, 7},       {-7, -1, 2, 4}};
  for (const auto& one : cases)
    EXPECT_EQ(must(multiply_divide_half_up(one.a, one.b, one.divisor)), one.result)
        << one.a << " * " << one.b << " / " << one.divisor;
}

TEST(MultiplyDivide, keeps_wide_products_and_says_when_the_quotient_does_not_fit) {
  EXPECT_EQ(must(multiply_divide_half_up(most, most, most)), most);
  EXPECT_EQ(must(multiply_divide_half_up(least, most, most)), least);
  EXPECT_EQ(must(multiply_divide_half_up(least, 1, 1)), least);
  EXPECT_EQ(code(multiply_divide_half_up(least, -1, 1)), Code::overflow);
  EXPECT_EQ(code(multiply_divide_half_up(least, least, 1)), Code::overflow) << "2^126 doubled would not fit 128 bits";
  EXPECT_EQ(code(multiply_divide_half_up(most, 3, 2)), Code::overflow);
  EXPECT_EQ(must(multiply_divide_floor(most, most, most)), most);
  EXPECT_EQ(must(multiply_divide_floor(5, 3, 4)), 3);
  EXPECT_EQ(must(multiply_divide_floor(4, 3, 4)), 3);
  EXPECT_EQ(code(multiply_divide_floor(most, 2, 1)), Code::overflow);
}

}  // namespace
}  // namespace shuke
