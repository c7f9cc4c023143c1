/// \file
/// Verdicts, slots and lunar days: no database, no disk. Each beside the nearest other way to the same answer.
#include "report.hpp"

#include "shuke.h"
#include "shuke/calendar/lunar.hpp"
#include "shuke/policy/policy.hpp"

#include <unicode/calendar.h>

#include <memory>
#include <random>

namespace shuke::bench {

namespace {

/// Contacts of all sorts on the days of a year, the same in every run.
struct Question {
  Day day;
  int minute = 0;
  ContactPlan plan;
  CustomerFacts customer;
  shuke_contact contact;
};

constexpr std::size_t question_count = 1000;

class HoursGround {
 public:
  HoursGround() : policy_(parse_policy(*shipped_policy(default_policy), Currency()).value()) {
    hours_ = std::make_unique<ContactHours>(contact_hours_of(policy_, holidays_of(*policy_.contact_hours)).value());
    if (shuke_contact_hours_create(&handle_, nullptr, nullptr, nullptr, 0) != SHUKE_OK)
      throw std::runtime_error(shuke_error_text());
    std::mt19937 dice(20261124);
    for (std::size_t i = 0; i < question_count; ++i) questions_.push_back(question(dice));
    for (const Question& one : questions_) contacts_.push_back(one.contact);
  }
  ~HoursGround() { shuke_contact_hours_destroy(handle_); }
  HoursGround(const HoursGround&) = delete;
  HoursGround& operator=(const HoursGround&) = delete;

  const ContactHours& hours() const { return *hours_; }
  const shuke_contact_hours* handle() const { return handle_; }
  const std::vector<Question>& questions() const { return questions_; }
  const std::vector<shuke_contact>& contacts() const { return contacts_; }

 private:
  Question question(std::mt19937& dice) {
    const auto below = [&](std::uint32_t n) { return static_cast<int>(dice() % n); };
    Question one{*Day::of({2026, 1, 1})->plus_days(below(365)), below(1440), {}, {}, SHUKE_CONTACT_INIT};
    const auto& professions = policy_.words.professions;
    const int profession = below(static_cast<std::uint32_t>(professions.size()) + 1);
    one.plan.urgent = below(8) == 0;
    one.plan.selling = below(2) == 0;
    one.plan.weather = static_cast<Weather>(below(5));
    if (profession > 0) one.customer.profession = professions[static_cast<std::size_t>(profession - 1)].word;
    one.contact.day = one.day.number();
    one.contact.minute = one.minute;
    one.contact.profession = profession;
    one.contact.weather = static_cast<std::int32_t>(one.plan.weather);
    if (one.plan.urgent) one.contact.flags |= SHUKE_CONTACT_URGENT;
    if (!one.plan.selling) one.contact.flags |= SHUKE_CONTACT_NOT_SELLING;
    return one;
  }

  Policy policy_;
  std::unique_ptr<ContactHours> hours_;
  shuke_contact_hours* handle_ = nullptr;
  std::vector<Question> questions_;
  std::vector<shuke_contact> contacts_;
};

/// Made at the first case that runs, not when cases are registered.
const HoursGround& ground() {
  static const HoursGround only;
  return only;
}

/// Runs `ask` for one question after the other.
template <class Ask>
void each_question(benchmark::State& state, Ask ask) {
  const auto& questions = ground().questions();
  std::size_t i = 0;
  for (auto _ : state) {
    ask(questions[i]);
    i = i + 1 == questions.size() ? 0 : i + 1;
  }
}

void verdict(benchmark::State& state) {
  each_question(state, [](const Question& one) {
    benchmark::DoNotOptimize(ground().hours().verdict(one.day, one.minute, one.plan, one.customer));
  });
}

void verdict_by_c(benchmark::State& state) {
  shuke_slot slot;
  slot.struct_size = sizeof slot;
  each_question(state, [&](const Question& one) {
    shuke_contact_hours_verdicts(&slot, ground().handle(), &one.contact, 1);
    benchmark::DoNotOptimize(slot);
  });
}

/// A verdict that was found before: the day's slots are there, and the one of the minute is looked up.
void verdict_found_before(benchmark::State& state) {
  std::vector<std::vector<Slot>> days;
  for (const Question& one : ground().questions())
    days.push_back(ground().hours().timeline(one.day, one.plan, one.customer).value());
  std::size_t i = 0;
  each_question(state, [&](const Question& one) {
    const auto& slots = days[i];
    i = i + 1 == days.size() ? 0 : i + 1;
    benchmark::DoNotOptimize(std::upper_bound(slots.begin(), slots.end(), one.minute, [](int minute, const Slot& slot) {
                               return minute < slot.window.until;
                             })->judgement.verdict);
  });
}

void thousand_verdicts_by_c(benchmark::State& state) {
  const auto& contacts = ground().contacts();
  std::vector<shuke_slot> slots(contacts.size());
  slots.front().struct_size = sizeof(shuke_slot);
  for (auto _ : state) {
    shuke_contact_hours_verdicts(slots.data(), ground().handle(), contacts.data(),
                                 static_cast<std::int64_t>(contacts.size()));
    benchmark::ClobberMemory();
  }
}

void thousand_verdicts(benchmark::State& state) {
  for (auto _ : state)
    for (const Question& one : ground().questions())
      benchmark::DoNotOptimize(ground().hours().verdict(one.day, one.minute, one.plan, one.customer));
}

void slots(benchmark::State& state) {
  each_question(state, [](const Question& one) {
    benchmark::DoNotOptimize(ground().hours().timeline(one.day, one.plan, one.customer));
  });
}

void slots_minute_by_minute(benchmark::State& state) {
  each_question(state, [](const Question& one) {
    for (int minute = 0; minute < 1440; ++minute)
      benchmark::DoNotOptimize(ground().hours().verdict(one.day, minute, one.plan, one.customer));
  });
}

/// Days with a good enough slot: for the others, what would help is looked for, on this day and those after it.
bool has_good_slot(const Question& one) {
  const auto best = ground().hours().best_slot(one.day, one.plan, one.customer);
  return best.value() && (*best)->judgement.verdict >= ground().hours().rules().good_enough;
}

void ranked_slots_by_c(benchmark::State& state) {
  std::vector<shuke_contact> contacts;
  for (const Question& one : ground().questions())
    if (has_good_slot(one)) contacts.push_back(one.contact);
  shuke_slot slots[64];
  slots[0].struct_size = sizeof(shuke_slot);
  std::int64_t count = 0;
  std::size_t i = 0;
  for (auto _ : state) {
    shuke_contact_hours_slots(slots, &count, 64, ground().handle(), &contacts[i]);
    i = i + 1 == contacts.size() ? 0 : i + 1;
    benchmark::DoNotOptimize(count);
  }
}

void thousand_best_slots_by_c(benchmark::State& state) {
  const auto& contacts = ground().contacts();
  std::vector<shuke_slot> slots(contacts.size());
  slots.front().struct_size = sizeof(shuke_slot);
  for (auto _ : state) {
    shuke_contact_hours_best_slots(slots.data(), ground().handle(), contacts.data(),
                                   static_cast<std::int64_t>(contacts.size()));
    benchmark::ClobberMemory();
  }
}

void thousand_timelines(benchmark::State& state) {
  for (auto _ : state)
    for (const Question& one : ground().questions())
      benchmark::DoNotOptimize(ground().hours().timeline(one.day, one.plan, one.customer));
}

void lunar_days(benchmark::State& state) {
  each_question(state, [](const Question& one) { benchmark::DoNotOptimize(lunar_of(one.day)); });
}

void lunar_days_of_icu(benchmark::State& state) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Calendar> calendar(icu::Calendar::createInstance(
      icu::TimeZone::createTimeZone("Asia/Shanghai"), icu::Locale("zh@calendar=chinese"), status));
  if (U_FAILURE(status)) throw std::runtime_error("ICU has no Chinese calendar");
  each_question(state, [&](const Question& one) {
    calendar->setTime((one.day.number() + 0.2) * 86'400'000.0, status);
    benchmark::DoNotOptimize(calendar->get(UCAL_MONTH, status) + calendar->get(UCAL_DATE, status) +
                             calendar->get(UCAL_IS_LEAP_MONTH, status));
  });
}

void solar_days(benchmark::State& state) {
  std::vector<LunarDay> days;
  for (const Question& one : ground().questions()) days.push_back(lunar_of(one.day).value());
  std::size_t i = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(solar_of(days[i]));
    i = i + 1 == days.size() ? 0 : i + 1;
  }
}

void add(const char* name, void (*run)(benchmark::State&), benchmark::TimeUnit unit) {
  benchmark::RegisterBenchmark(name, run)->Unit(unit)->Repetitions(5);
}

}  // namespace

void add_hours_cases() {
  using benchmark::kMicrosecond, benchmark::kNanosecond;
  add("verdict/shuke", verdict, kNanosecond);
  add("verdict/bare", verdict_found_before, kNanosecond);
  add("verdict, C/shuke", verdict_by_c, kNanosecond);
  add("verdict, C/bare", verdict, kNanosecond);
  add("1000 verdicts, C/shuke", thousand_verdicts_by_c, kMicrosecond);
  add("1000 verdicts, C/bare", thousand_verdicts, kMicrosecond);
  add("slots of a day/shuke", slots, kMicrosecond);
  add("slots of a day/bare", slots_minute_by_minute, kMicrosecond);
  add("ranked slots, C/shuke", ranked_slots_by_c, kMicrosecond);
  add("ranked slots, C/bare", slots, kMicrosecond);
  add("1000 best slots, C/shuke", thousand_best_slots_by_c, kMicrosecond);
  add("1000 best slots, C/bare", thousand_timelines, kMicrosecond);
  add("lunar day/shuke", lunar_days, kNanosecond);
  add("lunar day/bare", lunar_days_of_icu, kNanosecond);
  add("civil day/shuke", solar_days, kNanosecond);
  add("civil day/bare", lunar_days, kNanosecond);
}

}  // namespace shuke::bench
