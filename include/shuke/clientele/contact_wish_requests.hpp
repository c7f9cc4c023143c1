/// \file
/// What the deed and the question of how a customer likes to be contacted take and give (WHEN-ORD, FUP-W).
#pragma once

#include "shuke/model/contact_wishes.hpp"

namespace shuke {

/// Says at which times a customer likes to be called, and at which interval of their own they are asked: all of it, in
/// the place of what was said before.
struct ContactWishesRequest {
  std::string request;                 ///< id of this request; required
  std::string shop;                    ///< ref of the shop; empty: the first
  std::string customer;                ///< ref of whose; required
  std::optional<Instant> at;           ///< when it is said; required
  std::string associate;               ///< ref of to whom; one who was not known becomes known by ref
  std::vector<LikedTime> times;        ///< in any order, apart from each other; none: any time
  std::vector<OwnInterval> intervals;  ///< in any order, no kind twice; none: as everybody

  friend bool operator==(const ContactWishesRequest&, const ContactWishesRequest&) = default;
};

/// Wishes were written down.
struct ContactWishesAnswer {
  ContactWishesId wishes_id;  ///< our id
  Day business_day;           ///< the day to which it belongs (POS-1)

  friend bool operator==(const ContactWishesAnswer&, const ContactWishesAnswer&) = default;
};

/// Asks how a customer likes to be contacted.
struct WishesQuestion {
  std::string shop;        ///< ref of the shop; empty: the first
  std::string customer;    ///< ref of whose; required
  std::optional<Day> day;  ///< as of the end of this day; absent: as it is known now

  friend bool operator==(const WishesQuestion&, const WishesQuestion&) = default;
};

/// How a customer likes to be contacted.
struct WishesAnswer {
  std::string customer;                ///< ref of whose, of the file that is kept
  std::optional<Day> business_day;     ///< the day on which it was said; absent: nothing was
  std::optional<Instant> at;           ///< and when
  std::string associate;               ///< ref of to whom; empty when not told
  std::vector<LikedTime> times;        ///< times they like, in order
  std::vector<OwnInterval> intervals;  ///< intervals of their own, each since the day on which they were reached about
                                       ///< it last

  friend bool operator==(const WishesAnswer&, const WishesAnswer&) = default;
};

}  // namespace shuke
