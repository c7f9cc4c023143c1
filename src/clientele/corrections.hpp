/// \file
/// What `verify` recomputes of voids, exchanges and claimed receipts (POS-2, CUS-2).
#pragma once

#include "clientele/house.hpp"

namespace shuke::clientele {

/// What is wrong with a receipt.
struct Fault {
  std::string_view table;
  std::string_view what;  ///< id of the message that says it
  std::string_view rule;
};

/// The fault of a void that is not of all of one sale, of a line that stands for none, or of a claim of what is no
/// walk-in's sale; none when it is as it has to be. Error: damaged.
Result<std::optional<Fault>> fault_of(storage::Connection& connection, const House& house, const Sale& sale);

}  // namespace shuke::clientele
