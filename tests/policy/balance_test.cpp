/// \file
/// Which days make up "within one year", and what a ledger comes to on a day (MEM-8, MEM-9).
#include "policy/cases.hpp"
#include "shuke/policy/points.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace shuke {
namespace {

using test::code;
using test::day;
using test::must;
using test::problem;

constexpr auto most = std::numeric_limits<std::int64_t>::max();

PointsRules rules(PointsWindow window = PointsWindow::rolling, std::int64_t months = 12) {
  PointsRules made;
  made.points = 1;
  made.per = Money::of(100, Currency());
  made.window = window;
  made.window_months = months;
  return made;
}

PointsWindow window_of(const std::string& text) {
  if (text == "rolling") return PointsWindow::rolling;
  if (text == "calendar") return PointsWindow::calendar;
  if (text == "membership_year") return PointsWindow::membership_year;
  throw std::runtime_error("no such window: " + text);
}

TEST(Window, is_as_the_table_says_MEM_8) {
  for (const test::Case& one : test::cases("windows.csv")) {
    const auto card = one.has("first_card") ? std::optional(day(one["first_card"])) : std::nullopt;
    const auto span = window_until(rules(window_of(one["window"]), std::stoll(one["months"])), day(one["day"]), card);
    if (one["from"] == "refused") {
      EXPECT_EQ(code(span), Code::invalid) << one.place();
      continue;
    }
    const DaySpan window = must(span);
    if (one["from"] == "none") {
      EXPECT_GT(window.from, window.until) << one.place();
      EXPECT_FALSE(window.contains(window.from) || window.contains(window.until)) << one.place();
    } else {
      EXPECT_EQ(window.from.text(), one["from"]) << one.place();
      EXPECT_EQ(window.until.text(), one["until"]) << one.place();
    }
  }
}

TEST(Window, rolling_holds_a_year_of_days_and_not_the_day_a_year_ago_MEM_8) {
  for (Day last = day("2019-12-31"); last < day("2029-01-01"); last = must(last.plus_days(1))) {
    const DaySpan window = must(window_until(rules(), last, std::nullopt));
    const int days = window.until.number() - window.from.number() + 1;
    ASSERT_TRUE(days == 365 || days == 366) << last.text() << " has " << days;
    ASSERT_TRUE(window.contains(last));
    ASSERT_FALSE(window.contains(must(last.plus_days(1)))) << last.text();
    const YearMonthDay date = last.date();
    if (date.month == 2 && date.day == 29) continue;  // has no day a year ago
    ASSERT_FALSE(window.contains(must(Day::of({date.year - 1, date.month, date.day})))) << last.text();
  }
}

PointsEntry entry(PointsReason reason, std::int64_t points, std::string_view posted, std::string_view counts_on = {}) {
  PointsEntry made;
  made.reason = reason;
  made.points = points;
  made.posted = day(posted);
  made.counts_on = counts_on.empty() ? made.posted : day(counts_on);
  return made;
}

PointsBalance balance(const std::vector<PointsEntry>& ledger, std::string_view on, std::string_view first_card = {},
                      const PointsRules& by = rules()) {
  auto sum = must(PointsSum::on(by, day(on), first_card.empty() ? std::nullopt : std::optional(day(first_card))));
  for (const PointsEntry& one : ledger) must(sum.add(one));
  return sum.balance();
}

using enum PointsReason;

TEST(Balance, of_an_empty_ledger_is_nothing) { EXPECT_EQ(balance({}, "2026-11-21"), PointsBalance()); }

TEST(Balance, what_was_posted_later_does_not_count_MEM_8) {
  const std::vector<PointsEntry> ledger{entry(earn, 100, "2026-11-20"), entry(earn, 10, "2026-11-21"),
                                        entry(earn, 1, "2026-11-22")};
  EXPECT_EQ(balance(ledger, "2026-11-19").spendable, 0);
  EXPECT_EQ(balance(ledger, "2026-11-20"), (PointsBalance{100, 0, 100}));
  EXPECT_EQ(balance(ledger, "2026-11-21"), (PointsBalance{110, 0, 110}));
  EXPECT_EQ(balance(ledger, "2026-11-22"), (PointsBalance{111, 0, 111}));
  // A sale of the 19th that reached the books on the 22nd is unknown on the 21st.
  EXPECT_EQ(balance({entry(earn, 5, "2026-11-22", "2026-11-19")}, "2026-11-21"), PointsBalance());
}

TEST(Balance, sales_leave_the_year_and_stay_spendable_MEM_8) {
  const std::vector<PointsEntry> ledger{entry(earn, 100, "2024-02-28"), entry(earn, 10, "2024-02-29"),
                                        entry(earn, 1, "2025-02-28")};
  EXPECT_EQ(balance(ledger, "2025-02-28"), (PointsBalance{11, 0, 111})) << "(2024-02-28, 2025-02-28]";
  EXPECT_EQ(balance(ledger, "2025-02-27"), (PointsBalance{110, 0, 110}));
  EXPECT_EQ(balance(ledger, "2025-03-01"), (PointsBalance{1, 0, 111}));
  EXPECT_EQ(balance(ledger, "2026-02-28"), (PointsBalance{0, 0, 111}));
}

TEST(Balance, a_take_back_counts_on_the_day_of_its_sale_MEM_8) {
  const std::vector<PointsEntry> ledger{entry(earn, 100, "2025-01-10"), entry(earn, 50, "2025-06-01"),
                                        entry(take_back, -40, "2025-06-02", "2025-01-10")};
  EXPECT_EQ(balance(ledger, "2025-06-01"), (PointsBalance{150, 0, 150})) << "not before it is posted";
  EXPECT_EQ(balance(ledger, "2025-06-02"), (PointsBalance{110, 0, 110}));
  EXPECT_EQ(balance(ledger, "2026-01-09"), (PointsBalance{110, 0, 110}));
  EXPECT_EQ(balance(ledger, "2026-01-10"), (PointsBalance{50, 0, 110})) << "leaves the year together with its sale";
}

TEST(Balance, is_never_below_zero_within_the_year_MEM_9) {
  const std::vector<PointsEntry> ledger{entry(earn, 30, "2025-06-01"), entry(take_back_unmatched, -50, "2025-06-02")};
  EXPECT_EQ(balance(ledger, "2025-06-02", "2025-01-01"), (PointsBalance{0, 0, -20}));
  // Clamped at the end and not on the way: the order of rows does not matter.
  const std::vector<PointsEntry> other{entry(take_back_unmatched, -50, "2025-06-02"), entry(earn, 80, "2025-06-01")};
  EXPECT_EQ(balance(other, "2025-06-02", "2025-01-01"), (PointsBalance{30, 30, 30}));
}

TEST(Balance, qualifying_counts_from_the_first_card_on_MEM_9) {
  const std::vector<PointsEntry> ledger{entry(earn, 100, "2025-05-31"), entry(earn, 10, "2025-06-01"),
                                        entry(earn, 1, "2025-06-02")};
  EXPECT_EQ(balance(ledger, "2025-06-30").qualifying, 0) << "nothing before a first card";
  EXPECT_EQ(balance(ledger, "2025-06-30", "2025-06-01"), (PointsBalance{111, 11, 111}));
  EXPECT_EQ(balance(ledger, "2025-06-30", "2025-06-02").qualifying, 1);
  EXPECT_EQ(balance(ledger, "2025-06-30", "2025-07-01").qualifying, 0);
  // A return of a sale from before the card takes nothing from what counts since.
  const std::vector<PointsEntry> returned{entry(earn, 100, "2025-05-31"), entry(earn, 10, "2025-06-01"),
                                          entry(take_back, -100, "2025-06-03", "2025-05-31")};
  EXPECT_EQ(balance(returned, "2025-06-30", "2025-06-01"), (PointsBalance{10, 10, 10}));
}

TEST(Balance, redeeming_does_not_lower_a_card_MEM_9) {
  std::vector<PointsEntry> ledger{entry(earn, 100, "2025-06-01")};
  for (const PointsReason reason : {redeem, expire}) {
    ledger.push_back(entry(reason, -30, "2025-06-02"));
    EXPECT_EQ(balance(ledger, "2025-06-02", "2025-01-01"), (PointsBalance{100, 100, 70}));
    ledger.pop_back();
  }
  for (const PointsReason reason : {give_back, adjust, opening}) {
    ledger.push_back(entry(reason, 30, "2025-06-02"));
    EXPECT_EQ(balance(ledger, "2025-06-02", "2025-01-01"), (PointsBalance{100, 100, 130}));
    ledger.pop_back();
  }
}

TEST(Balance, a_membership_year_without_a_card_counts_nothing_MEM_8) {
  const PointsRules by = rules(PointsWindow::membership_year);
  const std::vector<PointsEntry> ledger{entry(earn, 100, "2025-06-14"), entry(earn, 10, "2025-06-15"),
                                        entry(earn, 1, "2026-06-15")};
  EXPECT_EQ(balance(ledger, "2026-06-30", "", by), (PointsBalance{0, 0, 111}));
  EXPECT_EQ(balance(ledger, "2026-06-14", "2025-06-15", by), (PointsBalance{10, 10, 110}));
  EXPECT_EQ(balance(ledger, "2026-06-15", "2025-06-15", by), (PointsBalance{1, 1, 111}));
}

TEST(Balance, tells_the_year_it_counts) {
  EXPECT_EQ(must(PointsSum::on(rules(), day("2025-02-28"), std::nullopt)).window(),
            (DaySpan{day("2024-02-29"), day("2025-02-28")}));
  EXPECT_EQ(code(PointsSum::on(rules(), day("1900-06-01"), std::nullopt)), Code::invalid);
}

TEST(Balance, sums_that_do_not_fit_are_an_overflow) {
  auto all = must(PointsSum::on(rules(), day("2025-06-30"), std::nullopt));
  must(all.add(entry(opening, most, "2025-06-01")));
  EXPECT_EQ(code(all.add(entry(earn, 1, "2025-06-01"))), Code::overflow);
  // The part since the card may not fit where the sum with what was before it does.
  auto since = must(PointsSum::on(rules(), day("2025-06-30"), day("2025-06-01")));
  must(since.add(entry(take_back_unmatched, -5, "2025-05-01")));
  must(since.add(entry(earn, most, "2025-06-01")));
  EXPECT_EQ(code(since.add(entry(earn, 5, "2025-06-02"))), Code::overflow);
}

}  // namespace
}  // namespace shuke
