/// \file
/// Orders, enquiries and reservations, and visits (CUS-11, CUS-8): the deeds. What is asked of them is in
/// order_pages.hpp.
#pragma once

#include "clientele/house.hpp"

namespace shuke::clientele {

/// What can be said of requests without the database. Errors: invalid (CUS-11).
Result<void> validate(const OrderRequest& request, const schema::Context& context);
Result<void> validate(const OrderStepRequest& request, const schema::Context& context);
Result<void> validate(const VisitRequest& request, const schema::Context& context);

/// The deeds of a request that was validated, in their transactions; see Clientele.
Result<OrderAnswer> order(storage::Connection& connection, House& house, const OrderRequest& request);
Result<OrderStepAnswer> order_step(storage::Connection& connection, House& house, const OrderStepRequest& request);
Result<VisitAnswer> visit(storage::Connection& connection, House& house, const VisitRequest& request);

/// Reads an order. Errors: unknown, damaged, invalid.
Result<Order> find_order(storage::Connection& connection, const House& house, OrderId id);

/// Whether an order's kind, steps, state and last day follow from each other as the diagram says: verify asks.
bool is_consistent(const Order& order);

/// What names nothing cannot be wanted, nor have been looked at. Error: invalid, in the list `field`.
Result<void> check_goods(std::span<const Goods> goods, std::string_view field);

/// A word of one of the policy's lists; a list that is left out is open to any. Error: unknown, with `field`.
Result<void> check_word(const Word& word, std::span<const Label> list, std::string field, std::string_view rule);

}  // namespace shuke::clientele
