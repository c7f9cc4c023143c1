// Contact hours that a shop writes itself: what the documents can say and the shipped ones do not (WHEN-ORD).
#include "policy/hours_cases.hpp"
#include "shuke/texts/texts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace shuke {
namespace {

using test::day;
using test::minute;
using test::must;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::string_view tuesday = "2026-11-24";

/// A document whose section `contact_hours` holds these lists and nothing else; its single word is `smith`.
ContactHours hours(const std::string& lists, int weather_raises = 1) {
  const std::string document =
      R"({"policy": "own", "version": 1, "holds_from": "2026-01-01",
          "points": {"points": 1, "per": "1", "staff_earns": false, "window": "rolling", "window_months": 12},
          "words": {"professions": [{"word": "smith", "en": "Smith", "zh": "铁匠"}]},
          "contact_hours": {"holidays": "china", "good_enough": "neutral", "unnamed_hours_at_best": "avoid",
            "forbidden_if_urgent": "avoid", "look_ahead_days": 60, "weather_raises": )" +
      std::to_string(weather_raises) + ", " + lists + "}}";
  const auto policy = parse_policy(document, Currency());
  if (policy.has_error()) throw std::runtime_error(text(policy.error(), Language::en));
  return must(contact_hours_of(*policy, Holidays::china()));
}

CustomerFacts smith() {
  CustomerFacts customer;
  customer.profession = must(Word::parse("smith"));
  return customer;
}

ContactPlan in_the_rain() {
  ContactPlan plan;
  plan.weather = Weather::rain;
  return plan;
}

Judgement judged(const ContactHours& hours, std::string_view on, std::string_view at, const ContactPlan& plan = {},
                 const CustomerFacts& customer = {}) {
  return must(hours.verdict(day(on), minute(at), plan, customer));
}

Verdict verdict(const ContactHours& hours, std::string_view on, std::string_view at, const ContactPlan& plan = {},
                const CustomerFacts& customer = {}) {
  return judged(hours, on, at, plan, customer).verdict;
}

std::vector<std::string> reasons(const Judgement& judgement) {
  std::vector<std::string> all;
  for (const Reason& reason : reasons_of(judgement, "own", 1).reasons)
    all.push_back(reason.rule + ": " + text(reason, Language::en));
  return all;
}

TEST(OwnHours, where_no_rule_speaks_nothing_speaks_against_it) {
  const ContactHours none = hours(R"("bands": [], "days": [])");
  EXPECT_EQ(verdict(none, tuesday, "03:00"), Verdict::neutral);
  EXPECT_THAT(judged(none, tuesday, "03:00").voices, IsEmpty());
  const auto timeline = must(none.timeline(day(tuesday), {}, {}));
  ASSERT_EQ(timeline.size(), 1U);
  EXPECT_EQ(timeline[0].window, TimeWindow());
}

// The source finds 14:00 to 15:00 worse in summer: a season is a condition that a policy may use (WHEN-T4).
TEST(OwnHours, a_season_holds_from_its_first_day_to_its_last) {
  const ContactHours summer = hours(
      R"("bands": [{"rule": "WHEN-T4", "from": "14:00", "until": "15:00", "verdict": "avoid",
                    "unless": [{"season_from": "--06-01", "season_until": "--08-31", "verdict": "forbidden"}]}])");
  EXPECT_EQ(verdict(summer, "2026-05-31", "14:00"), Verdict::avoid);
  EXPECT_EQ(verdict(summer, "2026-06-01", "14:00"), Verdict::forbidden);
  EXPECT_EQ(verdict(summer, "2026-08-31", "14:00"), Verdict::forbidden);
  EXPECT_EQ(verdict(summer, "2026-09-01", "14:00"), Verdict::avoid);
}

TEST(OwnHours, a_season_may_pass_the_turn_of_the_year) {
  const ContactHours winter = hours(
      R"("bands": [{"rule": "WHEN-T1", "from": "08:30", "until": "10:00", "verdict": "avoid",
                    "unless": [{"season_from": "--12-01", "season_until": "--02-28", "verdict": "good"}]}])");
  EXPECT_EQ(verdict(winter, "2026-11-30", "09:00"), Verdict::avoid);
  EXPECT_EQ(verdict(winter, "2026-12-01", "09:00"), Verdict::good);
  EXPECT_EQ(verdict(winter, "2026-12-31", "09:00"), Verdict::good);
  EXPECT_EQ(verdict(winter, "2027-01-01", "09:00"), Verdict::good);
  EXPECT_EQ(verdict(winter, "2028-02-28", "09:00"), Verdict::good);
  EXPECT_EQ(verdict(winter, "2028-02-29", "09:00"), Verdict::avoid);
  EXPECT_EQ(verdict(winter, "2027-07-01", "09:00"), Verdict::avoid);
}

TEST(OwnHours, of_exceptions_the_first_that_holds_counts_and_all_of_its_conditions_must_hold) {
  const ContactHours own = hours(
      R"("bands": [{"rule": "WHEN-T5", "verdict": "neutral", "unless": [
           {"urgent": true, "selling": false, "verdict": "best"},
           {"urgent": true, "verdict": "good"},
           {"from": "12:00", "until": "13:00", "verdict": "avoid"}]}])");
  ContactPlan plan;
  EXPECT_EQ(verdict(own, tuesday, "10:00", plan), Verdict::neutral);
  EXPECT_EQ(verdict(own, tuesday, "11:59", plan), Verdict::neutral);
  EXPECT_EQ(verdict(own, tuesday, "12:00", plan), Verdict::avoid);
  EXPECT_EQ(verdict(own, tuesday, "12:59", plan), Verdict::avoid);
  EXPECT_EQ(verdict(own, tuesday, "13:00", plan), Verdict::neutral);
  plan.urgent = true;
  EXPECT_EQ(verdict(own, tuesday, "12:00", plan), Verdict::good) << "the earlier exception";
  plan.selling = false;
  EXPECT_EQ(verdict(own, tuesday, "12:00", plan), Verdict::best);
}

constexpr const char* forge =
    R"("bands": [{"rule": "WHEN-T5", "from": "15:00", "until": "18:00", "verdict": "avoid"}],
       "professions": [{"rule": "WHEN-P1", "profession": "smith", "raised_by": ["rain"], "hours": [
         {"from": "08:00", "until": "09:00", "verdict": "forbidden"}, {"from": "09:00", "until": "10:00", "verdict": "avoid"},
         {"from": "10:00", "until": "11:00", "verdict": "good"}, {"from": "11:00", "until": "12:00", "verdict": "best"}]}])";

TEST(OwnHours, weather_raises_by_so_many_steps_never_beyond_best_and_never_from_forbidden) {
  const auto at = [](int steps, std::string_view time) {
    return verdict(hours(forge, steps), tuesday, time, in_the_rain(), smith());
  };
  EXPECT_EQ(at(0, "09:30"), Verdict::avoid);
  EXPECT_EQ(at(1, "09:30"), Verdict::neutral);
  EXPECT_EQ(at(2, "09:30"), Verdict::good);
  EXPECT_EQ(at(4, "09:30"), Verdict::best);
  EXPECT_EQ(at(2, "10:30"), Verdict::best) << "one step beyond would be none";
  EXPECT_EQ(at(4, "08:30"), Verdict::forbidden);
  EXPECT_FALSE(judged(hours(forge, 0), tuesday, "09:30", in_the_rain(), smith()).raised);
  EXPECT_FALSE(judged(hours(forge, 1), tuesday, "11:30", in_the_rain(), smith()).raised) << "best is best";
  EXPECT_TRUE(judged(hours(forge, 1), tuesday, "09:30", in_the_rain(), smith()).raised);
}

// On a Tuesday this profession says nothing, and the rain suits it all the same.
TEST(OwnHours, weather_raises_also_on_days_of_which_the_profession_says_nothing) {
  const ContactHours own = hours(
      R"("bands": [{"rule": "WHEN-T5", "verdict": "avoid"}],
         "professions": [{"rule": "WHEN-P1", "profession": "smith", "raised_by": ["rain"],
                          "days": [{"weekday": "monday", "verdict": "avoid"}]}])");
  const Judgement judgement = judged(own, tuesday, "10:00", in_the_rain(), smith());
  EXPECT_EQ(judgement.verdict, Verdict::neutral);
  EXPECT_THAT(reasons(judgement), ElementsAre("WHEN-T5: this part of the day, 00:00 to 24:00: to be avoided",
                                              "WHEN-ORD: the weather suits the profession and raises it: neither good "
                                              "nor bad"));
}

TEST(OwnHours, a_profession_that_forbids_is_softer_to_what_is_urgent_or_opened_WHEN_PX) {
  const ContactHours own = hours(forge);
  ContactPlan urgent, opened;
  urgent.urgent = true;
  opened.opened = true;
  EXPECT_EQ(verdict(own, tuesday, "08:30", {}, smith()), Verdict::forbidden);
  EXPECT_EQ(verdict(own, tuesday, "08:30", urgent, smith()), Verdict::avoid);
  EXPECT_EQ(verdict(own, tuesday, "08:30", opened, smith()), Verdict::avoid);
}

// Nobody is called about money, at any time: that is the house's rule and no want of consent.
TEST(OwnHours, a_gate_may_be_closed_all_day) {
  const ContactHours own = hours(R"("gates": [{"rule": "WHEN-T6", "about": "money"}])");
  ContactPlan money;
  money.about = About::money;
  EXPECT_EQ(verdict(own, tuesday, "10:00"), Verdict::neutral);
  EXPECT_THAT(reasons(judged(own, tuesday, "10:00", money)),
              ElementsAre("WHEN-T6: from 00:00 until 24:00 nobody is contacted about this: not then"));
  CustomerFacts without;
  without.consent = false;
  EXPECT_THAT(reasons(judged(own, tuesday, "10:00", money, without)),
              ElementsAre("CUS-1: the customer has not agreed to be contacted for this, or wants no contact: not then",
                          "WHEN-T6: from 00:00 until 24:00 nobody is contacted about this: not then"));
}

TEST(OwnHours, a_gate_that_nothing_passes_holds_for_a_time_that_was_agreed) {
  const ContactHours own = hours(
      R"("gates": [{"rule": "WHEN-T6", "until": "08:00"}, {"rule": "WHEN-T7", "from": "22:00", "agreed_passes": true}])");
  CustomerFacts customer;
  customer.agreed = TimeWindow();
  EXPECT_EQ(verdict(own, tuesday, "07:59", {}, customer), Verdict::forbidden);
  EXPECT_EQ(verdict(own, tuesday, "08:00", {}, customer), Verdict::best);
  EXPECT_EQ(verdict(own, tuesday, "22:00", {}, customer), Verdict::best);
  EXPECT_EQ(verdict(own, tuesday, "22:00"), Verdict::forbidden);
}

TEST(OwnHours, a_wish_that_is_no_agreement_passes_no_gate_WHEN_ORD) {
  const ContactHours own = hours(R"("gates": [{"rule": "WHEN-T7", "from": "21:00", "agreed_passes": true}])");
  CustomerFacts customer;
  customer.prefers = {test::window("20:00-22:00")};
  EXPECT_EQ(verdict(own, tuesday, "20:59", {}, customer), Verdict::best);
  EXPECT_EQ(verdict(own, tuesday, "21:00", {}, customer), Verdict::forbidden);
}

TEST(OwnHours, of_a_professions_days_the_first_that_fits_counts) {
  const ContactHours own = hours(
      R"("professions": [{"rule": "WHEN-P1", "profession": "smith", "days": [
           {"from_day": 11, "until_day": 11, "verdict": "best"}, {"last_days": 31, "verdict": "avoid"}]}])");
  EXPECT_EQ(verdict(own, "2026-11-10", "10:00", {}, smith()), Verdict::avoid);
  EXPECT_EQ(verdict(own, "2026-11-11", "10:00", {}, smith()), Verdict::best);
  EXPECT_EQ(verdict(own, "2026-11-12", "10:00", {}, smith()), Verdict::avoid);
}

TEST(OwnHours, the_last_days_are_counted_from_the_end_of_each_month) {
  const ContactHours own = hours(
      R"("professions": [{"rule": "WHEN-P1", "profession": "smith", "other_days": "good",
                          "days": [{"last_days": 5, "verdict": "avoid"}]}])");
  for (const char* first : {"2026-02-24", "2028-02-25", "2026-04-26", "2026-05-27"}) {
    EXPECT_EQ(verdict(own, first, "10:00", {}, smith()), Verdict::avoid) << first;
    EXPECT_EQ(verdict(own, must(day(first).plus_days(-1)).text(), "10:00", {}, smith()), Verdict::good) << first;
  }
}

TEST(OwnHours, a_policy_without_the_section_says_nothing_of_hours) {
  Policy policy = test::shipped("fashion");
  policy.contact_hours.reset();
  const auto none = contact_hours_of(policy, Holidays::china());
  ASSERT_TRUE(none.has_error());
  EXPECT_EQ(none.error().code, Code::refused);
  EXPECT_EQ(text(none.error(), Language::en),
            "policy: the policy fashion has no section contact_hours; add a version that has one");
}

}  // namespace
}  // namespace shuke
