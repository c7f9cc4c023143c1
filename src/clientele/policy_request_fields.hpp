/// \file
/// Field tables of clientele/policy_requests.hpp.
#pragma once

#include "schema/fields.hpp"
#include "shuke/clientele/policy_requests.hpp"

namespace shuke::schema {

template <>
struct Fields<PolicyCheckQuestion> {
  static constexpr std::string_view name = "policy_check_question";
  static constexpr std::string_view doc = "Asks whether a document could be added.";
  static constexpr auto rows = std::tuple(
      field<&PolicyCheckQuestion::document>(1, "document", required, "0.1", "The JSON text."),
      field<&PolicyCheckQuestion::currency>(2, "currency", none, "0.1", "ISO 4217, of the amounts; default CNY."));
};

template <>
struct Fields<PolicyAddRequest> {
  static constexpr std::string_view name = "policy_add_request";
  static constexpr std::string_view doc = "Adds a version of a policy.";
  static constexpr auto rows =
      std::tuple(field<&PolicyAddRequest::document>(1, "document", required, "0.1", "The JSON text."));
};

template <>
struct Fields<PolicyAnswer> {
  static constexpr std::string_view name = "policy_answer";
  static constexpr std::string_view doc = "A version of a policy.";
  static constexpr auto rows = std::tuple(
      field<&PolicyAnswer::policy>(1, "policy", none, "0.1", "Its name."),
      field<&PolicyAnswer::version>(2, "version", none, "0.1", "Its version."),
      field<&PolicyAnswer::holds_from>(3, "holds_from", none, "0.1", "First business day on which it holds."),
      field<&PolicyAnswer::digest>(4, "digest", none, "0.1", "SHA-256 of the document, in hexadecimal."));
};

template <>
struct Fields<PolicyShowQuestion> {
  static constexpr std::string_view name = "policy_show_question";
  static constexpr std::string_view doc = "Asks for a policy document.";
  static constexpr auto rows =
      std::tuple(field<&PolicyShowQuestion::policy>(
                     1, "policy", none, "0.1", "Its name; default that of the first shop, without a database fashion."),
                 field<&PolicyShowQuestion::version>(2, "version", none, "0.1", "Its version."),
                 field<&PolicyShowQuestion::day>(3, "day", none, "0.1", "The version that held on this business day."));
};

template <>
struct Fields<PolicyShowAnswer> {
  static constexpr std::string_view name = "policy_show_answer";
  static constexpr std::string_view doc = "A version of a policy with its text.";
  static constexpr auto rows = std::tuple(
      field<&PolicyShowAnswer::policy>(1, "policy", none, "0.1", "Its name."),
      field<&PolicyShowAnswer::version>(2, "version", none, "0.1", "Its version."),
      field<&PolicyShowAnswer::holds_from>(3, "holds_from", none, "0.1", "First business day on which it holds."),
      field<&PolicyShowAnswer::digest>(4, "digest", none, "0.1", "SHA-256 of the document, in hexadecimal."),
      field<&PolicyShowAnswer::document>(5, "document", none, "0.1", "The JSON text, as it was added."));
};

template <>
struct Fields<PolicyHistoryQuestion> {
  static constexpr std::string_view name = "policy_history_question";
  static constexpr std::string_view doc = "Asks for all versions of a policy.";
  static constexpr auto rows = std::tuple(
      field<&PolicyHistoryQuestion::policy>(1, "policy", none, "0.1", "Its name; default that of the first shop."));
};

template <>
struct Fields<PolicyHistoryRow> {
  static constexpr std::string_view name = "policy_history_row";
  static constexpr std::string_view doc = "A version in the history of a policy.";
  static constexpr auto rows = std::tuple(
      field<&PolicyHistoryRow::version>(1, "version", none, "0.1", "Its version."),
      field<&PolicyHistoryRow::holds_from>(2, "holds_from", none, "0.1", "First business day on which it holds."),
      field<&PolicyHistoryRow::digest>(3, "digest", none, "0.1", "SHA-256 of the document, in hexadecimal."),
      field<&PolicyHistoryRow::days_used>(4, "days_used", none, "0.1",
                                          "Business days on which something was decided by it."),
      field<&PolicyHistoryRow::first_used>(5, "first_used", none, "0.1", "The first of them."),
      field<&PolicyHistoryRow::last_used>(6, "last_used", none, "0.1", "The last of them."));
};

template <>
struct Fields<PolicyHistoryAnswer> {
  static constexpr std::string_view name = "policy_history_answer";
  static constexpr std::string_view doc = "All versions of a policy.";
  static constexpr auto rows =
      std::tuple(field<&PolicyHistoryAnswer::policy>(1, "policy", none, "0.1", "Its name."),
                 field<&PolicyHistoryAnswer::rows>(2, "rows", required, "0.1", "In order of version."));
};

template <>
struct Fields<PolicyDiffQuestion> {
  static constexpr std::string_view name = "policy_diff_question";
  static constexpr std::string_view doc = "Asks what is different between two documents.";
  static constexpr auto rows =
      std::tuple(field<&PolicyDiffQuestion::before>(1, "before", required, "0.1", "A JSON text."),
                 field<&PolicyDiffQuestion::after>(2, "after", required, "0.1", "Another."));
};

template <>
struct Fields<PolicyDifference> {
  static constexpr std::string_view name = "policy_difference";
  static constexpr std::string_view doc = "A difference between two documents.";
  static constexpr auto rows =
      std::tuple(field<&PolicyDifference::place>(1, "place", none, "0.1", "Where: words.professions[teacher].en."),
                 field<&PolicyDifference::before>(2, "before", none, "0.1", "As JSON; absent when it was not there."),
                 field<&PolicyDifference::after>(3, "after", none, "0.1", "As JSON; absent when it is gone."));
};

template <>
struct Fields<PolicyDiffAnswer> {
  static constexpr std::string_view name = "policy_diff_answer";
  static constexpr std::string_view doc = "What is different between two documents.";
  static constexpr auto rows =
      std::tuple(field<&PolicyDiffAnswer::differences>(1, "differences", required, "0.1", "In order of place."));
};

}  // namespace shuke::schema
