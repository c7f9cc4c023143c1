/// \file
/// Field tables of model/roster.hpp.
#pragma once

#include "schema/weekday_choices.hpp"
#include "shuke/model/roster.hpp"

namespace shuke::schema {

template <>
struct Fields<OpenWindow> {
  static constexpr std::string_view name = "open_window";
  static constexpr std::string_view doc = "Open hours that come back every week.";
  static constexpr auto rows =
      std::tuple(field<&OpenWindow::weekday>(1, "weekday", required, "0.1", "On this day of the week."),
                 field<&OpenWindow::from>(2, "from", required, "0.1", "Open from then."),
                 field<&OpenWindow::until>(3, "until", none, "0.1", "Open to then; absent: until midnight."));
};

template <>
struct Fields<SpecialWindow> {
  static constexpr std::string_view name = "special_window";
  static constexpr std::string_view doc = "A day that is not as its weekday.";
  static constexpr auto rows =
      std::tuple(field<&SpecialWindow::day>(1, "day", required, "0.1", "Which."),
                 field<&SpecialWindow::from>(2, "from", none, "0.1", "Open from then; absent: shut."),
                 field<&SpecialWindow::until>(3, "until", none, "0.1", "Open to then; absent: until midnight."));
};

template <>
struct Fields<ShopHours> {
  static constexpr std::string_view name = "shop_hours";
  static constexpr std::string_view doc = "When a shop is open, from a day on.";
  static constexpr auto rows =
      std::tuple(field<&ShopHours::id>(1, "id", computed, "0.1", "Our id."),
                 field<&ShopHours::shop_id>(2, "shop_id", required, "0.1", "Which shop."),
                 field<&ShopHours::from>(3, "from", required, "0.1", "First day on which these hours hold."),
                 field<&ShopHours::at>(4, "at", required, "0.1", "When it was said."),
                 field<&ShopHours::week>(5, "week", none, "0.1", "A week."),
                 field<&ShopHours::special>(6, "special", none, "0.1", "Days that are otherwise."));
};

template <>
struct Fields<ShiftWindow> {
  static constexpr std::string_view name = "shift_window";
  static constexpr std::string_view doc = "Hours of a shift.";
  static constexpr auto rows =
      std::tuple(field<&ShiftWindow::from>(1, "from", required, "0.1", "There from then."),
                 field<&ShiftWindow::until>(2, "until", none, "0.1", "There to then; absent: until midnight."));
};

template <>
struct Fields<Shift> {
  static constexpr std::string_view name = "shift";
  static constexpr std::string_view doc = "When an associate is there on a day.";
  static constexpr auto rows =
      std::tuple(field<&Shift::id>(1, "id", computed, "0.1", "Our id."),
                 field<&Shift::shop_id>(2, "shop_id", required, "0.1", "In which shop."),
                 field<&Shift::associate_id>(3, "associate_id", required, "0.1", "Who."),
                 field<&Shift::day>(4, "day", required, "0.1", "Which day."),
                 field<&Shift::at>(5, "at", required, "0.1", "When it was said."),
                 field<&Shift::windows>(6, "windows", none, "0.1", "The hours; empty: not there."));
};

template <>
struct Fields<Assignment> {
  static constexpr std::string_view name = "assignment";
  static constexpr std::string_view doc = "Who looks after a customer from a day on.";
  static constexpr auto rows = std::tuple(
      field<&Assignment::id>(1, "id", computed, "0.1", "Our id."),
      field<&Assignment::customer_id>(2, "customer_id", required, "0.1", "Whose."),
      field<&Assignment::shop_id>(3, "shop_id", required, "0.1", "In which shop."),
      field<&Assignment::associate_id>(4, "associate_id", none, "0.1", "By whom; none: nobody in particular.", "FUP-6"),
      field<&Assignment::day>(5, "day", required, "0.1", "From this day on."),
      field<&Assignment::at>(6, "at", required, "0.1", "When it was said."));
};

}  // namespace shuke::schema
