/// \file
/// On which civil days a yearly day falls (CUS-10).
///
/// A yearly day is counted in a calendar, and comes exactly once in each year *of that calendar*: a lunar birthday once
/// in each lunar year, so that a solar year may hold two of it or none. Where a year does not have the day, a nearby
/// one stands in: lunar day 30 in a month of 29 days is its 29th; a leap month in a year without it is the ordinary
/// month of that number; 29 February is the 28th. No error holds the day itself: birthdays are personal.
#pragma once

#include "shuke/api.hpp"
#include "shuke/model/yearly_day.hpp"

#include <vector>

namespace shuke {

/// Checks what a YearlyDay's own check leaves open: a lunar day with a year exists in that year. Without a year, and in
/// the solar calendar, nothing is left to check. Errors: invalid when the year is outside the lunar table, has no such
/// leap month, or the month is shorter.
SHUKE_CPP_API Result<void> check_exists(const YearlyDay& kept);

/// The one on which it falls in a year of the calendar in which it is counted: a lunar year for a lunar day kept by its
/// own calendar, else a solar year. Absent before the year of the first one. Errors: invalid as those of
/// `check_exists`; when the solar date of a lunar day without a year is to be kept; when `year` is outside the
/// calendar.
SHUKE_CPP_API Result<std::optional<Day>> occurrence(const YearlyDay& kept, Observance observance, int year);

/// All from `from` up to and with `until`, in order; none when `until` is before `from`. Errors: as those of
/// `occurrence`; when one of the two days is outside the calendar in which it is counted.
SHUKE_CPP_API Result<std::vector<Day>> occurrences(const YearlyDay& kept, Observance observance, Day from, Day until);

/// The next one, `from` included. Absent when the calendar ends before it. Errors: as those of `occurrences`.
SHUKE_CPP_API Result<std::optional<Day>> next_occurrence(const YearlyDay& kept, Observance observance, Day from);

}  // namespace shuke
