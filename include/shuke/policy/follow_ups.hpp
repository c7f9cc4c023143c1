/// \file
/// Whom to contact on a day, and about what: what a person's occasions come to (FUP-4, FUP-5).
///
/// Of the occasions that are worth doing on the day, those without consent are left out first. Each is placed on the
/// first day of its window whose best time is good enough, by the first way that is possible; else on the first that
/// has any time. Of those placed on the day the one with the highest priority is the **anchor** of a contact; others
/// join it, if the day lies in their window, they may be told by the same way, and the contact's best time does not
/// become worse. Caps are looked at last. Whatever does not end in a contact says why.
#pragma once

#include "shuke/policy/occasions.hpp"

namespace shuke {

/// What became of an occasion when a day was planned.
enum class Fate : std::uint8_t {
  joined = 0,   ///< part of another occasion, and done with it
  moved = 1,    ///< to a later day
  dropped = 2,  ///< it cannot be done any more
  refused = 3,  ///< the person does not want it
  expired = 4,  ///< its last day went by and nobody did it
};

/// Why an occasion is in no contact of the day.
enum class LeftOutFor : std::uint8_t {
  no_consent = 0,      ///< they did not agree to be contacted for this purpose by a way that the kind has (CUS-1)
  do_not_contact = 1,  ///< they want no contact (FUP-4)
  unreachable = 2,     ///< no number or name is known for a way that they agreed to
  paused = 3,          ///< they refused it lately (FUP-4)
  given_up = 4,        ///< so many attempts were in vain (FUP-4)
  waived = 5,          ///< another kind has reached them about it already (FUP-D)
  series = 6,          ///< an older one of its series asks about it, too (FUP-5)
  tried_today = 7,     ///< they were tried often enough on that day (FUP-4)
  no_moment = 8,       ///< there is no time that day at which they may be contacted (WHEN-ORD)
  better_day = 9,      ///< a later day of its window has a better time (FUP-5)
  cap = 10,            ///< they were contacted often enough (FUP-5)
  not_beside = 11,     ///< nothing may be sold beside what they are contacted about (FUP-A)
  worse_moment = 12,   ///< the contact that there is would come at a worse time with it (FUP-5)
  other_way = 13,      ///< the contact that there is comes by a way that it does not have (FUP-5)
  window_over = 14,    ///< its window is over
};

/// An occasion that is in no contact of the day.
struct LeftOut {
  OccasionKey key;                ///< which
  Fate fate{};                    ///< what became of it
  LeftOutFor why{};               ///< why
  std::optional<Day> moved_to;    ///< moved: the day on which it is looked at again
  std::optional<ContactCap> cap;  ///< cap: which
};

/// A contact that is to take place on the day.
struct PlannedContact {
  std::vector<Occasion> topics;      ///< the anchor first, then by priority
  Channel channel = Channel::phone;  ///< by which way
  Purpose purpose{};                 ///< marketing, when one of its topics is
  bool exempt = false;               ///< the caps do not hold for it, and it does not count
  ContactPlan plan;                  ///< as hours care
  std::optional<TimeWindow> agreed;  ///< the time that the customer agreed to
  std::vector<Slot> slots;           ///< when it may begin, the best first; at least one

  const Occasion& anchor() const { return topics.front(); }            ///< the topic that it stands for
  Verdict verdict() const { return slots.front().judgement.verdict; }  ///< of its best time
};

/// A person's day. Every occasion that is worth doing on the day, and not done, is in one of the two; so is what was
/// over the day before.
struct PersonPlan {
  std::vector<PlannedContact> contacts;  ///< by priority of their anchors; more than one only where caps do not hold
  std::vector<LeftOut> left;             ///< in order of key
};

/// A day made ready for planning.
class SHUKE_CPP_API PlanningDay {
 public:
  /// A day with its weather; what lies before `from_minute` is over, 0 before the day has begun. Errors: invalid (a day
  /// at the end of the calendar).
  static Result<PlanningDay> of(const FollowUps& follow_ups, Day day, Weather weather = Weather::unknown,
                                int from_minute = 0);

  /// The day of a person; the same whatever the order of the facts. Errors: as Outlook::occasions and
  /// ContactHours::slots.
  Result<PersonPlan> plan(const FollowUpFacts& facts) const;

  /// Whether a plan may hold anything; of who may be reached by every way it tells exactly. Of most people it holds
  /// nothing, and this is known before it is known by which way they may be reached: `consents`, `reachable`, `hours`,
  /// `do_not_contact` and `shared` are not looked at. Errors: as Outlook::occasions.
  Result<bool> has_occasions(const FollowUpFacts& facts) const;

  Day day() const { return outlook_.days().until; }                      ///< which
  const FollowUps& follow_ups() const { return outlook_.follow_ups(); }  ///< what it goes by

 private:
  PlanningDay(Outlook outlook, Weather weather, int from_minute)
      : outlook_(std::move(outlook)), weather_(weather), from_minute_(from_minute) {}
  friend class PersonPlanner;

  Outlook outlook_;
  Weather weather_;
  int from_minute_;
};

/// Why a contact takes place on its day, and at its best time: first what gave rise to each topic.
SHUKE_CPP_API Reasons reasons_of(const PlannedContact& contact, Day day, std::string_view policy, std::int64_t version);

/// Why an occasion is in no contact.
SHUKE_CPP_API Reasons reasons_of(const LeftOut& left, std::string_view policy, std::int64_t version);

/// How somebody is reached by a channel.
SHUKE_CPP_API Means means_of(Channel channel);

}  // namespace shuke
