/// \file
/// The handover book: a shop's day on one page, for whoever takes over (FUP-1). Each section tells so many rows at
/// most, and how many there are.
#pragma once

#include "shuke/clientele/follow_up_requests.hpp"
#include "shuke/clientele/serving_questions.hpp"

namespace shuke {

/// Asks for the page of a day.
struct HandoverQuestion {
  std::optional<Day> day;   ///< which; required
  std::string shop;         ///< ref of the shop; empty: the first
  std::int64_t limit = 30;  ///< rows per section, 1 to 1000

  friend bool operator==(const HandoverQuestion&, const HandoverQuestion&) = default;
};

/// A kind of follow-up that a planned contact is about.
struct HandoverKind {
  Word kind;  ///< a word of the policy

  friend bool operator==(const HandoverKind&, const HandoverKind&) = default;
};

/// What an associate had planned and did on the day.
struct HandoverAssociate {
  std::string associate;      ///< ref; empty: nobody's
  std::string name;           ///< their name; empty when not known
  std::int64_t planned = 0;   ///< contacts planned for the day that are theirs
  std::int64_t open = 0;      ///< of these, not ended
  std::int64_t recorded = 0;  ///< contacts of the day that they made, planned or not
  std::int64_t done = 0;      ///< of these: reached, sent, will come
  std::int64_t moved = 0;     ///< of these: to be gone on with, or tried again
  std::int64_t refused = 0;   ///< of these: not wanted, or not their number
  std::int64_t calls = 0;     ///< of these: calls and visits, without the shop's own misdialling
  std::int64_t reached = 0;   ///< of these calls: the customer themselves answered

  friend bool operator==(const HandoverAssociate&, const HandoverAssociate&) = default;
};

/// A planned contact that has not ended.
struct HandoverOpen {
  ContactId contact_id;                     ///< our id
  Day day;                                  ///< for which it was planned: earlier when somebody is still at it
  DueState state{};                         ///< planned, or begun
  std::string associate;                    ///< ref of whose it is; empty: nobody's
  std::optional<MinuteOfDay> from;          ///< a good time for it; absent: none was free
  std::optional<MinuteOfDay> agreed_from;   ///< the time agreed with the customer
  std::optional<MinuteOfDay> agreed_until;  ///< its end
  CustomerId customer_id;                   ///< with whom
  std::string customer;                     ///< their ref
  std::string name;                         ///< full name; empty when not known
  std::string phone;                        ///< their first phone as `138****5678`; empty when none
  Channel channel = Channel::phone;         ///< by which way
  std::vector<HandoverKind> kinds;          ///< what it is about, the anchor first

  friend bool operator==(const HandoverOpen&, const HandoverOpen&) = default;
};

/// A contact of the day that was recorded.
struct HandoverContact {
  ContactId contact_id;                     ///< our id
  MinuteOfDay at;                           ///< when it began, by the shop's clock
  std::optional<std::int64_t> minutes;      ///< how long it took; absent when not told
  std::string associate;                    ///< ref of by whom; empty when not told
  CustomerId customer_id;                   ///< with whom
  std::string customer;                     ///< their ref
  std::string name;                         ///< full name; empty when not known
  std::string phone;                        ///< their first phone as `138****5678`; empty when none
  Channel channel = Channel::phone;         ///< by which way
  ContactOutcome outcome{};                 ///< what came of it (FUP-4)
  std::optional<Day> agreed_day;            ///< a day agreed
  std::optional<MinuteOfDay> agreed_from;   ///< … from this time on
  std::optional<MinuteOfDay> agreed_until;  ///< … until this one
  std::string reason;                       ///< refused: why
  std::optional<Purpose> refused_purpose;   ///< refused: all kinds for this purpose
  std::vector<RefusedKind> refused;         ///< refused: these kinds
  std::string next_step;                    ///< what is to be done next
  std::vector<SaidAbout> topics;            ///< what it was about, and what was said

  friend bool operator==(const HandoverContact&, const HandoverContact&) = default;
};

/// A complaint that is open (CMP-1).
struct HandoverComplaint {
  ComplaintId complaint_id;        ///< our id
  Day since;                       ///< the day on which it was opened
  CustomerId customer_id;          ///< in whose file it stands
  std::string customer;            ///< their ref
  std::string name;                ///< full name; empty when not known
  std::string phone;               ///< their first phone as `138****5678`; empty when none
  std::string complainant;         ///< who complains, when it is somebody else
  Word cause;                      ///< a word of the policy; none when not known yet
  std::string words;               ///< in their words
  std::string owner;               ///< ref of who sees to it
  std::int64_t handed_over = 0;    ///< how often it got another owner
  std::optional<Day> promise_due;  ///< for when the next promise on it is; absent: nothing is promised
  std::string promise;             ///< what is promised then

  friend bool operator==(const HandoverComplaint&, const HandoverComplaint&) = default;
};

/// A promise that is open, due by tomorrow (FUP-P).
struct HandoverPromise {
  PromiseId promise_id;            ///< our id
  Day due;                         ///< for when; before the day of the page it is overdue
  PromiseBy by = PromiseBy::shop;  ///< whose
  std::string words;               ///< what
  std::string associate;           ///< ref of who took or gave it; empty when not told
  CustomerId customer_id;          ///< to whom, or by whom
  std::string customer;            ///< their ref
  std::string name;                ///< full name; empty when not known
  std::string phone;               ///< their first phone as `138****5678`; empty when none
  ComplaintId complaint_id;        ///< on which complaint; none: on none

  friend bool operator==(const HandoverPromise&, const HandoverPromise&) = default;
};

/// An opinion without an answer (FUP-9).
struct HandoverFeedback {
  FeedbackId feedback_id;                      ///< our id
  Day day;                                     ///< the day on which it was said
  std::string about;                           ///< which style or service; empty: the shop
  std::string words;                           ///< what
  FeedbackState state = FeedbackState::noted;  ///< noted, or passed on
  std::string to;                              ///< passed on: to whom
  std::string associate;                       ///< ref of to whom it was said; empty when not told
  CustomerId customer_id;                      ///< who said it
  std::string customer;                        ///< their ref
  std::string name;                            ///< full name; empty when not known
  std::string phone;                           ///< their first phone as `138****5678`; empty when none

  friend bool operator==(const HandoverFeedback&, const HandoverFeedback&) = default;
};

/// Goods that wait for somebody (CUS-11).
struct HandoverGoods {
  OrderId order_id;              ///< our id
  Day since;                     ///< since when they wait: kept since, or there since
  std::optional<Day> until;      ///< kept until and with that day
  std::optional<Money> balance;  ///< to be paid when they are picked up
  std::vector<Goods> goods;      ///< which
  std::string words;             ///< what the customer said
  CustomerId customer_id;        ///< for whom
  std::string customer;          ///< their ref
  std::string name;              ///< full name; empty when not known
  std::string phone;             ///< their first phone as `138****5678`; empty when none

  friend bool operator==(const HandoverGoods&, const HandoverGoods&) = default;
};

/// A shop's day on one page. What was planned and done belongs to the day. What is open is told as it stands when it is
/// asked; complaints, promises, opinions and orders that were made after the day are not told. Each list is followed by
/// how many rows there are, which may be more than are told. Names stand whole and phones in part: a page lies about.
struct HandoverAnswer {
  Day day;                                    ///< which
  std::string shop;                           ///< ref of the shop
  bool planned_day = false;                   ///< the day was planned
  std::int64_t planned = 0;                   ///< contacts planned for the day, whatever became of them
  std::int64_t recorded = 0;                  ///< contacts of the day, planned or not
  std::int64_t calls = 0;                     ///< of these: calls and visits, without the shop's own misdialling
  std::int64_t reached = 0;                   ///< of these calls: the customer themselves answered
  std::vector<HandoverAssociate> associates;  ///< by ref; nobody's first
  std::int64_t associates_total = 0;          ///< how many there are
  std::vector<HandoverOpen> open;             ///< planned and not ended; what is left from earlier days first
  std::int64_t open_total = 0;                ///< how many there are
  std::vector<HandoverContact> done;          ///< reached, sent, will come; in order of time
  std::int64_t done_total = 0;                ///< how many there are
  std::vector<HandoverContact> moved;  ///< bad moment, cut off, no answer, another person, misdialled; in order of time
  std::int64_t moved_total = 0;        ///< how many there are
  std::vector<HandoverContact> refused;       ///< refused, wrong number, no contact at all; in order of time
  std::int64_t refused_total = 0;             ///< how many there are
  std::vector<HandoverComplaint> complaints;  ///< open, the oldest first
  std::int64_t complaints_total = 0;          ///< how many there are
  std::vector<HandoverPromise> promises;      ///< open and due by tomorrow, the longest overdue first
  std::int64_t promises_total = 0;            ///< how many there are
  std::vector<HandoverFeedback> feedback;     ///< not answered, the oldest first
  std::int64_t feedback_total = 0;            ///< how many there are
  std::vector<AgendaRow> birthdays;    ///< birthdays and other days of tomorrow, of those who may be greeted (CUS-1)
  std::int64_t birthdays_total = 0;    ///< how many there are, among the thousand that are looked at
  std::vector<HandoverGoods> kept;     ///< kept for somebody, the first to lapse first
  std::int64_t kept_total = 0;         ///< how many there are
  std::int64_t kept_lapsed = 0;        ///< beside them: goods still set aside whose last day is over
  std::vector<HandoverGoods> arrived;  ///< there and not picked up; the oldest orders first
  std::int64_t arrived_total = 0;      ///< how many there are
  std::string policy;                  ///< name of the policy of the day
  std::int64_t policy_version = 0;     ///< its version

  friend bool operator==(const HandoverAnswer&, const HandoverAnswer&) = default;
};

}  // namespace shuke
