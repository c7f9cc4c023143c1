/// \file
#include "policy/ready_prices.hpp"

#include <algorithm>

namespace shuke {

namespace {

constexpr std::int64_t thousandths_of_a_piece = 1000;

template <class List, class TextOf>
std::vector<std::string_view> sorted(const List& list, TextOf text_of) {
  std::vector<std::string_view> texts;
  for (const auto& one : list) texts.push_back(text_of(one));
  std::sort(texts.begin(), texts.end());
  return texts;
}

std::vector<std::string_view> sorted(const std::vector<PriceCategory>& list) {
  return sorted(list, [](const PriceCategory& one) -> std::string_view { return one.category.text(); });
}

bool has(const std::vector<std::string_view>& list, std::string_view text) {
  return std::binary_search(list.begin(), list.end(), text);
}

/// The list price of one unit: told beside the price asked, or that price itself.
bool has_list_price(const BasketLine& line) { return line.list_price || line.source == PriceSource::list; }

/// A change of the birthday that is too recent for a birthday price (CUS-10). A change after the day is none yet.
bool too_recent(const Basket& basket, std::int64_t days) {
  if (!basket.birthday_changed || *basket.birthday_changed > basket.day) return false;
  return std::int64_t{basket.day.number()} - basket.birthday_changed->number() < days;
}

}  // namespace

namespace policy {

ReadyPriceRule::ReadyPriceRule(const PriceRule& from)
    : rule(&from),
      cards(sorted(from.cards, [](const PriceCard& one) -> std::string_view { return one.card.text(); })),
      categories(sorted(from.categories)),
      not_categories(sorted(from.not_categories)) {
  for (const PriceDays& days : from.days) {
    if (days.weekday) weekdays |= 1U << static_cast<unsigned>(*days.weekday);
    if (days.last_days) last_days = std::max(last_days, *days.last_days);
    for (std::int64_t day = days.from_day.value_or(1); day <= days.until_day.value_or(0); ++day)
      month_days |= 1U << static_cast<unsigned>(day);
  }
}

bool ReadyPriceRule::holds_on(Day day) const {
  if (rule->days.empty() || (weekdays >> static_cast<unsigned>(day.weekday()) & 1U) != 0) return true;
  const YearMonthDay date = day.date();
  return (month_days >> static_cast<unsigned>(date.day) & 1U) != 0 ||
         date.day > Day::days_in_month(date.year, date.month) - last_days;
}

bool ReadyPriceRule::takes(std::string_view category) const {
  return categories.empty() ? !has(not_categories, category) : has(categories, category);
}

std::int64_t ReadyPriceRule::off(std::string_view card, std::string_view category) const {
  for (const PriceException& one : rule->unless)
    if ((!one.card || one.card.text() == card) && (!one.category || one.category.text() == category))
      return one.off_basis_points;
  return rule->off_basis_points;
}

}  // namespace policy

Prices::Ready::Ready(PriceRules from)
    : rules(std::move(from)),
      excluded(sorted(rules.excluded)),
      piece_units(sorted(rules.piece_units, [](const PieceUnit& one) -> std::string_view { return one.unit; })) {
  for (const PriceRule& rule : rules.rules) {
    if (rule.pieces) limited = static_cast<std::uint32_t>(ready.size());
    ready.emplace_back(rule);
  }
}

PriceReason Prices::Ready::of_receipt(const policy::ReadyPriceRule& ready_rule, const Basket& basket) const {
  const PriceRule& rule = *ready_rule.rule;
  if (basket.purpose == SalePurpose::staff && !rules.staff) return PriceReason::to_staff;
  if (rule.member && basket.card.empty()) return PriceReason::no_card;
  if (!ready_rule.cards.empty() && !has(ready_rule.cards, basket.card)) return PriceReason::other_card;
  if (rule.birthday && !basket.birthday) return PriceReason::not_birthday;
  if (rule.birthday && too_recent(basket, rules.birthday_change_days)) return PriceReason::birthday_changed;
  return ready_rule.holds_on(basket.day) ? PriceReason::given : PriceReason::not_the_day;
}

PriceReason Prices::Ready::of_goods(const policy::ReadyPriceRule& ready_rule, const BasketLine& line,
                                    bool excluded_goods, bool whole_pieces) const {
  const PriceRule& rule = *ready_rule.rule;
  if (line.gift) return PriceReason::gift;
  if (line.service && !rule.services_too) return PriceReason::service;
  if (excluded_goods || !ready_rule.takes(line.category)) return PriceReason::category;
  if (line.source == PriceSource::override_) return PriceReason::by_hand;
  if (!line.full_price && !rule.reduced_too) return PriceReason::not_full_price;
  if (!has_list_price(line)) return PriceReason::no_list_price;
  return rule.pieces && !whole_pieces ? PriceReason::no_whole_pieces : PriceReason::given;
}

bool Prices::Ready::is_excluded(std::string_view category) const { return has(excluded, category); }

std::int64_t Prices::Ready::pieces_of(const BasketLine& line) const {
  if (!line.unit.empty() && !has(piece_units, line.unit)) return 0;
  const std::int64_t quantity = line.quantity.number();
  return quantity % thousandths_of_a_piece == 0 ? quantity / thousandths_of_a_piece : 0;
}

}  // namespace shuke
