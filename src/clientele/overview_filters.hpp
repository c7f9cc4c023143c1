/// \file
/// By what an overview leaves customers out (FIL-1).
#pragma once

#include "clientele/house.hpp"

#include <map>

namespace shuke::clientele {

/// From when on the customers of a shop are active, by its latest comparison of all of them (FIL-4).
struct ActiveFrom {
  std::int64_t purchases = 0;  ///< days with a purchase in the window
  std::int64_t net = 0;        ///< net amount in the window, minor units
};

/// By the shop's id; a shop whose customers were not compared yet is not there.
using ActiveInShops = std::map<std::int64_t, ActiveFrom>;

/// Reads the latest comparison of each shop. Errors: damaged, invalid (a stored policy cannot be read).
Result<ActiveInShops> active_in_shops(storage::Connection& connection, House& house);

/// The same as a parameter of queries: `[[shop, purchases, net], …]`.
std::string as_parameter(const ActiveInShops& shops);

/// A condition on `customer` and `filed`, with parameters that `Filters::bind` gives in order. One that is not asked
/// for is true.
extern const std::string filter_condition;

/// What is asked for, checked.
struct OverviewFilters {
  std::int64_t shop = 0;  ///< id; 0: any
  std::string spending, category, folder, cycle;
  std::int64_t active = -1, member = -1;  ///< 0 no, 1 yes, -1 either
  std::int64_t birthday_month = 0;
  std::string active_from;  ///< see `as_parameter`
};

/// Checks a question's filters. Errors: unknown (shop), invalid (a month; a word that no policy of the shops asked for
/// has; its known ones are told), refused (their policies sort nobody).
Result<OverviewFilters> filters_of(storage::Connection& connection, House& house, const OverviewQuestion& question,
                                   const ActiveInShops& active);

}  // namespace shuke::clientele
