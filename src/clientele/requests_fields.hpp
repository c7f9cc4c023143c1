/// \file
/// Field tables of clientele/requests.hpp.
#pragma once

#include "clientele/request_choices.hpp"
#include "shuke/clientele/requests.hpp"

namespace shuke::schema {

template <>
struct Fields<InitRequest> {
  static constexpr std::string_view name = "init_request";
  static constexpr std::string_view doc = "Makes a database with its first shop, or adds a shop.";
  static constexpr auto rows = std::tuple(
      field<&InitRequest::shop>(1, "shop", none, "0.1", "Ref of the shop; default main."),
      field<&InitRequest::name>(2, "name", none, "0.1", "As people call it."),
      field<&InitRequest::currency>(3, "currency", none, "0.1", "ISO 4217; default CNY."),
      field<&InitRequest::zone>(4, "zone", none, "0.1", "IANA time zone; default Asia/Shanghai."),
      field<&InitRequest::cut_over>(5, "cut_over", none, "0.1", "When a business day ends; default 00:00.", "POS-1"),
      field<&InitRequest::policy>(6, "policy", none, "0.1", "Policy document; default fashion."),
      field<&InitRequest::site>(7, "site", none, "0.1", "Where ids are made, 1 to 65535; default 1."));
};

template <>
struct Fields<InitAnswer> {
  static constexpr std::string_view name = "init_answer";
  static constexpr std::string_view doc = "What a database is.";
  static constexpr auto rows =
      std::tuple(field<&InitAnswer::shop>(1, "shop", none, "0.1", "Ref of the shop."),
                 field<&InitAnswer::shop_id>(2, "shop_id", none, "0.1", "Our id of it."),
                 field<&InitAnswer::site>(3, "site", none, "0.1", "Where ids are made."),
                 field<&InitAnswer::currency>(4, "currency", none, "0.1", "ISO 4217."),
                 field<&InitAnswer::policy>(5, "policy", none, "0.1", "The policy's name."),
                 field<&InitAnswer::policy_version>(6, "policy_version", none, "0.1", "The version in force."));
};

template <>
struct Fields<SiteRequest> {
  static constexpr std::string_view name = "site_request";
  static constexpr std::string_view doc = "Asks where ids are made, or moves to a new site.";
  static constexpr auto rows =
      std::tuple(field<&SiteRequest::site>(1, "site", none, "0.1", "The new site, 1 to 65535; absent: only asks."));
};

template <>
struct Fields<SiteAnswer> {
  static constexpr std::string_view name = "site_answer";
  static constexpr std::string_view doc = "Where ids are made.";
  static constexpr auto rows = std::tuple(field<&SiteAnswer::site>(1, "site", none, "0.1", "1 to 65535."),
                                          field<&SiteAnswer::ids_made>(2, "ids_made", none, "0.1", "How many so far."));
};

template <>
struct Fields<EnrolRequest> {
  static constexpr std::string_view name = "enrol_request";
  static constexpr std::string_view doc = "Registers a customer with their consent.";
  static constexpr auto rows = std::tuple(
      field<&EnrolRequest::request>(1, "request", none, "0.1", "Id of this request; absent: the ref is its key."),
      field<&EnrolRequest::ref>(2, "ref", required, "0.1", "The shop's own name for the customer."),
      field<&EnrolRequest::shop>(3, "shop", none, "0.1", "Ref of the shop; absent: the first."),
      field<&EnrolRequest::associate>(4, "associate", none, "0.1", "Ref of the associate who enrols."),
      field<&EnrolRequest::consent_service>(5, "consent_service", none, "0.1", "Day of consent to be served; a must.",
                                            "CUS-1"),
      field<&EnrolRequest::consent_marketing>(6, "consent_marketing", none, "0.1", "Day of consent to offers.",
                                              "CUS-1"),
      field<&EnrolRequest::consent_profiling>(7, "consent_profiling", none, "0.1", "Day of consent to conclusions.",
                                              "CUS-1"),
      field<&EnrolRequest::consent_sensitive>(8, "consent_sensitive", none, "0.1", "Day of consent to sensitive facts.",
                                              "CUS-1"),
      field<&EnrolRequest::consent_words>(9, "consent_words", none, "0.1", "The words it was asked and given in.",
                                          "CUS-1"),
      field<&EnrolRequest::referred_by>(10, "referred_by", none, "0.1", "Ref of the customer who brought them.",
                                        "MEM-14"),
      field<&EnrolRequest::phone>(11, "phone", personal, "0.1", "A telephone number, in any spelling.", "CUS-3"),
      field<&EnrolRequest::card>(12, "card", personal, "0.1", "Number of a card from another system.", "CUS-3"),
      field<&EnrolRequest::wechat>(13, "wechat", personal, "0.1", "WeChat name.", "CUS-3"),
      field<&EnrolRequest::wecom>(14, "wecom", personal, "0.1", "WeCom external user id.", "CUS-3"),
      field<&EnrolRequest::same_identity>(15, "same_identity", none, "0.1",
                                          "When the phone, card or account is in another file.", "CUS-3"),
      embed<&EnrolRequest::hard>(100), embed<&EnrolRequest::soft>(200),
      field<&EnrolRequest::family>(302, "family", none, "0.1", "Family members with their days.", "CUS-4"),
      field<&EnrolRequest::sizes>(303, "sizes", none, "0.1", "Sizes per kind of garment.", "CUS-4"));
};

template <>
struct Fields<EnrolAnswer> {
  static constexpr std::string_view name = "enrol_answer";
  static constexpr std::string_view doc = "A customer was registered.";
  static constexpr auto rows = std::tuple(field<&EnrolAnswer::customer_id>(1, "customer_id", none, "0.1", "Our id."),
                                          field<&EnrolAnswer::customer>(2, "customer", none, "0.1", "Their ref."));
};

template <>
struct Fields<Receipt> {
  static constexpr std::string_view name = "receipt";
  static constexpr std::string_view doc = "A receipt to record: a sale or a return.";
  static constexpr auto rows = std::tuple(
      field<&Receipt::shop>(1, "shop", none, "0.1", "Ref of the shop; absent: the first.", "POS-1"),
      field<&Receipt::till>(2, "till", none, "0.1", "Which till; absent when there is one.", "POS-1"),
      field<&Receipt::receipt>(3, "receipt", required, "0.1", "Its number.", "POS-1"),
      field<&Receipt::at>(4, "at", required, "0.1", "When it happened; without offset the shop's own time."),
      field<&Receipt::posted_at>(5, "posted_at", none, "0.1", "When it reached the books, if later.", "POS-1"),
      field<&Receipt::customer>(6, "customer", none, "0.1", "Ref of the customer; absent: a walk-in."),
      field<&Receipt::associate>(7, "associate", none, "0.1", "Ref of who served."),
      field<&Receipt::purpose>(8, "purpose", none, "0.1", "Whom it is for.", "POS-5"),
      field<&Receipt::of_receipt>(9, "of_receipt", none, "0.1", "Take back: the receipt the goods were bought on.",
                                  "POS-1"),
      field<&Receipt::of_day>(10, "of_day", none, "0.1", "Take back: that receipt's business day.", "POS-1"),
      field<&Receipt::lines>(11, "lines", required, "0.1", "What went out or came back.", "POS-3"),
      field<&Receipt::tenders>(12, "tenders", none, "0.1", "How it was paid.", "POS-4"));
};

template <>
struct Fields<CardMark> {
  static constexpr std::string_view name = "card_mark";
  static constexpr std::string_view doc = "What a receipt did to the customer's cards.";
  static constexpr auto rows =
      std::tuple(field<&CardMark::card>(1, "card", none, "0.1", "Which card.", "MEM-1"),
                 field<&CardMark::deed>(2, "deed", none, "0.1", "What happened.", "MEM-5"),
                 field<&CardMark::until>(3, "until", none, "0.1", "Last day to apply, or of the term.", "MEM-5"));
};

template <>
struct Fields<ReceiptAnswer> {
  static constexpr std::string_view name = "receipt_answer";
  static constexpr std::string_view doc = "A receipt was recorded.";
  static constexpr auto rows = std::tuple(
      field<&ReceiptAnswer::sale_id>(1, "sale_id", none, "0.1", "Our id."),
      field<&ReceiptAnswer::customer_id>(2, "customer_id", none, "0.1", "The customer; 0 for a walk-in."),
      field<&ReceiptAnswer::business_day>(3, "business_day", none, "0.1", "The day it belongs to.", "POS-1"),
      field<&ReceiptAnswer::total>(4, "total", none, "0.1", "Paid, less what was paid back."),
      field<&ReceiptAnswer::points>(5, "points", none, "0.1", "Points earned, less those taken back.", "MEM-9"),
      field<&ReceiptAnswer::unmatched_lines>(6, "unmatched_lines", none, "0.1",
                                             "Returned lines that no earlier purchase covers.", "MEM-9"),
      field<&ReceiptAnswer::cards>(7, "cards", none, "0.1", "What it did to the customer's cards.", "MEM-5"),
      field<&ReceiptAnswer::redeemed>(8, "redeemed", none, "0.1", "Points paid with, less those given back.", "MEM-9"));
};

template <>
struct Fields<PointsQuestion> {
  static constexpr std::string_view name = "points_question";
  static constexpr std::string_view doc = "Asks for a customer's points on a day.";
  static constexpr auto rows = std::tuple(field<&PointsQuestion::customer>(1, "customer", required, "0.1", "Ref."),
                                          field<&PointsQuestion::day>(2, "day", required, "0.1", "The day.", "MEM-8"));
};

template <>
struct Fields<PointsAnswer> {
  static constexpr std::string_view name = "points_answer";
  static constexpr std::string_view doc = "A customer's points on a day.";
  static constexpr auto rows = std::tuple(
      field<&PointsAnswer::earned_in_year>(1, "earned_in_year", none, "0.1", "Net of returns, within the year.",
                                           "MEM-8"),
      field<&PointsAnswer::qualifying>(2, "qualifying", none, "0.1", "What counts for cards; 0 before a first one.",
                                       "MEM-9"),
      field<&PointsAnswer::spendable>(3, "spendable", none, "0.1", "Neither used nor run out, less what is owed.",
                                      "MEM-9"),
      field<&PointsAnswer::day>(4, "day", none, "0.1", "The day asked for."),
      field<&PointsAnswer::year_from>(5, "year_from", none, "0.1", "First day of the year that counts.", "MEM-8"),
      field<&PointsAnswer::balance>(6, "balance", none, "0.1", "What the rows posted by the day come to.", "MEM-9"),
      field<&PointsAnswer::owed>(7, "owed", none, "0.1", "Points taken beyond what there was.", "MEM-9"),
      field<&PointsAnswer::runs_out_on>(8, "runs_out_on", none, "0.1", "Last day of the points that run out next.",
                                        "MEM-9"),
      field<&PointsAnswer::runs_out>(9, "runs_out", none, "0.1", "How many of them run out then.", "MEM-9"),
      field<&PointsAnswer::policy>(10, "policy", none, "0.1", "Name of the policy by which the year is laid."),
      field<&PointsAnswer::policy_version>(11, "policy_version", none, "0.1", "Its version."));
};

template <>
struct Fields<OverviewQuestion> {
  static constexpr std::string_view name = "overview_question";
  static constexpr std::string_view doc = "Asks for customers and what they bought, a page at a time.";
  static constexpr auto rows = std::tuple(
      field<&OverviewQuestion::customer>(1, "customer", none, "0.1", "Ref of the only one; absent: all."),
      field<&OverviewQuestion::after>(2, "after", none, "0.1", "`next` of the page before; in order of ref, any ref."),
      field<&OverviewQuestion::limit>(3, "limit", none, "0.1", "Customers per page, 1 to 1000; default 256."),
      field<&OverviewQuestion::order>(4, "order", none, "0.1", "In which order; default ref.", "FIL-2"),
      field<&OverviewQuestion::shop>(5, "shop", none, "0.1", "Ref of the shop whose cabinet it is; absent: all.",
                                     "FIL-2"),
      field<&OverviewQuestion::spending>(6, "spending", none, "0.1", "Only those of this level.", "FIL-1"),
      field<&OverviewQuestion::category>(7, "category", none, "0.1", "Only those with this main category.", "FIL-1"),
      field<&OverviewQuestion::folder>(8, "folder", none, "0.1", "Only those in this folder.", "FIL-2"),
      field<&OverviewQuestion::cycle>(9, "cycle", none, "0.1", "Only those in this step of the cycle.", "FIL-4"),
      field<&OverviewQuestion::active>(10, "active", none, "0.1", "Only those who are active, or are not.", "FIL-4"),
      field<&OverviewQuestion::member>(11, "member", none, "0.1", "Only those who hold a card, or do not.", "FIL-1"),
      field<&OverviewQuestion::birthday_month>(12, "birthday_month", none, "0.1",
                                               "Only those with a birthday in this month, 1 to 12; 0: any.", "FIL-1"));
};

template <>
struct Fields<OverviewRow> {
  static constexpr std::string_view name = "overview_row";
  static constexpr std::string_view doc = "What one customer bought and returned, and where their file stands.";
  static constexpr auto rows = std::tuple(
      field<&OverviewRow::ref>(1, "ref", none, "0.1", "The shop's own name for the customer."),
      field<&OverviewRow::purchase_lines>(2, "purchase_lines", none, "0.1", "Lines that went out."),
      field<&OverviewRow::return_lines>(3, "return_lines", none, "0.1", "Lines that came back."),
      field<&OverviewRow::receipts>(4, "receipts", none, "0.1", "Receipts with something bought."),
      field<&OverviewRow::gross>(5, "gross", none, "0.1", "Paid for what went out."),
      field<&OverviewRow::returns>(6, "returns", none, "0.1", "Paid back; zero or negative."),
      field<&OverviewRow::net>(7, "net", none, "0.1", "Gross and returns together."),
      field<&OverviewRow::first_day>(8, "first_day", none, "0.1", "Business day of the first receipt."),
      field<&OverviewRow::last_day>(9, "last_day", none, "0.1", "Business day of the last receipt."),
      field<&OverviewRow::return_receipts>(10, "return_receipts", none, "0.1", "Receipts with something returned."),
      field<&OverviewRow::unmatched_lines>(11, "unmatched_lines", none, "0.1",
                                           "Returned lines that no earlier purchase covers.", "MEM-9"),
      field<&OverviewRow::points>(12, "points", none, "0.1", "Balance of all points posted so far.", "MEM-9"),
      field<&OverviewRow::standing>(13, "standing", none, "0.1", "How well the shop knows them.", "CUS-1"),
      field<&OverviewRow::name>(14, "name", personal, "0.1", "Full name.", "CUS-3"),
      field<&OverviewRow::birthday>(15, "birthday", personal, "0.1", "Birthday, solar or lunar.", "CUS-3"),
      field<&OverviewRow::main_category>(16, "main_category", none, "0.1", "What they spent most on.", "FIL-2",
                                         "categories"),
      field<&OverviewRow::folder>(17, "folder", none, "0.1", "Where the file stands on paper.", "FIL-2"),
      field<&OverviewRow::number>(18, "number", none, "0.1", "Its number in that folder; 0: none yet.", "FIL-2"),
      field<&OverviewRow::spending>(19, "spending", none, "0.1", "Level of spending.", "FIL-1"),
      field<&OverviewRow::cycle>(20, "cycle", none, "0.1", "Step of the cycle.", "FIL-4"),
      field<&OverviewRow::active>(21, "active", none, "0.1", "Buys often and is worth much.", "FIL-4"),
      field<&OverviewRow::member>(22, "member", none, "0.1", "Holds a card.", "FIL-1"),
      field<&OverviewRow::net_in_window>(23, "net_in_window", none, "0.1", "Net amount in the window.", "FIL-1"),
      field<&OverviewRow::filed_on>(24, "filed_on", none, "0.1", "As of which day they were judged.", "FIL-2"));
};

template <>
struct Fields<OverviewAnswer> {
  static constexpr std::string_view name = "overview_answer";
  static constexpr std::string_view doc = "A page of the overview.";
  static constexpr auto rows =
      std::tuple(field<&OverviewAnswer::rows>(1, "rows", required, "0.1", "In the order that was asked for."),
                 field<&OverviewAnswer::next>(2, "next", none, "0.1", "`after` of the next page; absent: the last."));
};

template <>
struct Fields<VerifyQuestion> {
  static constexpr std::string_view name = "verify_question";
  static constexpr std::string_view doc = "Asks for every row to be checked and every balance recomputed.";
  static constexpr auto rows = std::tuple(
      field<&VerifyQuestion::most>(1, "most", none, "0.1", "Differences to name at most, 1 to 10000; default 100."));
};

template <>
struct Fields<Difference> {
  static constexpr std::string_view name = "difference";
  static constexpr std::string_view doc = "Something in the database that is not as it was written.";
  static constexpr auto rows =
      std::tuple(field<&Difference::table>(1, "table", none, "0.1", "Where."),
                 field<&Difference::key>(2, "key", none, "0.1", "The row's key."),
                 field<&Difference::what>(3, "what", none, "0.1", "Id of the message that says what is wrong."),
                 field<&Difference::rule>(4, "rule", none, "0.1", "The rule it breaks."));
};

template <>
struct Fields<VerifyAnswer> {
  static constexpr std::string_view name = "verify_answer";
  static constexpr std::string_view doc = "What verify found.";
  static constexpr auto rows = std::tuple(
      field<&VerifyAnswer::rows>(1, "rows", none, "0.1", "Rows that were read and checked."),
      field<&VerifyAnswer::sales>(2, "sales", none, "0.1", "Receipts whose points were recomputed."),
      field<&VerifyAnswer::difference_count>(3, "difference_count", none, "0.1", "How many differences there are."),
      field<&VerifyAnswer::differences>(4, "differences", required, "0.1", "The first of them."));
};

}  // namespace shuke::schema
