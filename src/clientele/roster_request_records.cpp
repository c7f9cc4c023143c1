/// \file
/// Erases the field tables of opening hours, shifts and assignments asked for, once.
#include "clientele/roster_request_fields.hpp"

namespace shuke::schema {

SHUKE_DESCRIBED_ELSEWHERE(OpenWindow)
SHUKE_DESCRIBED_ELSEWHERE(SpecialWindow)
SHUKE_DESCRIBED_ELSEWHERE(ShiftWindow)

SHUKE_DESCRIBE(AssociateRequest)
SHUKE_DESCRIBE(AssociateAnswer)
SHUKE_DESCRIBE(OpeningHoursRequest)
SHUKE_DESCRIBE(OpeningHoursAnswer)
SHUKE_DESCRIBE(ShiftRequest)
SHUKE_DESCRIBE(ShiftAnswer)
SHUKE_DESCRIBE(AssignRequest)
SHUKE_DESCRIBE(AssignAnswer)
SHUKE_DESCRIBE(RosterQuestion)
SHUKE_DESCRIBE(RosterRow)
SHUKE_DESCRIBE(RosterAnswer)

}  // namespace shuke::schema
