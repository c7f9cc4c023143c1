/// \file
/// The handover book: a shop's day on one page (FUP-1).
#pragma once

#include "clientele/house.hpp"
#include "shuke/clientele/handover_questions.hpp"

namespace shuke::clientele {

/// See Clientele::handover. `shop` is the one that the question names, or the first; `policy` holds in it on that day.
Result<HandoverAnswer> handover(storage::Connection& connection, const House& house, const HandoverQuestion& question,
                                const OpenShop& shop, const Policy& policy);

}  // namespace shuke::clientele
