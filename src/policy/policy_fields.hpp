/// \file
/// Field tables of policy documents.
#pragma once

#include "schema/fields.hpp"
#include "shuke/policy/policy.hpp"

namespace shuke::schema {

template <>
struct Choices<PointsWindow> {
  static constexpr ChoiceName names[] = {{0, "rolling", "The last months up to and with the day."},
                                         {1, "calendar", "Since 1 January."},
                                         {2, "membership_year", "Since the last anniversary of the first card."}};
};

template <>
struct Fields<ExcludedCategory> {
  static constexpr std::string_view name = "excluded_category";
  static constexpr std::string_view doc = "A category whose lines earn nothing.";
  static constexpr auto rows =
      std::tuple(field<&ExcludedCategory::category>(1, "category", required, "0.1", "A word of the policy.", "MEM-9"),
                 field<&ExcludedCategory::why>(2, "why", none, "0.1", "Why, for people."));
};

template <>
struct Fields<PointsRules> {
  static constexpr std::string_view name = "points_rules";
  static constexpr std::string_view doc = "What earns points, and in which window they count.";
  static constexpr auto rows = std::tuple(
      field<&PointsRules::points>(1, "points", required, "0.1", "So many points", "MEM-9"),
      field<&PointsRules::per>(2, "per", required, "0.1", "for each whole amount of this paid on one receipt.",
                               "MEM-9"),
      field<&PointsRules::staff_earns>(3, "staff_earns", none, "0.1", "Whether sales to staff earn.", "POS-5"),
      field<&PointsRules::excluded>(4, "excluded", none, "0.1", "Categories that earn nothing.", "MEM-9"),
      field<&PointsRules::window>(5, "window", required, "0.1", "How the year is laid in which points count.", "MEM-8"),
      field<&PointsRules::window_months>(6, "window_months", none, "0.1", "Length of a rolling window.", "MEM-8"));
};

}  // namespace shuke::schema
