/// \file
#include "clientele/card_verification.hpp"

#include "clientele/card_reviews.hpp"
#include "clientele/verification.hpp"

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;

namespace {

constexpr std::string_view other_rules = "verify.card_rules", not_due = "verify.card_due",
                           follows_not = "verify.card_history";

/// Somebody decided it; all but an application is signed.
bool is_by_hand(const CardEvent& event) { return event.deed == CardDeed::applied || !event.approver.empty(); }

/// The event as the rules give it, before it is written.
CardEvent unwritten(CardEvent event) {
  event.id = {};
  event.customer_id = {};
  event.shop_id = {};
  return event;
}

/// Whether the version is the one to which the event's day belongs, and has cards.
Result<bool> has_its_rules(Connection& connection, House& house, const CardEvent& event) {
  const auto policy = house.policy_on(connection, event.policy, event.day);
  return policy && (*policy)->version == event.policy_version && (*policy)->cards;
}

Result<bool> is_due(Connection& connection, House& house, std::span<const CustomerId> files, const CardEvent& event) {
  CardsOf whose{files, &event.policy, event.id.counter()};
  whose.from_last_event = true;
  SHUKE_ASSIGN(cards, cards_through(connection, house, whose, event.day));
  return !cards.due().empty() && cards.due().front() == unwritten(event);
}

Result<bool> follows(Connection& connection, House& house, std::span<const CustomerId> files, const CardEvent& event) {
  SHUKE_ASSIGN(policy, house.policy(connection, event.policy, event.policy_version));
  SHUKE_ASSIGN(all, card_history(connection, house, files, event.id.counter()));
  auto state = state_of(*policy->cards, what_follows(*policy->cards, std::move(all)));
  return state && take(*policy->cards, *state, event);
}

}  // namespace

Result<std::string_view> fault_of(Connection& connection, House& house, const CardEvent& event) {
  SHUKE_ASSIGN(has_rules, has_its_rules(connection, house, event));
  if (!has_rules) return other_rules;
  SHUKE_ASSIGN(files, files_of(connection, event.customer_id, event.id.counter()));
  SHUKE_ASSIGN(in_order, follows(connection, house, files, event));
  if (!in_order) return follows_not;
  if (is_by_hand(event)) return std::string_view();
  SHUKE_ASSIGN(due, is_due(connection, house, files, event));
  return due ? std::string_view() : not_due;
}

namespace {

constexpr std::size_t events_per_page = 200;

}  // namespace

Result<void> Verification::check_cards_page(Connection& connection, std::array<std::int64_t, 2>& last,
                                            std::size_t& count) {
  static const Query query(
      "SELECT customer_id, id FROM card_event WHERE (customer_id, id) > (:customer, :event)"
      " ORDER BY customer_id, id LIMIT :limit");
  std::vector<std::array<std::int64_t, 2>> page;
  for (Rows rows(connection, query, last[0], last[1], static_cast<std::int64_t>(events_per_page)); rows.next();)
    page.push_back({rows.integer(0), rows.integer(1)});
  for (const auto& key : page) {
    CardEvent event;
    auto loaded = storage::card_event_table().load(connection, key, &event, house_.context());
    auto fault = loaded ? fault_of(connection, house_, event) : Result<std::string_view>("verify.card_unreadable");
    const std::string_view what = fault ? *fault : std::string_view("verify.card_unreadable");
    if (!what.empty()) differ("card_event", std::to_string(key[0]) + '/' + std::to_string(key[1]), what, "MEM-5");
  }
  count = page.size();
  if (!page.empty()) last = page.back();
  return {};
}

Result<void> Verification::check_cards() {
  std::array<std::int64_t, 2> last{-1, -1};
  for (std::size_t count = events_per_page; count == events_per_page;) {
    SHUKE_TRY(house_.store().read([&](Connection& connection) { return check_cards_page(connection, last, count); }));
    SHUKE_TRY(tell(0));
  }
  return {};
}

}  // namespace shuke::clientele
