/// \file
/// Erases the field tables of imports, once.
#include "exchange/calendar_import_fields.hpp"
#include "exchange/customers_import_fields.hpp"
#include "exchange/import_fields.hpp"

namespace shuke::schema {

SHUKE_DESCRIBE(ImportRequest)
SHUKE_DESCRIBE(ImportAnswer)
SHUKE_DESCRIBE(CalendarImportRequest)
SHUKE_DESCRIBE(CustomersImportRequest)
SHUKE_DESCRIBE(LikelyDuplicate)
SHUKE_DESCRIBE(CustomersImportAnswer)

}  // namespace shuke::schema
