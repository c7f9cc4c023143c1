/// \file
/// A talk made ready: what to say and ask in one contact, from what is known of it and from the section
/// `talking_points` (FUP-1, FUP-N). A pure function; both languages are made at once, and correspond line by line.
///
///     contact of the day (follow_ups.hpp) + what is known ──talk_of──▶ Talk: what to say, ask, mind, write
#pragma once

#include "shuke/api.hpp"
#include "shuke/model/day.hpp"
#include "shuke/model/money.hpp"
#include "shuke/policy/talking_points.hpp"

#include <optional>
#include <string>
#include <vector>

namespace shuke {

/// Words in both languages; both are empty or neither is.
struct TalkText {
  std::string en;  ///< in English
  std::string zh;  ///< in Simplified Chinese

  bool empty() const { return en.empty() || zh.empty(); }  ///< whether nothing is said

  friend bool operator==(const TalkText&, const TalkText&) = default;
};

/// What is known of one topic of a contact. What is empty or absent is not known, or has no meaning for the topic.
struct TalkTopic {
  Word kind;                                ///< the kind of follow-up
  std::vector<TalkText> goods;              ///< bought, ordered or arrived, as labels name them, the dearest first;
                                            ///< without what may not be spoken of (CUS-1)
  std::optional<Day> date;                  ///< event: when; stock: used up; points, card: last day; promotion: first
  std::optional<Day> until;                 ///< promotion: its last day
  std::string event;                        ///< name of the event or the promotion
  std::string time;                         ///< event: when on the day, `14:00`
  std::string place;                        ///< event: where
  std::string route;                        ///< event: the way there
  std::string bring;                        ///< event: what to bring
  TalkText festival;                        ///< its name
  std::optional<PersonalDay> personal_day;  ///< birthday, family's birthday, wedding day
  std::optional<Money> balance;             ///< order: what is left to pay
  std::optional<std::int64_t> points;       ///< membership: points that run out
  TalkText card;                            ///< membership: name of the card whose term ends
  TalkText new_card;                        ///< membership: name of the card that can be had
};

/// What is known of a contact when somebody makes ready for it.
struct TalkFacts {
  TalkText salutation;                   ///< how they are addressed: `Ms Lin`, `林女士`; empty: without a name
  std::string associate;                 ///< who speaks; empty: not known yet
  std::string shop;                      ///< its name; empty: no message can be written, for it would have no sender
  bool selling = false;                  ///< whether the contact sells (FUP-A, FUP-B)
  std::vector<std::string> promises;     ///< what we promised and have not done (FUP-P)
  std::vector<std::string> open_points;  ///< what was left open (FUP-N)
  std::vector<std::string> last_said;    ///< what they answered the last time
  Word personality;                      ///< a word of the policy; empty: not known (CUS-7)
  std::vector<TalkTopic> topics;         ///< what it is about, the anchor first
};

/// A question, and the kind of topic to which its answer belongs.
struct AskedQuestion {
  Word kind;              ///< the kind of follow-up
  TalkQuestion question;  ///< as the section has it

  friend bool operator==(const AskedQuestion&, const AskedQuestion&) = default;
};

/// What to say, ask and mind in one contact.
struct Talk {
  TalkText result;                       ///< what it is to come to, of the anchor
  TalkText opening;                      ///< calls and visits: how to begin
  std::vector<TalkText> outline;         ///< promises, open points, last answers, then of each topic
  std::vector<AskedQuestion> questions;  ///< of each topic, none asked twice
  std::vector<TalkCheck> checklist;      ///< what to mind on this way
  TalkText hint;                         ///< what to stress; empty: the personality is not known
  TalkText message;                      ///< messages: the whole text, with greeting, sender and opt-out
  TalkText closing;                      ///< calls and visits: how to end

  friend bool operator==(const Talk&, const Talk&) = default;
};

/// The talk of a contact by a channel. No sentence stands twice, a value that is not known leaves no hole, and what
/// sells is said in a contact that sells only. The message is empty by a way that is not written, for kinds that have
/// none, and where the shop is not known. `points` have been validated, and hold all parts: `talking_points_of`.
SHUKE_CPP_API Talk talk_of(const TalkingPoints& points, const TalkFacts& facts, Channel channel);

}  // namespace shuke
