/// \file
/// Reviewing the cards of a shop's customers (MEM-5, MEM-10).
///
///     ──begin──> begun ──slice──> … ──slice──> all looked at ──finish──> finished
///
/// Each arrow is a transaction. Only those are looked at whom something can have happened to since the last review that
/// was finished: something was written about them since then, or a day comes on which their cards change by themselves.
#pragma once

#include "clientele/house.hpp"

namespace shuke::clientele {

/// See Clientele::review.
Result<ReviewAnswer> review_cards(House& house, const OpenShop& shop, Day day, const Progress& progress);

/// Whether time alone does nothing to cards after a day on which they were looked at, up to and with another one, by
/// rules that are the same on all of these days. \param events what became of them so far, in order
Result<bool> cards_sleep(const CardRules& rules, std::span<const CardEvent> events, Day after, Day day);

}  // namespace shuke::clientele
