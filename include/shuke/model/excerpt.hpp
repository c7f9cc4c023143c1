/// \file
/// UTF-8, character by character, and how messages quote what a caller wrote.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace shuke {

/// Bytes of the character that `text` begins with, 1 to 4; 0 when it begins with none: empty, cut short, overlong, a
/// surrogate, above U+10FFFF, or no UTF-8 at all.
[[nodiscard]] constexpr std::size_t character_bytes(std::string_view text) {
  if (text.empty()) return 0;
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return 1;
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() < length) return 0;
  for (std::size_t i = 1; i < length; ++i)
    if ((byte(i) & 0xC0) != 0x80) return 0;
  const bool overlong = (lead == 0xE0 && byte(1) < 0xA0) || (lead == 0xF0 && byte(1) < 0x90);
  const bool surrogate = lead == 0xED && byte(1) >= 0xA0;
  const bool too_high = lead == 0xF4 && byte(1) >= 0x90;
  return overlong || surrogate || too_high ? 0 : length;
}

/// Whether `text` begins with a control character: U+0000 to U+001F, U+007F to U+009F.
[[nodiscard]] constexpr bool begins_with_control(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  if (text.empty()) return false;
  return byte(0) < 0x20 || byte(0) == 0x7F || (byte(0) == 0xC2 && text.size() > 1 && byte(1) < 0xA0);
}

/// A caller's text as messages quote it, on one line: its first characters, together at most 40 bytes, with `?` for
/// each control character and each byte that is no UTF-8. Never for personal values.
[[nodiscard]] inline std::string excerpt(std::string_view text) {
  constexpr std::size_t most = 40;
  std::string quoted;
  while (!text.empty()) {
    const std::size_t length = character_bytes(text);
    const bool shown = length > 0 && !begins_with_control(text);
    if (quoted.size() + (shown ? length : 1) > most) break;
    if (shown) quoted += text.substr(0, length);
    else quoted += '?';
    text.remove_prefix(length > 0 ? length : 1);
  }
  return quoted;
}

}  // namespace shuke
