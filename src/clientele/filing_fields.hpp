/// \file
/// Field tables of clientele/filing_requests.hpp.
#pragma once

#include "schema/fields.hpp"
#include "shuke/clientele/filing_requests.hpp"

namespace shuke::schema {

template <>
struct Fields<RefileRequest> {
  static constexpr std::string_view name = "refile_request";
  static constexpr std::string_view doc = "Files the customers of a shop anew.";
  static constexpr auto rows =
      std::tuple(field<&RefileRequest::shop>(1, "shop", none, "0.1", "Ref of the shop; absent: the first."),
                 field<&RefileRequest::day>(2, "day", required, "0.1", "Day as of which they are judged.", "FIL-1"));
};

template <>
struct Fields<RefileAnswer> {
  static constexpr std::string_view name = "refile_answer";
  static constexpr std::string_view doc = "The customers of a shop were filed.";
  static constexpr auto rows = std::tuple(
      field<&RefileAnswer::day>(1, "day", none, "0.1", "As of which."),
      field<&RefileAnswer::shop>(2, "shop", none, "0.1", "Ref of the shop."),
      field<&RefileAnswer::customers>(3, "customers", none, "0.1", "Who were judged.", "FIL-1"),
      field<&RefileAnswer::moved>(4, "moved", none, "0.1", "How often a file came to another place.", "FIL-2"),
      field<&RefileAnswer::compared>(5, "compared", none, "0.1", "Customers with an amount above zero.", "FIL-4"),
      field<&RefileAnswer::worth_much_from>(6, "worth_much_from", none, "0.1", "The least amount that is worth much.",
                                            "FIL-4"),
      field<&RefileAnswer::policy>(7, "policy", none, "0.1", "Name of the policy that decided."),
      field<&RefileAnswer::policy_version>(8, "policy_version", none, "0.1", "Its version."));
};

}  // namespace shuke::schema
