/// \file
#include "clientele/planning.hpp"

#include "clientele/follow_up_rows.hpp"
#include "clientele/kept_plans.hpp"
#include "clientele/roster.hpp"
#include "clientele/sharers.hpp"

#include <algorithm>
#include <tuple>

namespace shuke::clientele {

using storage::Connection;
using storage::DayContact;
using storage::PlanState;

namespace {

/// A contact that a person's day came to, before the shop's day is arranged.
struct Candidate {
  CustomerId customer;
  std::int64_t no = 0;  ///< which of theirs
  AssociateId own, seller;
  PlannedContact contact;
};

/// Somebody who shares a number and is to be contacted: the others' contacts of the day count for them, too.
struct HeldBack {
  Followed person;
  std::int64_t priority = 0;
};

std::int64_t seller_of(const Followed& person, const PlannedContact& contact) {
  for (const Occasion& topic : contact.topics)
    for (const std::int64_t sale : topic.purchases)
      if (const AssociateId seller = person.seller_of(sale)) return seller.number();
  return 0;
}

MinuteOfDay minute_at(int minute) { return *MinuteOfDay::of(minute); }
std::optional<MinuteOfDay> end_at(int minute) {
  return minute >= minutes_per_day ? std::nullopt : std::optional(minute_at(minute));
}

storage::PlannedTopic topic_of(const Occasion& occasion) {
  storage::PlannedTopic topic;
  topic.kind = occasion.key.kind;
  topic.cause = occasion.key.cause;
  topic.part = occasion.key.part;
  topic.cause_day = occasion.cause_day;
  topic.due = occasion.due;
  topic.last = occasion.last;
  topic.festival = occasion.festival;
  topic.selling = occasion.selling;
  topic.first = occasion.first;
  topic.attempts = occasion.attempts;
  for (const std::int64_t sale : occasion.purchases) topic.purchases.push_back({*SaleId::of(sale)});
  return topic;
}

ContactToArrange to_arrange(const Candidate& candidate) {
  const PlannedContact& contact = candidate.contact;
  ContactToArrange told;
  told.customer = candidate.customer.number();
  told.no = candidate.no;
  told.priority = contact.anchor().priority;
  told.last = contact.anchor().last;
  told.owner = contact.anchor().kind->owner;
  told.own_associate = candidate.own.number();
  told.seller_associate = candidate.seller.number();
  told.message = means_of(contact.channel) == Means::message;
  told.minutes = contact.plan.minutes;
  told.agreed = contact.agreed;
  for (const Slot& slot : contact.slots) told.slots.push_back({slot.window, slot.judgement.verdict});
  return told;
}

/// FUP-6: where no associate is known, each contact stands at its best moment.
std::vector<ArrangedContact> for_whoever_is_there(std::span<const ContactToArrange> contacts) {
  std::vector<ArrangedContact> all;
  for (const ContactToArrange& one : contacts) {
    ArrangedContact& arranged = all.emplace_back();
    arranged.customer = one.customer;
    arranged.no = one.no;
    arranged.owned_by = OwnedBy::nobody;
    arranged.minute = one.slots.front().window.from;
    arranged.verdict = one.slots.front().verdict;
  }
  return all;
}

/// The work of one deed.
class DayPlanner {
 public:
  DayPlanner(House& house, const OpenShop& shop, const PlanRequest& request)
      : house_(house), shop_(shop), request_(request) {}

  Result<PlanAnswer> run(const Progress& progress) {
    SHUKE_TRY(read([&](Connection& connection) { return prepare(connection); }));
    std::int64_t last = 0;
    for (bool more = true; more;) {
      SHUKE_TRY(read([&](Connection& connection) { return plan_slice(connection, last, more); }));
      if (progress && !progress(customers_)) return error(Code::refused, "work.stopped");
    }
    SHUKE_TRY(plan_sharers());
    SHUKE_ASSIGN(answer, keep(arranged()));
    return answer;
  }

 private:
  template <class Work>
  Result<void> read(Work work) {
    return house_.store().read(work);
  }

  Result<void> prepare(Connection& connection) {
    const int from = request_.from ? request_.from->minutes() : 0;
    SHUKE_ASSIGN(ready, ready_day(connection, house_, shop_, {*request_.day, from, request_.weather}));
    ready_ = std::move(ready);
    SHUKE_ASSIGN(sharers, Sharers::read(connection, *request_.day));
    sharers_ = std::move(sharers);
    SHUKE_ASSIGN(associates, associates_on(connection, shop_.shop.id, *request_.day));
    associates_ = std::move(associates);
    SHUKE_ASSIGN(kept, KeptPlan::read(connection, shop_.shop.id, *request_.day, shop_.zone));
    kept_ = std::move(kept);
    return {};
  }

  /// Facts of a slice are read and decided upon in one go; what comes to nothing is forgotten.
  Result<void> plan_slice(Connection& connection, std::int64_t& last, bool& more) {
    const FollowedReader reader(ready_.day);
    SHUKE_ASSIGN(slice, reader.next(connection, *ready_.planning, last));
    more = slice.has_value();
    if (!slice) return {};
    for (Followed& person : slice->people) SHUKE_TRY(plan_person(connection, person));
    customers_ += slice->customers;
    return {};
  }

  Result<void> plan_person(Connection& connection, Followed& person) {
    const bool shares = !sharers_.of(person.customer).empty();
    if (shares) SHUKE_TRY(sharers_.add_contacts(connection, ready_.day, person));
    SHUKE_ASSIGN(plan, ready_.planning->plan(person.facts));
    if (!shares || plan.contacts.empty()) {
      take(person, std::move(plan));
      return {};
    }
    const std::int64_t priority = plan.contacts.front().anchor().priority;
    held_back_.push_back({std::move(person), priority});
    return {};
  }

  /// CUS-3, FUP-5: caps hold for a number, whoever answers it. Who has the more urgent contact goes first.
  Result<void> plan_sharers() {
    std::sort(held_back_.begin(), held_back_.end(), [](const HeldBack& one, const HeldBack& other) {
      return std::tuple(-one.priority, one.person.customer) < std::tuple(-other.priority, other.person.customer);
    });
    for (HeldBack& one : held_back_) {
      for (const std::int64_t other : sharers_.of(one.person.customer))
        for (const SharedContact& contact : today_[other]) one.person.facts.shared.push_back(contact);
      SHUKE_ASSIGN(plan, ready_.planning->plan(one.person.facts));
      for (const PlannedContact& contact : plan.contacts)
        if (!contact.exempt)
          today_[one.person.customer.number()].push_back({*request_.day, contact.purpose == Purpose::marketing});
      take(one.person, std::move(plan));
    }
    held_back_.clear();
    return {};
  }

  void take(const Followed& person, PersonPlan plan) {
    for (const LeftOut& one : plan.left) ++left_[{one.fate, one.why}];
    std::int64_t no = 0;
    for (PlannedContact& contact : plan.contacts) {
      Candidate& one = candidates_.emplace_back();
      one.customer = person.customer;
      one.no = ++no;
      one.own = person.own;
      one.seller = *AssociateId::of(seller_of(person, contact));
      one.contact = std::move(contact);
    }
  }

  /// The rows of the day, in its order.
  std::vector<DayContact> arranged() {
    ShopDay day;
    day.day = *request_.day;
    day.open = ready_.open;
    day.associates = associates_;
    day.begun = kept_.begun();
    day.per_half_hour = ready_.day.rules->per_half_hour;
    std::vector<ContactToArrange> told;
    std::map<std::pair<std::int64_t, std::int64_t>, const Candidate*> by_name;
    for (const Candidate& one : candidates_) {
      told.push_back(to_arrange(one));
      by_name[{one.customer.number(), one.no}] = &one;
    }
    std::vector<DayContact> rows;
    for (const ArrangedContact& one : associates_.empty() ? for_whoever_is_there(told) : arrange(day, told)) {
      if (one.another_day) ++another_day_;
      else rows.push_back(row_of(*by_name.at({one.customer, one.no}), one));
    }
    std::stable_sort(rows.begin(), rows.end(), [](const DayContact& one, const DayContact& other) {
      const auto order = [](const DayContact& row) {
        return std::tuple(row.from ? row.from->minutes() : minutes_per_day, -row.priority, row.customer_id);
      };
      return order(one) < order(other);
    });
    std::int64_t place = 0;
    for (DayContact& row : rows) row.place = ++place;
    return rows;
  }

  DayContact row_of(const Candidate& candidate, const ArrangedContact& place) const {
    const PlannedContact& contact = candidate.contact;
    const Policy& policy = *ready_.day.policy;
    DayContact row;
    row.customer_id = candidate.customer;
    row.shop_id = shop_.shop.id;
    row.day = *request_.day;
    row.associate_id = *AssociateId::of(place.associate);
    if (place.minute) row.from = minute_at(*place.minute);
    row.channel = contact.channel;
    row.purpose = contact.purpose;
    row.exempt = contact.exempt;
    row.priority = contact.anchor().priority;
    row.minutes = contact.plan.minutes;
    if (contact.agreed) {
      row.agreed_from = minute_at(contact.agreed->from);
      row.agreed_until = end_at(contact.agreed->until);
    }
    row.policy = policy.name;
    row.policy_version = policy.version;
    row.why = why_text(marks_of(reasons_of(contact, *request_.day, policy.name, policy.version)));
    for (const Occasion& topic : contact.topics) row.topics.push_back(topic_of(topic));
    for (const Slot& slot : contact.slots)
      row.slots.push_back({minute_at(slot.window.from), end_at(slot.window.until), slot.judgement.verdict});
    return row;
  }

  /// Writes what has changed since the day was planned last.
  Result<PlanAnswer> keep(std::vector<DayContact> rows) {
    PlanAnswer answer;
    answer.day = *request_.day;
    answer.customers = customers_;
    answer.another_day = another_day_;
    answer.policy = ready_.day.policy->name;
    answer.policy_version = ready_.day.policy->version;
    for (const auto& [reason, count] : left_) answer.left.push_back({reason.first, reason.second, count});
    SHUKE_TRY(kept_.replace(house_, rows));
    answer.contacts = static_cast<std::int64_t>(rows.size());
    answer.begun = kept_.not_replaced();
    SHUKE_TRY(kept_.finish(house_, request_, answer));
    return answer;
  }

  House& house_;
  const OpenShop& shop_;
  const PlanRequest& request_;
  ReadyDay ready_;
  Sharers sharers_;
  std::vector<AssociateDay> associates_;
  KeptPlan kept_;
  std::vector<Candidate> candidates_;
  std::vector<HeldBack> held_back_;
  std::map<std::int64_t, std::vector<SharedContact>> today_;  ///< by person what was planned for sharers of a number
  std::map<std::pair<Fate, LeftOutFor>, std::int64_t> left_;
  std::int64_t customers_ = 0, another_day_ = 0;
};

}  // namespace

Result<PlanAnswer> plan_day(House& house, const OpenShop& shop, const PlanRequest& request, const Progress& progress) {
  return DayPlanner(house, shop, request).run(progress);
}

Result<ReadyDay> ready_day(Connection& connection, House& house, const OpenShop& shop, const DayAsked& asked) {
  ReadyDay ready;
  SHUKE_ASSIGN(day, follow_up_day(connection, house, shop, asked.day));
  ready.day = std::move(day);
  SHUKE_ASSIGN(hours, house.contact_hours(connection, *ready.day.policy));
  SHUKE_ASSIGN(opening, opening_hours_on(connection, house, shop.shop.id, asked.day));
  ready.open = opening.on(asked.day);
  const FollowUps follow_ups(*ready.day.rules, ready.day.policy->festivals, std::move(hours), std::move(opening));
  SHUKE_ASSIGN(planning, PlanningDay::of(follow_ups, asked.day, asked.weather, asked.from_minute));
  ready.planning = std::move(planning);
  return ready;
}

Result<PersonDay> person_day(Connection& connection, const ReadyDay& ready, CustomerId customer) {
  PersonDay day;
  SHUKE_ASSIGN(person, FollowedReader(ready.day).one(connection, customer));
  day.person = std::move(person);
  SHUKE_ASSIGN(sharers, Sharers::of_person(connection, ready.day.day, day.person));
  SHUKE_TRY(sharers.add_contacts(connection, ready.day, day.person));
  if (day.person.is_begun) return day;
  SHUKE_ASSIGN(plan, ready.planning->plan(day.person.facts));
  day.plan = std::move(plan);
  return day;
}

std::vector<WhyMark> marks_of(const Reasons& reasons) {
  std::vector<WhyMark> marks;
  for (const Reason& reason : reasons.reasons) {
    WhyMark& mark = marks.emplace_back(WhyMark{reason.rule, std::string(reason.message), {}, {}});
    for (const ReasonArgument& one : reason.arguments)
      mark.arguments.push_back({std::string(one.name), one.value, one.kind == ArgumentKind::message});
  }
  return marks;
}

}  // namespace shuke::clientele

namespace shuke {

Reason reason_of(const WhyMark& mark) {
  Reason reason{mark.rule, mark.message, {}};
  for (const WhyArgument& one : mark.arguments)
    reason.arguments.push_back({one.name, one.value, one.message ? ArgumentKind::message : ArgumentKind::literal});
  return reason;
}

}  // namespace shuke
