/// \file
/// Erases the field tables of duplicates, once.
#include "clientele/duplicate_fields.hpp"

namespace shuke::schema {

SHUKE_DESCRIBE(DuplicatesQuestion)
SHUKE_DESCRIBE(DuplicateReason)
SHUKE_DESCRIBE(DuplicateRow)
SHUKE_DESCRIBE(DuplicatesAnswer)

}  // namespace shuke::schema
