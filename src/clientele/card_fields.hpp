/// \file
/// Field tables of clientele/card_requests.hpp.
#pragma once

#include "schema/card_event_fields.hpp"
#include "schema/fields.hpp"
#include "shuke/clientele/card_requests.hpp"

namespace shuke::schema {

template <>
struct Choices<CardAction> {
  static constexpr ChoiceName names[] = {{0, "apply", "The customer fills in the form."},
                                         {1, "withdraw", "The customer takes it back."},
                                         {2, "decline", "The shop says no."},
                                         {3, "grant", "The shop gives the card."},
                                         {4, "renew", "The member asks for the next term."},
                                         {5, "freeze", "It gives nothing until it is unfrozen."},
                                         {6, "unfreeze", "It gives again what it gave."},
                                         {7, "replace", "It was lost; a new one takes its place."},
                                         {8, "end", "Somebody ends it."}};
};

template <>
struct Fields<CardRequest> {
  static constexpr std::string_view name = "card_request";
  static constexpr std::string_view doc = "Does something with a customer's card.";
  static constexpr auto rows = std::tuple(
      field<&CardRequest::customer>(1, "customer", required, "0.1", "Ref of the customer.", "CUS-3"),
      field<&CardRequest::deed>(2, "deed", required, "0.1", "What is done.", "MEM-5"),
      field<&CardRequest::at>(3, "at", required, "0.1", "When; it holds from that business day on.", "MEM-5"),
      field<&CardRequest::card>(4, "card", none, "0.1", "Which card; absent: the one it can only be.", "MEM-1"),
      field<&CardRequest::ground>(5, "ground", none, "0.1", "Of a grant or an end: on what ground it is held.",
                                  "MEM-5"),
      field<&CardRequest::until>(6, "until", none, "0.1", "Last day of a floor or a pin.", "MEM-5"),
      field<&CardRequest::approver>(7, "approver", none, "0.1", "Ref of the associate who decided.", "MEM-5"),
      field<&CardRequest::note>(8, "note", personal, "0.1", "Why, or what the form says.", "MEM-5"),
      field<&CardRequest::lost>(9, "lost", personal, "0.1", "Number of the card that was lost.", "CUS-3"),
      field<&CardRequest::number>(10, "number", personal, "0.1", "Number of the card that takes its place.", "CUS-3"),
      field<&CardRequest::request>(11, "request", required, "0.1", "The caller's name for this request."),
      field<&CardRequest::shop>(12, "shop", none, "0.1", "Ref of the shop; absent: the first."));
};

template <>
struct Fields<CardAnswer> {
  static constexpr std::string_view name = "card_answer";
  static constexpr std::string_view doc = "Something was done with a card.";
  static constexpr auto rows =
      std::tuple(field<&CardAnswer::event_id>(1, "event_id", none, "0.1", "Our id of what happened."),
                 field<&CardAnswer::customer_id>(2, "customer_id", none, "0.1", "Whose card it is."),
                 field<&CardAnswer::day>(3, "day", none, "0.1", "From which day on it holds."),
                 field<&CardAnswer::deed>(4, "deed", none, "0.1", "What happened.", "MEM-5"),
                 field<&CardAnswer::card>(5, "card", none, "0.1", "To which card.", "MEM-1"),
                 field<&CardAnswer::until>(6, "until", none, "0.1", "Last day of the term, or to apply.", "MEM-10"),
                 field<&CardAnswer::held>(7, "held", none, "0.1", "The card that is held then.", "MEM-1"),
                 field<&CardAnswer::frozen>(8, "frozen", none, "0.1", "It gives nothing.", "MEM-5"),
                 field<&CardAnswer::policy>(9, "policy", none, "0.1", "Name of the policy that decided."),
                 field<&CardAnswer::policy_version>(10, "policy_version", none, "0.1", "Its version."));
};

template <>
struct Fields<CardsQuestion> {
  static constexpr std::string_view name = "cards_question";
  static constexpr std::string_view doc = "Asks what a customer is to the shop on a day.";
  static constexpr auto rows =
      std::tuple(field<&CardsQuestion::customer>(1, "customer", required, "0.1", "Ref of the customer.", "CUS-3"),
                 field<&CardsQuestion::day>(2, "day", required, "0.1", "As of which day.", "MEM-2"),
                 field<&CardsQuestion::shop>(3, "shop", none, "0.1", "Ref of the shop; absent: the first."),
                 field<&CardsQuestion::limit>(4, "limit", none, "0.1", "So many events at most, 0 to 1000."),
                 field<&CardsQuestion::explain>(5, "explain", none, "0.1", "A language in which reasons are told."));
};

template <>
struct Fields<CardGapRow> {
  static constexpr std::string_view name = "card_gap";
  static constexpr std::string_view doc = "How far a way to a card has come.";
  static constexpr auto rows = std::tuple(
      field<&CardGapRow::card>(1, "card", none, "0.1", "Which card.", "MEM-11"),
      field<&CardGapRow::keep>(2, "keep", none, "0.1", "A way to keep it; else to get it.", "MEM-10"),
      field<&CardGapRow::count>(3, "count", none, "0.1", "What is counted.", "MEM-2"),
      field<&CardGapRow::have>(4, "have", none, "0.1", "What it comes to; amounts in minor units."),
      field<&CardGapRow::need>(5, "need", none, "0.1", "The threshold."),
      field<&CardGapRow::missing>(6, "missing", none, "0.1", "Between them.", "MEM-11"),
      field<&CardGapRow::holding>(7, "holding", none, "0.1", "A card that it asks for is held.", "MEM-3"),
      field<&CardGapRow::asks_for>(8, "asks_for", none, "0.1", "One of these cards has to be held.", "MEM-3"),
      field<&CardGapRow::brand>(9, "brand", none, "0.1", "The brand with the most pieces.", "MEM-2"),
      field<&CardGapRow::leaves_on>(10, "leaves_on", none, "0.1", "First day on which something no longer counts.",
                                    "MEM-11"),
      field<&CardGapRow::leaves>(11, "leaves", none, "0.1", "So much less is counted then.", "MEM-11"));
};

template <>
struct Fields<CardReason> {
  static constexpr std::string_view name = "card_reason";
  static constexpr std::string_view doc = "Why something is so, in words.";
  static constexpr auto rows = std::tuple(field<&CardReason::rule>(1, "rule", none, "0.1", "Id of the rule."),
                                          field<&CardReason::text>(2, "text", none, "0.1", "What it says."));
};

template <>
struct Fields<CardEventRow> {
  static constexpr std::string_view name = "card_event_row";
  static constexpr std::string_view doc = "What became of a card.";
  static constexpr auto rows = std::tuple(
      field<&CardEventRow::event_id>(1, "event_id", none, "0.1", "Our id; none: due and not written yet."),
      field<&CardEventRow::customer>(2, "customer", none, "0.1", "Ref of whose."),
      field<&CardEventRow::shop>(3, "shop", none, "0.1", "Ref of the shop where it was decided."),
      field<&CardEventRow::day>(4, "day", none, "0.1", "From which day on it holds.", "MEM-5"),
      field<&CardEventRow::deed>(5, "deed", none, "0.1", "What happened.", "MEM-5"),
      field<&CardEventRow::card>(6, "card", none, "0.1", "To which card.", "MEM-1"),
      field<&CardEventRow::before>(7, "before", none, "0.1", "The card held before.", "MEM-5"),
      field<&CardEventRow::ground>(8, "ground", none, "0.1", "On what ground it is or was held.", "MEM-5"),
      field<&CardEventRow::until>(9, "until", none, "0.1", "Last day of the term, of grace, or to apply.", "MEM-10"),
      field<&CardEventRow::sale_id>(10, "sale_id", none, "0.1", "The receipt that earned it.", "MEM-2"),
      field<&CardEventRow::count>(11, "count", none, "0.1", "What was counted.", "MEM-2"),
      field<&CardEventRow::have>(12, "have", none, "0.1", "What it came to; amounts in minor units."),
      field<&CardEventRow::need>(13, "need", none, "0.1", "The threshold; 0: nothing was counted."),
      field<&CardEventRow::brand>(14, "brand", none, "0.1", "Of pieces of a brand: which.", "MEM-2"),
      field<&CardEventRow::approver>(15, "approver", none, "0.1", "Ref of the associate who decided.", "MEM-5"),
      field<&CardEventRow::note>(16, "note", personal, "0.1", "Why, in the associate's words.", "MEM-5"),
      field<&CardEventRow::policy>(17, "policy", none, "0.1", "Name of the policy that decided."),
      field<&CardEventRow::policy_version>(18, "policy_version", none, "0.1", "Its version."),
      field<&CardEventRow::reasons>(19, "reasons", none, "0.1", "Why, in words."));
};

template <>
struct Fields<CardsAnswer> {
  static constexpr std::string_view name = "cards_answer";
  static constexpr std::string_view doc = "What a customer is to the shop on a day.";
  static constexpr auto rows = std::tuple(
      field<&CardsAnswer::customer_id>(1, "customer_id", none, "0.1", "Whose."),
      field<&CardsAnswer::day>(2, "day", none, "0.1", "As of which day."),
      field<&CardsAnswer::card>(3, "card", none, "0.1", "The card that is held.", "MEM-1"),
      field<&CardsAnswer::frozen>(4, "frozen", none, "0.1", "It gives nothing.", "MEM-5"),
      field<&CardsAnswer::earned>(5, "earned", none, "0.1", "The card that was earned.", "MEM-5"),
      field<&CardsAnswer::since>(6, "since", none, "0.1", "First day of the earned card.", "MEM-10"),
      field<&CardsAnswer::until>(7, "until", none, "0.1", "Last day of its term.", "MEM-10"),
      field<&CardsAnswer::grace>(8, "grace", none, "0.1", "Last day of grace.", "MEM-10"),
      field<&CardsAnswer::kept>(9, "kept", none, "0.1", "A term that ended on this day would be followed by another.",
                                "MEM-10"),
      field<&CardsAnswer::given>(10, "given", none, "0.1", "The card given by hand.", "MEM-5"),
      field<&CardsAnswer::ground>(11, "ground", none, "0.1", "As a floor or a pin.", "MEM-5"),
      field<&CardsAnswer::given_until>(12, "given_until", none, "0.1", "Last day of the card given by hand.", "MEM-5"),
      field<&CardsAnswer::next>(13, "next", none, "0.1", "The card that can be had, or was applied for.", "MEM-5"),
      field<&CardsAnswer::next_until>(14, "next_until", none, "0.1", "Last day on which it can be applied for.",
                                      "MEM-5"),
      field<&CardsAnswer::applied>(15, "applied", none, "0.1", "Somebody applied for it.", "MEM-5"),
      field<&CardsAnswer::gaps>(16, "gaps", none, "0.1", "Each way to a higher card, and to keep the earned one.",
                                "MEM-11"),
      field<&CardsAnswer::events>(17, "events", none, "0.1", "What became of the cards by the day.", "MEM-5"),
      field<&CardsAnswer::due>(18, "due", none, "0.1", "What is due and not written yet.", "MEM-10"),
      field<&CardsAnswer::reasons>(19, "reasons", none, "0.1", "What is held and what is missing, in words.", "MEM-11"),
      field<&CardsAnswer::policy>(20, "policy", none, "0.1", "Name of the policy that decided."),
      field<&CardsAnswer::policy_version>(21, "policy_version", none, "0.1", "Its version."));
};

template <>
struct Fields<CardEventsQuestion> {
  static constexpr std::string_view name = "card_events_question";
  static constexpr std::string_view doc = "Asks for what became of cards.";
  static constexpr auto rows = std::tuple(
      field<&CardEventsQuestion::shop>(1, "shop", none, "0.1",
                                       "Ref of the shop where it was decided; absent: the first."),
      field<&CardEventsQuestion::from>(2, "from", none, "0.1", "First day."),
      field<&CardEventsQuestion::until>(3, "until", none, "0.1", "Last day."),
      field<&CardEventsQuestion::deed>(4, "deed", none, "0.1", "Only this.", "MEM-5"),
      field<&CardEventsQuestion::after>(5, "after", none, "0.1", "`next` of the page before."),
      field<&CardEventsQuestion::limit>(6, "limit", none, "0.1", "Rows per page, 1 to 1000."),
      field<&CardEventsQuestion::explain>(7, "explain", none, "0.1", "A language in which reasons are told."));
};

template <>
struct Fields<CardEventsAnswer> {
  static constexpr std::string_view name = "card_events_answer";
  static constexpr std::string_view doc = "A page of what became of cards.";
  static constexpr auto rows =
      std::tuple(field<&CardEventsAnswer::rows>(1, "rows", none, "0.1", "In order of day, then id.", "MEM-5"),
                 field<&CardEventsAnswer::next>(2, "next", none, "0.1", "`after` of the next page."));
};

template <>
struct Fields<ReviewRequest> {
  static constexpr std::string_view name = "review_request";
  static constexpr std::string_view doc = "Reviews the cards of a shop's customers.";
  static constexpr auto rows = std::tuple(
      field<&ReviewRequest::shop>(1, "shop", none, "0.1", "Ref of the shop; absent: the first."),
      field<&ReviewRequest::day>(2, "day", required, "0.1", "Day through which they are reviewed.", "MEM-10"));
};

template <>
struct Fields<ReviewAnswer> {
  static constexpr std::string_view name = "review_answer";
  static constexpr std::string_view doc = "The cards of a shop's customers were reviewed.";
  static constexpr auto rows =
      std::tuple(field<&ReviewAnswer::day>(1, "day", none, "0.1", "Through which day.", "MEM-10"),
                 field<&ReviewAnswer::shop>(2, "shop", none, "0.1", "Ref of the shop."),
                 field<&ReviewAnswer::customers>(3, "customers", none, "0.1", "Who were looked at."),
                 field<&ReviewAnswer::events>(4, "events", none, "0.1", "What became of their cards.", "MEM-5"),
                 field<&ReviewAnswer::run_out>(5, "run_out", none, "0.1", "Points that ran out.", "MEM-9"),
                 field<&ReviewAnswer::policy>(6, "policy", none, "0.1", "Name of the policy of the day."),
                 field<&ReviewAnswer::policy_version>(7, "policy_version", none, "0.1", "Its version."));
};

}  // namespace shuke::schema
