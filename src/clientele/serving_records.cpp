/// \file
/// Erases the field tables of agendas and visitors, once.
#include "clientele/serving_fields.hpp"

namespace shuke::schema {

SHUKE_DESCRIBED_ELSEWHERE(VisitAct)
SHUKE_DESCRIBED_ELSEWHERE(FestivalMark)
SHUKE_DESCRIBED_ELSEWHERE(FindRow)
SHUKE_DESCRIBED_ELSEWHERE(PurchaseRow)
SHUKE_DESCRIBED_ELSEWHERE(StockRow)
SHUKE_DESCRIBED_ELSEWHERE(AskMark)
SHUKE_DESCRIBED_ELSEWHERE(OrderRow)

SHUKE_DESCRIBE(AgendaQuestion)
SHUKE_DESCRIBE(ChannelMark)
SHUKE_DESCRIBE(AgendaGoods)
SHUKE_DESCRIBE(AgendaRow)
SHUKE_DESCRIBE(AgendaAnswer)
SHUKE_DESCRIBE(VisitorQuestion)
SHUKE_DESCRIBE(PersonalDayMark)
SHUKE_DESCRIBE(RecommendationMark)
SHUKE_DESCRIBE(VisitorAnswer)

}  // namespace shuke::schema
