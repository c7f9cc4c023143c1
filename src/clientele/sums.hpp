/// \file
/// What a customer's receipts come to: kept with every receipt in its transaction, and added up again by `verify`.
///
///     receipts ──sum_of, with_receipt──> kept ──sum_of_person──> told
///         └──────────add_up───────────> compared, made anew
///
/// What staff bought is outside all figures but points (POS-5). Rows of customers for whom all figures are zero need
/// not be there.
#pragma once

#include "clientele/house.hpp"

#include <map>
#include <optional>

namespace shuke::clientele {

/// What one receipt comes to, with the points that it moves.
/// \param points the sum of its ledger rows
/// \param owed by how much more points are owed through them
storage::CustomerSum sum_of(const Sale& sale, std::int64_t points, std::int64_t owed);

/// Adds figure by figure. A figure that would not fit stays at the end of its range, and the answer is false.
bool add(storage::CustomerSum& sum, const storage::CustomerSum& more);

/// A customer's sums before and after something.
struct SumChange {
  std::optional<storage::CustomerSum> before;  ///< none: there is no row
  storage::CustomerSum after;
};

/// What a known customer's sums become by a receipt; nothing is written. Errors: overflow (of their sums, or of those
/// of all files of the same person), damaged.
Result<SumChange> with_receipt(storage::Connection& connection, const Sale& sale, std::int64_t points,
                               std::int64_t owed);

/// What they become by a movement of points without a receipt; nothing is written. Errors: as `with_receipt`.
Result<SumChange> with_points(storage::Connection& connection, CustomerId customer, std::int64_t points,
                              std::int64_t owed);

/// What they become when a sale of theirs is voided (POS-2): its figures go, and the first and last day are those of
/// what is left. `points`: of the void's ledger rows. Nothing is written. Errors: overflow, damaged.
Result<SumChange> without_sale(storage::Connection& connection, const Sale& sale, std::int64_t points,
                               std::int64_t owed);

/// Writes the sums, and under their new month what the customer is found by (FIL-6).
void keep(storage::Connection& connection, const SumChange& change);

/// What the receipts of a person come to: of the file that is kept and of all its parts. Errors: overflow, damaged.
Result<storage::CustomerSum> sum_of_person(storage::Connection& connection, CustomerId whole);

/// Whether two people's sums fit together, before they become one. Errors: overflow, damaged.
Result<void> check_joined(storage::Connection& connection, CustomerId whole, CustomerId other);

/// What receipts come to, from their rows alone.
struct AddedUp {
  storage::CustomerSum sum;
  bool fits = true;  ///< false: a figure does not fit, or a day is none
};

/// Adds up the receipts of all customers with ids after `after`, up to and with `last`, by their ids. Customers without
/// receipts and points are not among them.
std::map<std::int64_t, AddedUp> add_up(storage::Connection& connection, std::int64_t after, std::int64_t last);

/// The row of a customer; none when there is none. Error: invalid (a stored value is not lawful).
Result<std::optional<storage::CustomerSum>> kept_sum(storage::Connection& connection, CustomerId customer);

/// Makes all rows anew. What does not fit stays at the end of its range, so that the file can be opened; `verify` names
/// it.
void remake_sums(storage::Connection& connection);

}  // namespace shuke::clientele
