/// \file
/// How a customer likes to be contacted: at which times (WHEN-ORD), and at an interval of their own (FUP-W).
#pragma once

#include "shuke/model/ids.hpp"
#include "shuke/model/instant.hpp"
#include "shuke/model/text.hpp"

#include <optional>
#include <vector>

namespace shuke {

using ContactWishesId = Id<struct ContactWishesTag>;  ///< what somebody wished

/// A time of the day at which they like to be called, half-open.
struct LikedTime {
  MinuteOfDay from;                  ///< from then
  std::optional<MinuteOfDay> until;  ///< to then; absent: until midnight

  friend bool operator==(const LikedTime&, const LikedTime&) = default;
};

/// An interval at which they are asked again and again.
struct OwnInterval {
  Word kind;                 ///< by a follow-up of this kind, one of the policy that comes at an interval
  std::int64_t days = 0;     ///< its length, 1 to 366
  std::optional<Day> since;  ///< counted from this day, as long as nobody has been asked; in a request absent: the day
                             ///< from which the same interval is counted already, else the request's

  friend bool operator==(const OwnInterval&, const OwnInterval&) = default;
};

/// What a customer wished: all of it. What was said last holds. It is no consent.
struct ContactWishes {
  ContactWishesId id;                  ///< our own
  CustomerId customer_id;              ///< whose
  ShopId shop_id;                      ///< in which shop
  Day business_day;                    ///< the day to which it belongs (POS-1)
  Instant at;                          ///< when it was said
  AssociateId associate_id;            ///< to whom; none when not told
  std::vector<LikedTime> times;        ///< in order, apart from each other; none: any time
  std::vector<OwnInterval> intervals;  ///< no kind twice; none: as everybody

  friend bool operator==(const ContactWishes&, const ContactWishes&) = default;
};

}  // namespace shuke
