/// \file
/// Field tables of clientele/calendar_questions.hpp.
#pragma once

#include "schema/choices.hpp"
#include "shuke/clientele/calendar_questions.hpp"

namespace shuke::schema {

template <>
struct Choices<DayKind> {
  static constexpr ChoiceName names[] = {{0, "working", "A plain working day."},
                                         {1, "make_up", "A working day in exchange for a day off."},
                                         {2, "day_off", "A weekend or public holiday."}};
};

template <>
struct Fields<LunarQuestion> {
  static constexpr std::string_view name = "lunar_question";
  static constexpr std::string_view doc = "Asks which lunar day a civil day is.";
  static constexpr auto rows =
      std::tuple(field<&LunarQuestion::day>(1, "day", required, "0.1", "The civil day.", "CUS-10"));
};

template <>
struct Fields<LunarAnswer> {
  static constexpr std::string_view name = "lunar_answer";
  static constexpr std::string_view doc = "A lunar day.";
  static constexpr auto rows = std::tuple(field<&LunarAnswer::year>(1, "year", none, "0.1", "The lunar year."),
                                          field<&LunarAnswer::month>(2, "month", none, "0.1", "1 to 12."),
                                          field<&LunarAnswer::day>(3, "day", none, "0.1", "1 to 30."),
                                          field<&LunarAnswer::leap>(4, "leap", none, "0.1", "In a leap month."));
};

template <>
struct Fields<SolarQuestion> {
  static constexpr std::string_view name = "solar_question";
  static constexpr std::string_view doc = "Asks which civil day a lunar day is.";
  static constexpr auto rows =
      std::tuple(field<&SolarQuestion::day>(1, "day", required, "0.1", "The lunar day: lunar:2026-01-01.", "CUS-10"));
};

template <>
struct Fields<SolarAnswer> {
  static constexpr std::string_view name = "solar_answer";
  static constexpr std::string_view doc = "A civil day.";
  static constexpr auto rows =
      std::tuple(field<&SolarAnswer::date>(1, "date", none, "0.1", "Of the Gregorian calendar."));
};

template <>
struct Fields<YearlyQuestion> {
  static constexpr std::string_view name = "yearly_question";
  static constexpr std::string_view doc = "Asks on which days a yearly day falls.";
  static constexpr auto rows = std::tuple(
      field<&YearlyQuestion::day>(1, "day", required, "0.1", "Solar or lunar, with or without a year.", "CUS-10"),
      field<&YearlyQuestion::observance>(2, "observance", none, "0.1", "How a lunar day is kept.", "CUS-10"),
      field<&YearlyQuestion::from>(3, "from", required, "0.1", "First day that counts."),
      field<&YearlyQuestion::until>(4, "until", required, "0.1", "Last day that counts."));
};

template <>
struct Fields<DayMark> {
  static constexpr std::string_view name = "day_mark";
  static constexpr std::string_view doc = "A day in a list.";
  static constexpr bool bare = true;
  static constexpr auto rows = std::tuple(field<&DayMark::day>(1, "day", required, "0.1", "The day."));
};

template <>
struct Fields<YearlyAnswer> {
  static constexpr std::string_view name = "yearly_answer";
  static constexpr std::string_view doc = "The days on which a yearly day falls.";
  static constexpr auto rows =
      std::tuple(field<&YearlyAnswer::days>(1, "days", required, "0.1", "In order.", "CUS-10"));
};

template <>
struct Fields<DayQuestion> {
  static constexpr std::string_view name = "day_question";
  static constexpr std::string_view doc = "Asks for everything that is known of a day.";
  static constexpr auto rows = std::tuple(
      field<&DayQuestion::day>(1, "day", required, "0.1", "The day."),
      field<&DayQuestion::shop>(2, "shop", none, "0.1", "Ref of the shop whose policy and holidays count."),
      field<&DayQuestion::policy>(3, "policy", none, "0.1", "A built-in policy in the place of the shop's."));
};

template <>
struct Fields<FestivalMark> {
  static constexpr std::string_view name = "festival_mark";
  static constexpr std::string_view doc = "A festival that a day belongs to.";
  static constexpr auto rows =
      std::tuple(field<&FestivalMark::word>(1, "word", none, "0.1", "Its name in data."),
                 field<&FestivalMark::en>(2, "en", none, "0.1", "Its name in English."),
                 field<&FestivalMark::zh>(3, "zh", none, "0.1", "Its name in Simplified Chinese."),
                 field<&FestivalMark::tone>(4, "tone", none, "0.1", "What may be said on it.", "FUP-B"),
                 field<&FestivalMark::nth>(5, "nth", none, "0.1", "Which of its days this is."),
                 field<&FestivalMark::days>(6, "days", none, "0.1", "How long it lasts."));
};

template <>
struct Fields<DayAnswer> {
  static constexpr std::string_view name = "day_answer";
  static constexpr std::string_view doc = "Everything that is known of a day.";
  static constexpr auto rows = std::tuple(
      field<&DayAnswer::day>(1, "day", none, "0.1", "The day asked for."),
      field<&DayAnswer::weekday>(2, "weekday", none, "0.1", "Its day of the week."),
      field<&DayAnswer::lunar>(3, "lunar", none, "0.1", "Its lunar day; absent outside the table.", "CUS-10"),
      field<&DayAnswer::kind>(4, "kind", none, "0.1", "Work or not.", "WHEN-DAY"),
      field<&DayAnswer::first_after_break>(5, "first_after_break", none, "0.1", "The first working day after days off.",
                                           "WHEN-DAY"),
      field<&DayAnswer::last_before_break>(6, "last_before_break", none, "0.1", "The last working day before days off.",
                                           "WHEN-DAY"),
      field<&DayAnswer::holiday>(7, "holiday", none, "0.1", "The official holiday it belongs to, as announced."),
      field<&DayAnswer::announced>(8, "announced", none, "0.1", "Whether the holidays of its year are announced."),
      field<&DayAnswer::not_announced>(9, "not_announced", none, "0.1",
                                       "A year that had to be looked at and is not announced.", "WHEN-DAY"),
      field<&DayAnswer::festivals>(10, "festivals", required, "0.1", "Festivals of the policy.", "FUP-B"),
      field<&DayAnswer::policy>(11, "policy", none, "0.1", "The policy's name."),
      field<&DayAnswer::policy_version>(12, "policy_version", none, "0.1", "Its version on that day."));
};

template <>
struct Fields<HolidaysRequest> {
  static constexpr std::string_view name = "holidays_request";
  static constexpr std::string_view doc = "Years of official holidays to keep.";
  static constexpr auto rows = std::tuple(
      field<&HolidaysRequest::years>(1, "years", required, "0.1", "They replace those that are there.", "WHEN-DAY"));
};

template <>
struct Fields<HolidaysAnswer> {
  static constexpr std::string_view name = "holidays_answer";
  static constexpr std::string_view doc = "What was kept of official holidays.";
  static constexpr auto rows = std::tuple(
      field<&HolidaysAnswer::years>(1, "years", none, "0.1", "Years in the request."),
      field<&HolidaysAnswer::days>(2, "days", none, "0.1", "Days in them."),
      field<&HolidaysAnswer::changed>(3, "changed", none, "0.1", "Years that were not there, or otherwise."));
};

}  // namespace shuke::schema
