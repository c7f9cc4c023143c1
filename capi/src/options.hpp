/// \file
/// Options structs of the C face as the library takes them.
#pragma once

#include "shuke.h"
#include "shuke/clientele/clientele.hpp"

namespace shuke::capi {

/// NULL stands for the defaults. Errors: misuse (its size, reserved bytes), invalid.
Result<OpenOptions> options_in(const shuke_open_options* given);

}  // namespace shuke::capi
