/// \file
/// In which orders an overview is read, and where a page of it ends (FIL-2).
///
/// Each order is that of an index, so that a page is read from where the one before ended. A place between two pages is
/// the key of the last row there, not how many rows came before: rows that come or go meanwhile move nobody else.
#pragma once

#include "clientele/house.hpp"

namespace shuke::clientele {

/// A place in the order of a question. Which of the members count is the order's affair.
struct OverviewPlace {
  bool tail = false;          ///< among those who have no key and stand behind all others
  std::int64_t shop = 0;      ///< id of a cabinet
  std::int64_t number = 0;    ///< a number in a folder, an amount, a day
  std::string text;           ///< a ref, a key of a name, a folder
  std::int64_t customer = 0;  ///< id of the customer, who stands last of equal ones
  friend bool operator==(const OverviewPlace&, const OverviewPlace&) = default;
};

/// Before all rows of the order.
OverviewPlace first_place(OverviewOrder order);

/// The place as `next` tells it: in order of ref the ref, else a text that tells nobody who somebody is.
std::string told(OverviewOrder order, const OverviewPlace& place);

/// Where a page begins after `after`; empty: at the first place. Error: invalid (it is no place of this order).
Result<OverviewPlace> place_after(OverviewOrder order, const std::string& after);

}  // namespace shuke::clientele
