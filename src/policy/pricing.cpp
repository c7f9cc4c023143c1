/// \file
#include "policy/pricing.hpp"

#include "policy/spread.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace shuke::policy {

namespace {

constexpr std::int64_t thousandths_of_a_piece = 1000;
constexpr std::size_t few_lines = 32;

/// What makes lines the same goods, beside that they are whole pieces, for rules count those only.
auto key_of(const BasketLine& line) {
  return std::tuple(line.sku, line.unit, line.unit_price, line.list_price, line.source, line.full_price, line.gift,
                    line.service, line.category);
}

/// What the pieces from `first` on cost, of an amount that goes over `of` pieces: all have the same claim, so the first
/// ones get what is left over.
std::int64_t part_of(std::int64_t amount, std::int64_t of, std::int64_t first, std::int64_t pieces) {
  if (pieces == of) return amount;
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
    goods.quantity = sum(goods.quantity, basket_.lines[line].quantity.number());
    goods.pieces += room_.whole[line];
    ++goods.last;
  }
  put_in_order();
  return fits();
}

bool Pricing::are_same(std::uint32_t one, std::uint32_t other) const {
  return (room_.whole[one] > 0) == (room_.whole[other] > 0) &&
         key_of(basket_.lines[one]) == key_of(basket_.lines[other]);
}

/// Compares each line with the goods before it: of few lines that is done sooner than they are sorted. Most differ in
/// their price, which is compared sooner than a text.
void Pricing::find_goods_one_by_one() {
  for (std::uint32_t line = 0; line < basket_.lines.size(); ++line) {
    const UnitPrice price = basket_.lines[line].unit_price;
    const auto goods = std::find_if(room_.goods.begin(), room_.goods.end(), [&](const Goods& one) {
      return one.price == price && are_same(one.first_line, line);
    });
    room_.goods_of[line] = static_cast<std::uint32_t>(goods - room_.goods.begin());
    if (goods == room_.goods.end()) add_goods(line);
  }
}

void Pricing::add_goods(std::uint32_t line) {
  Goods& goods = room_.goods.emplace_back();
  goods.price = basket_.lines[line].unit_price;
  goods.first_line = line;
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
    if (of == line) add_goods(line);
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
  room_.rates.resize(room_.goods.size() * rules_);
  std::uint32_t first = 0;
  for (Goods& goods : room_.goods) {
    goods.rates = first;
    rate(goods);
    first += static_cast<std::uint32_t>(rules_);
  }
}

/// What all of the goods cost by every rule, and which is the best; the limited one apart, which may have too few
/// pieces.
void Pricing::rate(Goods& goods) {
  const BasketLine& line = line_of(goods);
  const std::uint32_t category = prices_.categories.number_of(line.category);
  goods.asked = asked(goods, goods.quantity);
  goods.best.amount = goods.asked;
  for (std::uint32_t rule = 0; rule < rules_; ++rule) {
    PriceRoom::Rate& rate = rate_of(goods, rule);
    const ReadyPriceRule& ready = prices_.ready[rule];
    rate = {.why = room_.receipt[rule]};
    if (rate.why == PriceReason::given) rate.why = prices_.of_goods(ready, line, category, goods.pieces > 0);
    if (rate.why != PriceReason::given) continue;
    rate.off = ready.off(basket_.card, category);
    rate.all = by_rule(goods, rule, goods.quantity);
    if (rate.all < goods.best.amount && rule != prices_.limited) goods.best = {rule, rate.all};
  }
}

std::int64_t Pricing::noted(std::optional<std::int64_t> amount) {
  if (!amount) fits_ = false;
  return amount.value_or(0);
}

Result<void> Pricing::fits() const {
  if (!fits_) return error(Code::overflow, "value.overflow");
  return {};
}

/// What is asked for so many thousandths, without any rule.
std::int64_t Pricing::asked(const Goods& goods, std::int64_t quantity) {
  const BasketLine& line = line_of(goods);
  return line.gift ? 0 : noted(to_minor_.of(line.unit_price, quantity, 0));
}

/// What so many thousandths cost by a rule whose conditions hold.
std::int64_t Pricing::by_rule(const Goods& goods, std::size_t rule, std::int64_t quantity) {
  const BasketLine& line = line_of(goods);
  return noted(to_unit_.of(line.list_price.value_or(line.unit_price), quantity, rate_of(goods, rule).off));
}

/// The best price of a part of some goods.
Pricing::Choice Pricing::cheapest(const Goods& goods, std::int64_t quantity) {
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

/// The least that all of the goods cost when so many thousandths get the limited price.
std::int64_t Pricing::cost_with(const Goods& goods, std::int64_t limited) {
  if (limited == 0) return goods.best.amount;
  if (limited == goods.quantity) return rate_of(goods, *prices_.limited).all;
  return sum(cheapest(goods, goods.quantity - limited).amount, by_rule(goods, *prices_.limited, limited));
}

/// Fills `best`, from the last goods to the first: the least that those from here on cost with so many limited pieces.
Result<void> Pricing::weigh(std::size_t most) {
  const std::size_t wide = most + 1;
  room_.costs.assign(room_.goods.size() * wide, 0);
  room_.best.assign((room_.goods.size() + 1) * wide, {});
  for (std::size_t at = room_.goods.size(); at-- > 0;) {
    const Goods& goods = room_.goods[at];
    const auto pieces = std::min(most, static_cast<std::size_t>(could_be_limited(goods)));
    for (std::size_t limited = 0; limited <= pieces; ++limited) {
      const std::int64_t cost = cost_with(goods, static_cast<std::int64_t>(limited) * thousandths_of_a_piece);
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
    const std::int64_t limited = goods.limited * thousandths_of_a_piece, rest = goods.quantity - limited;
    if (limited > 0)
      add_group(goods, quantity_of(goods.first_line, limited),
                {prices_.limited, by_rule(goods, *prices_.limited, limited)});
    if (rest > 0)
      add_group(goods, quantity_of(goods.first_line, rest), limited > 0 ? cheapest(goods, rest) : goods.best);
  }
  return fits();
}

void Pricing::add_group(const Goods& goods, Quantity quantity, Choice choice) {
  const bool all = quantity.number() == goods.quantity;
  PricedGroup& group = answer_.groups.emplace_back();  // filled in its place, for a copy costs more than its numbers
  group.goods = goods.first_line;
  group.rule = choice.rule;
  group.quantity = quantity;
  if (goods.pieces > 0) group.pieces = quantity.number() / thousandths_of_a_piece;
  group.asked = money(all ? goods.asked : asked(goods, quantity.number()));
  group.amount = money(choice.amount);
}

void Pricing::explain() {
  answer_.verdicts.clear();
  for (const PricedGroup& group : answer_.groups) {
    const Goods& goods = room_.goods[room_.goods_of[group.goods]];
    for (std::uint32_t rule = 0; rule < rules_; ++rule) answer_.verdicts.push_back(verdict_of(goods, group, rule));
  }
}

PriceVerdict Pricing::verdict_of(const Goods& goods, const PricedGroup& group, std::uint32_t rule) {
  const PriceReason why = rate_of(goods, rule).why;
  return why == PriceReason::given ? compare(goods, group, rule) : PriceVerdict{.rule = rule, .why = why};
}

/// What a rule whose conditions hold would make of a group. Pieces that the limited rule was not given to are counted
/// beside those it was, for they would be rounded together.
PriceVerdict Pricing::compare(const Goods& goods, const PricedGroup& group, std::uint32_t rule) {
  const PriceRoom::Rate& rate = rate_of(goods, rule);
  if (group.rule == rule) return {rule, PriceReason::given, group.amount, rate.off};
  std::int64_t price = rate.all;
  if (group.quantity.number() != goods.quantity) {
    const std::int64_t beside = rule == prices_.limited ? goods.limited * thousandths_of_a_piece : 0;
    price = by_rule(goods, rule, beside + group.quantity.number()) - by_rule(goods, rule, beside);
  }
  const bool limit_spoke = rule == prices_.limited && price < group.amount.minor();
  return {rule, limit_spoke ? PriceReason::limit_used_up : PriceReason::better_price, money(price), rate.off};
}

/// So many thousandths, some or all of those of a line or of more lines. Most lines have their goods to themselves.
Quantity Pricing::quantity_of(std::uint32_t line, std::int64_t thousandths) const {
  const Quantity whole = basket_.lines[line].quantity;
  return whole.number() == thousandths ? whole : *Quantity::of(thousandths);
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
  PricedLine& priced = answer_.lines.emplace_back();
  priced.first_portion = first;
  priced.portions = static_cast<std::uint32_t>(answer_.portions.size()) - first;
}

void Pricing::add_pieces(std::uint32_t line, std::uint32_t group, std::int64_t first, std::int64_t pieces) {
  const PricedGroup& of = answer_.groups[group];
  PricedPortion& portion = answer_.portions.emplace_back();
  portion.line = line;
  portion.group = group;
  portion.quantity = quantity_of(line, pieces * thousandths_of_a_piece);
  portion.pieces = pieces;
  portion.amount = money(part_of(of.amount.minor(), of.pieces, first, pieces));
}

}  // namespace shuke::policy
