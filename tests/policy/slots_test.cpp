// The slots of a day, what would help when none is good enough, and what cannot be asked (WHEN-ORD).
#include "policy/hours_cases.hpp"
#include "shuke/texts/texts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace shuke {

inline void PrintTo(const Change& change, std::ostream* out) {
  *out << "change " << static_cast<int>(change.kind) << (change.needed ? " needed " : " ") << message_of(change.verdict)
       << ' ' << change.window.from << '-' << change.window.until;
}

namespace {

using test::day;
using test::must;
using test::problem;
using test::slot;
using test::window;
using testing::ElementsAre;
using testing::IsEmpty;

// Of an ordinary week between two weekends: November 2026 has no public holidays.
const Day friday = day("2026-11-27"), monday = day("2026-11-23"), tuesday = day("2026-11-24"),
          wednesday = day("2026-11-25"), saturday = day("2026-11-28");

CustomerFacts who(std::string_view profession) {
  CustomerFacts customer;
  customer.profession = must(Word::parse(profession));
  return customer;
}

DaySlots slots(Day on, const ContactPlan& plan = {}, const CustomerFacts& customer = {},
               const std::string& policy = "fashion") {
  return must(test::ready(policy).slots(on, plan, customer));
}

/// `10:00-11:00 best` each.
std::vector<std::string> told(const std::vector<Slot>& slots) {
  const auto clock = [](int minute) {
    return minute == 1440 ? std::string("24:00") : must(MinuteOfDay::of(minute)).text();
  };
  std::vector<std::string> all;
  for (const Slot& one : slots) {
    const std::string_view verdict = message_of(one.judgement.verdict);
    all.push_back(clock(one.window.from) + '-' + clock(one.window.until) + ' ' +
                  std::string(verdict.substr(verdict.rfind('.') + 1)));
  }
  return all;
}

Change change(ChangeKind kind, Verdict verdict, std::string_view when) {
  return {kind, Weather::unknown, false, verdict, window(when)};
}
Change needed(ChangeKind kind, Verdict verdict, std::string_view when) {
  return {kind, Weather::unknown, true, verdict, window(when)};
}

TEST(Slots, of_a_good_day_are_ranked_by_verdict) {
  EXPECT_THAT(told(slots(tuesday).slots), ElementsAre("10:00-11:00 best", "15:00-18:00 good", "11:00-11:30 neutral",
                                                      "18:00-21:00 neutral", "08:30-10:00 avoid", "14:00-15:00 avoid"));
  EXPECT_THAT(slots(tuesday).changes, IsEmpty());
  EXPECT_EQ(slots(tuesday).next_good_day, std::nullopt) << "the day itself is good";
}

// All of Monday is `avoid`: T2 is best, T5 good, T7 neutral, T1 and T4 are no better themselves.
TEST(Slots, of_equal_verdict_are_ranked_by_the_other_rules_and_then_by_time) {
  EXPECT_THAT(told(slots(monday).slots), ElementsAre("10:00-11:00 avoid", "15:00-18:00 avoid", "11:00-11:30 avoid",
                                                     "18:00-21:00 avoid", "08:30-10:00 avoid", "14:00-15:00 avoid"));
  EXPECT_THAT(told(slots(saturday).slots),
              ElementsAre("10:00-11:00 neutral", "15:00-18:00 neutral", "11:00-11:30 neutral", "18:00-21:00 neutral",
                          "08:30-10:00 avoid", "14:00-15:00 avoid"));
}

TEST(Slots, in_order_of_time_cover_the_day_with_what_is_forbidden) {
  EXPECT_THAT(told(must(test::ready("fashion").timeline(tuesday, {}, {}))),
              ElementsAre("00:00-08:30 forbidden", "08:30-10:00 avoid", "10:00-11:00 best", "11:00-11:30 neutral",
                          "11:30-14:00 forbidden", "14:00-15:00 avoid", "15:00-18:00 good", "18:00-21:00 neutral",
                          "21:00-24:00 forbidden"));
}

// 30 minutes from 10:31 on reach into 11:00; from 11:01 on into T3; from 20:31 on into the night.
TEST(Slots, are_the_minutes_at_which_a_contact_of_that_length_may_begin) {
  ContactPlan plan;
  plan.minutes = 30;
  auto in_time = slots(tuesday, plan).slots;
  std::sort(in_time.begin(), in_time.end(),
            [](const Slot& one, const Slot& other) { return one.window.from < other.window.from; });
  EXPECT_THAT(told(in_time),
              ElementsAre("08:30-09:31 avoid", "09:31-10:00 avoid", "10:00-10:31 best", "10:31-11:00 neutral",
                          "11:00-11:01 neutral", "14:00-14:31 avoid", "14:31-15:00 avoid", "15:00-17:31 good",
                          "17:31-18:00 neutral", "18:00-20:31 neutral"));
}

TEST(Slots, the_next_good_day_after_a_monday_is_tuesday_WHEN_MON) {
  const DaySlots found = slots(monday);
  EXPECT_EQ(found.next_good_day, tuesday);
  EXPECT_THAT(found.changes, ElementsAre(change(ChangeKind::agreed, Verdict::best, "00:00-24:00"),
                                         change(ChangeKind::message, Verdict::neutral, "08:30-21:00"),
                                         change(ChangeKind::urgent, Verdict::neutral, "15:00-18:00")));
}

TEST(Slots, a_first_selling_call_on_friday_has_four_ways_out_WHEN_FRI) {
  const DaySlots found = slots(friday);
  EXPECT_THAT(found.changes, ElementsAre(change(ChangeKind::agreed, Verdict::best, "00:00-24:00"),
                                         change(ChangeKind::not_selling, Verdict::neutral, "10:00-11:00"),
                                         change(ChangeKind::not_first, Verdict::neutral, "10:00-11:00"),
                                         change(ChangeKind::message, Verdict::neutral, "08:30-21:00")));
  EXPECT_EQ(found.next_good_day, saturday) << "a day off is neutral";
}

TEST(Slots, without_consent_consent_is_needed_and_no_day_is_better_CUS_1) {
  CustomerFacts customer;
  customer.consent = false;
  const DaySlots found = slots(tuesday, {}, customer);
  EXPECT_THAT(found.slots, IsEmpty());
  EXPECT_THAT(found.changes, ElementsAre(needed(ChangeKind::consent, Verdict::best, "10:00-11:00")));
  EXPECT_EQ(found.next_good_day, std::nullopt);

  // On a Monday consent alone does not make a good time.
  EXPECT_THAT(slots(monday, {}, customer).changes,
              ElementsAre(needed(ChangeKind::consent, Verdict::avoid, "10:00-11:00"),
                          change(ChangeKind::agreed, Verdict::best, "00:00-24:00"),
                          change(ChangeKind::message, Verdict::neutral, "08:30-21:00"),
                          change(ChangeKind::urgent, Verdict::neutral, "15:00-18:00")));
}

TEST(Slots, who_wants_no_contact_has_to_take_that_back_FUP_4) {
  CustomerFacts customer;
  customer.consent = false;
  customer.do_not_contact = true;
  EXPECT_THAT(slots(tuesday, {}, customer).changes,
              ElementsAre(needed(ChangeKind::do_not_contact, Verdict::best, "10:00-11:00"),
                          needed(ChangeKind::consent, Verdict::best, "10:00-11:00")));
  EXPECT_EQ(slots(tuesday, {}, customer).next_good_day, std::nullopt);

  ContactPlan complaint;
  complaint.opened = true;
  EXPECT_EQ(told(slots(tuesday, complaint, customer).slots).front(), "10:00-11:00 best") << "what they opened passes";
}

// The 3rd is one of the days 1 to 5; the 6th, a Sunday, is none of those that are named: neutral.
TEST(Slots, an_accountants_first_days_of_the_month_are_closed_WHEN_P1) {
  const DaySlots found = slots(day("2026-12-03"), {}, who("accountant"));
  EXPECT_THAT(found.slots, IsEmpty());
  EXPECT_THAT(found.changes, ElementsAre(change(ChangeKind::agreed, Verdict::best, "00:00-24:00"),
                                         change(ChangeKind::message, Verdict::neutral, "08:30-21:00")))
      << "urgent matters are still to be avoided (WHEN-PX)";
  EXPECT_EQ(found.next_good_day, day("2026-12-06"));
}

TEST(Slots, weather_would_help_whom_it_drives_indoors_WHEN_P2_WHEN_P3) {
  const auto weathers = [](std::string_view profession) {
    std::vector<std::pair<Weather, TimeWindow>> found;
    for (const Change& one : slots(friday, {}, who(profession)).changes)
      if (one.kind == ChangeKind::weather) {
        EXPECT_FALSE(one.needed);
        EXPECT_EQ(one.verdict, Verdict::neutral) << "avoid, and one step";
        found.emplace_back(one.weather, one.window);
      }
    return found;
  };
  EXPECT_THAT(weathers("doctor"), ElementsAre(std::pair(Weather::rain, window("11:00-14:00"))));
  // Good in their hours until 10:00 as well as from 16:00 on: the earlier is named.
  EXPECT_THAT(weathers("salesperson"), ElementsAre(std::pair(Weather::hottest, window("08:30-10:00")),
                                                   std::pair(Weather::coldest, window("08:30-10:00")),
                                                   std::pair(Weather::rain, window("08:30-10:00"))));
  EXPECT_THAT(weathers("teacher"), IsEmpty());

  CustomerFacts refuses = who("doctor");
  refuses.profiling = false;
  for (const Change& one : slots(friday, {}, refuses).changes) EXPECT_NE(one.kind, ChangeKind::weather);
}

TEST(Slots, weather_that_is_there_is_no_change) {
  ContactPlan plan;
  plan.weather = Weather::rain;
  const DaySlots rainy = slots(friday, plan, who("doctor"));
  ASSERT_FALSE(rainy.slots.empty());
  EXPECT_EQ(rainy.slots.front().judgement.verdict, Verdict::neutral);
  EXPECT_TRUE(rainy.slots.front().judgement.raised);
  EXPECT_THAT(rainy.changes, IsEmpty());
}

// 9:00 is a time they like, which is best; from 9:10 on the rain makes best of a good hour.
TEST(Slots, weather_that_a_part_of_the_contact_needs_is_told_WHEN_ORD) {
  ContactPlan plan;
  plan.weather = Weather::rain;
  plan.minutes = 20;
  CustomerFacts customer = who("salesperson");
  customer.prefers = {window("09:00-09:10")};
  const auto judged = [&] {
    return must(test::ready("fashion").verdict(tuesday, test::minute("09:00"), plan, customer));
  };
  EXPECT_EQ(judged().verdict, Verdict::best);
  EXPECT_TRUE(judged().raised) << "without the rain it would be good";
  plan.minutes = 10;
  EXPECT_FALSE(judged().raised);
}

// A contact of a whole day meets the gates wherever it begins, but in writing it passes no gate either.
TEST(Slots, where_nothing_helps_nothing_is_told) {
  ContactPlan plan;
  plan.minutes = 1440;
  const DaySlots found = slots(tuesday, plan);
  EXPECT_THAT(found.slots, IsEmpty());
  EXPECT_THAT(found.changes, ElementsAre(change(ChangeKind::agreed, Verdict::best, "00:00-00:01")))
      << "only from midnight to midnight, if the customer asks for it";
  EXPECT_EQ(found.next_good_day, std::nullopt) << "no day that the policy looks ahead to is better";
}

TEST(Slots, the_policy_says_how_far_to_look_ahead) {
  ContactHoursRules rules = test::ready("fashion").rules();
  rules.look_ahead_days = 2;
  const Day third = day("2026-12-03"), fourth = day("2026-12-04");
  EXPECT_EQ(must(ContactHours(rules, Holidays::china()).slots(third, {}, who("accountant"))).next_good_day,
            std::nullopt);
  EXPECT_EQ(must(ContactHours(rules, Holidays::china()).slots(fourth, {}, who("accountant"))).next_good_day,
            day("2026-12-06"));
}

// 2026 is announced and 2027 is not.
TEST(Slots, of_a_year_not_announced_go_by_weekdays_and_say_so_WHEN_DAY) {
  const auto& hours = test::ready("fashion");
  const auto judged = [&](std::string_view on) { return must(hours.verdict(day(on), test::minute("10:30"), {}, {})); };
  EXPECT_EQ(judged("2026-12-30").not_announced, std::nullopt) << "its neighbours are of 2026";
  EXPECT_EQ(judged("2026-12-30").verdict, Verdict::best);
  EXPECT_EQ(judged("2026-12-31").not_announced, 2027) << "whether a break begins the next day is not known";
  EXPECT_EQ(judged("2026-12-31").verdict, Verdict::best) << "a Thursday before a Friday, as far as one knows";
  EXPECT_EQ(judged("2027-01-01").not_announced, 2027);
  EXPECT_EQ(judged("2027-01-01").verdict, Verdict::avoid) << "a plain Friday (WHEN-FRI)";
  EXPECT_EQ(judged("2027-01-04").verdict, Verdict::avoid) << "a plain Monday (WHEN-MON)";
  EXPECT_EQ(judged("2027-06-15").not_announced, 2027);
  EXPECT_EQ(slots(day("2027-01-04")).not_announced, 2027);
  EXPECT_EQ(slots(day("2026-12-31")).not_announced, 2027);
  EXPECT_EQ(slots(wednesday).not_announced, std::nullopt);
}

TEST(Slots, a_year_announced_since_is_known_WHEN_DAY) {
  const HolidayYear list[] = {{2027, "", {{day("2027-01-01"), "元旦", true}}}};
  const ContactHours hours(test::ready("fashion").rules(), must(Holidays::china().with(list)));
  const Judgement judgement = must(hours.verdict(day("2026-12-31"), test::minute("10:30"), {}, {}));
  EXPECT_EQ(judgement.not_announced, std::nullopt);
  EXPECT_EQ(judgement.verdict, Verdict::avoid) << "the last working day before a break (WHEN-FRI)";
  EXPECT_EQ(must(hours.verdict(day("2027-01-01"), test::minute("10:30"), {}, {})).verdict, Verdict::neutral);
}

TEST(Slots, a_policy_without_holidays_of_its_own_knows_no_year) {
  const ContactHours hours(test::ready("fashion").rules(), must(Holidays::of({})));
  const Judgement judgement = must(hours.verdict(day("2026-10-01"), test::minute("10:30"), {}, {}));
  EXPECT_EQ(judgement.not_announced, 2026);
  EXPECT_EQ(judgement.verdict, Verdict::best) << "a plain Thursday";
}

TEST(Slots, what_cannot_be_asked_is_told) {
  const ContactHours& hours = test::ready("fashion");
  const auto told_of = [&](int minute, int minutes, CustomerFacts customer) {
    ContactPlan plan;
    plan.minutes = minutes;
    const auto judged = hours.verdict(tuesday, minute, plan, customer);
    return judged.has_error() ? text(judged.error(), Language::en) : "";
  };
  EXPECT_EQ(told_of(-1, 1, {}), "minute: -1 is out of range; 0 to 1439 are lawful");
  EXPECT_EQ(told_of(0, 1, {}), "");
  EXPECT_EQ(told_of(1439, 1, {}), "");
  EXPECT_EQ(told_of(1440, 1, {}), "minute: 1440 is out of range; 0 to 1439 are lawful");
  EXPECT_EQ(told_of(600, 0, {}), "minutes: 0 is out of range; 1 to 1440 are lawful");
  EXPECT_EQ(told_of(600, 1440, {}), "");
  EXPECT_EQ(told_of(600, 1441, {}), "minutes: 1441 is out of range; 1 to 1440 are lawful");

  const std::string wrong = "a window begins at 0 or later, ends at 1440 at most, and ends after it begins (WHEN-ORD)";
  for (const TimeWindow window : {TimeWindow{-1, 60}, TimeWindow{1380, 1441}, TimeWindow{60, 60}, TimeWindow{61, 60}}) {
    CustomerFacts agreed, prefers;
    agreed.agreed = window;
    prefers.prefers = {{60, 120}, window};
    EXPECT_EQ(told_of(600, 1, agreed), "agreed: " + wrong) << window.from;
    EXPECT_EQ(told_of(600, 1, prefers), "prefers: " + wrong) << window.from;
  }
  CustomerFacts whole;
  whole.agreed = TimeWindow{0, 1440};
  EXPECT_EQ(told_of(600, 1, whole), "");
}

TEST(Slots, every_question_refuses_the_same) {
  const ContactHours& hours = test::ready("fashion");
  ContactPlan plan;
  plan.minutes = 0;
  for (const auto& told : {problem(hours.timeline(tuesday, plan, {})), problem(hours.slots(tuesday, plan, {})),
                           problem(hours.best_slot(tuesday, plan, {}))})
    EXPECT_EQ(told, "policy.out_of_range minutes");
}

// The last day of the calendar has no morrow into which a contact could last.
TEST(Slots, at_the_calendars_end) {
  const ContactHours& hours = test::ready("fashion");
  const Day last = day("2199-12-31");
  ContactPlan plan;
  EXPECT_EQ(problem(hours.slots(last, plan, {})), "");
  plan.minutes = 2;
  EXPECT_EQ(problem(hours.verdict(last, 1438, plan, {})), "");
  EXPECT_EQ(test::code(hours.verdict(last, 1439, plan, {})), Code::invalid);
  EXPECT_EQ(test::code(hours.slots(last, plan, {})), Code::invalid);
}

}  // namespace
}  // namespace shuke
