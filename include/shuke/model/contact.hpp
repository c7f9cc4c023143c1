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

#include "shuke/model/ids.hpp"
#include "shuke/model/instant.hpp"

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

}  // namespace shuke
