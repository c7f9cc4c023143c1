/// \file
#include "clientele/card_reviews.hpp"

#include "clientele/cabinet.hpp"
#include "clientele/card_sleep.hpp"
#include "clientele/policies.hpp"

#include <algorithm>

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;

namespace {

/// A receipt that a review came with.
struct Reviewed {
  Day posted;
  ShopId shop;
};

/// The last receipt before a counter, if everything that is in the books was looked at with it: it came by the till,
/// and since then nobody claimed a receipt and no files became one or two.
Result<std::optional<Reviewed>> last_review(Connection& connection, CustomerId file, std::int64_t before) {
  static const Query query(
      "SELECT id, posted, shop_id, source, (SELECT id FROM sale WHERE customer_id = :customer ORDER BY id LIMIT 1), "
      "EXISTS (SELECT 1 FROM claim WHERE customer_id = :customer AND " +
      counter_of("claim.id") + " > " + counter_of("sale.id") +
      "), EXISTS (SELECT 1 FROM customer_merge WHERE customer_id = :customer AND " + counter_of("customer_merge.id") +
      " > " + counter_of("sale.id") + ") FROM sale WHERE customer_id = :customer AND " + counter_of("id") +
      " < :before ORDER BY id DESC LIMIT 1");
  Rows rows(connection, query, file.number(), before);
  if (!rows.next()) return std::optional<Reviewed>();
  SHUKE_ASSIGN(last, SaleId::of(rows.integer(0)));
  SHUKE_ASSIGN(first, SaleId::of(rows.integer(4)));
  const bool is_till = rows.integer(3) == static_cast<std::int64_t>(SaleSource::till);
  const bool in_order = first.site() == last.site();  // ids of another site do not sort by their counters
  if (!is_till || !in_order || rows.integer(5) != 0 || rows.integer(6) != 0) return std::optional<Reviewed>();
  SHUKE_ASSIGN(posted, Day::of_number(rows.integer(1)));
  SHUKE_ASSIGN(shop, ShopId::of(rows.integer(2)));
  return std::optional(Reviewed{posted, shop});
}

bool goes_by(const House& house, ShopId shop, const std::string& policy) {
  return std::any_of(house.shops().begin(), house.shops().end(),
                     [&](const OpenShop& open) { return open.shop.id == shop && open.shop.policy == policy; });
}

/// The day through which everything was looked at that is in the books; absent: nobody knows.
Result<std::optional<Day>> reviewed_through(Connection& connection, const House& house, const CardsOf& whose) {
  if (whose.reviewed) return whose.reviewed;
  if (whose.from_last_event || whose.files.size() != 1) return std::optional<Day>();
  const std::int64_t before = whose.own == nullptr ? whose.before : whose.own->id.counter();
  SHUKE_ASSIGN(last, last_review(connection, whose.files.front(), before));
  if (!last || !goes_by(house, last->shop, *whose.policy)) return std::optional<Day>();
  return std::optional(last->posted);
}

/// The first day on which a person bought or claimed anything; absent: they never did.
Result<std::optional<Day>> first_day(Connection& connection, std::span<const CustomerId> files) {
  static const Query query(
      "SELECT min(day) FROM (SELECT min(business_day) AS day FROM sale INDEXED BY sale_by_day WHERE customer_id = "
      ":customer AND customer_id > 0 UNION ALL SELECT min(day) FROM claim WHERE customer_id = :customer)");
  std::optional<Day> first;
  for (const CustomerId file : files) {
    Rows rows(connection, query, file.number());
    if (!rows.next() || rows.is_null(0)) continue;
    SHUKE_ASSIGN(day, Day::of_number(rows.integer(0)));
    first = first ? std::min(*first, day) : day;
  }
  return first;
}

/// The last day, by `until`, on which the version of a policy still holds that holds on `from`.
Result<Day> last_day_of(Connection& connection, House& house, const std::string& name, Day from, Day until) {
  SHUKE_ASSIGN(first, house.policy_on(connection, name, from));
  std::int64_t holds = from.number(), holds_not = std::int64_t{until.number()} + 1;
  SHUKE_ASSIGN(last, house.policy_on(connection, name, until));
  if (last == first) return until;
  while (holds_not - holds > 1) {
    SHUKE_ASSIGN(middle, Day::of_number(holds + (holds_not - holds) / 2));
    SHUKE_ASSIGN(policy, house.policy_on(connection, name, middle));
    (policy == first ? holds : holds_not) = middle.number();
  }
  return Day::of_number(holds);
}

/// Whether no event is later than the day; the later ones are gone afterwards.
bool keep_until(std::vector<CardEvent>& events, Day day) {
  const auto later = std::find_if(events.begin(), events.end(), [&](const auto& one) { return one.day > day; });
  const bool all = later == events.end();
  events.erase(later, events.end());
  return all;
}

/// Adds what is due on days that belong to one version of a policy.
Result<void> add_due(Connection& connection, const House& house, const CardsOf& whose, const DaySpan& days,
                     PersonCards& cards) {
  const CardRules& rules = *cards.policy->cards;
  SHUKE_ASSIGN(state, state_of(rules, cards.events));
  SHUKE_ASSIGN(facts, card_facts(connection, house, rules, whose.files, needs_of(rules, state, days.from, days.until),
                                 whose.before));
  SHUKE_ASSIGN(due, review(rules, cards.events, facts.facts(days.from), days.until));
  for (CardEvent& event : due) {
    event.policy = cards.policy->name;
    event.policy_version = cards.policy->version;
    cards.events.push_back(std::move(event));
  }
  cards.facts = std::move(facts);
  return {};
}

/// Where looking begins; absent: there is nothing to look at.
Result<std::optional<Day>> begin_of(Connection& connection, const CardsOf& whose, const PersonCards& cards,
                                    std::optional<Day> reviewed) {
  if (reviewed && whose.own != nullptr) reviewed = std::min(*reviewed, whose.own->posted);
  if (!cards.events.empty() && (!reviewed || *reviewed < cards.events.back().day)) reviewed = cards.events.back().day;
  if (reviewed) return std::optional(std::min(*reviewed, cards.day));
  return first_day(connection, whose.files);
}

}  // namespace

Result<PersonCards> cards_through(Connection& connection, House& house, const CardsOf& whose, Day day) {
  PersonCards cards;
  SHUKE_ASSIGN(kept, card_history(connection, house, whose.files, whose.before));
  SHUKE_ASSIGN(reviewed, reviewed_through(connection, house, whose));
  cards.day = day;
  if (whose.own != nullptr) {  // later days that were looked at already are looked at again
    if (reviewed) cards.day = std::max(cards.day, *reviewed);
    for (const CardEvent& event : kept) cards.day = std::max(cards.day, event.day);
  }
  SHUKE_ASSIGN(last_policy, house.policy_on(connection, *whose.policy, cards.day));
  cards.events = last_policy->cards ? what_follows(*last_policy->cards, std::move(kept)) : std::move(kept);
  cards.all = keep_until(cards.events, cards.day);
  cards.kept = cards.events.size();
  SHUKE_ASSIGN(begin, begin_of(connection, whose, cards, reviewed));
  for (std::optional<Day> from = begin; from && *from <= cards.day;) {
    SHUKE_ASSIGN(until, last_day_of(connection, house, *whose.policy, *from, cards.day));
    SHUKE_ASSIGN(policy, house.policy_on(connection, *whose.policy, *from));
    cards.policy = policy;
    if (policy->cards) SHUKE_TRY(add_due(connection, house, whose, {*from, until}, cards));
    const auto next = until.plus_days(1);
    from = next.has_value() ? std::optional(*next) : std::nullopt;
  }
  cards.policy = last_policy;
  return cards;
}

Result<void> write_due(Connection& connection, House& house, IdSource& ids, CustomerId file, ShopId shop,
                       PersonCards& cards) {
  if (cards.due().empty()) return {};
  bool moved = false;
  for (std::size_t i = cards.kept; i < cards.events.size(); ++i) {
    CardEvent& event = cards.events[i];
    moved =
        moved || event.deed == CardDeed::granted || event.deed == CardDeed::expired || event.deed == CardDeed::ended;
    SHUKE_ASSIGN(id, ids.next<CardEventId>());
    event.id = id;
    event.customer_id = file;
    event.shop_id = shop;
    storage::card_event_table().insert(connection, &event);
    SHUKE_ASSIGN(policy, house.policy(connection, event.policy, event.policy_version));
    note_use(connection, *policy, event.day);
  }
  cards.kept = cards.events.size();
  SHUKE_TRY(wake(connection, file));
  return moved ? renew_member(connection, house, file) : Result<void>();
}

namespace {

/// Whether anything can have become of cards by themselves since their last event.
Result<bool> may_have_changed(Connection& connection, House& house, std::span<const CardEvent> history,
                              const std::string& policy, Day day) {
  if (history.empty()) return false;
  const Day last = history.back().day;
  SHUKE_ASSIGN(now, house.policy_on(connection, policy, day));
  SHUKE_ASSIGN(then, house.policy_on(connection, policy, last));
  if (now != then || !now->cards) return true;
  const auto until = cards_sleep_until(*now->cards, history, last);
  return !until || *until < day;
}

}  // namespace

Result<std::vector<CardEvent>> history_by(Connection& connection, House& house, std::span<const CustomerId> files,
                                          const std::string& policy, Day day) {
  SHUKE_ASSIGN(history, card_history(connection, house, files, as_it_is));
  SHUKE_ASSIGN(changed, may_have_changed(connection, house, history, policy, day));
  if (!changed) return history;
  SHUKE_ASSIGN(cards, cards_through(connection, house, {files, &policy}, day));
  return std::move(cards.events);
}

Result<void> review_before(Connection& connection, House& house, IdSource& ids, const Sale& sale,
                           const std::string& policy) {
  if (!sale.customer_id) return {};
  SHUKE_ASSIGN(of_day, house.policy_on(connection, policy, sale.posted));
  if (!of_day->cards) return {};
  SHUKE_ASSIGN(files, files_of(connection, sale.customer_id));
  SHUKE_ASSIGN(history, card_history(connection, house, files, as_it_is));
  SHUKE_ASSIGN(changed, may_have_changed(connection, house, history, policy, sale.posted));
  if (!changed) return {};
  SHUKE_ASSIGN(cards, cards_through(connection, house, {files, &policy}, sale.posted));
  if (cards.due().empty()) return {};
  SHUKE_TRY(ids.next<CardEventId>());  // a gap: what follows belongs to no receipt
  return write_due(connection, house, ids, sale.customer_id, sale.shop_id, cards);
}

Result<std::vector<CardMark>> review_after(Connection& connection, House& house, IdSource& ids, const Sale& sale,
                                           const std::string& policy) {
  std::vector<CardMark> marks;
  if (!sale.customer_id) return marks;
  SHUKE_ASSIGN(of_day, house.policy_on(connection, policy, sale.posted));
  if (!of_day->cards) return marks;
  SHUKE_ASSIGN(files, files_of(connection, sale.customer_id));
  CardsOf whose{files, &policy};
  whose.own = &sale;
  SHUKE_ASSIGN(cards, cards_through(connection, house, whose, sale.posted));
  for (const CardEvent& event : cards.due()) marks.push_back({event.card, event.deed, event.until});
  SHUKE_TRY(write_due(connection, house, ids, sale.customer_id, sale.shop_id, cards));
  return marks;
}

namespace {

/// The highest counter among a receipt's own rows.
std::int64_t last_of(Connection& connection, const Sale& sale) {
  static const Query query("SELECT max(" + counter_of("id") +
                           ") FROM points_entry WHERE customer_id = :customer AND sale_id = :sale");
  const std::int64_t last = std::max(sale.id.counter(), sale.associate_id.counter());
  Rows rows(connection, query, sale.customer_id.number(), sale.id.number());
  return rows.next() && !rows.is_null(0) ? std::max(last, rows.integer(0)) : last;
}

Result<CardMark> mark_in(const Rows& rows) {
  SHUKE_ASSIGN(card, Word::parse(rows.text(1)));
  CardMark mark{card, static_cast<CardDeed>(rows.integer(2)), std::nullopt};
  if (rows.is_null(3)) return mark;
  SHUKE_ASSIGN(until, Day::of_number(rows.integer(3)));
  mark.until = until;
  return mark;
}

}  // namespace

Result<std::vector<CardMark>> marks_of(Connection& connection, const Sale& sale) {
  static const Query query(
      "SELECT " + counter_of("id") +
      ", card, deed, until FROM card_event WHERE customer_id = :customer AND id > :sale ORDER BY id");
  std::vector<CardMark> marks;
  if (!sale.customer_id || sale.source == SaleSource::imported) return marks;
  std::int64_t last = last_of(connection, sale);
  for (Rows rows(connection, query, sale.customer_id.number(), sale.id.number()); rows.next();) {
    if (rows.integer(0) != ++last) break;
    SHUKE_ASSIGN(mark, mark_in(rows));
    marks.push_back(std::move(mark));
  }
  return marks;
}

}  // namespace shuke::clientele
