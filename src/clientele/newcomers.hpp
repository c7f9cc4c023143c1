/// \file
/// Customers whom another system knew, registered in batches.
#pragma once

#include "clientele/house.hpp"
#include "shuke/clientele/customers_batch.hpp"

namespace shuke::clientele {

/// Registers each that can be, in the deed's transaction; see Clientele::import_customers.
Result<std::vector<Enrolled>> enrol_all(storage::Connection& connection, House& house,
                                        std::span<const EnrolRequest> requests, const CustomersBatch& batch);

/// A page of customers with a name and a birthday, in order of id; see Clientele::named_customers.
Result<std::vector<NamedCustomer>> named_customers(storage::Connection& connection, CustomerId after,
                                                   std::int64_t limit);

}  // namespace shuke::clientele
