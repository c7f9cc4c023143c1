// Whatever is sold, paid with points, brought back, set right, merged and booked as run out: after each step the ledger
// is what a model of every single point says, without SQL and without lots (MEM-9). Longer stories, in which nobody
// turns out to be somebody else, are played in till_property_test.cpp.
#include "clientele/points_shop.hpp"

#include <iostream>
#include <random>

namespace shuke::clientele::test {
namespace {

constexpr int worth = 100;  // so many points are worth 1.00

/// A single point: since when and until when it is there, and whether somebody has it.
struct Point {
  std::int64_t lot;
  Day from;
  Day until;
  bool used = false;
};

/// What a person has, point by point.
class Points {
 public:
  /// New points pay what is owed first.
  void add(std::int64_t lot, std::int64_t count, Day from, Day until) {
    for (std::int64_t i = 0; i < count; ++i) {
      points_.push_back({lot, from, until, owed_ > 0});
      if (owed_ > 0) --owed_;
    }
  }
  /// Takes of a lot first, run out or not, then what runs out soonest; which ones. What is not there is owed.
  std::vector<std::size_t> take(std::int64_t own, std::int64_t count, Day on) {
    std::vector<std::size_t> taken;
    for (; count > 0; --count) {
      const auto next = first(own, on);
      if (!next) break;
      points_[*next].used = true;
      taken.push_back(*next);
    }
    owed_ += count;
    return taken;
  }
  /// Gives back, the last taken first; what is owed keeps them.
  void give(std::vector<std::size_t>& taken, std::int64_t count) {
    for (; count > 0; --count) {
      if (owed_ > 0) --owed_;
      else points_[taken.back()].used = false;
      taken.pop_back();
    }
  }
  std::int64_t spendable(Day on) const {
    std::int64_t free = 0;
    for (const Point& one : points_)
      if (!one.used && on <= one.until) ++free;
    return free - owed_;
  }
  std::int64_t owed() const { return owed_; }
  /// Everything of another person, too.
  void join(Points&& other, std::vector<std::vector<std::size_t>*> taken_there) {
    for (auto* taken : taken_there)
      for (std::size_t& one : *taken) one += points_.size();
    points_.insert(points_.end(), other.points_.begin(), other.points_.end());
    owed_ += other.owed_;
  }

 private:
  std::optional<std::size_t> first(std::int64_t own, Day on) const {
    std::optional<std::size_t> best;
    const auto key = [&](const Point& one) { return std::tuple(one.lot != own, one.until, one.from, one.lot); };
    for (std::size_t i = 0; i < points_.size(); ++i) {
      const Point& one = points_[i];
      if (one.used || (one.lot != own && one.until < on)) continue;
      if (!best || key(one) < key(points_[*best])) best = i;
    }
    return best;
  }

  std::vector<Point> points_;
  std::int64_t owed_ = 0;
};

/// A sale that can come back.
struct Sold {
  std::string number;
  int buyer;  ///< of the customers
  std::int64_t pieces, back = 0;
  std::int64_t minor;  ///< paid for it
  std::int64_t lot = 0, earned = 0, taken_back = 0;
  std::int64_t redeemed = 0, given_back = 0;
  std::vector<std::size_t> with{};  ///< the points that paid
};

std::int64_t portion(std::int64_t of, std::int64_t back, std::int64_t pieces) {
  return back == pieces ? of : of * back / pieces;
}

class LotsOfEverybody : public PointsShop {
 protected:
  static constexpr int customers = 3;

  static std::string ref(int customer) { return "C" + std::to_string(customer); }
  int below(int n) { return static_cast<int>(random_() % static_cast<unsigned>(n)); }
  Points& points_of(int customer) { return *people_[static_cast<std::size_t>(customer)]; }
  Day last_day(Day from) { return must(must(from.plus_months(12)).plus_days(-1)); }

  void sell_something(Day on) {
    const int customer = below(customers);
    Sold sold{.number = "R-" + std::to_string(++receipts_), .buyer = customer, .pieces = 1 + below(4), .minor = 0};
    sold.minor = (100 + below(40'000)) * sold.pieces;
    Points& points = points_of(customer);
    Receipt one = receipt(sold.number, on.text() + "T10:00", ref(customer),
                          {line("A" + std::to_string(receipts_), std::to_string(sold.pieces), "0.00")});
    one.lines.front().amount = Money::of(sold.minor, Currency());
    const std::int64_t most = std::min(points.spendable(on), sold.minor) / worth * worth;
    if (most > 0 && below(3) == 0) sold.redeemed = std::min<std::int64_t>(most, worth * (1 + below(5)));
    if (sold.redeemed > 0) one.tenders = {points_tender(sold.redeemed, Money::of(sold.redeemed, Currency()).text())};
    const ReceiptAnswer answer = sell(one);
    sold.with = points.take(-1, sold.redeemed, on);
    sold.lot = receipts_;
    sold.earned = (sold.minor - sold.redeemed) / 100;
    points.add(sold.lot, sold.earned, on, last_day(on));
    EXPECT_EQ(answer.points, sold.earned) << seed_;
    EXPECT_EQ(answer.redeemed, sold.redeemed) << seed_;
    sold_.push_back(std::move(sold));
  }

  void bring_back(Day on) {
    if (sold_.empty()) return;
    Sold& sold = sold_[static_cast<std::size_t>(below(static_cast<int>(sold_.size())))];
    if (sold.back == sold.pieces) return;
    const std::int64_t pieces = 1 + below(static_cast<int>(sold.pieces - sold.back));
    sold.back += pieces;
    const std::string sku = "A" + sold.number.substr(2);
    const ReceiptAnswer answer = take_back(back("B-" + std::to_string(++receipts_), on.text() + "T11:00",
                                                ref(sold.buyer), sold.number, {line(sku, std::to_string(pieces), "")}));
    Points& points = points_of(sold.buyer);
    const std::int64_t given = portion(sold.redeemed, share(sold), sold.minor) - sold.given_back;
    const std::int64_t taken = portion(sold.earned, share(sold), sold.minor) - sold.taken_back;
    points.give(sold.with, given);
    points.take(sold.lot, taken, on);
    sold.given_back += given;
    sold.taken_back += taken;
    EXPECT_EQ(answer.points, -taken) << seed_;
    EXPECT_EQ(answer.redeemed, -given) << seed_;
    EXPECT_LE(sold.taken_back, sold.earned);
  }
  /// Of what was paid, the part that has come back.
  static std::int64_t share(const Sold& sold) { return portion(sold.minor, sold.back, sold.pieces); }

  void set_right(Day on) {
    const int customer = below(customers);
    const std::int64_t points = below(2) == 0 ? 1 + below(300) : -1 - below(300);
    must(shop().adjust(adjusting("A-" + std::to_string(++receipts_), on.text(), points, ref(customer))));
    if (points > 0) points_of(customer).add(receipts_, points, on, last_day(on));
    else points_of(customer).take(-1, -points, on);
  }

  /// Everybody whose numbers are not the model's.
  void expect_as_in_the_model(Day on, int step) {
    const std::string note = "seed " + std::to_string(seed_) + ", step " + std::to_string(step) + ", " + on.text();
    for (int i = 0; i < customers; ++i) {
      const PointsAnswer told = points(ref(i), on.text());
      EXPECT_EQ(told.spendable, points_of(i).spendable(on)) << ref(i) << ' ' << note;
      EXPECT_EQ(told.owed, points_of(i).owed()) << ref(i) << ' ' << note;
      told_[{i, on}] = told;
    }
    EXPECT_EQ(number("SELECT sum(points) FROM points_entry"),
              number("SELECT (SELECT sum(\"left\") FROM points_lot) - (SELECT sum(owed) FROM customer_sum)"))
        << note;
  }

  /// Whatever happened since: an earlier day is told as it was told at its end.
  void expect_earlier_days_as_they_were() {
    for (const auto& [which, then] : told_) {
      const auto& [customer, on] = which;
      const PointsAnswer now = points(ref(customer), on.text());
      const std::string note = "seed " + std::to_string(seed_) + ", " + ref(customer) + ' ' + on.text();
      EXPECT_EQ(now.spendable, then.spendable) << note;
      EXPECT_EQ(now.balance, then.balance) << note;
      EXPECT_EQ(now.owed, then.owed) << note;
      EXPECT_EQ(now.runs_out, then.runs_out) << note;
      EXPECT_EQ(now.runs_out_on, then.runs_out_on) << note;
    }
  }

  void run(unsigned seed) {
    seed_ = seed;
    random_.seed(seed);
    std::cout << "seed " << seed << '\n';
    rules(twelve_months);
    for (int i = 0; i < customers; ++i) {
      enrol(ref(i));
      people_.push_back(std::make_shared<Points>());
    }
    Day on = day("2026-01-10");
    for (int step = 0; step < 160 && !HasFailure(); ++step) {
      on = must(on.plus_days(below(12)));
      const int what = below(10);
      if (what < 5) sell_something(on);
      else if (what < 8) bring_back(on);
      else if (what < 9) set_right(on);
      else run_out(ref(below(customers)), on.text());
      if (step == 100) {
        expect_earlier_days_as_they_were();
        join(0, 1);
        told_.clear();
      }
      expect_as_in_the_model(on, step);
    }
    expect_earlier_days_as_they_were();
    EXPECT_THAT(differences(), IsEmpty()) << seed;
  }
  /// Two are one person from now on.
  void join(int whole, int other) {
    merge(ref(whole), ref(other));
    std::vector<std::vector<std::size_t>*> taken;
    for (Sold& sold : sold_)
      if (sold.buyer == other) taken.push_back(&sold.with);
    points_of(whole).join(std::move(points_of(other)), taken);
    people_[static_cast<std::size_t>(other)] = people_[static_cast<std::size_t>(whole)];
  }

 private:
  unsigned seed_ = 0;
  std::mt19937 random_;
  int receipts_ = 0;
  std::vector<std::shared_ptr<Points>> people_;
  std::vector<Sold> sold_;
  std::map<std::pair<int, Day>, PointsAnswer> told_;  ///< at the end of each day
};

TEST_F(LotsOfEverybody, are_those_of_a_model_of_every_point_when_two_become_one_MEM_9_CUS_3) { run(20261122); }

// A sale and its whole return leave everything as it was, in how many parts the goods ever came back.
TEST_F(PointsShop, a_sale_that_comes_back_whole_leaves_no_trace_in_the_points_MEM_9) {
  enrol("C1");
  rules(twelve_months);
  must(shop().opening(opening("O-1", "2026-02-01", 1'000)));
  Receipt sale = receipt("R-1", "2026-03-01T10:00", "C1", {line("A", "7", "33.33"), line("B", "3", "10.00")});
  sale.tenders = {points_tender(700, "7.00")};
  EXPECT_EQ(sell(sale).points, 36);
  for (int i = 0; i < 7; ++i) {
    take_back(back("B-" + std::to_string(i), "2026-03-02T10:00", "C1", "R-1", {line("A", "1", "")}));
    EXPECT_EQ(number("SELECT sum(points) FROM points_entry"),
              number("SELECT (SELECT sum(\"left\") FROM points_lot) - (SELECT sum(owed) FROM customer_sum)"));
  }
  take_back(back("B-8", "2026-03-02T11:00", "C1", "R-1", {line("B", "3", "")}));
  EXPECT_EQ(spendable("2026-03-02"), 1'000);
  EXPECT_EQ(points("C1", "2026-03-02").earned_in_year, 0);
  EXPECT_THAT(lots(), ElementsAre("0 0 1000", "36 0 0"));
  EXPECT_THAT(differences(), IsEmpty());
}

}  // namespace
}  // namespace shuke::clientele::test
