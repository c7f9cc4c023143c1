/// \file
#include "shuke/policy/points_earning.hpp"

#include "policy/spread.hpp"
#include "shuke/model/checked.hpp"

#include <algorithm>
#include <numeric>

namespace shuke {

namespace {

__extension__ using Wide = __int128;

constexpr std::int64_t once = 10'000;  // basis points

bool has(const std::vector<PointsCategory>& list, const Word& category) {
  return std::any_of(list.begin(), list.end(), [&](const PointsCategory& one) { return one.category == category; });
}

bool holds_on(const PointsDays& days, Day day) {
  if (days.from_date) return *days.from_date <= day && day <= *days.until_date;
  if (days.weekday) return static_cast<int>(*days.weekday) == day.weekday();
  const YearMonthDay date = day.date();
  if (days.last_days) return date.day > Day::days_in_month(date.year, date.month) - *days.last_days;
  return *days.from_day <= date.day && date.day <= *days.until_day;
}

bool is_for(const PointsMultiplier& one, const Word& card) {
  if (!one.member) return true;
  if (one.cards.empty()) return bool{card};
  return std::any_of(one.cards.begin(), one.cards.end(), [&](const PointsCard& other) { return other.card == card; });
}

bool holds(const PointsMultiplier& one, const EarningFacts& facts, const Word& category) {
  if (!is_for(one, facts.card)) return false;
  const auto on_the_day = [&](const PointsDays& days) { return holds_on(days, facts.day); };
  if (!one.days.empty() && std::none_of(one.days.begin(), one.days.end(), on_the_day)) return false;
  return one.categories.empty() ? !has(one.not_categories, category) : has(one.categories, category);
}

/// Of equal multipliers the first stays.
void keep_the_best(EarningGroup& group, std::uint32_t index, std::int64_t times) {
  if (!group.multipliers.empty() && times <= group.times_basis_points) return;
  group.multipliers = {index};
  group.times_basis_points = times;
}

/// What one of several gets of an amount.
struct Part {
  std::int64_t weight = 0;
  std::int64_t part = 0;
  std::int64_t remainder = 0;
  std::size_t place = 0;
};

/// The amounts of groups times their multipliers, in ten-thousandths of a minor unit.
Result<std::vector<Part>> weights_of(const std::vector<EarningGroup>& groups) {
  std::vector<Part> parts;
  for (std::size_t place = 0; place < groups.size(); ++place) {
    std::int64_t weight;
    if (__builtin_mul_overflow(groups[place].base.minor(), groups[place].times_basis_points, &weight))
      return error(Code::overflow, "value.overflow", {}, "points", "MEM-9");
    parts.push_back({.weight = weight, .place = place});
  }
  return parts;
}

/// The group of a line; a new one behind the others when there is none like it.
std::size_t place_of(EarningGroup like, Currency currency, std::vector<EarningGroup>& groups) {
  const auto same = [&](const EarningGroup& one) { return one.multipliers == like.multipliers; };
  const auto found = std::find_if(groups.begin(), groups.end(), same);
  if (found != groups.end()) return static_cast<std::size_t>(found - groups.begin());
  like.paid = like.base = Money::of(0, currency);
  groups.push_back(std::move(like));
  return groups.size() - 1;
}

Result<void> add(Money& sum, Money more) {
  SHUKE_ASSIGN(next, sum.plus(more));
  sum = next;
  return {};
}

Result<void> group_lines(const PointsRules& rules, const EarningFacts& facts, std::span<const SaleLine> lines,
                         Earning& earning) {
  for (const SaleLine& line : lines) {
    earning.group_of.push_back(-1);
    if (line.direction != Direction::out || !line.amount || excluded(rules, line.category)) continue;
    const std::size_t place = place_of(multiplied(rules, facts, line.category), rules.per->currency(), earning.groups);
    SHUKE_TRY(add(earning.groups[place].paid, *line.amount));
    earning.group_of.back() = static_cast<std::int32_t>(place);
  }
  return {};
}

/// What earns of all groups together: without the tenders that do not.
Result<Money> base_of(std::span<const Tender> tenders, Money paid) {
  for (const Tender& tender : tenders)
    if (!tender.earns && tender.amount)
      SHUKE_TRY(add(paid, Money::of(-tender.amount->minor(), tender.amount->currency())));
  return Money::of(std::max<std::int64_t>(paid.minor(), 0), paid.currency());
}

/// Spreads what earns over the groups by what was paid for each.
Result<void> spread_base(Earning& earning) {
  std::vector<Part> parts;
  for (std::size_t place = 0; place < earning.groups.size(); ++place)
    parts.push_back({.weight = earning.groups[place].paid.minor(), .place = place});
  SHUKE_TRY(policy::spread(earning.base.minor(), parts));
  for (const Part& one : parts) earning.groups[one.place].base = Money::of(one.part, earning.base.currency());
  return {};
}

/// Rounded down once, for the receipt.
Result<std::int64_t> points_of(const PointsRules& rules, const std::vector<Part>& weights) {
  std::int64_t sum = 0, points;
  for (const Part& one : weights) {
    SHUKE_ASSIGN(next, checked_add(sum, one.weight));
    sum = next;
  }
  const auto whole = static_cast<std::int64_t>(Wide{sum} / (Wide{rules.per->minor()} * once));
  if (__builtin_mul_overflow(whole, rules.points, &points))
    return error(Code::overflow, "value.overflow", {}, "points", "MEM-9");
  return points;
}

}  // namespace

EarningGroup multiplied(const PointsRules& rules, const EarningFacts& facts, const Word& category) {
  EarningGroup group;
  for (std::uint32_t index = 0; index < rules.multipliers.size(); ++index) {
    const PointsMultiplier& one = rules.multipliers[index];
    if (!holds(one, facts, category)) continue;
    if (rules.combination == PointsCombination::best) {
      keep_the_best(group, index, one.times_basis_points);
    } else {
      group.multipliers.push_back(index);
      group.times_basis_points += one.times_basis_points - once;
    }
  }
  group.times_basis_points = std::max<std::int64_t>(group.times_basis_points, 0);
  return group;
}

Result<Earning> earning_of(const PointsRules& rules, const EarningFacts& facts, std::span<const SaleLine> lines,
                           std::span<const Tender> tenders) {
  Earning earning;
  SHUKE_TRY(group_lines(rules, facts, lines, earning));
  Money paid = Money::of(0, rules.per->currency());
  for (const EarningGroup& group : earning.groups) SHUKE_TRY(add(paid, group.paid));
  SHUKE_ASSIGN(base, base_of(tenders, paid));
  earning.base = base;
  SHUKE_TRY(spread_base(earning));
  if (facts.purpose == SalePurpose::staff && !rules.staff_earns) return earning;
  SHUKE_ASSIGN(weights, weights_of(earning.groups));
  SHUKE_ASSIGN(points, points_of(rules, weights));
  earning.points = points;
  SHUKE_TRY(policy::spread(points, weights));
  for (const Part& one : weights) earning.groups[one.place].points = one.part;
  return earning;
}

Result<std::vector<Money>> returned_by_group(const Earning& earning, std::span<const SaleLine> lines,
                                             std::span<const Quantity> returned) {
  if (lines.size() != earning.group_of.size() || returned.size() != lines.size())
    return invalid("points.other_lines",
                   {{"value", std::to_string(returned.size())}, {"lines", std::to_string(earning.group_of.size())}}, {},
                   "MEM-9");
  std::vector<Money> sums(earning.groups.size(), Money::of(0, earning.base.currency()));
  for (std::size_t line = 0; line < lines.size(); ++line) {
    const std::int32_t group = earning.group_of[line];
    if (group < 0) continue;
    SHUKE_ASSIGN(part, share(*lines[line].amount, lines[line].quantity, Quantity(), returned[line]));
    SHUKE_TRY(add(sums[static_cast<std::size_t>(group)], part));
  }
  return sums;
}

Result<std::int64_t> taken_back_in_all(const Earning& earning, std::span<const Money> returned) {
  if (returned.size() != earning.groups.size())
    return invalid("points.other_lines",
                   {{"value", std::to_string(returned.size())}, {"lines", std::to_string(earning.groups.size())}}, {},
                   "MEM-9");
  std::int64_t sum = 0;
  for (std::size_t place = 0; place < returned.size(); ++place) {
    const EarningGroup& group = earning.groups[place];
    SHUKE_ASSIGN(part, taken_back_in_all(group.points, returned[place].minor(), group.paid.minor()));
    SHUKE_ASSIGN(more, checked_add(sum, part));
    sum = more;
  }
  return sum;
}

}  // namespace shuke
