/// \file
/// Field tables of the section `cards`.
#pragma once

#include "policy/piece_unit_fields.hpp"
#include "schema/choices.hpp"
#include "schema/fields.hpp"
#include "shuke/policy/cards.hpp"

namespace shuke::schema {

template <>
struct Choices<CardForm> {
  static constexpr ChoiceName names[] = {{0, "required", "Who is eligible applies, and the shop grants or declines."},
                                         {1, "waived", "Who is eligible has it."}};
};

template <>
struct Choices<CardDowngrade> {
  static constexpr ChoiceName names[] = {
      {0, "none", "It expires."},
      {1, "one_step", "The next lower card takes its place; the lowest expires."},
      {2, "to_earned", "The highest lower card whose conditions hold takes its place; without one it expires."}};
};

template <>
struct Choices<CardRenewal> {
  static constexpr ChoiceName names[] = {{0, "automatic", "By itself, when the card is kept."},
                                         {1, "on_request", "When the member asks for it."}};
};

template <>
struct Fields<CardGoods> {
  static constexpr std::string_view name = "card_goods";
  static constexpr std::string_view doc = "A category whose goods count for cards.";
  static constexpr bool bare = true;
  static constexpr auto rows =
      std::tuple(field<&CardGoods::category>(1, "category", required, "0.1", "One of words.categories.", "MEM-2"));
};

template <>
struct Fields<HeldCard> {
  static constexpr std::string_view name = "held_card";
  static constexpr std::string_view doc = "A card that a condition asks for.";
  static constexpr bool bare = true;
  static constexpr auto rows =
      std::tuple(field<&HeldCard::card>(1, "card", required, "0.1", "A lower card of the list.", "MEM-3"));
};

template <>
struct Fields<CardCondition> {
  static constexpr std::string_view name = "card_condition";
  static constexpr std::string_view doc = "Something counted in a window that has to come to a threshold.";
  static constexpr auto rows = std::tuple(
      field<&CardCondition::count>(1, "count", required, "0.1", "What is counted, net of returns.", "MEM-2"),
      field<&CardCondition::least>(2, "least", none, "0.1",
                                   "Threshold of pieces, points, days and months; 1 to 1000000000.", "MEM-3"),
      field<&CardCondition::amount>(3, "amount", none, "0.1", "Threshold of amounts, above zero.", "MEM-2"),
      field<&CardCondition::window>(4, "window", none, "0.1",
                                    "How the window is laid in which it is counted; held_card has none.", "MEM-8"),
      field<&CardCondition::months>(5, "months", none, "0.1", "Length of a rolling window, 1 to 120.", "MEM-8"),
      field<&CardCondition::days>(6, "days", none, "0.1",
                                  "Length of a rolling window in days instead, 1 to 3660; with 1 only the day itself "
                                  "counts.",
                                  "MEM-2"),
      field<&CardCondition::holding>(7, "holding", none, "0.1", "One of these cards has to be held, too.", "MEM-3"));
};

template <>
struct Fields<Card> {
  static constexpr std::string_view name = "card";
  static constexpr std::string_view doc = "A card.";
  static constexpr auto rows = std::tuple(
      field<&Card::word>(1, "word", required, "0.1", "Its name in data.", "MEM-1"),
      field<&Card::en>(2, "en", required, "0.1", "In English."),
      field<&Card::zh>(3, "zh", required, "0.1", "In Simplified Chinese."),
      field<&Card::form>(4, "form", required, "0.1", "Whether a form is needed.", "MEM-5"),
      field<&Card::enter>(5, "enter", none, "0.1", "Any of these opens it; without one it is granted by hand alone.",
                          "MEM-2"),
      field<&Card::keep>(6, "keep", none, "0.1",
                         "Any of these keeps it, as does one of enter; without one it is never lost.", "MEM-10"),
      field<&Card::term_months>(7, "term_months", none, "0.1",
                                "Length of a term, 1 to 120; without it a card has no end, and what keeps it is looked "
                                "at each day.",
                                "MEM-10"),
      field<&Card::grace_days>(8, "grace_days", none, "0.1", "Days that it goes on when not kept; 0 to 366.", "MEM-10"),
      field<&Card::renewal>(9, "renewal", none, "0.1", "How a term is followed by the next one.", "MEM-10"),
      field<&Card::downgrade>(10, "downgrade", none, "0.1", "What becomes of it when it is not kept.", "MEM-10"));
};

template <>
struct Fields<CardRules> {
  static constexpr std::string_view name = "cards";
  static constexpr std::string_view doc = "Which cards there are, and what one has to do to get and to keep them.";
  static constexpr auto rows = std::tuple(
      field<&CardRules::goods>(1, "goods", none, "0.1", "Categories whose goods count.", "MEM-2"),
      field<&CardRules::default_brand>(2, "default_brand", none, "0.1",
                                       "Brand of goods without one; without it they are no pieces of a brand.",
                                       "MEM-2"),
      field<&CardRules::eligible_days>(3, "eligible_days", required, "0.1",
                                       "Days for which a card can be had after its condition last held; 0 to 366.",
                                       "MEM-5"),
      field<&CardRules::declined_days>(4, "declined_days", required, "0.1",
                                       "Days from a refusal on that do not count towards the card; 0 to 3660.",
                                       "MEM-5"),
      field<&CardRules::cards>(5, "cards", required, "0.1", "The cards, lowest first.", "MEM-1"),
      field<&CardRules::piece_units>(6, "piece_units", none, "0.1", "Units that count whole things, beside none.",
                                     "POS-3"));
};

}  // namespace shuke::schema
