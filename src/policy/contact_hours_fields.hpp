/// \file
/// Field tables of the section `contact_hours`.
#pragma once

#include "schema/fields.hpp"
#include "shuke/policy/contact_hours.hpp"

namespace shuke::schema {

template <>
struct Choices<Verdict> {
  static constexpr ChoiceName names[] = {{0, "forbidden", "Not then."},
                                         {1, "avoid", "If there is no other time."},
                                         {2, "neutral", "Nothing speaks against it."},
                                         {3, "good", "A good time."},
                                         {4, "best", "The best time."}};
};

template <>
struct Choices<About> {
  static constexpr ChoiceName names[] = {{0, "anything", "Nothing that hours care about."},
                                         {1, "invitation", "It follows up an invitation."},
                                         {2, "money", "Money is due."}};
};

template <>
struct Choices<Weather> {
  static constexpr ChoiceName names[] = {{0, "unknown", "Not told."},
                                         {1, "fair", "Nothing of note."},
                                         {2, "rain", "It rains."},
                                         {3, "hottest", "One of the hottest days."},
                                         {4, "coldest", "One of the coldest days."}};
};

template <>
struct Choices<DayRole> {
  static constexpr ChoiceName names[] = {{0, "first_working", "The first working day after a break."},
                                         {1, "other_working", "A working day between working days."},
                                         {2, "last_working", "The last working day before a break."},
                                         {3, "day_off", "A weekend or public holiday."}};
};

template <>
struct Choices<HolidaySource> {
  static constexpr ChoiceName names[] = {{0, "imported", "Only the holidays that the shop imported."},
                                         {1, "china", "Those of China, under those that the shop imported."}};
};

inline constexpr std::string_view window_begins = "First minute of the window; the day's begin when not told.";
inline constexpr std::string_view window_ends = "The minute after its last; the day's end when not told.";

template <>
struct Fields<HoursException> {
  static constexpr std::string_view name = "hours_exception";
  static constexpr std::string_view doc = "Another verdict, where all that is told here holds.";
  static constexpr auto rows = std::tuple(
      field<&HoursException::urgent>(1, "urgent", none, "0.1", "The contact is urgent, or is not."),
      field<&HoursException::selling>(2, "selling", none, "0.1", "It sells something, or does not."),
      field<&HoursException::first>(3, "first", none, "0.1", "It is the first about its matter, or is not."),
      field<&HoursException::about>(4, "about", none, "0.1", "What it is about."),
      field<&HoursException::from>(5, "from", none, "0.1", window_begins),
      field<&HoursException::until>(6, "until", none, "0.1", window_ends),
      field<&HoursException::season_from>(7, "season_from", none, "0.1", "First day of the season, as in --06-01."),
      field<&HoursException::season_until>(8, "season_until", none, "0.1", "Last day of the season, included."),
      field<&HoursException::verdict>(9, "verdict", required, "0.1", "Then this."));
};

template <>
struct Fields<HoursGate> {
  static constexpr std::string_view name = "hours_gate";
  static constexpr std::string_view doc = "A window in which a contact is forbidden, whatever else speaks for it.";
  static constexpr auto rows = std::tuple(
      field<&HoursGate::rule>(1, "rule", required, "0.1", "Its rule."),
      field<&HoursGate::about>(2, "about", none, "0.1", "Only for contacts about this.", "WHEN-T6"),
      field<&HoursGate::from>(3, "from", none, "0.1", window_begins),
      field<&HoursGate::until>(4, "until", none, "0.1", window_ends),
      field<&HoursGate::agreed_passes>(5, "agreed_passes", none, "0.1",
                                       "Whether a specific time that the customer asked for passes it.", "WHEN-ORD"));
};

template <>
struct Fields<HoursBand> {
  static constexpr std::string_view name = "hours_band";
  static constexpr std::string_view doc = "A part of the day and its verdict. Bands do not overlap.";
  static constexpr auto rows =
      std::tuple(field<&HoursBand::rule>(1, "rule", required, "0.1", "Its rule."),
                 field<&HoursBand::from>(2, "from", none, "0.1", window_begins),
                 field<&HoursBand::until>(3, "until", none, "0.1", window_ends),
                 field<&HoursBand::verdict>(4, "verdict", required, "0.1", "Its verdict."),
                 field<&HoursBand::unless>(5, "unless", none, "0.1", "Exceptions; the first that holds counts."));
};

template <>
struct Fields<HoursDay> {
  static constexpr std::string_view name = "hours_day";
  static constexpr std::string_view doc = "What a day is to the breaks around it, and its verdict.";
  static constexpr auto rows =
      std::tuple(field<&HoursDay::rule>(1, "rule", required, "0.1", "Its rule."),
                 field<&HoursDay::day>(2, "day", required, "0.1", "Of which days it speaks.", "WHEN-DAY"),
                 field<&HoursDay::verdict>(3, "verdict", required, "0.1", "Its verdict."),
                 field<&HoursDay::unless>(4, "unless", none, "0.1", "Exceptions; the first that holds counts."));
};

template <>
struct Fields<HoursOfPeople> {
  static constexpr std::string_view name = "hours_of_people";
  static constexpr std::string_view doc = "A window for people of whom something is known, beside all other rules.";
  static constexpr auto rows =
      std::tuple(field<&HoursOfPeople::rule>(1, "rule", required, "0.1", "Its rule."),
                 field<&HoursOfPeople::retired>(2, "retired", required, "0.1", "For those who have retired: true."),
                 field<&HoursOfPeople::from>(3, "from", none, "0.1", window_begins),
                 field<&HoursOfPeople::until>(4, "until", none, "0.1", window_ends),
                 field<&HoursOfPeople::verdict>(5, "verdict", required, "0.1", "Its verdict.", "WHEN-T7"));
};

template <>
struct Fields<ProfessionHours> {
  static constexpr std::string_view name = "profession_hours";
  static constexpr std::string_view doc = "Hours that a profession names.";
  static constexpr auto rows =
      std::tuple(field<&ProfessionHours::from>(1, "from", none, "0.1", window_begins),
                 field<&ProfessionHours::until>(2, "until", none, "0.1", window_ends),
                 field<&ProfessionHours::verdict>(3, "verdict", required, "0.1", "Their verdict."));
};

template <>
struct Fields<ProfessionDays> {
  static constexpr std::string_view name = "profession_days";
  static constexpr std::string_view doc =
      "Days that a profession names: a range of the month, its last days, or a day of the week.";
  static constexpr auto rows =
      std::tuple(field<&ProfessionDays::from_day>(1, "from_day", none, "0.1", "First day of the month."),
                 field<&ProfessionDays::until_day>(2, "until_day", none, "0.1", "Last day of the month, included."),
                 field<&ProfessionDays::last_days>(3, "last_days", none, "0.1", "So many days at the month's end."),
                 field<&ProfessionDays::weekday>(4, "weekday", none, "0.1", "This day of the week."),
                 field<&ProfessionDays::verdict>(5, "verdict", required, "0.1", "Their verdict."));
};

template <>
struct Fields<RaisingWeather> {
  static constexpr std::string_view name = "raising_weather";
  static constexpr std::string_view doc = "A weather that raises the result.";
  static constexpr bool bare = true;
  static constexpr auto rows =
      std::tuple(field<&RaisingWeather::weather>(1, "weather", required, "0.1", "Which.", "WHEN-ORD"));
};

template <>
struct Fields<HoursOfProfession> {
  static constexpr std::string_view name = "hours_of_profession";
  static constexpr std::string_view doc = "What is known of a profession's time: hours, days, or both.";
  static constexpr auto rows = std::tuple(
      field<&HoursOfProfession::rule>(1, "rule", required, "0.1", "Its rule."),
      field<&HoursOfProfession::profession>(2, "profession", required, "0.1", "One of words.professions."),
      field<&HoursOfProfession::hours>(3, "hours", none, "0.1", "Hours it names.", "WHEN-PX"),
      field<&HoursOfProfession::days>(4, "days", none, "0.1", "Days it names; the first that fits counts.", "WHEN-PX"),
      field<&HoursOfProfession::other_days>(5, "other_days", none, "0.1",
                                            "Verdict on other days; without it nothing is said on them.", "WHEN-P1"),
      field<&HoursOfProfession::raised_by>(6, "raised_by", none, "0.1", "Weather that raises the result.", "WHEN-ORD"));
};

template <>
struct Fields<ContactHoursRules> {
  static constexpr std::string_view name = "contact_hours";
  static constexpr std::string_view doc = "Which moments are good for calling on somebody.";
  static constexpr auto rows = std::tuple(
      field<&ContactHoursRules::holidays>(1, "holidays", required, "0.1", "Whose official holidays count.", "WHEN-DAY"),
      field<&ContactHoursRules::good_enough>(2, "good_enough", required, "0.1",
                                             "The least verdict at which a contact is placed without need."),
      field<&ContactHoursRules::unnamed_hours_at_best>(3, "unnamed_hours_at_best", required, "0.1",
                                                       "The most in hours that a profession does not name.", "WHEN-PX"),
      field<&ContactHoursRules::forbidden_if_urgent>(
          4, "forbidden_if_urgent", required, "0.1",
          "What a profession's forbidden counts as, for urgent matters and those the customer opened.", "WHEN-PX"),
      field<&ContactHoursRules::weather_raises>(5, "weather_raises", required, "0.1", "Steps by which weather raises.",
                                                "WHEN-ORD"),
      field<&ContactHoursRules::look_ahead_days>(6, "look_ahead_days", required, "0.1",
                                                 "How many days ahead the next good day is looked for, 1 to 366."),
      field<&ContactHoursRules::gates>(7, "gates", none, "0.1", "Windows that forbid.", "WHEN-T7"),
      field<&ContactHoursRules::bands>(8, "bands", none, "0.1", "Parts of the day."),
      field<&ContactHoursRules::days>(9, "days", none, "0.1", "Roles of days.", "WHEN-DAY"),
      field<&ContactHoursRules::people>(10, "people", none, "0.1", "Windows of people.", "WHEN-T7"),
      field<&ContactHoursRules::professions>(11, "professions", none, "0.1", "What is known of professions.",
                                             "WHEN-PX"));
};

}  // namespace shuke::schema
