/// \file
/// What deeds and questions of opening hours, shifts and assignments take and give (FUP-6).
///
/// Each deed has a request id as its key within its shop: the same again gets the same answer, other content is a
/// conflict. Each says all of it anew; what was said before is kept.
#pragma once

#include "shuke/model/roster.hpp"
#include "shuke/model/text.hpp"

namespace shuke {

/// Says how customers know an associate, and when they work in the shop (FUP-1, FUP-6): all of it anew.
struct AssociateRequest {
  std::string request;        ///< id of this request; required
  std::string shop;           ///< ref of the shop; empty: the first
  std::string associate;      ///< ref of who; required; one who was not known becomes known by ref
  std::string name;           ///< as customers know them; empty: by their ref
  std::optional<Day> from;    ///< first day of work; absent when not told
  std::optional<Day> until;   ///< last day of work, not before the first; absent while they work here
  std::optional<Instant> at;  ///< when it is said; required

  friend bool operator==(const AssociateRequest&, const AssociateRequest&) = default;
};

/// An associate is known.
struct AssociateAnswer {
  AssociateId associate_id;  ///< our id

  friend bool operator==(const AssociateAnswer&, const AssociateAnswer&) = default;
};

/// Says when a shop is open, from a day on: all of it. Windows of a day lie apart from each other.
struct OpeningHoursRequest {
  std::string request;                 ///< id of this request; required
  std::string shop;                    ///< ref of the shop; empty: the first
  std::optional<Day> from;             ///< first day on which these hours hold; required
  std::optional<Instant> at;           ///< when it is said; required
  std::vector<OpenWindow> week;        ///< a week, in any order; a weekday without a window is shut
  std::vector<SpecialWindow> special;  ///< days that are otherwise; neither: always open

  friend bool operator==(const OpeningHoursRequest&, const OpeningHoursRequest&) = default;
};

/// Opening hours were written down.
struct OpeningHoursAnswer {
  ShopHoursId hours_id;  ///< our id
  Day from;              ///< first day on which they hold

  friend bool operator==(const OpeningHoursAnswer&, const OpeningHoursAnswer&) = default;
};

/// Says when an associate is there on a day: all of it.
struct ShiftRequest {
  std::string request;               ///< id of this request; required
  std::string shop;                  ///< ref of the shop; empty: the first
  std::string associate;             ///< ref of who; required; one who was not known becomes known by ref
  std::optional<Day> day;            ///< which day, by the calendar; required
  std::optional<Instant> at;         ///< when it is said; required
  std::vector<ShiftWindow> windows;  ///< in any order, apart from each other; empty: not there

  friend bool operator==(const ShiftRequest&, const ShiftRequest&) = default;
};

/// A shift was written down.
struct ShiftAnswer {
  ShiftId shift_id;  ///< our id
  Day day;           ///< which day

  friend bool operator==(const ShiftAnswer&, const ShiftAnswer&) = default;
};

/// Says who looks after a customer from a day on (FUP-6).
struct AssignRequest {
  std::string request;        ///< id of this request; required
  std::string shop;           ///< ref of the shop; empty: the first
  std::string customer;       ///< ref of whose; required
  std::string associate;      ///< ref of by whom; empty: nobody in particular
  std::optional<Day> day;     ///< from this day on; required
  std::optional<Instant> at;  ///< when it is said; required

  friend bool operator==(const AssignRequest&, const AssignRequest&) = default;
};

/// A customer was assigned.
struct AssignAnswer {
  AssignmentId assignment_id;  ///< our id
  Day day;                     ///< from this day on

  friend bool operator==(const AssignAnswer&, const AssignAnswer&) = default;
};

/// Asks when a shop is open on a day, and who is there.
struct RosterQuestion {
  std::string shop;        ///< ref of the shop; empty: the first
  std::optional<Day> day;  ///< which; required

  friend bool operator==(const RosterQuestion&, const RosterQuestion&) = default;
};

/// Somebody who works in the shop on a day.
struct RosterRow {
  std::string associate;             ///< ref of who
  std::string name;                  ///< as people call them; empty when not known
  bool told = false;                 ///< a shift was written down; false: nothing was said of that day
  std::vector<ShiftWindow> windows;  ///< when they are there, in order; told and empty: not there

  friend bool operator==(const RosterRow&, const RosterRow&) = default;
};

/// A day of a shop.
struct RosterAnswer {
  Day day;                        ///< which
  std::vector<ShiftWindow> open;  ///< when the shop is open, in order; empty: it is shut
  std::vector<RosterRow> rows;    ///< who works there, in order of id

  friend bool operator==(const RosterAnswer&, const RosterAnswer&) = default;
};

}  // namespace shuke
