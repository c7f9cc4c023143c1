/// \file
/// Field tables of clientele/open_point_requests.hpp.
#pragma once

#include "schema/fields.hpp"
#include "schema/open_points_fields.hpp"
#include "shuke/clientele/open_point_requests.hpp"

namespace shuke::schema {

template <>
struct Fields<PromiseRequest> {
  static constexpr std::string_view name = "promise_request";
  static constexpr std::string_view doc = "Writes a promise down.";
  static constexpr auto rows = std::tuple(
      field<&PromiseRequest::request>(1, "request", required, "0.1", "Id of this request."),
      field<&PromiseRequest::customer>(2, "customer", required, "0.1", "Ref of to whom, or by whom."),
      field<&PromiseRequest::shop>(3, "shop", none, "0.1", "Ref of the shop; empty: the first."),
      field<&PromiseRequest::at>(4, "at", required, "0.1", "When it was given."),
      field<&PromiseRequest::by>(5, "by", none, "0.1", "Whose."),
      field<&PromiseRequest::due>(6, "due", required, "0.1", "For when; not before the day on which it was given."),
      field<&PromiseRequest::words>(7, "words", required | personal, "0.1", "What."),
      field<&PromiseRequest::complaint_id>(8, "complaint_id", none, "0.1",
                                           "On which complaint of theirs, which is open; none: on none."),
      field<&PromiseRequest::associate>(9, "associate", none, "0.1",
                                        "Ref of who took or gave it; one who was not known becomes known by ref."));
};

template <>
struct Fields<PromiseAnswer> {
  static constexpr std::string_view name = "promise_answer";
  static constexpr std::string_view doc = "A promise was written down.";
  static constexpr auto rows = std::tuple(
      field<&PromiseAnswer::promise_id>(1, "promise_id", none, "0.1", "Our id, by which steps name it."),
      field<&PromiseAnswer::business_day>(2, "business_day", none, "0.1", "The day on which it was given.", "POS-1"));
};

template <>
struct Choices<PromiseMove> {
  static constexpr ChoiceName names[] = {{1, "kept", "It was kept."},
                                         {2, "dropped", "It is not wanted any more."},
                                         {3, "moved", "It is to be kept on another day."}};
};

template <>
struct Fields<PromiseStepRequest> {
  static constexpr std::string_view name = "promise_step_request";
  static constexpr std::string_view doc = "Takes a promise one step further.";
  static constexpr auto rows =
      std::tuple(field<&PromiseStepRequest::request>(1, "request", required, "0.1", "Id of this request."),
                 field<&PromiseStepRequest::promise_id>(2, "promise_id", required, "0.1", "Which."),
                 field<&PromiseStepRequest::step>(3, "step", required, "0.1", "What became of it."),
                 field<&PromiseStepRequest::due>(4, "due", none, "0.1",
                                                 "Of moved, required: for when, not before the day of the step."),
                 field<&PromiseStepRequest::at>(5, "at", required, "0.1", "When; not before the step before it."),
                 field<&PromiseStepRequest::note>(6, "note", personal, "0.1", "What there is to say of it."),
                 field<&PromiseStepRequest::associate>(7, "associate", none, "0.1", "Ref of by whom."),
                 field<&PromiseStepRequest::shop>(8, "shop", none, "0.1", "Ref of the shop where; empty: the first."));
};

template <>
struct Fields<PromiseStepAnswer> {
  static constexpr std::string_view name = "promise_step_answer";
  static constexpr std::string_view doc = "A step was taken.";
  static constexpr auto rows =
      std::tuple(field<&PromiseStepAnswer::promise_id>(1, "promise_id", none, "0.1", "Which."),
                 field<&PromiseStepAnswer::state>(2, "state", none, "0.1", "The state that this step reached."));
};

template <>
struct Fields<PromisesQuestion> {
  static constexpr std::string_view name = "promises_question";
  static constexpr std::string_view doc = "Asks for promises of a customer or of a shop, a page at a time.";
  static constexpr auto rows = std::tuple(
      field<&PromisesQuestion::customer>(1, "customer", none, "0.1", "Ref of whose; empty: those of the shop."),
      field<&PromisesQuestion::shop>(2, "shop", none, "0.1",
                                     "Ref of the shop; empty: a customer's in all shops, or the first shop."),
      field<&PromisesQuestion::open_only>(3, "open_only", none, "0.1", "Only those that are still to be kept."),
      field<&PromisesQuestion::after>(4, "after", none, "0.1", "Next of the page before; empty: the first page."),
      field<&PromisesQuestion::limit>(5, "limit", none, "0.1", "Rows per page, 1 to 1000."));
};

template <>
struct Fields<PromiseStepRow> {
  static constexpr std::string_view name = "promise_step_row";
  static constexpr std::string_view doc = "A step of a promise as it is told, its making first.";
  static constexpr auto rows =
      std::tuple(field<&PromiseStepRow::state>(1, "state", none, "0.1", "The state that it reached."),
                 field<&PromiseStepRow::business_day>(2, "business_day", none, "0.1", "The day to which it belongs."),
                 field<&PromiseStepRow::at>(3, "at", none, "0.1", "When."),
                 field<&PromiseStepRow::shop>(4, "shop", none, "0.1", "Ref of the shop where."),
                 field<&PromiseStepRow::associate>(5, "associate", none, "0.1", "Ref of by whom; empty when not told."),
                 field<&PromiseStepRow::due>(6, "due", none, "0.1", "For when, from then on; absent: it is over."),
                 field<&PromiseStepRow::note>(7, "note", personal, "0.1", "What there was to say of it."));
};

template <>
struct Fields<PromiseTold> {
  static constexpr std::string_view name = "promise_row";
  static constexpr std::string_view doc = "A promise as it stands.";
  static constexpr auto rows = std::tuple(
      field<&PromiseTold::promise_id>(1, "promise_id", none, "0.1", "Our id."),
      field<&PromiseTold::customer>(2, "customer", none, "0.1", "Ref of whose."),
      field<&PromiseTold::shop>(3, "shop", none, "0.1", "Ref of the shop."),
      field<&PromiseTold::business_day>(4, "business_day", none, "0.1", "The day on which it was given."),
      field<&PromiseTold::at>(5, "at", none, "0.1", "When."),
      field<&PromiseTold::associate>(6, "associate", none, "0.1", "Ref of who took or gave it; empty when not told."),
      field<&PromiseTold::by>(7, "by", none, "0.1", "Whose it is."),
      field<&PromiseTold::due>(8, "due", none, "0.1", "For when."),
      field<&PromiseTold::words>(9, "words", personal, "0.1", "What."),
      field<&PromiseTold::complaint_id>(10, "complaint_id", none, "0.1", "On which complaint; none: on none."),
      field<&PromiseTold::contact_id>(11, "contact_id", none, "0.1", "In which contact; none: in none."),
      field<&PromiseTold::state>(12, "state", none, "0.1", "How far it has come."),
      field<&PromiseTold::steps>(13, "steps", none, "0.1", "How it came there, in order."));
};

template <>
struct Fields<PromisesAnswer> {
  static constexpr std::string_view name = "promises_answer";
  static constexpr std::string_view doc = "A page of promises.";
  static constexpr auto rows = std::tuple(
      field<&PromisesAnswer::rows>(1, "rows", none, "0.1", "In order of the day for which they are, then id."),
      field<&PromisesAnswer::next>(2, "next", none, "0.1", "After of the next page; empty: this is the last."));
};

template <>
struct Fields<ComplaintRequest> {
  static constexpr std::string_view name = "complaint_request";
  static constexpr std::string_view doc = "Opens a complaint.";
  static constexpr auto rows = std::tuple(
      field<&ComplaintRequest::request>(1, "request", required, "0.1", "Id of this request."),
      field<&ComplaintRequest::customer>(2, "customer", required, "0.1", "Ref of in whose file it stands."),
      field<&ComplaintRequest::shop>(3, "shop", none, "0.1", "Ref of the shop; empty: the first."),
      field<&ComplaintRequest::at>(4, "at", required, "0.1", "When it was made."),
      field<&ComplaintRequest::complainant>(5, "complainant", personal, "0.1",
                                            "Who complains, when it is somebody else."),
      field<&ComplaintRequest::cause>(6, "cause", none, "0.1", "A word of the policy; none when not known yet.",
                                      "CMP-5", "complaint_causes"),
      field<&ComplaintRequest::of_receipt>(7, "of_receipt", none, "0.1",
                                           "Number of the customer's receipt that it is about; empty: about none."),
      field<&ComplaintRequest::of_till>(8, "of_till", none, "0.1",
                                        "That receipt's till; empty: the till without a name."),
      field<&ComplaintRequest::of_day>(9, "of_day", none, "0.1", "That receipt's business day; absent: its latest."),
      field<&ComplaintRequest::sku>(10, "sku", none, "0.1", "The article that it is about; empty: about none."),
      field<&ComplaintRequest::words>(11, "words", required | personal, "0.1", "In their words."),
      field<&ComplaintRequest::owner>(12, "owner", none, "0.1", "Ref of who sees to it; empty: who takes it down."),
      field<&ComplaintRequest::associate>(13, "associate", none, "0.1",
                                          "Ref of who takes it down; one who was not known becomes known by ref."));
};

template <>
struct Fields<ComplaintAnswer> {
  static constexpr std::string_view name = "complaint_answer";
  static constexpr std::string_view doc = "A complaint was opened.";
  static constexpr auto rows = std::tuple(
      field<&ComplaintAnswer::complaint_id>(1, "complaint_id", none, "0.1", "Our id, by which steps name it."),
      field<&ComplaintAnswer::business_day>(2, "business_day", none, "0.1", "The day on which it was opened.",
                                            "POS-1"));
};

template <>
struct Choices<ComplaintMove> {
  static constexpr ChoiceName names[] = {{1, "handed_over", "Another owner."},
                                         {2, "closed", "Settled, or nothing more can be done."},
                                         {3, "reopened", "It did not end after all."}};
};

template <>
struct Fields<ComplaintStepRequest> {
  static constexpr std::string_view name = "complaint_step_request";
  static constexpr std::string_view doc = "Takes a complaint one step further.";
  static constexpr auto rows =
      std::tuple(field<&ComplaintStepRequest::request>(1, "request", required, "0.1", "Id of this request."),
                 field<&ComplaintStepRequest::complaint_id>(2, "complaint_id", required, "0.1", "Which."),
                 field<&ComplaintStepRequest::step>(3, "step", required, "0.1", "What is done."),
                 field<&ComplaintStepRequest::owner>(4, "owner", none, "0.1",
                                                     "Of handed_over, required: ref of who sees to it from now on."),
                 field<&ComplaintStepRequest::at>(5, "at", required, "0.1", "When; not before the step before it."),
                 field<&ComplaintStepRequest::note>(6, "note", personal, "0.1", "What there is to say of it."),
                 field<&ComplaintStepRequest::associate>(7, "associate", none, "0.1", "Ref of by whom."),
                 field<&ComplaintStepRequest::shop>(
                     8, "shop", none, "0.1", "Ref of the shop where; an owner is of its own shop; empty: the first."));
};

template <>
struct Fields<ComplaintStepAnswer> {
  static constexpr std::string_view name = "complaint_step_answer";
  static constexpr std::string_view doc = "A step was taken.";
  static constexpr auto rows =
      std::tuple(field<&ComplaintStepAnswer::complaint_id>(1, "complaint_id", none, "0.1", "Which."),
                 field<&ComplaintStepAnswer::state>(2, "state", none, "0.1", "The state that this step reached."));
};

template <>
struct Fields<ComplaintsQuestion> {
  static constexpr std::string_view name = "complaints_question";
  static constexpr std::string_view doc = "Asks for complaints of a customer or of a shop, a page at a time.";
  static constexpr auto rows = std::tuple(
      field<&ComplaintsQuestion::customer>(1, "customer", none, "0.1",
                                           "Ref of in whose file; empty: those of the shop."),
      field<&ComplaintsQuestion::shop>(2, "shop", none, "0.1",
                                       "Ref of the shop; empty: a customer's in all shops, or the first shop."),
      field<&ComplaintsQuestion::open_only>(3, "open_only", none, "0.1", "Only those that somebody sees to."),
      field<&ComplaintsQuestion::after>(4, "after", none, "0.1", "Next of the page before; empty: the first page."),
      field<&ComplaintsQuestion::limit>(5, "limit", none, "0.1", "Rows per page, 1 to 1000."));
};

template <>
struct Fields<ComplaintStepRow> {
  static constexpr std::string_view name = "complaint_step_row";
  static constexpr std::string_view doc = "A step of a complaint as it is told, its opening first.";
  static constexpr auto rows = std::tuple(
      field<&ComplaintStepRow::action>(1, "action", none, "0.1", "What was done."),
      field<&ComplaintStepRow::business_day>(2, "business_day", none, "0.1", "The day to which it belongs."),
      field<&ComplaintStepRow::at>(3, "at", none, "0.1", "When."),
      field<&ComplaintStepRow::shop>(4, "shop", none, "0.1", "Ref of the shop where."),
      field<&ComplaintStepRow::associate>(5, "associate", none, "0.1", "Ref of by whom; empty when not told."),
      field<&ComplaintStepRow::owner>(6, "owner", none, "0.1", "Ref of the owner from then on; empty: as before."),
      field<&ComplaintStepRow::note>(7, "note", personal, "0.1", "What there was to say of it."));
};

template <>
struct Fields<ComplaintRow> {
  static constexpr std::string_view name = "complaint_row";
  static constexpr std::string_view doc = "A complaint as it stands.";
  static constexpr auto rows = std::tuple(
      field<&ComplaintRow::complaint_id>(1, "complaint_id", none, "0.1", "Our id."),
      field<&ComplaintRow::customer>(2, "customer", none, "0.1", "Ref of in whose file it stands."),
      field<&ComplaintRow::shop>(3, "shop", none, "0.1", "Ref of the shop."),
      field<&ComplaintRow::business_day>(4, "business_day", none, "0.1", "The day on which it was opened."),
      field<&ComplaintRow::at>(5, "at", none, "0.1", "When."),
      field<&ComplaintRow::associate>(6, "associate", none, "0.1", "Ref of who took it down; empty when not told."),
      field<&ComplaintRow::complainant>(7, "complainant", personal, "0.1", "Who complains, when it is somebody else."),
      field<&ComplaintRow::cause>(8, "cause", none, "0.1", "A word of the policy.", "CMP-5", "complaint_causes"),
      field<&ComplaintRow::sale_id>(9, "sale_id", none, "0.1", "About which receipt; none: about none."),
      field<&ComplaintRow::receipt>(10, "receipt", none, "0.1",
                                    "Its number; empty when it is not in the files of that person."),
      field<&ComplaintRow::sku>(11, "sku", none, "0.1", "About which article."),
      field<&ComplaintRow::words>(12, "words", personal, "0.1", "In their words."),
      field<&ComplaintRow::owner>(13, "owner", none, "0.1", "Ref of who sees to it."),
      field<&ComplaintRow::state>(14, "state", none, "0.1", "How far it has come."),
      field<&ComplaintRow::handed_over>(15, "handed_over", none, "0.1", "How often it was handed over.", "CMP-1"),
      field<&ComplaintRow::steps>(16, "steps", none, "0.1", "How it came there, in order."));
};

template <>
struct Fields<ComplaintsAnswer> {
  static constexpr std::string_view name = "complaints_answer";
  static constexpr std::string_view doc = "A page of complaints.";
  static constexpr auto rows = std::tuple(
      field<&ComplaintsAnswer::rows>(1, "rows", none, "0.1", "In order of the day on which they were opened, then id."),
      field<&ComplaintsAnswer::next>(2, "next", none, "0.1", "After of the next page; empty: this is the last."));
};

template <>
struct Fields<FeedbackRequest> {
  static constexpr std::string_view name = "feedback_request";
  static constexpr std::string_view doc = "Writes down what a customer said of goods or service.";
  static constexpr auto rows =
      std::tuple(field<&FeedbackRequest::request>(1, "request", required, "0.1", "Id of this request."),
                 field<&FeedbackRequest::customer>(2, "customer", required, "0.1", "Ref of who said it."),
                 field<&FeedbackRequest::shop>(3, "shop", none, "0.1", "Ref of the shop; empty: the first."),
                 field<&FeedbackRequest::at>(4, "at", required, "0.1", "When."),
                 field<&FeedbackRequest::about>(5, "about", none, "0.1", "Which style or service; empty: the shop."),
                 field<&FeedbackRequest::words>(6, "words", required | personal, "0.1", "What."),
                 field<&FeedbackRequest::associate>(7, "associate", none, "0.1",
                                                    "Ref of to whom; one who was not known becomes known by ref."));
};

template <>
struct Fields<FeedbackAnswer> {
  static constexpr std::string_view name = "feedback_answer";
  static constexpr std::string_view doc = "An opinion was written down.";
  static constexpr auto rows = std::tuple(
      field<&FeedbackAnswer::feedback_id>(1, "feedback_id", none, "0.1", "Our id, by which steps name it."),
      field<&FeedbackAnswer::business_day>(2, "business_day", none, "0.1", "The day on which it was said.", "POS-1"));
};

template <>
struct Choices<FeedbackMove> {
  static constexpr ChoiceName names[] = {{1, "passed_on", "To somebody who can answer."},
                                         {2, "answered", "The customer has an answer."}};
};

template <>
struct Fields<FeedbackStepRequest> {
  static constexpr std::string_view name = "feedback_step_request";
  static constexpr std::string_view doc = "Takes an opinion one step further.";
  static constexpr auto rows =
      std::tuple(field<&FeedbackStepRequest::request>(1, "request", required, "0.1", "Id of this request."),
                 field<&FeedbackStepRequest::feedback_id>(2, "feedback_id", required, "0.1", "Which."),
                 field<&FeedbackStepRequest::step>(3, "step", required, "0.1", "What is done."),
                 field<&FeedbackStepRequest::to>(4, "to", none, "0.1", "Of passed_on, required: to whom."),
                 field<&FeedbackStepRequest::at>(5, "at", required, "0.1", "When; not before the step before it."),
                 field<&FeedbackStepRequest::note>(6, "note", personal, "0.1",
                                                   "What there is to say of it; of answered, required: the answer."),
                 field<&FeedbackStepRequest::associate>(7, "associate", none, "0.1", "Ref of by whom."),
                 field<&FeedbackStepRequest::shop>(8, "shop", none, "0.1", "Ref of the shop where; empty: the first."));
};

template <>
struct Fields<FeedbackStepAnswer> {
  static constexpr std::string_view name = "feedback_step_answer";
  static constexpr std::string_view doc = "A step was taken.";
  static constexpr auto rows =
      std::tuple(field<&FeedbackStepAnswer::feedback_id>(1, "feedback_id", none, "0.1", "Which."),
                 field<&FeedbackStepAnswer::state>(2, "state", none, "0.1", "The state that this step reached."));
};

template <>
struct Fields<FeedbacksQuestion> {
  static constexpr std::string_view name = "feedbacks_question";
  static constexpr std::string_view doc = "Asks for opinions of a customer or of a shop, a page at a time.";
  static constexpr auto rows = std::tuple(
      field<&FeedbacksQuestion::customer>(1, "customer", none, "0.1", "Ref of whose; empty: those of the shop."),
      field<&FeedbacksQuestion::shop>(2, "shop", none, "0.1",
                                      "Ref of the shop; empty: a customer's in all shops, or the first shop."),
      field<&FeedbacksQuestion::open_only>(3, "open_only", none, "0.1", "Only those that have no answer yet."),
      field<&FeedbacksQuestion::after>(4, "after", none, "0.1", "Next of the page before; empty: the first page."),
      field<&FeedbacksQuestion::limit>(5, "limit", none, "0.1", "Rows per page, 1 to 1000."));
};

template <>
struct Fields<FeedbackStepRow> {
  static constexpr std::string_view name = "feedback_step_row";
  static constexpr std::string_view doc = "A step of an opinion as it is told, its writing down first.";
  static constexpr auto rows = std::tuple(
      field<&FeedbackStepRow::state>(1, "state", none, "0.1", "The state that it reached."),
      field<&FeedbackStepRow::business_day>(2, "business_day", none, "0.1", "The day to which it belongs."),
      field<&FeedbackStepRow::at>(3, "at", none, "0.1", "When."),
      field<&FeedbackStepRow::shop>(4, "shop", none, "0.1", "Ref of the shop where."),
      field<&FeedbackStepRow::associate>(5, "associate", none, "0.1", "Ref of by whom; empty when not told."),
      field<&FeedbackStepRow::to>(6, "to", none, "0.1", "Passed on: to whom."),
      field<&FeedbackStepRow::note>(7, "note", personal, "0.1", "What there was to say of it; answered: the answer."));
};

template <>
struct Fields<FeedbackRow> {
  static constexpr std::string_view name = "feedback_row";
  static constexpr std::string_view doc = "An opinion as it stands.";
  static constexpr auto rows =
      std::tuple(field<&FeedbackRow::feedback_id>(1, "feedback_id", none, "0.1", "Our id."),
                 field<&FeedbackRow::customer>(2, "customer", none, "0.1", "Ref of who said it."),
                 field<&FeedbackRow::shop>(3, "shop", none, "0.1", "Ref of the shop."),
                 field<&FeedbackRow::business_day>(4, "business_day", none, "0.1", "The day on which it was said."),
                 field<&FeedbackRow::at>(5, "at", none, "0.1", "When."),
                 field<&FeedbackRow::associate>(6, "associate", none, "0.1", "Ref of to whom; empty when not told."),
                 field<&FeedbackRow::about>(7, "about", none, "0.1", "Which style or service; empty: the shop."),
                 field<&FeedbackRow::words>(8, "words", personal, "0.1", "What."),
                 field<&FeedbackRow::contact_id>(9, "contact_id", none, "0.1", "In which contact; none: in none."),
                 field<&FeedbackRow::state>(10, "state", none, "0.1", "How far it has come."),
                 field<&FeedbackRow::steps>(11, "steps", none, "0.1", "How it came there, in order."));
};

template <>
struct Fields<FeedbacksAnswer> {
  static constexpr std::string_view name = "feedbacks_answer";
  static constexpr std::string_view doc = "A page of opinions.";
  static constexpr auto rows = std::tuple(
      field<&FeedbacksAnswer::rows>(1, "rows", none, "0.1", "In order of the day on which they were said, then id."),
      field<&FeedbacksAnswer::next>(2, "next", none, "0.1", "After of the next page; empty: this is the last."));
};

}  // namespace shuke::schema
