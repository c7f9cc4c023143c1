/// \file
/// Policy documents in the database: adding versions, and which one a day belongs to.
#pragma once

#include "clientele/house.hpp"
#include "shuke/clientele/policy_requests.hpp"

namespace shuke::clientele {

/// Stores a built-in document when no version of its name is there yet; the latest version. Errors: unknown, invalid.
Result<std::int64_t> store_built_in(storage::Connection& connection, const std::string& name, Currency currency);

/// Errors: as Clientele::policy_add. `policy` is what `document` says.
Result<PolicyAnswer> add_policy(storage::Connection& connection, const Policy& policy, const LongText& document);

/// Errors: as Clientele::policy_show.
Result<PolicyShowAnswer> show_policy(storage::Connection& connection, House& house, const PolicyShowQuestion& question);

/// Errors: as Clientele::policy_history.
Result<PolicyHistoryAnswer> history_of(storage::Connection& connection, const std::string& name);

/// From now on the business day belongs to this version.
void note_use(storage::Connection& connection, const Policy& policy, Day day);

}  // namespace shuke::clientele
