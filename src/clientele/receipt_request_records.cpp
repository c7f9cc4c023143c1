/// \file
/// Erases the field tables of voids and claims asked for, once.
#include "clientele/receipt_request_fields.hpp"

namespace shuke::schema {

SHUKE_DESCRIBE(VoidRequest)
SHUKE_DESCRIBE(VoidAnswer)
SHUKE_DESCRIBE(ClaimRequest)
SHUKE_DESCRIBE(ClaimAnswer)

}  // namespace shuke::schema
