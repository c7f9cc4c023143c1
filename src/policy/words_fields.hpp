/// \file
/// Field tables of the section `words`.
#pragma once

#include "schema/fields.hpp"
#include "shuke/policy/words.hpp"

namespace shuke::schema {

template <>
struct Fields<Label> {
  static constexpr std::string_view name = "label";
  static constexpr std::string_view doc = "A word, and how people read it.";
  static constexpr auto rows =
      std::tuple(field<&Label::word>(1, "word", required, "0.1", "As records hold it."),
                 field<&Label::en>(2, "en", required, "0.1", "How it reads in English."),
                 field<&Label::zh>(3, "zh", required, "0.1", "How it reads in Simplified Chinese."));
};

template <>
struct Fields<Words> {
  static constexpr std::string_view name = "words";
  static constexpr std::string_view doc =
      "The words that the shop decides on, in the order in which a form shows them.";
  static constexpr auto rows = std::tuple(
      field<&Words::sexes>(1, "sexes", none, "0.1", "Of a customer's sex.", "CUS-3"),
      field<&Words::builds>(2, "builds", none, "0.1", "Of a customer's build.", "CUS-3"),
      field<&Words::skin_tones>(3, "skin_tones", none, "0.1", "Of a customer's skin tone.", "CUS-3"),
      field<&Words::professions>(4, "professions", none, "0.1", "Of a customer's profession.", "CUS-4"),
      field<&Words::incomes>(5, "incomes", none, "0.1", "Of a customer's income.", "CUS-4"),
      field<&Words::personalities>(6, "personalities", none, "0.1", "Of a customer's personality.", "CUS-7"),
      field<&Words::relations>(7, "relations", none, "0.1", "Of a family member to the customer.", "CUS-4"),
      field<&Words::categories>(8, "categories", none, "0.1", "Of goods."),
      field<&Words::not_bought>(9, "not_bought", none, "0.1", "Why somebody has not bought.", "CUS-8"),
      field<&Words::visits>(10, "visits", none, "0.1", "What a visitor did.", "CUS-11"),
      field<&Words::follow_ups>(11, "follow_ups", none, "0.1", "Kinds of follow-up.", "CUS-5"),
      field<&Words::complaint_causes>(12, "complaint_causes", none, "0.1", "Why customers complain.", "CMP-5"));
};

}  // namespace shuke::schema
