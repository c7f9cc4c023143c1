/// \file
/// What the rules on prices say for themselves.
#include "shuke/policy/prices.hpp"

namespace shuke {

namespace {

constexpr std::string_view usual_rule = "MEM-6";

}  // namespace

std::string_view message_of(PriceReason why) {
  constexpr std::string_view messages[] = {
      "price.given",         "price.to_staff",         "price.no_card",      "price.other_card",
      "price.not_birthday",  "price.birthday_changed", "price.not_the_day",  "price.gift",
      "price.service",       "price.category",         "price.by_hand",      "price.not_full_price",
      "price.no_list_price", "price.no_whole_pieces",  "price.better_price", "price.limit_used_up"};
  return messages[static_cast<std::size_t>(why)];
}

std::string_view domain_rule(const PriceRule& rule) { return rule.rule.empty() ? usual_rule : rule.rule; }

Reason price_reason(std::string rule_of_domain, std::string name, PriceReason why, std::optional<Money> price,
                    std::int64_t off_basis_points) {
  return {rule_of_domain.empty() ? std::string(usual_rule) : std::move(rule_of_domain),
          message_of(why),
          {{"rule", std::move(name)},
           {"price", price ? price->text() : "–"},
           {"off", decimal_text(off_basis_points, 2, 0)}}};
}

Reasons reasons_of(const PriceRules& rules, const BasketPrice& answer, const PricedGroup& group,
                   std::string_view policy, std::int64_t version) {
  Reasons all{std::string(policy), version, {}};
  for (const PriceVerdict& verdict : verdicts_of(answer, group)) {
    const PriceRule& rule = rules.rules[verdict.rule];
    all.reasons.push_back(
        price_reason(rule.rule, rule.word.text(), verdict.why, verdict.price, verdict.off_basis_points));
  }
  return all;
}

}  // namespace shuke
