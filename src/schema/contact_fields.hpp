/// \file
/// Field tables of model/contact.hpp, and the names of its closed choices.
#pragma once

#include "schema/choices.hpp"
#include "schema/fields.hpp"
#include "shuke/model/contact.hpp"

namespace shuke::schema {

template <>
struct Choices<ContactOutcome> {
  static constexpr ChoiceName names[] = {{0, "reached", "They spoke with each other."},
                                         {1, "sent", "A message went out."},
                                         {2, "will_come", "The customer comes at a time agreed."},
                                         {3, "bad_moment", "Another time was agreed."},
                                         {4, "no_answer", "Nobody answered."},
                                         {5, "cut_off", "The line broke."},
                                         {6, "other_person", "Somebody else answered, who was told nothing."},
                                         {7, "misdialled", "The shop's own mistake."},
                                         {8, "refused", "They did not want to hear of it."},
                                         {9, "wrong_number", "The number is not theirs."},
                                         {10, "do_not_contact", "They want no contact at all."}};
};

template <>
struct Fields<ContactTopic> {
  static constexpr std::string_view name = "contact_topic";
  static constexpr std::string_view doc = "What a contact was about.";
  static constexpr auto rows = std::tuple(
      field<&ContactTopic::kind>(1, "kind", required, "0.1", "The kind of follow-up.", "FUP-2", "follow_ups"),
      field<&ContactTopic::cause>(2, "cause", none, "0.1", "Number of the record or day that caused it."),
      field<&ContactTopic::part>(3, "part", none, "0.1", "Which, where one cause has several."),
      field<&ContactTopic::said>(4, "said", personal, "0.1", "What was said about it.", "FUP-2"));
};

template <>
struct Fields<ContactAnswer> {
  static constexpr std::string_view name = "contact_answer";
  static constexpr std::string_view doc = "The answer to a question of the form.";
  static constexpr auto rows = std::tuple(
      field<&ContactAnswer::kind>(1, "kind", required, "0.1", "The topic's kind.", "FUP-2", "follow_ups"),
      field<&ContactAnswer::question>(2, "question", required, "0.1", "The question, a word of the form.", "FUP-1"),
      field<&ContactAnswer::answer>(3, "answer", none, "0.1", "The answer, where the form lists them.", "FUP-1"),
      field<&ContactAnswer::words>(4, "words", personal, "0.1", "As it was given.", "FUP-2"));
};

template <>
struct Fields<RefusedKind> {
  static constexpr std::string_view name = "refused_kind";
  static constexpr std::string_view doc = "A kind that was refused.";
  static constexpr bool bare = true;
  static constexpr auto rows =
      std::tuple(field<&RefusedKind::kind>(1, "kind", required, "0.1", "A word of the policy.", "FUP-4", "follow_ups"));
};

template <>
struct Fields<Contact> {
  static constexpr std::string_view name = "contact";
  static constexpr std::string_view doc = "A contact that came to its end.";
  static constexpr auto rows = std::tuple(
      field<&Contact::id>(1, "id", computed, "0.1", "Our id."),
      field<&Contact::customer_id>(2, "customer_id", required, "0.1", "With whom.", "FUP-2"),
      field<&Contact::shop_id>(3, "shop_id", required, "0.1", "Of which shop."),
      field<&Contact::business_day>(4, "business_day", required, "0.1", "The day to which it belongs.", "POS-1"),
      field<&Contact::began>(5, "began", required, "0.1", "When it began.", "FUP-2"),
      field<&Contact::minutes>(6, "minutes", none, "0.1", "How long it took.", "FUP-2"),
      field<&Contact::associate_id>(7, "associate_id", none, "0.1", "By whom.", "FUP-2"),
      field<&Contact::channel>(8, "channel", required, "0.1", "By which way.", "FUP-2"),
      field<&Contact::purpose>(9, "purpose", required, "0.1", "For which purpose.", "CUS-1"),
      field<&Contact::exempt>(10, "exempt", none, "0.1", "It does not count for the caps.", "FUP-5"),
      field<&Contact::planned_for>(11, "planned_for", none, "0.1", "The day for which it was planned."),
      field<&Contact::outcome>(12, "outcome", required, "0.1", "What came of it.", "FUP-4"),
      field<&Contact::agreed_day>(13, "agreed_day", none, "0.1", "A day agreed.", "FUP-4"),
      field<&Contact::agreed_from>(14, "agreed_from", none, "0.1", "From this time on.", "FUP-4"),
      field<&Contact::agreed_until>(15, "agreed_until", none, "0.1", "Until this one.", "FUP-4"),
      field<&Contact::reason>(16, "reason", personal, "0.1", "Refused: why.", "FUP-4"),
      field<&Contact::refused_purpose>(17, "refused_purpose", none, "0.1", "Refused: all kinds for this purpose.",
                                       "FUP-4"),
      field<&Contact::next_step>(18, "next_step", personal, "0.1", "What is to be done next.", "FUP-2"),
      field<&Contact::refused>(19, "refused", none, "0.1", "Refused: these kinds.", "FUP-4"),
      field<&Contact::topics>(20, "topics", none, "0.1", "What it was about.", "FUP-2"),
      field<&Contact::answers>(21, "answers", none, "0.1", "What was asked and answered.", "FUP-2"));
};

}  // namespace shuke::schema
