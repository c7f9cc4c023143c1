// Two programs sell to, are paid with the points of, and take back from the same ten customers, ten thousand times:
// what each of them was answered comes in sum to what the books say, point for point (MEM-9).
#include "clientele/folder_in_memory.hpp"
#include "clientele/points_shop.hpp"

#include <chrono>
#include <random>

namespace shuke::clientele::test {
namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int deeds_of_a_till = 500;
#else
constexpr int deeds_of_a_till = 5'000;
#endif
constexpr int customers = 10;

std::string ref(std::int64_t customer) { return "C" + std::to_string(customer); }

/// What a till was answered, for each customer.
struct Remembered {
  std::int64_t points = 0, redeemed = 0, minor = 0, receipts = 0;
};

/// A till of its own program.
class OneTill {
 public:
  OneTill(Clientele shop, int name)
      : shop_(std::move(shop)), name_(std::to_string(name)), random_(77U + static_cast<unsigned>(name)) {}

  /// 0 when nothing was refused but points that are not there.
  int work() {
    for (int n = 0; n < deeds_of_a_till; ++n) {
      const std::int64_t what = below(4);
      const bool done = what < 2 ? sell(n) : what == 2 ? pay(n) : take_back(n);
      if (!done) return 1;
    }
    return 0;
  }
  void write(const std::string& file) const {
    std::ofstream out(file);
    for (const Remembered& one : remembered_)
      out << one.points << ' ' << one.redeemed << ' ' << one.minor << ' ' << one.receipts << '\n';
  }

 private:
  struct Sold {
    std::string receipt;
    std::int64_t customer, pieces;
  };

  std::int64_t below(std::int64_t n) { return static_cast<std::int64_t>(random_() % static_cast<unsigned>(n)); }

  bool remember(std::int64_t customer, const Result<ReceiptAnswer>& answer) {
    if (answer.has_error()) return false;
    Remembered& one = remembered_[static_cast<std::size_t>(customer)];
    one.points += answer->points;
    one.redeemed += answer->redeemed;
    one.minor += answer->total.minor();
    ++one.receipts;
    return true;
  }
  Receipt sale(int n, std::int64_t customer, std::int64_t pieces) {
    Receipt one = receipt("R-" + name_ + '-' + std::to_string(n), "2026-03-10T10:00", ref(customer),
                          {line("A", std::to_string(pieces), "0.00")});
    one.lines.front().amount = Money::of(pieces * (1 + below(20'000)), Currency());
    return one;
  }
  bool sell(int n) {
    const Sold sold{"R-" + name_ + '-' + std::to_string(n), below(customers), 1 + below(4)};
    sold_.push_back(sold);
    return remember(sold.customer, shop_.sell(sale(n, sold.customer, sold.pieces)));
  }
  /// The other till may have been quicker: then it is refused, and nothing has happened.
  bool pay(int n) {
    const std::int64_t customer = below(customers), points = 100 * (1 + below(8));
    Receipt one = sale(n, customer, 2);
    one.lines.front().amount = yuan("30.01");
    one.tenders = {points_tender(points, Money::of(points, Currency()).text())};
    const auto answer = shop_.sell(one);
    if (answer.has_error()) return answer.error().code == Code::refused;
    sold_.push_back({one.receipt, customer, 2});
    return remember(customer, answer);
  }
  bool take_back(int n) {
    if (sold_.empty()) return true;
    const auto which = static_cast<std::size_t>(below(static_cast<std::int64_t>(sold_.size())));
    Sold& sold = sold_[which];
    const std::int64_t pieces = 1 + below(sold.pieces);
    const Receipt one = back("B-" + name_ + '-' + std::to_string(n), "2026-03-11T10:00", ref(sold.customer),
                             sold.receipt, {line("A", std::to_string(pieces), "")});
    const std::int64_t customer = sold.customer;
    sold.pieces -= pieces;
    if (sold.pieces == 0) sold_.erase(sold_.begin() + static_cast<std::ptrdiff_t>(which));
    return remember(customer, shop_.take_back(one));
  }

  Clientele shop_;
  std::string name_;
  std::mt19937 random_;
  std::vector<Sold> sold_;
  std::vector<Remembered> remembered_ = std::vector<Remembered>(customers);
};

TEST(TwoTillsAtLength, end_ten_thousand_deeds_with_exact_sums_MEM_9) {
  const FolderInMemory folder;
  const std::string url = "sqlite:" + folder.file("shop.db");
  {
    must(Clientele::init(url, InitRequest()));
    Clientele shop = must(Clientele::open(url));
    must(shop.policy_add(
        {must(LongText::parse(R"({"policy": "fashion", "version": 2, "holds_from": "2026-01-01", "points": {)" +
                              std::string(twelve_months) + "}}"))}));
    for (int i = 0; i < customers; ++i) must(shop.enrol(person(ref(i))));
  }
  const auto work = [&](int name) {
    auto shop = Clientele::open(url, {.wait = std::chrono::minutes(5)});
    if (shop.has_error()) return 2;
    OneTill till(std::move(*shop), name);
    const int status = till.work();
    till.write(folder.file(std::to_string(name)));
    return status;
  };
  {
    Child one([&] { return work(0); }), two([&] { return work(1); });
    ASSERT_EQ(one.status(), 0);
    ASSERT_EQ(two.status(), 0);
  }
  std::ifstream first(folder.file("0")), second(folder.file("1"));
  Clientele shop = must(Clientele::open(url));
  for (int i = 0; i < customers; ++i) {
    Remembered all;
    for (std::ifstream* till : {&first, &second}) {
      Remembered one;
      *till >> one.points >> one.redeemed >> one.minor >> one.receipts;
      all.points += one.points, all.redeemed += one.redeemed, all.minor += one.minor, all.receipts += one.receipts;
    }
    const PointsAnswer told = must(shop.points({ref(i), day("2026-03-11")}));
    const OverviewRow row = must(shop.overview({ref(i), "", 1})).rows.at(0);
    EXPECT_GT(all.receipts, deeds_of_a_till / 10);
    EXPECT_EQ(told.balance, all.points - all.redeemed) << ref(i);
    EXPECT_EQ(told.spendable, all.points - all.redeemed) << ref(i);
    EXPECT_EQ(told.earned_in_year, all.points) << ref(i);
    EXPECT_EQ(row.points, all.points - all.redeemed) << ref(i);
    EXPECT_EQ(row.net.minor(), all.minor) << ref(i);
  }
  ASSERT_FALSE(first.fail() || second.fail());
  const VerifyAnswer verified = must(shop.verify({10}));
  EXPECT_EQ(verified.difference_count, 0);
}

}  // namespace
}  // namespace shuke::clientele::test
