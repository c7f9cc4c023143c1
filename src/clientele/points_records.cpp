/// \file
/// Erases the field tables of points asked for and moved by hand, once.
#include "clientele/points_fields.hpp"

namespace shuke::schema {

SHUKE_DESCRIBE(AdjustRequest)
SHUKE_DESCRIBE(OpeningRequest)
SHUKE_DESCRIBE(PointsMovedAnswer)
SHUKE_DESCRIBE(LedgerQuestion)
SHUKE_DESCRIBE(LedgerRow)
SHUKE_DESCRIBE(LedgerAnswer)

}  // namespace shuke::schema
