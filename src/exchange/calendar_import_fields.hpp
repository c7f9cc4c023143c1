/// \file
/// Field tables of exchange/calendar_import.hpp.
#pragma once

#include "schema/fields.hpp"
#include "shuke/exchange/calendar_import.hpp"

namespace shuke::schema {

template <>
struct Choices<HolidayFormat> {
  static constexpr ChoiceName names[] = {{0, "shuke", "Our own, of several years."},
                                         {1, "holiday-cn", "One year as the public data set holiday-cn writes it."}};
};

template <>
struct Fields<CalendarImportRequest> {
  static constexpr std::string_view name = "calendar_import_request";
  static constexpr std::string_view doc = "A file of official holidays to import.";
  static constexpr auto rows =
      std::tuple(field<&CalendarImportRequest::file>(1, "file", required, "0.1", "Path of the file."),
                 field<&CalendarImportRequest::format>(2, "format", none, "0.1", "How it is written.", "WHEN-DAY"));
};

}  // namespace shuke::schema
