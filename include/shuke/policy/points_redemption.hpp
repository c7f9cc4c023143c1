/// \file
/// Points as a tender: how many can be redeemed on a receipt, why no more, and how many come back with the goods
/// (MEM-9). Which lots they are taken of is decided in points_lots.hpp.
#pragma once

#include "shuke/model/reason.hpp"
#include "shuke/policy/points.hpp"

#include <span>

namespace shuke {

/// What keeps points from being redeemed, or more of them. Where several do, the one that stands first here is told.
enum class RedeemLimit : std::uint8_t {
  not_offered = 0,  ///< the policy says nothing of paying with points
  no_card = 1,      ///< who holds no card cannot
  no_goods = 2,     ///< nothing on the receipt can be paid with points
  below_least = 3,  ///< what could be redeemed is less than the least on one receipt
  balance = 4,      ///< the customer's points
  goods = 5,        ///< what the goods cost that can be paid with points, or the receipt itself
  share = 6,        ///< the part of a receipt that can be paid with points
};

/// What redeeming goes by beside the lines of a receipt.
struct RedeemFacts {
  Word card;                   ///< the customer's card on the day; empty: none
  std::int64_t spendable = 0;  ///< points that can be spent on the day (`spendable_on`); may be below zero
};

/// How many points can be redeemed on a receipt, and the numbers that were compared.
struct Redeemable {
  std::int64_t points = 0;                       ///< the most, a multiple of `step`; 0: none
  Money value;                                   ///< what they are worth; exact, nothing is rounded
  std::int64_t least = 0;                        ///< fewer are not taken; a multiple of `step`
  std::int64_t step = 0;                         ///< a multiple of this
  RedeemLimit limit = RedeemLimit::not_offered;  ///< why no more
  std::int64_t spendable = 0;                    ///< the customer's points on the day
  Money goods;                                   ///< what can be paid for with points, at most the receipt
  Money share;                                   ///< the part of the receipt that can be paid with points

  friend bool operator==(const Redeemable&, const Redeemable&) = default;
};

/// True when goods of this category can be paid with points.
SHUKE_CPP_API bool payable_with_points(const PointsRules& rules, const Word& category);

/// What was asked for the outgoing lines that can be paid with points: P of what is given back. Errors: overflow.
SHUKE_CPP_API Result<Money> amount_payable_with_points(const PointsRules& rules, std::span<const SaleLine> lines);

/// The most points that can be redeemed on a receipt: no more than the customer has, than the goods cost that can be
/// paid with points, and than the share of the receipt comes to. The receipt is what goes out less what comes back on
/// it (POS-2), never below zero. Errors: invalid (two currencies), overflow.
SHUKE_CPP_API Result<Redeemable> redeemable(const PointsRules& rules, const RedeemFacts& facts,
                                            std::span<const SaleLine> lines);

/// What so many points are worth on that receipt: the amount of the tender, which earns nothing. Errors: invalid (not
/// above zero, no multiple of the step), refused (none can be redeemed, fewer than the least, more than the most),
/// overflow.
SHUKE_CPP_API Result<Money> redeemed_value(const PointsRules& rules, const Redeemable& most, std::int64_t points);

/// Of `redeemed` points paid for goods of `paid`, those given back in all once `returned` of that amount has come back
/// in all: ⌊N·R/P⌋, and N when R = P. Arguments are minor units, 0 ≤ R ≤ P. Errors: as `taken_back_in_all`.
SHUKE_CPP_API Result<std::int64_t> given_back_in_all(std::int64_t redeemed, std::int64_t returned, std::int64_t paid);

/// Why no more can be redeemed, with the numbers.
SHUKE_CPP_API Reasons reasons_of(const Redeemable& answer, std::string_view policy, std::int64_t version);

}  // namespace shuke
