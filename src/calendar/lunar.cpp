/// \file
#include "shuke/calendar/lunar.hpp"

#include "calendar/lunar_years.hpp"
#include "shuke/model/excerpt.hpp"

#include <bit>
#include <iterator>

namespace shuke {

namespace {

using lunar::Year;

constexpr int year_count = static_cast<int>(std::size(lunar::years));
constexpr int months_in_year = 12;
constexpr int days_in_short_month = 29;

constexpr int months_of(const Year& year) { return months_in_year + (year.leap_month != 0 ? 1 : 0); }

/// Days of the year before its month `index`, counted from 0.
constexpr int days_before(const Year& year, int index) {
  const auto earlier = static_cast<unsigned>(year.long_months) & ((1U << index) - 1);
  return days_in_short_month * index + std::popcount(earlier);
}

constexpr int days_in(const Year& year, int index) { return days_in_short_month + (year.long_months >> index & 1); }

/// The first day after a year.
constexpr std::int32_t end_of(const Year& year) { return year.new_year + days_before(year, months_of(year)); }

constexpr bool years_follow_each_other() {
  for (int i = 0; i + 1 < year_count; ++i)
    if (end_of(lunar::years[i]) != lunar::years[i + 1].new_year) return false;
  return true;
}
static_assert(years_follow_each_other(), "the table of lunar years has a gap or an overlap");

constexpr std::int32_t first_number = lunar::years[0].new_year;
constexpr std::int32_t end_number = end_of(lunar::years[year_count - 1]);

bool is_lunar_year(int year) { return year >= lunar::first_year && year < lunar::first_year + year_count; }

const Year& entry_of(int year) { return lunar::years[year - lunar::first_year]; }

/// Which line of the table a day stands in: guessed from the mean length of a year, which is off by one at most.
int year_index_of(std::int32_t number) {
  constexpr std::int64_t days_in_400_years = 146'097;
  int index = static_cast<int>((number - first_number) * std::int64_t{400} / days_in_400_years);
  if (index == year_count || lunar::years[index].new_year > number) --index;
  else if (end_of(lunar::years[index]) <= number) ++index;
  return index;
}

/// The month of a year that holds its day `offset`, both from 0. Were all months short it would be the guess; the long
/// ones of a year shift that by less than a month.
int month_index_of(const Year& year, int offset) {
  const int guess = offset / days_in_short_month;
  return days_before(year, guess) > offset ? guess - 1 : guess;
}

/// Where a month stands in its year, from 0; the month exists.
int index_of_month(const Year& year, int month, bool leap) {
  const bool behind_leap = year.leap_month != 0 && (leap || month > year.leap_month);
  return month - 1 + (behind_leap ? 1 : 0);
}

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string month_name(int month, bool leap) { return std::to_string(month) + (leap ? "L" : ""); }

Error no_such_year(int year) {
  return invalid("lunar.no_such_year", {{"year", std::to_string(year)},
                                        {"first", std::to_string(first_lunar_year())},
                                        {"last", std::to_string(last_lunar_year())}});
}

Error no_leap_month(int year, int month) {
  const std::optional<int> leap = leap_month_of(year);
  if (!leap) return invalid("lunar.no_leap_month", {{"year", std::to_string(year)}, {"month", std::to_string(month)}});
  return invalid("lunar.other_leap_month",
                 {{"year", std::to_string(year)}, {"month", std::to_string(month)}, {"leap", std::to_string(*leap)}});
}

Result<void> check_month(int year, int month, bool leap) {
  if (!is_lunar_year(year)) return no_such_year(year);
  if (month < 1 || month > months_in_year) return invalid("lunar.no_such_month", {{"month", std::to_string(month)}});
  if (leap && entry_of(year).leap_month != month) return no_leap_month(year, month);
  return {};
}

/// Reads digits alone.
bool read_number(std::string_view text, int& number) {
  number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return false;
    number = number * 10 + (c - '0');
  }
  return true;
}

}  // namespace

Result<LunarDay> LunarDay::parse(std::string_view text) {
  constexpr std::string_view prefix = "lunar:", leap_form = "2025-06L-01";
  std::string_view rest = text;
  if (rest.starts_with(prefix)) rest.remove_prefix(prefix.size());
  LunarDay read;
  read.leap = rest.size() == leap_form.size() && rest[7] == 'L';
  const std::size_t dash = read.leap ? 8 : 7;
  if (rest.size() != dash + 3 || rest[4] != '-' || rest[dash] != '-' || !read_number(rest.substr(0, 4), read.year) ||
      !read_number(rest.substr(5, 2), read.month) || !read_number(rest.substr(dash + 1), read.day))
    return invalid("lunar.unreadable", {{"value", excerpt(text)}});
  SHUKE_TRY(solar_of(read));
  return read;
}

std::string LunarDay::text() const {
  return std::to_string(year) + '-' + two_digits(month) + (leap ? "L-" : "-") + two_digits(day);
}

Result<LunarDay> lunar_of(Day day) {
  const std::int32_t number = day.number();
  if (number < first_number || number >= end_number)
    return invalid("lunar.out_of_range",
                   {{"value", day.text()}, {"first", first_lunar_day().text()}, {"last", last_lunar_day().text()}});
  const int year_index = year_index_of(number);
  const Year& year = lunar::years[year_index];
  const int offset = number - year.new_year;
  const int index = month_index_of(year, offset);
  const bool behind_leap = year.leap_month != 0 && index >= year.leap_month;
  return LunarDay{lunar::first_year + year_index, index + (behind_leap ? 0 : 1),
                  behind_leap && index == year.leap_month, offset - days_before(year, index) + 1};
}

Result<Day> solar_of(const LunarDay& day) {
  SHUKE_TRY(check_month(day.year, day.month, day.leap));
  const Year& year = entry_of(day.year);
  const int index = index_of_month(year, day.month, day.leap);
  if (day.day < 1 || day.day > days_in(year, index))
    return invalid("lunar.no_such_day", {{"year", std::to_string(day.year)},
                                         {"month", month_name(day.month, day.leap)},
                                         {"days", std::to_string(days_in(year, index))},
                                         {"day", std::to_string(day.day)}});
  return Day::of_number(year.new_year + days_before(year, index) + day.day - 1);
}

std::optional<int> leap_month_of(int year) {
  if (!is_lunar_year(year) || entry_of(year).leap_month == 0) return std::nullopt;
  return entry_of(year).leap_month;
}

Result<int> days_in_lunar_month(int year, int month, bool leap) {
  SHUKE_TRY(check_month(year, month, leap));
  return days_in(entry_of(year), index_of_month(entry_of(year), month, leap));
}

int first_lunar_year() { return lunar::first_year; }
int last_lunar_year() { return lunar::first_year + year_count - 1; }
Day first_lunar_day() { return Day::of_number(first_number).value(); }
Day last_lunar_day() { return Day::of_number(end_number - 1).value(); }

Result<Day> day_of(SolarTerm term, int year) {
  if (!is_lunar_year(year))
    return invalid("solar_term.no_such_year", {{"year", std::to_string(year)},
                                               {"first", std::to_string(first_lunar_year())},
                                               {"last", std::to_string(last_lunar_year())}});
  if (term == SolarTerm::qingming) return Day::of({year, 4, entry_of(year).qingming});
  return Day::of({year, 12, entry_of(year).winter_solstice});
}

}  // namespace shuke
