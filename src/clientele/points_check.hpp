/// \file
/// Books a person's points once more, in memory and in the order in which they were booked, and compares (MEM-9).
///
/// What each row of the ledger says follows from the receipts, the requests and the rows before it: a receipt is asked
/// for its points again (`ReceiptPoints`), a row without one is decided again. The lots that come about have to be
/// those that are kept.
#pragma once

#include "clientele/house.hpp"

#include <functional>

namespace shuke::clientele {

/// Told of what is not as it was written: table, key, message, rule.
using Differ =
    std::function<void(std::string_view table, std::string key, std::string_view what, std::string_view rule)>;

/// Checks the ledger of the person a file belongs to, or ever belonged to: of all files that merges join with it, when
/// `file` is the one with the lowest id of them; nothing else. Errors: those of storage.
Result<void> check_ledger(storage::Connection& connection, House& house, CustomerId file, const Differ& differ);

/// Compares the lots that are kept with what the rows of the ledger make of them, for customers with ids from `first`
/// to `last`.
void check_lots(storage::Connection& connection, std::int64_t first, std::int64_t last, const Differ& differ);

}  // namespace shuke::clientele
