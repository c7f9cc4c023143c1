/// \file
/// Whether what a shop wrote down beside its sales holds together: hours and shifts, campaigns and guests, promises,
/// complaints and opinions.
#pragma once

#include "clientele/house.hpp"

#include <functional>

namespace shuke::clientele {

/// Told of each difference: table, key, message, rule.
using ToldDifference =
    std::function<void(std::string_view table, std::string key, std::string_view what, std::string_view rule)>;

/// Looks at all of them, page by page. Errors: those of storage.
Result<void> verify_registers(House& house, const ToldDifference& differ);

}  // namespace shuke::clientele
