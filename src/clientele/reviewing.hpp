/// \file
/// Reviewing the cards of a shop's customers (MEM-5, MEM-10).
///
///     ──begin──> begun ──slice──> … ──slice──> all looked at ──finish──> finished
///
/// Each arrow is a transaction. Only those are looked at whom something can have happened to since the last review that
/// was finished: something was written about them since then, or it is not known that time does nothing to their cards
/// by now (clientele/card_sleep.hpp).
#pragma once

#include "clientele/house.hpp"

namespace shuke::clientele {

/// See Clientele::review.
Result<ReviewAnswer> review_cards(House& house, const OpenShop& shop, Day day, const Progress& progress);

}  // namespace shuke::clientele
