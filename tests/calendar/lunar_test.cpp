/// \file
/// What always holds of the lunar calendar: each day has one name, months and years follow each other, and the sun
/// keeps step with the months.
#include "shuke/calendar/lunar.hpp"

#include "support.hpp"

#include <gtest/gtest.h>

namespace shuke {

inline void PrintTo(const LunarDay& day, std::ostream* out) { *out << day.text(); }

namespace {

using test::code;
using test::day;
using test::must;
using test::problem;
using test::slot;

/// Whether a lunar day is the one after another, by the lengths of months and years alone.
bool follows(const LunarDay& next, const LunarDay& last) {
  LunarDay expected = last;
  if (last.day < must(days_in_lunar_month(last.year, last.month, last.leap))) {
    ++expected.day;
    return next == expected;
  }
  expected.day = 1;
  const bool leap_comes = !last.leap && leap_month_of(last.year) == last.month;
  expected.leap = leap_comes;
  if (!leap_comes && ++expected.month > 12) expected = {last.year + 1, 1, false, 1};
  return next == expected;
}

TEST(Lunar, each_day_has_one_lunar_day_and_they_follow_each_other) {
  LunarDay last{first_lunar_year() - 1, 12, false, 30};
  int days = 0;
  for (Day solar = first_lunar_day();; solar = must(solar.plus_days(1))) {
    const LunarDay lunar = must(lunar_of(solar));
    ASSERT_TRUE(days == 0 ? lunar == LunarDay() : follows(lunar, last)) << solar.text() << ' ' << lunar.text();
    ASSERT_EQ(must(solar_of(lunar)), solar) << lunar.text();
    last = lunar;
    ++days;
    if (solar == last_lunar_day()) break;
  }
  EXPECT_EQ(days, 73412) << "201 lunar years from 1900-01-31 to 2101-01-28";
  EXPECT_EQ(last, (LunarDay{2100, 12, false, 29}));
}

TEST(Lunar, each_written_day_is_read_again) {
  for (Day solar = day("2023-01-01"); solar < day("2026-12-31"); solar = must(solar.plus_days(1))) {
    const LunarDay lunar = must(lunar_of(solar));
    ASSERT_EQ(must(LunarDay::parse(lunar.text())), lunar);
    ASSERT_EQ(must(LunarDay::parse("lunar:" + lunar.text())), lunar);
  }
  EXPECT_EQ((LunarDay{2025, 6, true, 1}.text()), "2025-06L-01");
  EXPECT_EQ((LunarDay{2025, 12, false, 29}.text()), "2025-12-29");
}

TEST(Lunar, the_table_begins_and_ends_where_it_says) {
  EXPECT_EQ(first_lunar_day(), day("1900-01-31"));
  EXPECT_EQ(last_lunar_day(), day("2101-01-28"));
  EXPECT_EQ(first_lunar_year(), 1900);
  EXPECT_EQ(last_lunar_year(), 2100);
  EXPECT_EQ(problem(lunar_of(day("1900-01-30"))), "lunar.out_of_range");
  EXPECT_EQ(problem(lunar_of(day("2101-01-29"))), "lunar.out_of_range");
  EXPECT_EQ(problem(lunar_of(day("2199-12-31"))), "lunar.out_of_range");
}

TEST(Lunar, what_does_not_exist_is_refused_in_the_order_year_month_leap_month_day) {
  EXPECT_EQ(problem(solar_of({2101, 13, true, 31})), "lunar.no_such_year");
  EXPECT_EQ(problem(solar_of({2026, 13, true, 31})), "lunar.no_such_month");
  EXPECT_EQ(problem(solar_of({2026, -1, false, 1})), "lunar.no_such_month");
  EXPECT_EQ(problem(solar_of({2026, 6, true, 31})), "lunar.no_leap_month");
  EXPECT_EQ(problem(solar_of({2025, 7, true, 31})), "lunar.other_leap_month");
  EXPECT_EQ(problem(solar_of({2025, 6, true, 30})), "lunar.no_such_day");
  EXPECT_EQ(problem(solar_of({2025, 6, false, -1})), "lunar.no_such_day");
  EXPECT_EQ(code(solar_of({-2147483647, 1, false, 1})), Code::invalid);
  EXPECT_EQ(code(solar_of({2147483647, 1, false, 1})), Code::invalid);
}

TEST(Lunar, months_have_29_or_30_days_and_exist_or_not) {
  EXPECT_EQ(must(days_in_lunar_month(2025, 6, false)), 30);
  EXPECT_EQ(must(days_in_lunar_month(2025, 6, true)), 29);
  EXPECT_EQ(must(days_in_lunar_month(2025, 7, false)), 30);
  EXPECT_EQ(must(days_in_lunar_month(2025, 12, false)), 29);
  EXPECT_EQ(problem(days_in_lunar_month(2026, 6, true)), "lunar.no_leap_month");
  EXPECT_EQ(problem(days_in_lunar_month(2026, 0, false)), "lunar.no_such_month");
  EXPECT_EQ(problem(days_in_lunar_month(1899, 12, false)), "lunar.no_such_year");
  const auto refused = solar_of({2025, 6, true, 30});
  ASSERT_TRUE(refused.has_error());
  EXPECT_EQ(slot(refused.error(), "days"), "29") << "the message says what would be right";
}

TEST(Lunar, years_outside_the_table_have_no_leap_month) {
  EXPECT_EQ(leap_month_of(1899), std::nullopt);
  EXPECT_EQ(leap_month_of(2101), std::nullopt);
  EXPECT_EQ(leap_month_of(2026), std::nullopt);
  EXPECT_EQ(leap_month_of(2025), 6);
}

TEST(SolarTerms, the_winter_solstice_lies_in_the_eleventh_month) {
  for (int year = first_lunar_year(); year <= last_lunar_year(); ++year) {
    const LunarDay lunar = must(lunar_of(must(day_of(SolarTerm::winter_solstice, year))));
    EXPECT_EQ(lunar.month, 11) << year;
    EXPECT_FALSE(lunar.leap) << year;
    EXPECT_EQ(lunar.year, year);
  }
}

TEST(SolarTerms, qingming_lies_about_104_days_behind_the_solstice_and_in_the_second_or_third_month) {
  for (int year = first_lunar_year() + 1; year <= last_lunar_year(); ++year) {
    const Day qingming = must(day_of(SolarTerm::qingming, year));
    const int days = qingming.number() - must(day_of(SolarTerm::winter_solstice, year - 1)).number();
    EXPECT_TRUE(days >= 104 && days <= 105) << qingming.text() << " after " << days << " days";
    const int month = must(lunar_of(qingming)).month;
    EXPECT_TRUE(month == 2 || month == 3) << qingming.text();
  }
}

TEST(SolarTerms, fall_on_the_days_of_the_almanac) {
  const struct {
    SolarTerm term;
    const char* day;
  } cases[] = {
      {SolarTerm::qingming, "1943-04-06"},         // eleven minutes after midnight
      {SolarTerm::qingming, "1976-04-04"},         // a quarter to midnight
      {SolarTerm::qingming, "2025-04-04"},         // the public holiday was this day
      {SolarTerm::qingming, "2026-04-05"},         //
      {SolarTerm::qingming, "2071-04-05"},         // ten minutes after midnight
      {SolarTerm::winter_solstice, "1951-12-23"},  // two seconds after midnight
      {SolarTerm::winter_solstice, "2021-12-21"},  // less than a minute before
      {SolarTerm::winter_solstice, "2025-12-21"},  //
      {SolarTerm::winter_solstice, "2026-12-22"},  //
      {SolarTerm::winter_solstice, "2087-12-22"},  // eight minutes after midnight
  };
  for (const auto& one : cases) EXPECT_EQ(must(day_of(one.term, day(one.day).date().year)), day(one.day));
}

TEST(SolarTerms, outside_the_table_are_an_error) {
  for (const int year : {1899, 2101}) {
    EXPECT_EQ(problem(day_of(SolarTerm::qingming, year)), "solar_term.no_such_year");
    EXPECT_EQ(problem(day_of(SolarTerm::winter_solstice, year)), "solar_term.no_such_year");
  }
}

}  // namespace
}  // namespace shuke
