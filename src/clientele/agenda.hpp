/// \file
/// Yesterday, today and tomorrow of a shop (FIL-5).
#pragma once

#include "clientele/house.hpp"
#include "shuke/clientele/serving_questions.hpp"

namespace shuke::clientele {

/// See Clientele::agenda. `shop` is the one that the question names, or the first; `policy` holds in it on that day.
Result<AgendaAnswer> agenda(storage::Connection& connection, const House& house, const AgendaQuestion& question,
                            const OpenShop& shop, const Policy& policy);

}  // namespace shuke::clientele
