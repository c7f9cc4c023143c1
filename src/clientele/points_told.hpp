/// \file
/// A customer's points as they are told: on a day, and movement by movement (MEM-8, MEM-9).
#pragma once

#include "clientele/lots.hpp"
#include "shuke/clientele/points_requests.hpp"

namespace shuke::clientele {

/// A person's points on a day.
struct PointsOnDay {
  PointsBalance sums;                ///< earned in the year, counting for cards, and all that was posted by the day
  DaySpan window;                    ///< the year that counts
  std::int64_t spendable = 0;        ///< neither used nor run out on the day, less what is owed
  std::int64_t owed = 0;             ///< taken beyond what there was
  std::optional<NextToRunOut> next;  ///< absent: none of what is left ever runs out
};

/// Everything of all files of a person, as it was posted by the day. A fixed number of queries for each file. Errors:
/// overflow, damaged.
Result<PointsOnDay> points_on(storage::Connection& connection, const House& house, std::span<const CustomerId> files,
                              const Policy& policy, Day day);

/// See Clientele::points.
Result<PointsAnswer> points(storage::Connection& connection, House& house, const PointsQuestion& question);

/// See Clientele::ledger.
Result<LedgerAnswer> ledger(storage::Connection& connection, const House& house, const LedgerQuestion& question);

}  // namespace shuke::clientele
