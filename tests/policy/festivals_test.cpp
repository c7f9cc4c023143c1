// Days with a name: on which days they fall, what may be said on them, and a shop's own (FUP-B).
#include "policy/cases.hpp"
#include "shuke/policy/policy.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace shuke {
namespace {

using test::day;
using test::must;
using test::problem;
using testing::ElementsAre;
using testing::IsEmpty;

Policy shipped(const std::string& name) { return must(parse_policy(must(shipped_policy(name)), Currency())); }

/// The fashion shop's festivals and one more, as the shop would write it into the document.
FestivalRules with(const std::string& festival) {
  std::string text(must(shipped_policy("fashion")));
  const std::string begin = "\"festivals\": {\n    \"all\": [\n";
  const auto at = text.find(begin);
  if (at == text.npos) throw std::runtime_error("the section festivals does not begin as it did");
  return must(parse_policy(text.insert(at + begin.size(), festival + ",\n"), Currency())).festivals;
}

/// `spring_festival 2 since 2026-02-17` each.
std::vector<std::string> on(const FestivalRules& rules, std::string_view date) {
  std::vector<std::string> found;
  for (const FestivalDay& one : must(festivals_on(rules, day(date))))
    found.push_back(one.festival->word.text() + ' ' + std::to_string(one.number) + " since " + one.first.text());
  return found;
}

/// `own 1` each: without the day on which it began.
std::vector<std::string> own(const FestivalRules& rules, std::string_view date) {
  std::vector<std::string> found;
  for (const FestivalDay& one : must(festivals_on(rules, day(date))))
    if (one.festival->word.text() == "own") found.push_back("own " + std::to_string(one.number));
  return found;
}

std::string tone_of(FestivalTone tone) {
  return tone == FestivalTone::festive ? "festive" : tone == FestivalTone::greeting_only ? "greeting_only" : "none";
}

/// What the table says of the festivals that a policy has, for the years that it knows: `2026-02-18 spring_festival 2`.
std::set<std::string> expected(const std::set<std::string>& words) {
  std::set<std::string> days;
  for (const test::Case& row : test::cases("festivals.csv")) {
    if (!words.contains(row["word"])) continue;
    for (const std::string& first : test::parts(row["first"]))
      for (int number = 1; number <= std::stoi(row["days"]); ++number)
        days.insert(must(day(first).plus_days(number - 1)).text() + ' ' + row["word"] + ' ' + std::to_string(number));
  }
  return days;
}

// Every day of five years: so the day before and the day after each festival carry none of it.
TEST(Festivals, shipped_ones_fall_on_their_days_and_on_no_other) {
  for (const ShippedPolicy& one : shipped_policies()) {
    const Policy policy = shipped(std::string(one.name));
    std::set<std::string> words, found;
    for (const Festival& festival : policy.festivals.all) words.insert(festival.word.text());
    for (Day today = day("2024-01-01"); today <= day("2028-12-31"); today = must(today.plus_days(1)))
      for (const FestivalDay& festival : must(festivals_on(policy.festivals, today))) {
        found.insert(today.text() + ' ' + festival.festival->word.text() + ' ' + std::to_string(festival.number));
        EXPECT_EQ(must(festival.first.plus_days(festival.number - 1)), today);
      }
    EXPECT_EQ(found, expected(words)) << one.name;
    EXPECT_GE(words.size(), 18U);
  }
}

TEST(Festivals, each_has_its_tone_FUP_B) {
  std::map<std::string, std::string> tones;
  for (const test::Case& row : test::cases("festivals.csv")) tones[row["word"]] = row["tone"];
  for (const ShippedPolicy& one : shipped_policies())
    for (const Festival& festival : shipped(std::string(one.name)).festivals.all) {
      ASSERT_TRUE(tones.contains(festival.word.text())) << festival.word.text() << " has no row in festivals.csv";
      EXPECT_EQ(tone_of(festival.tone), tones[festival.word.text()]) << festival.word.text();
      const bool told_by_rules = festival.tone == FestivalTone::greeting_only || festival.word.text() == "qingming";
      EXPECT_EQ(festival.rule, told_by_rules ? "FUP-B" : "") << festival.word.text();
    }
}

// From the eve to the third day a greeting and nothing sold; the fourth is a day like others.
TEST(Festivals, the_spring_festival_begins_on_the_last_day_of_the_old_year_FUP_B) {
  const FestivalRules rules = shipped("fashion").festivals;
  EXPECT_THAT(on(rules, "2024-02-08"), IsEmpty()) << "lunar 29 December of a month of 30 days";
  EXPECT_THAT(on(rules, "2024-02-09"), ElementsAre("new_years_eve 1 since 2024-02-09")) << "its 30th";
  EXPECT_THAT(on(rules, "2026-02-15"), IsEmpty()) << "lunar 28 December of a month of 29 days";
  EXPECT_THAT(on(rules, "2026-02-16"), ElementsAre("new_years_eve 1 since 2026-02-16")) << "its 29th";
  EXPECT_THAT(on(rules, "2026-02-17"), ElementsAre("spring_festival 1 since 2026-02-17"));
  EXPECT_THAT(on(rules, "2026-02-18"), ElementsAre("spring_festival 2 since 2026-02-17"));
  EXPECT_THAT(on(rules, "2026-02-19"), ElementsAre("spring_festival 3 since 2026-02-17"));
  EXPECT_THAT(on(rules, "2026-02-20"), IsEmpty());
}

TEST(Festivals, two_on_a_day_are_both_told_in_the_order_of_the_document) {
  const std::string festival = R"({"word": "own", "en": "Ours", "zh": "店庆", "tone": "festive", "day": "--05-10"})";
  EXPECT_THAT(on(with(festival), "2026-05-10"),
              ElementsAre("own 1 since 2026-05-10", "mothers_day 1 since 2026-05-10"));
}

TEST(Festivals, a_shops_own_may_pass_the_turn_of_the_year) {
  const FestivalRules rules =
      with(R"({"word": "own", "en": "Ours", "zh": "店庆", "tone": "festive", "day": "--12-30", "days": 5})");
  EXPECT_THAT(own(rules, "2026-12-29"), IsEmpty());
  EXPECT_THAT(on(rules, "2026-12-30"), ElementsAre("own 1 since 2026-12-30"));
  EXPECT_THAT(on(rules, "2026-12-31"), ElementsAre("own 2 since 2026-12-30"));
  EXPECT_THAT(on(rules, "2027-01-01"), ElementsAre("own 3 since 2026-12-30", "new_year 1 since 2027-01-01"));
  EXPECT_THAT(on(rules, "2027-01-03"), ElementsAre("own 5 since 2026-12-30"));
  EXPECT_THAT(own(rules, "2027-01-04"), IsEmpty());
}

TEST(Festivals, an_eve_may_lie_in_the_year_before) {
  const FestivalRules rules = with(
      R"({"word": "own", "en": "Ours", "zh": "店庆", "tone": "festive", "day": "--01-01", "shift_days": -1, "days": 2})");
  EXPECT_THAT(own(rules, "2026-12-30"), IsEmpty());
  EXPECT_THAT(own(rules, "2026-12-31"), ElementsAre("own 1"));
  EXPECT_THAT(own(rules, "2027-01-01"), ElementsAre("own 2"));
  EXPECT_THAT(own(rules, "2027-01-02"), IsEmpty());
  const FestivalRules later = with(
      R"({"word": "own", "en": "Ours", "zh": "店庆", "tone": "festive", "term": "winter_solstice", "shift_days": 20})");
  EXPECT_THAT(own(later, "2027-01-10"), IsEmpty());
  EXPECT_THAT(own(later, "2027-01-11"), ElementsAre("own 1")) << "20 days after 2026-12-22";
}

TEST(Festivals, one_may_last_sixty_days) {
  const FestivalRules rules =
      with(R"({"word": "own", "en": "Ours", "zh": "店庆", "tone": "festive", "day": "--12-31", "days": 60})");
  EXPECT_THAT(own(rules, "2027-02-28"), ElementsAre("own 60"));
  EXPECT_THAT(own(rules, "2027-03-01"), IsEmpty());
}

TEST(Festivals, a_fifth_sunday_that_the_month_has_not_is_left_out) {
  const FestivalRules rules = with(
      R"({"word": "own", "en": "Ours", "zh": "店庆", "tone": "festive", "weekday": "sunday", "nth": 5, "month": 5})");
  std::vector<std::string> found;
  for (Day today = day("2024-01-01"); today <= day("2028-12-31"); today = must(today.plus_days(1)))
    if (!own(rules, today.text()).empty()) found.push_back(today.text());
  EXPECT_THAT(found, ElementsAre("2026-05-31", "2027-05-30")) << "May 2024, 2025 and 2028 have four Sundays";
}

TEST(Festivals, the_first_weekday_of_a_month_may_be_its_first_day) {
  const FestivalRules rules = with(
      R"({"word": "own", "en": "Ours", "zh": "店庆", "tone": "festive", "weekday": "friday", "nth": 1, "month": 5})");
  EXPECT_THAT(own(rules, "2026-05-01"), ElementsAre("own 1"));
  EXPECT_THAT(own(rules, "2026-05-08"), IsEmpty());
}

TEST(Festivals, with_a_year_it_comes_from_then_on_CUS_10) {
  const FestivalRules rules =
      with(R"({"word": "own", "en": "Ours", "zh": "店庆", "tone": "festive", "day": "2025-05-18"})");
  EXPECT_THAT(own(rules, "2024-05-18"), IsEmpty()) << "the shop was not there yet";
  EXPECT_THAT(own(rules, "2025-05-18"), ElementsAre("own 1"));
  EXPECT_THAT(own(rules, "2026-05-18"), ElementsAre("own 1"));
}

TEST(Festivals, outside_the_lunar_table_they_cannot_be_told) {
  const FestivalRules rules = shipped("fashion").festivals;
  EXPECT_EQ(problem(festivals_on(rules, day("2100-12-31"))), "") << "the table ends with the lunar year 2100";
  const auto beyond = festivals_on(rules, day("2150-05-01"));
  ASSERT_TRUE(beyond.has_error());
  EXPECT_EQ(beyond.error().code, Code::invalid);

  FestivalRules solar;
  for (const Festival& festival : rules.all)
    if (festival.word.text() == "labour_day") solar.all.push_back(festival);
  EXPECT_THAT(on(solar, "2150-05-01"), ElementsAre("labour_day 1 since 2150-05-01")) << "who needs no table has none";
}

TEST(Festivals, a_policy_without_the_section_has_none) {
  EXPECT_THAT(must(festivals_on({}, day("2026-10-01"))), IsEmpty());
  EXPECT_THAT(must(festivals_on({}, day("2199-12-31"))), IsEmpty());
}

}  // namespace
}  // namespace shuke
