/// \file
/// Field tables of clientele/hours_questions.hpp.
#pragma once

#include "schema/fields.hpp"
#include "shuke/clientele/hours_questions.hpp"

namespace shuke::schema {

template <>
struct Choices<Means> {
  static constexpr ChoiceName names[] = {
      {0, "call", "By telephone."}, {1, "visit", "At home."}, {2, "message", "In writing; it knows the gates only."}};
};

template <>
struct Choices<ChangeKind> {
  static constexpr ChoiceName names[] = {
      {0, "consent", "The customer would have to agree to be contacted."},
      {1, "do_not_contact", "The customer would have to take back that they want none."},
      {2, "agreed", "The customer would have to ask for a time."},
      {3, "not_selling", "The contact would have to sell nothing."},
      {4, "not_first", "It would have to follow up an earlier one."},
      {5, "message", "It would have to be a message."},
      {6, "urgent", "It would have to be urgent."},
      {7, "weather", "The weather would have to suit the profession."}};
};

template <>
struct Fields<WindowAsked> {
  static constexpr std::string_view name = "window";
  static constexpr std::string_view doc = "A window of the day, half-open.";
  static constexpr auto rows = std::tuple(
      field<&WindowAsked::from>(1, "from", none, "0.1", "First minute; the day's begin when not told."),
      field<&WindowAsked::until>(2, "until", none, "0.1", "The minute after the last; the day's end when not told."));
};

template <>
struct Fields<ContactAsked> {
  static constexpr std::string_view name = "contact_asked";
  static constexpr std::string_view doc = "A contact that is thought of, and what is known of the customer.";
  static constexpr auto rows = std::tuple(
      field<&ContactAsked::customer>(1, "customer", none, "0.1",
                                     "Ref of a customer, whose file says what is not said here. Needs a database."),
      field<&ContactAsked::profession>(2, "profession", none, "0.1", "A word of the policy.", "WHEN-PX"),
      field<&ContactAsked::retired>(3, "retired", none, "0.1", "They have retired.", "WHEN-T7"),
      field<&ContactAsked::means>(4, "means", none, "0.1", "How they are reached; default call."),
      field<&ContactAsked::urgent>(5, "urgent", none, "0.1", "It cannot wait.", "WHEN-T3"),
      field<&ContactAsked::selling>(6, "selling", none, "0.1", "It sells something; default yes.", "WHEN-T4"),
      field<&ContactAsked::first>(7, "first", none, "0.1", "The first about its matter; default yes.", "WHEN-FRI"),
      field<&ContactAsked::opened>(8, "opened", none, "0.1",
                                   "The customer opened the matter: a complaint, a refund, an order.", "WHEN-ORD"),
      field<&ContactAsked::about>(9, "about", none, "0.1", "What it is about.", "WHEN-T6"),
      field<&ContactAsked::weather>(10, "weather", none, "0.1", "Of the day; default unknown.", "WHEN-ORD"),
      field<&ContactAsked::minutes>(11, "minutes", none, "0.1", "How long it takes, 1 to 1440; default 1."),
      field<&ContactAsked::purpose>(12, "purpose", none, "0.1",
                                    "Service or marketing; default marketing when it sells, else service.", "CUS-1"),
      field<&ContactAsked::consent>(13, "consent", none, "0.1",
                                    "They agreed to be contacted so; default as in their file, else yes.", "CUS-1"),
      field<&ContactAsked::do_not_contact>(14, "do_not_contact", none, "0.1", "They asked not to be contacted.",
                                           "FUP-4"),
      field<&ContactAsked::profiling>(15, "profiling", none, "0.1",
                                      "They let conclusions be drawn; default as in their file, else yes.", "CUS-1"),
      field<&ContactAsked::agreed_from>(16, "agreed_from", none, "0.1", "Begin of a specific time they asked for.",
                                        "WHEN-ORD"),
      field<&ContactAsked::agreed_until>(17, "agreed_until", none, "0.1",
                                         "Its end; so long as the contact takes when not told.", "WHEN-ORD"),
      field<&ContactAsked::prefers>(18, "prefers", none, "0.1",
                                    "Times they like in general; none: the customer's, else none.", "WHEN-ORD"),
      field<&ContactAsked::shop>(19, "shop", none, "0.1", "Ref of the shop whose policy and holidays count."),
      field<&ContactAsked::policy>(20, "policy", none, "0.1", "A built-in policy in the place of the shop's."),
      field<&ContactAsked::explain>(21, "explain", none, "0.1", "A language in which reasons are told: en, zh-CN."));
};

template <>
struct Fields<HoursQuestion> {
  static constexpr std::string_view name = "hours_question";
  static constexpr std::string_view doc = "Asks for the verdict on a moment.";
  static constexpr auto rows = std::tuple(
      field<&HoursQuestion::at>(1, "at", required, "0.1", "On the customer's clock: 2026-11-24T10:30.", "WHEN-ORD"),
      embed<&HoursQuestion::contact>(100));
};

template <>
struct Fields<RuleMark> {
  static constexpr std::string_view name = "rule_mark";
  static constexpr std::string_view doc = "A rule in a list.";
  static constexpr bool bare = true;
  static constexpr auto rows = std::tuple(field<&RuleMark::rule>(1, "rule", required, "0.1", "Its id."));
};

template <>
struct Fields<ReasonMark> {
  static constexpr std::string_view name = "reason";
  static constexpr std::string_view doc = "A rule that spoke, and what it said.";
  static constexpr auto rows =
      std::tuple(field<&ReasonMark::rule>(1, "rule", none, "0.1", "Its id."),
                 field<&ReasonMark::message>(2, "message", none, "0.1", "Id of the message that says it."),
                 field<&ReasonMark::verdict>(3, "verdict", none, "0.1", "What it said."),
                 field<&ReasonMark::from>(4, "from", none, "0.1", "Begin of the window by which it spoke."),
                 field<&ReasonMark::until>(5, "until", none, "0.1", "Its end."),
                 field<&ReasonMark::year>(6, "year", none, "0.1", "A year whose holidays are not announced."),
                 field<&ReasonMark::text>(7, "text", none, "0.1", "The same in words."));
};

template <>
struct Fields<HoursAnswer> {
  static constexpr std::string_view name = "hours_answer";
  static constexpr std::string_view doc = "The verdict on a moment.";
  static constexpr auto rows = std::tuple(
      field<&HoursAnswer::verdict>(1, "verdict", none, "0.1", "The outcome.", "WHEN-ORD"),
      field<&HoursAnswer::rules>(2, "rules", required, "0.1", "Every rule that spoke, the deciding one first."),
      field<&HoursAnswer::not_announced>(3, "not_announced", none, "0.1",
                                         "A year whose holidays are not announced: plain weekdays were taken.",
                                         "WHEN-DAY"),
      field<&HoursAnswer::reasons>(4, "reasons", none, "0.1", "With explain: what each rule said."),
      field<&HoursAnswer::policy>(5, "policy", none, "0.1", "With explain: the policy's name."),
      field<&HoursAnswer::policy_version>(6, "policy_version", none, "0.1", "With explain: its version on that day."));
};

template <>
struct Fields<SlotsQuestion> {
  static constexpr std::string_view name = "slots_question";
  static constexpr std::string_view doc = "Asks for the slots of a day.";
  static constexpr auto rows =
      std::tuple(field<&SlotsQuestion::day>(1, "day", required, "0.1", "The day."),
                 field<&SlotsQuestion::whole_day>(2, "whole_day", none, "0.1",
                                                  "The whole day in order of time, with what is forbidden."),
                 embed<&SlotsQuestion::contact>(100));
};

template <>
struct Fields<SlotMark> {
  static constexpr std::string_view name = "slot";
  static constexpr std::string_view doc = "A run of minutes at which a contact may begin.";
  static constexpr auto rows = std::tuple(
      field<&SlotMark::from>(1, "from", none, "0.1", "Its first minute."),
      field<&SlotMark::until>(2, "until", none, "0.1", "The one after its last; absent at the end of the day."),
      field<&SlotMark::verdict>(3, "verdict", none, "0.1", "Of each of its minutes."),
      field<&SlotMark::rules>(4, "rules", required, "0.1", "Every rule that spoke, the deciding one first."));
};

template <>
struct Fields<ChangeMark> {
  static constexpr std::string_view name = "change";
  static constexpr std::string_view doc = "Something that would have to be otherwise.";
  static constexpr auto rows = std::tuple(
      field<&ChangeMark::change>(1, "change", none, "0.1", "What."),
      field<&ChangeMark::weather>(2, "weather", none, "0.1", "Which weather."),
      field<&ChangeMark::needed>(3, "needed", none, "0.1", "Without it nothing helps; else it would do by itself."),
      field<&ChangeMark::verdict>(4, "verdict", none, "0.1", "Of the best slot then."),
      field<&ChangeMark::from>(5, "from", none, "0.1", "Begin of that slot; that of the day when absent."),
      field<&ChangeMark::until>(6, "until", none, "0.1", "Its end; that of the day when absent."));
};

template <>
struct Fields<SlotsAnswer> {
  static constexpr std::string_view name = "slots_answer";
  static constexpr std::string_view doc = "The slots of a day.";
  static constexpr auto rows = std::tuple(
      field<&SlotsAnswer::day>(1, "day", none, "0.1", "The day asked for."),
      field<&SlotsAnswer::slots>(2, "slots", required, "0.1", "The best first, or in order of time.", "WHEN-ORD"),
      field<&SlotsAnswer::changes>(3, "changes", none, "0.1", "When none is good enough: what would help."),
      field<&SlotsAnswer::next_good_day>(4, "next_good_day", none, "0.1",
                                         "When none is good enough: the next day with one."),
      field<&SlotsAnswer::not_announced>(5, "not_announced", none, "0.1", "A year whose holidays are not announced.",
                                         "WHEN-DAY"),
      field<&SlotsAnswer::policy>(6, "policy", none, "0.1", "The policy's name."),
      field<&SlotsAnswer::policy_version>(7, "policy_version", none, "0.1", "Its version on that day."));
};

}  // namespace shuke::schema
