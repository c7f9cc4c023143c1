/// \file
/// Voiding a sale (POS-2).
///
/// A void is a receipt whose lines bring back all of the sale, so that whatever counts what came back counts it, too.
/// It moves points as a return of everything does; the figures of the sale are taken out of the customer's.
#pragma once

#include "clientele/house.hpp"
#include "shuke/clientele/receipt_requests.hpp"

namespace shuke::clientele {

/// What can be said of such a request without the database. Error: invalid.
Result<void> validate(const VoidRequest& request, const schema::Context& context);

/// Voids a sale, in the deed's transaction; see Clientele::void_receipt.
Result<VoidAnswer> void_receipt(storage::Connection& connection, House& house, const VoidRequest& request);

/// Whether a void is what it has to be: of a sale in the same file and shop, and of all its lines.
bool is_void_of(const Sale& voiding, const Sale& sale);

}  // namespace shuke::clientele
