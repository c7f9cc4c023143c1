/// \file
/// Field tables of clientele/follow_up_requests.hpp, and the names of its closed choices.
#pragma once

#include "clientele/why_list.hpp"
#include "policy/contact_hours_fields.hpp"
#include "policy/follow_up_choices.hpp"
#include "schema/choices.hpp"
#include "schema/contact_fields.hpp"
#include "schema/open_points_fields.hpp"
#include "schema/order_fields.hpp"

namespace shuke::schema {

template <>
struct Choices<DueState> {
  static constexpr ChoiceName names[] = {{0, "planned", "Nobody has begun it."},
                                         {1, "begun", "Somebody is at it."},
                                         {2, "ended", "What came of it is written down."}};
};

template <>
struct Choices<OpenPoint> {
  static constexpr ChoiceName names[] = {{0, "complaint", "They complained."},
                                         {1, "promise", "We promised something."},
                                         {2, "their_promise", "They promised something."},
                                         {3, "feedback", "They said something and have no answer yet."},
                                         {4, "next_step", "Noted in the last contact."}};
};

template <>
struct Fields<PlanRequest> {
  static constexpr std::string_view name = "plan_request";
  static constexpr std::string_view doc = "Plans a day of a shop.";
  static constexpr auto rows = std::tuple(
      field<&PlanRequest::day>(1, "day", required, "0.1", "Which, by the calendar."),
      field<&PlanRequest::shop>(2, "shop", none, "0.1", "Ref of the shop; empty: the first."),
      field<&PlanRequest::from>(3, "from", none, "0.1", "What lies before it is over; absent: the whole day."),
      field<&PlanRequest::weather>(4, "weather", none, "0.1", "As far as it is known."));
};

template <>
struct Fields<WhyArgument> {
  static constexpr std::string_view name = "why_argument";
  static constexpr std::string_view doc = "A value in a reason.";
  static constexpr auto rows =
      std::tuple(field<&WhyArgument::name>(1, "name", none, "0.1", "The slot of the message that it fills."),
                 field<&WhyArgument::value>(2, "value", none, "0.1", "As it is; of a message its id."),
                 field<&WhyArgument::message>(3, "message", none, "0.1", "It is the id of a message."));
};

template <>
struct Fields<WhyMark> {
  static constexpr std::string_view name = "why_mark";
  static constexpr std::string_view doc = "A rule that spoke, and the numbers by which it did.";
  static constexpr auto rows =
      std::tuple(field<&WhyMark::rule>(1, "rule", none, "0.1", "Its id."),
                 field<&WhyMark::message>(2, "message", none, "0.1", "Id of the message in the catalogues."),
                 field<&WhyMark::arguments>(3, "arguments", none, "0.1", "What fills its slots."),
                 field<&WhyMark::text>(4, "text", none, "0.1",
                                       "The same in words, in the language that was asked for; else empty."));
};

template <>
struct Fields<LeftOutMark> {
  static constexpr std::string_view name = "left_out_mark";
  static constexpr std::string_view doc = "How many occasions were left out for what.";
  static constexpr auto rows = std::tuple(field<&LeftOutMark::fate>(1, "fate", none, "0.1", "What became of them."),
                                          field<&LeftOutMark::why>(2, "why", none, "0.1", "Why."),
                                          field<&LeftOutMark::count>(3, "count", none, "0.1", "How many."));
};

template <>
struct Fields<PlanAnswer> {
  static constexpr std::string_view name = "plan_answer";
  static constexpr std::string_view doc = "A day was planned.";
  static constexpr auto rows =
      std::tuple(field<&PlanAnswer::day>(1, "day", none, "0.1", "Which."),
                 field<&PlanAnswer::customers>(2, "customers", none, "0.1", "Who were looked at."),
                 field<&PlanAnswer::contacts>(3, "contacts", none, "0.1", "That are planned and nobody has begun."),
                 field<&PlanAnswer::begun>(4, "begun", none, "0.1",
                                           "That somebody is at, or was, and that were left as they are."),
                 field<&PlanAnswer::another_day>(5, "another_day", none, "0.1",
                                                 "For which nobody has time, and that can be done on a later day."),
                 field<&PlanAnswer::left>(6, "left", none, "0.1",
                                          "Occasions that are in no contact, in order of fate and reason."),
                 field<&PlanAnswer::policy>(7, "policy", none, "0.1", "Name of the policy that decided."),
                 field<&PlanAnswer::policy_version>(8, "policy_version", none, "0.1", "Its version."));
};

template <>
struct Fields<DueQuestion> {
  static constexpr std::string_view name = "due_question";
  static constexpr std::string_view doc = "Asks for the planned contacts of a day, a page at a time.";
  static constexpr auto rows = std::tuple(
      field<&DueQuestion::day>(1, "day", required, "0.1", "Which."),
      field<&DueQuestion::shop>(2, "shop", none, "0.1", "Ref of the shop; empty: the first."),
      field<&DueQuestion::associate>(3, "associate", none, "0.1", "Ref of whose; empty: of all."),
      field<&DueQuestion::all>(4, "all", none, "0.1", "Also those that have ended."),
      field<&DueQuestion::language>(5, "language", none, "0.1", "Of what is said, zh-CN or en; empty: zh-CN."),
      field<&DueQuestion::after>(6, "after", none, "0.1", "Next of the page before; empty: the first page."),
      field<&DueQuestion::limit>(7, "limit", none, "0.1", "Rows per page, 1 to 1000."));
};

template <>
struct Fields<TopicGoods> {
  static constexpr std::string_view name = "topic_goods";
  static constexpr std::string_view doc = "Goods that a topic is about.";
  static constexpr auto rows =
      std::tuple(field<&TopicGoods::sku>(1, "sku", none, "0.1", "The article."),
                 field<&TopicGoods::category>(2, "category", none, "0.1", "A word of the policy."),
                 field<&TopicGoods::style>(3, "style", none, "0.1", "Style number."),
                 field<&TopicGoods::size>(4, "size", none, "0.1", "As on the label."));
};

template <>
struct Fields<TopicMark> {
  static constexpr std::string_view name = "topic_mark";
  static constexpr std::string_view doc = "What a contact is about, as it is told.";
  static constexpr auto rows = std::tuple(
      field<&TopicMark::kind>(1, "kind", none, "0.1", "The kind of follow-up, by which record names it."),
      field<&TopicMark::rule>(2, "rule", none, "0.1", "The rule it comes from."),
      field<&TopicMark::key>(3, "key", none, "0.1", "Of the occasion: care_3/123."),
      field<&TopicMark::cause_day>(4, "cause_day", none, "0.1", "Day of what gave rise to it."),
      field<&TopicMark::due>(5, "due", none, "0.1", "First day on which it is worth doing."),
      field<&TopicMark::last>(6, "last", none, "0.1", "Last such day; absent: as long as its matter is open."),
      field<&TopicMark::festival>(7, "festival", none, "0.1", "Of a named day: which."),
      field<&TopicMark::selling>(8, "selling", none, "0.1", "Whether something may be sold."),
      field<&TopicMark::attempts>(9, "attempts", none, "0.1", "In vain so far."),
      field<&TopicMark::goods>(10, "goods", none, "0.1", "What was bought, ordered or is used up."));
};

template <>
struct Fields<OpenPointMark> {
  static constexpr std::string_view name = "open_point_mark";
  static constexpr std::string_view doc = "Something that is open with a customer, to be spoken of first.";
  static constexpr auto rows =
      std::tuple(field<&OpenPointMark::what>(1, "what", none, "0.1", "What it is."),
                 field<&OpenPointMark::id>(2, "id", none, "0.1", "Number of its record."),
                 field<&OpenPointMark::day>(3, "day", none, "0.1", "When it was said; of a promise for when it is."),
                 field<&OpenPointMark::words>(4, "words", personal, "0.1", "What was said."));
};

template <>
struct Fields<TalkLine> {
  static constexpr std::string_view name = "talk_line";
  static constexpr std::string_view doc = "A sentence of a talk.";
  static constexpr bool bare = true;
  static constexpr auto rows = std::tuple(field<&TalkLine::text>(1, "text", none, "0.1", "In the language asked for."));
};

template <>
struct Fields<TalkChoice> {
  static constexpr std::string_view name = "talk_choice";
  static constexpr std::string_view doc = "An answer that can be ticked.";
  static constexpr auto rows = std::tuple(field<&TalkChoice::word>(1, "word", none, "0.1", "As it is recorded."),
                                          field<&TalkChoice::text>(2, "text", none, "0.1", "As it is read."));
};

template <>
struct Fields<TalkAsk> {
  static constexpr std::string_view name = "talk_ask";
  static constexpr std::string_view doc = "A field of the form.";
  static constexpr auto rows =
      std::tuple(field<&TalkAsk::kind>(1, "kind", none, "0.1", "Of the topic."),
                 field<&TalkAsk::question>(2, "question", none, "0.1", "As it is recorded."),
                 field<&TalkAsk::text>(3, "text", none, "0.1", "As it is read."),
                 field<&TalkAsk::answers>(4, "answers", none, "0.1", "One of these; empty: in words."));
};

template <>
struct Fields<DueRow> {
  static constexpr std::string_view name = "due_row";
  static constexpr std::string_view doc = "A planned contact, with all that an associate needs for it.";
  static constexpr auto rows = std::tuple(
      field<&DueRow::contact_id>(1, "contact_id", none, "0.1", "Our id, by which it is begun and recorded."),
      field<&DueRow::day>(2, "day", none, "0.1", "For which it is planned."),
      field<&DueRow::state>(3, "state", none, "0.1", "Where it stands."),
      field<&DueRow::associate>(4, "associate", none, "0.1", "Ref of whose it is; empty: nobody's."),
      field<&DueRow::from>(5, "from", none, "0.1", "A good time for it; absent: none was free."),
      field<&DueRow::customer_id>(6, "customer_id", none, "0.1", "With whom."),
      field<&DueRow::customer>(7, "customer", none, "0.1", "Their ref."),
      field<&DueRow::name>(8, "name", personal, "0.1", "Their name; empty when not known."),
      field<&DueRow::salutation>(9, "salutation", personal, "0.1", "How they are addressed; empty when not known."),
      field<&DueRow::phone>(10, "phone", personal, "0.1", "For calls and short messages: the number."),
      field<&DueRow::channel>(11, "channel", none, "0.1", "By which way."),
      field<&DueRow::purpose>(12, "purpose", none, "0.1", "For which purpose."),
      field<&DueRow::minutes>(13, "minutes", none, "0.1", "How long it takes."),
      field<&DueRow::agreed_from>(14, "agreed_from", none, "0.1", "The time agreed with the customer."),
      field<&DueRow::agreed_until>(15, "agreed_until", none, "0.1", "Its end."),
      field<&DueRow::topics>(16, "topics", none, "0.1", "What it is about, the anchor first."),
      field<&DueRow::open_points>(17, "open_points", none, "0.1", "To be spoken of first."),
      field<&DueRow::best_times>(18, "best_times", none, "0.1", "When it may begin, the best first."),
      field<&DueRow::why>(19, "why", none, "0.1", "Why it takes place, and why then."),
      field<&DueRow::result>(20, "result", none, "0.1", "What it is to come to."),
      field<&DueRow::opening>(21, "opening", personal, "0.1", "A call's first sentence."),
      field<&DueRow::outline>(22, "outline", personal, "0.1", "What to speak of."),
      field<&DueRow::questions>(23, "questions", none, "0.1", "The fields of its form."),
      field<&DueRow::checklist>(24, "checklist", none, "0.1", "Before, during and after."),
      field<&DueRow::hint>(25, "hint", none, "0.1", "What suits their personality."),
      field<&DueRow::message>(26, "message", personal, "0.1", "Of a message: what is written."),
      field<&DueRow::closing>(27, "closing", none, "0.1", "A call's last sentence."));
};

template <>
struct Fields<DueAnswer> {
  static constexpr std::string_view name = "due_answer";
  static constexpr std::string_view doc = "A page of a day's list.";
  static constexpr auto rows = std::tuple(
      field<&DueAnswer::rows>(1, "rows", none, "0.1", "In the order of the day."),
      field<&DueAnswer::next>(2, "next", none, "0.1", "After of the next page; empty: this is the last."),
      field<&DueAnswer::planned>(3, "planned", none, "0.1", "The day was planned; if not, nothing can be told."),
      field<&DueAnswer::left>(4, "left", none, "0.1", "On the last page: how many occasions were left out for what."),
      field<&DueAnswer::policy>(5, "policy", none, "0.1", "Name of the policy that decided."),
      field<&DueAnswer::policy_version>(6, "policy_version", none, "0.1", "Its version."));
};

template <>
struct Fields<FollowUpsQuestion> {
  static constexpr std::string_view name = "follow_ups_question";
  static constexpr std::string_view doc =
      "Asks what there is to follow up for a customer on a day, and why what is not done is not.";
  static constexpr auto rows =
      std::tuple(field<&FollowUpsQuestion::customer>(1, "customer", required, "0.1", "Ref of whose."),
                 field<&FollowUpsQuestion::day>(2, "day", required, "0.1", "Which."),
                 field<&FollowUpsQuestion::from>(3, "from", none, "0.1", "What lies before it is over."),
                 field<&FollowUpsQuestion::weather>(4, "weather", none, "0.1", "As far as it is known."),
                 field<&FollowUpsQuestion::explain>(5, "explain", none, "0.1",
                                                    "Language of the reasons, zh-CN or en; empty: without words."));
};

template <>
struct Fields<FollowUpRow> {
  static constexpr std::string_view name = "follow_up_row";
  static constexpr std::string_view doc = "A contact as it would be planned.";
  static constexpr auto rows = std::tuple(
      field<&FollowUpRow::channel>(1, "channel", none, "0.1", "By which way."),
      field<&FollowUpRow::purpose>(2, "purpose", none, "0.1", "For which purpose."),
      field<&FollowUpRow::topics>(3, "topics", none, "0.1", "What it is about, the anchor first; without goods."),
      field<&FollowUpRow::best_times>(4, "best_times", none, "0.1", "When it may begin, the best first."),
      field<&FollowUpRow::why>(5, "why", none, "0.1", "Why it takes place, and why then."));
};

template <>
struct Fields<LeftOutRow> {
  static constexpr std::string_view name = "left_out_row";
  static constexpr std::string_view doc = "An occasion that is in no contact.";
  static constexpr auto rows = std::tuple(
      field<&LeftOutRow::key>(1, "key", none, "0.1", "Of the occasion: care_3/123."),
      field<&LeftOutRow::fate>(2, "fate", none, "0.1", "What became of it."),
      field<&LeftOutRow::why>(3, "why", none, "0.1", "Why."),
      field<&LeftOutRow::moved_to>(4, "moved_to", none, "0.1", "Moved: the day on which it is looked at again."),
      field<&LeftOutRow::reasons>(5, "reasons", none, "0.1", "The same with numbers."));
};

template <>
struct Fields<FollowUpsAnswer> {
  static constexpr std::string_view name = "follow_ups_answer";
  static constexpr std::string_view doc = "What a customer's day comes to.";
  static constexpr auto rows =
      std::tuple(field<&FollowUpsAnswer::contacts>(1, "contacts", none, "0.1", "That would be planned."),
                 field<&FollowUpsAnswer::left>(2, "left", none, "0.1", "What would not, in order of key."),
                 field<&FollowUpsAnswer::begun>(3, "begun", none, "0.1",
                                                "Somebody is at a contact with them: nothing else is planned."),
                 field<&FollowUpsAnswer::policy>(4, "policy", none, "0.1", "Name of the policy that decided."),
                 field<&FollowUpsAnswer::policy_version>(5, "policy_version", none, "0.1", "Its version."));
};

template <>
struct Fields<BeginRequest> {
  static constexpr std::string_view name = "begin_request";
  static constexpr std::string_view doc = "Begins a planned contact.";
  static constexpr auto rows =
      std::tuple(field<&BeginRequest::request>(1, "request", required, "0.1", "Id of this request."),
                 field<&BeginRequest::contact_id>(2, "contact_id", required, "0.1", "Which."),
                 field<&BeginRequest::shop>(3, "shop", none, "0.1", "Ref of the shop; empty: the first."),
                 field<&BeginRequest::associate>(4, "associate", required, "0.1", "Ref of who begins it."),
                 field<&BeginRequest::at>(5, "at", required, "0.1", "When."));
};

template <>
struct Fields<BeginAnswer> {
  static constexpr std::string_view name = "begin_answer";
  static constexpr std::string_view doc = "A contact was begun, or given back.";
  static constexpr auto rows = std::tuple(field<&BeginAnswer::contact_id>(1, "contact_id", none, "0.1", "Which."),
                                          field<&BeginAnswer::state>(2, "state", none, "0.1", "Where it stands."));
};

template <>
struct Fields<GiveBackRequest> {
  static constexpr std::string_view name = "give_back_request";
  static constexpr std::string_view doc = "Gives a contact back that was begun and did not take place.";
  static constexpr auto rows =
      std::tuple(field<&GiveBackRequest::request>(1, "request", required, "0.1", "Id of this request."),
                 field<&GiveBackRequest::contact_id>(2, "contact_id", required, "0.1", "Which."),
                 field<&GiveBackRequest::shop>(3, "shop", none, "0.1", "Ref of the shop; empty: the first."),
                 field<&GiveBackRequest::associate>(4, "associate", required, "0.1", "Ref of who had begun it."),
                 field<&GiveBackRequest::at>(5, "at", required, "0.1", "When."));
};

template <>
struct Fields<SaidAbout> {
  static constexpr std::string_view name = "said_about";
  static constexpr std::string_view doc = "What was said about a topic.";
  static constexpr auto rows =
      std::tuple(field<&SaidAbout::kind>(1, "kind", none, "0.1",
                                         "The topic's kind; of a contact that was not planned, what it was about."),
                 field<&SaidAbout::said>(2, "said", personal, "0.1", "What was said.", "FUP-2"));
};

template <>
struct Fields<PromiseMade> {
  static constexpr std::string_view name = "promise_made";
  static constexpr std::string_view doc = "Something promised in a contact.";
  static constexpr auto rows = std::tuple(field<&PromiseMade::by>(1, "by", none, "0.1", "Whose."),
                                          field<&PromiseMade::due>(2, "due", required, "0.1", "For when."),
                                          field<&PromiseMade::words>(3, "words", required | personal, "0.1", "What."));
};

template <>
struct Fields<FeedbackGiven> {
  static constexpr std::string_view name = "feedback_given";
  static constexpr std::string_view doc = "An opinion given in a contact.";
  static constexpr auto rows =
      std::tuple(field<&FeedbackGiven::about>(1, "about", none, "0.1", "Which style or service; empty: the shop."),
                 field<&FeedbackGiven::words>(2, "words", required | personal, "0.1", "What."));
};

template <>
struct Fields<ComplaintMade> {
  static constexpr std::string_view name = "complaint_made";
  static constexpr std::string_view doc = "A complaint made in a contact.";
  static constexpr auto rows = std::tuple(
      field<&ComplaintMade::cause>(1, "cause", none, "0.1", "A word of the policy; none when not known yet."),
      field<&ComplaintMade::words>(2, "words", required | personal, "0.1", "In their words."),
      field<&ComplaintMade::owner>(3, "owner", none, "0.1", "Ref of who sees to it; empty: who made the contact."));
};

template <>
struct Fields<RecordRequest> {
  static constexpr std::string_view name = "record_request";
  static constexpr std::string_view doc =
      "Writes down what came of a contact: of one that was begun, or, with a customer instead of a contact, of one "
      "that nobody had planned.";
  static constexpr auto rows = std::tuple(
      field<&RecordRequest::request>(1, "request", required, "0.1", "Id of this request."),
      field<&RecordRequest::contact_id>(2, "contact_id", none, "0.1",
                                        "Which planned contact; none: it was not planned."),
      field<&RecordRequest::customer>(3, "customer", none, "0.1", "Not planned: ref of with whom."),
      field<&RecordRequest::shop>(4, "shop", none, "0.1", "Ref of the shop; empty: the first."),
      field<&RecordRequest::associate>(5, "associate", none, "0.1",
                                       "Ref of by whom; of a contact that was begun who began it."),
      field<&RecordRequest::at>(6, "at", none, "0.1",
                                "When it began; absent: when it was begun; not planned: required."),
      field<&RecordRequest::minutes>(7, "minutes", none, "0.1", "How long it took, 0 to 1440; absent when not told."),
      field<&RecordRequest::channel>(8, "channel", none, "0.1",
                                     "By which way; absent: as planned; not planned: required."),
      field<&RecordRequest::outcome>(9, "outcome", required, "0.1", "What came of it."),
      field<&RecordRequest::agreed>(10, "agreed", none, "0.1", "Will_come, bad_moment: the time agreed."),
      field<&RecordRequest::agreed_day>(11, "agreed_day", none, "0.1", "Or the day, when no time was."),
      field<&RecordRequest::agreed_until>(12, "agreed_until", none, "0.1", "Until when."),
      field<&RecordRequest::asked_for>(13, "asked_for", none, "0.1",
                                       "The customer asked for that very time: it may lie outside the usual hours.",
                                       "WHEN-ORD"),
      field<&RecordRequest::reason>(14, "reason", personal, "0.1", "Refused: why."),
      field<&RecordRequest::refused_purpose>(15, "refused_purpose", none, "0.1",
                                             "Refused: all kinds for this purpose."),
      field<&RecordRequest::refused>(16, "refused", none, "0.1",
                                     "Refused: these kinds; neither: the contact's topics."),
      field<&RecordRequest::next_step>(17, "next_step", personal, "0.1", "What is to be done next."),
      field<&RecordRequest::topics>(18, "topics", none, "0.1", "What was said; not planned: at least one."),
      field<&RecordRequest::answers>(19, "answers", none, "0.1", "The form."),
      field<&RecordRequest::promises>(20, "promises", none, "0.1", "What was promised."),
      field<&RecordRequest::feedback>(21, "feedback", none, "0.1", "What they said of goods and service."),
      field<&RecordRequest::complaint>(22, "complaint", none, "0.1", "At most one."),
      field<&RecordRequest::reserve>(23, "reserve", none, "0.1", "Will_come: kept for them until the day agreed."));
};

template <>
struct Fields<RecordAnswer> {
  static constexpr std::string_view name = "record_answer";
  static constexpr std::string_view doc = "A contact was recorded.";
  static constexpr auto rows =
      std::tuple(field<&RecordAnswer::contact_id>(1, "contact_id", none, "0.1", "Our id."),
                 field<&RecordAnswer::business_day>(2, "business_day", none, "0.1", "The day to which it belongs."));
};

template <>
struct Fields<ContactsQuestion> {
  static constexpr std::string_view name = "contacts_question";
  static constexpr std::string_view doc = "Asks for contacts that took place, the latest first, a page at a time.";
  static constexpr auto rows = std::tuple(
      field<&ContactsQuestion::customer>(1, "customer", none, "0.1", "Ref of with whom; empty: those of the shop."),
      field<&ContactsQuestion::shop>(2, "shop", none, "0.1",
                                     "Ref of the shop; empty: a customer's in all shops, or the first shop."),
      field<&ContactsQuestion::from>(3, "from", none, "0.1", "First business day; absent: from the beginning."),
      field<&ContactsQuestion::until>(4, "until", none, "0.1", "Last business day; absent: to the end."),
      field<&ContactsQuestion::after>(5, "after", none, "0.1", "Next of the page before; empty: the first page."),
      field<&ContactsQuestion::limit>(6, "limit", none, "0.1", "Rows per page, 1 to 1000."));
};

template <>
struct Fields<ContactRow> {
  static constexpr std::string_view name = "contact_row";
  static constexpr std::string_view doc = "A contact that took place.";
  static constexpr auto rows =
      std::tuple(field<&ContactRow::contact_id>(1, "contact_id", none, "0.1", "Our id."),
                 field<&ContactRow::customer>(2, "customer", none, "0.1", "Ref of with whom."),
                 field<&ContactRow::shop>(3, "shop", none, "0.1", "Ref of the shop."),
                 field<&ContactRow::business_day>(4, "business_day", none, "0.1", "The day to which it belongs."),
                 field<&ContactRow::began>(5, "began", none, "0.1", "When it began."),
                 field<&ContactRow::minutes>(6, "minutes", none, "0.1", "How long it took."),
                 field<&ContactRow::associate>(7, "associate", none, "0.1", "Ref of by whom."),
                 field<&ContactRow::channel>(8, "channel", none, "0.1", "By which way."),
                 field<&ContactRow::purpose>(9, "purpose", none, "0.1", "For which purpose."),
                 field<&ContactRow::planned_for>(10, "planned_for", none, "0.1",
                                                 "The day for which it was planned; absent: it was not."),
                 field<&ContactRow::outcome>(11, "outcome", none, "0.1", "What came of it."),
                 field<&ContactRow::agreed_day>(12, "agreed_day", none, "0.1", "A day agreed."),
                 field<&ContactRow::agreed_from>(13, "agreed_from", none, "0.1", "From this time on."),
                 field<&ContactRow::agreed_until>(14, "agreed_until", none, "0.1", "Until this one."),
                 field<&ContactRow::reason>(15, "reason", personal, "0.1", "Refused: why."),
                 field<&ContactRow::next_step>(16, "next_step", personal, "0.1", "What is to be done next."),
                 field<&ContactRow::topics>(17, "topics", none, "0.1", "What it was about, the anchor first."),
                 field<&ContactRow::answers>(18, "answers", none, "0.1", "The form."));
};

template <>
struct Fields<ContactsAnswer> {
  static constexpr std::string_view name = "contacts_answer";
  static constexpr std::string_view doc = "A page of contacts.";
  static constexpr auto rows = std::tuple(
      field<&ContactsAnswer::rows>(1, "rows", none, "0.1", "The latest day first, then the latest id."),
      field<&ContactsAnswer::next>(2, "next", none, "0.1", "After of the next page; empty: this is the last."));
};

template <>
struct Fields<clientele::WhyList> {
  static constexpr std::string_view name = "why_list";
  static constexpr std::string_view doc = "The reasons of a contact.";
  static constexpr auto rows =
      std::tuple(field<&clientele::WhyList::why>(1, "why", none, "0.1", "The deciding one first."));
};

}  // namespace shuke::schema
