/// \file
#include "clientele/orders.hpp"

#include "clientele/once.hpp"
#include "clientele/people.hpp"

#include <algorithm>

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;

namespace {

std::string element(std::string_view list, std::size_t index) {
  return std::string(list) + '[' + std::to_string(index) + ']';
}

Result<void> check_money(const std::optional<Money>& amount, OrderKind kind, std::string_view field) {
  if (!amount) return {};
  if (kind != OrderKind::order) return invalid("order.money", {}, field, "CUS-11");
  if (amount->minor() < 0) return invalid("order.negative_amount", {{"value", amount->text()}}, field, "CUS-11");
  return {};
}

/// A promise cannot end before it is made; on its own day it can.
Result<void> check_until(const std::optional<Day>& until, Day day) {
  if (!until || *until >= day) return {};
  return invalid("order.until_before", {{"value", until->text()}, {"day", day.text()}}, "until", "CUS-11");
}

Result<Day> day_of(const OpenShop& shop, Instant at) { return shop.zone.business_day(at, shop.shop.cut_over); }

Result<CustomerId> customer_of(Connection& connection, const std::string& ref) {
  SHUKE_ASSIGN(known, find_customer(connection, ref));
  if (!known) return error(Code::unknown, "customer.unknown", {{"value", ref}}, "customer");
  return known;
}

std::string_view name_of(OrderState state) {
  constexpr std::string_view names[] = {"placed",    "arrived",  "asked",     "reserved",
                                        "picked_up", "answered", "cancelled", "released"};
  return names[static_cast<std::size_t>(state)];
}

std::string_view name_of(OrderAction action) {
  constexpr std::string_view names[] = {"arrived", "picked_up", "answered", "cancelled", "released", "extended"};
  return names[static_cast<std::size_t>(action)];
}

/// The steps that can follow a state, divided by commas.
std::string actions_after(OrderState state) {
  std::string names;
  for (const OrderArrow& arrow : order_arrows)
    if (arrow.from == state) names += (names.empty() ? "" : ", ") + std::string(name_of(arrow.action));
  return names;
}

/// The state to which a step leads.
Result<OrderState> state_after(OrderState from, OrderAction action) {
  if (const auto to = next_state(from, action)) return *to;
  if (!is_open(from))
    return error(Code::refused, "order.over", {{"state", std::string(name_of(from))}}, "step", "CUS-11");
  return error(Code::refused, "order.step_not_possible",
               {{"value", std::string(name_of(action))},
                {"state", std::string(name_of(from))},
                {"possible", actions_after(from)}},
               "step", "CUS-11");
}

/// Errors: refused, for a step that is not possible after those that were taken.
Result<OrderState> check_step(const Order& order, const OrderStepRequest& request) {
  SHUKE_ASSIGN(state, state_after(order.state, *request.step));
  const Instant last = order.steps.back().at;
  if (*request.at < last)
    return error(Code::refused, "order.step_before", {{"value", request.at->text()}, {"last", last.text()}}, "at",
                 "CUS-11");
  if (request.until && order.until && *request.until <= *order.until)
    return error(Code::refused, "order.no_later_day",
                 {{"value", request.until->text()}, {"until", order.until->text()}}, "until", "CUS-11");
  return state;
}

/// Whether an arrow goes from one state to another.
bool leads_to(OrderState from, OrderState to) {
  return std::any_of(std::begin(order_arrows), std::end(order_arrows),
                     [&](const OrderArrow& arrow) { return arrow.from == from && arrow.to == to; });
}

Order order_of(const OrderRequest& request, const OpenShop& shop, Day day) {
  Order order;
  order.shop_id = shop.shop.id;
  order.kind = *request.kind;
  order.business_day = day;
  order.at = *request.at;
  order.until = request.until;
  order.deposit = request.deposit;
  order.balance = request.balance;
  order.words = request.words;
  order.goods = request.goods;
  order.state = first_state(order.kind);
  return order;
}

/// The step by which an order was made.
OrderStep making_of(const Order& order) {
  return {order.state, order.shop_id, order.business_day, order.at, order.associate_id, order.until, {}};
}

/// The list of what visitors do, and of why they do not buy; a policy whose sections know no such list is open to any.
template <class AnyWords>
std::span<const Label> visit_words(const AnyWords& words) {
  if constexpr (requires { words.visits; }) return words.visits;
  else return {};
}
template <class AnyWords>
std::span<const Label> not_bought_words(const AnyWords& words) {
  if constexpr (requires { words.not_bought; }) return words.not_bought;
  else return {};
}

Result<void> check_words(const VisitRequest& request, const Words& words) {
  for (std::size_t i = 0; i < request.did.size(); ++i)
    SHUKE_TRY(check_word(request.did[i].act, visit_words(words), element("did", i), "CUS-11"));
  return check_word(request.not_bought, not_bought_words(words), "not_bought", "CUS-8");
}

Visit visit_of(const VisitRequest& request, const OpenShop& shop, Day day) {
  Visit visit;
  visit.shop_id = shop.shop.id;
  visit.business_day = day;
  visit.at = *request.at;
  visit.not_bought = request.not_bought;
  visit.words = request.words;
  visit.did = request.did;
  visit.goods = request.goods;
  return visit;
}

}  // namespace

Result<void> check_goods(std::span<const Goods> goods, std::string_view field) {
  for (std::size_t i = 0; i < goods.size(); ++i) {
    Goods nothing;
    nothing.quantity = goods[i].quantity;
    if (goods[i] == nothing) return invalid("goods.nothing", {}, element(field, i), "CUS-11");
  }
  return {};
}

Result<void> check_word(const Word& word, std::span<const Label> list, std::string field, std::string_view rule) {
  if (!word || list.empty() || find_word(list, word) != nullptr) return {};
  return error(Code::unknown, "word.unknown", {{"value", word.text()}, {"known", names_of(list)}}, field, rule);
}

Result<void> validate(const OrderRequest& request, const schema::Context& context) {
  SHUKE_TRY(schema::check(schema::record_info<OrderRequest>(), &request, context));
  SHUKE_TRY(check_goods(request.goods, "goods"));
  if (request.goods.empty() && request.words.empty()) return invalid("order.nothing", {}, "goods", "CUS-11");
  if (request.kind == OrderKind::reservation && !request.until) return invalid("field.required", {}, "until", "CUS-11");
  SHUKE_TRY(check_money(request.deposit, *request.kind, "deposit"));
  return check_money(request.balance, *request.kind, "balance");
}

Result<void> validate(const OrderStepRequest& request, const schema::Context& context) {
  SHUKE_TRY(schema::check(schema::record_info<OrderStepRequest>(), &request, context));
  const bool extends = request.step == OrderAction::extended;
  if (extends && !request.until) return invalid("field.required", {}, "until", "CUS-11");
  if (!extends && request.until) return invalid("order.until_of_no_extension", {}, "until", "CUS-11");
  return {};
}

Result<void> validate(const VisitRequest& request, const schema::Context& context) {
  SHUKE_TRY(schema::check(schema::record_info<VisitRequest>(), &request, context));
  return check_goods(request.goods, "goods");
}

Result<Order> find_order(Connection& connection, const House& house, OrderId id) {
  static const Query query("SELECT customer_id FROM goods_order WHERE id = :id");
  std::int64_t customer = 0;
  {
    Rows rows(connection, query, id.number());
    if (!rows.next())
      return error(Code::unknown, "order.unknown", {{"value", std::to_string(id.number())}}, "order_id");
    customer = rows.integer(0);
  }
  Order order;
  const std::int64_t key[] = {customer, id.number()};
  SHUKE_TRY(storage::order_table().load(connection, key, &order, house.context()));
  if (order.steps.empty()) return error(Code::damaged, "storage.orphan", {{"table", "order_step"}});
  return order;
}

bool is_consistent(const Order& order) {
  if (order.steps.empty()) return false;
  const OrderStep& first = order.steps.front();
  OrderStep making = making_of(order);
  making.state = first_state(order.kind);
  making.until = first.until;  // the order's own may have been extended
  if (first != making) return false;
  std::optional<Day> until = first.until;
  for (std::size_t i = 1; i < order.steps.size(); ++i) {
    const OrderStep &step = order.steps[i], &before = order.steps[i - 1];
    const bool extends = step.state == OrderState::reserved;
    if (!leads_to(before.state, step.state) || step.at < before.at || extends != step.until.has_value()) return false;
    if (extends) until = step.until;
  }
  return order.state == order.steps.back().state && order.until == until;
}

Result<OrderAnswer> order(Connection& connection, House& house, const OrderRequest& asked) {
  SHUKE_ASSIGN(shop, house.shop(connection, asked.shop));
  OrderRequest request = asked;
  request.shop = shop->shop.ref;
  SHUKE_ASSIGN(day, day_of(*shop, *request.at));
  SHUKE_TRY(check_until(request.until, day));
  SHUKE_ASSIGN(customer, customer_of(connection, request.customer));
  Once once(*shop, "order", request.request, request);
  SHUKE_ASSIGN(before, once.before(connection));
  if (before) {
    SHUKE_ASSIGN(id, OrderId::of(*before));
    return OrderAnswer{id, day};
  }

  SHUKE_ASSIGN(ids, IdSource::open(connection));
  SHUKE_ASSIGN(id, ids.next<OrderId>());
  SHUKE_ASSIGN(associate, associate_of(connection, ids, *shop, request.associate));
  Order order = order_of(request, *shop, day);
  order.id = id;
  order.customer_id = customer;
  order.associate_id = associate;
  order.steps.push_back(making_of(order));
  storage::order_table().insert(connection, &order);
  once.note(connection, order.id.number());
  ids.save(connection);
  return OrderAnswer{order.id, order.business_day};
}

Result<OrderStepAnswer> order_step(Connection& connection, House& house, const OrderStepRequest& asked) {
  SHUKE_ASSIGN(shop, house.shop(connection, asked.shop));
  OrderStepRequest request = asked;
  request.shop = shop->shop.ref;
  SHUKE_ASSIGN(day, day_of(*shop, *request.at));
  SHUKE_TRY(check_until(request.until, day));
  SHUKE_ASSIGN(order, find_order(connection, house, request.order_id));
  Once once(*shop, "order_step", request.request, request);
  SHUKE_ASSIGN(before, once.before(connection));
  if (before) return OrderStepAnswer{request.order_id, state_reached(*request.step)};

  SHUKE_ASSIGN(state, check_step(order, request));
  SHUKE_ASSIGN(ids, IdSource::open(connection));
  SHUKE_ASSIGN(associate, associate_of(connection, ids, *shop, request.associate));
  order.state = state;
  if (request.until) order.until = request.until;
  order.steps.push_back({state, shop->shop.id, day, *request.at, associate, request.until, request.note});
  storage::order_table().update(connection, &order);
  storage::order_table().append(connection, &order, "steps", 1);
  once.note(connection, order.id.number());
  ids.save(connection);
  return OrderStepAnswer{order.id, state};
}

Result<VisitAnswer> visit(Connection& connection, House& house, const VisitRequest& asked) {
  SHUKE_ASSIGN(shop, house.shop(connection, asked.shop));
  VisitRequest request = asked;
  request.shop = shop->shop.ref;
  SHUKE_ASSIGN(day, day_of(*shop, *request.at));
  SHUKE_ASSIGN(customer, customer_of(connection, request.customer));
  Once once(*shop, "visit", request.request, request);
  SHUKE_ASSIGN(before, once.before(connection));
  if (before) {
    SHUKE_ASSIGN(id, VisitId::of(*before));
    return VisitAnswer{id, day};
  }

  SHUKE_ASSIGN(policy, house.policy_on(connection, shop->shop.policy, day));
  SHUKE_TRY(check_words(request, policy->words));
  SHUKE_ASSIGN(ids, IdSource::open(connection));
  SHUKE_ASSIGN(id, ids.next<VisitId>());
  SHUKE_ASSIGN(associate, associate_of(connection, ids, *shop, request.associate));
  Visit visit = visit_of(request, *shop, day);
  visit.id = id;
  visit.customer_id = customer;
  visit.associate_id = associate;
  storage::visit_table().insert(connection, &visit);
  once.note(connection, visit.id.number());
  ids.save(connection);
  return VisitAnswer{visit.id, visit.business_day};
}

}  // namespace shuke::clientele
