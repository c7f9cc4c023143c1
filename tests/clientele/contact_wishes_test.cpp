// How customers like to be contacted: times they like (WHEN-ORD) and intervals of their own (FUP-W).
#include "clientele/shop.hpp"

namespace shuke::clientele::test {
namespace {

MinuteOfDay minute(std::string_view text) { return must(MinuteOfDay::parse(text)); }
LikedTime time(std::string_view from, std::string_view until = "") {
  return {minute(from), until.empty() ? std::nullopt : std::optional(minute(until))};
}
OwnInterval every(std::int64_t days, std::string_view kind = "own_interval", std::optional<Day> since = {}) {
  return {word(kind), days, since};
}

class Wishes : public Till {
 protected:
  Wishes() {
    EnrolRequest request = person("C1");
    request.phone = must(Phone::parse("13800000001"));
    must(shop().enrol(request));
  }
  static ContactWishesRequest wish(std::string request, std::vector<LikedTime> times,
                                   std::vector<OwnInterval> intervals, std::string_view at = "2026-03-03T10:00") {
    return {std::move(request), "", "C1", moment(std::string(at)), "", std::move(times), std::move(intervals)};
  }
  void wished(const ContactWishesRequest& request) { must(shop().contact_wishes(request)); }
  std::string refused(const ContactWishesRequest& request) {
    const Unchanged look(file());
    return problem(shop().contact_wishes(request));
  }
  WishesAnswer known(std::optional<Day> on = {}) { return must(shop().wishes({"", "C1", on})); }
  std::vector<DueRow> due(std::string_view on) {
    PlanRequest request;
    request.day = day(on);
    must(shop().plan(request));
    DueQuestion question;
    question.day = day(on);
    return must(shop().due(question)).rows;
  }
  void reached(const DueRow& row, std::string at) {
    must(shop().begin({"b" + at, row.contact_id, "", "anna", moment(at)}));
    RecordRequest record;
    record.request = "r" + at;
    record.contact_id = row.contact_id;
    record.associate = "anna";
    record.at = moment(std::move(at));
    record.outcome = ContactOutcome::reached;
    must(shop().record(record));
  }
};

TEST_F(Wishes, what_was_said_last_holds_and_all_of_it_is_said_anew) {
  EXPECT_FALSE(known().business_day);
  wished(wish("w1", {time("19:00", "20:00"), time("10:00", "11:00")}, {every(14)}));
  EXPECT_EQ(known().times, (std::vector{time("10:00", "11:00"), time("19:00", "20:00")}));
  EXPECT_EQ(known().intervals, (std::vector{every(14, "own_interval", day("2026-03-03"))}));
  wished(wish("w2", {time("20:30")}, {}, "2026-03-05T10:00"));
  EXPECT_EQ(known().times, std::vector{time("20:30")});
  EXPECT_THAT(known().intervals, IsEmpty());
  EXPECT_EQ(known(day("2026-03-04")).times.size(), 2U);
  EXPECT_FALSE(known(day("2026-03-02")).business_day);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Wishes, the_same_again_is_answered_as_before_in_whatever_order) {
  const auto first = wish("w1", {time("19:00", "20:00"), time("10:00", "11:00")}, {every(14)});
  const ContactWishesAnswer answer = must(shop().contact_wishes(first));
  const Unchanged look(file());
  EXPECT_EQ(must(shop().contact_wishes(first)), answer);
  EXPECT_EQ(must(shop().contact_wishes(wish("w1", {time("10:00", "11:00"), time("19:00", "20:00")}, {every(14)}))),
            answer);
  EXPECT_EQ(code(shop().contact_wishes(wish("w1", {}, {every(14)}))), Code::conflict);
}

TEST_F(Wishes, an_interval_that_stays_is_counted_on_and_another_is_counted_anew) {
  wished(wish("w1", {}, {every(14)}));
  wished(wish("w2", {time("19:00")}, {every(14)}, "2026-03-09T10:00"));
  EXPECT_EQ(known().intervals.at(0).since, day("2026-03-03"));
  wished(wish("w3", {}, {every(21)}, "2026-03-10T10:00"));
  EXPECT_EQ(known().intervals.at(0).since, day("2026-03-10"));
  wished(wish("w4", {}, {every(21, "own_interval", day("2026-04-01"))}, "2026-03-11T10:00"));
  EXPECT_EQ(known().intervals.at(0).since, day("2026-04-01"));
}

TEST_F(Wishes, bad_input_is_told_and_changes_nothing) {
  EXPECT_EQ(refused(wish("w", {time("19:00", "20:00"), time("20:00", "21:00")}, {})),
            "roster.windows_overlap times[1]");
  EXPECT_EQ(refused(wish("w", {time("19:00", "19:00")}, {})), "roster.until_before times[0].until");
  EXPECT_EQ(refused(wish("w", {}, {every(0)})), "policy.out_of_range intervals[0].days");
  EXPECT_EQ(refused(wish("w", {}, {every(367)})), "policy.out_of_range intervals[0].days");
  EXPECT_EQ(refused(wish("w", {}, {every(7), every(8)})), "wishes.interval_twice intervals[1].kind");
  EXPECT_EQ(refused(wish("w", {}, {every(7, "care_7")})), "wishes.no_interval intervals[0].kind");
  EXPECT_EQ(refused(wish("w", {}, {every(7, "no_such")})), "wishes.no_interval intervals[0].kind");
  ContactWishesRequest nobody = wish("w", {}, {});
  nobody.customer = "nobody";
  EXPECT_EQ(refused(nobody), "customer.unknown customer");
  wished(wish("least", {time("19:00", "19:01")}, {every(1)}));
  wished(wish("most", {time("19:00", "20:00"), time("20:01")}, {every(366)}));
}

// 2026-03-03 is a Tuesday; so is the day two weeks later. Called a day late, it is counted from there.
TEST_F(Wishes, a_special_customer_is_asked_at_their_interval_FUP_W) {
  wished(wish("w1", {}, {every(14)}));
  EXPECT_THAT(due("2026-03-16"), IsEmpty());
  ASSERT_EQ(due("2026-03-18").size(), 1U);
  const DueRow row = due("2026-03-18").at(0);
  EXPECT_EQ(row.topics.at(0).kind, word("own_interval"));
  reached(row, "2026-03-18T10:00");
  EXPECT_EQ(known().intervals.at(0).since, day("2026-03-18"));
  EXPECT_THAT(due("2026-03-31"), IsEmpty());
  EXPECT_EQ(due("2026-04-01").size(), 1U);
  wished(wish("w2", {}, {}, "2026-03-20T10:00"));
  EXPECT_THAT(due("2026-04-01"), IsEmpty()) << "they want it no more";
  EXPECT_THAT(differences(), IsEmpty());
}

// The wish lies in the file that was merged: it is the same person's (CUS-3). The day is a Monday.
TEST_F(Wishes, are_those_of_all_files_of_a_person) {
  EnrolRequest other = person("C2");
  other.phone = must(Phone::parse("13800000002"));
  must(shop().enrol(other));
  wished(wish("w1", {time("19:00", "20:00")}, {every(13)}));
  MergeRequest one;
  one.request = "m";
  one.customer = "C2";
  one.other = "C1";
  one.at = moment("2026-03-05T10:00");
  must(shop().merge(one));
  EXPECT_EQ(must(shop().wishes({"", "C2", {}})).times.size(), 1U);
  ASSERT_EQ(due("2026-03-16").size(), 1U);
  EXPECT_EQ(due("2026-03-16").at(0).from, minute("19:00"));
}

// WHEN-MON avoids a Monday; a time they like is best on it. Without a wish the call stands in the morning.
TEST_F(Wishes, a_time_they_like_is_the_best_to_hours_and_to_the_plan_WHEN_ORD) {
  ContactAsked contact;
  contact.customer = "C1";
  contact.selling = false;
  EXPECT_EQ(must(shop().hours({"2026-03-16T19:30", contact})).verdict, Verdict::avoid);
  wished(wish("w1", {time("19:00", "20:00")}, {every(13)}));
  EXPECT_EQ(must(shop().hours({"2026-03-16T19:30", contact})).verdict, Verdict::best);
  EXPECT_EQ(must(shop().hours({"2026-03-16T20:00", contact})).verdict, Verdict::avoid);
  ASSERT_EQ(due("2026-03-16").size(), 1U);
  EXPECT_EQ(due("2026-03-16").at(0).from, minute("19:00"));
  contact.prefers = {{minute("09:00"), minute("09:30")}};
  EXPECT_EQ(must(shop().hours({"2026-03-16T19:30", contact})).verdict, Verdict::avoid) << "asked otherwise";
}

TEST_F(Wishes, who_was_told_is_known) {
  ContactWishesRequest request = wish("w1", {}, {});
  request.associate = "anna";
  wished(request);
  EXPECT_EQ(known().associate, "anna");
  EXPECT_EQ(known().customer, "C1");
  EXPECT_EQ(known().at, moment("2026-03-03T10:00"));
}

}  // namespace
}  // namespace shuke::clientele::test
