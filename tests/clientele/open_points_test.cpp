// Promises (FUP-P), complaints (CMP-1) and opinions (FUP-9): which step can follow which, days at their ends, the same
// again, files of one person.
#include "clientele/shop.hpp"

namespace shuke::clientele::test {
namespace {

class OpenPoints : public Till {
 protected:
  OpenPoints() {
    enrol("C1");
    enrol("C2");
  }
  static PromiseRequest promised(std::string request, std::string_view due = "2026-03-05",
                                 std::string customer = "C1") {
    PromiseRequest promise;
    promise.request = std::move(request);
    promise.customer = std::move(customer);
    promise.at = moment("2026-03-01T10:00");
    promise.due = day(due);
    promise.words = "打电话告诉面料";
    promise.associate = "A1";
    return promise;
  }
  static ComplaintRequest complained(std::string request, std::string customer = "C1") {
    ComplaintRequest complaint;
    complaint.request = std::move(request);
    complaint.customer = std::move(customer);
    complaint.at = moment("2026-03-01T10:00");
    complaint.words = "穿了两次就起球";
    complaint.associate = "A1";
    return complaint;
  }
  static FeedbackRequest said(std::string request) {
    FeedbackRequest feedback;
    feedback.request = std::move(request);
    feedback.customer = "C1";
    feedback.at = moment("2026-03-01T10:00");
    feedback.about = "EIC6002H4";
    feedback.words = "袖子太长";
    return feedback;
  }
  static PromiseStepRequest step(std::string request, PromiseId id, PromiseMove move,
                                 std::string at = "2026-03-02T10:00") {
    PromiseStepRequest step;
    step.request = std::move(request);
    step.promise_id = id;
    step.step = move;
    step.at = moment(std::move(at));
    if (move == PromiseMove::moved) step.due = day("2026-03-09");
    return step;
  }
  static ComplaintStepRequest step(std::string request, ComplaintId id, ComplaintMove move,
                                   std::string at = "2026-03-02T10:00") {
    ComplaintStepRequest step;
    step.request = std::move(request);
    step.complaint_id = id;
    step.step = move;
    step.at = moment(std::move(at));
    if (move == ComplaintMove::handed_over) step.owner = "A2";
    return step;
  }
  static FeedbackStepRequest step(std::string request, FeedbackId id, FeedbackMove move,
                                  std::string at = "2026-03-02T10:00") {
    FeedbackStepRequest step;
    step.request = std::move(request);
    step.feedback_id = id;
    step.step = move;
    step.at = moment(std::move(at));
    if (move == FeedbackMove::passed_on) step.to = "版房";
    else step.note = "可以改短";
    return step;
  }
  /// Rows can be changed past the library then.
  void drop_triggers() const {
    SQLite::Database database(file(), SQLite::OPEN_READWRITE);
    const std::string all =
        database
            .execAndGet("SELECT group_concat('DROP TRIGGER ' || name, ';') FROM sqlite_master WHERE type = 'trigger'")
            .getString();
    database.exec(all);
  }
  PromiseId promise(const PromiseRequest& request) { return must(shop().promise(request)).promise_id; }
  ComplaintId complaint(const ComplaintRequest& request) { return must(shop().complaint(request)).complaint_id; }
  FeedbackId feedback(const FeedbackRequest& request) { return must(shop().feedback(request)).feedback_id; }

  template <class Request, class Answer>
  std::string refused(Result<Answer> (Clientele::*deed)(const Request&), const Request& request) {
    const Unchanged look(file());
    return problem((shop().*deed)(request));
  }
  template <class Id>
  static std::vector<std::int64_t> numbers(std::initializer_list<Id> ids) {
    std::vector<std::int64_t> all;
    for (const Id& id : ids) all.push_back(id.number());
    return all;
  }
  template <class Question>
  static Question of(std::string customer, bool open_only) {
    Question question;
    question.customer = std::move(customer);
    question.open_only = open_only;
    return question;
  }
  Result<PromisesAnswer> promises(std::string customer, bool open_only = false) {
    return shop().promises(of<PromisesQuestion>(std::move(customer), open_only));
  }
  Result<ComplaintsAnswer> complaints(std::string customer, bool open_only = false) {
    return shop().complaints(of<ComplaintsQuestion>(std::move(customer), open_only));
  }
  Result<FeedbacksAnswer> feedbacks(std::string customer, bool open_only = false) {
    return shop().feedbacks(of<FeedbacksQuestion>(std::move(customer), open_only));
  }
  std::vector<std::int64_t> promise_ids(std::string customer, bool open_only = false, std::string shop_ref = "") {
    std::vector<std::int64_t> ids;
    for (const auto& row : must(shop().promises({std::move(customer), std::move(shop_ref), open_only, "", 256})).rows)
      ids.push_back(row.promise_id.number());
    return ids;
  }
};

TEST_F(OpenPoints, a_promise_is_due_on_its_day_or_later_and_never_before) {
  EXPECT_EQ(refused(&Clientele::promise, promised("p", "2026-02-28")), "promise.due_before due");
  promise(promised("same", "2026-03-01"));
  promise(promised("later", "2026-03-02"));
  EXPECT_EQ(promise_ids("C1").size(), 2U);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(OpenPoints, a_promise_needs_words_a_day_and_a_customer_who_is_known) {
  PromiseRequest request = promised("p");
  request.words.clear();
  EXPECT_EQ(refused(&Clientele::promise, request), "field.required words");
  request = promised("p");
  request.due.reset();
  EXPECT_EQ(refused(&Clientele::promise, request), "field.required due");
  EXPECT_EQ(refused(&Clientele::promise, promised("p", "2026-03-05", "nobody")), "customer.unknown customer");
  request = promised("p");
  request.shop = "nowhere";
  EXPECT_EQ(code(shop().promise(request)), Code::unknown);
}

TEST_F(OpenPoints, the_same_request_is_answered_once_and_other_content_is_a_conflict) {
  const PromiseId first = promise(promised("p"));
  const ComplaintId second = complaint(complained("c"));
  const FeedbackId third = feedback(said("f"));
  {
    const Unchanged look(file());
    EXPECT_EQ(promise(promised("p")), first);
    EXPECT_EQ(complaint(complained("c")), second);
    EXPECT_EQ(feedback(said("f")), third);
    EXPECT_EQ(code(shop().promise(promised("p", "2026-03-06"))), Code::conflict);
    EXPECT_EQ(code(shop().complaint(complained("c", "C2"))), Code::conflict);
    FeedbackRequest other = said("f");
    other.words = "领子太紧";
    EXPECT_EQ(code(shop().feedback(other)), Code::conflict);
  }
  must(shop().promise_step(step("s", first, PromiseMove::kept)));
  const Unchanged look(file());
  EXPECT_EQ(must(shop().promise_step(step("s", first, PromiseMove::kept))).state, PromiseState::kept);
  EXPECT_EQ(code(shop().promise_step(step("s", first, PromiseMove::dropped))), Code::conflict);
  EXPECT_EQ(promise(promised("p")), first) << "its first answer, whatever became of it";
}

TEST_F(OpenPoints, a_promise_moves_until_it_is_kept_or_dropped) {
  const PromiseId id = promise(promised("p"));
  EXPECT_EQ(must(shop().promise_step(step("s1", id, PromiseMove::moved))).state, PromiseState::open);
  PromiseTold row = must(promises("C1")).rows.at(0);
  EXPECT_EQ(row.due, day("2026-03-09"));
  ASSERT_EQ(row.steps.size(), 2U);
  EXPECT_EQ(row.steps[0].due, day("2026-03-05"));
  EXPECT_EQ(row.steps[1].due, day("2026-03-09"));
  EXPECT_EQ(must(shop().promise_step(step("s2", id, PromiseMove::kept))).state, PromiseState::kept);
  for (const PromiseMove move : {PromiseMove::kept, PromiseMove::dropped, PromiseMove::moved})
    EXPECT_EQ(refused(&Clientele::promise_step, step("s3", id, move)), "order.over step");
  EXPECT_THAT(promise_ids("C1", true), IsEmpty());
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(OpenPoints, only_moving_names_a_day_which_is_not_before_its_own) {
  const PromiseId id = promise(promised("p"));
  PromiseStepRequest request = step("s", id, PromiseMove::moved);
  request.due.reset();
  EXPECT_EQ(refused(&Clientele::promise_step, request), "field.required due");
  request.due = day("2026-03-01");
  EXPECT_EQ(refused(&Clientele::promise_step, request), "promise.due_before due");
  request = step("s", id, PromiseMove::kept);
  request.due = day("2026-03-09");
  EXPECT_EQ(refused(&Clientele::promise_step, request), "promise.due_of_no_moving due");
  EXPECT_EQ(refused(&Clientele::promise_step, step("s", id, PromiseMove::kept, "2026-03-01T09:59")),
            "order.step_before at");
  EXPECT_EQ(refused(&Clientele::promise_step, step("s", must(PromiseId::of(1)), PromiseMove::kept)),
            "promise.unknown promise_id");
  request = step("s", id, PromiseMove::moved);
  request.due = day("2026-03-02");
  must(shop().promise_step(request));
}

TEST_F(OpenPoints, a_promise_on_a_complaint_is_for_who_complained_while_it_is_open) {
  const ComplaintId id = complaint(complained("c"));
  PromiseRequest request = promised("p", "2026-03-05", "C2");
  request.complaint_id = id;
  EXPECT_EQ(refused(&Clientele::promise, request), "complaint.of_another complaint_id");
  request.customer = "C1";
  request.complaint_id = must(ComplaintId::of(1));
  EXPECT_EQ(refused(&Clientele::promise, request), "complaint.unknown complaint_id");
  request.complaint_id = id;
  promise(request);
  EXPECT_EQ(must(promises("C1")).rows.at(0).complaint_id, id);
  must(shop().complaint_step(step("s", id, ComplaintMove::closed)));
  request.request = "p2";
  EXPECT_EQ(refused(&Clientele::promise, request), "complaint.closed complaint_id");
  must(shop().complaint_step(step("s2", id, ComplaintMove::reopened)));
  promise(request);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(OpenPoints, a_complaint_has_an_owner_and_counts_how_often_it_was_handed_over) {
  ComplaintRequest request = complained("c");
  request.associate.clear();
  EXPECT_EQ(refused(&Clientele::complaint, request), "complaint.no_owner owner");
  request.owner = "A9";
  const ComplaintId id = complaint(request);
  EXPECT_EQ(must(complaints("C1")).rows.at(0).owner, "A9");
  must(shop().complaint_step(step("s1", id, ComplaintMove::handed_over)));
  EXPECT_EQ(refused(&Clientele::complaint_step, step("s2", id, ComplaintMove::handed_over)),
            "complaint.owner_already owner");
  ComplaintStepRequest again = step("s2", id, ComplaintMove::handed_over);
  again.owner = "A9";
  must(shop().complaint_step(again));
  const ComplaintRow row = must(complaints("C1")).rows.at(0);
  EXPECT_EQ(row.owner, "A9");
  EXPECT_EQ(row.handed_over, 2);
  ASSERT_EQ(row.steps.size(), 3U);
  EXPECT_EQ(row.steps[1].owner, "A2");
  EXPECT_EQ(row.associate, "");
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(OpenPoints, a_complaint_is_closed_and_reopened_and_nothing_else) {
  const ComplaintId id = complaint(complained("c"));
  EXPECT_EQ(refused(&Clientele::complaint_step, step("s", id, ComplaintMove::reopened)),
            "order.step_not_possible step");
  EXPECT_EQ(must(shop().complaint_step(step("s1", id, ComplaintMove::closed))).state, ComplaintState::closed);
  for (const ComplaintMove move : {ComplaintMove::closed, ComplaintMove::handed_over}) {
    const auto answer = shop().complaint_step(step("s2", id, move));
    ASSERT_EQ(code(answer), Code::refused);
    EXPECT_EQ(answer.error().rule, "CMP-1");
    EXPECT_EQ(shuke::test::slot(answer.error(), "possible"), "reopened");
  }
  EXPECT_TRUE(must(complaints("C1", true)).rows.empty());
  EXPECT_EQ(must(shop().complaint_step(step("s3", id, ComplaintMove::reopened))).state, ComplaintState::open);
  EXPECT_EQ(must(complaints("C1", true)).rows.size(), 1U);
  ComplaintStepRequest request = step("s4", id, ComplaintMove::closed);
  request.owner = "A2";
  EXPECT_EQ(refused(&Clientele::complaint_step, request), "complaint.owner_of_no_handing owner");
  request = step("s4", id, ComplaintMove::handed_over);
  request.owner.clear();
  EXPECT_EQ(refused(&Clientele::complaint_step, request), "field.required owner");
}

TEST_F(OpenPoints, a_complaint_is_about_a_receipt_of_the_customer_or_none) {
  sell(receipt("R1", "2026-02-01T10:00", "C1", {line("A", "1", "100.00")}));
  sell(receipt("R2", "2026-02-01T10:00", "C2", {line("A", "1", "100.00")}));
  sell(receipt("R3", "2026-02-01T10:00", "", {line("A", "1", "100.00")}));
  ComplaintRequest request = complained("c");
  for (const char* other : {"R2", "R3"}) {
    request.of_receipt = other;
    EXPECT_EQ(refused(&Clientele::complaint, request), "complaint.receipt_of_another of_receipt") << other;
  }
  request.of_receipt = "R4";
  EXPECT_EQ(refused(&Clientele::complaint, request), "receipt.unknown of_receipt");
  request.of_receipt.clear();
  request.of_day = day("2026-02-01");
  EXPECT_EQ(refused(&Clientele::complaint, request), "complaint.receipt_missing of_day");
  request.of_receipt = "R1";
  complaint(request);
  const ComplaintRow row = must(complaints("C1")).rows.at(0);
  EXPECT_EQ(row.receipt, "R1");
  EXPECT_TRUE(row.sale_id);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(OpenPoints, a_cause_is_a_word_of_the_policy_or_not_told) {
  ComplaintRequest request = complained("c");
  request.cause = word("moonshine");
  EXPECT_EQ(refused(&Clientele::complaint, request), "word.unknown cause");
  request.cause = word("quality");
  complaint(request);
  EXPECT_EQ(must(complaints("C1")).rows.at(0).cause, word("quality"));
}

TEST_F(OpenPoints, a_complaint_has_words) {
  ComplaintRequest request = complained("c");
  request.words.clear();
  EXPECT_EQ(refused(&Clientele::complaint, request), "field.required words");
}

TEST_F(OpenPoints, an_opinion_is_passed_on_and_answered_or_answered_at_once) {
  const FeedbackId first = feedback(said("f1")), second = feedback(said("f2"));
  EXPECT_EQ(must(shop().feedback_step(step("s1", first, FeedbackMove::passed_on))).state, FeedbackState::passed_on);
  EXPECT_EQ(refused(&Clientele::feedback_step, step("s2", first, FeedbackMove::passed_on)),
            "order.step_not_possible step");
  EXPECT_EQ(must(feedbacks("C1", true)).rows.size(), 2U);
  EXPECT_EQ(must(shop().feedback_step(step("s3", first, FeedbackMove::answered))).state, FeedbackState::answered);
  EXPECT_EQ(must(shop().feedback_step(step("s4", second, FeedbackMove::answered))).state, FeedbackState::answered);
  EXPECT_EQ(refused(&Clientele::feedback_step, step("s5", second, FeedbackMove::passed_on)), "order.over step");
  EXPECT_TRUE(must(feedbacks("C1", true)).rows.empty());
  const FeedbackRow row = must(feedbacks("C1")).rows.at(0);
  ASSERT_EQ(row.steps.size(), 3U);
  EXPECT_EQ(row.steps[1].to, "版房");
  EXPECT_EQ(row.steps[2].note, "可以改短");
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(OpenPoints, an_answer_has_words_and_passing_on_somebody) {
  const FeedbackId id = feedback(said("f"));
  FeedbackStepRequest request = step("s", id, FeedbackMove::answered);
  request.note.clear();
  EXPECT_EQ(refused(&Clientele::feedback_step, request), "field.required note");
  request = step("s", id, FeedbackMove::passed_on);
  request.to.clear();
  EXPECT_EQ(refused(&Clientele::feedback_step, request), "field.required to");
  request = step("s", id, FeedbackMove::answered);
  request.to = "版房";
  EXPECT_EQ(refused(&Clientele::feedback_step, request), "feedback.to_of_no_passing to");
}

TEST_F(OpenPoints, pages_follow_each_other_and_stay_with_who_was_asked_for) {
  add_shop("other");
  std::vector<PromiseId> made;
  for (const char* due : {"2026-03-07", "2026-03-05", "2026-03-06", "2026-03-05"})
    made.push_back(promise(promised("p" + std::to_string(made.size()), due)));
  PromiseRequest elsewhere = promised("p9", "2026-03-01");
  elsewhere.shop = "other";
  const PromiseId fifth = promise(elsewhere);
  const auto in_order = numbers({made[1], made[3], made[2], made[0]});
  EXPECT_EQ(promise_ids(""), in_order) << "the first shop's";
  EXPECT_EQ(promise_ids("C1", false, "main"), in_order);
  EXPECT_EQ(promise_ids("C1").front(), fifth.number()) << "in all shops";
  EXPECT_EQ(promise_ids("", false, "other"), numbers({fifth}));
  for (const std::string customer : {"", "C1"}) {
    std::vector<std::int64_t> told;
    PromisesQuestion question{customer, "main", true, "", 1};
    for (bool more = true; more;) {
      const PromisesAnswer page = must(shop().promises(question));
      ASSERT_EQ(page.rows.size(), 1U);
      EXPECT_EQ(page.rows[0].steps.size(), 1U);
      told.push_back(page.rows[0].promise_id.number());
      question.after = page.next;
      more = !page.next.empty();
    }
    EXPECT_EQ(told, in_order) << customer;
  }
  EXPECT_EQ(problem(shop().promises({"", "", false, "yesterday", 1})), "page.unreadable after");
  EXPECT_EQ(problem(shop().promises({"", "", false, "", 0})), "value.out_of_range limit");
  EXPECT_EQ(problem(promises("nobody")), "customer.unknown customer");
}

TEST_F(OpenPoints, of_merged_files_are_those_of_the_person) {
  const PromiseId first = promise(promised("p1", "2026-03-06", "C2")), second = promise(promised("p2"));
  const ComplaintId complaint_of_part = complaint(complained("c", "C2"));
  MergeRequest merge;
  merge.request = "m";
  merge.customer = "C1";
  merge.other = "C2";
  merge.at = moment("2026-03-01T12:00");
  must(shop().merge(merge));
  EXPECT_EQ(promise_ids("C1"), numbers({second, first}));
  EXPECT_EQ(promise_ids("C2"), numbers({second, first})) << "a further name of the same person";
  EXPECT_EQ(must(complaints("C1")).rows.size(), 1U);
  PromiseRequest on_it = promised("p3");
  on_it.complaint_id = complaint_of_part;
  promise(on_it);
  must(shop().promise_step(step("s", first, PromiseMove::kept)));
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(OpenPoints, what_was_changed_past_the_library_is_named) {
  const PromiseId promise_id = promise(promised("p"));
  const ComplaintId complaint_id = complaint(complained("c"));
  const FeedbackId feedback_id = feedback(said("f"));
  must(shop().promise_step(step("s1", promise_id, PromiseMove::moved)));
  must(shop().complaint_step(step("s2", complaint_id, ComplaintMove::handed_over)));
  must(shop().feedback_step(step("s3", feedback_id, FeedbackMove::answered)));
  ASSERT_THAT(differences(), IsEmpty());
  const std::int64_t customer = number("SELECT customer_id FROM promise");
  close();
  drop_triggers();
  {
    auto store = must(storage::Store::open(url(), {.migrations = storage::migrations()}));
    must(store->write([&](storage::Connection& connection) -> Result<void> {
      const auto damage = [&](const storage::Table& table, auto record, std::int64_t id, auto change) {
        static const storage::Query drop_promise("DELETE FROM promise_step"),
            drop_complaint("DELETE FROM complaint_step"), drop_feedback("DELETE FROM feedback_step");
        const std::int64_t key[] = {customer, id};
        must(table.load(connection, key, &record, {}));
        change(record);
        table.update(connection, &record);
        storage::run(connection, table.name() == "promise"     ? drop_promise
                                 : table.name() == "complaint" ? drop_complaint
                                                               : drop_feedback);
        table.append(connection, &record, "steps", record.steps.size());
      };
      damage(storage::promise_table(), Promise(), promise_id.number(),
             [](Promise& one) { one.due = day("2026-03-10"); });
      damage(storage::complaint_table(), Complaint(), complaint_id.number(),
             [](Complaint& one) { one.state = ComplaintState::closed; });
      damage(storage::feedback_table(), Feedback(), feedback_id.number(),
             [](Feedback& one) { one.steps[1].at = moment("2026-02-28T10:00"); });
      return {};
    }));
  }
  const auto found = differences();
  ASSERT_EQ(found.size(), 3U);
  for (const std::string& one : found) EXPECT_THAT(one, testing::HasSubstr("verify.open_point_steps"));
}

}  // namespace
}  // namespace shuke::clientele::test
