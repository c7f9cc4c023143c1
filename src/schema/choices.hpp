/// \file
/// The names of the model's closed choices.
#pragma once

#include "schema/fields.hpp"
#include "shuke/model/card_event.hpp"
#include "shuke/model/customer.hpp"
#include "shuke/model/points_entry.hpp"
#include "shuke/model/sale.hpp"

namespace shuke::schema {

template <>
struct Choices<Standing> {
  static constexpr ChoiceName names[] = {{0, "known", "Known by ref alone; has no consent."},
                                         {1, "registered", "Enrolled with consent."}};
};

template <>
struct Choices<IdentityKind> {
  static constexpr ChoiceName names[] = {{0, "phone", "A telephone number."},
                                         {1, "card", "The number of a card."},
                                         {2, "wechat", "A WeChat name."},
                                         {3, "wecom", "A WeCom external user id."}};
};

template <>
struct Choices<Purpose> {
  static constexpr ChoiceName names[] = {{0, "service", "Serving what was bought."},
                                         {1, "marketing", "Offers and invitations."},
                                         {2, "profiling", "Drawing conclusions from behaviour."},
                                         {3, "sensitive", "Keeping sensitive facts."}};
};

template <>
struct Choices<Channel> {
  static constexpr ChoiceName names[] = {{0, "any", "No channel was singled out."},
                                         {1, "phone", "A call."},
                                         {2, "sms", "A text message."},
                                         {3, "wechat", "WeChat."},
                                         {4, "wecom", "WeCom."},
                                         {5, "email", "E-mail."},
                                         {6, "visit", "A visit at home."}};
};

template <>
struct Choices<Observance> {
  static constexpr ChoiceName names[] = {{0, "own_calendar", "By the calendar in which it is counted."},
                                         {1, "solar_date", "On the solar date of the first one."}};
};

template <>
struct Choices<SaleKind> {
  static constexpr ChoiceName names[] = {{0, "sale", "Goods went out."},
                                         {1, "return", "Goods came back."},
                                         {2, "exchange", "Both, on one receipt."},
                                         {3, "void", "Makes an earlier receipt as if it had never been."}};
};

template <>
struct Choices<SalePurpose> {
  static constexpr ChoiceName names[] = {{0, "own", "For the buyer."},
                                         {1, "gift", "As a present."},
                                         {2, "staff", "To staff: no points, outside the figures."}};
};

template <>
struct Choices<SaleSource> {
  static constexpr ChoiceName names[] = {{0, "till", "Recorded when it happened."},
                                         {1, "import", "From another system's history."}};
};

template <>
struct Choices<Direction> {
  static constexpr ChoiceName names[] = {{0, "out", "To the customer."}, {1, "in", "Back to the shop."}};
};

template <>
struct Choices<PriceSource> {
  static constexpr ChoiceName names[] = {{0, "list", "The list price."},
                                         {1, "promotion", "A promotion's price."},
                                         {2, "override", "Set by hand."},
                                         {3, "card", "A member's price."}};
};

template <>
struct Choices<LineMark> {
  static constexpr ChoiceName names[] = {{0, "none", "Nothing odd."},
                                         {1, "zero_price", "Goods for nothing that are not said to be a gift."},
                                         {2, "not_goods", "Postage, fees, adjustments."},
                                         {3, "write_off", "Taken off the stock without a customer."}};
};

template <>
struct Choices<PointsReason> {
  static constexpr ChoiceName names[] = {
      {0, "earn", "A sale earned them."},
      {1, "take_back", "Goods came back."},
      {2, "take_back_unmatched", "Goods came back that no earlier sale is known for."},
      {3, "redeem", "Paid with."},
      {4, "give_back", "Goods paid with them came back."},
      {5, "expire", "Ran out."},
      {6, "adjust", "Set right by hand."},
      {7, "opening", "Brought over from another system."}};
};

template <>
struct Choices<PriceMark> {
  static constexpr ChoiceName names[] = {{1, "less", "Less was paid than the rules come to."},
                                         {2, "more", "More was paid."},
                                         {3, "not_due", "The price of a rule that does not hold."},
                                         {4, "over_limit", "The price of a rule whose pieces were used up."}};
};

template <>
struct Choices<CardDeed> {
  static constexpr ChoiceName names[] = {
      {0, "eligible", "The customer can have the card."},
      {1, "lapsed", "For too long the condition did not hold, and nobody applied."},
      {2, "withdrawn", "Returns undid the condition, or somebody took the application back."},
      {3, "applied", "The form was filled in."},
      {4, "declined", "The shop said no."},
      {5, "granted", "The customer has it."},
      {6, "renewed", "Kept for another term, or kept after all."},
      {7, "grace", "Not kept; it goes on for the days of grace."},
      {8, "downgraded", "A lower card took its place."},
      {9, "expired", "It ended by itself."},
      {10, "frozen", "It gives nothing until it is unfrozen."},
      {11, "unfrozen", "It gives again what it gave."},
      {12, "replaced", "It was lost, and another took its place."},
      {13, "ended", "Somebody ended it, or its last day by hand passed."},
      {14, "basis_undone", "Returns undid what it was granted for; it stays."}};
};

template <>
struct Choices<CardGround> {
  static constexpr ChoiceName names[] = {{0, "earned", "A condition of the policy held."},
                                         {1, "floor", "By hand: at least this card."},
                                         {2, "pin", "By hand: exactly this card."}};
};

template <>
struct Choices<CardCount> {
  static constexpr ChoiceName names[] = {
      {0, "brand_pieces", "Whole pieces of one brand at full price."},
      {1, "receipt_amount", "The amount at full price on one receipt."},
      {2, "points", "Points that count for cards."},
      {3, "spending", "The amount paid for goods."},
      {4, "purchase_days", "Days with a kept purchase."},
      {5, "held_card", "Whole months for which one of the cards in holding was held without a break."}};
};

}  // namespace shuke::schema
