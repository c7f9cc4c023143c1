/// \file
/// Official holidays that the shops imported.
#pragma once

#include "clientele/house.hpp"

namespace shuke::clientele {

/// Keeps the years of a request in the place of those that are there. Error: invalid, when a stored year cannot be
/// read.
Result<HolidaysAnswer> keep_holidays(storage::Connection& connection, const HolidaysRequest& request);

}  // namespace shuke::clientele
