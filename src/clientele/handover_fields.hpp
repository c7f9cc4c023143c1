/// \file
/// Field tables of clientele/handover_questions.hpp.
#pragma once

#include "clientele/follow_up_fields.hpp"
#include "clientele/serving_fields.hpp"
#include "shuke/clientele/handover_questions.hpp"

namespace shuke::schema {

template <>
struct Fields<HandoverQuestion> {
  static constexpr std::string_view name = "handover_question";
  static constexpr std::string_view doc = "Asks for the handover page of a day.";
  static constexpr auto rows =
      std::tuple(field<&HandoverQuestion::day>(1, "day", required, "0.1", "Which."),
                 field<&HandoverQuestion::shop>(2, "shop", none, "0.1", "Ref of the shop; empty: the first."),
                 field<&HandoverQuestion::limit>(3, "limit", none, "0.1", "Rows per section, 1 to 1000."));
};

template <>
struct Fields<HandoverKind> {
  static constexpr std::string_view name = "handover_kind";
  static constexpr std::string_view doc = "A kind of follow-up that a planned contact is about.";
  static constexpr auto rows = std::tuple(field<&HandoverKind::kind>(1, "kind", none, "0.1", "A word of the policy."));
};

template <>
struct Fields<HandoverAssociate> {
  static constexpr std::string_view name = "handover_associate";
  static constexpr std::string_view doc = "What an associate had planned and did on the day.";
  static constexpr auto rows = std::tuple(
      field<&HandoverAssociate::associate>(1, "associate", none, "0.1", "Ref; empty: nobody's."),
      field<&HandoverAssociate::name>(2, "name", none, "0.1", "Their name; empty when not known."),
      field<&HandoverAssociate::planned>(3, "planned", none, "0.1", "Contacts planned for the day that are theirs."),
      field<&HandoverAssociate::open>(4, "open", none, "0.1", "Of these, not ended."),
      field<&HandoverAssociate::recorded>(5, "recorded", none, "0.1",
                                          "Contacts of the day that they made, planned or not."),
      field<&HandoverAssociate::done>(6, "done", none, "0.1", "Of these: reached, sent, will come."),
      field<&HandoverAssociate::moved>(7, "moved", none, "0.1", "Of these: to be gone on with, or tried again."),
      field<&HandoverAssociate::refused>(8, "refused", none, "0.1", "Of these: not wanted, or not their number."),
      field<&HandoverAssociate::calls>(9, "calls", none, "0.1",
                                       "Of these: calls and visits, without the shop's own misdialling."),
      field<&HandoverAssociate::reached>(10, "reached", none, "0.1",
                                         "Of these calls: the customer themselves answered."));
};

template <>
struct Fields<HandoverOpen> {
  static constexpr std::string_view name = "handover_open";
  static constexpr std::string_view doc = "A planned contact that has not ended.";
  static constexpr auto rows = std::tuple(
      field<&HandoverOpen::contact_id>(1, "contact_id", none, "0.1", "Our id."),
      field<&HandoverOpen::day>(2, "day", none, "0.1",
                                "For which it was planned: earlier when somebody is still at it."),
      field<&HandoverOpen::state>(3, "state", none, "0.1", "Planned, or begun."),
      field<&HandoverOpen::associate>(4, "associate", none, "0.1", "Ref of whose it is; empty: nobody's."),
      field<&HandoverOpen::from>(5, "from", none, "0.1", "A good time for it; absent: none was free."),
      field<&HandoverOpen::agreed_from>(6, "agreed_from", none, "0.1", "The time agreed with the customer."),
      field<&HandoverOpen::agreed_until>(7, "agreed_until", none, "0.1", "Its end."),
      field<&HandoverOpen::customer_id>(8, "customer_id", none, "0.1", "With whom."),
      field<&HandoverOpen::customer>(9, "customer", none, "0.1", "Their ref."),
      field<&HandoverOpen::name>(10, "name", personal, "0.1", "Full name; empty when not known."),
      field<&HandoverOpen::phone>(11, "phone", personal, "0.1", "Their first phone as 138****5678; empty when none."),
      field<&HandoverOpen::channel>(12, "channel", none, "0.1", "By which way."),
      field<&HandoverOpen::kinds>(13, "kinds", none, "0.1", "What it is about, the anchor first."));
};

template <>
struct Fields<HandoverContact> {
  static constexpr std::string_view name = "handover_contact";
  static constexpr std::string_view doc = "A contact of the day that was recorded.";
  static constexpr auto rows = std::tuple(
      field<&HandoverContact::contact_id>(1, "contact_id", none, "0.1", "Our id."),
      field<&HandoverContact::at>(2, "at", none, "0.1", "When it began, by the shop's clock."),
      field<&HandoverContact::minutes>(3, "minutes", none, "0.1", "How long it took; absent when not told."),
      field<&HandoverContact::associate>(4, "associate", none, "0.1", "Ref of by whom; empty when not told."),
      field<&HandoverContact::customer_id>(5, "customer_id", none, "0.1", "With whom."),
      field<&HandoverContact::customer>(6, "customer", none, "0.1", "Their ref."),
      field<&HandoverContact::name>(7, "name", personal, "0.1", "Full name; empty when not known."),
      field<&HandoverContact::phone>(8, "phone", personal, "0.1", "Their first phone as 138****5678; empty when none."),
      field<&HandoverContact::channel>(9, "channel", none, "0.1", "By which way."),
      field<&HandoverContact::outcome>(10, "outcome", none, "0.1", "What came of it.", "FUP-4"),
      field<&HandoverContact::agreed_day>(11, "agreed_day", none, "0.1", "A day agreed."),
      field<&HandoverContact::agreed_from>(12, "agreed_from", none, "0.1", "From this time on."),
      field<&HandoverContact::agreed_until>(13, "agreed_until", none, "0.1", "Until this one."),
      field<&HandoverContact::reason>(14, "reason", personal, "0.1", "Refused: why."),
      field<&HandoverContact::refused_purpose>(15, "refused_purpose", none, "0.1",
                                               "Refused: all kinds for this purpose."),
      field<&HandoverContact::refused>(16, "refused", none, "0.1", "Refused: these kinds."),
      field<&HandoverContact::next_step>(17, "next_step", personal, "0.1", "What is to be done next."),
      field<&HandoverContact::topics>(18, "topics", none, "0.1", "What it was about, and what was said."));
};

template <>
struct Fields<HandoverComplaint> {
  static constexpr std::string_view name = "handover_complaint";
  static constexpr std::string_view doc = "A complaint that is open.";
  static constexpr auto rows = std::tuple(
      field<&HandoverComplaint::complaint_id>(1, "complaint_id", none, "0.1", "Our id."),
      field<&HandoverComplaint::since>(2, "since", none, "0.1", "The day on which it was opened."),
      field<&HandoverComplaint::customer_id>(3, "customer_id", none, "0.1", "In whose file it stands."),
      field<&HandoverComplaint::customer>(4, "customer", none, "0.1", "Their ref."),
      field<&HandoverComplaint::name>(5, "name", personal, "0.1", "Full name; empty when not known."),
      field<&HandoverComplaint::phone>(6, "phone", personal, "0.1",
                                       "Their first phone as 138****5678; empty when none."),
      field<&HandoverComplaint::complainant>(7, "complainant", personal, "0.1",
                                             "Who complains, when it is somebody else."),
      field<&HandoverComplaint::cause>(8, "cause", none, "0.1", "A word of the policy; none when not known yet."),
      field<&HandoverComplaint::words>(9, "words", personal, "0.1", "In their words."),
      field<&HandoverComplaint::owner>(10, "owner", none, "0.1", "Ref of who sees to it."),
      field<&HandoverComplaint::handed_over>(11, "handed_over", none, "0.1", "How often it got another owner."),
      field<&HandoverComplaint::promise_due>(12, "promise_due", none, "0.1",
                                             "For when the next promise on it is; absent: nothing is promised."),
      field<&HandoverComplaint::promise>(13, "promise", personal, "0.1", "What is promised then."));
};

template <>
struct Fields<HandoverPromise> {
  static constexpr std::string_view name = "handover_promise";
  static constexpr std::string_view doc = "A promise that is open, due by tomorrow.";
  static constexpr auto rows = std::tuple(
      field<&HandoverPromise::promise_id>(1, "promise_id", none, "0.1", "Our id."),
      field<&HandoverPromise::due>(2, "due", none, "0.1", "For when; before the day of the page it is overdue."),
      field<&HandoverPromise::by>(3, "by", none, "0.1", "Whose."),
      field<&HandoverPromise::words>(4, "words", personal, "0.1", "What."),
      field<&HandoverPromise::associate>(5, "associate", none, "0.1",
                                         "Ref of who took or gave it; empty when not told."),
      field<&HandoverPromise::customer_id>(6, "customer_id", none, "0.1", "To whom, or by whom."),
      field<&HandoverPromise::customer>(7, "customer", none, "0.1", "Their ref."),
      field<&HandoverPromise::name>(8, "name", personal, "0.1", "Full name; empty when not known."),
      field<&HandoverPromise::phone>(9, "phone", personal, "0.1", "Their first phone as 138****5678; empty when none."),
      field<&HandoverPromise::complaint_id>(10, "complaint_id", none, "0.1", "On which complaint; none: on none."));
};

template <>
struct Fields<HandoverFeedback> {
  static constexpr std::string_view name = "handover_feedback";
  static constexpr std::string_view doc = "An opinion without an answer.";
  static constexpr auto rows =
      std::tuple(field<&HandoverFeedback::feedback_id>(1, "feedback_id", none, "0.1", "Our id."),
                 field<&HandoverFeedback::day>(2, "day", none, "0.1", "The day on which it was said."),
                 field<&HandoverFeedback::about>(3, "about", none, "0.1", "Which style or service; empty: the shop."),
                 field<&HandoverFeedback::words>(4, "words", personal, "0.1", "What."),
                 field<&HandoverFeedback::state>(5, "state", none, "0.1", "Noted, or passed on."),
                 field<&HandoverFeedback::to>(6, "to", none, "0.1", "Passed on: to whom."),
                 field<&HandoverFeedback::associate>(7, "associate", none, "0.1",
                                                     "Ref of to whom it was said; empty when not told."),
                 field<&HandoverFeedback::customer_id>(8, "customer_id", none, "0.1", "Who said it."),
                 field<&HandoverFeedback::customer>(9, "customer", none, "0.1", "Their ref."),
                 field<&HandoverFeedback::name>(10, "name", personal, "0.1", "Full name; empty when not known."),
                 field<&HandoverFeedback::phone>(11, "phone", personal, "0.1",
                                                 "Their first phone as 138****5678; empty when none."));
};

template <>
struct Fields<HandoverGoods> {
  static constexpr std::string_view name = "handover_goods";
  static constexpr std::string_view doc = "Goods that wait for somebody.";
  static constexpr auto rows = std::tuple(
      field<&HandoverGoods::order_id>(1, "order_id", none, "0.1", "Our id."),
      field<&HandoverGoods::since>(2, "since", none, "0.1", "Since when they wait: kept since, or there since."),
      field<&HandoverGoods::until>(3, "until", none, "0.1", "Kept until and with that day."),
      field<&HandoverGoods::balance>(4, "balance", none, "0.1", "To be paid when they are picked up."),
      field<&HandoverGoods::goods>(5, "goods", none, "0.1", "Which."),
      field<&HandoverGoods::words>(6, "words", personal, "0.1", "What the customer said."),
      field<&HandoverGoods::customer_id>(7, "customer_id", none, "0.1", "For whom."),
      field<&HandoverGoods::customer>(8, "customer", none, "0.1", "Their ref."),
      field<&HandoverGoods::name>(9, "name", personal, "0.1", "Full name; empty when not known."),
      field<&HandoverGoods::phone>(10, "phone", personal, "0.1", "Their first phone as 138****5678; empty when none."));
};

template <>
struct Fields<HandoverAnswer> {
  static constexpr std::string_view name = "handover_answer";
  static constexpr std::string_view doc = "A shop's day on one page.";
  static constexpr auto rows = std::tuple(
      field<&HandoverAnswer::day>(1, "day", none, "0.1", "Which."),
      field<&HandoverAnswer::shop>(2, "shop", none, "0.1", "Ref of the shop."),
      field<&HandoverAnswer::planned_day>(3, "planned_day", none, "0.1", "The day was planned."),
      field<&HandoverAnswer::planned>(4, "planned", none, "0.1",
                                      "Contacts planned for the day, whatever became of them."),
      field<&HandoverAnswer::recorded>(5, "recorded", none, "0.1", "Contacts of the day, planned or not."),
      field<&HandoverAnswer::calls>(6, "calls", none, "0.1",
                                    "Of these: calls and visits, without the shop's own misdialling."),
      field<&HandoverAnswer::reached>(7, "reached", none, "0.1", "Of these calls: the customer themselves answered."),
      field<&HandoverAnswer::associates>(8, "associates", none, "0.1", "By ref; nobody's first."),
      field<&HandoverAnswer::associates_total>(9, "associates_total", none, "0.1", "How many there are."),
      field<&HandoverAnswer::open>(10, "open", none, "0.1",
                                   "Planned and not ended; what is left from earlier days first."),
      field<&HandoverAnswer::open_total>(11, "open_total", none, "0.1", "How many there are."),
      field<&HandoverAnswer::done>(12, "done", none, "0.1", "Reached, sent, will come; in order of time."),
      field<&HandoverAnswer::done_total>(13, "done_total", none, "0.1", "How many there are."),
      field<&HandoverAnswer::moved>(14, "moved", none, "0.1",
                                    "Bad moment, cut off, no answer, another person, misdialled; in order of time."),
      field<&HandoverAnswer::moved_total>(15, "moved_total", none, "0.1", "How many there are."),
      field<&HandoverAnswer::refused>(16, "refused", none, "0.1",
                                      "Refused, wrong number, no contact at all; in order of time."),
      field<&HandoverAnswer::refused_total>(17, "refused_total", none, "0.1", "How many there are."),
      field<&HandoverAnswer::complaints>(18, "complaints", none, "0.1", "Open, the oldest first."),
      field<&HandoverAnswer::complaints_total>(19, "complaints_total", none, "0.1", "How many there are."),
      field<&HandoverAnswer::promises>(20, "promises", none, "0.1",
                                       "Open and due by tomorrow, the longest overdue first."),
      field<&HandoverAnswer::promises_total>(21, "promises_total", none, "0.1", "How many there are."),
      field<&HandoverAnswer::feedback>(22, "feedback", none, "0.1", "Not answered, the oldest first."),
      field<&HandoverAnswer::feedback_total>(23, "feedback_total", none, "0.1", "How many there are."),
      field<&HandoverAnswer::birthdays>(24, "birthdays", none, "0.1",
                                        "Birthdays and other days of tomorrow, of those who may be greeted."),
      field<&HandoverAnswer::birthdays_total>(25, "birthdays_total", none, "0.1",
                                              "How many there are, among the thousand that are looked at."),
      field<&HandoverAnswer::kept>(26, "kept", none, "0.1", "Kept for somebody, the first to lapse first."),
      field<&HandoverAnswer::kept_total>(27, "kept_total", none, "0.1", "How many there are."),
      field<&HandoverAnswer::kept_lapsed>(28, "kept_lapsed", none, "0.1",
                                          "Beside them: goods still set aside whose last day is over."),
      field<&HandoverAnswer::arrived>(29, "arrived", none, "0.1", "There and not picked up; the oldest orders first."),
      field<&HandoverAnswer::arrived_total>(30, "arrived_total", none, "0.1", "How many there are."),
      field<&HandoverAnswer::policy>(31, "policy", none, "0.1", "Name of the policy of the day."),
      field<&HandoverAnswer::policy_version>(32, "policy_version", none, "0.1", "Its version."));
};

}  // namespace shuke::schema
