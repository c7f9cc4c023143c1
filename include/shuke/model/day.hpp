/// \file
/// Civil days. A day is a date on the wall calendar, without time, zone or clock; what day an instant falls on is the
/// calendar's business (calendar/zone.hpp). This is the only type that does month arithmetic.
#pragma once

#include "shuke/model/error.hpp"
#include "shuke/model/excerpt.hpp"

#include <boost/date_time/gregorian_calendar.hpp>
#include <boost/date_time/year_month_day.hpp>

#include <algorithm>
#include <charconv>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace shuke {

/// Year, month 1–12 and day 1–31, not checked to exist.
struct YearMonthDay {
  int year = 1970;  ///< of the Gregorian calendar
  int month = 1;    ///< 1 January to 12 December
  int day = 1;      ///< of the month, from 1
  friend auto operator<=>(const YearMonthDay&, const YearMonthDay&) = default;
};

/// A civil day from 1900-01-01 to 2199-12-31. Stored as days since 1970-01-01.
class Day {
  using Gregorian =
      boost::date_time::gregorian_calendar_base<boost::date_time::year_month_day_base<int, int, int>, std::uint32_t>;

 public:
  static constexpr int first_year = 1900;  ///< first year that a Day can hold
  static constexpr int last_year = 2199;   ///< last year that a Day can hold

  /// 1970-01-01, a day like any other; absence is `std::optional<Day>`.
  constexpr Day() = default;

  /// Error: invalid when there is no such day, or its year is out of range.
  static Result<Day> of(YearMonthDay date) {
    if (date.year < first_year || date.year > last_year || date.month < 1 || date.month > 12 || date.day < 1 ||
        date.day > days_in_month(date.year, date.month))
      return invalid("day.no_such_day", {{"value", text_of(date)}});
    return from_date(date);
  }

  /// From a stored number of days since 1970-01-01. Error: invalid when out of range.
  static Result<Day> of_number(std::int64_t number) {
    if (number < from_date({first_year, 1, 1}).number_ || number > from_date({last_year, 12, 31}).number_)
      return invalid("day.out_of_range", {{"value", std::to_string(number)}});
    return Day(static_cast<std::int32_t>(number));
  }

  /// Reads `2026-11-21`. Error: invalid when it is not written so, or there is no such day.
  static Result<Day> parse(std::string_view text) {
    YearMonthDay date;
    if (text.size() != 10 || text[4] != '-' || text[7] != '-' || !digits(text.substr(0, 4), date.year) ||
        !digits(text.substr(5, 2), date.month) || !digits(text.substr(8, 2), date.day))
      return invalid("day.unreadable", {{"value", excerpt(text)}});
    return of(date);
  }

  /// Days since 1970-01-01.
  constexpr std::int32_t number() const { return number_; }
  /// Its year, month and day.
  YearMonthDay date() const {
    const auto ymd = Gregorian::from_day_number(static_cast<std::uint32_t>(number_ + epoch()));
    return {ymd.year, ymd.month, ymd.day};
  }
  /// 1 Monday to 7 Sunday.
  int weekday() const { return static_cast<int>(((number_ % 7) + 7 + 3) % 7) + 1; }
  /// `2026-11-21`.
  std::string text() const { return text_of(date()); }

  /// The day `days` later (earlier when negative). Error: invalid when that leaves the range.
  Result<Day> plus_days(std::int64_t days) const {
    std::int64_t number;
    if (__builtin_add_overflow(std::int64_t{number_}, days, &number))
      return invalid("day.out_of_range", {{"value", std::to_string(days)}});
    return of_number(number);
  }

  /// The same day of the month `months` later (earlier when negative), clamped to the month's end:
  /// 2025-03-31 minus one month is 2025-02-28, and 2025-02-28 minus twelve is 2024-02-28. Error: invalid when out of
  /// range.
  Result<Day> plus_months(int months) const {
    YearMonthDay to = date();
    const std::int64_t index = std::int64_t{to.year} * 12 + to.month - 1 + months;
    if (index < first_year * 12 || index >= (last_year + 1) * 12)
      return invalid("day.out_of_range", {{"value", std::to_string(index / 12)}});
    to.year = static_cast<int>(index / 12);
    to.month = static_cast<int>(index % 12) + 1;
    to.day = std::min(to.day, days_in_month(to.year, to.month));
    return from_date(to);
  }

  /// 28 to 31.
  static int days_in_month(int year, int month) { return Gregorian::end_of_month_day(year, month); }

  friend constexpr auto operator<=>(Day, Day) = default;

 private:
  explicit constexpr Day(std::int32_t number) : number_(number) {}
  static std::int32_t epoch() {
    static const auto day = static_cast<std::int32_t>(Gregorian::day_number({1970, 1, 1}));
    return day;
  }
  static Day from_date(YearMonthDay date) {
    return Day(static_cast<std::int32_t>(Gregorian::day_number({date.year, date.month, date.day})) - epoch());
  }
  static bool digits(std::string_view text, int& value) {
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    return problem == std::errc() && end == text.data() + text.size() && text.front() != '-';
  }
  static std::string text_of(YearMonthDay date) {
    const auto padded = [](int number, std::size_t width) {
      std::string text = std::to_string(number);
      return text.size() < width ? text.insert(0, width - text.size(), '0') : text;
    };
    return padded(date.year, 4) + '-' + padded(date.month, 2) + '-' + padded(date.day, 2);
  }

  std::int32_t number_ = 0;
};

}  // namespace shuke
