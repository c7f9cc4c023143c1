/// \file
/// Serving whoever comes in, from their file (FIL-5).
#pragma once

#include "clientele/house.hpp"
#include "shuke/clientele/serving_questions.hpp"

namespace shuke::clientele {

/// See Clientele::visitor. `shop` is the one that the question names, or the first; `policy` holds in it on that day.
Result<VisitorAnswer> visitor(storage::Connection& connection, House& house, const VisitorQuestion& question,
                              const OpenShop& shop, const Policy& policy);

}  // namespace shuke::clientele
