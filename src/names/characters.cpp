#include "names/characters.hpp"

#include "names/finding_terms.hpp"
#include "names/simplified_table.hpp"
#include "shuke/model/text.hpp"

#include <algorithm>

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace shuke::names {
namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// NFKC with case folding, which Unicode promises not to change for characters that exist.
std::string normalized(std::string_view text) {
  std::string plain(text);
  if (is_ascii(text)) {
    std::transform(plain.begin(), plain.end(), plain.begin(), lower);
    return plain;
  }
  UErrorCode status = U_ZERO_ERROR;
  const auto* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
  if (U_FAILURE(status)) return plain;
  std::string done;
  icu::StringByteSink<std::string> sink(&done);
  normalizer->normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<int32_t>(text.size())), sink, nullptr, status);
  return U_FAILURE(status) ? plain : done;
}

bool is_han(char32_t c) { return c >= 0x2E80 && u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_IDEOGRAPHIC); }

bool is_of_a_word(char32_t character) {
  const auto c = static_cast<UChar32>(character);
  return (U_GET_GC_MASK(c) & (U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK)) != 0;
}

/// The dots that people put between the parts of a name; full-width ones are gone by now.
bool is_middle_dot(char32_t c) {
  constexpr std::u32string_view dots = U"·•‧∙⋅・";
  return dots.find(c) != dots.npos;
}

/// The simplified form of a traditional character, and every other character itself.
char32_t simplified(char32_t c) {
  std::size_t first = 0;
  for (std::size_t last = simplified_pairs.size() / 2; first < last;) {
    const std::size_t middle = (first + last) / 2;
    if (simplified_pairs[2 * middle] == c) return simplified_pairs[2 * middle + 1];
    if (simplified_pairs[2 * middle] < c) first = middle + 1;
    else last = middle;
  }
  return c;
}

void append(std::string& text, char32_t c) {
  char bytes[U8_MAX_LENGTH];
  int32_t size = 0;
  U8_APPEND_UNSAFE(bytes, size, c);
  text.append(bytes, static_cast<std::size_t>(size));
}

}  // namespace

char32_t next_character(std::string_view& text) {
  const auto lead = static_cast<unsigned char>(text.front());
  const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  char32_t c = size == 1 ? lead : lead & (0xFFU >> (size + 1));
  for (std::size_t i = 1; i < size && i < text.size(); ++i) c = c << 6 | (static_cast<unsigned char>(text[i]) & 0x3FU);
  text.remove_prefix(std::min(size, text.size()));
  return c;
}

Units units_of(std::string_view text, Bounds bounds) {
  Units found;
  if (check_text(text).has_error()) return found;
  const std::string plain = normalized(text);
  bool in_word = false;
  for (std::string_view rest = plain; !rest.empty() && bounds.characters > 0;) {
    const char32_t c = next_character(rest);
    const bool han = is_han(c);
    if (!han && !is_of_a_word(c)) {
      in_word = false;
      found.dotted = found.dotted || is_middle_dot(c);
      continue;
    }
    if (han || !in_word) {
      if (found.all.size() == bounds.units) break;
      found.all.push_back({{}, han ? simplified(c) : 0});
    }
    append(found.all.back().text, han ? found.all.back().han : c);
    in_word = !han;
    --bounds.characters;
  }
  return found;
}

std::string joined(const std::vector<Unit>& units) {
  std::string text;
  for (const Unit& unit : units) text += unit.text;
  return text;
}

std::string folded(std::string_view text) { return joined(units_of(text, {longest_text, longest_text}).all); }

}  // namespace shuke::names
