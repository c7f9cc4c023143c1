/// \file
/// The points ledger: rows that are only ever added (MEM-9).
#pragma once

#include "shuke/model/day.hpp"
#include "shuke/model/ids.hpp"
#include "shuke/model/text.hpp"

#include <optional>
#include <vector>

namespace shuke {

/// Why points moved. Reaches the disk.
enum class PointsReason : std::uint8_t {
  earn = 0,                 ///< a sale earned them
  take_back = 1,            ///< goods came back to the sale that had earned them
  take_back_unmatched = 2,  ///< goods came back that no earlier sale is known for
  redeem = 3,               ///< paid with
  give_back = 4,            ///< goods paid with them came back
  expire = 5,               ///< ran out
  adjust = 6,               ///< set right by hand
  opening = 7,              ///< brought over from another system
};

/// What a movement does to one lot: points that came together and run out together.
struct LotUse {
  CustomerId customer_id;   ///< whose lot; a file of the same person (CUS-3)
  EntryId lot_id;           ///< the row that made it; may be the movement's own
  std::int64_t points = 0;  ///< taken of it; below zero: given back to it

  friend bool operator==(const LotUse&, const LotUse&) = default;
};

/// One movement of a customer's points.
struct PointsEntry {
  EntryId id;                                ///< our own
  CustomerId customer_id;                    ///< whose points
  ShopId shop_id;                            ///< where it happened
  PointsReason reason = PointsReason::earn;  ///< why they moved
  std::int64_t points = 0;                   ///< whole points; negative when they went away
  Day posted;                                ///< business day on which it was posted
  Day counts_on;                    ///< business day on which it counts for a year's sum: the sale's own (MEM-8)
  SaleId sale_id;                   ///< the receipt that moved them; none for adjustments
  SaleId of_sale_id;                ///< take back: the sale that had earned them
  std::int64_t base = 0;            ///< minor units the figure was computed from: paid, or returned in all
  std::string policy;               ///< name of the policy that decided
  std::int64_t policy_version = 0;  ///< its version
  std::string rule;                 ///< id of its rule, `MEM-9`
  std::string note;                 ///< adjustments: what else there is to say
  std::optional<Day> until{};       ///< of points that were added: the last day on which they can be used; absent: for
                                    ///< ever
  Word word{};                      ///< adjustments: why; a word of the policy
  std::string approver;             ///< adjustments and opening balances: ref of the associate who did it
  std::vector<LotUse> uses;  ///< which lots it takes from, in the order of taking, or gives back to; with the reason
                             ///< `expire` what runs out of them

  friend bool operator==(const PointsEntry&, const PointsEntry&) = default;
};

}  // namespace shuke
