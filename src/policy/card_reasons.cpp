/// \file
/// What the rules on cards say for themselves.
#include "shuke/policy/card_standing.hpp"

namespace shuke {

namespace {

std::string_view message_of(CardDeed deed) {
  constexpr std::string_view messages[] = {"cards.said.eligible", "cards.said.lapsed",   "cards.said.withdrawn",
                                           "cards.said.applied",  "cards.said.declined", "cards.said.granted",
                                           "cards.said.renewed",  "cards.said.grace",    "cards.said.downgraded",
                                           "cards.said.expired",  "cards.said.frozen",   "cards.said.unfrozen",
                                           "cards.said.replaced", "cards.said.ended",    "cards.said.basis_undone"};
  return messages[static_cast<std::size_t>(deed)];
}

/// The first card is granted after none.
std::string_view message_of(const CardEvent& event) {
  const bool follows = event.deed == CardDeed::granted && event.before;
  return follows ? "cards.said.granted_after" : message_of(event.deed);
}

std::string_view counted_message(CardCount count) {
  constexpr std::string_view messages[] = {"cards.counted.brand_pieces",  "cards.counted.receipt_amount",
                                           "cards.counted.points",        "cards.counted.spending",
                                           "cards.counted.purchase_days", "cards.counted.held_card"};
  return messages[static_cast<std::size_t>(count)];
}

std::string_view missing_message(CardCount count) {
  constexpr std::string_view messages[] = {"cards.missing.brand_pieces",  "cards.missing.receipt_amount",
                                           "cards.missing.points",        "cards.missing.spending",
                                           "cards.missing.purchase_days", "cards.missing.held_card"};
  return messages[static_cast<std::size_t>(count)];
}

/// What is counted in goods of a first card, and what members reach afterwards.
std::string rule_of(CardCount count) {
  return count == CardCount::brand_pieces || count == CardCount::receipt_amount ? "MEM-2" : "MEM-3";
}

std::string rule_of(CardDeed deed) {
  const bool is_of_term = deed == CardDeed::renewed || deed == CardDeed::grace || deed == CardDeed::downgraded ||
                          deed == CardDeed::expired || deed == CardDeed::basis_undone;
  return is_of_term ? "MEM-10" : "MEM-5";
}

std::string number_text(CardCount count, std::int64_t number, Currency currency) {
  const bool is_money = count == CardCount::receipt_amount || count == CardCount::spending;
  return is_money ? Money::of(number, currency).text() : std::to_string(number);
}

Reason counted_reason(const CardEvent& event, Currency currency) {
  return {rule_of(event.count),
          counted_message(event.count),
          {{"have", number_text(event.count, event.have, currency)},
           {"need", number_text(event.count, event.need, currency)},
           {"brand", event.brand.text()}}};
}

std::string day_or_dash(const std::optional<Day>& day) { return day ? day->text() : "–"; }

Reason missing_reason(const CardGap& gap, Currency currency) {
  const CardCount count = gap.condition->count;
  if (count == CardCount::brand_pieces && !gap.brand)
    return {
        "MEM-11", "cards.missing.first_piece", {{"card", gap.card->word.text()}, {"need", std::to_string(gap.need)}}};
  const auto text = [&](std::int64_t number) { return number_text(count, number, currency); };
  return {"MEM-11",
          missing_message(count),
          {{"card", gap.card->word.text()},
           {"have", text(gap.have)},
           {"need", text(gap.need)},
           {"missing", text(gap.missing)},
           {"brand", gap.brand.text()}}};
}

Reason leaving_reason(const CardGap& gap, Currency currency) {
  return {"MEM-8",
          "cards.missing.leaves",
          {{"day", gap.leaves_on->text()}, {"number", number_text(gap.condition->count, gap.leaves, currency)}}};
}

Reason holding_reason(const CardGap& gap) {
  std::string cards;
  for (const HeldCard& held : gap.condition->holding) cards += (cards.empty() ? "" : ", ") + held.card.text();
  return {"MEM-3", "cards.missing.holding", {{"card", gap.card->word.text()}, {"cards", cards}}};
}

void add_gap(std::vector<Reason>& reasons, const CardGap& gap, Currency currency) {
  if (gap.holds()) return;
  if (!gap.holding) reasons.push_back(holding_reason(gap));
  if (gap.missing == 0) return;
  reasons.push_back(missing_reason(gap, currency));
  if (gap.leaves_on) reasons.push_back(leaving_reason(gap, currency));
}

Reason held_reason(const CardStanding& standing) {
  if (!standing.held) return {"MEM-1", "cards.said.no_card", {}};
  return {
      "MEM-1", standing.state.frozen ? "cards.said.held_frozen" : "cards.said.held", {{"card", standing.held.text()}}};
}

Reason next_reason(const CardStanding& standing) {
  if (standing.state.claim->applied) return {"MEM-5", "cards.said.applied", {{"card", standing.next.text()}}};
  return {
      "MEM-5", "cards.said.can_apply", {{"card", standing.next.text()}, {"until", day_or_dash(standing.next_until)}}};
}

}  // namespace

Reasons reasons_of(const CardEvent& event, Currency currency, std::string_view policy, std::int64_t version) {
  Reasons all{std::string(policy), version, {}};
  all.reasons.push_back(
      {rule_of(event.deed),
       message_of(event),
       {{"card", event.card.text()}, {"before", event.before.text()}, {"until", day_or_dash(event.until)}}});
  if (event.need > 0) all.reasons.push_back(counted_reason(event, currency));
  return all;
}

Reasons reasons_of(const CardStanding& standing, Currency currency, std::string_view policy, std::int64_t version) {
  Reasons all{std::string(policy), version, {held_reason(standing)}};
  if (standing.state.claim) all.reasons.push_back(next_reason(standing));
  for (const CardGap& gap : standing.gaps) add_gap(all.reasons, gap, currency);
  for (const CardGap& gap : standing.keeping) add_gap(all.reasons, gap, currency);
  return all;
}

}  // namespace shuke
