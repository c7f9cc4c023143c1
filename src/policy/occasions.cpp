/// \file
/// How occasions are found: one function for each trigger, and what all of them share.
#include "shuke/policy/occasions.hpp"

#include "shuke/calendar/yearly.hpp"

#include <algorithm>
#include <array>

namespace shuke {

struct FollowUps::State {
  FollowUpRules rules;
  FestivalRules festivals;
  ContactHours hours;
  OpeningHours opening;
};

FollowUps::FollowUps(FollowUpRules rules, FestivalRules festivals, ContactHours hours, OpeningHours opening)
    : state_(std::make_shared<State>(
          State{std::move(rules), std::move(festivals), std::move(hours), std::move(opening)})) {}

const FollowUpRules& FollowUps::rules() const { return state_->rules; }
const FestivalRules& FollowUps::festivals() const { return state_->festivals; }
const ContactHours& FollowUps::hours() const { return state_->hours; }
const OpeningHours& FollowUps::opening() const { return state_->opening; }

namespace {

/// The last day on which a kind is worth doing, when its trigger's day is known.
Result<std::optional<Day>> last_of(const FollowUpKind& kind, Day cause) {
  if (kind.last_months) {
    SHUKE_ASSIGN(last, cause.plus_months(static_cast<int>(*kind.last_months)));
    return std::optional(last);
  }
  if (!kind.last_days) return std::optional<Day>();
  SHUKE_ASSIGN(last, cause.plus_days(*kind.last_days));
  return std::optional(last);
}

/// The days among which the causes lie of what is worth doing on some of `days`.
Result<DaySpan> causes_of(const FollowUpKind& kind, const DaySpan& days) {
  constexpr std::int64_t longest_month = 31;
  const std::int64_t back = kind.last_months ? *kind.last_months * longest_month : kind.last_days.value_or(0);
  SHUKE_ASSIGN(from, days.from.plus_days(-back));
  SHUKE_ASSIGN(until, days.until.plus_days(-kind.due_days));
  return DaySpan{from, until};
}

bool has_category(const std::vector<FollowUpCategory>& list, const Word& category) {
  return std::any_of(list.begin(), list.end(), [&](const FollowUpCategory& one) { return one.category == category; });
}

bool is_about(const FollowUpKind& kind, const Word& category) {
  if (!kind.categories.empty() && !has_category(kind.categories, category)) return false;
  return !has_category(kind.not_categories, category);
}

/// What is left to a kind that names no festivals: those that none does.
bool speaks_of(const FollowUpRules& rules, const FollowUpKind& kind, const Word& festival) {
  const auto names = [&](const FollowUpKind& one) {
    return std::any_of(one.festivals.begin(), one.festivals.end(),
                       [&](const FestivalPick& pick) { return pick.festival == festival; });
  };
  if (!kind.festivals.empty()) return names(kind);
  return std::none_of(rules.kinds.begin(), rules.kinds.end(), names);
}

}  // namespace

Result<Outlook> Outlook::of(const FollowUps& follow_ups, const DaySpan& days) {
  Outlook outlook(follow_ups, days);
  std::vector<std::pair<const FollowUpKind*, DaySpan>> kinds;
  std::optional<DaySpan> all;
  for (const FollowUpKind& kind : follow_ups.rules().kinds) {
    if (kind.trigger != Trigger::festival) continue;
    SHUKE_ASSIGN(causes, causes_of(kind, days));
    kinds.emplace_back(&kind, causes);
    all = all ? DaySpan{std::min(all->from, causes.from), std::max(all->until, causes.until)} : causes;
  }
  if (!all) return outlook;
  for (Day day = all->from; day <= all->until;) {
    SHUKE_ASSIGN(festivals, festivals_on(follow_ups.festivals(), day));
    for (const FestivalDay& one : festivals)
      for (const auto& [kind, causes] : kinds)
        if (one.number == 1 && causes.contains(day) && speaks_of(follow_ups.rules(), *kind, one.festival->word))
          outlook.named_.push_back({kind, one.festival->word, one.festival->tone, day});
    SHUKE_ASSIGN(next, day.plus_days(1));
    day = next;
  }
  return outlook;
}

/// Finds the occasions of one person.
class OccasionFinder {
 public:
  OccasionFinder(const Outlook& outlook, const FollowUpFacts& facts)
      : outlook_(outlook), rules_(outlook.follow_ups().rules()), facts_(facts), today_(outlook.days().until) {
    for (const ContactFact& one : facts.contacts) contacts_.push_back(&one);
    std::stable_sort(contacts_.begin(), contacts_.end(),
                     [](const ContactFact* a, const ContactFact* b) { return a->at < b->at; });
  }

  Result<std::vector<Occasion>> find() {
    for (const FollowUpKind& kind : rules_.kinds)
      if (is_for(kind.audience)) SHUKE_TRY(find(kind));
    std::erase_if(found_, [&](const Occasion& one) {
      return one.due > outlook_.days().until || (one.last && *one.last < outlook_.days().from);
    });
    std::sort(found_.begin(), found_.end(), [](const Occasion& a, const Occasion& b) { return a.key < b.key; });
    return std::move(found_);
  }

 private:
  using Find = Result<void> (OccasionFinder::*)(const FollowUpKind& kind);

  Result<void> find(const FollowUpKind& kind) {
    static constexpr std::array<Find, 16> by_trigger = {
        &OccasionFinder::personal_days, &OccasionFinder::festivals,  &OccasionFinder::purchases,
        &OccasionFinder::reached,       &OccasionFinder::visits,     &OccasionFinder::orders,
        &OccasionFinder::orders,        &OccasionFinder::supplies,   &OccasionFinder::membership,
        &OccasionFinder::silence,       &OccasionFinder::complaints, &OccasionFinder::promises,
        &OccasionFinder::events,        &OccasionFinder::offers,     &OccasionFinder::offers,
        &OccasionFinder::intervals};
    return (this->*by_trigger[static_cast<std::size_t>(kind.trigger)])(kind);
  }

  bool is_for(Audience audience) const {
    switch (audience) {
      case Audience::members:
        return facts_.member;
      case Audience::non_members:
        return !facts_.member;
      case Audience::active:
        return facts_.active;
      case Audience::everybody:
        break;
    }
    return true;
  }

  // ---- One function for each trigger ----

  Result<void> personal_days(const FollowUpKind& kind) {
    SHUKE_ASSIGN(causes, causes_of(kind, outlook_.days()));
    for (const Day day : interrupted(kind)) causes.from = std::min(causes.from, day);
    for (const PersonalDayFact& fact : facts_.days) {
      const bool is_asked = std::any_of(kind.days.begin(), kind.days.end(),
                                        [&](const PersonalDayPick& pick) { return pick.day == fact.what; });
      if (!is_asked) continue;
      SHUKE_ASSIGN(days, occurrences(fact.day, fact.observance, causes.from, causes.until));
      for (const Day day : days) SHUKE_TRY(add(kind, day.number(), part_of(fact), day));
    }
    return {};
  }
  /// One day may be the birthday of several.
  static std::int64_t part_of(const PersonalDayFact& fact) {
    constexpr std::int64_t sorts = 3;
    return fact.member * sorts + static_cast<std::int64_t>(fact.what);
  }
  /// Days of the calendar whose follow-up of a kind was interrupted and goes on at another time: they may lie before
  /// all that is looked at.
  std::vector<Day> interrupted(const FollowUpKind& kind) const {
    std::vector<Day> days;
    for (const ContactFact* one : contacts_)
      for (const OccasionKey& key : one->topics)
        if (key.kind == kind.word && one->agreed && !closes_topics(one->outcome))
          if (const auto day = Day::of_number(key.cause)) days.push_back(*day);
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
  }

  Result<void> festivals(const FollowUpKind& kind) {
    for (const Outlook::NamedDay& one : outlook_.named_)
      if (one.kind == &kind) SHUKE_TRY(festival(kind, one.festival, one.tone, one.first));
    for (const Day day : interrupted(kind)) {
      SHUKE_ASSIGN(named, festivals_on(outlook_.follow_ups().festivals(), day));
      for (const FestivalDay& one : named)
        if (one.number == 1 && speaks_of(rules_, kind, one.festival->word) && !was_found({kind.word, day.number(), 0}))
          SHUKE_TRY(festival(kind, one.festival->word, one.festival->tone, day));
    }
    return {};
  }
  bool was_found(const OccasionKey& key) const {
    return std::any_of(found_.begin(), found_.end(), [&](const Occasion& one) { return one.key == key; });
  }
  Result<void> festival(const FollowUpKind& kind, const Word& festival, FestivalTone tone, Day first) {
    if (tone == FestivalTone::none) return {};
    SHUKE_ASSIGN(last, last_of(kind, first));
    SHUKE_ASSIGN(due, first.plus_days(kind.due_days));
    std::int64_t part = 0;  // two may begin on one day
    while (was_found({kind.word, first.number(), part})) ++part;
    Occasion& occasion = begin(kind, first.number(), part, first, last);
    occasion.due = due;
    occasion.festival = festival;
    if (kind.selling == Selling::by_tone) take_tone(occasion, tone);
    settle(occasion);
    return {};
  }
  static void take_tone(Occasion& occasion, FestivalTone tone) {
    occasion.selling = tone == FestivalTone::festive;
    if (!occasion.selling) occasion.purpose = Purpose::service;
  }

  Result<void> purchases(const FollowUpKind& kind) {
    std::vector<const PurchaseFact*> all = followed(kind);
    std::size_t older = none;
    for (const PurchaseFact* one : all) {
      const bool joins = kind.series && older != none && is_open_when(found_[older], one->day);
      SHUKE_TRY(add(kind, one->sale, 0, one->day));
      if (joins) {
        found_.back().state = OccasionState::joined;
        found_[older].purchases.push_back(one->sale);
      } else {
        older = found_.size() - 1;
      }
    }
    return {};
  }
  /// The receipts with goods that a kind asks about, in order of day.
  std::vector<const PurchaseFact*> followed(const FollowUpKind& kind) const {
    std::vector<const PurchaseFact*> all;
    for (const PurchaseFact& one : facts_.purchases) {
      const bool has_goods = std::any_of(one.goods.begin(), one.goods.end(),
                                         [&](const BoughtGoods& goods) { return is_about(kind, goods.category); });
      if (has_goods && (kind.gifts || !one.gift)) all.push_back(&one);
    }
    std::stable_sort(all.begin(), all.end(), [](const PurchaseFact* a, const PurchaseFact* b) {
      return std::tie(a->day, a->sale) < std::tie(b->day, b->sale);
    });
    return all;
  }
  /// Whether something was still to be done when another purchase came.
  bool is_open_when(const Occasion& occasion, Day day) const {
    if (occasion.last && *occasion.last < day) return false;
    const std::optional<Day> closed = closed_on(occasion.key);
    return !closed || day < *closed;
  }

  Result<void> reached(const FollowUpKind& kind) {
    const FollowUpKind& before = *find_kind(rules_, kind.after);
    for (const PurchaseFact* one : followed(before)) {
      SHUKE_ASSIGN(due, one->day.plus_days(before.due_days));
      const Day since = closed_on({before.word, one->sale, 0}).value_or(due);
      SHUKE_TRY(add(kind, one->sale, 0, since));
      found_.back().first = false;
    }
    return {};
  }

  Result<void> visits(const FollowUpKind& kind) {
    for (const VisitFact& one : facts_.visits)
      if (!bought_since(one.day)) SHUKE_TRY(add(kind, one.visit, 0, one.day));
    return {};
  }
  bool bought_since(Day day) const {
    return std::any_of(facts_.purchases.begin(), facts_.purchases.end(),
                       [&](const PurchaseFact& one) { return one.day >= day; });
  }

  Result<void> orders(const FollowUpKind& kind) {
    for (const ArrivedOrder& one : facts_.orders)
      if (kind.trigger == Trigger::order_arrived || one.money_due) SHUKE_TRY(add(kind, one.order, 0, one.day));
    return {};
  }

  Result<void> supplies(const FollowUpKind& kind) {
    for (const SupplyFact& one : facts_.supplies)
      if (is_about(kind, one.category)) SHUKE_TRY(add(kind, one.sale, one.line, one.used_up));
    return {};
  }

  Result<void> membership(const FollowUpKind& kind) {
    for (const MembershipFact& one : facts_.membership) {
      const bool is_asked = std::any_of(kind.matters.begin(), kind.matters.end(),
                                        [&](const MembershipPick& pick) { return pick.matter == one.matter; });
      if (!is_asked) continue;
      const bool lies_ahead = one.matter != MembershipMatter::eligible;
      SHUKE_ASSIGN(arises, one.day.plus_days(lies_ahead ? -kind.ahead_days : 0));
      SHUKE_TRY(add(kind, one.day.number(), static_cast<std::int64_t>(one.matter), arises));
    }
    return {};
  }

  Result<void> silence(const FollowUpKind& kind) {
    Day since = facts_.since;
    for (const ContactFact* one : contacts_)
      if (closes_topics(one->outcome)) since = std::max(since, one->at.day);
    return add(kind, since.number(), 0, since);
  }

  Result<void> complaints(const FollowUpKind& kind) {
    for (const ComplaintFact& one : facts_.complaints) {
      SHUKE_ASSIGN(due, outlook_.follow_ups().opening().after(one.opened, kind.due_minutes.value_or(0)));
      SHUKE_TRY(add(kind, one.complaint, 0, due.day));
      found_.back().due_minute = due.minute;
      for (const Day day : one.promised) SHUKE_TRY(add(kind, one.complaint, day.number(), day));
    }
    return {};
  }

  Result<void> promises(const FollowUpKind& kind) {
    for (const PromiseFact& one : facts_.promises) SHUKE_TRY(add(kind, one.promise, 0, one.day));
    for (const ContactFact* one : contacts_) {
      if (one->outcome != ContactOutcome::will_come || one->came || !one->agreed || one->agreed->day >= today_)
        continue;
      SHUKE_ASSIGN(day_after, one->agreed->day.plus_days(1));
      SHUKE_TRY(add(kind, one->contact, 0, day_after));
      found_.back().first = false;
    }
    return {};
  }

  Result<void> events(const FollowUpKind& kind) {
    for (const EventFact& one : facts_.events)
      if (one.stage == kind.stage) SHUKE_TRY(add(kind, one.event, 0, one.day));
    return {};
  }

  Result<void> offers(const FollowUpKind& kind) {
    const bool arrivals = kind.trigger == Trigger::arrivals;
    for (const OfferFact& one : facts_.offers) {
      if (one.arrivals != arrivals || (arrivals && one.category && !is_about(kind, one.category))) continue;
      const bool for_chosen = !arrivals && !kind.unless_reached;
      if (for_chosen && !one.chosen) continue;
      SHUKE_TRY(add(kind, one.offer, 0, one.first));
      Occasion& occasion = found_.back();
      if (occasion.last) occasion.last = std::min(*occasion.last, one.last);
    }
    return {};
  }

  Result<void> intervals(const FollowUpKind& kind) {
    if (facts_.intervals.empty()) return {};
    SHUKE_ASSIGN(causes, causes_of(kind, outlook_.days()));
    const std::vector<Day> asked_again = interrupted(kind);
    for (const IntervalFact& one : facts_.intervals) {
      if (one.kind != kind.word) continue;
      for (const std::int64_t days : ends_of(one, causes, asked_again)) {
        SHUKE_ASSIGN(end, one.since.plus_days(days));
        SHUKE_TRY(add(kind, end.number(), 0, end));
        Occasion& occasion = found_.back();
        if (!occasion.agreed) SHUKE_TRY(end_before_next(occasion, one.days));
        occasion.first = false;
      }
    }
    return {};
  }
  /// After how many days an interval ends within a span, counted on and on so that an end at which nobody was reached
  /// is not the last; and on days whose follow-up was interrupted.
  static std::vector<std::int64_t> ends_of(const IntervalFact& one, const DaySpan& causes,
                                           const std::vector<Day>& interrupted) {
    std::vector<std::int64_t> ends;
    for (const Day day : interrupted)
      if (day > one.since && day < causes.from && (day.number() - one.since.number()) % one.days == 0)
        ends.push_back(day.number() - one.since.number());
    const std::int64_t before = std::max<std::int64_t>(causes.from.number() - one.since.number() - 1, 0) / one.days;
    for (std::int64_t days = (before + 1) * one.days; one.since.number() + days <= causes.until.number();
         days += one.days)
      ends.push_back(days);
    return ends;
  }
  /// One that comes round sooner than it is over leaves nothing behind that would be asked twice.
  static Result<void> end_before_next(Occasion& occasion, std::int64_t days) {
    SHUKE_ASSIGN(last, occasion.due.plus_days(days - 1));
    occasion.last = occasion.last ? std::min(*occasion.last, last) : last;
    return {};
  }

  // ---- What they share ----

  Occasion& begin(const FollowUpKind& kind, std::int64_t cause, std::int64_t part, Day day, std::optional<Day> last) {
    Occasion& occasion = found_.emplace_back();
    occasion.key = {kind.word, cause, part};
    occasion.kind = &kind;
    occasion.cause_day = day;
    occasion.last = last;
    if (kind.from) occasion.window.from = kind.from->minutes();
    if (kind.until) occasion.window.until = kind.until->minutes();
    occasion.purpose = facts_.member ? kind.purpose : kind.purpose_without_card.value_or(kind.purpose);
    occasion.selling = kind.selling == Selling::yes;
    occasion.priority = kind.priority;
    occasion.exempt = kind.caps == CapsOfKind::exempt;
    if (kind.trigger == Trigger::purchase || kind.trigger == Trigger::reached) occasion.purchases.push_back(cause);
    return occasion;
  }

  Result<void> add(const FollowUpKind& kind, std::int64_t cause, std::int64_t part, Day day) {
    SHUKE_ASSIGN(last, last_of(kind, day));
    SHUKE_ASSIGN(due, day.plus_days(kind.due_days));
    Occasion& occasion = begin(kind, cause, part, day, last);
    occasion.due = due;
    settle(occasion);
    return {};
  }

  /// How far earlier contacts have brought it.
  void settle(Occasion& occasion) const {
    for (const ContactFact* one : contacts_)
      if (is_topic(*one, occasion.key)) take(occasion, *one);
    if (occasion.state != OccasionState::open) return;
    if (was_waived(occasion)) occasion.state = OccasionState::waived;
    else if (is_paused(occasion)) occasion.state = OccasionState::paused;
    else if (occasion.attempts >= rules_.attempts) occasion.state = OccasionState::given_up;
  }

  void take(Occasion& occasion, const ContactFact& contact) const {
    occasion.first = false;
    if (closes_topics(contact.outcome)) occasion.state = OccasionState::done;
    if (is_vain_attempt(contact.outcome)) ++occasion.attempts;
    if (contact.agreed && !closes_topics(contact.outcome)) continue_at(occasion, *contact.agreed);
  }

  /// What was interrupted goes on at the time agreed, as what it is (FUP-4).
  void continue_at(Occasion& occasion, const AgreedTime& agreed) const {
    occasion.agreed = agreed;
    occasion.due = agreed.day;
    occasion.due_minute = 0;
    const auto last = agreed.day.plus_days(rules_.agreed_days);
    occasion.last = last ? *last : agreed.day;
    occasion.window = {};
    occasion.priority = rules_.agreed_priority;
    occasion.exempt = true;
  }

  bool was_waived(const Occasion& occasion) const {
    const Word& other = occasion.kind->unless_reached;
    return other && closed_on({other, occasion.key.cause, occasion.key.part}).has_value();
  }

  bool is_paused(const Occasion& occasion) const {
    if (occasion.kind->opened) return false;
    return std::any_of(contacts_.begin(), contacts_.end(), [&](const ContactFact* one) {
      if (one->outcome != ContactOutcome::refused || today_.number() - one->at.day.number() >= rules_.pause_days)
        return false;
      if (one->refused.empty()) return one->refused_purpose == occasion.purpose;
      return std::find(one->refused.begin(), one->refused.end(), occasion.key.kind) != one->refused.end();
    });
  }

  static bool is_topic(const ContactFact& contact, const OccasionKey& key) {
    return std::find(contact.topics.begin(), contact.topics.end(), key) != contact.topics.end();
  }

  /// The day on which somebody was done with it.
  std::optional<Day> closed_on(const OccasionKey& key) const {
    for (const ContactFact* one : contacts_)
      if (closes_topics(one->outcome) && is_topic(*one, key)) return one->at.day;
    return std::nullopt;
  }

  static constexpr std::size_t none = ~std::size_t{0};
  const Outlook& outlook_;
  const FollowUpRules& rules_;
  const FollowUpFacts& facts_;
  Day today_;
  std::vector<const ContactFact*> contacts_;  ///< in order of time
  std::vector<Occasion> found_;
};

Result<std::vector<Occasion>> Outlook::occasions(const FollowUpFacts& facts) const {
  return OccasionFinder(*this, facts).find();
}

std::string text_of(const OccasionKey& key) {
  std::string text = key.kind.text() + '/' + std::to_string(key.cause);
  if (key.part != 0) text += '/' + std::to_string(key.part);
  return text;
}

}  // namespace shuke
