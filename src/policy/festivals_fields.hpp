/// \file
/// Field tables of the section `festivals`.
#pragma once

#include "schema/fields.hpp"
#include "schema/weekday_choices.hpp"
#include "shuke/policy/festivals.hpp"

namespace shuke::schema {

template <>
struct Choices<FestivalTone> {
  static constexpr ChoiceName names[] = {{0, "festive", "A greeting, goods and an invitation."},
                                         {1, "greeting_only", "A greeting, and nothing sold."},
                                         {2, "none", "Nothing at all."}};
};

template <>
struct Choices<SolarTerm> {
  static constexpr ChoiceName names[] = {{0, "qingming", "Qingming, in the first days of April."},
                                         {1, "winter_solstice", "The winter solstice."}};
};

template <>
struct Fields<Festival> {
  static constexpr std::string_view name = "festival";
  static constexpr std::string_view doc = "A named day: exactly one of day, term and weekday says when it is.";
  static constexpr auto rows = std::tuple(
      field<&Festival::word>(1, "word", required, "0.1", "Its name in data."),
      field<&Festival::en>(2, "en", required, "0.1", "Its name in English."),
      field<&Festival::zh>(3, "zh", required, "0.1", "Its name in Simplified Chinese."),
      field<&Festival::tone>(4, "tone", required, "0.1", "What may be said on it.", "FUP-B"),
      field<&Festival::day>(5, "day", none, "0.1", "Comes back yearly on this solar or lunar day.", "CUS-10"),
      field<&Festival::term>(6, "term", none, "0.1", "Falls on this solar term."),
      field<&Festival::weekday>(7, "weekday", none, "0.1", "Falls on the nth of these in the month."),
      field<&Festival::nth>(8, "nth", none, "0.1", "Which of the weekdays, 1 to 5; a fifth only where there is one."),
      field<&Festival::month>(9, "month", none, "0.1", "Of the solar calendar, 1 to 12, with weekday."),
      field<&Festival::shift_days>(10, "shift_days", none, "0.1", "Days after the day so found; -1 is its eve."),
      field<&Festival::days>(11, "days", none, "0.1", "How many days it lasts; 1 when not told."),
      field<&Festival::rule>(12, "rule", none, "0.1", "The rule its tone comes from."));
};

template <>
struct Fields<FestivalRules> {
  static constexpr std::string_view name = "festivals";
  static constexpr std::string_view doc = "Days of the calendar that have a name.";
  static constexpr auto rows = std::tuple(
      field<&FestivalRules::all>(1, "all", none, "0.1", "The traditional ones and the shop's own.", "FUP-B"));
};

}  // namespace shuke::schema
