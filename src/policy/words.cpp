/// \file
#include "shuke/policy/words.hpp"

#include "policy/lists.hpp"

#include <algorithm>

namespace shuke {

Result<void> validate(const Words& words) {
  const auto once = [](const std::vector<Label>& list, std::string_view name) {
    return policy::check_once(list, name, "word", [](const Label& label) { return label.word.text(); });
  };
  SHUKE_TRY(once(words.sexes, "sexes"));
  SHUKE_TRY(once(words.builds, "builds"));
  SHUKE_TRY(once(words.skin_tones, "skin_tones"));
  SHUKE_TRY(once(words.professions, "professions"));
  SHUKE_TRY(once(words.incomes, "incomes"));
  SHUKE_TRY(once(words.personalities, "personalities"));
  SHUKE_TRY(once(words.relations, "relations"));
  SHUKE_TRY(once(words.categories, "categories"));
  SHUKE_TRY(once(words.not_bought, "not_bought"));
  SHUKE_TRY(once(words.visits, "visits"));
  SHUKE_TRY(once(words.follow_ups, "follow_ups"));
  return once(words.complaint_causes, "complaint_causes");
}

const Label* find_word(std::span<const Label> list, const Word& word) {
  const auto found = std::find_if(list.begin(), list.end(), [&](const Label& label) { return label.word == word; });
  return found == list.end() ? nullptr : &*found;
}

std::string names_of(std::span<const Label> list) {
  std::string names;
  for (const Label& label : list) names += (names.empty() ? "" : ", ") + label.word.text();
  return names;
}

}  // namespace shuke
