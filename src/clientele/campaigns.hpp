/// \file
/// Events, promotions and new goods of a shop (FUP-B, FUP-D, FUP-E, FUP-O).
#pragma once

#include "clientele/house.hpp"
#include "shuke/model/campaign.hpp"

namespace shuke::clientele {

/// The campaigns of a shop that end on a day or later and begin by another, without those that were cancelled, in order
/// of their last day. Error: damaged.
Result<std::vector<Campaign>> campaigns_between(storage::Connection& connection, const House& house, ShopId shop,
                                                Day ends_from, Day begins_by);

}  // namespace shuke::clientele
