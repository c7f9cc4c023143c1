/// \file
/// How what was paid on a receipt stands to what the rules on prices come to (MEM-7). Told to the manager, never
/// refused.
#pragma once

#include "clientele/house.hpp"
#include "clientele/merging.hpp"

namespace shuke::clientele {

/// Fills `due` and `price_mark` of a sale's outgoing lines that tell a price, by what was known of the person with
/// these files (none: a walk-in) before the id with that counter. Lines are priced as the till split them, one rule
/// each: the pieces of a limited rule are laid first on those that say they have its price.
///
/// `due` is what a line costs before a discount on the receipt. That is no deviation of its own: when all lines
/// together were paid just as the policy spreads one over them, and drops odd cents, none is marked. Of a receipt with
/// a single line that takes a discount the two cannot be told apart, and it is marked.
///
/// A line without `unit_price` and `list_price`, and one that takes the place of another (POS-2), are left alone, and
/// so are all when the policy says nothing of prices or the receipt cannot be priced. Error: damaged.
Result<void> mark_prices(storage::Connection& connection, House& house, const Policy& policy,
                         std::span<const CustomerId> files, Sale& sale, std::int64_t before = as_it_is);

/// Whether any line would be looked at by `mark_prices`.
bool has_prices_to_mark(const Policy& policy, const Sale& sale);

/// Whether a stored sale says what `mark_prices` said when it was recorded. A sale of a shop that is not there says
/// nothing wrong.
bool has_its_prices(storage::Connection& connection, House& house, const Sale& sale);

/// See Clientele::deviations.
Result<DeviationsAnswer> deviations(storage::Connection& connection, const House& house,
                                    const DeviationsQuestion& question, const OpenShop& shop);

}  // namespace shuke::clientele
