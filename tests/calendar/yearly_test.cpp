/// \file
/// What always holds of yearly days (CUS-10); single dates stand in tests/policy/cases/lunar.csv.
#include "shuke/calendar/yearly.hpp"

#include "shuke/calendar/lunar.hpp"
#include "support.hpp"

#include <gtest/gtest.h>

#include <map>

namespace shuke {
namespace {

using test::day;
using test::must;
using test::problem;

YearlyDay kept(std::string_view text) { return must(YearlyDay::parse(text)); }

/// Every lunar day that can be kept without a year.
std::vector<YearlyDay> lunar_days() {
  std::vector<YearlyDay> all;
  for (int month = 1; month <= 12; ++month)
    for (const bool leap : {false, true})
      for (const int day_of_month : {1, 15, 29, 30})
        all.push_back(must(YearlyDay::of(YearlyCalendar::lunar, std::nullopt, month, leap, day_of_month)));
  return all;
}

TEST(Yearly, a_lunar_day_comes_once_in_each_lunar_year_CUS_10) {
  for (const YearlyDay& one : lunar_days()) {
    std::map<int, int> times;
    for (const Day found : must(occurrences(one, Observance::own_calendar, first_lunar_day(), last_lunar_day()))) {
      const LunarDay lunar = must(lunar_of(found));
      ++times[lunar.year];
      EXPECT_EQ(lunar.month, one.month());
      EXPECT_EQ(lunar.leap, one.leap() && leap_month_of(lunar.year) == one.month());
      EXPECT_EQ(lunar.day, std::min(one.day(), must(days_in_lunar_month(lunar.year, lunar.month, lunar.leap))));
      EXPECT_EQ(must(occurrence(one, Observance::own_calendar, lunar.year)), found);
    }
    ASSERT_EQ(times.size(), 201U) << one.text();
    for (const auto& [year, count] : times) ASSERT_EQ(count, 1) << one.text() << ' ' << year;
  }
}

TEST(Yearly, a_solar_day_comes_once_in_each_solar_year_CUS_10) {
  for (const char* text : {"--01-01", "--02-28", "--02-29", "--12-31"}) {
    const YearlyDay one = kept(text);
    const auto all = must(occurrences(one, Observance::own_calendar, day("1900-01-01"), day("2199-12-31")));
    ASSERT_EQ(all.size(), 300U);
    for (std::size_t i = 0; i < all.size(); ++i) {
      const YearMonthDay date = all[i].date();
      ASSERT_EQ(date.year, 1900 + static_cast<int>(i));
      ASSERT_EQ(date.month, one.month());
      ASSERT_EQ(date.day, std::min(one.day(), Day::days_in_month(date.year, date.month)));
    }
  }
}

TEST(Yearly, the_next_one_is_the_first_of_those_to_come) {
  for (const char* text : {"lunar:--11-25", "lunar:--12-30", "lunar:1987-06L-07", "--02-29", "1988-02-29"}) {
    const YearlyDay one = kept(text);
    const auto all = must(occurrences(one, Observance::own_calendar, day("1984-01-01"), day("1992-12-31")));
    ASSERT_FALSE(all.empty());
    std::size_t next = 0;
    for (Day from = day("1984-01-01"); from <= all.back(); from = must(from.plus_days(1))) {
      if (all[next] < from) ++next;
      ASSERT_EQ(must(next_occurrence(one, Observance::own_calendar, from)), all[next]) << text << ' ' << from.text();
    }
  }
}

TEST(Yearly, the_first_one_is_the_first) {
  const YearlyDay born = kept("lunar:1987-06L-07");
  EXPECT_EQ(must(next_occurrence(born, Observance::own_calendar, day("1900-01-31"))), day("1987-08-01"));
  EXPECT_EQ(must(next_occurrence(born, Observance::solar_date, day("1900-01-01"))), day("1987-08-01"));
  EXPECT_EQ(must(occurrence(born, Observance::own_calendar, 1986)), std::nullopt);
  EXPECT_EQ(must(occurrences(born, Observance::own_calendar, day("1950-01-01"), day("1987-07-31"))).size(), 0U);
  EXPECT_EQ(must(occurrences(born, Observance::own_calendar, day("1950-01-01"), day("1987-08-01"))).size(), 1U);
  EXPECT_EQ(must(occurrences(born, Observance::own_calendar, day("1987-08-01"), day("1987-08-01"))).size(), 1U);
  EXPECT_EQ(must(occurrences(born, Observance::own_calendar, day("1987-08-02"), day("1987-08-01"))).size(), 0U);
}

TEST(Yearly, when_the_calendar_ends_none_is_left) {
  EXPECT_EQ(must(next_occurrence(kept("lunar:--12-28"), Observance::own_calendar, last_lunar_day())), std::nullopt);
  EXPECT_EQ(must(next_occurrence(kept("lunar:--12-30"), Observance::own_calendar, last_lunar_day())), last_lunar_day());
  EXPECT_EQ(must(next_occurrence(kept("--12-30"), Observance::own_calendar, day("2199-12-31"))), std::nullopt);
  EXPECT_EQ(must(next_occurrence(kept("--12-31"), Observance::own_calendar, day("2199-12-31"))), day("2199-12-31"));
}

TEST(Yearly, outside_the_lunar_table_is_an_error_and_no_plain_none) {
  const YearlyDay one = kept("lunar:--06-07");
  const Day before = day("1900-01-30"), after = day("2101-01-29");
  EXPECT_EQ(problem(next_occurrence(one, Observance::own_calendar, before)), "lunar.out_of_range");
  EXPECT_EQ(problem(next_occurrence(one, Observance::own_calendar, after)), "lunar.out_of_range");
  EXPECT_EQ(problem(occurrences(one, Observance::own_calendar, before, last_lunar_day())), "lunar.out_of_range");
  EXPECT_EQ(problem(occurrences(one, Observance::own_calendar, first_lunar_day(), after)), "lunar.out_of_range");
  EXPECT_EQ(problem(occurrence(one, Observance::own_calendar, 2101)), "lunar.no_such_year");
  EXPECT_EQ(problem(occurrence(kept("--06-07"), Observance::own_calendar, 2200)), "day.out_of_range");
  EXPECT_EQ(must(next_occurrence(kept("lunar:2000-06-07"), Observance::solar_date, after)), day("2101-07-08"))
      << "a solar date goes on beyond the lunar table";
}

TEST(Yearly, what_does_not_exist_has_no_recurrence) {
  const struct {
    const char* kept;
    const char* problem;
  } cases[] = {
      {"lunar:1986-06L-07", "yearly_day.no_leap_month"}, {"lunar:1987-05L-07", "yearly_day.no_leap_month"},
      {"lunar:2026-05-30", "yearly_day.short_month"},    {"lunar:2025-06L-30", "yearly_day.short_month"},
      {"lunar:2101-01-01", "yearly_day.no_lunar_year"},  {"lunar:2199-01L-30", "yearly_day.no_lunar_year"},
  };
  for (const auto& one : cases) {
    const YearlyDay wrong = kept(one.kept);
    EXPECT_EQ(problem(check_exists(wrong)), one.problem);
    for (const Observance how : {Observance::own_calendar, Observance::solar_date}) {
      EXPECT_EQ(problem(occurrence(wrong, how, 2026)), one.problem);
      EXPECT_EQ(problem(occurrences(wrong, how, day("2026-01-01"), day("2026-12-31"))), one.problem);
      EXPECT_EQ(problem(next_occurrence(wrong, how, day("2026-01-01"))), one.problem);
    }
  }
  for (const char* text : {"lunar:1987-06L-07", "lunar:--01L-30", "1988-02-29", "--02-29", "2199-12-31"})
    EXPECT_EQ(problem(check_exists(kept(text))), "") << text;
}

TEST(Yearly, a_solar_date_needs_the_year_of_a_lunar_day) {
  const YearlyDay without = kept("lunar:--06-07");
  EXPECT_EQ(problem(occurrence(without, Observance::solar_date, 2026)), "yearly_day.needs_year");
  EXPECT_EQ(problem(next_occurrence(without, Observance::solar_date, day("2026-01-01"))), "yearly_day.needs_year");
  EXPECT_EQ(problem(check_exists(without)), "") << "it can be kept by its own calendar";
}

TEST(Yearly, errors_do_not_tell_a_birthday) {
  const YearlyDay wrong[] = {kept("lunar:1986-06L-07"), kept("lunar:2026-05-30"), kept("lunar:2150-06-07")};
  for (const YearlyDay& one : wrong) {
    const auto refused = check_exists(one);
    ASSERT_TRUE(refused.has_error()) << one.text();
    EXPECT_EQ(refused.error().rule, "CUS-10");
    for (const auto& [slot, value] : refused.error().arguments)
      EXPECT_TRUE(slot == "days" || slot == "first" || slot == "last") << slot << " tells " << value;
  }
}

}  // namespace
}  // namespace shuke
