/// \file
/// The events of a person's cards as they are kept (MEM-5).
#pragma once

#include "clientele/house.hpp"
#include "shuke/policy/card_standing.hpp"

namespace shuke::clientele {

/// SQL for the columns of an event, which the table reads again.
std::string card_event_columns();

/// The events of all files of a person, in the order in which they happened; of these alone whose id was made before
/// the one with the counter `before`. Error: damaged.
Result<std::vector<CardEvent>> card_history(storage::Connection& connection, const House& house,
                                            std::span<const CustomerId> files, std::int64_t before);

/// The events that can have followed from those before them, in order. Of one file these are all; the histories of
/// several that became one person's, or were parted, may contradict each other, and then the earlier word stands.
std::vector<CardEvent> what_follows(const CardRules& rules, std::vector<CardEvent> history);

/// Whether a person holds a card by what became of their cards so far, frozen or not (MEM-1). Error: damaged.
Result<bool> holds_card(storage::Connection& connection, std::span<const CustomerId> files);

/// The card whose price and points a sale of the person gets; empty: none, or the policy has no section `cards`.
/// Errors: as `card_for_price`.
Result<Word> card_of_sale(const Policy& policy, std::span<const CardEvent> history, Day day, SaleId sale);

/// The day of the person's first grant, from which on points count for cards (MEM-9); absent: never granted.
std::optional<Day> first_grant(std::span<const CardEvent> history);

}  // namespace shuke::clientele
