/// \file
/// Stories of customers, as case tables write them, lived through day by day: every day is planned, what is planned
/// takes place at its best time, and what came of it is known from then on.
///
///     who:    member + active + since 2025-01-01 + service phone wechat + marketing phone + known phone wechat
///             prefers 19:00 20:00
///             profession teacher + retired + no profiling + born 1990-03-05 + married lunar:--07-07 + mother --05-09
///     story:  buy R1 2026-03-01 coat dress + buy R2 2026-03-02 coat gift + back R1 2026-03-04 coat
///             look V1 2026-03-01 + arrived O1 2026-03-01 due + fetched O1 2026-03-03
///             supply R1 2026-03-01 green_tea used_up 2026-04-20 + can_have 2026-03-01 + renewal 2026-12-31
///             points_end 2026-12-31 known 2026-11-01 + complaint Q1 2026-03-01 16:00 + settled Q1 2026-03-09
///             promised Q1 2026-03-05 known 2026-03-02 + kept Q1 2026-03-05
///             promise P1 2026-03-05 known 2026-03-01 + kept P1 2026-03-05
///             event E1 2026-05-20 chosen 2026-05-01 coming 2026-05-12 came 2026-05-20
///             offer A1 2026-03-01 2026-03-20 chosen + offer A2 2026-03-01 2026-03-20 + arrivals A3 2026-03-01
///             2026-03-20 + interval own_interval 2026-03-01 14 + on 2026-03-04 no_answer + on 2026-03-04 bad_moment
///             2026-03-06 15:00 15:30 on 2026-03-04 refused care_7 + on 2026-03-04 refused + shared 2026-03-04
///             marketing
///
/// Outcomes of a day are those of its contacts in order; without one a call reaches them and a message goes out. `no
/// contact since 2026-05-01` is told under `who`.
#pragma once

#include "policy/cases.hpp"
#include "shuke/policy/follow_ups.hpp"
#include "shuke/policy/policy.hpp"

#include <algorithm>
#include <map>
#include <sstream>

namespace shuke::test {

using StoryWords = std::vector<std::string>;

inline StoryWords story_words(const std::string& text) {
  std::istringstream stream(text);
  StoryWords words;
  for (std::string one; stream >> one;) words.push_back(one);
  return words;
}

/// What the records of a story are called: `R1`, `Q7`.
inline std::int64_t story_number(const std::string& name) {
  return (static_cast<std::int64_t>(name.at(0)) << 32) + std::stoll(name.substr(1));
}
inline std::string story_name(std::int64_t number) {
  if (number >> 32 == 0) return std::to_string(number);
  return std::string(1, static_cast<char>(number >> 32)) + std::to_string(number & 0xFFFFFFFF);
}

inline int story_minute(const std::string& text) { return must(MinuteOfDay::parse(text)).minutes(); }

inline Channel story_channel(const std::string& text) {
  static const std::map<std::string, Channel> names{{"phone", Channel::phone},   {"sms", Channel::sms},
                                                    {"wechat", Channel::wechat}, {"wecom", Channel::wecom},
                                                    {"email", Channel::email},   {"visit", Channel::visit}};
  return names.at(text);
}
inline std::string told(Channel channel) {
  static const char* const names[] = {"any", "phone", "sms", "wechat", "wecom", "email", "visit"};
  return names[static_cast<std::size_t>(channel)];
}

/// Something that happened, known from a day on.
struct StoryDeed {
  Day known;
  StoryWords words;
};

/// A person whose days are lived through.
class FollowUpStory {
 public:
  FollowUpStory(const std::string& policy, const std::string& who, const std::string& story) : shop_(shop_of(policy)) {
    for (const std::string& one : parts(who)) be(story_words(one));
    for (const std::string& one : parts(story)) hear(story_words(one));
  }

  /// Lives through the days and tells every contact: `2026-03-02 care_1 wechat`.
  std::vector<std::string> contacts(Day from, Day until) {
    std::vector<std::string> all;
    for (Day today = from; today <= until; today = must(today.plus_days(1)))
      for (std::string& one : live(today)) all.push_back(std::move(one));
    return all;
  }

  /// What was left out when a day was planned first: `care_3/R1 moved better_day 2026-03-10`.
  std::vector<std::string> left_on(Day from, Day day) {
    contacts(from, must(day.plus_days(-1)));
    std::vector<std::string> all;
    for (const LeftOut& one : must(shop_.morning(day).plan(facts_on(day))).left) all.push_back(told(one));
    return all;
  }

  FollowUpFacts facts_on(Day day) const {
    FollowUpFacts facts = person_;
    facts.do_not_contact = facts.do_not_contact || (no_contact_since_ && *no_contact_since_ <= day);
    facts.contacts = had_;
    for (const StoryDeed& one : deeds_)
      if (one.known <= day) tell(facts, one.words, day);
    return facts;
  }

 private:
  /// A shop that is always open, and what its days are to everybody.
  struct StoryShop {
    FollowUps follow_ups;
    std::map<Day, PlanningDay> mornings;

    const PlanningDay& morning(Day day) {
      const auto known = mornings.find(day);
      if (known != mornings.end()) return known->second;
      return mornings.emplace(day, must(PlanningDay::of(follow_ups, day))).first->second;
    }
  };
  static StoryShop& shop_of(const std::string& policy) {
    static std::map<std::string, StoryShop> shops;
    const auto known = shops.find(policy);
    if (known != shops.end()) return known->second;
    const Policy document = must(parse_policy(must(shipped_policy(policy)), Currency()));
    const FollowUps made(*must(follow_ups_of(document)), document.festivals,
                         must(contact_hours_of(document, holidays_of(*document.contact_hours))), OpeningHours());
    return shops.emplace(policy, StoryShop{made, {}}).first->second;
  }

  void be(const StoryWords& words) {
    const std::string& what = words.at(0);
    if (what == "member") person_.member = true;
    else if (what == "active") person_.active = true;
    else if (what == "retired") person_.hours.retired = true;
    else if (what == "profession") person_.hours.profession = must(Word::parse(words.at(1)));
    else if (what == "prefers") person_.hours.prefers.push_back({story_minute(words.at(1)), story_minute(words.at(2))});
    else if (what == "since") person_.since = day(words.at(1));
    else if (words.at(0) == "no" && words.at(1) == "profiling") person_.hours.profiling = false;
    else if (words.at(0) == "no" && words.at(1) == "contact") no_contact_since_ = day(words.at(3));
    else if (what == "service") agree(Purpose::service, words);
    else if (what == "marketing") agree(Purpose::marketing, words);
    else if (what == "known") know(words);
    else if (what == "born") person_.days.push_back({PersonalDay::birthday, 0, yearly(words.at(1)), kept(words)});
    else if (what == "married") person_.days.push_back({PersonalDay::anniversary, 0, yearly(words.at(1)), kept(words)});
    else if (what == "mother")
      person_.days.push_back({PersonalDay::family_birthday, 0, yearly(words.at(1)), kept(words)});
    else throw std::runtime_error("nobody is " + what);
  }
  void agree(Purpose purpose, const StoryWords& words) {
    for (std::size_t i = 1; i < words.size(); ++i) person_.consents.push_back({purpose, story_channel(words[i])});
  }
  void know(const StoryWords& words) {
    for (std::size_t i = 1; i < words.size(); ++i) person_.reachable.push_back(story_channel(words[i]));
  }
  static YearlyDay yearly(const std::string& text) { return must(YearlyDay::parse(text)); }
  static Observance kept(const StoryWords& words) {
    return words.back() == "solar" ? Observance::solar_date : Observance::own_calendar;
  }

  /// Most is known on the day behind the name.
  void hear(const StoryWords& words) {
    const auto said = std::find(words.begin(), words.end(), "known");
    const bool has_name = words.at(0) != "on" && words.at(0) != "shared" && words.at(0) != "can_have" &&
                          words.at(0) != "renewal" && words.at(0) != "points_end";
    const std::string& when = said != words.end() ? *(said + 1) : words.at(has_name ? 2 : 1);
    if (words.at(0) == "on") answers_[day(when)].push_back(words);
    else
      deeds_.push_back({words.at(0) == "offer" || words.at(0) == "arrivals" || words.at(0) == "event" ||
                                ((words.at(0) == "renewal" || words.at(0) == "points_end") && said == words.end())
                            ? must(day("2000-01-01").plus_days(0))
                            : day(when),
                        words});
  }

  void tell(FollowUpFacts& facts, const StoryWords& words, Day today) const {
    const std::string& what = words.at(0);
    const auto says = [&](const char* word) { return std::find(words.begin(), words.end(), word) != words.end(); };
    const auto behind = [&](const char* word) {
      const auto found = std::find(words.begin(), words.end(), word);
      return found == words.end() ? std::optional<Day>() : std::optional(day(*(found + 1)));
    };
    if (what == "buy") facts.purchases.push_back(purchase(words));
    else if (what == "back") bring_back(facts, words);
    else if (what == "look") facts.visits.push_back({story_number(words.at(1)), day(words.at(2))});
    else if (what == "arrived") facts.orders.push_back({story_number(words.at(1)), day(words.at(2)), says("due")});
    else if (what == "fetched")
      std::erase_if(facts.orders, [&](const ArrivedOrder& one) { return one.order == story_number(words.at(1)); });
    else if (what == "supply")
      facts.supplies.push_back({story_number(words.at(1)), 1, must(Word::parse(words.at(3))), *behind("used_up")});
    else if (what == "can_have") facts.membership.push_back({MembershipMatter::eligible, day(words.at(1))});
    else if (what == "renewal") facts.membership.push_back({MembershipMatter::renewal, day(words.at(1))});
    else if (what == "points_end") facts.membership.push_back({MembershipMatter::points_expiry, day(words.at(1))});
    else if (what == "complaint")
      facts.complaints.push_back({story_number(words.at(1)), {day(words.at(2)), story_minute(words.at(3))}, {}});
    else if (what == "settled")
      std::erase_if(facts.complaints,
                    [&](const ComplaintFact& one) { return one.complaint == story_number(words.at(1)); });
    else if (what == "promised") complaint(facts, words.at(1)).promised.push_back(day(words.at(2)));
    else if (what == "promise") facts.promises.push_back({story_number(words.at(1)), day(words.at(2))});
    else if (what == "kept") keep(facts, words);
    else if (what == "event") tell_event(facts, words, behind, today);
    else if (what == "offer" || what == "arrivals")
      facts.offers.push_back(
          {story_number(words.at(1)), what == "arrivals", says("chosen"), day(words.at(2)), day(words.at(3)), Word()});
    else if (what == "interval") facts.intervals.push_back(interval(words));
    else if (what == "shared") facts.shared.push_back({day(words.at(1)), says("marketing")});
    else throw std::runtime_error("nothing is " + what);
  }
  /// Counted from the day on which they were reached about it last.
  IntervalFact interval(const StoryWords& words) const {
    IntervalFact fact{must(Word::parse(words.at(1))), day(words.at(2)), std::stoll(words.at(3))};
    for (const ContactFact& one : had_)
      for (const OccasionKey& topic : one.topics)
        if (topic.kind == fact.kind && closes_topics(one.outcome)) fact.since = std::max(fact.since, one.at.day);
    return fact;
  }
  static PurchaseFact purchase(const StoryWords& words) {
    PurchaseFact fact{story_number(words.at(1)), day(words.at(2)), false, {}};
    for (std::size_t i = 3; i < words.size(); ++i) {
      if (words[i] == "gift") fact.gift = true;
      else fact.goods.push_back({static_cast<std::int64_t>(i - 2), must(Word::parse(words[i]))});
    }
    return fact;
  }
  /// Without goods: all of them.
  static void bring_back(FollowUpFacts& facts, const StoryWords& words) {
    for (PurchaseFact& one : facts.purchases) {
      if (one.sale != story_number(words.at(1))) continue;
      std::erase_if(one.goods, [&](const BoughtGoods& goods) {
        return words.size() == 3 || std::find(words.begin() + 3, words.end(), goods.category.text()) != words.end();
      });
    }
    std::erase_if(facts.purchases, [](const PurchaseFact& one) { return one.goods.empty(); });
  }
  static ComplaintFact& complaint(FollowUpFacts& facts, const std::string& name) {
    for (ComplaintFact& one : facts.complaints)
      if (one.complaint == story_number(name)) return one;
    throw std::runtime_error("there is no complaint " + name);
  }
  static void keep(FollowUpFacts& facts, const StoryWords& words) {
    const std::int64_t number = story_number(words.at(1));
    std::erase_if(facts.promises, [&](const PromiseFact& one) { return one.promise == number; });
    for (ComplaintFact& one : facts.complaints)
      if (one.complaint == number) std::erase(one.promised, day(words.at(2)));
  }
  template <class Behind>
  static void tell_event(FollowUpFacts& facts, const StoryWords& words, Behind behind, Day today) {
    const auto by_today = [&](const char* word) {
      const std::optional<Day> since = behind(word);
      return since && *since <= today;
    };
    if (!by_today("chosen")) return;
    EventFact fact{story_number(words.at(1)), day(words.at(2)), EventStage::chosen};
    if (by_today("declined")) return;
    if (by_today("coming")) fact.stage = EventStage::coming;
    if (by_today("came")) fact.stage = EventStage::came_not_bought;
    if (by_today("absent")) fact.stage = EventStage::absent;
    facts.events.push_back(fact);
  }

  std::vector<std::string> live(Day today) {
    std::vector<std::string> all;
    int now = 0;
    for (std::size_t round = 0; round < 5; ++round) {
      const PlanningDay& morning = shop_.morning(today);
      const PersonPlan plan =
          must((now == 0 ? morning : must(PlanningDay::of(shop_.follow_ups, today, Weather::unknown, now)))
                   .plan(facts_on(today)));
      if (plan.contacts.empty()) break;
      const PlannedContact& first = plan.contacts.front();
      all.push_back(told(today, first));
      now = first.slots.front().window.from + 1;
      happen(today, first);
    }
    return all;
  }

  void happen(Day today, const PlannedContact& planned) {
    ContactFact fact;
    fact.contact = (std::int64_t{'K'} << 32) + static_cast<std::int64_t>(had_.size()) + 1;
    fact.at = {today, planned.slots.front().window.from};
    fact.channel = planned.channel;
    fact.marketing = planned.purpose == Purpose::marketing;
    fact.exempt = planned.exempt;
    for (const Occasion& one : planned.topics) fact.topics.push_back(one.key);
    fact.outcome = means_of(planned.channel) == Means::message ? ContactOutcome::sent : ContactOutcome::reached;
    auto& waiting = answers_[today];
    if (!waiting.empty()) {
      answer(fact, waiting.front());
      fact.refused_purpose = planned.purpose;
      waiting.erase(waiting.begin());
    }
    had_.push_back(fact);
  }
  static void answer(ContactFact& fact, const StoryWords& words) {
    static const std::map<std::string, ContactOutcome> outcomes{
        {"reached", ContactOutcome::reached},           {"will_come", ContactOutcome::will_come},
        {"bad_moment", ContactOutcome::bad_moment},     {"no_answer", ContactOutcome::no_answer},
        {"cut_off", ContactOutcome::cut_off},           {"other_person", ContactOutcome::other_person},
        {"misdialled", ContactOutcome::misdialled},     {"refused", ContactOutcome::refused},
        {"wrong_number", ContactOutcome::wrong_number}, {"do_not_contact", ContactOutcome::do_not_contact}};
    fact.outcome = outcomes.at(words.at(2));
    if (fact.outcome == ContactOutcome::refused)
      for (std::size_t i = 3; i < words.size(); ++i) fact.refused.push_back(must(Word::parse(words[i])));
    else if (fact.outcome == ContactOutcome::cut_off) fact.agreed = AgreedTime{fact.at.day, {fact.at.minute, 24 * 60}};
    else if (words.size() > 5)
      fact.agreed = AgreedTime{day(words.at(3)), {story_minute(words.at(4)), story_minute(words.at(5))}};
    fact.came = words.back() == "came";
  }

  static std::string told(Day today, const PlannedContact& contact) {
    std::string text = today.text() + ' ';
    for (const Occasion& one : contact.topics)
      text += (&one == &contact.topics.front() ? "" : "&") + one.key.kind.text();
    return text + ' ' + test::told(contact.channel);
  }
  static std::string told(const LeftOut& left) {
    static const char* const fates[] = {"joined", "moved", "dropped", "refused", "expired"};
    static const char* const whys[] = {"no_consent", "do_not_contact", "unreachable",  "paused",    "given_up",
                                       "waived",     "series",         "tried_today",  "no_moment", "better_day",
                                       "cap",        "not_beside",     "worse_moment", "other_way", "window_over"};
    std::string text = left.key.kind.text() + '/' + story_name(left.key.cause);
    text += std::string(" ") + fates[static_cast<std::size_t>(left.fate)];
    text += std::string(" ") + whys[static_cast<std::size_t>(left.why)];
    if (left.moved_to) text += ' ' + left.moved_to->text();
    return text;
  }

  StoryShop& shop_;
  FollowUpFacts person_;
  std::optional<Day> no_contact_since_;
  std::vector<StoryDeed> deeds_;
  std::map<Day, std::vector<StoryWords>> answers_;
  std::vector<ContactFact> had_;
};

}  // namespace shuke::test
