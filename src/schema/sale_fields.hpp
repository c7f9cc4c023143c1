/// \file
/// Field tables of model/sale.hpp and model/points_entry.hpp.
#pragma once

#include "schema/choices.hpp"
#include "schema/fields.hpp"
#include "shuke/model/points_entry.hpp"
#include "shuke/model/sale.hpp"

namespace shuke::schema {

template <>
struct Fields<ReturnMatch> {
  static constexpr std::string_view name = "return_match";
  static constexpr std::string_view doc = "How much of which earlier line a returned line brings back.";
  static constexpr auto rows = std::tuple(
      field<&ReturnMatch::sale_id>(1, "of_sale_id", required, "0.1", "The receipt it was bought on.", "MEM-9"),
      field<&ReturnMatch::bought_by>(2, "bought_by", required, "0.1", "The customer of that receipt."),
      field<&ReturnMatch::line_no>(3, "of_line_no", required, "0.1", "Its line there, from 1."),
      field<&ReturnMatch::quantity>(4, "quantity", required, "0.1", "How much of that line.", "POS-3"),
      field<&ReturnMatch::amount>(5, "amount", required, "0.1", "That share of what was paid for the line.", "MEM-7"));
};

template <>
struct Fields<SaleLine> {
  static constexpr std::string_view name = "sale_line";
  static constexpr std::string_view doc = "A line of a receipt.";
  static constexpr auto rows = std::tuple(
      field<&SaleLine::sku>(1, "sku", required, "0.1", "The article; text whatever it looks like."),
      field<&SaleLine::direction>(2, "direction", none, "0.1", "Which way the goods went.", "POS-2"),
      field<&SaleLine::quantity>(3, "quantity", required, "0.1", "How much, above zero.", "POS-3"),
      field<&SaleLine::unit>(4, "unit", none, "0.1", "Unit of the quantity; absent: pieces.", "POS-3"),
      field<&SaleLine::unit_price>(5, "unit_price", none, "0.1", "Price of one unit before discounts.", "POS-4"),
      field<&SaleLine::amount>(6, "amount", none, "0.1", "Paid for the line, after discounts.", "POS-4"),
      field<&SaleLine::list_price>(7, "list_price", none, "0.1", "The list price of one unit.", "POS-4"),
      field<&SaleLine::price_source>(8, "price_source", none, "0.1", "Where the price came from.", "POS-4"),
      field<&SaleLine::price_reason>(9, "price_reason", none, "0.1", "Why it was overridden, or which promotion.",
                                     "POS-4"),
      field<&SaleLine::approver>(10, "approver", none, "0.1", "Ref of the associate who approved the price.", "POS-4"),
      field<&SaleLine::full_price>(11, "full_price", none, "0.1", "Counts as sold at full price.", "MEM-7"),
      field<&SaleLine::gift>(12, "gift", none, "0.1", "Given for nothing with the purchase.", "POS-4"),
      field<&SaleLine::service>(13, "service", none, "0.1", "Work, not goods.", "POS-4"),
      field<&SaleLine::brand>(14, "brand", none, "0.1", "A word of the policy.", "MEM-2"),
      field<&SaleLine::category>(15, "category", none, "0.1", "A word of the policy.", "MEM-9"),
      field<&SaleLine::style>(16, "style", none, "0.1", "Style number.", "CUS-3"),
      field<&SaleLine::size>(17, "size", none, "0.1", "Size as on the label.", "CUS-3"),
      field<&SaleLine::of_receipt>(18, "of_receipt", none, "0.1", "Returned: the receipt it was bought on.", "POS-1"),
      field<&SaleLine::of_day>(19, "of_day", none, "0.1", "Returned: the business day of that receipt.", "POS-1"),
      field<&SaleLine::mark>(20, "mark", computed, "0.1", "What is odd about it."),
      field<&SaleLine::unmatched>(21, "unmatched", computed, "0.1",
                                  "Returned: how much was found on no earlier receipt.", "MEM-9"),
      field<&SaleLine::matches>(22, "matches", computed, "0.1", "Returned: the earlier lines it brings back.", "MEM-9"),
      field<&SaleLine::price_rule>(23, "price_rule", none, "0.1", "The price rule that gave the price.", "MEM-7"),
      field<&SaleLine::due>(24, "due", computed, "0.1", "What the rules on prices come to for the line.", "MEM-7"),
      field<&SaleLine::price_mark>(25, "price_mark", computed, "0.1", "How what was paid differs from that.", "MEM-7"),
      field<&SaleLine::for_line>(26, "for_line", none, "0.1", "Exchanged: the line coming in that it stands for.",
                                 "POS-2"));
};

template <>
struct Fields<Tender> {
  static constexpr std::string_view name = "tender";
  static constexpr std::string_view doc = "A means of payment on a receipt.";
  static constexpr auto rows = std::tuple(
      field<&Tender::kind>(1, "kind", required, "0.1", "A word of the policy: cash, card, points.", "POS-4"),
      field<&Tender::amount>(2, "amount", required, "0.1", "How much was paid with it.", "POS-4"),
      field<&Tender::earns>(3, "earns", none, "0.1", "False: that part of the sale earns no points.", "MEM-9"),
      field<&Tender::points>(4, "points", none, "0.1", "So many points are redeemed for it.", "MEM-9"));
};

template <>
struct Fields<Sale> {
  static constexpr std::string_view name = "sale";
  static constexpr std::string_view doc = "A receipt as it is kept: sale, return or exchange.";
  static constexpr auto rows = std::tuple(
      field<&Sale::id>(1, "id", computed, "0.1", "Our id."),
      field<&Sale::customer_id>(2, "customer_id", none, "0.1", "The customer; 0 for a walk-in."),
      field<&Sale::shop_id>(3, "shop_id", required, "0.1", "The shop."),
      field<&Sale::till>(4, "till", none, "0.1", "Which till; absent when the shop has one.", "POS-1"),
      field<&Sale::business_day>(5, "business_day", required, "0.1", "The day it belongs to.", "POS-1"),
      field<&Sale::receipt>(6, "receipt", required, "0.1", "Its number.", "POS-1"),
      field<&Sale::at>(7, "at", required, "0.1", "When it happened."),
      field<&Sale::posted>(8, "posted", required, "0.1", "The business day on which it reached the books.", "POS-1"),
      field<&Sale::kind>(9, "kind", none, "0.1", "What it is.", "POS-2"),
      field<&Sale::purpose>(10, "purpose", none, "0.1", "Whom it is for.", "POS-5"),
      field<&Sale::source>(11, "source", none, "0.1", "By which door it came."),
      field<&Sale::associate_id>(12, "associate_id", none, "0.1", "Who served."),
      field<&Sale::of_sale_id>(13, "of_sale_id", none, "0.1", "Void: the receipt that never was.", "POS-2"),
      field<&Sale::lines>(14, "lines", required, "0.1", "What went out or came back.", "POS-3"),
      field<&Sale::tenders>(15, "tenders", none, "0.1", "How it was paid; empty: not told.", "POS-4"));
};

template <>
struct Fields<Claim> {
  static constexpr std::string_view name = "claim";
  static constexpr std::string_view doc = "A walk-in's receipt claimed by a customer afterwards.";
  static constexpr auto rows = std::tuple(
      field<&Claim::id>(1, "id", computed, "0.1", "Our id."),
      field<&Claim::customer_id>(2, "customer_id", required, "0.1", "Whose purchase it was.", "CUS-2"),
      field<&Claim::sale_id>(3, "sale_id", required, "0.1", "A receipt without a customer.", "CUS-2"),
      field<&Claim::day>(4, "day", required, "0.1", "Business day of the claim.", "CUS-2"),
      field<&Claim::approver>(5, "approver", required, "0.1", "Ref of the associate who approved it.", "CUS-2"),
      field<&Claim::reason>(6, "reason", none, "0.1", "What was told."));
};

template <>
struct Fields<LotUse> {
  static constexpr std::string_view name = "lot_use";
  static constexpr std::string_view doc = "What a movement of points does to one lot.";
  static constexpr auto rows =
      std::tuple(field<&LotUse::customer_id>(1, "lot_customer_id", required, "0.1", "Whose lot."),
                 field<&LotUse::lot_id>(2, "lot_id", required, "0.1", "The row that made it.", "MEM-9"),
                 field<&LotUse::points>(3, "points", required, "0.1", "Taken of it; below zero: given back.", "MEM-9"));
};

template <>
struct Fields<PointsEntry> {
  static constexpr std::string_view name = "points_entry";
  static constexpr std::string_view doc = "One movement of a customer's points.";
  static constexpr auto rows = std::tuple(
      field<&PointsEntry::id>(1, "id", computed, "0.1", "Our id."),
      field<&PointsEntry::customer_id>(2, "customer_id", required, "0.1", "Whose points."),
      field<&PointsEntry::shop_id>(3, "shop_id", required, "0.1", "Where it happened."),
      field<&PointsEntry::reason>(4, "reason", required, "0.1", "Why they moved.", "MEM-9"),
      field<&PointsEntry::points>(5, "points", required, "0.1", "Whole points; negative when they went away.", "MEM-9"),
      field<&PointsEntry::posted>(6, "posted", required, "0.1", "Business day on which it was posted.", "MEM-8"),
      field<&PointsEntry::counts_on>(7, "counts_on", required, "0.1",
                                     "Business day on which it counts for a year's sum.", "MEM-8"),
      field<&PointsEntry::sale_id>(8, "sale_id", none, "0.1", "The receipt that moved them."),
      field<&PointsEntry::of_sale_id>(9, "of_sale_id", none, "0.1", "Taken back: the sale that had earned them."),
      field<&PointsEntry::base>(10, "base", none, "0.1", "Minor units the figure was computed from."),
      field<&PointsEntry::policy>(11, "policy", none, "0.1", "Name of the policy that decided."),
      field<&PointsEntry::policy_version>(12, "policy_version", none, "0.1", "Its version."),
      field<&PointsEntry::rule>(13, "rule", none, "0.1", "Id of its rule."),
      field<&PointsEntry::note>(14, "note", personal, "0.1", "Adjustments: what else there is to say."),
      field<&PointsEntry::until>(15, "until", none, "0.1", "Last day on which they can be used.", "MEM-9"),
      field<&PointsEntry::word>(16, "word", none, "0.1", "Adjustments: why.", "MEM-9"),
      field<&PointsEntry::approver>(17, "approver", none, "0.1", "Ref of the associate who did it.", "MEM-9"),
      field<&PointsEntry::uses>(18, "uses", none, "0.1", "Which lots it takes from or gives back to.", "MEM-9"));
};

}  // namespace shuke::schema
