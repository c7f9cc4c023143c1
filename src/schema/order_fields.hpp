/// \file
/// Field tables of model/order.hpp, and the names of its closed choices.
#pragma once

#include "schema/fields.hpp"
#include "shuke/model/order.hpp"

namespace shuke::schema {

template <>
struct Choices<OrderKind> {
  static constexpr ChoiceName names[] = {{0, "order", "Goods are ordered."},
                                         {1, "enquiry", "Something was asked for."},
                                         {2, "reservation", "Goods are kept until a day."}};
};

template <>
struct Choices<OrderState> {
  static constexpr ChoiceName names[] = {{0, "placed", "Ordered, not there yet."},
                                         {1, "arrived", "There, not picked up yet."},
                                         {2, "asked", "Not answered yet."},
                                         {3, "reserved", "Kept for the customer."},
                                         {4, "picked_up", "The customer has the goods."},
                                         {5, "answered", "The customer has an answer."},
                                         {6, "cancelled", "Called off."},
                                         {7, "released", "The goods are for everybody again."}};
};

template <>
struct Choices<OrderAction> {
  static constexpr ChoiceName names[] = {
      {0, "arrived", "The goods came."},         {1, "picked_up", "The customer took them."},
      {2, "answered", "The customer was told."}, {3, "cancelled", "Called off."},
      {4, "released", "Kept no longer."},        {5, "extended", "Kept until a new day."}};
};

template <>
struct Fields<Goods> {
  static constexpr std::string_view name = "goods";
  static constexpr std::string_view doc = "Goods that are wanted, or were looked at.";
  static constexpr auto rows =
      std::tuple(field<&Goods::sku>(1, "sku", none, "0.1", "The article; text whatever it looks like.", "CUS-11"),
                 field<&Goods::category>(2, "category", none, "0.1", "A word of the policy.", "CUS-11"),
                 field<&Goods::brand>(3, "brand", none, "0.1", "A word of the policy.", "CUS-11"),
                 field<&Goods::style>(4, "style", none, "0.1", "Style number.", "CUS-11"),
                 field<&Goods::size>(5, "size", none, "0.1", "Size as on the label.", "CUS-11"),
                 field<&Goods::colour>(6, "colour", none, "0.1", "Colour as the customer calls it.", "CUS-11"),
                 field<&Goods::quantity>(7, "quantity", none, "0.1", "How many; 0: not told.", "CUS-11"),
                 field<&Goods::note>(8, "note", none, "0.1", "What else matters.", "CUS-11"));
};

template <>
struct Fields<OrderStep> {
  static constexpr std::string_view name = "order_step";
  static constexpr std::string_view doc = "A state that an order reached.";
  static constexpr auto rows = std::tuple(
      field<&OrderStep::state>(1, "state", required, "0.1", "The state reached.", "CUS-11"),
      field<&OrderStep::shop_id>(2, "shop_id", required, "0.1", "Where."),
      field<&OrderStep::business_day>(3, "business_day", required, "0.1", "The day to which it belongs.", "POS-1"),
      field<&OrderStep::at>(4, "at", required, "0.1", "When."),
      field<&OrderStep::associate_id>(5, "associate_id", none, "0.1", "By whom."),
      field<&OrderStep::until>(6, "until", none, "0.1", "First and extended: the day from now on.", "CUS-11"),
      field<&OrderStep::note>(7, "note", personal, "0.1", "What there is to say of it."));
};

template <>
struct Fields<Order> {
  static constexpr std::string_view name = "order";
  static constexpr std::string_view doc = "What a customer wants from the shop: an order, enquiry or reservation.";
  static constexpr auto rows = std::tuple(
      field<&Order::id>(1, "id", computed, "0.1", "Our id."),
      field<&Order::customer_id>(2, "customer_id", required, "0.1", "Who wants it.", "CUS-11"),
      field<&Order::shop_id>(3, "shop_id", required, "0.1", "Of which shop."),
      field<&Order::kind>(4, "kind", required, "0.1", "What it is.", "CUS-11"),
      field<&Order::business_day>(5, "business_day", required, "0.1", "The day on which it was made.", "POS-1"),
      field<&Order::at>(6, "at", required, "0.1", "When it was made."),
      field<&Order::associate_id>(7, "associate_id", none, "0.1", "Who took it."),
      field<&Order::until>(8, "until", none, "0.1", "Promised by, or kept until and with that day.", "CUS-11"),
      field<&Order::deposit>(9, "deposit", none, "0.1", "Of an order: paid in advance.", "CUS-11"),
      field<&Order::balance>(10, "balance", none, "0.1", "Of an order: to be paid when picked up.", "CUS-11"),
      field<&Order::words>(11, "words", personal, "0.1", "What the customer said.", "CUS-11"),
      field<&Order::state>(12, "state", computed, "0.1", "That of the last step.", "CUS-11"),
      field<&Order::goods>(13, "goods", none, "0.1", "What is wanted.", "CUS-11"),
      field<&Order::steps>(14, "steps", computed, "0.1", "How it came so far.", "CUS-11"));
};

template <>
struct Fields<VisitAct> {
  static constexpr std::string_view name = "visit_act";
  static constexpr std::string_view doc = "Something that a visitor did.";
  static constexpr bool bare = true;
  static constexpr auto rows =
      std::tuple(field<&VisitAct::act>(1, "act", required, "0.1", "A word of the policy.", "CUS-11"));
};

template <>
struct Fields<Visit> {
  static constexpr std::string_view name = "visit";
  static constexpr std::string_view doc = "A customer came.";
  static constexpr auto rows = std::tuple(
      field<&Visit::id>(1, "id", computed, "0.1", "Our id."),
      field<&Visit::customer_id>(2, "customer_id", required, "0.1", "Who came.", "CUS-11"),
      field<&Visit::shop_id>(3, "shop_id", required, "0.1", "Where."),
      field<&Visit::business_day>(4, "business_day", required, "0.1", "The day to which it belongs.", "POS-1"),
      field<&Visit::at>(5, "at", required, "0.1", "When."),
      field<&Visit::associate_id>(6, "associate_id", none, "0.1", "Who looked after them."),
      field<&Visit::not_bought>(7, "not_bought", none, "0.1", "Why nothing was bought.", "CUS-8"),
      field<&Visit::words>(8, "words", personal, "0.1", "What was said.", "CUS-11"),
      field<&Visit::did>(9, "did", none, "0.1", "What they did.", "CUS-11"),
      field<&Visit::goods>(10, "goods", none, "0.1", "What they looked at.", "CUS-11"));
};

}  // namespace shuke::schema
