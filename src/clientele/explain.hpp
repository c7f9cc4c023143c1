/// \file
/// Tells how a customer's points and cards came to be what they are.
#pragma once

#include "clientele/house.hpp"

namespace shuke::clientele {

/// See Clientele::explain. Of a long history the days, ids and numbers of all rows are read for the balance, the rows
/// themselves for the page alone.
Result<ExplainAnswer> explain(storage::Connection& connection, const House& house, const ExplainQuestion& question);

}  // namespace shuke::clientele
