/// \file
/// What customers want from the shop without buying it yet, and what they do there without buying (CUS-11, CUS-8).
///
/// An **Order** is one of three: goods that were ordered, an enquiry, or goods that are kept for somebody until a day.
/// It begins in the state that its kind begins in and moves by steps; the arrows below are all there are, each with the
/// step of `Clientele::order_step` that goes along it:
///
///     order        placed ──arrived──▶ arrived ──picked_up──▶ picked_up
///                    └────cancelled─────┴───────────────────▶ cancelled
///     enquiry      asked ──answered──▶ answered
///                    └────cancelled──▶ cancelled
///     reservation  reserved ──picked_up──▶ picked_up
///                  │  ▲ └────released──▶ released
///                  └──┘ extended
///
/// A reservation lapses by itself when its last day is over: nothing is written for it, a question tells. Until
/// somebody releases the goods they may still be picked up, or be kept for longer.
#pragma once

#include "shuke/model/ids.hpp"
#include "shuke/model/instant.hpp"
#include "shuke/model/money.hpp"
#include "shuke/model/text.hpp"

#include <optional>
#include <vector>

namespace shuke {

using OrderId = Id<struct OrderTag>;  ///< an order, enquiry or reservation
using VisitId = Id<struct VisitTag>;  ///< a visit

/// What a customer wants. Reaches the disk.
enum class OrderKind : std::uint8_t {
  order = 0,        ///< goods are ordered for them
  enquiry = 1,      ///< they asked for something and are owed an answer
  reservation = 2,  ///< goods of the shop are kept for them until a day
};

/// How far it has come. The first four are open: a step can follow. Reaches the disk.
enum class OrderState : std::uint8_t {
  placed = 0,     ///< ordered, not there yet
  arrived = 1,    ///< there, not picked up yet
  asked = 2,      ///< not answered yet
  reserved = 3,   ///< kept for them
  picked_up = 4,  ///< they have the goods
  answered = 5,   ///< they have their answer
  cancelled = 6,  ///< not wanted any more, or not to be had
  released = 7,   ///< the goods are for everybody again
};

/// What may be done with it.
enum class OrderAction : std::uint8_t {
  arrived = 0,    ///< the goods came
  picked_up = 1,  ///< the customer took them
  answered = 2,   ///< the customer was told
  cancelled = 3,  ///< called off, by whomever
  released = 4,   ///< kept no longer
  extended = 5,   ///< kept for longer, until a new day
};

/// An arrow of the diagram above.
struct OrderArrow {
  OrderState from;     ///< the state in which the step can be taken
  OrderAction action;  ///< the step
  OrderState to;       ///< the state that it leads to: the same for an action wherever it is taken
};

/// The whole diagram.
inline constexpr OrderArrow order_arrows[] = {{OrderState::placed, OrderAction::arrived, OrderState::arrived},
                                              {OrderState::placed, OrderAction::cancelled, OrderState::cancelled},
                                              {OrderState::arrived, OrderAction::picked_up, OrderState::picked_up},
                                              {OrderState::arrived, OrderAction::cancelled, OrderState::cancelled},
                                              {OrderState::asked, OrderAction::answered, OrderState::answered},
                                              {OrderState::asked, OrderAction::cancelled, OrderState::cancelled},
                                              {OrderState::reserved, OrderAction::picked_up, OrderState::picked_up},
                                              {OrderState::reserved, OrderAction::released, OrderState::released},
                                              {OrderState::reserved, OrderAction::extended, OrderState::reserved}};

/// The state in which a kind begins.
constexpr OrderState first_state(OrderKind kind) {
  if (kind == OrderKind::enquiry) return OrderState::asked;
  return kind == OrderKind::reservation ? OrderState::reserved : OrderState::placed;
}

/// The state that an action leads to from another; absent when it is not possible there.
constexpr std::optional<OrderState> next_state(OrderState from, OrderAction action) {
  for (const OrderArrow& arrow : order_arrows)
    if (arrow.from == from && arrow.action == action) return arrow.to;
  return std::nullopt;
}

/// The state that an action leads to.
constexpr OrderState state_reached(OrderAction action) {
  for (const OrderArrow& arrow : order_arrows)
    if (arrow.action == action) return arrow.to;
  return OrderState::placed;  // every action has an arrow
}

/// Whether a step can follow.
constexpr bool is_open(OrderState state) { return state <= OrderState::reserved; }

/// Goods that are wanted, or were looked at: as much of them as was told, and something of them.
struct Goods {
  std::string sku;     ///< the article, text whatever it looks like; empty when not told
  Word category;       ///< a word of the policy
  Word brand;          ///< a word of the policy
  std::string style;   ///< style number (款号)
  std::string size;    ///< as on the label
  std::string colour;  ///< as the customer calls it
  Quantity quantity;   ///< how many; 0: not told
  std::string note;    ///< what else matters: a length, a fabric

  friend bool operator==(const Goods&, const Goods&) = default;
};

/// A state that was reached, and how. Never changed.
struct OrderStep {
  OrderState state = OrderState::placed;  ///< the state reached
  ShopId shop_id;                         ///< where: goods may be picked up in another shop
  Day business_day;                       ///< the day of that shop to which it belongs (POS-1)
  Instant at;                             ///< when; not before the step before it
  AssociateId associate_id;               ///< by whom, an associate of that shop; none when not told
  std::optional<Day> until;               ///< first and extended: the day from now on
  std::string note;                       ///< what there is to say of it

  friend bool operator==(const OrderStep&, const OrderStep&) = default;
};

/// What a customer wants from the shop (CUS-11).
struct Order {
  OrderId id;                         ///< our own
  CustomerId customer_id;             ///< who wants it
  ShopId shop_id;                     ///< of which shop
  OrderKind kind = OrderKind::order;  ///< what it is
  Day business_day;                   ///< the day on which it was made (POS-1)
  Instant at;                         ///< when it was made
  AssociateId associate_id;           ///< who took it, an associate of the shop; none when not told
  std::optional<Day> until;           ///< promised by, or kept until and with that day: that of the last step with one
  std::optional<Money> deposit;       ///< of an order: paid in advance; not negative; absent when not told
  std::optional<Money> balance;       ///< of an order: to be paid when it is picked up; not negative
  std::string words;                  ///< what the customer said
  OrderState state = OrderState::placed;  ///< that of the last step
  std::vector<Goods> goods;               ///< may be empty when there are words
  std::vector<OrderStep> steps;           ///< in order, the first is its making

  friend bool operator==(const Order&, const Order&) = default;
};

/// Whether a reservation's last day was over before `day`, while the goods are still kept.
inline bool has_lapsed(OrderState state, const std::optional<Day>& until, Day day) {
  return state == OrderState::reserved && until && *until < day;
}

/// Something that a visitor did.
struct VisitAct {
  Word act;  ///< a word of the policy: looked, tasted, tried_on

  friend bool operator==(const VisitAct&, const VisitAct&) = default;
};

/// A customer came (CUS-11). Whether they bought is told by their receipts and not kept here.
struct Visit {
  VisitId id;                 ///< our own
  CustomerId customer_id;     ///< who came
  ShopId shop_id;             ///< where
  Day business_day;           ///< the day to which it belongs (POS-1)
  Instant at;                 ///< when
  AssociateId associate_id;   ///< who looked after them, an associate of the shop; none when not told
  Word not_bought;            ///< why nothing was bought, a word of the policy (CUS-8); none when not told
  std::string words;          ///< what was said
  std::vector<VisitAct> did;  ///< what they did; empty when not told
  std::vector<Goods> goods;   ///< what they looked at

  friend bool operator==(const Visit&, const Visit&) = default;
};

}  // namespace shuke
