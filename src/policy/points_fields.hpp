/// \file
/// Field tables of the section `points`.
#pragma once

#include "schema/fields.hpp"
#include "shuke/policy/points.hpp"

namespace shuke::schema {

template <>
struct Choices<PointsWindow> {
  static constexpr ChoiceName names[] = {{0, "rolling", "The last months up to and with the day."},
                                         {1, "calendar", "Since 1 January."},
                                         {2, "membership_year", "Since the last anniversary of the first card."}};
};

template <>
struct Choices<PointsCombination> {
  static constexpr ChoiceName names[] = {{0, "best", "The greatest alone, of equal ones the first."},
                                         {1, "add", "What each gives beyond once is added up."}};
};

template <>
struct Choices<PointsExpiry> {
  static constexpr ChoiceName names[] = {{0, "never", "They last for ever."},
                                         {1, "months", "So many months from the day on which they were earned."},
                                         {2, "year_end", "To the end of a calendar year."},
                                         {3, "fixed", "To a day of a later year."}};
};

template <>
struct Choices<BelowZero> {
  static constexpr ChoiceName names[] = {
      {0, "allow", "The balance goes below zero, and what is earned next fills it up."},
      {1, "refuse", "Nothing is taken."},
      {2, "clamp", "What is there is taken."}};
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
struct Fields<PointsCategory> {
  static constexpr std::string_view name = "points_category";
  static constexpr std::string_view doc = "A category of goods.";
  static constexpr bool bare = true;
  static constexpr auto rows =
      std::tuple(field<&PointsCategory::category>(1, "category", required, "0.1", "One of words.categories."));
};

template <>
struct Fields<PointsCard> {
  static constexpr std::string_view name = "points_card";
  static constexpr std::string_view doc = "A card.";
  static constexpr bool bare = true;
  static constexpr auto rows =
      std::tuple(field<&PointsCard::card>(1, "card", required, "0.1", "As the customer's card is called.", "MEM-9"));
};

template <>
struct Fields<PointsDays> {
  static constexpr std::string_view name = "points_days";
  static constexpr std::string_view doc =
      "Days on which a multiplier holds: a range of the month, its last days, a day of the week, or dates.";
  static constexpr auto rows =
      std::tuple(field<&PointsDays::from_day>(1, "from_day", none, "0.1", "First day of the month."),
                 field<&PointsDays::until_day>(2, "until_day", none, "0.1", "Last day of the month, included."),
                 field<&PointsDays::last_days>(3, "last_days", none, "0.1", "So many days at the month's end."),
                 field<&PointsDays::weekday>(4, "weekday", none, "0.1", "This day of the week."),
                 field<&PointsDays::from_date>(5, "from_date", none, "0.1", "First of some dates."),
                 field<&PointsDays::until_date>(6, "until_date", none, "0.1", "The last of them, included."));
};

template <>
struct Fields<PointsMultiplier> {
  static constexpr std::string_view name = "points_multiplier";
  static constexpr std::string_view doc = "What earns more than once; every condition that is told has to hold.";
  static constexpr auto rows = std::tuple(
      field<&PointsMultiplier::word>(1, "word", required, "0.1", "Its name in data."),
      field<&PointsMultiplier::en>(2, "en", required, "0.1", "In English."),
      field<&PointsMultiplier::zh>(3, "zh", required, "0.1", "In Simplified Chinese."),
      field<&PointsMultiplier::rule>(4, "rule", none, "0.1", "The rule it comes from."),
      field<&PointsMultiplier::member>(5, "member", none, "0.1", "Only those who hold a card.", "MEM-9"),
      field<&PointsMultiplier::cards>(6, "cards", none, "0.1", "With member: only these cards; any when left out.",
                                      "MEM-9"),
      field<&PointsMultiplier::days>(7, "days", none, "0.1", "Only on these days; on every day when left out."),
      field<&PointsMultiplier::categories>(8, "categories", none, "0.1", "Only goods of these categories."),
      field<&PointsMultiplier::not_categories>(9, "not_categories", none, "0.1",
                                               "All goods but those of these categories."),
      field<&PointsMultiplier::times_basis_points>(10, "times_basis_points", required, "0.1",
                                                   "How many times, in hundredths of a percent: 20 000 is twice; "
                                                   "1 to 1 000 000.",
                                                   "MEM-9"));
};

template <>
struct Fields<PointsRedemption> {
  static constexpr std::string_view name = "points_redemption";
  static constexpr std::string_view doc = "How points are paid with.";
  static constexpr auto rows = std::tuple(
      field<&PointsRedemption::points>(1, "redeem_points", none, "0.1",
                                       "So many points; when left out, nobody pays with points.", "MEM-9"),
      field<&PointsRedemption::worth>(2, "redeem_worth", none, "0.1", "With redeem_points: are worth this much.",
                                      "MEM-9"),
      field<&PointsRedemption::step>(
          3, "redeem_step", none, "0.1",
          "With redeem_points: a multiple of so many are paid; of redeem_points when left out.", "MEM-9"),
      field<&PointsRedemption::least>(4, "redeem_least", none, "0.1",
                                      "With redeem_points: at least so many on one receipt; one step when left out.",
                                      "MEM-9"),
      field<&PointsRedemption::most_of_receipt>(
          5, "redeem_most_basis_points", none, "0.1",
          "With redeem_points: at most this part of a receipt, in hundredths of a "
          "percent, 1 to 10 000; all of it when left out.",
          "MEM-9"),
      field<&PointsRedemption::categories>(6, "redeem_categories", none, "0.1",
                                           "With redeem_points: only goods of these categories can be paid for.",
                                           "MEM-9"),
      field<&PointsRedemption::not_categories>(7, "redeem_not_categories", none, "0.1",
                                               "With redeem_points: all goods but those of these categories.", "MEM-9"),
      field<&PointsRedemption::without_card>(8, "redeem_without_card", none, "0.1",
                                             "With redeem_points: whether who holds no card can pay with points, too.",
                                             "MEM-9"));
};

template <>
struct Fields<PointsAdjustmentReason> {
  static constexpr std::string_view name = "points_adjustment_reason";
  static constexpr std::string_view doc = "Why points are set right by hand.";
  static constexpr auto rows =
      std::tuple(field<&PointsAdjustmentReason::word>(1, "word", required, "0.1", "Its name in data."),
                 field<&PointsAdjustmentReason::en>(2, "en", required, "0.1", "In English."),
                 field<&PointsAdjustmentReason::zh>(3, "zh", required, "0.1", "In Simplified Chinese."));
};

template <>
struct Fields<PointsRules> {
  static constexpr std::string_view name = "points_rules";
  static constexpr std::string_view doc =
      "What earns points, in which window they count, how long they last, and how they are paid with.";
  static constexpr auto rows = std::tuple(
      field<&PointsRules::points>(1, "points", required, "0.1", "So many points", "MEM-9"),
      field<&PointsRules::per>(2, "per", required, "0.1", "for each whole amount of this paid on one receipt.",
                               "MEM-9"),
      field<&PointsRules::staff_earns>(3, "staff_earns", none, "0.1", "Whether sales to staff earn.", "POS-5"),
      field<&PointsRules::excluded>(4, "excluded", none, "0.1", "Categories that earn nothing.", "MEM-9"),
      field<&PointsRules::window>(5, "window", required, "0.1", "How the year is laid in which points count.", "MEM-8"),
      field<&PointsRules::window_months>(6, "window_months", none, "0.1", "Length of a rolling window.", "MEM-8"),
      field<&PointsRules::multipliers>(7, "multipliers", none, "0.1", "What earns more than once.", "MEM-9"),
      field<&PointsRules::combination>(8, "combination", none, "0.1",
                                       "What several multipliers that hold for one line come to.", "MEM-9"),
      field<&PointsRules::expiry>(9, "expiry", none, "0.1",
                                  "How long points last that are earned while this policy holds.", "MEM-9"),
      field<&PointsRules::expiry_months>(10, "expiry_months", none, "0.1", "With expiry months: so many, 1 to 120.",
                                         "MEM-9"),
      field<&PointsRules::expiry_years>(11, "expiry_years", none, "0.1",
                                        "So many years after that of the earning: with expiry year_end 0 to 10, with "
                                        "fixed 1 to 10.",
                                        "MEM-9"),
      field<&PointsRules::expiry_day>(12, "expiry_day", none, "0.1", "With expiry fixed: the last day, as in --03-31.",
                                      "MEM-9"),
      embed<&PointsRules::redemption>(100),
      field<&PointsRules::below_zero>(201, "below_zero", none, "0.1",
                                      "When a return or a correction takes more than there is.", "MEM-9"),
      field<&PointsRules::adjustment_reasons>(202, "adjustment_reasons", none, "0.1",
                                              "Why points are set right by hand.", "MEM-9"));
};

}  // namespace shuke::schema
