/// \file
/// What the section `prices` checks of itself.
#include "shuke/policy/price_rules.hpp"

#include "policy/lists.hpp"

#include <algorithm>

namespace shuke {

namespace {

using policy::check_each;
using policy::check_once;
using policy::check_only_with;
using policy::check_range;

constexpr std::int64_t whole_price = 10'000;  // basis points
constexpr std::int64_t most_pieces = 100;  // more of one birthday are a slip of the pen, and would take long to divide
constexpr std::int64_t ten_years = 3660;

/// Error: invalid, when an amount is none of those that prices are rounded or bills dropped to.
Result<void> check_unit(std::int64_t value, std::initializer_list<std::int64_t> lawful, std::string_view field) {
  if (std::find(lawful.begin(), lawful.end(), value) != lawful.end()) return {};
  std::string known;
  for (const std::int64_t one : lawful) known += (known.empty() ? "" : ", ") + std::to_string(one);
  return invalid("policy.money_unit", {{"value", std::to_string(value)}, {"known", known}}, field, "MEM-7");
}

Result<void> check_categories(const std::vector<PriceCategory>& list, std::string_view name) {
  return check_once(list, name, "", [](const PriceCategory& one) { return one.category.text(); });
}

bool names_card(const PriceRule& rule, const Word& card) {
  return rule.cards.empty() || std::find(rule.cards.begin(), rule.cards.end(), PriceCard{card}) != rule.cards.end();
}

/// An exception for a card that the rule does not hold for would never be heard.
Result<void> check_exception(const PriceRule& rule, const PriceException& one) {
  if (!one.card && !one.category) return invalid("policy.no_condition");
  SHUKE_TRY(check_only_with(bool{one.card}, rule.member, "card", "member"));
  if (one.card && !names_card(rule, one.card))
    return invalid("policy.card_not_in_rule", {{"value", one.card.text()}}, "card", "MEM-6");
  return check_range(one.off_basis_points, 0, whole_price, "off_basis_points");
}

Result<void> check_exceptions(const PriceRule& rule) {
  SHUKE_TRY(check_each(rule.unless, "unless", [&](const PriceException& one) { return check_exception(rule, one); }));
  return check_once(rule.unless, "unless", "", [](const PriceException& one) {
    return one.card.text() + (one.card && one.category ? " " : "") + one.category.text();
  });
}

/// Who the rule is for.
Result<void> check_customer(const PriceRule& rule) {
  SHUKE_TRY(check_only_with(!rule.cards.empty(), rule.member, "cards", "member"));
  SHUKE_TRY(check_once(rule.cards, "cards", "", [](const PriceCard& one) { return one.card.text(); }));
  SHUKE_TRY(check_only_with(rule.pieces.has_value(), rule.birthday, "pieces", "birthday"));
  return rule.pieces ? check_range(*rule.pieces, 1, most_pieces, "pieces") : Result<void>();
}

/// What the rule is for. Categories are told by what is in or by what is out: with both, one would be idle.
Result<void> check_goods(const PriceRule& rule) {
  SHUKE_TRY(check_categories(rule.categories, "categories"));
  SHUKE_TRY(check_categories(rule.not_categories, "not_categories"));
  if (rule.categories.empty() || rule.not_categories.empty()) return {};
  return invalid("policy.in_and_out", {}, "not_categories");
}

Result<void> check_price_rule(const PriceRule& rule) {
  SHUKE_TRY(policy::check_rule(rule.rule));
  SHUKE_TRY(check_customer(rule));
  SHUKE_TRY(check_each(rule.days, "days", policy::check_which_days<PriceDays>));
  SHUKE_TRY(check_goods(rule));
  SHUKE_TRY(check_range(rule.off_basis_points, 1, whole_price, "off_basis_points"));
  return check_exceptions(rule);
}

/// Pieces of a birthday are counted once, so one rule can limit them.
Result<void> check_one_limit(const std::vector<PriceRule>& rules) {
  const PriceRule* limited = nullptr;
  return check_each(rules, "rules", [&](const PriceRule& rule) -> Result<void> {
    if (!rule.pieces) return {};
    if (limited != nullptr) return invalid("policy.two_limits", {{"other", limited->word.text()}}, "pieces", "MEM-7");
    limited = &rule;
    return {};
  });
}

}  // namespace

Result<void> validate(const PriceRules& rules) {
  SHUKE_TRY(check_unit(rules.round_to, {1, 10, 100}, "round_to"));
  if (rules.drop_below) SHUKE_TRY(check_unit(*rules.drop_below, {10, 100}, "drop_below"));
  SHUKE_TRY(check_range(rules.birthday_change_days, 0, ten_years, "birthday_change_days"));
  SHUKE_TRY(check_categories(rules.excluded, "excluded"));
  SHUKE_TRY(check_once(rules.piece_units, "piece_units", "", [](const PieceUnit& one) { return one.unit; }));
  SHUKE_TRY(check_once(rules.rules, "rules", "word", [](const PriceRule& one) { return one.word.text(); }));
  SHUKE_TRY(check_each(rules.rules, "rules", check_price_rule));
  return check_one_limit(rules.rules);
}

}  // namespace shuke
