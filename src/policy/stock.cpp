/// \file
/// What a customer still has at home (FIL-3).
#include "shuke/model/checked.hpp"
#include "shuke/policy/filing_rules.hpp"

#include <algorithm>
#include <tuple>

namespace shuke {

namespace {

const UseUp* use_of(const FilingRules& rules, const KeptGoods& goods) {
  const auto found = std::find_if(rules.use_up.begin(), rules.use_up.end(), [&](const UseUp& use) {
    return use.category == goods.category && use.unit == goods.unit;
  });
  return found == rules.use_up.end() ? nullptr : &*found;
}

auto article(const KeptGoods& goods) { return std::tie(goods.category, goods.sku, goods.unit); }

/// Those that count on the day and whose use is known, article by article, each in order of days.
std::vector<const KeptGoods*> counting(const FilingRules& rules, std::span<const KeptGoods> goods, Day day) {
  std::vector<const KeptGoods*> all;
  for (const KeptGoods& one : goods)
    if (one.day <= day && one.quantity.number() > 0 && use_of(rules, one) != nullptr) all.push_back(&one);
  std::stable_sort(all.begin(), all.end(), [](const KeptGoods* one, const KeptGoods* other) {
    return std::tuple(article(*one), one->day) < std::tuple(article(*other), other->day);
  });
  return all;
}

Stock begin_of(const KeptGoods& goods, const UseUp* use) {
  Stock stock;
  stock.category = goods.category;
  stock.sku = goods.sku;
  stock.unit = goods.unit;
  stock.since = goods.day;
  stock.rule = use;
  return stock;
}

/// The end of the calendar is the end of every supply.
Day later_by(Day day, std::int64_t days) {
  const Day last = *Day::of({Day::last_year, 12, 31});
  return days >= last.number() - day.number() ? last : *day.plus_days(days);
}

/// Adds goods to a supply that has not ended when they are bought. Error: overflow.
Result<void> add(Stock& stock, Quantity quantity) {
  SHUKE_ASSIGN(sum, checked_add(stock.bought.number(), quantity.number()));
  SHUKE_ASSIGN(bought, Quantity::of(sum));
  stock.bought = bought;
  SHUKE_ASSIGN(days, multiply_divide_floor(sum, stock.rule->days, stock.rule->quantity.number()));
  stock.used_up = later_by(stock.since, days);
  return {};
}

/// What is left after the days that passed, and for how many more it will do. Counted in parts of which a day uses as
/// many as the rule's quantity has thousandths, so that nothing is rounded but the answer.
void use_until(Stock& stock, Day day) {
  __extension__ using Wide = __int128;
  const Wide parts = static_cast<Wide>(stock.bought.number()) * stock.rule->days;
  const Wide used = static_cast<Wide>(day.number() - stock.since.number()) * stock.rule->quantity.number();
  const Wide left = used < parts ? (parts - used) / stock.rule->days : 0;
  stock.left = *Quantity::of(static_cast<std::int64_t>(left));
  stock.days_left = std::max<std::int64_t>(stock.used_up.number() - day.number(), 0);
}

}  // namespace

Result<std::vector<Stock>> stock_of(const FilingRules& rules, std::span<const KeptGoods> goods, Day day) {
  std::vector<Stock> stocks;
  const KeptGoods* before = nullptr;
  for (const KeptGoods* one : counting(rules, goods, day)) {
    const bool other_article = before == nullptr || article(*before) != article(*one);
    if (other_article) stocks.push_back(begin_of(*one, use_of(rules, *one)));
    else if (one->day > stocks.back().used_up) stocks.back() = begin_of(*one, stocks.back().rule);
    SHUKE_TRY(add(stocks.back(), one->quantity));
    before = one;
  }
  for (Stock& stock : stocks) use_until(stock, day);
  std::stable_sort(stocks.begin(), stocks.end(),
                   [](const Stock& one, const Stock& other) { return one.used_up < other.used_up; });
  return stocks;
}

}  // namespace shuke
