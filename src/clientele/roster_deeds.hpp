/// \file
/// Opening hours, shifts and assignments as deeds, and the question who is there (FUP-6).
#pragma once

#include "clientele/house.hpp"
#include "shuke/clientele/roster_requests.hpp"

namespace shuke::clientele {

/// The deeds of a request that was checked, in their transactions; see Clientele.
Result<AssociateAnswer> associate(storage::Connection& connection, House& house, const AssociateRequest& request);
Result<OpeningHoursAnswer> opening_hours(storage::Connection& connection, House& house,
                                         const OpeningHoursRequest& request);
Result<ShiftAnswer> shift(storage::Connection& connection, House& house, const ShiftRequest& request);
Result<AssignAnswer> assign(storage::Connection& connection, House& house, const AssignRequest& request);

/// Whether windows end after they begin and lie apart: verify asks.
bool is_consistent(const ShopHours& hours);
bool is_consistent(const Shift& shift);

/// See Clientele::roster. `shop` is the one that the question names, or the first.
Result<RosterAnswer> roster(storage::Connection& connection, const House& house, const RosterQuestion& question,
                            const OpenShop& shop);

}  // namespace shuke::clientele
