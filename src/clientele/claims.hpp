/// \file
/// Claiming a walk-in's receipt (CUS-2).
///
/// The receipt stays where it is, without a customer. From the day of the claim on it stands in the claimant's file,
/// and what it earns in their ledger: posted on that day, counted on the sale's own.
#pragma once

#include "clientele/house.hpp"
#include "shuke/clientele/receipt_requests.hpp"

namespace shuke::clientele {

/// What can be said of such a request without the database. Error: invalid.
Result<void> validate(const ClaimRequest& request, const schema::Context& context);

/// Claims a receipt, in the deed's transaction; see Clientele::claim.
Result<ClaimAnswer> claim(storage::Connection& connection, House& house, const ClaimRequest& request);

/// A receipt as its ledger rows see it: a walk-in's that was claimed is the claimant's and posted on the day of the
/// claim; the void of such a one is the claimant's. Any other is as it is. Error: damaged.
Result<Sale> as_posted(storage::Connection& connection, Sale sale);

}  // namespace shuke::clientele
