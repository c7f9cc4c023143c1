/// \file
/// Ids: 16 bits of site, 47 bits of counter.
#include "shuke/model/ids.hpp"

#include "support.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <random>
#include <type_traits>

namespace shuke {
namespace {

using test::must;
using test::problem;

constexpr std::int64_t last_counter = (std::int64_t{1} << 47) - 1;
constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();

TEST(Id, is_none_at_first) {
  EXPECT_FALSE(CustomerId());
  EXPECT_EQ(CustomerId().number(), 0);
  EXPECT_EQ(must(CustomerId::of(0)), CustomerId());
}

TEST(Id, holds_site_and_counter_at_their_edges) {
  const std::int64_t sites[] = {1, 2, 32767, 32768, 65535}, counters[] = {1, 2, last_counter - 1, last_counter};
  for (const std::int64_t site : sites)
    for (const std::int64_t counter : counters) {
      const SaleId id = must(SaleId::make(site, counter));
      EXPECT_GT(id.number(), 0);
      EXPECT_EQ(id.site(), site);
      EXPECT_EQ(id.counter(), counter);
      EXPECT_EQ(must(SaleId::of(id.number())), id);
    }
  EXPECT_EQ(must(SaleId::make(65535, last_counter)).number(), most) << "63 bits are used, the sign is not";
  EXPECT_EQ(must(SaleId::make(1, 1)).number(), 140'737'488'355'329);
}

TEST(Id, refuses_sites_and_counters_outside_them) {
  for (const std::int64_t site : {std::int64_t{0}, std::int64_t{-1}, std::int64_t{65536}, most})
    EXPECT_EQ(problem(SaleId::make(site, 1)), "id.out_of_range") << site;
  for (const std::int64_t counter : {std::int64_t{0}, std::int64_t{-1}, last_counter + 1, most})
    EXPECT_EQ(problem(SaleId::make(1, counter)), "id.out_of_range") << counter;
  EXPECT_EQ(problem(SaleId::of(-1)), "id.negative");
  EXPECT_EQ(problem(SaleId::of(std::numeric_limits<std::int64_t>::min())), "id.negative");
}

TEST(Id, of_different_sites_and_counters_differ) {
  std::mt19937_64 random(20261121);
  for (int i = 0; i < 10'000; ++i) {
    const auto site = static_cast<std::int64_t>(random() % 65535 + 1),
               counter = static_cast<std::int64_t>(random() % last_counter + 1);
    const ShopId id = must(ShopId::make(site, counter));
    ASSERT_EQ(id.site(), site);
    ASSERT_EQ(id.counter(), counter);
    if (counter < last_counter) {
      ASSERT_LT(id, must(ShopId::make(site, counter + 1)));
    }
    if (site < 65535) {
      ASSERT_LT(id, must(ShopId::make(site + 1, 1)));
    }
  }
}

TEST(Id, of_different_kinds_do_not_mix) {
  static_assert(!std::is_convertible_v<CustomerId, SaleId>);
  static_assert(!std::is_convertible_v<std::int64_t, SaleId> && !std::is_constructible_v<SaleId, std::int64_t>);
  static_assert(!std::is_convertible_v<SaleId, bool>);
  SUCCEED();
}

}  // namespace
}  // namespace shuke
