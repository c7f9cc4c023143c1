/// \file
/// Deeds and questions of orders, enquiries, reservations and visits.
#include "exchange/deed_making.hpp"

namespace shuke::exchange {

std::span<const Deed> order_deeds() {
  static const Deed all[] = {
      deed<OrderRequest, OrderAnswer, &Clientele::order>("order", "Takes an order, an enquiry or a reservation."),
      deed<OrderStepRequest, OrderStepAnswer, &Clientele::order_step>("order_step", "Takes an order one step further."),
      deed<VisitRequest, VisitAnswer, &Clientele::visit>("visit", "Records that a customer came."),
      deed<OrdersQuestion, OrdersAnswer, &Clientele::orders>("orders", "Orders of a customer or of a shop."),
      deed<VisitsQuestion, VisitsAnswer, &Clientele::visits>("visits", "Visits of a customer or to a shop.")};
  return all;
}

}  // namespace shuke::exchange
