/// \file
/// Field tables of the section `talking_points`.
#pragma once

#include "schema/choices.hpp"
#include "schema/fields.hpp"
#include "shuke/policy/talking_points.hpp"

namespace shuke::schema {

template <>
struct Choices<TalkMoment> {
  static constexpr ChoiceName names[] = {{0, "before", "Before the contact."},
                                         {1, "during", "In it; of a message there is no such time."},
                                         {2, "after", "When it is over."}};
};

template <>
struct Fields<TalkSentence> {
  static constexpr std::string_view name = "talk_sentence";
  static constexpr std::string_view doc =
      "A sentence. Names in braces are slots, the same in both languages; of which one has no value, it is not said.";
  static constexpr auto rows =
      std::tuple(field<&TalkSentence::en>(1, "en", required, "0.1", "In English."),
                 field<&TalkSentence::zh>(2, "zh", required, "0.1", "In Simplified Chinese."),
                 field<&TalkSentence::plain_en>(3, "plain_en", none, "0.1",
                                                "Said where a slot has no value, with fewer slots; nothing is when "
                                                "not told."),
                 field<&TalkSentence::plain_zh>(4, "plain_zh", none, "0.1", "The same in Chinese; both or neither."),
                 field<&TalkSentence::sells>(5, "sells", none, "0.1",
                                             "Only in a contact that sells; false when not told.", "FUP-B"),
                 field<&TalkSentence::day>(6, "day", none, "0.1",
                                           "Only on such a day of theirs; whatever the day when not told.", "FUP-A"));
};

template <>
struct Fields<TalkQuestion> {
  static constexpr std::string_view name = "talk_question";
  static constexpr std::string_view doc = "What is asked, and noted on the form.";
  static constexpr auto rows =
      std::tuple(field<&TalkQuestion::word>(1, "word", required, "0.1", "Its name in records.", "FUP-2"),
                 field<&TalkQuestion::en>(2, "en", required, "0.1", "What an associate asks, in English."),
                 field<&TalkQuestion::zh>(3, "zh", required, "0.1", "What an associate asks, in Simplified Chinese."),
                 field<&TalkQuestion::answers>(
                     4, "answers", none, "0.1",
                     "One of these is ticked; whatever they say is written down when not told.", "FUP-W"));
};

template <>
struct Fields<TalkCheck> {
  static constexpr std::string_view name = "talk_check";
  static constexpr std::string_view doc = "A point to mind.";
  static constexpr auto rows = std::tuple(
      field<&TalkCheck::moment>(1, "moment", required, "0.1", "When.", "FUP-1"),
      field<&TalkCheck::channel>(2, "channel", none, "0.1", "Only by this way; by all when not told.", "FUP-8"),
      field<&TalkCheck::en>(3, "en", required, "0.1", "In English."),
      field<&TalkCheck::zh>(4, "zh", required, "0.1", "In Simplified Chinese."));
};

template <>
struct Fields<TalkHint> {
  static constexpr std::string_view name = "talk_hint";
  static constexpr std::string_view doc = "What to stress with somebody.";
  static constexpr auto rows = std::tuple(
      field<&TalkHint::personality>(1, "personality", required, "0.1", "One of words.personalities.", "CUS-7"),
      field<&TalkHint::en>(2, "en", required, "0.1", "In English."),
      field<&TalkHint::zh>(3, "zh", required, "0.1", "In Simplified Chinese."));
};

template <>
struct Fields<TalkOfKind> {
  static constexpr std::string_view name = "talk_of_kind";
  static constexpr std::string_view doc =
      "What is said in one kind of follow-up. Slots: salutation, associate, shop, goods, date, until, event, time, "
      "place, route, bring, festival, balance, points, card, new_card.";
  static constexpr auto rows =
      std::tuple(field<&TalkOfKind::kind>(1, "kind", required, "0.1", "One of words.follow_ups."),
                 field<&TalkOfKind::result>(2, "result", none, "0.1", "What the contact is to come to.", "FUP-1"),
                 field<&TalkOfKind::outline>(3, "outline", none, "0.1", "Points to speak of, in their order.", "FUP-1"),
                 field<&TalkOfKind::questions>(4, "questions", none, "0.1", "What is asked and noted.", "FUP-2"),
                 field<&TalkOfKind::message>(5, "message", none, "0.1",
                                             "What is written; greeting, sender and opt-out are put around it."));
};

template <>
struct Fields<TalkingPoints> {
  static constexpr std::string_view name = "talking_points";
  static constexpr std::string_view doc =
      "What is said in follow-ups. What is not told is as built into the library, talks/talking_points.json.";
  static constexpr auto rows = std::tuple(
      field<&TalkingPoints::greeting>(1, "greeting", none, "0.1",
                                      "How a message begins. Slots: salutation, associate, shop."),
      field<&TalkingPoints::opening>(2, "opening", none, "0.1", "How a call or visit begins; the same slots."),
      field<&TalkingPoints::closing>(3, "closing", none, "0.1", "How it ends; the same slots."),
      field<&TalkingPoints::sender>(4, "sender", none, "0.1",
                                    "From whom a message is; the same slots, and shop among them."),
      field<&TalkingPoints::opt_out>(5, "opt_out", none, "0.1",
                                     "How to get no more messages; a sentence without slots is among them.", "CUS-1"),
      field<&TalkingPoints::promised>(6, "promised", none, "0.1", "How a promise of ours is recalled. Slot: said.",
                                      "FUP-P"),
      field<&TalkingPoints::open_point>(7, "open_point", none, "0.1",
                                        "How something that is open is recalled. Slot: said.", "FUP-N"),
      field<&TalkingPoints::last_said>(8, "last_said", none, "0.1",
                                       "How an answer of the last talk is recalled. Slot: said.", "FUP-N"),
      field<&TalkingPoints::checklist>(9, "checklist", none, "0.1", "What to mind, in the order of doing.", "FUP-1"),
      field<&TalkingPoints::hints>(10, "hints", none, "0.1", "What to stress, by personality.", "CUS-7"),
      field<&TalkingPoints::kinds>(11, "kinds", none, "0.1", "What is said in each kind; no kind twice."));
};

}  // namespace shuke::schema
