/// \file
/// What a receipt earns when some goods earn more than once, and what a return takes back of it (MEM-9).
///
/// Lines that earn by the same multipliers are a **group**. The amounts of the groups, each times its multiplier, are
/// added up and rounded down once for the receipt; the points are then spread over the groups by largest remainder, so
/// that they add up. A return takes back of each group its own share, so that returns in any parts take back together
/// just what was earned. Without multipliers there is one group, and all is as points.hpp says.
#pragma once

#include "shuke/policy/points.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace shuke {

/// What earning goes by beside the lines and tenders of a receipt.
struct EarningFacts {
  Day day;                                 ///< business day of the receipt
  Word card;                               ///< the customer's card on the day; empty: none
  SalePurpose purpose = SalePurpose::own;  ///< whom it is for (POS-5)
};

/// Lines that earn by the same multipliers.
struct EarningGroup {
  std::vector<std::uint32_t> multipliers;    ///< which of the rules', from 0, in their order; empty: once
  std::int64_t times_basis_points = 10'000;  ///< how many times; 0 or more
  Money paid;                                ///< P: what was paid for its lines
  Money base;                                ///< of it, what earns: without its share of the tenders that do not
  std::int64_t points = 0;                   ///< E: its share of the receipt's points

  friend bool operator==(const EarningGroup&, const EarningGroup&) = default;
};

/// What a receipt earns.
struct Earning {
  std::int64_t points = 0;             ///< sum of the groups'
  Money base;                          ///< sum of the groups'
  std::vector<EarningGroup> groups;    ///< in the order in which they stand on the receipt
  std::vector<std::int32_t> group_of;  ///< by line, from 0; −1 for lines that earn nothing

  friend bool operator==(const Earning&, const Earning&) = default;
};

/// The multipliers that hold for goods of this category, as the rules combine them: which, and how many times they come
/// to together. A line that none holds for earns once.
SHUKE_CPP_API EarningGroup multiplied(const PointsRules& rules, const EarningFacts& facts, const Word& category);

/// Points of a receipt: `points` for each whole `per` in the sum of amounts times multipliers, rounded down once.
/// Tenders that do not earn are taken off all lines that do, by their amounts. Never negative; zero for staff when the
/// rules say so. The same receipt and facts give the same answer at any time. Errors: invalid (two currencies),
/// overflow.
SHUKE_CPP_API Result<Earning> earning_of(const PointsRules& rules, const EarningFacts& facts,
                                         std::span<const SaleLine> lines, std::span<const Tender> tenders);

/// What has come back in all of each group's amount: R. `returned` is by line how much of it has come back in all.
/// Errors: invalid (another number of lines, or more than was sold), overflow.
SHUKE_CPP_API Result<std::vector<Money>> returned_by_group(const Earning& earning, std::span<const SaleLine> lines,
                                                           std::span<const Quantity> returned);

/// Points taken back in all once so much of each group has come back in all: the sum of ⌊E·R/P⌋ over the groups, and of
/// a group E when R = P. Errors: invalid (another number of groups; R > P or negative), overflow.
SHUKE_CPP_API Result<std::int64_t> taken_back_in_all(const Earning& earning, std::span<const Money> returned);

}  // namespace shuke
