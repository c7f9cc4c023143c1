/// \file
/// Integer arithmetic that says so when a value does not fit, and decimal text without floating point.
#pragma once

#include "shuke/model/error.hpp"
#include "shuke/model/excerpt.hpp"

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace shuke {

/// Sum, or Code::overflow.
[[nodiscard]] inline Result<std::int64_t> checked_add(std::int64_t a, std::int64_t b) {
  std::int64_t sum;
  if (__builtin_add_overflow(a, b, &sum)) return error(Code::overflow, "value.overflow");
  return sum;
}

/// Product divided by a positive divisor, rounded half up on the magnitude (1.5 → 2, −1.5 → −2); the product itself may
/// be wider than 64 bits. Code::overflow when the quotient is.
[[nodiscard]] inline Result<std::int64_t> multiply_divide_half_up(std::int64_t a, std::int64_t b,
                                                                  std::int64_t divisor) {
  __extension__ using Wide = __int128;
  const Wide product = static_cast<Wide>(a) * b;
  const Wide magnitude = product < 0 ? -product : product;
  const Wide rounded = magnitude / divisor + (magnitude % divisor >= divisor - magnitude % divisor ? 1 : 0);
  const Wide quotient = product < 0 ? -rounded : rounded;
  if (quotient > std::numeric_limits<std::int64_t>::max() || quotient < std::numeric_limits<std::int64_t>::min())
    return error(Code::overflow, "value.overflow");
  return static_cast<std::int64_t>(quotient);
}

/// Product divided by a positive divisor, rounded down (floor); operands are not negative.
[[nodiscard]] inline Result<std::int64_t> multiply_divide_floor(std::int64_t a, std::int64_t b, std::int64_t divisor) {
  __extension__ using Wide = __int128;
  const Wide quotient = static_cast<Wide>(a) * b / divisor;
  if (quotient > std::numeric_limits<std::int64_t>::max()) return error(Code::overflow, "value.overflow");
  return static_cast<std::int64_t>(quotient);
}

/// Ten to the power of `digits`, 0 to 18.
[[nodiscard]] constexpr std::int64_t power_of_ten(int digits) {
  std::int64_t power = 1;
  for (int i = 0; i < digits; ++i) power *= 10;
  return power;
}

/// Reads `-12.345` as an integer of 10^-digits; at most `digits` decimals (zeros beyond them are allowed). No exponent,
/// no spaces, no plus sign, at least one digit before the point. Errors: invalid (no such number), overflow.
[[nodiscard]] inline Result<std::int64_t> parse_decimal(std::string_view text, int digits) {
  const auto unreadable = [&] {
    return invalid("value.not_a_decimal", {{"value", excerpt(text)}, {"digits", std::to_string(digits)}});
  };
  const bool negative = !text.empty() && text.front() == '-';
  std::string_view rest = text.substr(negative ? 1 : 0);
  if (rest.empty() || rest.front() < '0' || rest.front() > '9' || rest.back() == '.') return unreadable();
  std::int64_t value = 0;
  int decimals = -1;  // digits seen after the point; -1 before it
  for (const char c : rest) {
    if (c == '.' && decimals < 0) {
      decimals = 0;
      continue;
    }
    if (c < '0' || c > '9') return unreadable();
    if (decimals >= 0 && ++decimals > digits) {
      if (c != '0') return unreadable();
      continue;
    }
    if (__builtin_mul_overflow(value, 10, &value) || __builtin_sub_overflow(value, c - '0', &value))
      return error(Code::overflow, "value.overflow");
  }
  for (int i = decimals < 0 ? 0 : decimals; i < digits; ++i)
    if (__builtin_mul_overflow(value, 10, &value)) return error(Code::overflow, "value.overflow");
  if (negative) return value;  // gathered as a negative number, whose range is the wider one
  if (value == std::numeric_limits<std::int64_t>::min()) return error(Code::overflow, "value.overflow");
  return -value;
}

/// Writes an integer of 10^-digits with at least `least` decimals and no zeros after them.
[[nodiscard]] inline std::string decimal_text(std::int64_t value, int digits, int least) {
  std::uint64_t magnitude = value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
  std::string text;
  for (int place = 0; place < digits || magnitude > 0 || place == digits; ++place) {
    if (place == digits && digits > 0) text.push_back('.');
    text.push_back(static_cast<char>('0' + magnitude % 10));
    magnitude /= 10;
  }
  if (value < 0) text.push_back('-');
  text.assign(text.rbegin(), text.rend());
  for (int place = digits; place > least && text.back() == '0'; --place) text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text;
}

}  // namespace shuke
