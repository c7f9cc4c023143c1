// What is left of price × quantity after a percentage, rounded half up once (MEM-7): beside arithmetic of 128 bits.
#include "policy/rounding.hpp"

#include <gtest/gtest.h>

#include <random>

namespace shuke::policy {
namespace {

__extension__ using Wide = __int128;

std::optional<std::int64_t> as_written(std::int64_t price, std::int64_t quantity, std::int64_t off, int digits,
                                       std::int64_t unit) {
  const Wide step = Wide{power_of_ten(UnitPrice::digits + Quantity::digits + 4 - digits)} * unit;
  Wide exact = Wide{price} * quantity;
  if (__builtin_mul_overflow(exact, Wide{10'000 - off}, &exact)) return std::nullopt;
  const Wide rounded = (exact / step + (exact % step * 2 >= step ? 1 : 0)) * unit;
  if (rounded > std::numeric_limits<std::int64_t>::max()) return std::nullopt;
  return static_cast<std::int64_t>(rounded);
}

TEST(Rounding, is_half_up_below_at_and_above_the_half_MEM_7) {
  const Rounding to_fen(2, 1), to_jiao(2, 10), to_yuan(2, 100), to_yen(0, 1);
  const UnitPrice price = UnitPrice::of(99'750);  // 9.975
  EXPECT_EQ(to_fen.of(price, 1000, 0), 998) << "997.5 fen";
  EXPECT_EQ(to_fen.of(UnitPrice::of(99'749), 1000, 0), 997);
  EXPECT_EQ(to_jiao.of(UnitPrice::of(99'500), 1000, 0), 1000) << "9.95";
  EXPECT_EQ(to_jiao.of(UnitPrice::of(99'499), 1000, 0), 990);
  EXPECT_EQ(to_yuan.of(UnitPrice::of(95'000), 1000, 0), 1000) << "9.50";
  EXPECT_EQ(to_yuan.of(UnitPrice::of(94'999), 1000, 0), 900);
  EXPECT_EQ(to_yen.of(UnitPrice::of(6'384'000), 1000, 0), 638);
  EXPECT_EQ(to_fen.of(UnitPrice::of(3'990'000), 2000, 500), 75'810) << "two at 399.00 less 5 %";
  EXPECT_EQ(to_fen.of(price, 0, 0), 0);
  EXPECT_EQ(to_fen.of(price, 1000, 10'000), 0) << "all of it off";
}

TEST(Rounding, tells_what_does_not_fit_MEM_7) {
  constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
  const Rounding to_fen(2, 1);
  // 10^5 of price × thousandths are a fen: this is the last product that fits, and the first that does not.
  EXPECT_EQ(to_fen.of(UnitPrice::of(most), 100'000, 0), most);
  EXPECT_EQ(to_fen.of(UnitPrice::of(most), 100'001, 0), std::nullopt);
  EXPECT_EQ(to_fen.of(UnitPrice::of(most), most, 0), std::nullopt) << "not even in 128 bits";
}

TEST(Rounding, is_that_of_128_bits_for_any_price_and_quantity) {
  std::mt19937_64 random(20261123);
  int wide = 0;
  for (int i = 0; i < 300'000; ++i) {
    const auto bits = [&](int most) { return static_cast<std::int64_t>(random() >> (64 - 1 - random() % most)); };
    const std::int64_t price = bits(62), quantity = bits(62), off = static_cast<std::int64_t>(random() % 10'001);
    const int digits = static_cast<int>(random() % 5);
    const std::int64_t unit = power_of_ten(static_cast<int>(random() % 3));
    const auto expected = as_written(price, quantity, off, digits, unit);
    wide += expected ? 0 : 1;
    ASSERT_EQ(Rounding(digits, unit).of(UnitPrice::of(price), quantity, off), expected)
        << price << " x " << quantity << " less " << off << ", " << digits << " decimals, by " << unit;
  }
  EXPECT_GT(wide, 1000) << "some do not fit";
  EXPECT_LT(wide, 200'000) << "many do";
}

}  // namespace
}  // namespace shuke::policy
