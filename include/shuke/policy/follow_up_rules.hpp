/// \file
/// Section `follow_ups` of a policy document: which follow-ups there are, what gives rise to each, when it is due and
/// how long it is worth doing, and how much contact a person gets at most (FUP-A to FUP-W, FUP-4, FUP-5).
///
/// A **kind** is a row of the section, named by a word of `words.follow_ups`. Something that happened or lies ahead,
/// its **trigger**, gives rise to an *occasion* of the kind (occasions.hpp). Code owns the closed sets below; a
/// document chooses from them and gives the numbers. What the occasions of a person come to on a day is told in
/// follow_ups.hpp.
#pragma once

#include "shuke/api.hpp"
#include "shuke/model/customer.hpp"
#include "shuke/model/instant.hpp"
#include "shuke/policy/contact_hours.hpp"

#include <optional>
#include <vector>

namespace shuke {

/// What gives rise to a follow-up. Days count from the day that stands behind each.
enum class Trigger : std::uint8_t {
  personal_day = 0,   ///< a yearly day of the person or the family comes: that day
  festival = 1,       ///< a named day of the calendar: its first day
  purchase = 2,       ///< goods were bought and kept: the day of the receipt
  reached = 3,        ///< another kind was followed up: the day on which it was, else on which it was due
  visit = 4,          ///< they came and bought nothing: the day of the visit
  order_arrived = 5,  ///< goods that they ordered are there: the day they came
  money_due = 6,      ///< and something is left to pay: that day
  stock = 7,          ///< what they have at home is used up: the first day without it
  membership = 8,     ///< a card can be had or renewed, or points run out: the day it arises
  silence = 9,        ///< nobody was in touch with them: the day of the last contact
  complaint = 10,     ///< they complained: the day on which it was opened, and each promise's day
  promise = 11,       ///< we or they promised something for a day: that day
  event = 12,         ///< an event: its day
  promotion = 13,     ///< a promotion: its first day
  arrivals = 14,      ///< new goods that fit them: the first day
  interval = 15,      ///< an interval of their own has gone by: the day on which it has (FUP-W)
};

/// Yearly days of a person.
enum class PersonalDay : std::uint8_t {
  birthday = 0,         ///< their own birthday
  family_birthday = 1,  ///< of somebody of their family who is no child
  anniversary = 2,      ///< their wedding day
};

/// A yearly day of a list.
struct PersonalDayPick {
  PersonalDay day{};  ///< which

  friend bool operator==(const PersonalDayPick&, const PersonalDayPick&) = default;
};

/// A festival of a list.
struct FestivalPick {
  Word festival;  ///< one of the section `festivals`

  friend bool operator==(const FestivalPick&, const FestivalPick&) = default;
};

/// What may arise with a membership (FUP-M).
enum class MembershipMatter : std::uint8_t {
  eligible = 0,       ///< a card can be had
  renewal = 1,        ///< a card's term ends
  points_expiry = 2,  ///< points run out
};

/// A matter of a list.
struct MembershipPick {
  MembershipMatter matter{};  ///< which

  friend bool operator==(const MembershipPick&, const MembershipPick&) = default;
};

/// How far somebody has come with an event.
enum class EventStage : std::uint8_t {
  chosen = 0,           ///< to be invited, and not answered yet
  coming = 1,           ///< said that they come
  came_not_bought = 2,  ///< came, and bought nothing that day
  absent = 3,           ///< said that they come, and did not (FUP-P)
};

/// For whom a kind is.
enum class Audience : std::uint8_t {
  everybody = 0,    ///< whoever agreed to be contacted
  members = 1,      ///< who holds a card
  non_members = 2,  ///< who holds none
  active = 3,       ///< active customers (FIL-4)
};

/// Whether a kind sells.
enum class Selling : std::uint8_t {
  never = 0,    ///< nothing, and no other topic that sells stands beside it (FUP-A)
  no = 1,       ///< nothing
  yes = 2,      ///< something
  by_tone = 3,  ///< of festivals: where the tone is festive; a greeting alone is service (FUP-B)
};

/// What the caps are to a kind (FUP-5).
enum class CapsOfKind : std::uint8_t {
  counted = 0,        ///< they hold for it, and it counts
  exempt = 1,         ///< they do not, and it does not count
  never_blocked = 2,  ///< it counts, but is never kept back
};

/// To whom a follow-up falls first.
enum class OwnerRule : std::uint8_t {
  own = 0,      ///< whose customer it is, else who sold, else who has least to do
  seller = 1,   ///< who sold, else whose customer it is, else who has least to do
  anybody = 2,  ///< who has least to do
};

/// A category of a list.
struct FollowUpCategory {
  Word category;  ///< a word of the policy

  friend bool operator==(const FollowUpCategory&, const FollowUpCategory&) = default;
};

/// A way by which a kind is done.
struct FollowUpChannel {
  Channel channel = Channel::phone;  ///< not `any`

  friend bool operator==(const FollowUpChannel&, const FollowUpChannel&) = default;
};

/// A kind of follow-up. What belongs to another trigger than its own is left out.
struct FollowUpKind {
  Word word;                                     ///< its name in data, a word of `words.follow_ups`
  std::string rule;                              ///< the rule it comes from
  Trigger trigger{};                             ///< what gives rise to it
  std::vector<PersonalDayPick> days;             ///< personal_day: which; at least one
  std::vector<FestivalPick> festivals;           ///< festival: which; none: all that no other kind names
  std::vector<MembershipPick> matters;           ///< membership: which; at least one
  std::optional<EventStage> stage;               ///< event: whom; required there
  Word after;                                    ///< reached: which kind; required there
  std::vector<FollowUpCategory> categories;      ///< purchase, stock, arrivals: goods of these; none: of all
  std::vector<FollowUpCategory> not_categories;  ///< … and not of these
  bool gifts = false;                            ///< purchase: also what was bought as a present (POS-5)
  bool series = false;  ///< purchase: one of a newer purchase joins an open one of an older one (FUP-5)
  Word unless_reached;  ///< not for whom this kind reached about the same promotion or event; empty: for all
  Audience audience{};  ///< for whom
  Purpose purpose{};    ///< service or marketing
  std::optional<Purpose> purpose_without_card;  ///< of who holds no card; absent: the same
  Selling selling{};                            ///< whether it sells
  About about{};                                ///< what it is about, as hours care
  bool opened = false;        ///< the customer opened the matter: it carries consent for itself (WHEN-ORD)
  bool urgent = false;        ///< it cannot wait
  CapsOfKind caps{};          ///< what the caps are to it
  std::int64_t priority = 0;  ///< 0 to 1000, the highest first
  std::int64_t due_days = 0;  ///< due so many days after the trigger's day, before it when negative
  std::optional<std::int64_t> due_minutes;  ///< complaint: so many minutes of opening time after it was opened
  std::int64_t ahead_days = 0;              ///< membership: what lies ahead arises so many days before
  std::optional<std::int64_t> last_days;    ///< worth doing up to and with so many days after the trigger's day
  std::optional<std::int64_t> last_months;  ///< … or months; neither: as long as its matter is open
  std::optional<MinuteOfDay> from;          ///< only in this window of the day
  std::optional<MinuteOfDay> until;         ///< its end
  std::vector<FollowUpChannel> channels;    ///< the first that is possible is taken; at least one
  OwnerRule owner{};                        ///< to whom it falls
  std::int64_t minutes = 0;                 ///< how long it takes, 1 to 1440

  friend bool operator==(const FollowUpKind&, const FollowUpKind&) = default;
};

/// The most contacts that a person gets (FUP-5): reached or sent, in any run of so many days.
struct ContactCap {
  std::int64_t days = 0;           ///< length of the run, 1 to 366
  std::int64_t contacts = 0;       ///< the most in it, 1 to 1000
  std::optional<Purpose> purpose;  ///< only those for this purpose; absent: all

  friend bool operator==(const ContactCap&, const ContactCap&) = default;
};

/// Section `follow_ups` of a policy document.
struct FollowUpRules {
  std::vector<ContactCap> caps;      ///< all of them hold, for a person and for a telephone number; at least one
  std::int64_t attempts = 0;         ///< attempts in all, 1 to 100 (FUP-4)
  std::int64_t attempts_a_day = 0;   ///< attempts on one day, 1 to `attempts`
  std::int64_t pause_days = 0;       ///< a refusal holds for so many days, 1 to 3660 (FUP-4)
  std::int64_t agreed_priority = 0;  ///< priority of what continues at a time agreed, 0 to 1000
  std::int64_t agreed_days = 0;      ///< and it is worth doing for so many days more, 0 to 366
  std::int64_t per_half_hour = 0;    ///< contacts that one associate can do in half an hour, 1 to 30
  std::vector<FollowUpKind> kinds;   ///< in the order in which forms show them; no word twice

  friend bool operator==(const FollowUpRules&, const FollowUpRules&) = default;
};

/// Errors: invalid, with the field: a number out of its range, a word twice, something told that the trigger does not
/// have or missing that it needs, an end before the due day, a channel twice or `any`, a purpose that is neither
/// service nor marketing, a kind referred to that is not there.
SHUKE_CPP_API Result<void> validate(const FollowUpRules& rules);

/// The row of a kind; null when the section has none.
SHUKE_CPP_API const FollowUpKind* find_kind(const FollowUpRules& rules, const Word& word);

}  // namespace shuke
