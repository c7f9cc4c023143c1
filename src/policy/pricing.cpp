/// \file
#include "policy/pricing.hpp"

#include "policy/spread.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace shuke::policy {

namespace {

__extension__ using Wide = __int128;

constexpr std::int64_t whole_price = 10'000;  // basis points
constexpr std::int64_t thousandths_of_a_piece = 1000;
constexpr std::size_t few_lines = 32;
constexpr int decimals = UnitPrice::digits + Quantity::digits + 4;  // of price × quantity × basis points

/// A number of steps, rounded half up, in minor units. `exact` and `step` are above zero or `exact` is zero.
template <class Number>
Number in_steps(Number exact, Number step, Number unit) {
  const Number whole = exact / step, rest = exact - whole * step;
  return (whole + (rest >= step - rest ? 1 : 0)) * unit;
}

/// The same in so many bits as any lawful price and quantity may need.
std::optional<std::int64_t> rounded_wide(UnitPrice price, std::int64_t quantity, std::int64_t off, std::int64_t step,
                                         std::int64_t unit) {
  Wide exact;
  if (__builtin_mul_overflow(Wide{price.number()} * quantity, Wide{whole_price - off}, &exact)) return std::nullopt;
  const Wide minor = in_steps<Wide>(exact, Wide{step} * unit, unit);
  if (minor > std::numeric_limits<std::int64_t>::max()) return std::nullopt;
  return static_cast<std::int64_t>(minor);
}

/// What is left of price × quantity after so many basis points, rounded half up once to a multiple of `unit` minor
/// units; none when it does not fit. What is bought in shops fits into 64 bits, which are divided several times as fast
/// as 128.
std::optional<std::int64_t> rounded(UnitPrice price, std::int64_t quantity, std::int64_t off, std::int64_t unit,
                                    Currency currency) {
  const std::int64_t step = power_of_ten(decimals - currency.digits());
  std::int64_t exact, wide_step;
  if (__builtin_mul_overflow(price.number(), quantity, &exact) ||
      __builtin_mul_overflow(exact, whole_price - off, &exact) || __builtin_mul_overflow(step, unit, &wide_step))
    return rounded_wide(price, quantity, off, step, unit);
  return in_steps(exact, wide_step, unit);
}

/// What makes lines the same goods, beside that they are whole pieces, for rules count those only.
auto key_of(const BasketLine& line) {
  return std::tuple(line.sku, line.unit, line.unit_price, line.list_price, line.source, line.full_price, line.gift,
                    line.service, line.category);
}

/// What the pieces from `first` on cost, of an amount that goes over `of` pieces: all have the same claim, so the first
/// ones get what is left over.
std::int64_t part_of(std::int64_t amount, std::int64_t of, std::int64_t first, std::int64_t pieces) {
  return amount / of * pieces + std::clamp(amount % of - first, std::int64_t{0}, pieces);
}

}  // namespace

Result<void> Pricing::run() {
  SHUKE_TRY(gather());
  rate();
  SHUKE_TRY(choose());
  SHUKE_TRY(group());
  return place();
}

/// Finds the goods of all lines (MEM-7: lines of one receipt with equal article and unit price are one).
Result<void> Pricing::gather() {
  room_.whole.clear();
  for (const BasketLine& line : basket_.lines) room_.whole.push_back(prices_.pieces_of(line));
  room_.goods.clear();
  room_.goods_of.resize(basket_.lines.size());
  if (basket_.lines.size() <= few_lines) find_goods_one_by_one();
  else find_goods_in_order();
  for (std::uint32_t line = 0; line < basket_.lines.size(); ++line) {
    Goods& goods = room_.goods[room_.goods_of[line]];
    SHUKE_ASSIGN(quantity, checked_add(goods.quantity, basket_.lines[line].quantity.number()));
    goods.quantity = quantity;
    goods.pieces += room_.whole[line];
    ++goods.last;
  }
  put_in_order();
  return {};
}

bool Pricing::are_same(std::uint32_t one, std::uint32_t other) const {
  return (room_.whole[one] > 0) == (room_.whole[other] > 0) &&
         key_of(basket_.lines[one]) == key_of(basket_.lines[other]);
}

/// Compares each line with the goods before it: of few lines that is done sooner than they are sorted. Most differ in
/// their price, which is compared sooner than a text.
void Pricing::find_goods_one_by_one() {
  const BasketLine* lines = basket_.lines.data();
  for (std::uint32_t line = 0; line < basket_.lines.size(); ++line) {
    const auto is_another = [&](std::uint32_t first) {
      return lines[first].unit_price != lines[line].unit_price || !are_same(first, line);
    };
    std::uint32_t at = 0;
    while (at < room_.goods.size() && is_another(room_.goods[at].first_line)) ++at;
    if (at == room_.goods.size()) room_.goods.push_back({.first_line = line});
    room_.goods_of[line] = at;
  }
}

void Pricing::find_goods_in_order() {
  const auto key = [this](std::uint32_t line) {
    return std::tuple_cat(key_of(basket_.lines[line]), std::tuple(room_.whole[line] > 0));
  };
  room_.order.resize(basket_.lines.size());
  std::iota(room_.order.begin(), room_.order.end(), 0U);
  std::sort(room_.order.begin(), room_.order.end(), [&](std::uint32_t a, std::uint32_t b) {
    const auto order = key(a) <=> key(b);
    return order != 0 ? order < 0 : a < b;
  });
  std::uint32_t first = 0;
  for (std::uint32_t at = 0; at < room_.order.size(); ++at) {
    if (at > 0 && !are_same(room_.order[at - 1], room_.order[at])) first = at;
    room_.goods_of[room_.order[at]] = room_.order[first];  // the first line of its goods stands for them
  }
  for (std::uint32_t line = 0; line < room_.goods_of.size(); ++line) {
    const std::uint32_t of = room_.goods_of[line];
    if (of == line) room_.goods.push_back({.first_line = line});
    room_.goods_of[line] = of == line ? static_cast<std::uint32_t>(room_.goods.size() - 1) : room_.goods_of[of];
  }
}

/// Lays the lines of each goods side by side; `last` counts them until then.
void Pricing::put_in_order() {
  std::uint32_t first = 0;
  for (Goods& goods : room_.goods) {
    const std::uint32_t count = goods.last;
    goods.first = goods.last = first;
    first += count;
  }
  room_.order.resize(basket_.lines.size());
  for (std::uint32_t line = 0; line < basket_.lines.size(); ++line)
    room_.order[room_.goods[room_.goods_of[line]].last++] = line;
}

/// Asks every rule about the receipt once, and about each of the goods.
void Pricing::rate() {
  room_.receipt.clear();
  for (const ReadyPriceRule& rule : prices_.ready) room_.receipt.push_back(prices_.of_receipt(rule, basket_));
  room_.rates.clear();
  for (const Goods& goods : room_.goods) {
    const BasketLine& line = line_of(goods);
    const bool excluded = prices_.is_excluded(line.category);
    for (std::size_t rule = 0; rule < rules_; ++rule) {
      PriceReason why = room_.receipt[rule];
      if (why == PriceReason::given) why = prices_.of_goods(prices_.ready[rule], line, excluded, goods.pieces > 0);
      const bool holds = why == PriceReason::given;
      room_.rates.push_back({why, holds ? prices_.ready[rule].off(basket_.card, line.category) : 0});
    }
  }
}

PriceRoom::Rate& Pricing::rate_of(const Goods& goods, std::size_t rule) const {
  return room_.rates[static_cast<std::size_t>(&goods - room_.goods.data()) * rules_ + rule];
}

std::int64_t Pricing::noted(std::optional<std::int64_t> amount) {
  if (!amount) fits_ = false;
  return amount.value_or(0);
}

Result<void> Pricing::fits() const {
  if (!fits_) return error(Code::overflow, "value.overflow");
  return {};
}

/// What is asked for so many thousandths, without any rule. That of all is asked for several times, and kept.
std::int64_t Pricing::asked(Goods& goods, std::int64_t quantity) {
  const BasketLine& line = line_of(goods);
  if (line.gift || quantity == 0) return 0;
  const bool all = quantity == goods.quantity;
  if (all && goods.asked >= 0) return goods.asked;
  const std::int64_t amount = noted(rounded(line.unit_price, quantity, 0, 1, basket_.currency));
  if (all) goods.asked = amount;
  return amount;
}

/// What so many thousandths cost by a rule whose conditions hold. That of all is kept, too.
std::int64_t Pricing::by_rule(const Goods& goods, std::size_t rule, std::int64_t quantity) {
  if (quantity == 0) return 0;
  PriceRoom::Rate& rate = rate_of(goods, rule);
  const bool all = quantity == goods.quantity;
  if (all && rate.all >= 0) return rate.all;
  const BasketLine& line = line_of(goods);
  const std::int64_t amount = noted(
      rounded(line.list_price.value_or(line.unit_price), quantity, rate.off, prices_.rules.round_to, basket_.currency));
  if (all) rate.all = amount;
  return amount;
}

Pricing::Choice Pricing::cheapest(Goods& goods, std::int64_t quantity) {
  Choice best{std::nullopt, asked(goods, quantity)};
  for (std::uint32_t rule = 0; rule < rules_; ++rule) {
    if (rule == prices_.limited || rate_of(goods, rule).why != PriceReason::given) continue;
    const std::int64_t price = by_rule(goods, rule, quantity);
    if (price < best.amount) best = {rule, price};
  }
  return best;
}

// ---- Which pieces get a limited price -------------------------------------------------------------------------------

/// Pieces that the limited rule's conditions hold for.
std::int64_t Pricing::could_be_limited(const Goods& goods) const {
  return rate_of(goods, *prices_.limited).why == PriceReason::given ? goods.pieces : 0;
}

/// Divides what is left of the limited pieces among the goods so that the whole costs least; with the fewest pieces, if
/// there are several ways, and then with those that stand first on the receipt (MEM-7).
Result<void> Pricing::choose() {
  answer_.birthday_pieces = answer_.birthday_pieces_left = 0;
  if (!prices_.limited || room_.receipt[*prices_.limited] != PriceReason::given) return {};
  const std::int64_t limit = *prices_.rules.rules[*prices_.limited].pieces;
  const std::int64_t left = std::max(limit - std::min(limit, basket_.birthday_pieces_used), std::int64_t{0});
  std::int64_t most = 0;
  for (const Goods& goods : room_.goods) most = std::min(left, most + std::min(left, could_be_limited(goods)));
  SHUKE_TRY(weigh(static_cast<std::size_t>(most)));
  take(static_cast<std::size_t>(most));
  answer_.birthday_pieces_left = left - answer_.birthday_pieces;
  return {};
}

/// Of amounts that are no less than zero.
std::int64_t Pricing::sum(std::int64_t one, std::int64_t other) {
  std::int64_t both = 0;
  return noted(__builtin_add_overflow(one, other, &both) ? std::nullopt : std::optional(both));
}

/// Fills `best`, from the last goods to the first: the least that those from here on cost with so many limited pieces.
Result<void> Pricing::weigh(std::size_t most) {
  const std::size_t wide = most + 1;
  room_.costs.assign(room_.goods.size() * wide, 0);
  room_.best.assign((room_.goods.size() + 1) * wide, {});
  for (std::size_t at = room_.goods.size(); at-- > 0;) {
    Goods& goods = room_.goods[at];
    const auto pieces = std::min(most, static_cast<std::size_t>(could_be_limited(goods)));
    for (std::size_t limited = 0; limited <= pieces; ++limited) {
      const std::int64_t quantity = static_cast<std::int64_t>(limited) * thousandths_of_a_piece;
      const std::int64_t rest = cheapest(goods, goods.quantity - quantity).amount;
      const std::int64_t cost = sum(rest, by_rule(goods, *prices_.limited, quantity));
      room_.costs[at * wide + limited] = cost;
      for (std::size_t left = limited; left <= most; ++left) {
        const PriceRoom::Best& after = room_.best[(at + 1) * wide + left - limited];
        const PriceRoom::Best one{sum(cost, after.cost), after.pieces + static_cast<std::int64_t>(limited)};
        PriceRoom::Best& best = room_.best[at * wide + left];
        if (limited == 0 || one < best) best = one;
      }
    }
  }
  return fits();
}

/// Walks the best way from the first goods to the last; of ways that are equal, the one with most pieces here.
void Pricing::take(std::size_t most) {
  const std::size_t wide = most + 1;
  std::size_t left = most;
  for (std::size_t at = 0; at < room_.goods.size(); ++at) {
    const auto leads_to_best = [&](std::size_t limited) {
      const PriceRoom::Best& after = room_.best[(at + 1) * wide + left - limited];
      return room_.best[at * wide + left] == PriceRoom::Best{room_.costs[at * wide + limited] + after.cost,
                                                             after.pieces + static_cast<std::int64_t>(limited)};
    };
    std::size_t limited = std::min(left, static_cast<std::size_t>(could_be_limited(room_.goods[at])));
    while (!leads_to_best(limited)) --limited;
    room_.goods[at].limited = static_cast<std::int64_t>(limited);
    answer_.birthday_pieces += room_.goods[at].limited;
    left -= limited;
  }
}

// ---- What came of it ------------------------------------------------------------------------------------------------

Result<void> Pricing::group() {
  answer_.groups.clear();
  answer_.verdicts.clear();
  for (Goods& goods : room_.goods) {
    goods.group = static_cast<std::uint32_t>(answer_.groups.size());
    const std::int64_t limited = goods.limited * thousandths_of_a_piece;
    if (limited > 0) {
      SHUKE_TRY(add_group(goods, limited, {prices_.limited, by_rule(goods, *prices_.limited, limited)}));
    }
    if (goods.quantity == limited) continue;
    const Choice rest = cheapest(goods, goods.quantity - limited);
    SHUKE_TRY(add_group(goods, goods.quantity - limited, rest));
  }
  return fits();
}

Result<void> Pricing::add_group(Goods& goods, std::int64_t quantity, Choice choice) {
  SHUKE_ASSIGN(how_much, Quantity::of(quantity));
  answer_.groups.push_back({.goods = goods.first_line,
                            .rule = choice.rule,
                            .quantity = how_much,
                            .pieces = goods.pieces > 0 ? quantity / thousandths_of_a_piece : 0,
                            .asked = money(asked(goods, quantity)),
                            .amount = money(choice.amount),
                            .first_verdict = static_cast<std::uint32_t>(answer_.verdicts.size())});
  add_verdicts(goods, answer_.groups.back());
  return {};
}

void Pricing::add_verdicts(const Goods& goods, const PricedGroup& group) {
  for (std::uint32_t rule = 0; rule < rules_; ++rule) {
    const PriceReason why = rate_of(goods, rule).why;
    if (why != PriceReason::given) {
      answer_.verdicts.push_back({.rule = rule, .why = why});
      continue;
    }
    answer_.verdicts.push_back(compare(goods, group, rule));
  }
}

/// What a rule whose conditions hold would make of a group. Pieces that the limited rule was not given to are counted
/// beside those it was, for they would be rounded together.
PriceVerdict Pricing::compare(const Goods& goods, const PricedGroup& group, std::uint32_t rule) {
  const std::int64_t off = rate_of(goods, rule).off;
  if (group.rule == rule) return {rule, PriceReason::given, group.amount, off};
  const std::int64_t beside = rule == prices_.limited ? goods.limited * thousandths_of_a_piece : 0;
  const std::int64_t price = by_rule(goods, rule, beside + group.quantity.number()) - by_rule(goods, rule, beside);
  const bool limit_spoke = rule == prices_.limited && price < group.amount.minor();
  return {rule, limit_spoke ? PriceReason::limit_used_up : PriceReason::better_price, money(price), off};
}

/// Lays every group on its lines. Pieces get their part one by one, goods by measure by their quantity.
Result<void> Pricing::place() {
  room_.measured.resize(basket_.lines.size());
  for (const Goods& goods : room_.goods)
    if (goods.pieces == 0) SHUKE_TRY(spread_measured(goods));
  answer_.portions.clear();
  answer_.lines.clear();
  for (std::uint32_t line = 0; line < basket_.lines.size(); ++line) add_portions(line);
  return {};
}

Result<void> Pricing::spread_measured(const Goods& goods) {
  room_.shares.clear();
  for (std::uint32_t at = goods.first; at < goods.last; ++at) {
    const std::uint32_t line = room_.order[at];
    room_.shares.push_back({.weight = basket_.lines[line].quantity.number(), .place = line});
  }
  SHUKE_TRY(spread(answer_.groups[goods.group].amount.minor(), room_.shares));
  for (const PriceRoom::Share& share : room_.shares) room_.measured[share.place] = share.part;
  return {};
}

void Pricing::add_portions(std::uint32_t line) {
  Goods& goods = room_.goods[room_.goods_of[line]];
  const auto first = static_cast<std::uint32_t>(answer_.portions.size());
  if (goods.pieces == 0) {
    answer_.portions.push_back({line, goods.group, basket_.lines[line].quantity, 0, money(room_.measured[line])});
  } else {
    const std::int64_t pieces = room_.whole[line];
    const std::int64_t limited = std::clamp(goods.limited - goods.placed, std::int64_t{0}, pieces);
    if (limited > 0) add_pieces(line, goods.group, goods.placed, limited);
    const std::uint32_t rest = goods.group + (goods.limited > 0 ? 1 : 0);
    if (limited < pieces) add_pieces(line, rest, goods.placed + limited - goods.limited, pieces - limited);
    goods.placed += pieces;
  }
  answer_.lines.push_back(
      {.first_portion = first, .portions = static_cast<std::uint32_t>(answer_.portions.size()) - first});
}

void Pricing::add_pieces(std::uint32_t line, std::uint32_t group, std::int64_t first, std::int64_t pieces) {
  const PricedGroup& of = answer_.groups[group];
  answer_.portions.push_back({line, group, *Quantity::of(pieces * thousandths_of_a_piece), pieces,
                              money(part_of(of.amount.minor(), of.pieces, first, pieces))});
}

}  // namespace shuke::policy
