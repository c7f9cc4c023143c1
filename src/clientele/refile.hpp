/// \file
/// Filing the customers of a shop anew (FIL-1, FIL-2, FIL-4).
///
///     ──begin──> begun ──slice──> … ──slice──> all judged ──finish──> compared
///
/// Each arrow is a transaction. What was begun for a day is noted first: from then on no earlier day is filed, so that
/// two programs that are at it never undo each other's work.
#pragma once

#include "clientele/house.hpp"

namespace shuke::clientele {

/// See Clientele::refile.
Result<RefileAnswer> refile(House& house, const OpenShop& shop, Day day, const Progress& progress);

}  // namespace shuke::clientele
