/// \file
#include "clientele/filing.hpp"

#include <algorithm>

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;

Result<std::pair<Quantity, Money>> kept_of(Quantity bought, Quantity returned, Money paid) {
  SHUKE_ASSIGN(left, Quantity::of(bought.number() - std::min(bought.number(), returned.number())));
  SHUKE_ASSIGN(amount, share(paid, bought, returned, left));
  return std::pair(left, amount);
}

Kept nothing_kept(Currency currency) {
  Kept kept;
  kept.net = Money::of(0, currency);
  return kept;
}

Result<void> add(Kept& kept, const Word& category, Day day, const std::pair<Quantity, Money>& line) {
  if (line.first.number() == 0) return {};
  SHUKE_ASSIGN(net, kept.net.plus(line.second));
  kept.net = net;
  kept.days.insert(day);
  const auto known = std::find_if(kept.sums.begin(), kept.sums.end(),
                                  [&](const CategorySum& one) { return one.category == category; });
  if (known == kept.sums.end()) {
    kept.sums.push_back({category, line.second, day});
    return {};
  }
  SHUKE_ASSIGN(sum, known->net.plus(line.second));
  known->net = sum;
  known->latest = std::max(known->latest, day);
  return {};
}

Result<Judgement> judge(const FilingRules& rules, std::span<const Label> categories, const Kept& kept,
                        std::span<const Day> purchase_days, Day day) {
  Judgement judgement;
  SHUKE_ASSIGN(level, spending_level(rules, kept.net));
  judgement.spending = level->word;
  SHUKE_ASSIGN(main, main_category(rules, kept.sums, categories));
  judgement.main = std::move(main);
  ActivityFacts facts;
  facts.day = day;
  facts.purchase_days = purchase_days;
  facts.net = Money::of(0, kept.net.currency());
  SHUKE_ASSIGN(activity, activity_of(rules, facts));
  judgement.rhythm_days = activity.rhythm.days;
  judgement.days_since_last = activity.days_since_last;
  if (activity.step != nullptr) judgement.cycle = activity.step->word;
  return judgement;
}

bool is_active(const FilingRules& rules, std::int64_t purchases, std::int64_t net,
               const std::optional<std::int64_t>& worth_much_from) {
  return purchases >= rules.active_purchases && net > 0 && worth_much_from && net >= *worth_much_from;
}

Result<std::optional<storage::FilingDay>> comparison_by(Connection& connection, ShopId shop, Day day) {
  static const Query query(
      "SELECT day FROM filing_day WHERE shop_id = :shop AND day <= :day AND finished = 1 ORDER BY day DESC LIMIT 1");
  std::int64_t latest = 0;
  {
    Rows rows(connection, query, shop.number(), std::int64_t{day.number()});
    if (!rows.next()) return std::optional<storage::FilingDay>();
    latest = rows.integer(0);
  }
  const std::int64_t key[] = {shop.number(), latest};
  storage::FilingDay judged;
  SHUKE_TRY(storage::filing_day_table().load(connection, key, &judged, {}));
  return std::optional(std::move(judged));
}

}  // namespace shuke::clientele
