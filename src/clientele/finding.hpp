/// \file
/// Looking for customers by whatever is known of them (FIL-6).
#pragma once

#include "clientele/house.hpp"

namespace shuke::clientele {

/// See Clientele::find. However many customers there are, a question reads at most 200 refs, 1000 rows of each whole
/// word that it may mean, and 20 000 rows that begin with one; of more the most recent among the whole words, and of
/// beginnings those that stand first in the index. So it is with a query of one character in a large shop: it answers
/// some of those it fits, and says that there are more.
Result<FindAnswer> find(storage::Connection& connection, const House& house, const FindQuestion& question);

}  // namespace shuke::clientele
