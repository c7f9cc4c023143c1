/// \file
#include "shuke/calendar/yearly.hpp"

#include "shuke/calendar/lunar.hpp"

#include <algorithm>

namespace shuke {

namespace {

constexpr std::string_view rule = "CUS-10";

bool is_lunar(const YearlyDay& kept) { return kept.calendar() == YearlyCalendar::lunar; }

LunarDay first_of(const YearlyDay& kept) { return {*kept.year(), kept.month(), kept.leap(), kept.day()}; }

/// The day in the calendar in which it is counted: a lunar day whose solar date is kept becomes that date.
Result<YearlyDay> counted(const YearlyDay& kept, Observance observance) {
  SHUKE_TRY(check_exists(kept));
  if (!is_lunar(kept) || observance == Observance::own_calendar) return kept;
  if (!kept.year()) return invalid("yearly_day.needs_year", {}, {}, rule);
  SHUKE_ASSIGN(first, solar_of(first_of(kept)));
  const YearMonthDay date = first.date();
  return YearlyDay::of(YearlyCalendar::solar, date.year, date.month, false, date.day);
}

Result<Day> in_lunar_year(const YearlyDay& kept, int year) {
  const bool leap = kept.leap() && leap_month_of(year) == kept.month();
  SHUKE_ASSIGN(days, days_in_lunar_month(year, kept.month(), leap));
  return solar_of({year, kept.month(), leap, std::min(kept.day(), days)});
}

Result<Day> in_solar_year(const YearlyDay& kept, int year) {
  if (year < Day::first_year || year > Day::last_year)
    return invalid("day.out_of_range", {{"value", std::to_string(year)}});
  return Day::of({year, kept.month(), std::min(kept.day(), Day::days_in_month(year, kept.month()))});
}

/// In a year of the calendar in which it is counted; years before the first one are not looked at.
Result<Day> in_year(const YearlyDay& kept, int year) {
  return is_lunar(kept) ? in_lunar_year(kept, year) : in_solar_year(kept, year);
}

/// The year of a day in the calendar in which `kept` is counted.
Result<int> year_of(const YearlyDay& kept, Day day) {
  if (!is_lunar(kept)) return day.date().year;
  SHUKE_ASSIGN(lunar, lunar_of(day));
  return lunar.year;
}

int last_year_of(const YearlyDay& kept) { return is_lunar(kept) ? last_lunar_year() : Day::last_year; }

/// The first year to look at for days from `from` on.
Result<int> start_of(const YearlyDay& kept, Day from) {
  SHUKE_ASSIGN(year, year_of(kept, from));
  return std::max(year, kept.year().value_or(year));
}

}  // namespace

Result<void> check_exists(const YearlyDay& kept) {
  if (!is_lunar(kept) || !kept.year()) return {};
  const LunarDay first = first_of(kept);
  if (first.year < first_lunar_year() || first.year > last_lunar_year())
    return invalid("yearly_day.no_lunar_year",
                   {{"first", std::to_string(first_lunar_year())}, {"last", std::to_string(last_lunar_year())}}, {},
                   rule);
  if (first.leap && leap_month_of(first.year) != first.month) return invalid("yearly_day.no_leap_month", {}, {}, rule);
  SHUKE_ASSIGN(days, days_in_lunar_month(first.year, first.month, first.leap));
  if (first.day > days) return invalid("yearly_day.short_month", {{"days", std::to_string(days)}}, {}, rule);
  return {};
}

Result<std::optional<Day>> occurrence(const YearlyDay& kept, Observance observance, int year) {
  SHUKE_ASSIGN(day, counted(kept, observance));
  SHUKE_ASSIGN(found, in_year(day, year));
  if (day.year() && year < *day.year()) return std::optional<Day>();
  return std::optional(found);
}

Result<std::vector<Day>> occurrences(const YearlyDay& kept, Observance observance, Day from, Day until) {
  SHUKE_ASSIGN(day, counted(kept, observance));
  std::vector<Day> all;
  if (until < from) return all;
  SHUKE_ASSIGN(start, start_of(day, from));
  SHUKE_ASSIGN(last, year_of(day, until));
  for (int year = start; year <= last; ++year) {
    SHUKE_ASSIGN(found, in_year(day, year));
    if (found >= from && found <= until) all.push_back(found);
  }
  return all;
}

Result<std::optional<Day>> next_occurrence(const YearlyDay& kept, Observance observance, Day from) {
  SHUKE_ASSIGN(day, counted(kept, observance));
  SHUKE_ASSIGN(start, start_of(day, from));
  for (int year = start; year <= last_year_of(day); ++year) {  // at most two: that of the second year is later
    SHUKE_ASSIGN(found, in_year(day, year));
    if (found >= from) return std::optional(found);
  }
  return std::optional<Day>();
}

}  // namespace shuke
