/// \file
/// Contacts with customers: what came of them (FUP-4).
///
/// A planned contact is begun by somebody, and ends with an outcome, once:
///
///     planned ──begin──▶ begun ──record──▶ ended
///        │                 └──give_back──▶ planned
///        └──(replanned: replaced by another plan, as long as nobody has begun it)
///
/// What an outcome means for the topics that the contact was about:
///
///     reached, sent, will_come ──▶ done                bad_moment, cut_off ──▶ open, at the time agreed
///     refused ──▶ done, and paused for a while         no_answer, other_person, misdialled ──▶ open, tried again
///     do_not_contact ──▶ done, and everything stops    wrong_number ──▶ open, by another way
#pragma once

#include "shuke/model/customer.hpp"
#include "shuke/model/open_points.hpp"

namespace shuke {

/// What came of a contact (FUP-4). Reaches the disk.
enum class ContactOutcome : std::uint8_t {
  reached = 0,          ///< they spoke with each other
  sent = 1,             ///< a message went out
  will_come = 2,        ///< they spoke, and the customer comes at a time agreed
  bad_moment = 3,       ///< it did not suit; another time was agreed
  no_answer = 4,        ///< nobody answered
  cut_off = 5,          ///< the line broke; called back at once
  other_person = 6,     ///< somebody else answered, who was told nothing
  misdialled = 7,       ///< the shop's own mistake; says nothing about the customer
  refused = 8,          ///< they did not want to hear of it
  wrong_number = 9,     ///< the number is not theirs
  do_not_contact = 10,  ///< they want no contact at all
};

/// Whether the topics of such a contact are done with.
constexpr bool closes_topics(ContactOutcome outcome) {
  return outcome == ContactOutcome::reached || outcome == ContactOutcome::sent ||
         outcome == ContactOutcome::will_come || outcome == ContactOutcome::refused ||
         outcome == ContactOutcome::do_not_contact;
}

/// Whether it counts for the caps (FUP-5): something came to the customer.
constexpr bool counts_for_caps(ContactOutcome outcome) { return closes_topics(outcome); }

/// Whether it was an attempt that did not reach them (FUP-4).
constexpr bool is_vain_attempt(ContactOutcome outcome) {
  return outcome == ContactOutcome::no_answer || outcome == ContactOutcome::other_person;
}

/// Whether a time was agreed with the customer.
constexpr bool agrees_on_time(ContactOutcome outcome) {
  return outcome == ContactOutcome::will_come || outcome == ContactOutcome::bad_moment;
}

/// What a contact was about: the occasion by its key (occasions.hpp), and what was said.
struct ContactTopic {
  Word kind;               ///< the kind of follow-up, a word of the policy
  std::int64_t cause = 0;  ///< number of the record or day that caused it; 0: no occasion, somebody just called
  std::int64_t part = 0;   ///< which, where one cause has several
  std::string said;        ///< what was said about it (FUP-2)

  friend bool operator==(const ContactTopic&, const ContactTopic&) = default;
};

/// The answer to a question of the form.
struct ContactAnswer {
  Word kind;          ///< the topic's kind
  Word question;      ///< the question, a word of the form
  Word answer;        ///< the answer, where the form lists them; none: in words
  std::string words;  ///< … as it was given

  friend bool operator==(const ContactAnswer&, const ContactAnswer&) = default;
};

/// A kind that was refused.
struct RefusedKind {
  Word kind;  ///< a word of the policy

  friend bool operator==(const RefusedKind&, const RefusedKind&) = default;
};

/// A contact that came to its end (FUP-2). Never changed.
struct Contact {
  ContactId id;                             ///< our own; that of the plan, where it was planned
  CustomerId customer_id;                   ///< with whom
  ShopId shop_id;                           ///< of which shop
  Day business_day;                         ///< the day to which it belongs (POS-1)
  Instant began;                            ///< when it began
  std::optional<std::int64_t> minutes;      ///< how long it took; absent when not told
  AssociateId associate_id;                 ///< by whom; none when not told
  Channel channel = Channel::phone;         ///< by which way
  Purpose purpose = Purpose::service;       ///< for which purpose
  bool exempt = false;                      ///< it does not count for the caps (FUP-5)
  std::optional<Day> planned_for;           ///< the day for which it was planned; absent: it was not planned
  ContactOutcome outcome{};                 ///< what came of it (FUP-4)
  std::optional<Day> agreed_day;            ///< a day agreed; cut_off: this one
  std::optional<MinuteOfDay> agreed_from;   ///< … from this time on
  std::optional<MinuteOfDay> agreed_until;  ///< … until this one; absent: as long as the contact takes
  std::string reason;                       ///< refused: why
  std::optional<Purpose> refused_purpose;   ///< refused: all kinds for this purpose
  std::string next_step;                    ///< what is to be done next
  std::vector<RefusedKind> refused;         ///< refused: these kinds
  std::vector<ContactTopic> topics;         ///< what it was about, the anchor first; at least one
  std::vector<ContactAnswer> answers;       ///< what was asked and answered

  friend bool operator==(const Contact&, const Contact&) = default;
};

}  // namespace shuke
