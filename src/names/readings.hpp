/// \file
/// How a name is read: by the customer's own spelling, else by our tables, surnames as surnames.
#pragma once

#include "names/characters.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace shuke::names {

/// What a character reads as, or a word.
struct Syllable {
  std::string letters;  ///< without a tone; a character that our tables do not know stands for itself
  char tone = '0';      ///< `1` to `4`, `5` for the neutral one, `0` when it is not known
};

using Reading = std::vector<Syllable>;

/// The most ways in which one name is read.
inline constexpr std::size_t most_readings = 8;

/// The ways in which a name is read, the usual one first; one to eight, none of a name without units.
///
/// A spelling decides alone. It is taken, in this order, as our own reading when its letters are those; as a syllable
/// in each word when there are as many as the name has units; as the surname of a longer name, when it is no more than
/// one, and then the rest is read as usual; as the syllables of all the name when its words can be split into as many
/// in one way only; and else as words that are read as they stand.
///
/// Without one, the beginning of a Han name is read as a surname when it is known to be one that reads differently; not
/// so in names with a middle dot.
std::vector<Reading> readings_of(const Units& name, std::string_view spelling);

/// The syllables of pinyin without tones, in order.
std::span<const std::string_view> all_syllables();

}  // namespace shuke::names
