#include "names/finding_terms.hpp"
#include "names/pinyin.hpp"

namespace shuke::names {
namespace {

/// Takes the first syllable off a reading.
std::string_view next_syllable(std::string_view& reading) {
  const auto end = reading.find(' ');
  const auto syllable = reading.substr(0, end);
  reading.remove_prefix(end == reading.npos ? reading.size() : end + 1);
  return syllable;
}

/// True when a syllable begins wherever something was typed apart.
bool keeps_apart(const std::vector<std::string>& pieces, std::string_view reading) {
  for (std::size_t i = 0; i + 1 < pieces.size(); ++i) {
    std::size_t left = pieces[i].size();
    while (left > 0) {
      const std::size_t size = next_syllable(reading).size();
      if (size == 0 || size > left) return false;
      left -= size;
    }
  }
  return true;
}

bool is_initial(std::string_view segment) {
  return segment.size() == 1 || segment == "zh" || segment == "ch" || segment == "sh";
}

Fit fit_of_initials(const std::vector<std::string>& segments, std::string_view reading) {
  bool all_initials = true;
  std::string typed;
  for (const auto& segment : segments) {
    if (!begins_with(next_syllable(reading), segment)) return Fit::none;
    all_initials = all_initials && is_initial(segment);
    typed += segment;
  }
  return all_initials && reading.empty() && !begins_syllable(typed) ? Fit::exact : Fit::prefix;
}

/// Behind characters a name is asked for in whole also by whole syllables: 王xiaoming.
Fit fit_of_rest(const std::vector<std::string>& segments, std::string_view reading) {
  const Fit by_initials = fit_of_initials(segments, reading);
  if (by_initials != Fit::prefix) return by_initials;
  for (const auto& segment : segments)
    if (const auto syllable = next_syllable(reading); syllable.size() != means(segment).size()) return Fit::prefix;
  return reading.empty() ? Fit::exact : Fit::prefix;
}

bool is_part(TermKind kind) { return kind == TermKind::name_part || kind == TermKind::letters_part; }

}  // namespace

Fit fit(const Meaning& meaning, std::string_view term_text, std::string_view reading) {
  if (!term_text.starts_with(meaning.text)) return Fit::none;
  if (meaning.kind == TermKind::initials) return fit_of_initials(meaning.segments, reading);
  if (meaning.kind == TermKind::begun_name) return fit_of_rest(meaning.segments, reading);
  if (meaning.kind == TermKind::initials_part)
    return fit_of_initials(meaning.segments, reading) == Fit::none ? Fit::none : Fit::prefix;
  if (!keeps_apart(meaning.segments, reading)) return Fit::none;
  return term_text.size() == meaning.text.size() && !is_part(meaning.kind) ? Fit::exact : Fit::prefix;
}

}  // namespace shuke::names
