/// \file
/// What customers bought, summed from their receipts.
#pragma once

#include "clientele/house.hpp"

namespace shuke::clientele {

/// See Clientele::overview.
Result<OverviewAnswer> overview(storage::Connection& connection, House& house, const OverviewQuestion& question);

}  // namespace shuke::clientele
