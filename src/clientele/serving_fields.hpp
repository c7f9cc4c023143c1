/// \file
/// Field tables of clientele/serving_questions.hpp.
#pragma once

#include "schema/choices.hpp"
#include "schema/fields.hpp"
#include "shuke/clientele/serving_questions.hpp"

namespace shuke::schema {

template <>
struct Choices<AgendaPart> {
  static constexpr ChoiceName names[] = {{0, "yesterday", "The civil day before."},
                                         {1, "today", "The day itself."},
                                         {2, "tomorrow", "The civil day after."}};
};

template <>
struct Choices<AgendaKind> {
  static constexpr ChoiceName names[] = {{0, "bought", "Goods went out to them that day."},
                                         {1, "visited", "They came that day, and nothing went out to them."},
                                         {2, "arrived", "Their order is there and waits for them."},
                                         {3, "promised", "An order promised by that day is not there yet."},
                                         {4, "kept", "Goods are kept for them; tomorrow: the keeping ends."},
                                         {5, "asked", "They are owed an answer."},
                                         {6, "birthday", "Their birthday."},
                                         {7, "family_birthday", "The birthday of one of their family."},
                                         {8, "anniversary", "Their wedding day comes back."}};
};

template <>
struct Choices<SizeSource> {
  static constexpr ChoiceName names[] = {{0, "none", "No size is known, or the article has none."},
                                         {1, "file", "The size that the file names."},
                                         {2, "bought", "The size they last bought and kept."}};
};

template <>
struct Choices<RecommendedFor> {
  static constexpr ChoiceName names[] = {{0, "used_up", "What they have at home is soon used up, or was lately."},
                                         {1, "habit", "They buy it again and again, and it is time."},
                                         {2, "news", "Others bought it lately; they never did."}};
};

template <>
struct Fields<AgendaQuestion> {
  static constexpr std::string_view name = "agenda_question";
  static constexpr std::string_view doc = "Asks what yesterday, today and tomorrow bring.";
  static constexpr auto rows = std::tuple(
      field<&AgendaQuestion::shop>(1, "shop", none, "0.1", "Ref of the shop; absent: the first."),
      field<&AgendaQuestion::day>(2, "day", required, "0.1", "Today.", "FIL-5"),
      field<&AgendaQuestion::part>(3, "part", none, "0.1", "Only of this day; absent: of all three.", "FIL-5"),
      field<&AgendaQuestion::after>(4, "after", none, "0.1", "`next` of the page before; absent: the first page."),
      field<&AgendaQuestion::limit>(5, "limit", none, "0.1", "Rows looked at for a page, 1 to 1000."));
};

template <>
struct Fields<ChannelMark> {
  static constexpr std::string_view name = "channel_mark";
  static constexpr std::string_view doc = "A way by which a customer agreed to be reached.";
  static constexpr bool bare = true;
  static constexpr auto rows =
      std::tuple(field<&ChannelMark::channel>(1, "channel", required, "0.1", "Never any.", "CUS-1"));
};

template <>
struct Fields<AgendaGoods> {
  static constexpr std::string_view name = "agenda_goods";
  static constexpr std::string_view doc = "Goods in a row of an agenda.";
  static constexpr auto rows =
      std::tuple(field<&AgendaGoods::sku>(1, "sku", none, "0.1", "The article; absent when not told."),
                 field<&AgendaGoods::category>(2, "category", none, "0.1", "A word of the policy."),
                 field<&AgendaGoods::brand>(3, "brand", none, "0.1", "A word of the policy."),
                 field<&AgendaGoods::style>(4, "style", none, "0.1", "Style number."),
                 field<&AgendaGoods::size>(5, "size", none, "0.1", "As on the label."),
                 field<&AgendaGoods::colour>(6, "colour", none, "0.1", "As the customer calls it."),
                 field<&AgendaGoods::quantity>(7, "quantity", none, "0.1", "How much; 0: not told."),
                 field<&AgendaGoods::unit>(8, "unit", none, "0.1", "Of the quantity; absent: pieces."),
                 field<&AgendaGoods::note>(9, "note", personal, "0.1", "What else matters."));
};

template <>
struct Fields<AgendaRow> {
  static constexpr std::string_view name = "agenda_row";
  static constexpr std::string_view doc = "Somebody to think of.";
  static constexpr auto rows = std::tuple(
      field<&AgendaRow::part>(1, "part", none, "0.1", "Which day.", "FIL-5"),
      field<&AgendaRow::kind>(2, "kind", none, "0.1", "What it is about.", "FIL-5"),
      field<&AgendaRow::customer_id>(3, "customer_id", none, "0.1",
                                     "Our id; of merged files that of the one that is kept."),
      field<&AgendaRow::customer>(4, "customer", none, "0.1", "Ref."),
      field<&AgendaRow::name>(5, "name", personal, "0.1", "Full name; absent when not known."),
      field<&AgendaRow::phone>(6, "phone", personal, "0.1", "Their first phone as 138****5678; absent when none."),
      field<&AgendaRow::day>(7, "day", none, "0.1",
                             "Of the purchase, visit or yearly day; of an order, when it was made."),
      field<&AgendaRow::order_id>(8, "order_id", none, "0.1", "Of an order, reservation or enquiry.", "CUS-11"),
      field<&AgendaRow::until>(9, "until", none, "0.1", "Promised by, or kept until and with that day.", "CUS-11"),
      field<&AgendaRow::balance>(10, "balance", none, "0.1", "To be paid when it is picked up.", "CUS-11"),
      field<&AgendaRow::goods>(11, "goods", none, "0.1", "What they bought, looked at or want; ten at most."),
      field<&AgendaRow::more_goods>(12, "more_goods", none, "0.1", "How many further ones are not told here."),
      field<&AgendaRow::did>(13, "did", none, "0.1", "What a visitor did.", "CUS-11"),
      field<&AgendaRow::not_bought>(14, "not_bought", none, "0.1", "Why a visitor bought nothing.", "CUS-8"),
      field<&AgendaRow::words>(15, "words", personal, "0.1", "What the customer said.", "CUS-11"),
      field<&AgendaRow::relation>(16, "relation", personal, "0.1", "Of a family birthday: whose.", "CUS-10"),
      field<&AgendaRow::opened>(17, "opened", none, "0.1", "They opened it themselves and may be told of it.",
                                "WHEN-ORD"),
      field<&AgendaRow::service>(18, "service", none, "0.1", "Agreed to be contacted for service.", "CUS-1"),
      field<&AgendaRow::marketing>(19, "marketing", none, "0.1", "Agreed to offers and invitations.", "CUS-1"),
      field<&AgendaRow::channels>(20, "channels", none, "0.1", "By which ways for service.", "CUS-1"));
};

template <>
struct Fields<AgendaAnswer> {
  static constexpr std::string_view name = "agenda_answer";
  static constexpr std::string_view doc = "A page of what yesterday, today and tomorrow bring.";
  static constexpr auto rows = std::tuple(
      field<&AgendaAnswer::day>(1, "day", none, "0.1", "Today."),
      field<&AgendaAnswer::shop>(2, "shop", none, "0.1", "Ref of the shop."),
      field<&AgendaAnswer::rows>(3, "rows", required, "0.1", "By day, then by kind.", "FIL-5"),
      field<&AgendaAnswer::left_out>(4, "left_out", none, "0.1",
                                     "Of this page: customers who agreed to no contact and are not told.", "CUS-1"),
      field<&AgendaAnswer::festivals>(5, "festivals", none, "0.1", "Festivals that today belongs to.", "FUP-B"),
      field<&AgendaAnswer::festivals_ahead>(6, "festivals_ahead", none, "0.1", "And those of tomorrow.", "FUP-B"),
      field<&AgendaAnswer::policy>(7, "policy", none, "0.1", "Name of the policy that decided."),
      field<&AgendaAnswer::policy_version>(8, "policy_version", none, "0.1", "Its version."),
      field<&AgendaAnswer::next>(9, "next", none, "0.1", "`after` of the next page; absent: this is the last."));
};

template <>
struct Fields<VisitorQuestion> {
  static constexpr std::string_view name = "visitor_question";
  static constexpr std::string_view doc = "Opens the file of who stands before one.";
  static constexpr auto rows = std::tuple(
      field<&VisitorQuestion::query>(1, "query", required | personal, "0.1", "Whatever they say or show.", "FIL-6"),
      field<&VisitorQuestion::shop>(2, "shop", none, "0.1", "Ref of the shop they came to; absent: the first."),
      field<&VisitorQuestion::day>(3, "day", required, "0.1", "Of the visit.", "FIL-5"),
      field<&VisitorQuestion::limit>(4, "limit", none, "0.1", "Customers at most when several fit, 1 to 100."));
};

template <>
struct Fields<PersonalDayMark> {
  static constexpr std::string_view name = "personal_day";
  static constexpr std::string_view doc = "A yearly day that falls on the day asked for.";
  static constexpr auto rows = std::tuple(
      field<&PersonalDayMark::kind>(1, "kind", none, "0.1", "birthday, family_birthday or anniversary.", "CUS-10"),
      field<&PersonalDayMark::relation>(2, "relation", personal, "0.1", "Of a family birthday: whose."));
};

template <>
struct Fields<RecommendationMark> {
  static constexpr std::string_view name = "recommendation";
  static constexpr std::string_view doc = "An article to speak of, and the numbers that say why.";
  static constexpr auto rows = std::tuple(
      field<&RecommendationMark::sku>(1, "sku", none, "0.1", "The article."),
      field<&RecommendationMark::category>(2, "category", none, "0.1", "A word of the policy."),
      field<&RecommendationMark::size>(3, "size", none, "0.1", "Which they would need; absent: none is known."),
      field<&RecommendationMark::size_from>(4, "size_from", none, "0.1", "How that is known."),
      field<&RecommendationMark::why>(5, "why", none, "0.1", "The reason.", "FIL-5"),
      field<&RecommendationMark::rule>(6, "rule", none, "0.1", "The rule that it comes from."),
      field<&RecommendationMark::days_bought>(7, "days_bought", none, "0.1",
                                              "Of an article they know: days on which they bought and kept it."),
      field<&RecommendationMark::last_bought>(8, "last_bought", none, "0.1", "The latest of them."),
      field<&RecommendationMark::used_up>(9, "used_up", none, "0.1", "The first day without it.", "FIL-3"),
      field<&RecommendationMark::in_category>(10, "in_category", none, "0.1",
                                              "News: days on which they bought of the category."),
      field<&RecommendationMark::others>(11, "others", none, "0.1",
                                         "News: receipts of others on which it was sold lately."));
};

template <>
struct Fields<VisitorAnswer> {
  static constexpr std::string_view name = "visitor_answer";
  static constexpr std::string_view doc = "Today's visitor.";
  static constexpr auto rows = std::tuple(
      field<&VisitorAnswer::day>(1, "day", none, "0.1", "Of the visit."),
      field<&VisitorAnswer::shop>(2, "shop", none, "0.1", "Ref of the shop they came to."),
      field<&VisitorAnswer::customer_id>(3, "customer_id", none, "0.1", "Our id; absent when nobody or several fit."),
      field<&VisitorAnswer::customer>(4, "customer", none, "0.1", "Ref."),
      field<&VisitorAnswer::name>(5, "name", personal, "0.1", "Full name; absent when not known."),
      field<&VisitorAnswer::salutation>(6, "salutation", personal, "0.1", "How they want to be addressed.", "CUS-3"),
      field<&VisitorAnswer::salutation_en>(7, "salutation_en", none, "0.1", "How to address them by the policy.",
                                           "CUS-3"),
      field<&VisitorAnswer::salutation_zh>(8, "salutation_zh", none, "0.1", "The same in Chinese.", "CUS-3"),
      field<&VisitorAnswer::phone>(9, "phone", personal, "0.1", "Their first phone as 138****5678; absent when none."),
      field<&VisitorAnswer::standing>(10, "standing", none, "0.1", "How well the shop knows them.", "CUS-1"),
      field<&VisitorAnswer::since>(11, "since", none, "0.1", "Business day on which the file was opened."),
      field<&VisitorAnswer::last_visit>(12, "last_visit", none, "0.1", "The latest day before this one.", "CUS-11"),
      field<&VisitorAnswer::last_purchase>(13, "last_purchase", none, "0.1",
                                           "The latest day on which they bought what they kept.", "CUS-8"),
      field<&VisitorAnswer::profiling_refused>(14, "profiling_refused", none, "0.1", "No conclusions are drawn.",
                                               "CUS-1"),
      field<&VisitorAnswer::spending>(15, "spending", personal, "0.1", "Level of spending.", "FIL-1"),
      field<&VisitorAnswer::cycle>(16, "cycle", personal, "0.1", "Step of their cycle.", "FIL-4"),
      field<&VisitorAnswer::purchases>(17, "purchases", none, "0.1", "Lines of the latest receipts.", "FIL-5"),
      field<&VisitorAnswer::promises>(18, "promises", none, "0.1", "Open orders, reservations and enquiries.",
                                      "CUS-11"),
      field<&VisitorAnswer::days>(19, "days", none, "0.1", "Yearly days that fall on this day.", "CUS-10"),
      field<&VisitorAnswer::stock>(20, "stock", none, "0.1", "At home and soon used up.", "FIL-3"),
      field<&VisitorAnswer::recommendations>(21, "recommendations", none, "0.1",
                                             "What to speak of, the likeliest first.", "FIL-5"),
      field<&VisitorAnswer::asks>(22, "asks", none, "0.1", "What to ask, the worthiest first.", "CUS-5"),
      field<&VisitorAnswer::candidates>(23, "candidates", none, "0.1", "Several fit: the likeliest first.", "FIL-6"),
      field<&VisitorAnswer::more>(24, "more", none, "0.1", "And there are others."),
      field<&VisitorAnswer::policy>(25, "policy", none, "0.1", "Name of the policy by which was recommended."),
      field<&VisitorAnswer::policy_version>(26, "policy_version", none, "0.1", "Its version."));
};

}  // namespace shuke::schema
