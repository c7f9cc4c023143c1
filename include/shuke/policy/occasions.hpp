/// \file
/// What there is to follow up: the occasions of one person, a pure function of what is known and of the section
/// `follow_ups` (FUP-A to FUP-W, FUP-5).
///
/// An **occasion** is one due follow-up. Its key names the kind and what caused it, so that it is the same one on
/// whatever day it is asked for, and nothing is planned twice. Of it are known the days on which it is worth doing, and
/// how far earlier contacts have brought it.
///
///     facts of a person ──occasions──▶ Occasion, … ──plan (follow_ups.hpp)──▶ contacts of a day, and what was left out
#pragma once

#include "shuke/api.hpp"
#include "shuke/model/contact.hpp"
#include "shuke/model/yearly_day.hpp"
#include "shuke/policy/follow_up_rules.hpp"
#include "shuke/policy/opening_hours.hpp"
#include "shuke/policy/points.hpp"
#include "shuke/policy/verdict.hpp"

#include <memory>
#include <span>
#include <string>

namespace shuke {

/// Names an occasion of a person.
struct OccasionKey {
  Word kind;               ///< the kind's word
  std::int64_t cause = 0;  ///< number of the record that caused it, or of the day
  std::int64_t part = 0;   ///< which, where one cause has several: the matter, the line, the promise

  friend auto operator<=>(const OccasionKey&, const OccasionKey&) = default;
};

// ---- What is known of a person
// ---------------------------------------------------------------------------------------

/// A yearly day that somebody told.
struct PersonalDayFact {
  PersonalDay what{};                                ///< whose
  std::int64_t member = 0;                           ///< family_birthday: place in the family, from 0
  YearlyDay day;                                     ///< when
  Observance observance = Observance::own_calendar;  ///< how it is kept
};

/// Goods of a receipt that were kept, as far as they can be followed up.
struct BoughtGoods {
  std::int64_t line = 0;  ///< line of the receipt, from 1
  Word category;          ///< a word of the policy
};

/// A receipt on which goods went out; what came back is not on it any more, one that all came back from is left out.
/// What took the place of goods in a swap stands on the receipt of those (POS-2).
struct PurchaseFact {
  std::int64_t sale = 0;           ///< its id
  Day day;                         ///< its business day
  bool gift = false;               ///< bought as a present
  std::vector<BoughtGoods> goods;  ///< what was kept
};

/// A visit without a purchase.
struct VisitFact {
  std::int64_t visit = 0;  ///< its id
  Day day;                 ///< its business day
};

/// Ordered goods that arrived and wait.
struct ArrivedOrder {
  std::int64_t order = 0;  ///< its id
  Day day;                 ///< when they arrived
  bool money_due = false;  ///< something is left to pay
};

/// A supply at home (FIL-3).
struct SupplyFact {
  std::int64_t sale = 0;  ///< the latest receipt on which they bought of it
  std::int64_t line = 0;  ///< its line there
  Word category;          ///< a word of the policy
  Day used_up;            ///< first day without it
};

/// Something of a membership.
struct MembershipFact {
  MembershipMatter matter{};  ///< what
  Day day;                    ///< since when a card can be had; last day of the term; last day of the points
};

/// An open complaint.
struct ComplaintFact {
  std::int64_t complaint = 0;  ///< its id
  DayMinute opened;            ///< on the shop's clock
  std::vector<Day> promised;   ///< days for which something was promised on it and not done yet
};

/// A promise that was not kept yet, ours or theirs (FUP-P).
struct PromiseFact {
  std::int64_t promise = 0;  ///< its id
  Day day;                   ///< for when
};

/// An event for which the person was chosen.
struct EventFact {
  std::int64_t event = 0;  ///< its id
  Day day;                 ///< when it is
  EventStage stage{};      ///< how far the person has come
};

/// A promotion or arrivals for which the person was chosen.
struct OfferFact {
  std::int64_t offer = 0;  ///< its id
  bool arrivals = false;   ///< new goods; else a promotion
  bool chosen = true;      ///< promotion: chosen for the call before it
  Day first;               ///< its first day
  Day last;                ///< its last day
  Word category;           ///< arrivals: a word of the policy; empty: of several
};

/// An interval at which the person is asked again and again (FUP-W).
struct IntervalFact {
  Word kind;              ///< by a follow-up of this kind; one that the rules do not have, or whose trigger is another,
                          ///< says nothing
  Day since;              ///< counted from this day: on which they were reached about it last, else it was said
  std::int64_t days = 0;  ///< length, 1 to 366
};

/// A time that was agreed with the customer.
struct AgreedTime {
  Day day;            ///< the day
  TimeWindow window;  ///< and when on it
};

/// A contact that came to its end.
struct ContactFact {
  std::int64_t contact = 0;          ///< its id
  DayMinute at;                      ///< when it began, on the shop's clock
  ContactOutcome outcome{};          ///< what came of it
  Channel channel = Channel::phone;  ///< by which way
  bool marketing = false;            ///< it was for marketing
  bool exempt = false;               ///< it does not count for the caps
  std::vector<OccasionKey> topics;   ///< what it was about
  std::optional<AgreedTime> agreed;  ///< bad_moment, will_come, cut_off
  bool came = false;                 ///< will_come: they did
  std::vector<Word> refused;         ///< refused: the kinds that pause; none: all of `refused_purpose`
  Purpose refused_purpose{};         ///< refused: all kinds for this purpose pause
};

/// A contact that somebody else with the same telephone number had.
struct SharedContact {
  Day day;                 ///< when
  bool marketing = false;  ///< it was for marketing
};

/// By which way one may be reached for what.
struct ConsentFact {
  Purpose purpose{};                 ///< for this
  Channel channel = Channel::phone;  ///< never `any`
};

/// What is known of a person when a day begins. Lists are in any order.
struct FollowUpFacts {
  bool member = false;                  ///< holds a card
  bool active = false;                  ///< is an active customer (FIL-4)
  Day since;                            ///< the day on which the file was opened
  bool do_not_contact = false;          ///< asked not to be contacted (FUP-4)
  std::vector<ConsentFact> consents;    ///< what they agreed to (CUS-1)
  std::vector<Channel> reachable;       ///< ways for which a number or name is known, and home visits
  CustomerFacts hours;                  ///< what hours care about; consent, do_not_contact and agreed are not looked at
  std::vector<PersonalDayFact> days;    ///< of the person and the family, without children
  std::vector<PurchaseFact> purchases;  ///< as far back as a kind looks
  std::vector<VisitFact> visits;        ///< likewise
  std::vector<ArrivedOrder> orders;     ///< that wait
  std::vector<SupplyFact> supplies;     ///< at home
  std::vector<MembershipFact> membership;  ///< what arose or lies ahead
  std::vector<ComplaintFact> complaints;   ///< that are open
  std::vector<PromiseFact> promises;       ///< that were not kept yet
  std::vector<EventFact> events;           ///< as far as they were chosen
  std::vector<IntervalFact> intervals;     ///< of their own
  std::vector<OfferFact> offers;           ///< as far as they were chosen
  std::vector<ContactFact> contacts;       ///< as far back as kinds, caps and pauses look
  std::vector<SharedContact> shared;       ///< of others with the same number, in the days of the caps
};

// ---- What there is to follow up
// ---------------------------------------------------------------------------------------

/// How far earlier contacts have brought an occasion.
enum class OccasionState : std::uint8_t {
  open = 0,      ///< to be done
  done = 1,      ///< it was done, or refused
  joined = 2,    ///< it is part of an older one of its series, and is done with it (FUP-5)
  paused = 3,    ///< the kind or its purpose was refused lately (FUP-4)
  given_up = 4,  ///< as many attempts as the rules allow were in vain (FUP-4)
  waived = 5,    ///< another kind has reached them about it already (FUP-D)
};

/// One due follow-up.
struct Occasion {
  OccasionKey key;                      ///< the same whenever it is asked for
  const FollowUpKind* kind = nullptr;   ///< its row; borrowed from the rules
  OccasionState state{};                ///< how far it has come
  Day cause_day;                        ///< the trigger's day
  Day due;                              ///< first day on which it is worth doing
  std::optional<Day> last;              ///< last such day; absent: as long as its matter is open
  TimeWindow window;                    ///< only in these minutes of a day; of the due day from `due_minute` on
  int due_minute = 0;                   ///< on the due day not before this minute
  Purpose purpose{};                    ///< for this person
  bool selling = false;                 ///< likewise
  std::int64_t priority = 0;            ///< the highest first
  bool exempt = false;                  ///< the caps do not hold for it, and it does not count
  std::optional<AgreedTime> agreed;     ///< it continues at a time agreed (FUP-4)
  int attempts = 0;                     ///< attempts in vain so far
  bool first = true;                    ///< nothing was said about the matter before
  Word festival;                        ///< of a named day: which
  std::vector<std::int64_t> purchases;  ///< receipts that it is about: its own, and those whose follow-up joined it
};

/// The rules, with what else of a policy they go by, made ready for many questions. Immutable; cheap to copy; may be
/// shared by threads.
class SHUKE_CPP_API FollowUps {
 public:
  /// All have been validated.
  FollowUps(FollowUpRules rules, FestivalRules festivals, ContactHours hours, OpeningHours opening);

  const FollowUpRules& rules() const;      ///< those it was made of
  const FestivalRules& festivals() const;  ///< likewise
  const ContactHours& hours() const;       ///< likewise
  const OpeningHours& opening() const;     ///< likewise

 private:
  struct State;
  std::shared_ptr<const State> state_;
};

/// Some days made ready, so that what they are to everybody is found once.
class SHUKE_CPP_API Outlook {
 public:
  /// Errors: invalid (a day out of the calendar, or a lunar day that does not exist).
  static Result<Outlook> of(const FollowUps& follow_ups, const DaySpan& days);

  /// The occasions of a person that are due by the last of the days and whose own last day is not before the first, in
  /// order of key. Facts are those that are known when the last of the days begins. Errors: as `of`.
  Result<std::vector<Occasion>> occasions(const FollowUpFacts& facts) const;

  const FollowUps& follow_ups() const { return follow_ups_; }  ///< what it was made of
  const DaySpan& days() const { return days_; }                ///< likewise

 private:
  Outlook(FollowUps follow_ups, const DaySpan& days) : follow_ups_(std::move(follow_ups)), days_(days) {}

  /// A named day that gives rise to a kind.
  struct NamedDay {
    const FollowUpKind* kind;
    Word festival;
    FestivalTone tone;
    Day first;
  };
  friend class OccasionFinder;

  FollowUps follow_ups_;
  DaySpan days_;
  std::vector<NamedDay> named_;
};

/// As data has it: `care_3/123`, with `/2` for the second part. Personal values are never in it.
SHUKE_CPP_API std::string text_of(const OccasionKey& key);

}  // namespace shuke
