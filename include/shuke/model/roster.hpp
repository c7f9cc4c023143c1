/// \file
/// When a shop is open, who is there when, and whose customers are whose. Each record says it anew from its day on;
/// what was said before is kept.
#pragma once

#include "shuke/model/ids.hpp"
#include "shuke/model/instant.hpp"
#include "shuke/model/weekday.hpp"

#include <optional>
#include <vector>

namespace shuke {

using ShopHoursId = Id<struct ShopHoursTag>;    ///< opening hours
using ShiftId = Id<struct ShiftTag>;            ///< an associate's day
using AssignmentId = Id<struct AssignmentTag>;  ///< who looks after a customer

/// Open hours that come back every week.
struct OpenWindow {
  Weekday weekday = Weekday::monday;  ///< on this day
  MinuteOfDay from;                   ///< open from then
  std::optional<MinuteOfDay> until;   ///< … to then; absent: until midnight

  friend bool operator==(const OpenWindow&, const OpenWindow&) = default;
};

/// A day that is not as its weekday: open in its windows, shut when it has none.
struct SpecialWindow {
  Day day;                           ///< which
  std::optional<MinuteOfDay> from;   ///< open from then; absent: shut
  std::optional<MinuteOfDay> until;  ///< … to then; absent, with `from`: until midnight

  friend bool operator==(const SpecialWindow&, const SpecialWindow&) = default;
};

/// When a shop is open, from a day on: all of it, its special days too. A shop of which nothing was told is taken to be
/// always open.
struct ShopHours {
  ShopHoursId id;                      ///< our own
  ShopId shop_id;                      ///< which shop
  Day from;                            ///< first day on which these hours hold
  Instant at;                          ///< when it was said
  std::vector<OpenWindow> week;        ///< a week
  std::vector<SpecialWindow> special;  ///< days that are otherwise

  friend bool operator==(const ShopHours&, const ShopHours&) = default;
};

/// Hours of a shift.
struct ShiftWindow {
  MinuteOfDay from;                  ///< there from then
  std::optional<MinuteOfDay> until;  ///< … to then; absent: until midnight

  friend bool operator==(const ShiftWindow&, const ShiftWindow&) = default;
};

/// When an associate is there on a day. What was said last holds.
struct Shift {
  ShiftId id;                        ///< our own
  ShopId shop_id;                    ///< in which shop
  AssociateId associate_id;          ///< who
  Day day;                           ///< which day, by the calendar
  Instant at;                        ///< when it was said
  std::vector<ShiftWindow> windows;  ///< in order, apart from each other; empty: not there

  friend bool operator==(const Shift&, const Shift&) = default;
};

/// Who looks after a customer from a day on (FUP-6). What was said last holds.
struct Assignment {
  AssignmentId id;           ///< our own
  CustomerId customer_id;    ///< whose
  ShopId shop_id;            ///< in which shop
  AssociateId associate_id;  ///< by whom; none: nobody in particular
  Day day;                   ///< from this day on
  Instant at;                ///< when it was said

  friend bool operator==(const Assignment&, const Assignment&) = default;
};

}  // namespace shuke
