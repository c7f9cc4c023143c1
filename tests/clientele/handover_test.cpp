// The handover book: what stands in which section of a shop's day, and what does not (FUP-1).
#include "clientele/merged.hpp"
#include "clientele/wanted.hpp"
#include "storage/plans.hpp"

namespace shuke::clientele::test {
namespace {

constexpr const char* today = "2026-03-11";

class Handover : public Merging {
 protected:
  Handover() {
    for (const char* ref : {"C1", "C2", "C3"}) enrol(ref);
  }
  HandoverAnswer page(std::int64_t limit = 30, std::string shop_ref = "") {
    HandoverQuestion question;
    question.day = day(today);
    question.limit = limit;
    question.shop = std::move(shop_ref);
    return must(shop().handover(question));
  }
  std::string next() { return "q" + std::to_string(++requests_); }

  RecordRequest came_of(ContactOutcome outcome, std::string customer = "C1", std::string time = "10:00") {
    RecordRequest request;
    request.request = next();
    request.customer = std::move(customer);
    request.associate = "A1";
    request.at = moment(std::string(today) + 'T' + time);
    request.minutes = 5;
    request.channel = outcome == ContactOutcome::sent ? Channel::sms : Channel::phone;
    request.outcome = outcome;
    request.topics = {{word("care_3"), "穿着合身"}};
    if (outcome == ContactOutcome::refused) request.reason = "太忙";
    if (agrees_on_time(outcome)) request.agreed = moment("2026-03-12T15:00");
    return request;
  }
  ContactId record(const RecordRequest& request) { return must(shop().record(request)).contact_id; }

  PromiseId promised(std::string_view due, std::string customer = "C1", std::string at_shop = "") {
    PromiseRequest request;
    request.request = next();
    request.customer = std::move(customer);
    request.shop = std::move(at_shop);
    request.at = moment("2026-03-01T10:00");
    request.due = day(due);
    request.words = "打电话告诉面料";
    request.associate = "A1";
    return must(shop().promise(request)).promise_id;
  }
  ComplaintId complained(std::string customer = "C1", std::string at_shop = "") {
    ComplaintRequest request;
    request.request = next();
    request.customer = std::move(customer);
    request.shop = std::move(at_shop);
    request.at = moment("2026-03-01T10:00");
    request.words = "穿了两次就起球";
    request.associate = "A1";
    request.owner = "A1";
    return must(shop().complaint(request)).complaint_id;
  }
  FeedbackId said(std::string customer = "C1", std::string at_shop = "") {
    FeedbackRequest request;
    request.request = next();
    request.customer = std::move(customer);
    request.shop = std::move(at_shop);
    request.at = moment("2026-03-01T10:00");
    request.about = "EIC6002H4";
    request.words = "袖子太长";
    return must(shop().feedback(request)).feedback_id;
  }
  OrderId takes(OrderKind kind, std::string_view until = "", std::string customer = "C1", std::string at_shop = "") {
    OrderRequest request = wanted(next(), kind, "2026-03-02T10:00", until);
    request.customer = std::move(customer);
    request.shop = std::move(at_shop);
    return must(shop().order(request)).order_id;
  }
  void goes_on(OrderId order, OrderAction action) {
    must(shop().order_step(step(next(), order, action, "2026-03-09T10:00")));
  }

  /// Puts a contact into the plan of a day, past the deed.
  void plans(std::int64_t id, const std::string& customer, std::string_view on, storage::PlanState state,
             const std::string& at_shop = "main") {
    storage::DayContact row;
    row.id = must(ContactId::of(id));
    row.customer_id = this->id(customer);
    row.shop_id = must(ShopId::of(number("SELECT id FROM shop WHERE ref = '" + at_shop + "'")));
    row.day = day(on);
    row.place = id;
    row.from = must(MinuteOfDay::parse("15:00"));
    row.state = state;
    storage::PlannedTopic topic;
    topic.kind = word("care_3");
    topic.cause_day = topic.due = day(on);
    row.topics = {topic};
    close();
    House house(must(storage::Store::open(url(), {.migrations = storage::migrations()})));
    must(house.store().write([&](storage::Connection& connection) -> Result<void> {
      storage::day_contact_table().insert(connection, &row);
      return {};
    }));
  }

  template <class Row>
  static std::vector<std::string> customers(const std::vector<Row>& rows) {
    std::vector<std::string> refs;
    for (const Row& row : rows) refs.push_back(row.customer);
    return refs;
  }
  static std::vector<std::string> dues(const std::vector<HandoverPromise>& rows) {
    std::vector<std::string> days;
    for (const HandoverPromise& row : rows) days.push_back(row.due.text());
    return days;
  }
  static std::vector<ContactOutcome> outcomes(const std::vector<HandoverContact>& rows) {
    std::vector<ContactOutcome> all;
    for (const HandoverContact& row : rows) all.push_back(row.outcome);
    return all;
  }
  std::string refused(const HandoverQuestion& question) {
    const Unchanged look(file());
    return problem(shop().handover(question));
  }

 private:
  int requests_ = 0;
};

TEST_F(Handover, AnEmptyDayTellsNothing) {
  HandoverAnswer nothing;
  nothing.day = day(today);
  nothing.shop = "main";
  nothing.policy = "fashion";
  nothing.policy_version = 1;
  EXPECT_TRUE(page() == nothing);
}

TEST_F(Handover, EachOutcomeStandsInItsSection) {
  int minute = 10;
  for (const ContactOutcome outcome :
       {ContactOutcome::reached, ContactOutcome::sent, ContactOutcome::will_come, ContactOutcome::bad_moment,
        ContactOutcome::no_answer, ContactOutcome::cut_off, ContactOutcome::other_person, ContactOutcome::misdialled,
        ContactOutcome::refused, ContactOutcome::wrong_number, ContactOutcome::do_not_contact}) {
    const std::string ref = "P" + std::to_string(minute);
    EnrolRequest request = person(ref);
    request.phone = must(Phone::parse("138000044" + std::to_string(minute)));
    must(shop().enrol(request));
    record(came_of(outcome, ref, "10:" + std::to_string(minute++)));
  }
  const HandoverAnswer told = page();
  using O = ContactOutcome;
  EXPECT_THAT(outcomes(told.done), ElementsAre(O::reached, O::sent, O::will_come));
  EXPECT_THAT(outcomes(told.moved),
              ElementsAre(O::bad_moment, O::no_answer, O::cut_off, O::other_person, O::misdialled));
  EXPECT_THAT(outcomes(told.refused), ElementsAre(O::refused, O::wrong_number, O::do_not_contact));
  EXPECT_EQ(told.recorded, 11);
  EXPECT_EQ(told.calls, 9) << "without the message and the misdialling";
  EXPECT_EQ(told.reached, 6) << "without nobody, somebody else and the wrong number";
  ASSERT_EQ(told.associates.size(), 1U);
  EXPECT_EQ(told.associates[0].associate, "A1");
  EXPECT_EQ(told.associates[0].recorded, 11);
  EXPECT_EQ(told.associates[0].done, 3);
  EXPECT_EQ(told.associates[0].moved, 5);
  EXPECT_EQ(told.associates[0].refused, 3);
  EXPECT_EQ(told.associates[0].calls, 9);
  EXPECT_EQ(told.associates[0].reached, 6);
  EXPECT_EQ(told.done[0].at.text(), "10:10");
  EXPECT_EQ(told.done[0].minutes, 5);
  EXPECT_EQ(told.done[0].associate, "A1");
  EXPECT_EQ(told.done[0].phone, "138****4410") << "a page lies about";
  EXPECT_EQ(told.done[0].topics.at(0).said, "穿着合身");
  EXPECT_EQ(told.done[2].agreed_day, day("2026-03-12"));
  EXPECT_EQ(told.done[2].agreed_from->text(), "15:00");
  EXPECT_EQ(told.refused[0].reason, "太忙");
}

TEST_F(Handover, ContactsOfOtherDaysAndShopsAreNotTold) {
  add_shop("north");
  RecordRequest before = came_of(ContactOutcome::reached), after = before, there = came_of(ContactOutcome::reached);
  before.at = moment("2026-03-10T23:59");
  after.request = next(), after.at = moment("2026-03-12T00:00");
  there.shop = "north";
  for (const RecordRequest& one : {before, after, there}) record(one);
  EXPECT_EQ(page().recorded, 0);
  EXPECT_THAT(page().done, IsEmpty());
  EXPECT_EQ(page(30, "north").done.size(), 1U);
}

TEST_F(Handover, WhatIsPlannedAndHasNotEndedIsOpen) {
  add_shop("north");
  using storage::PlanState;
  plans(1, "C1", today, PlanState::planned);
  plans(2, "C2", "2026-03-10", PlanState::begun);
  plans(3, "C3", today, PlanState::begun);
  plans(4, "C1", today, PlanState::ended);
  plans(5, "C1", "2026-03-10", PlanState::planned);
  plans(6, "C1", "2026-03-12", PlanState::begun);
  plans(7, "C1", today, PlanState::planned, "north");
  const HandoverAnswer told = page();
  EXPECT_THAT(customers(told.open), ElementsAre("C2", "C1", "C3")) << "what is left from before stands first";
  EXPECT_EQ(told.open[0].state, DueState::begun);
  EXPECT_EQ(told.open[1].state, DueState::planned);
  EXPECT_EQ(told.open[1].from->text(), "15:00");
  EXPECT_EQ(told.open[1].kinds.at(0).kind, word("care_3"));
  EXPECT_EQ(told.open_total, 3);
  EXPECT_EQ(told.planned, 3) << "of this day, whatever became of it";
  ASSERT_EQ(told.associates.size(), 1U);
  EXPECT_EQ(told.associates[0].associate, "");
  EXPECT_EQ(told.associates[0].planned, 3);
  EXPECT_EQ(told.associates[0].open, 2);
}

TEST_F(Handover, PromisesAreToldThatAreDueByTomorrow) {
  add_shop("north");
  promised("2026-03-13");
  promised("2026-03-12");
  promised("2026-03-11", "C2");
  promised("2026-03-10", "C3");
  promised("2026-03-10", "C3", "north");
  PromiseStepRequest kept;
  kept.request = next();
  kept.promise_id = promised("2026-03-09");
  kept.step = PromiseMove::kept;
  kept.at = moment("2026-03-02T10:00");
  must(shop().promise_step(kept));
  const HandoverAnswer told = page();
  EXPECT_THAT(dues(told.promises), ElementsAre("2026-03-10", "2026-03-11", "2026-03-12"));
  EXPECT_THAT(customers(told.promises), ElementsAre("C3", "C2", "C1"));
  EXPECT_EQ(told.promises_total, 3);
}

TEST_F(Handover, AnOpenComplaintIsToldWithItsOwnerAndNextPromise) {
  add_shop("north");
  const ComplaintId open = complained();
  complained("C1", "north");
  ComplaintStepRequest step;
  step.request = next();
  step.complaint_id = complained("C2");
  step.step = ComplaintMove::closed;
  step.at = moment("2026-03-02T10:00");
  must(shop().complaint_step(step));
  step.request = next();
  step.complaint_id = open;
  step.step = ComplaintMove::handed_over;
  step.owner = "A2";
  must(shop().complaint_step(step));
  PromiseRequest promise;
  promise.request = next();
  promise.customer = "C1";
  promise.at = moment("2026-03-03T10:00");
  promise.complaint_id = open;
  promise.due = day("2026-03-30"), promise.words = "退款";
  must(shop().promise(promise));
  promise.request = next();
  promise.due = day("2026-03-20"), promise.words = "送检";
  must(shop().promise(promise));
  merge("C3", "C1");
  const HandoverAnswer told = page();
  ASSERT_EQ(told.complaints.size(), 1U);
  EXPECT_EQ(told.complaints_total, 1);
  EXPECT_EQ(told.complaints[0].complaint_id, open);
  EXPECT_EQ(told.complaints[0].customer, "C3") << "the file that is kept";
  EXPECT_EQ(told.complaints[0].since, day("2026-03-01"));
  EXPECT_EQ(told.complaints[0].owner, "A2");
  EXPECT_EQ(told.complaints[0].handed_over, 1);
  EXPECT_EQ(told.complaints[0].promise_due, day("2026-03-20"));
  EXPECT_EQ(told.complaints[0].promise, "送检");
}

TEST_F(Handover, AnOpinionIsToldUntilItIsAnswered) {
  add_shop("north");
  said("C1");
  said("C1", "north");
  FeedbackStepRequest step;
  step.request = next();
  step.feedback_id = said("C2");
  step.step = FeedbackMove::passed_on;
  step.to = "版房";
  step.at = moment("2026-03-02T10:00");
  must(shop().feedback_step(step));
  step.request = next();
  step.feedback_id = said("C3");
  step.step = FeedbackMove::answered;
  step.to = "";
  step.note = "可以改短";
  must(shop().feedback_step(step));
  const HandoverAnswer told = page();
  EXPECT_THAT(customers(told.feedback), ElementsAre("C1", "C2"));
  EXPECT_EQ(told.feedback[0].state, FeedbackState::noted);
  EXPECT_EQ(told.feedback[1].state, FeedbackState::passed_on);
  EXPECT_EQ(told.feedback[1].to, "版房");
  EXPECT_EQ(told.feedback_total, 2);
}

TEST_F(Handover, GoodsWaitUntilTheirLastDayAndSinceTheyCame) {
  add_shop("north");
  takes(OrderKind::reservation, "2026-03-12", "C1");
  takes(OrderKind::reservation, "2026-03-11", "C2");
  takes(OrderKind::reservation, "2026-03-10", "C3");
  takes(OrderKind::reservation, "2026-03-12", "C3", "north");
  goes_on(takes(OrderKind::reservation, "2026-03-12", "C3"), OrderAction::picked_up);
  goes_on(takes(OrderKind::order, "2026-03-20", "C1"), OrderAction::arrived);
  takes(OrderKind::order, "2026-03-20", "C2");
  const OrderId taken = takes(OrderKind::order, "2026-03-20", "C3");
  goes_on(taken, OrderAction::arrived);
  goes_on(taken, OrderAction::picked_up);
  const HandoverAnswer told = page();
  EXPECT_THAT(customers(told.kept), ElementsAre("C2", "C1"));
  EXPECT_EQ(told.kept_total, 2);
  EXPECT_EQ(told.kept_lapsed, 1);
  EXPECT_EQ(told.kept[0].goods.at(0).sku, "A");
  EXPECT_THAT(customers(told.arrived), ElementsAre("C1"));
  EXPECT_EQ(told.arrived_total, 1);
  EXPECT_EQ(told.arrived[0].since, day("2026-03-09")) << "not when they were ordered";
}

TEST_F(Handover, TomorrowsDaysAreToldOfThoseWhoMayBeGreeted) {
  const auto born = [&](const std::string& customer, std::string_view birthday) {
    ChangeRequest request;
    request.request = next();
    request.customer = customer;
    request.at = moment("2026-03-01T10:00");
    request.hard.birthday = must(YearlyDay::parse(birthday));
    must(shop().change(request));
  };
  born("C1", "1990-03-12");
  born("C2", "1990-03-12");
  born("C3", "1990-03-11");
  ConsentRequest no;
  no.request = next();
  no.customer = "C2";
  no.purpose = Purpose::service;
  no.channel = Channel::any;
  no.given = false;
  no.day = day("2026-03-01");
  must(shop().consent(no));
  const HandoverAnswer told = page();
  EXPECT_THAT(customers(told.birthdays), ElementsAre("C1"));
  EXPECT_EQ(told.birthdays_total, 1);
}

TEST_F(Handover, EachSectionTellsSoManyRowsAndHowManyThereAre) {
  using storage::PlanState;
  int file = 0;
  for (const char* ref : {"C1", "C2", "C3"}) {
    record(came_of(ContactOutcome::reached, ref));
    record(came_of(ContactOutcome::no_answer, ref));
    record(came_of(ContactOutcome::refused, ref));
    promised(today, ref);
    complained(ref);
    said(ref);
    takes(OrderKind::reservation, "2026-03-12", ref);
    goes_on(takes(OrderKind::order, "2026-03-20", ref), OrderAction::arrived);
    plans(++file, ref, today, PlanState::planned);
  }
  for (const std::int64_t limit : {2, 3, 4}) {
    const HandoverAnswer told = page(limit);
    const auto rows = static_cast<std::size_t>(std::min<std::int64_t>(limit, 3));
    for (const std::size_t size :
         {told.open.size(), told.done.size(), told.moved.size(), told.refused.size(), told.complaints.size(),
          told.promises.size(), told.feedback.size(), told.kept.size(), told.arrived.size()})
      EXPECT_EQ(size, rows) << limit;
    for (const std::int64_t total :
         {told.open_total, told.done_total, told.moved_total, told.refused_total, told.complaints_total,
          told.promises_total, told.feedback_total, told.kept_total, told.arrived_total})
      EXPECT_EQ(total, 3) << limit;
  }
}

TEST_F(Handover, FilesOfOnePersonAreToldUnderTheOneThatIsKept) {
  promised(today, "C2");
  said("C2");
  record(came_of(ContactOutcome::reached, "C2"));
  takes(OrderKind::reservation, "2026-03-12", "C2");
  merge("C1", "C2");
  const HandoverAnswer told = page();
  EXPECT_THAT(customers(told.promises), ElementsAre("C1"));
  EXPECT_THAT(customers(told.feedback), ElementsAre("C1"));
  EXPECT_THAT(customers(told.done), ElementsAre("C1"));
  EXPECT_THAT(customers(told.kept), ElementsAre("C1"));
}

TEST_F(Handover, AQuestionThatCannotBeAnsweredSaysWhy) {
  shop();
  HandoverQuestion question;
  EXPECT_EQ(refused(question), "field.required day");
  question.day = day(today);
  question.limit = 0;
  EXPECT_EQ(refused(question), "value.out_of_range limit");
  question.limit = 1001;
  EXPECT_EQ(refused(question), "value.out_of_range limit");
  question.limit = 1000;
  question.shop = "south";
  EXPECT_EQ(refused(question), "shop.unknown shop");
}

}  // namespace
}  // namespace shuke::clientele::test
