/// \file
/// The words a shop decides on: professions, categories and the like, each with a label in both languages.
#pragma once

#include "shuke/api.hpp"
#include "shuke/model/text.hpp"

#include <span>
#include <vector>

namespace shuke {

/// A word, and how people read it.
struct Label {
  Word word;       ///< as records hold it: `teacher`
  std::string en;  ///< in English
  std::string zh;  ///< in Simplified Chinese

  friend bool operator==(const Label&, const Label&) = default;
};

/// Section `words` of a policy document: closed lists, in the order in which a form shows them. No word stands twice
/// in a list.
struct Words {
  std::vector<Label> sexes;             ///< of HardProfile::sex (CUS-3)
  std::vector<Label> builds;            ///< of HardProfile::build (CUS-3)
  std::vector<Label> skin_tones;        ///< of HardProfile::skin_tone (CUS-3)
  std::vector<Label> professions;       ///< of SoftProfile::profession (CUS-4)
  std::vector<Label> incomes;           ///< of SoftProfile::income (CUS-4)
  std::vector<Label> personalities;     ///< of SoftProfile::personality (CUS-7)
  std::vector<Label> relations;         ///< of FamilyMember::relation (CUS-4)
  std::vector<Label> categories;        ///< of goods
  std::vector<Label> not_bought;        ///< why somebody has not bought (CUS-8)
  std::vector<Label> visits;            ///< what a visitor did (CUS-11)
  std::vector<Label> follow_ups;        ///< kinds of follow-up: Ask::follow_up (CUS-5)
  std::vector<Label> complaint_causes;  ///< of Complaint::cause (CMP-5)

  friend bool operator==(const Words&, const Words&) = default;
};

/// Errors: invalid, with the field: a word that stands twice in its list.
SHUKE_CPP_API Result<void> validate(const Words& words);

/// The entry of a word in one of the lists; null when it is not there. Borrowed from the list.
SHUKE_CPP_API const Label* find_word(std::span<const Label> list, const Word& word);

/// The words of a list, divided by commas, for messages that say what would be right.
SHUKE_CPP_API std::string names_of(std::span<const Label> list);

}  // namespace shuke
