/// \file
/// Rows that follow from others: what receipts come to, by what customers are found (FIL-6), when their yearly days
/// fall (CUS-10), and where their files stand (FIL-2). They are kept with every deed; of a file that was written by a
/// library that made them otherwise, or not at all, they are made anew.
#pragma once

#include "clientele/house.hpp"

namespace shuke::clientele {

/// Which rows this library makes. Raised when the same files and receipts give others than before: other figures in
/// `customer_sum`, other kinds or spellings of terms, readings that changed, other marks in `filed`.
inline constexpr std::int64_t derived_version = 4;

/// Says that a new file's rows are of this library.
void stamp_derived(storage::Connection& connection);

/// Makes them anew, but for what was judged of customers, which `refile` makes, when they are of another version, in
/// one transaction. Errors: those of storage.
Result<void> renew_derived(House& house);

}  // namespace shuke::clientele
