/// \file
/// Voiding a sale, a return or an exchange (POS-2).
///
/// A void is a receipt whose lines go the other way than those of its receipt. What had gone out is brought back, so
/// that whatever counts what came back counts it, too; what had come in is not back any more: whatever counts what came
/// back leaves out receipts that were voided. It undoes what its receipt did to points, and the receipt's figures are
/// taken out of the customer's.
#pragma once

#include "clientele/house.hpp"
#include "shuke/clientele/receipt_requests.hpp"

namespace shuke::clientele {

/// What can be said of such a request without the database. Error: invalid.
Result<void> validate(const VoidRequest& request, const schema::Context& context);

/// Voids a receipt, in the deed's transaction; see Clientele::void_receipt.
Result<VoidAnswer> void_receipt(storage::Connection& connection, House& house, const VoidRequest& request);

/// Whether a void is what it has to be: of a receipt in the same file and shop, and of all its lines.
bool is_void_of(const Sale& voiding, const Sale& sale);

}  // namespace shuke::clientele
