#include "names/characters.hpp"
#include "names/finding_terms.hpp"
#include "names/readings.hpp"

#include <algorithm>

namespace shuke::names {
namespace {

/// The bytes of the first character; the text is UTF-8 and not empty.
std::string_view first_character(std::string_view text) {
  std::size_t size = 1;
  while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) ++size;
  return text.substr(0, size);
}

void add_name(std::vector<Term>& terms, const std::vector<Unit>& units) {
  const std::string whole = joined(units);
  std::size_t at = 0;
  for (const Unit& unit : units) {
    terms.push_back({at == 0 ? TermKind::name : TermKind::name_part, whole.substr(at), {}});
    at += unit.text.size();
  }
}

void add_reading(std::vector<Term>& terms, const Reading& reading) {
  std::string letters, spaced, initials;
  for (const Syllable& one : reading) {
    letters += one.letters;
    spaced += (spaced.empty() ? "" : " ") + one.letters;
    initials += first_character(one.letters);
  }
  std::size_t at = 0, at_spaced = 0, at_initials = 0;
  for (const Syllable& one : reading) {
    const bool whole = at == 0;
    const std::string rest = spaced.substr(at_spaced);
    terms.push_back({whole ? TermKind::letters : TermKind::letters_part, letters.substr(at), rest});
    // A single letter would be everybody's who has one such syllable.
    if (whole || &one != &reading.back())
      terms.push_back({whole ? TermKind::initials : TermKind::initials_part, initials.substr(at_initials), rest});
    at += one.letters.size();
    at_spaced += one.letters.size() + 1;
    at_initials += first_character(one.letters).size();
  }
}

/// A few characters are typed, then letters for the rest. Only where each character has a syllable of its own.
void add_begun(std::vector<Term>& terms, const std::vector<Unit>& units, const Reading& reading) {
  constexpr std::size_t most_characters = 3;
  if (units.size() != reading.size()) return;
  std::string characters;
  for (std::size_t i = 0; i + 1 < units.size() && i < most_characters && units[i].han != 0; ++i) {
    characters += units[i].text;
    std::string initials, spaced;
    for (std::size_t k = i + 1; k < reading.size(); ++k) {
      initials += first_character(reading[k].letters);
      spaced += (spaced.empty() ? "" : " ") + reading[k].letters;
    }
    terms.push_back({TermKind::begun_name, characters + initials, spaced});
  }
}

}  // namespace

std::vector<Term> terms_of(std::string_view name, std::string_view spelling) {
  const Units units = units_of(name);
  std::vector<Term> terms;
  add_name(terms, units.all);
  for (const Reading& reading : readings_of(units, spelling)) {
    add_reading(terms, reading);
    add_begun(terms, units.all, reading);
  }
  std::sort(terms.begin(), terms.end());
  terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
  return terms;
}

std::string sort_key(std::string_view name, std::string_view spelling) {
  const Units units = units_of(name);
  const auto readings = readings_of(units, spelling);
  if (readings.empty()) return {};
  const Reading& usual = readings.front();
  const bool one_each = usual.size() == units.all.size();
  std::string key;
  for (std::size_t i = 0; i < usual.size(); ++i) {
    // Digits are below letters: li before lian. A word ends with a blank, so that ann stands before anna.
    key += usual[i].letters + usual[i].tone;
    if (one_each) key += units.all[i].text + (units.all[i].han == 0 ? " " : "");
  }
  return one_each ? key : key + ' ' + joined(units.all);
}

}  // namespace shuke::names
