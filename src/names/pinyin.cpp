#include "names/pinyin.hpp"

#include "names/readings.hpp"

#include <algorithm>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace shuke::names {
namespace {

constexpr std::size_t longest_syllable = 6;  // zhuang

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

bool is_tone_digit(char c) { return c >= '1' && c <= '5'; }

void add(Letters& letters, std::string_view text) {
  letters.text += text;
  letters.tones.resize(letters.text.size(), '0');
}

/// A mark changes the letter before it, or is left out.
void add_mark(Letters& letters, UChar32 mark) {
  std::string& text = letters.text;
  if (text.empty()) return;
  if (mark == 0x0308 && text.back() == 'u' && text.size() > 1 &&
      (text[text.size() - 2] == 'l' || text[text.size() - 2] == 'n'))
    text.back() = 'v';
  if (mark == 0x0304) letters.tones.back() = '1';
  if (mark == 0x0301) letters.tones.back() = '2';
  if (mark == 0x030C) letters.tones.back() = '3';
  if (mark == 0x0300) letters.tones.back() = '4';
}

/// Adds a character that is a plain letter with marks on it; false when it is none.
bool add_decomposed(Letters& letters, UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* normalizer = icu::Normalizer2::getNFDInstance(status);
  icu::UnicodeString parts;
  if (U_FAILURE(status) || !normalizer->getDecomposition(c, parts) || parts.char32At(0) >= 0x80) return false;
  add(letters, std::string(1, static_cast<char>(parts.char32At(0))));
  for (int32_t i = 1; i < parts.length(); i = parts.moveIndex32(i, 1)) add_mark(letters, parts.char32At(i));
  return true;
}

/// Ways to make exactly `count` syllables of the letters from `at` on; counting ends at two.
struct Splitter {
  const Letters& piece;
  std::vector<Letters>& syllables;

  int ways(std::size_t at, std::size_t count) {
    if (at == piece.text.size()) return count == 0 ? 1 : 0;
    if (count == 0) return 0;
    int found = 0;
    const std::size_t most = std::min(longest_syllable, piece.text.size() - at);
    for (std::size_t size = most; size > 0 && found < 2; --size) {
      if (!is_syllable(std::string_view(piece.text).substr(at, size))) continue;
      const int here = ways(at + size, count - 1);
      if (here > 0 && found == 0)
        syllables.insert(syllables.begin(), {piece.text.substr(at, size), piece.tones.substr(at, size)});
      found += here;
    }
    return found;
  }
};

}  // namespace

Letters letters_of(std::string_view word) {
  Letters letters;
  while (!word.empty()) {
    std::string_view rest = word;
    const auto c = static_cast<UChar32>(next_character(rest));
    const auto bytes = word.substr(0, word.size() - rest.size());
    word = rest;
    if (c < 0x80) {
      add(letters, bytes);
    } else if (u_charType(c) == U_NON_SPACING_MARK && !letters.text.empty() && is_letter(letters.text.back())) {
      add_mark(letters, c);
    } else if (!add_decomposed(letters, c)) {
      add(letters, bytes);
    }
  }
  return letters;
}

std::vector<Letters> pieces_of(const std::vector<Unit>& units) {
  std::vector<Letters> pieces;
  for (const Unit& unit : units) {
    if (unit.han != 0) continue;
    const Letters whole = letters_of(unit.text);
    bool fresh = true;
    for (std::size_t i = 0; i < whole.text.size(); ++i) {
      const char c = whole.text[i];
      if (!fresh && is_tone_digit(c) && is_letter(pieces.back().text.back())) {
        pieces.back().tones.back() = c;
        fresh = true;
        continue;
      }
      if (fresh) pieces.emplace_back();
      fresh = false;
      pieces.back().text += c;
      pieces.back().tones += whole.tones[i];
    }
  }
  return pieces;
}

bool is_syllable(std::string_view letters) {
  return std::binary_search(all_syllables().begin(), all_syllables().end(), letters);
}

std::string means(std::string_view typed) {
  std::string meant;
  for (std::size_t i = 0; i < typed.size(); ++i) {
    const bool behind = !meant.empty() && (meant.back() == 'l' || meant.back() == 'n');
    const bool is_yu = behind && typed.substr(i, 2) == "yu";
    meant += is_yu ? 'v' : typed[i];
    if (is_yu) ++i;
  }
  return meant;
}

bool begins_syllable(std::string_view letters) {
  if (const std::string meant = means(letters); meant != letters) return begins_syllable(meant);
  const auto known = [](std::string_view beginning) {
    const auto found = std::lower_bound(all_syllables().begin(), all_syllables().end(), beginning);
    return found != all_syllables().end() && found->starts_with(beginning);
  };
  if (letters.empty() || letters.size() > longest_syllable) return false;
  if (known(letters)) return true;
  std::string meant(letters);
  if (meant.size() < 2 || (meant[1] != 'u' && meant[1] != 'v')) return false;
  meant[1] = meant[1] == 'u' ? 'v' : 'u';
  return known(meant) && begins_with(meant, letters);
}

bool begins_with(std::string_view syllable, std::string_view typed) {
  if (const std::string meant = means(typed); meant != typed && begins_with(syllable, meant)) return true;
  if (typed.size() > syllable.size()) return false;
  for (std::size_t i = 0; i < typed.size(); ++i) {
    if (typed[i] == syllable[i]) continue;
    const char before = i > 0 ? typed[i - 1] : ' ';
    const bool u_for_v = typed[i] == 'u' && syllable[i] == 'v' && (before == 'l' || before == 'n');
    const bool v_for_u =
        typed[i] == 'v' && syllable[i] == 'u' && std::string_view("jqxy").find(before) != std::string_view::npos;
    if (!u_for_v && !v_for_u) return false;
  }
  return true;
}

std::vector<Letters> only_split(const std::vector<Letters>& pieces, std::size_t count) {
  // How many ways there are to make some number of syllables of the pieces so far: 0, 1, or 2 for more.
  std::vector<std::vector<Letters>> made(count + 1);
  std::vector<int> ways(count + 1, 0);
  ways[0] = 1;
  for (const Letters& piece : pieces) {
    std::vector<std::vector<Letters>> next(count + 1);
    std::vector<int> next_ways(count + 1, 0);
    for (std::size_t here = 1; here <= count && here <= piece.text.size(); ++here) {
      std::vector<Letters> syllables;
      const int found = Splitter{piece, syllables}.ways(0, here);
      for (std::size_t before = 0; found > 0 && before + here <= count; ++before) {
        if (ways[before] == 0) continue;
        next[before + here] = made[before];
        next[before + here].insert(next[before + here].end(), syllables.begin(), syllables.end());
        next_ways[before + here] = std::min(2, next_ways[before + here] + ways[before] * found);
      }
    }
    made = std::move(next);
    ways = std::move(next_ways);
  }
  return ways[count] == 1 ? made[count] : std::vector<Letters>{};
}

char tone_of(const Letters& syllable) {
  const auto at = syllable.tones.find_first_not_of('0');
  return at == syllable.tones.npos ? '0' : syllable.tones[at];
}

}  // namespace shuke::names
