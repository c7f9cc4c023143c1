/// \file
/// What a customer still has at home (FIL-3).
#include "shuke/model/checked.hpp"
#include "shuke/policy/filing_rules.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

namespace shuke {

namespace {

__extension__ using Wide = __int128;

constexpr std::int64_t basis_points_of_all = 10'000;

/// A use: so many thousandths in so many days, both above zero. It is never rounded.
struct Use {
  Wide quantity = 0;
  Wide days = 0;
};

bool is_less(const Use& one, const Use& other) { return one.quantity * other.days < other.quantity * one.days; }

const UseUp* stated_use(const FilingRules& rules, const KeptGoods& goods) {
  const auto found = std::find_if(rules.use_up.begin(), rules.use_up.end(), [&](const UseUp& use) {
    return use.category == goods.category && use.unit == goods.unit;
  });
  return found == rules.use_up.end() ? nullptr : &*found;
}

bool is_used_up(const FilingRules& rules, const KeptGoods& goods) {
  const auto& learnt = rules.own_use_of;
  return stated_use(rules, goods) != nullptr ||
         std::find(learnt.begin(), learnt.end(), FiledCategory{goods.category}) != learnt.end();
}

using Purchases = std::span<const KeptGoods* const>;

auto article(const KeptGoods& goods) { return std::tie(goods.category, goods.sku, goods.unit); }

/// Those that count on the day and are used up, article by article, each in order of days.
std::vector<const KeptGoods*> counting(const FilingRules& rules, std::span<const KeptGoods> goods, Day day) {
  std::vector<const KeptGoods*> all;
  for (const KeptGoods& one : goods)
    if (one.day <= day && one.quantity.number() > 0 && is_used_up(rules, one)) all.push_back(&one);
  std::stable_sort(all.begin(), all.end(), [](const KeptGoods* one, const KeptGoods* other) {
    return std::tuple(article(*one), one->day) < std::tuple(article(*other), other->day);
  });
  return all;
}

// ---- How fast it is used ----

std::int64_t days_of(Purchases purchases) {
  std::int64_t days = 1;
  for (std::size_t i = 1; i < purchases.size(); ++i)
    if (purchases[i]->day != purchases[i - 1]->day) ++days;
  return days;
}

/// What was bought before the latest day was used in the days until then; of at least two days.
Use use_between(Purchases purchases) {
  const Day latest = purchases.back()->day;
  Use use;
  for (const KeptGoods* one : purchases)
    if (one->day != latest) use.quantity += one->quantity.number();
  use.days = latest.number() - purchases.front()->day.number();
  return use;
}

Use part_of(const UseUp& stated, std::int64_t basis_points) {
  return {static_cast<Wide>(stated.quantity.number()) * basis_points, Wide{stated.days} * basis_points_of_all};
}

/// A gap that a journey made, or a present for somebody else, shall not teach what nobody can drink.
Use within_bounds(const FilingRules& rules, const UseUp& stated, Use use) {
  if (const auto& least = rules.own_use_least_basis_points; least && is_less(use, part_of(stated, *least)))
    use = part_of(stated, *least);
  if (const auto& most = rules.own_use_most_basis_points; most && is_less(part_of(stated, *most), use))
    use = part_of(stated, *most);
  return use;
}

struct KnownUse {
  Use use;
  UseFrom from{};
};

/// How fast an article is used; absent when nothing tells it yet.
std::optional<KnownUse> use_of(const FilingRules& rules, Purchases purchases) {
  const UseUp* stated = stated_use(rules, *purchases.front());
  if (rules.own_use_from && days_of(purchases) >= *rules.own_use_from) {
    const Use own = use_between(purchases);
    return KnownUse{stated == nullptr ? own : within_bounds(rules, *stated, own), UseFrom::learnt};
  }
  if (stated == nullptr) return std::nullopt;
  return KnownUse{part_of(*stated, basis_points_of_all), UseFrom::stated};
}

/// In a day, rounded half up.
Quantity daily(const Use& use) {
  const Wide rounded = (2 * use.quantity + use.days) / (2 * use.days);
  return *Quantity::of(static_cast<std::int64_t>(std::min<Wide>(rounded, std::numeric_limits<std::int64_t>::max())));
}

// ---- How long it lasts ----

/// The end of the calendar is the end of every supply.
Day later_by(Day day, Wide days) {
  const Day last = *Day::of({Day::last_year, 12, 31});
  return days >= last.number() - day.number() ? last : *day.plus_days(static_cast<std::int64_t>(days));
}

void begin(Stock& stock, const KeptGoods& goods) {
  stock.since = goods.day;
  stock.bought = Quantity();
}

/// Adds goods to a supply that has not ended when they are bought. Error: overflow.
Result<void> add(Stock& stock, Quantity quantity, const Use& use) {
  SHUKE_ASSIGN(sum, checked_add(stock.bought.number(), quantity.number()));
  SHUKE_ASSIGN(bought, Quantity::of(sum));
  stock.bought = bought;
  stock.used_up = later_by(stock.since, sum * use.days / use.quantity);
  return {};
}

/// What is left after the days that passed, and for how many more it will do. Counted in parts of which a day uses as
/// many as the use has thousandths, so that nothing is rounded but the answer.
void use_until(Stock& stock, Day day, const Use& use) {
  const Wide parts = stock.bought.number() * use.days;
  const Wide used = (day.number() - stock.since.number()) * use.quantity;
  const Wide left = used < parts ? (parts - used) / use.days : 0;
  stock.left = *Quantity::of(static_cast<std::int64_t>(left));
  stock.days_left = std::max<std::int64_t>(stock.used_up.number() - day.number(), 0);
}

/// The supply of one article that counts on the day.
Result<Stock> supply_of(const FilingRules& rules, Purchases purchases, const KnownUse& known, Day day) {
  const KeptGoods& first = *purchases.front();
  Stock stock;
  stock.category = first.category;
  stock.sku = first.sku;
  stock.unit = first.unit;
  stock.rule = stated_use(rules, first);
  stock.use_from = known.from;
  stock.daily_use = daily(known.use);
  stock.purchases = days_of(purchases);
  begin(stock, first);
  stock.used_up = first.day;
  for (const KeptGoods* one : purchases) {
    if (one->day > stock.used_up) begin(stock, *one);
    SHUKE_TRY(add(stock, one->quantity, known.use));
  }
  use_until(stock, day, known.use);
  return stock;
}

}  // namespace

Result<std::vector<Stock>> stock_of(const FilingRules& rules, std::span<const KeptGoods> goods, Day day) {
  const std::vector<const KeptGoods*> all = counting(rules, goods, day);
  std::vector<Stock> stocks;
  for (auto from = all.begin(); from != all.end();) {
    const auto until =
        std::find_if(from, all.end(), [&](const KeptGoods* one) { return article(*one) != article(**from); });
    const Purchases purchases(from, until);
    if (const std::optional<KnownUse> known = use_of(rules, purchases)) {
      SHUKE_ASSIGN(stock, supply_of(rules, purchases, *known, day));
      stocks.push_back(std::move(stock));
    }
    from = until;
  }
  std::stable_sort(stocks.begin(), stocks.end(),
                   [](const Stock& one, const Stock& other) { return one.used_up < other.used_up; });
  return stocks;
}

}  // namespace shuke
