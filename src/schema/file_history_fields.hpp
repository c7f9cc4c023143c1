/// \file
/// Field tables of model/file_history.hpp.
#pragma once

#include "schema/fields.hpp"
#include "shuke/model/file_history.hpp"

namespace shuke::schema {

template <>
struct Fields<ProfileChange> {
  static constexpr std::string_view name = "profile_change";
  static constexpr std::string_view doc = "A change of one field of a customer's file.";
  static constexpr auto rows = std::tuple(
      field<&ProfileChange::id>(1, "id", computed, "0.1", "Our id."),
      field<&ProfileChange::customer_id>(2, "customer_id", computed, "0.1", "Whose file.", "CUS-6"),
      field<&ProfileChange::deed_id>(3, "deed_id", computed, "0.1", "The first change of the same deed."),
      field<&ProfileChange::at>(4, "at", computed, "0.1", "When it was made.", "CUS-6"),
      field<&ProfileChange::day>(5, "day", computed, "0.1", "First business day on which it holds.", "CUS-6"),
      field<&ProfileChange::shop_id>(6, "shop_id", computed, "0.1", "Where."),
      field<&ProfileChange::associate_id>(7, "associate_id", computed, "0.1", "By whom; 0 when not told.", "CUS-6"),
      field<&ProfileChange::field>(8, "field", required, "0.1", "What was changed.", "CUS-6"),
      field<&ProfileChange::old_value>(9, "old_value", computed | personal, "0.1", "What stood there.", "CUS-6"),
      field<&ProfileChange::new_value>(10, "new_value", computed | personal, "0.1", "What stands there now.", "CUS-6"),
      field<&ProfileChange::undoes>(11, "undoes", computed, "0.1", "The change that it takes back.", "CUS-6"));
};

template <>
struct Fields<Merge> {
  static constexpr std::string_view name = "merge";
  static constexpr std::string_view doc = "Two files were found to be one person's, or not to be.";
  static constexpr auto rows =
      std::tuple(field<&Merge::id>(1, "id", computed, "0.1", "Our id."),
                 field<&Merge::customer_id>(2, "customer_id", computed, "0.1", "The file that is kept."),
                 field<&Merge::other_id>(3, "other_id", computed, "0.1", "The file that is part of it."),
                 field<&Merge::parted>(4, "parted", computed, "0.1", "They are two again."),
                 field<&Merge::at>(5, "at", computed, "0.1", "When it was said."),
                 field<&Merge::day>(6, "day", computed, "0.1", "Its business day."),
                 field<&Merge::shop_id>(7, "shop_id", computed, "0.1", "Where."),
                 field<&Merge::associate_id>(8, "associate_id", computed, "0.1", "By whom; 0 when not told."),
                 field<&Merge::why>(9, "why", none, "0.1", "What was told."));
};

template <>
struct Fields<Filing> {
  static constexpr std::string_view name = "filing";
  static constexpr std::string_view doc = "Where a customer's file stands on paper, from a day on.";
  static constexpr auto rows =
      std::tuple(field<&Filing::customer_id>(1, "customer_id", computed, "0.1", "Whose file.", "FIL-2"),
                 field<&Filing::no>(2, "no", computed, "0.1", "Counts the customer's places, from 1."),
                 field<&Filing::shop_id>(3, "shop_id", computed, "0.1", "Whose cabinet."),
                 field<&Filing::folder>(4, "folder", required, "0.1", "A folder of the policy.", "FIL-2"),
                 field<&Filing::number>(5, "number", computed, "0.1", "Its number in that folder, from 1.", "FIL-2"),
                 field<&Filing::day>(6, "day", computed, "0.1", "First day."));
};

}  // namespace shuke::schema
