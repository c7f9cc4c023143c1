/// \file
/// Field tables of clientele/file_questions.hpp.
#pragma once

#include "schema/fields.hpp"
#include "shuke/clientele/file_questions.hpp"

namespace shuke::schema {

template <>
struct Choices<FoundBy> {
  static constexpr ChoiceName names[] = {{0, "ref", "The shop's own name for them."},
                                         {1, "phone", "A whole telephone number."},
                                         {2, "card", "The number of a card."},
                                         {3, "wechat", "A WeChat name."},
                                         {4, "wecom", "A WeCom external user id."},
                                         {5, "last_digits", "The last digits of a telephone number."},
                                         {6, "name", "Their name."},
                                         {7, "part_of_name", "A later part of it."},
                                         {8, "letters", "The reading of their name."},
                                         {9, "initials", "First letters of it."},
                                         {10, "old_card", "The number of a card that is theirs no longer."}};
};

template <>
struct Choices<Match> {
  static constexpr ChoiceName names[] = {{0, "exact", "All of it, or the last digits asked for."},
                                         {1, "prefix", "It begins with what was asked."}};
};

template <>
struct Choices<UseFrom> {
  static constexpr ChoiceName names[] = {{0, "stated", "The policy states it for the category."},
                                         {1, "learnt", "From when the customer bought how much of it."}};
};

template <>
struct Fields<FindQuestion> {
  static constexpr std::string_view name = "find_question";
  static constexpr std::string_view doc = "Looks for customers by whatever the cashier has.";
  static constexpr auto rows =
      std::tuple(field<&FindQuestion::query>(1, "query", required | personal, "0.1", "What was typed."),
                 field<&FindQuestion::limit>(2, "limit", none, "0.1", "Customers at most, 1 to 100."));
};

template <>
struct Fields<FindRow> {
  static constexpr std::string_view name = "find_row";
  static constexpr std::string_view doc = "Somebody who was found.";
  static constexpr auto rows = std::tuple(
      field<&FindRow::customer_id>(1, "customer_id", none, "0.1",
                                   "Our id; of merged files that of the one that is kept."),
      field<&FindRow::customer>(2, "customer", none, "0.1", "Ref."),
      field<&FindRow::name>(3, "name", personal, "0.1", "Full name; empty when not known."),
      field<&FindRow::phone>(4, "phone", personal, "0.1", "Their first phone as 138****5678; empty when none."),
      field<&FindRow::by>(5, "by", none, "0.1", "By what they were found."),
      field<&FindRow::match>(6, "match", none, "0.1", "How well it fits."),
      field<&FindRow::last_day>(7, "last_day", none, "0.1", "Business day of their last receipt; absent when none."),
      field<&FindRow::ended>(8, "ended", none, "0.1", "By an old card: last day on which its number was theirs.",
                             "MEM-5"),
      field<&FindRow::card_now>(9, "card_now", personal, "0.1",
                                "By an old card: the end of their number now, ****8002; empty when there is none.",
                                "MEM-5"));
};

template <>
struct Fields<FindAnswer> {
  static constexpr std::string_view name = "find_answer";
  static constexpr std::string_view doc = "Those who were found, the likeliest first.";
  static constexpr auto rows = std::tuple(
      field<&FindAnswer::rows>(1, "rows", required, "0.1", "The likeliest first."),
      field<&FindAnswer::more>(2, "more", none, "0.1", "There are others; a longer query tells them apart."));
};

template <>
struct Fields<FileQuestion> {
  static constexpr std::string_view name = "file_question";
  static constexpr std::string_view doc = "Opens a customer's file as it is on a day.";
  static constexpr auto rows = std::tuple(
      field<&FileQuestion::customer>(1, "customer", required, "0.1", "Ref."),
      field<&FileQuestion::day>(2, "day", required, "0.1", "; what was recorded on later business days is not in it."),
      field<&FileQuestion::recent>(3, "recent", none, "0.1",
                                   "How many of the latest purchases, visits, orders; 0 to 200."));
};

template <>
struct Fields<PartRef> {
  static constexpr std::string_view name = "part_ref";
  static constexpr std::string_view doc = "The ref of another file of the same person.";
  static constexpr bool bare = true;
  static constexpr auto rows = std::tuple(field<&PartRef::customer>(1, "customer", required, "0.1", "Ref."));
};

template <>
struct Fields<MissingField> {
  static constexpr std::string_view name = "missing_field";
  static constexpr std::string_view doc = "A field that is not filled.";
  static constexpr bool bare = true;
  static constexpr auto rows = std::tuple(field<&MissingField::field>(
      1, "field", required, "0.1", "Its name; phone, wechat for what is found among identities."));
};

template <>
struct Fields<AskMark> {
  static constexpr std::string_view name = "ask_mark";
  static constexpr std::string_view doc = "Something worth asking, and what for.";
  static constexpr auto rows = std::tuple(
      field<&AskMark::field>(1, "field", none, "0.1", "What to ask for."),
      field<&AskMark::follow_up>(2, "follow_up", none, "0.1", "The kind of follow-up that needs it."),
      field<&AskMark::worth>(3, "worth", none, "0.1", "0 to 100: how much it is worth to know."),
      field<&AskMark::question_en>(4, "question_en", none, "0.1", "How one may ask, in English."),
      field<&AskMark::question_zh>(5, "question_zh", none, "0.1", "How one may ask, in Simplified Chinese."));
};

template <>
struct Fields<PurchaseRow> {
  static constexpr std::string_view name = "purchase_row";
  static constexpr std::string_view doc = "A line of a receipt of theirs.";
  static constexpr auto rows =
      std::tuple(field<&PurchaseRow::sale_id>(1, "sale_id", none, "0.1", "Our id of the receipt."),
                 field<&PurchaseRow::line_no>(2, "line_no", none, "0.1", "Its line, from 1."),
                 field<&PurchaseRow::day>(3, "day", none, "0.1", "Business day."),
                 field<&PurchaseRow::shop>(4, "shop", none, "0.1", "Ref of the shop."),
                 field<&PurchaseRow::receipt>(5, "receipt", none, "0.1", "Its number."),
                 field<&PurchaseRow::direction>(6, "direction", none, "0.1", "Bought, or brought back."),
                 field<&PurchaseRow::purpose>(7, "purpose", none, "0.1", "Whom it was for.", "POS-5"),
                 field<&PurchaseRow::sku>(8, "sku", none, "0.1", "The article."),
                 field<&PurchaseRow::category>(9, "category", none, "0.1", "A word of the policy."),
                 field<&PurchaseRow::brand>(10, "brand", none, "0.1", "A word of the policy."),
                 field<&PurchaseRow::style>(11, "style", none, "0.1", "Style number."),
                 field<&PurchaseRow::size>(12, "size", none, "0.1", "As on the label."),
                 field<&PurchaseRow::quantity>(13, "quantity", none, "0.1", "How much."),
                 field<&PurchaseRow::unit>(14, "unit", none, "0.1", "Empty: pieces."),
                 field<&PurchaseRow::amount>(15, "amount", none, "0.1", "Paid, or paid back."),
                 field<&PurchaseRow::returned>(16, "returned", none, "0.1",
                                               "Of what was bought: how much came back by the day told."),
                 field<&PurchaseRow::since>(17, "since", none, "0.1",
                                            "Exchanged: the day on which what it stands for was bought.", "POS-2"));
};

template <>
struct Fields<PurchasesQuestion> {
  static constexpr std::string_view name = "purchases_question";
  static constexpr std::string_view doc =
      "Asks for the lines of a customer's receipts, the latest day first, a page at a time.";
  static constexpr auto rows = std::tuple(
      field<&PurchasesQuestion::customer>(1, "customer", required, "0.1", "Ref."),
      field<&PurchasesQuestion::until>(2, "until", none, "0.1", "Last business day that is told; absent: all days."),
      field<&PurchasesQuestion::after>(3, "after", none, "0.1", "next of the page before; empty: the first page."),
      field<&PurchasesQuestion::limit>(4, "limit", none, "0.1", "Receipts per page, 1 to 1000."));
};

template <>
struct Fields<PurchasesAnswer> {
  static constexpr std::string_view name = "purchases_answer";
  static constexpr std::string_view doc = "A page of purchases.";
  static constexpr auto rows = std::tuple(
      field<&PurchasesAnswer::rows>(1, "rows", required, "0.1", "The latest day first."),
      field<&PurchasesAnswer::next>(2, "next", none, "0.1", "after of the next page; empty: this is the last."));
};

template <>
struct Fields<StockRow> {
  static constexpr std::string_view name = "stock_row";
  static constexpr std::string_view doc = "Something they still have at home.";
  static constexpr auto rows = std::tuple(
      field<&StockRow::sku>(1, "sku", none, "0.1", "The article."),
      field<&StockRow::category>(2, "category", none, "0.1", "A word of the policy."),
      field<&StockRow::unit>(3, "unit", none, "0.1", "Unit of the quantity; empty: pieces."),
      field<&StockRow::bought>(4, "bought", none, "0.1", "Business day of the purchase."),
      field<&StockRow::left>(5, "left", none, "0.1",
                             "How much is left on the day asked for, if it is used as fast as is thought."),
      field<&StockRow::used_up>(6, "used_up", none, "0.1",
                                "Day on which it will be used up; absent: the policy does not say."),
      field<&StockRow::use_from>(7, "use_from", none, "0.1", "How it is known how fast it is used.", "FIL-3"),
      field<&StockRow::daily_use>(8, "daily_use", none, "0.1", "So much in a day, rounded half up to thousandths.",
                                  "FIL-3"));
};

template <>
struct Fields<FileAnswer> {
  static constexpr std::string_view name = "file_answer";
  static constexpr std::string_view doc = "A customer's file as it is on a day.";
  static constexpr auto rows = std::tuple(
      field<&FileAnswer::customer_id>(1, "customer_id", none, "0.1", "Our id."),
      field<&FileAnswer::customer>(2, "customer", none, "0.1", "Ref."),
      field<&FileAnswer::day>(3, "day", none, "0.1", "The day asked for."),
      field<&FileAnswer::standing>(4, "standing", none, "0.1", "How well the shop knows them on that day."),
      field<&FileAnswer::shop>(5, "shop", none, "0.1", "Ref of the shop that opened the file."),
      field<&FileAnswer::since>(6, "since", none, "0.1", "Business day on which the file was opened."),
      field<&FileAnswer::registered>(7, "registered", none, "0.1", "Day of the first consent for service."),
      field<&FileAnswer::referred_by>(8, "referred_by", none, "0.1", "Ref of the customer who brought them."),
      field<&FileAnswer::salutation_en>(9, "salutation_en", none, "0.1",
                                        "How to address them by the policy, where the file has no own way."),
      field<&FileAnswer::salutation_zh>(10, "salutation_zh", none, "0.1", "The same in Chinese."),
      field<&FileAnswer::completeness>(11, "completeness", none, "0.1", "Percent, 0 to 100.", "CUS-5"),
      field<&FileAnswer::has_bought>(12, "has_bought", none, "0.1", "Class A; else class B.", "CUS-8"),
      field<&FileAnswer::spending>(13, "spending", none, "0.1", "Level of the policy by net amount in its window.",
                                   "FIL-1"),
      field<&FileAnswer::main_category>(14, "main_category", none, "0.1",
                                        "The category they spend most on; empty: none.", "FIL-2"),
      field<&FileAnswer::folder>(15, "folder", none, "0.1", "The folder that the file belongs into.", "FIL-2"),
      field<&FileAnswer::active>(16, "active", none, "0.1", "Buys often and much.", "FIL-4"),
      field<&FileAnswer::cycle>(17, "cycle", none, "0.1", "Step of the policy's cycle.", "FIL-4"),
      field<&FileAnswer::rhythm_days>(18, "rhythm_days", none, "0.1", "Days between purchases, as far as one can tell.",
                                      "FIL-4"),
      field<&FileAnswer::days_since_last>(19, "days_since_last", none, "0.1", "Since the last purchase; absent: none."),
      field<&FileAnswer::first_day>(20, "first_day", none, "0.1", "Business day of the first receipt."),
      field<&FileAnswer::last_day>(21, "last_day", none, "0.1", "Business day of the last receipt."),
      field<&FileAnswer::receipts>(22, "receipts", none, "0.1", "Receipts with something bought."),
      field<&FileAnswer::gross>(23, "gross", none, "0.1", "Paid for what went out."),
      field<&FileAnswer::returns>(24, "returns", none, "0.1", "Paid back; zero or negative."),
      field<&FileAnswer::net>(25, "net", none, "0.1", "Both together."),
      field<&FileAnswer::points_in_year>(26, "points_in_year", none, "0.1", "Earned, net of returns.", "MEM-8"),
      field<&FileAnswer::points_qualifying>(27, "points_qualifying", none, "0.1", "What counts for cards.", "MEM-9"),
      field<&FileAnswer::points_spendable>(28, "points_spendable", none, "0.1", "Balance.", "MEM-9"),
      field<&FileAnswer::policy>(29, "policy", none, "0.1", "Name of the policy that decided."),
      field<&FileAnswer::policy_version>(30, "policy_version", none, "0.1", "Its version."),
      field<&FileAnswer::visits_in_all>(31, "visits_in_all", none, "0.1", "Visits, with those not told.", "CUS-11"),
      field<&FileAnswer::orders_in_all>(32, "orders_in_all", none, "0.1", "Orders, with those not told.", "CUS-11"),
      field<&FileAnswer::filed_folder>(33, "filed_folder", none, "0.1", "The folder in which it stands on paper.",
                                       "FIL-2"),
      field<&FileAnswer::number>(34, "number", none, "0.1", "Its number there, from 1.", "FIL-2"),
      field<&FileAnswer::compared_on>(35, "compared_on", none, "0.1", "Day of the comparison that active goes by.",
                                      "FIL-4"),
      embed<&FileAnswer::hard>(100), embed<&FileAnswer::soft>(200),
      field<&FileAnswer::identities>(300, "identities", none, "0.1", "Those that are theirs on the day."),
      field<&FileAnswer::consents>(301, "consents", none, "0.1", "The latest word on each purpose and channel."),
      field<&FileAnswer::family>(302, "family", none, "0.1", "Family members with their days.", "CUS-4"),
      field<&FileAnswer::sizes>(303, "sizes", none, "0.1", "Sizes per kind of garment.", "CUS-4"),
      field<&FileAnswer::gifts>(304, "gifts", none, "0.1", "Small gifts given.", "CUS-4"),
      field<&FileAnswer::missing>(305, "missing", none, "0.1", "Fields that count and are not filled.", "CUS-5"),
      field<&FileAnswer::asks>(306, "asks", none, "0.1", "What to ask next, the worthiest first."),
      field<&FileAnswer::purchases>(307, "purchases", none, "0.1", "The latest, the latest day first."),
      field<&FileAnswer::stock>(308, "stock", none, "0.1", "What they have at home.", "FIL-3"),
      field<&FileAnswer::parts>(309, "parts", none, "0.1", "Other files of the same person."),
      field<&FileAnswer::visits>(310, "visits", none, "0.1", "The latest, the latest day first.", "CUS-11"),
      field<&FileAnswer::orders>(311, "orders", none, "0.1", "The latest, as they stood on the day.", "CUS-11"));
};

}  // namespace shuke::schema
