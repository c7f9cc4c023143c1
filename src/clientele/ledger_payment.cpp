/// \file
/// Points as a tender: what a receipt pays with them, and what of it comes back with the goods (MEM-9).
#include "clientele/ledger.hpp"

#include "shuke/model/checked.hpp"
#include "shuke/policy/points_redemption.hpp"

#include <algorithm>

namespace shuke::clientele {

using storage::Query;
using storage::Rows;

namespace {

/// What was recorded elsewhere has happened.
bool is_believed(const Sale& sale) { return sale.source == SaleSource::imported; }

/// The same with the other sign, or Code::overflow.
Result<std::int64_t> checked_negative(std::int64_t number) {
  std::int64_t negative;
  if (__builtin_sub_overflow(0, number, &negative)) return error(Code::overflow, "value.overflow");
  return negative;
}

}  // namespace

Result<void> ReceiptPoints::add_payment(const Sale& origin, EntryId row, Booking& booking) {
  static const Query query(
      "SELECT lot_customer_id, lot_id, points FROM lot_use WHERE customer_id = :customer AND points_entry_id = :entry"
      " ORDER BY use_no");
  for (Rows rows(connection_, query, origin.customer_id.number(), row.number()); rows.next();) {
    SHUKE_ASSIGN(customer, CustomerId::of(rows.integer(0)));
    SHUKE_ASSIGN(lot, EntryId::of(rows.integer(1)));
    booking.paid.push_back({lot, rows.integer(2)});
    booking.paid_of.push_back(customer);
  }
  return {};
}

Result<Booking> ReceiptPoints::given_back(const Sale& sale, const Origin& origin) {
  SHUKE_ASSIGN(made, made_by(origin.sale, PointsReason::redeem, PointsReason::give_back, sale.id));
  if (!made || made->points >= 0) return Booking();
  SHUKE_ASSIGN(redeemed, checked_negative(made->points));
  const PointsRules& rules = made->policy->points;
  SHUKE_ASSIGN(paid, amount_payable_with_points(rules, origin.sale.lines));
  SHUKE_ASSIGN(returned, share_of(origin, rules.per->currency(), [&](const SaleLine& line) {
                 return line.direction == Direction::out && payable_with_points(rules, line.category);
               }));
  SHUKE_ASSIGN(in_all, given_back_in_all(redeemed, returned.minor(), paid.minor()));
  SHUKE_ASSIGN(undone, checked_negative(made->undone));
  SHUKE_ASSIGN(more, checked_add(in_all, undone));
  if (more <= 0) return Booking();
  Booking given = booking(sale, PointsReason::give_back, more, *made->policy);
  given.row.of_sale_id = origin.sale.id;
  given.row.base = returned.minor();
  given.given_back = made->undone;
  SHUKE_TRY(add_payment(origin.sale, made->id, given));
  return given;
}

namespace {

/// Why no points can be paid with, in the words of the limit.
Error none_redeemable(const Redeemable& most, const Policy& policy) {
  const Reasons reasons = reasons_of(most, policy.name, policy.version);
  const Reason& why = reasons.reasons.front();
  Error error{Code::refused, why.message, {}, "points", "MEM-9"};
  for (const ReasonArgument& argument : why.arguments) error.arguments.emplace_back(argument.name, argument.value);
  return error;
}

}  // namespace

Result<void> ReceiptPoints::check_redeemed(const Sale& sale, std::int64_t points, Money amount, Lots& lots) {
  RedeemFacts facts;
  if (policy_.points.redemption.points && !policy_.points.redemption.without_card) {
    SHUKE_ASSIGN(card, card_of(sale, policy_));
    facts.card = card;
  }
  SHUKE_ASSIGN(spendable, lots.spendable_on(sale.business_day));
  facts.spendable = spendable;
  SHUKE_ASSIGN(most, redeemable(policy_.points, facts, sale.lines));
  if (most.points == 0 && points > 0) return none_redeemable(most, policy_);
  SHUKE_ASSIGN(worth, redeemed_value(policy_.points, most, points));
  if (worth == amount) return {};
  return invalid("points.other_worth",
                 {{"points", std::to_string(points)}, {"value", amount.text()}, {"worth", worth.text()}}, "amount",
                 "MEM-9");
}

Result<Booking> ReceiptPoints::redeemed(const Sale& sale, Lots& lots) {
  std::int64_t points = 0;
  Money amount = Money::of(0, house_.currency());
  for (const Tender& tender : sale.tenders) {
    if (!tender.points || !tender.amount) continue;
    SHUKE_ASSIGN(sum, checked_add(points, *tender.points));
    points = sum;
    SHUKE_ASSIGN(more, amount.plus(*tender.amount));
    amount = more;
  }
  if (points == 0) return Booking();
  if (!is_believed(sale)) {
    auto checked = check_redeemed(sale, points, amount, lots);
    if (checked.has_error()) return std::move(checked).error().inside("tenders");
  }
  Booking redeemed = booking(sale, PointsReason::redeem, -points, policy_);
  redeemed.row.base = amount.minor();
  redeemed.below_zero = is_believed(sale) ? BelowZero::clamp : BelowZero::refuse;
  return redeemed;
}

Result<void> ReceiptPoints::check_walk_in(const Sale& sale) {
  const bool pays_with_points = std::any_of(sale.tenders.begin(), sale.tenders.end(),
                                            [](const Tender& tender) { return tender.points.has_value(); });
  if (!pays_with_points || is_believed(sale)) return {};
  return invalid("points.of_nobody", {}, "customer", "MEM-9");
}

}  // namespace shuke::clientele
