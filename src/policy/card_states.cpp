/// \file
/// What a history of events comes to: each deed, and from where it may follow.
#include "policy/card_counts.hpp"
#include "policy/lists.hpp"

#include <algorithm>

namespace shuke {

namespace {

/// Whether an event is new, or was recorded before. What was recorded may go by an older version of the rules, with
/// other cards, ranks and forms: it is believed.
enum class Age { recorded, fresh };

Error does_not_follow(const CardEvent& event, std::string_view message) {
  return error(Code::refused, message, {{"card", excerpt(event.card.text())}}, "deed", "MEM-5");
}

void count_from(CardState& state, const Word& card, Day day) {
  const auto [at, is_new] = state.not_before.try_emplace(card, day);
  if (!is_new) at->second = std::max(at->second, day);
}

/// What was lost counts for nothing from before the loss, or it would be had again at once.
void count_above_from(const CardRules& rules, CardState& state, const Word& left, Day day) {
  for (const Card& card : rules.cards)
    if (rank_of(rules, card.word) > rank_of(rules, left)) count_from(state, card.word, day);
}

Result<void> refuse_until(const CardRules& rules, CardState& state, const Word& card, Day day) {
  SHUKE_ASSIGN(again, day.plus_days(rules.declined_days));
  count_from(state, card, again);
  return {};
}

bool claims(const CardState& state, const Word& card) { return state.claim && state.claim->card == card; }

Result<void> take_eligible(const CardRules& rules, CardState& state, const CardEvent& event, Age age) {
  if (state.claim && state.claim->applied) return does_not_follow(event, "cards.applied_already");
  if (age == Age::fresh && rank_of(rules, event.card) <= rank_of(rules, held_card(rules, state)))
    return does_not_follow(event, "cards.held_already");
  state.claim = CardClaim{event.card, event.day, false, event.sale_id, {}};
  return {};
}

Result<void> take_applied(const CardRules& rules, CardState& state, const CardEvent& event) {
  if (!claims(state, event.card)) return does_not_follow(event, "cards.not_eligible");
  if (state.claim->applied) return does_not_follow(event, "cards.applied_already");
  SHUKE_ASSIGN(basis, policy::claim_days(rules, state, event.card, event.day));
  state.claim->applied = true;
  state.claim->since = event.day;
  state.claim->basis = basis;
  return {};
}

Result<void> take_claim_end(const CardRules& rules, CardState& state, const CardEvent& event) {
  if (!claims(state, event.card)) return does_not_follow(event, "cards.not_eligible");
  if (event.deed == CardDeed::lapsed && state.claim->applied) return does_not_follow(event, "cards.applied_already");
  state.claim.reset();
  const bool by_hand = event.deed == CardDeed::declined || !event.approver.empty();
  return by_hand ? refuse_until(rules, state, event.card, event.day) : Result<void>();
}

void count_grant(CardState& state, const CardEvent& event) {
  if (!state.first_grant) state.first_grant = event.day;
  if (event.sale_id) state.earning_sales.push_back(event.sale_id);
}

Result<void> take_given(const CardRules& rules, CardState& state, const CardEvent& event) {
  for (const auto& [text, field] : {std::pair{&event.approver, "approver"}, std::pair{&event.note, "note"}})
    if (text->empty()) return invalid("field.required", {}, field, "MEM-5");
  state.given = GivenCard{event.card, event.ground, event.day, event.until};
  count_grant(state, event);
  // What is held already need not be applied for.
  if (state.claim && rank_of(rules, state.claim->card) <= rank_of(rules, held_card(rules, state))) state.claim.reset();
  return {};
}

Result<void> take_granted(const CardRules& rules, CardState& state, const CardEvent& event, Age age) {
  if (event.ground != CardGround::earned) return take_given(rules, state, event);
  if (!claims(state, event.card)) return does_not_follow(event, "cards.not_eligible");
  if (state.frozen) return does_not_follow(event, "cards.frozen_already");
  DaySpan basis = state.claim->basis;
  if (!state.claim->applied) {
    const Card* card = find_card(rules, event.card);
    if (age == Age::fresh && card->form == CardForm::required) return does_not_follow(event, "cards.not_applied");
    SHUKE_ASSIGN(days, policy::claim_days(rules, state, event.card, event.day));
    basis = days;
  }
  state.earned = EarnedCard{event.card, event.day, event.until, std::nullopt, basis, false};
  state.claim.reset();
  count_grant(state, event);
  return {};
}

bool earned(const CardState& state, const Word& card) { return state.earned && state.earned->card == card; }

Result<void> take_term(const CardRules& rules, CardState& state, const CardEvent& event, Age age) {
  if (event.deed == CardDeed::downgraded) {
    if (!state.earned) return does_not_follow(event, "cards.not_earned");
    if (age == Age::fresh && rank_of(rules, event.card) >= rank_of(rules, state.earned->card))
      return does_not_follow(event, "cards.not_lower");
    state.earned = EarnedCard{event.card, event.day, event.until, std::nullopt, std::nullopt, false};
    count_above_from(rules, state, event.card, event.day);
    return {};
  }
  if (!earned(state, event.card)) return does_not_follow(event, "cards.not_earned");
  if (event.deed == CardDeed::renewed) {
    state.earned->until = event.until;
    state.earned->grace.reset();
  } else if (event.deed == CardDeed::grace) {
    if (!event.until) return invalid("field.required", {}, "until", "MEM-10");
    state.earned->grace = event.until;
  } else {
    state.earned.reset();
    count_above_from(rules, state, {}, event.day);
  }
  return {};
}

Result<void> take_frozen(const CardRules& rules, CardState& state, const CardEvent& event) {
  if (held_card(rules, state) != event.card || !event.card) return does_not_follow(event, "cards.not_held");
  if (event.deed == CardDeed::replaced) return {};
  const bool freezes = event.deed == CardDeed::frozen;
  if (state.frozen == freezes) return does_not_follow(event, freezes ? "cards.frozen_already" : "cards.not_frozen");
  state.frozen = freezes;
  return {};
}

Result<void> take_ended(const CardRules& rules, CardState& state, const CardEvent& event) {
  if (event.ground != CardGround::earned) {
    if (!state.given || state.given->card != event.card) return does_not_follow(event, "cards.not_held");
    state.given.reset();
    return {};
  }
  if (held_card(rules, state) != event.card || !event.card) return does_not_follow(event, "cards.not_held");
  if (event.approver.empty()) return invalid("field.required", {}, "approver", "MEM-5");
  state.earned.reset();
  state.given.reset();
  state.claim.reset();
  for (const Card& card : rules.cards) SHUKE_TRY(refuse_until(rules, state, card.word, event.day));
  return {};
}

Result<void> take_undone(CardState& state, const CardEvent& event) {
  if (!earned(state, event.card) || !state.earned->basis) return does_not_follow(event, "cards.not_earned");
  state.earned->told = true;
  return {};
}

Result<void> take_deed(const CardRules& rules, CardState& state, const CardEvent& event, Age age) {
  switch (event.deed) {
    case CardDeed::eligible:
      return take_eligible(rules, state, event, age);
    case CardDeed::applied:
      return take_applied(rules, state, event);
    case CardDeed::lapsed:
    case CardDeed::withdrawn:
    case CardDeed::declined:
      return take_claim_end(rules, state, event);
    case CardDeed::granted:
      return take_granted(rules, state, event, age);
    case CardDeed::renewed:
    case CardDeed::grace:
    case CardDeed::downgraded:
    case CardDeed::expired:
      return take_term(rules, state, event, age);
    case CardDeed::frozen:
    case CardDeed::unfrozen:
    case CardDeed::replaced:
      return take_frozen(rules, state, event);
    case CardDeed::ended:
      return take_ended(rules, state, event);
    case CardDeed::basis_undone:
      break;
  }
  return take_undone(state, event);
}

bool opens_a_card(CardDeed deed) {
  return deed == CardDeed::eligible || deed == CardDeed::applied || deed == CardDeed::granted ||
         deed == CardDeed::downgraded;
}

Result<void> check_event(const CardRules& rules, const CardState& state, const CardEvent& event, Age age) {
  if (state.last && event.day < *state.last)
    return error(Code::refused, "cards.day_before", {{"day", event.day.text()}, {"last", state.last->text()}}, "day",
                 "MEM-5");
  if (age == Age::fresh && opens_a_card(event.deed) && find_card(rules, event.card) == nullptr)
    return error(Code::unknown, "cards.unknown", {{"value", excerpt(event.card.text())}}, "card", "MEM-1");
  const bool is_past = event.deed == CardDeed::lapsed;
  if (event.until && *event.until < event.day && !is_past)
    return invalid("cards.until_before", {{"until", event.until->text()}, {"day", event.day.text()}}, "until",
                   "MEM-10");
  return {};
}

}  // namespace

Word held_card(const CardRules& rules, const CardState& state) {
  const Word earned = state.earned ? state.earned->card : Word();
  if (!state.given) return earned;
  const bool is_given =
      state.given->ground == CardGround::pin || rank_of(rules, state.given->card) >= rank_of(rules, earned);
  return is_given ? state.given->card : earned;
}

namespace {

/// Whether the event is one of those with which a day begins: a term or something given has passed.
bool begins_a_day(const CardEvent& event) {
  return event.deed == CardDeed::downgraded || event.deed == CardDeed::expired ||
         (event.deed == CardDeed::ended && event.approver.empty());
}

Result<void> play(const CardRules& rules, CardState& state, const CardEvent& event, Age age) {
  SHUKE_TRY(check_event(rules, state, event, age));
  SHUKE_TRY(take_deed(rules, state, event, age));
  const Word held = held_card(rules, state);
  if (!held) state.frozen = false;
  const HeldSince now{event.day, held, state.frozen, begins_a_day(event)};
  const HeldSince before = state.held.empty() ? HeldSince{} : state.held.back();
  if (before.card != now.card || before.frozen != now.frozen) state.held.push_back(now);
  state.last = event.day;
  return {};
}

}  // namespace

Result<void> take(const CardRules& rules, CardState& state, const CardEvent& event) {
  CardState next = state;
  SHUKE_TRY(play(rules, next, event, Age::fresh));
  state = std::move(next);
  return {};
}

Result<CardState> state_of(const CardRules& rules, std::span<const CardEvent> history) {
  CardState state;
  std::size_t index = 0;
  for (const CardEvent& event : history) {
    Result<void> done = play(rules, state, event, Age::recorded);
    if (done.has_error()) return std::move(done).error().inside(policy::place("history", index));
    ++index;
  }
  return state;
}

Result<Word> card_for_price(const CardRules& rules, std::span<const CardEvent> history, Day day, SaleId sale) {
  const auto later = std::find_if(history.begin(), history.end(), [&](const auto& one) { return one.day > day; });
  // The sale that earned a card gets the price of the card that was held before it.
  const auto earned_by = std::find_if(history.begin(), later, [&](const CardEvent& one) {
    return sale && one.sale_id == sale && one.deed == CardDeed::granted;
  });
  SHUKE_ASSIGN(state, state_of(rules, std::span(history.begin(), earned_by)));
  return state.frozen ? Word() : held_card(rules, state);
}

}  // namespace shuke
