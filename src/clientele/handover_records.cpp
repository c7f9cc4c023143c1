/// \file
/// Erases the field tables of the handover book, once.
#include "clientele/handover_fields.hpp"

namespace shuke::schema {

SHUKE_DESCRIBED_ELSEWHERE(Goods)
SHUKE_DESCRIBED_ELSEWHERE(RefusedKind)
SHUKE_DESCRIBED_ELSEWHERE(AgendaRow)
SHUKE_DESCRIBED_ELSEWHERE(SaidAbout)

SHUKE_DESCRIBE(HandoverQuestion)
SHUKE_DESCRIBE(HandoverKind)
SHUKE_DESCRIBE(HandoverAssociate)
SHUKE_DESCRIBE(HandoverOpen)
SHUKE_DESCRIBE(HandoverContact)
SHUKE_DESCRIBE(HandoverComplaint)
SHUKE_DESCRIBE(HandoverPromise)
SHUKE_DESCRIBE(HandoverFeedback)
SHUKE_DESCRIBE(HandoverGoods)
SHUKE_DESCRIBE(HandoverAnswer)

}  // namespace shuke::schema
