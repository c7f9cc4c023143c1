/// \file
/// How a person's occasions become contacts of a day.
#include "shuke/policy/follow_ups.hpp"
#include "shuke/policy/beginning.hpp"

#include <algorithm>

namespace shuke {

namespace {

/// What is being put together: a contact, or one that is only thought of.
struct Draft {
  std::vector<const Occasion*> topics;
  Channel channel = Channel::phone;
  Purpose purpose{};
  bool exempt = true;
  bool never_blocked = false;
  ContactPlan plan;
};

bool goes_to_number(Channel channel) { return channel == Channel::phone || channel == Channel::sms; }

Draft draft_of(const Occasion& occasion, Channel channel, Weather weather) {
  Draft draft;
  draft.topics = {&occasion};
  draft.channel = channel;
  draft.purpose = occasion.purpose;
  draft.exempt = occasion.exempt;
  draft.never_blocked = occasion.kind->caps == CapsOfKind::never_blocked;
  draft.plan = {
      means_of(channel),     occasion.kind->urgent, occasion.selling, occasion.first,
      occasion.kind->opened, occasion.kind->about,  weather,          static_cast<int>(occasion.kind->minutes)};
  return draft;
}

/// What a contact about both is about: money is money beside whatever else.
About about_both(About one, About other) {
  if (one == other) return one;
  return one == About::money || other == About::money ? About::money : About::anything;
}

/// The contact with one more topic. What is urgent, or was opened by the customer, stays so for the sake of the anchor;
/// what sells makes all of it sell, and what is new makes all of it new.
Draft with(const Draft& draft, const Occasion& occasion) {
  Draft more = draft;
  more.topics.push_back(&occasion);
  if (occasion.purpose == Purpose::marketing) more.purpose = Purpose::marketing;
  more.exempt = draft.exempt && occasion.exempt;
  more.plan.selling = draft.plan.selling || occasion.selling;
  more.plan.first = draft.plan.first || occasion.first;
  more.plan.about = about_both(draft.plan.about, occasion.kind->about);
  more.plan.minutes = std::max(draft.plan.minutes, static_cast<int>(occasion.kind->minutes));
  return more;
}

TimeWindow overlap(const TimeWindow& a, const TimeWindow& b) {
  return {std::max(a.from, b.from), std::min(a.until, b.until)};
}

}  // namespace

/// Plans the day of one person.
class PersonPlanner {
 public:
  PersonPlanner(const PlanningDay& day, const FollowUpFacts& facts)
      : day_(day), rules_(day.follow_ups().rules()), facts_(facts), today_(day.day()) {}

  Result<PersonPlan> plan() {
    SHUKE_ASSIGN(occasions, day_.outlook_.occasions(facts_));
    occasions_ = std::move(occasions);
    SHUKE_TRY(sort_out());
    std::stable_sort(placed_.begin(), placed_.end(),
                     [](const Placed& a, const Placed& b) { return a.occasion->priority > b.occasion->priority; });
    for (const Placed& one : placed_)
      if (!is_settled(*one.occasion)) SHUKE_TRY(make_contact(one));
    std::sort(plan_.left.begin(), plan_.left.end(), [](const LeftOut& a, const LeftOut& b) { return a.key < b.key; });
    return std::move(plan_);
  }

  Result<Beginning> may_begin(std::span<const OccasionKey> topics, Channel channel, int minute) {
    SHUKE_ASSIGN(occasions, day_.outlook_.occasions(facts_));
    occasions_ = std::move(occasions);
    std::vector<const Occasion*> left;
    for (const OccasionKey& key : topics)
      for (const Occasion& one : occasions_)
        if (one.key == key && one.state != OccasionState::done) left.push_back(&one);
    Beginning beginning;
    beginning.gone = left.empty();
    if (beginning.gone) return beginning;
    beginning.why = shut_out(*left.front());
    if (beginning.why) return beginning;
    if (attempts_today(*left.front()) >= rules_.attempts_a_day) beginning.why = LeftOutFor::tried_today;
    else return begin_at(draft_of_all(left, channel), minute);
    return beginning;
  }

 private:
  Draft draft_of_all(const std::vector<const Occasion*>& topics, Channel channel) const {
    Draft draft = draft_of(*topics.front(), channel, day_.weather_);
    for (std::size_t i = 1; i < topics.size(); ++i) draft = with(draft, *topics[i]);
    return draft;
  }

  Result<Beginning> begin_at(const Draft& draft, int minute) const {
    Beginning beginning;
    if (const ContactCap* cap = blocked_by(draft, today_)) {
      beginning.why = LeftOutFor::cap;
      beginning.cap = *cap;
      return beginning;
    }
    SHUKE_ASSIGN(slots, slots_on(draft, today_));
    const auto is_now = [minute](const Slot& slot) { return slot.window.from <= minute && minute < slot.window.until; };
    if (std::any_of(slots.begin(), slots.end(), is_now)) return beginning;
    beginning.why = LeftOutFor::no_moment;
    SHUKE_ASSIGN(next, next_moment(draft, slots, minute));
    beginning.next = next;
    return beginning;
  }

  /// The first of today's minutes behind one, else the best of the first day that has any.
  Result<std::optional<DayMinute>> next_moment(const Draft& draft, const std::vector<Slot>& today, int minute) const {
    std::optional<DayMinute> next;
    for (const Slot& slot : today)
      if (slot.window.from > minute && (!next || slot.window.from < next->minute))
        next = DayMinute{today_, slot.window.from};
    if (next) return next;
    for (Day day = today_; is_worth_doing(*draft.topics.front(), day);) {
      SHUKE_ASSIGN(tomorrow, day.plus_days(1));
      day = tomorrow;
      SHUKE_ASSIGN(slots, slots_on(draft, day));
      if (!slots.empty() && is_worth_doing(*draft.topics.front(), day))
        return std::optional(DayMinute{day, slots.front().window.from});
    }
    return next;
  }

  /// An occasion that the day is right for.
  struct Placed {
    const Occasion* occasion;
    Channel channel;
  };
  /// Why an occasion is in no contact, and by which cap.
  struct Obstacle {
    LeftOutFor why;
    const ContactCap* cap = nullptr;
  };
  /// Where an occasion comes to stand.
  struct Place {
    Day day;
    Channel channel;
  };

  // ---- Which occasions are for today ----

  Result<void> sort_out() {
    for (const Occasion& one : occasions_) {
      if (one.state == OccasionState::done) continue;
      const bool is_over = one.last && *one.last < today_;
      const std::optional<LeftOutFor> why = shut_out(one);
      if (is_over && !why) {
        leave(one, Fate::expired, {LeftOutFor::window_over});
      } else if (!is_over && why) {
        leave(one, fate_of(*why), {*why});
      } else if (!is_over) {
        SHUKE_TRY(place_on_a_day(one));
      }
    }
    return {};
  }

  static Fate fate_of(LeftOutFor why) {
    if (why == LeftOutFor::series) return Fate::joined;
    const bool wanted = why == LeftOutFor::unreachable || why == LeftOutFor::given_up || why == LeftOutFor::waived;
    return wanted ? Fate::dropped : Fate::refused;
  }

  /// Why nothing can come of an occasion on whatever day; absent: something can.
  std::optional<LeftOutFor> shut_out(const Occasion& occasion) const {
    switch (occasion.state) {
      case OccasionState::joined:
        return LeftOutFor::series;
      case OccasionState::paused:
        return LeftOutFor::paused;
      case OccasionState::given_up:
        return LeftOutFor::given_up;
      case OccasionState::waived:
        return LeftOutFor::waived;
      case OccasionState::open:
      case OccasionState::done:
        break;
    }
    if (facts_.do_not_contact && !occasion.kind->opened) return LeftOutFor::do_not_contact;
    const auto& ways = occasion.kind->channels;
    const auto agreed = [&](const FollowUpChannel& way) { return is_agreed(occasion, way.channel); };
    if (std::none_of(ways.begin(), ways.end(), agreed)) return LeftOutFor::no_consent;
    const auto possible = [&](const FollowUpChannel& way) { return is_possible(occasion, way.channel); };
    if (std::none_of(ways.begin(), ways.end(), possible)) return LeftOutFor::unreachable;
    return std::nullopt;
  }

  /// What the customer opened carries consent for itself (WHEN-ORD).
  bool is_agreed(const Occasion& occasion, Channel channel) const {
    if (occasion.kind->opened) return true;
    return std::any_of(facts_.consents.begin(), facts_.consents.end(), [&](const ConsentFact& one) {
      return one.purpose == occasion.purpose && one.channel == channel;
    });
  }

  bool is_possible(const Occasion& occasion, Channel channel) const {
    const bool known = std::find(facts_.reachable.begin(), facts_.reachable.end(), channel) != facts_.reachable.end();
    return known && is_agreed(occasion, channel);
  }

  Result<void> place_on_a_day(const Occasion& occasion) {
    if (attempts_today(occasion) >= rules_.attempts_a_day) return move(occasion, {LeftOutFor::tried_today});
    SHUKE_ASSIGN(place, find_place(occasion, today_));
    if (!place) leave(occasion, Fate::dropped, {LeftOutFor::no_moment});
    else if (place->day == today_) placed_.push_back({&occasion, place->channel});
    else leave(occasion, Fate::moved, {LeftOutFor::better_day}, place->day);
    return {};
  }

  std::int64_t attempts_today(const Occasion& occasion) const {
    return std::count_if(facts_.contacts.begin(), facts_.contacts.end(), [&](const ContactFact& one) {
      return one.at.day == today_ && is_vain_attempt(one.outcome) && was_about(one, occasion.key);
    });
  }

  // ---- On which day, by which way ----

  /// The first day, from one on, that has a time good enough by the first way possible; else the first that has any.
  Result<std::optional<Place>> find_place(const Occasion& occasion, Day from) const {
    std::optional<Place> poor;
    for (const FollowUpChannel& way : occasion.kind->channels) {
      if (!is_possible(occasion, way.channel)) continue;
      for (Day day = from; is_worth_doing(occasion, day);) {
        SHUKE_ASSIGN(slots, slots_on(draft_of(occasion, way.channel, weather_on(day)), day));
        const bool any = !slots.empty();
        if (any && slots.front().judgement.verdict >= day_.follow_ups().hours().rules().good_enough)
          return std::optional(Place{day, way.channel});
        if (any && !poor) poor = Place{day, way.channel};
        SHUKE_ASSIGN(next, day.plus_days(1));
        day = next;
      }
    }
    return poor;
  }

  /// What has no last day is looked ahead for as far as hours are.
  bool is_worth_doing(const Occasion& occasion, Day day) const {
    if (occasion.last) return day <= *occasion.last;
    return day.number() - today_.number() <= day_.follow_ups().hours().rules().look_ahead_days;
  }

  Weather weather_on(Day day) const { return day == today_ ? day_.weather_ : Weather::unknown; }

  /// When a contact may begin on a day, the best first.
  Result<std::vector<Slot>> slots_on(const Draft& draft, Day day) const {
    CustomerFacts customer = facts_.hours;
    customer.consent = true;  // looked at already
    customer.do_not_contact = false;
    customer.agreed = agreed_on(draft, day);
    SHUKE_ASSIGN(found, day_.follow_ups().hours().slots(day, draft.plan, customer));
    const std::vector<TimeWindow> open = day_.follow_ups().opening().on(day);
    std::vector<Slot> slots;
    for (const Slot& slot : found.slots) {
      if (was_tried(draft, day, slot)) continue;
      for (const TimeWindow& window : open) {
        const TimeWindow both = overlap(overlap(slot.window, window), window_of(draft, day));
        if (both.from < both.until) slots.push_back({both, slot.judgement});
      }
    }
    return slots;
  }

  /// Who did not answer is tried again in another run of good minutes (FUP-4).
  bool was_tried(const Draft& draft, Day day, const Slot& slot) const {
    return std::any_of(facts_.contacts.begin(), facts_.contacts.end(), [&](const ContactFact& one) {
      return one.at.day == day && is_vain_attempt(one.outcome) && slot.window.from <= one.at.minute &&
             shares_topic(draft, one);
    });
  }

  static bool shares_topic(const Draft& draft, const ContactFact& contact) {
    return std::any_of(draft.topics.begin(), draft.topics.end(),
                       [&](const Occasion* one) { return was_about(contact, one->key); });
  }

  static bool was_about(const ContactFact& contact, const OccasionKey& key) {
    return std::find(contact.topics.begin(), contact.topics.end(), key) != contact.topics.end();
  }

  /// The minutes in which all topics may be told.
  TimeWindow window_of(const Draft& draft, Day day) const {
    TimeWindow window;
    if (day == today_) window.from = day_.from_minute_;
    for (const Occasion* one : draft.topics) {
      window = overlap(window, one->window);
      if (day == one->due) window.from = std::max(window.from, one->due_minute);
    }
    return window;
  }

  static std::optional<TimeWindow> agreed_on(const Draft& draft, Day day) {
    for (const Occasion* one : draft.topics)
      if (one->agreed && one->agreed->day == day) return one->agreed->window;
    return std::nullopt;
  }

  // ---- Contacts ----

  Result<void> make_contact(const Placed& anchor) {
    Draft draft = draft_of(*anchor.occasion, anchor.channel, day_.weather_);
    if (const ContactCap* cap = blocked_by(draft, today_)) return move(*anchor.occasion, {LeftOutFor::cap, cap});
    SHUKE_ASSIGN(slots, slots_on(draft, today_));
    std::vector<std::pair<const Occasion*, Obstacle>> apart;
    for (const Occasion* other : could_join(*anchor.occasion)) {
      SHUKE_ASSIGN(obstacle, join(draft, slots, *other));
      if (obstacle) apart.emplace_back(other, *obstacle);
    }
    keep(draft, std::move(slots));
    for (const auto& [other, obstacle] : apart) SHUKE_TRY(stand_apart(*other, obstacle));
    return {};
  }

  /// All that is worth doing today and not settled, the highest priority first: also what another day would suit
  /// better.
  std::vector<const Occasion*> could_join(const Occasion& anchor) const {
    std::vector<const Occasion*> others;
    for (const Occasion& one : occasions_) {
      const bool is_today = one.due <= today_ && (!one.last || today_ <= *one.last);
      const bool waits = std::any_of(plan_.left.begin(), plan_.left.end(), [&](const LeftOut& left) {
        return left.key == one.key && left.why != LeftOutFor::better_day;
      });
      if (&one != &anchor && is_today && one.state == OccasionState::open && !waits && !is_in_contact(one))
        others.push_back(&one);
    }
    std::stable_sort(others.begin(), others.end(),
                     [](const Occasion* a, const Occasion* b) { return a->priority > b->priority; });
    return others;
  }

  /// Adds an occasion to a contact, whose slots become those of both; or says why it stays apart.
  Result<std::optional<Obstacle>> join(Draft& draft, std::vector<Slot>& slots, const Occasion& other) const {
    const auto& ways = other.kind->channels;
    const bool has_way =
        std::any_of(ways.begin(), ways.end(), [&](const FollowUpChannel& way) { return way.channel == draft.channel; });
    if (!has_way || !is_possible(other, draft.channel)) return std::optional(Obstacle{LeftOutFor::other_way});
    if (sells_beside_a_greeting(draft, other)) return std::optional(Obstacle{LeftOutFor::not_beside});
    const Draft both = with(draft, other);
    SHUKE_ASSIGN(better_not, slots_on(both, today_));
    if (better_not.empty() || better_not.front().judgement.verdict < slots.front().judgement.verdict)
      return std::optional(Obstacle{LeftOutFor::worse_moment});
    const bool counts_for_more = both.exempt != draft.exempt || both.purpose != draft.purpose;
    if (const ContactCap* cap = counts_for_more ? blocked_by(both, today_) : nullptr)
      return std::optional(Obstacle{LeftOutFor::cap, cap});
    draft = both;
    slots = std::move(better_not);
    return std::optional<Obstacle>();
  }

  static bool sells_beside_a_greeting(const Draft& draft, const Occasion& other) {
    const auto sells_nothing = [](const Occasion* one) { return one->kind->selling == Selling::never; };
    if (other.kind->selling == Selling::never) return draft.plan.selling;
    return other.selling && std::any_of(draft.topics.begin(), draft.topics.end(), sells_nothing);
  }

  void keep(const Draft& draft, std::vector<Slot> slots) {
    PlannedContact contact;
    for (const Occasion* one : draft.topics) {
      contact.topics.push_back(*one);
      std::erase_if(plan_.left, [&](const LeftOut& left) { return left.key == one->key; });
    }
    contact.channel = draft.channel;
    contact.purpose = draft.purpose;
    contact.exempt = draft.exempt;
    contact.plan = draft.plan;
    contact.agreed = agreed_on(draft, today_);
    contact.slots = std::move(slots);
    plan_.contacts.push_back(std::move(contact));
  }

  /// What cannot join goes to another day. What the caps do not hold for gets a contact of its own where there is none.
  Result<void> stand_apart(const Occasion& occasion, const Obstacle& obstacle) {
    if (is_left(occasion)) return {};
    SHUKE_ASSIGN(later, later_place(occasion));
    if (later) leave(occasion, Fate::moved, obstacle, later->day);
    else if (!occasion.exempt && occasion.kind->caps != CapsOfKind::never_blocked)
      leave(occasion, Fate::dropped, obstacle);
    return {};
  }

  Result<void> move(const Occasion& occasion, const Obstacle& obstacle) {
    SHUKE_ASSIGN(later, later_place(occasion));
    if (later) leave(occasion, Fate::moved, obstacle, later->day);
    else leave(occasion, Fate::dropped, obstacle);
    return {};
  }

  /// The next day of its window that caps permit.
  Result<std::optional<Place>> later_place(const Occasion& occasion) const {
    SHUKE_ASSIGN(from, today_.plus_days(1));
    for (Day day = from; is_worth_doing(occasion, day);) {
      SHUKE_ASSIGN(place, find_place(occasion, day));
      if (!place) return place;
      if (blocked_by(draft_of(occasion, place->channel, Weather::unknown), place->day) == nullptr) return place;
      SHUKE_ASSIGN(next, place->day.plus_days(1));
      day = next;
    }
    return std::optional<Place>();
  }

  // ---- Caps ----

  /// The cap that keeps a contact back on a day; null: none does.
  const ContactCap* blocked_by(const Draft& draft, Day day) const {
    // What joins a contact that takes place anyway makes it no more than one, unless it makes it marketing.
    const bool takes_place = draft.never_blocked && draft.purpose == draft.topics.front()->purpose;
    if (draft.exempt || takes_place) return nullptr;
    for (const ContactCap& cap : rules_.caps) {
      if (cap.purpose && *cap.purpose != draft.purpose) continue;
      const std::int64_t of_person = contacts_in(cap, day, false);
      const std::int64_t of_number = goes_to_number(draft.channel) ? contacts_in(cap, day, true) : 0;
      if (std::max(of_person, of_number) >= cap.contacts) return &cap;
    }
    return nullptr;
  }

  /// Contacts in the run of days that ends with one: those that took place, and those planned for today. Of the number:
  /// those of the person that went to it, and those of others.
  std::int64_t contacts_in(const ContactCap& cap, Day day, bool of_number) const {
    const auto is_within = [&](Day at) { return at <= day && day.number() - at.number() < cap.days; };
    const auto is_meant = [&](bool marketing) {
      return !cap.purpose || marketing == (*cap.purpose == Purpose::marketing);
    };
    std::int64_t count = std::count_if(facts_.contacts.begin(), facts_.contacts.end(), [&](const ContactFact& one) {
      return counts_for_caps(one.outcome) && !one.exempt && is_within(one.at.day) && is_meant(one.marketing) &&
             (!of_number || goes_to_number(one.channel));
    });
    count += std::count_if(plan_.contacts.begin(), plan_.contacts.end(), [&](const PlannedContact& one) {
      return !one.exempt && is_within(today_) && is_meant(one.purpose == Purpose::marketing) &&
             (!of_number || goes_to_number(one.channel));
    });
    if (!of_number) return count;
    return count + std::count_if(facts_.shared.begin(), facts_.shared.end(), [&](const SharedContact& one) {
             return is_within(one.day) && is_meant(one.marketing);
           });
  }

  // ---- What was said of an occasion already ----

  void leave(const Occasion& occasion, Fate fate, const Obstacle& obstacle, std::optional<Day> moved_to = {}) {
    plan_.left.push_back({occasion.key, fate, obstacle.why, moved_to, {}});
    if (obstacle.cap != nullptr) plan_.left.back().cap = *obstacle.cap;
  }
  bool is_left(const Occasion& occasion) const {
    return std::any_of(plan_.left.begin(), plan_.left.end(),
                       [&](const LeftOut& left) { return left.key == occasion.key; });
  }
  bool is_in_contact(const Occasion& occasion) const {
    return std::any_of(plan_.contacts.begin(), plan_.contacts.end(), [&](const PlannedContact& contact) {
      return std::any_of(contact.topics.begin(), contact.topics.end(),
                         [&](const Occasion& one) { return one.key == occasion.key; });
    });
  }
  bool is_settled(const Occasion& occasion) const { return is_left(occasion) || is_in_contact(occasion); }

  const PlanningDay& day_;
  const FollowUpRules& rules_;
  const FollowUpFacts& facts_;
  Day today_;
  std::vector<Occasion> occasions_;
  std::vector<Placed> placed_;
  PersonPlan plan_;
};

Result<PlanningDay> PlanningDay::of(const FollowUps& follow_ups, Day day, Weather weather, int from_minute) {
  SHUKE_ASSIGN(before, day.plus_days(-1));
  SHUKE_ASSIGN(outlook, Outlook::of(follow_ups, {before, day}));
  return PlanningDay(std::move(outlook), weather, from_minute);
}

Result<PersonPlan> PlanningDay::plan(const FollowUpFacts& facts) const { return PersonPlanner(*this, facts).plan(); }

Result<bool> PlanningDay::has_occasions(const FollowUpFacts& facts) const {
  SHUKE_ASSIGN(occasions, outlook_.occasions(facts));
  return std::any_of(occasions.begin(), occasions.end(), [&](const Occasion& one) {
    const bool is_over = one.last && *one.last < day();
    return one.state == OccasionState::open || (!is_over && one.state != OccasionState::done);
  });
}

Result<Beginning> may_begin(const PlanningDay& day, const FollowUpFacts& facts, std::span<const OccasionKey> topics,
                            Channel channel, int minute) {
  return PersonPlanner(day, facts).may_begin(topics, channel, minute);
}

Means means_of(Channel channel) {
  if (channel == Channel::phone) return Means::call;
  return channel == Channel::visit ? Means::visit : Means::message;
}

}  // namespace shuke
