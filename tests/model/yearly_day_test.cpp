/// \file
/// Days that come back every year (CUS-10).
#include "shuke/model/yearly_day.hpp"

#include "support.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <set>

namespace shuke {
namespace {

using test::code;
using test::must;
using test::problem;

TEST(YearlyDay, is_solar_or_lunar_with_or_without_a_year_CUS_10) {
  const struct {
    const char* text;
    YearlyCalendar calendar;
    std::optional<int> year;
    int month;
    bool leap;
    int day;
  } cases[] = {
      {"1988-03-05", YearlyCalendar::solar, 1988, 3, false, 5},
      {"--03-05", YearlyCalendar::solar, std::nullopt, 3, false, 5},
      {"lunar:1987-06-07", YearlyCalendar::lunar, 1987, 6, false, 7},
      {"lunar:1987-06L-07", YearlyCalendar::lunar, 1987, 6, true, 7},
      {"lunar:--06-07", YearlyCalendar::lunar, std::nullopt, 6, false, 7},
      {"lunar:--12L-30", YearlyCalendar::lunar, std::nullopt, 12, true, 30},
      {"1900-01-01", YearlyCalendar::solar, 1900, 1, false, 1},
      {"2199-12-31", YearlyCalendar::solar, 2199, 12, false, 31},
  };
  for (const auto& one : cases) {
    const YearlyDay read = must(YearlyDay::parse(one.text));
    EXPECT_EQ(read.calendar(), one.calendar) << one.text;
    EXPECT_EQ(read.year(), one.year) << one.text;
    EXPECT_EQ(read.month(), one.month) << one.text;
    EXPECT_EQ(read.leap(), one.leap) << one.text;
    EXPECT_EQ(read.day(), one.day) << one.text;
    EXPECT_EQ(read.text(), one.text);
  }
}

TEST(YearlyDay, the_29th_of_february_exists_in_its_year_or_without_one_CUS_10) {
  EXPECT_EQ(problem(YearlyDay::parse("--02-29")), "");
  EXPECT_EQ(problem(YearlyDay::parse("2024-02-29")), "");
  EXPECT_EQ(problem(YearlyDay::parse("2000-02-29")), "");
  EXPECT_EQ(problem(YearlyDay::parse("2023-02-29")), "yearly_day.no_such_day");
  EXPECT_EQ(problem(YearlyDay::parse("1900-02-29")), "yearly_day.no_such_day");
  EXPECT_EQ(problem(YearlyDay::parse("--02-30")), "yearly_day.no_such_day");
}

TEST(YearlyDay, lunar_months_have_up_to_30_days_whatever_the_solar_month_has_CUS_10) {
  EXPECT_EQ(problem(YearlyDay::parse("lunar:--02-30")), "");
  EXPECT_EQ(problem(YearlyDay::parse("lunar:1987-02L-30")), "");
  EXPECT_EQ(problem(YearlyDay::parse("lunar:--01-31")), "yearly_day.no_such_day");
  EXPECT_EQ(problem(YearlyDay::parse("--04-31")), "yearly_day.no_such_day");
  EXPECT_EQ(problem(YearlyDay::parse("--12-31")), "");
}

TEST(YearlyDay, days_that_no_calendar_has_are_refused) {
  for (const char* text :
       {"1988-13-01", "1988-00-01", "1988-01-00", "1899-12-31", "2200-01-01", "--00-00", "0000-01-01", "lunar:--13-01",
        "lunar:--00-01", "lunar:--01-00", "lunar:1899-01-01", "lunar:2200-01-01", "1987-06L-07", "--06L-07"})
    EXPECT_EQ(problem(YearlyDay::parse(text)), "yearly_day.no_such_day") << text;
  for (const int far : {-1, 70000, std::numeric_limits<int>::min(), std::numeric_limits<int>::max()}) {
    EXPECT_EQ(code(YearlyDay::of(YearlyCalendar::solar, far, 1, false, 1)), Code::invalid) << far;
    EXPECT_EQ(code(YearlyDay::of(YearlyCalendar::solar, 2000, far, false, 1)), Code::invalid) << far;
    EXPECT_EQ(code(YearlyDay::of(YearlyCalendar::lunar, 2000, 1, false, far)), Code::invalid) << far;
  }
}

TEST(YearlyDay, is_written_in_one_way_only) {
  for (const char* text : {"",
                           "--",
                           "-03-05",
                           "---03-05",
                           "88-03-05",
                           "1988-3-05",
                           "1988-03-5",
                           "1988-03-05 ",
                           "1988/03/05",
                           "--0305",
                           "--03-05L",
                           "--03l-05",
                           "lunar:",
                           "lunar:--",
                           "lunar:06-07",
                           "Lunar:--06-07",
                           "lunar: --06-07",
                           "lunar:--L6-07",
                           "lunar:--06L07",
                           "solar:--06-07",
                           "--+3-05",
                           "198a-03-05"})
    EXPECT_EQ(problem(YearlyDay::parse(text)), "yearly_day.unreadable") << text;
}

TEST(YearlyDay, every_lawful_day_survives_text_and_stored_form) {
  std::set<std::int64_t> packed;
  std::size_t count = 0;
  for (const YearlyCalendar calendar : {YearlyCalendar::solar, YearlyCalendar::lunar})
    for (int year = 1899; year <= 2199; ++year)
      for (int month = 1; month <= 12; ++month)
        for (int of_month = 1; of_month <= 31; ++of_month)
          for (const bool leap : {false, true}) {
            const std::optional<int> of_year = year == 1899 ? std::nullopt : std::optional(year);
            const auto made = YearlyDay::of(calendar, of_year, month, leap, of_month);
            if (made.has_error()) continue;
            ++count;
            ASSERT_EQ(must(YearlyDay::of_packed(made->packed())), *made) << made->text();
            ASSERT_EQ(must(YearlyDay::parse(made->text())), *made) << made->text();
            packed.insert(made->packed());
          }
  EXPECT_EQ(packed.size(), count) << "two days share a stored form";
  // 300 years with 73 leap days and one yearless leap year; 30 days in 24 months of 301 lunar years.
  EXPECT_EQ(count, 300U * 365 + 73 + 366 + 301U * 24 * 30);
}

TEST(YearlyDay, stored_numbers_that_are_no_day_are_refused) {
  const YearlyDay good = must(YearlyDay::parse("lunar:1987-06L-07"));
  constexpr auto least = std::numeric_limits<std::int64_t>::min(), most = std::numeric_limits<std::int64_t>::max();
  for (const std::int64_t number : {std::int64_t{-1}, std::int64_t{0}, least, most, std::int64_t{2} << 23 | 1 << 6 | 1,
                                    good.packed() | std::int64_t{1} << 24, good.packed() | std::int64_t{1} << 40})
    EXPECT_EQ(code(YearlyDay::of_packed(number)), Code::invalid) << number;
}

TEST(YearlyDay, no_stored_number_reads_as_another_one) {
  for (std::int64_t number = 0; number < std::int64_t{1} << 25; number += 29) {
    const auto read = YearlyDay::of_packed(number);
    if (read.has_error()) continue;
    ASSERT_EQ(read->packed(), number);
  }
}

TEST(YearlyDay, a_refusal_does_not_quote_the_birthday) {
  for (const char* text : {"1988-02-31", "lunar:1988-02-31", "1988-2-3"}) {
    const auto refused = YearlyDay::parse(text);
    ASSERT_TRUE(refused.has_error()) << text;
    EXPECT_EQ(refused.error().rule, "CUS-10");
    for (const Argument& argument : refused.error().arguments)
      EXPECT_EQ(argument.second.find("1988"), std::string::npos) << argument.first;
  }
}

}  // namespace
}  // namespace shuke
