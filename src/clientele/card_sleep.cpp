/// \file
#include "clientele/card_sleep.hpp"

#include "clientele/cabinet.hpp"
#include "clientele/card_history.hpp"
#include "clientele/merging.hpp"
#include "storage/card_sleep.hpp"

#include <algorithm>

namespace shuke::clientele {

using storage::CardSleep;
using storage::Connection;
using storage::Query;
using storage::Rows;

namespace {

std::optional<Day> last_day() {
  const auto day = Day::of({Day::last_year, 12, 31});
  return day ? std::optional(*day) : std::nullopt;
}

/// A card that is held for long enough opens another one, without anything being written.
bool asks_for_time(const CardRules& rules) {
  const auto by_time = [](const CardCondition& one) { return one.count == CardCount::held_card; };
  return std::any_of(rules.cards.begin(), rules.cards.end(), [&](const Card& card) {
    return std::any_of(card.enter.begin(), card.enter.end(), by_time) ||
           std::any_of(card.keep.begin(), card.keep.end(), by_time);
  });
}

/// As `cards_sleep_until`, of the card that was earned alone.
std::optional<Day> earned_sleeps_until(const CardRules& rules, const EarnedCard& earned) {
  if (earned.grace) return {};
  if (earned.until) return earned.until;
  const Card* card = find_card(rules, earned.card);
  return card == nullptr || card->keep.empty() ? last_day() : std::nullopt;
}

Result<std::optional<CardSleep>> kept_sleep(Connection& connection, CustomerId whole) {
  CardSleep row;
  const std::int64_t key = whole.number();
  SHUKE_ASSIGN(found, storage::card_sleep_table().load(connection, std::span(&key, 1), &row, {}));
  return found ? std::optional(row) : std::nullopt;
}

void remove_sleep(Connection& connection, CustomerId whole) {
  static const Query query("DELETE FROM card_sleep WHERE customer_id = :customer");
  storage::run(connection, query, whole.number());
}

}  // namespace

std::optional<Day> cards_sleep_until(const CardRules& rules, std::span<const CardEvent> events, Day after) {
  if (events.empty()) return last_day();  // what was not bought does not come by waiting
  if (events.back().day > after || asks_for_time(rules)) return {};
  const auto state = state_of(rules, events);
  if (state.has_error() || state->claim) return {};  // files that became one
  for (const auto& [card, counts_from] : state->not_before)
    if (counts_from > after) return {};
  std::optional<Day> until = state->earned ? earned_sleeps_until(rules, *state->earned) : last_day();
  if (until && state->given && state->given->until) until = std::min(*until, *state->given->until);
  return until;
}

Result<void> keep_sleep(Connection& connection, CustomerId whole, std::optional<Day> until) {
  SHUKE_ASSIGN(before, kept_sleep(connection, whole));
  if (!until) {
    if (before) remove_sleep(connection, whole);
    return {};
  }
  const CardSleep row{whole, *until};
  if (!before) storage::card_sleep_table().insert(connection, &row);
  else if (*before != row) storage::card_sleep_table().update(connection, &row);
  return {};
}

Result<void> wake(Connection& connection, CustomerId file) {
  SHUKE_ASSIGN(whole, whole_of(connection, file));
  remove_sleep(connection, whole);
  if (whole != file) remove_sleep(connection, file);  // it was a whole until just now
  return {};
}

namespace {

/// The days of the last review of a shop that was finished and of those begun since.
Result<std::vector<Day>> days_of_review(Connection& connection, ShopId shop) {
  static const Query query(
      "SELECT day FROM review_day WHERE shop_id = :shop AND day >= coalesce((SELECT max(day) FROM review_day WHERE "
      "shop_id = :shop AND finished = 1), day) ORDER BY day");
  std::vector<Day> days;
  for (Rows rows(connection, query, shop.number()); rows.next();) {
    SHUKE_ASSIGN(day, Day::of_number(rows.integer(0)));
    days.push_back(day);
  }
  return days;
}

/// The name of the policy of a shop; empty: there is no such shop.
std::string policy_of(const House& house, ShopId shop) {
  for (const OpenShop& open : house.shops())
    if (open.shop.id == shop) return open.shop.policy;
  return {};
}

}  // namespace

Result<bool> sleep_fits(Connection& connection, House& house, CustomerId file) {
  SHUKE_ASSIGN(kept, kept_sleep(connection, file));
  if (!kept) return true;
  SHUKE_ASSIGN(filed, filed_row(connection, file));
  if (!filed) return true;  // nobody's: named as that
  const std::string name = policy_of(house, filed->shop_id);
  if (name.empty()) return false;
  SHUKE_ASSIGN(files, files_of(connection, file));
  SHUKE_ASSIGN(events, card_history(connection, house, files, as_it_is));
  SHUKE_ASSIGN(days, days_of_review(connection, filed->shop_id));
  for (const Day day : days) {
    SHUKE_ASSIGN(policy, house.policy_on(connection, name, day));
    if (!policy->cards) return true;
    if (cards_sleep_until(*policy->cards, what_follows(*policy->cards, events), day) == kept->until) return true;
  }
  return false;
}

}  // namespace shuke::clientele
