/// \file
/// Field tables of the section `filing`.
#pragma once

#include "schema/fields.hpp"
#include "shuke/policy/filing_rules.hpp"

namespace shuke::schema {

namespace words_of_filing {
inline constexpr std::string_view in_data = "Its name in data.";
inline constexpr std::string_view in_english = "In English.";
inline constexpr std::string_view in_chinese = "In Simplified Chinese.";
}  // namespace words_of_filing

template <>
struct Choices<FilingAxis> {
  static constexpr ChoiceName names[] = {{0, "spending", "Level of spending."},
                                         {1, "category", "Main category."},
                                         {2, "membership", "Member or not."},
                                         {3, "activity", "Active or not, and the step of the cycle."},
                                         {4, "birthday_month", "Month of the birthday."}};
};

template <>
struct Fields<SpendingLevel> {
  static constexpr std::string_view name = "spending_level";
  static constexpr std::string_view doc = "A level of spending.";
  static constexpr auto rows = std::tuple(
      field<&SpendingLevel::word>(1, "word", required, "0.1", words_of_filing::in_data),
      field<&SpendingLevel::from>(2, "from", required, "0.1", "Net amount in the window at which it begins.", "FIL-1"),
      field<&SpendingLevel::en>(3, "en", required, "0.1", words_of_filing::in_english),
      field<&SpendingLevel::zh>(4, "zh", required, "0.1", words_of_filing::in_chinese));
};

template <>
struct Fields<FiledCategory> {
  static constexpr std::string_view name = "filed_category";
  static constexpr std::string_view doc = "A category of goods.";
  static constexpr bool bare = true;
  static constexpr auto rows =
      std::tuple(field<&FiledCategory::category>(1, "category", required, "0.1", "One of words.categories.", "FIL-2"));
};

template <>
struct Fields<Folder> {
  static constexpr std::string_view name = "folder";
  static constexpr std::string_view doc = "A folder of several categories, or that of all others.";
  static constexpr auto rows =
      std::tuple(field<&Folder::word>(1, "word", required, "0.1", words_of_filing::in_data),
                 field<&Folder::en>(2, "en", required, "0.1", words_of_filing::in_english),
                 field<&Folder::zh>(3, "zh", required, "0.1", words_of_filing::in_chinese),
                 field<&Folder::categories>(4, "categories", none, "0.1", "Categories that share it.", "FIL-2"));
};

template <>
struct Fields<CycleStep> {
  static constexpr std::string_view name = "cycle_step";
  static constexpr std::string_view doc = "A step of the cycle in which a customer buys.";
  static constexpr auto rows = std::tuple(
      field<&CycleStep::word>(1, "word", required, "0.1", words_of_filing::in_data),
      field<&CycleStep::percent>(2, "percent", none, "0.1",
                                 "Lasts up to so many percent of the rhythm; the last step goes without.", "FIL-4"),
      field<&CycleStep::en>(3, "en", required, "0.1", words_of_filing::in_english),
      field<&CycleStep::zh>(4, "zh", required, "0.1", words_of_filing::in_chinese));
};

template <>
struct Fields<UseUp> {
  static constexpr std::string_view name = "use_up";
  static constexpr std::string_view doc = "How long goods of a category last.";
  static constexpr auto rows =
      std::tuple(field<&UseUp::category>(1, "category", required, "0.1", "One of words.categories.", "CUS-8"),
                 field<&UseUp::unit>(2, "unit", none, "0.1", "Of the quantity; pieces when left out.", "POS-3"),
                 field<&UseUp::quantity>(3, "quantity", required, "0.1", "So much"),
                 field<&UseUp::days>(4, "days", required, "0.1", "lasts so many days, 1 to 3660.", "FIL-3"));
};

template <>
struct Fields<CustomerClass> {
  static constexpr std::string_view name = "customer_class";
  static constexpr std::string_view doc = "One of the two classes of customers.";
  static constexpr auto rows = std::tuple(
      field<&CustomerClass::bought>(1, "bought", required, "0.1", "Of those who have bought, or have not.", "CUS-8"),
      field<&CustomerClass::word>(2, "word", required, "0.1", words_of_filing::in_data),
      field<&CustomerClass::en>(3, "en", required, "0.1", words_of_filing::in_english),
      field<&CustomerClass::zh>(4, "zh", required, "0.1", words_of_filing::in_chinese));
};

template <>
struct Fields<Axis> {
  static constexpr std::string_view name = "axis";
  static constexpr std::string_view doc = "By what customers are sorted, and what it serves.";
  static constexpr auto rows =
      std::tuple(field<&Axis::axis>(1, "axis", required, "0.1", "Which.", "FIL-1"),
                 field<&Axis::en>(2, "en", required, "0.1", words_of_filing::in_english),
                 field<&Axis::zh>(3, "zh", required, "0.1", words_of_filing::in_chinese),
                 field<&Axis::purpose_en>(4, "purpose_en", required, "0.1", "What it serves, in English."),
                 field<&Axis::purpose_zh>(5, "purpose_zh", required, "0.1", "What it serves, in Simplified Chinese."));
};

template <>
struct Fields<FilingRules> {
  static constexpr std::string_view name = "filing";
  static constexpr std::string_view doc = "How customers are sorted, and when what they have at home is used up.";
  static constexpr auto rows = std::tuple(
      field<&FilingRules::window_months>(
          1, "window_months", required, "0.1",
          "Months that count for spending, main category and activity, 1 to 120, as MEM-8 counts.", "FIL-2"),
      field<&FilingRules::spending>(2, "spending", required, "0.1",
                                    "Levels of spending, highest first; the last begins at zero.", "FIL-1"),
      field<&FilingRules::folders>(3, "folders", required, "0.1",
                                   "Folders of several categories, and that of all others. Any other category has a "
                                   "folder of its own word.",
                                   "FIL-2"),
      field<&FilingRules::other>(4, "other", required, "0.1", "The folder of all others, one of folders.", "FIL-2"),
      field<&FilingRules::not_filed>(5, "not_filed", none, "0.1", "Categories that are no goods.", "FIL-2"),
      field<&FilingRules::active_purchases>(6, "active_purchases", required, "0.1",
                                            "Days with a purchase in the window from which on it is often.", "FIL-4"),
      field<&FilingRules::active_upper_percent>(7, "active_upper_percent", required, "0.1",
                                                "Upper part of all customers by amount that is worth much, 1 to 100.",
                                                "FIL-4"),
      field<&FilingRules::rhythm_from>(8, "rhythm_from", required, "0.1",
                                       "Days with a purchase from which on a customer has a rhythm of their own.",
                                       "FIL-4"),
      field<&FilingRules::rhythm_days>(9, "rhythm_days", required, "0.1", "Rhythm of all others in days, 1 to 3660.",
                                       "FIL-4"),
      field<&FilingRules::rhythm_of_last>(10, "rhythm_of_last", required, "0.1",
                                          "So many of the latest days with a purchase make the rhythm.", "FIL-4"),
      field<&FilingRules::cycle>(11, "cycle", required, "0.1", "Steps of the cycle, as they pass.", "FIL-4"),
      field<&FilingRules::use_up>(12, "use_up", none, "0.1", "How long goods last.", "CUS-8"),
      field<&FilingRules::classes>(13, "classes", required, "0.1", "Those who have bought, and those who have not.",
                                   "CUS-8"),
      field<&FilingRules::axes>(14, "axes", required, "0.1", "Axes in the order in which overviews show them.",
                                "FIL-1"),
      field<&FilingRules::own_use_from>(15, "own_use_from", none, "0.1",
                                        "Days with a purchase of an article from which on its use is learnt from them, "
                                        "2 to 1000; never when left out.",
                                        "FIL-3"),
      field<&FilingRules::own_use_least_basis_points>(16, "own_use_least_basis_points", none, "0.1",
                                                      "Least use that is learnt, in hundredths of a percent of the one "
                                                      "in use_up, 1 to 10 000; any when left out.",
                                                      "FIL-3"),
      field<&FilingRules::own_use_most_basis_points>(17, "own_use_most_basis_points", none, "0.1",
                                                     "Most use that is learnt, in hundredths of a percent of the one "
                                                     "in use_up, 10 000 to 1 000 000; any when left out.",
                                                     "FIL-3"),
      field<&FilingRules::own_use_of>(18, "own_use_of", none, "0.1",
                                      "Categories that are used up, too: of what use_up says nothing the use is "
                                      "learnt.",
                                      "FIL-3"));
};

}  // namespace shuke::schema
