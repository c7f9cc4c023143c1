/// \file
/// What always holds of prices, tried on made-up baskets: they add up, nobody pays more for a rule, order does not
/// matter, and no other choice of birthday pieces is cheaper (MEM-7).
#include "policy/prices_cases.hpp"

#include <gtest/gtest.h>

#include <bit>
#include <map>
#include <random>

namespace shuke {
namespace {

using test::must;

constexpr int baskets = 2000;

/// Baskets small enough to try every choice, with few prices, so that goods are alike and savings tie.
class Shop {
 public:
  explicit Shop(std::uint64_t seed) : random_(seed) {}

  std::int64_t below(std::int64_t end) {
    return static_cast<std::int64_t>(random_() % static_cast<std::uint64_t>(end));
  }

  PriceRules rules() {
    constexpr std::string_view kinds[] = {"fashion",
                                          "fashion round=10",
                                          "fashion round=100",
                                          "fashion drop=10",
                                          "fashion pieces=1 round=10 drop=10",
                                          "fashion pieces=3 member.gold.coat=1500",
                                          "fashion member.gold=2000 member.reduced_too",
                                          "fashion member..coat=1995 drop=100",
                                          "fashion member.categories=coat"};
    return test::price_rules(kinds[below(std::size(kinds))]);
  }

  BasketLine line() {
    constexpr std::string_view goods[] = {"A:coat", "B:coat", "C:skirt", "D:skirt"};
    constexpr std::int64_t prices[] = {1100, 10'500, 99'000, 99'700, 99'750, 1'990'000, 3'989'900, 3'990'000};
    BasketLine line;
    std::tie(line.sku, line.category) = test::cut(goods[below(std::size(goods))], ":");
    line.unit_price = UnitPrice::of(prices[below(std::size(prices))]);
    line.quantity = must(Quantity::of((1 + below(3)) * 1000));
    line.full_price = below(8) != 0;
    line.gift = below(12) == 0;
    if (below(5) == 0) promote(line);
    return line;
  }

  std::vector<BasketLine> lines(std::int64_t most) {
    std::vector<BasketLine> all;
    for (std::int64_t left = 1 + below(most); left > 0; --left) all.push_back(line());
    return all;
  }

  Basket basket(std::span<const BasketLine> lines) {
    Basket basket;
    basket.day = test::day("2026-11-21");
    basket.lines = lines;
    basket.card = below(4) == 0 ? "gold" : "regular";
    basket.birthday = below(5) != 0;
    basket.birthday_pieces_used = below(3);
    return basket;
  }

  std::mt19937_64& random() { return random_; }

 private:
  /// A promotion from a third off to a fen off.
  void promote(BasketLine& line) {
    line.source = PriceSource::promotion;
    line.list_price = line.unit_price;
    const std::int64_t price = line.unit_price.number();
    line.unit_price = UnitPrice::of(price - (below(2) == 0 ? price * below(34) / 100 : 100));
  }

  std::mt19937_64 random_;
};

/// The rules' and the basket's arithmetic once more, in the plainest way.
class Naive {
 public:
  Naive(const PriceRules& rules, const Basket& basket) : rules_(rules), basket_(basket) {
    for (const BasketLine& line : basket.lines)
      for (std::int64_t piece = 0; piece < line.quantity.number() / 1000; ++piece) pieces_.push_back(&line);
  }

  std::size_t pieces() const { return pieces_.size(); }

  /// Whether all pieces of a set may have the birthday's price.
  bool lawful(unsigned set) const {
    const std::int64_t left = std::max<std::int64_t>(0, *birthday().pieces - basket_.birthday_pieces_used);
    if (set == 0) return true;
    if (!basket_.birthday || std::popcount(set) > left) return false;
    for (std::size_t at = 0; at < pieces_.size(); ++at)
      if ((set >> at & 1U) != 0 && !holds(birthday(), *pieces_[at])) return false;
    return true;
  }

  /// What all pieces cost when those of a set have the birthday's price and the others their best other one.
  std::int64_t cost(unsigned set) const {
    std::map<Key, std::pair<std::int64_t, std::int64_t>> groups;
    for (std::size_t at = 0; at < pieces_.size(); ++at) {
      auto& group = groups[key(*pieces_[at])];
      ((set >> at & 1U) != 0 ? group.first : group.second) += 1;
    }
    std::int64_t sum = 0;
    for (const auto& [key, group] : groups) {
      const BasketLine& line = line_of(key);
      if (group.first > 0) sum += price(list(line), group.first, birthday().off_basis_points, rules_.round_to);
      if (group.second > 0) sum += best_other(line, group.second);
    }
    return sum;
  }

  std::int64_t asked(const BasketLine& line, std::int64_t pieces) const {
    return line.gift ? 0 : price(line.unit_price.number(), pieces, 0, 1);
  }

 private:
  using Key = std::tuple<std::string_view, std::int64_t, std::int64_t, bool, bool, bool>;
  static std::int64_t list(const BasketLine& line) { return line.list_price.value_or(line.unit_price).number(); }
  static Key key(const BasketLine& line) {
    return {line.sku, line.unit_price.number(), list(line), line.full_price, line.gift, line.list_price.has_value()};
  }
  const BasketLine& line_of(const Key& wanted) const {
    for (const BasketLine& line : basket_.lines)
      if (key(line) == wanted) return line;
    throw std::runtime_error("no such goods");
  }
  const PriceRule& member() const { return rules_.rules[0]; }
  const PriceRule& birthday() const { return rules_.rules[1]; }

  static bool holds(const PriceRule& rule, const BasketLine& line) {
    if (line.gift || (!line.full_price && !rule.reduced_too)) return false;
    return rule.categories.empty() || rule.categories[0].category.text() == line.category;
  }
  std::int64_t off(const BasketLine& line) const {
    for (const PriceException& one : member().unless)
      if ((!one.card || one.card.text() == basket_.card) && (!one.category || one.category.text() == line.category))
        return one.off_basis_points;
    return member().off_basis_points;
  }
  /// Half up, of ten-thousandths of a yuan times basis points: a fen is 1 000 000 of them.
  static std::int64_t price(std::int64_t each, std::int64_t pieces, std::int64_t off, std::int64_t unit) {
    const std::int64_t step = 1'000'000 * unit;
    return (2 * each * pieces * (10'000 - off) + step) / (2 * step) * unit;
  }
  std::int64_t best_other(const BasketLine& line, std::int64_t pieces) const {
    const std::int64_t plain = asked(line, pieces);
    if (!holds(member(), line)) return plain;
    return std::min(plain, price(list(line), pieces, off(line), rules_.round_to));
  }

  const PriceRules& rules_;
  const Basket& basket_;
  std::vector<const BasketLine*> pieces_;
};

TEST(PricesAlways, add_up_to_the_last_fen) {
  Shop shop(6384);
  BasketPrice answer;
  for (int round = 0; round < baskets; ++round) {
    const PriceRules rules = shop.rules();
    auto lines = shop.lines(6);
    if (round % 3 == 0) lines[0].quantity = must(Quantity::of(1 + shop.below(4000)));
    Basket basket = shop.basket(lines);
    must(Prices(rules).price(basket, answer));
    basket.discount = Money::of(shop.below(std::min<std::int64_t>(answer.price.minor() + 1, 5000)), Currency());
    must(Prices(rules).price(basket, answer));
    std::int64_t price = 0, discount = 0, dropped = 0, amount = 0;
    for (std::size_t at = 0; at < lines.size(); ++at) {
      const PricedLine& line = answer.lines[at];
      std::int64_t quantity = 0, portions = 0;
      for (std::uint32_t one = line.first_portion; one < line.first_portion + line.portions; ++one) {
        ASSERT_EQ(answer.portions[one].line, at);
        quantity += answer.portions[one].quantity.number();
        portions += answer.portions[one].amount.minor();
      }
      ASSERT_EQ(quantity, lines[at].quantity.number()) << "every piece has one price";
      ASSERT_EQ(line.price.minor(), portions);
      ASSERT_EQ(line.price.minor(), line.amount.minor() + line.discount.minor() + line.dropped.minor());
      ASSERT_GE(line.amount.minor(), 0);
      ASSERT_GE(line.discount.minor(), 0);
      ASSERT_GE(line.dropped.minor(), 0);
      price += line.price.minor();
      discount += line.discount.minor();
      dropped += line.dropped.minor();
      amount += line.amount.minor();
    }
    ASSERT_EQ(price, answer.price.minor());
    ASSERT_EQ(discount, basket.discount->minor());
    ASSERT_EQ(dropped, answer.dropped.minor());
    ASSERT_EQ(amount, answer.total.minor());
    ASSERT_EQ(answer.total.minor() % rules.drop_below.value_or(1), 0);
    ASSERT_LT(dropped, rules.drop_below.value_or(1));
  }
}

TEST(PricesAlways, no_piece_costs_more_than_is_asked_for_it) {
  Shop shop(399);
  BasketPrice answer;
  for (int round = 0; round < baskets; ++round) {
    PriceRules rules = shop.rules();
    rules.round_to = 1;
    const auto lines = shop.lines(6);
    must(Prices(rules).price(shop.basket(lines), answer));
    for (const PricedPortion& portion : answer.portions) {
      const BasketLine& line = lines[portion.line];
      const std::int64_t dearest = (portion.amount.minor() + portion.pieces - 1) / portion.pieces;
      ASSERT_LE(dearest, line.gift ? 0 : (line.unit_price.number() + 99) / 100) << line.sku;
    }
    for (const PricedGroup& group : answer.groups) ASSERT_LE(group.amount.minor(), group.asked.minor());
  }
}

TEST(PricesAlways, goods_never_cost_more_than_is_asked_however_coarse_the_rounding) {
  Shop shop(100);
  BasketPrice answer;
  for (int round = 0; round < baskets; ++round) {
    const PriceRules rules = shop.rules();
    const auto lines = shop.lines(6);
    const Basket basket = shop.basket(lines);
    must(Prices(rules).price(basket, answer));
    std::map<std::uint32_t, std::pair<std::int64_t, std::int64_t>> goods;  // pieces and cost
    for (const PricedGroup& group : answer.groups) {
      goods[group.goods].first += group.pieces;
      goods[group.goods].second += group.amount.minor();
    }
    for (const auto& [line, sums] : goods)
      ASSERT_LE(sums.second, Naive(rules, basket).asked(lines[line], sums.first)) << lines[line].sku;
  }
}

TEST(PricesAlways, are_the_same_in_sum_in_whatever_order_lines_stand) {
  Shop shop(147);
  BasketPrice answer;
  for (int round = 0; round < baskets; ++round) {
    const PriceRules rules = shop.rules();
    auto lines = shop.lines(7);
    const Basket basket = shop.basket(lines);
    must(Prices(rules).price(basket, answer));
    const Money total = answer.total;
    const std::int64_t pieces = answer.birthday_pieces;
    std::shuffle(lines.begin(), lines.end(), shop.random());
    must(Prices(rules).price(basket, answer));
    ASSERT_EQ(answer.total, total);
    ASSERT_EQ(answer.birthday_pieces, pieces);
  }
}

TEST(PricesAlways, another_piece_never_makes_the_whole_cost_less) {
  Shop shop(2101);
  BasketPrice answer;
  for (int round = 0; round < baskets; ++round) {
    const PriceRules rules = shop.rules();
    auto lines = shop.lines(5);
    Basket basket = shop.basket(lines);
    must(Prices(rules).price(basket, answer));
    const std::int64_t total = answer.total.minor();
    if (round % 2 == 0) {
      lines.push_back(shop.line());
    } else {
      BasketLine& line = lines[static_cast<std::size_t>(shop.below(static_cast<std::int64_t>(lines.size())))];
      line.quantity = must(Quantity::of(line.quantity.number() + 1000));
    }
    basket.lines = lines;
    must(Prices(rules).price(basket, answer));
    ASSERT_GE(answer.total.minor(), total);
  }
}

/// Pieces with the birthday's price, by goods in the receipt's order.
std::vector<std::int64_t> limited_by_goods(const BasketPrice& answer) {
  std::vector<std::int64_t> counts;
  std::optional<std::uint32_t> goods;
  for (const PricedGroup& group : answer.groups) {
    if (goods != group.goods) counts.push_back(0);
    goods = group.goods;
    if (group.rule == 1U) counts.back() += group.pieces;
  }
  return counts;
}

TEST(PricesAlways, no_other_choice_of_birthday_pieces_is_cheaper_or_needs_fewer) {
  Shop shop(20);
  BasketPrice answer;
  for (int round = 0; round < baskets; ++round) {
    const PriceRules rules = shop.rules();
    const auto lines = shop.lines(4);
    const Basket basket = shop.basket(lines);
    const Naive naive(rules, basket);
    if (naive.pieces() > 9) continue;
    must(Prices(rules).price(basket, answer));
    auto best = std::pair(naive.cost(0), 0);
    for (unsigned set = 1; set < 1U << naive.pieces(); ++set)
      if (naive.lawful(set)) best = std::min(best, std::pair(naive.cost(set), std::popcount(set)));
    ASSERT_EQ(answer.price.minor(), best.first);
    ASSERT_EQ(answer.birthday_pieces, best.second);
  }
}

TEST(PricesAlways, of_equal_choices_goods_that_stand_first_get_the_birthday_price) {
  Shop shop(7);
  BasketPrice answer;
  for (int round = 0; round < baskets; ++round) {
    const PriceRules rules = shop.rules();
    auto lines = shop.lines(4);
    for (BasketLine& line : lines) line.quantity = must(Quantity::of(1000));
    std::map<std::string_view, int> seen;
    for (BasketLine& line : lines) seen[line.sku] += 1;
    if (seen.size() < lines.size()) continue;  // one piece of each goods: the choice is a set of lines
    const Basket basket = shop.basket(lines);
    const Naive naive(rules, basket);
    must(Prices(rules).price(basket, answer));
    const auto chosen = limited_by_goods(answer);
    for (unsigned set = 0; set < 1U << lines.size(); ++set) {
      if (!naive.lawful(set) || naive.cost(set) != answer.price.minor()) continue;
      if (std::popcount(set) != answer.birthday_pieces) continue;
      std::vector<std::int64_t> other;
      for (std::size_t at = 0; at < lines.size(); ++at) other.push_back(set >> at & 1U);
      ASSERT_GE(chosen, other);
    }
  }
}

}  // namespace
}  // namespace shuke
