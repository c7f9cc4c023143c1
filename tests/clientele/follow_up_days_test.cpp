// Follow-ups from the plan to the record (FUP-4, FUP-5), on rows: what stands in a database is planned, begun, written
// down and planned again. Who is contacted about what is tried at length without a database (tests/policy).
#include "clientele/shop.hpp"

#include <algorithm>

namespace shuke::clientele::test {
namespace {

constexpr std::string_view bought_on = "2026-03-07T15:00";  // a Saturday; its third day is a Tuesday
constexpr std::string_view tuesday = "2026-03-10", wednesday = "2026-03-11";

class FollowUpDays : public Till {
 protected:
  /// A customer with a phone who agreed to be served.
  void customer(const std::string& ref, const std::string& phone, bool shares = false) {
    EnrolRequest request = person(ref);
    request.phone = must(Phone::parse(phone));
    if (shares) request.same_identity = SameIdentity::shared;
    must(shop().enrol(request));
  }
  void buys(const std::string& ref, const std::string& number, std::string_view at = bought_on,
            const std::string& associate = "") {
    Receipt sale = receipt(number, std::string(at), ref, {line("A1", "1", "399.00", "coat")});
    sale.associate = associate;
    sell(sale);
  }
  PlanAnswer plan(std::string_view on, std::optional<std::string_view> from = std::nullopt) {
    PlanRequest request;
    request.day = day(on);
    if (from) request.from = must(MinuteOfDay::parse(*from));
    return must(shop().plan(request));
  }
  std::vector<DueRow> due(std::string_view on, bool all = false) {
    DueQuestion question;
    question.day = day(on);
    question.all = all;
    return must(shop().due(question)).rows;
  }
  /// Who is on the list of a day, as `C1 care_3+care_7`.
  std::vector<std::string> listed(std::string_view on) {
    plan(on);
    std::vector<std::string> names;
    for (const DueRow& row : due(on)) names.push_back(row.customer + ' ' + kinds(row));
    std::sort(names.begin(), names.end());
    return names;
  }
  static std::string kinds(const DueRow& row) {
    std::string text;
    for (const TopicMark& one : row.topics) text += (text.empty() ? "" : "+") + one.kind.text();
    return text;
  }
  ContactId first(std::string_view on) { return due(on).at(0).contact_id; }

  BeginRequest beginning(ContactId id, std::string at, std::string request = "b1", std::string by = "anna") {
    return {std::move(request), id, "", std::move(by), moment(std::move(at))};
  }
  RecordRequest outcome(ContactId id, ContactOutcome what, std::string at, std::string request = "r1") {
    RecordRequest record;
    record.request = std::move(request);
    record.contact_id = id;
    record.associate = "anna";
    record.at = moment(std::move(at));
    record.outcome = what;
    return record;
  }
  template <class Answer>
  static std::string message(const Result<Answer>& answer) {
    return answer ? "done" : std::string(answer.error().message);
  }
  /// What recording says to bad input; nothing may change.
  std::string refused_record(const RecordRequest& request) {
    const Unchanged look(file());
    return message(shop().record(request));
  }
  std::string refused_begin(const BeginRequest& request) {
    const Unchanged look(file());
    return message(shop().begin(request));
  }
};

TEST_F(FollowUpDays, a_purchase_is_followed_up_on_its_third_day) {
  customer("C1", "13800000001");
  buys("C1", "R1", bought_on, "anna");
  const PlanAnswer answer = plan(tuesday);
  EXPECT_EQ(answer.contacts, 1);
  EXPECT_EQ(answer.customers, 1);
  const DueRow row = due(tuesday).at(0);
  EXPECT_EQ(row.customer, "C1");
  EXPECT_EQ(kinds(row), "care_3");
  EXPECT_EQ(row.channel, Channel::phone);
  EXPECT_EQ(row.phone, "13800000001");
  EXPECT_EQ(row.associate, "anna");      // FUP-6: of this kind it is who sold
  EXPECT_EQ(row.from->text(), "10:00");  // WHEN-TUE, WHEN-T2: the best
  ASSERT_EQ(row.topics.at(0).goods.size(), 1U);
  EXPECT_EQ(row.topics.at(0).goods.at(0).sku, "A1");
  EXPECT_FALSE(row.outline.empty());
  EXPECT_FALSE(row.why.empty());
}

TEST_F(FollowUpDays, customers_hear_the_name_of_who_speaks) {
  customer("C1", "13800000001");
  buys("C1", "R1", bought_on, "anna");
  plan(tuesday);
  EXPECT_THAT(due(tuesday).at(0).opening, testing::HasSubstr("anna"));  // no name was told
  must(shop().associate({"n1", "", "anna", "孙悦", {}, {}, moment("2026-03-09T10:00")}));
  EXPECT_THAT(due(tuesday).at(0).opening, testing::HasSubstr("的孙悦"));
  EXPECT_EQ(due(tuesday).at(0).associate, "anna");
}

// MEM-5: two pieces at full price earn the regular card; FUP-M: they are told which card it is.
TEST_F(FollowUpDays, a_card_that_can_be_had_is_spoken_of_by_name) {
  EnrolRequest request = person("C1");
  request.phone = must(Phone::parse("13800000001"));
  request.consent_marketing = day("2026-01-05");
  must(shop().enrol(request));
  SaleLine coats = line("A1", "2", "798.00", "coat");
  coats.brand = word("b");
  coats.unit_price = must(UnitPrice::parse("399.00"));
  sell(receipt("R1", std::string(bought_on), "C1", {coats}));
  std::string told;
  for (Day on = day("2026-03-08"); on <= day("2026-03-14"); on = must(on.plus_days(1))) {
    plan(on.text());
    for (const DueRow& row : due(on.text()))
      for (const TopicMark& topic : row.topics)
        if (topic.kind.text() == "membership")
          for (const TalkLine& one : row.outline) told += one.text + '\n';
  }
  EXPECT_THAT(told, testing::HasSubstr("现在可以办普通卡"));
}

TEST_F(FollowUpDays, who_agreed_to_nothing_is_left_out_and_counted) {
  customer("C1", "13800000001");
  buys("C1", "R1");
  ConsentRequest no;
  no.request = "n1";
  no.customer = "C1";
  no.given = false;
  no.day = day("2026-03-09");
  must(shop().consent(no));
  const PlanAnswer answer = plan(tuesday);
  EXPECT_EQ(answer.contacts, 0);
  ASSERT_FALSE(answer.left.empty());
  EXPECT_EQ(answer.left.at(0).why, LeftOutFor::no_consent);
}

TEST_F(FollowUpDays, planning_again_changes_nothing) {
  for (int i = 0; i < 40; ++i) {
    const std::string n = std::to_string(100 + i);
    customer("C" + n, "13800000" + n);
    buys("C" + n, "R" + n);
  }
  plan(tuesday);
  const std::string before = rows_of(file());
  const auto rows = due(tuesday);
  plan(tuesday);
  EXPECT_EQ(rows_of(file()), before);
  EXPECT_EQ(due(tuesday), rows);
  EXPECT_EQ(rows.size(), 40U);
}

TEST_F(FollowUpDays, goods_that_came_back_are_not_asked_about) {
  customer("C1", "13800000001");
  buys("C1", "R1");
  EXPECT_THAT(listed(tuesday), ElementsAre("C1 care_3"));
  take_back(back("R2", "2026-03-09T12:00", "C1", "R1", {line("A1", "1", "")}));
  EXPECT_THAT(listed(tuesday), IsEmpty());  // what nobody had begun is replaced
}

TEST_F(FollowUpDays, a_contact_begins_only_when_it_may) {
  customer("C1", "13800000001");
  buys("C1", "R1");
  plan(tuesday);
  const ContactId id = first(tuesday);
  EXPECT_EQ(refused_begin(beginning(id, "2026-03-10T12:30")), "contact.not_now");  // WHEN-T3
  EXPECT_EQ(refused_begin(beginning(id, "2026-03-10T08:29")), "contact.not_now");  // WHEN-T7
  EXPECT_EQ(refused_begin(beginning(id, "2026-03-10T21:00")), "contact.not_now");  // tomorrow at ten
  EXPECT_EQ(refused_begin(beginning(id, "2026-03-11T10:00")), "contact.other_day");
  EXPECT_EQ(must(shop().begin(beginning(id, "2026-03-10T10:05"))).state, DueState::begun);
  EXPECT_EQ(must(shop().begin(beginning(id, "2026-03-10T10:05"))).state, DueState::begun);  // the same again
  EXPECT_EQ(refused_begin(beginning(id, "2026-03-10T10:06", "b2", "bo")), "contact.begun");
}

TEST_F(FollowUpDays, consent_is_looked_at_again_when_it_begins) {
  customer("C1", "13800000001");
  buys("C1", "R1");
  plan(tuesday);
  ConsentRequest no;
  no.request = "n1";
  no.customer = "C1";
  no.given = false;
  no.day = day("2026-03-09");
  must(shop().consent(no));
  EXPECT_EQ(refused_begin(beginning(first(tuesday), "2026-03-10T10:05")), "contact.no_consent");
}

TEST_F(FollowUpDays, what_has_begun_stays_when_the_day_is_planned_again) {
  customer("C1", "13800000001");
  buys("C1", "R1");
  plan(tuesday);
  const ContactId id = first(tuesday);
  must(shop().begin(beginning(id, "2026-03-10T10:05")));
  EXPECT_EQ(plan(tuesday).begun, 1);
  ASSERT_EQ(due(tuesday).size(), 1U);
  EXPECT_EQ(first(tuesday), id);
  // Until somebody says what came of it, it is on the list of the next day, too, and nothing else is.
  EXPECT_EQ(plan(wednesday).contacts, 0);
  ASSERT_EQ(due(wednesday).size(), 1U);
  EXPECT_EQ(first(wednesday), id);
}

TEST_F(FollowUpDays, who_was_reached_is_done) {
  customer("C1", "13800000001");
  buys("C1", "R1");
  plan(tuesday);
  const ContactId id = first(tuesday);
  RecordRequest record = outcome(id, ContactOutcome::reached, "2026-03-10T10:05");
  record.topics.push_back({word("care_3"), "很暖和"});
  EXPECT_EQ(must(shop().record(record)).contact_id, id);
  EXPECT_EQ(must(shop().record(record)).contact_id, id);  // the same again
  EXPECT_EQ(refused_record(outcome(id, ContactOutcome::reached, "2026-03-10T10:30", "r2")), "contact.over");
  EXPECT_THAT(listed(tuesday), IsEmpty());
  EXPECT_THAT(listed(wednesday), IsEmpty());
  ContactsQuestion question;
  question.customer = "C1";
  const ContactsAnswer told = must(shop().contacts(question));
  ASSERT_EQ(told.rows.size(), 1U);
  EXPECT_EQ(told.rows.at(0).topics.at(0).said, "很暖和");
  EXPECT_EQ(told.rows.at(0).outcome, ContactOutcome::reached);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(FollowUpDays, who_did_not_answer_is_tried_twice_a_day) {
  customer("C1", "13800000001");
  buys("C1", "R1");
  plan(tuesday);
  must(shop().record(outcome(first(tuesday), ContactOutcome::no_answer, "2026-03-10T10:05")));
  plan(tuesday, "10:30");
  const DueRow again = due(tuesday).at(0);
  EXPECT_GE(again.from->text(), "14:00");  // not in the same run of good minutes
  must(shop().record(outcome(again.contact_id, ContactOutcome::no_answer, "2026-03-10T15:05", "r2")));
  EXPECT_EQ(plan(tuesday, "15:30").contacts, 0);
  EXPECT_EQ(plan(wednesday).contacts, 1);  // the third attempt
  must(shop().record(outcome(first(wednesday), ContactOutcome::no_answer, "2026-03-11T10:05", "r3")));
  EXPECT_EQ(plan(wednesday, "11:00").contacts, 0);
  EXPECT_EQ(plan("2026-03-12").contacts, 0);
}

TEST_F(FollowUpDays, a_bad_moment_goes_on_at_the_time_agreed) {
  customer("C1", "13800000001");
  buys("C1", "R1");
  plan(tuesday);
  RecordRequest record = outcome(first(tuesday), ContactOutcome::bad_moment, "2026-03-10T10:05");
  EXPECT_EQ(refused_record(record), "field.required");
  record.agreed = moment("2026-03-10T10:05");
  EXPECT_EQ(refused_record(record), "contact.agreed_before");
  record.agreed = moment("2026-03-12T21:00");
  EXPECT_EQ(refused_record(record), "contact.agreed_quiet");
  record.asked_for = true;
  must(shop().record(record));
  EXPECT_EQ(plan(wednesday).contacts, 0);
  plan("2026-03-12");
  const DueRow row = due("2026-03-12").at(0);
  EXPECT_EQ(row.agreed_from->text(), "21:00");
  EXPECT_EQ(row.from->text(), "21:00");
}

TEST_F(FollowUpDays, an_agreed_time_far_ahead_is_not_forgotten) {
  customer("C1", "13800000001");
  buys("C1", "R1");
  plan(tuesday);
  RecordRequest record = outcome(first(tuesday), ContactOutcome::bad_moment, "2026-03-10T10:05");
  record.agreed = moment("2027-06-15T15:00");
  must(shop().record(record));
  EXPECT_THAT(listed("2027-06-15"), ElementsAre("C1 care_3"));
}

TEST_F(FollowUpDays, a_complaint_that_is_open_for_long_is_called_about_once) {
  customer("C1", "13800000001");
  buys("C1", "R1");
  plan(tuesday);
  RecordRequest record = outcome(first(tuesday), ContactOutcome::reached, "2026-03-10T10:05");
  record.complaint.push_back({{}, "扣子掉了", "anna"});
  must(shop().record(record));
  EXPECT_THAT(listed(tuesday), ElementsAre("C1 complaint"));
  plan(tuesday, "14:00");
  must(shop().record(outcome(first(tuesday), ContactOutcome::reached, "2026-03-10T15:05", "r2")));
  EXPECT_THAT(listed(wednesday), IsEmpty());
  EXPECT_THAT(listed("2026-12-08"), IsEmpty());  // long after all that caps and pauses look at
}

TEST_F(FollowUpDays, a_refusal_pauses_what_was_spoken_about) {
  customer("C1", "13800000001");
  buys("C1", "R1");
  plan(tuesday);
  RecordRequest record = outcome(first(tuesday), ContactOutcome::refused, "2026-03-10T10:05");
  EXPECT_EQ(refused_record(record), "field.required");
  record.reason = "不需要";
  must(shop().record(record));
  buys("C1", "R2", "2026-04-04T15:00");
  EXPECT_THAT(listed("2026-04-07"), IsEmpty());  // care_3 is paused for ninety days
  buys("C1", "R3", "2026-06-06T15:00");
  EXPECT_THAT(listed("2026-06-09"), ElementsAre("C1 care_3"));  // on the ninety-first day no more
}

TEST_F(FollowUpDays, who_wants_no_contact_gets_none_but_about_what_they_opened) {
  customer("C1", "13800000001");
  buys("C1", "R1");
  plan(tuesday);
  must(shop().record(outcome(first(tuesday), ContactOutcome::do_not_contact, "2026-03-10T10:05")));
  buys("C1", "R2", "2026-08-01T15:00");
  EXPECT_THAT(listed("2026-08-04"), IsEmpty());
  OrderRequest order;
  order.request = "o1";
  order.customer = "C1";
  order.kind = OrderKind::order;
  order.at = moment("2026-08-04T15:00");
  order.words = "一件大衣";
  const OrderId id = must(shop().order(order)).order_id;
  OrderStepRequest arrived;
  arrived.request = "o2";
  arrived.order_id = id;
  arrived.step = OrderAction::arrived;
  arrived.at = moment("2026-08-05T09:00");
  must(shop().order_step(arrived));
  EXPECT_THAT(listed("2026-08-05"), ElementsAre("C1 order_arrived"));
}

TEST_F(FollowUpDays, a_wrong_number_ends_with_its_consents) {
  customer("C1", "13800000001");
  buys("C1", "R1");
  plan(tuesday);
  must(shop().record(outcome(first(tuesday), ContactOutcome::wrong_number, "2026-03-10T10:05")));
  EXPECT_EQ(number("SELECT count(*) FROM identity WHERE until IS NULL"), 0);
  EXPECT_THAT(listed(wednesday), IsEmpty());
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(FollowUpDays, what_was_promised_is_a_follow_up_of_its_own) {
  customer("C1", "13800000001");
  buys("C1", "R1");
  plan(tuesday);
  RecordRequest record = outcome(first(tuesday), ContactOutcome::reached, "2026-03-10T10:05");
  record.promises.push_back({PromiseBy::shop, day("2026-03-18"), "问清面料怎么洗"});
  must(shop().record(record));
  plan("2026-03-18");
  const DueRow row = due("2026-03-18").at(0);
  EXPECT_EQ(kinds(row), "promise");
  ASSERT_EQ(row.open_points.size(), 1U);
  EXPECT_EQ(row.open_points.at(0).words, "问清面料怎么洗");
}

TEST_F(FollowUpDays, two_who_share_a_number_get_one_contact_a_day) {
  customer("C1", "13800000001");
  customer("C2", "13800000001", true);
  buys("C1", "R1");
  buys("C2", "R2");
  EXPECT_EQ(plan(tuesday).contacts, 1);
  must(shop().record(outcome(first(tuesday), ContactOutcome::reached, "2026-03-10T10:05")));
  EXPECT_EQ(plan(tuesday, "11:00").contacts, 0);
  EXPECT_EQ(plan(wednesday).contacts, 1);
}

TEST_F(FollowUpDays, files_of_one_person_are_one) {
  customer("C1", "13800000001");
  customer("C2", "13800000002");
  buys("C1", "R1");
  buys("C2", "R2");
  MergeRequest merge;
  merge.request = "m1";
  merge.customer = "C1";
  merge.other = "C2";
  merge.at = moment("2026-03-09T10:00");
  must(shop().merge(merge));
  EXPECT_THAT(listed(tuesday), ElementsAre("C1 care_3"));
}

TEST_F(FollowUpDays, many_people_are_read_in_slices) {
  std::vector<EnrolRequest> people;
  for (int i = 0; i < 1203; ++i) {
    EnrolRequest one = person("C" + std::to_string(10'000 + i));
    one.phone = must(Phone::parse("138000" + std::to_string(10'000 + i)));
    people.push_back(one);
  }
  must(shop().import_customers(people));
  for (const int i : {0, 499, 500, 999, 1000, 1202}) buys("C" + std::to_string(10'000 + i), "R" + std::to_string(i));
  const PlanAnswer answer = plan(tuesday);
  EXPECT_EQ(answer.customers, 1203);
  EXPECT_EQ(answer.contacts, 6);
}

TEST_F(FollowUpDays, bad_input_says_what_would_be_right) {
  customer("C1", "13800000001");
  buys("C1", "R1");
  plan(tuesday);
  const ContactId id = first(tuesday);
  RecordRequest record = outcome(id, ContactOutcome::reached, "2026-03-10T10:05");
  record.topics.push_back({word("birthday"), "…"});
  EXPECT_EQ(refused_record(record), "contact.other_topic");
  record.topics.clear();
  record.agreed_day = day("2026-03-12");
  EXPECT_EQ(refused_record(record), "contact.agrees_on_nothing");
  record.agreed_day.reset();
  record.reason = "…";
  EXPECT_EQ(refused_record(record), "contact.refused_nothing");
  record.reason.clear();
  record.contact_id = must(ContactId::of(7));
  EXPECT_EQ(refused_record(record), "contact.unknown");
  must(shop().begin(beginning(id, "2026-03-10T10:05")));
  record.contact_id = id;
  record.associate = "bo";
  EXPECT_EQ(refused_record(record), "contact.begun_by_other");
  GiveBackRequest give_back{"g1", id, "", "bo", moment("2026-03-10T10:07")};
  EXPECT_EQ(message(shop().give_back(give_back)), "contact.begun_by_other");
  give_back.associate = "anna";
  EXPECT_EQ(must(shop().give_back(give_back)).state, DueState::planned);
  give_back.request = "g2";
  EXPECT_EQ(message(shop().give_back(give_back)), "contact.not_begun");
}

TEST_F(FollowUpDays, an_unplanned_contact_settles_what_it_was_about) {
  customer("C1", "13800000001");
  buys("C1", "R1");
  RecordRequest record;
  record.request = "r1";
  record.customer = "C1";
  record.associate = "anna";
  record.at = moment("2026-03-10T09:30");
  record.channel = Channel::phone;
  record.outcome = ContactOutcome::reached;
  record.topics.push_back({word("care_3"), "都好"});
  must(shop().record(record));
  EXPECT_THAT(listed(tuesday), IsEmpty());
  record.request = "r2";
  record.topics.at(0).kind = word("nonsense");
  EXPECT_EQ(refused_record(record), "word.unknown");
}

TEST_F(FollowUpDays, verify_names_what_ended_and_was_not_recorded) {
  customer("C1", "13800000001");
  buys("C1", "R1");
  plan(tuesday);
  EXPECT_THAT(differences(), IsEmpty());
  close();
  SQLite::Database(file(), SQLite::OPEN_READWRITE).exec("UPDATE day_contact SET state = 2");
  EXPECT_THAT(differences(), testing::Contains(testing::HasSubstr("verify.orphan")));
}

TEST_F(FollowUpDays, the_reasons_of_one_customer_are_told) {
  customer("C1", "13800000001");
  buys("C1", "R1");
  FollowUpsQuestion question;
  question.customer = "C1";
  question.day = day(tuesday);
  const Unchanged look(file());
  const FollowUpsAnswer answer = must(shop().follow_ups(question));
  ASSERT_EQ(answer.contacts.size(), 1U);
  EXPECT_EQ(answer.contacts.at(0).topics.at(0).rule, "FUP-3");
  EXPECT_FALSE(answer.contacts.at(0).why.empty());
}

}  // namespace
}  // namespace shuke::clientele::test
