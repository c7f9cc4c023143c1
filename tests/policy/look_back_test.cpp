// How far facts reach that can matter to a person's day (FUP-5): a day too few loses somebody.
#include "shuke/policy/look_back.hpp"

#include "support.hpp"

#include <gtest/gtest.h>

namespace shuke {
namespace {

using test::must;

constexpr std::int64_t pause = 90;

FollowUpKind kind(std::string_view word, Trigger trigger, std::int64_t due, std::optional<std::int64_t> last) {
  FollowUpKind one;
  one.word = must(Word::parse(word));
  one.trigger = trigger;
  one.due_days = due;
  one.last_days = last;
  return one;
}

LookBack of(std::vector<FollowUpKind> kinds) {
  FollowUpRules rules;
  rules.kinds = std::move(kinds);
  rules.caps = {{30, 3, {}}};
  rules.pause_days = pause;
  rules.agreed_days = 1;
  return look_back(rules);
}

TEST(LookBack, NothingIsReadForNoKind) {
  const LookBack back = of({});
  EXPECT_EQ(back.purchases, 0);
  EXPECT_EQ(back.series, 0);
  EXPECT_EQ(back.visits, 0);
  EXPECT_EQ(back.campaigns, 0);
  EXPECT_EQ(back.ahead, 0);
  EXPECT_EQ(back.membership, 0);
  EXPECT_EQ(back.contacts, pause) << "a refusal holds for that long";
}

TEST(LookBack, PurchasesReachAsFarBackAsTheLastDayOfAKind) {
  EXPECT_EQ(of({kind("care", Trigger::purchase, 3, 5)}).purchases, 5);
  EXPECT_EQ(of({kind("care", Trigger::purchase, 3, 5), kind("check", Trigger::purchase, 30, 37)}).purchases, 37);
  FollowUpKind months = kind("use", Trigger::purchase, 5, {});
  months.last_months = 2;
  EXPECT_EQ(of({months}).purchases, 62) << "months have at most 31 days";
  EXPECT_EQ(of({kind("care", Trigger::purchase, 3, {})}).purchases, 3) << "without an end at least to the due day";
}

TEST(LookBack, OfASeriesTheSpanIsKnown) {
  FollowUpKind series = kind("care", Trigger::purchase, 7, 10);
  series.series = true;
  EXPECT_EQ(of({series, kind("check", Trigger::purchase, 30, 37)}).series, 10);
}

// The one before it may be done on its last day, or later at a time agreed; only then is the other counted.
TEST(LookBack, AChainAddsUp) {
  FollowUpKind second = kind("second", Trigger::reached, 28, 31);
  second.after = must(Word::parse("first"));
  EXPECT_EQ(of({kind("first", Trigger::purchase, 5, 7), second}).purchases, 7 + 1 + 31);
}

TEST(LookBack, VisitsAskWhetherTheyBoughtSince) {
  const LookBack back = of({kind("visit", Trigger::visit, 1, 3)});
  EXPECT_EQ(back.visits, 3);
  EXPECT_EQ(back.purchases, 3);
}

TEST(LookBack, CapsAndPausesReachOverContacts) {
  FollowUpRules rules;
  rules.pause_days = 10;
  rules.caps = {{30, 3, {}}, {7, 1, {}}};
  EXPECT_EQ(look_back(rules).contacts, 30);
  rules.kinds = {kind("keep", Trigger::silence, 60, 90)};
  EXPECT_EQ(look_back(rules).contacts, 90);
}

TEST(LookBack, WhatLiesAheadIsSeen) {
  EXPECT_EQ(of({kind("invite", Trigger::event, -10, -1)}).ahead, 10);
  FollowUpKind membership = kind("membership", Trigger::membership, 0, 30);
  membership.ahead_days = 30;
  EXPECT_EQ(of({membership}).ahead, 30);
  EXPECT_EQ(of({kind("after", Trigger::event, 2, 5)}).campaigns, 5);
}

// What was over the day before is still told; a matter without an end is open however long ago it arose.
TEST(LookBack, OfAMembershipADayMoreIsReadOrAllOfIt) {
  EXPECT_EQ(of({kind("membership", Trigger::membership, 0, 30)}).membership, 31);
  EXPECT_EQ(of({kind("membership", Trigger::membership, 0, {})}).membership, std::nullopt);
  EXPECT_EQ(of({kind("open", Trigger::membership, 0, {}), kind("ends", Trigger::membership, 0, 30)}).membership,
            std::nullopt);
  EXPECT_EQ(of({kind("care", Trigger::purchase, 3, 5)}).membership, 0);
}

// Who it is counted for is read apart (FUP-W): it needs no more contacts than it is worth doing.
TEST(LookBack, AnIntervalAsksForItsOwnSpan) {
  EXPECT_EQ(of({kind("own", Trigger::interval, 0, 7)}).contacts, pause);
  EXPECT_EQ(of({kind("own", Trigger::interval, 0, 120)}).contacts, 120);
}

}  // namespace
}  // namespace shuke
