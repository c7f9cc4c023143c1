/// \file
/// A customer's file as an associate opens it: what is known of them on a day, and what follows from it (FIL-3).
#pragma once

#include "clientele/house.hpp"

namespace shuke::clientele {

/// See Clientele::file. What it reads does not grow with the history: sums are kept, purchases are read as far as the
/// policy's window reaches and as many as are told.
Result<FileAnswer> open_file(storage::Connection& connection, House& house, const FileQuestion& question);

/// See Clientele::purchases.
Result<PurchasesAnswer> purchases(storage::Connection& connection, const House& house,
                                  const PurchasesQuestion& question);

}  // namespace shuke::clientele
