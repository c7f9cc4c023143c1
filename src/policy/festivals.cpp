/// \file
#include "shuke/policy/festivals.hpp"

#include "policy/lists.hpp"
#include "shuke/calendar/yearly.hpp"

namespace shuke {

namespace {

/// The `nth` such day of the week in a month; none when the month has not so many.
std::optional<Day> nth_weekday(const Festival& festival, int year) {
  const int month = static_cast<int>(*festival.month);
  const Day first = *Day::of({year, month, 1});
  const int ahead = (static_cast<int>(*festival.weekday) - first.weekday() + 7) % 7;
  const int day = 1 + ahead + 7 * static_cast<int>(*festival.nth - 1);
  if (day > Day::days_in_month(year, month)) return std::nullopt;
  return *Day::of({year, month, day});
}

/// The day of a year on which a festival that goes by solar years falls, before it is shifted.
Result<std::optional<Day>> found_in(const Festival& festival, int year) {
  if (!festival.term) return nth_weekday(festival, year);
  SHUKE_ASSIGN(day, day_of(*festival.term, year));
  return std::optional<Day>(day);
}

/// The days from `from` to `until`, before they are shifted, on which a festival falls.
Result<std::vector<Day>> found_between(const Festival& festival, Day from, Day until) {
  if (festival.day) return occurrences(*festival.day, Observance::own_calendar, from, until);
  std::vector<Day> days;
  for (int year = from.date().year; year <= until.date().year; ++year) {
    SHUKE_ASSIGN(day, found_in(festival, year));
    if (day && from <= *day && *day <= until) days.push_back(*day);
  }
  return days;
}

Result<void> check_when(const Festival& festival) {
  const int ways = int{festival.day.has_value()} + int{festival.term.has_value()} + int{festival.weekday.has_value()};
  if (ways != 1) return invalid("policy.festival_when", {{"ways", std::to_string(ways)}});
  if (festival.weekday) {
    if (!festival.nth) return invalid("field.required", {}, "nth");
    if (!festival.month) return invalid("field.required", {}, "month");
    SHUKE_TRY(policy::check_range(*festival.nth, 1, 5, "nth"));
    return policy::check_range(*festival.month, 1, 12, "month");
  }
  if (festival.nth) return invalid("policy.only_with", {{"other", "weekday"}}, "nth");
  if (festival.month) return invalid("policy.only_with", {{"other", "weekday"}}, "month");
  if (!festival.day) return {};
  auto exists = check_exists(*festival.day);
  if (exists.has_error()) return std::move(exists).error().inside("day");
  return {};
}

Result<void> check_festival(const Festival& festival) {
  SHUKE_TRY(check_when(festival));
  SHUKE_TRY(policy::check_range(festival.shift_days, -60, 60, "shift_days"));
  return policy::check_range(festival.days, 1, 60, "days");
}

}  // namespace

Result<void> validate(const FestivalRules& rules) {
  SHUKE_TRY(policy::check_once(rules.all, "all", "word", [](const Festival& one) { return one.word.text(); }));
  return policy::check_each(rules.all, "all", check_festival);
}

Result<std::vector<FestivalDay>> festivals_on(const FestivalRules& rules, Day day) {
  std::vector<FestivalDay> found;
  for (const Festival& festival : rules.all) {
    SHUKE_ASSIGN(latest, day.plus_days(-festival.shift_days));
    SHUKE_ASSIGN(earliest, latest.plus_days(1 - festival.days));
    SHUKE_ASSIGN(days, found_between(festival, earliest, latest));
    for (const Day unshifted : days) {
      SHUKE_ASSIGN(first, unshifted.plus_days(festival.shift_days));
      found.push_back({&festival, first, day.number() - first.number() + 1});
    }
  }
  return found;
}

}  // namespace shuke
