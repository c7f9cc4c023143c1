/// \file
/// Orders and visits in few words.
#pragma once

#include "clientele/shop.hpp"

namespace shuke {

inline void PrintTo(const OrderRow& row, std::ostream* out) {
  *out << boost::json::serialize(schema::write_json(schema::record_info<OrderRow>(), &row, {}));
}
inline void PrintTo(const VisitRow& row, std::ostream* out) {
  *out << boost::json::serialize(schema::write_json(schema::record_info<VisitRow>(), &row, {}));
}

}  // namespace shuke

namespace shuke::clientele::test {

inline Goods article(std::string sku, std::string_view pieces = "1") {
  Goods goods;
  goods.sku = std::move(sku);
  goods.quantity = quantity(pieces);
  return goods;
}

inline OrderRequest wanted(std::string request, OrderKind kind, std::string at, std::string_view until = "") {
  OrderRequest order;
  order.request = std::move(request);
  order.customer = "C1";
  order.at = moment(std::move(at));
  order.kind = kind;
  order.goods = {article("A")};
  if (!until.empty()) order.until = day(until);
  return order;
}

inline OrderStepRequest step(std::string request, OrderId order, OrderAction action, std::string at,
                             std::string_view until = "") {
  OrderStepRequest step;
  step.request = std::move(request);
  step.order_id = order;
  step.step = action;
  step.at = moment(std::move(at));
  if (!until.empty()) step.until = day(until);
  return step;
}

inline VisitRequest came(std::string request, std::string customer, std::string at) {
  VisitRequest visit;
  visit.request = std::move(request);
  visit.customer = std::move(customer);
  visit.at = moment(std::move(at));
  return visit;
}

inline OrdersQuestion orders_on(std::string_view on, OrdersAsked which = OrdersAsked::all) {
  OrdersQuestion question;
  question.day = day(on);
  question.which = which;
  return question;
}

/// A shop in which C1 is registered and C2 known by ref from another system's sales.
class Wants : public Till {
 protected:
  Wants() {
    enrol("C1");
    must(shop().import_receipts(std::vector{receipt("OLD", "2026-01-10T10:00", "C2", {line("A", "1", "5.00")})}));
  }
  OrderId take(const OrderRequest& request) { return must(shop().order(request)).order_id; }
  std::vector<OrderRow> rows(const OrdersQuestion& question) { return must(shop().orders(question)).rows; }
  /// The only row of a customer.
  OrderRow only(std::string_view on) {
    const auto all = rows(orders_on(on));
    EXPECT_EQ(all.size(), 1U);
    return all.at(0);
  }
  /// Ids of the rows of a question.
  std::vector<OrderId> ids(const OrdersQuestion& question) {
    std::vector<OrderId> found;
    for (const OrderRow& row : rows(question)) found.push_back(row.order_id);
    return found;
  }
  template <class Request, class Answer>
  std::string refused(Result<Answer> (Clientele::*deed)(const Request&), const Request& request) {
    const Unchanged look(file());
    return problem((shop().*deed)(request));
  }
  std::string refused(const OrderRequest& request) { return refused(&Clientele::order, request); }
  std::string refused(const OrderStepRequest& request) { return refused(&Clientele::order_step, request); }
  std::string refused(const VisitRequest& request) { return refused(&Clientele::visit, request); }
};

}  // namespace shuke::clientele::test
