/// \file
/// Field tables of calendar/holidays.hpp.
#pragma once

#include "schema/fields.hpp"
#include "shuke/calendar/holidays.hpp"

namespace shuke::schema {

template <>
struct Fields<HolidayDay> {
  static constexpr std::string_view name = "holiday_day";
  static constexpr std::string_view doc = "A day about which an announcement says something.";
  static constexpr auto rows = std::tuple(
      field<&HolidayDay::day>(1, "day", required, "0.1", "In the announced year or the December before.", "WHEN-DAY"),
      field<&HolidayDay::name>(2, "name", required, "0.1", "Name of the holiday."),
      field<&HolidayDay::off>(3, "off", required, "0.1", "False: a make-up working day.", "WHEN-DAY"));
};

template <>
struct Fields<HolidayYear> {
  static constexpr std::string_view name = "holiday_year";
  static constexpr std::string_view doc = "The holidays that were announced for a year.";
  static constexpr auto rows = std::tuple(
      field<&HolidayYear::year>(1, "year", required, "0.1", "The year."),
      field<&HolidayYear::source>(2, "source", none, "0.1", "Where it was announced; several divided by blanks."),
      field<&HolidayYear::days>(3, "days", none, "0.1", "Its days; none: the year is not announced.", "WHEN-DAY"));
};

template <>
struct Fields<HolidayCalendar> {
  static constexpr std::string_view name = "holiday_calendar";
  static constexpr std::string_view doc = "A document of announced years.";
  static constexpr auto rows =
      std::tuple(field<&HolidayCalendar::years>(1, "years", required, "0.1", "The years."),
                 field<&HolidayCalendar::note>(2, "note", none, "0.1", "What the document's author says of it."));
};

}  // namespace shuke::schema
