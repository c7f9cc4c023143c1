// Two programs pay with the points of the same customers at once: nobody pays with points that are not there (MEM-9).
#include "clientele/points_shop.hpp"

#include <chrono>
#include <iostream>

namespace shuke::clientele::test {
namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int rounds = 30;
#else
constexpr int rounds = 120;
#endif
constexpr int customers = 10;

class TwoTillsOfPoints : public PointsShop {
 protected:
  static std::string ref(int customer) { return "C" + std::to_string(customer); }
  static Result<Clientele> open(const std::string& url) {
    return Clientele::open(url, {.wait = std::chrono::minutes(5)});
  }

  /// Pays with 400 of somebody's points; 0: it worked, 7: there were too few, and the numbers were told.
  static int pay(const std::string& url, const std::string& number, const storage::test::Signal& go) {
    auto shop = open(url);
    if (shop.has_error()) return 1;
    go.await();
    const auto answer = shop->sell(paying(number, "2026-03-11", "10.00", 400, "4.00"));
    if (!answer.has_error()) return answer->redeemed == 400 ? 0 : 2;
    const Error& told = answer.error();
    const bool has_numbers = told.code == Code::refused && told.message == "points.above_most" &&
                             told.arguments == std::vector<Argument>{{"value", "400"}, {"most", "100"}};
    return has_numbers ? 7 : 3;
  }

  /// Sells, pays with points and takes back, in turns; 0 when nothing but too few points was refused.
  static int work(const std::string& url, int till) {
    auto shop = open(url);
    if (shop.has_error()) return 1;
    const std::string name = std::to_string(till);
    for (int n = 0; n < rounds; ++n) {
      const std::string customer = ref((n + till) % customers), number = name + '-' + std::to_string(n);
      if (shop->sell(receipt("R-" + number, "2026-03-10T10:00", customer, {line("A", "2", "150.00")})).has_error())
        return 2;
      const auto paid = shop->sell(paying("P-" + number, "2026-03-10", "10.00", 200, "2.00", customer));
      if (paid.has_error() && paid.error().code != Code::refused) return 3;
      if (shop->take_back(back("B-" + number, "2026-03-11T10:00", customer, "R-" + number, {line("A", "1", "")}))
              .has_error())
        return 4;
      if (!paid.has_error() && n % 3 == 0 &&
          shop->take_back(back("Q-" + number, "2026-03-11T11:00", customer, "P-" + number, {line("A", "1", "")}))
              .has_error())
        return 5;
    }
    return 0;
  }
};

TEST_F(TwoTillsOfPoints, of_500_points_only_one_can_pay_with_400_MEM_9) {
  enrol("C1");
  rules(twelve_months);
  bought("R-1", "2026-03-10", "500.00");
  close();
  const storage::test::Signal first, second;
  Child one([&] { return pay(url(), "P-1", first); }), two([&] { return pay(url(), "P-2", second); });
  first.send();
  second.send();
  const int a = one.status(), b = two.status();
  EXPECT_EQ(std::min(a, b), 0) << a << ' ' << b;
  EXPECT_EQ(std::max(a, b), 7) << a << ' ' << b;
  EXPECT_EQ(spendable("2026-03-11"), 106);  // and 6 earned with the rest
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(TwoTillsOfPoints, sell_pay_and_take_back_at_once_and_every_sum_is_exact_MEM_9) {
  for (int i = 0; i < customers; ++i) enrol(ref(i));
  rules(twelve_months);
  close();
  {
    Child one([&] { return work(url(), 0); }), two([&] { return work(url(), 1); });
    ASSERT_EQ(one.status(), 0);
    ASSERT_EQ(two.status(), 0);
  }
  EXPECT_THAT(differences(), IsEmpty());
  EXPECT_GT(number("SELECT count(*) FROM points_entry WHERE reason = 3"), 0);
  EXPECT_GT(number("SELECT count(*) FROM points_entry WHERE reason = 4"), 0);
  for (int i = 0; i < customers; ++i) {
    const std::string of = " WHERE customer_id = " + std::to_string(id(ref(i)).number());
    const PointsAnswer told = points(ref(i), "2026-03-11");
    EXPECT_EQ(told.spendable, number("SELECT sum(points) FROM points_entry" + of));
    EXPECT_EQ(told.spendable, number("SELECT sum(\"left\") FROM points_lot" + of) - told.owed);
    EXPECT_GE(number("SELECT min(used) FROM points_lot" + of), 0);
  }
}

}  // namespace
}  // namespace shuke::clientele::test
