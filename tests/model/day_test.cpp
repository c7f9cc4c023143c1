/// \file
/// Civil days: which exist, and what a month later means.
#include "shuke/model/day.hpp"

#include "support.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace shuke {
namespace {

using test::code;
using test::day;
using test::must;
using test::problem;

/// Counted here by the rule itself, not by the library under test.
int length_of_month(int year, int month) {
  if (month == 2) return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

TEST(Day, every_day_of_the_range_has_the_next_number_and_the_next_weekday) {
  std::int64_t number = -25567;  // 1900-01-01: 70 years with 17 leap days before the epoch
  int weekday = 1;               // and a Monday
  for (int year = 1900; year <= 2199; ++year)
    for (int month = 1; month <= 12; ++month)
      for (int of_month = 1; of_month <= length_of_month(year, month); ++of_month, ++number) {
        const YearMonthDay date{year, month, of_month};
        const Day made = must(Day::of(date));
        ASSERT_EQ(made.number(), number) << made.text();
        ASSERT_EQ(made.date(), date) << made.text();
        ASSERT_EQ(made.weekday(), weekday) << made.text();
        ASSERT_EQ(must(Day::of_number(number)), made);
        ASSERT_EQ(must(Day::parse(made.text())), made);
        weekday = weekday % 7 + 1;
      }
  EXPECT_EQ(number, 84006) << "2200-01-01";
}

TEST(Day, known_weekdays) {
  EXPECT_EQ(Day().text(), "1970-01-01");
  EXPECT_EQ(Day().weekday(), 4);
  EXPECT_EQ(day("1949-10-01").weekday(), 6);
  EXPECT_EQ(day("2000-02-29").weekday(), 2);
  EXPECT_EQ(day("2026-11-21").weekday(), 6);
}

TEST(Day, ends_with_its_range) {
  const Day first = day("1900-01-01"), last = day("2199-12-31");
  EXPECT_EQ(problem(Day::of({1899, 12, 31})), "day.no_such_day");
  EXPECT_EQ(problem(Day::of({2200, 1, 1})), "day.no_such_day");
  EXPECT_EQ(problem(Day::of_number(first.number() - 1)), "day.out_of_range");
  EXPECT_EQ(problem(Day::of_number(last.number() + 1)), "day.out_of_range");
  EXPECT_EQ(problem(first.plus_days(-1)), "day.out_of_range");
  EXPECT_EQ(problem(last.plus_days(1)), "day.out_of_range");
  EXPECT_EQ(must(first.plus_days(last.number() - first.number())), last);
  EXPECT_EQ(problem(first.plus_months(-1)), "day.out_of_range");
  EXPECT_EQ(problem(last.plus_months(1)), "day.out_of_range");
  EXPECT_EQ(must(last.plus_months(-12 * 299)), day("1900-12-31"));
}

TEST(Day, far_numbers_are_refused_and_do_not_wrap_around) {
  constexpr auto least = std::numeric_limits<std::int64_t>::min(), most = std::numeric_limits<std::int64_t>::max();
  for (const std::int64_t number : {least, most, std::int64_t{1} << 32, -(std::int64_t{1} << 32)}) {
    EXPECT_EQ(code(Day::of_number(number)), Code::invalid) << number;
    EXPECT_EQ(code(day("2199-12-31").plus_days(number)), Code::invalid) << number;
    EXPECT_EQ(code(day("1900-01-01").plus_days(number)), Code::invalid) << number;
  }
  for (const int months : {std::numeric_limits<int>::min(), std::numeric_limits<int>::max()}) {
    EXPECT_EQ(code(day("2199-12-31").plus_months(months)), Code::invalid) << months;
    EXPECT_EQ(code(day("1900-01-01").plus_months(months)), Code::invalid) << months;
  }
}

TEST(Day, impossible_dates_are_refused) {
  for (const char* text : {"2026-02-29", "2026-02-30", "2100-02-29", "1900-02-29", "2026-04-31", "2026-13-01",
                           "2026-00-10", "2026-01-00", "2026-01-32", "0000-01-01", "1899-12-31", "2200-01-01"})
    EXPECT_EQ(problem(Day::parse(text)), "day.no_such_day") << text;
  EXPECT_EQ(problem(Day::of({2026, -1, 1})), "day.no_such_day");
  EXPECT_EQ(problem(Day::of({2026, 1, -1})), "day.no_such_day");
  EXPECT_EQ(problem(Day::of({-2026, 1, 1})), "day.no_such_day");
}

TEST(Day, is_written_in_one_way_only) {
  for (const char* text :
       {"", "2026-1-01", "26-01-01", "2026/01/01", "2026-01-01 ", " 2026-01-01", "2026-01-1x", "-026-01-01",
        "2026--1-01", "2026-+1-01", "+026-01-01", "20260101", "2026-01-01T00:00", "2026-0x-01", "２０２６-01-01"})
    EXPECT_EQ(problem(Day::parse(text)), "day.unreadable") << text;
}

TEST(Day, months_clamp_to_the_months_end) {
  const struct {
    const char* from;
    int months;
    const char* to;
  } cases[] = {
      {"2025-02-28", -12, "2024-02-28"},  // not the 29th: the 28th is a day, not "the end of the month"
      {"2023-02-28", 1, "2023-03-28"},    // not the 31st, for the same reason
      {"2024-02-29", 12, "2025-02-28"},   {"2024-02-29", -12, "2023-02-28"}, {"2024-02-29", 48, "2028-02-29"},
      {"2024-02-29", 1, "2024-03-29"},    {"2025-03-31", -1, "2025-02-28"},  {"2024-03-31", -1, "2024-02-29"},
      {"2025-01-31", 1, "2025-02-28"},    {"2025-01-30", 1, "2025-02-28"},   {"2025-01-28", 1, "2025-02-28"},
      {"2025-05-31", 1, "2025-06-30"},    {"2025-12-31", 2, "2026-02-28"},   {"2025-01-15", -1, "2024-12-15"},
      {"2025-12-15", 1, "2026-01-15"},    {"2025-06-30", 0, "2025-06-30"},   {"1970-01-31", -11, "1969-02-28"},
      {"2000-02-29", 1200, "2100-02-28"},
  };
  for (const auto& one : cases)
    EXPECT_EQ(must(day(one.from).plus_months(one.months)).text(), one.to) << one.from << " plus " << one.months;
}

TEST(Day, months_later_is_that_month_and_the_same_day_or_its_end) {
  for (int number = day("1995-01-01").number(); number <= day("2004-12-31").number(); ++number)
    for (const int months : {-481, -12, -1, 1, 3, 12, 120, 601}) {
      const YearMonthDay from = must(Day::of_number(number)).date();
      const YearMonthDay to = must(must(Day::of_number(number)).plus_months(months)).date();
      ASSERT_EQ(to.year * 12 + to.month, from.year * 12 + from.month + months);
      ASSERT_EQ(to.day, std::min(from.day, length_of_month(to.year, to.month)));
    }
}

TEST(Day, orders_as_time_does) {
  EXPECT_LT(day("1969-12-31"), day("1970-01-01"));
  EXPECT_LT(day("2026-09-30"), day("2026-10-01"));
  EXPECT_EQ(must(day("1969-12-31").plus_days(1)), Day());
}

}  // namespace
}  // namespace shuke
