/// \file
/// Section `talking_points` of a policy document: what is said in a follow-up, what is asked and noted, and what to
/// mind (FUP-1). A set of all kinds that the shipped policies know is built into the library; a document replaces of it
/// what it wants to say otherwise, kind by kind and part by part. How a talk comes about is told in talks.hpp.
///
/// A sentence may hold **slots**, names in braces, `{goods}`. A sentence of which a slot has no value on the day is not
/// said; `plain`, if it has one, is said in its place. So there is never a hole in what somebody reads.
#pragma once

#include "shuke/api.hpp"
#include "shuke/model/customer.hpp"
#include "shuke/policy/follow_up_rules.hpp"
#include "shuke/policy/words.hpp"

#include <optional>
#include <string>
#include <vector>

namespace shuke {

/// A sentence in both languages, which hold the same slots.
struct TalkSentence {
  std::string en;                  ///< in English
  std::string zh;                  ///< in Simplified Chinese
  std::string plain_en;            ///< said where a slot has no value, with fewer slots; empty: nothing is
  std::string plain_zh;            ///< the same in Chinese; both or neither
  bool sells = false;              ///< only in a contact that sells (FUP-B)
  std::optional<PersonalDay> day;  ///< only on such a day of theirs (FUP-A); absent: whatever the day

  friend bool operator==(const TalkSentence&, const TalkSentence&) = default;
};

/// A field of the form on which a talk is noted (FUP-2): what is asked, without slots.
struct TalkQuestion {
  Word word;                   ///< its name in records; no two of a kind are alike
  std::string en;              ///< what an associate asks, in English
  std::string zh;              ///< what an associate asks, in Simplified Chinese
  std::vector<Label> answers;  ///< one of these is ticked; none: whatever they say is written down

  friend bool operator==(const TalkQuestion&, const TalkQuestion&) = default;
};

/// When a point of the checklist is minded (FUP-1).
enum class TalkMoment : std::uint8_t {
  before = 0,  ///< before the contact
  during = 1,  ///< in it; of a message there is no such time
  after = 2,   ///< when it is over
};

/// A point of the checklist, without slots (FUP-1, FUP-8).
struct TalkCheck {
  TalkMoment moment{};             ///< when
  std::optional<Channel> channel;  ///< only by this way; absent: by all
  std::string en;                  ///< in English
  std::string zh;                  ///< in Simplified Chinese

  friend bool operator==(const TalkCheck&, const TalkCheck&) = default;
};

/// What to stress with somebody of a personality, without slots (CUS-7).
struct TalkHint {
  Word personality;  ///< a word of the policy
  std::string en;    ///< in English
  std::string zh;    ///< in Simplified Chinese

  friend bool operator==(const TalkHint&, const TalkHint&) = default;
};

/// What is said in one kind of follow-up. A part that is empty is the built-in one.
struct TalkOfKind {
  Word kind;                            ///< a word of `words.follow_ups`
  std::vector<TalkSentence> result;     ///< what the contact is to come to
  std::vector<TalkSentence> outline;    ///< points to speak of, in their order
  std::vector<TalkQuestion> questions;  ///< what is asked and noted
  std::vector<TalkSentence> message;    ///< what is written; greeting, sender and opt-out are put around it

  friend bool operator==(const TalkOfKind&, const TalkOfKind&) = default;
};

/// Section `talking_points` of a policy document. A part that is empty is the built-in one.
///
/// Slots of `greeting`, `opening`, `closing`, `sender` and `opt_out`: salutation, associate, shop; of `promised`,
/// `open_point` and `last_said`: said; of kinds the first three, and goods, date, until, event, time, place, route,
/// bring, festival, balance, points, card, new_card.
struct TalkingPoints {
  std::vector<TalkSentence> greeting;    ///< how a message begins
  std::vector<TalkSentence> opening;     ///< how a call or visit begins
  std::vector<TalkSentence> closing;     ///< how it ends
  std::vector<TalkSentence> sender;      ///< from whom a message is; names the shop
  std::vector<TalkSentence> opt_out;     ///< how to get no more of them (CUS-1)
  std::vector<TalkSentence> promised;    ///< how something that we promised is recalled (FUP-P)
  std::vector<TalkSentence> open_point;  ///< how something that is still open is recalled (FUP-N)
  std::vector<TalkSentence> last_said;   ///< how an answer of the last talk is recalled (FUP-N)
  std::vector<TalkCheck> checklist;      ///< what to mind, in the order of doing
  std::vector<TalkHint> hints;           ///< by personality; of those that are not here the built-in one
  std::vector<TalkOfKind> kinds;         ///< in any order; no kind twice

  friend bool operator==(const TalkingPoints&, const TalkingPoints&) = default;
};

/// Errors: invalid, with the field: a slot that is not known there, other slots in Chinese than in English, a plain
/// sentence in one language only or without fewer slots, a sender that may not name the shop, an opt-out that may not
/// be said, a word, kind or personality twice. What a text says is not looked at: no program knows whether it sells.
SHUKE_CPP_API Result<void> validate(const TalkingPoints& points);

/// What is built into the library. Lives as long as the program.
SHUKE_CPP_API const TalkingPoints& shipped_talking_points();

/// `points` with the parts of `by` in their place: hints by personality, kinds by kind and part.
SHUKE_CPP_API TalkingPoints replaced(TalkingPoints points, const TalkingPoints& by);

/// What is said in a kind; null when nothing is known of it.
SHUKE_CPP_API const TalkOfKind* find_talk(const TalkingPoints& points, const Word& kind);

}  // namespace shuke
