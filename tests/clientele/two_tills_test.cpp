// Two programs sell to and take back from the same customers on one file; every figure comes out exact.
#include "clientele/shop.hpp"

#include <chrono>
#include <iostream>

namespace shuke::clientele::test {
namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int deeds = 2'000;  // each takes several times as long
#else
constexpr int deeds = 10'000;
#endif
constexpr int tills = 2;
constexpr int customers = 10;
constexpr int sales_of_a_till = deeds / tills / 2;  // each sale comes back in part

std::string ref(int customer) { return "C" + std::to_string(customer); }

/// What the n-th sale of a till comes to.
struct Deal {
  int customer;
  std::int64_t pieces;
  std::int64_t minor;     ///< paid
  std::int64_t returned;  ///< pieces that come back
};

Deal deal(int till, int n) { return {(n + till) % customers, 2 + n % 3, 1055 + 37 * n + till, 1 + n % 2}; }

/// One program at its till; its exit status is 0 when all went well.
int work(const std::string& url, int till, const std::string& report) {
  auto open = Clientele::open(url, {.wait = std::chrono::minutes(5)});
  if (open.has_error()) return 1;
  Clientele& shop = *open;
  const std::string name = std::to_string(till);
  for (int n = 0; n < sales_of_a_till; ++n) {
    const Deal one = deal(till, n);
    const std::string number = "R-" + name + '-' + std::to_string(n), sku = "A" + name + '-' + std::to_string(n % 50);
    Receipt sale = receipt(number, "2026-03-01T10:00", ref(one.customer), {line(sku, std::to_string(one.pieces), "0")});
    sale.till = name;
    sale.lines[0].amount = Money::of(one.minor, Currency());
    if (shop.sell(sale).has_error()) return 2;
    Receipt again = receipt("B-" + name + '-' + std::to_string(n), "2026-03-02T10:00", ref(one.customer),
                            {line(sku, std::to_string(one.returned), "")});
    again.till = name;
    again.of_receipt = number;
    const auto taken = shop.take_back(again);
    if (taken.has_error()) return 3;
    if (n % 100 == 0 && shop.sell(sale).has_error()) return 4;  // the network lost the answer: once more
  }
  storage::test::write_file(report, std::to_string(shop.longest_wait().count()));
  return 0;
}

/// The figures of a customer by arithmetic alone.
OverviewRow expected_row(int customer) {
  OverviewRow row;
  row.ref = ref(customer);
  std::int64_t gross = 0, returns = 0;
  for (int till = 0; till < tills; ++till) {
    for (int n = 0; n < sales_of_a_till; ++n) {
      const Deal one = deal(till, n);
      if (one.customer != customer) continue;
      const std::int64_t part = one.minor * one.returned / one.pieces, earned = one.minor / 100;
      ++row.purchase_lines;
      gross += one.minor;
      returns -= part;
      row.points += earned - earned * part / one.minor;
    }
  }
  row.receipts = row.return_lines = row.return_receipts = row.purchase_lines;
  row.gross = Money::of(gross, Currency());
  row.returns = Money::of(returns, Currency());
  row.net = Money::of(gross + returns, Currency());
  row.first_day = day("2026-03-01");
  row.last_day = day("2026-03-02");
  row.standing = Standing::registered;
  row.folder = word("other");  // nobody sorted the files; they stand in the order in which they were opened (FIL-2)
  row.number = customer + 1;
  return row;
}

using TwoTills = Till;

TEST_F(TwoTills, sell_and_take_back_at_once_and_every_sum_is_exact) {
  for (int i = 0; i < customers; ++i) enrol(ref(i));
  close();
  const auto start = std::chrono::steady_clock::now();
  std::vector<std::string> reports;
  for (int till = 0; till < tills; ++till) reports.push_back(folder().file("wait-" + std::to_string(till)));
  {
    Child one([&] { return work(url(), 0, reports[0]); }), two([&] { return work(url(), 1, reports[1]); });
    ASSERT_EQ(one.status(), 0);
    ASSERT_EQ(two.status(), 0);
  }
  const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start);
  for (int i = 0; i < customers; ++i) {
    const OverviewRow expected = expected_row(i);
    EXPECT_EQ(row(expected.ref), expected) << expected.ref;
    EXPECT_EQ(points(expected.ref, "2026-03-02").spendable, expected.points) << expected.ref;
    EXPECT_EQ(points(expected.ref, "2026-03-02").earned_in_year, expected.points) << expected.ref;
  }
  EXPECT_THAT(differences(), IsEmpty());
  EXPECT_EQ(number("SELECT count(*) FROM sale"), deeds);
  std::int64_t longest = 0;
  for (const std::string& report : reports) longest = std::max<std::int64_t>(longest, std::stoll(content(report)));
  RecordProperty("longest_wait_us", std::to_string(longest));
  std::cout << deeds << " deeds from " << tills << " processes in " << took.count()
            << " ms; the longest wait for the other: " << longest << " us\n";
}

TEST_F(TwoTills, verify_finds_nothing_wrong_while_another_program_sells) {
  for (int i = 0; i < customers; ++i) enrol(ref(i));
  close();
  const storage::test::Signal started;
  Child seller([&] {
    Clientele shop = must(Clientele::open(url()));
    for (int n = 0; n < 150; ++n) {
      const std::string number = std::to_string(n);
      Receipt sale = receipt("R-" + number, "2026-03-01T10:00", ref(n % customers), {line("A", "2", "10.00")});
      sale.tenders = {tender("cash", "10.00", true)};
      sale.associate = "W" + number;
      if (shop.sell(sale).has_error()) return 1;
      if (shop.take_back(back("B-" + number, "2026-03-02T10:00", "", "R-" + number, {line("A", "1", "")})).has_error())
        return 2;
      if (n == 0) started.send();
    }
    return 0;
  });
  started.await();
  std::int64_t seen = 0;
  for (int i = 0; i < 40; ++i) {
    const VerifyAnswer answer = must(shop().verify({}));
    EXPECT_EQ(answer.difference_count, 0);
    EXPECT_GE(answer.sales, seen);
    seen = answer.sales;
  }
  EXPECT_EQ(seller.status(), 0);
  EXPECT_EQ(must(shop().verify({})).sales, 300);
}

}  // namespace
}  // namespace shuke::clientele::test
