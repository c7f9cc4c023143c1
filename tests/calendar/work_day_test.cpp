/// \file
/// Working days, breaks, and what is not announced (WHEN-DAY).
#include "shuke/calendar/holidays.hpp"

#include "support.hpp"

#include <gtest/gtest.h>

namespace shuke {
namespace {

using test::day;
using test::must;
using test::problem;

/// What is told of a day in one line: kind, its place at a break, the holiday's name, the year not announced.
std::string told(const WorkDay& about) {
  std::string text = about.kind == DayKind::day_off ? "off" : about.kind == DayKind::make_up ? "make-up" : "working";
  if (about.first_after_break) text += " first";
  if (about.last_before_break) text += " last";
  if (!about.holiday.empty()) text += " " + std::string(about.holiday);
  if (about.not_announced) text += " unless " + std::to_string(*about.not_announced);
  return text;
}

struct Expected {
  const char* day;
  const char* told;
};

template <std::size_t Size>
void expect_told(const Holidays& holidays, const Expected (&cases)[Size]) {
  for (const Expected& one : cases) EXPECT_EQ(told(holidays.about(day(one.day))), one.told) << one.day;
}

HolidayYear year(std::int64_t number, std::vector<HolidayDay> days) { return {number, "", std::move(days)}; }
HolidayDay off(std::string_view text, std::string name = "节") { return {day(text), std::move(name), true}; }
HolidayDay make_up(std::string_view text, std::string name = "节") { return {day(text), std::move(name), false}; }

TEST(WorkDays, of_china_are_those_announced_WHEN_DAY) {
  expect_told(Holidays::china(), {
                                     {"2026-02-12", "working"},
                                     {"2026-02-13", "working"},  // Friday, but Saturday is worked
                                     {"2026-02-14", "make-up last 春节"},
                                     {"2026-02-15", "off 春节"},
                                     {"2026-02-23", "off 春节"},
                                     {"2026-02-24", "working first"},  // Tuesday
                                     {"2026-02-27", "working"},
                                     {"2026-02-28", "make-up last 春节"},
                                     {"2026-03-01", "off"},
                                     {"2026-03-02", "working first"},
                                     {"2026-03-03", "working"},
                                     {"2026-03-06", "working last"},
                                     {"2026-01-04", "make-up first 元旦"},  // Sunday
                                     {"2026-01-05", "working"},
                                     {"2026-10-07", "off 国庆节"},
                                     {"2026-10-08", "working first"},
                                     {"2026-10-09", "working"},
                                     {"2026-10-10", "make-up last 国庆节"},
                                     {"2012-12-31", "working first last"},  // Monday between Sunday and New Year
                                     {"2018-12-29", "make-up last 元旦"},   // of the list of 2019
                                     {"2018-12-31", "off 元旦"},
                                     {"2019-01-02", "working first"},
                                     {"2020-01-31", "off 春节"},  // as amended during the year
                                 });
}

TEST(WorkDays, where_nothing_is_announced_go_by_weekdays_and_say_so_WHEN_DAY) {
  expect_told(Holidays::china(), {
                                     {"2026-12-30", "working"},
                                     {"2026-12-31", "working unless 2027"},  // the day after is not announced
                                     {"2027-01-01", "working last unless 2027"},
                                     {"2027-01-02", "off unless 2027"},
                                     {"2027-01-04", "working first unless 2027"},
                                     {"2006-12-28", "working unless 2006"},
                                     {"2006-12-29", "working unless 2006"},
                                     {"2006-12-30", "make-up 元旦 unless 2006"},  // the day before is not announced
                                     {"2006-12-31", "make-up last 元旦"},         // named by the list of 2007
                                     {"2007-01-01", "off 元旦"},
                                     {"1950-01-01", "off unless 1949"},
                                     {"1950-01-02", "working first unless 1950"},
                                     {"1900-01-01", "working first unless 1900"},  // the Sunday before has no year
                                     {"2199-12-31", "working unless 2199"},
                                     {"2199-12-29", "off unless 2199"},
                                 });
  EXPECT_TRUE(Holidays::china().announced(2007));
  EXPECT_TRUE(Holidays::china().announced(2026));
  EXPECT_FALSE(Holidays::china().announced(2027));
  EXPECT_FALSE(Holidays::china().announced(2006)) << "two days of its December are named, the year is not announced";
}

TEST(WorkDays, of_years_without_any_announcement_are_plain_weekdays) {
  const Holidays none = must(Holidays::of({}));
  expect_told(none, {{"2026-02-16", "working first unless 2026"}, {"2026-02-15", "off unless 2026"}});
  EXPECT_FALSE(none.announced(2026));
}

TEST(WorkDays, of_a_december_are_as_the_later_list_says) {
  const std::vector<HolidayYear> years{
      year(2031, {make_up("2030-12-28", "later"), off("2030-12-31", "later"), off("2031-01-01")}),
      year(2030, {off("2030-01-01"), off("2030-12-28", "own"), make_up("2030-12-29", "own")}),
  };
  expect_told(must(Holidays::of(years)), {
                                             {"2030-12-27", "working"},
                                             {"2030-12-28", "make-up later"},
                                             {"2030-12-29", "make-up own"},
                                             {"2030-12-30", "working last"},
                                             {"2030-12-31", "off later"},
                                             {"2031-12-31", "working unless 2032"},
                                         });
}

TEST(WorkDays, in_a_gap_between_announced_years_are_not_announced) {
  const std::vector<HolidayYear> years{year(2030, {off("2030-01-01")}),
                                       year(2033, {off("2032-12-31"), off("2033-01-01")})};
  expect_told(must(Holidays::of(years)), {
                                             {"2031-06-03", "working unless 2031"},
                                             {"2032-12-30", "working last unless 2032"},
                                             {"2032-12-31", "off 节 unless 2032"},
                                             {"2033-01-01", "off 节"},
                                         });
}

TEST(WorkDays, years_are_added_and_replaced_in_a_copy) {
  const Holidays& china = Holidays::china();
  const std::vector<HolidayYear> years{year(2027, {off("2027-01-01", "元旦"), make_up("2027-01-02", "元旦")}),
                                       year(2026, {off("2026-03-03", "ours")})};
  const Holidays ours = must(china.with(years));
  expect_told(ours, {
                        {"2026-02-16", "working first"},  // the official list of 2026 no longer counts
                        {"2026-03-03", "off ours"},
                        {"2026-12-31", "working last"},
                        {"2027-01-01", "off 元旦"},
                        {"2027-01-02", "make-up first last 元旦"},
                        {"2025-10-01", "off 国庆节、中秋节"},  // 2025 is as it was
                    });
  EXPECT_EQ(told(china.about(day("2026-02-16"))), "off 春节") << "the original is as it was";
  EXPECT_TRUE(ours.announced(2027));
  const Holidays withdrawn = must(ours.with(std::vector{year(2027, {})}));
  EXPECT_FALSE(withdrawn.announced(2027));
  EXPECT_EQ(told(withdrawn.about(day("2027-01-01"))), "working last unless 2027");
}

TEST(WorkDays, a_name_lives_as_long_as_a_copy) {
  std::optional<Holidays> first = must(Holidays::of(std::vector{year(2030, {off("2030-05-01", "劳动节")})}));
  const WorkDay about = first->about(day("2030-05-01"));
  const Holidays copy = *first;
  first.reset();
  EXPECT_EQ(about.holiday, "劳动节");
  EXPECT_EQ(copy.about(day("2030-05-01")), about);
}

TEST(WorkDays, break_after_break_each_has_one_end_and_one_beginning) {
  const Holidays& china = Holidays::china();
  int breaks_ended = 0, breaks_begun = 0;
  WorkDay last = china.about(day("2006-12-31"));
  for (Day one = day("2007-01-01"); one <= day("2027-12-31"); one = must(one.plus_days(1))) {
    const WorkDay about = china.about(one);
    const bool is_off = about.kind == DayKind::day_off, was_off = last.kind == DayKind::day_off;
    ASSERT_EQ(about.first_after_break, was_off && !is_off) << one.text();
    ASSERT_EQ(last.last_before_break, is_off && !was_off) << one.text();
    ASSERT_EQ(about.not_announced.has_value(), one >= day("2026-12-31")) << one.text();
    ASSERT_TRUE(about.kind != DayKind::make_up || !about.holiday.empty()) << one.text();
    const bool plain = (one.weekday() >= 6) == is_off;
    ASSERT_TRUE(plain || !about.holiday.empty()) << one.text() << " differs from its weekday without being named";
    breaks_ended += about.first_after_break ? 1 : 0;
    breaks_begun += last.last_before_break ? 1 : 0;
    last = about;
  }
  EXPECT_EQ(breaks_begun, breaks_ended);
  EXPECT_GT(breaks_ended, 21 * 45) << "about one a week";
}

TEST(WorkDays, wrong_years_are_refused) {
  const auto refused = [](std::vector<HolidayYear> years) {
    const std::string made = problem(Holidays::of(years)), added = problem(Holidays::china().with(years));
    return made == added ? made : made + ", but " + added;
  };
  EXPECT_EQ(refused({year(2030, {}), year(2030, {})}), "holidays.year_twice years[1].year");
  EXPECT_EQ(refused({year(1899, {})}), "day.out_of_range years[0].year");
  EXPECT_EQ(refused({year(2200, {})}), "day.out_of_range years[0].year");
  EXPECT_EQ(refused({year(2030, {off("2029-11-30")})}), "holidays.other_year years[0].days[0].day");
  EXPECT_EQ(refused({year(2030, {off("2031-01-01")})}), "holidays.other_year years[0].days[0].day");
  EXPECT_EQ(refused({year(2030, {off("2028-12-31")})}), "holidays.other_year years[0].days[0].day");
  EXPECT_EQ(refused({year(2030, {off("2030-01-01"), make_up("2030-01-01")})}),
            "holidays.day_twice years[0].days[1].day");
  EXPECT_EQ(refused({year(2030, {off("2030-01-01", "")})}), "field.required years[0].days[0].name");
  EXPECT_EQ(refused({year(2030, {off("2030-01-01", "\xFF")})}), "text.not_utf8 years[0].days[0].name");
  EXPECT_EQ(refused({year(2030, {off("2029-12-01"), off("2030-12-31")})}), "");
}

TEST(WorkDays, at_the_edges_of_the_calendar_are_told_too) {
  const std::vector<HolidayYear> years{year(1900, {off("1900-01-01")}), year(2199, {off("2199-12-31")})};
  expect_told(must(Holidays::of(years)), {{"1900-01-01", "off 节"}, {"2199-12-31", "off 节"}});
}

}  // namespace
}  // namespace shuke
