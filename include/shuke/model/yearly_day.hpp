/// \file
/// Days that come back every year: birthdays, anniversaries (CUS-10).
#pragma once

#include "shuke/model/day.hpp"

#include <optional>

namespace shuke {

/// The calendar in which a yearly day is counted. Reaches the disk.
enum class YearlyCalendar : std::uint8_t {
  solar = 0,  ///< the Gregorian calendar
  lunar = 1,  ///< the traditional Chinese calendar (农历)
};

/// How a lunar day is kept; for solar days both are the same. Reaches the disk.
enum class Observance : std::uint8_t {
  own_calendar = 0,  ///< by the lunar calendar
  solar_date = 1,    ///< every year on the solar date on which the first one fell, which needs its year
};

/// A month and day of the solar or lunar calendar, with or without a year. Checked for shape: a solar day exists in its
/// year (29 February is lawful without one), a lunar month is 1–12 and its day 1–30; whether a lunar day exists in its
/// year is the calendar's to say.
class YearlyDay {
 public:
  /// 1 January, solar, without a year.
  constexpr YearlyDay() = default;

  /// Error: invalid when there is no such day; a leap month outside the lunar calendar.
  static Result<YearlyDay> of(YearlyCalendar calendar, std::optional<int> year, int month, bool leap, int day) {
    const auto refuse = [] { return invalid("yearly_day.no_such_day", {}, {}, "CUS-10"); };  // a birthday: no value
    if (month < 1 || month > 12 || day < 1 || (year && (*year < Day::first_year || *year > Day::last_year)))
      return refuse();
    if (calendar == YearlyCalendar::lunar) {
      if (day > 30) return refuse();
    } else if (leap || day > Day::days_in_month(year.value_or(leap_year), month)) {
      return refuse();
    }
    return YearlyDay(calendar, year, month, leap, day);
  }

  /// Reads `1988-03-05`, `--03-05`, `lunar:1987-06L-07` (L marks a leap month), `lunar:--06-07`. Error: invalid.
  static Result<YearlyDay> parse(std::string_view text) {
    const auto unreadable = [&] { return invalid("yearly_day.unreadable", {}, {}, "CUS-10"); };
    constexpr std::string_view prefix = "lunar:";
    const bool lunar = text.starts_with(prefix);
    std::string_view rest = lunar ? text.substr(prefix.size()) : text;
    std::optional<int> year;
    if (rest.starts_with("--")) {
      rest.remove_prefix(2);
    } else {
      int read = 0;
      if (rest.size() < 5 || rest[4] != '-' || !number(rest.substr(0, 4), read)) return unreadable();
      year = read;
      rest.remove_prefix(5);
    }
    const bool leap = rest.size() > 2 && rest[2] == 'L';
    int month = 0, day = 0;
    const std::size_t dash = leap ? 3 : 2;
    if (rest.size() != dash + 3 || rest[dash] != '-' || !number(rest.substr(0, 2), month) ||
        !number(rest.substr(dash + 1, 2), day))
      return unreadable();
    return of(lunar ? YearlyCalendar::lunar : YearlyCalendar::solar, year, month, leap, day);
  }

  /// From its stored form. Error: invalid.
  static Result<YearlyDay> of_packed(std::int64_t packed) {
    if (packed < 0 || packed >> 24 != 0) return invalid("yearly_day.unreadable", {}, {}, "CUS-10");
    const int year = static_cast<int>(packed >> 11 & 0xFFF);
    return of(packed >> 23 == 1 ? YearlyCalendar::lunar : YearlyCalendar::solar,
              year == 0 ? std::nullopt : std::optional(year), static_cast<int>(packed >> 6 & 0xF),
              (packed >> 10 & 1) != 0, static_cast<int>(packed & 0x3F));
  }
  /// Stored form: day in 6 bits, month in 4, leap in 1, year in 12 (0: none), calendar above. Reaches the disk.
  std::int64_t packed() const {
    return static_cast<std::int64_t>(calendar_) << 23 | std::int64_t{year_.value_or(0)} << 11 |
           std::int64_t{leap_} << 10 | std::int64_t{month_} << 6 | day_;
  }

  YearlyCalendar calendar() const { return calendar_; }  ///< the calendar it is counted in
  std::optional<int> year() const { return year_; }      ///< the year of the first one, when known
  int month() const { return month_; }                   ///< 1–12
  bool leap() const { return leap_; }                    ///< a lunar leap month
  int day() const { return day_; }                       ///< 1–31

  /// As `parse` reads it.
  std::string text() const {
    const auto two = [](int n) { return std::string(n < 10 ? "0" : "") + std::to_string(n); };
    return std::string(calendar_ == YearlyCalendar::lunar ? "lunar:" : "") +
           (year_ ? std::to_string(*year_) + '-' : std::string("--")) + two(month_) + (leap_ ? "L-" : "-") + two(day_);
  }

  friend auto operator<=>(const YearlyDay&, const YearlyDay&) = default;

 private:
  static constexpr int leap_year = 2000;
  YearlyDay(YearlyCalendar calendar, std::optional<int> year, int month, bool leap, int day)
      : calendar_(calendar),
        leap_(leap),
        month_(static_cast<std::int16_t>(month)),
        day_(static_cast<std::int16_t>(day)),
        year_(year) {}
  static bool number(std::string_view text, int& value) {
    value = 0;
    for (const char c : text) {
      if (c < '0' || c > '9') return false;
      value = value * 10 + (c - '0');
    }
    return true;
  }

  YearlyCalendar calendar_ = YearlyCalendar::solar;
  bool leap_ = false;
  std::int16_t month_ = 1;
  std::int16_t day_ = 1;
  std::optional<int> year_;
};

}  // namespace shuke
