/// \file
/// How customers like to be contacted: at which times (WHEN-ORD), and at an interval of their own (FUP-W). What was
/// said last of a person holds, in whichever of their files it lies (CUS-3).
#pragma once

#include "clientele/house.hpp"
#include "shuke/clientele/contact_wish_requests.hpp"
#include "shuke/policy/verdict.hpp"

#include <map>
#include <span>

namespace shuke::clientele {

/// The deed of a request that was checked, in its transaction; see Clientele::contact_wishes.
Result<ContactWishesAnswer> contact_wishes(storage::Connection& connection, House& house,
                                           const ContactWishesRequest& request);

/// See Clientele::wishes. The shop is there.
Result<WishesAnswer> wishes(storage::Connection& connection, const House& house, const WishesQuestion& question);

/// What was said last of a person, by the end of a day; no id: nothing was. Error: damaged.
Result<ContactWishes> last_wishes(storage::Connection& connection, const House& house,
                                  std::span<const CustomerId> files, Day day);

/// A kind of follow-up of a file.
using KindOfFile = std::pair<CustomerId, Word>;

/// On which day files were last spoken with about each kind of follow-up, by the end of a day. Error: damaged.
Result<std::map<KindOfFile, Day>> last_asked(storage::Connection& connection, std::span<const CustomerId> files,
                                             Day day);

/// As hours care.
TimeWindow window_of(const LikedTime& time);

/// Whether windows end after they begin and lie apart, and intervals have a length and a day: verify asks.
bool is_consistent(const ContactWishes& wishes);

}  // namespace shuke::clientele
