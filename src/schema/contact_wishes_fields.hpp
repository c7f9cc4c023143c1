/// \file
/// Field tables of model/contact_wishes.hpp.
#pragma once

#include "schema/fields.hpp"
#include "shuke/model/contact_wishes.hpp"

namespace shuke::schema {

template <>
struct Fields<LikedTime> {
  static constexpr std::string_view name = "liked_time";
  static constexpr std::string_view doc = "A time of the day at which they like to be called.";
  static constexpr auto rows =
      std::tuple(field<&LikedTime::from>(1, "from", required, "0.1", "From then.", "WHEN-ORD"),
                 field<&LikedTime::until>(2, "until", none, "0.1", "To then; absent: until midnight."));
};

template <>
struct Fields<OwnInterval> {
  static constexpr std::string_view name = "own_interval";
  static constexpr std::string_view doc = "An interval at which they are asked again and again.";
  static constexpr auto rows = std::tuple(
      field<&OwnInterval::kind>(1, "kind", required, "0.1", "By a follow-up of this kind, a word of the policy.",
                                "FUP-W"),
      field<&OwnInterval::days>(2, "days", required, "0.1", "Its length, 1 to 366.", "FUP-W"),
      field<&OwnInterval::since>(3, "since", none, "0.1",
                                 "Counted from this day; absent: from which the same one is counted already, else "
                                 "from the request's."));
};

template <>
struct Fields<ContactWishes> {
  static constexpr std::string_view name = "contact_wishes";
  static constexpr std::string_view doc = "How a customer likes to be contacted.";
  static constexpr auto rows = std::tuple(
      field<&ContactWishes::id>(1, "id", computed, "0.1", "Our id."),
      field<&ContactWishes::customer_id>(2, "customer_id", required, "0.1", "Whose."),
      field<&ContactWishes::shop_id>(3, "shop_id", required, "0.1", "In which shop."),
      field<&ContactWishes::business_day>(4, "business_day", computed, "0.1", "The day to which it belongs.", "POS-1"),
      field<&ContactWishes::at>(5, "at", required, "0.1", "When it was said."),
      field<&ContactWishes::associate_id>(6, "associate_id", none, "0.1", "To whom; none when not told."),
      field<&ContactWishes::times>(7, "times", none, "0.1", "Times they like; none: any time.", "WHEN-ORD"),
      field<&ContactWishes::intervals>(8, "intervals", none, "0.1", "Intervals of their own; none: as everybody.",
                                       "FUP-W"));
};

}  // namespace shuke::schema
