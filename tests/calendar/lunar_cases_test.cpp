/// \file
/// The cases of tests/policy/cases/lunar.csv (CUS-10). Their facts come from published tables of the lunar calendar,
/// their recurrences were worked out from the rule with those; none comes from this library.
#include "policy/cases.hpp"
#include "shuke/calendar/lunar.hpp"
#include "shuke/calendar/yearly.hpp"
#include "shuke/texts/texts.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace shuke {
namespace {

using test::Case;
using test::day;
using test::must;

std::string said(const Error& problem) { return text(problem, Language::en); }

std::string told(const Result<Day>& found) { return found ? found->text() : said(found.error()); }

std::string told(const Result<LunarDay>& found) { return found ? "lunar:" + found->text() : said(found.error()); }

std::string told(const Result<std::optional<Day>>& found) {
  if (found.has_error()) return said(found.error());
  return *found ? (*found)->text() : "none";
}

std::string told(const Result<std::vector<Day>>& found) {
  if (found.has_error()) return said(found.error());
  std::string all;
  for (const Day one : *found) all += (all.empty() ? "" : " + ") + one.text();
  return all.empty() ? "none" : all;
}

int year_of(const Case& row) { return std::stoi(row["year"]); }

YearlyDay kept(const Case& row) { return must(YearlyDay::parse(row["input"])); }

/// The civil day of a lunar day that is written out, when the way back leads to it.
std::string there_and_back(const Case& row) {
  const LunarDay lunar = must(LunarDay::parse(row["input"]));
  const Day solar = must(solar_of(lunar));
  const std::string back = told(lunar_of(solar));
  return back == row["input"] ? solar.text() : back + " on the way back";
}

/// A lunar day put together of parts that need not exist, as `2026-06L-30`.
LunarDay unchecked(std::string_view text) {
  text.remove_prefix(std::string_view("lunar:").size());
  const bool leap = text[7] == 'L';
  return {std::stoi(std::string(text.substr(0, 4))), std::stoi(std::string(text.substr(5, 2))), leap,
          std::stoi(std::string(text.substr(leap ? 9 : 8)))};
}

/// What the parser says, when putting the day together by hand is refused with the same words.
std::string refused_twice(const Case& row) {
  const std::string parsed = told(LunarDay::parse(row["input"]));
  const std::string computed = told(solar_of(unchecked(row["input"])));
  return parsed == computed ? parsed : parsed + ", and computed: " + computed;
}

std::string in_solar_year(const Case& row) {
  const Day from = must(Day::of({year_of(row), 1, 1})), until = must(Day::of({year_of(row), 12, 31}));
  return told(occurrences(kept(row), Observance::own_calendar, from, until));
}

/// What each kind of case asks.
const std::map<std::string, std::function<std::string(const Case&)>>& questions() {
  static const std::map<std::string, std::function<std::string(const Case&)>> all{
      {"new_year", there_and_back},
      {"leap_month", there_and_back},
      {"lunar_of", [](const Case& row) { return told(lunar_of(day(row["input"]))); }},
      {"impossible", refused_twice},
      {"unreadable", [](const Case& row) { return told(LunarDay::parse(row["input"])); }},
      {"own_calendar",
       [](const Case& row) { return told(occurrence(kept(row), Observance::own_calendar, year_of(row))); }},
      {"solar_date", [](const Case& row) { return told(occurrence(kept(row), Observance::solar_date, year_of(row))); }},
      {"in_solar_year", in_solar_year}};
  return all;
}

TEST(LunarCases, are_answered_as_the_table_says_CUS_10) {
  for (const Case& row : test::cases("lunar.csv"))
    EXPECT_EQ(questions().at(row["kind"])(row), row["expected"])
        << row["kind"] << ' ' << row["input"] << ' ' << row["year"] << ' ' << row["comment"];
}

TEST(LunarCases, name_every_new_year_and_every_leap_month) {
  std::map<int, int> new_years, leap_months;
  for (const Case& row : test::cases("lunar.csv")) {
    if (row["kind"] == "new_year") ++new_years[year_of(row)];
    if (row["kind"] == "leap_month") leap_months[year_of(row)] = must(LunarDay::parse(row["input"])).month;
  }
  EXPECT_EQ(new_years.size(), 201U);
  EXPECT_EQ(leap_months.size(), 74U);
  for (int year = first_lunar_year(); year <= last_lunar_year(); ++year) {
    EXPECT_EQ(new_years[year], 1) << year;
    const auto leap = leap_months.find(year);
    EXPECT_EQ(leap_month_of(year), leap == leap_months.end() ? std::nullopt : std::optional(leap->second)) << year;
  }
}

}  // namespace
}  // namespace shuke
