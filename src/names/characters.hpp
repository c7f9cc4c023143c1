/// \file
/// A text taken apart into what a name is made of: Han characters, each of its own, and words of other letters.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace shuke::names {

/// A Han character, or a word of other letters and digits.
struct Unit {
  std::string text;  ///< as `folded` gives it; never empty
  char32_t han = 0;  ///< the character, in its simplified form; 0: this is a word
};

/// What a text is made of.
struct Units {
  std::vector<Unit> all;  ///< in their order; none when the text is not lawful, or nothing but signs
  bool dotted = false;    ///< a middle dot stands between two of them, as in the names of several peoples
};

/// How much of a text is read. Names and queries are cut at the same place, so that a longer one is found, too.
struct Bounds {
  std::size_t characters = 64;  ///< letters, digits and Han characters in all
  std::size_t units = 24;       ///< words and Han characters
};

/// Takes a text apart. Case, width and composition make no difference, and Han characters become simplified; spaces,
/// punctuation and symbols are left out and part words. Text that `check_text` refuses has no units.
Units units_of(std::string_view text, Bounds bounds = {});

/// Takes the first character off a text in lawful UTF-8 that is not empty.
char32_t next_character(std::string_view& text);

/// The units' texts behind each other.
std::string joined(const std::vector<Unit>& units);

}  // namespace shuke::names
