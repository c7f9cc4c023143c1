/// \file
/// What a customer is to the shop on a day, and what is missing (MEM-11).
#include "policy/card_counts.hpp"

#include <algorithm>

namespace shuke {

namespace {

using policy::CardCounts;

Result<CardGap> gap_of(const CardCounts& counts, const CardState& state, const Card& card,
                       const CardCondition& condition, Day day) {
  SHUKE_ASSIGN(counted, counts.count(condition, state, day, day));
  CardGap gap;
  gap.card = &card;
  gap.condition = &condition;
  gap.have = counted.value;
  gap.need = threshold(condition);
  gap.missing = std::max<std::int64_t>(gap.need - gap.have, 0);
  gap.holding = counts.holding(condition, state, day);
  gap.brand = counted.brand;
  gap.sale_id = counted.sale_id;
  SHUKE_ASSIGN(leaves_on, counts.leaving(condition, state, day));
  gap.leaves_on = leaves_on;
  if (!leaves_on) return gap;
  SHUKE_ASSIGN(then, counts.count(condition, state, *leaves_on, day));
  gap.leaves = counted.value - then.value;
  return gap;
}

Result<void> add_gaps(std::vector<CardGap>& gaps, const CardCounts& counts, const CardState& state, const Card& card,
                      std::span<const CardCondition> conditions, Day day) {
  for (const CardCondition& condition : conditions) {
    SHUKE_ASSIGN(gap, gap_of(counts, state, card, condition, day));
    gaps.push_back(std::move(gap));
  }
  return {};
}

Result<void> look_up(CardStanding& standing, const CardRules& rules, const CardCounts& counts) {
  for (const Card& card : rules.cards)
    if (rank_of(rules, card.word) > rank_of(rules, standing.held))
      SHUKE_TRY(add_gaps(standing.gaps, counts, standing.state, card, card.enter, standing.day));
  return {};
}

Result<void> look_at_keeping(CardStanding& standing, const CardRules& rules, const CardCounts& counts) {
  const Card* card = standing.state.earned ? find_card(rules, standing.state.earned->card) : nullptr;
  if (card == nullptr || card->keep.empty()) return {};
  SHUKE_TRY(add_gaps(standing.keeping, counts, standing.state, *card, card->keep, standing.day));
  for (CardGap& gap : standing.keeping) gap.keep = true;
  SHUKE_ASSIGN(kept, counts.keeps(*card, standing.state, standing.day, standing.day));
  standing.kept = kept;
  return {};
}

Result<void> look_at_next(CardStanding& standing, const CardRules& rules, const CardCounts& counts) {
  if (!standing.state.claim) return {};
  standing.next = standing.state.claim->card;
  const Card* card = find_card(rules, standing.next);
  if (standing.state.claim->applied || card == nullptr) return {};
  SHUKE_ASSIGN(days, policy::claim_days(rules, standing.state, standing.next, standing.day));
  SHUKE_ASSIGN(way, counts.last_way_in(*card, standing.state, days, standing.day));
  if (!way) return {};
  SHUKE_ASSIGN(until, way->on.plus_days(rules.eligible_days));
  standing.next_until = until;
  return {};
}

}  // namespace

Result<CardStanding> standing_on(const CardRules& rules, std::span<const CardEvent> history, const CardFacts& facts,
                                 Day day) {
  CardStanding standing;
  standing.day = day;
  SHUKE_ASSIGN(due, review(rules, history, facts, day));
  const auto later = std::find_if(history.begin(), history.end(), [&](const auto& one) { return one.day > day; });
  std::vector<CardEvent> all(history.begin(), later);
  all.insert(all.end(), due.begin(), due.end());
  standing.due = std::move(due);
  SHUKE_ASSIGN(state, state_of(rules, all));
  standing.state = std::move(state);
  standing.held = held_card(rules, standing.state);
  const CardCounts counts(rules, facts);
  SHUKE_TRY(look_at_next(standing, rules, counts));
  SHUKE_TRY(look_up(standing, rules, counts));
  SHUKE_TRY(look_at_keeping(standing, rules, counts));
  return standing;
}

}  // namespace shuke
