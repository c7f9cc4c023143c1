/// \file
/// How a name is found (FIL-6): what an index keeps of it, and what a query may mean. Nothing here knows an index:
/// terms are kept somewhere in the order of their texts, a meaning names a beginning to look up there, and `fit` judges
/// what is found.
///
///     terms_of(name) -> kept          meanings_of(query) -> looked up -> fit -> found
///
/// All of it is pure: the same names and queries give the same terms and meanings, whatever the machine and its
/// libraries. Where another version of the library gives other terms, because readings or folding changed, it has to
/// raise `derived_version` (clientele/derived.hpp): then files that hold the old ones get the new ones when opened.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace shuke::names {

/// What of a name a term is. Reaches the disk. In this order names rank that fit equally well (FIL-6): those found as
/// they are written before those found as they sound, those found from their beginning before those found by a part,
/// and those of which every syllable had to be guessed last. A name that is found in several ways ranks by the best of
/// them.
enum class TermKind : std::uint8_t {
  name = 1,           ///< the folded name from its beginning: 欧阳娜娜
  name_part = 2,      ///< from a later character on, of a word of letters from a later word: 阳娜娜, 娜娜, 娜
  letters = 3,        ///< how it reads, written together: ouyangnana
  letters_part = 4,   ///< from a later syllable on: yangnana, nana, na
  initials = 5,       ///< the first letters of its syllables: oynn
  initials_part = 6,  ///< from a later syllable on, of two or more: ynn, nn, which is how a given name is typed
  begun_name = 7,     ///< its first characters, one to three, and the first letters of the rest: 欧ynn, 欧阳nn
};

/// Something to find a name by. Reaches the disk.
struct Term {
  TermKind kind = TermKind::name;
  std::string text;  ///< never empty
  /// The syllables of `text`, or those that its letters abbreviate, divided by one space; empty for names.
  std::string reading;
  friend auto operator<=>(const Term&, const Term&) = default;
};

/// The terms of a name, in order and without repeats. Tones are left out of them, and ü is v: lv, nve. A name that
/// reads in several ways has the terms of each, of at most eight. Of a very long name the beginning counts: 64 letters
/// or characters, 24 words or characters. There are none of a name that is no lawful text, or holds neither letters nor
/// digits. \param name the name as it is written \param spelling how the customer writes it in letters; it replaces our
/// reading. Empty: nothing is known, and so it is
///        with one that has no letters or is no lawful text.
std::vector<Term> terms_of(std::string_view name, std::string_view spelling);

/// A key whose bytes put names into the order of a list: character by character, by its reading, then its tone, then
/// itself, so that those of one surname stand together; words of letters among the readings. Where the spelling says
/// how the name reads, it counts here as well. Empty under the same conditions as `terms_of`.
std::string sort_key(std::string_view name, std::string_view spelling);

/// One thing that a query may mean.
struct Meaning {
  TermKind kind = TermKind::name;
  std::string text;  ///< what the text of a term of this kind begins with; never empty
  /// Of initials, and behind the characters of a begun name: what each syllable begins with. Of letters: what was typed
  /// apart, which the syllables of a name must not cross. Empty: nothing more is asked.
  std::vector<std::string> segments;
  friend bool operator==(const Meaning&, const Meaning&) = default;
};

/// All that a query may mean, the likeliest first: at most 82, of them at most 32 ways to abbreviate syllables of a
/// whole name and as many of a later part, those of fewer syllables first. Tone marks and digits are read and left out:
/// they part syllables, and ask for no tone. `lu` and `lyu` may mean lv, which `lv` alone does as well; so do nu, lue
/// and nue. Characters may be followed by letters, which then abbreviate the rest of the name: 王xm, 王xiaom. There are
/// none of a query that is no lawful text, or holds neither letters nor digits.
std::vector<Meaning> meanings_of(std::string_view query);

/// How well a term answers.
enum class Fit : std::uint8_t {
  none,    ///< not at all
  prefix,  ///< the name holds more than was asked for, before or behind; or syllables are begun
  /// The whole name, as it is written or as it reads, or all its initials (z or zh). Initials that can be the beginning
  /// of a syllable stay a prefix: of those who type ma, most want the Mas and not somebody called Mao Ai.
  exact,
};

/// How well a term of the meaning's kind answers it.
/// \param term_text the term's text; one that does not begin with `meaning.text` does not answer
/// \param reading the term's reading
Fit fit(const Meaning& meaning, std::string_view term_text, std::string_view reading);

/// A text as terms of names hold it: NFKC, cases folded, traditional characters simplified; spaces, punctuation and
/// symbols left out, middle dots, hyphens and apostrophes among them. Empty when it is no lawful text.
std::string folded(std::string_view text);

}  // namespace shuke::names
