/// \file
/// The list of a day as an associate reads it (FUP-1), and what one customer's day comes to.
#pragma once

#include "clientele/house.hpp"
#include "shuke/clientele/follow_up_requests.hpp"

namespace shuke::clientele {

/// See Clientele::due.
Result<DueAnswer> due(storage::Connection& connection, House& house, const DueQuestion& question, const OpenShop& shop);
/// See Clientele::follow_ups.
Result<FollowUpsAnswer> follow_ups(storage::Connection& connection, House& house, const FollowUpsQuestion& question);

}  // namespace shuke::clientele
