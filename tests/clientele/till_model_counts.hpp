/// \file
/// What counts towards cards, counted anew each time it is asked for (MEM-2, MEM-3, MEM-8, MEM-9).
#pragma once

#include "clientele/till_model.hpp"

#include <set>

namespace shuke::clientele::test {

class ModelCounts {
 protected:
  ModelCounts(const CardRules& rules, const ModelFacts& facts) : rules_(rules), facts_(facts) {}

  struct Held {
    Day day;
    Word card;
    bool frozen;
    int step;
    bool since_morning;  ///< time alone brought it about: what was held before was not held on that day any more
  };
  struct Count {
    Number value = 0;
    int sale = 0;  ///< the latest receipt that counts; 0: none
  };

  static Number threshold_of(const CardCondition& one) { return one.amount ? one.amount->minor() : *one.least; }
  DaySpan window(const CardCondition& one, Day on) const {
    if (one.days) return {days_after(on, 1 - *one.days), on};
    return model_window(*one.window, one.months.value_or(0), on, first_grant_);
  }
  bool is_goods(const ModelLine& line) const {
    const auto counts = [&](const CardGoods& goods) { return goods.category == line.told.category; };
    return std::any_of(rules_.goods.begin(), rules_.goods.end(), counts) && !line.told.gift && line.minor > 0;
  }
  Count count(const CardCondition& one, Day on, Day known) const {
    if (one.count == CardCount::held_card) return {months_held(one, on), 0};
    const DaySpan days = window(one, on);
    return one.count == CardCount::points ? count_points(days, known) : count_goods(one.count, days, known);
  }
  Count count_goods(CardCount what, const DaySpan& days, Day known) const {
    struct Sum {
      Number value = 0;
      std::pair<Day, int> latest{};
    };
    std::map<std::string, Sum> sums;  // of each brand, receipt or day, or of all
    for (const ModelSale* sale : facts_.bought) {
      if (sale->staff || std::max(sale->posted, sale->claimed) > known) continue;
      for (const ModelLine& line : sale->lines) {
        if (!days.contains(line.since) || !is_goods(line)) continue;
        Number kept = line.thousandths, minor = line.minor;
        for (const ModelReturn& back : line.returns)
          if (back.posted <= known && !(back.undone && *back.undone <= known))
            kept -= back.thousandths, minor -= back.minor;
        const Word brand = line.told.brand ? line.told.brand : rules_.default_brand;
        if (kept <= 0) continue;
        std::string of;
        Number value = minor;
        if (what == CardCount::brand_pieces) {
          if (!line.told.full_price || !line.told.unit.empty() || !brand || kept < 1000) continue;
          of = brand.text();
          value = kept / 1000;
        } else if (what == CardCount::receipt_amount) {
          if (!line.told.full_price) continue;
          of = std::to_string(line.with);
        } else if (what == CardCount::purchase_days) {
          of = line.since.text();
          value = 0;
        }
        Sum& sum = sums[of];
        sum.value += value;
        sum.latest = std::max(sum.latest, {line.since, line.with});
      }
    }
    Count most;
    std::pair<Day, int> latest{};
    for (const auto& [of, sum] : sums) {
      const Number value = what == CardCount::purchase_days ? static_cast<Number>(sums.size()) : sum.value;
      const bool is_more = value > most.value;
      const bool is_later = value == most.value && what != CardCount::brand_pieces && sum.latest > latest;
      if (!is_more && !is_later) continue;
      most = {value, sum.latest.second};
      latest = sum.latest;
    }
    return most;
  }
  Count count_points(const DaySpan& days, Day known) const {
    Count sum;
    std::pair<Day, int> latest{};
    for (const ModelMovement& one : facts_.moved) {
      if (one.posted > known || !days.contains(one.counts_on) || !is_members(one)) continue;
      sum.value += one.points;
      if (one.points > 0) latest = std::max(latest, {one.counts_on, one.root});
    }
    return {std::max<Number>(sum.value, 0), latest.second};
  }
  bool is_members(const ModelMovement& one) const {
    return first_grant_ && (one.counts_on >= *first_grant_ || earning_sales_.contains(one.root));
  }
  static bool gives_one_of(const Held& held, const CardCondition& one) {
    const auto is_it = [&](const HeldCard& card) { return card.card == held.card; };
    return !held.frozen && std::any_of(one.holding.begin(), one.holding.end(), is_it);
  }
  /// At some time of the day.
  Number months_held(const CardCondition& one, Day on) const {
    std::optional<Day> since;
    for (const Held& held : held_) {
      if (held.day > on) break;
      const bool gives = gives_one_of(held, one);
      if (gives && !since) since = held.day;
      if (!gives && (held.day < on || held.since_morning)) since.reset();
    }
    Number months = 0;
    while (since && months_after(*since, months + 1) <= on) ++months;
    return months;
  }
  /// At some time of the day.
  bool holding(const CardCondition& one, Day on) const {
    if (one.holding.empty()) return true;
    bool before = false, during = false;
    for (const Held& held : held_) {
      if (held.day < on) before = gives_one_of(held, one);
      if (held.day == on) during = during || gives_one_of(held, one);
    }
    return before || during;
  }

  const CardRules& rules_;
  const ModelFacts& facts_;
  std::optional<Day> first_grant_;
  std::set<int> earning_sales_;
  std::vector<Held> held_;
};

}  // namespace shuke::clientele::test
