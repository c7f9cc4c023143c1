/// \file
/// Field tables of the section `profile`.
#pragma once

#include "schema/fields.hpp"
#include "shuke/policy/profile_rules.hpp"

namespace shuke::schema {

template <>
struct Choices<AskWhen> {
  static constexpr ChoiceName names[] = {{0, "always", "Of everybody."},
                                         {1, "bought", "Of class A: has bought."},
                                         {2, "not_bought", "Of class B: has not."},
                                         {3, "member", "Of those who hold a card."},
                                         {4, "bought_category", "Of those who bought goods of the category."},
                                         {5, "marketing_consent", "Of those who agreed to offers and invitations."}};
};

template <>
struct Fields<DefaultSalutation> {
  static constexpr std::string_view name = "default_salutation";
  static constexpr std::string_view doc = "How customers of a sex are addressed where their file does not say it.";
  static constexpr auto rows =
      std::tuple(field<&DefaultSalutation::sex>(1, "sex", required, "0.1", "One of words.sexes.", "CUS-3"),
                 field<&DefaultSalutation::en>(2, "en", required, "0.1", "In English."),
                 field<&DefaultSalutation::zh>(3, "zh", required, "0.1", "In Simplified Chinese."));
};

template <>
struct Fields<Ask> {
  static constexpr std::string_view name = "ask";
  static constexpr std::string_view doc = "Something worth asking, and the follow-up that would go better with it.";
  static constexpr auto rows = std::tuple(
      field<&Ask::field>(1, "field", required, "0.1",
                         "A field of the hard or soft profile, or phone, wechat, wecom, family, sizes, gifts.",
                         "CUS-5"),
      field<&Ask::follow_up>(2, "follow_up", required, "0.1", "The kind of follow-up that needs it."),
      field<&Ask::worth>(3, "worth", required, "0.1", "0 to 100; a higher one is asked first."),
      field<&Ask::when>(4, "when", required, "0.1", "Of whom it is asked.", "CUS-8"),
      field<&Ask::category>(5, "category", none, "0.1", "One of words.categories, with bought_category."),
      field<&Ask::question_en>(6, "question_en", required, "0.1", "What an associate says, in English."),
      field<&Ask::question_zh>(7, "question_zh", required, "0.1", "What an associate says, in Simplified Chinese."));
};

template <>
struct Fields<ProfileRules> {
  static constexpr std::string_view name = "profile";
  static constexpr std::string_view doc = "How complete a customer's file is, how to address them, what to ask next.";
  static constexpr auto rows = std::tuple(
      field<&ProfileRules::hard_percent>(1, "hard_percent", required, "0.1",
                                         "Weight of the hard profile, 0 to 100; the soft one has the rest.", "CUS-5"),
      field<&ProfileRules::salutations>(2, "salutations", none, "0.1", "At most one for each sex.", "CUS-3"),
      field<&ProfileRules::asks>(3, "asks", none, "0.1", "What to ask; equal worths are asked in this order.",
                                 "CUS-5"));
};

}  // namespace shuke::schema
