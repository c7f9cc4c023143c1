/// \file
/// What a return takes back (MEM-9), and which part of an amount a piece has (MEM-7).
#include "policy/cases.hpp"
#include "shuke/policy/points.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <numeric>
#include <random>

namespace shuke {
namespace {

using test::code;
using test::must;
using test::problem;

Money yuan(std::string_view text) { return must(Money::parse(text, Currency())); }
Quantity pieces(std::string_view text) { return must(Quantity::parse(text)); }

TEST(TakingBack, is_as_the_table_says_MEM_9) {
  for (const test::Case& one : test::cases("taking_back.csv")) {
    const auto back =
        taken_back_in_all(std::stoll(one["earned"]), yuan(one["returned"]).minor(), yuan(one["paid"]).minor());
    if (one["taken_back"] == "refused") EXPECT_EQ(problem(back), "points.returned_out_of_range") << one.place();
    else EXPECT_EQ(std::to_string(must(back)), one["taken_back"]) << one.place();
  }
}

/// Cuts a number into random parts, none of them zero.
std::vector<std::int64_t> parts_of(std::int64_t whole, std::mt19937_64& random) {
  std::vector<std::int64_t> parts;
  while (whole > 0) {
    const auto most =
        static_cast<std::uint64_t>(random() % 3 == 0 ? whole : std::min<std::int64_t>(whole, 1 + whole / 4));
    parts.push_back(static_cast<std::int64_t>(1 + random() % most));
    whole -= parts.back();
  }
  return parts;
}

TEST(TakingBack, in_parts_takes_back_all_and_never_more_MEM_9) {
  std::mt19937_64 random(20240229);
  for (int sale = 0; sale < 5000; ++sale) {
    const auto paid = static_cast<std::int64_t>(1 + random() % (random() % 2 == 0 ? 500 : 50'000'000));
    const auto earned = random() % 4 == 0 ? static_cast<std::int64_t>(random() % 100'000) : paid / 100;
    std::int64_t returned = 0, taken = 0;
    for (const std::int64_t part : parts_of(paid, random)) {
      returned += part;
      const std::int64_t in_all = must(taken_back_in_all(earned, returned, paid));
      ASSERT_GE(in_all, taken) << "a return never gives points: E " << earned << " P " << paid << " R " << returned;
      ASSERT_LE(in_all, earned);
      // By the definition of the floor: in_all <= E*R/P < in_all + 1.
      ASSERT_LE(in_all * paid, earned * returned);
      ASSERT_GT((in_all + 1) * paid, earned * returned);
      ASSERT_TRUE(returned < paid || in_all == earned);
      taken = in_all;
    }
    ASSERT_EQ(returned, paid);
    ASSERT_EQ(taken, earned) << "all came back: P " << paid;
  }
}

TEST(TakingBack, of_the_largest_sale_does_not_overflow_on_its_way_MEM_9) {
  constexpr auto most = std::numeric_limits<std::int64_t>::max();
  EXPECT_EQ(must(taken_back_in_all(most, most, most)), most);
  EXPECT_EQ(must(taken_back_in_all(most, most - 1, most)), most - 1);
  EXPECT_EQ(code(taken_back_in_all(1, most, most - 1)), Code::invalid);
}

TEST(Share, is_the_difference_of_cumulative_shares_MEM_7) {
  const struct {
    const char *amount, *whole, *before, *part, *share;
  } cases[] = {
      {"10.00", "3", "0", "1", "3.33"},      {"10.00", "3", "1", "1", "3.33"},
      {"10.00", "3", "2", "1", "3.34"},      {"10.00", "3", "0", "2", "6.66"},
      {"10.00", "3", "1", "2", "6.67"},      {"10.00", "3", "0", "3", "10.00"},
      {"0.01", "2", "0", "1", "0.00"},       {"0.01", "2", "1", "1", "0.01"},
      {"10.00", "2", "2", "0", "0.00"},      {"399.00", "1", "0", "1", "399.00"},
      {"0.00", "3", "0", "1", "0.00"},       {"50.00", "0.250", "0", "0.125", "25.00"},
      {"9.99", "0.5", "0.1", "0.3", "6.00"},  // 7.992 less 1.998, each rounded down first
  };
  for (const auto& one : cases)
    EXPECT_EQ(must(share(yuan(one.amount), pieces(one.whole), pieces(one.before), pieces(one.part))).text(), one.share)
        << one.part << " of " << one.whole << " after " << one.before << " for " << one.amount;
}

TEST(Share, of_all_parts_is_the_amount_to_the_fen_MEM_7) {
  std::mt19937_64 random(3990);
  for (int sale = 0; sale < 5000; ++sale) {
    const auto whole = static_cast<std::int64_t>(1 + random() % 20'000);
    const Money amount = Money::of(static_cast<std::int64_t>(random() % 10'000'000), Currency());
    std::int64_t before = 0, sum = 0;
    for (const std::int64_t part : parts_of(whole, random)) {
      const Money one =
          must(share(amount, must(Quantity::of(whole)), must(Quantity::of(before)), must(Quantity::of(part))));
      ASSERT_GE(one.minor(), 0);
      // Less than one minor unit away from the exact share, on either side.
      ASSERT_LT(std::abs(one.minor() * whole - amount.minor() * part), whole);
      before += part;
      sum += one.minor();
    }
    ASSERT_EQ(sum, amount.minor());
  }
}

TEST(Share, of_more_than_there_is_left_is_refused_MEM_7) {
  const Money ten = yuan("10.00");
  EXPECT_EQ(problem(share(ten, pieces("2"), pieces("0"), pieces("2.001"))), "points.share_out_of_range");
  EXPECT_EQ(problem(share(ten, pieces("2"), pieces("1"), pieces("1.001"))), "points.share_out_of_range");
  EXPECT_EQ(problem(share(ten, pieces("2"), pieces("2"), pieces("0.001"))), "points.share_out_of_range");
  EXPECT_EQ(problem(share(ten, pieces("0"), pieces("0"), pieces("0"))), "points.share_out_of_range");
  const Quantity most = must(Quantity::of(std::numeric_limits<std::int64_t>::max()));
  EXPECT_EQ(code(share(ten, most, most, pieces("1"))), Code::overflow);
  EXPECT_EQ(must(share(Money::of(most.number(), Currency()), most, Quantity(), most)).minor(), most.number());
}

}  // namespace
}  // namespace shuke
