/// \file
/// What a reader of foreign text asks about UTF-8; the decoding itself is ICU's.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace shuke::exchange {

/// The character at `at`, which moves behind it; negative when the bytes there are no character.
[[nodiscard]] std::int32_t next_character(std::string_view text, std::size_t& at);

/// Whether no table or file of ours takes the character: a control character that is neither tab nor line break.
[[nodiscard]] bool is_forbidden(std::int32_t character);

/// The first forbidden character as `U+0007`; empty when there is none.
[[nodiscard]] std::string first_forbidden(std::string_view text);

/// The longest beginning of at most `limit` bytes that cuts no character in two.
[[nodiscard]] std::string_view beginning(std::string_view text, std::size_t limit);

/// The text with U+FFFD in place of bytes that are no character.
[[nodiscard]] std::string with_replacements(std::string_view text);

}  // namespace shuke::exchange
