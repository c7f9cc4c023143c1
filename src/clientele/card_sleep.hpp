/// \file
/// How long a person's cards are left alone by time, so that a review looks only at whom time or a deed has changed
/// (MEM-10).
///
///     not known ──keep_sleep, by a review──> asleep ──wake, by whatever changes the events of the person──> not known
///
/// A review knows it of whom it has just looked at, by the rules of its day; when other rules hold it looks at
/// everybody. Receipts and claims wake nobody: a review finds them by their ids, which are higher than those it knew.
#pragma once

#include "clientele/house.hpp"
#include "shuke/policy/card_standing.hpp"

namespace shuke::clientele {

/// The last day through which time alone does nothing to cards that were looked at through `after`, by rules that are
/// the same on all of these days; the last day there is: it never will. Absent: something may come on any day.
/// \param events what became of the cards so far, in order
std::optional<Day> cards_sleep_until(const CardRules& rules, std::span<const CardEvent> events, Day after);

/// Notes what a review has found; absent: nothing is known. `whole` is a file that is kept. Error: damaged.
Result<void> keep_sleep(storage::Connection& connection, CustomerId whole, std::optional<Day> until);

/// The next review looks at the person of a file. Error: damaged.
Result<void> wake(storage::Connection& connection, CustomerId file);

/// Whether what is kept of a file follows from its events by the rules of the last review that was finished, or of one
/// that was begun since; where nothing is kept, the rules have no cards, or the file has no place, it does. Errors:
/// damaged, invalid.
Result<bool> sleep_fits(storage::Connection& connection, House& house, CustomerId file);

}  // namespace shuke::clientele
