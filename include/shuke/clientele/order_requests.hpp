/// \file
/// What deeds and questions of orders, enquiries, reservations and visits take and give (CUS-11, CUS-8).
///
/// Each deed has a request id as its key within its shop: the same again gets the same answer, other content is a
/// conflict.
#pragma once

#include "shuke/model/order.hpp"

namespace shuke {

/// Takes an order, an enquiry or a reservation (CUS-11).
struct OrderRequest {
  std::string request;            ///< id of this request; required
  std::string customer;           ///< ref of who wants it; required
  std::string shop;               ///< ref of the shop; empty: the first
  std::optional<Instant> at;      ///< when; required
  std::optional<OrderKind> kind;  ///< what it is; required
  std::vector<Goods> goods;       ///< what is wanted; may be empty when there are words
  std::optional<Day> until;  ///< promised by; of a reservation the last day, required; not before the day it is made
  std::optional<Money> deposit;  ///< of an order: paid in advance; not negative
  std::optional<Money> balance;  ///< of an order: to be paid when it is picked up; not negative
  std::string words;             ///< what the customer said
  std::string associate;         ///< ref of who takes it; one who was not known becomes known by ref

  friend bool operator==(const OrderRequest&, const OrderRequest&) = default;
};

/// An order was taken.
struct OrderAnswer {
  OrderId order_id;  ///< our id, by which steps name it
  Day business_day;  ///< the day on which it was made (POS-1)

  friend bool operator==(const OrderAnswer&, const OrderAnswer&) = default;
};

/// Takes an order one step further, along an arrow of model/order.hpp.
struct OrderStepRequest {
  std::string request;              ///< id of this request; required
  OrderId order_id;                 ///< which order; required
  std::optional<OrderAction> step;  ///< what is done; required
  std::string shop;                 ///< ref of the shop in which it is done, which may be another; empty: the first
  std::optional<Instant> at;        ///< when; required; not before the step before it
  std::optional<Day> until;         ///< of `extended`, required: the new last day, later than the one before
  std::string note;                 ///< what there is to say of it
  std::string associate;            ///< ref of who does it

  friend bool operator==(const OrderStepRequest&, const OrderStepRequest&) = default;
};

/// A step was taken.
struct OrderStepAnswer {
  OrderId order_id;                       ///< which order
  OrderState state = OrderState::placed;  ///< the state that this step reached

  friend bool operator==(const OrderStepAnswer&, const OrderStepAnswer&) = default;
};

/// Records that a customer came (CUS-11), and why they did not buy (CUS-8).
struct VisitRequest {
  std::string request;        ///< id of this request; required
  std::string customer;       ///< ref of who came; required
  std::string shop;           ///< ref of the shop; empty: the first
  std::optional<Instant> at;  ///< when; required
  std::vector<VisitAct> did;  ///< what they did; words of the policy when it lists them
  std::vector<Goods> goods;   ///< what they looked at
  Word not_bought;            ///< why nothing was bought; a word of the policy when it lists them
  std::string words;          ///< what was said
  std::string associate;      ///< ref of who looked after them

  friend bool operator==(const VisitRequest&, const VisitRequest&) = default;
};

/// A visit was recorded.
struct VisitAnswer {
  VisitId visit_id;  ///< our id
  Day business_day;  ///< the day to which it belongs (POS-1)

  friend bool operator==(const VisitAnswer&, const VisitAnswer&) = default;
};

/// Which orders are asked for.
enum class OrdersAsked : std::uint8_t {
  all = 0,     ///< whatever became of them
  open = 1,    ///< those that a step can follow, without what has lapsed
  lapsed = 2,  ///< reservations whose last day was over and whose goods nobody has released
};

/// Asks for orders of a customer or of a shop, a page at a time.
struct OrdersQuestion {
  std::string customer;                  ///< ref of whose; empty: those of the shop
  std::string shop;                      ///< ref of the shop; empty: a customer's in all shops, or the first shop
  std::optional<OrderKind> kind;         ///< only these; absent: all
  OrdersAsked which = OrdersAsked::all;  ///< by what has become of them
  std::optional<Day> day;                ///< the day for which what has lapsed is told; required
  std::string after;                     ///< `next` of the page before; empty: the first page
  std::int64_t limit = 256;              ///< rows per page, 1 to 1000

  friend bool operator==(const OrdersQuestion&, const OrdersQuestion&) = default;
};

/// A step of an order as it is told, its making first.
struct OrderStepRow {
  std::optional<OrderState> from;      ///< the state before it; absent: the order was made by it
  OrderState to = OrderState::placed;  ///< the state that it reached
  Day business_day;                    ///< the day to which it belongs
  Instant at;                          ///< when
  std::string shop;                    ///< ref of the shop where
  std::string associate;               ///< ref of who did it, an associate of that shop; empty when not told
  std::optional<Day> until;            ///< the day that was promised or set by it; absent: it set none
  std::string note;                    ///< what there was to say of it

  friend bool operator==(const OrderStepRow&, const OrderStepRow&) = default;
};

/// An order as it stands.
struct OrderRow {
  OrderId order_id;                       ///< our id
  std::string customer;                   ///< ref of who wants it
  std::string shop;                       ///< ref of the shop that took it
  OrderKind kind = OrderKind::order;      ///< what it is
  Day business_day;                       ///< the day on which it was made
  Instant at;                             ///< when it was made
  std::string associate;                  ///< ref of who took it; empty when not told
  std::vector<Goods> goods;               ///< what is wanted
  std::optional<Day> until;               ///< promised by, or kept until and with that day
  std::optional<Money> deposit;           ///< paid in advance
  std::optional<Money> balance;           ///< to be paid when it is picked up
  std::string words;                      ///< what the customer said
  OrderState state = OrderState::placed;  ///< how far it has come by now
  bool lapsed = false;                    ///< on the day asked for its last day was over
  std::vector<OrderStepRow> steps;        ///< how it came there, in order (CUS-11)

  friend bool operator==(const OrderRow&, const OrderRow&) = default;
};

/// A page of orders.
struct OrdersAnswer {
  std::vector<OrderRow> rows;  ///< in order of business day, then id; lapsed ones in order of their last day, then id
  std::string next;            ///< `after` of the next page; empty: this is the last

  friend bool operator==(const OrdersAnswer&, const OrdersAnswer&) = default;
};

/// Asks for visits of a customer or to a shop, a page at a time.
struct VisitsQuestion {
  std::string customer;      ///< ref of whose; empty: those to the shop
  std::string shop;          ///< ref of the shop; empty: a customer's to all shops, or the first shop
  std::optional<Day> from;   ///< first business day; absent: from the beginning
  std::optional<Day> until;  ///< last business day; absent: to the end
  std::string after;         ///< `next` of the page before; empty: the first page
  std::int64_t limit = 256;  ///< rows per page, 1 to 1000

  friend bool operator==(const VisitsQuestion&, const VisitsQuestion&) = default;
};

/// A visit.
struct VisitRow {
  VisitId visit_id;           ///< our id
  std::string customer;       ///< ref of who came
  std::string shop;           ///< ref of the shop
  Day business_day;           ///< the day to which it belongs
  Instant at;                 ///< when
  std::string associate;      ///< ref of who looked after them; empty when not told
  std::vector<VisitAct> did;  ///< what they did
  std::vector<Goods> goods;   ///< what they looked at
  Word not_bought;            ///< why nothing was bought; none when not told
  std::string words;          ///< what was said
  bool bought = false;        ///< goods went out to them on a receipt of that shop and day

  friend bool operator==(const VisitRow&, const VisitRow&) = default;
};

/// A page of visits.
struct VisitsAnswer {
  std::vector<VisitRow> rows;  ///< in order of business day, then id
  std::string next;            ///< `after` of the next page; empty: this is the last

  friend bool operator==(const VisitsAnswer&, const VisitsAnswer&) = default;
};

}  // namespace shuke
