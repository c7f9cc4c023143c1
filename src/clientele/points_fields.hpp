/// \file
/// Field tables of clientele/points_requests.hpp.
#pragma once

#include "schema/choices.hpp"
#include "schema/fields.hpp"
#include "shuke/clientele/points_requests.hpp"

namespace shuke::schema {

template <>
struct Fields<AdjustRequest> {
  static constexpr std::string_view name = "adjust_request";
  static constexpr std::string_view doc = "Sets a customer's points right by hand.";
  static constexpr auto rows = std::tuple(
      field<&AdjustRequest::request>(1, "request", required, "0.1", "Id of this request."),
      field<&AdjustRequest::shop>(2, "shop", none, "0.1", "Ref of the shop; absent: the first."),
      field<&AdjustRequest::at>(3, "at", required, "0.1", "When; without offset the shop's own time."),
      field<&AdjustRequest::customer>(4, "customer", required, "0.1", "Ref."),
      field<&AdjustRequest::points>(5, "points", required, "0.1", "Added, or taken when below zero.", "MEM-9"),
      field<&AdjustRequest::reason>(6, "reason", required, "0.1", "Why; a word of the policy.", "MEM-9"),
      field<&AdjustRequest::associate>(7, "associate", required, "0.1", "Ref of who does it.", "MEM-9"),
      field<&AdjustRequest::note>(8, "note", personal, "0.1", "What else there is to say."));
};

template <>
struct Fields<OpeningRequest> {
  static constexpr std::string_view name = "opening_request";
  static constexpr std::string_view doc = "Brings a balance of points over from another system.";
  static constexpr auto rows =
      std::tuple(field<&OpeningRequest::request>(1, "request", required, "0.1", "Id of this request."),
                 field<&OpeningRequest::shop>(2, "shop", none, "0.1", "Ref of the shop; absent: the first."),
                 field<&OpeningRequest::at>(3, "at", required, "0.1", "When; without offset the shop's own time."),
                 field<&OpeningRequest::customer>(4, "customer", required, "0.1", "Ref."),
                 field<&OpeningRequest::points>(5, "points", required, "0.1", "How many; above zero.", "MEM-9"),
                 field<&OpeningRequest::until>(6, "until", none, "0.1", "Last day on which they can be used.", "MEM-9"),
                 field<&OpeningRequest::associate>(7, "associate", required, "0.1", "Ref of who does it.", "MEM-9"),
                 field<&OpeningRequest::note>(8, "note", personal, "0.1", "What else there is to say."));
};

template <>
struct Fields<PointsMovedAnswer> {
  static constexpr std::string_view name = "points_moved_answer";
  static constexpr std::string_view doc = "Points were moved by hand.";
  static constexpr auto rows = std::tuple(
      field<&PointsMovedAnswer::entry_id>(1, "entry_id", none, "0.1", "The row of the ledger."),
      field<&PointsMovedAnswer::customer_id>(2, "customer_id", none, "0.1", "In whose file it stands."),
      field<&PointsMovedAnswer::day>(3, "day", none, "0.1", "Business day.", "POS-1"),
      field<&PointsMovedAnswer::points>(4, "points", none, "0.1", "Moved; negative when they went away.", "MEM-9"),
      field<&PointsMovedAnswer::until>(5, "until", none, "0.1", "Last day on which they can be used.", "MEM-9"),
      field<&PointsMovedAnswer::policy>(6, "policy", none, "0.1", "Name of the policy that decided."),
      field<&PointsMovedAnswer::policy_version>(7, "policy_version", none, "0.1", "Its version."),
      field<&PointsMovedAnswer::rule>(8, "rule", none, "0.1", "Id of its rule."));
};

template <>
struct Fields<LedgerQuestion> {
  static constexpr std::string_view name = "ledger_question";
  static constexpr std::string_view doc = "Asks for the movements of a customer's points.";
  static constexpr auto rows =
      std::tuple(field<&LedgerQuestion::customer>(1, "customer", required, "0.1", "Ref."),
                 field<&LedgerQuestion::after>(2, "after", none, "0.1", "`next` of the page before."),
                 field<&LedgerQuestion::limit>(3, "limit", none, "0.1", "Rows of the page, 1 to 1000; default 100."));
};

template <>
struct Fields<LedgerRow> {
  static constexpr std::string_view name = "ledger_row";
  static constexpr std::string_view doc = "One movement of points, with what they came to.";
  static constexpr auto rows = std::tuple(
      field<&LedgerRow::entry_id>(1, "entry_id", none, "0.1", "Our id."),
      field<&LedgerRow::reason>(2, "reason", none, "0.1", "Why they moved.", "MEM-9"),
      field<&LedgerRow::points>(3, "points", none, "0.1", "Whole points; negative when they went away.", "MEM-9"),
      field<&LedgerRow::posted>(4, "posted", none, "0.1", "Business day on which it was posted.", "MEM-8"),
      field<&LedgerRow::counts_on>(5, "counts_on", none, "0.1", "Business day on which it counts for a year's sum.",
                                   "MEM-8"),
      field<&LedgerRow::shop>(6, "shop", none, "0.1", "Ref of where it happened."),
      field<&LedgerRow::receipt>(7, "receipt", none, "0.1", "Number of the receipt that moved them."),
      field<&LedgerRow::of_receipt>(8, "of_receipt", none, "0.1", "That of the sale it undoes."),
      field<&LedgerRow::until>(9, "until", none, "0.1", "Last day on which they can be used.", "MEM-9"),
      field<&LedgerRow::policy>(10, "policy", none, "0.1", "Name of the policy that decided."),
      field<&LedgerRow::policy_version>(11, "policy_version", none, "0.1", "Its version."),
      field<&LedgerRow::rule>(12, "rule", none, "0.1", "Id of its rule."),
      field<&LedgerRow::word>(13, "word", none, "0.1", "Adjustments: why.", "MEM-9"),
      field<&LedgerRow::approver>(14, "approver", none, "0.1", "By hand: ref of who did it.", "MEM-9"),
      field<&LedgerRow::note>(15, "note", personal, "0.1", "By hand: what else was said."),
      field<&LedgerRow::balance>(16, "balance", none, "0.1", "What all movements up to it come to.", "MEM-9"));
};

template <>
struct Fields<LedgerAnswer> {
  static constexpr std::string_view name = "ledger_answer";
  static constexpr std::string_view doc = "A page of the movements of a customer's points.";
  static constexpr auto rows =
      std::tuple(field<&LedgerAnswer::rows>(1, "rows", none, "0.1", "The latest first."),
                 field<&LedgerAnswer::next>(2, "next", none, "0.1", "`after` of the next page; empty: the last."),
                 field<&LedgerAnswer::balance>(3, "balance", none, "0.1", "What all movements come to.", "MEM-9"));
};

}  // namespace shuke::schema
