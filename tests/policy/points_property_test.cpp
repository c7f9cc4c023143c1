/// \file
/// What always holds of points, tried on made-up customers: lots agree with a model that knows every single point,
/// it does not matter when running out is booked, and returns in any parts take back just what was earned (MEM-9).
#include "policy/points_cases.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace shuke {
namespace {

using test::day;
using test::must;
using test::points_rules;
using test::row_of;
using test::word;

/// A single point: where it is from, and who has it.
struct Point {
  EntryId lot;
  Day from;
  std::optional<Day> until;
  bool used = false;

  auto order() const { return std::tuple(!until, until.value_or(Day()), from, lot); }
};

/// Every point by itself, and no cleverness.
class Model {
 public:
  void add(const PointsLot& lot) {
    for (std::int64_t one = 0; one < lot.points; ++one) {
      points_.push_back({lot.id, lot.from, lot.until, owed_ > 0});
      if (owed_ > 0) --owed_;
    }
  }

  /// The points that were taken, in order; what is not there is owed.
  std::vector<std::size_t> take(EntryId own, std::int64_t count, Day on) {
    std::vector<std::size_t> taken;
    while (static_cast<std::int64_t>(taken.size()) < count) {
      const auto next = best(own, on);
      if (!next) break;
      points_[*next].used = true;
      taken.push_back(*next);
    }
    owed_ += count - static_cast<std::int64_t>(taken.size());
    return taken;
  }

  /// The last taken first; those that are owed stay away.
  void give(std::vector<std::size_t>& taken, std::int64_t count) {
    for (; count > 0; --count) {
      if (owed_ > 0) --owed_;
      else points_[taken.back()].used = false;
      taken.pop_back();
    }
  }

  std::int64_t spendable(Day on) const {
    return std::count_if(points_.begin(), points_.end(), [&](const Point& one) { return is_free(one, on); }) - owed_;
  }
  std::int64_t left(EntryId lot) const {
    return std::count_if(points_.begin(), points_.end(), [&](const Point& one) { return one.lot == lot && !one.used; });
  }
  std::int64_t owed() const { return owed_; }

 private:
  static bool is_free(const Point& one, Day on) { return !one.used && (!one.until || on <= *one.until); }

  std::optional<std::size_t> best(EntryId own, Day on) const {
    std::optional<std::size_t> found;
    for (std::size_t at = 0; at < points_.size(); ++at) {
      if (points_[at].lot == own && !points_[at].used) return at;
      if (!is_free(points_[at], on)) continue;
      if (!found || points_[at].order() < points_[*found].order()) found = at;
    }
    return found;
  }

  std::vector<Point> points_;
  std::int64_t owed_ = 0;
};

struct Payment {
  std::vector<PointsUse> uses;
  std::vector<std::size_t> taken;
  std::int64_t points = 0;
  std::int64_t given = 0;
};

/// A customer whose points move at random for a while. Three books are kept: the model, one that books what runs out
/// each day, and one that never does.
class Customer {
 public:
  explicit Customer(std::uint64_t seed) : random_(seed) {}

  std::int64_t below(std::int64_t end) {
    return static_cast<std::int64_t>(random_() % static_cast<std::uint64_t>(end));
  }

  void live_a_day() {
    today_ = must(today_.plus_days(1));
    apply(daily_, run_out(daily_, today_));
    for (std::int64_t events = below(4); events > 0; --events) happen();
    if (below(10) == 0) today_late([this] { pay(); });
  }

  void check() const {
    ASSERT_EQ(must(spendable_on(daily_, today_)), model_.spendable(today_)) << today_.text();
    ASSERT_EQ(must(spendable_on(never_, today_)), model_.spendable(today_)) << today_.text();
    ASSERT_EQ(daily_.owed, model_.owed());
    for (std::size_t at = 0; at < daily_.lots.size(); ++at) check_lot(daily_.lots[at], never_.lots[at]);
  }

  /// What was booked each day is what is booked once, late.
  void check_books() {
    apply(daily_, run_out(daily_, today_));
    apply(never_, run_out(never_, today_));
    ASSERT_EQ(daily_, never_);
    ASSERT_EQ(must(booked(daily_)), must(spendable_on(daily_, today_)));
    ASSERT_EQ(rows_, must(booked(daily_)) + lapsed());
  }

 private:
  void check_lot(const PointsLot& one, const PointsLot& other) const {
    ASSERT_EQ(one.left(), model_.left(one.id));
    ASSERT_EQ(other.left(), model_.left(one.id));
    ASSERT_GE(one.used, 0);
    ASSERT_GE(one.lapsed, 0);
    ASSERT_LE(one.lapsed, one.left()) << "no more has run out than is left";
  }

  std::int64_t lapsed() const {
    std::int64_t sum = 0;
    for (const PointsLot& lot : daily_.lots) sum += lot.lapsed;
    return sum;
  }

  /// What happens now for a business day that is over.
  template <class Event>
  void today_late(Event event) {
    const Day now = today_;
    today_ = must(today_.plus_days(-below(5)));
    event();
    today_ = now;
    apply(daily_, run_out(daily_, today_));
  }

  void happen() {
    switch (below(5)) {
      case 0:
        return earn();
      case 1:
        return pay();
      case 2:
        return bring_back();
      case 3:
        return give();
      default:
        return take_by_hand();
    }
  }

  /// The same decision in both books.
  void move(const PointsMove& of_daily, const PointsMove& of_never) {
    ASSERT_EQ(of_daily.uses, of_never.uses) << "when running out is booked does not matter";
    ASSERT_EQ(of_daily.owed, of_never.owed);
    rows_ += must(points_of(of_daily));
    apply(daily_, of_daily);
    apply(never_, of_never);
  }

  void earn() {
    const auto until = below(4) == 0 ? std::nullopt : std::optional(must(today_.plus_days(below(20))));
    const PointsLot lot{row_of(static_cast<std::int64_t>(daily_.lots.size()) + 1), today_, until, 1 + below(12)};
    move(must(credit(daily_, lot)), must(credit(never_, lot)));
    model_.add(lot);
  }

  void pay() {
    const std::int64_t there = model_.spendable(today_);
    if (there < 1) return;
    const std::int64_t points = 1 + below(there);
    const PointsMove one = must(redeem(daily_, points, today_));
    move(one, must(redeem(never_, points, today_)));
    payments_.push_back({one.uses, model_.take(EntryId(), points, today_), points, 0});
    ASSERT_EQ(test::code(redeem(daily_, model_.spendable(today_) + 1, today_)),
              model_.spendable(today_) + 1 < 1 ? Code::invalid : Code::refused);
  }

  void bring_back() {
    if (daily_.lots.empty()) return;
    const EntryId own = daily_.lots[static_cast<std::size_t>(below(std::ssize(daily_.lots)))].id;
    const std::int64_t points = 1 + below(8);
    move(must(take_back(daily_, own, points, today_, BelowZero::allow)),
         must(take_back(never_, own, points, today_, BelowZero::allow)));
    model_.take(own, points, today_);
  }

  void take_by_hand() {
    const std::int64_t points = 1 + below(4);
    move(must(take(daily_, points, today_, BelowZero::allow)), must(take(never_, points, today_, BelowZero::allow)));
    model_.take(EntryId(), points, today_);
  }

  void give() {
    if (payments_.empty()) return;
    Payment& payment = payments_[static_cast<std::size_t>(below(std::ssize(payments_)))];
    const std::int64_t more = below(payment.points - payment.given + 1);
    move(must(give_back(daily_, payment.uses, payment.given, payment.given + more)),
         must(give_back(never_, payment.uses, payment.given, payment.given + more)));
    apply(daily_, run_out(daily_, today_));
    payment.given += more;
    model_.give(payment.taken, more);
  }

  std::mt19937_64 random_;
  Day today_ = day("2026-01-01");
  PointsAccount daily_, never_;
  Model model_;
  std::vector<Payment> payments_;
  std::int64_t rows_ = 0;  // all rows but those of what ran out
};

TEST(PointsProperty, lots_agree_with_a_model_of_every_point_whenever_running_out_is_booked_MEM_9) {
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    Customer customer(seed);
    for (int days = 0; days < 60; ++days) {
      customer.live_a_day();
      customer.check();
      if (testing::Test::HasFatalFailure()) FAIL() << "seed " << seed << ", day " << days;
    }
    customer.check_books();
    if (testing::Test::HasFatalFailure()) FAIL() << "seed " << seed;
  }
}

/// Cuts a number into random parts, none of them zero.
std::vector<std::int64_t> parts_of(std::int64_t whole, std::mt19937_64& random) {
  std::vector<std::int64_t> parts;
  for (; whole > 0; whole -= parts.back())
    parts.push_back(static_cast<std::int64_t>(1 + random() % static_cast<std::uint64_t>(whole)));
  return parts;
}

std::int64_t spendable(const PointsAccount& account, std::string_view on) {
  return must(spendable_on(account, day(on)));
}

// The sale of 2026-02-01 runs out on 2026-12-31; it comes back before or after, in any parts.
TEST(PointsProperty, a_sale_that_came_back_in_full_is_as_if_it_had_not_been_MEM_9) {
  std::mt19937_64 random(20260201);
  for (int round = 0; round < 500; ++round) {
    PointsAccount account;
    apply(account, must(credit(account, {row_of(1), day("2026-01-10"), day("2027-06-30"), 70})));
    apply(account, must(credit(account, {row_of(2), day("2026-01-11"), std::nullopt, 50})));
    const PointsAccount before = account;
    apply(account, must(credit(account, {row_of(3), day("2026-02-01"), day("2026-12-31"), 100})));
    if (round % 3 == 1) apply(account, run_out(account, day("2027-01-01")));
    const Day on = round % 3 == 0 ? day("2026-03-01") : day("2027-01-05");
    for (const std::int64_t part : parts_of(100, random))
      apply(account, must(take_back(account, row_of(3), part, on, BelowZero::refuse)));
    ASSERT_EQ(account.lots.back().left(), 0);
    ASSERT_EQ(must(booked(account)), must(booked(before)));
    account.lots.pop_back();
    ASSERT_EQ(account, before);
  }
}

// Goods bought with points, and the sale that had earned some of them, come back in parts and in any order.
TEST(PointsProperty, goods_paid_with_points_and_their_sale_come_back_to_nothing_in_any_order_MEM_9) {
  std::mt19937_64 random(60);
  for (int round = 0; round < 500; ++round) {
    PointsAccount account;
    apply(account, must(credit(account, {row_of(1), day("2026-01-10"), day("2027-06-30"), 70})));
    apply(account, must(credit(account, {row_of(2), day("2026-02-01"), day("2026-12-31"), 100})));
    const PointsMove payment = must(redeem(account, 150, day("2026-02-02")));
    apply(account, payment);
    std::vector<std::pair<bool, std::int64_t>> events;
    for (const std::int64_t part : parts_of(100, random)) events.emplace_back(true, part);
    for (const std::int64_t part : parts_of(150, random)) events.emplace_back(false, part);
    std::shuffle(events.begin(), events.end(), random);
    std::int64_t given = 0;
    for (const auto& [sale, part] : events) {
      if (sale) {
        apply(account, must(take_back(account, row_of(2), part, day("2026-03-01"), BelowZero::allow)));
      } else {
        apply(account, must(give_back(account, payment.uses, given, given + part)));
        given += part;
      }
    }
    ASSERT_EQ(account.owed, 0);
    ASSERT_EQ(spendable(account, "2026-03-01"), 70) << "as if neither had been";
  }
}

TEST(PointsProperty, what_a_payment_took_comes_back_to_its_own_lots_in_any_parts_MEM_9) {
  std::mt19937_64 random(150);
  for (int round = 0; round < 500; ++round) {
    PointsAccount account;
    for (std::int64_t row = 1; row <= 5; ++row) {
      const auto until = must(day("2026-12-31").plus_days(static_cast<std::int64_t>(random() % 3)));
      const auto points = static_cast<std::int64_t>(1 + random() % 40);
      apply(account, must(credit(account, {row_of(row), day("2026-01-10"), until, points})));
    }
    const PointsAccount before = account;
    const std::int64_t points = 1 + static_cast<std::int64_t>(random() % 5);
    const PointsMove payment = must(redeem(account, points, day("2026-02-01")));
    apply(account, payment);
    std::int64_t given = 0;
    for (const std::int64_t part : parts_of(points, random)) {
      apply(account, must(give_back(account, payment.uses, given, given + part)));
      given += part;
    }
    ASSERT_EQ(account, before);
  }
}

/// Receipts with several groups, few amounts and small ones, so that rounding matters.
struct Receipt {
  explicit Receipt(std::mt19937_64& random) {
    constexpr std::string_view categories[] = {"vitamin", "device", "herbal", "postage"};
    constexpr std::string_view cards[] = {"", "regular", "gold"};
    for (auto left = 1 + random() % 5; left > 0; --left) {
      SaleLine line;
      line.amount = Money::of(static_cast<std::int64_t>(random() % (random() % 2 == 0 ? 300 : 100'000)), Currency());
      line.quantity = must(Quantity::of(static_cast<std::int64_t>(1 + random() % 4) * 1000));
      line.category = word(categories[random() % 4]);
      lines.push_back(line);
    }
    if (random() % 3 == 0)
      tenders = {{word("points"), Money::of(static_cast<std::int64_t>(random() % 50'000), Currency()), false}};
    facts.day = day("2026-11-07");
    facts.card = word(cards[random() % 3]);
  }
  std::vector<SaleLine> lines;
  std::vector<Tender> tenders;
  EarningFacts facts;
};

/// One more piece of a line that has some left; none when all is back.
bool bring_back_a_piece(const Receipt& receipt, std::vector<Quantity>& returned, std::mt19937_64& random) {
  std::vector<std::size_t> open;
  for (std::size_t at = 0; at < returned.size(); ++at)
    if (returned[at] < receipt.lines[at].quantity) open.push_back(at);
  if (open.empty()) return false;
  Quantity& one = returned[open[random() % open.size()]];
  one = must(Quantity::of(one.number() + 1000));
  return true;
}

TEST(PointsProperty, returns_in_any_parts_take_back_what_was_earned_and_never_more_MEM_9) {
  const PointsRules rules = points_rules("health");
  std::mt19937_64 random(1007);
  for (int round = 0; round < 3000; ++round) {
    const Receipt receipt(random);
    const Earning earning = must(earning_of(rules, receipt.facts, receipt.lines, receipt.tenders));
    std::int64_t of_groups = 0, taken = 0;
    for (const EarningGroup& group : earning.groups) {
      ASSERT_GE(group.points, 0);
      of_groups += group.points;
    }
    ASSERT_EQ(of_groups, earning.points);
    std::vector<Quantity> returned(receipt.lines.size());
    while (bring_back_a_piece(receipt, returned, random)) {
      const auto amounts = must(returned_by_group(earning, receipt.lines, returned));
      const std::int64_t in_all = must(taken_back_in_all(earning, amounts));
      ASSERT_GE(in_all, taken) << "a return never gives points";
      ASSERT_LE(in_all, earning.points);
      taken = in_all;
    }
    ASSERT_EQ(taken, earning.points);
  }
}

// The whole receipt, not each line, is rounded: the points are those of the exact sum, by the definition of the floor.
TEST(PointsProperty, a_receipt_is_rounded_down_once_MEM_9) {
  const PointsRules rules = points_rules("health");
  std::mt19937_64 random(95);
  for (int round = 0; round < 3000; ++round) {
    const Receipt receipt(random);
    const Earning earning = must(earning_of(rules, receipt.facts, receipt.lines, receipt.tenders));
    std::int64_t exact = 0, base = 0;  // `exact` in millionths of a point
    for (const EarningGroup& group : earning.groups) {
      ASSERT_LE(group.base.minor(), group.paid.minor());
      exact += group.base.minor() * group.times_basis_points;
      base += group.base.minor();
    }
    ASSERT_EQ(base, earning.base.minor());
    ASSERT_LE(earning.points * 1'000'000, exact);
    ASSERT_GT((earning.points + 1) * 1'000'000, exact);
  }
}

}  // namespace
}  // namespace shuke
