/// \file
/// Erases the field tables of orders and visits asked for, once.
#include "clientele/order_fields.hpp"

namespace shuke::schema {

SHUKE_DESCRIBED_ELSEWHERE(Goods)
SHUKE_DESCRIBED_ELSEWHERE(VisitAct)

SHUKE_DESCRIBE(OrderRequest)
SHUKE_DESCRIBE(OrderAnswer)
SHUKE_DESCRIBE(OrderStepRequest)
SHUKE_DESCRIBE(OrderStepAnswer)
SHUKE_DESCRIBE(VisitRequest)
SHUKE_DESCRIBE(VisitAnswer)
SHUKE_DESCRIBE(OrdersQuestion)
SHUKE_DESCRIBE(OrderStepRow)
SHUKE_DESCRIBE(OrderRow)
SHUKE_DESCRIBE(OrdersAnswer)
SHUKE_DESCRIBE(VisitsQuestion)
SHUKE_DESCRIBE(VisitRow)
SHUKE_DESCRIBE(VisitsAnswer)

}  // namespace shuke::schema
