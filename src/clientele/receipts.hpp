/// \file
/// Recording receipts: sales, returns, and what other systems recorded.
#pragma once

#include "clientele/lots.hpp"

namespace shuke::clientele {

/// By which door a receipt comes, and so how strictly it is taken.
enum class Door {
  sell,       ///< goods go out
  take_back,  ///< goods come back
  exchange,   ///< both, what comes back having been bought here (POS-2)
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

// ---- What other receipts are written with ------------------------------------------------------------------------

/// The receipt that lies in a place.
struct BookedReceipt {
  CustomerId customer;  ///< none for a walk-in
  SaleId sale;
};

/// The receipt in a place, when it has the same content; none when nothing is there. Errors: conflict (POS-1), damaged.
Result<std::optional<BookedReceipt>> booked_receipt(storage::Connection& connection,
                                                    const storage::ReceiptPlace& place);

/// A receipt reaches the books when it happens or later. Error: invalid (POS-1).
Result<void> check_posted(Instant at, const std::optional<Instant>& posted_at);

/// Paid less paid back. Error: overflow.
Result<Money> total_of(std::span<const SaleLine> lines, Currency currency);

/// A receipt as if it were this customer's: a walk-in's that they claimed stands in their ledger (CUS-2).
Sale in_name_of(Sale sale, CustomerId account);

/// What the ledger rows of a receipt come to.
struct PointsMoved {
  std::int64_t points = 0;    ///< earned, less taken back
  std::int64_t redeemed = 0;  ///< paid with, less given back
  std::int64_t balance = 0;   ///< all of them
};
/// Adds a row. Error: overflow.
Result<void> add(PointsMoved& moved, PointsReason reason, std::int64_t points);

/// Ledger rows with ids, the person's lots as they are then, and what the rows come to.
struct Posting {
  Posting(storage::Connection& connection, CustomerId account) : lots(connection, account) {}
  std::vector<PointsEntry> entries;
  KeptLots lots;
  PointsMoved moved;
};
/// The rows of a receipt; nothing is written. `policy` is the one that held on its business day. Errors: overflow,
/// damaged.
Result<Posting> post(storage::Connection& connection, House& house, IdSource& ids, const Policy& policy,
                     const Sale& sale);

/// Writes ledger rows, and the lots that they changed.
void write_points(storage::Connection& connection, Posting& posting);

/// Writes a receipt with its place and ledger rows.
void write_receipt(storage::Connection& connection, const Sale& sale, storage::ReceiptPlace place, Posting& posting);

}  // namespace shuke::clientele
