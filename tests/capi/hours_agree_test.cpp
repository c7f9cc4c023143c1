/// \file
/// Contact hours have two doors, records and structs: both say the same.
#include <gtest/gtest.h>

#include <random>

#include "shuke.h"
#include "shuke/clientele/hours_questions.hpp"
#include "shuke/policy/policy.hpp"
#include "support.hpp"

namespace shuke {
namespace {

using test::must;

class HoursAgree : public testing::Test {
 protected:
  HoursAgree() { EXPECT_EQ(shuke_contact_hours_create(&hours, nullptr, nullptr, "health", 0), SHUKE_OK); }
  ~HoursAgree() override { shuke_contact_hours_destroy(hours); }
  shuke_contact_hours* hours = nullptr;
};

/// The same question for both doors.
struct Pair {
  ContactAsked asked;
  shuke_contact contact = SHUKE_CONTACT_INIT;
};

Pair pair_of(std::mt19937& dice, const std::vector<Label>& professions) {
  const auto below = [&](std::size_t n) { return static_cast<int>(dice() % n); };
  Pair pair;
  pair.asked.policy = "health";
  const int profession = below(professions.size() + 1);
  if (profession > 0) pair.asked.profession = professions[static_cast<std::size_t>(profession - 1)].word;
  pair.asked.urgent = below(3) == 0;
  pair.asked.selling = below(2) == 0;
  pair.asked.first = below(2) == 0;
  pair.asked.opened = below(4) == 0;
  pair.asked.retired = below(3) == 0;
  pair.asked.consent = below(5) != 0;
  pair.asked.do_not_contact = below(6) == 0;
  pair.asked.profiling = below(5) != 0;
  pair.asked.means = static_cast<Means>(below(3));
  pair.asked.about = static_cast<About>(below(3));
  pair.asked.weather = static_cast<Weather>(below(5));
  pair.asked.minutes = 1 + below(90);
  if (below(3) == 0) pair.asked.prefers = {{must(MinuteOfDay::of(600)), must(MinuteOfDay::of(660))}};
  if (below(3) == 0) {
    pair.asked.agreed_from = must(MinuteOfDay::of(1260));
    pair.asked.agreed_until = must(MinuteOfDay::of(1290));
  }
  shuke_contact& contact = pair.contact;
  const auto flag = [&](bool is, shuke_contact_flag which) {
    if (is) contact.flags |= which;
  };
  flag(pair.asked.urgent, SHUKE_CONTACT_URGENT);
  flag(!pair.asked.selling, SHUKE_CONTACT_NOT_SELLING);
  flag(!pair.asked.first, SHUKE_CONTACT_NOT_FIRST);
  flag(pair.asked.opened, SHUKE_CONTACT_OPENED);
  flag(*pair.asked.retired, SHUKE_CONTACT_RETIRED);
  flag(!*pair.asked.consent, SHUKE_CONTACT_NO_CONSENT);
  flag(pair.asked.do_not_contact, SHUKE_CONTACT_DO_NOT_CONTACT);
  flag(!*pair.asked.profiling, SHUKE_CONTACT_NO_PROFILING);
  contact.profession = profession;
  contact.means = static_cast<std::int32_t>(pair.asked.means);
  contact.about = static_cast<std::int32_t>(pair.asked.about);
  contact.weather = static_cast<std::int32_t>(pair.asked.weather);
  contact.minutes = static_cast<std::int32_t>(pair.asked.minutes);
  if (!pair.asked.prefers.empty()) contact.prefers_from = 600, contact.prefers_until = 660;
  if (pair.asked.agreed_from) contact.agreed_from = 1260, contact.agreed_until = 1290;
  return pair;
}

void expect_same(const shuke_slot& slot, Verdict verdict, const std::vector<RuleMark>& rules) {
  EXPECT_EQ(slot.verdict, static_cast<std::int32_t>(verdict));
  ASSERT_EQ(slot.rule_count, std::ssize(rules));
  for (std::size_t i = 0; i < SHUKE_RULES; ++i) {
    if (i < rules.size()) EXPECT_EQ(slot.rules[i], rules[i].rule);
    else EXPECT_EQ(slot.rules[i], nullptr);
  }
}

TEST_F(HoursAgree, VerdictsAndSlotsAreTheSameThroughStructsAndRecords_WHEN_ORD) {
  const Policy policy = must(parse_policy(must(shipped_policy("health")), Currency()));
  std::mt19937 dice(26);
  for (int i = 0; i < 300; ++i) {
    Pair pair = pair_of(dice, policy.words.professions);
    const Day day = must(must(Day::parse("2026-01-01")).plus_days(static_cast<int>(dice() % 700)));
    const MinuteOfDay minute = must(MinuteOfDay::of(static_cast<int>(dice() % 1440)));
    pair.contact.day = day.number();
    pair.contact.minute = minute.minutes();
    shuke_slot slots[64];
    slots[0].struct_size = sizeof(shuke_slot);
    SCOPED_TRACE(day.text() + ' ' + minute.text());

    ASSERT_EQ(shuke_contact_hours_verdicts(slots, hours, &pair.contact, 1), SHUKE_OK) << shuke_error_text();
    const HoursAnswer verdict = must(shuke::hours({day.text() + 'T' + minute.text(), pair.asked}));
    expect_same(slots[0], verdict.verdict, verdict.rules);
    EXPECT_EQ(slots[0].not_announced, verdict.not_announced.value_or(0));

    std::int64_t count = 0;
    ASSERT_EQ(shuke_contact_hours_slots(slots, &count, 64, hours, &pair.contact), SHUKE_OK) << shuke_error_text();
    const SlotsAnswer whole = must(shuke::slots({day, false, pair.asked}));
    ASSERT_EQ(count, std::ssize(whole.slots));
    for (std::size_t s = 0; s < whole.slots.size(); ++s) {
      expect_same(slots[s], whole.slots[s].verdict, whole.slots[s].rules);
      EXPECT_EQ(slots[s].from, whole.slots[s].from.minutes());
      EXPECT_EQ(slots[s].until, whole.slots[s].until ? whole.slots[s].until->minutes() : 1440);
    }
    shuke_slot best;
    best.struct_size = sizeof best;
    ASSERT_EQ(shuke_contact_hours_best_slots(&best, hours, &pair.contact, 1), SHUKE_OK);
    if (count > 0) expect_same(best, whole.slots.front().verdict, whole.slots.front().rules);
    else EXPECT_EQ(best.until, 0);
  }
}

}  // namespace
}  // namespace shuke
