// When to call: what holds for every contact, customer and day, by each shipped policy (WHEN-ORD).
#include "policy/hours_cases.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <random>

namespace shuke {
namespace {

using test::minute;
using test::must;

constexpr int minutes_per_day = 1440;
constexpr std::uint32_t seeds[] = {1, 20'260'101, 4'000'000'007};

/// One question, made up.
struct Question {
  std::string policy;
  Day day;
  int minute = 0;
  ContactPlan plan;
  CustomerFacts customer;

  Judgement verdict() const { return verdict(plan, customer); }
  Judgement verdict(const ContactPlan& other, const CustomerFacts& who) const {
    return must(test::ready(policy).verdict(day, minute, other, who));
  }
};

/// Makes up questions: the same ones from the same seed, on any machine.
class Maker {
 public:
  explicit Maker(std::uint32_t seed) : random_(seed) {}

  Question question() {
    Question made;
    made.policy = shipped_policies()[below(3)].name;
    made.day = must(test::day("2024-01-01").plus_days(below(4 * 365 + 1)));
    made.minute = below(minutes_per_day);
    made.plan = plan();
    made.customer = customer(made.policy);
    return made;
  }

 private:
  // The distributions of the standard library may differ from one to the next; the engine does not.
  int below(int count) { return static_cast<int>(random_() % static_cast<std::uint32_t>(count)); }
  bool one_in(int count) { return below(count) == 0; }

  ContactPlan plan() {
    ContactPlan plan;
    plan.means = one_in(8) ? Means::message : one_in(4) ? Means::visit : Means::call;
    plan.urgent = one_in(3);
    plan.selling = one_in(2);
    plan.first = one_in(2);
    plan.opened = one_in(6);
    plan.about = static_cast<About>(below(3));
    plan.weather = static_cast<Weather>(below(5));
    plan.minutes = one_in(4) ? 1 : 1 + below(180);
    return plan;
  }

  CustomerFacts customer(const std::string& policy) {
    static const std::map<std::string, Policy> policies{
        {"fashion", test::shipped("fashion")}, {"health", test::shipped("health")}, {"tea", test::shipped("tea")}};
    CustomerFacts customer;
    const auto& words = policies.at(policy).words.professions;
    if (!one_in(4)) customer.profession = words[static_cast<std::size_t>(below(static_cast<int>(words.size())))].word;
    customer.retired = one_in(3);
    customer.consent = !one_in(12);
    customer.do_not_contact = one_in(12);
    customer.profiling = !one_in(5);
    if (one_in(5)) customer.agreed = wish();
    for (int more = one_in(5) ? 1 + below(2) : 0; more > 0; --more) customer.prefers.push_back(wish());
    return customer;
  }

  TimeWindow wish() {
    const int from = below(minutes_per_day);
    return {from, from + 1 + below(std::min(minutes_per_day - from, 300))};
  }

  std::mt19937 random_;
};

/// So many questions of each seed.
void each_question(int count, const std::function<void(const Question&)>& asked) {
  for (const std::uint32_t seed : seeds) {
    Maker maker(seed);
    for (int i = 0; i < count; ++i) {
      SCOPED_TRACE("question " + std::to_string(i) + " of seed " + std::to_string(seed));
      asked(maker.question());
      if (testing::Test::HasFailure()) return;
    }
  }
}

bool within(int moment, std::string_view from, std::string_view until) {
  return minute(from) <= moment && moment < minute(until);
}

/// Whether a minute lies behind a gate, as the rules say it and not as the documents do (WHEN-T6, WHEN-T7).
bool is_gated(int moment, const ContactPlan& plan, const CustomerFacts& customer) {
  if (!plan.opened && (customer.do_not_contact || !customer.consent)) return true;
  if (customer.agreed && customer.agreed->from <= moment && moment < customer.agreed->until) return false;
  if (within(moment, "00:00", "08:30") || within(moment, "21:00", "24:00")) return true;
  return plan.about == About::money && (within(moment, "12:30", "14:30") || within(moment, "20:00", "24:00"));
}

bool is_gated(const Question& question) {
  CustomerFacts tomorrow = question.customer;
  tomorrow.agreed.reset();  // a time that was agreed is one of its day
  for (int moment = question.minute; moment < question.minute + question.plan.minutes; ++moment)
    if (moment < minutes_per_day ? is_gated(moment, question.plan, question.customer)
                                 : is_gated(moment - minutes_per_day, question.plan, tomorrow))
      return true;
  return false;
}

TEST(HoursProperty, nothing_passes_a_gate_WHEN_T6_WHEN_T7) {
  int gated = 0, free = 0;
  each_question(4'000, [&](const Question& question) {
    const Judgement judgement = question.verdict();
    if (!is_gated(question)) {
      ++free;
      for (const Voice& voice : judgement.voices) EXPECT_GT(voice.kind, VoiceKind::gate) << voice.rule;
      return;
    }
    ++gated;
    EXPECT_EQ(judgement.verdict, Verdict::forbidden);
    ASSERT_FALSE(judgement.voices.empty());
    EXPECT_LE(judgement.voices.front().kind, VoiceKind::gate) << "the deciding rule comes first";
  });
  EXPECT_GT(gated, 3'000);
  EXPECT_GT(free, 3'000);
}

TEST(HoursProperty, the_lowest_verdict_counts_and_weather_raises_it_by_a_step_WHEN_ORD) {
  int raised = 0;
  each_question(4'000, [&](const Question& question) {
    const Judgement judgement = question.verdict();
    ASSERT_FALSE(judgement.voices.empty()) << "a shipped policy speaks of every moment";
    const auto lower = [](const Voice& one, const Voice& other) { return one.verdict < other.verdict; };
    const Verdict lowest = std::min_element(judgement.voices.begin(), judgement.voices.end(), lower)->verdict;
    EXPECT_EQ(judgement.voices.front().verdict, lowest);
    EXPECT_TRUE(std::is_sorted(judgement.voices.begin(), judgement.voices.end(), lower));
    const int steps = static_cast<int>(judgement.verdict) - static_cast<int>(lowest);
    EXPECT_GE(steps, 0);
    EXPECT_LE(steps, judgement.raised ? 1 : 0);
    if (lowest == Verdict::forbidden) {
      EXPECT_EQ(judgement.verdict, Verdict::forbidden) << "never from forbidden";
    }
    if (judgement.raised) {
      ++raised;
      EXPECT_NE(question.plan.weather, Weather::unknown);
      EXPECT_TRUE(question.customer.profiling);
      EXPECT_TRUE(question.customer.profession);
    }
  });
  EXPECT_GT(raised, 20);
}

TEST(HoursProperty, a_rule_speaks_once) {
  each_question(1'000, [&](const Question& question) {
    const Judgement judgement = question.verdict();
    for (auto one = judgement.voices.begin(); one != judgement.voices.end(); ++one)
      EXPECT_TRUE(std::none_of(judgement.voices.begin(), one, [&](const Voice& other) {
        return other.rule == one->rule;
      })) << one->rule;
  });
}

/// The same outcome by the same rules, in the same order.
bool same(const Judgement& one, const Judgement& other) {
  return one.verdict == other.verdict && one.raised == other.raised && one.not_announced == other.not_announced &&
         std::equal(one.voices.begin(), one.voices.end(), other.voices.begin(), other.voices.end(),
                    [](const Voice& a, const Voice& b) { return a.rule == b.rule && a.verdict == b.verdict; });
}

TEST(HoursProperty, a_timeline_covers_the_day_and_says_of_each_minute_what_the_verdict_says) {
  each_question(60, [&](Question question) {
    const auto timeline = must(test::ready(question.policy).timeline(question.day, question.plan, question.customer));
    int next = 0;
    for (const Slot& slot : timeline) {
      ASSERT_EQ(slot.window.from, next) << "no gap and no overlap";
      ASSERT_LT(slot.window.from, slot.window.until);
      for (question.minute = slot.window.from; question.minute < slot.window.until; ++question.minute)
        ASSERT_TRUE(same(question.verdict(), slot.judgement))
            << question.policy << ' ' << question.day.text() << " minute " << question.minute << " of "
            << testing::PrintToString(slot.window) << ": " << testing::PrintToString(question.verdict()) << " and not "
            << testing::PrintToString(slot.judgement);
      next = slot.window.until;
    }
    EXPECT_EQ(next, minutes_per_day);
  });
}

TEST(HoursProperty, neighbours_on_a_timeline_differ) {
  each_question(300, [&](const Question& question) {
    const auto timeline = must(test::ready(question.policy).timeline(question.day, question.plan, question.customer));
    for (std::size_t i = 1; i < timeline.size(); ++i)
      EXPECT_FALSE(same(timeline[i - 1].judgement, timeline[i].judgement))
          << testing::PrintToString(timeline[i].window);
  });
}

TEST(HoursProperty, slots_are_what_is_not_forbidden_and_the_best_comes_first) {
  each_question(300, [&](const Question& question) {
    const ContactHours& hours = test::ready(question.policy);
    auto allowed = must(hours.timeline(question.day, question.plan, question.customer));
    std::erase_if(allowed, [](const Slot& slot) { return slot.judgement.verdict == Verdict::forbidden; });
    const DaySlots found = must(hours.slots(question.day, question.plan, question.customer));
    for (std::size_t i = 1; i < found.slots.size(); ++i)
      EXPECT_GE(found.slots[i - 1].judgement.verdict, found.slots[i].judgement.verdict);

    const auto best = must(hours.best_slot(question.day, question.plan, question.customer));
    ASSERT_EQ(best.has_value(), !found.slots.empty());
    if (best) {
      EXPECT_EQ(best->window, found.slots.front().window);
      EXPECT_EQ(best->judgement, found.slots.front().judgement);
    }
    auto in_time = found.slots;
    std::sort(in_time.begin(), in_time.end(),
              [](const Slot& one, const Slot& other) { return one.window.from < other.window.from; });
    ASSERT_EQ(in_time.size(), allowed.size());
    for (std::size_t i = 0; i < allowed.size(); ++i) {
      EXPECT_EQ(in_time[i].window, allowed[i].window);
      EXPECT_EQ(in_time[i].judgement, allowed[i].judgement);
    }
  });
}

TEST(HoursProperty, help_is_told_only_when_nothing_is_good_enough_and_then_it_helps) {
  each_question(150, [&](const Question& question) {
    const ContactHours& hours = test::ready(question.policy);
    const DaySlots found = must(hours.slots(question.day, question.plan, question.customer));
    const bool good = !found.slots.empty() && found.slots.front().judgement.verdict >= Verdict::neutral;
    if (good) {
      EXPECT_TRUE(found.changes.empty());
      EXPECT_FALSE(found.next_good_day);
      return;
    }
    for (const Change& change : found.changes) {
      EXPECT_TRUE(change.needed || change.verdict >= Verdict::neutral) << static_cast<int>(change.kind);
    }
    if (!found.next_good_day) return;
    EXPECT_GT(*found.next_good_day, question.day);
    ContactPlan plan = question.plan;
    plan.weather = Weather::unknown;  // nobody knows it yet, …
    CustomerFacts customer = question.customer;
    customer.agreed.reset();  // … and what was agreed was agreed of this day
    const auto best_on = [&](Day day) { return must(hours.best_slot(day, plan, customer)); };
    EXPECT_GE(best_on(*found.next_good_day)->judgement.verdict, Verdict::neutral);
    for (Day day = must(question.day.plus_days(1)); day < *found.next_good_day; day = must(day.plus_days(1))) {
      const auto best = best_on(day);
      EXPECT_TRUE(!best || best->judgement.verdict < Verdict::neutral) << day.text() << " would do before";
    }
  });
}

TEST(HoursProperty, longer_is_never_better) {
  each_question(1'000, [&](const Question& question) {
    ContactPlan longer = question.plan;
    Verdict before = Verdict::best;
    for (longer.minutes = 1; longer.minutes <= 180; longer.minutes += 13) {
      const Verdict verdict = question.verdict(longer, question.customer).verdict;
      EXPECT_LE(verdict, before) << longer.minutes << " minutes";
      before = verdict;
    }
  });
}

TEST(HoursProperty, urgent_is_never_worse_WHEN_MON_WHEN_T3_WHEN_PX) {
  int better = 0;
  each_question(4'000, [&](const Question& question) {
    ContactPlan plain = question.plan, urgent = question.plan;
    plain.urgent = false;
    urgent.urgent = true;
    const Verdict without = question.verdict(plain, question.customer).verdict;
    const Verdict with = question.verdict(urgent, question.customer).verdict;
    EXPECT_GE(with, without);
    better += with > without;
  });
  EXPECT_GT(better, 20);
}

TEST(HoursProperty, selling_nothing_is_never_worse_WHEN_FRI_WHEN_T4) {
  int better = 0;
  each_question(4'000, [&](const Question& question) {
    ContactPlan selling = question.plan, not_selling = question.plan;
    selling.selling = true;
    not_selling.selling = false;
    const Verdict with = question.verdict(selling, question.customer).verdict;
    const Verdict without = question.verdict(not_selling, question.customer).verdict;
    EXPECT_GE(without, with);
    better += without > with;
  });
  EXPECT_GT(better, 20);
}

TEST(HoursProperty, who_refuses_profiling_has_neither_profession_nor_weather_WHEN_ORD) {
  each_question(2'000, [&](const Question& question) {
    CustomerFacts refuses = question.customer, unknown = question.customer;
    refuses.profiling = false;
    unknown.profession = Word();
    ContactPlan no_weather = question.plan;
    no_weather.weather = Weather::unknown;
    EXPECT_EQ(question.verdict(question.plan, refuses), question.verdict(no_weather, unknown));
  });
}

TEST(HoursProperty, messages_know_the_gates_only) {
  each_question(1'000, [&](const Question& question) {
    ContactPlan message = question.plan;
    message.means = Means::message;
    CustomerFacts plain = question.customer;
    plain.agreed.reset();
    plain.prefers.clear();
    const Verdict verdict = question.verdict(message, plain).verdict;
    Question asked = question;
    asked.plan = message;
    asked.customer = plain;
    EXPECT_EQ(verdict, is_gated(asked) ? Verdict::forbidden : Verdict::neutral);
  });
}

TEST(HoursProperty, the_same_question_has_the_same_answer) {
  each_question(200, [&](const Question& question) {
    const ContactHours again(test::ready(question.policy).rules(), test::ready(question.policy).holidays());
    const auto first = question.verdict();
    EXPECT_EQ(question.verdict(), first);
    const auto other = must(again.verdict(question.day, question.minute, question.plan, question.customer));
    EXPECT_EQ(other, first) << "also of another object of the same rules";
  });
}

}  // namespace
}  // namespace shuke
