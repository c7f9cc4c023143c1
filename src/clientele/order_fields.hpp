/// \file
/// Field tables of clientele/order_requests.hpp.
#pragma once

#include "schema/fields.hpp"
#include "schema/order_fields.hpp"
#include "shuke/clientele/order_requests.hpp"

namespace shuke::schema {

template <>
struct Choices<OrdersAsked> {
  static constexpr ChoiceName names[] = {{0, "all", "Whatever became of them."},
                                         {1, "open", "A step can follow; without what has lapsed."},
                                         {2, "lapsed", "Reservations that are over and not released."}};
};

template <>
struct Fields<OrderRequest> {
  static constexpr std::string_view name = "order_request";
  static constexpr std::string_view doc = "Takes an order, an enquiry or a reservation.";
  static constexpr auto rows = std::tuple(
      field<&OrderRequest::request>(1, "request", required, "0.1", "Id of this request."),
      field<&OrderRequest::customer>(2, "customer", required, "0.1", "Ref of who wants it.", "CUS-11"),
      field<&OrderRequest::shop>(3, "shop", none, "0.1", "Ref of the shop; absent: the first."),
      field<&OrderRequest::at>(4, "at", required, "0.1", "When; without offset the shop's own time."),
      field<&OrderRequest::kind>(5, "kind", required, "0.1", "What it is.", "CUS-11"),
      field<&OrderRequest::goods>(6, "goods", none, "0.1", "What is wanted.", "CUS-11"),
      field<&OrderRequest::until>(7, "until", none, "0.1", "Promised by; a reservation's last day, a must.", "CUS-11"),
      field<&OrderRequest::deposit>(8, "deposit", none, "0.1", "Of an order: paid in advance.", "CUS-11"),
      field<&OrderRequest::balance>(9, "balance", none, "0.1", "Of an order: to be paid when picked up.", "CUS-11"),
      field<&OrderRequest::words>(10, "words", personal, "0.1", "What the customer said.", "CUS-11"),
      field<&OrderRequest::associate>(11, "associate", none, "0.1", "Ref of who takes it."));
};

template <>
struct Fields<OrderAnswer> {
  static constexpr std::string_view name = "order_answer";
  static constexpr std::string_view doc = "An order was taken.";
  static constexpr auto rows =
      std::tuple(field<&OrderAnswer::order_id>(1, "order_id", none, "0.1", "Our id."),
                 field<&OrderAnswer::business_day>(2, "business_day", none, "0.1", "The day it was made.", "POS-1"));
};

template <>
struct Fields<OrderStepRequest> {
  static constexpr std::string_view name = "order_step_request";
  static constexpr std::string_view doc = "Takes an order one step further.";
  static constexpr auto rows =
      std::tuple(field<&OrderStepRequest::request>(1, "request", required, "0.1", "Id of this request."),
                 field<&OrderStepRequest::order_id>(2, "order_id", required, "0.1", "Which order.", "CUS-11"),
                 field<&OrderStepRequest::step>(3, "step", required, "0.1", "What is done.", "CUS-11"),
                 field<&OrderStepRequest::shop>(4, "shop", none, "0.1", "Ref of the shop where; absent: the first."),
                 field<&OrderStepRequest::at>(5, "at", required, "0.1", "When; without offset the shop's own time."),
                 field<&OrderStepRequest::until>(6, "until", none, "0.1", "Extended: the new last day.", "CUS-11"),
                 field<&OrderStepRequest::note>(7, "note", personal, "0.1", "What there is to say of it."),
                 field<&OrderStepRequest::associate>(8, "associate", none, "0.1", "Ref of who does it."));
};

template <>
struct Fields<OrderStepAnswer> {
  static constexpr std::string_view name = "order_step_answer";
  static constexpr std::string_view doc = "A step was taken.";
  static constexpr auto rows =
      std::tuple(field<&OrderStepAnswer::order_id>(1, "order_id", none, "0.1", "Which order."),
                 field<&OrderStepAnswer::state>(2, "state", none, "0.1", "The state reached.", "CUS-11"));
};

template <>
struct Fields<VisitRequest> {
  static constexpr std::string_view name = "visit_request";
  static constexpr std::string_view doc = "Records that a customer came.";
  static constexpr auto rows =
      std::tuple(field<&VisitRequest::request>(1, "request", required, "0.1", "Id of this request."),
                 field<&VisitRequest::customer>(2, "customer", required, "0.1", "Ref of who came.", "CUS-11"),
                 field<&VisitRequest::shop>(3, "shop", none, "0.1", "Ref of the shop; absent: the first."),
                 field<&VisitRequest::at>(4, "at", required, "0.1", "When; without offset the shop's own time."),
                 field<&VisitRequest::did>(5, "did", none, "0.1", "What they did.", "CUS-11"),
                 field<&VisitRequest::goods>(6, "goods", none, "0.1", "What they looked at.", "CUS-11"),
                 field<&VisitRequest::not_bought>(7, "not_bought", none, "0.1", "Why nothing was bought.", "CUS-8"),
                 field<&VisitRequest::words>(8, "words", personal, "0.1", "What was said.", "CUS-11"),
                 field<&VisitRequest::associate>(9, "associate", none, "0.1", "Ref of who looked after them."));
};

template <>
struct Fields<VisitAnswer> {
  static constexpr std::string_view name = "visit_answer";
  static constexpr std::string_view doc = "A visit was recorded.";
  static constexpr auto rows = std::tuple(
      field<&VisitAnswer::visit_id>(1, "visit_id", none, "0.1", "Our id."),
      field<&VisitAnswer::business_day>(2, "business_day", none, "0.1", "The day to which it belongs.", "POS-1"));
};

template <>
struct Fields<OrdersQuestion> {
  static constexpr std::string_view name = "orders_question";
  static constexpr std::string_view doc = "Asks for orders of a customer or of a shop, a page at a time.";
  static constexpr auto rows = std::tuple(
      field<&OrdersQuestion::customer>(1, "customer", none, "0.1", "Ref of whose; absent: the shop's."),
      field<&OrdersQuestion::shop>(2, "shop", none, "0.1", "Ref; absent: a customer's in all shops, or the first."),
      field<&OrdersQuestion::kind>(3, "kind", none, "0.1", "Only these; absent: all.", "CUS-11"),
      field<&OrdersQuestion::which>(4, "which", none, "0.1", "By what has become of them.", "CUS-11"),
      field<&OrdersQuestion::day>(5, "day", required, "0.1", "For which it is told what has lapsed.", "CUS-11"),
      field<&OrdersQuestion::after>(6, "after", none, "0.1", "`next` of the page before."),
      field<&OrdersQuestion::limit>(7, "limit", none, "0.1", "Rows per page, 1 to 1000; default 256."));
};

template <>
struct Fields<OrderStepRow> {
  static constexpr std::string_view name = "order_step_row";
  static constexpr std::string_view doc = "A step of an order as it is told.";
  static constexpr auto rows =
      std::tuple(field<&OrderStepRow::from>(1, "from", none, "0.1", "The state before; absent: made by it.", "CUS-11"),
                 field<&OrderStepRow::to>(2, "to", none, "0.1", "The state reached.", "CUS-11"),
                 field<&OrderStepRow::business_day>(3, "business_day", none, "0.1", "Its business day.", "POS-1"),
                 field<&OrderStepRow::at>(4, "at", none, "0.1", "When."),
                 field<&OrderStepRow::shop>(5, "shop", none, "0.1", "Ref of the shop where."),
                 field<&OrderStepRow::associate>(6, "associate", none, "0.1", "Ref of who did it."),
                 field<&OrderStepRow::until>(7, "until", none, "0.1", "The day that it promised or set.", "CUS-11"),
                 field<&OrderStepRow::note>(8, "note", personal, "0.1", "What there was to say of it."));
};

template <>
struct Fields<OrderRow> {
  static constexpr std::string_view name = "order_row";
  static constexpr std::string_view doc = "An order as it stands.";
  static constexpr auto rows = std::tuple(
      field<&OrderRow::order_id>(1, "order_id", none, "0.1", "Our id."),
      field<&OrderRow::customer>(2, "customer", none, "0.1", "Ref of who wants it."),
      field<&OrderRow::shop>(3, "shop", none, "0.1", "Ref of the shop that took it."),
      field<&OrderRow::kind>(4, "kind", none, "0.1", "What it is.", "CUS-11"),
      field<&OrderRow::business_day>(5, "business_day", none, "0.1", "The day on which it was made.", "POS-1"),
      field<&OrderRow::at>(6, "at", none, "0.1", "When it was made."),
      field<&OrderRow::associate>(7, "associate", none, "0.1", "Ref of who took it."),
      field<&OrderRow::goods>(8, "goods", none, "0.1", "What is wanted.", "CUS-11"),
      field<&OrderRow::until>(9, "until", none, "0.1", "Promised by, or kept until and with that day.", "CUS-11"),
      field<&OrderRow::deposit>(10, "deposit", none, "0.1", "Paid in advance.", "CUS-11"),
      field<&OrderRow::balance>(11, "balance", none, "0.1", "To be paid when it is picked up.", "CUS-11"),
      field<&OrderRow::words>(12, "words", personal, "0.1", "What the customer said.", "CUS-11"),
      field<&OrderRow::state>(13, "state", none, "0.1", "How far it has come by now.", "CUS-11"),
      field<&OrderRow::lapsed>(14, "lapsed", none, "0.1", "On the day its last day was over.", "CUS-11"),
      field<&OrderRow::steps>(15, "steps", none, "0.1", "How it came there, its making first.", "CUS-11"));
};

template <>
struct Fields<OrdersAnswer> {
  static constexpr std::string_view name = "orders_answer";
  static constexpr std::string_view doc = "A page of orders.";
  static constexpr auto rows =
      std::tuple(field<&OrdersAnswer::rows>(1, "rows", required, "0.1", "By day and id; lapsed ones by last day."),
                 field<&OrdersAnswer::next>(2, "next", none, "0.1", "`after` of the next page; absent: the last."));
};

template <>
struct Fields<VisitsQuestion> {
  static constexpr std::string_view name = "visits_question";
  static constexpr std::string_view doc = "Asks for visits of a customer or to a shop, a page at a time.";
  static constexpr auto rows = std::tuple(
      field<&VisitsQuestion::customer>(1, "customer", none, "0.1", "Ref of whose; absent: those to the shop."),
      field<&VisitsQuestion::shop>(2, "shop", none, "0.1", "Ref; absent: a customer's to all shops, or the first."),
      field<&VisitsQuestion::from>(3, "from", none, "0.1", "First business day.", "CUS-11"),
      field<&VisitsQuestion::until>(4, "until", none, "0.1", "Last business day.", "CUS-11"),
      field<&VisitsQuestion::after>(5, "after", none, "0.1", "`next` of the page before."),
      field<&VisitsQuestion::limit>(6, "limit", none, "0.1", "Rows per page, 1 to 1000; default 256."));
};

template <>
struct Fields<VisitRow> {
  static constexpr std::string_view name = "visit_row";
  static constexpr std::string_view doc = "A visit.";
  static constexpr auto rows = std::tuple(
      field<&VisitRow::visit_id>(1, "visit_id", none, "0.1", "Our id."),
      field<&VisitRow::customer>(2, "customer", none, "0.1", "Ref of who came."),
      field<&VisitRow::shop>(3, "shop", none, "0.1", "Ref of the shop."),
      field<&VisitRow::business_day>(4, "business_day", none, "0.1", "The day to which it belongs.", "POS-1"),
      field<&VisitRow::at>(5, "at", none, "0.1", "When."),
      field<&VisitRow::associate>(6, "associate", none, "0.1", "Ref of who looked after them."),
      field<&VisitRow::did>(7, "did", none, "0.1", "What they did.", "CUS-11"),
      field<&VisitRow::goods>(8, "goods", none, "0.1", "What they looked at.", "CUS-11"),
      field<&VisitRow::not_bought>(9, "not_bought", none, "0.1", "Why nothing was bought.", "CUS-8"),
      field<&VisitRow::words>(10, "words", personal, "0.1", "What was said.", "CUS-11"),
      field<&VisitRow::bought>(11, "bought", none, "0.1", "Goods went out to them there on that day.", "CUS-8"));
};

template <>
struct Fields<VisitsAnswer> {
  static constexpr std::string_view name = "visits_answer";
  static constexpr std::string_view doc = "A page of visits.";
  static constexpr auto rows =
      std::tuple(field<&VisitsAnswer::rows>(1, "rows", required, "0.1", "In order of business day, then id."),
                 field<&VisitsAnswer::next>(2, "next", none, "0.1", "`after` of the next page; absent: the last."));
};

}  // namespace shuke::schema
