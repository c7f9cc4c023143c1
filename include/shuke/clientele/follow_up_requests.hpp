/// \file
/// What deeds and questions of follow-ups take and give (FUP-1 to FUP-9).
///
///     plan ──▶ due ──▶ begin ──▶ record
///                        └──▶ give_back
///
/// `plan` is done for a day, and again whenever facts or rules have changed: what nobody has begun is planned anew. The
/// other deeds have a request id as their key within their shop: the same again gets the same answer, other content is
/// a conflict.
#pragma once

#include "shuke/clientele/hours_questions.hpp"
#include "shuke/model/contact.hpp"
#include "shuke/model/order.hpp"
#include "shuke/model/reason.hpp"
#include "shuke/policy/follow_ups.hpp"

namespace shuke {

// ---- The plan of a day ----

/// Plans a day of a shop (FUP-5).
struct PlanRequest {
  std::optional<Day> day;              ///< which, by the calendar; required
  std::string shop;                    ///< ref of the shop; empty: the first
  std::optional<MinuteOfDay> from;     ///< what lies before it is over; absent: the whole day
  Weather weather = Weather::unknown;  ///< as far as it is known

  friend bool operator==(const PlanRequest&, const PlanRequest&) = default;
};

/// A value in a reason.
struct WhyArgument {
  std::string name;      ///< the slot of the message that it fills
  std::string value;     ///< as it is; of a message its id
  bool message = false;  ///< it is the id of a message

  friend bool operator==(const WhyArgument&, const WhyArgument&) = default;
};

/// A rule that spoke, and the numbers by which it did.
struct WhyMark {
  std::string rule;                    ///< its id
  std::string message;                 ///< id of the message in the catalogues
  std::vector<WhyArgument> arguments;  ///< what fills its slots
  std::string text;                    ///< the same in words, in the language that was asked for; else empty

  friend bool operator==(const WhyMark&, const WhyMark&) = default;
};

/// The reason that a mark tells, for `text` (texts.hpp). Borrows from the mark.
SHUKE_CPP_API Reason reason_of(const WhyMark& mark);

/// How many occasions were left out for what.
struct LeftOutMark {
  Fate fate{};             ///< what became of them
  LeftOutFor why{};        ///< why
  std::int64_t count = 0;  ///< how many

  friend bool operator==(const LeftOutMark&, const LeftOutMark&) = default;
};

/// A day was planned.
struct PlanAnswer {
  Day day;                          ///< which
  std::int64_t customers = 0;       ///< who were looked at
  std::int64_t contacts = 0;        ///< that are planned and nobody has begun
  std::int64_t begun = 0;           ///< that somebody is at, or was, and that were left as they are
  std::int64_t another_day = 0;     ///< for which nobody has time, and that can be done on a later day
  std::vector<LeftOutMark> left;    ///< occasions that are in no contact, in order of fate and reason
  std::string policy;               ///< name of the policy that decided
  std::int64_t policy_version = 0;  ///< its version

  friend bool operator==(const PlanAnswer&, const PlanAnswer&) = default;
};

/// Where a planned contact stands. Part of answers.
enum class DueState : std::uint8_t {
  planned = 0,  ///< nobody has begun it
  begun = 1,    ///< somebody is at it
  ended = 2,    ///< what came of it is written down
};

/// Asks for the planned contacts of a day, a page at a time.
struct DueQuestion {
  std::optional<Day> day;   ///< which; required
  std::string shop;         ///< ref of the shop; empty: the first
  std::string associate;    ///< ref of whose; empty: of all
  bool all = false;         ///< also those that have ended
  std::string language;     ///< of what is said, `zh-CN` or `en`; empty: `zh-CN`
  std::string after;        ///< `next` of the page before; empty: the first page
  std::int64_t limit = 50;  ///< rows per page, 1 to 1000

  friend bool operator==(const DueQuestion&, const DueQuestion&) = default;
};

/// Goods that a topic is about.
struct TopicGoods {
  std::string sku;    ///< the article
  Word category;      ///< a word of the policy
  std::string style;  ///< style number
  std::string size;   ///< as on the label

  friend bool operator==(const TopicGoods&, const TopicGoods&) = default;
};

/// What a contact is about, as it is told.
struct TopicMark {
  Word kind;                      ///< the kind of follow-up, by which `record` names it
  std::string rule;               ///< the rule it comes from
  std::string key;                ///< of the occasion: `care_3/123`
  Day cause_day;                  ///< day of what gave rise to it
  Day due;                        ///< first day on which it is worth doing
  std::optional<Day> last;        ///< last such day; absent: as long as its matter is open
  Word festival;                  ///< of a named day: which
  bool selling = false;           ///< whether something may be sold
  std::int64_t attempts = 0;      ///< in vain so far
  std::vector<TopicGoods> goods;  ///< what was bought, ordered or is used up

  friend bool operator==(const TopicMark&, const TopicMark&) = default;
};

/// What is open with a customer. Part of answers.
enum class OpenPoint : std::uint8_t {
  complaint = 0,      ///< they complained
  promise = 1,        ///< we promised something
  their_promise = 2,  ///< they did
  feedback = 3,       ///< they said something, and have no answer yet
  next_step = 4,      ///< was noted in the last contact
};

/// Something that is open with a customer, to be spoken of first (FUP-N).
struct OpenPointMark {
  OpenPoint what{};        ///< what it is
  std::int64_t id = 0;     ///< number of its record
  std::optional<Day> day;  ///< when it was said; of a promise for when it is
  std::string words;       ///< what was said

  friend bool operator==(const OpenPointMark&, const OpenPointMark&) = default;
};

/// A sentence of a talk.
struct TalkLine {
  std::string text;  ///< in the language asked for

  friend bool operator==(const TalkLine&, const TalkLine&) = default;
};

/// An answer that can be ticked.
struct TalkChoice {
  Word word;         ///< as it is recorded
  std::string text;  ///< as it is read

  friend bool operator==(const TalkChoice&, const TalkChoice&) = default;
};

/// A field of the form (FUP-1).
struct TalkAsk {
  Word kind;                        ///< of the topic
  Word question;                    ///< as it is recorded
  std::string text;                 ///< as it is read
  std::vector<TalkChoice> answers;  ///< one of these; empty: in words

  friend bool operator==(const TalkAsk&, const TalkAsk&) = default;
};

/// A planned contact, with all that an associate needs for it.
struct DueRow {
  ContactId contact_id;                     ///< our id, by which it is begun and recorded
  Day day;                                  ///< for which it is planned
  DueState state{};                         ///< where it stands
  std::string associate;                    ///< ref of whose it is; empty: nobody's
  std::optional<MinuteOfDay> from;          ///< a good time for it; absent: none was free
  CustomerId customer_id;                   ///< with whom
  std::string customer;                     ///< their ref
  std::string name;                         ///< their name; empty when not known
  std::string salutation;                   ///< how they are addressed; empty when not known
  std::string phone;                        ///< for calls and short messages: the number
  Channel channel = Channel::phone;         ///< by which way
  Purpose purpose = Purpose::service;       ///< for which purpose
  std::int64_t minutes = 0;                 ///< how long it takes
  std::optional<MinuteOfDay> agreed_from;   ///< the time agreed with the customer
  std::optional<MinuteOfDay> agreed_until;  ///< its end
  std::vector<TopicMark> topics;            ///< what it is about, the anchor first
  std::vector<OpenPointMark> open_points;   ///< to be spoken of first
  std::vector<SlotMark> best_times;         ///< when it may begin, the best first
  std::vector<WhyMark> why;                 ///< why it takes place, and why then
  std::string result;                       ///< what it is to come to
  std::string opening;                      ///< a call's first sentence
  std::vector<TalkLine> outline;            ///< what to speak of
  std::vector<TalkAsk> questions;           ///< the fields of its form
  std::vector<TalkLine> checklist;          ///< before, during and after
  std::string hint;                         ///< what suits their personality
  std::string message;                      ///< of a message: what is written
  std::string closing;                      ///< a call's last sentence

  friend bool operator==(const DueRow&, const DueRow&) = default;
};

/// A page of a day's list.
struct DueAnswer {
  std::vector<DueRow> rows;         ///< in the order of the day
  std::string next;                 ///< `after` of the next page; empty: this is the last
  bool planned = false;             ///< the day was planned; if not, nothing can be told
  std::vector<LeftOutMark> left;    ///< on the last page: how many occasions were left out for what
  std::string policy;               ///< name of the policy that decided
  std::int64_t policy_version = 0;  ///< its version

  friend bool operator==(const DueAnswer&, const DueAnswer&) = default;
};

/// Asks what there is to follow up for a customer on a day, and why what is not done is not.
struct FollowUpsQuestion {
  std::string customer;                ///< ref of whose; required
  std::optional<Day> day;              ///< which; required
  std::optional<MinuteOfDay> from;     ///< what lies before it is over
  Weather weather = Weather::unknown;  ///< as far as it is known
  std::string explain;                 ///< language of the reasons, `zh-CN` or `en`; empty: without words

  friend bool operator==(const FollowUpsQuestion&, const FollowUpsQuestion&) = default;
};

/// A contact as it would be planned.
struct FollowUpRow {
  Channel channel = Channel::phone;    ///< by which way
  Purpose purpose = Purpose::service;  ///< for which purpose
  std::vector<TopicMark> topics;       ///< what it is about, the anchor first; without goods
  std::vector<SlotMark> best_times;    ///< when it may begin, the best first
  std::vector<WhyMark> why;            ///< why it takes place, and why then

  friend bool operator==(const FollowUpRow&, const FollowUpRow&) = default;
};

/// An occasion that is in no contact.
struct LeftOutRow {
  std::string key;               ///< of the occasion: `care_3/123`
  Fate fate{};                   ///< what became of it
  LeftOutFor why{};              ///< why
  std::optional<Day> moved_to;   ///< moved: the day on which it is looked at again
  std::vector<WhyMark> reasons;  ///< the same with numbers

  friend bool operator==(const LeftOutRow&, const LeftOutRow&) = default;
};

/// What a customer's day comes to.
struct FollowUpsAnswer {
  std::vector<FollowUpRow> contacts;  ///< that would be planned
  std::vector<LeftOutRow> left;       ///< what would not, in order of key
  bool begun = false;                 ///< somebody is at a contact with them: nothing else is planned
  std::string policy;                 ///< name of the policy that decided
  std::int64_t policy_version = 0;    ///< its version

  friend bool operator==(const FollowUpsAnswer&, const FollowUpsAnswer&) = default;
};

// ---- A contact ----

/// Begins a planned contact. Whether the customer may be contacted is looked at again (FUP-4, WHEN-ORD).
struct BeginRequest {
  std::string request;        ///< id of this request; required
  ContactId contact_id;       ///< which; required
  std::string shop;           ///< ref of the shop; empty: the first
  std::string associate;      ///< ref of who begins it; required
  std::optional<Instant> at;  ///< when; required

  friend bool operator==(const BeginRequest&, const BeginRequest&) = default;
};

/// A contact was begun, or given back.
struct BeginAnswer {
  ContactId contact_id;  ///< which
  DueState state{};      ///< where it stands

  friend bool operator==(const BeginAnswer&, const BeginAnswer&) = default;
};

/// Gives a contact back that was begun and did not take place.
struct GiveBackRequest {
  std::string request;        ///< id of this request; required
  ContactId contact_id;       ///< which; required
  std::string shop;           ///< ref of the shop; empty: the first
  std::string associate;      ///< ref of who had begun it; required
  std::optional<Instant> at;  ///< when; required

  friend bool operator==(const GiveBackRequest&, const GiveBackRequest&) = default;
};

/// What was said about a topic.
struct SaidAbout {
  Word kind;         ///< the topic's kind; of a contact that was not planned, what it was about
  std::string said;  ///< what was said (FUP-2)

  friend bool operator==(const SaidAbout&, const SaidAbout&) = default;
};

/// Something promised in a contact (FUP-P).
struct PromiseMade {
  PromiseBy by = PromiseBy::shop;  ///< whose
  std::optional<Day> due;          ///< for when; required; not before the contact
  std::string words;               ///< what; required

  friend bool operator==(const PromiseMade&, const PromiseMade&) = default;
};

/// An opinion given in a contact (FUP-9).
struct FeedbackGiven {
  std::string about;  ///< which style or service; empty: the shop
  std::string words;  ///< what; required

  friend bool operator==(const FeedbackGiven&, const FeedbackGiven&) = default;
};

/// A complaint made in a contact (CMP-1).
struct ComplaintMade {
  Word cause;         ///< a word of the policy; none when not known yet
  std::string words;  ///< in their words; required
  std::string owner;  ///< ref of who sees to it; empty: who made the contact

  friend bool operator==(const ComplaintMade&, const ComplaintMade&) = default;
};

/// Writes down what came of a contact (FUP-2, FUP-4): of one that was begun, or, with a customer instead of a contact,
/// of one that nobody had planned.
struct RecordRequest {
  std::string request;                      ///< id of this request; required
  ContactId contact_id;                     ///< which planned contact; none: it was not planned
  std::string customer;                     ///< not planned: ref of with whom
  std::string shop;                         ///< ref of the shop; empty: the first
  std::string associate;                    ///< ref of by whom; of a contact that was begun who began it
  std::optional<Instant> at;                ///< when it began; absent: when it was begun; not planned: required
  std::optional<std::int64_t> minutes;      ///< how long it took, 0 to 1440; absent when not told
  std::optional<Channel> channel;           ///< by which way; absent: as planned; not planned: required
  std::optional<ContactOutcome> outcome;    ///< what came of it; required
  std::optional<Instant> agreed;            ///< will_come, bad_moment: the time agreed …
  std::optional<Day> agreed_day;            ///< … or the day, when no time was
  std::optional<MinuteOfDay> agreed_until;  ///< … until when
  bool asked_for = false;  ///< the customer asked for that very time: it may lie outside the usual hours (WHEN-ORD)
  std::string reason;      ///< refused: why; required there
  std::optional<Purpose> refused_purpose;  ///< refused: all kinds for this purpose
  std::vector<RefusedKind> refused;        ///< refused: these kinds; neither: the contact's topics
  std::string next_step;                   ///< what is to be done next
  std::vector<SaidAbout> topics;           ///< what was said; not planned: at least one
  std::vector<ContactAnswer> answers;      ///< the form
  std::vector<PromiseMade> promises;       ///< what was promised
  std::vector<FeedbackGiven> feedback;     ///< what they said of goods and service
  std::vector<ComplaintMade> complaint;    ///< at most one
  std::vector<Goods> reserve;              ///< will_come: kept for them until the day agreed

  friend bool operator==(const RecordRequest&, const RecordRequest&) = default;
};

/// A contact was recorded.
struct RecordAnswer {
  ContactId contact_id;  ///< our id
  Day business_day;      ///< the day to which it belongs

  friend bool operator==(const RecordAnswer&, const RecordAnswer&) = default;
};

/// Asks for contacts that took place, the latest first, a page at a time.
struct ContactsQuestion {
  std::string customer;      ///< ref of with whom; empty: those of the shop
  std::string shop;          ///< ref of the shop; empty: a customer's in all shops, or the first shop
  std::optional<Day> from;   ///< first business day; absent: from the beginning
  std::optional<Day> until;  ///< last business day; absent: to the end
  std::string after;         ///< `next` of the page before; empty: the first page
  std::int64_t limit = 256;  ///< rows per page, 1 to 1000

  friend bool operator==(const ContactsQuestion&, const ContactsQuestion&) = default;
};

/// A contact that took place.
struct ContactRow {
  ContactId contact_id;                     ///< our id
  std::string customer;                     ///< ref of with whom
  std::string shop;                         ///< ref of the shop
  Day business_day;                         ///< the day to which it belongs
  Instant began;                            ///< when it began
  std::optional<std::int64_t> minutes;      ///< how long it took
  std::string associate;                    ///< ref of by whom
  Channel channel = Channel::phone;         ///< by which way
  Purpose purpose = Purpose::service;       ///< for which purpose
  std::optional<Day> planned_for;           ///< the day for which it was planned; absent: it was not
  ContactOutcome outcome{};                 ///< what came of it
  std::optional<Day> agreed_day;            ///< a day agreed
  std::optional<MinuteOfDay> agreed_from;   ///< … from this time on
  std::optional<MinuteOfDay> agreed_until;  ///< … until this one
  std::string reason;                       ///< refused: why
  std::string next_step;                    ///< what is to be done next
  std::vector<ContactTopic> topics;         ///< what it was about, the anchor first
  std::vector<ContactAnswer> answers;       ///< the form

  friend bool operator==(const ContactRow&, const ContactRow&) = default;
};

/// A page of contacts.
struct ContactsAnswer {
  std::vector<ContactRow> rows;  ///< the latest day first, then the latest id
  std::string next;              ///< `after` of the next page; empty: this is the last

  friend bool operator==(const ContactsAnswer&, const ContactsAnswer&) = default;
};

}  // namespace shuke
