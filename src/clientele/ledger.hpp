/// \file
/// The points a receipt moves (MEM-9), from what is in the books.
#pragma once

#include "clientele/house.hpp"

namespace shuke::clientele {

/// The ledger rows of a receipt, in order, without ids: what it earns, what it takes back of each sale it brings goods
/// back of, and what it takes back for goods no sale is known for. Only rows of receipts with a lower id are looked at,
/// so that `verify` can ask the same of a receipt long past. Empty for a walk-in.
class ReceiptPoints {
 public:
  /// `policy` is the one that held on the receipt's business day.
  ReceiptPoints(storage::Connection& connection, House& house, const Policy& policy)
      : connection_(connection), house_(house), policy_(policy) {}

  /// Errors: overflow, damaged.
  Result<std::vector<PointsEntry>> of(const Sale& sale);

 private:
  PointsEntry entry(const Sale& sale, PointsReason reason, std::int64_t points, const Policy& policy) const;
  Result<void> earn(const Sale& sale, std::vector<PointsEntry>& entries);
  Result<void> take_back(const Sale& sale, CustomerId bought_by, SaleId origin, std::vector<PointsEntry>& entries);
  Result<void> take_back_unmatched(const Sale& sale, std::vector<PointsEntry>& entries);
  Result<Money> returned_before(const Sale& sale, const Sale& origin, const PointsRules& rules);
  /// A row of the ledger, in the order in which rows are posted.
  struct Posted {
    std::int64_t day;      ///< its number
    std::int64_t counter;  ///< of its id
    std::int64_t points;
    friend auto operator<=>(const Posted&, const Posted&) = default;
  };
  /// The rows of all files that were the customer's person's when the receipt was recorded (CUS-3), in order.
  Result<std::vector<Posted>> posted_before(const Sale& sale);
  Result<std::int64_t> lowest_balance_from(const Sale& sale, const std::vector<PointsEntry>& entries);

  storage::Connection& connection_;
  House& house_;
  const Policy& policy_;
};

/// Adds a file's ledger to a sum. Rows that were posted before the sum's year, and count in no day of it, are not read:
/// together they are what was kept of all, less the others. Errors: overflow, damaged.
Result<void> sum_ledger(storage::Connection& connection, CustomerId file, PointsSum& sum);

}  // namespace shuke::clientele
