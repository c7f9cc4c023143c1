/// \file
/// Points set right by hand, brought over from another system, and told row by row (MEM-9).
#pragma once

#include "shuke/model/instant.hpp"
#include "shuke/model/points_entry.hpp"

#include <optional>
#include <string>
#include <vector>

namespace shuke {

/// Sets points right by hand. `request` is its id: the same request again gets the first answer.
struct AdjustRequest {
  std::string request;        ///< id of the request, the caller's own; required
  std::string shop;           ///< ref; empty: the first shop
  std::optional<Instant> at;  ///< when; required
  std::string customer;       ///< ref; required
  std::int64_t points = 0;    ///< added, or taken when below zero; not zero
  Word reason;                ///< a word of the policy's `adjustment_reasons`; required
  std::string associate;      ///< ref of who does it; required
  std::string note;           ///< what else there is to say; may be empty, at most 1000 characters

  friend bool operator==(const AdjustRequest&, const AdjustRequest&) = default;
};

/// Brings a balance over from another system, once for each file. `request` is its id.
struct OpeningRequest {
  std::string request;        ///< id of the request, the caller's own; required
  std::string shop;           ///< ref; empty: the first shop
  std::optional<Instant> at;  ///< when; required
  std::string customer;       ///< ref; required
  std::int64_t points = 0;    ///< above zero
  std::optional<Day> until;   ///< last day on which they can be used; absent: as if they had been earned on the day
  std::string associate;      ///< ref of who does it; required
  std::string note;           ///< what else there is to say; may be empty, at most 1000 characters

  friend bool operator==(const OpeningRequest&, const OpeningRequest&) = default;
};

/// Points were moved by hand. The same for both deeds.
struct PointsMovedAnswer {
  EntryId entry_id;                 ///< the row of the ledger
  CustomerId customer_id;           ///< in whose file it stands
  Day day;                          ///< business day
  std::int64_t points = 0;          ///< moved: of points taken, fewer where the rules take what is there
  std::optional<Day> until;         ///< of points that were added: last day on which they can be used; absent: for ever
  std::string policy;               ///< name of the policy that decided
  std::int64_t policy_version = 0;  ///< its version
  std::string rule;                 ///< id of its rule

  friend bool operator==(const PointsMovedAnswer&, const PointsMovedAnswer&) = default;
};

/// Asks for the movements of a customer's points, the latest first, a page at a time.
struct LedgerQuestion {
  std::string customer;      ///< ref; required
  std::string after;         ///< `next` of the page before; empty: the first page
  std::int64_t limit = 100;  ///< rows of the page, 1 to 1000

  friend bool operator==(const LedgerQuestion&, const LedgerQuestion&) = default;
};

/// One movement of points.
struct LedgerRow {
  EntryId entry_id;                          ///< our id
  PointsReason reason = PointsReason::earn;  ///< why they moved
  std::int64_t points = 0;                   ///< negative when they went away
  Day posted;                                ///< business day on which it was posted
  Day counts_on;                             ///< business day on which it counts for a year's sum (MEM-8)
  std::string shop;                          ///< ref of where it happened
  std::string receipt;                       ///< number of the receipt that moved them; empty: none did
  std::string of_receipt;                    ///< taken or given back: that of the sale it undoes; empty: of none
  std::optional<Day> until;                  ///< of points that were added: last day on which they can be used
  std::string policy;                        ///< name of the policy that decided
  std::int64_t policy_version = 0;           ///< its version
  std::string rule;                          ///< id of its rule
  Word word;                                 ///< adjustments: why
  std::string approver;                      ///< by hand: ref of the associate who did it
  std::string note;                          ///< by hand: what else was said
  std::int64_t balance = 0;                  ///< what all movements up to and with this one come to

  friend bool operator==(const LedgerRow&, const LedgerRow&) = default;
};

/// A page of the ledger.
struct LedgerAnswer {
  std::vector<LedgerRow> rows;  ///< the latest day first; of one day the last booked first
  std::string next;             ///< `after` of the next page; empty: this is the last
  std::int64_t balance = 0;     ///< what all movements come to, also those that are not on this page

  friend bool operator==(const LedgerAnswer&, const LedgerAnswer&) = default;
};

}  // namespace shuke
