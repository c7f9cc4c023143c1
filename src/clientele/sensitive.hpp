/// \file
/// What is kept and told of sensitive facts (CUS-1). One rule for both: the person agrees, that is every registered
/// file of theirs, as `allows` says. A file is read as it was on a day, and so by what was said until then; what is
/// written down now, and what a history tells now, goes by all that was said.
#pragma once

#include "clientele/house.hpp"

namespace shuke::clientele {

/// Whether the person whose file this is agrees to sensitive facts by now. The file counts as it stands here, their
/// other files as they are stored; it need not be stored yet. Error: damaged.
Result<bool> allows_sensitive(storage::Connection& connection, const House& house, const Customer& file);

/// Sensitive facts that are in a file and were not in it before need that. Error: refused, with the field; damaged.
Result<void> check_sensitive(storage::Connection& connection, const House& house, const Customer& file,
                             const Customer& before);

}  // namespace shuke::clientele
