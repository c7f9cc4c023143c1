/// \file
/// Field tables of clientele/roster_requests.hpp.
#pragma once

#include "schema/fields.hpp"
#include "schema/roster_fields.hpp"
#include "shuke/clientele/roster_requests.hpp"

namespace shuke::schema {

template <>
struct Fields<AssociateRequest> {
  static constexpr std::string_view name = "associate_request";
  static constexpr std::string_view doc = "Says how customers know an associate, and when they work in the shop.";
  static constexpr auto rows = std::tuple(
      field<&AssociateRequest::request>(1, "request", required, "0.1", "Id of this request."),
      field<&AssociateRequest::shop>(2, "shop", none, "0.1", "Ref of the shop; empty: the first."),
      field<&AssociateRequest::associate>(3, "associate", required, "0.1",
                                          "Ref of who; one who was not known becomes known by ref."),
      field<&AssociateRequest::name>(4, "name", personal, "0.1", "As customers know them; empty: by their ref."),
      field<&AssociateRequest::from>(5, "from", none, "0.1", "First day of work; absent when not told."),
      field<&AssociateRequest::until>(6, "until", none, "0.1",
                                      "Last day of work, not before the first; absent while they work here."),
      field<&AssociateRequest::at>(7, "at", required, "0.1", "When it is said."));
};

template <>
struct Fields<AssociateAnswer> {
  static constexpr std::string_view name = "associate_answer";
  static constexpr std::string_view doc = "An associate is known.";
  static constexpr auto rows =
      std::tuple(field<&AssociateAnswer::associate_id>(1, "associate_id", none, "0.1", "Our id."));
};

template <>
struct Fields<OpeningHoursRequest> {
  static constexpr std::string_view name = "opening_hours_request";
  static constexpr std::string_view doc =
      "Says when a shop is open, from a day on: all of it. Windows of a day lie apart from each other.";
  static constexpr auto rows =
      std::tuple(field<&OpeningHoursRequest::request>(1, "request", required, "0.1", "Id of this request."),
                 field<&OpeningHoursRequest::shop>(2, "shop", none, "0.1", "Ref of the shop; empty: the first."),
                 field<&OpeningHoursRequest::from>(3, "from", required, "0.1", "First day on which these hours hold."),
                 field<&OpeningHoursRequest::at>(4, "at", required, "0.1", "When it is said."),
                 field<&OpeningHoursRequest::week>(5, "week", none, "0.1",
                                                   "A week, in any order; a weekday without a window is shut."),
                 field<&OpeningHoursRequest::special>(6, "special", none, "0.1",
                                                      "Days that are otherwise; neither: always open."));
};

template <>
struct Fields<OpeningHoursAnswer> {
  static constexpr std::string_view name = "opening_hours_answer";
  static constexpr std::string_view doc = "Opening hours were written down.";
  static constexpr auto rows =
      std::tuple(field<&OpeningHoursAnswer::hours_id>(1, "hours_id", none, "0.1", "Our id."),
                 field<&OpeningHoursAnswer::from>(2, "from", none, "0.1", "First day on which they hold."));
};

template <>
struct Fields<ShiftRequest> {
  static constexpr std::string_view name = "shift_request";
  static constexpr std::string_view doc = "Says when an associate is there on a day: all of it.";
  static constexpr auto rows =
      std::tuple(field<&ShiftRequest::request>(1, "request", required, "0.1", "Id of this request."),
                 field<&ShiftRequest::shop>(2, "shop", none, "0.1", "Ref of the shop; empty: the first."),
                 field<&ShiftRequest::associate>(3, "associate", required, "0.1",
                                                 "Ref of who; one who was not known becomes known by ref."),
                 field<&ShiftRequest::day>(4, "day", required, "0.1", "Which day, by the calendar."),
                 field<&ShiftRequest::at>(5, "at", required, "0.1", "When it is said."),
                 field<&ShiftRequest::windows>(6, "windows", none, "0.1",
                                               "In any order, apart from each other; empty: not there."));
};

template <>
struct Fields<ShiftAnswer> {
  static constexpr std::string_view name = "shift_answer";
  static constexpr std::string_view doc = "A shift was written down.";
  static constexpr auto rows = std::tuple(field<&ShiftAnswer::shift_id>(1, "shift_id", none, "0.1", "Our id."),
                                          field<&ShiftAnswer::day>(2, "day", none, "0.1", "Which day."));
};

template <>
struct Fields<AssignRequest> {
  static constexpr std::string_view name = "assign_request";
  static constexpr std::string_view doc = "Says who looks after a customer from a day on.";
  static constexpr auto rows = std::tuple(
      field<&AssignRequest::request>(1, "request", required, "0.1", "Id of this request."),
      field<&AssignRequest::shop>(2, "shop", none, "0.1", "Ref of the shop; empty: the first."),
      field<&AssignRequest::customer>(3, "customer", required, "0.1", "Ref of whose."),
      field<&AssignRequest::associate>(4, "associate", none, "0.1", "Ref of by whom; empty: nobody in particular."),
      field<&AssignRequest::day>(5, "day", required, "0.1", "From this day on."),
      field<&AssignRequest::at>(6, "at", required, "0.1", "When it is said."));
};

template <>
struct Fields<AssignAnswer> {
  static constexpr std::string_view name = "assign_answer";
  static constexpr std::string_view doc = "A customer was assigned.";
  static constexpr auto rows =
      std::tuple(field<&AssignAnswer::assignment_id>(1, "assignment_id", none, "0.1", "Our id."),
                 field<&AssignAnswer::day>(2, "day", none, "0.1", "From this day on."));
};

template <>
struct Fields<RosterQuestion> {
  static constexpr std::string_view name = "roster_question";
  static constexpr std::string_view doc = "Asks when a shop is open on a day, and who is there.";
  static constexpr auto rows =
      std::tuple(field<&RosterQuestion::shop>(1, "shop", none, "0.1", "Ref of the shop; empty: the first."),
                 field<&RosterQuestion::day>(2, "day", required, "0.1", "Which."));
};

template <>
struct Fields<RosterRow> {
  static constexpr std::string_view name = "roster_row";
  static constexpr std::string_view doc = "Somebody who works in the shop on a day.";
  static constexpr auto rows = std::tuple(
      field<&RosterRow::associate>(1, "associate", none, "0.1", "Ref of who."),
      field<&RosterRow::name>(2, "name", none, "0.1", "As people call them; empty when not known."),
      field<&RosterRow::told>(3, "told", none, "0.1", "A shift was written down; false: nothing was said of that day."),
      field<&RosterRow::windows>(4, "windows", none, "0.1",
                                 "When they are there, in order; told and empty: not there."));
};

template <>
struct Fields<RosterAnswer> {
  static constexpr std::string_view name = "roster_answer";
  static constexpr std::string_view doc = "A day of a shop.";
  static constexpr auto rows = std::tuple(
      field<&RosterAnswer::day>(1, "day", none, "0.1", "Which."),
      field<&RosterAnswer::open>(2, "open", none, "0.1", "When the shop is open, in order; empty: it is shut."),
      field<&RosterAnswer::rows>(3, "rows", none, "0.1", "Who works there, in order of id."));
};

}  // namespace shuke::schema
