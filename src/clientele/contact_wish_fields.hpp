/// \file
/// Field tables of clientele/contact_wish_requests.hpp.
#pragma once

#include "schema/contact_wishes_fields.hpp"
#include "shuke/clientele/contact_wish_requests.hpp"

namespace shuke::schema {

template <>
struct Fields<ContactWishesRequest> {
  static constexpr std::string_view name = "contact_wishes_request";
  static constexpr std::string_view doc = "Says how a customer likes to be contacted: all of it.";
  static constexpr auto rows = std::tuple(
      field<&ContactWishesRequest::request>(1, "request", required, "0.1", "Id of this request."),
      field<&ContactWishesRequest::shop>(2, "shop", none, "0.1", "Ref of the shop; empty: the first."),
      field<&ContactWishesRequest::customer>(3, "customer", required, "0.1", "Ref of whose."),
      field<&ContactWishesRequest::at>(4, "at", required, "0.1", "When it is said."),
      field<&ContactWishesRequest::associate>(5, "associate", none, "0.1",
                                              "Ref of to whom; one who was not known becomes known by ref."),
      field<&ContactWishesRequest::times>(6, "times", none, "0.1",
                                          "Times they like, apart from each other; none: any time.", "WHEN-ORD"),
      field<&ContactWishesRequest::intervals>(7, "intervals", none, "0.1",
                                              "Intervals of their own, no kind twice; none: as everybody.", "FUP-W"));
};

template <>
struct Fields<ContactWishesAnswer> {
  static constexpr std::string_view name = "contact_wishes_answer";
  static constexpr std::string_view doc = "Wishes were written down.";
  static constexpr auto rows =
      std::tuple(field<&ContactWishesAnswer::wishes_id>(1, "wishes_id", none, "0.1", "Our id."),
                 field<&ContactWishesAnswer::business_day>(2, "business_day", none, "0.1",
                                                           "The day to which it belongs.", "POS-1"));
};

template <>
struct Fields<WishesQuestion> {
  static constexpr std::string_view name = "wishes_question";
  static constexpr std::string_view doc = "Asks how a customer likes to be contacted.";
  static constexpr auto rows = std::tuple(
      field<&WishesQuestion::shop>(1, "shop", none, "0.1", "Ref of the shop; empty: the first."),
      field<&WishesQuestion::customer>(2, "customer", required, "0.1", "Ref of whose."),
      field<&WishesQuestion::day>(3, "day", none, "0.1", "As of the end of this day; absent: as it is known now."));
};

template <>
struct Fields<WishesAnswer> {
  static constexpr std::string_view name = "wishes_answer";
  static constexpr std::string_view doc = "How a customer likes to be contacted.";
  static constexpr auto rows = std::tuple(
      field<&WishesAnswer::customer>(1, "customer", none, "0.1", "Ref of whose, of the file that is kept."),
      field<&WishesAnswer::business_day>(2, "business_day", none, "0.1",
                                         "The day on which it was said; absent: nothing was."),
      field<&WishesAnswer::at>(3, "at", none, "0.1", "And when."),
      field<&WishesAnswer::associate>(4, "associate", none, "0.1", "Ref of to whom; empty when not told."),
      field<&WishesAnswer::times>(5, "times", none, "0.1", "Times they like, in order."),
      field<&WishesAnswer::intervals>(6, "intervals", none, "0.1",
                                      "Intervals of their own, each since they were reached about it last."));
};

}  // namespace shuke::schema
