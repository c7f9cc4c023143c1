/// \file
#include "clientele/open_points.hpp"

#include "clientele/merging.hpp"
#include "clientele/orders.hpp"

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;
using storage::Table;

namespace {

Result<void> check_words_there(const std::string& words, std::string_view rule) {
  if (words.empty()) return invalid("field.required", {}, "words", rule);
  return {};
}

/// Whose an id of a table is: the file under which it lies. None when there is none.
std::int64_t file_of(Connection& connection, const Query& by_id, std::int64_t id) {
  Rows rows(connection, by_id, id);
  return rows.next() ? rows.integer(0) : 0;
}

/// A promise on a complaint is one to whom complained, while somebody sees to it.
Result<void> check_complaint(Connection& connection, const Promise& promise) {
  if (!promise.complaint_id) return {};
  static const Query query("SELECT customer_id, state FROM complaint WHERE id = :id");
  std::int64_t file = 0, state = 0;
  if (Rows rows(connection, query, promise.complaint_id.number()); rows.next()) {
    file = rows.integer(0);
    state = rows.integer(1);
  }
  const std::string value = std::to_string(promise.complaint_id.number());
  if (file == 0) return error(Code::unknown, "complaint.unknown", {{"value", value}}, "complaint_id");
  SHUKE_ASSIGN(id, CustomerId::of(file));
  SHUKE_ASSIGN(theirs, whole_of(connection, id));
  SHUKE_ASSIGN(whose, whole_of(connection, promise.customer_id));
  if (theirs != whose) return error(Code::refused, "complaint.of_another", {{"value", value}}, "complaint_id", "FUP-P");
  if (state != static_cast<std::int64_t>(ComplaintState::open))
    return error(Code::refused, "complaint.closed", {{"value", value}}, "complaint_id", "CMP-1");
  return {};
}

/// The step by which it was made.
PromiseStep making_of(const Promise& made) {
  return {PromiseState::open, made.shop_id, made.business_day, made.at, made.associate_id, made.due, {}};
}
ComplaintStep making_of(const Complaint& made) {
  return {ComplaintAction::opened, made.shop_id, made.business_day, made.at, made.associate_id, made.owner_id, {}};
}
FeedbackStep making_of(const Feedback& made) {
  return {FeedbackState::noted, made.shop_id, made.business_day, made.at, made.associate_id, {}, {}};
}

/// Gives it an id and its first step, and writes it.
template <class AnyId, class Made>
Result<AnyId> add(Connection& connection, IdSource& ids, const Table& table, Made& made) {
  SHUKE_ASSIGN(id, ids.next<AnyId>());
  made.id = id;
  made.steps = {making_of(made)};
  table.insert(connection, &made);
  return id;
}

/// Reads one by its id, of whatever file it is. `message`: said when there is none.
template <class Made, class AnyId>
Result<Made> find(Connection& connection, const House& house, const Table& table, const Query& by_id, AnyId id,
                  std::string_view message, std::string_view field) {
  const std::int64_t file = file_of(connection, by_id, id.number());
  if (file == 0) return error(Code::unknown, message, {{"value", std::to_string(id.number())}}, field);
  Made made;
  const std::int64_t key[] = {file, id.number()};
  SHUKE_TRY(table.load(connection, key, &made, house.context()));
  if (made.steps.empty())
    return error(Code::damaged, "storage.orphan", {{"table", std::string(table.children()[0].name())}});
  return made;
}

/// Whether the first step is the making and none precedes the one before it. The making's `due` or owner is its own:
/// later steps change those of the record.
template <class Made, class Making>
bool is_in_order(const Made& made, const Making& making) {
  if (made.steps.empty() || made.steps.front() != making) return false;
  for (std::size_t i = 1; i < made.steps.size(); ++i)
    if (made.steps[i].at < made.steps[i - 1].at) return false;
  return true;
}

}  // namespace

Result<void> check_cause(const Word& cause, const Words& words) {
  return check_word(cause, words.complaint_causes, "cause", "CMP-5");
}

Result<PromiseId> add_promise(Connection& connection, IdSource& ids, Promise promise) {
  SHUKE_TRY(check_words_there(promise.words, "FUP-P"));
  if (promise.due < promise.business_day)
    return invalid("promise.due_before", {{"value", promise.due.text()}, {"day", promise.business_day.text()}}, "due",
                   "FUP-P");
  SHUKE_TRY(check_complaint(connection, promise));
  promise.state = PromiseState::open;
  return add<PromiseId>(connection, ids, storage::promise_table(), promise);
}

Result<ComplaintId> add_complaint(Connection& connection, IdSource& ids, Complaint complaint) {
  SHUKE_TRY(check_words_there(complaint.words, "CMP-1"));
  if (!complaint.owner_id) return invalid("complaint.no_owner", {}, "owner", "CMP-1");
  complaint.state = ComplaintState::open;
  return add<ComplaintId>(connection, ids, storage::complaint_table(), complaint);
}

Result<FeedbackId> add_feedback(Connection& connection, IdSource& ids, Feedback feedback) {
  SHUKE_TRY(check_words_there(feedback.words, "FUP-9"));
  feedback.state = FeedbackState::noted;
  return add<FeedbackId>(connection, ids, storage::feedback_table(), feedback);
}

Result<Promise> find_promise(Connection& connection, const House& house, PromiseId id) {
  static const Query query("SELECT customer_id FROM promise WHERE id = :id");
  return find<Promise>(connection, house, storage::promise_table(), query, id, "promise.unknown", "promise_id");
}

Result<Complaint> find_complaint(Connection& connection, const House& house, ComplaintId id) {
  static const Query query("SELECT customer_id FROM complaint WHERE id = :id");
  return find<Complaint>(connection, house, storage::complaint_table(), query, id, "complaint.unknown", "complaint_id");
}

Result<Feedback> find_feedback(Connection& connection, const House& house, FeedbackId id) {
  static const Query query("SELECT customer_id FROM feedback WHERE id = :id");
  return find<Feedback>(connection, house, storage::feedback_table(), query, id, "feedback.unknown", "feedback_id");
}

bool is_consistent(const Promise& promise) {
  PromiseStep making = making_of(promise);
  if (!promise.steps.empty()) making.due = promise.steps.front().due;  // the promise's own may have been moved
  if (!is_in_order(promise, making) || !making.due) return false;
  Day due = *making.due;
  for (std::size_t i = 1; i < promise.steps.size(); ++i) {
    const PromiseStep& step = promise.steps[i];
    const bool moves = step.state == PromiseState::open;
    if (promise.steps[i - 1].state != PromiseState::open || moves != step.due.has_value()) return false;
    if (moves) due = *step.due;
  }
  return promise.state == promise.steps.back().state && promise.due == due && !promise.words.empty();
}

bool is_consistent(const Complaint& complaint) {
  ComplaintStep making = making_of(complaint);
  if (!complaint.steps.empty()) making.owner_id = complaint.steps.front().owner_id;
  if (!is_in_order(complaint, making) || !making.owner_id) return false;
  AssociateId owner = making.owner_id;
  ComplaintState state = ComplaintState::open;
  for (std::size_t i = 1; i < complaint.steps.size(); ++i) {
    const ComplaintStep& step = complaint.steps[i];
    const bool hands_over = step.action == ComplaintAction::handed_over;
    const ComplaintState from =
        step.action == ComplaintAction::reopened ? ComplaintState::closed : ComplaintState::open;
    if (step.action == ComplaintAction::opened || state != from || hands_over != bool(step.owner_id)) return false;
    state = step.action == ComplaintAction::closed ? ComplaintState::closed : ComplaintState::open;
    if (hands_over) owner = step.owner_id;
  }
  return complaint.state == state && complaint.owner_id == owner && !complaint.words.empty();
}

bool is_consistent(const Feedback& feedback) {
  if (!is_in_order(feedback, making_of(feedback))) return false;
  for (std::size_t i = 1; i < feedback.steps.size(); ++i) {
    const FeedbackStep& step = feedback.steps[i];
    const bool passes = step.state == FeedbackState::passed_on, answers = step.state == FeedbackState::answered;
    if (step.state <= feedback.steps[i - 1].state || passes == step.to.empty() || (answers && step.note.empty()))
      return false;
  }
  return feedback.state == feedback.steps.back().state && !feedback.words.empty();
}

}  // namespace shuke::clientele
