/// \file
#include "clientele/followed_slice.hpp"

#include "clientele/card_history.hpp"
#include "clientele/contact_wishes.hpp"
#include "clientele/follow_up_rows.hpp"
#include "clientele/followed_reading.hpp"
#include "clientele/id_list.hpp"
#include "clientele/kept_sales.hpp"
#include "clientele/merging.hpp"
#include "clientele/personal_days.hpp"
#include "clientele/purchases.hpp"

#include <algorithm>
#include <functional>
#include <map>

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;

namespace {

std::int64_t number(Day day) { return day.number(); }

shuke::PersonalDay kind_of(PersonalOccasion occasion) {
  switch (occasion) {
    case PersonalOccasion::birthday:
      return shuke::PersonalDay::birthday;
    case PersonalOccasion::family_birthday:
      return shuke::PersonalDay::family_birthday;
    case PersonalOccasion::anniversary:
      break;
  }
  return shuke::PersonalDay::anniversary;
}

/// SQL for how much of `sale_line` of `sale` has come back by now.
const std::string& came_back_in_all() {
  static const std::string sql =
      "SELECT coalesce(sum(return_match.quantity), 0) FROM return_match CROSS JOIN sale AS came_back ON "
      "came_back.customer_id = return_match.customer_id AND came_back.id = return_match.sale_id WHERE "
      "return_match.bought_by = sale.customer_id AND return_match.of_sale_id = sale.id AND return_match.of_line_no = "
      "sale_line.line_no AND " +
      kept_sale("came_back");
  return sql;
}

/// Whether goods of a category are used up, as stated or learnt (FIL-3).
bool is_used_up(const FilingRules& rules, const Word& category) {
  const auto stated = [&](const UseUp& one) { return one.category == category; };
  const auto learnt = [&](const FiledCategory& one) { return one.category == category; };
  return std::any_of(rules.use_up.begin(), rules.use_up.end(), stated) ||
         std::any_of(rules.own_use_of.begin(), rules.own_use_of.end(), learnt);
}

/// Reads one slice.
class SliceReader {
 public:
  SliceReader(Connection& connection, const FollowUpDay& day, const PeopleSlice& slice, const PlanningDay* planning,
              std::vector<Followed>& people)
      : connection_(connection),
        day_(day),
        slice_(slice),
        planning_(planning),
        people_(people),
        open_since_(day.day),
        causes_from_(day.day) {}

  Result<void> read() {
    for (Followed& one : people_) readings_.emplace_back().followed = &one;
    SHUKE_TRY(read_files());
    SHUKE_TRY(read_causes());
    SHUKE_TRY(read_begun());
    SHUKE_TRY(find_asked());
    SHUKE_TRY(read_ways(connection_, day_, readings_));
    take_out_the_others();
    return {};
  }

 private:
  /// What occasions arise from, and what became of them.
  Result<void> read_causes() {
    SHUKE_TRY(read_complaints());
    SHUKE_TRY(read_promises());
    SHUKE_TRY(read_contacts());
    if (asks({Trigger::personal_day})) SHUKE_TRY(read_days());
    if (asks({Trigger::purchase, Trigger::reached, Trigger::visit, Trigger::event, Trigger::promise}))
      SHUKE_TRY(read_purchases());
    if (asks({Trigger::visit, Trigger::promise})) SHUKE_TRY(read_visits());
    if (asks({Trigger::order_arrived, Trigger::money_due})) SHUKE_TRY(read_orders());
    if (asks({Trigger::membership})) SHUKE_TRY(read_membership());
    if (asks({Trigger::stock})) SHUKE_TRY(read_supplies());
    if (asks({Trigger::interval})) SHUKE_TRY(read_intervals());
    if (!day_.campaigns.empty()) SHUKE_TRY(read_guests());
    for (Reading& one : readings_) SHUKE_TRY(settle_causes(day_, one));
    return {};
  }

  /// Of most customers nothing is to be told on a day.
  Result<void> find_asked() {
    for (Reading& one : readings_) {
      if (planning_ != nullptr) {
        SHUKE_ASSIGN(has_occasions, planning_->has_occasions(one.followed->facts));
        one.is_asked = has_occasions && !one.followed->is_begun;
      }
    }
    return {};
  }

  void take_out_the_others() {
    std::vector<Followed> asked;
    for (Reading& one : readings_)
      if (one.is_asked) asked.push_back(std::move(*one.followed));
    readings_.clear();
    people_ = std::move(asked);
  }

  bool asks(std::initializer_list<Trigger> triggers) const {
    return std::any_of(triggers.begin(), triggers.end(), [&](Trigger one) { return has_trigger(*day_.rules, one); });
  }

  /// Whose a row is; null for somebody of another shop.
  Reading* whose(const Rows& rows) {
    const std::int64_t id = rows.integer(0);
    if (last_ < readings_.size() && readings_[last_].followed->customer.number() == id) return &readings_[last_];
    const auto found = std::lower_bound(
        readings_.begin(), readings_.end(), id,
        [](const Reading& one, std::int64_t wanted) { return one.followed->customer.number() < wanted; });
    if (found == readings_.end() || found->followed->customer.number() != id) return nullptr;
    last_ = static_cast<std::size_t>(found - readings_.begin());
    return &*found;
  }

  /// Calls for each row of somebody of the slice.
  template <class Take, class... Arguments>
  Result<void> each(const SliceQuery& query, const Take& take, const Arguments&... arguments) {
    return each_of(slice_, query, take, arguments...);
  }
  template <class Take, class... Arguments>
  Result<void> each_of(const PeopleSlice& slice, const SliceQuery& query, const Take& take,
                       const Arguments&... arguments) {
    for (Rows rows(connection_, query.of(slice), slice.after, slice.last, arguments...); rows.next();)
      if (Reading* reading = whose(rows)) SHUKE_TRY(take(rows, *reading));
    return {};
  }

  /// Which files a person has, in the order in which they were merged.
  Result<void> read_files() {
    for (Reading& one : readings_) {
      std::vector<CustomerId> files{one.followed->customer};
      if (slice_.has_parts) {
        SHUKE_ASSIGN(all, files_of(connection_, one.followed->customer));
        files = std::move(all);
      }
      for (const CustomerId file : files) one.person.files.emplace_back().id = file;
      if (files.size() > 1) one.person.merged = merged_last(files);
    }
    return {};
  }
  std::int64_t merged_last(const std::vector<CustomerId>& files) {
    static const Query query("SELECT max(" + counter_of("id") +
                             ") FROM customer_merge INDEXED BY customer_merge_by_other WHERE other_id = :file AND NOT "
                             "parted");
    std::int64_t last = 0;
    for (std::size_t i = 1; i < files.size(); ++i) {
      Rows rows(connection_, query, files[i].number());
      if (rows.next() && !rows.is_null(0)) last = std::max(last, rows.integer(0));
    }
    return last;
  }

  /// Contacts of late, and older ones that are to go on at a time agreed.
  Result<void> read_contacts() {
    static const std::string columns =
        "contact.id, began, outcome, channel, purpose, exempt, agreed_day, agreed_from, agreed_until, refused_purpose, "
        "contact.business_day, contact_topic.kind, cause, part";
    static const std::string topics =
        "CROSS JOIN contact_topic ON contact_topic.customer_id = contact.customer_id AND contact_topic.contact_id = "
        "contact.id";
    static const SliceQuery of_late("contact", columns, topics, "contact.business_day BETWEEN :from AND :until",
                                    "contact_of_customer");
    static const SliceQuery agreed("contact", columns, topics,
                                   "agreed_day >= :agreed AND contact.business_day < :before", "contact_agreed");
    static const SliceQuery refusals("contact", "contact.id, refused_kind.kind",
                                     "CROSS JOIN refused_kind ON refused_kind.customer_id = contact.customer_id AND "
                                     "refused_kind.contact_id = contact.id",
                                     "contact.business_day BETWEEN :from AND :until", "contact_of_customer");
    static const SliceQuery stopping("contact", "contact.id", "", "outcome = 10", "contact_stopping");
    const auto take = [&](const Rows& rows, Reading& reading) { return take_contact(rows, reading); };
    const Day of_rules = days_before(day_.day, day_.back.contacts);
    contacts_from_ = std::min(of_rules, open_since_);  // what was said of a matter counts as long as it is open
    SHUKE_TRY(each(agreed, take, number(days_before(day_.day, day_.rules->agreed_days + day_.back.contacts)),
                   number(contacts_from_)));
    SHUKE_TRY(each(of_late, take, number(contacts_from_), number(day_.day)));
    SHUKE_TRY(each(
        refusals,
        [&](const Rows& rows, Reading& reading) -> Result<void> {
          for (ContactFact& one : reading.followed->facts.contacts)
            if (one.contact == rows.integer(2)) one.refused.push_back(word_in(rows, 3));
          return {};
        },
        number(contacts_from_), number(day_.day)));
    return each(stopping, [&](const Rows& rows, Reading& reading) -> Result<void> {
      reading.stopped = std::max(reading.stopped, counter_in(rows, 2));
      return {};
    });
  }
  Result<void> take_contact(const Rows& rows, Reading& reading) {
    auto& contacts = reading.followed->facts.contacts;
    if (contacts.empty() || contacts.back().contact != rows.integer(2)) {
      SHUKE_ASSIGN(began, Instant::of_milliseconds(rows.integer(3)));
      SHUKE_ASSIGN(business_day, day_in(rows, 12));
      ContactFact& one = contacts.emplace_back();
      one.contact = rows.integer(2);
      one.at = {business_day, minute_of(day_.zone->civil_of(began))};
      one.outcome = static_cast<ContactOutcome>(rows.integer(4));
      one.channel = static_cast<Channel>(rows.integer(5));
      one.marketing = static_cast<Purpose>(rows.integer(6)) == Purpose::marketing;
      one.exempt = rows.integer(7) != 0;
      SHUKE_ASSIGN(agreed, agreed_in(rows, 8));
      one.agreed = agreed;
      if (!rows.is_null(11)) one.refused_purpose = static_cast<Purpose>(rows.integer(11));
      goes_on_from(one);
    }
    contacts.back().topics.push_back({word_in(rows, 13), rows.integer(14), rows.integer(15)});
    return {};
  }

  /// What goes on at a time that is still to come has its cause before that contact.
  void goes_on_from(const ContactFact& contact) {
    if (!contact.agreed || contact.agreed->day < days_before(day_.day, day_.rules->agreed_days)) return;
    causes_from_ = std::min(causes_from_, contact.at.day);
  }

  Result<void> read_complaints() {
    static const SliceQuery query("complaint", "complaint.id, at, complaint.business_day", "", "state = 0",
                                  "complaint_open");
    return each(query, [&](const Rows& rows, Reading& reading) -> Result<void> {
      SHUKE_ASSIGN(at, Instant::of_milliseconds(rows.integer(3)));
      SHUKE_ASSIGN(day, day_in(rows, 4));
      const CivilTime civil = day_.zone->civil_of(at);
      if (civil.day > day_.day) return {};
      reading.followed->facts.complaints.push_back({rows.integer(2), {civil.day, minute_of(civil)}, {}});
      open_since_ = std::min(open_since_, day);
      return {};
    });
  }

  Result<void> read_promises() {
    static const SliceQuery query("promise", "promise.id, due, complaint_id, promise.business_day", "", "state = 0",
                                  "promise_open");
    return each(query, [&](const Rows& rows, Reading& reading) -> Result<void> {
      SHUKE_ASSIGN(due, day_in(rows, 3));
      SHUKE_ASSIGN(made, day_in(rows, 5));
      if (made > day_.day) return {};
      open_since_ = std::min(open_since_, made);
      FollowUpFacts& facts = reading.followed->facts;
      for (ComplaintFact& one : facts.complaints)
        if (one.complaint == rows.integer(4)) {
          one.promised.push_back(due);
          return {};
        }
      facts.promises.push_back({rows.integer(2), due});
      return {};
    });
  }

  Result<void> read_days() {
    static const SliceQuery query("personal_day", "no, occasion, falls, year", "", "1");
    return each(query, [&](const Rows& rows, Reading& reading) -> Result<void> {
      SHUKE_ASSIGN(day, kept_day(rows.integer(4), rows.integer(5)));
      const auto occasion = static_cast<PersonalOccasion>(rows.integer(3));
      reading.followed->facts.days.push_back({kind_of(occasion), rows.integer(2), day, Observance::own_calendar});
      return {};
    });
  }

  Result<void> read_purchases() {
    purchases_from_ = days_before(causes_from_, day_.back.purchases);
    SHUKE_TRY(read_purchases(slice_, purchases_from_, day_.day));
    if (day_.back.series == 0) return {};
    for (Reading& one : readings_) SHUKE_TRY(follow_series(one));
    return {};
  }
  /// Which purchase of a series is the first that is asked about depends on those before it: somebody who buys again
  /// and again is read as far back as one purchase follows the other.
  Result<void> follow_series(Reading& reading) {
    const Day first = *Day::of({Day::first_year, 1, 1});
    const std::int64_t id = reading.followed->customer.number();
    const PeopleSlice alone{id - 1, id, slice_.has_parts};
    Day from = purchases_from_;
    while (from > first && goes_on_before(from, reading.followed->facts.purchases)) {
      const Day until = days_before(from, 1);
      from = days_before(from, std::max<std::int64_t>(day_.day.number() - from.number(), 1));
      SHUKE_TRY(read_purchases(alone, from, until));
    }
    return {};
  }
  /// Whether no gap between purchases, from today back to a day, is longer than a series bridges.
  bool goes_on_before(Day from, const std::vector<PurchaseFact>& purchases) const {
    std::vector<Day> days;
    for (const PurchaseFact& one : purchases) days.push_back(one.day);
    days.push_back(from);
    std::sort(days.begin(), days.end(), std::greater<>());
    Day last = day_.day;
    for (const Day day : days)
      if (std::exchange(last, day).number() - day.number() > day_.back.series) return false;
    return true;
  }

  Result<void> read_purchases(const PeopleSlice& slice, Day from, Day until) {
    static const std::string told =
        "sale.id, sale.business_day, sale.purpose, sale.associate_id, sale_line.line_no, "
        "sale_line.category, (" +
        first_bought("first.id") + "), (" + first_bought("first.business_day") + ")";
    static const std::string kept =
        "sale.purpose <> 2 AND sale_line.direction = 0 AND sale.business_day BETWEEN :from AND :until AND " +
        kept_sale() + " AND sale_line.quantity > (" + came_back_in_all() + ")";
    static const SliceQuery bought(
        "sale", told,
        "CROSS JOIN sale_line ON sale_line.customer_id = sale.customer_id AND sale_line.sale_id = sale.id",
        "sale.customer_id > 0 AND " + kept, "sale_by_day");
    static const SliceQuery claimed("claim", told,
                                    "CROSS JOIN sale ON sale.customer_id = 0 AND sale.id = claim.sale_id CROSS JOIN "
                                    "sale_line ON sale_line.customer_id = 0 AND sale_line.sale_id = sale.id",
                                    kept);
    const auto take = [&](const Rows& rows, Reading& reading) { return take_purchase(rows, reading); };
    SHUKE_TRY(each_of(slice, bought, take, number(from), number(until)));
    return each_of(slice, claimed, take, number(from), number(until));
  }
  Result<void> take_purchase(const Rows& rows, Reading& reading) {
    const bool stands_for_other = !rows.is_null(8);
    const std::int64_t sale = stands_for_other ? rows.integer(8) : rows.integer(2);
    SHUKE_ASSIGN(day, day_in(rows, stands_for_other ? 9 : 3));
    Followed& followed = *reading.followed;
    auto found = std::find_if(followed.facts.purchases.rbegin(), followed.facts.purchases.rend(),
                              [&](const PurchaseFact& one) { return one.sale == sale; });
    if (found == followed.facts.purchases.rend()) {
      PurchaseFact fact;
      fact.sale = sale;
      fact.day = day;
      fact.gift = static_cast<SalePurpose>(rows.integer(4)) == SalePurpose::gift;
      followed.facts.purchases.push_back(std::move(fact));
      found = followed.facts.purchases.rbegin();
      SHUKE_ASSIGN(associate, AssociateId::of(rows.integer(5)));
      followed.sold.emplace_back(sale, associate);
    }
    found->goods.push_back({rows.integer(6), word_in(rows, 7)});
    return {};
  }

  Result<void> read_visits() {
    static const SliceQuery query("visit", "visit.id, visit.business_day", "",
                                  "visit.business_day BETWEEN :from AND :until", "visit_of_customer");
    const Day from = std::min(days_before(day_.day, day_.back.visits), causes_from_);
    return each(
        query,
        [&](const Rows& rows, Reading& reading) -> Result<void> {
          SHUKE_ASSIGN(day, day_in(rows, 3));
          reading.followed->facts.visits.push_back({rows.integer(2), day});
          return {};
        },
        number(from), number(day_.day));
  }

  Result<void> read_orders() {
    static const SliceQuery query(
        "goods_order", "goods_order.id, max(order_step.business_day), coalesce(balance, 0) > 0",
        "CROSS JOIN order_step ON order_step.customer_id = goods_order.customer_id AND order_step.order_id = "
        "goods_order.id AND order_step.state = 1",
        "goods_order.state <= 3 AND goods_order.state = 1 AND order_step.business_day <= :day GROUP BY 1, 2, 3",
        "goods_order_open_of_customer");
    return each(
        query,
        [&](const Rows& rows, Reading& reading) -> Result<void> {
          SHUKE_ASSIGN(day, day_in(rows, 3));
          reading.followed->facts.orders.push_back({rows.integer(2), day, rows.integer(4) != 0});
          return {};
        },
        number(day_.day));
  }

  Result<void> read_membership() {
    static const SliceQuery lots("points_lot", "until", "", "\"left\" > 0 AND until = :until GROUP BY 1, 2, 3",
                                 "points_lot_running_out");
    for (const Day until : day_.run_out)
      SHUKE_TRY(each(
          lots,
          [&](const Rows&, Reading& reading) -> Result<void> {
            reading.followed->facts.membership.push_back({MembershipMatter::points_expiry, until});
            return {};
          },
          number(until)));
    return day_.policy->cards ? read_cards() : Result<void>();
  }
  /// What a card has come to follows from all of its events, but of most cards nothing arose or ends about that day.
  Result<void> read_cards() {
    static const SliceQuery near("card_event", "day", "",
                                 "card_event.day <= :day AND (card_event.day >= :from OR until BETWEEN :from AND "
                                 ":until)");
    const Day long_ago = *Day::of({Day::first_year, 1, 1});
    const Day from = day_.back.membership ? days_before(causes_from_, *day_.back.membership) : long_ago;
    const auto mark = [](const Rows&, Reading& reading) -> Result<void> {
      reading.card_is_near = true;
      return {};
    };
    SHUKE_TRY(each(near, mark, number(day_.day), number(from), number(days_behind(day_.day, day_.back.ahead))));
    return read_near_cards();
  }
  Result<void> read_near_cards() {
    static const Query query(of_wanted("card_event", card_event_columns(), "card_event.day <= :day"));
    std::map<CustomerId, Reading*> of_file;
    for (Reading& one : readings_)
      if (one.card_is_near)
        for (const Customer& file : one.person.files) of_file[file.id] = &one;
    if (of_file.empty()) return {};
    const std::string ids = list_of(std::views::keys(of_file));
    for (Rows rows(connection_, query, std::string_view(ids), number(day_.day)); rows.next();) {
      CardEvent event;
      SHUKE_TRY(storage::card_event_table().read_row(rows.statement(), &event, {}, 1));
      of_file.at(event.customer_id)->events.push_back(std::move(event));
    }
    return {};
  }

  /// The lines that the policy's window holds, of goods that are used up.
  Result<void> read_supplies() {
    if (!day_.policy->filing) return {};
    static const SliceQuery query(
        "sale",
        "sale.id, sale_line.line_no, sale_line.category, sale_line.sku, coalesce(sale_line.unit, ''), "
        "sale_line.quantity - (" +
            came_back_in_all() + "), sale.business_day",
        "CROSS JOIN sale_line ON sale_line.customer_id = sale.customer_id AND sale_line.sale_id = sale.id",
        "sale.customer_id > 0 AND sale.purpose = 0 AND sale_line.direction = 0 AND sale.business_day BETWEEN :from AND "
        ":until AND " +
            kept_sale(),
        "sale_by_day");
    SHUKE_ASSIGN(window, filing_window(*day_.policy->filing, day_.day));
    return each(
        query, [&](const Rows& rows, Reading& reading) { return take_supply(rows, reading); }, number(window.from),
        number(window.until));
  }
  Result<void> take_supply(const Rows& rows, Reading& reading) {
    const Word category = word_in(rows, 4);
    if (!is_used_up(*day_.policy->filing, category)) return {};
    SHUKE_ASSIGN(quantity, Quantity::of(rows.integer(7)));
    SHUKE_ASSIGN(day, day_in(rows, 8));
    const std::string article = std::string(rows.text(5)) + '\n' + std::string(rows.text(6));
    if (quantity.number() <= 0) return {};
    reading.goods.push_back({category, std::string(rows.text(5)), std::string(rows.text(6)), day, quantity});
    auto& latest = reading.latest[article];
    latest = std::max(latest, {rows.integer(2), rows.integer(3)});
    return {};
  }

  /// Of few customers. What was wished last holds, also when it says nothing of an interval.
  Result<void> read_intervals() {
    static const SliceQuery query("contact_wishes", "contact_wishes.id, kind, days, since",
                                  "LEFT JOIN own_interval ON own_interval.customer_id = contact_wishes.customer_id AND "
                                  "own_interval.contact_wishes_id = contact_wishes.id",
                                  "contact_wishes.business_day <= :day");
    SHUKE_TRY(each(
        query,
        [&](const Rows& rows, Reading& reading) -> Result<void> {
          const std::int64_t count = counter_in(rows, 2);
          if (count < reading.wished) return {};
          if (count > reading.wished) reading.intervals.clear();
          reading.wished = count;
          if (rows.is_null(3)) return {};
          SHUKE_ASSIGN(since, day_or_none(rows, 5));
          reading.intervals.push_back({word_in(rows, 3), rows.integer(4), since});
          return {};
        },
        number(day_.day)));
    return settle_intervals();
  }
  /// Each is counted from the day on which they were reached about it last.
  Result<void> settle_intervals() {
    std::vector<CustomerId> ids;
    for (const Reading& one : readings_)
      if (!one.intervals.empty())
        for (const Customer& file : one.person.files) ids.push_back(file.id);
    if (ids.empty()) return {};
    SHUKE_ASSIGN(asked, last_asked(connection_, ids, day_.day));
    for (Reading& reading : readings_)
      for (const OwnInterval& one : reading.intervals) {
        IntervalFact fact{one.kind, one.since.value_or(day_.day), one.days};
        for (const Customer& file : reading.person.files)
          if (const auto last = asked.find({file.id, one.kind}); last != asked.end())
            fact.since = std::max(fact.since, last->second);
        reading.followed->facts.intervals.push_back(std::move(fact));
      }
    return {};
  }

  Result<void> read_guests() {
    static const SliceQuery query("guest_step", "guest_step.id, campaign_id, state, business_day", "",
                                  "guest_step.business_day <= :day");
    return each(
        query,
        [&](const Rows& rows, Reading& reading) -> Result<void> {
          SHUKE_ASSIGN(id, GuestStepId::of(rows.integer(2)));
          GuestStep& last = reading.guest[rows.integer(3)];
          if (last.id && last.id.counter() > id.counter()) return {};
          last.id = id;
          last.state = static_cast<GuestState>(rows.integer(4));
          return {};
        },
        number(day_.day));
  }

  Result<void> read_begun() {
    static const SliceQuery query("day_contact", "day", "", "state = 1", "day_contact_begun");
    return each(query, [&](const Rows&, Reading& reading) -> Result<void> {
      reading.followed->is_begun = true;
      return {};
    });
  }

  Connection& connection_;
  const FollowUpDay& day_;
  const PeopleSlice& slice_;
  const PlanningDay* planning_;  ///< null: all are asked for
  std::vector<Followed>& people_;
  std::vector<Reading> readings_;
  std::size_t last_ = 0;  ///< whose the row before was
  Day contacts_from_, purchases_from_;
  Day open_since_;   ///< since when something is open
  Day causes_from_;  ///< since when something goes on that was interrupted
};

}  // namespace

Result<void> read_slice(Connection& connection, const FollowUpDay& day, const PeopleSlice& slice,
                        const PlanningDay* planning, std::vector<Followed>& people) {
  return SliceReader(connection, day, slice, planning, people).read();
}

}  // namespace shuke::clientele
