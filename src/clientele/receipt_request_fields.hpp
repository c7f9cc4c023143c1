/// \file
/// Field tables of clientele/receipt_requests.hpp.
#pragma once

#include "schema/fields.hpp"
#include "shuke/clientele/receipt_requests.hpp"

namespace shuke::schema {

template <>
struct Fields<VoidRequest> {
  static constexpr std::string_view name = "void_request";
  static constexpr std::string_view doc = "Makes a sale, a return or an exchange as if it had never been.";
  static constexpr auto rows = std::tuple(
      field<&VoidRequest::shop>(1, "shop", none, "0.1", "Ref of the shop; absent: the first.", "POS-1"),
      field<&VoidRequest::till>(2, "till", none, "0.1", "At which till it is voided.", "POS-1"),
      field<&VoidRequest::receipt>(3, "receipt", required, "0.1", "The void's own number.", "POS-1"),
      field<&VoidRequest::at>(4, "at", required, "0.1", "When; without offset the shop's own time."),
      field<&VoidRequest::posted_at>(5, "posted_at", none, "0.1", "When it reached the books, if later.", "POS-1"),
      field<&VoidRequest::of_receipt>(6, "of_receipt", required, "0.1", "Number of that receipt.", "POS-2"),
      field<&VoidRequest::of_day>(7, "of_day", none, "0.1", "Its business day; absent: the latest.", "POS-1"),
      field<&VoidRequest::of_till>(8, "of_till", none, "0.1", "Its till; absent: the same one.", "POS-1"),
      field<&VoidRequest::associate>(9, "associate", none, "0.1", "Ref of who does it."),
      field<&VoidRequest::reason>(10, "reason", required, "0.1", "Why.", "POS-2"),
      field<&VoidRequest::approver>(11, "approver", none, "0.1", "Ref of the associate who approved it.", "POS-2"));
};

template <>
struct Fields<VoidAnswer> {
  static constexpr std::string_view name = "void_answer";
  static constexpr std::string_view doc = "A receipt was voided.";
  static constexpr auto rows = std::tuple(
      field<&VoidAnswer::sale_id>(1, "sale_id", none, "0.1", "Our id of the void."),
      field<&VoidAnswer::of_sale_id>(2, "of_sale_id", none, "0.1", "Our id of the receipt that never was.", "POS-2"),
      field<&VoidAnswer::customer_id>(3, "customer_id", none, "0.1", "Whose it was; 0 for a walk-in."),
      field<&VoidAnswer::business_day>(4, "business_day", none, "0.1", "The day of the void.", "POS-1"),
      field<&VoidAnswer::of_day>(5, "of_day", none, "0.1", "The day of the sale.", "POS-1"),
      field<&VoidAnswer::later_day>(6, "later_day", none, "0.1", "Voided on a later day than it was sold.", "POS-1"),
      field<&VoidAnswer::total>(7, "total", none, "0.1", "What is paid back, below zero, or taken again."),
      field<&VoidAnswer::points>(8, "points", none, "0.1", "What the customer's points move by.", "MEM-9"));
};

template <>
struct Fields<ClaimRequest> {
  static constexpr std::string_view name = "claim_request";
  static constexpr std::string_view doc = "Says whose purchase a walk-in's receipt was.";
  static constexpr auto rows = std::tuple(
      field<&ClaimRequest::request>(1, "request", required, "0.1", "Id of this request."),
      field<&ClaimRequest::customer>(2, "customer", required, "0.1", "Ref of who bought it.", "CUS-2"),
      field<&ClaimRequest::shop>(3, "shop", none, "0.1", "Ref of the shop that sold it; absent: the first.", "CUS-2"),
      field<&ClaimRequest::receipt>(4, "receipt", required, "0.1", "Number of the receipt.", "POS-1"),
      field<&ClaimRequest::of_day>(5, "of_day", none, "0.1", "Its business day; absent: the latest.", "POS-1"),
      field<&ClaimRequest::till>(6, "till", none, "0.1", "Its till; absent when there is one.", "POS-1"),
      field<&ClaimRequest::at>(7, "at", required, "0.1", "When it is claimed.", "CUS-2"),
      field<&ClaimRequest::approver>(8, "approver", required, "0.1", "Ref of who approved it.", "CUS-2"),
      field<&ClaimRequest::reason>(9, "reason", none, "0.1", "What was told."));
};

template <>
struct Fields<ClaimAnswer> {
  static constexpr std::string_view name = "claim_answer";
  static constexpr std::string_view doc = "A receipt was claimed.";
  static constexpr auto rows =
      std::tuple(field<&ClaimAnswer::claim_id>(1, "claim_id", none, "0.1", "Our id."),
                 field<&ClaimAnswer::sale_id>(2, "sale_id", none, "0.1", "Our id of the receipt.", "CUS-2"),
                 field<&ClaimAnswer::customer_id>(3, "customer_id", none, "0.1", "Whose it is now.", "CUS-2"),
                 field<&ClaimAnswer::day>(4, "day", none, "0.1", "Business day of the claim.", "CUS-2"),
                 field<&ClaimAnswer::business_day>(5, "business_day", none, "0.1", "The day of the sale.", "POS-1"),
                 field<&ClaimAnswer::total>(6, "total", none, "0.1", "What was paid."),
                 field<&ClaimAnswer::points>(7, "points", none, "0.1", "What it earned.", "MEM-9"));
};

}  // namespace shuke::schema
