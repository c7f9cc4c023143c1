/// \file
#include "shuke/exchange/calendar_import.hpp"

#include "exchange/files.hpp"
#include "schema/describe.hpp"

namespace shuke {

Result<HolidaysAnswer> import_holidays(Clientele& clientele, const CalendarImportRequest& request) {
  SHUKE_TRY(schema::check(schema::record_info<CalendarImportRequest>(), &request, {}));
  SHUKE_ASSIGN(document, exchange::read_document(request.file));
  SHUKE_ASSIGN(calendar, parse_holidays(document, request.format));
  return clientele.holidays({std::move(calendar.years)});
}

}  // namespace shuke
