/// \file
#include "shuke/policy/points_redemption.hpp"

#include "shuke/model/checked.hpp"

#include <algorithm>
#include <optional>

namespace shuke {

namespace {

constexpr std::string_view rule = "MEM-9";
constexpr std::int64_t whole_receipt = 10'000;  // basis points

bool has(const std::vector<PointsCategory>& list, const Word& category) {
  return std::any_of(list.begin(), list.end(), [&](const PointsCategory& one) { return one.category == category; });
}

Money none(const PointsRules& rules) { return Money::of(0, rules.per->currency()); }

/// What goes out less what comes back.
Result<Money> receipt_of(const PointsRules& rules, std::span<const SaleLine> lines) {
  Money sum = none(rules);
  for (const SaleLine& line : lines) {
    if (!line.amount) continue;
    const std::int64_t minor = line.amount->minor();
    SHUKE_ASSIGN(more, sum.plus(Money::of(line.direction == Direction::out ? minor : -minor, line.amount->currency())));
    sum = more;
  }
  return Money::of(std::max<std::int64_t>(sum.minor(), 0), sum.currency());
}

/// The most points, a multiple of the step, that are worth no more than an amount. An amount above what 64 bits of
/// points are worth limits nothing.
std::int64_t points_within(const PointsRedemption& rules, std::int64_t step, Money amount) {
  const Result<std::int64_t> points = multiply_divide_floor(amount.minor(), *rules.points, rules.worth->minor());
  const std::int64_t most = points.has_error() ? std::numeric_limits<std::int64_t>::max() : *points;
  return most - most % step;
}

Result<Money> worth_of(const PointsRedemption& rules, std::int64_t points) {
  SHUKE_ASSIGN(minor, multiply_divide_floor(points, rules.worth->minor(), *rules.points));
  return Money::of(minor, rules.worth->currency());
}

/// The smallest multiple of the step that is not below the least of the rules.
Result<std::int64_t> least_of(const PointsRedemption& rules, std::int64_t step) {
  const std::int64_t least = rules.least.value_or(step);
  return checked_add(least, (step - least % step) % step);
}

/// Why nothing can be redeemed, whatever the numbers are.
std::optional<RedeemLimit> ruled_out(const PointsRedemption& rules, const RedeemFacts& facts,
                                     const Redeemable& answer) {
  if (!facts.card && !rules.without_card) return RedeemLimit::no_card;
  if (answer.goods.minor() == 0) return RedeemLimit::no_goods;
  return std::nullopt;
}

/// The lowest of the three limits; of equal ones the first.
void find_most(const PointsRedemption& rules, Redeemable& answer) {
  const std::int64_t balance = std::max<std::int64_t>(answer.spendable, 0);
  const std::pair<std::int64_t, RedeemLimit> limits[] = {
      {balance - balance % answer.step, RedeemLimit::balance},
      {points_within(rules, answer.step, answer.goods), RedeemLimit::goods},
      {points_within(rules, answer.step, answer.share), RedeemLimit::share}};
  std::tie(answer.points, answer.limit) = *std::min_element(
      std::begin(limits), std::end(limits), [](const auto& one, const auto& other) { return one.first < other.first; });
  if (answer.points >= answer.least) return;
  answer.points = 0;
  answer.limit = RedeemLimit::below_least;
}

}  // namespace

bool payable_with_points(const PointsRules& rules, const Word& category) {
  const PointsRedemption& redemption = rules.redemption;
  if (!redemption.points) return false;
  return redemption.categories.empty() ? !has(redemption.not_categories, category)
                                       : has(redemption.categories, category);
}

Result<Money> amount_payable_with_points(const PointsRules& rules, std::span<const SaleLine> lines) {
  Money sum = none(rules);
  for (const SaleLine& line : lines) {
    if (line.direction != Direction::out || !line.amount || !payable_with_points(rules, line.category)) continue;
    SHUKE_ASSIGN(more, sum.plus(*line.amount));
    sum = more;
  }
  return sum;
}

Result<Redeemable> redeemable(const PointsRules& rules, const RedeemFacts& facts, std::span<const SaleLine> lines) {
  const PointsRedemption& redemption = rules.redemption;
  Redeemable answer;
  answer.value = answer.goods = answer.share = none(rules);
  answer.spendable = facts.spendable;
  if (!redemption.points) return answer;
  answer.step = redemption.step.value_or(*redemption.points);
  SHUKE_ASSIGN(least, least_of(redemption, answer.step));
  SHUKE_ASSIGN(receipt, receipt_of(rules, lines));
  SHUKE_ASSIGN(goods, amount_payable_with_points(rules, lines));
  SHUKE_ASSIGN(
      share, multiply_divide_floor(receipt.minor(), redemption.most_of_receipt.value_or(whole_receipt), whole_receipt));
  answer.least = least;
  answer.goods = Money::of(std::min(goods.minor(), receipt.minor()), receipt.currency());
  answer.share = Money::of(share, receipt.currency());
  if (const auto why = ruled_out(redemption, facts, answer)) {
    answer.limit = *why;
    return answer;
  }
  find_most(redemption, answer);
  SHUKE_ASSIGN(value, worth_of(redemption, answer.points));
  answer.value = value;
  return answer;
}

Result<Money> redeemed_value(const PointsRules& rules, const Redeemable& most, std::int64_t points) {
  const auto refuse = [&](std::string_view message, std::string_view slot, std::int64_t number) {
    return error(Code::refused, message, {{"value", std::to_string(points)}, {slot, std::to_string(number)}}, "points",
                 rule);
  };
  if (points < 1) return invalid("points.not_positive", {{"value", std::to_string(points)}}, "points", rule);
  if (most.points == 0) return refuse("points.none_redeemable", "most", 0);
  if (points % most.step != 0)
    return invalid("points.not_in_steps", {{"value", std::to_string(points)}, {"step", std::to_string(most.step)}},
                   "points", rule);
  if (points < most.least) return refuse("points.below_least", "least", most.least);
  if (points > most.points) return refuse("points.above_most", "most", most.points);
  return worth_of(rules.redemption, points);
}

Result<std::int64_t> given_back_in_all(std::int64_t redeemed, std::int64_t returned, std::int64_t paid) {
  return taken_back_in_all(redeemed, returned, paid);
}

namespace {

std::string_view message_of(RedeemLimit limit) {
  switch (limit) {
    case RedeemLimit::not_offered:
      return "points.redeem.not_offered";
    case RedeemLimit::no_card:
      return "points.redeem.no_card";
    case RedeemLimit::no_goods:
      return "points.redeem.no_goods";
    case RedeemLimit::below_least:
      return "points.redeem.below_least";
    case RedeemLimit::balance:
      return "points.redeem.balance";
    case RedeemLimit::goods:
      return "points.redeem.goods";
    case RedeemLimit::share:
      break;
  }
  return "points.redeem.share";
}

}  // namespace

Reasons reasons_of(const Redeemable& answer, std::string_view policy, std::int64_t version) {
  return {std::string(policy),
          version,
          {{std::string(rule),
            message_of(answer.limit),
            {{"points", std::to_string(answer.points)},
             {"value", answer.value.text()},
             {"least", std::to_string(answer.least)},
             {"step", std::to_string(answer.step)},
             {"spendable", std::to_string(answer.spendable)},
             {"goods", answer.goods.text()},
             {"share", answer.share.text()}}}}};
}

}  // namespace shuke
