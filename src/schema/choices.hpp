/// \file
/// The names of the model's closed choices.
#pragma once

#include "schema/fields.hpp"
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

}  // namespace shuke::schema
