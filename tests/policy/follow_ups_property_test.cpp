// Whatever customers buy, bring back, answer and refuse: nobody is contacted without consent, at a forbidden hour,
// above a cap, or to be sold something on a personal day; and nothing is forgotten without a reason (FUP-5).
#include "policy/follow_up_stories.hpp"
#include "shuke/policy/beginning.hpp"

#include <gtest/gtest.h>

#include <random>
#include <set>

namespace shuke {
namespace {

using test::day;
using test::must;

/// A random customer of a shop, whose days are lived through.
class RandomCustomer {
 public:
  RandomCustomer(const Policy& policy, unsigned seed) : policy_(policy), dice_(seed) {
    follow_ups_.emplace(*must(follow_ups_of(policy)), policy.festivals,
                        must(contact_hours_of(policy, holidays_of(*policy.contact_hours))), hours());
    be_somebody();
  }

  /// One more day; the contacts that took place.
  std::vector<PlannedContact> live(Day today) {
    happen(today);
    const PlanningDay planning = must(PlanningDay::of(*follow_ups_, today));
    PersonPlan plan = must(planning.plan(facts_));
    check_nothing_forgotten(today, plan);
    check_order_does_not_matter(planning, plan);
    check_known_beforehand(planning, plan);
    for (const PlannedContact& one : plan.contacts) check(today, one);
    for (const PlannedContact& one : plan.contacts) check_may_begin(planning, one);
    for (const PlannedContact& one : plan.contacts) take_place(today, one);
    check_nothing_twice(planning);
    return std::move(plan.contacts);
  }
  const FollowUpFacts& facts() const { return facts_; }

 private:
  int below(int n) { return static_cast<int>(dice_() % static_cast<unsigned>(n)); }
  bool one_in(int n) { return below(n) == 0; }
  Word category() {
    const auto& all = policy_.words.categories;
    return all[static_cast<std::size_t>(below(static_cast<int>(all.size())))].word;
  }

  OpeningHours hours() {
    if (one_in(2)) return {};
    std::vector<WeekHours> week;
    for (int weekday = 1; weekday <= 6; ++weekday)
      week.push_back({static_cast<Weekday>(weekday), {9 * 60 + 30, 20 * 60}});
    return {week, {}};
  }

  void be_somebody() {
    for (const Purpose purpose : {Purpose::service, Purpose::marketing})
      for (const Channel channel : {Channel::phone, Channel::sms, Channel::wechat})
        if (one_in(2)) facts_.consents.push_back({purpose, channel});
    for (const Channel channel : {Channel::phone, Channel::sms, Channel::wechat})
      if (!one_in(4)) facts_.reachable.push_back(channel);
    facts_.member = one_in(2);
    facts_.active = one_in(2);
    facts_.since = day("2026-01-01");
    facts_.hours.profiling = !one_in(4);
    if (one_in(4)) facts_.hours.prefers.push_back({19 * 60, 20 * 60});
    const auto& professions = policy_.words.professions;
    if (one_in(2))
      facts_.hours.profession = professions[static_cast<std::size_t>(below(static_cast<int>(professions.size())))].word;
    for (const PersonalDay what : {PersonalDay::birthday, PersonalDay::family_birthday, PersonalDay::anniversary})
      if (one_in(2))
        facts_.days.push_back(
            {what, 0, must(YearlyDay::of(YearlyCalendar::solar, std::nullopt, 1 + below(12), false, 1 + below(28))),
             Observance::own_calendar});
  }

  void happen(Day today) {
    if (one_in(12)) buy(today);
    if (one_in(60) && !facts_.purchases.empty()) bring_something_back();
    if (one_in(30)) facts_.visits.push_back({next(), today});
    if (one_in(40)) facts_.orders.push_back({next(), today, one_in(2)});
    if (one_in(20) && !facts_.orders.empty()) facts_.orders.pop_back();
    if (one_in(80)) facts_.complaints.push_back({next(), {today, below(24 * 60)}, {}});
    if (one_in(10) && !facts_.complaints.empty()) facts_.complaints.pop_back();
    if (one_in(40)) facts_.promises.push_back({next(), must(today.plus_days(below(5)))});
    if (one_in(50)) facts_.supplies.push_back({next(), 1, category(), must(today.plus_days(below(20)))});
    if (one_in(40))
      facts_.offers.push_back(
          {next(), one_in(2), one_in(2), must(today.plus_days(below(9))), must(today.plus_days(15)), Word()});
    if (one_in(60)) facts_.events.push_back({next(), must(today.plus_days(below(15))), EventStage::chosen});
    for (EventFact& one : facts_.events)
      if (one_in(6) && one.stage == EventStage::chosen) one.stage = EventStage::coming;
      else if (one.day <= today && one.stage == EventStage::coming)
        one.stage = one_in(3) ? EventStage::absent : EventStage::came_not_bought;
    if (one_in(90)) facts_.intervals = {{must(Word::parse("own_interval")), today, 1 + below(30)}};
    if (one_in(60)) facts_.membership.push_back({static_cast<MembershipMatter>(below(3)), today});
    if (one_in(20)) facts_.shared.push_back({today, one_in(2)});
    if (one_in(300)) facts_.do_not_contact = true;
  }
  void buy(Day today) {
    PurchaseFact fact{next(), today, one_in(6), {}};
    for (int line = 1; line <= 1 + below(3); ++line) fact.goods.push_back({line, category()});
    facts_.purchases.push_back(fact);
  }
  void bring_something_back() {
    PurchaseFact& one = facts_.purchases[static_cast<std::size_t>(below(static_cast<int>(facts_.purchases.size())))];
    one.goods.pop_back();
    std::erase_if(facts_.purchases, [](const PurchaseFact& fact) { return fact.goods.empty(); });
  }
  std::int64_t next() { return ++last_number_; }

  void take_place(Day today, const PlannedContact& planned) {
    ContactFact fact;
    fact.contact = next();
    fact.at = {today, planned.slots.front().window.from};
    fact.channel = planned.channel;
    fact.marketing = planned.purpose == Purpose::marketing;
    fact.exempt = planned.exempt;
    for (const Occasion& one : planned.topics) fact.topics.push_back(one.key);
    fact.outcome =
        means_of(planned.channel) == Means::message ? ContactOutcome::sent : static_cast<ContactOutcome>(below(11));
    if (fact.outcome == ContactOutcome::sent && means_of(planned.channel) != Means::message)
      fact.outcome = ContactOutcome::reached;
    if (fact.outcome == ContactOutcome::do_not_contact) facts_.do_not_contact = true;
    if (fact.outcome == ContactOutcome::bad_moment || fact.outcome == ContactOutcome::will_come)
      fact.agreed = AgreedTime{must(today.plus_days(1 + below(4))), {15 * 60, 16 * 60}};
    if (fact.outcome == ContactOutcome::cut_off) fact.agreed = AgreedTime{today, {fact.at.minute, 24 * 60}};
    if (fact.outcome == ContactOutcome::refused && one_in(2)) fact.refused.push_back(planned.anchor().key.kind);
    fact.refused_purpose = planned.purpose;
    facts_.contacts.push_back(fact);
  }

  // ---- What has to hold ----

  void check(Day today, const PlannedContact& planned) const {
    ASSERT_FALSE(planned.slots.empty());
    CustomerFacts customer = facts_.hours;
    customer.agreed = planned.agreed;
    const Judgement judged =
        must(follow_ups_->hours().verdict(today, planned.slots.front().window.from, planned.plan, customer));
    EXPECT_GT(judged.verdict, Verdict::forbidden) << told(planned) << " is at a forbidden hour";
    bool greets = false, sells = false;
    for (const Occasion& one : planned.topics) {
      EXPECT_TRUE(may_be_told(one, planned.channel)) << told(planned) << " has no consent for " << one.key.kind.text();
      EXPECT_LE(one.due, today);
      EXPECT_TRUE(!one.last || today <= *one.last);
      greets = greets || one.kind->selling == Selling::never;
      sells = sells || one.selling;
    }
    EXPECT_FALSE(greets && sells) << told(planned) << " sells beside a greeting";
    check_caps(today, planned);
  }
  bool may_be_told(const Occasion& one, Channel channel) const {
    if (one.kind->opened) return true;
    if (facts_.do_not_contact) return false;
    return std::any_of(facts_.consents.begin(), facts_.consents.end(), [&](const ConsentFact& consent) {
      return consent.purpose == one.purpose && consent.channel == channel;
    });
  }

  /// Counted anew, without a look at how the library counts.
  void check_caps(Day today, const PlannedContact& planned) const {
    const bool is_greeting = planned.anchor().kind->caps == CapsOfKind::never_blocked;
    if (planned.exempt) return;
    for (const ContactCap& cap : policy_.follow_ups->caps) {
      const bool only_marketing = cap.purpose == Purpose::marketing;
      if (only_marketing && planned.purpose != Purpose::marketing) continue;
      if (is_greeting && !only_marketing) continue;
      std::int64_t before = 0;
      for (const ContactFact& one : facts_.contacts) {
        const bool came_to_them = one.outcome == ContactOutcome::reached || one.outcome == ContactOutcome::sent ||
                                  one.outcome == ContactOutcome::will_come || one.outcome == ContactOutcome::refused ||
                                  one.outcome == ContactOutcome::do_not_contact;
        const bool in_run = must(one.at.day.plus_days(cap.days)) > today;
        if (came_to_them && in_run && !one.exempt && (!only_marketing || one.marketing)) ++before;
      }
      EXPECT_LT(before, cap.contacts) << told(planned) << " on " << today.text() << " is one too many in " << cap.days;
    }
  }

  void check_nothing_forgotten(Day today, const PersonPlan& plan) const {
    std::multiset<std::string> told_of;
    for (const PlannedContact& one : plan.contacts)
      for (const Occasion& topic : one.topics) told_of.insert(text_of(topic.key));
    for (const LeftOut& one : plan.left) {
      told_of.insert(text_of(one.key));
      EXPECT_EQ(one.fate == Fate::moved, one.moved_to.has_value());
      EXPECT_EQ(one.why == LeftOutFor::cap, one.cap.has_value());
      EXPECT_TRUE(!one.moved_to || *one.moved_to > today);
    }
    std::multiset<std::string> due;
    for (const Occasion& one : must(must(Outlook::of(*follow_ups_, {today, today})).occasions(facts_)))
      if (one.state != OccasionState::done) due.insert(text_of(one.key));
    for (const LeftOut& one : plan.left)
      if (one.fate == Fate::expired) due.insert(text_of(one.key));
    EXPECT_EQ(told_of, due);
  }

  void check_order_does_not_matter(const PlanningDay& planning, const PersonPlan& plan) {
    FollowUpFacts other = facts_;
    const auto shuffle = [&](auto& list) { std::shuffle(list.begin(), list.end(), dice_); };
    shuffle(other.consents), shuffle(other.reachable), shuffle(other.days), shuffle(other.purchases);
    shuffle(other.visits), shuffle(other.orders), shuffle(other.supplies), shuffle(other.membership);
    shuffle(other.complaints), shuffle(other.promises), shuffle(other.events), shuffle(other.offers);
    shuffle(other.contacts), shuffle(other.shared);
    EXPECT_EQ(told(must(planning.plan(other))), told(plan));
  }

  /// What is planned can be begun at its best time.
  void check_may_begin(const PlanningDay& planning, const PlannedContact& planned) const {
    std::vector<OccasionKey> topics;
    for (const Occasion& one : planned.topics) topics.push_back(one.key);
    const int minute = planned.slots.front().window.from;
    EXPECT_TRUE(must(may_begin(planning, facts_, topics, planned.channel, minute)).may()) << told(planned);
  }

  /// Whether there is anything is known without knowing by which way they may be reached: nobody is passed over, and
  /// only those are looked at in vain who may not be contacted.
  void check_known_beforehand(const PlanningDay& planning, const PersonPlan& plan) const {
    const auto holds = [](const PersonPlan& one) { return !one.contacts.empty() || !one.left.empty(); };
    FollowUpFacts unknown = facts_;
    unknown.consents.clear();
    unknown.reachable.clear();
    unknown.shared.clear();
    unknown.hours = {};
    unknown.do_not_contact = false;
    const bool has_occasions = must(planning.has_occasions(unknown));
    if (holds(plan)) {
      EXPECT_TRUE(has_occasions);
    }
    FollowUpFacts willing = facts_;
    willing.do_not_contact = false;
    for (const Channel channel : {Channel::phone, Channel::sms, Channel::wechat}) {
      willing.reachable.push_back(channel);
      for (const Purpose purpose : {Purpose::service, Purpose::marketing})
        willing.consents.push_back({purpose, channel});
    }
    EXPECT_EQ(has_occasions, holds(must(planning.plan(willing))));
  }

  /// What is done is not planned again.
  void check_nothing_twice(const PlanningDay& planning) const {
    std::set<OccasionKey> done;
    for (const ContactFact& one : facts_.contacts)
      if (closes_topics(one.outcome)) done.insert(one.topics.begin(), one.topics.end());
    for (const PlannedContact& one : must(planning.plan(facts_)).contacts)
      for (const Occasion& topic : one.topics) EXPECT_FALSE(done.contains(topic.key)) << text_of(topic.key);
  }

  static std::string told(const PlannedContact& planned) {
    std::string text = std::to_string(static_cast<int>(planned.channel));
    for (const Occasion& one : planned.topics) text += ' ' + text_of(one.key);
    return text + " at " + std::to_string(planned.slots.front().window.from);
  }
  static std::string told(const PersonPlan& plan) {
    std::string text;
    for (const PlannedContact& one : plan.contacts) text += told(one) + '\n';
    for (const LeftOut& one : plan.left)
      text += text_of(one.key) + ' ' + std::to_string(static_cast<int>(one.fate)) + ' ' +
              std::to_string(static_cast<int>(one.why)) + (one.moved_to ? one.moved_to->text() : "") + '\n';
    return text;
  }

  const Policy& policy_;
  std::mt19937 dice_;
  std::optional<FollowUps> follow_ups_;
  FollowUpFacts facts_;
  std::int64_t last_number_ = 0;
};

TEST(FollowUpsOfAnybody, keep_to_the_rules_on_every_day_FUP_5) {
  std::size_t contacts = 0, joined = 0;
  for (const ShippedPolicy& one : shipped_policies()) {
    const Policy policy = must(parse_policy(one.document, Currency()));
    for (unsigned seed = 1; seed <= 10; ++seed) {
      SCOPED_TRACE(std::string(one.name) + ", seed " + std::to_string(seed));
      RandomCustomer customer(policy, seed);
      for (Day today = day("2026-01-05"); today <= day("2026-07-31"); today = must(today.plus_days(1)))
        for (const PlannedContact& planned : customer.live(today)) {
          ++contacts;
          joined += planned.topics.size() - 1;
        }
      if (testing::Test::HasFailure()) return;
    }
  }
  EXPECT_GT(contacts, 500U) << "nobody was contacted";
  EXPECT_GT(joined, 50U) << "nothing was joined";
}

}  // namespace
}  // namespace shuke
