/// \file
/// What the section `points` checks of itself.
#include "policy/lists.hpp"
#include "shuke/policy/points.hpp"

#include <algorithm>

namespace shuke {

namespace {

using policy::check_each;
using policy::check_once;
using policy::check_only_with;
using policy::check_range;

constexpr std::string_view rule = "MEM-9";
constexpr std::int64_t most_times = 1'000'000;       // a hundred times; more is a slip of the pen
constexpr std::int64_t most_points = 1'000'000'000;  // so that what they are worth fits, too
constexpr std::int64_t whole_receipt = 10'000;       // basis points

Error not_positive(std::string value, std::string_view field) {
  return invalid("policy.not_positive", {{"value", std::move(value)}}, field, rule);
}

Result<void> check_earning(const PointsRules& rules) {
  if (rules.points < 1) return not_positive(std::to_string(rules.points), "points");
  if (!rules.per || rules.per->minor() < 1) return not_positive(rules.per ? rules.per->text() : "", "per");
  for (auto one = rules.excluded.begin(); one != rules.excluded.end(); ++one)
    if (std::any_of(rules.excluded.begin(), one, [&](const auto& other) { return other.category == one->category; }))
      return invalid("policy.word_twice", {{"value", one->category.text()}}, "excluded", rule);
  return {};
}

Result<void> check_window(const PointsRules& rules) {
  const bool rolling = rules.window == PointsWindow::rolling;
  if (rolling && (rules.window_months < 1 || rules.window_months > 120))
    return invalid("policy.window_months", {{"value", std::to_string(rules.window_months)}}, "window_months", "MEM-8");
  return {};
}

/// Categories are told by what is in or by what is out: with both, one would be idle.
Result<void> check_categories(const std::vector<PointsCategory>& in, const std::vector<PointsCategory>& out,
                              std::string_view in_field, std::string_view out_field) {
  const auto text_of = [](const PointsCategory& one) { return one.category.text(); };
  SHUKE_TRY(check_once(in, in_field, "", text_of));
  SHUKE_TRY(check_once(out, out_field, "", text_of));
  if (in.empty() || out.empty()) return {};
  return invalid("policy.in_and_out", {}, out_field);
}

Result<void> check_dates(const PointsDays& days) {
  if (days.from_day || days.until_day || days.last_days || days.weekday) return invalid("policy.which_dates");
  if (!days.from_date || !days.until_date)
    return invalid("field.required", {}, days.from_date ? "until_date" : "from_date");
  if (*days.until_date < *days.from_date)
    return invalid("policy.dates_out_of_order", {{"from", days.from_date->text()}, {"until", days.until_date->text()}},
                   "until_date");
  return {};
}

Result<void> check_days(const PointsDays& days) {
  if (days.from_date || days.until_date) return check_dates(days);
  Result<void> done = policy::check_which_days(days);
  if (done.has_error() && done.error().message == "policy.which_days") return invalid("policy.which_dates");
  return done;
}

Result<void> check_multiplier(const PointsMultiplier& one) {
  SHUKE_TRY(policy::check_rule(one.rule));
  SHUKE_TRY(check_only_with(!one.cards.empty(), one.member, "cards", "member"));
  SHUKE_TRY(check_once(one.cards, "cards", "", [](const PointsCard& card) { return card.card.text(); }));
  SHUKE_TRY(check_each(one.days, "days", check_days));
  SHUKE_TRY(check_categories(one.categories, one.not_categories, "categories", "not_categories"));
  return check_range(one.times_basis_points, 1, most_times, "times_basis_points");
}

/// Error: invalid, when a number that the choice needs is missing or out of range, or stands there without the choice.
Result<void> check_told(const std::optional<std::int64_t>& value, bool needed, std::int64_t least, std::int64_t most,
                        std::string_view field, std::string_view beside) {
  SHUKE_TRY(check_only_with(value.has_value(), needed, field, beside));
  if (!needed) return {};
  if (!value) return invalid("field.required", {}, field);
  return check_range(*value, least, most, field);
}

Result<void> check_expiry(const PointsRules& rules) {
  const bool fixed = rules.expiry == PointsExpiry::fixed, years = fixed || rules.expiry == PointsExpiry::year_end;
  SHUKE_TRY(check_told(rules.expiry_months, rules.expiry == PointsExpiry::months, 1, 120, "expiry_months",
                       R"("expiry": "months")"));
  SHUKE_TRY(
      check_told(rules.expiry_years, years, fixed ? 1 : 0, 10, "expiry_years", R"("expiry": "year_end" / "fixed")"));
  SHUKE_TRY(check_only_with(rules.expiry_day.has_value(), fixed, "expiry_day", R"("expiry": "fixed")"));
  if (!fixed) return {};
  if (!rules.expiry_day) return invalid("field.required", {}, "expiry_day");
  if (rules.expiry_day->calendar() == YearlyCalendar::solar && !rules.expiry_day->year()) return {};
  return invalid("policy.expiry_day", {{"value", rules.expiry_day->text()}}, "expiry_day", rule);
}

/// Nothing may be told of how points are paid with when they are not.
Result<void> check_no_redemption(const PointsRedemption& redemption) {
  const std::pair<bool, std::string_view> told[] = {
      {redemption.worth.has_value(), "redeem_worth"},
      {redemption.step.has_value(), "redeem_step"},
      {redemption.least.has_value(), "redeem_least"},
      {redemption.most_of_receipt.has_value(), "redeem_most_basis_points"},
      {!redemption.categories.empty(), "redeem_categories"},
      {!redemption.not_categories.empty(), "redeem_not_categories"},
      {redemption.without_card, "redeem_without_card"}};
  for (const auto& [is_told, field] : told) SHUKE_TRY(check_only_with(is_told, false, field, "redeem_points"));
  return {};
}

/// Points are paid in steps, and each is worth whole minor units: nothing is ever rounded.
Result<void> check_step(const PointsRedemption& redemption) {
  const std::int64_t step = redemption.step.value_or(*redemption.points);
  SHUKE_TRY(check_range(step, 1, most_points, "redeem_step"));
  __extension__ using Wide = __int128;
  if (Wide{step} * redemption.worth->minor() % *redemption.points == 0) return {};
  return invalid("policy.redeem_step",
                 {{"value", std::to_string(step)},
                  {"points", std::to_string(*redemption.points)},
                  {"worth", redemption.worth->text()}},
                 "redeem_step", rule);
}

Result<void> check_redemption(const PointsRedemption& redemption) {
  if (!redemption.points) return check_no_redemption(redemption);
  SHUKE_TRY(check_range(*redemption.points, 1, most_points, "redeem_points"));
  if (!redemption.worth) return invalid("field.required", {}, "redeem_worth");
  if (redemption.worth->minor() < 1) return not_positive(redemption.worth->text(), "redeem_worth");
  SHUKE_TRY(check_step(redemption));
  if (redemption.least) SHUKE_TRY(check_range(*redemption.least, 1, most_points, "redeem_least"));
  if (redemption.most_of_receipt)
    SHUKE_TRY(check_range(*redemption.most_of_receipt, 1, whole_receipt, "redeem_most_basis_points"));
  return check_categories(redemption.categories, redemption.not_categories, "redeem_categories",
                          "redeem_not_categories");
}

}  // namespace

Result<void> validate(const PointsRules& rules) {
  SHUKE_TRY(check_earning(rules));
  SHUKE_TRY(check_window(rules));
  SHUKE_TRY(check_once(rules.multipliers, "multipliers", "word",
                       [](const PointsMultiplier& one) { return one.word.text(); }));
  SHUKE_TRY(check_each(rules.multipliers, "multipliers", check_multiplier));
  SHUKE_TRY(check_expiry(rules));
  SHUKE_TRY(check_redemption(rules.redemption));
  return check_once(rules.adjustment_reasons, "adjustment_reasons", "word",
                    [](const PointsAdjustmentReason& one) { return one.word.text(); });
}

}  // namespace shuke
