/// \file
/// What receipts earn, what returns take and give back, and how long points last (MEM-9).
#pragma once

#include "clientele/till_model_account.hpp"

namespace shuke::clientele::test {

class ModelEarning {
 public:
  explicit ModelEarning(PointsRules rules) : rules_(std::move(rules)) {}

  const PointsRules& rules() const { return rules_; }
  Number worth(Number points) const { return points * rules().redemption.worth->minor() / *rules().redemption.points; }
  std::optional<Day> last_day(Day from) const {
    if (rules().expiry == PointsExpiry::never) return {};
    if (rules().expiry == PointsExpiry::months) return days_after(months_after(from, *rules().expiry_months), -1);
    const int year = from.date().year + static_cast<int>(*rules().expiry_years);
    if (rules().expiry == PointsExpiry::year_end) return must(Day::of({year, 12, 31}));
    return must(Day::of({year, rules().expiry_day->month(), rules().expiry_day->day()}));
  }
  bool earns(const ModelLine& line) const {
    return std::none_of(rules().excluded.begin(), rules().excluded.end(),
                        [&](const ExcludedCategory& one) { return one.category == line.told.category; });
  }
  bool is_payable(const ModelLine& line) const {
    const auto& never = rules().redemption.not_categories;
    return std::none_of(never.begin(), never.end(),
                        [&](const PointsCategory& one) { return one.category == line.told.category; });
  }

  static std::vector<Number> amounts_of(const ModelSale& sale) {
    std::vector<Number> amounts;
    for (const ModelLine& line : sale.lines) amounts.push_back(line.minor);
    return amounts;
  }
  static bool holds_on(const PointsDays& days, Day day) {
    const YearMonthDay date = day.date();
    if (days.weekday) return static_cast<int>(*days.weekday) == day.weekday();
    return *days.from_day <= date.day && date.day <= *days.until_day;
  }
  bool holds(const PointsMultiplier& one, const Word& card, Day day, const Word& category) const {
    const auto is_card = [&](const PointsCard& other) { return other.card == card; };
    const auto is_category = [&](const PointsCategory& other) { return other.category == category; };
    const auto is_day = [&](const PointsDays& days) { return holds_on(days, day); };
    if (one.member && !card) return false;
    if (!one.cards.empty() && std::none_of(one.cards.begin(), one.cards.end(), is_card)) return false;
    if (!one.days.empty() && std::none_of(one.days.begin(), one.days.end(), is_day)) return false;
    if (!one.categories.empty()) return std::any_of(one.categories.begin(), one.categories.end(), is_category);
    return std::none_of(one.not_categories.begin(), one.not_categories.end(), is_category);
  }
  /// By which multipliers a line earns, and how many times they come to.
  ModelGroup group_of(const Word& card, Day day, const Word& category) const {
    ModelGroup group;
    for (std::size_t i = 0; i < rules().multipliers.size(); ++i) {
      const PointsMultiplier& one = rules().multipliers[i];
      if (!holds(one, card, day, category)) continue;
      if (rules().combination == PointsCombination::add) {
        group.multipliers.push_back(i);
        group.times += one.times_basis_points - 10'000;
      } else if (group.multipliers.empty() || one.times_basis_points > group.times) {
        group.multipliers = {i};
        group.times = one.times_basis_points;
      }
    }
    group.times = std::max<Number>(group.times, 0);
    return group;
  }
  /// Spreads an amount by weights: rounded down, and what is left to the largest remainders, the first of equal ones.
  static std::vector<Number> spread(Number amount, const std::vector<Number>& weights) {
    Number whole = 0, left = amount;
    for (const Number one : weights) whole += one;
    std::vector<Number> parts(weights.size(), 0);
    if (whole == 0) return parts;
    __extension__ using Wide = __int128;
    for (std::size_t i = 0; i < weights.size(); ++i)
      left -= parts[i] = static_cast<Number>(Wide{amount} * weights[i] / whole);
    for (; left > 0; --left) {
      std::size_t best = 0;
      const auto rest = [&](std::size_t i) { return Wide{amount} * weights[i] - Wide{parts[i]} * whole; };
      for (std::size_t i = 1; i < weights.size(); ++i)
        if (rest(i) > rest(best)) best = i;
      ++parts[best];
    }
    return parts;
  }
  std::vector<ModelGroup> groups_of(const ModelSale& sale, const std::vector<Number>& amounts, Number earns_not,
                                    const Word& card) const {
    std::vector<ModelGroup> groups;
    Number paid = 0;
    for (std::size_t i = 0; i < sale.lines.size(); ++i) {
      if (!earns(sale.lines[i])) continue;
      const ModelGroup like = group_of(card, sale.day, sale.lines[i].told.category);
      auto at = std::find_if(groups.begin(), groups.end(),
                             [&](const ModelGroup& one) { return one.multipliers == like.multipliers; });
      if (at == groups.end()) at = groups.insert(at, like);
      at->paid += amounts[i];
      at->lines.push_back(i);
      paid += amounts[i];
    }
    std::vector<Number> weights;
    for (const ModelGroup& one : groups) weights.push_back(one.paid);
    const std::vector<Number> bases = spread(std::max<Number>(paid - earns_not, 0), weights);
    Number sum = 0;
    for (std::size_t i = 0; i < groups.size(); ++i) sum += weights[i] = (groups[i].base = bases[i]) * groups[i].times;
    const Number points = sale.staff ? 0 : sum / (rules().per->minor() * 10'000) * rules().points;
    const std::vector<Number> parts = spread(points, weights);
    for (std::size_t i = 0; i < groups.size(); ++i) groups[i].points = parts[i];
    return groups;
  }
  static Number points_of(const std::vector<ModelGroup>& groups) {
    Number sum = 0;
    for (const ModelGroup& one : groups) sum += one.points;
    return sum;
  }
  /// What lines come to by what they earn, without what was paid with means that do not.
  Number earn(ModelSale& sale, const std::vector<Number>& amounts, Number earns_not, const Word& card) const {
    sale.groups = groups_of(sale, amounts, earns_not, card);
    return points_of(sale.groups);
  }
  /// Of points the share of what has come back, by what they were earned by, or pay for.
  static Number share_back(const ModelSale& sale, Number points, const std::vector<Number>& weights) {
    Number back = 0, all = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) back += sale.lines[i].share_back_of(weights[i]), all += weights[i];
    return all == 0 ? 0 : points * back / all;
  }
  /// What has to have been taken back of a receipt's points of a day in all: of each group its own share (MEM-9); those
  /// of each of several days are a group (POS-2).
  Number taken_back_in_all(const ModelSale& sale, const ModelEarned& earned) const {
    if (sale.earned.size() > 1) return share_back(sale, earned.points, earned.weights);
    if (sale.groups.empty()) return share_back(sale, earned.points, earning_weights(sale));
    Number sum = 0;
    for (const ModelGroup& group : sale.groups) {
      Number returned = 0;
      for (const std::size_t i : group.lines) returned += sale.lines[i].share_back();
      if (group.paid > 0) sum += group.points * returned / group.paid;
    }
    return sum;
  }
  Number given_back_in_all(const ModelSale& sale) const {
    Number sum = 0;
    for (const ModelPaid& one : sale.paid) sum += share_back(sale, one.points, one.weights);
    return sum;
  }

 private:
  std::vector<Number> earning_weights(const ModelSale& sale) const {
    std::vector<Number> weights;
    for (const ModelLine& line : sale.lines) weights.push_back(earns(line) ? line.minor : 0);
    return weights;
  }

  PointsRules rules_;
};

}  // namespace shuke::clientele::test
