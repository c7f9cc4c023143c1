/// \file
/// The traditional Chinese calendar (农历), lunar years 1900 to 2100 (CUS-10).
///
/// A lunar year has 12 months of 29 or 30 days; seven years in nineteen have a leap month besides, which follows the
/// ordinary month of the same number. Which months are long and where a leap month stands cannot be told by a simple
/// rule: it is looked up in a table. All functions are pure, allocate nothing unless they return an error, and may be
/// called by several threads.
#pragma once

#include "shuke/api.hpp"
#include "shuke/model/day.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace shuke {

/// A day of the lunar calendar; whether it exists is told by `solar_of`. Unlike a YearlyDay it always has a year.
struct LunarDay {
  int year = 1900;    ///< the lunar year, named after the solar year in which it begins
  int month = 1;      ///< 1 to 12
  bool leap = false;  ///< in the leap month that follows the ordinary month of this number
  int day = 1;        ///< of the month, from 1

  /// Reads `lunar:2026-06-01`, with L behind the month in a leap month: `lunar:2025-06L-01`; the prefix may be left
  /// out. Error: invalid when it is not written so, or as `solar_of` when there is no such day.
  SHUKE_CPP_API static Result<LunarDay> parse(std::string_view text);
  /// `2026-06-01`, `2025-06L-01`: without the prefix.
  SHUKE_CPP_API std::string text() const;

  friend bool operator==(const LunarDay&, const LunarDay&) = default;
};

/// The lunar day that a civil day is. Error: invalid before the first or after the last day of the table.
SHUKE_CPP_API Result<LunarDay> lunar_of(Day day);

/// The civil day that a lunar day is. Errors: invalid, about the year, the month, the leap month or the day, in this
/// order; each says what would be right.
SHUKE_CPP_API Result<Day> solar_of(const LunarDay& day);

/// The month whose leap month a lunar year has, 1 to 12. Absent when it has none, and outside the table.
SHUKE_CPP_API std::optional<int> leap_month_of(int year);

/// 29 or 30. Errors: as those of `solar_of`.
SHUKE_CPP_API Result<int> days_in_lunar_month(int year, int month, bool leap);

/// The first lunar year of the table, 1900.
SHUKE_CPP_API int first_lunar_year();
/// The last lunar year of the table, 2100.
SHUKE_CPP_API int last_lunar_year();
/// The first civil day whose lunar day is known, 1900-01-31.
SHUKE_CPP_API Day first_lunar_day();
/// The last civil day whose lunar day is known, 2101-01-28.
SHUKE_CPP_API Day last_lunar_day();

/// Days of the solar year that are reckoned by the sun's longitude and kept as festivals.
enum class SolarTerm : std::uint8_t {
  qingming = 0,         ///< 清明, longitude 15°, about 5 April
  winter_solstice = 1,  ///< 冬至, longitude 270°, about 22 December
};

/// The day of a solar term in a solar year, in China's time. Error: invalid when the year is outside 1900 to 2100.
SHUKE_CPP_API Result<Day> day_of(SolarTerm term, int year);

}  // namespace shuke
