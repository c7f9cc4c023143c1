/// \file
/// Customers who agreed to a purpose (CUS-1).
#pragma once

#include "clientele/house.hpp"

namespace shuke::clientele {

/// See Clientele::agreeing_customers.
Result<AgreeingPage> agreeing(storage::Connection& connection, const House& house, const AgreeingAsked& asked);

}  // namespace shuke::clientele
