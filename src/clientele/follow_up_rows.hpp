/// \file
/// Values out of the rows of queries about follow-ups.
#pragma once

#include "clientele/house.hpp"
#include "shuke/policy/occasions.hpp"

namespace shuke::clientele {

inline constexpr int minutes_per_day = 24 * 60;

/// Error: invalid, when the file is damaged.
inline Result<Day> day_in(const storage::Rows& rows, int column) { return Day::of_number(rows.integer(column)); }

/// The same of a column that may be empty.
inline Result<std::optional<Day>> day_or_none(const storage::Rows& rows, int column) {
  if (rows.is_null(column)) return std::optional<Day>();
  SHUKE_ASSIGN(day, day_in(rows, column));
  return std::optional(day);
}

/// A day so many days before another; at the beginning of the calendar its first one.
inline Day days_before(Day day, std::int64_t days) {
  const auto earlier = day.plus_days(-days);
  return earlier ? *earlier : *Day::of({Day::first_year, 1, 1});
}

/// The same behind it.
inline Day days_behind(Day day, std::int64_t days) {
  const auto later = day.plus_days(days);
  return later ? *later : *Day::of({Day::last_year, 12, 31});
}

/// None for an empty column.
inline Word word_in(const storage::Rows& rows, int column) {
  if (rows.is_null(column) || rows.text(column).empty()) return {};
  const auto word = Word::parse(rows.text(column));
  return word ? *word : Word();
}

/// The count of an id within its site.
inline std::int64_t counter_in(const storage::Rows& rows, int column) {
  return rows.integer(column) & ((std::int64_t{1} << id_counter_bits) - 1);
}

/// The minute that a clock shows.
inline int minute_of(const CivilTime& civil) { return civil.millisecond_of_day / 60'000; }

/// A time agreed, in three columns: day, from, until. A day without a time is all of it; a time without an end is that
/// minute.
inline Result<std::optional<AgreedTime>> agreed_in(const storage::Rows& rows, int first) {
  SHUKE_ASSIGN(day, day_or_none(rows, first));
  if (!day) return std::optional<AgreedTime>();
  TimeWindow window;
  if (!rows.is_null(first + 1)) window = {static_cast<int>(rows.integer(first + 1)), minutes_per_day};
  if (!rows.is_null(first + 2)) window.until = static_cast<int>(rows.integer(first + 2));
  return std::optional(AgreedTime{*day, window});
}

}  // namespace shuke::clientele
