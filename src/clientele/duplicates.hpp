/// \file
/// Who of the customers may be one person (CUS-3).
#pragma once

#include "clientele/house.hpp"

namespace shuke::clientele {

/// See Clientele::duplicates.
Result<DuplicatesAnswer> duplicates(storage::Connection& connection, const House& house,
                                    const DuplicatesQuestion& question);

}  // namespace shuke::clientele
