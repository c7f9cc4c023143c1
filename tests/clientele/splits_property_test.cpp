// Whatever a sale, however it comes back: in sum exactly what was paid and earned (MEM-7, MEM-9).
#include "clientele/shop.hpp"

#include <numeric>
#include <random>

namespace shuke::clientele::test {
namespace {

/// Random sales and the parts in which they come back, the same in every run.
class Splits : public Till {
 protected:
  Splits() { enrol("C1"); }

  std::int64_t between(std::int64_t least, std::int64_t most) {
    return std::uniform_int_distribution<std::int64_t>(least, most)(random_);
  }

  Receipt random_sale(int number) {
    Receipt sale = receipt("R-" + std::to_string(number), "2026-03-01T10:00", "C1", {});
    const std::int64_t lines = between(1, 4);
    for (std::int64_t i = 0; i < lines; ++i) {
      SaleLine& line = sale.lines.emplace_back();
      line.sku = "S" + std::to_string(between(0, 2));  // some lines are of the same article
      line.category = word(line.sku == "S2" ? "postage" : "");
      line.amount = Money::of(between(0, 1) == 0 ? between(0, 300) : between(0, 99'999), Currency());
      const bool weighed = line.sku == "S1";
      line.unit = weighed ? "g" : "";
      line.quantity = must(Quantity::of(weighed ? between(1, 9999) : 1000 * between(1, 5)));
    }
    if (between(0, 3) == 0) sale.tenders = {tender("points", std::to_string(between(0, 50)), false)};
    return sale;
  }

  /// What is left of a sale, by article.
  static std::map<std::string, std::int64_t> all_of(const Receipt& sale) {
    std::map<std::string, std::int64_t> left;
    for (const SaleLine& line : sale.lines) left[line.sku] += line.quantity.number();
    return left;
  }

  /// A return of random parts of what is left, one or two lines of it; always something.
  Receipt random_part(const Receipt& sale, std::map<std::string, std::int64_t>& left, int number) {
    Receipt part = back("B-" + std::to_string(number), "2026-03-02T10:00", "C1", sale.receipt, {});
    for (auto& [sku, thousandths] : left) {
      if (thousandths == 0 || (!part.lines.empty() && between(0, 1) == 0)) continue;
      const std::int64_t unit = sku == "S1" ? 1 : 1000;
      const std::int64_t taken = unit * between(1, thousandths / unit);
      thousandths -= taken;
      SaleLine& line = part.lines.emplace_back();
      line.sku = sku;
      line.unit = sku == "S1" ? "g" : "";
      line.quantity = must(Quantity::of(taken));
    }
    return part;
  }

 private:
  std::mt19937_64 random_{20'260'301};
};

constexpr int sales = 60;

bool is_empty(const std::map<std::string, std::int64_t>& left) {
  return std::all_of(left.begin(), left.end(), [](const auto& one) { return one.second == 0; });
}

TEST_F(Splits, any_split_pays_and_takes_back_in_sum_exactly_what_the_sale_paid_and_earned_MEM_7_MEM_9) {
  int part_number = 0;
  for (int i = 0; i < sales; ++i) {
    const Receipt sale = random_sale(i);
    const ReceiptAnswer sold = sell(sale);
    std::int64_t paid_back = 0, taken_back = 0;
    auto left = all_of(sale);
    int parts = 0;
    while (!is_empty(left)) {
      const ReceiptAnswer part = take_back(random_part(sale, left, ++part_number));
      paid_back += part.total.minor();
      taken_back += part.points;
      EXPECT_LE(part.points, 0);
      EXPECT_GE(sold.points + taken_back, 0);
      ++parts;
    }
    EXPECT_EQ(-paid_back, sold.total.minor()) << sale.receipt << " in " << parts;
    // Points are earned and lost by what earns only; when all of it is back, all of them are.
    EXPECT_EQ(-taken_back, sold.points) << sale.receipt << " in " << parts;
  }
  EXPECT_EQ(row("C1").net, yuan("0.00"));
  EXPECT_EQ(points("C1", "2026-03-02").spendable, 0);
  EXPECT_THAT(differences(), IsEmpty());
}

// E·R/P by hand: each sale earns on its goods alone; R is what their parts were paid back at.
TEST_F(Splits, after_each_part_the_floor_of_the_goods_share_is_taken_back_MEM_9) {
  for (int i = 0; i < sales; ++i) {
    const std::int64_t pieces = between(2, 9), minor = between(100, 99'999);
    Receipt sale = receipt("R-" + std::to_string(i), "2026-03-01T10:00", "C1",
                           {line("A", std::to_string(pieces), "0.00"), line("P", "1", "12.34", "fee")});
    sale.lines[0].amount = Money::of(minor, Currency());
    const std::int64_t earned = sell(sale).points;
    EXPECT_EQ(earned, minor / 100);
    std::int64_t returned = 0, taken = 0, paid_back = 0;
    while (returned < pieces) {
      const std::int64_t part = between(1, pieces - returned);
      returned += part;
      const ReceiptAnswer answer =
          take_back(back("B-" + std::to_string(i) + '-' + std::to_string(returned), "2026-03-02T10:00", "C1",
                         sale.receipt, {line("A", std::to_string(part), "")}));
      taken -= answer.points;
      paid_back -= answer.total.minor();
      EXPECT_EQ(taken, earned * paid_back / minor) << minor << " for " << pieces << ", " << returned << " back";
      // A share is never a fen from the exact one.
      EXPECT_LT(std::abs(paid_back * pieces - minor * returned), pieces);
    }
    EXPECT_EQ(paid_back, minor);
  }
}

}  // namespace
}  // namespace shuke::clientele::test
