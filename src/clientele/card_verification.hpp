/// \file
/// Whether the events of cards follow from what was there before them.
#pragma once

#include "clientele/house.hpp"

namespace shuke::clientele {

/// What is wrong with an event, the id of a message; empty: nothing. What the rules wrote has to be what they find
/// again in the rows that were there before it; what somebody decided has to follow from what came before. Errors:
/// those of storage.
Result<std::string_view> fault_of(storage::Connection& connection, House& house, const CardEvent& event);

}  // namespace shuke::clientele
