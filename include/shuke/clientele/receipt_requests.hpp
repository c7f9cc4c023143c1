/// \file
/// What deeds on earlier receipts take and give: voiding one (POS-2), and claiming a walk-in's (CUS-2). Sales, returns
/// and exchanges are in requests.hpp.
#pragma once

#include "shuke/clientele/requests.hpp"

namespace shuke {

/// Makes a receipt as if it had never been (作废, POS-2). It is a receipt of its own, known like any other by its shop,
/// till, business day and number (POS-1).
struct VoidRequest {
  std::string shop;                  ///< ref; empty: the first shop; a void is of the same shop
  std::string till;                  ///< at which till it is voided; empty when there is one
  std::string receipt;               ///< the void's own number; required
  std::optional<Instant> at;         ///< when; required; not before that receipt
  std::optional<Instant> posted_at;  ///< when it reached the books, if later; absent: at once (POS-1)
  std::string of_receipt;            ///< number of the receipt; required
  std::optional<Day> of_day;         ///< its business day; absent: the latest of that number by `at`
  std::string of_till;               ///< its till; empty: the same as `till`
  std::string associate;             ///< ref of who does it; empty: not told
  std::string reason;                ///< why; required
  std::string approver;              ///< ref of the associate who approved it; empty: not told

  friend bool operator==(const VoidRequest&, const VoidRequest&) = default;
};

/// A receipt was voided.
struct VoidAnswer {
  SaleId sale_id;           ///< our id of the void
  SaleId of_sale_id;        ///< our id of the receipt that never was
  CustomerId customer_id;   ///< whose it was; none for a walk-in
  Day business_day;         ///< the day of the void
  Day of_day;               ///< the day of the receipt
  bool later_day = false;   ///< it was voided on a later day than its own: that day's books were closed
  Money total;              ///< what is paid back, below zero; above: what is taken again
  std::int64_t points = 0;  ///< what the customer's points move by

  friend bool operator==(const VoidAnswer&, const VoidAnswer&) = default;
};

/// Says whose purchase a walk-in's receipt was (CUS-2): once, in the same shop, with an approver.
struct ClaimRequest {
  std::string request;        ///< id of this request; required
  std::string customer;       ///< ref of who bought it; required
  std::string shop;           ///< ref of the shop that sold it; empty: the first
  std::string receipt;        ///< number of the receipt; required
  std::optional<Day> of_day;  ///< its business day; absent: the latest sale of that number by `at`
  std::string till;           ///< its till; empty when there is one
  std::optional<Instant> at;  ///< when it is claimed; required; not before the sale
  std::string approver;       ///< ref of the associate who approved it; required
  std::string reason;         ///< what was told; empty: nothing

  friend bool operator==(const ClaimRequest&, const ClaimRequest&) = default;
};

/// A receipt was claimed.
struct ClaimAnswer {
  ClaimId claim_id;        ///< our id
  SaleId sale_id;          ///< our id of the receipt
  CustomerId customer_id;  ///< whose it is now
  Day day;           ///< business day of the claim: points are posted on it, and files show the receipt from it on
  Day business_day;  ///< the day of the sale, on which points count
  Money total;       ///< what was paid
  std::int64_t points = 0;  ///< what it earned

  friend bool operator==(const ClaimAnswer&, const ClaimAnswer&) = default;
};

}  // namespace shuke
