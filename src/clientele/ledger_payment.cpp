/// \file
/// Points as a tender: what a receipt pays with them, and what of it comes back with the goods (MEM-9).
#include "clientele/ledger.hpp"

#include "clientele/exchanges.hpp"
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

namespace {

/// What a receipt's own points pay for: the same lines that limited them, so that all come back with the goods.
std::vector<std::int64_t> own_weights(std::span<const SaleLine> beyond, const PointsRules& rules) {
  std::vector<std::int64_t> weights;
  for (const SaleLine& line : beyond) {
    const bool payable = line.direction == Direction::out && line.amount && payable_with_points(rules, line.category);
    weights.push_back(payable ? line.amount->minor() : 0);
  }
  return weights;
}

}  // namespace

Result<std::int64_t> ReceiptPoints::given_back_in_all_of(const Origin& origin, std::span<const Made> made) {
  std::int64_t in_all = 0;
  for (const Made& one : made) {
    const PointsRules& rules = one.policy->points;
    SHUKE_ASSIGN(carried, carried_payment(origin.sale, rules));
    SHUKE_ASSIGN(beyond, lines_beyond(origin.sale));
    Weights weights = own_weights(beyond, rules);
    if (one.of_sale)
      for (std::size_t i = 0; i < weights.size(); ++i) {
        const auto part = carried.of_lines[i].find(one.of_sale);
        weights[i] = part == carried.of_lines[i].end() ? 0 : part->second;
      }
    SHUKE_ASSIGN(weighed, weigh(origin, rules.per->currency(), weights));
    SHUKE_ASSIGN(redeemed, checked_negative(one.points));
    SHUKE_ASSIGN(given, shuke::given_back_in_all(redeemed, weighed.returned, weighed.all));
    SHUKE_ASSIGN(sum, checked_add(in_all, given));
    in_all = sum;
  }
  return in_all;
}

Result<void> ReceiptPoints::carry_payment(const Sale& sale, Booking& given) {
  SHUKE_ASSIGN(carried, carried_payment(sale, policy_.points));
  SHUKE_ASSIGN(going_on, carried.of(given.row.of_sale_id, given.row.points));
  given.carried = std::min(going_on, given.row.points - given.debt);
  if (given.carried > 0) given.carried_base = carried.parts[given.row.of_sale_id].carried;
  return {};
}

Result<Booking> ReceiptPoints::given_back(const Sale& sale, const Origin& origin) {
  SHUKE_ASSIGN(made, made_by(origin.sale, PointsReason::redeem));
  std::erase_if(made, [](const Made& one) { return one.points >= 0; });
  if (made.empty()) return Booking();
  SHUKE_ASSIGN(in_all, given_back_in_all_of(origin, made));
  SHUKE_ASSIGN(before, undone(origin.sale, PointsReason::give_back, {}, sale.id));
  SHUKE_ASSIGN(less, checked_negative(before));
  SHUKE_ASSIGN(more, checked_add(in_all, less));
  if (more < 0 && origin.unsaid) return paid_again(sale, origin, -more, *made.front().policy);
  if (more <= 0 || origin.unsaid) return Booking();
  const PointsRules& rules = made.front().policy->points;
  SHUKE_ASSIGN(returned, share_of(origin, rules.per->currency(), [&](const SaleLine& line) {
                 return line.direction == Direction::out && payable_with_points(rules, line.category);
               }));
  Booking given = booking(sale, PointsReason::give_back, more, *made.front().policy);
  given.row.of_sale_id = origin.sale.id;
  given.row.base = returned.minor();
  Sale paying = origin.sale;
  paying.customer_id = made.front().account;
  Holdings held;
  SHUKE_TRY(add_own(paying, PointsReason::redeem, SaleId(), held));
  SHUKE_TRY(add_moved(origin.sale, PointsReason::give_back, {}, sale.id, held));
  put_in(held, given);
  SHUKE_ASSIGN(until, last_day_of_points(policy_.points, sale.business_day));
  given.rest_until = until;
  SHUKE_TRY(carry_payment(sale, given));
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

Result<void> ReceiptPoints::check_payment(const RedeemFacts& facts, std::span<const SaleLine> lines,
                                          std::int64_t points, Money amount) const {
  SHUKE_ASSIGN(most, redeemable(policy_.points, facts, lines));
  if (most.points == 0 && points > 0) return none_redeemable(most, policy_);
  SHUKE_ASSIGN(worth, redeemed_value(policy_.points, most, points));
  if (worth == amount) return {};
  return invalid("points.other_worth",
                 {{"points", std::to_string(points)}, {"value", amount.text()}, {"worth", worth.text()}}, "amount",
                 "MEM-9");
}

Result<void> ReceiptPoints::check_redeemed(const Sale& sale, std::int64_t points, Money amount, Lots& lots) {
  RedeemFacts facts;
  if (policy_.points.redemption.points && !policy_.points.redemption.without_card) {
    SHUKE_ASSIGN(card, card_of(sale, policy_));
    facts.card = card;
  }
  // What stands for goods that were paid is paid but for what it costs beyond them.
  SHUKE_ASSIGN(beyond, lines_beyond(sale));
  // The lots that pay are enough to say yes; how many there are in all is told only with a no.
  SHUKE_ASSIGN(enough, lots.spendable_up_to(points, sale.business_day));
  facts.spendable = enough;
  if (check_payment(facts, beyond, points, amount).has_value()) return {};
  SHUKE_ASSIGN(spendable, lots.spendable_on(sale.business_day));
  facts.spendable = spendable;
  return check_payment(facts, beyond, points, amount);
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
