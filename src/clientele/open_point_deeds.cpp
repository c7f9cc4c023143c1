/// \file
/// Promises, complaints and opinions as deeds: who asks what of whom, on which day, once.
#include "clientele/asked.hpp"
#include "clientele/kept_sales.hpp"
#include "clientele/merging.hpp"
#include "clientele/open_points.hpp"

#include <algorithm>

namespace shuke::clientele {

using storage::Connection;

namespace {

std::string_view name_of(PromiseState state) {
  constexpr std::string_view names[] = {"open", "kept", "dropped"};
  return names[static_cast<std::size_t>(state)];
}
std::string_view name_of(FeedbackState state) {
  constexpr std::string_view names[] = {"noted", "passed_on", "answered"};
  return names[static_cast<std::size_t>(state)];
}
std::string_view name_of(FeedbackMove step) { return name_of(static_cast<FeedbackState>(step)); }
std::string_view name_of(ComplaintState state) { return state == ComplaintState::open ? "open" : "closed"; }
std::string_view name_of(ComplaintMove step) {
  constexpr std::string_view names[] = {"", "handed_over", "closed", "reopened"};
  return names[static_cast<std::size_t>(step)];
}

Error not_possible(std::string_view step, std::string_view state, std::string possible, std::string_view rule) {
  return error(Code::refused, "order.step_not_possible",
               {{"value", std::string(step)}, {"state", std::string(state)}, {"possible", std::move(possible)}}, "step",
               rule);
}
Error is_over(std::string_view state, std::string_view rule) {
  return error(Code::refused, "order.over", {{"state", std::string(state)}}, "step", rule);
}

/// Steps are taken one after the other.
template <class Step>
Result<void> check_after(const std::vector<Step>& steps, Instant at, std::string_view rule) {
  const Instant last = steps.back().at;
  if (at >= last) return {};
  return error(Code::refused, "order.step_before", {{"value", at.text()}, {"last", last.text()}}, "at", rule);
}

Result<void> check_due(Day due, Day day) {
  if (due >= day) return {};
  return invalid("promise.due_before", {{"value", due.text()}, {"day", day.text()}}, "due", "FUP-P");
}

/// The last element of `steps` is new: what the record says of itself is written over, the step is added.
template <class Made>
void write_step(Connection& connection, const storage::Table& table, const Made& made) {
  table.update(connection, &made);
  table.append(connection, &made, "steps", 1);
}

PromiseState state_after(PromiseMove step) {
  if (step == PromiseMove::moved) return PromiseState::open;
  return step == PromiseMove::kept ? PromiseState::kept : PromiseState::dropped;
}

ComplaintState state_after(ComplaintMove step) {
  return step == ComplaintMove::closed ? ComplaintState::closed : ComplaintState::open;
}

/// Errors: refused (CMP-1), for a step that no arrow leads along.
Result<void> check_step(const Complaint& complaint, const ComplaintStepRequest& request) {
  const bool open = complaint.state == ComplaintState::open;
  if (open == (request.step == ComplaintMove::reopened))
    return not_possible(name_of(*request.step), name_of(complaint.state), open ? "handed_over, closed" : "reopened",
                        "CMP-1");
  return check_after(complaint.steps, *request.at, "CMP-1");
}

/// Errors: refused (FUP-9).
Result<void> check_step(const Feedback& feedback, const FeedbackStepRequest& request) {
  if (feedback.state == FeedbackState::answered) return is_over(name_of(feedback.state), "FUP-9");
  if (static_cast<FeedbackState>(*request.step) <= feedback.state)
    return not_possible(name_of(*request.step), name_of(feedback.state), "answered", "FUP-9");
  return check_after(feedback.steps, *request.at, "FUP-9");
}

/// The receipt that a complaint is about; none when it names none. Errors: unknown (POS-1), refused (CMP-1).
Result<SaleId> receipt_of(Connection& connection, const House& house, const AskedOf<ComplaintRequest>& asked,
                          CustomerId customer) {
  const ComplaintRequest& request = asked.request;
  if (request.of_receipt.empty()) return SaleId();
  auto named = named_receipt(connection, house,
                             {asked.shop->shop.id, request.of_receipt, request.of_till, request.of_day}, *request.at);
  if (named.has_error()) return std::move(named).error().inside("of_receipt");
  SHUKE_ASSIGN(account, account_of(connection, named->customer_id, named->id));
  SHUKE_ASSIGN(whose, whole_of(connection, account));
  if (whose != customer)
    return error(Code::refused, "complaint.receipt_of_another", {{"value", request.of_receipt}}, "of_receipt", "CMP-1");
  return named->id;
}

/// The shop of a complaint, whose associates own it. Error: damaged.
Result<const OpenShop*> shop_of(const House& house, const Complaint& complaint) {
  const auto& shops = house.shops();
  const auto found =
      std::find_if(shops.begin(), shops.end(), [&](const OpenShop& one) { return one.shop.id == complaint.shop_id; });
  if (found == shops.end()) return error(Code::damaged, "storage.orphan", {{"table", "complaint"}});
  return &*found;
}

/// Error: refused (CMP-1), when it is theirs already.
Result<AssociateId> new_owner(Connection& connection, IdSource& ids, const House& house, const Complaint& complaint,
                              const std::string& ref) {
  SHUKE_ASSIGN(shop, shop_of(house, complaint));
  SHUKE_ASSIGN(owner, associate_of(connection, ids, *shop, ref));
  if (owner == complaint.owner_id) return error(Code::refused, "complaint.owner_already", {}, "owner", "CMP-1");
  return owner;
}

}  // namespace

Result<void> validate(const PromiseStepRequest& request, const schema::Context& context) {
  SHUKE_TRY(schema::check(schema::record_info<PromiseStepRequest>(), &request, context));
  const bool moves = request.step == PromiseMove::moved;
  if (moves && !request.due) return invalid("field.required", {}, "due", "FUP-P");
  if (!moves && request.due) return invalid("promise.due_of_no_moving", {}, "due", "FUP-P");
  return {};
}

Result<void> validate(const ComplaintRequest& request, const schema::Context& context) {
  SHUKE_TRY(schema::check(schema::record_info<ComplaintRequest>(), &request, context));
  if (request.owner.empty() && request.associate.empty()) return invalid("complaint.no_owner", {}, "owner", "CMP-1");
  if (!request.of_receipt.empty() || (request.of_till.empty() && !request.of_day)) return {};
  return invalid("complaint.receipt_missing", {}, request.of_till.empty() ? "of_day" : "of_till", "CMP-1");
}

Result<void> validate(const ComplaintStepRequest& request, const schema::Context& context) {
  SHUKE_TRY(schema::check(schema::record_info<ComplaintStepRequest>(), &request, context));
  const bool hands_over = request.step == ComplaintMove::handed_over;
  if (hands_over && request.owner.empty()) return invalid("field.required", {}, "owner", "CMP-1");
  if (!hands_over && !request.owner.empty()) return invalid("complaint.owner_of_no_handing", {}, "owner", "CMP-1");
  return {};
}

Result<void> validate(const FeedbackStepRequest& request, const schema::Context& context) {
  SHUKE_TRY(schema::check(schema::record_info<FeedbackStepRequest>(), &request, context));
  const bool passes = request.step == FeedbackMove::passed_on;
  if (passes && request.to.empty()) return invalid("field.required", {}, "to", "FUP-9");
  if (!passes && !request.to.empty()) return invalid("feedback.to_of_no_passing", {}, "to", "FUP-9");
  if (!passes && request.note.empty()) return invalid("field.required", {}, "note", "FUP-9");
  return {};
}

Result<PromiseAnswer> promise(Connection& connection, House& house, const PromiseRequest& request) {
  SHUKE_ASSIGN(asked, asked_of(connection, house, request));
  SHUKE_TRY(check_due(*request.due, asked.day));
  SHUKE_ASSIGN(customer, named_customer(connection, request.customer));
  Once once(*asked.shop, "promise", request.request, asked.request);
  SHUKE_ASSIGN(before, once.before(connection));
  if (before) {
    SHUKE_ASSIGN(id, PromiseId::of(*before));
    return PromiseAnswer{id, asked.day};
  }

  SHUKE_ASSIGN(ids, IdSource::open(connection));
  Promise promise;
  promise.customer_id = customer;
  promise.shop_id = asked.shop->shop.id;
  promise.business_day = asked.day;
  promise.at = *request.at;
  SHUKE_ASSIGN(associate, associate_of(connection, ids, *asked.shop, request.associate));
  promise.associate_id = associate;
  promise.by = request.by;
  promise.due = *request.due;
  promise.words = request.words;
  promise.complaint_id = request.complaint_id;
  SHUKE_ASSIGN(id, add_promise(connection, ids, std::move(promise)));
  once.note(connection, id.number());
  ids.save(connection);
  return PromiseAnswer{id, asked.day};
}

Result<PromiseStepAnswer> promise_step(Connection& connection, House& house, const PromiseStepRequest& request) {
  SHUKE_ASSIGN(asked, asked_of(connection, house, request));
  if (request.due) SHUKE_TRY(check_due(*request.due, asked.day));
  SHUKE_ASSIGN(promise, find_promise(connection, house, request.promise_id));
  Once once(*asked.shop, "promise_step", request.request, asked.request);
  SHUKE_ASSIGN(before, once.before(connection));
  const PromiseState state = state_after(*request.step);
  if (before) return PromiseStepAnswer{promise.id, state};

  if (promise.state != PromiseState::open) return is_over(name_of(promise.state), "FUP-P");
  SHUKE_TRY(check_after(promise.steps, *request.at, "FUP-P"));
  SHUKE_ASSIGN(ids, IdSource::open(connection));
  SHUKE_ASSIGN(associate, associate_of(connection, ids, *asked.shop, request.associate));
  promise.state = state;
  if (request.due) promise.due = *request.due;
  promise.steps.push_back({state, asked.shop->shop.id, asked.day, *request.at, associate, request.due, request.note});
  write_step(connection, storage::promise_table(), promise);
  once.note(connection, promise.id.number());
  ids.save(connection);
  return PromiseStepAnswer{promise.id, state};
}

Result<ComplaintAnswer> complaint(Connection& connection, House& house, const ComplaintRequest& request) {
  SHUKE_ASSIGN(asked, asked_of(connection, house, request));
  if (asked.request.owner.empty()) asked.request.owner = request.associate;
  SHUKE_ASSIGN(customer, named_customer(connection, request.customer));
  Once once(*asked.shop, "complaint", request.request, asked.request);
  SHUKE_ASSIGN(before, once.before(connection));
  if (before) {
    SHUKE_ASSIGN(id, ComplaintId::of(*before));
    return ComplaintAnswer{id, asked.day};
  }

  SHUKE_ASSIGN(policy, house.policy_on(connection, asked.shop->shop.policy, asked.day));
  SHUKE_TRY(check_cause(request.cause, policy->words));
  SHUKE_ASSIGN(sale, receipt_of(connection, house, asked, customer));
  SHUKE_ASSIGN(ids, IdSource::open(connection));
  SHUKE_ASSIGN(associate, associate_of(connection, ids, *asked.shop, request.associate));
  SHUKE_ASSIGN(owner, associate_of(connection, ids, *asked.shop, asked.request.owner));
  Complaint complaint;
  complaint.customer_id = customer;
  complaint.shop_id = asked.shop->shop.id;
  complaint.business_day = asked.day;
  complaint.at = *request.at;
  complaint.associate_id = associate;
  complaint.complainant = request.complainant;
  complaint.cause = request.cause;
  complaint.sale_id = sale;
  complaint.sku = request.sku;
  complaint.words = request.words;
  complaint.owner_id = owner;
  SHUKE_ASSIGN(id, add_complaint(connection, ids, std::move(complaint)));
  once.note(connection, id.number());
  ids.save(connection);
  return ComplaintAnswer{id, asked.day};
}

Result<ComplaintStepAnswer> complaint_step(Connection& connection, House& house, const ComplaintStepRequest& request) {
  SHUKE_ASSIGN(asked, asked_of(connection, house, request));
  SHUKE_ASSIGN(complaint, find_complaint(connection, house, request.complaint_id));
  Once once(*asked.shop, "complaint_step", request.request, asked.request);
  SHUKE_ASSIGN(before, once.before(connection));
  const ComplaintState state = state_after(*request.step);
  if (before) return ComplaintStepAnswer{complaint.id, state};

  SHUKE_TRY(check_step(complaint, request));
  SHUKE_ASSIGN(ids, IdSource::open(connection));
  AssociateId owner;
  if (!request.owner.empty()) {
    SHUKE_ASSIGN(another, new_owner(connection, ids, house, complaint, request.owner));
    owner = another;
    complaint.owner_id = another;
  }
  SHUKE_ASSIGN(associate, associate_of(connection, ids, *asked.shop, request.associate));
  complaint.state = state;
  complaint.steps.push_back({static_cast<ComplaintAction>(*request.step), asked.shop->shop.id, asked.day, *request.at,
                             associate, owner, request.note});
  write_step(connection, storage::complaint_table(), complaint);
  once.note(connection, complaint.id.number());
  ids.save(connection);
  return ComplaintStepAnswer{complaint.id, state};
}

Result<FeedbackAnswer> feedback(Connection& connection, House& house, const FeedbackRequest& request) {
  SHUKE_ASSIGN(asked, asked_of(connection, house, request));
  SHUKE_ASSIGN(customer, named_customer(connection, request.customer));
  Once once(*asked.shop, "feedback", request.request, asked.request);
  SHUKE_ASSIGN(before, once.before(connection));
  if (before) {
    SHUKE_ASSIGN(id, FeedbackId::of(*before));
    return FeedbackAnswer{id, asked.day};
  }

  SHUKE_ASSIGN(ids, IdSource::open(connection));
  SHUKE_ASSIGN(associate, associate_of(connection, ids, *asked.shop, request.associate));
  Feedback feedback;
  feedback.customer_id = customer;
  feedback.shop_id = asked.shop->shop.id;
  feedback.business_day = asked.day;
  feedback.at = *request.at;
  feedback.associate_id = associate;
  feedback.about = request.about;
  feedback.words = request.words;
  SHUKE_ASSIGN(id, add_feedback(connection, ids, std::move(feedback)));
  once.note(connection, id.number());
  ids.save(connection);
  return FeedbackAnswer{id, asked.day};
}

Result<FeedbackStepAnswer> feedback_step(Connection& connection, House& house, const FeedbackStepRequest& request) {
  SHUKE_ASSIGN(asked, asked_of(connection, house, request));
  SHUKE_ASSIGN(feedback, find_feedback(connection, house, request.feedback_id));
  Once once(*asked.shop, "feedback_step", request.request, asked.request);
  SHUKE_ASSIGN(before, once.before(connection));
  const auto state = static_cast<FeedbackState>(*request.step);
  if (before) return FeedbackStepAnswer{feedback.id, state};

  SHUKE_TRY(check_step(feedback, request));
  SHUKE_ASSIGN(ids, IdSource::open(connection));
  SHUKE_ASSIGN(associate, associate_of(connection, ids, *asked.shop, request.associate));
  feedback.state = state;
  feedback.steps.push_back({state, asked.shop->shop.id, asked.day, *request.at, associate, request.to, request.note});
  write_step(connection, storage::feedback_table(), feedback);
  once.note(connection, feedback.id.number());
  ids.save(connection);
  return FeedbackStepAnswer{feedback.id, state};
}

}  // namespace shuke::clientele
