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

/// Marks by a category's number: those of the list have `mark`, all others do not.
std::vector<bool> marked(const policy::NamedCategories& named, const std::vector<PriceCategory>& list, bool mark) {
  std::vector<bool> marks(named.count(), !mark);
  for (const PriceCategory& one : list) marks[named.number_of(one.category.text())] = mark;
  return marks;
}

bool shorter_first(std::string_view one, std::string_view other) {
  return one.size() != other.size() ? one.size() < other.size() : one < other;
}

bool has(const std::vector<std::string_view>& list, std::string_view text) {
  return std::binary_search(list.begin(), list.end(), text);
}

/// A change of the birthday that is too recent for a birthday price (CUS-10). A change after the day is none yet.
bool too_recent(const Basket& basket, std::int64_t days) {
  if (!basket.birthday_changed || *basket.birthday_changed > basket.day) return false;
  return std::int64_t{basket.day.number()} - basket.birthday_changed->number() < days;
}

}  // namespace

namespace policy {

NamedCategories::NamedCategories(const PriceRules& rules) {
  const auto name = [this](const std::vector<PriceCategory>& list) {
    for (const PriceCategory& one : list) names_.push_back(one.category.text());
  };
  name(rules.excluded);
  for (const PriceRule& rule : rules.rules) {
    name(rule.categories);
    name(rule.not_categories);
    for (const PriceException& one : rule.unless)
      if (one.category) names_.push_back(one.category.text());
  }
  std::sort(names_.begin(), names_.end(), shorter_first);
  names_.erase(std::unique(names_.begin(), names_.end()), names_.end());
  for (std::uint32_t at = 0; at < names_.size(); ++at)
    while (first_.size() <= names_[at].size()) first_.push_back(at);
  first_.push_back(static_cast<std::uint32_t>(names_.size()));
}

ReadyPriceRule::ReadyPriceRule(const PriceRule& from, const NamedCategories& named)
    : rule(&from),
      cards(sorted(from.cards, [](const PriceCard& one) -> std::string_view { return one.card.text(); })),
      takes(from.categories.empty() ? marked(named, from.not_categories, false)
                                    : marked(named, from.categories, true)) {
  for (const PriceException& one : from.unless) {
    Exception& exception = unless.emplace_back(one.card.text(), std::nullopt, one.off_basis_points);
    if (one.category) exception.category = named.number_of(one.category.text());
  }
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

}  // namespace policy

Prices::Ready::Ready(PriceRules from)
    : rules(std::move(from)),
      categories(rules),
      excluded(marked(categories, rules.excluded, true)),
      piece_units(sorted(rules.piece_units, [](const PieceUnit& one) -> std::string_view { return one.unit; })),
      to_minor(policy::roundings_to(1)),
      to_unit(policy::roundings_to(rules.round_to)) {
  for (const PriceRule& rule : rules.rules) {
    if (rule.pieces) limited = static_cast<std::uint32_t>(ready.size());
    ready.emplace_back(rule, categories);
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

std::int64_t Prices::Ready::pieces_of(const BasketLine& line) const {
  if (!line.unit.empty() && !has(piece_units, line.unit)) return 0;
  const std::int64_t quantity = line.quantity.number();
  return quantity % thousandths_of_a_piece == 0 ? quantity / thousandths_of_a_piece : 0;
}

}  // namespace shuke
