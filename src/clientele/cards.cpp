/// \file
/// The deed: what follows from what came before is the policy's affair (`take`); here it is found out which card is
/// meant, and written down.
#include "clientele/cards.hpp"

#include "clientele/card_reviews.hpp"
#include "clientele/changes.hpp"
#include "clientele/once.hpp"
#include "clientele/people.hpp"
#include "clientele/policies.hpp"
#include "schema/describe.hpp"

#include <algorithm>

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;

namespace {

std::string_view name_of(CardAction action) {
  constexpr std::string_view names[] = {"apply",  "withdraw", "decline", "grant", "renew",
                                        "freeze", "unfreeze", "replace", "end"};
  return names[static_cast<std::size_t>(action)];
}

CardDeed deed_of(CardAction action) {
  constexpr CardDeed deeds[] = {CardDeed::applied,  CardDeed::withdrawn, CardDeed::declined,
                                CardDeed::granted,  CardDeed::renewed,   CardDeed::frozen,
                                CardDeed::unfrozen, CardDeed::replaced,  CardDeed::ended};
  return deeds[static_cast<std::size_t>(action)];
}

/// A field that says nothing for what is done. Error: invalid.
Result<void> check_absent(bool is_there, std::string_view field, CardAction action) {
  if (!is_there) return {};
  return invalid("card.field_of_another", {{"value", std::string(name_of(action))}}, field, "MEM-5");
}

bool is_given(const CardRequest& request) { return request.ground != CardGround::earned; }

Result<void> check_given(const CardRequest& request) {
  const bool gives = request.deed == CardAction::grant && is_given(request);
  if (gives && !request.card) return invalid("field.required", {}, "card", "MEM-5");
  if (gives && request.note.empty()) return invalid("field.required", {}, "note", "MEM-5");
  return check_absent(request.until && !gives, "until", *request.deed);
}

/// Which card is meant when none is named.
Word meant_card(const CardRequest& request, const CardRules& rules, const CardState& state) {
  if (request.card) return request.card;
  switch (*request.deed) {
    case CardAction::apply:
    case CardAction::withdraw:
    case CardAction::decline:
    case CardAction::grant:
      return state.claim ? state.claim->card : Word();
    case CardAction::renew:
      return state.earned ? state.earned->card : Word();
    case CardAction::end:
      if (is_given(request)) return state.given ? state.given->card : Word();
      break;
    case CardAction::freeze:
    case CardAction::unfreeze:
    case CardAction::replace:
      break;
  }
  return held_card(rules, state);
}

Error nothing_meant(CardAction action) {
  const bool is_claim = action <= CardAction::grant;
  return error(Code::refused, is_claim ? "card.none_open" : "card.none_held", {{"value", std::string(name_of(action))}},
               "card", "MEM-5");
}

/// MEM-10: a term is followed by the next one while the card is kept, from the last days on in which a card could still
/// be applied for, and in grace.
Result<std::optional<Day>> next_term(const CardRules& rules, const Card& card, const CardState& state, bool kept,
                                     Day day) {
  const auto refused = [&](std::string_view message, std::vector<Argument> arguments) {
    arguments.push_back({"card", card.word.text()});
    return error(Code::refused, message, std::move(arguments), "deed", "MEM-10");
  };
  if (!state.earned->until) return refused("card.no_term", {});
  SHUKE_ASSIGN(earliest, state.earned->until->plus_days(-rules.eligible_days));
  if (day < earliest) return refused("card.renewed_early", {{"day", earliest.text()}});
  if (!kept) return refused("card.not_kept", {});
  SHUKE_ASSIGN(from, state.earned->until->plus_days(1));
  return term_end(card, from);
}

/// What is written down of a request; what it does not follow from is told by `take`.
Result<CardEvent> event_of(const CardRequest& request, const PersonCards& cards, const CardStanding& standing) {
  const CardRules& rules = *cards.policy->cards;
  const CardState& state = standing.state;
  CardEvent event;
  event.day = cards.day;
  event.deed = deed_of(*request.deed);
  event.card = meant_card(request, rules, state);
  if (!event.card) return nothing_meant(*request.deed);
  event.approver = request.approver;
  event.note = request.note;
  event.ground = request.ground;
  const Card* card = find_card(rules, event.card);
  if (event.deed == CardDeed::granted || event.deed == CardDeed::ended) event.before = standing.held;
  if (event.deed == CardDeed::granted && is_given(request)) {
    event.until = request.until;
  } else if (event.deed == CardDeed::granted && card != nullptr) {
    if (state.claim) event.sale_id = state.claim->sale_id;
    SHUKE_ASSIGN(until, term_end(*card, cards.day));
    event.until = until;
  } else if (event.deed == CardDeed::renewed && card != nullptr && state.earned && state.earned->card == event.card) {
    SHUKE_ASSIGN(until, next_term(rules, *card, state, standing.kept, cards.day));
    event.until = until;
  }
  return event;
}

CardAnswer answer_of(const CardEvent& event, const CardRules& rules, const CardState& after) {
  return {event.id,    event.customer_id,       event.day,    event.deed,   event.card,
          event.until, held_card(rules, after), after.frozen, event.policy, event.policy_version};
}

/// What was answered to a request that led to this event, from the rows that were there then.
Result<CardAnswer> first_answer(Connection& connection, House& house, const OpenShop& shop, Day day, std::int64_t id) {
  static const Query query("SELECT customer_id FROM card_event WHERE shop_id = :shop AND day = :day AND id = :id");
  CustomerId customer;
  {
    Rows rows(connection, query, shop.shop.id.number(), std::int64_t{day.number()}, id);
    if (!rows.next()) return error(Code::damaged, "storage.orphan", {{"table", "card_event"}});
    SHUKE_ASSIGN(whose, CustomerId::of(rows.integer(0)));
    customer = whose;
  }
  SHUKE_ASSIGN(event_id, CardEventId::of(id));
  const std::int64_t after = event_id.counter() + 1;
  SHUKE_ASSIGN(files, files_of(connection, customer, after));
  SHUKE_ASSIGN(all, card_history(connection, house, files, after));
  SHUKE_ASSIGN(policy, house.policy_on(connection, shop.shop.policy, day));
  SHUKE_ASSIGN(rules, cards_of(*policy));
  const auto history = what_follows(*rules, std::move(all));
  SHUKE_ASSIGN(state, state_of(*rules, history));
  return answer_of(history.back(), *rules, state);
}

/// Nobody writes before what is written. Error: refused.
Result<void> check_latest(Connection& connection, const House& house, std::span<const CustomerId> files, Day day) {
  SHUKE_ASSIGN(all, card_history(connection, house, files, as_it_is));
  for (const CardEvent& event : all)
    if (event.day > day)
      return error(Code::refused, "cards.day_before", {{"day", day.text()}, {"last", event.day.text()}}, "at", "MEM-5");
  return {};
}

Error at_field(Error problem, std::string_view field) {
  problem.field = field;
  return problem;
}

/// The lost card's number ends, and the new one begins (CUS-3). Errors: unknown, conflict.
Result<void> change_numbers(Connection& connection, House& house, const CardRequest& request) {
  if (!request.lost.empty()) {
    IdentityEndRequest ends;
    ends.request = "card/" + request.request;
    ends.customer = request.customer;
    ends.kind = IdentityKind::card;
    ends.value = request.lost;
    ends.at = request.at;
    ends.shop = request.shop;
    ends.associate = request.approver;
    auto ended = identity_end(connection, house, ends);
    if (ended.has_error()) return at_field(std::move(ended).error(), "lost");
  }
  if (request.number.empty()) return {};
  IdentityAddRequest begins;
  begins.request = "card/" + request.request;
  begins.customer = request.customer;
  begins.kind = IdentityKind::card;
  begins.value = request.number;
  begins.at = request.at;
  begins.shop = request.shop;
  begins.associate = request.approver;
  auto began = identity_add(connection, house, begins);
  if (began.has_error()) return at_field(std::move(began).error(), "number");
  return {};
}

/// Writes what is due by the day, then what is done. \return what was done
Result<CardAnswer> write(Connection& connection, House& house, const OpenShop& shop, CustomerId customer,
                         const CardRequest& request, PersonCards& cards, Once& once) {
  const CardRules& rules = *cards.policy->cards;
  SHUKE_ASSIGN(standing, standing_on(rules, cards.events, cards.facts_on_day(), cards.day));
  SHUKE_ASSIGN(event, event_of(request, cards, standing));
  CardState state = std::move(standing.state);
  SHUKE_TRY(take(rules, state, event));
  SHUKE_ASSIGN(ids, IdSource::open(connection));
  SHUKE_TRY(ids.next<CardEventId>());  // a gap: what follows belongs to no receipt
  event.policy = cards.policy->name;
  event.policy_version = cards.policy->version;
  cards.events.push_back(std::move(event));
  SHUKE_TRY(write_due(connection, house, ids, customer, shop.shop.id, cards));
  once.note(connection, cards.events.back().id.number());
  ids.save(connection);
  return answer_of(cards.events.back(), rules, state);
}

}  // namespace

Result<void> validate(const CardRequest& request, const schema::Context& context) {
  SHUKE_TRY(schema::check(schema::record_info<CardRequest>(), &request, context));
  const CardAction deed = *request.deed;
  if (request.approver.empty() && deed != CardAction::apply) return invalid("field.required", {}, "approver", "MEM-5");
  if (deed != CardAction::grant && deed != CardAction::end) SHUKE_TRY(check_absent(is_given(request), "ground", deed));
  SHUKE_TRY(check_given(request));
  if (deed == CardAction::replace) return {};
  SHUKE_TRY(check_absent(!request.lost.empty(), "lost", deed));
  return check_absent(!request.number.empty(), "number", deed);
}

Result<CardAnswer> card(Connection& connection, House& house, const CardRequest& asked) {
  SHUKE_ASSIGN(shop, house.shop(connection, asked.shop));
  CardRequest request = asked;
  request.shop = shop->shop.ref;
  SHUKE_ASSIGN(day, shop->zone.business_day(*request.at, shop->shop.cut_over));
  SHUKE_ASSIGN(customer, find_customer(connection, request.customer));
  if (!customer) return error(Code::unknown, "customer.unknown", {{"value", request.customer}}, "customer");
  Once once(*shop, "card", request.request, request);
  SHUKE_ASSIGN(before, once.before(connection));
  if (before) return first_answer(connection, house, *shop, day, *before);

  SHUKE_ASSIGN(policy, house.policy_on(connection, shop->shop.policy, day));
  SHUKE_TRY(cards_of(*policy));
  SHUKE_ASSIGN(files, files_of(connection, customer));
  SHUKE_TRY(check_latest(connection, house, files, day));
  SHUKE_ASSIGN(cards, cards_through(connection, house, {files, &shop->shop.policy}, day));
  SHUKE_ASSIGN(answer, write(connection, house, *shop, customer, request, cards, once));
  SHUKE_TRY(change_numbers(connection, house, request));
  return answer;
}

}  // namespace shuke::clientele
