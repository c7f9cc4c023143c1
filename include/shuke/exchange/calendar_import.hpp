/// \file
/// Files of official holidays (WHEN-DAY).
#pragma once

#include "shuke/api.hpp"
#include "shuke/clientele/clientele.hpp"

#include <string>

namespace shuke {

/// What to import.
struct CalendarImportRequest {
  std::string file;                             ///< path
  HolidayFormat format = HolidayFormat::shuke;  ///< how it is written

  friend bool operator==(const CalendarImportRequest&, const CalendarImportRequest&) = default;
};

/// Imports a file of official holidays; its years take the place of those that are there. Errors: missing, denied, io
/// (the file), invalid (what stands in it), then those of storage.
SHUKE_CPP_API Result<HolidaysAnswer> import_holidays(Clientele& clientele, const CalendarImportRequest& request);

}  // namespace shuke
