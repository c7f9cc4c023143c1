/// \file
/// Recording receipts: sales, returns, and what other systems recorded.
#pragma once

#include "clientele/house.hpp"

namespace shuke::clientele {

/// By which door a receipt comes, and so how strictly it is taken.
enum class Door {
  sell,       ///< goods go out
  take_back,  ///< goods come back
  import,     ///< both, as another system had it
};

/// What can be said of a receipt without the database; the same receipt with its defaults filled in. Errors: invalid.
Result<Receipt> normalised(const Receipt& receipt, Door door, const schema::Context& context);

/// How a receipt was recorded.
struct Outcome {
  ReceiptAnswer answer;
  bool known = false;  ///< it was there before, with the same content
};

/// Records a normalised receipt in the deed's transaction. Checks everything before it writes anything, so that a batch
/// can go on after a receipt that has an error. Errors: as Clientele::sell and take_back.
Result<Outcome> record(storage::Connection& connection, House& house, IdSource& ids, const Receipt& receipt, Door door);

}  // namespace shuke::clientele
