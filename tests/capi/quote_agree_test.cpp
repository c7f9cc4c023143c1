/// \file
/// Prices have two doors, records and structs: both say the same. And what a caller of the second can do wrong.
#include <gtest/gtest.h>

#include <filesystem>
#include <random>

#include "shuke.h"
#include "shuke/clientele/clientele.hpp"
#include "support.hpp"

namespace shuke {
namespace {

using test::must;

constexpr std::int32_t day = 20'520;  // 2026-03-08

class QuoteAgree : public testing::Test {
 protected:
  QuoteAgree()
      : folder_(std::filesystem::path(testing::TempDir()) /
                ("shuke-" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()))) {
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directory(folder_);
    must(Clientele::init(url(), {}));
    EXPECT_EQ(shuke_open(&shop, url().c_str(), nullptr), SHUKE_OK);
    EXPECT_EQ(shuke_pricing_create(&pricing, shop, nullptr, nullptr, day), SHUKE_OK) << shuke_error_text();
  }
  ~QuoteAgree() override {
    EXPECT_EQ(shuke_pricing_destroy(pricing), SHUKE_OK);
    EXPECT_EQ(shuke_close(shop), SHUKE_OK);
    std::filesystem::remove_all(folder_);
  }
  std::string url() const { return "sqlite:" + (folder_ / "shop.db").string(); }

  shuke_shop* shop = nullptr;
  shuke_pricing* pricing = nullptr;

 private:
  std::filesystem::path folder_;
};

/// A basket for both doors. Texts are literals.
struct Pair {
  QuoteQuestion question;
  std::vector<shuke_basket_line> lines;
};

Pair pair_of(std::mt19937& dice) {
  constexpr const char* skus[] = {"A", "B", "46776E"};
  constexpr const char* categories[] = {"coat", "postage", ""};
  const auto below = [&](std::size_t n) { return static_cast<std::size_t>(dice() % n); };
  Pair pair;
  pair.question.day = must(Day::of_number(day));
  for (std::size_t count = 1 + below(12); count > 0; --count) {
    shuke_basket_line given = SHUKE_BASKET_LINE_INIT;
    SaleLine line;
    line.sku = given.sku = skus[below(3)];
    given.category = categories[below(3)];
    if (*given.category != '\0') line.category = must(Word::parse(given.category));
    given.quantity = static_cast<std::int64_t>(below(3) == 0 ? 1 + below(3000) : 1000 * (1 + below(3)));
    line.quantity = must(Quantity::of(given.quantity));
    given.unit_price = static_cast<std::int64_t>(below(2) == 0 ? 3'990'000 : below(100'000));
    line.unit_price = UnitPrice::of(given.unit_price);
    if (below(4) == 0) {
      given.list_price = 4'000'000;
      line.list_price = UnitPrice::of(given.list_price);
      given.price_source = static_cast<std::int32_t>(below(4));
      line.price_source = static_cast<PriceSource>(given.price_source);
    }
    line.gift = below(8) == 0;
    line.service = below(8) == 0;
    line.full_price = below(8) != 0;
    if (line.gift) given.flags |= SHUKE_BASKET_GIFT;
    if (line.service) given.flags |= SHUKE_BASKET_SERVICE;
    if (!line.full_price) given.flags |= SHUKE_BASKET_NOT_FULL_PRICE;
    pair.question.lines.push_back(line);
    pair.lines.push_back(given);
  }
  return pair;
}

TEST_F(QuoteAgree, a_thousand_baskets_cost_the_same_by_both_doors) {
  Clientele clientele = must(Clientele::open(url()));
  std::mt19937 dice(20'260'308);
  for (int i = 0; i < 1000; ++i) {
    const Pair pair = pair_of(dice);
    const QuoteAnswer expected = must(clientele.quote(pair.question));
    std::vector<shuke_priced_line> priced(pair.lines.size());
    priced[0].struct_size = sizeof(shuke_priced_line);
    shuke_priced_basket basket{};
    basket.struct_size = sizeof basket;
    ASSERT_EQ(shuke_pricing_quote(&basket, priced.data(), pricing, pair.lines.data(),
                                  static_cast<std::int64_t>(pair.lines.size()), 0, 0),
              SHUKE_OK)
        << shuke_error_text();
    EXPECT_EQ(basket.asked, expected.asked.minor());
    EXPECT_EQ(basket.total, expected.total.minor());
    for (std::size_t at = 0; at < priced.size(); ++at) {
      const QuoteLine& line = expected.lines[at];
      EXPECT_EQ(priced[at].amount, line.amount.minor());
      ASSERT_EQ(priced[at].part_count, static_cast<std::int32_t>(line.parts.size()));
      for (std::size_t part = 0; part < line.parts.size(); ++part) {
        EXPECT_EQ(priced[at].parts[part].amount, line.parts[part].amount.minor());
        EXPECT_EQ(priced[at].parts[part].price_rule, line.parts[part].price_rule.text());
      }
    }
  }
}

TEST_F(QuoteAgree, what_a_caller_can_do_wrong) {
  shuke_pricing* none = nullptr;
  EXPECT_EQ(shuke_pricing_create(nullptr, shop, nullptr, nullptr, day), SHUKE_MISUSE);
  EXPECT_EQ(shuke_pricing_create(&none, nullptr, nullptr, nullptr, day), SHUKE_MISUSE);
  EXPECT_EQ(shuke_pricing_create(&none, shop, "nowhere", nullptr, day), SHUKE_UNKNOWN);
  EXPECT_EQ(shuke_pricing_create(&none, shop, nullptr, "nobody", day), SHUKE_UNKNOWN);
  EXPECT_EQ(none, nullptr);
  shuke_basket_line line = SHUKE_BASKET_LINE_INIT;
  line.sku = "A";
  line.unit_price = 3'990'000;
  shuke_priced_line priced{};
  priced.struct_size = sizeof priced;
  const auto quote = [&] { return shuke_pricing_quote(nullptr, &priced, pricing, &line, 1, 0, 0); };
  EXPECT_EQ(quote(), SHUKE_OK);
  EXPECT_EQ(priced.amount, 39'900);
  EXPECT_EQ(shuke_pricing_quote(nullptr, nullptr, pricing, nullptr, 0, 0, 0), SHUKE_OK);
  EXPECT_EQ(shuke_pricing_quote(nullptr, &priced, nullptr, &line, 1, 0, 0), SHUKE_MISUSE);
  EXPECT_EQ(shuke_pricing_quote(nullptr, nullptr, pricing, &line, 1, 0, 0), SHUKE_MISUSE);
  EXPECT_EQ(shuke_pricing_quote(nullptr, &priced, pricing, nullptr, 1, 0, 0), SHUKE_MISUSE);
  EXPECT_EQ(shuke_pricing_quote(nullptr, &priced, pricing, &line, -1, 0, 0), SHUKE_MISUSE);
  EXPECT_EQ(shuke_pricing_quote(nullptr, &priced, pricing, &line, 1, 39'901, 0), SHUKE_INVALID);
  EXPECT_STREQ(shuke_error_field(), "discount");
  EXPECT_EQ(shuke_pricing_quote(nullptr, &priced, pricing, &line, 1, 0, 3), SHUKE_INVALID);
  EXPECT_STREQ(shuke_error_field(), "purpose");
  line.flags = 8;
  EXPECT_EQ(quote(), SHUKE_INVALID);
  EXPECT_STREQ(shuke_error_field(), "lines[0].flags");
  line.flags = 0;
  line.quantity = 0;
  EXPECT_EQ(quote(), SHUKE_INVALID);
  EXPECT_STREQ(shuke_error_field(), "lines[0].quantity");
  line.quantity = 1000;
  line.price_source = 4;
  EXPECT_EQ(quote(), SHUKE_INVALID);
  EXPECT_STREQ(shuke_error_field(), "lines[0].price_source");
  line.price_source = 0;
  line.reserved = 1;
  EXPECT_EQ(quote(), SHUKE_MISUSE);
  line.reserved = 0;
  line.struct_size = 4;
  EXPECT_EQ(quote(), SHUKE_MISUSE);
}

}  // namespace
}  // namespace shuke
