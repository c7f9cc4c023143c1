/// \file
/// Field tables of storage/bookkeeping.hpp.
#pragma once

#include "schema/fields.hpp"
#include "storage/bookkeeping.hpp"
#include "storage/card_sleep.hpp"

namespace shuke::schema {

template <>
struct Fields<storage::Site> {
  using Site = storage::Site;
  static constexpr std::string_view name = "site";
  static constexpr std::string_view doc = "Where this database makes its ids.";
  static constexpr auto rows =
      std::tuple(field<&Site::one>(1, "one", computed, "0.1", "Its key."),
                 field<&Site::site>(2, "site", computed, "0.1", "1 to 65535."),
                 field<&Site::counter>(3, "counter", computed, "0.1", "The last counter given out."));
};

template <>
struct Fields<storage::ReceiptPlace> {
  using Place = storage::ReceiptPlace;
  static constexpr std::string_view name = "receipt_place";
  static constexpr std::string_view doc = "A receipt's number, and where its sale lies.";
  static constexpr auto rows =
      std::tuple(field<&Place::shop_id>(1, "shop_id", computed, "0.1", "The shop.", "POS-1"),
                 field<&Place::receipt>(2, "receipt", computed, "0.1", "Its number.", "POS-1"),
                 field<&Place::business_day>(3, "business_day", computed, "0.1", "The day it belongs to.", "POS-1"),
                 field<&Place::till>(4, "till", computed, "0.1", "Which till.", "POS-1"),
                 field<&Place::customer_id>(5, "customer_id", computed, "0.1", "The customer; 0 for a walk-in."),
                 field<&Place::sale_id>(6, "sale_id", computed, "0.1", "Its sale."),
                 field<&Place::digest>(7, "digest", computed, "0.1", "SHA-256 of what was recorded."));
};

template <>
struct Fields<storage::AnsweredRequest> {
  using Request = storage::AnsweredRequest;
  static constexpr std::string_view name = "answered_request";
  static constexpr std::string_view doc = "A request that was answered.";
  static constexpr auto rows =
      std::tuple(field<&Request::shop_id>(1, "shop_id", computed, "0.1", "The shop."),
                 field<&Request::deed>(2, "deed", computed, "0.1", "Name of the deed."),
                 field<&Request::request>(3, "request", computed, "0.1", "The caller's id for it."),
                 field<&Request::digest>(4, "digest", computed, "0.1", "SHA-256 of the request."),
                 field<&Request::result_id>(5, "result_id", computed, "0.1", "What it made."));
};

template <>
struct Fields<storage::StoredPolicy> {
  using Stored = storage::StoredPolicy;
  static constexpr std::string_view name = "stored_policy";
  static constexpr std::string_view doc = "A policy document as it was added.";
  static constexpr auto rows =
      std::tuple(field<&Stored::name>(1, "name", computed, "0.1", "Its name."),
                 field<&Stored::version>(2, "version", computed, "0.1", "Its version."),
                 field<&Stored::digest>(3, "digest", computed, "0.1", "SHA-256 of the document."),
                 field<&Stored::holds_from>(4, "holds_from", computed, "0.1", "First day on which it holds."),
                 field<&Stored::document>(5, "document", computed, "0.1", "The document itself."));
};

template <>
struct Fields<storage::PolicyUse> {
  using Use = storage::PolicyUse;
  static constexpr std::string_view name = "policy_use";
  static constexpr std::string_view doc = "A business day on which something was decided by a policy.";
  static constexpr auto rows = std::tuple(field<&Use::name>(1, "name", computed, "0.1", "The policy's name."),
                                          field<&Use::day>(2, "day", computed, "0.1", "The business day."),
                                          field<&Use::version>(3, "version", computed, "0.1", "The version."));
};

template <>
struct Fields<storage::CustomerSum> {
  using Sum = storage::CustomerSum;
  static constexpr std::string_view name = "customer_sum";
  static constexpr std::string_view doc = "What a customer's receipts come to.";
  static constexpr auto rows = std::tuple(
      field<&Sum::customer_id>(1, "customer_id", computed, "0.1", "Whose."),
      field<&Sum::first_day>(2, "first_day", computed, "0.1", "Business day of the first receipt."),
      field<&Sum::last_day>(3, "last_day", computed, "0.1", "Business day of the last receipt."),
      field<&Sum::purchase_lines>(4, "purchase_lines", computed, "0.1", "Lines that went out."),
      field<&Sum::return_lines>(5, "return_lines", computed, "0.1", "Lines that came back."),
      field<&Sum::receipts>(6, "receipts", computed, "0.1", "Receipts with something bought."),
      field<&Sum::return_receipts>(7, "return_receipts", computed, "0.1", "Receipts with something returned."),
      field<&Sum::gross>(8, "gross", computed, "0.1", "Minor units paid for what went out."),
      field<&Sum::returns>(9, "returns", computed, "0.1", "Minor units paid back; zero or negative."),
      field<&Sum::unmatched_lines>(10, "unmatched_lines", computed, "0.1", "Returned lines found on no receipt."),
      field<&Sum::points>(11, "points", computed, "0.1", "Balance of all points posted so far.", "MEM-9"),
      field<&Sum::owed>(12, "owed", computed, "0.1", "Points taken beyond what there was.", "MEM-9"));
};

template <>
struct Fields<storage::KeptLot> {
  using Lot = storage::KeptLot;
  static constexpr std::string_view name = "points_lot";
  static constexpr std::string_view doc = "What has become of a lot of points.";
  static constexpr auto rows =
      std::tuple(field<&Lot::customer_id>(1, "customer_id", computed, "0.1", "Whose."),
                 field<&Lot::id>(2, "id", computed, "0.1", "The row of the ledger that made it.", "MEM-9"),
                 field<&Lot::from>(3, "from", computed, "0.1", "The day from which on they are there.", "MEM-9"),
                 field<&Lot::until>(4, "until", computed, "0.1", "Last day on which they can be used.", "MEM-9"),
                 field<&Lot::points>(5, "points", computed, "0.1", "How many they were.", "MEM-9"),
                 field<&Lot::used>(6, "used", computed, "0.1", "Taken and not given back.", "MEM-9"),
                 field<&Lot::lapsed>(7, "lapsed", computed, "0.1", "Booked as run out.", "MEM-9"),
                 field<&Lot::left>(8, "left", computed, "0.1", "Neither used nor run out.", "MEM-9"));
};

template <>
struct Fields<storage::ReviewDay> {
  using Review = storage::ReviewDay;
  static constexpr std::string_view name = "review_day";
  static constexpr std::string_view doc = "A day through which cards and points were reviewed.";
  static constexpr auto rows =
      std::tuple(field<&Review::shop_id>(1, "shop_id", computed, "0.1", "The shop."),
                 field<&Review::day>(2, "day", computed, "0.1", "The day.", "MEM-5"),
                 field<&Review::policy>(3, "policy", computed, "0.1", "Name of the policy that decided."),
                 field<&Review::policy_version>(4, "policy_version", computed, "0.1", "Its version."),
                 field<&Review::finished>(5, "finished", computed, "0.1", "Whether all customers were looked at."),
                 field<&Review::customers>(6, "customers", computed, "0.1", "How many were looked at."),
                 field<&Review::events>(7, "events", computed, "0.1", "What became of their cards.", "MEM-5"),
                 field<&Review::run_out>(8, "run_out", computed, "0.1", "Points that ran out.", "MEM-9"),
                 field<&Review::known>(9, "known", computed, "0.1", "The last id that was there when it began."));
};

template <>
struct Fields<storage::CardSleep> {
  using Sleep = storage::CardSleep;
  static constexpr std::string_view name = "card_sleep";
  static constexpr std::string_view doc = "How long a customer's cards are left alone by time.";
  static constexpr auto rows = std::tuple(
      field<&Sleep::customer_id>(1, "customer_id", computed, "0.1", "Whose."),
      field<&Sleep::until>(2, "until", computed, "0.1", "Last day on which nothing becomes of them.", "MEM-10"));
};

template <>
struct Fields<storage::Filed> {
  using Filed = storage::Filed;
  static constexpr std::string_view name = "filed";
  static constexpr std::string_view doc = "Where a customer's file stands, and what the customer is to the shop.";
  static constexpr auto rows = std::tuple(
      field<&Filed::customer_id>(1, "customer_id", computed, "0.1", "Whose."),
      field<&Filed::shop_id>(2, "shop_id", computed, "0.1", "Whose cabinet.", "FIL-2"),
      field<&Filed::day>(3, "day", computed, "0.1", "Day as of which it was judged.", "FIL-1"),
      field<&Filed::sort_key>(4, "sort_key", computed | personal, "0.1", "Puts names into the order of a list."),
      field<&Filed::birthday_month>(5, "birthday_month", computed | personal, "0.1", "Month of the birthday.", "FIL-1"),
      field<&Filed::birthday_year>(6, "birthday_year", computed, "0.1", "Year for which that month holds.", "CUS-10"),
      field<&Filed::member>(7, "member", computed, "0.1", "Whether they hold a card.", "FIL-1"),
      field<&Filed::spending>(8, "spending", computed, "0.1", "Level of spending.", "FIL-1"),
      field<&Filed::category>(9, "category", computed, "0.1", "Main category.", "FIL-2"),
      field<&Filed::folder>(10, "folder", computed, "0.1", "The folder in which the file stands.", "FIL-2"),
      field<&Filed::number>(11, "number", computed, "0.1", "Its number there.", "FIL-2"),
      field<&Filed::cycle>(12, "cycle", computed, "0.1", "Step of the cycle.", "FIL-4"),
      field<&Filed::purchases>(13, "purchases", computed, "0.1", "Days in the window with a purchase.", "FIL-4"),
      field<&Filed::net>(14, "net", computed, "0.1", "Net amount in the window, in minor units.", "FIL-1"));
};

template <>
struct Fields<storage::FilingDay> {
  using Filing = storage::FilingDay;
  static constexpr std::string_view name = "filing_day";
  static constexpr std::string_view doc = "A day as of which the files of a shop were judged.";
  static constexpr auto rows =
      std::tuple(field<&Filing::shop_id>(1, "shop_id", computed, "0.1", "The shop."),
                 field<&Filing::day>(2, "day", computed, "0.1", "The day.", "FIL-1"),
                 field<&Filing::policy>(3, "policy", computed, "0.1", "Name of the policy that decided."),
                 field<&Filing::policy_version>(4, "policy_version", computed, "0.1", "Its version."),
                 field<&Filing::finished>(5, "finished", computed, "0.1", "Whether all customers were judged."),
                 field<&Filing::customers>(6, "customers", computed, "0.1", "How many were judged."),
                 field<&Filing::moved>(7, "moved", computed, "0.1", "How often a file came to another place.", "FIL-2"),
                 field<&Filing::compared>(8, "compared", computed, "0.1", "Those with an amount above zero.", "FIL-4"),
                 field<&Filing::worth_much_from>(9, "worth_much_from", computed, "0.1",
                                                 "Least amount that is worth much, in minor units.", "FIL-4"));
};

template <>
struct Fields<storage::StoredHolidays> {
  using Stored = storage::StoredHolidays;
  static constexpr std::string_view name = "stored_holidays";
  static constexpr std::string_view doc = "Official holidays of a year, as the shop imported them.";
  static constexpr auto rows =
      std::tuple(field<&Stored::year>(1, "year", computed, "0.1", "The year."),
                 field<&Stored::digest>(2, "digest", computed, "0.1", "SHA-256 of the year."),
                 field<&Stored::source>(3, "source", computed, "0.1", "Where it was announced."),
                 field<&Stored::days>(4, "days", computed, "0.1", "What was announced.", "WHEN-DAY"));
};

}  // namespace shuke::schema
