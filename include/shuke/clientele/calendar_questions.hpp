/// \file
/// What questions about days take and give. None needs a database; with one they know the holidays that the shop
/// imported and the policy that it follows.
#pragma once

#include "shuke/api.hpp"
#include "shuke/calendar/holidays.hpp"
#include "shuke/calendar/yearly.hpp"
#include "shuke/model/text.hpp"
#include "shuke/policy/festivals.hpp"

#include <optional>
#include <vector>

namespace shuke {

/// Asks which lunar day a civil day is.
struct LunarQuestion {
  std::optional<Day> day;  ///< required

  friend bool operator==(const LunarQuestion&, const LunarQuestion&) = default;
};

/// A lunar day.
struct LunarAnswer {
  std::int64_t year = 0;   ///< the lunar year, 1900 to 2100
  std::int64_t month = 0;  ///< 1 to 12
  std::int64_t day = 0;    ///< 1 to 30
  bool leap = false;       ///< in a leap month

  friend bool operator==(const LunarAnswer&, const LunarAnswer&) = default;
};

/// Asks which civil day a lunar day is.
struct SolarQuestion {
  std::optional<YearlyDay> day;  ///< required: a lunar day with its year, `lunar:2026-01-01`

  friend bool operator==(const SolarQuestion&, const SolarQuestion&) = default;
};

/// A civil day.
struct SolarAnswer {
  Day date;  ///< of the Gregorian calendar

  friend bool operator==(const SolarAnswer&, const SolarAnswer&) = default;
};

/// Asks on which days a yearly day falls (CUS-10).
struct YearlyQuestion {
  std::optional<YearlyDay> day;                      ///< required: solar or lunar, with or without a year
  Observance observance = Observance::own_calendar;  ///< how a lunar day is kept
  std::optional<Day> from;                           ///< first day that counts; required
  std::optional<Day> until;                          ///< last day that counts; required; at most 300 years later

  friend bool operator==(const YearlyQuestion&, const YearlyQuestion&) = default;
};

/// A day in a list.
struct DayMark {
  Day day;  ///< the day

  friend bool operator==(const DayMark&, const DayMark&) = default;
};

/// The days on which a yearly day falls.
struct YearlyAnswer {
  std::vector<DayMark> days;  ///< in order

  friend bool operator==(const YearlyAnswer&, const YearlyAnswer&) = default;
};

/// Asks for everything that is known of a day.
struct DayQuestion {
  std::optional<Day> day;  ///< required
  std::string shop;        ///< ref of the shop whose policy and holidays count; empty: the first
  std::string policy;      ///< a policy that is built in, in the place of the shop's; empty: the shop's, or `fashion`

  friend bool operator==(const DayQuestion&, const DayQuestion&) = default;
};

/// A festival that a day belongs to.
struct FestivalMark {
  Word word;              ///< its name in data
  std::string en;         ///< in English
  std::string zh;         ///< in Simplified Chinese
  FestivalTone tone{};    ///< what may be said on it (FUP-B)
  std::int64_t nth = 1;   ///< which of its days this is
  std::int64_t days = 1;  ///< how long it lasts

  friend bool operator==(const FestivalMark&, const FestivalMark&) = default;
};

/// Everything that is known of a day.
struct DayAnswer {
  Day day;                                    ///< the day asked for
  Weekday weekday = Weekday::monday;          ///< its day of the week
  std::optional<YearlyDay> lunar;             ///< its lunar day; absent outside the table
  DayKind kind{};                             ///< work or not (WHEN-DAY)
  bool first_after_break = false;             ///< the first working day after days off
  bool last_before_break = false;             ///< the last working day before days off
  std::string holiday;                        ///< the official holiday it belongs to, as announced; empty: none
  bool announced = false;                     ///< whether the holidays of its year are announced
  std::optional<std::int64_t> not_announced;  ///< a year that had to be looked at and is not announced
  std::vector<FestivalMark> festivals;        ///< of the policy; none are known outside the lunar table
  std::string policy;                         ///< its name
  std::int64_t policy_version = 0;            ///< its version on that day

  friend bool operator==(const DayAnswer&, const DayAnswer&) = default;
};

/// Years of official holidays to keep; they take the place of those that are there (WHEN-DAY).
struct HolidaysRequest {
  std::vector<HolidayYear> years;  ///< at least one; a year without days becomes not announced

  friend bool operator==(const HolidaysRequest&, const HolidaysRequest&) = default;
};

/// What was kept.
struct HolidaysAnswer {
  std::int64_t years = 0;    ///< in the request
  std::int64_t days = 0;     ///< in them
  std::int64_t changed = 0;  ///< years that were not there before, or otherwise

  friend bool operator==(const HolidaysAnswer&, const HolidaysAnswer&) = default;
};

/// The lunar day that a civil day is. Error: invalid (no day, outside the table).
SHUKE_CPP_API Result<LunarAnswer> lunar(const LunarQuestion& question);

/// The civil day that a lunar day is. Error: invalid (not lunar, no year, no such day).
SHUKE_CPP_API Result<SolarAnswer> solar(const SolarQuestion& question);

/// The days on which a yearly day falls. Error: invalid (CUS-10).
SHUKE_CPP_API Result<YearlyAnswer> yearly(const YearlyQuestion& question);

/// Everything that is known of a day without a database. Errors: invalid, unknown (policy, shop).
SHUKE_CPP_API Result<DayAnswer> day(const DayQuestion& question);

}  // namespace shuke
