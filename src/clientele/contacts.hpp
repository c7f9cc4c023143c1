/// \file
/// Contacts with customers: begun, given back, and what came of them (FUP-2, FUP-4). The diagram stands in
/// model/contact.hpp.
#pragma once

#include "clientele/house.hpp"
#include "shuke/clientele/follow_up_requests.hpp"

namespace shuke::clientele {

/// What can be said of a request without the database. Error: invalid.
Result<void> validate(const RecordRequest& request, const schema::Context& context);

/// See Clientele::begin.
Result<BeginAnswer> begin(storage::Connection& connection, House& house, const BeginRequest& request);
/// See Clientele::give_back.
Result<BeginAnswer> give_back(storage::Connection& connection, House& house, const GiveBackRequest& request);
/// See Clientele::record.
Result<RecordAnswer> record(storage::Connection& connection, House& house, const RecordRequest& request);

}  // namespace shuke::clientele
