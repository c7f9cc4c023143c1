/// \file
/// Erases the field tables of exports, once.
#include "exchange/customers_export_fields.hpp"

namespace shuke::schema {

SHUKE_DESCRIBED_ELSEWHERE(FieldName)
SHUKE_DESCRIBE(CustomersExportRequest)
SHUKE_DESCRIBE(CustomersExportAnswer)

}  // namespace shuke::schema
