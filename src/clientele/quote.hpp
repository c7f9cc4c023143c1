/// \file
/// What a basket costs and brings, from what is in the books (MEM-6, MEM-7, MEM-9, MEM-11). Nothing is written.
#pragma once

#include "clientele/house.hpp"

namespace shuke::clientele {

/// See Clientele::quote. `policy` is that of the shop on the day.
Result<QuoteAnswer> quote(storage::Connection& connection, House& house, const QuoteQuestion& question,
                          const Policy& policy);

/// See Clientele::buyer_prices. `policy` is that of the shop on the day.
Result<BuyerPrices> buyer_prices(storage::Connection& connection, House& house, std::string_view customer, Day day,
                                 const Policy& policy);

}  // namespace shuke::clientele
