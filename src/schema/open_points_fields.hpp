/// \file
/// Field tables of model/open_points.hpp, and the names of its closed choices.
#pragma once

#include "schema/fields.hpp"
#include "shuke/model/open_points.hpp"

namespace shuke::schema {

template <>
struct Choices<PromiseBy> {
  static constexpr ChoiceName names[] = {{0, "shop", "We promised."}, {1, "customer", "They promised."}};
};

template <>
struct Choices<PromiseState> {
  static constexpr ChoiceName names[] = {
      {0, "open", "To be kept."}, {1, "kept", "It was kept."}, {2, "dropped", "Not wanted any more."}};
};

template <>
struct Choices<ComplaintState> {
  static constexpr ChoiceName names[] = {{0, "open", "Somebody sees to it."},
                                         {1, "closed", "Settled, or nothing more can be done."}};
};

template <>
struct Choices<ComplaintAction> {
  static constexpr ChoiceName names[] = {{0, "opened", "It was written down."},
                                         {1, "handed_over", "Another owner."},
                                         {2, "closed", "It ended."},
                                         {3, "reopened", "It did not end after all."}};
};

template <>
struct Choices<FeedbackState> {
  static constexpr ChoiceName names[] = {{0, "noted", "Written down."},
                                         {1, "passed_on", "With somebody who can answer."},
                                         {2, "answered", "The customer has an answer."}};
};

template <>
struct Fields<PromiseStep> {
  static constexpr std::string_view name = "promise_step";
  static constexpr std::string_view doc = "A state that a promise reached.";
  static constexpr auto rows = std::tuple(
      field<&PromiseStep::state>(1, "state", required, "0.1", "The state reached.", "FUP-P"),
      field<&PromiseStep::shop_id>(2, "shop_id", required, "0.1", "Where."),
      field<&PromiseStep::business_day>(3, "business_day", required, "0.1", "The day to which it belongs.", "POS-1"),
      field<&PromiseStep::at>(4, "at", required, "0.1", "When."),
      field<&PromiseStep::associate_id>(5, "associate_id", none, "0.1", "By whom."),
      field<&PromiseStep::due>(6, "due", none, "0.1", "Open: for when, from now on.", "FUP-P"),
      field<&PromiseStep::note>(7, "note", personal, "0.1", "What there is to say of it."));
};

template <>
struct Fields<Promise> {
  static constexpr std::string_view name = "promise";
  static constexpr std::string_view doc = "Something promised for a day.";
  static constexpr auto rows = std::tuple(
      field<&Promise::id>(1, "id", computed, "0.1", "Our id."),
      field<&Promise::customer_id>(2, "customer_id", required, "0.1", "To whom, or by whom."),
      field<&Promise::shop_id>(3, "shop_id", required, "0.1", "Which shop."),
      field<&Promise::business_day>(4, "business_day", required, "0.1", "The day to which it belongs.", "POS-1"),
      field<&Promise::at>(5, "at", required, "0.1", "When."),
      field<&Promise::associate_id>(6, "associate_id", none, "0.1", "Who took or gave it."),
      field<&Promise::by>(7, "by", required, "0.1", "Whose promise.", "FUP-P"),
      field<&Promise::due>(8, "due", required, "0.1", "For when.", "FUP-P"),
      field<&Promise::words>(9, "words", personal, "0.1", "What was promised.", "FUP-P"),
      field<&Promise::complaint_id>(10, "complaint_id", none, "0.1", "On which complaint.", "CMP-1"),
      field<&Promise::contact_id>(11, "contact_id", none, "0.1", "In which contact."),
      field<&Promise::state>(12, "state", computed, "0.1", "That of the last step.", "FUP-P"),
      field<&Promise::steps>(13, "steps", computed, "0.1", "How it came so far."));
};

template <>
struct Fields<ComplaintStep> {
  static constexpr std::string_view name = "complaint_step";
  static constexpr std::string_view doc = "A step of a complaint.";
  static constexpr auto rows = std::tuple(
      field<&ComplaintStep::action>(1, "action", required, "0.1", "What was done.", "CMP-1"),
      field<&ComplaintStep::shop_id>(2, "shop_id", required, "0.1", "Where."),
      field<&ComplaintStep::business_day>(3, "business_day", required, "0.1", "The day to which it belongs.", "POS-1"),
      field<&ComplaintStep::at>(4, "at", required, "0.1", "When."),
      field<&ComplaintStep::associate_id>(5, "associate_id", none, "0.1", "By whom."),
      field<&ComplaintStep::owner_id>(6, "owner_id", none, "0.1", "The owner from now on.", "CMP-1"),
      field<&ComplaintStep::note>(7, "note", personal, "0.1", "What there is to say of it."));
};

template <>
struct Fields<Complaint> {
  static constexpr std::string_view name = "complaint";
  static constexpr std::string_view doc = "A complaint.";
  static constexpr auto rows = std::tuple(
      field<&Complaint::id>(1, "id", computed, "0.1", "Our id."),
      field<&Complaint::customer_id>(2, "customer_id", required, "0.1", "Whose file it stands in.", "CMP-1"),
      field<&Complaint::shop_id>(3, "shop_id", required, "0.1", "Which shop."),
      field<&Complaint::business_day>(4, "business_day", required, "0.1", "The day to which it belongs.", "POS-1"),
      field<&Complaint::at>(5, "at", required, "0.1", "When it was opened."),
      field<&Complaint::associate_id>(6, "associate_id", none, "0.1", "Who took it down."),
      field<&Complaint::complainant>(7, "complainant", personal, "0.1", "Who complains, when it is somebody else.",
                                     "CMP-1"),
      field<&Complaint::cause>(8, "cause", none, "0.1", "A word of the policy.", "CMP-5", "complaint_causes"),
      field<&Complaint::sale_id>(9, "sale_id", none, "0.1", "About which receipt.", "CMP-1"),
      field<&Complaint::sku>(10, "sku", none, "0.1", "About which article.", "CMP-1"),
      field<&Complaint::words>(11, "words", personal, "0.1", "In their words.", "CMP-1"),
      field<&Complaint::owner_id>(12, "owner_id", none, "0.1", "Who sees to it.", "CMP-1"),
      field<&Complaint::state>(13, "state", computed, "0.1", "That of the last step.", "CMP-1"),
      field<&Complaint::steps>(14, "steps", computed, "0.1", "How it came so far."));
};

template <>
struct Fields<FeedbackStep> {
  static constexpr std::string_view name = "feedback_step";
  static constexpr std::string_view doc = "A step of an opinion.";
  static constexpr auto rows = std::tuple(
      field<&FeedbackStep::state>(1, "state", required, "0.1", "The state reached.", "FUP-9"),
      field<&FeedbackStep::shop_id>(2, "shop_id", required, "0.1", "Where."),
      field<&FeedbackStep::business_day>(3, "business_day", required, "0.1", "The day to which it belongs.", "POS-1"),
      field<&FeedbackStep::at>(4, "at", required, "0.1", "When."),
      field<&FeedbackStep::associate_id>(5, "associate_id", none, "0.1", "By whom."),
      field<&FeedbackStep::to>(6, "to", none, "0.1", "Passed on: to whom.", "FUP-9"),
      field<&FeedbackStep::note>(7, "note", personal, "0.1", "What there is to say of it; answered: the answer.",
                                 "FUP-9"));
};

template <>
struct Fields<Feedback> {
  static constexpr std::string_view name = "feedback";
  static constexpr std::string_view doc = "What a customer said of goods or service.";
  static constexpr auto rows = std::tuple(
      field<&Feedback::id>(1, "id", computed, "0.1", "Our id."),
      field<&Feedback::customer_id>(2, "customer_id", required, "0.1", "Who said it."),
      field<&Feedback::shop_id>(3, "shop_id", required, "0.1", "Which shop."),
      field<&Feedback::business_day>(4, "business_day", required, "0.1", "The day to which it belongs.", "POS-1"),
      field<&Feedback::at>(5, "at", required, "0.1", "When."),
      field<&Feedback::associate_id>(6, "associate_id", none, "0.1", "To whom."),
      field<&Feedback::about>(7, "about", none, "0.1", "Which style or service; empty: the shop.", "FUP-9"),
      field<&Feedback::words>(8, "words", personal, "0.1", "What.", "FUP-9"),
      field<&Feedback::contact_id>(9, "contact_id", none, "0.1", "In which contact."),
      field<&Feedback::state>(10, "state", computed, "0.1", "That of the last step.", "FUP-9"),
      field<&Feedback::steps>(11, "steps", computed, "0.1", "How it came so far."));
};

}  // namespace shuke::schema
