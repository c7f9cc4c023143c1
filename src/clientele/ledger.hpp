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
  Result<void> take_back(const Sale& sale, SaleId origin, std::vector<PointsEntry>& entries);
  Result<void> take_back_unmatched(const Sale& sale, std::vector<PointsEntry>& entries);
  Result<Money> returned_before(const Sale& sale, const Sale& origin, const PointsRules& rules);
  Result<std::int64_t> lowest_balance_from(const Sale& sale, const std::vector<PointsEntry>& entries);

  storage::Connection& connection_;
  House& house_;
  const Policy& policy_;
};

/// Adds every row of a customer's ledger to a sum, page by page. Error: overflow.
Result<void> sum_ledger(storage::Connection& connection, CustomerId customer, PointsSum& sum);

}  // namespace shuke::clientele
