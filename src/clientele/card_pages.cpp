/// \file
/// What is asked of cards.
#include "clientele/card_reviews.hpp"
#include "clientele/cards.hpp"
#include "clientele/page_cut.hpp"
#include "clientele/page_place.hpp"
#include "clientele/people.hpp"
#include "schema/describe.hpp"

#include <algorithm>
#include <limits>

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;

namespace {

const std::string& ref_of(const House& house, ShopId shop) {
  static const std::string none;
  for (const OpenShop& open : house.shops())
    if (open.shop.id == shop) return open.shop.ref;
  return none;
}

Result<std::string> ref_of(Connection& connection, CustomerId customer) {
  static const Query query("SELECT ref FROM customer WHERE id = :customer");
  Rows rows(connection, query, customer.number());
  if (!rows.next()) return error(Code::damaged, "storage.orphan", {{"table", "card_event"}});
  return std::string(rows.text(0));
}

CardEventRow row_of(const CardEvent& event, std::string customer, const House& house) {
  CardEventRow row;
  row.event_id = event.id;
  row.customer = std::move(customer);
  row.shop = ref_of(house, event.shop_id);
  row.day = event.day;
  row.deed = event.deed;
  row.card = event.card;
  row.before = event.before;
  row.ground = event.ground;
  row.until = event.until;
  row.sale_id = event.sale_id;
  row.count = event.count;
  row.have = event.have;
  row.need = event.need;
  row.brand = event.brand;
  row.approver = event.approver;
  row.note = event.note;
  row.policy = event.policy;
  row.policy_version = event.policy_version;
  return row;
}

CardGapRow row_of(const CardGap& gap) {
  CardGapRow row;
  row.card = gap.card->word;
  row.keep = gap.keep;
  row.count = gap.condition->count;
  row.have = gap.have;
  row.need = gap.need;
  row.missing = gap.missing;
  row.holding = gap.holding;
  for (const HeldCard& held : gap.condition->holding)
    row.asks_for += (row.asks_for.empty() ? "" : ", ") + held.card.text();
  row.brand = gap.brand;
  row.leaves_on = gap.leaves_on;
  row.leaves = gap.leaves;
  return row;
}

void tell_state(const CardState& state, CardsAnswer& answer) {
  answer.frozen = state.frozen;
  if (state.earned) {
    answer.earned = state.earned->card;
    answer.since = state.earned->since;
    answer.until = state.earned->until;
    answer.grace = state.earned->grace;
  }
  if (state.given) {
    answer.given = state.given->card;
    answer.ground = state.given->ground;
    answer.given_until = state.given->until;
  }
  answer.applied = state.claim && state.claim->applied;
}

Result<void> tell_standing(const PersonCards& cards, CardsAnswer& answer) {
  SHUKE_ASSIGN(standing, standing_on(*cards.policy->cards, cards.events, cards.facts_on_day(), cards.day));
  tell_state(standing.state, answer);
  answer.card = standing.held;
  answer.kept = standing.kept;
  answer.next = standing.next;
  answer.next_until = standing.next_until;
  for (const CardGap& gap : standing.gaps) answer.gaps.push_back(row_of(gap));
  for (const CardGap& gap : standing.keeping) answer.gaps.push_back(row_of(gap));
  return {};
}

/// One row more than a page has, to see whether there is another one.
Result<bool> read_page(Connection& connection, const House& house, const CardEventsQuestion& question, ShopId shop,
                       CardEventsAnswer& answer) {
  static const Query query(
      "SELECT " + card_event_columns() +
      ", customer.ref FROM card_event INDEXED BY card_event_of_shop CROSS JOIN customer ON customer.id = "
      "card_event.customer_id WHERE card_event.shop_id = :shop AND card_event.day >= :from_day AND (card_event.day, "
      "card_event.id) > (:day, :id) AND card_event.day <= :until_day AND (:deed < 0 OR card_event.deed = :deed) ORDER "
      "BY card_event.day, card_event.id LIMIT :most");
  static const int ref = static_cast<int>(storage::card_event_table().columns().size());
  SHUKE_ASSIGN(after, page_place(question.after));
  const std::int64_t from = question.from ? question.from->number() : std::numeric_limits<std::int64_t>::min();
  const std::int64_t until = question.until ? question.until->number() : std::numeric_limits<std::int64_t>::max();
  const std::int64_t deed = question.deed ? static_cast<std::int64_t>(*question.deed) : -1;
  PageCut cut(question.limit);
  for (Rows rows(connection, query, shop.number(), std::max(from, after.day), after.day, after.id, until, deed,
                 cut.reads());
       rows.next() && cut.takes();) {
    CardEvent event;
    SHUKE_TRY(storage::card_event_table().read_row(rows.statement(), &event, house.context()));
    answer.rows.push_back(row_of(event, std::string(rows.text(ref)), house));
  }
  return cut.more();
}

}  // namespace

Result<void> validate(const CardsQuestion& question, const schema::Context& context) {
  SHUKE_TRY(schema::check(schema::record_info<CardsQuestion>(), &question, context));
  return check_page_limit(question.limit, 0);
}

Result<void> validate(const CardEventsQuestion& question, const schema::Context& context) {
  SHUKE_TRY(schema::check(schema::record_info<CardEventsQuestion>(), &question, context));
  if (question.from && question.until && *question.until < *question.from)
    return invalid("policy.out_of_order", {{"from", question.from->text()}, {"until", question.until->text()}},
                   "until");
  return check_page_limit(question.limit);
}

Result<CardsAnswer> cards(Connection& connection, House& house, const CardsQuestion& question, const OpenShop& shop) {
  SHUKE_ASSIGN(customer, find_customer(connection, question.customer));
  if (!customer) return error(Code::unknown, "customer.unknown", {{"value", question.customer}}, "customer");
  SHUKE_ASSIGN(files, files_of(connection, customer));
  SHUKE_ASSIGN(cards, cards_through(connection, house, {files, &shop.shop.policy}, *question.day));
  CardsAnswer answer;
  answer.customer_id = customer;
  answer.day = cards.day;
  answer.policy = cards.policy->name;
  answer.policy_version = cards.policy->version;
  if (cards.policy->cards) SHUKE_TRY(tell_standing(cards, answer));
  const std::size_t told = std::min(cards.kept, static_cast<std::size_t>(question.limit));
  SHUKE_ASSIGN(ref, ref_of(connection, customer));
  for (std::size_t i = cards.kept - told; i < cards.kept; ++i) {
    SHUKE_ASSIGN(file, ref_of(connection, cards.events[i].customer_id));
    answer.events.push_back(row_of(cards.events[i], file, house));
  }
  for (const CardEvent& event : cards.due()) answer.due.push_back(row_of(event, ref, house));
  return answer;
}

Result<CardEventsAnswer> card_events(Connection& connection, const House& house, const CardEventsQuestion& question,
                                     const OpenShop& shop) {
  CardEventsAnswer answer;
  SHUKE_ASSIGN(more, read_page(connection, house, question, shop.shop.id, answer));
  if (more) answer.next = text_of(answer.rows.back().day, answer.rows.back().event_id.number());
  return answer;
}

}  // namespace shuke::clientele
