/// \file
/// Field table of the section `serving`.
#pragma once

#include "schema/fields.hpp"
#include "shuke/policy/serving_rules.hpp"

namespace shuke::schema {

template <>
struct Fields<ServingRules> {
  static constexpr std::string_view name = "serving";
  static constexpr std::string_view doc = "What to recommend to a visitor, and what is shown of the past.";
  static constexpr auto rows = std::tuple(
      field<&ServingRules::recommendations>(1, "recommendations", required, "0.1", "At most so many in all, 0 to 20.",
                                            "FIL-5"),
      field<&ServingRules::purchases>(2, "purchases", required, "0.1",
                                      "So many of the latest receipts are shown, 0 to 20.", "FIL-5"),
      field<&ServingRules::history_months>(3, "history_months", required, "0.1",
                                           "Months of their purchases that count, 1 to 120, as MEM-8 counts.", "FIL-5"),
      field<&ServingRules::soon_days>(4, "soon_days", required, "0.1",
                                      "Used up within so many days to come is soon, 0 to 3660.", "FIL-5"),
      field<&ServingRules::past_days>(5, "past_days", required, "0.1",
                                      "What was used up so many days ago may still be missed, 0 to 3660.", "FIL-5"),
      field<&ServingRules::habit_days>(6, "habit_days", required, "0.1",
                                       "Bought on so many days, an article is a habit, 2 to 1000.", "FIL-5"),
      field<&ServingRules::categories>(7, "categories", required, "0.1",
                                       "News is told of so many categories, those that they buy most, 0 to 20.",
                                       "FIL-5"),
      field<&ServingRules::lately_days>(8, "lately_days", required, "0.1",
                                        "What the shop sold in so many days it sold lately, 1 to 366.", "FIL-5"),
      field<&ServingRules::lately_receipts>(9, "lately_receipts", required, "0.1",
                                            "And on no more than so many receipts, the latest, 1 to 10000.", "FIL-5"),
      field<&ServingRules::least_others>(10, "least_others", required, "0.1",
                                         "Bought on so many receipts of others, an article is news, 1 to 10000.",
                                         "FIL-5"));
};

}  // namespace shuke::schema
