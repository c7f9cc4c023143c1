/// \file
/// Field tables of the section `prices`.
#pragma once

#include "policy/piece_unit_fields.hpp"
#include "schema/fields.hpp"
#include "shuke/policy/price_rules.hpp"

namespace shuke::schema {

template <>
struct Fields<PriceCategory> {
  static constexpr std::string_view name = "price_category";
  static constexpr std::string_view doc = "A category of goods.";
  static constexpr bool bare = true;
  static constexpr auto rows =
      std::tuple(field<&PriceCategory::category>(1, "category", required, "0.1", "One of words.categories."));
};

template <>
struct Fields<PriceCard> {
  static constexpr std::string_view name = "price_card";
  static constexpr std::string_view doc = "A card.";
  static constexpr bool bare = true;
  static constexpr auto rows =
      std::tuple(field<&PriceCard::card>(1, "card", required, "0.1", "As the customer's card is called.", "MEM-6"));
};

template <>
struct Fields<PriceDays> {
  static constexpr std::string_view name = "price_days";
  static constexpr std::string_view doc =
      "Days on which a price rule holds: a range of the month, its last days, or a day of the week.";
  static constexpr auto rows =
      std::tuple(field<&PriceDays::from_day>(1, "from_day", none, "0.1", "First day of the month."),
                 field<&PriceDays::until_day>(2, "until_day", none, "0.1", "Last day of the month, included."),
                 field<&PriceDays::last_days>(3, "last_days", none, "0.1", "So many days at the month's end."),
                 field<&PriceDays::weekday>(4, "weekday", none, "0.1", "This day of the week."));
};

template <>
struct Fields<PriceException> {
  static constexpr std::string_view name = "price_exception";
  static constexpr std::string_view doc = "Another percentage for a card, a category, or a card in a category.";
  static constexpr auto rows = std::tuple(
      field<&PriceException::card>(1, "card", none, "0.1", "Of those who hold this card; of all when left out.",
                                   "MEM-6"),
      field<&PriceException::category>(2, "category", none, "0.1", "One of words.categories; all when left out."),
      field<&PriceException::off_basis_points>(3, "off_basis_points", required, "0.1",
                                               "Hundredths of a percent off the list price, 0 to 10 000."));
};

template <>
struct Fields<PriceRule> {
  static constexpr std::string_view name = "price_rule";
  static constexpr std::string_view doc =
      "Who pays less, for what, and when; every condition that is told has to hold.";
  static constexpr auto rows = std::tuple(
      field<&PriceRule::word>(1, "word", required, "0.1", "Its name in data."),
      field<&PriceRule::en>(2, "en", required, "0.1", "In English."),
      field<&PriceRule::zh>(3, "zh", required, "0.1", "In Simplified Chinese."),
      field<&PriceRule::rule>(4, "rule", none, "0.1", "The rule it comes from."),
      field<&PriceRule::member>(5, "member", none, "0.1", "Only those who hold a card.", "MEM-6"),
      field<&PriceRule::cards>(6, "cards", none, "0.1", "With member: only these cards; any when left out.", "MEM-6"),
      field<&PriceRule::birthday>(7, "birthday", none, "0.1", "Only on the customer's birthday.", "MEM-6"),
      field<&PriceRule::days>(8, "days", none, "0.1", "Only on these days; on every day when left out."),
      field<&PriceRule::categories>(9, "categories", none, "0.1", "Only goods of these categories."),
      field<&PriceRule::not_categories>(10, "not_categories", none, "0.1", "All goods but those of these categories."),
      field<&PriceRule::reduced_too>(11, "reduced_too", none, "0.1", "Also lines that are not at full price.", "MEM-7"),
      field<&PriceRule::services_too>(12, "services_too", none, "0.1", "Also work.", "POS-4"),
      field<&PriceRule::off_basis_points>(13, "off_basis_points", required, "0.1",
                                          "Hundredths of a percent off the list price, 1 to 10 000.", "MEM-6"),
      field<&PriceRule::unless>(14, "unless", none, "0.1", "Other percentages; the first that fits counts.", "MEM-6"),
      field<&PriceRule::pieces>(15, "pieces", none, "0.1",
                                "With birthday: so many pieces of one birthday, over all receipts and shops, 1 to 100.",
                                "MEM-7"));
};

template <>
struct Fields<PriceRules> {
  static constexpr std::string_view name = "prices";
  static constexpr std::string_view doc = "Who pays less, for what, and how prices are rounded.";
  static constexpr auto rows = std::tuple(
      field<&PriceRules::round_to>(1, "round_to", required, "0.1",
                                   "A rule's prices are rounded half up to 1, 10 or 100 minor units.", "MEM-7"),
      field<&PriceRules::drop_below>(2, "drop_below", none, "0.1",
                                     "What the bill has beyond a multiple of 10 or 100 minor units is dropped; "
                                     "nothing when left out.",
                                     "MEM-7"),
      field<&PriceRules::staff>(3, "staff", none, "0.1", "Whether the rules hold for sales to staff.", "POS-5"),
      field<&PriceRules::birthday_change_days>(
          4, "birthday_change_days", none, "0.1",
          "A changed birthday gives no birthday price for so many days, 0 to 3660, that of the change included.",
          "CUS-10"),
      field<&PriceRules::discount_services>(5, "discount_services", none, "0.1",
                                            "Whether a discount on the receipt goes over work, too.", "POS-4"),
      field<&PriceRules::excluded>(6, "excluded", none, "0.1", "Categories that no rule and no discount touches."),
      field<&PriceRules::piece_units>(7, "piece_units", none, "0.1",
                                      "Units that count whole things; goods without a unit are pieces.", "POS-3"),
      field<&PriceRules::rules>(8, "rules", none, "0.1",
                                "Of equal prices that of the first rule is given; nobody pays less when left out.",
                                "MEM-6"));
};

}  // namespace shuke::schema
