#include "exchange/utf8.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <array>
#include <cstdio>

namespace shuke::exchange {

// ICU's macro narrows on purpose and would warn here in its place.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
std::int32_t next_character(std::string_view text, std::size_t& at) {
  UChar32 c = 0;
  U8_NEXT(text.data(), at, text.size(), c);
  return c;
}
#pragma GCC diagnostic pop

bool is_forbidden(std::int32_t character) {
  return u_charType(character) == U_CONTROL_CHAR && character != '\t' && character != '\n' && character != '\r';
}

std::string first_forbidden(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::int32_t c = next_character(text, at);
    if (c < 0 || !is_forbidden(c)) continue;
    std::array<char, 16> name{};
    std::snprintf(name.data(), name.size(), "U+%04X", static_cast<unsigned>(c));
    return name.data();
  }
  return {};
}

std::string_view beginning(std::string_view text, std::size_t limit) {
  if (text.size() <= limit) return text;
  std::size_t end = limit;
  while (end > 0 && U8_IS_TRAIL(text[end])) --end;
  return text.substr(0, end);
}

std::string with_replacements(std::string_view text) {
  std::string shown;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    if (next_character(text, at) < 0) shown += "\xEF\xBF\xBD";
    else shown += text.substr(start, at - start);
  }
  return shown;
}

}  // namespace shuke::exchange
