/// \file
/// One basket being priced: its goods, which pieces get a limited rule's price, and the groups that come of it.
#pragma once

#include "policy/ready_prices.hpp"

namespace shuke::policy {

/// Fills an answer, step by step; each step needs those before it.
///
///     gather → rate → choose → group → place
class Pricing {
 public:
  Pricing(const Prices::Ready& prices, const Basket& basket, BasketPrice& answer)
      : prices_(prices),
        basket_(basket),
        answer_(answer),
        room_(answer.room),
        rules_(prices.ready.size()),
        to_minor_(prices.to_minor[static_cast<std::size_t>(basket.currency.digits())]),
        to_unit_(prices.to_unit[static_cast<std::size_t>(basket.currency.digits())]) {}

  /// Groups and portions with their amounts. Error: overflow.
  Result<void> run();
  /// What each rule says of the groups, after `run` of the same basket.
  void explain();

 private:
  using Goods = PriceRoom::Goods;
  using Choice = PriceRoom::Choice;

  Result<void> gather();
  bool are_same(std::uint32_t one, std::uint32_t other) const;
  void find_goods_one_by_one();
  void find_goods_in_order();
  void add_goods(std::uint32_t line);
  void put_in_order();
  void rate();
  void rate(Goods& goods);
  Result<void> choose();
  Result<void> group();
  Result<void> place();

  const BasketLine& line_of(const Goods& goods) const { return basket_.lines[goods.first_line]; }
  PriceRoom::Rate& rate_of(const Goods& goods, std::size_t rule) const { return room_.rates[goods.rates + rule]; }
  Money money(std::int64_t minor) const { return Money::of(minor, basket_.currency); }

  /// Amounts are plain numbers, because some hundred of them are asked for in a microsecond. One that does not fit is
  /// noted, and told by `fits` before anything is made of it.
  std::int64_t noted(std::optional<std::int64_t> amount);
  Result<void> fits() const;
  std::int64_t sum(std::int64_t one, std::int64_t other);
  std::int64_t asked(const Goods& goods, std::int64_t quantity);
  std::int64_t by_rule(const Goods& goods, std::size_t rule, std::int64_t quantity);
  Choice cheapest(const Goods& goods, std::int64_t quantity);

  std::int64_t could_be_limited(const Goods& goods) const;
  std::int64_t cost_with(const Goods& goods, std::int64_t limited);
  Result<void> weigh(std::size_t most);
  void take(std::size_t most);

  void add_group(const Goods& goods, Quantity quantity, Choice choice);
  PriceVerdict verdict_of(const Goods& goods, const PricedGroup& group, std::uint32_t rule);
  PriceVerdict compare(const Goods& goods, const PricedGroup& group, std::uint32_t rule);
  Result<void> spread_measured(const Goods& goods);
  void add_portions(std::uint32_t line);
  void add_pieces(std::uint32_t line, std::uint32_t group, std::int64_t first, std::int64_t pieces);
  Quantity quantity_of(std::uint32_t line, std::int64_t thousandths) const;

  const Prices::Ready& prices_;
  const Basket& basket_;
  BasketPrice& answer_;
  PriceRoom& room_;
  std::size_t rules_;
  const Rounding& to_minor_;  ///< what is asked
  const Rounding& to_unit_;   ///< what rules make of it
  bool fits_ = true;
};

}  // namespace shuke::policy
