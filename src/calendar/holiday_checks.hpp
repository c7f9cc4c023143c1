/// \file
/// What must hold across the fields of announced years; where a day's text stands differs between documents.
#pragma once

#include "shuke/calendar/holidays.hpp"

namespace shuke::calendar {

/// Errors: invalid. A year outside those of Day at `year`; the first day of another year than this or the December
/// before, or that stands twice, at `days[2]` and the name of the field that says which day it is.
Result<void> check_year(const HolidayYear& year, std::string_view day_field);

/// The same for each year, at `years[0]`, and no year twice.
Result<void> check_years(std::span<const HolidayYear> years);

}  // namespace shuke::calendar
