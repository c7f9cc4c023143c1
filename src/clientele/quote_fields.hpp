/// \file
/// Field tables of clientele/quote_questions.hpp.
#pragma once

#include "schema/fields.hpp"
#include "shuke/clientele/quote_questions.hpp"

namespace shuke::schema {

template <>
struct Choices<PriceReason> {
  static constexpr ChoiceName names[] = {
      {0, "given", "Its price is paid."},
      {1, "to_staff", "A sale to staff, for which the rules do not hold."},
      {2, "no_card", "The customer holds no card."},
      {3, "other_card", "The customer's card is none of the rule's."},
      {4, "not_birthday", "The day is not the customer's birthday."},
      {5, "birthday_changed", "It is, since a change that is too recent."},
      {6, "not_the_day", "The rule does not hold on this day."},
      {7, "gift", "Gifts cost nothing anyway."},
      {8, "service", "It is work."},
      {9, "category", "It is not in the rule's categories."},
      {10, "by_hand", "The price was set by hand."},
      {11, "not_full_price", "It is not at full price."},
      {12, "no_list_price", "The price is a promotion's, and the list price is not told."},
      {13, "no_whole_pieces", "The rule counts pieces, and this is no whole number of them."},
      {14, "better_price", "Another price is as good or better."},
      {15, "limit_used_up", "The pieces of the rule are given to others, or were on earlier receipts."}};
};

template <>
struct Choices<RedeemLimit> {
  static constexpr ChoiceName names[] = {{0, "not_offered", "The policy says nothing of paying with points."},
                                         {1, "no_card", "Who holds no card cannot."},
                                         {2, "no_goods", "Nothing on the receipt can be paid with points."},
                                         {3, "below_least", "What could be redeemed is less than the least."},
                                         {4, "balance", "The customer's points."},
                                         {5, "goods", "What the goods cost that can be paid with points."},
                                         {6, "share", "The part of a receipt that can be paid with points."}};
};

template <>
struct Fields<QuoteQuestion> {
  static constexpr std::string_view name = "quote_question";
  static constexpr std::string_view doc = "Asks what a basket costs, by which rules, and what it brings.";
  static constexpr auto rows = std::tuple(
      field<&QuoteQuestion::shop>(1, "shop", none, "0.1", "Ref of the shop; absent: the first."),
      field<&QuoteQuestion::customer>(2, "customer", none, "0.1", "Ref of who buys; absent: nobody is known."),
      field<&QuoteQuestion::day>(3, "day", required, "0.1", "The business day.", "POS-1"),
      field<&QuoteQuestion::purpose>(4, "purpose", none, "0.1", "Whom it is for.", "POS-5"),
      field<&QuoteQuestion::lines>(5, "lines", required, "0.1", "As in a sale, with unit_price and without amount.",
                                   "MEM-7"),
      field<&QuoteQuestion::discount>(6, "discount", none, "0.1", "Off the whole receipt, after all rules.", "MEM-7"),
      field<&QuoteQuestion::explain>(7, "explain", none, "0.1", "A language in which texts are told: en, zh-CN."));
};

template <>
struct Fields<QuotePart> {
  static constexpr std::string_view name = "quote_part";
  static constexpr std::string_view doc = "A part of a line that has one price.";
  static constexpr auto rows =
      std::tuple(field<&QuotePart::price_rule>(1, "price_rule", none, "0.1",
                                               "Which rule gave it; absent: what is asked.", "MEM-7"),
                 field<&QuotePart::quantity>(2, "quantity", none, "0.1", "How much of the line.", "POS-3"),
                 field<&QuotePart::pieces>(3, "pieces", none, "0.1", "Whole pieces; 0 for goods by measure.", "POS-3"),
                 field<&QuotePart::price>(4, "price", none, "0.1", "Before the discount on the receipt.", "MEM-7"),
                 field<&QuotePart::amount>(5, "amount", none, "0.1", "To pay.", "MEM-7"),
                 field<&QuotePart::full_price>(6, "full_price", none, "0.1", "Counts as sold at full price.", "MEM-7"));
};

template <>
struct Fields<QuoteLine> {
  static constexpr std::string_view name = "quote_line";
  static constexpr std::string_view doc = "What a line costs.";
  static constexpr auto rows = std::tuple(
      field<&QuoteLine::line_no>(1, "line_no", none, "0.1", "From 1."),
      field<&QuoteLine::asked>(2, "asked", none, "0.1", "Before any rule."),
      field<&QuoteLine::price>(3, "price", none, "0.1", "By the rules.", "MEM-7"),
      field<&QuoteLine::discount>(4, "discount", none, "0.1", "Its share of the discount on the receipt.", "MEM-7"),
      field<&QuoteLine::dropped>(5, "dropped", none, "0.1", "Its share of the odd cents dropped.", "MEM-7"),
      field<&QuoteLine::amount>(6, "amount", none, "0.1", "To pay.", "MEM-7"),
      field<&QuoteLine::parts>(7, "parts", required, "0.1", "One or two, each with one price.", "MEM-7"));
};

template <>
struct Fields<QuoteReason> {
  static constexpr std::string_view name = "quote_reason";
  static constexpr std::string_view doc = "What a rule says of a part of a line.";
  static constexpr auto rows = std::tuple(
      field<&QuoteReason::line_no>(1, "line_no", none, "0.1", "From 1."),
      field<&QuoteReason::part_no>(2, "part_no", none, "0.1", "Of its parts, from 1."),
      field<&QuoteReason::price_rule>(3, "price_rule", none, "0.1", "Which rule.", "MEM-6"),
      field<&QuoteReason::name>(4, "name", none, "0.1", "With explain: its name."),
      field<&QuoteReason::why>(5, "why", none, "0.1", "Gives the price, or why it does not.", "MEM-7"),
      field<&QuoteReason::off_basis_points>(6, "off_basis_points", none, "0.1", "Hundredths of a percent off.",
                                            "MEM-6"),
      field<&QuoteReason::price>(7, "price", none, "0.1", "What the goods priced together would cost by it.", "MEM-7"),
      field<&QuoteReason::rule>(8, "rule", none, "0.1", "The rule of the domain."),
      field<&QuoteReason::policy>(9, "policy", none, "0.1", "The policy's name."),
      field<&QuoteReason::policy_version>(10, "policy_version", none, "0.1", "Its version."),
      field<&QuoteReason::text>(11, "text", none, "0.1", "With explain: the same in words."));
};

template <>
struct Fields<QuoteGap> {
  static constexpr std::string_view name = "quote_gap";
  static constexpr std::string_view doc = "What is missing for a card by one of the ways to it.";
  static constexpr auto rows = std::tuple(
      field<&QuoteGap::card>(1, "card", none, "0.1", "Which card.", "MEM-11"),
      field<&QuoteGap::name>(2, "name", none, "0.1", "With explain: its name."),
      field<&QuoteGap::count>(3, "count", none, "0.1", "What is counted.", "MEM-11"),
      field<&QuoteGap::keep>(4, "keep", none, "0.1", "To keep the card that is held.", "MEM-10"),
      field<&QuoteGap::have>(5, "have", none, "0.1", "Counted on the day; amounts in minor units.", "MEM-11"),
      field<&QuoteGap::need>(6, "need", none, "0.1", "The threshold.", "MEM-11"),
      field<&QuoteGap::missing>(7, "missing", none, "0.1", "Between them.", "MEM-11"),
      field<&QuoteGap::holding>(8, "holding", none, "0.1", "A card that it asks for is held.", "MEM-3"),
      field<&QuoteGap::leaves_on>(9, "leaves_on", none, "0.1", "First day on which something no longer counts.",
                                  "MEM-11"),
      field<&QuoteGap::leaves>(10, "leaves", none, "0.1", "So much less is counted then.", "MEM-11"),
      field<&QuoteGap::brand>(11, "brand", none, "0.1", "Of pieces of one brand: the one with the most.", "MEM-2"));
};

template <>
struct Fields<TextLine> {
  static constexpr std::string_view name = "text_line";
  static constexpr std::string_view doc = "A line of a text.";
  static constexpr bool bare = true;
  static constexpr auto rows = std::tuple(field<&TextLine::text>(1, "text", required, "0.1", "As it is printed."));
};

template <>
struct Fields<QuoteAnswer> {
  static constexpr std::string_view name = "quote_answer";
  static constexpr std::string_view doc = "What a basket costs and brings.";
  static constexpr auto rows = std::tuple(
      field<&QuoteAnswer::day>(1, "day", none, "0.1", "The day asked for."),
      field<&QuoteAnswer::policy>(2, "policy", none, "0.1", "The policy's name."),
      field<&QuoteAnswer::policy_version>(3, "policy_version", none, "0.1", "Its version on that day."),
      field<&QuoteAnswer::card>(4, "card", none, "0.1", "Whose price it is; absent: none.", "MEM-6"),
      field<&QuoteAnswer::birthday>(5, "birthday", none, "0.1", "The day is the customer's birthday.", "CUS-10"),
      field<&QuoteAnswer::asked>(6, "asked", none, "0.1", "Before any rule."),
      field<&QuoteAnswer::price>(7, "price", none, "0.1", "By the rules.", "MEM-7"),
      field<&QuoteAnswer::discount>(8, "discount", none, "0.1", "Off the whole receipt.", "MEM-7"),
      field<&QuoteAnswer::dropped>(9, "dropped", none, "0.1", "Odd cents dropped.", "MEM-7"),
      field<&QuoteAnswer::total>(10, "total", none, "0.1", "To pay.", "MEM-7"),
      field<&QuoteAnswer::points>(11, "points", none, "0.1", "The receipt would earn.", "MEM-9"),
      field<&QuoteAnswer::spendable>(12, "spendable", none, "0.1", "The customer's points.", "MEM-9"),
      field<&QuoteAnswer::redeem_points>(13, "redeem_points", none, "0.1", "The most that can be paid with.", "MEM-9"),
      field<&QuoteAnswer::redeem_value>(14, "redeem_value", none, "0.1", "What they are worth.", "MEM-9"),
      field<&QuoteAnswer::redeem_limit>(15, "redeem_limit", none, "0.1", "Why no more.", "MEM-9"),
      field<&QuoteAnswer::birthday_pieces>(16, "birthday_pieces", none, "0.1", "Of it at the birthday's price.",
                                           "MEM-7"),
      field<&QuoteAnswer::birthday_pieces_left>(17, "birthday_pieces_left", none, "0.1", "So many more could be.",
                                                "MEM-7"),
      field<&QuoteAnswer::lines>(18, "lines", required, "0.1", "As they were asked for."),
      field<&QuoteAnswer::reasons>(19, "reasons", none, "0.1", "By line, part and rule.", "MEM-7"),
      field<&QuoteAnswer::gaps>(20, "gaps", none, "0.1", "What is missing for cards.", "MEM-11"),
      field<&QuoteAnswer::next_card>(21, "next_card", none, "0.1", "That can be had now.", "MEM-5"),
      field<&QuoteAnswer::next_name>(22, "next_name", none, "0.1", "With explain: its name."),
      field<&QuoteAnswer::next_until>(23, "next_until", none, "0.1", "Last day to apply for it.", "MEM-5"),
      field<&QuoteAnswer::receipt_text>(24, "receipt_text", none, "0.1", "With explain: for a receipt of 32 columns.",
                                        "MEM-11"));
};

template <>
struct Fields<DeviationsQuestion> {
  static constexpr std::string_view name = "deviations_question";
  static constexpr std::string_view doc = "Asks for lines that were not paid as the rules come to.";
  static constexpr auto rows =
      std::tuple(field<&DeviationsQuestion::shop>(1, "shop", none, "0.1", "Ref of the shop; absent: the first."),
                 field<&DeviationsQuestion::from>(2, "from", none, "0.1", "First business day.", "MEM-7"),
                 field<&DeviationsQuestion::until>(3, "until", none, "0.1", "Last business day.", "MEM-7"),
                 field<&DeviationsQuestion::after>(4, "after", none, "0.1", "`next` of the page before."),
                 field<&DeviationsQuestion::limit>(5, "limit", none, "0.1", "Rows per page, 1 to 1000; default 256."));
};

template <>
struct Fields<DeviationRow> {
  static constexpr std::string_view name = "deviation_row";
  static constexpr std::string_view doc = "A line that was not paid as the rules come to.";
  static constexpr auto rows = std::tuple(
      field<&DeviationRow::sale_id>(1, "sale_id", none, "0.1", "Our id of the receipt."),
      field<&DeviationRow::day>(2, "day", none, "0.1", "Its business day.", "POS-1"),
      field<&DeviationRow::receipt>(3, "receipt", none, "0.1", "Its number."),
      field<&DeviationRow::till>(4, "till", none, "0.1", "Which till."),
      field<&DeviationRow::customer>(5, "customer", none, "0.1", "Ref of who bought; absent: a walk-in."),
      field<&DeviationRow::associate>(6, "associate", none, "0.1", "Ref of who served."),
      field<&DeviationRow::line_no>(7, "line_no", none, "0.1", "From 1."),
      field<&DeviationRow::sku>(8, "sku", none, "0.1", "The article."),
      field<&DeviationRow::quantity>(9, "quantity", none, "0.1", "How much.", "POS-3"),
      field<&DeviationRow::unit>(10, "unit", none, "0.1", "Of the quantity; absent: pieces.", "POS-3"),
      field<&DeviationRow::price_rule>(11, "price_rule", none, "0.1", "That the till said gave the price.", "MEM-7"),
      field<&DeviationRow::paid>(12, "paid", none, "0.1", "For the line."),
      field<&DeviationRow::due>(13, "due", none, "0.1", "What the rules come to.", "MEM-7"),
      field<&DeviationRow::mark>(14, "mark", none, "0.1", "How they differ.", "MEM-7"),
      field<&DeviationRow::approver>(15, "approver", none, "0.1", "Ref of who approved the price.", "POS-4"),
      field<&DeviationRow::price_reason>(16, "price_reason", none, "0.1", "What was told about it.", "POS-4"));
};

template <>
struct Fields<DeviationsAnswer> {
  static constexpr std::string_view name = "deviations_answer";
  static constexpr std::string_view doc = "A page of lines that were not paid as the rules come to.";
  static constexpr auto rows =
      std::tuple(field<&DeviationsAnswer::rows>(1, "rows", required, "0.1", "In order of business day."),
                 field<&DeviationsAnswer::next>(2, "next", none, "0.1", "`after` of the next page; absent: the last."));
};

}  // namespace shuke::schema
