/// \file
/// Days of the calendar that have a name: the traditional ones, computed, and the shop's own. (What is due on one is an
/// *occasion* and belongs to follow-ups.)
#pragma once

#include "shuke/api.hpp"
#include "shuke/calendar/lunar.hpp"
#include "shuke/model/text.hpp"
#include "shuke/model/weekday.hpp"
#include "shuke/model/yearly_day.hpp"

#include <vector>

namespace shuke {

/// What may be said to a customer on a festival (FUP-B).
enum class FestivalTone : std::uint8_t {
  festive = 0,        ///< a greeting, goods and an invitation
  greeting_only = 1,  ///< a greeting, and nothing sold
  none = 2,           ///< nothing at all: a day of mourning
};

/// A festival. Exactly one of `day`, `term` and `weekday` says when it is.
struct Festival {
  Word word;                          ///< its name in data, `mid_autumn`
  std::string en;                     ///< its name in English
  std::string zh;                     ///< its name in Simplified Chinese
  FestivalTone tone{};                ///< what may be said on it
  std::optional<YearlyDay> day;       ///< comes back yearly, solar or lunar; with a year: from then on (CUS-10)
  std::optional<SolarTerm> term;      ///< falls on this solar term
  std::optional<Weekday> weekday;     ///< falls on the `nth` of these in `month`
  std::optional<std::int64_t> nth;    ///< 1 to 5, with `weekday`; a fifth that a month has not is left out that year
  std::optional<std::int64_t> month;  ///< 1 to 12 of the solar calendar, with `weekday`
  std::int64_t shift_days = 0;        ///< so many days after the day so found, before it when negative: −1 is its eve
  std::int64_t days = 1;              ///< how long it lasts, at least 1
  std::string rule;                   ///< the rule its tone comes from; empty when none

  friend bool operator==(const Festival&, const Festival&) = default;
};

/// Section `festivals` of a policy document.
struct FestivalRules {
  std::vector<Festival> all;  ///< in no order

  friend bool operator==(const FestivalRules&, const FestivalRules&) = default;
};

/// Errors: invalid, with the field: a word twice, none or several ways of saying when, a number out of range, a lunar
/// day that does not exist in its year.
SHUKE_CPP_API Result<void> validate(const FestivalRules& rules);

/// A festival that a day belongs to.
struct FestivalDay {
  const Festival* festival = nullptr;  ///< borrowed from the rules
  Day first;                           ///< its first day
  std::int64_t number = 1;             ///< which of its days this is, from 1
};

/// The festivals that a day belongs to, in the rules' order. Errors: invalid (out of the lunar table).
SHUKE_CPP_API Result<std::vector<FestivalDay>> festivals_on(const FestivalRules& rules, Day day);

}  // namespace shuke
