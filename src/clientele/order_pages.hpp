/// \file
/// Orders and visits as they are listed, a page at a time.
#pragma once

#include "clientele/house.hpp"

namespace shuke::clientele {

/// See Clientele::orders. `shop` is the one that the question names, or the first.
Result<OrdersAnswer> orders(storage::Connection& connection, const House& house, const OrdersQuestion& question,
                            const OpenShop& shop);

/// See Clientele::visits. `shop` is the one that the question names, or the first.
Result<VisitsAnswer> visits(storage::Connection& connection, const House& house, const VisitsQuestion& question,
                            const OpenShop& shop);

/// The latest visits that a file tells.
struct FileVisits {
  std::vector<VisitRow> rows;  ///< the latest day first
  std::int64_t in_all = 0;     ///< how many there are, with those that are not told
};

/// Visits of a person's files by a day, at most `most` of them. A fixed number of queries for each file. Error:
/// damaged.
Result<FileVisits> latest_visits(storage::Connection& connection, const House& house, std::span<const CustomerId> files,
                                 Day day, std::int64_t most);

/// The latest orders that a file tells.
struct FileOrders {
  std::vector<OrderRow> rows;  ///< those made last first
  std::int64_t in_all = 0;     ///< how many there are, with those that are not told
};

/// Orders of a person's files that were made by a day, at most `most` of them, as they stood on that day (CUS-6). A
/// fixed number of queries for each file. Error: damaged.
Result<FileOrders> latest_orders(storage::Connection& connection, const House& house, std::span<const CustomerId> files,
                                 Day day, std::int64_t most);

}  // namespace shuke::clientele
