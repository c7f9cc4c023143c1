/// \file
/// Which receipts are there, and whose: a voided one is as if it had never been (POS-2), and one that was claimed is
/// the claimant's although it stays where it lies (CUS-2).
///
/// Whatever counts, lists or judges what was sold asks with these pieces of SQL.
#pragma once

#include "clientele/house.hpp"

namespace shuke::clientele {

/// SQL for whether a receipt is there as things are now: it is no void, and none is of it.
/// \param sale the name by which the query calls the receipt
std::string kept_sale(std::string_view sale = "sale");

/// … as they were at the end of the day `:known_on` (CUS-6): what was voided later is there.
std::string kept_sale_by_day(std::string_view sale = "sale");

/// SQL for whether what a receipt brought back is back: nothing voided that receipt since.
/// \param match the name by which the query calls the `return_match`
std::string kept_match(std::string_view match = "return_match");

/// … as it was before the id with the counter `:before` was made.
std::string kept_match_before(std::string_view match = "return_match");

/// SQL for the receipts of walk-ins that customers claimed: `claim`, and `sale` of it. To be followed by a condition on
/// `claim.customer_id`, and on `claim.day` where an earlier day is told.
inline constexpr std::string_view claimed_sales =
    "claim CROSS JOIN sale ON sale.customer_id = 0 AND sale.id = claim.sale_id";

/// Who claimed a walk-in's receipt; none when nobody did.
Result<CustomerId> claimant_of(storage::Connection& connection, SaleId sale);

/// In whose ledger a receipt stands: its customer's, of a walk-in's that was claimed the claimant's, of neither none.
Result<CustomerId> account_of(storage::Connection& connection, CustomerId customer, SaleId sale);

/// Whether anything of a receipt has come back, and whether it was voided.
struct CameBack {
  std::string by;       ///< number of the latest return or exchange that brought something back; empty: nothing is back
  bool voided = false;  ///< by a void
};
CameBack came_back(storage::Connection& connection, CustomerId customer, SaleId sale);

/// Whether all that comes back on a return was sold to staff, so that it stands outside the figures as its sale does
/// (POS-5).
bool is_staffs(storage::Connection& connection, const Sale& back);

/// By what an earlier receipt of a shop is named.
struct ReceiptName {
  ShopId shop;
  std::string_view receipt;  ///< its number
  std::string_view till;     ///< empty: the till without a name
  std::optional<Day> day;    ///< its business day; absent: its latest
};

/// The number of an exchange that was made after this return or exchange, and has goods that stand for others of the
/// same receipts; empty when there is none.
std::string exchanged_since(storage::Connection& connection, const Sale& back);

/// The latest receipt of that name by a moment, whatever kind it is. Errors: unknown (POS-1), damaged.
Result<Sale> named_receipt(storage::Connection& connection, const House& house, const ReceiptName& name, Instant by);

}  // namespace shuke::clientele
