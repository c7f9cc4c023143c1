/// \file
/// Points moved without a receipt: set right by hand, and brought over from another system (MEM-9).
#pragma once

#include "clientele/lots.hpp"
#include "shuke/clientele/points_requests.hpp"

namespace shuke::clientele {

/// What can be said of such a request without the database. Error: invalid.
Result<void> validate(const AdjustRequest& request, const schema::Context& context);
Result<void> validate(const OpeningRequest& request, const schema::Context& context);

/// In the deed's transaction; see Clientele::adjust.
Result<PointsMovedAnswer> adjust(storage::Connection& connection, House& house, const AdjustRequest& request);
/// In the deed's transaction; see Clientele::opening.
Result<PointsMovedAnswer> opening(storage::Connection& connection, House& house, const OpeningRequest& request);

/// A row that is moved without a receipt, without points and id.
PointsEntry row_by_hand(CustomerId customer, ShopId shop, PointsReason reason, Day day, const Policy& policy);

/// Writes rows that belong to no receipt, the lots they changed, and the sums of the file in which they stand. Errors:
/// overflow, damaged.
Result<void> write_rows(storage::Connection& connection, CustomerId customer, std::span<const PointsEntry> rows,
                        KeptLots& lots);

}  // namespace shuke::clientele
