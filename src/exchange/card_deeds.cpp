/// \file
/// Deeds and questions of cards.
#include "exchange/card_words.hpp"
#include "exchange/deed_making.hpp"

namespace shuke::exchange {

namespace {

/// A card and a condition that say of themselves what a row tells.
struct ToldGap {
  Card card;
  CardCondition condition;
};

ToldGap told_gap(const CardGapRow& row) {
  ToldGap told;
  told.card.word = row.card;
  told.condition.count = row.count;
  std::string_view names = row.asks_for;
  while (!names.empty()) {
    const std::size_t end = std::min(names.find(", "), names.size());
    if (auto word = Word::parse(names.substr(0, end))) told.condition.holding.push_back({*word});
    names.remove_prefix(std::min(end + 2, names.size()));
  }
  return told;
}

CardGap gap_of(const CardGapRow& row, const ToldGap& told) {
  CardGap gap;
  gap.card = &told.card;
  gap.condition = &told.condition;
  gap.keep = row.keep;
  gap.have = row.have;
  gap.need = row.need;
  gap.missing = row.missing;
  gap.holding = row.holding;
  gap.brand = row.brand;
  gap.leaves_on = row.leaves_on;
  gap.leaves = row.leaves;
  return gap;
}

/// What a customer is to the shop, as the policy tells it.
Reasons reasons_of(const CardsAnswer& answer, Currency currency) {
  CardStanding standing;
  standing.held = answer.card;
  standing.state.frozen = answer.frozen;
  standing.next = answer.next;
  standing.next_until = answer.next_until;
  if (answer.next) standing.state.claim = CardClaim{answer.next, answer.day, answer.applied, {}, {}};
  std::vector<ToldGap> told;
  for (const CardGapRow& row : answer.gaps) told.push_back(told_gap(row));
  for (std::size_t i = 0; i < told.size(); ++i) standing.gaps.push_back(gap_of(answer.gaps[i], told[i]));
  return reasons_of(standing, currency, answer.policy, answer.policy_version);
}

Result<void> tell(CardWords& words, std::vector<CardEventRow>& rows) {
  for (CardEventRow& row : rows) {
    SHUKE_ASSIGN(reasons, words.of(row));
    row.reasons = std::move(reasons);
  }
  return {};
}

/// With the reasons in the words of the language that was asked for.
Result<CardsAnswer> cards(Clientele* clientele, const CardsQuestion& question) {
  SHUKE_ASSIGN(answer, clientele->cards(question));
  if (question.explain.empty()) return answer;
  CardWords words(*clientele, language_of(question.explain));
  SHUKE_TRY(tell(words, answer.events));
  SHUKE_TRY(tell(words, answer.due));
  if (answer.policy_version > 0) {
    SHUKE_ASSIGN(reasons, words.of(reasons_of(answer, clientele->currency())));
    answer.reasons = std::move(reasons);
  }
  return answer;
}

/// The same.
Result<CardEventsAnswer> card_events(Clientele* clientele, const CardEventsQuestion& question) {
  SHUKE_ASSIGN(answer, clientele->card_events(question));
  if (question.explain.empty()) return answer;
  CardWords words(*clientele, language_of(question.explain));
  SHUKE_TRY(tell(words, answer.rows));
  return answer;
}

Result<ReviewAnswer> review(Clientele* clientele, const ReviewRequest& request) { return clientele->review(request); }

}  // namespace

std::span<const Deed> card_deeds() {
  static const Deed all[] = {
      deed<CardRequest, CardAnswer, &Clientele::card>("card", "Does something with a customer's card."),
      deed_of<CardsQuestion, CardsAnswer, cards>("cards", "What a customer is to the shop on a day.", Needs::database),
      deed_of<CardEventsQuestion, CardEventsAnswer, card_events>("card_events", "What became of cards.",
                                                                 Needs::database),
      deed_of<ReviewRequest, ReviewAnswer, review>("review", "Reviews the cards of a shop's customers.",
                                                   Needs::database)};
  return all;
}

}  // namespace shuke::exchange
