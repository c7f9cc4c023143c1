/// \file
/// What the section `cards` checks of itself.
#include "shuke/policy/cards.hpp"

#include "policy/lists.hpp"
#include "schema/describe.hpp"

#include <algorithm>

namespace shuke {

namespace {

using policy::check_each;
using policy::check_once;
using policy::check_range;

constexpr std::int64_t most_counted = 1'000'000'000;  // far above what a shop asks for, far below an overflow
constexpr std::int64_t ten_years = 3660;
constexpr std::int64_t leap_year = 366;

bool counts_money(CardCount count) { return count == CardCount::receipt_amount || count == CardCount::spending; }

bool counts_goods(CardCount count) { return count != CardCount::points && count != CardCount::held_card; }

std::string text_of(CardCount count) {
  CardCondition condition;
  condition.count = count;
  const auto& field = *schema::record_info<CardCondition>().find("count");
  return schema::text_of(field, field.get(&condition), {});
}

Error not_for_count(const CardCondition& condition, std::string_view field) {
  return invalid("policy.not_for_count", {{"value", text_of(condition.count)}}, field, "MEM-2");
}

/// A count has one kind of threshold, and says nothing of the other.
Result<void> check_threshold(const CardCondition& condition) {
  if (counts_money(condition.count)) {
    if (condition.least) return not_for_count(condition, "least");
    if (!condition.amount) return invalid("field.required", {}, "amount", "MEM-2");
    if (condition.amount->minor() > 0) return {};
    return invalid("policy.not_positive", {{"value", condition.amount->text()}}, "amount", "MEM-2");
  }
  if (condition.amount) return not_for_count(condition, "amount");
  if (!condition.least) return invalid("field.required", {}, "least", "MEM-2");
  return check_range(*condition.least, 1, most_counted, "least");
}

Result<void> check_rolling(const CardCondition& condition) {
  if (condition.months && condition.days) return invalid("policy.months_or_days", {}, "days", "MEM-8");
  if (!condition.months && !condition.days) return invalid("field.required", {}, "months", "MEM-8");
  if (condition.days) return check_range(*condition.days, 1, ten_years, "days");
  return check_range(*condition.months, 1, 120, "months");
}

Result<void> check_window(const CardCondition& condition) {
  const bool has_length = condition.months || condition.days;
  const std::string_view length = condition.months ? "months" : "days";
  if (condition.count == CardCount::held_card) {
    if (condition.window) return not_for_count(condition, "window");
    return has_length ? Result<void>(not_for_count(condition, length)) : Result<void>();
  }
  if (!condition.window) return invalid("field.required", {}, "window", "MEM-8");
  if (*condition.window == PointsWindow::rolling) return check_rolling(condition);
  if (has_length) return invalid("policy.only_with", {{"other", "rolling"}}, length, "MEM-8");
  return {};
}

/// The most days that a window can have.
std::int64_t most_days(const CardCondition& condition) {
  if (condition.days) return *condition.days;
  constexpr std::int64_t longest_month = 31;
  return condition.months ? std::min(*condition.months * longest_month, (*condition.months / 12 + 1) * leap_year)
                          : leap_year;
}

Result<void> check_reachable(const CardCondition& condition) {
  if (condition.count != CardCount::purchase_days || *condition.least <= most_days(condition)) return {};
  return invalid("policy.never_reached",
                 {{"value", std::to_string(*condition.least)}, {"most", std::to_string(most_days(condition))}}, "least",
                 "MEM-8");
}

/// Points count from the first card on, and a year of membership begins with it: neither leads to the first card.
bool is_for_members(const CardCondition& condition) {
  return condition.count == CardCount::points || condition.count == CardCount::held_card ||
         condition.window == PointsWindow::membership_year;
}

Result<void> check_holding(const CardRules& rules, const Card& card, const CardCondition& condition) {
  if (condition.count == CardCount::held_card && condition.holding.empty())
    return invalid("field.required", {}, "holding", "MEM-3");
  if (is_for_members(condition) && &card == &rules.cards.front())
    return invalid("policy.lowest_card", {{"value", card.word.text()}}, "count", "MEM-9");
  SHUKE_TRY(check_once(condition.holding, "holding", "", [](const HeldCard& held) { return held.card.text(); }));
  return check_each(condition.holding, "holding", [&](const HeldCard& held) -> Result<void> {
    if (find_card(rules, held.card) == nullptr) {
      std::string known;
      for (const Card& one : rules.cards) known += (known.empty() ? "" : ", ") + one.word.text();
      return invalid("policy.undefined_word", {{"value", held.card.text()}, {"list", "cards.cards"}, {"known", known}},
                     {}, "MEM-3");
    }
    if (rank_of(rules, held.card) < rank_of(rules, card.word)) return {};
    return invalid("policy.not_lower", {{"value", held.card.text()}, {"card", card.word.text()}}, {}, "MEM-3");
  });
}

Result<void> check_condition(const CardCondition& condition) {
  SHUKE_TRY(check_threshold(condition));
  SHUKE_TRY(check_window(condition));
  return check_reachable(condition);
}

/// The same thing counted in the same window, so that thresholds compare.
bool is_alike(const CardCondition& one, const CardCondition& other) {
  return one.count == other.count && one.window == other.window && one.months == other.months && one.days == other.days;
}

std::string threshold_text(const CardCondition& condition) {
  return condition.amount ? condition.amount->text() : std::to_string(*condition.least);
}

std::string_view threshold_field(const CardCondition& condition) { return condition.amount ? "amount" : "least"; }

/// Error: invalid, when a lower card asks for as much or more.
Result<void> check_order(const CardRules& rules, const Card& card, const CardCondition& condition) {
  if (condition.count == CardCount::held_card) return {};  // held for longer by others, that is another condition
  for (const Card& lower : rules.cards) {
    if (&lower == &card) return {};
    for (const CardCondition& one : lower.enter)
      if (is_alike(one, condition) && threshold(condition) <= threshold(one))
        return invalid("policy.card_order",
                       {{"value", threshold_text(condition)},
                        {"card", card.word.text()},
                        {"before", threshold_text(one)},
                        {"lower", lower.word.text()}},
                       threshold_field(condition), "MEM-3");
  }
  return {};
}

Result<void> check_enter(const CardRules& rules, const Card& card) {
  return check_each(card.enter, "enter", [&](const CardCondition& condition) -> Result<void> {
    SHUKE_TRY(check_condition(condition));
    SHUKE_TRY(check_holding(rules, card, condition));
    return check_order(rules, card, condition);
  });
}

Result<void> check_keep(const Card& card) {
  return check_each(card.keep, "keep", [&](const CardCondition& condition) -> Result<void> {
    if (condition.count == CardCount::held_card) return invalid("policy.keep_holding", {}, "count", "MEM-10");
    if (!condition.holding.empty()) return invalid("policy.keep_holding", {}, "holding", "MEM-10");
    SHUKE_TRY(check_condition(condition));
    for (const CardCondition& one : card.enter)
      if (is_alike(one, condition) && threshold(condition) > threshold(one))
        return invalid("policy.keep_above_enter",
                       {{"value", threshold_text(condition)}, {"enter", threshold_text(one)}},
                       threshold_field(condition), "MEM-10");
    return {};
  });
}

/// What speaks of the end of a card needs one: a term, or something to keep it by.
Result<void> check_term(const Card& card) {
  if (card.term_months) SHUKE_TRY(check_range(*card.term_months, 1, 120, "term_months"));
  constexpr std::int64_t shortest_month = 28;
  const std::int64_t most = std::min(leap_year, card.term_months.value_or(120) * shortest_month);
  SHUKE_TRY(check_range(card.grace_days, 0, most, "grace_days"));
  const bool on_request = card.renewal == CardRenewal::on_request;
  if (on_request && !card.term_months)
    return invalid("policy.only_with", {{"other", "term_months"}}, "renewal", "MEM-10");
  if (!card.keep.empty() || on_request) return {};
  if (card.grace_days > 0) return invalid("policy.only_with", {{"other", "keep"}}, "grace_days", "MEM-10");
  if (card.downgrade != CardDowngrade::none)
    return invalid("policy.only_with", {{"other", "keep"}}, "downgrade", "MEM-10");
  return {};
}

Result<void> check_goods(const CardRules& rules) {
  SHUKE_TRY(check_once(rules.goods, "goods", "", [](const CardGoods& one) { return one.category.text(); }));
  SHUKE_TRY(check_once(rules.piece_units, "piece_units", "", [](const PieceUnit& one) { return one.unit; }));
  const auto needs_goods = [](const Card& card) {
    const auto counts = [](const CardCondition& one) { return counts_goods(one.count); };
    return std::any_of(card.enter.begin(), card.enter.end(), counts) ||
           std::any_of(card.keep.begin(), card.keep.end(), counts);
  };
  if (rules.goods.empty() && std::any_of(rules.cards.begin(), rules.cards.end(), needs_goods))
    return invalid("field.required", {}, "goods", "MEM-2");
  return {};
}

}  // namespace

Result<void> validate(const CardRules& rules) {
  SHUKE_TRY(check_range(rules.eligible_days, 0, leap_year, "eligible_days"));
  SHUKE_TRY(check_range(rules.declined_days, 0, ten_years, "declined_days"));
  if (rules.cards.empty()) return invalid("field.required", {}, "cards", "MEM-1");
  SHUKE_TRY(check_once(rules.cards, "cards", "word", [](const Card& card) { return card.word.text(); }));
  SHUKE_TRY(check_goods(rules));
  return check_each(rules.cards, "cards", [&](const Card& card) -> Result<void> {
    SHUKE_TRY(check_enter(rules, card));
    SHUKE_TRY(check_keep(card));
    return check_term(card);
  });
}

const Card* find_card(const CardRules& rules, const Word& word) {
  const auto found =
      std::find_if(rules.cards.begin(), rules.cards.end(), [&](const Card& card) { return card.word == word; });
  return found == rules.cards.end() ? nullptr : &*found;
}

int rank_of(const CardRules& rules, const Word& word) {
  const Card* card = find_card(rules, word);
  return card == nullptr ? -1 : static_cast<int>(card - rules.cards.data());
}

std::int64_t threshold(const CardCondition& condition) {
  return condition.amount ? condition.amount->minor() : condition.least.value_or(0);
}

Result<std::optional<Day>> term_end(const Card& card, Day from) {
  if (!card.term_months) return std::optional<Day>();
  SHUKE_ASSIGN(next, from.plus_months(static_cast<int>(*card.term_months)));
  SHUKE_ASSIGN(end, next.plus_days(-1));
  return std::optional(end);
}

}  // namespace shuke
