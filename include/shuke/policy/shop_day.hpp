/// \file
/// The day of a shop: who does which of its planned contacts, when, and in which order (FUP-6).
///
/// What a person's day comes to is told in follow_ups.hpp, each person for themselves. Here the contacts of all of them
/// compete for the time of those who are there. A contact first falls to somebody, by the rule of its kind, and then
/// gets the best half hour in which they have room; an associate has room for `per_half_hour` contacts in each, and a
/// contact takes room in every half hour that it reaches into.
///
///     PersonPlan, …  ──┐
///     shifts, opening ─┼─arrange──▶ a list for each associate, and what waits for another day
///     what has begun ──┘
///
/// What has begun stays with whoever began it and takes its room; only the rest is arranged anew. The answer depends on
/// nothing but the content of its arguments, and not on their order.
#pragma once

#include "shuke/policy/follow_up_rules.hpp"
#include "shuke/policy/verdict.hpp"

#include <optional>
#include <span>
#include <vector>

namespace shuke {

/// Minutes at which a contact may begin.
struct ArrangeSlot {
  TimeWindow window;  ///< the minutes
  Verdict verdict{};  ///< at each of them
};

/// A planned contact, as far as the shop's day cares. Of one person there may be several.
struct ContactToArrange {
  std::int64_t customer = 0;          ///< with whom, above 0
  std::int64_t no = 0;                ///< which of theirs; customer and number name a contact
  std::int64_t priority = 0;          ///< of its anchor, the highest first
  std::optional<Day> last;            ///< last day on which its anchor is worth doing; absent: no such day
  OwnerRule owner{};                  ///< to whom it falls
  std::int64_t own_associate = 0;     ///< whose customer it is; 0: nobody's
  std::int64_t seller_associate = 0;  ///< who sold; 0: not known
  bool message = false;               ///< in writing
  int minutes = 1;                    ///< how long it takes, 1 to 1440
  std::optional<TimeWindow> agreed;   ///< the time that the customer agreed to
  std::vector<ArrangeSlot> slots;     ///< when it may begin, the best first, as DaySlots has them
};

/// When an associate is there.
struct AssociateDay {
  std::int64_t associate = 0;      ///< who, above 0
  std::vector<TimeWindow> shifts;  ///< in any order; none: not on this day
};

/// A contact that somebody has begun.
struct BegunContact {
  std::int64_t associate = 0;  ///< who
  int minute = 0;              ///< of the day, at which it began
  int minutes = 1;             ///< how long it takes
};

/// The time that a shop has on a day. Lists are in any order.
struct ShopDay {
  Day day;                               ///< which
  std::vector<TimeWindow> open;          ///< when the shop is open
  std::vector<AssociateDay> associates;  ///< who works there; when of none of them a shift is told, all are there
                                         ///< whenever the shop is open
  std::vector<BegunContact> begun;       ///< of that day
  std::int64_t per_half_hour = 1;        ///< contacts for which an associate has room in half an hour (FollowUpRules)
};

/// By what a contact fell to somebody.
enum class OwnedBy : std::uint8_t {
  own = 0,          ///< it is their customer
  seller = 1,       ///< they sold
  least_to_do = 2,  ///< they have least to do
  nobody = 3,       ///< it fell to nobody
};

/// Why a contact has no time.
enum class NoTimeFor : std::uint8_t {
  nobody_there = 0,  ///< nobody is there for the whole of it at any time at which it may begin
  full = 1,          ///< to whom it fell has no room at such a time
};

/// What became of a contact.
struct ArrangedContact {
  std::int64_t customer = 0;         ///< with whom
  std::int64_t no = 0;               ///< which of theirs
  std::int64_t associate = 0;        ///< to whom it fell; 0: to nobody
  OwnedBy owned_by{};                ///< by what
  std::optional<int> minute;         ///< suggested begin, the first minute at which there is room; absent: no time
  std::optional<Verdict> verdict;    ///< of that minute
  std::optional<NoTimeFor> no_time;  ///< why there is none
  bool another_day = false;  ///< it has no time, its window has a later day, and nothing was agreed for this one
  std::int64_t place = 0;    ///< in the list of its associate, or of what fell to nobody, from 1; 0: another day

  friend bool operator==(const ArrangedContact&, const ArrangedContact&) = default;
};

/// Arranges the contacts of a day (FUP-6). They have their turn in this order: what was agreed for a time; the highest
/// priority; what is spoken before what is written, which goes at any hour; what has fewest half hours as good as its
/// best one; the lowest customer, the lowest number.
///
///   1. A contact falls to the first whom its rule names and who is there at a time at which it may begin, for all its
///      minutes; at last, of those who are there then and have room, to who has least to do: the fewest contacts, with
///      those that they began and those that they have a claim to, then the lowest id. When nobody of them has room, of
///      all who are there then.
///   2. It gets the first of its slots in which they have room, at the earliest minute of it. A message leaves the good
///      hours to calls: of the slots as good as its best one it gets the half hour that is among the best of the fewest
///      calls, theirs and those that nobody has a claim to; of these the earliest. One that was agreed gets no other
///      time than that, as long as any of it is left.
///   3. For whom there is no room it is not passed on: it waits for another day of its window, or stands at the end of
///      their list.
///
/// The answer has the lists, associate by associate, what fell to nobody last; in each by time, then priority, customer
/// and number, and what has no time behind the rest. Behind the lists stands, by priority, customer and number, what
/// waits for another day.
SHUKE_CPP_API std::vector<ArrangedContact> arrange(const ShopDay& shop, std::span<const ContactToArrange> contacts);

}  // namespace shuke
