/// \file
/// Rhythm and activity of a customer (FIL-4).
#include "shuke/model/checked.hpp"
#include "shuke/policy/filing_rules.hpp"

#include <algorithm>
#include <functional>

namespace shuke {

namespace {

/// The latest days, each once, at most so many, latest first.
std::vector<Day> latest_days(std::span<const Day> days, std::int64_t most) {
  std::vector<Day> latest(days.begin(), days.end());
  std::sort(latest.begin(), latest.end(), std::greater<>());
  latest.erase(std::unique(latest.begin(), latest.end()), latest.end());
  if (latest.size() > static_cast<std::size_t>(most)) latest.resize(static_cast<std::size_t>(most));
  return latest;
}

/// Of at least one gap.
std::int64_t median(std::vector<std::int64_t> gaps) {
  std::sort(gaps.begin(), gaps.end());
  const std::size_t middle = gaps.size() / 2;
  if (gaps.size() % 2 == 1) return gaps[middle];
  return (gaps[middle - 1] + gaps[middle] + 1) / 2;
}

}  // namespace

Rhythm rhythm_of(const FilingRules& rules, std::span<const Day> purchase_days) {
  const std::vector<Day> days = latest_days(purchase_days, rules.rhythm_of_last);
  const auto purchases = static_cast<std::int64_t>(days.size());
  if (purchases < rules.rhythm_from) return {rules.rhythm_days, false, purchases};
  std::vector<std::int64_t> gaps;
  for (std::size_t i = 1; i < days.size(); ++i) gaps.push_back(days[i - 1].number() - days[i].number());
  return {median(std::move(gaps)), true, purchases};
}

namespace {

Result<void> check_facts(const ActivityFacts& facts) {
  if (facts.purchases < 0)
    return invalid("filing.negative_purchases", {{"value", std::to_string(facts.purchases)}}, "purchases", "FIL-4");
  const std::int64_t itself = facts.net.minor() > 0 ? 1 : 0;
  if (facts.customers < itself || facts.lower < 0 || facts.lower > facts.customers - itself)
    return invalid("filing.lower_out_of_range",
                   {{"lower", std::to_string(facts.lower)}, {"customers", std::to_string(facts.customers)}}, "lower",
                   "FIL-4");
  return {};
}

/// Of the other customers, so many percent have a lower amount. Nobody to compare with: all of none.
Result<std::int64_t> percent_lower(const ActivityFacts& facts) {
  if (facts.net.minor() <= 0) return 0;
  if (facts.customers == 1) return 100;
  return multiply_divide_floor(facts.lower, 100, facts.customers - 1);
}

const CycleStep* step_of(const FilingRules& rules, std::int64_t days_since, std::int64_t rhythm) {
  for (const CycleStep& step : rules.cycle)
    if (!step.percent || days_since * 100 <= *step.percent * rhythm) return &step;
  return nullptr;
}

}  // namespace

Result<Activity> activity_of(const FilingRules& rules, const ActivityFacts& facts) {
  SHUKE_TRY(check_facts(facts));
  std::vector<Day> days;
  std::copy_if(facts.purchase_days.begin(), facts.purchase_days.end(), std::back_inserter(days),
               [&](Day day) { return day <= facts.day; });
  Activity activity;
  activity.rhythm = rhythm_of(rules, days);
  if (!days.empty()) {
    activity.days_since_last = facts.day.number() - std::max_element(days.begin(), days.end())->number();
    activity.step = step_of(rules, *activity.days_since_last, activity.rhythm.days);
  }
  SHUKE_ASSIGN(lower_percent, percent_lower(facts));
  activity.lower_percent = lower_percent;
  activity.lower_percent_needed = 100 - rules.active_upper_percent;
  activity.purchases = facts.purchases;
  activity.purchases_needed = rules.active_purchases;
  activity.often = activity.purchases >= activity.purchases_needed;
  activity.worth_much = facts.net.minor() > 0 && activity.lower_percent >= activity.lower_percent_needed;
  activity.active = activity.often && activity.worth_much;
  return activity;
}

}  // namespace shuke
