/// \file
/// Erases the field tables of filing, once.
#include "clientele/filing_fields.hpp"

namespace shuke::schema {

SHUKE_DESCRIBE(RefileRequest)
SHUKE_DESCRIBE(RefileAnswer)

}  // namespace shuke::schema
