/// \file
/// What follows from the rows of a person.
#include "clientele/card_history.hpp"
#include "clientele/consents.hpp"
#include "clientele/followed_reading.hpp"

#include <algorithm>

namespace shuke::clientele {

namespace {

/// What they agreed to later holds again.
bool is_stopped(const Reading& reading) {
  if (reading.stopped == 0) return false;
  for (const Customer& file : reading.person.files)
    for (const Consent& word : file.consents)
      if (word.given && word.purpose <= Purpose::marketing && word.id.counter() > reading.stopped) return false;
  return true;
}

AssociateId first_associate(const FollowUpDay& day, const Reading& reading) {
  for (const Customer& file : reading.person.files)
    for (const Consent& word : file.consents)
      if (const auto found = day.associates.find(word.associate); found != day.associates.end()) return found->second;
  return {};
}

bool has_come(const FollowUpFacts& facts, const ContactFact& contact) {
  const Day since = contact.at.day;
  return std::any_of(facts.purchases.begin(), facts.purchases.end(),
                     [&](const PurchaseFact& one) { return one.day >= since; }) ||
         std::any_of(facts.visits.begin(), facts.visits.end(), [&](const VisitFact& one) { return one.day >= since; });
}

void add_event(FollowUpFacts& facts, const Campaign& event, std::optional<GuestState> state) {
  if (state == GuestState::chosen) facts.events.push_back({event.id.number(), event.first, EventStage::chosen});
  if (state == GuestState::coming) facts.events.push_back({event.id.number(), event.first, EventStage::coming});
  if (state == GuestState::absent) facts.events.push_back({event.id.number(), event.first, EventStage::absent});
  const bool bought = std::any_of(facts.purchases.begin(), facts.purchases.end(),
                                  [&](const PurchaseFact& one) { return one.day >= event.first; });
  if (state == GuestState::came && !bought)
    facts.events.push_back({event.id.number(), event.first, EventStage::came_not_bought});
}

void add_offer(FollowUpFacts& facts, const Campaign& offer, bool chosen) {
  const bool arrivals = offer.kind == CampaignKind::arrivals;
  if (arrivals && !chosen) return;
  facts.offers.push_back({offer.id.number(), arrivals, chosen, offer.first, offer.last, offer.category});
}

void settle_campaigns(const FollowUpDay& day, Reading& reading) {
  FollowUpFacts& facts = reading.followed->facts;
  for (const Campaign& one : day.campaigns) {
    const auto step = reading.guest.find(one.id.number());
    const std::optional<GuestState> state =
        step == reading.guest.end() ? std::nullopt : std::optional(step->second.state);
    if (one.kind == CampaignKind::event) add_event(facts, one, state);
    else add_offer(facts, one, state == GuestState::chosen);
  }
}

Result<void> settle_cards(const FollowUpDay& day, Reading& reading) {
  if (reading.events.empty()) return {};
  std::stable_sort(reading.events.begin(), reading.events.end(),
                   [](const CardEvent& one, const CardEvent& other) { return one.id.counter() < other.id.counter(); });
  const CardRules& rules = *day.policy->cards;
  const std::vector<CardEvent> events = what_follows(rules, std::move(reading.events));
  SHUKE_ASSIGN(state, state_of(rules, events));
  auto& membership = reading.followed->facts.membership;
  if (state.claim && !state.claim->applied) membership.push_back({MembershipMatter::eligible, state.claim->since});
  if (state.earned && state.earned->until) membership.push_back({MembershipMatter::renewal, *state.earned->until});
  return {};
}

Result<void> settle_supplies(const FollowUpDay& day, Reading& reading) {
  if (reading.goods.empty()) return {};
  SHUKE_ASSIGN(stocks, stock_of(*day.policy->filing, reading.goods, day.day));
  for (const Stock& one : stocks) {
    const auto [sale, line] = reading.latest.at(one.sku + '\n' + one.unit);
    reading.followed->facts.supplies.push_back({sale, line, one.category, one.used_up});
  }
  return {};
}

}  // namespace

Result<void> settle_causes(const FollowUpDay& day, Reading& reading) {
  FollowUpFacts& facts = reading.followed->facts;
  settle_campaigns(day, reading);
  for (ContactFact& one : facts.contacts) one.came = one.outcome == ContactOutcome::will_come && has_come(facts, one);
  SHUKE_TRY(settle_cards(day, reading));
  return settle_supplies(day, reading);
}

void settle_ways(const FollowUpDay& day, Reading& reading) {
  Followed& followed = *reading.followed;
  FollowUpFacts& facts = followed.facts;
  if (reading.has_email) facts.reachable.push_back(Channel::email);
  if (reading.has_address) facts.reachable.push_back(Channel::visit);
  std::sort(facts.reachable.begin(), facts.reachable.end());
  facts.reachable.erase(std::unique(facts.reachable.begin(), facts.reachable.end()), facts.reachable.end());
  facts.consents = ways_allowed(reading.person, day.day);
  facts.hours.profiling = allows(reading.person, Purpose::profiling, {}, day.day);
  facts.do_not_contact = is_stopped(reading);
  if (!reading.assigned) followed.own = first_associate(day, reading);
}

}  // namespace shuke::clientele
