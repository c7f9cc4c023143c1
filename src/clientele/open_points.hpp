/// \file
/// What is open between customers and the shop: promises (FUP-P), complaints (CMP-1) and opinions (FUP-9): the deeds,
/// and how another deed writes one inside its own transaction. What is asked of them is in open_point_pages.hpp.
#pragma once

#include "clientele/house.hpp"
#include "shuke/clientele/open_point_requests.hpp"

namespace shuke::clientele {

/// Writes a new promise with its first step, in the deed's transaction; id, state and steps are made here. The customer
/// is the file that is kept. Errors, with the promise's own fields: invalid (no words, due before its day), unknown
/// (the complaint), refused (the complaint is another customer's, or closed). The caller saves the ids.
Result<PromiseId> add_promise(storage::Connection& connection, IdSource& ids, Promise promise);

/// The same for a complaint. Its cause was checked (`check_cause`). Errors: invalid (no words, no owner).
Result<ComplaintId> add_complaint(storage::Connection& connection, IdSource& ids, Complaint complaint);

/// The same for an opinion. Error: invalid (no words).
Result<FeedbackId> add_feedback(storage::Connection& connection, IdSource& ids, Feedback feedback);

/// A cause is none, or one of the policy's list; a policy without that list takes any. Error: unknown (CMP-5), with the
/// field `cause`.
Result<void> check_cause(const Word& cause, const Words& words);

/// Reads one with its steps. Errors: unknown, damaged, invalid.
Result<Promise> find_promise(storage::Connection& connection, const House& house, PromiseId id);
Result<Complaint> find_complaint(storage::Connection& connection, const House& house, ComplaintId id);
Result<Feedback> find_feedback(storage::Connection& connection, const House& house, FeedbackId id);

/// What can be said of requests without the database. Errors: invalid (FUP-P, CMP-1, FUP-9).
Result<void> validate(const PromiseStepRequest& request, const schema::Context& context);
Result<void> validate(const ComplaintRequest& request, const schema::Context& context);
Result<void> validate(const ComplaintStepRequest& request, const schema::Context& context);
Result<void> validate(const FeedbackStepRequest& request, const schema::Context& context);

/// The deeds of a request that was checked, in their transactions; see Clientele.
Result<PromiseAnswer> promise(storage::Connection& connection, House& house, const PromiseRequest& request);
Result<PromiseStepAnswer> promise_step(storage::Connection& connection, House& house,
                                       const PromiseStepRequest& request);
Result<ComplaintAnswer> complaint(storage::Connection& connection, House& house, const ComplaintRequest& request);
Result<ComplaintStepAnswer> complaint_step(storage::Connection& connection, House& house,
                                           const ComplaintStepRequest& request);
Result<FeedbackAnswer> feedback(storage::Connection& connection, House& house, const FeedbackRequest& request);
Result<FeedbackStepAnswer> feedback_step(storage::Connection& connection, House& house,
                                         const FeedbackStepRequest& request);

/// Whether its steps lie along the arrows of model/open_points.hpp, in order of time, and what it says of itself
/// follows from them: verify asks.
bool is_consistent(const Promise& promise);
bool is_consistent(const Complaint& complaint);
bool is_consistent(const Feedback& feedback);

}  // namespace shuke::clientele
