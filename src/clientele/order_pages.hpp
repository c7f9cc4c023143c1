/// \file
/// Orders and visits as they are listed, a page at a time.
#pragma once

#include "clientele/house.hpp"

namespace shuke::clientele {

/// See Clientele::orders. `shop` is the one that the question names, or the first.
Result<OrdersAnswer> orders(storage::Connection& connection, const House& house, const OrdersQuestion& question,
                            const OpenShop& shop);

/// See Clientele::visits. `shop` is the one that the question names, or the first.
Result<VisitsAnswer> visits(storage::Connection& connection, const House& house, const VisitsQuestion& question,
                            const OpenShop& shop);

}  // namespace shuke::clientele
