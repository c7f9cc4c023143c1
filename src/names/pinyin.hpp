/// \file
/// Letters as people type them, and the syllables of pinyin. ü is kept as v behind l and n, and as u elsewhere.
#pragma once

#include "names/characters.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace shuke::names {

/// Letters without their marks.
struct Letters {
  std::string text;   ///< plain letters where there are such, other ones as they stand
  std::string tones;  ///< one for each byte of `text`: `1` to `4` where a mark of a tone stood, else `0`
};

/// Takes the marks off a word of `units_of`: línxià is linxia, lǚ is lv, josé is jose.
Letters letters_of(std::string_view word);

/// The letters of each word. A digit from 1 to 5 behind a letter is its syllable's tone and ends it: lin2xia4 is lin,
/// xia. Han characters are left out.
std::vector<Letters> pieces_of(const std::vector<Unit>& units);

/// True for a whole syllable of pinyin, without a tone.
bool is_syllable(std::string_view letters);

/// True when a syllable of pinyin begins so: `zh`, `x`, `nue` (for nve). Not for empty letters.
bool begins_syllable(std::string_view letters);

/// What was typed, with v where a passport writes yu for ü: lyu is lv, nyue is nve. No syllable begins with ly or ny.
std::string means(std::string_view typed);

/// True when the letters that somebody typed may mean those of a syllable: u or yu is typed for v behind l and n, v for
/// u behind j, q, x and y.
bool begins_with(std::string_view syllable, std::string_view typed);

/// The syllables of the pieces, when there is one way to make `count` of them and no other; else none.
std::vector<Letters> only_split(const std::vector<Letters>& pieces, std::size_t count);

/// The tone of a syllable: the mark upon it, or `0`.
char tone_of(const Letters& syllable);

}  // namespace shuke::names
